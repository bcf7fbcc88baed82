import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  replaceFile
} from "./chunk-FSLH6YD3.mjs";
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import {
  isAlive
} from "./chunk-YGBWE26O.mjs";
import {
  CACHE_FOLDER,
  CodexError,
  cacheDirectory,
  ensureFolders,
  folderChecker,
  foldersBelow,
  temporaryDirectory
} from "./chunk-FAMPJYGD.mjs";

// runtime/cache/store.ts
import { constants, lstatSync } from "node:fs";
import { access, lstat, mkdir, readdir, readFile, rm, rmdir, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
async function prepareCache(root) {
  try {
    const made = await ensureFolders(root, temporaryDirectory(root));
    const probe = path.join(temporaryDirectory(root), `${process.pid}-probe`);
    await writeFile(probe, "");
    await unlink(probe);
    return made;
  } catch (error) {
    throw unwritable(error);
  }
}
async function checkCache(root) {
  let last = root;
  for (const dir of foldersBelow(root, temporaryDirectory(root))) {
    const found = await lstat(dir).catch(() => null);
    if (!found) break;
    if (!found.isDirectory()) throw unwritable(new Error(`${dir} is not a folder`));
    last = dir;
  }
  await access(last, constants.W_OK).catch((error) => {
    throw unwritable(error);
  });
}
function unwritable(cause) {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CodexError("CACHE_UNWRITABLE", `The cache directory ${CACHE_FOLDER} cannot be written: ${why}`, {
    phase: "copy",
    fixes: [
      `Make it writable: chmod -R u+rwX ${CACHE_FOLDER}`,
      `or remove it, it is only a copy: rm -rf ${CACHE_FOLDER}`
    ],
    cause
  });
}
function cacheWriter(root) {
  const base = cacheDirectory(root);
  const known = /* @__PURE__ */ new Set([base]);
  const folder = async (dir) => {
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
      if (target === null || !await isReachable(base, path.dirname(target))) return;
      await rm(target, { force: true }).catch((error) => {
        if (error.code !== "ENOTDIR" && error.code !== "EISDIR" && error.code !== "ERR_FS_EISDIR")
          throw unwritable(error);
      });
      for (let dir = path.dirname(target); dir !== base; dir = path.dirname(dir)) {
        known.delete(dir);
        const emptied = await rmdir(dir).then(
          () => true,
          () => false
        );
        if (!emptied) break;
      }
    }
  };
}
function placeOf(base, relative) {
  const segments = relative.split("/");
  const leads = segments.some((one) => one === "" || one === "." || one === ".." || one.includes("\\"));
  return leads ? null : path.join(base, ...segments);
}
async function isReachable(base, dir) {
  for (const one of foldersBelow(base, dir)) {
    const found = await lstat(one).catch(() => null);
    if (found?.isDirectory()) continue;
    if (found?.isSymbolicLink()) await rm(one, { force: true });
    return false;
  }
  return true;
}
function intactChecker(root) {
  const base = cacheDirectory(root);
  const isFolder = folderChecker(root);
  return async (relative, entry) => {
    const file = path.join(base, ...relative.split("/"));
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
var SHORT_NAME = 140;
var SHORT_PATH = 1e3;
async function fitsFileSystem(root, relative) {
  const file = path.join(cacheDirectory(root), ...relative.split("/"));
  const size = Buffer.byteLength(relative);
  if (size <= SHORT_NAME && Buffer.byteLength(root) + size <= SHORT_PATH) return true;
  const long = relative.split("/").filter((segment) => Buffer.byteLength(segment) > SHORT_NAME);
  for (const one of [file, ...long.map((segment) => path.join(root, segment))]) {
    const tooLong = await lstat(one).then(
      () => false,
      (error) => error.code === "ENAMETOOLONG"
    );
    if (tooLong) return false;
  }
  return true;
}
async function sweepCache(root) {
  for (const file of await leftovers(root)) await rm(file, { force: true }).catch(() => {
  });
}
async function leftovers(root) {
  const names = await readdir(temporaryDirectory(root)).catch(() => []);
  return names.filter((name) => {
    const pid = Number(name.split("-")[0]);
    return !Number.isInteger(pid) || !isAlive(pid);
  }).map((name) => path.join(temporaryDirectory(root), name));
}

export {
  prepareCache,
  checkCache,
  unwritable,
  cacheWriter,
  intactChecker,
  fitsFileSystem,
  sweepCache,
  leftovers
};
