import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  withLock
} from "./chunk-2O7UUS7W.mjs";
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import {
  isAlive
} from "./chunk-TA4EPWPB.mjs";
import {
  CODEX_FOLDER
} from "./chunk-PV3WXGO6.mjs";
import {
  commitUrl
} from "./chunk-HPE5TUXB.mjs";
import {
  CodexError,
  codexPathOf,
  documentOf,
  isExpressible
} from "./chunk-SXMJM6YA.mjs";

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
function stateDirectory({ root, organization, environment }) {
  return path.join(cacheDirectory(root), STATE_FOLDER, organization, environment);
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

// runtime/cache/store.ts
import { constants } from "node:fs";
import { access, lstat as lstat3, mkdir as mkdir2, readdir, readFile, rm as rm2, rmdir, unlink, writeFile } from "node:fs/promises";
import path4 from "node:path";

// runtime/cache/folders.ts
import { lstat, mkdir } from "node:fs/promises";
import path2 from "node:path";
async function ensureFolders(root, dir) {
  let made = false;
  for (const one of foldersBelow(root, dir)) made = await ensureFolder(one) || made;
  return made;
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
function folderChecker(root) {
  const known = /* @__PURE__ */ new Map([[root, Promise.resolve(true)]]);
  const look = async (dir) => await check(path2.dirname(dir)) && await lstat(dir).then(
    (found) => found.isDirectory(),
    () => false
  );
  const check = (dir) => {
    const answer = known.get(dir) ?? look(dir);
    known.set(dir, answer);
    return answer;
  };
  return check;
}

// runtime/cache/replace.ts
import { randomBytes } from "node:crypto";
import { lstat as lstat2, open, rename, rm } from "node:fs/promises";
import path3 from "node:path";
async function replaceFile(root, target, data, { overFolder = false } = {}) {
  const whole = path3.join(temporaryDirectory(root), `${process.pid}-${randomBytes(6).toString("hex")}`);
  try {
    const file = await open(whole, "wx", 420);
    await file.writeFile(data).finally(() => file.close());
    const there = overFolder ? await lstat2(target).catch(() => null) : null;
    if (there?.isDirectory()) await rm(target, { recursive: true });
    await rename(whole, target);
  } catch (error) {
    await rm(whole, { force: true }).catch(() => {
    });
    throw error;
  }
}

// runtime/cache/store.ts
async function prepareCache(root) {
  try {
    const made = await ensureFolders(root, temporaryDirectory(root));
    const probe = path4.join(temporaryDirectory(root), `${process.pid}-probe`);
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
    const found = await lstat3(dir).catch(() => null);
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
    await folder(path4.dirname(dir));
    const found = await lstat3(dir).catch(() => null);
    if (found && !found.isDirectory()) await rm2(dir, { force: true });
    if (!found?.isDirectory()) await mkdir2(dir, { recursive: true });
    known.add(dir);
  };
  return {
    async write(relative, oid, data) {
      const target = placeOf(base, relative);
      try {
        if (target === null) throw new Error(`${relative} is not in the cache`);
        await folder(path4.dirname(target));
        await replaceFile(root, target, data, { overFolder: true });
        const { mtimeMs, ctimeMs, size } = await lstat3(target);
        return { oid, size, mtime: mtimeMs, ctime: ctimeMs };
      } catch (error) {
        throw unwritable(error);
      }
    },
    async remove(relative) {
      const target = placeOf(base, relative);
      if (target === null || !await isReachable(base, path4.dirname(target))) return;
      await rm2(target, { force: true }).catch((error) => {
        if (error.code !== "ENOTDIR" && error.code !== "EISDIR" && error.code !== "ERR_FS_EISDIR")
          throw unwritable(error);
      });
      for (let dir = path4.dirname(target); dir !== base; dir = path4.dirname(dir)) {
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
  return leads ? null : path4.join(base, ...segments);
}
async function isReachable(base, dir) {
  for (const one of foldersBelow(base, dir)) {
    const found = await lstat3(one).catch(() => null);
    if (found?.isDirectory()) continue;
    if (found?.isSymbolicLink()) await rm2(one, { force: true });
    return false;
  }
  return true;
}
function intactChecker(root) {
  const base = cacheDirectory(root);
  const isFolder = folderChecker(root);
  return async (relative, entry) => {
    const file = path4.join(base, ...relative.split("/"));
    if (!await isFolder(path4.dirname(file))) return false;
    const found = await lstat3(file).catch(() => null);
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
  const file = path4.join(cacheDirectory(root), ...relative.split("/"));
  const size = Buffer.byteLength(relative);
  if (size <= SHORT_NAME && Buffer.byteLength(root) + size <= SHORT_PATH) return true;
  const long = relative.split("/").filter((segment) => Buffer.byteLength(segment) > SHORT_NAME);
  for (const one of [file, ...long.map((segment) => path4.join(root, segment))]) {
    const tooLong = await lstat3(one).then(
      () => false,
      (error) => error.code === "ENAMETOOLONG"
    );
    if (tooLong) return false;
  }
  return true;
}
async function sweepCache(root) {
  for (const name of await readdir(temporaryDirectory(root)).catch(() => [])) {
    const pid = Number(name.split("-")[0]);
    if (!Number.isInteger(pid) || !isAlive(pid))
      await rm2(path4.join(temporaryDirectory(root), name), { force: true }).catch(() => {
      });
  }
}

// runtime/cache/index.ts
import { readdir as readdir2, readFile as readFile2 } from "node:fs/promises";
import path6 from "node:path";

// runtime/cache/shards.ts
import { createHash } from "node:crypto";
import path5 from "node:path";
var INLINE_ENTRIES = 500;
var SHARDS = 256;
function shardOf(codexPath, shards) {
  return createHash("sha1").update(codexPath).digest().readUInt16BE(0) % shards;
}
function shardFile(scope, shard) {
  return path5.join(stateDirectory(scope), `docs-${shard.toString(16).padStart(2, "0")}.json`);
}
function shardFiles(scope, { shards }) {
  return Array.from({ length: shards }, (_, shard) => shardFile(scope, shard));
}
function reportFile(scope) {
  return path5.join(stateDirectory(scope), "report.json");
}

// runtime/cache/index.ts
function emptyEntries(from = {}) {
  return Object.assign(/* @__PURE__ */ Object.create(null), from);
}
function emptyIndex() {
  return {
    version: 2,
    tip: null,
    rules: null,
    synced_at: 0,
    ttl: 0,
    shards: 0,
    removing: [],
    entries: emptyEntries(),
    withheld: {},
    skipped: []
  };
}
async function readHead(scope) {
  const head = await readJson(indexFile(scope));
  return isHead(head) ? head : null;
}
async function readIndex(scope) {
  const head = await readJson(indexFile(scope));
  if (!isHead(head)) return null;
  const parts = head.shards === 0 ? [head] : await Promise.all([reportFile(scope), ...shardFiles(scope, head)].map(readJson));
  const [report, ...shards] = parts;
  if (!isReport(report)) return null;
  const entries = emptyEntries();
  for (const shard of head.shards === 0 ? [head.entries] : shards) {
    if (!isObject(shard) || !Object.values(shard).every(isEntry)) return null;
    Object.assign(entries, shard);
  }
  const { version, tip, rules, synced_at, ttl, shards: count, removing } = head;
  const { withheld, skipped } = report;
  return { version, tip, rules, synced_at, ttl, shards: count, removing, entries, withheld, skipped };
}
async function readJson(file) {
  try {
    return JSON.parse(await readFile2(file, "utf8"));
  } catch {
    return null;
  }
}
function isHead(value) {
  return hasFields(value, { version: "number", synced_at: "number", ttl: "number", shards: "number" }) && value.version === 2 && (value.shards === 0 || value.shards === SHARDS) && [value.tip, value.rules].every((one) => one === null || typeof one === "string") && Array.isArray(value.removing) && value.removing.every((one) => typeof one === "string");
}
function isReport(value) {
  return isObject(value) && isObject(value.withheld) && Object.values(value.withheld).every((one) => hasFields(one, { oid: "string", reason: "string" })) && Array.isArray(value.skipped) && value.skipped.every((one) => hasFields(one, { path: "string", reason: "string" }));
}
function isEntry(value) {
  return hasFields(value, { oid: "string", size: "number", mtime: "number", ctime: "number" }) && [value.cached_at, value.ttl].every((one) => one === void 0 || typeof one === "number") && ["undefined", "string"].includes(typeof value.commit) && ["undefined", "boolean"].includes(typeof value.on_demand);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function hasFields(value, fields) {
  return isObject(value) && Object.entries(fields).every(([key, type]) => typeof value[key] === type);
}
async function isFirstCache(scope) {
  const names = await readdir2(path6.dirname(indexFile(scope))).catch(() => []);
  return !names.some((name) => name.endsWith(".json"));
}
function expiresAt(head, entry) {
  return cachedAt(head, entry) + (entry.ttl ?? head.ttl) * 1e3;
}
function cachedAt(head, entry) {
  return entry.on_demand ? entry.cached_at ?? 0 : Math.max(entry.cached_at ?? 0, head.synced_at);
}

// runtime/cache/rebuild.ts
import { lstat as lstat4, readFile as readFile3 } from "node:fs/promises";
import path7 from "node:path";
async function rebuildIndex(scope) {
  const { default: glob } = await import("./out-6JUYRUQ6.mjs");
  const base = path7.join(cacheDirectory(scope.root), scope.organization);
  const index = emptyIndex();
  const files = await glob(`*/${glob.escapePath(scope.environment)}/**`, {
    cwd: base,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    suppressErrors: true
  });
  for (const relative of files.sort()) {
    const [project = "", , ...rest] = relative.split("/");
    if (!isExpressible(rest.join("/"))) continue;
    const file = path7.join(base, ...relative.split("/"));
    const [found, data] = await Promise.all([lstat4(file), readFile3(file)]).catch(() => []);
    const codexPath = codexPathOf({ project, path: rest.join("/") }, scope.codex);
    if (!found?.isFile() || !data || cachedPath(scope, codexPath) !== `${scope.organization}/${relative}`)
      continue;
    index.entries[codexPath] = {
      oid: blobId(data),
      size: found.size,
      mtime: found.mtimeMs,
      ctime: found.ctimeMs
    };
  }
  return index;
}

// runtime/cache/index-write.ts
import { readFile as readFile4 } from "node:fs/promises";
import path8 from "node:path";
var LOCK_WAIT_MS = 1e4;
function writeIndex(scope, index, known = null) {
  return locked(scope, async () => {
    const there = await readIndex(scope);
    const entries = emptyEntries(index.entries);
    for (const [name, entry] of Object.entries(there?.entries ?? {})) {
      if (entry.on_demand && !entries[name] && !known?.entries[name]) entries[name] = entry;
    }
    await store(scope, { ...index, entries, shards: there?.shards ?? 0 });
  });
}
function changeIndex(scope, change) {
  return locked(scope, async () => {
    const head = await readHead(scope);
    if (head && head.shards > 0) return changeShards(scope, head, change);
    const index = await readIndex(scope) ?? await rebuilt(scope);
    const entries = emptyEntries({ ...index.entries, ...change.set });
    for (const name of change.remove ?? []) delete entries[name];
    await store(scope, { ...index, ...change.head, entries });
  });
}
async function rebuilt(scope) {
  const index = { ...emptyIndex(), ...await rebuildIndex(scope) };
  for (const entry of Object.values(index.entries)) entry.on_demand = true;
  return index;
}
async function changeShards(scope, head, { set = {}, remove = [], head: more }) {
  const touched = new Set([...Object.keys(set), ...remove].map((name) => shardOf(name, head.shards)));
  for (const shard of touched) {
    const mine = (name) => shardOf(name, head.shards) === shard;
    const entries = emptyEntries(await readShard(scope, head, shard));
    for (const name of Object.keys(set).filter(mine)) entries[name] = set[name];
    for (const name of remove.filter(mine)) delete entries[name];
    await write(scope, shardFile(scope, shard), entries);
  }
  if (more) await write(scope, indexFile(scope), { ...head, ...more });
}
async function readShard(scope, head, shard) {
  try {
    return JSON.parse(await readFile4(shardFile(scope, shard), "utf8"));
  } catch {
    const { entries } = await rebuilt(scope);
    return Object.fromEntries(
      Object.entries(entries).filter(([name]) => shardOf(name, head.shards) === shard)
    );
  }
}
async function store(scope, index) {
  const { entries, withheld, skipped, ...head } = index;
  if (head.shards === 0 && Object.keys(entries).length <= INLINE_ENTRIES) {
    return write(scope, indexFile(scope), { ...head, entries, withheld, skipped });
  }
  const shards = Array.from({ length: SHARDS }, () => emptyEntries());
  for (const [name, entry] of Object.entries(entries)) shards[shardOf(name, SHARDS)][name] = entry;
  for (const [at, shard] of shards.entries()) await write(scope, shardFile(scope, at), shard);
  await write(scope, reportFile(scope), { withheld, skipped });
  await write(scope, indexFile(scope), { ...head, shards: SHARDS });
}
async function write(scope, file, value) {
  const text = JSON.stringify(value);
  if (await readFile4(file, "utf8").catch(() => null) !== text) await replaceFile(scope.root, file, text);
}
async function locked(scope, work) {
  await ensureFolders(scope.root, temporaryDirectory(scope.root));
  await ensureFolders(scope.root, stateDirectory(scope));
  const file = path8.join(stateDirectory(scope), "lock");
  await withLock(file, "writing the index of the cache", LOCK_WAIT_MS, new AbortController().signal, work);
}

export {
  folderChecker,
  CACHE_FOLDER,
  cacheDirectory,
  indexFile,
  cachedPath,
  prepareCache,
  checkCache,
  cacheWriter,
  intactChecker,
  fitsFileSystem,
  sweepCache,
  emptyEntries,
  emptyIndex,
  readIndex,
  isFirstCache,
  expiresAt,
  countsOf,
  toCodexResult,
  scopeOf,
  fromCodexResult,
  rebuildIndex,
  writeIndex,
  changeIndex
};
