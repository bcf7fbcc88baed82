import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CodexError } from '../errors.ts';
import { gitMissing } from '../git/client.ts';
import { gitEnvironment } from '../git/environment.ts';

/** Where `init --local` puts a codex: below FRACTARY_CODEX_HOME, but no cache, it is the only copy. */
export function localCodexPath(home: string, organization: string, name: string): string {
  return join(home, 'local', organization, `${name}.git`);
}

export function isBareRepository(path: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(path, name)));
}

/** Makes an empty bare repository with the branch `main` to come; its parent folders, too. */
export async function createBareCodex(path: string, env: NodeJS.ProcessEnv): Promise<void> {
  const cwd = dirname(path);
  await mkdir(cwd, { recursive: true });
  const args = ['init', '--quiet', '--bare', '--template=', '--initial-branch=main', '--', path];
  try {
    await promisify(execFile)('git', args, {
      cwd,
      env: gitEnvironment({ base: env, interactive: false }),
      windowsHide: true,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw gitMissing(error);
    throw new CodexError(
      'REPO_NOT_FOUND',
      `The codex could not be created at ${path} (${(error as Error).message.trim()})`,
      {
        fixes: [`check that ${cwd} can be written to`],
        cause: error,
      },
    );
  }
}
