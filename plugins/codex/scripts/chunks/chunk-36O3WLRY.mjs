import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import {
  isAlive
} from "./chunk-YGBWE26O.mjs";
import {
  CODEX_FOLDER,
  writeWhole
} from "./chunk-MOHDHRZH.mjs";
import {
  commitUrl
} from "./chunk-73DJKEQU.mjs";
import {
  CodexError,
  codexPathOf,
  documentOf
} from "./chunk-HMZQS2IO.mjs";

// runtime/cache/paths.ts
import path from "node:path";
var CACHE_FOLDER = `${CODEX_FOLDER}/cache`;
var STATE_FOLDER = ".state";
function cacheDirectory(root) {
  return path.join(root, ...CACHE_FOLDER.split("/"));
}
function temporaryDirectory(root) {
  return path.join(cacheDirectory(root), STATE_FOLDER, "tmp");
}
function indexFile({ root, organization, environment }) {
  return path.join(cacheDirectory(root), STATE_FOLDER, organization, `${environment}.json`);
}
function cachedPath(scope, codexPath) {
  const { project, path: name } = documentOf(codexPath, scope.codex);
  return `${scope.organization}/${project}/${scope.environment}/${name}`;
}
function projectCachePath(scope, project) {
  return `${CACHE_FOLDER}/${scope.organization}/${project}/${scope.environment}`;
}

// runtime/sync/to-codex-result.ts
function countsOf(changes, skipped) {
  const { added, modified, deleted, unchanged } = changes;
  return {
    files_synced: added.length + modified.length,
    files_added: added.length,
    files_modified: modified.length,
    files_deleted: deleted.length,
    files_unchanged: unchanged,
    files_skipped: skipped.length
  };
}
function toCodexResult(run, plan, facts) {
  const { added, modified, deleted } = plan.changes;
  const commit = facts.commit ?? null;
  return {
    status: "success",
    direction: "to-codex",
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    branch_created: facts.branchCreated ?? false,
    followed: facts.followed ?? 0,
    attempts: facts.attempts ?? 0,
    plan_id: plan.planId,
    commit_sha: commit,
    commit_url: commit ? commitUrl(run.remote.url, commit, run.context.env.GH_HOST) : null,
    ...facts.dryRun || plan.secrets.length > 0 ? { secrets: plan.secrets } : {},
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds
  };
}

// runtime/sync/from-codex-result.ts
function scopeOf(run) {
  return {
    root: run.place.root,
    organization: run.config.organization,
    environment: run.environment.name,
    codex: run.codex
  };
}
function fromCodexResult(run, plan, facts) {
  const { added, modified, deleted } = plan.changes;
  return {
    status: "success",
    direction: "from-codex",
    mode: "cache",
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    cache_path: projectCachePath(scopeOf(run), run.project),
    cache_index_updated: facts.indexUpdated,
    plan_id: plan.planId,
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds
  };
}

// runtime/cache/index.ts
import { readFile } from "node:fs/promises";
function emptyIndex() {
  return {
    version: 1,
    tip: null,
    rules: null,
    synced_at: 0,
    ttl: 0,
    entries: {},
    withheld: {},
    skipped: [],
    removing: []
  };
}
async function readIndex(scope) {
  try {
    const index = JSON.parse(await readFile(indexFile(scope), "utf8"));
    const whole = index.version === 1 && isObject(index.entries) && isObject(index.withheld);
    return whole && Array.isArray(index.removing) && Array.isArray(index.skipped) ? index : null;
  } catch {
    return null;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function writeIndex(scope, index) {
  return writeWhole(indexFile(scope), JSON.stringify(index));
}
function expiresAt(index, entry) {
  return cachedAt(index, entry) + index.ttl * 1e3;
}
function cachedAt(index, entry) {
  return Math.max(entry.cached_at ?? 0, index.synced_at);
}

// runtime/cache/store.ts
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import {
  access,
  lstat,
  mkdir,
  open,
  readdir,
  readFile as readFile2,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile
} from "node:fs/promises";
import path2 from "node:path";
async function prepareCache(root) {
  let made = false;
  try {
    for (const dir of foldersBelow(root, temporaryDirectory(root))) made = await ensureFolder(dir) || made;
    const probe = path2.join(temporaryDirectory(root), `${process.pid}-probe`);
    await writeFile(probe, "");
    await unlink(probe);
  } catch (error) {
    throw unwritable(error);
  }
  return made;
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
function* foldersBelow(root, dir) {
  let at = root;
  for (const segment of path2.relative(root, dir).split(path2.sep)) {
    at = path2.join(at, segment);
    yield at;
  }
}
async function ensureFolder(dir) {
  const found = await lstat(dir).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found?.isDirectory()) return false;
  if (found) throw new Error(`${dir} is not a folder`);
  await mkdir(dir).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  return true;
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
  const temporary = temporaryDirectory(root);
  const known = /* @__PURE__ */ new Set([base]);
  const folder = async (dir) => {
    if (known.has(dir)) return;
    await folder(path2.dirname(dir));
    const found = await lstat(dir).catch(() => null);
    if (found && !found.isDirectory()) await rm(dir, { force: true });
    if (!found?.isDirectory()) await mkdir(dir, { recursive: true });
    known.add(dir);
  };
  return {
    async write(relative, oid, data) {
      const target = path2.join(base, ...relative.split("/"));
      const whole = path2.join(temporary, `${process.pid}-${randomBytes(6).toString("hex")}`);
      try {
        await folder(path2.dirname(target));
        const file = await open(whole, "wx", 420);
        await file.writeFile(data);
        await file.close();
        const there = await lstat(target).catch(() => null);
        if (there?.isDirectory()) await rm(target, { recursive: true });
        await rename(whole, target);
        const { mtimeMs, ctimeMs, size } = await lstat(target);
        return { oid, size, mtime: mtimeMs, ctime: ctimeMs };
      } catch (error) {
        await rm(whole, { force: true }).catch(() => {
        });
        throw unwritable(error);
      }
    },
    async remove(relative) {
      const target = path2.join(base, ...relative.split("/"));
      await rm(target, { force: true }).catch((error) => {
        if (error.code !== "ENOTDIR" && error.code !== "EISDIR" && error.code !== "ERR_FS_EISDIR")
          throw unwritable(error);
      });
      for (let dir = path2.dirname(target); dir !== base && dir.startsWith(base); dir = path2.dirname(dir)) {
        known.delete(dir);
        if (!await rmdir(dir).then(
          () => true,
          () => false
        ))
          break;
      }
    }
  };
}
async function isIntact(root, relative, entry) {
  const file = path2.join(cacheDirectory(root), ...relative.split("/"));
  const found = await lstat(file).catch(() => null);
  if (!found?.isFile() || found.size !== entry.size) return false;
  if (found.mtimeMs === entry.mtime && found.ctimeMs === entry.ctime) return true;
  const data = await readFile2(file).catch(() => null);
  if (!data || blobId(data) !== entry.oid) return false;
  entry.mtime = found.mtimeMs;
  entry.ctime = found.ctimeMs;
  return true;
}
async function sweepCache(root) {
  for (const name of await readdir(temporaryDirectory(root)).catch(() => [])) {
    const pid = Number(name.split("-")[0]);
    if (!Number.isInteger(pid) || !isAlive(pid))
      await rm(path2.join(temporaryDirectory(root), name), { force: true }).catch(() => {
      });
  }
}

// runtime/cache/rebuild.ts
import { lstat as lstat2, readFile as readFile3 } from "node:fs/promises";
import path3 from "node:path";
async function rebuildIndex(scope) {
  const { default: glob } = await import("./out-6JUYRUQ6.mjs");
  const base = path3.join(cacheDirectory(scope.root), scope.organization);
  const index = emptyIndex();
  const files = await glob(`*/${glob.escapePath(scope.environment)}/**`, {
    cwd: base,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false
  });
  for (const relative of files.sort()) {
    const [project = "", , ...rest] = relative.split("/");
    const file = path3.join(base, ...relative.split("/"));
    const found = await lstat2(file);
    if (!found.isFile()) continue;
    const codexPath = codexPathOf({ project, path: rest.join("/") }, scope.codex);
    index.entries[codexPath] = {
      oid: blobId(await readFile3(file)),
      size: found.size,
      mtime: found.mtimeMs,
      ctime: found.ctimeMs
    };
  }
  return index;
}

export {
  CACHE_FOLDER,
  cachedPath,
  emptyIndex,
  readIndex,
  writeIndex,
  expiresAt,
  prepareCache,
  checkCache,
  cacheWriter,
  isIntact,
  sweepCache,
  countsOf,
  toCodexResult,
  scopeOf,
  fromCodexResult,
  rebuildIndex
};
