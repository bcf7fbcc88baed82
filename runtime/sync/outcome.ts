import { CodexError } from '../errors.ts';
import type { DirectionFailure, FromCodexResult, SyncResult, ToCodexResult } from '../output/results.ts';
import { localPath } from '../project/brought-along.ts';
import { combinedPlanId } from './plan.ts';
import type { Preparation } from './preparation.ts';

/** What the directions of a run came to. */
export interface Outcome {
  to: ToCodexResult | DirectionFailure | null;
  from: FromCodexResult | DirectionFailure | null;
  uncommitted: number;
  warnings: string[];
  /** The branch's tip after publishing; undefined where nothing was published. */
  tip?: string | null;
  /** Why publishing failed, where the run went on with the way back. */
  failure?: CodexError;
}

/** The plan id of the run: the direction's own, or one made of both. */
export function planIdOf({ to, from }: Outcome): string {
  const ids = [to, from].flatMap((one) => (one?.status === 'success' ? [one.plan_id] : []));
  return ids.length === 0 ? '' : combinedPlanId(ids);
}

/** A direction that failed while the other stands. */
export function directionFailure(error: unknown): DirectionFailure {
  if (error instanceof CodexError) {
    return {
      status: 'failure',
      error: error.message,
      error_code: error.code,
      ...(error.phase ? { phase: error.phase } : {}),
      suggested_fixes: error.fixes,
      ...error.extra,
    };
  }
  return {
    status: 'failure',
    error: error instanceof Error ? error.message : String(error),
    error_code: 'INTERNAL',
    suggested_fixes: ['Run the same command again with --verbose and report what it prints'],
  };
}

/** The result document of `sync-project`. */
export function report(prepared: Preparation, outcome: Outcome, seconds: number): SyncResult {
  const { run, options, source, timer } = prepared;
  const failed = [outcome.to, outcome.from].filter((one) => one?.status === 'failure').length;
  const path = localPath(run.remote.url);
  return {
    status: failed === 0 ? 'success' : 'partial',
    operation: 'sync-project',
    organization: run.config.organization,
    project: run.project,
    codex_repo: run.codex,
    ...(path === null ? {} : { codex_path: path }),
    environment: run.environment.name,
    target_branch: run.environment.branch,
    direction: options.direction,
    dry_run: options.dryRun,
    plan_id: planIdOf(outcome),
    source: source && {
      commit: source.commit,
      branch: source.branch,
      dirty: outcome.uncommitted > 0,
      uncommitted: outcome.uncommitted,
    },
    to_codex: outcome.to,
    from_codex: outcome.from,
    steps: timer.steps,
    warnings: [...new Set([...run.warnings, ...outcome.warnings])],
    duration_seconds: seconds,
  };
}
