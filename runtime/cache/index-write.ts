import path from 'node:path';
import { withLock } from '../home/lock.ts';
import { ensureFolders, readPlainText } from './folders.ts';
import {
  type CacheEntry,
  type CacheIndex,
  emptyEntries,
  emptyIndex,
  type IndexHead,
  readHead,
  readIndex,
} from './index.ts';
import { type CacheScope, indexFile, stateDirectory, temporaryDirectory } from './paths.ts';
import { rebuildIndex } from './rebuild.ts';
import { replaceFile } from './replace.ts';
import { INLINE_ENTRIES, reportFile, SHARDS, shardFile, shardOf } from './shards.ts';

/** What changes in an index; everything else in it stays, also what another process wrote meanwhile. */
export interface IndexChange {
  set?: Record<string, CacheEntry>;
  remove?: readonly string[];
  head?: Partial<Omit<IndexHead, 'version' | 'documents' | 'shards'>>;
}

const LOCK_WAIT_MS = 10_000;

/**
 * Writes a whole index in place of the one on disk. What somebody fetched on demand since `known` was read is kept.
 * Of a large index only the files that change are written.
 */
export function writeIndex(
  scope: CacheScope,
  index: CacheIndex,
  known: CacheIndex | null = null,
): Promise<void> {
  return locked(scope, async () => {
    const there = await readIndex(scope);
    const entries = emptyEntries(index.entries);
    for (const [name, entry] of Object.entries(there?.entries ?? {})) {
      if (entry.on_demand && !entries[name] && !known?.entries[name]) entries[name] = entry;
    }
    await store(scope, { ...index, entries, shards: there?.shards ?? 0 });
  });
}

/** Changes some entries or the head, under a short lock; reads and writes only the files concerned. */
export function changeIndex(scope: CacheScope, change: IndexChange): Promise<void> {
  return locked(scope, async () => {
    const head = await readHead(scope);
    if (head && head.shards > 0) return changeShards(scope, head, change);
    const index = (await readIndex(scope)) ?? (await rebuilt(scope));
    const entries = emptyEntries({ ...index.entries, ...change.set });
    for (const name of change.remove ?? []) delete entries[name];
    await store(scope, { ...index, ...change.head, entries });
  });
}

/** What is on disk and in no index counts as fetched long ago. */
async function rebuilt(scope: CacheScope): Promise<CacheIndex> {
  const index = { ...emptyIndex(), ...(await rebuildIndex(scope)) };
  for (const entry of Object.values(index.entries)) entry.on_demand = true;
  return index;
}

async function changeShards(
  scope: CacheScope,
  head: IndexHead,
  { set = {}, remove = [], head: more }: IndexChange,
): Promise<void> {
  const touched = new Set([...Object.keys(set), ...remove].map((name) => shardOf(name, head.shards)));
  let { documents } = head;
  for (const shard of touched) {
    const mine = (name: string) => shardOf(name, head.shards) === shard;
    const entries = emptyEntries(await readShard(scope, head, shard));
    documents -= Object.keys(entries).length;
    for (const name of Object.keys(set).filter(mine)) entries[name] = set[name]!;
    for (const name of remove.filter(mine)) delete entries[name];
    documents += Object.keys(entries).length;
    await write(scope, shardFile(scope, shard), entries);
  }
  await write(scope, indexFile(scope), { ...head, ...more, documents });
}

/** A shard that cannot be read is made anew from the files that belong to it. */
async function readShard(scope: CacheScope, head: IndexHead, shard: number): Promise<CacheIndex['entries']> {
  try {
    return JSON.parse(readPlainText(shardFile(scope, shard)));
  } catch {
    const { entries } = await rebuilt(scope);
    return Object.fromEntries(
      Object.entries(entries).filter(([name]) => shardOf(name, head.shards) === shard),
    );
  }
}

/** The head comes last: until then a reader sees the old index, or a new entry of a file that is there. */
async function store(scope: CacheScope, index: CacheIndex): Promise<void> {
  const { entries, withheld, skipped, ...rest } = index;
  const head = { ...rest, documents: Object.keys(entries).length };
  if (head.shards === 0 && head.documents <= INLINE_ENTRIES) {
    return write(scope, indexFile(scope), { ...head, entries, withheld, skipped });
  }
  const shards: CacheIndex['entries'][] = Array.from({ length: SHARDS }, () => emptyEntries());
  for (const [name, entry] of Object.entries(entries)) shards[shardOf(name, SHARDS)]![name] = entry;
  for (const [at, shard] of shards.entries()) await write(scope, shardFile(scope, at), shard);
  await write(scope, reportFile(scope), { withheld, skipped });
  await write(scope, indexFile(scope), { ...head, shards: SHARDS });
}

/** Puts the document in its place, unless it stands there already. */
async function write(scope: CacheScope, file: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  if (textOrNull(file) !== text) replaceFile(scope.root, file, text);
}

function textOrNull(file: string): string | null {
  try {
    return readPlainText(file);
  } catch {
    return null;
  }
}

async function locked(scope: CacheScope, work: () => Promise<void>): Promise<void> {
  await ensureFolders(scope.root, temporaryDirectory(scope.root));
  await ensureFolders(scope.root, stateDirectory(scope));
  const file = path.join(stateDirectory(scope), 'lock');
  await withLock(file, 'writing the index of the cache', LOCK_WAIT_MS, new AbortController().signal, work);
}
