import type { Context } from '../context.ts';
import type { ConfigPlace } from '../project/config.ts';

/**
 * How `loadConfig` looks for what configuration and `.env` leave open, in commands that use the network anyway.
 * Nothing of it is loaded before it is asked.
 */
export function discovery(context: Context, root: string): Pick<ConfigPlace, 'discover'> {
  return {
    async discover(known) {
      const { discoverNames } = await import('./codex-names.ts');
      return discoverNames(context, root, known);
    },
  };
}
