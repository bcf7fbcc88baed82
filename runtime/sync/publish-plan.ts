import type { CodexLayout } from '../codex/layout.ts';
import type { Session } from '../codex/session.ts';
import { inPhase, isCodexError } from '../errors.ts';
import { type GuardedPlan, type Overrides, planChanged, stopAtGuards } from './guards.ts';
import type { Look } from './look.ts';
import { rememberUpToDate, type UpToDate } from './memo.ts';
import { directionFailure, type Outcome } from './outcome.ts';
import { type Changes, planId } from './plan.ts';
import type { Preparation } from './preparation.ts';
import { productionWarnings } from './production.ts';
import { secondsSince } from './steps.ts';
import { applyToCodex, isEmpty } from './to-codex.ts';
import { planToCodex, type ToCodexPlan } from './to-codex-plan.ts';
import { toCodexResult } from './to-codex-result.ts';

const NO_CHANGES: Changes = { added: [], modified: [], deleted: [], unchanged: 0 };

/** An equal comparison found nothing to publish before: reports that without looking at the codex. */
export function publishNothing({ run, options }: Preparation, memo: UpToDate, outcome: Outcome): void {
  outcome.warnings.push(...memo.warnings);
  outcome.to = toCodexResult(
    run,
    {
      changes: { ...NO_CHANGES, unchanged: memo.unchanged },
      skipped: memo.skipped,
      causes: { gone: 0, excluded: 0, moved: 0 },
      deletionThresholdExceeded: false,
      secrets: [],
      planId: memo.planId,
    },
    { dryRun: options.dryRun, seconds: 0 },
  );
}

/** Stops at a guard; asks for the whole run's plan id only when one does. */
export async function guardPublication(
  { run, options }: Preparation,
  plan: ToCodexPlan,
  runPlanId: () => Promise<string>,
): Promise<void> {
  const stops =
    (plan.deletionThresholdExceeded && !options.force) || (plan.secrets.length > 0 && !options.allowSecrets);
  if (!stops) return;
  stopAtGuards(guarded(plan), {
    ...options,
    planId: await runPlanId(),
    plan: toCodexResult(run, plan, { dryRun: true, seconds: 0 }),
  } satisfies Overrides);
}

export function guarded(plan: ToCodexPlan): GuardedPlan {
  return {
    direction: 'to-codex',
    planId: plan.planId,
    deleted: plan.changes.deleted,
    causes: plan.causes,
    deletionThresholdExceeded: plan.deletionThresholdExceeded,
    secrets: plan.secrets,
    nothingSelected: plan.wanted.size === 0,
  };
}

/** Publishes the plan of a look and puts what came of it into the outcome. */
export async function publishPlan(
  session: Session,
  prepared: Preparation,
  { tips, layout, plan, uncommitted }: Look & { plan: ToCodexPlan },
  outcome: Outcome,
): Promise<void> {
  const { run, options, source, timer } = prepared;
  const started = performance.now();
  outcome.warnings.push(...plan.warnings);
  if (isEmpty(plan)) {
    outcome.to = toCodexResult(run, plan, { dryRun: false, seconds: 0 });
    if (tips.target) await remember(prepared, plan, tips.target, uncommitted);
    return;
  }
  outcome.warnings.push(...productionWarnings(run, source!, uncommitted));
  run.context.progress(`Publishing to ${run.codex} (branch ${run.environment.branch})`);
  try {
    const published = {
      commit: source!.commit,
      dirty: uncommitted > 0,
      repository: await source!.repository(),
    };
    const replan = async (there: CodexLayout | null) => {
      const again = await planToCodex(session, there, source!, prepared.question);
      const result = toCodexResult(run, again, { dryRun: true, seconds: 0 });
      const overrides = { ...options, planId: again.planId, plan: result };
      if (options.plan !== undefined && again.planId !== plan.planId)
        throw planChanged(options.plan, overrides);
      stopAtGuards(guarded(again), overrides);
      return again;
    };
    const done = await timer.run('push', () =>
      inPhase(
        'push',
        applyToCodex(session, run, { projects: [{ run, plan, source: published, replan }], tips, layout }),
      ),
    );
    outcome.tip = done.tip;
    outcome.warnings.push(...done.warnings);
    const last = done.projects[0]!.plan!;
    outcome.to = toCodexResult(run, last, {
      dryRun: false,
      seconds: secondsSince(started),
      branchCreated: done.branchCreated,
      followed: done.followed,
      attempts: done.attempts,
      commit: done.commit,
    });
    if (done.commit && done.commit === done.tip) await remember(prepared, last, done.commit, uncommitted);
  } catch (error) {
    if (options.direction !== 'bidirectional' || !isCodexError(error) || error.exitCode !== 1) throw error;
    outcome.to = directionFailure(error);
    outcome.failure = error;
  }
}

/** After this state an equal project has nothing to publish. */
function remember(
  { run, memoKey }: Preparation,
  plan: ToCodexPlan,
  tip: string,
  uncommitted: number,
): Promise<void> {
  const unchanged = plan.wanted.size;
  return rememberUpToDate(run, {
    key: memoKey(tip),
    unchanged,
    skipped: plan.skipped,
    warnings: plan.warnings,
    uncommitted,
    planId: planId({
      direction: 'to-codex',
      target: [run.environment.name, run.project],
      changes: { ...NO_CHANGES, unchanged },
      wanted: plan.wanted,
      existing: plan.wanted,
    }),
  });
}
