import { CodexError, type ErrorCode } from '../errors.ts';
import { shown } from '../reference.ts';
import type { SecretFinding } from '../selection/secrets.ts';
import type { DeletionCauses } from './plan.ts';

const LISTED = 20;

/** What a guard needs to say what it found and how to go on. */
export interface GuardedPlan {
  direction: 'to-codex' | 'from-codex';
  planId: string;
  deleted: readonly string[];
  causes: DeletionCauses;
  deletionThresholdExceeded: boolean;
  secrets: readonly SecretFinding[];
  /** Nothing was selected at all. */
  nothingSelected: boolean;
}

export interface Overrides {
  force: boolean;
  allowSecrets: boolean;
  /** The command as it was called, without overrides: guards suggest it with one. */
  command: string;
  /** Id of the whole run's plan. */
  planId: string;
  /** The plan as a result, for the failure document. */
  plan: unknown;
}

/** Stops a plan that deletes too much or would publish a secret (contract, section 6), before any write. */
export function stopAtGuards(plan: GuardedPlan, overrides: Overrides): void {
  if (plan.secrets.length > 0 && !overrides.allowSecrets) throw secretsFound(plan, overrides);
  if (plan.deletionThresholdExceeded && !overrides.force) throw tooManyDeletions(plan, overrides);
}

function tooManyDeletions(plan: GuardedPlan, overrides: Overrides): CodexError {
  const { gone, excluded, moved } = plan.causes;
  const where = plan.direction === 'to-codex' ? 'the codex' : 'the local cache';
  const from = plan.direction === 'to-codex' ? 'the project' : 'the codex';
  const why = plan.nothingSelected
    ? `nothing at all is selected in ${from}, so all ${plan.deleted.length} files in ${where} would be deleted`
    : `${plan.deleted.length} files in ${where} would be deleted (${gone} gone from ${from}, ${excluded} newly excluded, ${moved} moved), which is over the threshold`;
  return stop(
    'DELETION_THRESHOLD_EXCEEDED',
    plan.direction,
    why,
    plan.deleted.slice(0, LISTED),
    plan.deleted.length,
    [
      `If this is meant: ${overrides.command} --force --plan ${overrides.planId}`,
      'See all of it first: the same command with --dry-run',
      'If it is not: check that the project is checked out and that sync_patterns still match',
    ],
    { ...extra(overrides), deletion_causes: plan.causes },
  );
}

function secretsFound(plan: GuardedPlan, overrides: Overrides): CodexError {
  const lines = plan.secrets.map(({ path, line, rule }) => `${path}:${line} (${rule})`);
  const count = plan.secrets.length;
  return stop(
    'SECRET_DETECTED',
    plan.direction,
    `${count} line${count === 1 ? '' : 's'} that would be published look${count === 1 ? 's' : ''} like a secret`,
    lines.slice(0, LISTED),
    count,
    [
      'Take the secret out of the document (and revoke it, if it is real), then sync again',
      'If a whole folder is a false alarm: list it in secrets.allow_paths of the configuration',
      `If every finding is a false alarm: ${overrides.command} --allow-secrets --plan ${overrides.planId}`,
    ],
    { ...extra(overrides), secrets: plan.secrets },
  );
}

/** A plan that was approved is not the plan any more. */
export function planChanged(approved: string, overrides: Overrides): CodexError {
  return new CodexError(
    'PLAN_CHANGED',
    `The plan ${shown(approved)} is not what a sync would do now (${overrides.planId})`,
    {
      phase: 'plan',
      fixes: [
        'See the plan as it is now: the same command with --dry-run and without --plan',
        `Go on with it: ${overrides.command} --plan ${overrides.planId}`,
      ],
      extra: extra(overrides),
    },
  );
}

function extra(overrides: Overrides): Record<string, unknown> {
  return { plan_id: overrides.planId, plan: overrides.plan };
}

function stop(
  code: ErrorCode,
  direction: GuardedPlan['direction'],
  why: string,
  listed: readonly string[],
  count: number,
  fixes: [string, ...string[]],
  more: Record<string, unknown>,
): CodexError {
  return new CodexError(
    code,
    `${direction === 'to-codex' ? 'Nothing' : 'Nothing in the cache'} was changed: ${why}`,
    {
      phase: 'plan',
      fixes,
      extra: { ...more, listed, omitted: count - listed.length },
    },
  );
}
