import { stat } from 'node:fs/promises';
import path from 'node:path';
import { ensureFolders } from '../cache/folders.ts';
import { cachedAt, expiresAt, type IndexHead, readHead } from '../cache/index.ts';
import { type CacheScope, cacheDirectory } from '../cache/paths.ts';
import { readCached } from '../cache/read.ts';
import { CodexError, isCodexError } from '../errors.ts';
import { withLock } from '../home/lock.ts';
import { documentOf, formatReference } from '../reference.ts';
import type { Place } from './open.ts';
import { notCovered } from './search-coverage.ts';
import { findPassage } from './search-passage.ts';
import { parseQuery, type SearchQuery } from './search-query.ts';
import {
  closeStore,
  openInMemory,
  openStore,
  removeStore,
  type SearchStore,
  searchDirectory,
} from './search-store.ts';
import { readSearchable } from './search-text.ts';
import { updateStore } from './search-update.ts';

export interface SearchQuestion {
  query: string;
  /** A project, `shared`, `systems` or the codex's own name. */
  project?: string | undefined;
  /** Hits at most, 10 unless given. */
  limit?: number | undefined;
}

export interface SearchHit {
  /** The document's reference, with the heading of the passage. */
  uri: string;
  heading: string | null;
  title: string;
  /** As its front matter says; empty where it says nothing. */
  description: string;
  /** The passage on one line. */
  snippet: string;
  /** Higher is better; for comparing the hits of one answer. */
  score: number;
  /** Since the copy was last known to equal the codex. */
  age_seconds: number;
  /** It has expired. */
  stale: boolean;
}

export interface SearchResult {
  query: string;
  environment: string;
  hits: SearchHit[];
  /** Projects of which the codex has more than the cache. */
  not_covered: string[];
  /** How to bring them; null when there are none. */
  how_to_cover: string | null;
  warnings: string[];
}

/** Searches one environment's cache again and again, as a server does. */
export interface Search {
  /** Sees what other processes brought meanwhile. */
  find(question: SearchQuestion): Promise<SearchResult>;
  close(): Promise<void>;
}

const LIMIT = { usual: 10, most: 100 };
/** Documents that are asked for beyond the limit: some may just have been changed or removed. */
const SPARE = 5;
/** The index is made while the lock is held; that may take a minute. */
const LOCK_WAIT_MS = 120_000;

/**
 * The cached documents that answer a query best, each with the passage that does: those with all its words first, then
 * those with some. Needs no network. The index of their words is brought up to date before; where it cannot be
 * written, it is made in memory. No query is wrong: one without a word finds nothing.
 */
export async function searchDocuments(place: Place, question: SearchQuestion): Promise<SearchResult> {
  const search = openSearch(place);
  try {
    return await search.find(question);
  } finally {
    await search.close();
  }
}

/** Keeps the index open between searches; whoever opens it closes it. */
export function openSearch(place: Place): Search {
  let store: SearchStore | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  /** One at a time: they share the open index. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => {});
    return mine;
  };
  return {
    find: (question) =>
      inTurn(() =>
        withStore(place, store, async (open, head) => {
          store = open;
          return inTransaction(open, () => answer(place, head, open, question));
        }),
      ),
    close: () =>
      inTurn(async () => {
        closeStore(store);
        store = null;
      }),
  };
}

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
async function withStore<T>(
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
async function inTransaction<T>({ db }: SearchStore, work: () => Promise<T>): Promise<T> {
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
      fixes: ['Search again in a minute', `If no other search is running: rm '${file}'`],
    });
  }
}

async function answer(
  place: Place,
  head: IndexHead | null,
  store: SearchStore,
  { query, project, limit = LIMIT.usual }: SearchQuestion,
): Promise<SearchResult> {
  const wanted = parseQuery(query);
  const most = Math.min(Math.max(Math.floor(limit) || 1, 1), LIMIT.most);
  const hits: SearchHit[] = [];
  const seen = new Set<string>();
  for (const expression of wanted.expressions) {
    const found = find(store, expression, project, most + seen.size + SPARE).filter(
      (one) => !seen.has(one.path),
    );
    for (const one of found) seen.add(one.path);
    while (hits.length < most && found.length > 0) {
      const some = found.splice(0, most - hits.length);
      const read = await Promise.all(some.map((one) => hitOf(place.scope, one.path, one.rank, wanted)));
      hits.push(...read.filter((hit) => hit !== null));
    }
    if (hits.length >= most) break;
  }
  const { projects, how } = await notCovered(place, head, store, project);
  const warnings = [...place.warnings];
  if (!head?.tip) {
    warnings.push(
      `environment ${place.environment.name} was never synced here: only what was fetched can be found. Bring the documents with: fractary-codex sync-project --from-codex --env ${place.environment.name}`,
    );
  }
  return {
    query,
    environment: place.environment.name,
    hits,
    not_covered: projects,
    how_to_cover: how,
    warnings,
  };
}

function find(
  { db }: SearchStore,
  expression: string,
  project: string | undefined,
  most: number,
): { path: string; rank: number }[] {
  const inProject = project === undefined ? '' : 'AND documents.project = ?';
  const values = [expression, ...(project === undefined ? [] : [project]), most];
  return db.all(
    `SELECT documents.path AS path, words.rank AS rank FROM words JOIN documents ON documents.id = words.rowid
     WHERE words MATCH ? ${inProject} ORDER BY words.rank LIMIT ?`,
    values,
  ) as { path: string; rank: number }[];
}

/** Null for a document whose copy is gone or is not what it was: nothing is said about it. */
async function hitOf(
  scope: CacheScope,
  codexPath: string,
  rank: number,
  { terms }: SearchQuery,
): Promise<SearchHit | null> {
  const cached = await readCached(scope, codexPath);
  const text = cached?.content ? await readSearchable(codexPath, cached.content) : null;
  if (!cached || !text) return null;
  const { head, entry } = cached;
  const { heading, anchor, snippet } = findPassage(text, terms);
  const document = { organization: scope.organization, ...documentOf(codexPath, scope.codex) };
  const now = Date.now();
  return {
    uri: formatReference({ ...document, ...(anchor === null ? {} : { heading: anchor }) }),
    heading,
    title: text.title,
    description: text.description,
    snippet,
    score: Number((-rank).toPrecision(4)),
    age_seconds: Math.max(0, Math.round((now - cachedAt(head, entry)) / 1000)),
    stale: expiresAt(head, entry) <= now,
  };
}
