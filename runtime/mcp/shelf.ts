import { stat } from 'node:fs/promises';
import { type CacheIndex, emptyIndex, readIndex } from '../cache/index.ts';
import { type CacheScope, indexFile, stateDirectory } from '../cache/paths.ts';
import { rebuildIndex } from '../cache/rebuild.ts';
import type { Context } from '../context.ts';
import type { Place } from '../documents/open.ts';
import { openSearch, type Search } from '../documents/search.ts';

/** What the server keeps between requests of the indexes it has read; each is read again as soon as it is another. */
export interface Shelf {
  /** What is cached of one environment; null where nothing ever was. */
  index: (scope: CacheScope) => Promise<CacheIndex | null>;
  /** The paths in that index, sorted. */
  names: (scope: CacheScope) => Promise<readonly string[]>;
  /** The search over one environment, its index held open. */
  search: (place: Place) => Search;
  close: () => Promise<void>;
}

interface Kept {
  stamp: string;
  index: Promise<CacheIndex | null>;
  names?: Promise<string[]>;
}

/** Projects have few environments. */
const MOST_KEPT = 8;

/** `context` is the server's: what is kept must not end with the request that began it. */
export function makeShelf(context: Context): Shelf {
  const shelf = new Map<string, Kept>();
  const searches = new Map<string, Search>();
  const keep = async (scope: CacheScope): Promise<Kept> => {
    const key = indexFile(scope);
    const stamp = await stampOf(scope);
    const known = shelf.get(key);
    if (known?.stamp === stamp) return known;
    const kept: Kept = { stamp, index: readOrRebuild(scope) };
    shelf.delete(key);
    shelf.set(key, kept);
    dropOldest(shelf);
    return kept;
  };
  return {
    index: async (scope) => (await keep(scope)).index,
    async names(scope) {
      const kept = await keep(scope);
      kept.names ??= kept.index.then((index) => (index ? Object.keys(index.entries).sort() : []));
      return kept.names;
    },
    search(place) {
      const key = JSON.stringify([place.scope, place.warnings]);
      const known = searches.get(key);
      if (known) return known;
      const search = openSearch({ ...place, context });
      searches.set(key, search);
      dropOldest(searches)
        ?.close()
        .catch(() => {});
      return search;
    },
    async close() {
      await Promise.allSettled([...searches.values()].map((one) => one.close()));
    },
  };
}

/** Takes out what was put in first, where there is too much. */
function dropOldest<T>(kept: Map<string, T>): T | undefined {
  const [oldest] = kept;
  if (kept.size <= MOST_KEPT || !oldest) return undefined;
  kept.delete(oldest[0]);
  return oldest[1];
}

/** An index that cannot be understood is made anew from the files, for this answer alone: the next sync writes one. */
async function readOrRebuild(scope: CacheScope): Promise<CacheIndex | null> {
  const index = await readIndex(scope);
  if (index) return index;
  const rebuilt = { ...emptyIndex(), ...(await rebuildIndex(scope)) };
  return Object.keys(rebuilt.entries).length > 0 ? rebuilt : null;
}

/**
 * Tells one state of an index from the next without reading it. Every file of it is replaced by a rename, and every
 * change makes and removes a lock in its folder.
 */
export async function stampOf(scope: CacheScope): Promise<string> {
  const found = await Promise.all(
    [indexFile(scope), stateDirectory(scope)].map((file) => stat(file).catch(() => null)),
  );
  return found.map((one) => (one ? `${one.ino}:${one.size}:${one.mtimeMs}` : 'none')).join(' ');
}
