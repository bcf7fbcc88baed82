import { join } from 'node:path';
import { makeCodex } from '../helpers/codex.ts';
import { type Env, isolatedEnv } from '../helpers/git.ts';
import type { RunOptions, RunResult } from '../helpers/process.ts';
import { type Files, makeRepo } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';

export const CONFIG = '.fractary/plugins/codex/config.json';
export const CACHE = '.fractary/plugins/codex/cache';

export interface World {
  dir: string;
  env: Env;
  /** The bare codex. */
  codex: string;
  /** The project that commands run in. */
  project: string;
  run: (script: string, args?: readonly string[], options?: Partial<RunOptions>) => Promise<RunResult>;
  /** Runs with `--json`, expects that exit code, and returns the one document on stdout. */
  json: (
    script: string,
    args?: readonly string[],
    exit?: number,
    options?: Partial<RunOptions>,
    // biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
  ) => Promise<any>;
}

export interface WorldOptions {
  files?: Files;
  config?: object;
  codex?: Files;
  remote?: string;
}

export const config = (codex: string, more: object = {}) =>
  JSON.stringify({ organization: 'acme', project_name: 'auth', codex_repo: codex, ...more });

/** A user's machine with a codex and the project `auth`, which has a configuration and one commit. */
export function world({ files = {}, config: more = {}, codex: documents, remote }: WorldOptions = {}): World {
  const dir = tempDir();
  const env = isolatedEnv(dir);
  const codex = makeCodex(join(dir, 'codex.acme.com.git'), {
    files: documents ?? { 'README.md': '# codex\n', 'shared/api.md': '# API\n' },
  });
  const project = makeRepo(
    join(dir, 'auth'),
    {
      'docs/a.md': '# A\n',
      'README.md': '# auth\n',
      'src/x.ts': 'x\n',
      '.gitignore': `${CACHE}/\n.fractary/plugins/codex/config.local.json\n`,
      [CONFIG]: config(codex, more),
      ...files,
    },
    remote === undefined ? {} : { remote },
  );
  const start: World['run'] = (script, args = [], options = {}) =>
    run(script, args, { cwd: project, env, input: '', ...options });
  return {
    dir,
    env,
    codex,
    project,
    run: start,
    async json(script, args = [], exit = 0, options = {}) {
      const result = await start(script, [...args, '--json'], options);
      const document = result.json();
      if (result.code !== exit)
        throw new Error(`${script} exited ${result.code}: ${result.stdout}${result.stderr}`);
      return document;
    },
  };
}
