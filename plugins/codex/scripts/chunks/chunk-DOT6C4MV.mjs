import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CACHE_FOLDER,
  emptyIndex,
  prepareCache,
  readIndex,
  rebuildIndex,
  writeIndex
} from "./chunk-HJHV7X3N.mjs";
import {
  IGNORED,
  ensureIgnored
} from "./chunk-E62D6IG2.mjs";

// runtime/cache/setup.ts
async function setUpCache(scope) {
  const created = await prepareCache(scope.root);
  const hasIndex = await readIndex(scope) !== null;
  if (!hasIndex) await writeIndex(scope, emptyIndex());
  const ignored = await ensureIgnored(scope.root, IGNORED);
  return { cache_path: CACHE_FOLDER, created, updated: !created && !hasIndex, gitignore_updated: ignored };
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
  await writeIndex(scope, { ...before, ...same ? {} : { tip: null }, entries: after.entries });
  return { entries: Object.keys(after.entries).length, repaired, removed };
}

export {
  setUpCache,
  updateIndex
};
