import { type CacheEntry, type CacheIndex, emptyIndex, expiresAt, isFirstCache } from '../cache/index.ts';
import { type CacheScope, cachedPath } from '../cache/paths.ts';
import { fitsFileSystem, intactChecker } from '../cache/store.ts';
import type { CodexLayout } from '../codex/layout.ts';
import { ensureObjects, type FileEntry, MAX_TEXT_BYTES, readBlobs } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { type DeliveryRules, deliveryProblem } from '../selection/delivery.ts';
import { hasFrontMatter, isMarkdown, readFrontMatter } from '../selection/front-matter.ts';
import type { SkippedFile } from '../selection/listing.ts';
import { route, type SelectedBy } from '../selection/routing.ts';
import { type CodexView, type Prediction, viewCodex } from './codex-view.ts';
import {
  type Changes,
  compare,
  type DeletionCauses,
  deletionCauses,
  exceedsThreshold,
  planId,
  type Thresholds,
} from './plan.ts';

/** What a sync from the codex would do to the cache; paths are the codex's. */
export interface FromCodexPlan {
  changes: Changes;
  wanted: Map<string, FileEntry>;
  /** Deleted files that stand where a folder of an added one belongs, or below where an added one belongs. */
  inTheWay: string[];
  skipped: SkippedFile[];
  withheld: Record<string, { oid: string; reason: string }>;
  causes: DeletionCauses;
  deletionThresholdExceeded: boolean;
  warnings: string[];
  planId: string;
  /** The index as it was, with times of untouched files renewed. */
  index: CacheIndex;
  /** Commit that the plan brings the cache to; null for an empty codex. */
  tip: string | null;
}

export interface FromCodexQuestion {
  scope: CacheScope;
  project: string;
  rules: DeliveryRules;
  thresholds: Thresholds;
  index: CacheIndex | null;
  prediction?: Prediction | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** Compares what the codex has for this project with the cache; writes nothing. */
export async function planFromCodex(
  session: Session,
  layout: CodexLayout | null,
  question: FromCodexQuestion,
): Promise<FromCodexPlan> {
  const { rules, scope } = question;
  const index = question.index ?? emptyIndex();
  // With a prediction the project's own files are at hand already, and so is most of the rest in a warm mirror or
  // with another environment: there the trees are compared before documents are fetched.
  const first = question.index === null && !question.prediction && (await isFirstCache(scope));
  const view: CodexView = layout
    ? await viewCodex(session, layout, rules.prefixes, first, question.prediction)
    : { files: new Map(), unusable: [] };
  const selected = new Map<string, SelectedBy>();
  // A folder that cannot be told apart is named when something in it may have been meant.
  const skipped: SkippedFile[] = view.unusable.filter(
    ({ path }) => rules.selectedBy(path) ?? rules.selectedBy(`${path}/anything`),
  );
  for (const [path, { mode }] of view.files) {
    const by = rules.selectedBy(path);
    if (!by) continue;
    const problem = deliveryProblem(path, mode) ?? (await placeProblem(scope, path));
    if (problem) skipped.push({ path, reason: problem });
    else selected.set(path, by);
  }
  for (const path of foldersAmong([...selected.keys()], selected)) {
    selected.delete(path);
    skipped.push({ path, reason: 'the codex has a folder of the same name' });
  }
  const known = index.rules === rules.key ? index : emptyIndex();
  const routing = await routeAll(session, view.files, selected, known, question.project);
  for (const [path, { reason }] of Object.entries(routing.withheld)) {
    if (selected.get(path) === 'from_codex_patterns') skipped.push({ path, reason });
  }
  const wanted = new Map<string, FileEntry>();
  for (const path of selected.keys()) {
    if (!routing.withheld[path]) wanted.set(path, { mode: '100644', oid: view.files.get(path)!.oid });
  }
  const cached = await cachedFiles(scope, index, wanted);
  const isSynced = (path: string) => !index.entries[path]?.on_demand;
  // Of a file that a lost index knew, only the name tells that a sync brought it: the guard counts it, too.
  const isHad = (path: string) =>
    isSynced(path) || (index.entries[path]?.cached_at === undefined && rules.selectedBy(path) !== null);
  const inTheWay = blocking(wanted, cached);
  const mine = (path: string) =>
    inTheWay.has(path) ||
    ((isSynced(path) || isExpired(index, path, question.now)) &&
      (!rules.partial || rules.selectedBy(path) !== null));
  const changes = compare(wanted, cached, mine);
  const guarded = { ...changes, deleted: changes.deleted.filter(isHad) };
  const causes = await deletionCauses(guarded, wanted, cached, (path) => view.files.has(path));
  skipped.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    changes,
    wanted,
    inTheWay: [...inTheWay],
    skipped,
    withheld: routing.withheld,
    causes,
    deletionThresholdExceeded: exceedsThreshold(
      causes,
      {
        inScope: [...cached.keys()].filter((path) => mine(path) && isHad(path)).length,
        wanted: wanted.size,
      },
      question.thresholds,
    ),
    warnings: routing.warnings,
    planId: planId({
      direction: 'from-codex',
      target: [scope.organization, question.project, scope.environment],
      changes,
      wanted,
      existing: cached,
    }),
    index,
    tip: layout?.commit ?? null,
  };
}

/** Those of the paths that are a folder of another: a tree made by hand can hold both under one name. */
function foldersAmong(paths: readonly string[], among: { has: (path: string) => boolean }): Set<string> {
  const found = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (among.has(folder)) found.add(folder);
    }
  }
  return found;
}

/** Cached files whose name an added one needs for a folder, or which are in a folder whose name it needs. */
function blocking(wanted: ReadonlyMap<string, unknown>, cached: ReadonlyMap<string, unknown>): Set<string> {
  const added = new Set([...wanted.keys()].filter((path) => !cached.has(path)));
  if (added.size === 0) return added;
  const old = [...cached.keys()].filter((path) => !wanted.has(path));
  const files = foldersAmong([...added], new Set(old));
  for (const path of old) if (foldersAmong([path], added).size > 0) files.add(path);
  return files;
}

async function placeProblem(scope: CacheScope, path: string): Promise<string | null> {
  const fits = await fitsFileSystem(scope.root, cachedPath(scope, path));
  return fits ? null : 'its name is longer than the file system allows';
}

/** What was fetched on demand stays until it expires; what a sync brought is the sync's to remove. */
function isExpired(index: CacheIndex, path: string, now: number): boolean {
  const entry = index.entries[path];
  return entry !== undefined && expiresAt(index, entry) <= now;
}

/** Documents whose front matter keeps them from this project; only new and changed ones are read. */
async function routeAll(
  session: Session,
  files: ReadonlyMap<string, FileEntry>,
  selected: ReadonlyMap<string, SelectedBy>,
  index: CacheIndex,
  project: string,
): Promise<{ withheld: Record<string, { oid: string; reason: string }>; warnings: string[] }> {
  const withheld: CacheIndex['withheld'] = Object.create(null);
  const warnings: string[] = [];
  const toRead = new Map<string, string[]>();
  const toBring = new Map<string, string>();
  for (const [path, by] of selected) {
    const { oid } = files.get(path)!;
    const before = index.withheld[path];
    if (before?.oid !== oid && index.entries[path]?.oid !== oid) toBring.set(oid, path);
    if (by === 'own') continue;
    if (!isMarkdown(path)) {
      if (by === 'routed_patterns') withheld[path] = { oid, reason: 'it has no front matter' };
    } else if (before?.oid === oid) withheld[path] = before;
    else if (!isDelivered(index.entries[path], oid)) toRead.set(oid, [...(toRead.get(oid) ?? []), path]);
  }
  // What will only be copied comes along with what is read now.
  if (toRead.size > 0)
    await ensureObjects(session, [...toBring.keys()], null, (oid) => toBring.get(oid) ?? '');
  const read = async (oid: string, data: Buffer) => {
    const frontMatter =
      hasFrontMatter(data) && data.length <= MAX_TEXT_BYTES
        ? await readFrontMatter(data)
        : { data: {}, lines: {} };
    for (const path of toRead.get(oid)!) {
      if (frontMatter.warning) warnings.push(`${path}: ${frontMatter.warning}`);
      const decision = route(frontMatter, project, selected.get(path)!);
      if (decision.warning) warnings.push(`${path}: ${decision.warning}`);
      if (!decision.delivered)
        withheld[path] = { oid, reason: decision.reason ?? 'not addressed to this project' };
    }
  };
  await readBlobs(session, toRead.keys(), read, (oid) => toRead.get(oid)?.[0] ?? '');
  return { withheld, warnings: warnings.sort() };
}

/** An earlier sync decided for this very content; a fetch by reference did not. */
function isDelivered(entry: CacheEntry | undefined, oid: string): boolean {
  return entry?.oid === oid && !entry.on_demand;
}

/** The cache as it is on disk: a file that somebody changed or removed counts as not there. */
async function cachedFiles(
  scope: CacheScope,
  index: CacheIndex,
  wanted: ReadonlyMap<string, FileEntry>,
): Promise<Map<string, FileEntry>> {
  const entries = new Map<string, FileEntry>();
  const isIntact = intactChecker(scope.root);
  const check = async ([path, entry]: [string, CacheEntry]) => {
    const intact = !wanted.has(path) || (await isIntact(cachedPath(scope, path), entry));
    entries.set(path, { mode: '100644', oid: intact ? entry.oid : 'damaged' });
  };
  const all = Object.entries(index.entries);
  for (let at = 0; at < all.length; at += 64) await Promise.all(all.slice(at, at + 64).map(check));
  return entries;
}
