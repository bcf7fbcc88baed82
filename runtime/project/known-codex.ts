import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config-schema.ts';
import { digestOf } from './remembered.ts';
import { writeWhole } from './write-file.ts';

type Named = Pick<Config, 'organization' | 'codex_repo'>;

/**
 * The codexes that this user has synced a project with by hand. A configuration comes with a repository that anybody
 * may have written, so a session alone never makes this machine talk to the server that it names.
 */
function markOf(home: string, root: string, { organization, codex_repo }: Named): string {
  return join(home, 'known', digestOf([root, organization, codex_repo]));
}

/** That it could not be remembered is nobody's problem: nothing is synced by itself then. */
export async function rememberCodex(home: string, root: string, config: Named): Promise<void> {
  await writeWhole(markOf(home, root, config), '', { mode: 0o600 }).catch(() => {});
}

export async function isKnownCodex(home: string, root: string, config: Named): Promise<boolean> {
  return stat(markOf(home, root, config)).then(
    (found) => found.isFile(),
    () => false,
  );
}
