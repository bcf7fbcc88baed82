import { constants, lstatSync } from 'node:fs';
import { access, lstat, mkdir, readdir, readFile, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CodexError } from '../errors.ts';
import { blobId } from '../git/blob.ts';
import { isAlive } from '../home/process.ts';
import { ensureFolders, folderChecker, foldersBelow } from './folders.ts';
import type { CacheEntry } from './index.ts';
import { CACHE_FOLDER, cacheDirectory, temporaryDirectory } from './paths.ts';
import { replaceFile } from './replace.ts';

/**
 * Makes sure that the cache directory is there, is a folder of the project itself (no link leads away from it) and
 * can be written to. Returns whether it had to be made. Throws `CACHE_UNWRITABLE`.
 */
export async function prepareCache(root: string): Promise<boolean> {
  try {
    const made = await ensureFolders(root, temporaryDirectory(root));
    const probe = path.join(temporaryDirectory(root), `${process.pid}-probe`);
    await writeFile(probe, '');
    await unlink(probe);
    return made;
  } catch (error) {
    throw unwritable(error);
  }
}

/** Whether `prepareCache` would succeed, without writing anything. */
export async function checkCache(root: string): Promise<void> {
  let last = root;
  for (const dir of foldersBelow(root, temporaryDirectory(root))) {
    const found = await lstat(dir).catch(() => null);
    if (!found) break;
    if (!found.isDirectory()) throw unwritable(new Error(`${dir} is not a folder`));
    last = dir;
  }
  await access(last, constants.W_OK).catch((error: unknown) => {
    throw unwritable(error);
  });
}

/** Why nothing can be written into the cache. */
export function unwritable(cause: unknown): CodexError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CodexError('CACHE_UNWRITABLE', `The cache directory ${CACHE_FOLDER} cannot be written: ${why}`, {
    phase: 'copy',
    fixes: [
      `Make it writable: chmod -R u+rwX ${CACHE_FOLDER}`,
      `or remove it, it is only a copy: rm -rf ${CACHE_FOLDER}`,
    ],
    cause,
  });
}

/** Writes documents into the cache, each whole or not at all. */
export interface CacheWriter {
  write(relative: string, oid: string, data: Uint8Array): Promise<CacheEntry>;
  remove(relative: string): Promise<void>;
}

export function cacheWriter(root: string): CacheWriter {
  const base = cacheDirectory(root);
  const known = new Set([base]);
  /** A link or file where a folder belongs is somebody's trick or mistake; the cache is ours, so it goes. */
  const folder = async (dir: string): Promise<void> => {
    if (known.has(dir)) return;
    await folder(path.dirname(dir));
    const found = await lstat(dir).catch(() => null);
    if (found && !found.isDirectory()) await rm(dir, { force: true });
    if (!found?.isDirectory()) await mkdir(dir, { recursive: true });
    known.add(dir);
  };
  return {
    async write(relative, oid, data) {
      const target = placeOf(base, relative);
      try {
        if (target === null) throw new Error(`${relative} is not in the cache`);
        await folder(path.dirname(target));
        replaceFile(root, target, data, { overFolder: true });
        const { mtimeMs, ctimeMs, size } = lstatSync(target);
        return { oid, size, mtime: mtimeMs, ctime: ctimeMs };
      } catch (error) {
        throw unwritable(error);
      }
    },
    async remove(relative) {
      const target = placeOf(base, relative);
      if (target === null || !(await isReachable(base, path.dirname(target)))) return;
      await rm(target, { force: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTDIR' && error.code !== 'EISDIR' && error.code !== 'ERR_FS_EISDIR')
          throw unwritable(error);
      });
      for (let dir = path.dirname(target); dir !== base; dir = path.dirname(dir)) {
        known.delete(dir);
        const emptied = await rmdir(dir).then(
          () => true,
          () => false,
        );
        if (!emptied) break;
      }
    },
  };
}

/** Where a document stands; null for a path that would lead elsewhere, as only a forged index has them. */
function placeOf(base: string, relative: string): string | null {
  const segments = relative.split('/');
  const leads = segments.some((one) => one === '' || one === '.' || one === '..' || one.includes('\\'));
  return leads ? null : path.join(base, ...segments);
}

/** Whether folders alone lead there; the first link on the way is removed, as what is behind it is not the cache. */
async function isReachable(base: string, dir: string): Promise<boolean> {
  for (const one of foldersBelow(base, dir)) {
    const found = await lstat(one).catch(() => null);
    if (found?.isDirectory()) continue;
    if (found?.isSymbolicLink()) await rm(one, { force: true });
    return false;
  }
  return true;
}

/**
 * Answers whether a cached file is there, in the cache itself and not behind a link, and is the content the index
 * says. A file is read only when its times differ from the entry's, which then gets the new ones.
 */
export function intactChecker(root: string): (relative: string, entry: CacheEntry) => Promise<boolean> {
  const base = cacheDirectory(root);
  const isFolder = folderChecker(root);
  return async (relative, entry) => {
    const file = path.join(base, ...relative.split('/'));
    if (!isFolder(path.dirname(file))) return false;
    const found = await lstat(file).catch(() => null);
    if (!found?.isFile() || found.size !== entry.size) return false;
    if (found.mtimeMs === entry.mtime && found.ctimeMs === entry.ctime) return true;
    const data = await readFile(file).catch(() => null);
    if (!data || blobId(data) !== entry.oid) return false;
    entry.mtime = found.mtimeMs;
    entry.ctime = found.ctimeMs;
    return true;
  };
}

/** Bytes that a name or a path may have on every file system we know of. */
const SHORT_NAME = 140;
const SHORT_PATH = 1000;

/** Whether the file system of the project can hold a document under its name: it is asked about long ones only. */
export async function fitsFileSystem(root: string, relative: string): Promise<boolean> {
  const file = path.join(cacheDirectory(root), ...relative.split('/'));
  const size = Buffer.byteLength(relative);
  if (size <= SHORT_NAME && Buffer.byteLength(root) + size <= SHORT_PATH) return true;
  const long = relative.split('/').filter((segment) => Buffer.byteLength(segment) > SHORT_NAME);
  for (const one of [file, ...long.map((segment) => path.join(root, segment))]) {
    const tooLong = await lstat(one).then(
      () => false,
      (error: NodeJS.ErrnoException) => error.code === 'ENAMETOOLONG',
    );
    if (tooLong) return false;
  }
  return true;
}

/** Removes temporary files of processes that are gone. */
export async function sweepCache(root: string): Promise<void> {
  for (const file of await leftovers(root)) await rm(file, { force: true }).catch(() => {});
}

/** Temporary files that nobody will finish. */
export async function leftovers(root: string): Promise<string[]> {
  const names = await readdir(temporaryDirectory(root)).catch(() => []);
  return names
    .filter((name) => {
      const pid = Number(name.split('-')[0]);
      return !Number.isInteger(pid) || !isAlive(pid);
    })
    .map((name) => path.join(temporaryDirectory(root), name));
}
