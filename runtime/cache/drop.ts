import { readHead, readIndex } from './index.ts';
import { changeIndex } from './index-write.ts';
import { type CacheScope, cachedPath } from './paths.ts';
import { cacheWriter } from './store.ts';
import { forgetUses } from './usage.ts';

/**
 * Takes documents out of an environment's cache. Killed at any moment, the index names no file that is not there and
 * knows which files have to go. Where a sync had brought one of them, the index no longer claims to hold all of the
 * codex's tip, so that the next sync brings it again.
 */
export async function dropDocuments(scope: CacheScope, codexPaths: readonly string[]): Promise<void> {
  if (codexPaths.length === 0) return;
  const going = new Set(codexPaths);
  const index = await readIndex(scope);
  const synced = codexPaths.some((one) => !index?.entries[one]?.on_demand);
  const removing = [...new Set([...(index?.removing ?? []), ...going])];
  await changeIndex(scope, { head: { removing, ...(synced && { tip: null }) } });
  await changeIndex(scope, { remove: codexPaths });
  const writer = cacheWriter(scope.root);
  for (const one of codexPaths) await writer.remove(cachedPath(scope, one));
  const left = (await readHead(scope))?.removing ?? [];
  await changeIndex(scope, { head: { removing: left.filter((one) => !going.has(one)) } });
  await forgetUses(scope, codexPaths);
}
