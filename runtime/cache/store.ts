import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import {
  access,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { CodexError } from '../errors.ts';
import { blobId } from '../git/blob.ts';
import { isAlive } from '../home/process.ts';
import type { CacheEntry } from './index.ts';
import { CACHE_FOLDER, cacheDirectory, temporaryDirectory } from './paths.ts';

/**
 * Makes sure that the cache directory is there, is a folder of the project itself (no link leads away from it) and
 * can be written to. Returns whether it had to be made. Throws `CACHE_UNWRITABLE`.
 */
export async function prepareCache(root: string): Promise<boolean> {
  let made = false;
  try {
    for (const dir of foldersBelow(root, temporaryDirectory(root))) made = (await ensureFolder(dir)) || made;
    const probe = path.join(temporaryDirectory(root), `${process.pid}-probe`);
    await writeFile(probe, '');
    await unlink(probe);
  } catch (error) {
    throw unwritable(error);
  }
  return made;
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

function* foldersBelow(root: string, dir: string): Generator<string> {
  let at = root;
  for (const segment of path.relative(root, dir).split(path.sep)) {
    at = path.join(at, segment);
    yield at;
  }
}

/** A folder, and nothing that leads elsewhere: what we write must stay where it is meant to be. */
async function ensureFolder(dir: string): Promise<boolean> {
  const found = await lstat(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory()) return false;
  if (found) throw new Error(`${dir} is not a folder`);
  await mkdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return true;
}

function unwritable(cause: unknown): CodexError {
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
  const temporary = temporaryDirectory(root);
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
      const target = path.join(base, ...relative.split('/'));
      const whole = path.join(temporary, `${process.pid}-${randomBytes(6).toString('hex')}`);
      try {
        await folder(path.dirname(target));
        const file = await open(whole, 'wx', 0o644);
        await file.writeFile(data);
        await file.close();
        const there = await lstat(target).catch(() => null);
        if (there?.isDirectory()) await rm(target, { recursive: true });
        await rename(whole, target);
        const { mtimeMs, ctimeMs, size } = await lstat(target);
        return { oid, size, mtime: mtimeMs, ctime: ctimeMs };
      } catch (error) {
        await rm(whole, { force: true }).catch(() => {});
        throw unwritable(error);
      }
    },
    async remove(relative) {
      const target = path.join(base, ...relative.split('/'));
      await rm(target, { force: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTDIR' && error.code !== 'EISDIR' && error.code !== 'ERR_FS_EISDIR')
          throw unwritable(error);
      });
      for (let dir = path.dirname(target); dir !== base && dir.startsWith(base); dir = path.dirname(dir)) {
        known.delete(dir);
        if (
          !(await rmdir(dir).then(
            () => true,
            () => false,
          ))
        )
          break;
      }
    },
  };
}

/** Whether the cached file is there and is the content the index says; reads it only when its times differ. */
export async function isIntact(root: string, relative: string, entry: CacheEntry): Promise<boolean> {
  const file = path.join(cacheDirectory(root), ...relative.split('/'));
  const found = await lstat(file).catch(() => null);
  if (!found?.isFile() || found.size !== entry.size) return false;
  if (found.mtimeMs === entry.mtime && found.ctimeMs === entry.ctime) return true;
  const data = await readFile(file).catch(() => null);
  if (!data || blobId(data) !== entry.oid) return false;
  entry.mtime = found.mtimeMs;
  entry.ctime = found.ctimeMs;
  return true;
}

/** Removes temporary files of processes that are gone. */
export async function sweepCache(root: string): Promise<void> {
  for (const name of await readdir(temporaryDirectory(root)).catch(() => [])) {
    const pid = Number(name.split('-')[0]);
    if (!Number.isInteger(pid) || !isAlive(pid))
      await rm(path.join(temporaryDirectory(root), name), { force: true }).catch(() => {});
  }
}
