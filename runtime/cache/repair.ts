import { ensureIgnored, IGNORED } from '../project/gitignore.ts';
import type { Diagnosis } from './diagnose.ts';
import type { AnyScope } from './documents.ts';
import { dropDocuments } from './drop.ts';
import { updateIndex } from './setup.ts';
import { cacheWriter, prepareCache, sweepCache } from './store.ts';

/**
 * Takes what is wrong out of index and cache, without the network: the next sync or fetch brings it again. Returns
 * how many things were repaired.
 */
export async function repair(scope: AnyScope, found: Diagnosis): Promise<number> {
  let repaired = 0;
  if ('missing' in found.ignores && (await ensureIgnored(scope.root, IGNORED))) repaired += 1;
  if (found.directory || !found.exists) return repaired;
  await prepareCache(scope.root);
  const writer = cacheWriter(scope.root);
  for (const { path } of found.strays) await writer.remove(path);
  await sweepCache(scope.root);
  repaired += found.strays.length + found.leftovers.length;
  for (const { environment, broken, damaged, removing } of found.environments) {
    const one = { ...scope, environment };
    if (broken) {
      await updateIndex(one);
      repaired += 1;
    }
    const wrong = [...damaged.missing, ...damaged.truncated, ...damaged.changed];
    await dropDocuments(one, [...removing, ...wrong.map(({ codexPath }) => codexPath)]);
    repaired += removing.length + wrong.length;
  }
  return repaired;
}
