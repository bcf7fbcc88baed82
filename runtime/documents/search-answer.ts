import { cachedAt, expiresAt, type IndexHead } from '../cache/index.ts';
import type { CacheScope } from '../cache/paths.ts';
import { readCached } from '../cache/read.ts';
import { documentOf, formatReference } from '../reference.ts';
import type { Place } from './open.ts';
import { notCovered } from './search-coverage.ts';
import { findPassage } from './search-passage.ts';
import { parseQuery, type SearchQuery } from './search-query.ts';
import type { SearchStore } from './search-store.ts';
import { readSearchable } from './search-text.ts';

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

const LIMIT = { usual: 10, most: 100 };
/** Documents that are asked for beyond the limit: some may just have been changed or removed. */
const SPARE = 5;

/** Asks an index that is up to date; the caller holds its lock. */
export async function answer(
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
