import { readIndex } from '../cache/index.ts';
import { rebuildIndex } from '../cache/rebuild.ts';
import { isCodexError } from '../errors.ts';
import { codexPathOf, documentOf, type Reference } from '../reference.ts';
import { type DeliveryRules, deliveryRules } from '../selection/delivery.ts';
import { listWorkingTree } from '../selection/listing.ts';
import { selectionRules } from '../selection/rules.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import type { ProjectRun } from '../sync/run.ts';
import { listCodex } from './list.ts';
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
  const isCovered = (path: string) =>
    index.tip !== null && index.rules === delivery.key && covers(delivery, path);
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

/** Routed documents come by their own front matter, so that what is not here may well be there. */
function covers(delivery: DeliveryRules, codexPath: string): boolean {
  const by = delivery.selectedBy(codexPath);
  return by !== null && by !== 'routed_patterns';
}

function inCodex(run: ProjectRun): TargetFinder {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  return async (reference) => {
    // As the codex names it: `codex://acme/CODEX/shared/a.md` is the document `codex://acme/shared/a.md`.
    const { project, path } = documentOf(codexPathOf(reference, run.codex), run.codex);
    const documents = known.get(project) ?? documentsOf(run, project);
    known.set(project, documents);
    if ((await documents).has(path)) return { status: 'ok' };
    return {
      status: 'missing',
      reason: `the codex has no such document in ${project} (${run.environment.name})`,
    };
  };
}

async function documentsOf(run: ProjectRun, project: string): Promise<ReadonlySet<string>> {
  try {
    const listing = await listCodex(placeOf(run), { project });
    return new Set('documents' in listing ? listing.documents.map(({ path }) => path) : []);
  } catch (error) {
    if (isCodexError(error, 'DOCUMENT_NOT_FOUND')) return new Set();
    throw error;
  }
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
