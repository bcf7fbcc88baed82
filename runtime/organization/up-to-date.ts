import type { CodexLayout } from '../codex/layout.ts';
import type { PhaseOutcome } from '../output/organization-results.ts';
import { digestOf } from '../project/remembered.ts';
import type { ToCodexPlan } from '../sync/to-codex-plan.ts';
import type { Project } from './identify.ts';
import { memoKeyOf } from './memo.ts';
import type { Organization } from './organization.ts';
import { noteChange } from './outcome.ts';

/** An equal comparison found nothing to publish before: that is the answer, and nothing is read. */
export function recallNothing(
  org: Organization,
  project: Project,
  layout: CodexLayout | null,
  outcome: PhaseOutcome,
): boolean {
  const memo = org.memo.recall(memoKeyOf(project.repository.candidate));
  if (memo?.upToDate !== comparisonOf(project, layout)) return false;
  outcome.warnings.push(...(memo.warnings ?? []));
  noteChange(outcome, { project: project.name, files_synced: 0, files_deleted: 0, commit_sha: null });
  return true;
}

/** Remembers that there is nothing to publish of a project while both sides stay as they are. */
export function rememberNothing(
  org: Organization,
  { project, plan }: { project: Project; plan: ToCodexPlan },
  layout: CodexLayout | null,
): void {
  const key = memoKeyOf(project.repository.candidate);
  const memo = org.memo.recall(key);
  if (!memo) return;
  const warnings = plan.warnings.map((warning) => `${project.name}: ${warning}`);
  org.memo.remember(key, { ...memo, upToDate: comparisonOf(project, layout), warnings });
}

/** A digest of all that decides what there is to publish of a project. */
function comparisonOf({ name, run, repository }: Project, layout: CodexLayout | null): string {
  const { sync_patterns, exclude_patterns, secrets, handlers } = run.config;
  const parts = [
    name,
    repository.commit,
    layout?.projects.get(name) ?? null,
    run.environment,
    [sync_patterns, exclude_patterns, secrets, handlers],
  ];
  return digestOf(parts);
}
