import { readFile } from 'node:fs/promises';
import { writeWhole } from '../project/write-file.ts';
import { type CacheScope, indexFile } from './paths.ts';

/** What is known of one cached document. Times are milliseconds since 1970. */
export interface CacheEntry {
  /** The content's git blob id. */
  oid: string;
  size: number;
  /** The file's own times when we wrote it: equal times mean that nobody touched it. */
  mtime: number;
  ctime: number;
  /** When it was last known to equal the codex, if that was later than the last sync of everything. */
  cached_at?: number;
  /** Fetched by reference, not by a sync: it stays until it expires or is cleared. */
  on_demand?: boolean;
}

/** The index of one environment's cached documents, by codex path. It can be rebuilt from the files. */
export interface CacheIndex {
  version: 1;
  /** Commit of the codex that the last full sync brought, and the rules it brought it by. */
  tip: string | null;
  rules: string | null;
  synced_at: number;
  /** Seconds a document counts as fresh. */
  ttl: number;
  entries: Record<string, CacheEntry>;
  /** Selected documents that front matter keeps from this project, with the content that said so. */
  withheld: Record<string, { oid: string; reason: string }>;
  /** What the last full sync reported as skipped. */
  skipped: { path: string; reason: string }[];
  /** Files that are no longer the codex's and were about to be removed. */
  removing: string[];
}

export function emptyIndex(): CacheIndex {
  return {
    version: 1,
    tip: null,
    rules: null,
    synced_at: 0,
    ttl: 0,
    entries: {},
    withheld: {},
    skipped: [],
    removing: [],
  };
}

/** The index, or null when there is none or it cannot be understood. */
export async function readIndex(scope: CacheScope): Promise<CacheIndex | null> {
  try {
    const index = JSON.parse(await readFile(indexFile(scope), 'utf8')) as CacheIndex;
    const whole = index.version === 1 && isObject(index.entries) && isObject(index.withheld);
    return whole && Array.isArray(index.removing) && Array.isArray(index.skipped) ? index : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function writeIndex(scope: CacheScope, index: CacheIndex): Promise<void> {
  return writeWhole(indexFile(scope), JSON.stringify(index));
}

/** Milliseconds since 1970 at which a document stops being fresh. */
export function expiresAt(index: CacheIndex, entry: CacheEntry): number {
  return cachedAt(index, entry) + index.ttl * 1000;
}

export function cachedAt(index: CacheIndex, entry: CacheEntry): number {
  return Math.max(entry.cached_at ?? 0, index.synced_at);
}
