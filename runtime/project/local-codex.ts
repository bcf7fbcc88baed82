import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CodexError } from '../errors.ts';
import { git } from '../git/client.ts';
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
  const output = await git({
    cwd,
    args: ['init', '--quiet', '--bare', '--template=', '--initial-branch=main', '--', path],
    env: gitEnvironment({ base: env, interactive: false }),
    signal: new AbortController().signal,
  });
  if (output.code === 0) return;
  throw new CodexError(
    'REPO_NOT_FOUND',
    `The codex could not be created at ${path} (${output.stderr.trim()})`,
    {
      fixes: [`check that ${cwd} can be written to`],
      cause: output.stderr,
    },
  );
}
