import { CodexError } from '../errors.ts';
import type { WorkflowStep } from '../output/workflow-results.ts';
import { type Actions, actionsPage, secondsBetween, type WorkflowRun } from './actions.ts';
import type { Deadline } from './deadline.ts';
import { dispatch, type FoundRun } from './dispatch.ts';
import { failedJobs, watchRun } from './monitor.ts';
import type { SyncPhase } from './phases.ts';

/** A workflow to trigger, and with what. */
export interface Order {
  phase: SyncPhase;
  file: string;
  ref: string;
  inputs: Record<string, string>;
  correlation: string | null;
}

export interface StepOptions {
  /** Which step of how many, e.g. `1/3`. */
  at: string;
  poll: number;
  deadline: Deadline;
  /** The command to repeat. */
  command: string;
  /** Called once the run is known. */
  onTriggered: () => void;
}

/** Triggers one workflow and watches it to its end. A failure comes with what is known of the step. */
export async function runStep(
  actions: Actions,
  order: Order,
  options: StepOptions,
): Promise<{ step: WorkflowStep; error?: CodexError }> {
  const { poll, deadline, at } = options;
  const started = performance.now();
  let run: FoundRun | WorkflowRun | null = null;
  const step = (): WorkflowStep => ({
    ...{ name: order.phase.name, workflow: order.file },
    ...{ run_id: run?.id ?? null, url: run?.url ?? null },
    status: run === null ? 'unknown' : 'status' in run ? run.status : 'in_progress',
    conclusion: run !== null && 'status' in run ? run.conclusion : null,
    duration_seconds: Number((runSeconds(run) ?? (performance.now() - started) / 1000).toFixed(3)),
  });
  try {
    run = await dispatch(actions, { ...order, poll, deadline });
    options.onTriggered();
    actions.progress(`📊 Step ${at} in progress: ${order.phase.doing} (${run.url})`);
    const ended = await watchRun(actions, run, { poll, deadline });
    run = ended;
    if (ended.conclusion === 'success') return { step: step() };
    return { step: step(), error: await concluded(actions, order, ended, options) };
  } catch (error) {
    if (!(error instanceof CodexError)) throw error;
    return { step: step(), error: explained(actions, order, run, error, at) };
  }
}

function runSeconds(run: FoundRun | WorkflowRun | null): number | null {
  return run !== null && 'status' in run ? secondsBetween(run.startedAt, run.updatedAt) : null;
}

async function concluded(
  actions: Actions,
  { phase, file }: Order,
  run: WorkflowRun,
  { at, command }: StepOptions,
): Promise<CodexError> {
  const { gh, repo } = actions;
  const jobs = run.conclusion === 'failure' ? await failedJobs(actions, run.id) : [];
  const where = jobs.length > 0 ? ` in ${jobs.join(', ')}` : '';
  return new CodexError(
    'WORKFLOW_FAILED',
    failureLine(
      `step ${at} (${phase.name}, ${file}) concluded with ${run.conclusion ?? 'nothing'}${where}`,
      run.url,
    ),
    {
      phase: 'monitor',
      fixes: [
        `Read what it said: gh run view ${run.id} --log-failed --repo ${repo}`,
        `See whether the secret CODEX_SYNC_PAT is there and has not expired: https://${gh.host}/${repo}/settings/secrets/actions`,
        `Then run it again: ${command}`,
      ],
    },
  );
}

/** The contract's line (section 10), after its cross. */
function failureLine(reason: string, url: string): string {
  return `Sync workflow failed: ${reason}. View details: ${url}`;
}

/** The failure of triggering or watching, with the step and the page to look at. */
function explained(
  actions: Actions,
  { phase, file }: Order,
  run: FoundRun | WorkflowRun | null,
  error: CodexError,
  at: string,
): CodexError {
  const { repo } = actions;
  const url = run?.url ?? actionsPage(actions, file);
  const details = {
    phase: error.phase ?? (run ? 'monitor' : 'trigger'),
    cause: error.cause,
    extra: error.extra,
  } as const;
  if (error.code !== 'INTERRUPTED') {
    // Exit 2 would say that nothing was started.
    const code = error.exitCode === 2 && !at.startsWith('1/') ? 'WORKFLOW_FAILED' : error.code;
    return new CodexError(code, failureLine(`step ${at} (${phase.name}): ${error.message}`, url), {
      ...details,
      fixes: error.fixes,
    });
  }
  const sentence = run
    ? `Stopped watching; step ${at} (${phase.name}) goes on without us, and no further one is triggered: ${url}`
    : `Stopped while step ${at} (${phase.name}) was being triggered; it may have started: ${url}`;
  return new CodexError('INTERRUPTED', sentence, {
    ...details,
    fixes: run
      ? [
          `Go on watching: gh run watch ${run.id} --repo ${repo}`,
          `Stop it, too: gh run cancel ${run.id} --repo ${repo}`,
        ]
      : ['See whether it has started: fractary-codex workflows status'],
  });
}
