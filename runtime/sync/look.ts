import { checkCache } from '../cache/store.ts';
import { type Following, follow } from '../codex/follow.ts';
import { type CodexLayout, readLayout } from '../codex/layout.ts';
import type { Session } from '../codex/session.ts';
import { inPhase } from '../errors.ts';
import { expectSecretScan } from '../selection/secrets.ts';
import { bringTrees, type Prediction } from './codex-view.ts';
import { type FromCodexPlan, planFromCodex } from './from-codex-plan.ts';
import { scopeOf } from './from-codex-result.ts';
import type { Preparation } from './preparation.ts';
import type { ProjectRun } from './run.ts';
import { ensureTips, type Tips } from './tips.ts';
import { isEmpty } from './to-codex.ts';
import { planToCodex, type ToCodexPlan } from './to-codex-plan.ts';

/** What a run sees of the codex before it changes anything. */
export interface Look {
  tips: Tips;
  layout: CodexLayout | null;
  /** Null where nothing is to be published, or an earlier comparison said so. */
  plan: ToCodexPlan | null;
  uncommitted: number;
}

/** Brings the environment's tip and compares the project with it. */
export async function lookAtCodex(
  session: Session,
  prepared: Preparation,
  what: { publishing: boolean; delivering: boolean },
): Promise<Look> {
  const { run, source, timer, delivery } = prepared;
  if (source && what.publishing) expectPublication(run);
  const [tips, layout] = await timer.run('clone', () =>
    inPhase('clone', bringLayout(session, prepared, what)),
  );
  if (!source || !what.publishing) {
    return { tips, layout, plan: null, uncommitted: prepared.upToDate?.uncommitted ?? 0 };
  }
  run.context.progress('Comparing');
  return timer.run('plan', () =>
    inPhase(
      'plan',
      (async () => {
        if (layout && what.delivering) await bringTrees(session, layout, delivery.prefixes, run.project);
        const [plan, uncommitted] = await Promise.all([
          planToCodex(session, layout, source, prepared.question),
          source.uncommitted(session),
        ]);
        return { tips, layout, plan, uncommitted };
      })(),
    ),
  );
}

/**
 * Loads the scanner and reads the user's name while the run waits for git: not at once, as git has to be started first.
 * One who needs them earlier gets them, and hears of what is wrong with them.
 */
function expectPublication(run: ProjectRun): void {
  setTimeout(() => {
    expectSecretScan();
    run.gitConfig().catch(() => {});
  }, 5).unref();
}

async function bringLayout(
  session: Session,
  { run, tips, options }: Preparation,
  what: { publishing: boolean },
): Promise<[Tips, CodexLayout | null]> {
  const foresees = options.dryRun || options.plan !== undefined;
  const prod = !what.publishing || run.environment.isProd ? 'no' : foresees ? 'now' : 'along';
  const now = await ensureTips(session, run, tips, { prod });
  const tip = now.target ?? now.prod;
  return [now, tip ? await readLayout(session, tip) : null];
}

/** What the commit will take over from prod; null where there will be no commit, or nothing to follow. */
export async function foreseeFollowing(
  session: Session,
  { run }: Preparation,
  { tips, layout, plan }: Look,
): Promise<Following | null> {
  if (!plan || isEmpty(plan) || run.environment.isProd || !tips.target || !layout) return null;
  const now = await ensureTips(session, run, tips, { prod: 'now' });
  if (!now.prod) return null;
  return follow(session, layout, await readLayout(session, now.prod), new Set([run.project]));
}

/** The way back as it will be after the push, or as it is where there is none. */
export function foreseeDelivery(
  session: Session,
  prepared: Preparation,
  { layout, plan }: Look,
  following: Following | null,
): Promise<FromCodexPlan> {
  const { run } = prepared;
  const prediction: Prediction | undefined =
    plan && !isEmpty(plan)
      ? { project: run.project, own: ownFilesAfter(plan), followed: following?.changes ?? [] }
      : undefined;
  const empty: CodexLayout = {
    commit: '',
    message: '',
    top: new Map(),
    projects: new Map(),
    files: new Map(),
    unusable: [],
  };
  return planDelivery(session, prepared, layout ?? (prediction ? empty : null), prediction);
}

/** Compares the cache with the codex at one commit. A dry run finds a cache that cannot be written to as well. */
export async function planDelivery(
  session: Session,
  { run, delivery, index, now }: Preparation,
  layout: CodexLayout | null,
  prediction?: Prediction,
): Promise<FromCodexPlan> {
  await checkCache(run.place.root);
  return planFromCodex(session, layout, {
    scope: scopeOf(run),
    project: run.project,
    rules: delivery,
    thresholds: run.config.handlers.sync.options.github,
    index,
    prediction,
    now,
  });
}

function ownFilesAfter(plan: ToCodexPlan): Map<string, { mode: string; oid: string }> {
  const own = new Map(plan.existing);
  for (const path of plan.changes.deleted) own.delete(path);
  for (const path of [...plan.changes.added, ...plan.changes.modified]) own.set(path, plan.wanted.get(path)!);
  return own;
}
