import path from 'node:path';
import { cachedAt, expiresAt, listEnvironments, readEntry, readHead } from '../cache/index.ts';
import { type CacheScope, cacheDirectory, cachedPath } from '../cache/paths.ts';
import { intactChecker } from '../cache/store.ts';

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
  const isIntact = intactChecker(scope.root);
  const copies: CachedCopy[] = [];
  for (const environment of await listEnvironments(scope.root, scope.organization)) {
    const one = { ...scope, environment };
    const head = await readHead(one);
    const entry = head && (await readEntry(one, head, codexPath));
    const relative = cachedPath(one, codexPath);
    if (!entry || !(await isIntact(relative, entry))) continue;
    const expires = expiresAt(head, entry);
    copies.push({
      environment,
      path: path.join(cacheDirectory(scope.root), ...relative.split('/')),
      status: expires > Date.now() ? 'fresh' : 'expired',
      cached_at: new Date(cachedAt(head, entry)).toISOString(),
      expires_at: new Date(expires).toISOString(),
      on_demand: entry.on_demand ?? false,
    });
  }
  return copies;
}
