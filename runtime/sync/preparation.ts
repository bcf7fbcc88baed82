import type { CacheIndex } from '../cache/index.ts';
import { inPhase } from '../errors.ts';
import { localPath } from '../project/brought-along.ts';
import { digestOf } from '../project/remembered.ts';
import { type DeliveryRules, deliveryRules } from '../selection/delivery.ts';
import { type SelectionRules, selectionRules } from '../selection/rules.ts';
import { isUpToDate, loadIndex } from './from-codex.ts';
import { scopeOf } from './from-codex-result.ts';
import { memoKey, recallUpToDate, type UpToDate } from './memo.ts';
import type { SyncOptions } from './options.ts';
import type { ProjectRun } from './run.ts';
import { readWorkingTree, type Source } from './source.ts';
import type { StepTimer } from './steps.ts';
import { bringTips, listOrBringTips, type Tips } from './tips.ts';
import type { ToCodexQuestion } from './to-codex-plan.ts';

/** Everything that is known before the codex's content is looked at. */
export interface Preparation {
  run: ProjectRun;
  options: SyncOptions;
  rules: SelectionRules;
  delivery: DeliveryRules;
  /** Null where nothing goes to the codex. */
  source: Source | null;
  question: ToCodexQuestion;
  tips: Tips;
  /** Null where nothing is cached, or nothing comes from the codex. */
  index: CacheIndex | null;
  /** Key under which this very comparison is remembered when it finds nothing to publish. */
  memoKey: (tip: string | null) => string;
  /** What an equal comparison found before: nothing to publish. */
  upToDate: UpToDate | null;
  /** The cache already equals the codex. */
  cacheIsCurrent: boolean;
  timer: StepTimer;
  /** When the run began, in milliseconds since 1970. */
  now: number;
}

/** Reads the project and asks the codex for its branches, side by side. */
export async function prepare(
  run: ProjectRun,
  options: SyncOptions,
  timer: StepTimer,
  readSource: (run: ProjectRun, rules: SelectionRules) => Promise<Source> = readWorkingTree,
): Promise<Preparation> {
  const rules = selectionRules(run.config, options);
  const delivery = deliveryRules(run.config, run.project, options);
  const [toCodex, fromCodex] = [options.direction !== 'from-codex', options.direction !== 'to-codex'];
  const folder = localPath(run.remote.url);
  const where = folder === null ? '' : ` (the folder ${folder})`;
  run.context.progress(`Reading ${run.project} and asking ${run.codex}${where}`);
  // Asked first: the answer takes longest.
  const [asked, scanned] = await Promise.allSettled([
    timer.run('clone', () => inPhase('clone', toCodex ? listOrBringTips(run) : bringTips(run))),
    toCodex ? timer.run('scan', () => inPhase('plan', readSource(run, rules))) : Promise.resolve(null),
  ]);
  if (scanned.status === 'rejected') throw scanned.reason;
  const source = scanned.value;
  try {
    if (asked.status === 'rejected') throw asked.reason;
    const tips = asked.value;
    const brought = source?.brought ?? new Map<string, string>();
    const key = (tip: string | null) =>
      memoKey({
        tip,
        digest: source?.digest ?? '',
        commit: source?.commit ?? null,
        rules: [
          rules.include,
          rules.exclude,
          options.prune,
          run.environment,
          brought.size === 0 ? null : digestOf([...brought]),
        ],
      });
    const tip = tips.target ?? tips.prod;
    const upToDate = source && tips.target ? await recallUpToDate(run, key(tips.target)) : null;
    const index = fromCodex ? await loadIndex(scopeOf(run)) : null;
    return {
      run,
      options,
      rules,
      delivery,
      source,
      question: questionOf(run, options, rules, brought),
      tips,
      index,
      memoKey: key,
      upToDate,
      cacheIsCurrent: fromCodex && (await isUpToDate(scopeOf(run), index, tip, delivery)),
      timer,
      now: Date.now(),
    };
  } catch (error) {
    await source?.close();
    throw error;
  }
}

/** What a plan of this run needs to know beside the documents. */
export function questionOf(
  run: ProjectRun,
  options: Pick<SyncOptions, 'prune'>,
  rules: SelectionRules,
  brought: ReadonlyMap<string, string>,
): ToCodexQuestion {
  return {
    project: run.project,
    environment: run.environment.name,
    rules,
    thresholds: run.config.handlers.sync.options.github,
    prune: options.prune,
    allowSecretPaths: run.config.secrets.allow_paths,
    brought,
  };
}
