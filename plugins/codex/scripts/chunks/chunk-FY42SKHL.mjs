import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  commitUrl,
  projectCachePath
} from "./chunk-FAMPJYGD.mjs";

// runtime/sync/to-codex-result.ts
function countsOf(changes, skipped) {
  const { added, modified, deleted, unchanged } = changes;
  return {
    files_synced: added.length + modified.length,
    files_added: added.length,
    files_modified: modified.length,
    files_deleted: deleted.length,
    files_unchanged: unchanged,
    files_skipped: skipped.length
  };
}
function toCodexResult(run, plan, facts) {
  const { added, modified, deleted } = plan.changes;
  const commit = facts.commit ?? null;
  return {
    status: "success",
    direction: "to-codex",
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    branch_created: facts.branchCreated ?? false,
    followed: facts.followed ?? 0,
    attempts: facts.attempts ?? 0,
    plan_id: plan.planId,
    commit_sha: commit,
    commit_url: commit ? commitUrl(run.remote.url, commit, run.context.env.GH_HOST) : null,
    ...facts.dryRun || plan.secrets.length > 0 ? { secrets: plan.secrets } : {},
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds
  };
}

// runtime/sync/from-codex-result.ts
function scopeOf(run) {
  return {
    root: run.place.root,
    organization: run.config.organization,
    environment: run.environment.name,
    codex: run.codex
  };
}
function fromCodexResult(run, plan, facts) {
  const { added, modified, deleted } = plan.changes;
  return {
    status: "success",
    direction: "from-codex",
    mode: "cache",
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    cache_path: projectCachePath(scopeOf(run), run.project),
    cache_index_updated: facts.indexUpdated,
    plan_id: plan.planId,
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds
  };
}

export {
  countsOf,
  toCodexResult,
  scopeOf,
  fromCodexResult
};
