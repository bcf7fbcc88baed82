import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  IGNORED,
  ensureIgnored,
  prepareCache,
  rebuildIndex,
  writeIndex
} from "./chunk-2USOSYJR.mjs";
import {
  CACHE_FOLDER,
  cacheDirectory,
  emptyIndex,
  readIndex
} from "./chunk-F5FNDNLT.mjs";

// runtime/cache/setup.ts
import { existsSync } from "node:fs";
async function setUpCache(scope) {
  const created = !existsSync(cacheDirectory(scope.root));
  const completed = await prepareCache(scope.root);
  const hasIndex = await readIndex(scope) !== null;
  if (!hasIndex) await writeIndex(scope, emptyIndex());
  const ignored = await ensureIgnored(scope.root, IGNORED);
  const updated = !created && (completed || !hasIndex);
  return { cache_path: CACHE_FOLDER, created, updated, gitignore_updated: ignored };
}
async function updateIndex(scope) {
  await prepareCache(scope.root);
  const before = await readIndex(scope) ?? emptyIndex();
  const after = await rebuildIndex(scope);
  let repaired = 0;
  for (const [path, entry] of Object.entries(after.entries)) {
    const known = before.entries[path];
    if (known?.oid === entry.oid) after.entries[path] = { ...known, ...entry };
    else {
      repaired += 1;
      after.entries[path] = { ...entry, on_demand: true };
    }
  }
  const removed = Object.keys(before.entries).filter((path) => !after.entries[path]).length;
  const same = repaired + removed === 0;
  await writeIndex(scope, { ...before, ...same ? {} : { tip: null }, entries: after.entries }, before);
  return { entries: Object.keys(after.entries).length, repaired, removed };
}

export {
  setUpCache,
  updateIndex
};
