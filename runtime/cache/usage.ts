import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ensureFolders, folderChecker } from './folders.ts';
import { type CacheScope, stateDirectory } from './paths.ts';

/** Whether the cache had what was asked of it. */
export type CacheEvent = 'hits' | 'misses';

const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/**
 * Counts an event: the size of a file, which grows by a byte, so that processes count together without a lock.
 * Never fails: a count is worth no error.
 */
export async function countEvent(scope: CacheScope, event: CacheEvent): Promise<void> {
  await ours(scope, stateDirectory(scope), async (dir) => {
    const file = openSync(path.join(dir, event), APPEND, 0o644);
    try {
      writeSync(file, '.');
    } finally {
      closeSync(file);
    }
  });
}

/** How often each happened since the cache was made. */
export async function readEvents(scope: CacheScope): Promise<Record<CacheEvent, number>> {
  const count = (event: CacheEvent) =>
    stat(path.join(stateDirectory(scope), event)).then(
      ({ size }) => size,
      () => 0,
    );
  return { hits: await count('hits'), misses: await count('misses') };
}

const usedDirectory = (scope: CacheScope) => path.join(stateDirectory(scope), 'used');

/** File names by paths. The library is loaded late, as few caches have a limit. */
async function usedNames(): Promise<(codexPath: string) => string> {
  const { createHash } = await import('node:crypto');
  return (codexPath) => createHash('sha1').update(codexPath).digest('hex');
}

/** Notes that a document was used now; wanted only where the cache has a limit. */
export async function noteUse(scope: CacheScope, codexPath: string): Promise<void> {
  await ours(scope, usedDirectory(scope), async (dir) => {
    const nameOf = await usedNames();
    const file = await open(path.join(dir, nameOf(codexPath)), APPEND, 0o644);
    const now = new Date();
    await file.utimes(now, now).finally(() => file.close());
  });
}

/** When each document was used last, in milliseconds since 1970, asked by its path. */
export async function readUses(scope: CacheScope): Promise<(codexPath: string) => number | undefined> {
  const dir = usedDirectory(scope);
  const times = new Map<string, number>();
  for (const name of await readdir(dir).catch(() => [])) {
    const found = await stat(path.join(dir, name)).catch(() => null);
    if (found) times.set(name, found.mtimeMs);
  }
  const nameOf = await usedNames();
  return (codexPath) => times.get(nameOf(codexPath));
}

export async function forgetUses(scope: CacheScope, codexPaths: readonly string[]): Promise<void> {
  if (!folderChecker(scope.root)(usedDirectory(scope))) return;
  const nameOf = await usedNames();
  for (const one of codexPaths) await rm(path.join(usedDirectory(scope), nameOf(one)), { force: true });
}

/** Works in a folder of the state, made if it is missing, and only if no link leads away from it. */
async function ours(scope: CacheScope, dir: string, work: (dir: string) => Promise<void>): Promise<void> {
  try {
    if (!folderChecker(scope.root)(dir)) await ensureFolders(scope.root, dir);
    await work(dir);
  } catch {
    // Somebody else's folder, a full disk: the document is what matters.
  }
}
