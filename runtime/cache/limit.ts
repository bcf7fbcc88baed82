import { dropDocuments } from './drop.ts';
import { type CacheEntry, cachedAt, listEnvironments, readIndex } from './index.ts';
import type { CacheScope } from './paths.ts';
import { readUses } from './usage.ts';

interface Droppable {
  scope: CacheScope;
  codexPath: string;
  entry: CacheEntry;
  lastUse: number;
}

/**
 * Keeps the cache of an organization's codex at `bytes`, in all environments together, by dropping documents that
 * were fetched on demand, the longest unused first; what a sync brought stays. `spare` is never dropped: it is what
 * was just asked for. Returns how many went.
 */
export async function keepBelow(scope: CacheScope, bytes: number, spare: string): Promise<number> {
  let total = 0;
  const droppable: Droppable[] = [];
  for (const environment of await listEnvironments(scope.root, scope.organization)) {
    const here = { ...scope, environment };
    const index = await readIndex(here);
    if (!index) continue;
    const lastUse = await readUses(here);
    for (const [codexPath, entry] of Object.entries(index.entries)) {
      total += entry.size;
      if (!entry.on_demand || (codexPath === spare && environment === scope.environment)) continue;
      droppable.push({
        scope: here,
        codexPath,
        entry,
        lastUse: lastUse(codexPath) ?? cachedAt(index, entry),
      });
    }
  }
  droppable.sort((a, b) => a.lastUse - b.lastUse);
  const dropped = droppable.filter(({ entry }) => {
    if (total <= bytes) return false;
    total -= entry.size;
    return true;
  });
  for (const here of new Set(dropped.map((one) => one.scope))) {
    await dropDocuments(
      here,
      dropped.filter((one) => one.scope === here).map((one) => one.codexPath),
    );
  }
  return dropped.length;
}
