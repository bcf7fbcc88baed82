import { span, table, visible } from './wording.ts';
import type {
  ListedRun,
  WorkflowStep,
  WorkflowsRunResult,
  WorkflowsStatusResult,
} from './workflow-results.ts';

/** The result of `workflows run` for people. */
export function workflowsRunText(result: WorkflowsRunResult): string {
  const { steps, project, environment, dry_run } = result;
  const rows = steps.map((step, i) => [
    step.conclusion === 'skipped' ? '⏭' : '✓',
    `Step ${i + 1}/${steps.length}`,
    step.name,
    outcome(step),
  ]);
  const what = `${project ?? 'all projects'}, environment ${environment}${dry_run ? ', dry run' : ''}`;
  return `${table(rows).join('\n')}\n✅ COMPLETED: Sync Workflows in ${result.duration_seconds.toFixed(1)}s (${what})\n`;
}

function outcome({ conclusion, duration_seconds, url, reason }: WorkflowStep): string {
  if (conclusion === 'skipped') return `skipped: ${reason}`;
  return `${conclusion} after ${Math.round(duration_seconds ?? 0)}s · ${url}`;
}

/** One line a run; those that did not succeed with their page. */
export function workflowsStatusText({ runs, codex_repo }: WorkflowsStatusResult, now: number): string {
  if (runs.length === 0) return `The sync workflows of ${codex_repo} have never run\n`;
  const rows = runs.map((run) => [
    mark(run),
    run.name,
    run.conclusion ?? run.status,
    `${span(now - Date.parse(run.created_at))} ago`,
    run.duration_seconds === null ? '' : `${Math.round(run.duration_seconds)}s`,
    run.conclusion === 'success' ? visible(run.title) : `${visible(run.title)} · ${run.url}`,
  ]);
  return `${table(rows).join('\n')}\n`;
}

function mark({ status, conclusion }: ListedRun): string {
  if (status !== 'completed') return '…';
  return conclusion === 'success' ? '✓' : '✗';
}
