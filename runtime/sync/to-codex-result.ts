import type { ToCodexResult } from '../output/results.ts';
import { commitUrl } from '../project/remote-url.ts';
import type { Changes } from './plan.ts';
import type { ProjectRun } from './run.ts';
import type { ToCodexPlan } from './to-codex-plan.ts';

/** The counts that both directions report. */
export function countsOf(changes: Changes, skipped: readonly unknown[]) {
  const { added, modified, deleted, unchanged } = changes;
  return {
    files_synced: added.length + modified.length,
    files_added: added.length,
    files_modified: modified.length,
    files_deleted: deleted.length,
    files_unchanged: unchanged,
    files_skipped: skipped.length,
  };
}

export interface ToCodexFacts {
  dryRun: boolean;
  seconds: number;
  branchCreated?: boolean;
  followed?: number;
  attempts?: number;
  commit?: string | null;
}

export type ReportedPlan = Pick<
  ToCodexPlan,
  'changes' | 'skipped' | 'causes' | 'deletionThresholdExceeded' | 'secrets' | 'planId'
>;

/** A plan, or what came of it, as `to_codex` of the result. */
export function toCodexResult(run: ProjectRun, plan: ReportedPlan, facts: ToCodexFacts): ToCodexResult {
  const { added, modified, deleted } = plan.changes;
  const commit = facts.commit ?? null;
  return {
    status: 'success',
    direction: 'to-codex',
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    branch_created: facts.branchCreated ?? false,
    followed: facts.followed ?? 0,
    attempts: facts.attempts ?? 0,
    plan_id: plan.planId,
    commit_sha: commit,
    commit_url: commit ? commitUrl(run.remote.url, commit, run.context.env.GH_HOST) : null,
    ...(facts.dryRun || plan.secrets.length > 0 ? { secrets: plan.secrets } : {}),
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds,
  };
}
