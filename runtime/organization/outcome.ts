import type { PhaseName } from '../github/phases.ts';
import { asCodexError } from '../output/failure.ts';
import type { PhaseOutcome, ProjectChange, ProjectFailure } from '../output/organization-results.ts';

/** A failure that is one project's, with the files and lines that a guard found. */
export function failureOf(project: string, thrown: unknown): ProjectFailure {
  const error = asCodexError(thrown);
  const { listed } = error.extra as { listed?: string[] };
  return {
    project,
    error: error.message,
    error_code: error.code,
    ...(listed ? { listed } : {}),
    suggested_fixes: [...error.fixes],
  };
}

export function emptyPhase(name: PhaseName): PhaseOutcome {
  return {
    name,
    status: 'success',
    succeeded: 0,
    failed: 0,
    skipped: 0,
    reason: null,
    files_synced: 0,
    files_deleted: 0,
    failed_projects: [],
    changed_projects: [],
    conflicts: [],
    warnings: [],
  };
}

export function skippedPhase(name: PhaseName, projects: number, reason: string): PhaseOutcome {
  return { ...emptyPhase(name), status: 'skipped', skipped: projects, reason };
}

/** A phase that could not go on for a reason that is no single project's. */
export function brokenPhase(outcome: PhaseOutcome, projects: number, error: unknown): PhaseOutcome {
  const { error: reason, error_code, suggested_fixes } = failureOf('', error);
  const rest = projects - outcome.succeeded - outcome.failed_projects.length;
  const status = outcome.succeeded === 0 ? 'failure' : 'partial';
  return { ...concluded(outcome), status, skipped: rest, reason, error_code, suggested_fixes };
}

/** A project that is as it should be, after these changes. */
export function noteChange(outcome: PhaseOutcome, change: ProjectChange): void {
  outcome.succeeded += 1;
  outcome.files_synced += change.files_synced;
  outcome.files_deleted += change.files_deleted;
  if (change.files_synced + change.files_deleted > 0) outcome.changed_projects.push(change);
}

/** Sets status and counts from what became of the projects, and puts the lists in order. */
export function concluded(outcome: PhaseOutcome): PhaseOutcome {
  const failed = outcome.failed_projects.length;
  const byName = (a: { project: string }, b: { project: string }) => (a.project < b.project ? -1 : 1);
  outcome.failed_projects.sort(byName);
  outcome.changed_projects.sort(byName);
  outcome.conflicts.sort(byName);
  const status = failed === 0 ? 'success' : outcome.succeeded === 0 ? 'failure' : 'partial';
  return { ...outcome, failed, status };
}

/** Why nothing at all could be done, for the document of a run that failed wholly. */
export function wholeFailure(phases: readonly PhaseOutcome[]) {
  const broken = phases.find(({ error_code }) => error_code !== undefined);
  if (broken) {
    const { reason, error_code, suggested_fixes } = broken;
    return {
      error: reason!,
      error_code: error_code!,
      phase: 'push',
      suggested_fixes: suggested_fixes!,
      partial_results: {},
    };
  }
  const first = phases.flatMap(({ failed_projects }) => failed_projects)[0]!;
  const error = `No project could be synced; ${first.project}: ${first.error}`;
  const { error_code, suggested_fixes } = first;
  return { error, error_code, phase: 'clone', suggested_fixes, partial_results: {} };
}
