import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ensureFolders } from '../cache/folders.ts';
import { type IndexHead, readHead } from '../cache/index.ts';
import { type CacheScope, cacheDirectory } from '../cache/paths.ts';
import { CodexError, isCodexError } from '../errors.ts';
import { withLock } from '../home/lock.ts';
import { shellWord } from '../shell.ts';
import type { Place } from './open.ts';
import {
  closeStore,
  openInMemory,
  openStore,
  removeStore,
  type SearchStore,
  searchDirectory,
} from './search-store.ts';
import { updateStore } from './search-update.ts';

/** The index is made while the lock is held; that may take a minute. */
const LOCK_WAIT_MS = 120_000;

/**
 * Brings the index of the words up to date with the cache, so that the next search need not; returns how many documents
 * were read. What goes wrong with it is mended by the next search and never thrown.
 */
export async function updateSearchIndex(place: Pick<Place, 'scope' | 'context'>): Promise<number> {
  try {
    const head = await readHead(place.scope);
    if (!head) return 0;
    return await locked(place, async () => {
      const store = await openStore(place.scope, null);
      try {
        return await updateStore(place.scope, head, store, place.context);
      } finally {
        closeStore(store);
      }
    });
  } catch {
    return 0;
  }
}

/** Opens the index, brings it up to date and runs `work` on it; what is damaged is made anew, once on disk, else in memory. */
export async function withStore<T>(
  place: Place,
  known: SearchStore | null,
  work: (store: SearchStore, head: IndexHead | null) => Promise<T>,
): Promise<T> {
  const { scope, context } = place;
  const head = await headOf(scope);
  const use = async (store: SearchStore): Promise<T> => {
    try {
      if (head) await updateStore(scope, head, store, context);
      return await work(store, head);
    } catch (error) {
      closeStore(store);
      throw error;
    }
  };
  if (!head) return use(await openInMemory());
  let open = known?.db.isOpen ? known : null;
  if (open === null || open.file !== null) {
    for (let tries = 1; tries <= 2; tries += 1) {
      try {
        return await locked(place, async () => {
          if (tries > 1) await removeStore(scope);
          return use(await openStore(scope, open));
        });
      } catch (error) {
        if (error instanceof CodexError) throw error;
        context.debug(`the index of the words in ${searchDirectory(scope)} is of no use: ${String(error)}`);
        open = null;
      }
    }
  }
  return use(open ?? (await openInMemory()));
}

/** One lock of the database for all that is asked of it: the library makes and removes a folder for each. */
export async function inTransaction<T>({ db }: SearchStore, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN');
  try {
    return await work();
  } finally {
    if (db.isOpen && db.inTransaction) db.exec('COMMIT');
  }
}

/** What the cache's index says of itself; one that is missing or garbled is made anew from the files. */
async function headOf(scope: CacheScope): Promise<IndexHead | null> {
  const head = await readHead(scope);
  if (head) return head;
  const there = await stat(cacheDirectory(scope.root)).catch(() => null);
  if (!there?.isDirectory()) return null;
  const { changeIndex } = await import('../cache/index-write.ts');
  await changeIndex(scope, {}).catch(() => {});
  return readHead(scope);
}

async function locked<T>(
  { scope, context }: Pick<Place, 'scope' | 'context'>,
  work: () => Promise<T>,
): Promise<T> {
  const file = path.join(searchDirectory(scope), 'lock');
  await ensureFolders(scope.root, searchDirectory(scope));
  try {
    return await withLock(
      file,
      'bringing the index for the search up to date',
      LOCK_WAIT_MS,
      context.signal,
      work,
    );
  } catch (error) {
    if (!isCodexError(error, 'LOCKED')) throw error;
    throw new CodexError('LOCKED', 'Another process is still making the index for the search', {
      phase: 'cache-index',
      fixes: ['Search again in a minute', `If no other search is running: rm ${shellWord(file)}`],
    });
  }
}
