import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Contexts, runStep, type Step, type StepRun } from '../helpers/actions-runner.ts';
import { makeCodex } from '../helpers/codex.ts';
import { type Env, git, isolatedEnv } from '../helpers/git.ts';
import { type RunResult, runCommand } from '../helpers/process.ts';
import type { Files } from '../helpers/repo.ts';
import { rootDir } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';

export const CONFIG = '.fractary/plugins/codex/config.json';
export const RUNTIME = '.github/fractary-codex';

export interface Workflow {
  name: string;
  'run-name'?: string;
  on: Record<string, Record<string, unknown>>;
  permissions: Record<string, string>;
  concurrency: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

export interface Job {
  if?: string;
  needs?: string | string[];
  permissions?: Record<string, string>;
  strategy?: { matrix: Record<string, unknown>; 'max-parallel': number; 'fail-fast': boolean };
  steps: Step[];
}

export const templates = join(rootDir, 'plugins/codex/templates/workflows');
export const template = (name: string): Workflow => parse(readFileSync(join(templates, name), 'utf8'));
export const PHASES = ['pull-docs', 'push-docs', 'push-claude'] as const;

/** Prints the document that `STAND_IN/NAME.json` has for a shard (or `all`), and keeps how it was called. */
const STAND_IN = `
import { appendFileSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
const name = basename(process.argv[1], '.mjs');
const args = process.argv.slice(2);
appendFileSync(join(process.env.STAND_IN, 'calls'), JSON.stringify([name, ...args]) + '\\n');
const plan = JSON.parse(readFileSync(join(process.env.STAND_IN, name + '.json'), 'utf8'));
const shard = args.find((one) => one.startsWith('--shard='))?.slice(8);
const { exit = 0, says = '', ...document } = plan[shard] ?? plan.all;
if (says) process.stderr.write(says + '\\n');
process.stdout.write(JSON.stringify(document));
process.exitCode = exit;
`;

/** The plugin as it is shipped, with stand-ins for the two scripts that speak to GitHub. */
export function pluginWithStandIns(dir: string): string {
  const plugin = join(dir, 'plugin');
  for (const part of ['bin', 'scripts', 'templates']) {
    cpSync(join(rootDir, 'plugins/codex', part), join(plugin, part), { recursive: true });
  }
  for (const name of ['discover', 'sync-org'])
    writeFileSync(join(plugin, 'scripts', `${name}.mjs`), STAND_IN);
  return plugin;
}

export interface World {
  dir: string;
  env: Env;
  plugin: string;
  /** The bare codex. */
  codex: string;
  /** A clone of it. */
  checkout: string;
  run: (args: readonly string[], cwd?: string, env?: Env) => Promise<RunResult>;
}

/** `real`: without stand-ins. */
export function makeWorld(files: Files = {}, { real = false } = {}): World {
  const dir = tempDir('codex-workflows-');
  const env = isolatedEnv(dir);
  const codex = makeCodex(join(dir, 'codex.acme.com.git'), {
    files: {
      'README.md': '# Codex\n',
      [CONFIG]: JSON.stringify({ organization: 'acme', codex_repo: 'codex.acme.com' }),
      ...files,
    },
  });
  const checkout = join(dir, 'checkout');
  git(dir, ['clone', '-q', codex, checkout]);
  const plugin = real ? join(rootDir, 'plugins/codex') : pluginWithStandIns(dir);
  return {
    dir,
    env,
    plugin,
    codex,
    checkout,
    run: (args, cwd = checkout, more = env) =>
      runCommand(join(plugin, 'bin/fractary-codex'), args, { cwd, env: more, input: '' }),
  };
}

export interface Play {
  inputs?: Record<string, unknown>;
  /** What `discover --repos` and `sync-org` answer: by shard, or `all`. */
  discover?: object;
  org?: Record<string, object>;
  secrets?: Record<string, string>;
  /** Only the first job. */
  first?: boolean;
  /** How many of the shards' artifacts are lost. */
  lose?: number;
}

export interface Played {
  discover: StepRun;
  shards: StepRun[];
  /** Null where it does not run. */
  report: StepRun | null;
  calls: string[][];
}

/** Plays a run of an installed workflow: its jobs in order, their shell steps for real, files handed on as artifacts are. */
export async function play({ dir, env, checkout }: World, phase: string, how: Play = {}): Promise<Played> {
  const { inputs = {}, secrets = { CODEX_SYNC_PAT: 'token' }, discover: found, org, lose = 0 } = how;
  const standIn = join(dir, `stand-in-${phase}-${Math.random()}`);
  mkdirSync(standIn);
  writeFileSync(join(standIn, 'calls'), '');
  writeFileSync(join(standIn, 'discover.json'), JSON.stringify({ all: found ?? { repositories: [{}] } }));
  writeFileSync(join(standIn, 'sync-org.json'), JSON.stringify(org ?? { all: done(phase) }));
  const workflow: Workflow = parse(
    readFileSync(join(checkout, `.github/workflows/codex-sync-${phase}.yml`), 'utf8'),
  );
  const runJob = (job: string, contexts: Contexts, temp: string) => {
    const steps = workflow.jobs[job]!.steps.filter((step) => step.run);
    return runStep(steps[0]!, {
      workspace: checkout,
      temp: join(standIn, temp),
      env: { ...env, STAND_IN: standIn },
      contexts: { inputs, secrets, ...contexts },
    });
  };
  const calls = () =>
    readFileSync(join(standIn, 'calls'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  const discover = await runJob('discover', {}, 'discover');
  if (discover.code !== 0 || how.first) return { discover, shards: [], report: null, calls: calls() };
  const shards: StepRun[] = [];
  mkdirSync(join(standIn, 'report/outcomes'), { recursive: true });
  const names: string[] = JSON.parse(discover.outputs.shards!);
  for (const [index, shard] of names.entries()) {
    const temp = `shard-${index}`;
    shards.push(await runJob('sync', { matrix: { shard }, strategy: { 'job-index': index } }, temp));
    if (index < lose) continue;
    const file = `codex-sync-${index}.json`;
    cpSync(join(standIn, temp, file), join(standIn, 'report/outcomes', file));
  }
  const result = shards.every(({ code }) => code === 0) ? 'success' : 'failure';
  const needs = { discover: { outputs: discover.outputs, result: 'success' }, sync: { result } };
  return { discover, shards, report: await runJob('report', { needs }, 'report'), calls: calls() };
}

/** What `sync-org --json` prints for one phase. */
export function done(phase: string, more: object = {}, failed: object[] = []): object {
  return {
    status: failed.length > 0 ? 'partial' : 'success',
    discovered: { total: 3, excluded: 1, to_sync: 2 },
    phases: [
      {
        ...{ name: phase, status: 'success', succeeded: 2, skipped: 0, files_synced: 5, files_deleted: 1 },
        ...{ failed: failed.length, failed_projects: failed, ...more },
      },
    ],
    orphans: [],
    overall: {},
    exit: failed.length > 0 ? 1 : 0,
  };
}
