import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from './git.ts';
import { runCommand } from './process.ts';
import { tempDir } from './temp.ts';

export interface Step {
  id?: string;
  name?: string;
  uses?: string;
  run?: string;
  shell?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
  'working-directory'?: string;
}

/** What stands in expressions: `{ inputs: { dry_run: true }, secrets: … }`. */
export type Contexts = Record<string, unknown>;

export interface StepRun {
  code: number | null;
  /** Both streams, as the log shows them. */
  log: string;
  outputs: Record<string, string>;
  summary: string;
}

export interface RunnerOptions {
  /** GITHUB_WORKSPACE: where the repository is checked out. */
  workspace: string;
  /** RUNNER_TEMP */
  temp: string;
  env: Env;
  contexts: Contexts;
}

/**
 * Runs the shell lines of a step as GitHub's runner does: `shell: bash` is `bash --noprofile --norc -eo pipefail`, the
 * step's `env` has its expressions filled in, and the files for outputs and summary are empty at first.
 */
export async function runStep(
  step: Step,
  { workspace, temp, env, contexts }: RunnerOptions,
): Promise<StepRun> {
  const files = tempDir('runner-');
  mkdirSync(temp, { recursive: true });
  const file = (name: string, text = '') => {
    writeFileSync(join(files, name), text);
    return join(files, name);
  };
  const script = file('step.sh', step.run ?? '');
  const output = file('output');
  const summary = file('summary');
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(String(value), contexts)]);
  const folder = fill(step['working-directory'] ?? '.', contexts);
  const { code, stdout, stderr } = await runCommand(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', script],
    {
      cwd: join(workspace, folder),
      env: {
        ...env,
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_WORKFLOW: 'The workflow',
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: temp,
        ...Object.fromEntries(own),
      },
      input: '',
    },
  );
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  return {
    code,
    log: stdout + stderr,
    outputs: Object.fromEntries(lines.map((line) => line.split(/=(.*)/s, 2) as [string, string])),
    summary: readFileSync(summary, 'utf8'),
  };
}

/** Fills in `${{ a.b }}`; anything beyond a plain path is for the language service to judge, and fails here. */
export function fill(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, expression: string) => {
    if (!/^[\w-]+(\.[\w-]+)+$/.test(expression)) throw new Error(`Not a plain path: ${expression}`);
    const value = expression
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], contexts);
    return value === undefined || value === null ? '' : String(value);
  });
}
