import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Env = Record<string, string>;

const path = process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin';

/** What `git` runs with unless told otherwise: nobody's configuration, the test identity, branch `main`. */
const plainEnv: Env = {
  PATH: path,
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'init.defaultBranch',
  GIT_CONFIG_VALUE_0: 'main',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Test User',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'Test User',
  GIT_COMMITTER_EMAIL: 'test@example.com',
};

/**
 * The whole environment for one machine's user, with everything below `dir`: `home`, `tmp`, `gitconfig`
 * (identity 'Test User', branch `main`) and `codex-home`. Nothing of the caller but PATH: no token, no
 * GIT_*, XDG_* or CLAUDE_* variable. `more` is added; a value `undefined` removes a variable.
 */
export function isolatedEnv(
  dir: string,
  more: Record<string, string | undefined> = {},
  { identity = true }: { identity?: boolean } = {},
): Env {
  const home = join(dir, 'home');
  const temporary = join(dir, 'tmp');
  const config = join(dir, 'gitconfig');
  for (const folder of [home, temporary]) mkdirSync(folder, { recursive: true });
  const user = '[user]\n\tname = Test User\n\temail = test@example.com\n';
  // Without useConfigOnly git would make up an identity from the machine's user and host name.
  writeFileSync(
    config,
    `[init]\n\tdefaultBranch = main\n${identity ? user : '[user]\n\tuseConfigOnly = true\n'}`,
  );
  const env: Record<string, string | undefined> = {
    PATH: path,
    HOME: home,
    TMPDIR: temporary,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: config,
    FRACTARY_CODEX_HOME: join(dir, 'codex-home'),
    ...more,
  };
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

export interface GitOptions {
  env?: Env;
  input?: string | Buffer;
}

/**
 * Runs git and returns its output as bytes; throws with its stderr. It blocks this process: a server that
 * runs in it (`startGitHttp`, `startSshd`) cannot answer, use `runGit` there.
 */
export function gitBuffer(cwd: string, args: readonly string[], { env, input }: GitOptions = {}): Buffer {
  const result = spawnSync('git', args, {
    cwd,
    env: env ?? plainEnv,
    maxBuffer: 2 ** 30,
    ...(input === undefined ? {} : { input }),
  });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    throw new Error(
      `git ${args.join(' ')} in ${cwd} exited ${result.status ?? result.signal}: ${result.stderr}${result.stdout}`,
    );
  }
  return result.stdout;
}

/** Like `gitBuffer`, as text without the last line end. */
export function git(cwd: string, args: readonly string[], options: GitOptions = {}): string {
  return gitBuffer(cwd, args, options).toString('utf8').replace(/\n$/, '');
}

/** Every ref of a repository and its object id. */
export function refs(repo: string): Record<string, string> {
  const lines = git(repo, ['for-each-ref', '--format=%(refname) %(objectname)']).split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split(' ') as [string, string]));
}
