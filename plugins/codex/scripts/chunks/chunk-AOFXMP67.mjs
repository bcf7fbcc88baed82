import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  asCodexError
} from "./chunk-F5FNDNLT.mjs";

// runtime/organization/outcome.ts
function failureOf(project, thrown) {
  const error = asCodexError(thrown);
  const { listed } = error.extra;
  return {
    project,
    error: error.message,
    error_code: error.code,
    ...listed ? { listed } : {},
    suggested_fixes: [...error.fixes]
  };
}
function emptyPhase(name) {
  return {
    name,
    status: "success",
    succeeded: 0,
    failed: 0,
    skipped: 0,
    reason: null,
    files_synced: 0,
    files_deleted: 0,
    failed_projects: [],
    changed_projects: [],
    conflicts: [],
    warnings: []
  };
}
function skippedPhase(name, projects, reason) {
  return { ...emptyPhase(name), status: "skipped", skipped: projects, reason };
}
function brokenPhase(outcome, projects, error) {
  const { error: reason, error_code, suggested_fixes } = failureOf("", error);
  const rest = projects - outcome.succeeded - outcome.failed_projects.length;
  const status = outcome.succeeded === 0 ? "failure" : "partial";
  return { ...concluded(outcome), status, skipped: rest, reason, error_code, suggested_fixes };
}
function noteChange(outcome, change) {
  outcome.succeeded += 1;
  outcome.files_synced += change.files_synced;
  outcome.files_deleted += change.files_deleted;
  if (change.files_synced + change.files_deleted > 0) outcome.changed_projects.push(change);
}
function concluded(outcome) {
  const failed = outcome.failed_projects.length;
  const byName = (a, b) => a.project < b.project ? -1 : 1;
  outcome.failed_projects.sort(byName);
  outcome.changed_projects.sort(byName);
  outcome.conflicts.sort(byName);
  const status = failed === 0 ? "success" : outcome.succeeded === 0 ? "failure" : "partial";
  return { ...outcome, failed, status };
}
function wholeFailure(phases) {
  const broken = phases.find(({ error_code: error_code2 }) => error_code2 !== void 0);
  if (broken) {
    const { reason, error_code: error_code2, suggested_fixes: suggested_fixes2 } = broken;
    return {
      error: reason,
      error_code: error_code2,
      phase: "push",
      suggested_fixes: suggested_fixes2,
      partial_results: {}
    };
  }
  const first = phases.flatMap(({ failed_projects }) => failed_projects)[0];
  const error = `No project could be synced; ${first.project}: ${first.error}`;
  const { error_code, suggested_fixes } = first;
  return { error, error_code, phase: "clone", suggested_fixes, partial_results: {} };
}

export {
  failureOf,
  emptyPhase,
  skippedPhase,
  brokenPhase,
  noteChange,
  concluded,
  wholeFailure
};
