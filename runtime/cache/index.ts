import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureFolders } from './folders.ts';
import { type CacheScope, indexFile, temporaryDirectory } from './paths.ts';
import { replaceFile } from './replace.ts';

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
  /** Files that may be there and must go unless they are wanted: being removed, or being written the first time. */
  removing: string[];
}

/** Entries to add to: a document may be called `__proto__` or `constructor`. */
export function emptyEntries(from: CacheIndex['entries'] = {}): CacheIndex['entries'] {
  return Object.assign(Object.create(null), from);
}

export function emptyIndex(): CacheIndex {
  return {
    version: 1,
    tip: null,
    rules: null,
    synced_at: 0,
    ttl: 0,
    entries: emptyEntries(),
    withheld: {},
    skipped: [],
    removing: [],
  };
}

/** The index, or null when there is none or it cannot be understood. */
export async function readIndex(scope: CacheScope): Promise<CacheIndex | null> {
  try {
    const index: unknown = JSON.parse(await readFile(indexFile(scope), 'utf8'));
    return isIndex(index) ? index : null;
  } catch {
    return null;
  }
}

/** By hand: a schema library would take longer to load than most indexes take to read. */
function isIndex(value: unknown): value is CacheIndex {
  return (
    hasFields(value, { version: 'number', synced_at: 'number', ttl: 'number' }) &&
    value.version === 1 &&
    [value.tip, value.rules].every((one) => one === null || typeof one === 'string') &&
    isObject(value.entries) &&
    Object.values(value.entries).every(isEntry) &&
    isObject(value.withheld) &&
    Object.values(value.withheld).every((one) => hasFields(one, { oid: 'string', reason: 'string' })) &&
    Array.isArray(value.skipped) &&
    value.skipped.every((one) => hasFields(one, { path: 'string', reason: 'string' })) &&
    Array.isArray(value.removing) &&
    value.removing.every((one) => typeof one === 'string')
  );
}

function isEntry(value: unknown): boolean {
  return (
    hasFields(value, { oid: 'string', size: 'number', mtime: 'number', ctime: 'number' }) &&
    ['undefined', 'number'].includes(typeof value.cached_at) &&
    ['undefined', 'boolean'].includes(typeof value.on_demand)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasFields(
  value: unknown,
  fields: Record<string, 'string' | 'number'>,
): value is Record<string, unknown> {
  return isObject(value) && Object.entries(fields).every(([key, type]) => typeof value[key] === type);
}

export async function writeIndex(scope: CacheScope, index: CacheIndex): Promise<void> {
  const file = indexFile(scope);
  await ensureFolders(scope.root, temporaryDirectory(scope.root));
  await ensureFolders(scope.root, path.dirname(file));
  await replaceFile(scope.root, file, JSON.stringify(index));
}

/** Whether no environment of the organization's codex has been cached here yet. */
export async function isFirstCache(scope: CacheScope): Promise<boolean> {
  const names = await readdir(path.dirname(indexFile(scope))).catch(() => []);
  return !names.some((name) => name.endsWith('.json'));
}

/** Milliseconds since 1970 at which a document stops being fresh. */
export function expiresAt(index: CacheIndex, entry: CacheEntry): number {
  return cachedAt(index, entry) + index.ttl * 1000;
}

export function cachedAt(index: CacheIndex, entry: CacheEntry): number {
  return Math.max(entry.cached_at ?? 0, index.synced_at);
}
