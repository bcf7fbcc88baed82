import { existsSync } from 'node:fs';
import { ensureIgnored, IGNORED } from '../project/gitignore.ts';
import { emptyIndex, readIndex } from './index.ts';
import { writeIndex } from './index-write.ts';
import { CACHE_FOLDER, type CacheScope, cacheDirectory } from './paths.ts';
import { rebuildIndex } from './rebuild.ts';
import { prepareCache } from './store.ts';

export interface CacheSetup {
  cache_path: string;
  /** The cache directory was made. */
  created: boolean;
  /** It was there, and something in it had to be made or mended. */
  updated: boolean;
  gitignore_updated: boolean;
}

/** Creates the cache directory, its index and the .gitignore entry, as far as they are missing. */
export async function setUpCache(scope: CacheScope): Promise<CacheSetup> {
  const created = !existsSync(cacheDirectory(scope.root));
  const completed = await prepareCache(scope.root);
  const hasIndex = (await readIndex(scope)) !== null;
  if (!hasIndex) await writeIndex(scope, emptyIndex());
  const ignored = await ensureIgnored(scope.root, IGNORED);
  const updated = !created && (completed || !hasIndex);
  return { cache_path: CACHE_FOLDER, created, updated, gitignore_updated: ignored };
}

export interface IndexUpdate {
  entries: number;
  /** Files that the index did not know, or knew wrongly. */
  repaired: number;
  /** Entries whose files are gone. */
  removed: number;
}

/** Makes the index say what is on disk. What it cannot know about new files counts as fetched long ago. */
export async function updateIndex(scope: CacheScope): Promise<IndexUpdate> {
  await prepareCache(scope.root);
  const before = (await readIndex(scope)) ?? emptyIndex();
  const after = await rebuildIndex(scope);
  let repaired = 0;
  for (const [path, entry] of Object.entries(after.entries)) {
    const known = before.entries[path];
    if (known?.oid === entry.oid) after.entries[path] = { ...known, ...entry };
    else {
      repaired += 1;
      after.entries[path] = { ...entry, on_demand: true };
    }
  }
  const removed = Object.keys(before.entries).filter((path) => !after.entries[path]).length;
  const same = repaired + removed === 0;
  await writeIndex(scope, { ...before, ...(same ? {} : { tip: null }), entries: after.entries }, before);
  return { entries: Object.keys(after.entries).length, repaired, removed };
}
