import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readPlainText } from './folders.ts';
import { type CacheScope, indexFile } from './paths.ts';
import { reportFile, SHARDS, shardFile, shardFiles, shardOf } from './shards.ts';

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
  /** Seconds it counts as fresh, where `fetch --ttl` said so. */
  ttl?: number;
  /** The codex's commit it was fetched from. */
  commit?: string;
}

/** What an index says apart from its documents: small, whatever the size of the cache. */
export interface IndexHead {
  version: 2;
  /** Commit of the codex that the last full sync brought, and the rules it brought it by. */
  tip: string | null;
  rules: string | null;
  synced_at: number;
  /** Seconds a document counts as fresh. */
  ttl: number;
  /** Number of entries. */
  documents: number;
  /** Number of files the entries are spread over; 0 while they stand in the head's own file. */
  shards: number;
  /** Files that may be there and must go unless they are wanted: being removed, or being written the first time. */
  removing: string[];
}

/** The index of one environment's cached documents, by codex path. It can be rebuilt from the files. */
export interface CacheIndex extends IndexHead {
  entries: Record<string, CacheEntry>;
  /** Selected documents that front matter keeps from this project, with the content that said so. */
  withheld: Record<string, { oid: string; reason: string }>;
  /** What the last full sync reported as skipped. */
  skipped: { path: string; reason: string }[];
}

/** Entries to add to: a document may be called `__proto__` or `constructor`. */
export function emptyEntries(from: CacheIndex['entries'] = {}): CacheIndex['entries'] {
  return Object.assign(Object.create(null), from);
}

export function emptyIndex(): CacheIndex {
  return {
    version: 2,
    tip: null,
    rules: null,
    synced_at: 0,
    ttl: 0,
    documents: 0,
    shards: 0,
    removing: [],
    entries: emptyEntries(),
    withheld: {},
    skipped: [],
  };
}

/** The head alone, or null when there is none or it cannot be understood. */
export async function readHead(scope: CacheScope): Promise<IndexHead | null> {
  const head = readJson(indexFile(scope));
  return isHead(head) ? head : null;
}

/** Whether everything that comes from the codex was ever here. */
export async function wasEverFilled(scope: CacheScope): Promise<boolean> {
  const head = await readHead(scope);
  return head !== null && head.synced_at !== 0;
}

/** What is known of one document; reads one small file, however large the index is. */
export async function readEntry(
  scope: CacheScope,
  head: IndexHead & { entries?: unknown },
  codexPath: string,
): Promise<CacheEntry | null> {
  const entries =
    head.shards === 0 ? head.entries : readJson(shardFile(scope, shardOf(codexPath, head.shards)));
  if (!isObject(entries) || !Object.hasOwn(entries, codexPath)) return null;
  const entry = entries[codexPath];
  return isEntry(entry) ? entry : null;
}

/** The whole index, or null when there is none or any part of it cannot be understood. */
export async function readIndex(scope: CacheScope): Promise<CacheIndex | null> {
  const head = readJson(indexFile(scope));
  if (!isHead(head)) return null;
  const parts = head.shards === 0 ? [head] : [reportFile(scope), ...shardFiles(scope, head)].map(readJson);
  const [report, ...shards] = parts;
  if (!isReport(report)) return null;
  const entries = emptyEntries();
  for (const shard of head.shards === 0 ? [(head as { entries?: unknown }).entries] : shards) {
    if (!isObject(shard) || !Object.values(shard).every(isEntry)) return null;
    Object.assign(entries, shard);
  }
  const { version, tip, rules, synced_at, ttl, shards: count, removing } = head;
  const { withheld, skipped } = report;
  const documents = Object.keys(entries).length;
  return {
    version,
    tip,
    rules,
    synced_at,
    ttl,
    documents,
    shards: count,
    removing,
    entries,
    withheld,
    skipped,
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readPlainText(file));
  } catch {
    return null;
  }
}

/** By hand: a schema library would take longer to load than most indexes take to read. */
function isHead(value: unknown): value is IndexHead {
  return (
    hasFields(value, {
      version: 'number',
      synced_at: 'number',
      ttl: 'number',
      documents: 'number',
      shards: 'number',
    }) &&
    value.version === 2 &&
    (value.shards === 0 || value.shards === SHARDS) &&
    [value.tip, value.rules].every((one) => one === null || typeof one === 'string') &&
    Array.isArray(value.removing) &&
    value.removing.every((one) => typeof one === 'string')
  );
}

function isReport(value: unknown): value is Pick<CacheIndex, 'withheld' | 'skipped'> {
  return (
    isObject(value) &&
    isObject(value.withheld) &&
    Object.values(value.withheld).every((one) => hasFields(one, { oid: 'string', reason: 'string' })) &&
    Array.isArray(value.skipped) &&
    value.skipped.every((one) => hasFields(one, { path: 'string', reason: 'string' }))
  );
}

function isEntry(value: unknown): value is CacheEntry {
  return (
    hasFields(value, { oid: 'string', size: 'number', mtime: 'number', ctime: 'number' }) &&
    [value.cached_at, value.ttl].every((one) => one === undefined || typeof one === 'number') &&
    ['undefined', 'string'].includes(typeof value.commit) &&
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

/** Whether no environment of the organization's codex has been cached here yet. */
export async function isFirstCache(scope: CacheScope): Promise<boolean> {
  const names = await readdir(path.dirname(indexFile(scope))).catch(() => []);
  return !names.some((name) => name.endsWith('.json'));
}

/** What lies so far ahead was written by a clock that was wrong. */
const CLOCK_SLACK_MS = 5 * 60 * 1000;

/** Milliseconds since 1970 at which a document stops being fresh; long ago where its time is still to come. */
export function expiresAt(head: IndexHead, entry: CacheEntry): number {
  const since = cachedAt(head, entry);
  return since > Date.now() + CLOCK_SLACK_MS ? 0 : since + (entry.ttl ?? head.ttl) * 1000;
}

/** When a document was last known to equal the codex; a sync of everything confirms all but what it did not bring. */
export function cachedAt(head: IndexHead, entry: CacheEntry): number {
  return entry.on_demand ? (entry.cached_at ?? 0) : Math.max(entry.cached_at ?? 0, head.synced_at);
}

/** The environments of an organization's codex that have an index here. */
export async function listEnvironments(root: string, organization: string): Promise<string[]> {
  const names = await readdir(
    path.dirname(indexFile({ root, organization, environment: '', codex: '' })),
  ).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}
