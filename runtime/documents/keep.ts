import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { type CacheEntry, readIndex } from '../cache/index.ts';
import { changeIndex } from '../cache/index-write.ts';
import { keepBelow } from '../cache/limit.ts';
import { type CacheScope, cacheDirectory, cachedPath } from '../cache/paths.ts';
import { type CachedDocument, cachedFile } from '../cache/read.ts';
import { cacheWriter, fitsFileSystem, prepareCache } from '../cache/store.ts';
import { noteUse } from '../cache/usage.ts';
import { ensureIgnored, IGNORED } from '../project/gitignore.ts';
import type { RemoteAnswer } from './fetch-remote.ts';
import type { Place } from './open.ts';

export interface Kept {
  /** Null where there is no file of it. */
  path: string | null;
  /** Milliseconds since 1970. */
  cachedAt: number;
  expiresAt: number;
  warnings: string[];
}

type Document = Extract<RemoteAnswer, { kind: 'document' }>;

/**
 * Puts a document into the cache. That it cannot be kept (a full disk, a folder that may not be written) is a
 * warning: who asked for it gets it all the same.
 */
export async function keepDocument(
  place: Place,
  codexPath: string,
  document: Document,
  cached: CachedDocument | null,
  ttl: number | undefined,
): Promise<Kept> {
  const { scope, config } = place;
  const now = Date.now();
  const entry = entryOf(place, document, cached, ttl, now);
  const seconds = entry.ttl ?? cached?.head.ttl ?? config.cache.default_ttl;
  const kept = { cachedAt: now, expiresAt: now + seconds * 1000 };
  try {
    await store(scope, codexPath, document, cached, entry);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...kept, path: null, warnings: [`the document could not be kept in the cache: ${why}`] };
  }
  const most = config.cache.max_size_mb * 1024 * 1024;
  if (most > 0) {
    await noteUse(scope, codexPath);
    await keepBelow(scope, most, codexPath).catch(() => {});
  }
  return { ...kept, path: cachedFile(scope, codexPath), warnings: [] };
}

/**
 * What a sync brought stays the sync's while it is the same content. Anything else is on demand: the next sync
 * decides again whether it is one of its documents.
 */
function entryOf(
  { config }: Place,
  { oid, commit, content }: Document,
  cached: CachedDocument | null,
  ttl: number | undefined,
  now: number,
): CacheEntry {
  const times = { size: content.length, mtime: 0, ctime: 0 };
  const before = cached?.entry;
  if (before && !before.on_demand && before.oid === oid) {
    return { ...before, ...times, cached_at: now, ...(ttl === undefined ? {} : { ttl }) };
  }
  return {
    oid,
    ...times,
    cached_at: now,
    on_demand: true,
    ttl: ttl ?? config.cache.default_ttl,
    ...(commit ? { commit } : {}),
  };
}

async function store(
  scope: CacheScope,
  codexPath: string,
  { oid, content }: Document,
  cached: CachedDocument | null,
  entry: CacheEntry,
): Promise<void> {
  await prepareCache(scope.root);
  await ensureIgnored(scope.root, IGNORED);
  const relative = cachedPath(scope, codexPath);
  if (cached?.content && cached.entry.oid === oid) {
    const { mtime, ctime } = cached.entry;
    return changeIndex(scope, { set: { [codexPath]: { ...entry, mtime, ctime } } });
  }
  if (!(await fitsFileSystem(scope.root, relative))) {
    throw new Error('its name is longer than the file system allows');
  }
  await clearTheWay(scope, codexPath, relative);
  const written = await cacheWriter(scope.root).write(relative, oid, content);
  await changeIndex(scope, { set: { [codexPath]: { ...entry, ...written } } });
}

/** Documents whose names are in the way of this one's folders, or below it, leave the index before their files go. */
async function clearTheWay(scope: CacheScope, codexPath: string, relative: string): Promise<void> {
  const base = cacheDirectory(scope.root);
  const segments = relative.split('/');
  let blocked = false;
  for (let length = 1; length <= segments.length; length += 1) {
    const found = await lstat(path.join(base, ...segments.slice(0, length))).catch(() => null);
    if (!found) break;
    if (found.isDirectory() === (length === segments.length)) blocked = true;
  }
  if (!blocked) return;
  const index = await readIndex(scope);
  const inTheWay = Object.keys(index?.entries ?? {}).filter(
    (one) => one.startsWith(`${codexPath}/`) || codexPath.startsWith(`${one}/`),
  );
  if (inTheWay.length > 0) await changeIndex(scope, { remove: inTheWay });
}
