import type { Context } from '../context.ts';
import type { ConfigPlace } from '../project/config.ts';

/**
 * How `loadConfig` looks for what configuration and `.env` leave open, in commands that use the network anyway.
 * Nothing of it is loaded before it is asked. `organization` is the one that was typed.
 */
export function discovery(
  context: Context,
  root: string,
  organization?: string,
): Required<Pick<ConfigPlace, 'discover'>> {
  return {
    async discover(known) {
      const { discoverNames } = await import('./codex-names.ts');
      return discoverNames(context, root, { ...known, organization: known.organization ?? organization });
    },
  };
}
