import type { Place } from './open.ts';
import { answer, type SearchQuestion, type SearchResult } from './search-answer.ts';
import { inTransaction, withStore } from './search-session.ts';
import { closeStore, type SearchStore } from './search-store.ts';

export type { SearchHit, SearchQuestion, SearchResult } from './search-answer.ts';
export { updateSearchIndex } from './search-session.ts';

/** Searches one environment's cache again and again, as a server does. */
export interface Search {
  /** Sees what other processes brought meanwhile. */
  find(question: SearchQuestion): Promise<SearchResult>;
  close(): Promise<void>;
}

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
