import { readHead } from './index.ts';
import { changeIndex } from './index-write.ts';
import { type CacheScope, cachedPath } from './paths.ts';
import { cacheWriter } from './store.ts';

/**
 * Takes documents out of an environment's cache. Killed at any moment, the index names no file that is not there,
 * knows which files have to go, and no longer claims to hold all of the codex's tip: the next sync finishes this and
 * brings again what it would have brought.
 */
export async function dropDocuments(scope: CacheScope, codexPaths: readonly string[]): Promise<void> {
  if (codexPaths.length === 0) return;
  const going = new Set(codexPaths);
  const before = (await readHead(scope))?.removing ?? [];
  await changeIndex(scope, { head: { tip: null, removing: [...new Set([...before, ...going])] } });
  await changeIndex(scope, { remove: codexPaths });
  const writer = cacheWriter(scope.root);
  for (const codexPath of codexPaths) await writer.remove(cachedPath(scope, codexPath));
  const left = (await readHead(scope))?.removing ?? [];
  await changeIndex(scope, { head: { removing: left.filter((one) => !going.has(one)) } });
}
