import { writeFile } from 'node:fs/promises';
import type { Context } from '../../context.ts';
import { annotation } from './annotation.ts';
import { inputsIn, option, type StepInputs } from './inputs.ts';
import { type PhaseOutcome, readOutcome } from './outcome.ts';
import { failedStep, type StepResult } from './result.ts';
import { runScript } from './run-script.ts';

/** GitHub shows ten annotations of a kind for a step. */
const MOST_ANNOTATIONS = 10;

export interface Shard {
  phase: string;
  /** `I/N` */
  shard: string;
  /** Where the outcome goes, for the report over all shards. */
  resultFile: string | undefined;
}

/**
 * Second job: one phase for one shard of the projects. Failed projects are warnings here, also when all of this shard
 * failed: whether every project did only the report over all shards can tell.
 */
export async function syncStep(context: Context, { phase, shard, resultFile }: Shard): Promise<StepResult> {
  const { document } = await runScript(
    context,
    'sync-org',
    syncOrgArguments(inputsIn(context.env), phase, shard),
  );
  const outcome = readOutcome(phase, document);
  if (resultFile !== undefined) await writeFile(resultFile, `${JSON.stringify(outcome)}\n`);
  if (outcome.failure) return failedStep(`${phase}, shard ${shard}`, outcome.failure);
  return {
    status: 'success',
    lines: [`${phase}, shard ${shard}: ${inWords(outcome)}`, ...projectAnnotations('warning', outcome)],
    outputs: {},
    summary: '',
    exitCode: 0,
  };
}

export function syncOrgArguments(inputs: StepInputs, phase: string, shard: string): string[] {
  const { target, environment, targetBranch, dryRun } = inputs;
  return [
    `--phase=${phase}`,
    // Only a run over the whole organization can tell orphans, so one shard of one is no shard.
    ...(target !== '' ? option('project', target) : shard === '1/1' ? [] : option('shard', shard)),
    ...option('env', environment),
    ...option('target-branch', targetBranch),
    // Whoever may start a workflow in the codex has decided; sync-org asks because it writes to many repositories.
    dryRun ? '--dry-run' : '--yes',
  ];
}

/** One annotation a failed project, as many as GitHub shows. */
export function projectAnnotations(
  level: 'error' | 'warning',
  { failed_projects }: Pick<PhaseOutcome, 'failed_projects'>,
): string[] {
  const more = failed_projects.length - MOST_ANNOTATIONS;
  const shown = failed_projects.slice(0, more > 0 ? MOST_ANNOTATIONS - 1 : MOST_ANNOTATIONS);
  const lines = shown.map(({ project, error, error_code }) =>
    annotation(level, `${project}: ${error_code}`, error),
  );
  if (more > 0) {
    lines.push(annotation(level, 'More projects failed', `${more + 1} more; the job summary lists them`));
  }
  return lines;
}

/** The counts in a line. */
export function inWords(outcome: PhaseOutcome): string {
  if (outcome.skipped_because !== null) return 'skipped';
  const { succeeded, failed, skipped, files_synced, files_deleted } = outcome;
  return [
    `${succeeded} projects done`,
    `${failed} failed`,
    `${skipped} skipped`,
    `${files_synced} files synced`,
    `${files_deleted} deleted`,
  ].join(', ');
}
