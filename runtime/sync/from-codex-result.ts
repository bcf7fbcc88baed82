import type { CacheScope } from '../cache/paths.ts';
import { projectCachePath } from '../cache/paths.ts';
import type { FromCodexResult } from '../output/results.ts';
import type { FromCodexPlan } from './from-codex-plan.ts';
import type { ProjectRun } from './run.ts';
import { countsOf } from './to-codex-result.ts';

export type ReportedDelivery = Pick<
  FromCodexPlan,
  'changes' | 'skipped' | 'causes' | 'deletionThresholdExceeded' | 'planId'
>;

/** Which part of the cache a run is about. */
export function scopeOf(run: ProjectRun): CacheScope {
  return {
    root: run.place.root,
    organization: run.config.organization,
    environment: run.environment.name,
    codex: run.codex,
  };
}

/** A plan, or what came of it, as `from_codex` of the result. */
export function fromCodexResult(
  run: ProjectRun,
  plan: ReportedDelivery,
  facts: { dryRun: boolean; seconds: number; indexUpdated: boolean },
): FromCodexResult {
  const { added, modified, deleted } = plan.changes;
  return {
    status: 'success',
    direction: 'from-codex',
    mode: 'cache',
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    cache_path: projectCachePath(scopeOf(run), run.project),
    cache_index_updated: facts.indexUpdated,
    plan_id: plan.planId,
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds,
  };
}
