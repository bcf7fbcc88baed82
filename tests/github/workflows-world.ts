import { join } from 'node:path';
import { type Env, isolatedEnv } from '../helpers/git.ts';
import { type GithubApi, type Recorded, startGithubApi } from '../helpers/github-api.ts';
import type { FakeRepo, FakeWorkflow } from '../helpers/github-state.ts';
import type { RunResult } from '../helpers/process.ts';
import { type Files, makeRepo } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';

export const INPUTS = ['target_repository', 'environment', 'target_branch', 'dry_run', 'correlation_id'];
export const PHASES = ['pull-docs', 'push-docs', 'push-claude'] as const;
const CODEX = 'codex.acme.com';

export interface WorkflowsWorld {
  api: GithubApi;
  /** The codex, with the three workflows. */
  codex: FakeRepo;
  env: Env;
  dir: string;
  project: string;
  /** `workflows …`, asking for progress all the time. */
  start: (...args: string[]) => Promise<RunResult>;
  /** `workflows run …` with `--json`. */
  // biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
  json: (args: string[], exit?: number) => Promise<any>;
  /** The dispatches so far: the workflow's file and its inputs. */
  dispatches: () => { file: string; status: number | null; inputs: Record<string, string> }[];
}

export interface WorkflowsOptions {
  /** Inputs that every workflow declares. */
  inputs?: string[];
  prefix?: string;
  config?: object;
  files?: Files;
  remote?: string;
  env?: Record<string, string | undefined>;
}

/** A user in the project `auth`, whose codex is on GitHub and has the three sync workflows. */
export async function workflowsWorld(options: WorkflowsOptions = {}): Promise<WorkflowsWorld> {
  const {
    inputs = INPUTS,
    prefix = '',
    config = {},
    remote = 'https://github.com/acme/auth-service.git',
  } = options;
  const dir = tempDir();
  const api = await startGithubApi(dir);
  const codex = api.add('acme', CODEX, { workflows: PHASES.map((phase) => workflow(phase, inputs, prefix)) });
  const env = isolatedEnv(dir, { ...api.env, ...options.env });
  const project = makeRepo(
    join(dir, 'auth'),
    {
      '.fractary/plugins/codex/config.json': JSON.stringify({
        ...{ organization: 'acme', project_name: 'auth', codex_repo: CODEX },
        ...config,
      }),
      ...options.files,
    },
    { remote },
  );
  const start = (...args: string[]) =>
    run('workflows', args, { cwd: project, env, input: '', timeoutMs: 90_000 });
  return {
    ...{ api, codex, env, dir, project, start },
    async json(args, exit = 0) {
      const result = await start('run', '--poll', '0.05', '--json', ...args);
      const document = result.json();
      if (result.code !== exit) throw new Error(`exited ${result.code}: ${result.stdout}${result.stderr}`);
      return document;
    },
    dispatches: () =>
      api.requests.filter(isDispatch).map(({ path, status, body }) => ({
        ...{ file: path.split('/').at(-2)!, status },
        inputs: (body as { inputs: Record<string, string> }).inputs,
      })),
  };
}

export function workflow(phase: (typeof PHASES)[number], inputs: string[] | null, prefix = ''): FakeWorkflow {
  return { file: `${prefix}codex-sync-${phase}.yml`, name: `Codex - Sync ${phase}`, inputs };
}

export function isDispatch({ method, path }: Recorded): boolean {
  return method === 'POST' && path.endsWith('/dispatches');
}
