import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheWriter,
  changeIndex
} from "./chunk-2USOSYJR.mjs";
import {
  cachedPath,
  forgetUses,
  readHead,
  readIndex
} from "./chunk-F5FNDNLT.mjs";

// runtime/cache/drop.ts
async function dropDocuments(scope, codexPaths) {
  if (codexPaths.length === 0) return;
  const going = new Set(codexPaths);
  const index = await readIndex(scope);
  const synced = codexPaths.some((one) => !index?.entries[one]?.on_demand);
  const removing = [.../* @__PURE__ */ new Set([...index?.removing ?? [], ...going])];
  await changeIndex(scope, { head: { removing, ...synced && { tip: null } } });
  await changeIndex(scope, { remove: codexPaths });
  const writer = cacheWriter(scope.root);
  for (const one of codexPaths) await writer.remove(cachedPath(scope, one));
  const left = (await readHead(scope))?.removing ?? [];
  await changeIndex(scope, { head: { removing: left.filter((one) => !going.has(one)) } });
  await forgetUses(scope, codexPaths);
}

export {
  dropDocuments
};
