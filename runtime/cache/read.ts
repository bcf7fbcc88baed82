import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { folderChecker } from './folders.ts';
import { type CacheEntry, type IndexHead, readEntry, readHead } from './index.ts';
import { type CacheScope, cacheDirectory, cachedPath } from './paths.ts';

/** What the cache has of one document. */
export interface CachedDocument {
  head: IndexHead;
  entry: CacheEntry;
  /** Null where the file is gone or is not what the index says. */
  content: Buffer | null;
}

/** Where a document's file is, absolute, whether it is there or not. */
export function cachedFile(scope: CacheScope, codexPath: string): string {
  return path.join(cacheDirectory(scope.root), ...cachedPath(scope, codexPath).split('/'));
}

/**
 * Reads one document from the cache; null where the index does not know it. It looks at two small files and the
 * document, however many there are.
 */
export async function readCached(scope: CacheScope, codexPath: string): Promise<CachedDocument | null> {
  const head = await readHead(scope);
  const entry = head && (await readEntry(scope, head, codexPath));
  if (!entry) return null;
  return { head, entry, content: await readIntact(scope, codexPath, entry) };
}

/** The content, if folders alone lead to it and it is what the index says: the same times, else the same id. */
export async function readIntact(
  scope: CacheScope,
  codexPath: string,
  entry: CacheEntry,
): Promise<Buffer | null> {
  const file = cachedFile(scope, codexPath);
  if (!folderChecker(scope.root)(path.dirname(file))) return null;
  try {
    // Neither is known on Windows. A pipe in the file's place must not keep us waiting.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const handle = openSync(file, flags);
    try {
      const found = fstatSync(handle);
      if (!found.isFile() || found.size !== entry.size) return null;
      const content = readFileSync(handle);
      if (content.length !== entry.size) return null;
      const untouched = found.mtimeMs === entry.mtime && found.ctimeMs === entry.ctime;
      return untouched || (await isBlob(content, entry.oid)) ? content : null;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

async function isBlob(content: Buffer, oid: string): Promise<boolean> {
  const { blobId } = await import('../git/blob.ts');
  return blobId(content) === oid;
}
