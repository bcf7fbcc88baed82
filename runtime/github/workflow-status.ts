import type { ListedRun } from '../output/workflow-results.ts';
import { shellWord } from '../shell.ts';
import { type Actions, read, readRuns, runsOf, secondsBetween } from './actions.ts';
import { SYNC_PHASES, type SyncPhase } from './phases.ts';
import { listWorkflows, notFound, workflowsOf } from './workflows.ts';

/**
 * The newest runs of the sync workflows, whoever started them.
 * @throws WORKFLOW_NOT_FOUND where the codex has none of the three
 */
export async function recentRuns(
  actions: Actions,
  limit: number,
  now: number,
): Promise<{ runs: ListedRun[]; warnings: string[] }> {
  const workflows = await listWorkflows(actions);
  const found = SYNC_PHASES.flatMap((phase) =>
    workflowsOf(phase, workflows).map(({ file, state }) => ({ phase, file, state })),
  );
  if (found.length === 0) {
    throw notFound(`${actions.repo} has none of the sync workflows on GitHub`, [
      'fractary-codex workflows install --push',
      `See the workflows there are: gh workflow list --all --repo ${actions.repo}`,
    ]);
  }
  const runs = await Promise.all(
    found.map(({ phase, file }) => runsOfWorkflow(actions, phase, file, limit, now)),
  );
  const missing = SYNC_PHASES.filter((phase) => found.every((one) => one.phase !== phase));
  return {
    runs: runs
      .flat()
      .sort((a, b) => b.created_at.localeCompare(a.created_at) || b.run_id - a.run_id)
      .slice(0, limit),
    warnings: [
      ...missing.map(({ file }) => `${actions.repo} has no workflow ${file}.yml`),
      ...found
        .filter(({ state }) => state !== 'active')
        .map(
          ({ file, state }) =>
            `${file} is switched off (${state}): gh workflow enable ${shellWord(file)} --repo ${actions.repo}`,
        ),
    ],
  };
}

async function runsOfWorkflow(
  actions: Actions,
  phase: SyncPhase,
  file: string,
  limit: number,
  now: number,
): Promise<ListedRun[]> {
  const body = await read(
    actions,
    `list the runs of ${file}`,
    `${runsOf(file)}?per_page=${Math.min(limit, 100)}`,
  );
  return readRuns(body).map((run) => {
    const end = run.status === 'completed' ? run.updatedAt : new Date(now).toISOString();
    return {
      ...{ name: phase.name, workflow: file, run_id: run.id, url: run.url },
      ...{ status: run.status, conclusion: run.conclusion, created_at: run.createdAt },
      ...{ duration_seconds: secondsBetween(run.startedAt, end), title: run.title },
    };
  });
}
