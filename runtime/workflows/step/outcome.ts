/** Why a script did not do what it was called for, as its failure document says. */
export interface StepFailure {
  error: string;
  error_code: string;
  suggested_fixes: string[];
}

export interface FailedProject {
  project: string;
  error: string;
  error_code: string;
}

/** What one phase did in one shard, or in all of them together. */
export interface PhaseOutcome {
  /** Set where the phase itself failed: discovery, the codex, the token. */
  failure: StepFailure | null;
  /** Why the phase was left out, where it was. */
  skipped_because: string | null;
  succeeded: number;
  failed: number;
  skipped: number;
  files_synced: number;
  files_deleted: number;
  failed_projects: FailedProject[];
  /** What people should look at: files that were left alone, and warnings. */
  notes: string[];
  orphans: string[];
}

/**
 * The contract's verdict over a phase (section 10): a run fails only if the phase itself failed or every project
 * did.
 */
export function hasFailed({ failure, failed, succeeded }: PhaseOutcome): boolean {
  return failure !== null || (failed > 0 && succeeded === 0);
}

/** Reads the one document that `sync-org --phase PHASE --json` printed. */
export function readOutcome(phase: string, document: unknown): PhaseOutcome {
  const all = record(document);
  if (!Array.isArray(all.phases)) return { ...NOTHING, failure: readFailure(all) };
  const one = record(all.phases.find((candidate) => record(candidate).name === phase));
  const outcome: PhaseOutcome = {
    failure: null,
    skipped_because: one.status === 'skipped' ? text(one.reason) || 'no reason given' : null,
    succeeded: count(one.succeeded),
    failed: count(one.failed),
    skipped: count(one.skipped),
    files_synced: count(one.files_synced),
    files_deleted: count(one.files_deleted),
    failed_projects: list(one.failed_projects).map(failedProject),
    notes: [...list(one.conflicts).map(conflict), ...list(one.warnings).map(text)],
    orphans: list(all.orphans).map(text),
  };
  if (one.name !== phase) {
    return { ...outcome, failure: readFailure({ error: `sync-org said nothing about ${phase}` }) };
  }
  // A phase that could not go on says so by a code of its own, whatever became of single projects before.
  if (text(one.error_code) === '') return outcome;
  return { ...outcome, failure: readFailure({ ...one, error: one.reason }) };
}

/** A failure document in its parts; what is missing is filled in, since somebody has to read it. */
export function readFailure(document: unknown): StepFailure {
  const { error, error_code, suggested_fixes } = record(document);
  return {
    error: text(error) || 'It failed without a reason',
    error_code: text(error_code) || 'INTERNAL',
    suggested_fixes: list(suggested_fixes).map(text),
  };
}

/** The shards of one phase together. The first failure of a shard stands for all. */
export function mergeOutcomes(outcomes: readonly PhaseOutcome[]): PhaseOutcome {
  const sum = (key: 'succeeded' | 'failed' | 'skipped' | 'files_synced' | 'files_deleted') =>
    outcomes.reduce((total, one) => total + one[key], 0);
  return {
    failure: outcomes.find((one) => one.failure)?.failure ?? null,
    skipped_because: outcomes.find((one) => one.skipped_because)?.skipped_because ?? null,
    succeeded: sum('succeeded'),
    failed: sum('failed'),
    skipped: sum('skipped'),
    files_synced: sum('files_synced'),
    files_deleted: sum('files_deleted'),
    failed_projects: outcomes.flatMap((one) => one.failed_projects),
    notes: outcomes.flatMap((one) => one.notes),
    orphans: [...new Set(outcomes.flatMap((one) => one.orphans))].sort(),
  };
}

export const NOTHING: PhaseOutcome = {
  failure: null,
  skipped_because: null,
  succeeded: 0,
  failed: 0,
  skipped: 0,
  files_synced: 0,
  files_deleted: 0,
  failed_projects: [],
  notes: [],
  orphans: [],
};

function failedProject(value: unknown): FailedProject {
  const { project, error, error_code } = record(value);
  return { project: text(project), error: text(error), error_code: text(error_code) || 'INTERNAL' };
}

function conflict(value: unknown): string {
  const { project, path, reason } = record(value);
  return `${text(project)}: ${text(path)} was left alone${reason ? ` (${text(reason)})` : ''}`;
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function count(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
