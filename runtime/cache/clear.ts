import {
  type AnyScope,
  cachedEnvironments,
  documentsIn,
  type IndexedDocument,
  indexOrFiles,
} from './documents.ts';
import { dropDocuments } from './drop.ts';
import { cacheWriter, prepareCache } from './store.ts';
import { findStrays } from './strays.ts';

export interface ClearOptions {
  /** All of them unless given. */
  environment?: string | undefined;
  wants: (document: IndexedDocument) => boolean;
  /** Also files that no index knows; only for everything in all environments. */
  strays: boolean;
  dryRun: boolean;
}

export interface ClearedCache {
  /** Documents, those of each environment counted. */
  cleared: number;
  freed_bytes: number;
  /** References, one for each document. */
  entries: string[];
}

/** Removes documents from the cache, or says in a dry run which; the next sync brings those that it brought before. */
export async function clearCache(scope: AnyScope, options: ClearOptions, now: number): Promise<ClearedCache> {
  const { environment, wants, dryRun } = options;
  if (!dryRun) await prepareCache(scope.root);
  const result: ClearedCache = { cleared: 0, freed_bytes: 0, entries: [] };
  const known = new Set<string>();
  for (const name of environment ? [environment] : await cachedEnvironments(scope)) {
    const one = { ...scope, environment: name };
    const documents = documentsIn(one, await indexOrFiles(one), now).filter(wants);
    for (const { uri, entry, file } of documents) {
      known.add(file);
      result.cleared += 1;
      result.freed_bytes += entry.size;
      result.entries.push(uri);
    }
    if (!dryRun)
      await dropDocuments(
        one,
        documents.map(({ codexPath }) => codexPath),
      );
  }
  if (options.strays) result.freed_bytes += await clearStrays(scope, known, dryRun);
  return result;
}

async function clearStrays(scope: AnyScope, known: ReadonlySet<string>, dryRun: boolean): Promise<number> {
  const writer = cacheWriter(scope.root);
  let freed = 0;
  for (const { path, size } of await findStrays(scope, known)) {
    if (!dryRun) await writer.remove(path);
    freed += size;
  }
  return freed;
}
