import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunk-C6ZZD5QP.mjs";
import {
  findStrays
} from "./chunk-CZTJX3IK.mjs";
import {
  dropDocuments
} from "./chunk-S5LJFSPU.mjs";
import {
  cachedEnvironments,
  documentsIn
} from "./chunk-KTA3QDJJ.mjs";
import {
  IGNORED,
  blobId,
  cacheWriter,
  checkCache,
  ensureIgnored,
  leftovers,
  missingIgnores,
  prepareCache,
  rebuildIndex,
  sweepCache
} from "./chunk-2USOSYJR.mjs";
import {
  CACHE_FOLDER,
  cacheDirectory,
  folderChecker,
  isCodexError,
  listEnvironments,
  readIndex
} from "./chunk-F5FNDNLT.mjs";

// runtime/cache/diagnose.ts
import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
async function diagnose(scope, now) {
  const found = {
    exists: await lstat(cacheDirectory(scope.root)).catch(() => null) !== null,
    directory: await problemOf(checkCache(scope.root)),
    ignores: { missing: [] },
    documents: 0,
    environments: [],
    strays: [],
    leftovers: []
  };
  const ignores = missingIgnores(scope.root, IGNORED);
  const unreadable = await problemOf(ignores);
  found.ignores = unreadable ?? { missing: await ignores };
  if (found.directory || !found.exists) return found;
  const known = /* @__PURE__ */ new Set();
  const named = new Set(await listEnvironments(scope.root, scope.organization));
  for (const environment of await cachedEnvironments(scope)) {
    const one = { ...scope, environment };
    const index = await readIndex(one);
    const documents = documentsIn(one, index ?? await rebuildIndex(one), now);
    if (!index && !named.has(environment) && documents.length === 0) continue;
    for (const { file } of documents) known.add(file);
    found.documents += documents.length;
    const damaged = await damageOf(scope.root, index ? documents : []);
    found.environments.push({ environment, broken: !index, damaged, removing: index?.removing ?? [] });
  }
  found.strays = await findStrays(scope, known);
  found.leftovers = await leftovers(scope.root);
  return found;
}
async function problemOf(work) {
  try {
    await work;
    return null;
  } catch (error) {
    if (isCodexError(error)) return { message: error.message, fix: error.fixes[0] };
    throw error;
  }
}
async function damageOf(root, documents) {
  const damaged = { missing: [], truncated: [], changed: [] };
  const isFolder = folderChecker(root);
  for (let at = 0; at < documents.length; at += 64) {
    const some = documents.slice(at, at + 64);
    const states = await Promise.all(some.map((one) => stateOf(root, one, isFolder)));
    for (const [i, state] of states.entries()) if (state) damaged[state].push(some[i]);
  }
  return damaged;
}
async function stateOf(root, { file, entry }, isFolder) {
  const full = path.join(cacheDirectory(root), ...file.split("/"));
  if (!isFolder(path.dirname(full))) return "missing";
  const found = await lstat(full).catch(() => null);
  if (!found) return "missing";
  if (!found.isFile()) return "changed";
  if (found.size !== entry.size) return found.size < entry.size ? "truncated" : "changed";
  const data = await readFile(full).catch(() => null);
  return data && blobId(data) === entry.oid ? null : "changed";
}

// runtime/cache/repair.ts
async function repair(scope, found) {
  let repaired = 0;
  if ("missing" in found.ignores && await ensureIgnored(scope.root, IGNORED)) repaired += 1;
  if (found.directory || !found.exists) return repaired;
  await prepareCache(scope.root);
  const writer = cacheWriter(scope.root);
  for (const { path: path2 } of found.strays) await writer.remove(path2);
  await sweepCache(scope.root);
  repaired += found.strays.length + found.leftovers.length;
  for (const { environment, broken, damaged, removing } of found.environments) {
    const one = { ...scope, environment };
    if (broken) {
      await updateIndex(one);
      repaired += 1;
    }
    const wrong = [...damaged.missing, ...damaged.truncated, ...damaged.changed];
    await dropDocuments(one, [...removing, ...wrong.map(({ codexPath }) => codexPath)]);
    repaired += removing.length + wrong.length;
  }
  return repaired;
}

// runtime/cache/health.ts
var FIX = "fractary-codex cache-health --fix";
async function cacheHealth(scope, fix, now) {
  const found = await diagnose(scope, now);
  const before = checksOf(found);
  if (!fix || before.every(({ status }) => status === "pass")) return report(before, 0);
  const repaired = await repair(scope, found);
  const after = checksOf(await diagnose(scope, now)).map((check2) => {
    const was = before.find(({ name }) => name === check2.name);
    const mended = check2.status === "pass" && was !== void 0 && was.status !== "pass";
    return mended ? { ...check2, message: `repaired: ${was.message}` } : check2;
  });
  return report(after, repaired);
}
function report(checks, repaired) {
  const has = (status) => checks.some((check2) => check2.status === status);
  return { checks, overall: has("fail") ? "fail" : has("warning") ? "warning" : "pass", repaired };
}
function checksOf(found) {
  const directory = directoryCheck(found);
  const ignores = ignoreCheck(found);
  if (found.directory || !found.exists) return [directory, ignores];
  const all = (kind) => found.environments.flatMap(
    ({ environment, damaged }) => damaged[kind].map(({ uri }) => `${uri} (${environment})`)
  );
  const broken = found.environments.filter((one) => one.broken).map(({ environment }) => environment);
  const removing = found.environments.flatMap((one) => one.removing);
  return [
    directory,
    ignores,
    check(
      "index",
      "fail",
      broken,
      "environment without a readable index",
      "environments without a readable index",
      "every index can be read"
    ),
    check(
      "missing",
      "fail",
      all("missing"),
      "document is in the index and not on disk",
      "documents are in the index and not on disk",
      "every document in the index is there"
    ),
    check(
      "truncated",
      "fail",
      all("truncated"),
      "document is cut short",
      "documents are cut short",
      "no document is cut short"
    ),
    check(
      "changed",
      "fail",
      all("changed"),
      "document is not what the codex has",
      "documents are not what the codex has",
      "every document is what the codex had"
    ),
    check(
      "orphans",
      "warning",
      found.strays.map(({ path: path2 }) => path2),
      "file that no index knows",
      "files that no index knows",
      "no file is unknown"
    ),
    check(
      "leftovers",
      "warning",
      [...found.leftovers, ...removing],
      "leftover of a run that was killed",
      "leftovers of runs that were killed",
      "no run left anything behind"
    )
  ];
}
function check(name, status, found, one, many, well) {
  if (found.length === 0) return { name, status: "pass", message: well, fix: null };
  const some = found.slice(0, 3).join(", ") + (found.length > 3 ? ", …" : "");
  return { name, status, message: `${found.length} ${found.length === 1 ? one : many}: ${some}`, fix: FIX };
}
function directoryCheck({ exists, directory, documents }) {
  const name = "directory";
  if (directory) return { name, status: "fail", message: directory.message, fix: directory.fix };
  const message = exists ? `${CACHE_FOLDER} is in the project, can be written to, and holds ${documents} document${documents === 1 ? "" : "s"}` : "nothing is cached yet: fractary-codex sync-project --from-codex fills the cache";
  return { name, status: "pass", message, fix: null };
}
function ignoreCheck({ exists, ignores }) {
  const name = "gitignore";
  if ("message" in ignores) return { name, status: "fail", ...ignores };
  if (ignores.missing.length === 0)
    return { name, status: "pass", message: ".gitignore keeps the cache out of git", fix: null };
  const message = `.gitignore lacks ${ignores.missing.join(" and ")}`;
  return { name, status: exists ? "fail" : "warning", message, fix: FIX };
}

export {
  cacheHealth
};
