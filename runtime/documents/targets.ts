import { readIndex } from '../cache/index.ts';
import { rebuildIndex } from '../cache/rebuild.ts';
import { codexPathOf, type Reference } from '../reference.ts';
import { deliveryRules } from '../selection/delivery.ts';
import { listWorkingTree } from '../selection/listing.ts';
import { selectionRules } from '../selection/rules.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import type { ProjectRun } from '../sync/run.ts';
import { askForPaths } from './list-remote.ts';
import { placeOf } from './place-of-run.ts';

/** Whether what a reference names is there, and how we know or why we do not. */
export interface Target {
  status: 'ok' | 'missing' | 'unknown';
  reason?: string;
}

export type TargetFinder = (reference: Reference) => Promise<Target>;

/**
 * Answers for references whether the codex has what they name: from the cache where its last sync covers the
 * document, from the project for its own documents, and `online` from the codex itself.
 */
export async function openTargets(run: ProjectRun, { online }: { online: boolean }): Promise<TargetFinder> {
  const find = online ? inCodex(run) : await inCache(run);
  const travels = once(() => ownDocuments(run));
  return async (reference) => {
    if (reference.organization !== run.config.organization)
      return { status: 'unknown', reason: `no codex of ${reference.organization} is configured here` };
    const target = await find(reference);
    const own = target.status !== 'ok' && reference.project === run.project;
    if (own && (await travels()).has(reference.path)) return { status: 'ok' };
    return target;
  };
}

/** What the next sync publishes of this project: a reference to it is right before that sync, too. */
async function ownDocuments({
  place,
  env,
  context,
  config,
}: ProjectRun): Promise<ReadonlyMap<string, unknown>> {
  const { signal, debug } = context;
  const folder = { root: place.root, topLevel: place.topLevel, env, signal, debug };
  return (await listWorkingTree(folder, selectionRules(config, {}))).files;
}

async function inCache(run: ProjectRun): Promise<TargetFinder> {
  const scope = scopeOf(run);
  const delivery = deliveryRules(run.config, run.project, {});
  const index = (await readIndex(scope)) ?? (await rebuildIndex(scope));
  const skipped = new Map(index.skipped.map(({ path, reason }) => [path, reason]));
  // A full sync looks at all that the patterns select, and notes what it does not bring.
  const isCovered = (path: string) =>
    index.tip !== null && index.rules === delivery.key && delivery.selectedBy(path) !== null;
  return async (reference) => {
    const path = codexPathOf(reference, run.codex);
    if (index.entries[path]) return { status: 'ok' };
    const withheld = index.withheld[path];
    if (withheld) return { status: 'ok', reason: `this project does not get it: ${withheld.reason}` };
    const problem = skipped.get(path);
    if (problem)
      return { status: 'missing', reason: `the codex has it, but no copy can be made: ${problem}` };
    if (isCovered(path))
      return { status: 'missing', reason: 'the last sync found no such document in the codex' };
    return { status: 'unknown', reason: 'the cache does not cover it; --online asks the codex' };
  };
}

/** Asks once for all of the codex's trees: two connections, however many projects the references name. */
function inCodex(run: ProjectRun): TargetFinder {
  const there = once(async () => new Set((await askForPaths(placeOf(run), undefined)).paths));
  return async (reference) => {
    if ((await there()).has(codexPathOf(reference, run.codex))) return { status: 'ok' };
    return { status: 'missing', reason: `the codex has no such document (${run.environment.name})` };
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
