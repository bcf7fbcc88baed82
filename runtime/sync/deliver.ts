import type { CodexLayout } from '../codex/layout.ts';
import type { Session } from '../codex/session.ts';
import { CodexError, inPhase } from '../errors.ts';
import { applyFromCodex, renew } from './from-codex.ts';
import type { FromCodexPlan } from './from-codex-plan.ts';
import { fromCodexResult, scopeOf } from './from-codex-result.ts';
import { stopAtGuards } from './guards.ts';
import { planDelivery } from './look.ts';
import { directionFailure, type Outcome } from './outcome.ts';
import { planId } from './plan.ts';
import type { Preparation } from './preparation.ts';
import type { ProjectRun } from './run.ts';
import { secondsSince } from './steps.ts';

const INDEX_NOT_WRITTEN = 'the index of the cache could not be written; the next sync repairs it';

/** The cache already equals the codex: says so, and that it did just now. */
export async function deliverNothing(prepared: Preparation, outcome: Outcome): Promise<void> {
  const { run, options, now } = prepared;
  const index = prepared.index!;
  const entries = Object.values(index.entries).filter((entry) => !entry.on_demand);
  const changes = { added: [], modified: [], deleted: [], unchanged: entries.length };
  const indexUpdated = options.dryRun || (await renew(scopeOf(run), run.config.cache.default_ttl, now));
  if (!indexUpdated) outcome.warnings.push(INDEX_NOT_WRITTEN);
  warnAboutReading(prepared, outcome);
  outcome.from = fromCodexResult(
    run,
    {
      changes,
      skipped: index.skipped,
      causes: { gone: 0, excluded: 0, moved: 0 },
      deletionThresholdExceeded: false,
      planId: planId({
        direction: 'from-codex',
        target: [run.config.organization, run.project, run.environment.name],
        changes,
        wanted: new Map(),
        existing: new Map(),
      }),
    },
    { dryRun: options.dryRun, seconds: 0, indexUpdated: indexUpdated && !options.dryRun },
  );
}

/** Brings the cache to the codex at one commit, and puts what came of it into the outcome. */
export async function deliver(
  session: Session,
  prepared: Preparation,
  layout: CodexLayout | null,
  outcome: Outcome,
): Promise<void> {
  const { run, timer, delivery, now } = prepared;
  const started = performance.now();
  run.context.progress(`Reading ${run.codex} (${run.environment.name})`);
  try {
    const plan = await timer.run('plan-from', () => inPhase('plan', planDelivery(session, prepared, layout)));
    outcome.warnings.push(...plan.warnings);
    warnAboutReading(prepared, outcome);
    guardDelivery(prepared, plan, outcome);
    const { indexUpdated } = await timer.run('copy', () =>
      inPhase(
        'copy',
        applyFromCodex(session, plan, {
          scope: scopeOf(run),
          rules: delivery,
          ttl: run.config.cache.default_ttl,
          now,
        }),
      ),
    );
    if (!indexUpdated) outcome.warnings.push(INDEX_NOT_WRITTEN);
    outcome.from = fromCodexResult(run, plan, {
      dryRun: false,
      seconds: secondsSince(started),
      indexUpdated,
    });
  } catch (error) {
    const alone = outcome.to === null || outcome.to.status === 'failure';
    if (alone || !(error instanceof CodexError) || error.code === 'INTERRUPTED') throw error;
    outcome.from = directionFailure(error);
  }
}

function guardDelivery({ run, options }: Preparation, plan: FromCodexPlan, outcome: Outcome): void {
  stopAtGuards(
    {
      direction: 'from-codex',
      planId: plan.planId,
      deleted: plan.changes.deleted,
      causes: plan.causes,
      deletionThresholdExceeded: plan.deletionThresholdExceeded,
      secrets: [],
      nothingSelected: plan.wanted.size === 0,
    },
    {
      ...options,
      command: outcome.to ? thisWayAlone(run, options.command) : options.command,
      planId: plan.planId,
      plan: fromCodexResult(run, plan, { dryRun: true, seconds: 0, indexUpdated: false }),
    },
  );
}

/** Only reading obeys CODEX_ENV, so a command that now only reads has to name its environment. */
function thisWayAlone({ environment }: ProjectRun, command: string): string {
  return `${command} --from-codex${environment.explicit ? '' : ` --env ${environment.name}`}`;
}

/** Reading an environment that nobody published to yet reads production, and an empty codex reads nothing. */
export function warnAboutReading({ run, tips }: Preparation, outcome: Outcome): void {
  const published = outcome.to?.status === 'success' && (outcome.to.commit_sha || outcome.to.branch_created);
  if (published) return;
  const { environment } = run;
  if (tips.prod === null)
    outcome.warnings.push(`the codex ${run.codex} is empty: nothing was ever published to it`);
  else if (tips.target === null) {
    outcome.warnings.push(
      `the codex has no branch ${environment.branch} yet: ${environment.name} reads production's documents (${environment.prodBranch})`,
    );
  }
}
