import path from 'node:path';
import { folderChecker } from '../cache/folders.ts';
import { type CacheEntry, type CacheIndex, emptyEntries, readIndex } from '../cache/index.ts';
import { changeIndex, writeIndex } from '../cache/index-write.ts';
import { type CacheScope, cachedPath, indexFile } from '../cache/paths.ts';
import { rebuildIndex } from '../cache/rebuild.ts';
import { type CacheWriter, cacheWriter, intactChecker, prepareCache, sweepCache } from '../cache/store.ts';
import { readBlobs } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { ensureIgnored, IGNORED } from '../project/gitignore.ts';
import type { DeliveryRules } from '../selection/delivery.ts';
import type { FromCodexPlan } from './from-codex-plan.ts';

export interface FromCodexSettings {
  scope: CacheScope;
  rules: DeliveryRules;
  ttl: number;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Brings the cache to a plan. Every file is written whole; the index learns of new files after they are there and
 * forgets old ones before they go, so that it never names a file that is not there. Returns whether the index
 * could be written: where not, nothing is removed and the next run repairs it.
 */
export async function applyFromCodex(
  session: Session,
  plan: FromCodexPlan,
  settings: FromCodexSettings,
): Promise<{ indexUpdated: boolean }> {
  const { scope } = settings;
  await prepareCache(scope.root);
  await ensureIgnored(scope.root, IGNORED);
  await sweepCache(scope.root);
  const writer = cacheWriter(scope.root);
  await announce(plan, scope);
  const written = await writeDocuments(session, plan, scope, writer);
  const index = nextIndex(plan, written, settings);
  try {
    await writeIndex(scope, index, plan.index);
  } catch {
    return { indexUpdated: false };
  }
  for (const path of index.removing) await writer.remove(cachedPath(scope, path));
  if (index.removing.length > 0) await changeIndex(scope, { head: { removing: [] } }).catch(() => {});
  return { indexUpdated: true };
}

/**
 * Writes down what is about to come and what makes way for it, before either happens: a file that a killed run
 * wrote is then known to the next one, and one that it removed is named no more. A failure shows in the last write.
 */
async function announce({ changes, inTheWay, index }: FromCodexPlan, scope: CacheScope): Promise<void> {
  if (changes.added.length === 0) return;
  const entries = emptyEntries(index.entries);
  for (const path of inTheWay) delete entries[path];
  const removing = [...new Set([...index.removing, ...inTheWay, ...changes.added])];
  await writeIndex(scope, { ...index, entries, removing }, index).catch(() => {});
}

async function writeDocuments(
  session: Session,
  { changes, wanted }: FromCodexPlan,
  scope: CacheScope,
  writer: CacheWriter,
): Promise<Map<string, CacheEntry>> {
  const byContent = new Map<string, string[]>();
  for (const path of [...changes.added, ...changes.modified]) {
    const { oid } = wanted.get(path)!;
    byContent.set(oid, [...(byContent.get(oid) ?? []), path]);
  }
  const written = new Map<string, CacheEntry>();
  const write = async (oid: string, data: Buffer) => {
    for (const path of byContent.get(oid)!) {
      written.set(path, await writer.write(cachedPath(scope, path), oid, data));
    }
  };
  await readBlobs(session, byContent.keys(), write, (oid) => byContent.get(oid)?.[0] ?? '');
  return written;
}

function nextIndex(
  plan: FromCodexPlan,
  written: ReadonlyMap<string, CacheEntry>,
  { rules, ttl, now }: FromCodexSettings,
): CacheIndex {
  const deleted = new Set(plan.changes.deleted);
  const entries = emptyEntries();
  for (const [path, entry] of Object.entries(plan.index.entries)) {
    if (deleted.has(path)) continue;
    const { on_demand: _, ...synced } = entry;
    // Only a full sync renews everything at once; one of some documents renews those.
    entries[path] = !plan.wanted.has(path) ? entry : rules.partial ? { ...synced, cached_at: now } : synced;
  }
  for (const [path, entry] of written) entries[path] = rules.partial ? { ...entry, cached_at: now } : entry;
  const leftovers = plan.index.removing.filter((path) => !plan.wanted.has(path) && !entries[path]);
  const removing = [...new Set([...leftovers, ...deleted])];
  if (rules.partial) return { ...plan.index, ttl, entries, removing };
  return {
    ...plan.index,
    tip: plan.tip,
    rules: rules.key,
    synced_at: now,
    ttl,
    entries,
    withheld: plan.withheld,
    skipped: plan.skipped,
    removing,
  };
}

/** The index as it is, made anew from the files when it is missing or garbled; null where nothing is cached. */
export async function loadIndex(scope: CacheScope): Promise<CacheIndex | null> {
  const index = await readIndex(scope);
  if (index) return index;
  const rebuilt = await rebuildIndex(scope);
  if (Object.keys(rebuilt.entries).length === 0) return null;
  for (const entry of Object.values(rebuilt.entries)) entry.on_demand = true;
  return rebuilt;
}

/**
 * Whether the cache already is what a sync at this tip and by these rules would make it: then the codex need not
 * be read at all. Looks at every file.
 */
export async function isUpToDate(
  scope: CacheScope,
  index: CacheIndex | null,
  tip: string | null,
  rules: DeliveryRules,
): Promise<boolean> {
  if (!index || index.tip !== tip || index.rules !== rules.key || index.removing.length > 0) return false;
  if (!folderChecker(scope.root)(path.dirname(indexFile(scope)))) return false;
  const isIntact = intactChecker(scope.root);
  const all = Object.entries(index.entries).filter(([, entry]) => !entry.on_demand);
  for (let at = 0; at < all.length; at += 64) {
    const some = all.slice(at, at + 64);
    const intact = await Promise.all(some.map(([name, entry]) => isIntact(cachedPath(scope, name), entry)));
    if (intact.includes(false)) return false;
  }
  return true;
}

/** Renews what a sync that found nothing to change has just confirmed, and takes away what killed runs left. */
export async function renew(scope: CacheScope, ttl: number, now: number): Promise<boolean> {
  await sweepCache(scope.root);
  return changeIndex(scope, { head: { ttl, synced_at: now } }).then(
    () => true,
    () => false,
  );
}
