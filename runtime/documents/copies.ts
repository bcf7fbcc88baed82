import { cachedAt, expiresAt, listEnvironments } from '../cache/index.ts';
import type { CacheScope } from '../cache/paths.ts';
import { cachedFile, readCached } from '../cache/read.ts';

/** A document's copy in one environment's cache. */
export interface CachedCopy {
  environment: string;
  /** The file, absolute. */
  path: string;
  status: 'fresh' | 'expired';
  cached_at: string;
  expires_at: string;
  on_demand: boolean;
}

/** The copies of a document that are here and whole, over all environments. */
export async function cachedCopies(scope: CacheScope, codexPath: string): Promise<CachedCopy[]> {
  const copies: CachedCopy[] = [];
  for (const environment of await listEnvironments(scope.root, scope.organization)) {
    const one = { ...scope, environment };
    const cached = await readCached(one, codexPath);
    if (!cached?.content) continue;
    const { head, entry } = cached;
    const expires = expiresAt(head, entry);
    copies.push({
      environment,
      path: cachedFile(one, codexPath),
      status: expires > Date.now() ? 'fresh' : 'expired',
      cached_at: new Date(cachedAt(head, entry)).toISOString(),
      expires_at: new Date(expires).toISOString(),
      on_demand: entry.on_demand ?? false,
    });
  }
  return copies;
}
