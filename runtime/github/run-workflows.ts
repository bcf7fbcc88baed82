import { randomUUID } from 'node:crypto';
import { CodexError, type Phase } from '../errors.ts';
import type { WorkflowStep } from '../output/workflow-results.ts';
import { type Actions, property, read, text } from './actions.ts';
import { deadlineIn } from './deadline.ts';
import { type Asked, inputsFor, type Obstacle, obstructed } from './inputs.ts';
import { SYNC_PHASES, type SyncPhase, skipReason } from './phases.ts';
import { type Order, runStep } from './run-step.ts';
import { readTrigger } from './workflow-file.ts';
import { type ListedWorkflow, listWorkflows, workflowFor, workflowsOf } from './workflows.ts';

export interface WorkflowsRun {
  asked: Asked & { environment: { isProd: boolean } };
  /** Seconds between two questions for a run. */
  poll: number;
  /** Seconds for all steps together. */
  timeout: number;
  /** The command to repeat. */
  command: string;
  /** What was found before, to be said with the rest before anything is triggered. */
  warnings: string[];
}

/**
 * Runs the three workflows of a sync strictly one after the other: each has concluded with success before the next
 * is triggered. Everything that can be wrong with all of them is found before the first one is.
 * @throws the failure of the step that failed, with all steps so far as `partial_results`
 */
export async function runWorkflows(
  actions: Actions,
  run: WorkflowsRun,
): Promise<{ steps: WorkflowStep[]; warnings: string[] }> {
  const { orders, warnings } = await prepare(actions, run);
  for (const warning of [...run.warnings, ...warnings]) actions.progress(`⚠ ${warning}`);
  const deadline = deadlineIn(run.timeout);
  const steps: WorkflowStep[] = [];
  for (const [i, order] of orders.entries()) {
    const at = `${i + 1}/${orders.length}`;
    if ('reason' in order) {
      actions.progress(`⏭ Step ${at} skipped: ${order.reason}`);
      steps.push(skipped(order));
      continue;
    }
    const onTriggered = () => {
      if (i === 0) actions.progress('🔄 Sync workflows triggered in background. You can continue working.');
    };
    const outcome = await runStep(actions, order, {
      at,
      deadline,
      poll: run.poll,
      command: run.command,
      onTriggered,
    });
    steps.push(outcome.step);
    if (outcome.error) {
      Object.assign(outcome.error.extra, { partial_results: { steps } });
      throw outcome.error;
    }
    actions.progress(`📊 Step ${at} completed: ${order.phase.done}`);
  }
  const count = steps.filter(({ conclusion }) => conclusion === 'skipped').length;
  actions.progress(`✅ All sync workflows completed successfully${count > 0 ? ` (${count} skipped)` : ''}`);
  return { steps, warnings };
}

interface SkippedPhase {
  phase: SyncPhase;
  file: string;
  reason: string;
}

/** Finds the workflows and reads what they take, so that nothing is triggered where a later step could not be. */
async function prepare(
  actions: Actions,
  { asked }: WorkflowsRun,
): Promise<{ orders: (Order | SkippedPhase)[]; warnings: string[] }> {
  const ref = await defaultBranch(actions);
  const workflows = await listWorkflows(actions);
  const correlation = randomUUID();
  const planned = SYNC_PHASES.map((phase) => {
    const reason = skipReason(phase, asked.environment, asked.targetBranch);
    if (reason !== null) return { phase, file: fileOf(phase, workflows), reason };
    return { phase, workflow: workflowFor(phase, workflows, actions) };
  });
  const warnings: string[] = [];
  const obstacles: Obstacle[] = [];
  const orders = await Promise.all(
    planned.map(async (one): Promise<Order | SkippedPhase> => {
      if (!('workflow' in one)) return one;
      const { phase, workflow } = one;
      const trigger = await readTrigger(actions, workflow, ref);
      // One id for the three would find the first one's run in the place of the second's.
      const id = `${phase.name}-${correlation}`;
      const found = inputsFor(workflow.file, trigger, asked, id);
      warnings.push(...found.warnings);
      obstacles.push(...found.obstacles);
      return {
        ...{ phase, file: workflow.file, ref, inputs: found.inputs },
        correlation: trigger.showsCorrelation ? id : null,
      };
    }),
  );
  if (obstacles.length > 0) throw obstructed(obstacles, actions.repo);
  return { orders, warnings };
}

/** @throws PERMISSION_DENIED for an archived repository, where no workflow runs */
async function defaultBranch(actions: Actions): Promise<string> {
  const { repo } = actions;
  const facts = await read(actions, `find the codex ${repo}`, '');
  if (property(facts, 'archived') === true) {
    throw new CodexError('PERMISSION_DENIED', `${repo} is archived, so its workflows cannot run`, {
      phase: 'discover' satisfies Phase,
      fixes: [`Unarchive it: gh repo unarchive ${repo}`, 'or name another codex in the configuration'],
    });
  }
  return text(facts, 'default_branch') || 'main';
}

function fileOf(phase: SyncPhase, workflows: readonly ListedWorkflow[]): string {
  return workflowsOf(phase, workflows)[0]?.file ?? `${phase.file}.yml`;
}

function skipped({ phase, file, reason }: SkippedPhase): WorkflowStep {
  return {
    ...{ name: phase.name, workflow: file, run_id: null, url: null },
    ...{ status: 'skipped', conclusion: 'skipped', duration_seconds: null, reason },
  };
}
