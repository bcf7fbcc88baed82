import path from 'node:path';
import {
  type AnyScope,
  cachedEnvironments,
  documentsIn,
  type IndexedDocument,
  indexOrFiles,
  wholeOnes,
} from './documents.ts';
import { cacheDirectory } from './paths.ts';

export const SORT_KEYS = ['uri', 'size', 'cached_at', 'expires_at'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface CacheQuestion {
  /** All of them unless given. */
  environment?: string | undefined;
  /** A project, `shared`, `systems` or the codex's name. */
  project?: string | undefined;
  status?: 'fresh' | 'expired' | undefined;
  sort: SortKey;
  limit?: number | undefined;
}

/** A cached document as `cache-list` prints it. */
export interface ListedEntry {
  uri: string;
  org: string;
  project: string;
  environment: string;
  /** The file, absolute. */
  path: string;
  size_bytes: number;
  hash: string;
  cached_at: string;
  expires_at: string;
  status: 'fresh' | 'expired';
  on_demand: boolean;
}

export interface CacheListing {
  entries: ListedEntry[];
  /** Of all that was asked for, also beyond the limit. */
  stats: { total_entries: number; total_size_bytes: number; fresh: number; expired: number };
  warnings: string[];
}

/** The documents in the cache, without the network; a damaged file is counted in a warning and not listed. */
export async function listCache(
  scope: AnyScope,
  question: CacheQuestion,
  now: number,
): Promise<CacheListing> {
  const environments = question.environment ? [question.environment] : await cachedEnvironments(scope);
  const found: IndexedDocument[] = [];
  let damaged = 0;
  for (const environment of environments) {
    const one = { ...scope, environment };
    const wanted = documentsIn(one, await indexOrFiles(one), now).filter(
      ({ project, fresh }) =>
        (question.project === undefined || project === question.project) &&
        (question.status === undefined || fresh === (question.status === 'fresh')),
    );
    const checked = await wholeOnes(one, wanted);
    found.push(...checked.whole);
    damaged += checked.damaged;
  }
  found.sort(ORDERS[question.sort]);
  const fresh = found.filter((one) => one.fresh).length;
  return {
    entries: found.slice(0, question.limit).map((one) => listed(scope, one)),
    stats: {
      total_entries: found.length,
      total_size_bytes: found.reduce((sum, { entry }) => sum + entry.size, 0),
      fresh,
      expired: found.length - fresh,
    },
    warnings:
      damaged === 0
        ? []
        : [
            `${damaged} cached file${damaged === 1 ? ' is' : 's are'} gone or damaged and not listed: the next sync repairs that, or now: fractary-codex cache-health --fix`,
          ],
  };
}

type Order = (a: IndexedDocument, b: IndexedDocument) => number;

const byUri: Order = (a, b) =>
  a.uri === b.uri ? (a.environment < b.environment ? -1 : 1) : a.uri < b.uri ? -1 : 1;

/** The largest, the newest and the first to expire come first. */
const ORDERS: Record<SortKey, Order> = {
  uri: byUri,
  size: (a, b) => b.entry.size - a.entry.size || byUri(a, b),
  cached_at: (a, b) => b.cachedAt - a.cachedAt || byUri(a, b),
  expires_at: (a, b) => a.expiresAt - b.expiresAt || byUri(a, b),
};

function listed(scope: AnyScope, document: IndexedDocument): ListedEntry {
  const { uri, project, environment, file, entry } = document;
  return {
    uri,
    org: scope.organization,
    project,
    environment,
    path: path.join(cacheDirectory(scope.root), ...file.split('/')),
    size_bytes: entry.size,
    hash: entry.oid,
    cached_at: new Date(document.cachedAt).toISOString(),
    expires_at: new Date(document.expiresAt).toISOString(),
    status: document.fresh ? 'fresh' : 'expired',
    on_demand: entry.on_demand ?? false,
  };
}
