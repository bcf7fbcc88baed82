import type { Context } from '../../runtime/context.ts';
import { type Gh, openGh } from '../../runtime/github/gh.ts';
import { type Env, isolatedEnv } from '../helpers/git.ts';
import { type GithubApi, startGithubApi } from '../helpers/github-api.ts';
import { tempDir } from '../helpers/temp.ts';

export interface GithubWorld {
  dir: string;
  api: GithubApi;
  env: Env;
  /** gh as a command has it; `more` goes over the environment. */
  gh: (more?: Record<string, string | undefined>, timeoutSeconds?: number) => Gh;
  context: Context;
  /** Aborted as by Ctrl-C. */
  stop: AbortController;
  progress: string[];
}

/** A user's machine and a GitHub of its own. */
export async function githubWorld(): Promise<GithubWorld> {
  const dir = tempDir();
  const api = await startGithubApi(dir);
  const env = isolatedEnv(dir, api.env);
  const stop = new AbortController();
  const progress: string[] = [];
  const context: Context = {
    ...{ cwd: dir, env, home: dir, data: dir, signal: stop.signal, interactive: false },
    progress: (line) => void progress.push(line),
    debug: () => {},
    readStdin: async () => '',
  };
  return {
    ...{ dir, api, env, context, stop, progress },
    gh: (more = {}, timeoutSeconds = 20) =>
      openGh({ ...context, env: { ...env, ...more } }, undefined, { timeoutSeconds }),
  };
}
