import { checkCache } from '../cache/store.ts';
import { readLayout } from '../codex/layout.ts';
import { type Session, withSession } from '../codex/session.ts';
import { invalid } from '../command-options.ts';
import { inPhase, isCodexError } from '../errors.ts';
import { sweepTemporary } from '../home/temporary.ts';
import type { SyncResult } from '../output/results.ts';
import { IGNORED, missingIgnores } from '../project/gitignore.ts';
import type { SelectionRules } from '../selection/rules.ts';
import { deliver, deliverNothing, warnAboutReading } from './deliver.ts';
import { fromCodexResult } from './from-codex-result.ts';
import { planChanged } from './guards.ts';
import { foreseeDelivery, foreseeFollowing, type Look, lookAtCodex } from './look.ts';
import type { SyncOptions } from './options.ts';
import { openOtherProject } from './other-project.ts';
import { directionFailure, type Outcome, planIdOf, report } from './outcome.ts';
import { type Preparation, prepare } from './preparation.ts';
import { productionWarnings } from './production.ts';
import { withProjectLock } from './project-lock.ts';
import { guardPublication, publishNothing, publishPlan } from './publish-plan.ts';
import type { ProjectRun } from './run.ts';
import type { Source } from './source.ts';
import { secondsSince, stepTimer } from './steps.ts';
import { isEmpty } from './to-codex.ts';
import { toCodexResult } from './to-codex-result.ts';

/** Which directions of a run have to look at the codex's content. */
interface Needed {
  publishing: boolean;
  delivering: boolean;
}

/**
 * A whole sync of one project: plan, guards, commit, publish, verify, and then the way back into the cache. A dry
 * run stops after the same plan. What stops the whole run is thrown; what fails one direction of two stands in
 * the result, whose status is then `partial`.
 */
export async function syncProject(
  run: ProjectRun,
  options: SyncOptions,
  readSource?: (run: ProjectRun, rules: SelectionRules) => Promise<Source>,
): Promise<SyncResult> {
  const started = performance.now();
  const sync = async () => {
    await sweepTemporary(run.context.home);
    const prepared = await prepare(run, options, stepTimer(), readSource);
    try {
      return report(prepared, await runDirections(prepared), secondsSince(started));
    } finally {
      await prepared.source?.close();
    }
  };
  return options.dryRun ? sync() : withProjectLock(run, sync);
}

/** The same for another project of the organization, read from its remote; to the codex only. */
export async function syncOtherProject(
  run: ProjectRun,
  name: string,
  options: SyncOptions,
): Promise<SyncResult> {
  if (options.direction === 'from-codex') {
    throw invalid(
      `--from-codex fills the cache of the project you are in, and cannot do it for ${name}`,
      `Run it there, or publish ${name}: fractary-codex sync-project ${name} --to-codex`,
    );
  }
  const other = await inPhase('clone', openOtherProject(run, name));
  try {
    return await syncProject(other.run, { ...options, direction: 'to-codex' }, other.read);
  } finally {
    await other.close();
  }
}

async function runDirections(prepared: Preparation): Promise<Outcome> {
  const { source, upToDate, cacheIsCurrent, options, run } = prepared;
  const publishing = source !== null && upToDate === null;
  const delivering = options.direction !== 'to-codex' && (publishing || !cacheIsCurrent);
  const outcome: Outcome = { to: null, from: null, uncommitted: upToDate?.uncommitted ?? 0, warnings: [] };
  if (upToDate) publishNothing(prepared, upToDate, outcome);
  if (options.direction !== 'to-codex' && !delivering) await deliverNothing(prepared, outcome);
  if (!publishing && !delivering) {
    approve(prepared, outcome);
    return outcome;
  }
  try {
    await withSession(run.remote, run.context.home, source?.objects ?? [], (session) =>
      // A second time, after a damaged mirror, what was published already is not published again.
      inSession(session, prepared, outcome, { publishing: publishing && !outcome.to, delivering }),
    );
  } catch (error) {
    if (outcome.failure) throw outcome.failure;
    const stands = outcome.to?.status === 'success' && outcome.to.commit_sha !== null;
    if (!stands || isCodexError(error, 'INTERRUPTED')) throw error;
    outcome.from = directionFailure(error);
  }
  return outcome;
}

async function inSession(
  session: Session,
  prepared: Preparation,
  outcome: Outcome,
  needed: Needed,
): Promise<void> {
  const { options, run } = prepared;
  const look = await lookAtCodex(session, prepared, needed);
  outcome.uncommitted = look.uncommitted;
  const foresee = () => inPhase('plan', preview(session, prepared, look, needed, outcome));
  if (options.dryRun || options.plan !== undefined) {
    const foreseen = await foresee();
    approve(prepared, foreseen);
    if (options.dryRun) {
      Object.assign(outcome, foreseen);
      return;
    }
  }
  const { plan } = look;
  if (plan) {
    await guardPublication(prepared, plan, async () => planIdOf(await foresee()));
    if (needed.delivering) {
      await checkCache(run.place.root);
      await missingIgnores(run.place.root, IGNORED);
    }
    await publishPlan(session, prepared, { ...look, plan }, outcome);
  }
  if (needed.delivering) {
    const tip = outcome.tip ?? look.tips.target ?? look.tips.prod;
    const layout = tip === look.layout?.commit ? look.layout : tip ? await readLayout(session, tip) : null;
    await deliver(session, prepared, layout, outcome);
  }
}

/** Both directions as they would be, the way back as it will be after the push. */
async function preview(
  session: Session,
  prepared: Preparation,
  look: Look,
  needed: Needed,
  known: Outcome,
): Promise<Outcome> {
  const { run } = prepared;
  const { plan, tips } = look;
  const following = await foreseeFollowing(session, prepared, look);
  const delivery = needed.delivering ? await foreseeDelivery(session, prepared, look, following) : null;
  const publishes = plan !== null && !isEmpty(plan);
  const foreseen: Outcome = { ...known, warnings: [...known.warnings] };
  if (plan) {
    foreseen.warnings.push(...plan.warnings, ...(following?.warnings ?? []));
    if (publishes) foreseen.warnings.push(...productionWarnings(run, prepared.source!, look.uncommitted));
    foreseen.to = toCodexResult(run, plan, {
      dryRun: true,
      seconds: 0,
      branchCreated: publishes && tips.target === null,
      followed: following?.followed ?? 0,
    });
  }
  if (delivery) {
    foreseen.warnings.push(...delivery.warnings);
    warnAboutReading(prepared, foreseen);
    foreseen.from = fromCodexResult(run, delivery, { dryRun: true, seconds: 0, indexUpdated: false });
  }
  return foreseen;
}

/** A plan that somebody approved must still be the plan. */
function approve({ options }: Preparation, foreseen: Outcome): void {
  const planId = planIdOf(foreseen);
  if (options.plan === undefined || options.plan === planId) return;
  const plan =
    foreseen.to && foreseen.from
      ? { to_codex: foreseen.to, from_codex: foreseen.from }
      : (foreseen.to ?? foreseen.from);
  throw planChanged(options.plan, { ...options, planId, plan });
}
