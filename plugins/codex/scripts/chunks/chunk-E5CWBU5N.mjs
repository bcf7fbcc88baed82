import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  rebuildIndex
} from "./chunk-EAHJ2362.mjs";
import {
  replaceFile
} from "./chunk-FSLH6YD3.mjs";
import {
  withLock
} from "./chunk-E7VQNV3L.mjs";
import {
  INLINE_ENTRIES,
  SHARDS,
  emptyEntries,
  emptyIndex,
  ensureFolders,
  indexFile,
  readHead,
  readIndex,
  readPlainText,
  reportFile,
  shardFile,
  shardOf,
  stateDirectory,
  temporaryDirectory
} from "./chunk-FAMPJYGD.mjs";

// runtime/cache/index-write.ts
import path from "node:path";
var LOCK_WAIT_MS = 1e4;
function writeIndex(scope, index, known = null) {
  return locked(scope, async () => {
    const there = await readIndex(scope);
    const entries = emptyEntries(index.entries);
    for (const [name, entry] of Object.entries(there?.entries ?? {})) {
      if (entry.on_demand && !entries[name] && !known?.entries[name]) entries[name] = entry;
    }
    await store(scope, { ...index, entries, shards: there?.shards ?? 0 });
  });
}
function changeIndex(scope, change) {
  return locked(scope, async () => {
    const head = await readHead(scope);
    if (head && head.shards > 0) return changeShards(scope, head, change);
    const index = await readIndex(scope) ?? await rebuilt(scope);
    const entries = emptyEntries({ ...index.entries, ...change.set });
    for (const name of change.remove ?? []) delete entries[name];
    await store(scope, { ...index, ...change.head, entries });
  });
}
async function rebuilt(scope) {
  const index = { ...emptyIndex(), ...await rebuildIndex(scope) };
  for (const entry of Object.values(index.entries)) entry.on_demand = true;
  return index;
}
async function changeShards(scope, head, { set = {}, remove = [], head: more }) {
  const touched = new Set([...Object.keys(set), ...remove].map((name) => shardOf(name, head.shards)));
  let { documents } = head;
  for (const shard of touched) {
    const mine = (name) => shardOf(name, head.shards) === shard;
    const entries = emptyEntries(await readShard(scope, head, shard));
    documents -= Object.keys(entries).length;
    for (const name of Object.keys(set).filter(mine)) entries[name] = set[name];
    for (const name of remove.filter(mine)) delete entries[name];
    documents += Object.keys(entries).length;
    await write(scope, shardFile(scope, shard), entries);
  }
  await write(scope, indexFile(scope), { ...head, ...more, documents });
}
async function readShard(scope, head, shard) {
  try {
    return JSON.parse(readPlainText(shardFile(scope, shard)));
  } catch {
    const { entries } = await rebuilt(scope);
    return Object.fromEntries(
      Object.entries(entries).filter(([name]) => shardOf(name, head.shards) === shard)
    );
  }
}
async function store(scope, index) {
  const { entries, withheld, skipped, ...rest } = index;
  const head = { ...rest, documents: Object.keys(entries).length };
  if (head.shards === 0 && head.documents <= INLINE_ENTRIES) {
    return write(scope, indexFile(scope), { ...head, entries, withheld, skipped });
  }
  const shards = Array.from({ length: SHARDS }, () => emptyEntries());
  for (const [name, entry] of Object.entries(entries)) shards[shardOf(name, SHARDS)][name] = entry;
  for (const [at, shard] of shards.entries()) await write(scope, shardFile(scope, at), shard);
  await write(scope, reportFile(scope), { withheld, skipped });
  await write(scope, indexFile(scope), { ...head, shards: SHARDS });
}
async function write(scope, file, value) {
  const text = JSON.stringify(value);
  if (textOrNull(file) !== text) replaceFile(scope.root, file, text);
}
function textOrNull(file) {
  try {
    return readPlainText(file);
  } catch {
    return null;
  }
}
async function locked(scope, work) {
  await ensureFolders(scope.root, temporaryDirectory(scope.root));
  await ensureFolders(scope.root, stateDirectory(scope));
  const file = path.join(stateDirectory(scope), "lock");
  await withLock(file, "writing the index of the cache", LOCK_WAIT_MS, new AbortController().signal, work);
}

export {
  writeIndex,
  changeIndex
};
