import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  __commonJS,
  __toESM
} from "./chunk-JVZTSKKL.mjs";

// node_modules/fastest-levenshtein/mod.js
var require_mod = __commonJS({
  "node_modules/fastest-levenshtein/mod.js"(exports) {
    "use strict";
    exports.__esModule = true;
    exports.distance = exports.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance2 = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports.distance = distance2;
    var closest2 = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance2(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports.closest = closest2;
  }
});

// runtime/errors.ts
var EXIT_CODES = {
  CONFIG_NOT_FOUND: 2,
  CONFIG_INVALID: 2,
  INVALID_ARGUMENT: 2,
  INVALID_ENVIRONMENT: 2,
  INVALID_REFERENCE: 2,
  PROJECT_NOT_DETECTED: 2,
  NODE_MISSING: 2,
  DELETION_THRESHOLD_EXCEEDED: 3,
  SECRET_DETECTED: 3,
  PLAN_CHANGED: 3,
  CONFIRMATION_REQUIRED: 3,
  REPO_NOT_FOUND: 1,
  AUTH_FAILED: 1,
  PERMISSION_DENIED: 1,
  NETWORK: 1,
  TIMEOUT: 1,
  BRANCH_NOT_FOUND: 1,
  PUSH_REJECTED: 1,
  DOCUMENT_NOT_FOUND: 1,
  NOT_CACHED: 1,
  CACHE_UNWRITABLE: 1,
  LOCKED: 1,
  GIT_MISSING: 1,
  GH_MISSING: 1,
  WORKFLOW_NOT_FOUND: 1,
  WORKFLOW_FAILED: 1,
  INTERNAL: 1,
  INTERRUPTED: 130
};
var CodexError = class extends Error {
  name = "CodexError";
  code;
  fixes;
  extra;
  phase;
  constructor(code, message, details) {
    super(message, { cause: details.cause });
    this.code = code;
    this.fixes = details.fixes;
    this.phase = details.phase;
    this.extra = details.extra ?? {};
  }
  get exitCode() {
    return EXIT_CODES[this.code];
  }
};
function isCodexError(error, ...codes) {
  return error instanceof CodexError && (codes.length === 0 || codes.includes(error.code));
}
function interrupted() {
  return new CodexError("INTERRUPTED", "The run was interrupted; temporary files are removed", {
    fixes: ["Run the same command again: a sync that was interrupted needs no clean-up"]
  });
}
function inPhase(phase, work) {
  return work.catch((error) => {
    if (error instanceof CodexError) error.phase ??= phase;
    throw error;
  });
}
function gitMissing(cause) {
  return new CodexError("GIT_MISSING", "The program git was not found on the PATH, and every sync needs it", {
    fixes: ["Install git 2.39 or newer (https://git-scm.com/downloads), then run the command again"],
    cause
  });
}
function diskFull(said, cause) {
  return new CodexError("INTERNAL", `The disk is full: ${said}`, {
    fixes: ["Free some space (FRACTARY_CODEX_HOME names another place) and run the same command again"],
    cause
  });
}

// runtime/home/location.ts
import { homedir } from "node:os";
import path from "node:path";
function homeDirectory(env, platform) {
  if (env.FRACTARY_CODEX_HOME) return path.resolve(env.FRACTARY_CODEX_HOME);
  const home = env.HOME || env.USERPROFILE || homedir();
  if (platform === "win32") {
    return path.join(env.LOCALAPPDATA || path.join(home, "AppData", "Local"), "fractary-codex");
  }
  if (platform === "darwin") return path.join(home, "Library", "Caches", "fractary-codex");
  const cache = env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : null;
  return path.join(cache ?? path.join(home, ".cache"), "fractary-codex");
}
function dataDirectory(env, platform) {
  if (env.FRACTARY_CODEX_HOME || platform === "win32") return homeDirectory(env, platform);
  const home = env.HOME || homedir();
  if (platform === "darwin") return path.join(home, "Library", "Application Support", "fractary-codex");
  const data = env.XDG_DATA_HOME && path.isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : null;
  return path.join(data ?? path.join(home, ".local", "share"), "fractary-codex");
}

// runtime/reference.ts
var LONGEST_REFERENCE = 4096;
var ROOM_FOR_NAMES = 256;
var COMMON = ["shared", "systems"];
var GIT_DIRECTORY = /^(?:\.git|git~1)[ .]*(?::.*)?$/i;
var IGNORED_BY_MACOS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g;
var TO_ENCODE = /[\s\p{Cc}\p{Cf}"#%<>?\\^`{|}]/gu;
function isName(kind, name) {
  if (!/^[A-Za-z0-9._][A-Za-z0-9._-]*$/.test(name) || /^(?:\.|\.\.|\.git)$/i.test(name)) return false;
  return kind === "project" ? !COMMON.includes(name.toLowerCase()) : !name.startsWith(".");
}
function flaw(path6) {
  if (path6.includes("\\")) return "has a backslash";
  if (new RegExp("\\p{Cc}", "u").test(path6)) return "has a control character";
  if (new RegExp("\\p{Cs}", "u").test(path6)) return "is not valid Unicode";
  for (const segment of path6.split("/")) {
    if (segment === "") return "has an empty part between slashes";
    if (segment === "." || segment === "..") return `has "${segment}" as a part of its path`;
    if (GIT_DIRECTORY.test(segment.replace(IGNORED_BY_MACOS, ""))) return "names a .git directory";
  }
  return void 0;
}
function parseReference(text, organization) {
  const invalid2 = (problem2) => new CodexError("INVALID_REFERENCE", `The reference ${shown(text)} ${problem2}.`, {
    phase: "validate",
    fixes: [
      `Write it as codex://${organization || "ORGANIZATION"}/PROJECT/path/to/document.md`,
      "List the documents there are with: fractary-codex list PROJECT"
    ]
  });
  if (Buffer.byteLength(text) > LONGEST_REFERENCE) throw invalid2(`is longer than ${LONGEST_REFERENCE} bytes`);
  const match = /^(?:codex:\/\/([^/#]*)|@codex)\/([^#]*)(?:#(.*))?$/s.exec(text);
  if (!match) throw invalid2("starts neither with codex://ORGANIZATION/PROJECT/ nor with @codex/PROJECT/");
  const decode2 = (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      throw invalid2('has a "%" that two hexadecimal digits of UTF-8 do not follow; a plain one is "%25"');
    }
  };
  const full = decode2(match[2]);
  const heading = decode2(match[3] ?? "");
  const owner = match[1] === void 0 ? organization : decode2(match[1]);
  const problem = flaw(full) ?? (/[\p{Cc}\p{Cs}]/u.test(heading) ? "has a control character" : void 0);
  if (problem) throw invalid2(problem);
  const slash = full.indexOf("/");
  if (slash < 0) throw invalid2("names no document below its project");
  const project = full.slice(0, slash);
  if (!isName("organization", owner)) throw invalid2(`has ${shown(owner)}, which is no organization's name`);
  if (!isName("project", project) && !COMMON.includes(project))
    throw invalid2(`has ${shown(project)}, which is no project's name`);
  return {
    organization: owner,
    project,
    path: full.slice(slash + 1),
    ...heading && { heading }
  };
}
function formatReference({ organization, project, path: path6, heading }) {
  const encode = (part) => part.replace(TO_ENCODE, encodeURIComponent);
  return `codex://${organization}/${project}/${encode(path6)}${heading ? `#${encode(heading)}` : ""}`;
}
function isExpressible(path6) {
  if (flaw(path6)) return false;
  const length = Buffer.byteLength(path6.replace(TO_ENCODE, encodeURIComponent));
  return length <= LONGEST_REFERENCE - ROOM_FOR_NAMES;
}
function codexPathOf({ project, path: path6 }, codexName2) {
  if (project === codexName2) return path6;
  return COMMON.includes(project) ? `${project}/${path6}` : `projects/${project}/${path6}`;
}
function documentOf(codexPath, codexName2) {
  const [top, second, ...rest] = codexPath.split("/");
  if (COMMON.includes(top) && second !== void 0)
    return { project: top, path: [second, ...rest].join("/") };
  const ofProject = top === "projects" && rest.length > 0 && second !== codexName2;
  if (ofProject && isName("project", second)) return { project: second, path: rest.join("/") };
  return { project: codexName2, path: codexPath };
}
function shown(value) {
  const characters = [...value.slice(0, 200)];
  const short = value.length > 80 && characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : value;
  const visible2 = short.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0).toString(16)}}`
  );
  return `"${visible2}"`;
}

// runtime/output/wording.ts
var STEPS = [
  [86400, "day"],
  [3600, "hour"],
  [60, "minute"]
];
var MARKS = { pass: "✓", warning: "⚠", fail: "✗" };
function counted(count, noun, plural = `${noun}s`) {
  return `${count} ${count === 1 ? noun : plural}`;
}
function span(milliseconds) {
  const seconds = Math.abs(milliseconds) / 1e3;
  for (const [size, unit] of STEPS) {
    if (seconds >= size) return counted(Math.floor(seconds / size), unit);
  }
  return "less than a minute";
}
function sized(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const units = ["KB", "MB", "GB", "TB"];
  let [value, at] = [bytes / 1024, 0];
  while (value >= 1024 && at < units.length - 1) [value, at] = [value / 1024, at + 1];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[at]}`;
}
function visible(text) {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0).toString(16)}}`
  );
}
function printable(text) {
  return text.replace(
    new RegExp("[^\\P{Cc}\\n\\t]|[^\\P{Cf}\\u200c\\u200d]|\\p{Cs}|[\\u2028\\u2029]", "gu"),
    (character) => `\\u{${character.codePointAt(0).toString(16)}}`
  );
}
function table(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column].length))) ?? [];
  return rows.map(
    (row) => row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()
  );
}

// runtime/cache/folders.ts
import { lstatSync, readFileSync } from "node:fs";
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
  const known = /* @__PURE__ */ new Map([[root, true]]);
  const look = (dir) => {
    try {
      return check(path2.dirname(dir)) && lstatSync(dir).isDirectory();
    } catch {
      return false;
    }
  };
  const check = (dir) => {
    const answer = known.get(dir) ?? look(dir);
    known.set(dir, answer);
    return answer;
  };
  return check;
}
function readPlainText(file) {
  if (!lstatSync(file).isFile()) throw new Error(`${file} is not a plain file`);
  return readFileSync(file, "utf8");
}

// runtime/project/root.ts
import { lstatSync as lstatSync2, readFileSync as readFileSync2, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
var CODEX_FOLDER = ".fractary/plugins/codex";
var CONFIG_FILES = [
  ["config.json", "json"],
  ["config.yaml", "yaml"],
  ["config.yml", "yaml"]
];
async function findProject(cwd, env) {
  const start = startFolder(cwd, env);
  const { topLevel, gitDir } = findWorkTree(start);
  const place2 = { topLevel, gitDir, commonDir: commonDirOf(gitDir) };
  for (const folder of upwards(start)) {
    const config = configIn(folder);
    if (config)
      return {
        ...place2,
        root: folder,
        configPath: config.path,
        configFormat: config.format
      };
    if (folder === topLevel) break;
  }
  return { ...place2, root: topLevel, configPath: null, configFormat: null };
}
function configIn(folder) {
  const found = CONFIG_FILES.map(([name, format]) => ({
    path: join(folder, CODEX_FOLDER, name),
    format
  })).filter(({ path: path6 }) => exists(path6));
  if (found.length > 1) {
    const names = found.map(({ path: path6 }) => basename(path6)).join(" and ");
    throw new CodexError(
      "CONFIG_INVALID",
      `${join(folder, CODEX_FOLDER)} holds both ${names}, only one may stay`,
      {
        fixes: [`delete one of ${names}`],
        phase: "validate"
      }
    );
  }
  return found[0] ?? null;
}
function startFolder(cwd, env) {
  const named2 = env.CLAUDE_PROJECT_DIR;
  const path6 = named2 ? resolve(cwd, named2) : cwd;
  try {
    const real = realpathSync(path6);
    if (statSync(real).isDirectory()) return real;
  } catch (error) {
    if (!hasCode(error, "ENOENT", "ENOTDIR", "EACCES", "ELOOP")) throw error;
  }
  throw named2 ? notDetected(`CLAUDE_PROJECT_DIR names ${path6}, which is not a folder that can be read`, [
    "set CLAUDE_PROJECT_DIR to the folder of the project, or unset it"
  ]) : notDetected(`the working directory ${path6} cannot be read or is gone`, [
    "cd to the folder of the project"
  ]);
}
function findWorkTree(start) {
  for (const folder of upwards(start)) {
    const gitDir = gitDirAt(join(folder, ".git"));
    if (gitDir) return { topLevel: folder, gitDir };
    if (isGitDir(folder)) {
      const what = basename(folder) === ".git" ? "a repository's .git folder" : "a bare repository";
      throw notDetected(`${start} is inside ${what} (${folder}), where there are no documents`, [
        "cd to a work tree of the project"
      ]);
    }
  }
  throw notDetected(`${start} is not inside a git repository`, [
    "cd to the folder of the project",
    "git init   # to make this folder a git repository"
  ]);
}
function gitDirAt(path6) {
  const stat = statSync(path6, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return isGitDir(path6) ? realpathSync(path6) : null;
  if (!stat?.isFile()) return null;
  const target = /^gitdir: (.+?)[\r\n]*$/.exec(readFileSync2(path6, "utf8"))?.[1];
  const gitDir = target === void 0 ? null : resolve(dirname(path6), target);
  if (gitDir !== null && isGitDir(gitDir)) return realpathSync(gitDir);
  throw notDetected(`${path6} leads to ${gitDir ?? "nowhere"}, which is no git repository`, [
    "git worktree repair   # in the main work tree, when this one was moved"
  ]);
}
function isGitDir(path6) {
  if (!exists(join(path6, "HEAD"))) return false;
  const common = commonDirOf(path6);
  return ["objects", "refs"].every(
    (name) => statSync(join(common, name), { throwIfNoEntry: false })?.isDirectory()
  );
}
function commonDirOf(gitDir) {
  try {
    return realpathSync(resolve(gitDir, readFileSync2(join(gitDir, "commondir"), "utf8").trim()));
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR", "EISDIR")) return gitDir;
    throw error;
  }
}
function* upwards(start) {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}
function exists(path6) {
  try {
    lstatSync2(path6);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return false;
    throw new CodexError("PERMISSION_DENIED", `${path6} cannot be looked at (${error.message})`, {
      fixes: [`check the permissions of ${dirname(path6)}`],
      phase: "validate",
      cause: error
    });
  }
}
function hasCode(error, ...codes) {
  return error instanceof Error && codes.includes(error.code ?? "");
}
function notDetected(message, fixes) {
  return new CodexError("PROJECT_NOT_DETECTED", message, {
    fixes,
    phase: "validate"
  });
}

// runtime/cache/paths.ts
import path3 from "node:path";
var CACHE_FOLDER = `${CODEX_FOLDER}/cache`;
var STATE_FOLDER = ".state";
function cacheDirectory(root) {
  return path3.join(root, ...CACHE_FOLDER.split("/"));
}
function temporaryDirectory(root) {
  return path3.join(cacheDirectory(root), STATE_FOLDER, ".tmp");
}
function indexFile({ root, organization, environment }) {
  return path3.join(cacheDirectory(root), STATE_FOLDER, organization, `${environment}.json`);
}
function stateDirectory({ root, organization, environment }) {
  return path3.join(cacheDirectory(root), STATE_FOLDER, organization, environment);
}
function cachedPath(scope, codexPath) {
  const { project, path: name } = documentOf(codexPath, scope.codex);
  return `${scope.organization}/${project}/${scope.environment}/${name}`;
}
function projectCachePath(scope, project) {
  return `${CACHE_FOLDER}/${scope.organization}/${project}/${scope.environment}`;
}

// runtime/home/quick-hash.ts
function quickHash(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash ^ hash >>> 15) >>> 0;
}

// runtime/cache/shards.ts
import path4 from "node:path";
var INLINE_ENTRIES = 500;
var SHARDS = 256;
function shardOf(codexPath, shards) {
  return quickHash(codexPath) % shards;
}
function shardFile(scope, shard) {
  return path4.join(stateDirectory(scope), `docs-${shard.toString(16).padStart(2, "0")}.json`);
}
function shardFiles(scope, { shards }) {
  return Array.from({ length: shards }, (_, shard) => shardFile(scope, shard));
}
function reportFile(scope) {
  return path4.join(stateDirectory(scope), "report.json");
}

// runtime/cache/index.ts
import { readdir } from "node:fs/promises";
import path5 from "node:path";
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
    documents: 0,
    shards: 0,
    removing: [],
    entries: emptyEntries(),
    withheld: {},
    skipped: []
  };
}
async function readHead(scope) {
  const head = readJson(indexFile(scope));
  return isHead(head) ? head : null;
}
async function readEntry(scope, head, codexPath) {
  const entries = head.shards === 0 ? head.entries : readJson(shardFile(scope, shardOf(codexPath, head.shards)));
  if (!isObject(entries) || !Object.hasOwn(entries, codexPath)) return null;
  const entry = entries[codexPath];
  return isEntry(entry) ? entry : null;
}
async function readIndex(scope) {
  const head = readJson(indexFile(scope));
  if (!isHead(head)) return null;
  const parts = head.shards === 0 ? [head] : [reportFile(scope), ...shardFiles(scope, head)].map(readJson);
  const [report, ...shards] = parts;
  if (!isReport(report)) return null;
  const entries = emptyEntries();
  for (const shard of head.shards === 0 ? [head.entries] : shards) {
    if (!isObject(shard) || !Object.values(shard).every(isEntry)) return null;
    Object.assign(entries, shard);
  }
  const { version, tip, rules, synced_at, ttl, shards: count, removing } = head;
  const { withheld, skipped } = report;
  const documents = Object.keys(entries).length;
  return {
    version,
    tip,
    rules,
    synced_at,
    ttl,
    documents,
    shards: count,
    removing,
    entries,
    withheld,
    skipped
  };
}
function readJson(file) {
  try {
    return JSON.parse(readPlainText(file));
  } catch {
    return null;
  }
}
function isHead(value) {
  return hasFields(value, {
    version: "number",
    synced_at: "number",
    ttl: "number",
    documents: "number",
    shards: "number"
  }) && value.version === 2 && (value.shards === 0 || value.shards === SHARDS) && [value.tip, value.rules].every((one) => one === null || typeof one === "string") && Array.isArray(value.removing) && value.removing.every((one) => typeof one === "string");
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
  const names = await readdir(path5.dirname(indexFile(scope))).catch(() => []);
  return !names.some((name) => name.endsWith(".json"));
}
var CLOCK_SLACK_MS = 5 * 60 * 1e3;
function expiresAt(head, entry) {
  const since = cachedAt(head, entry);
  return since > Date.now() + CLOCK_SLACK_MS ? 0 : since + (entry.ttl ?? head.ttl) * 1e3;
}
function cachedAt(head, entry) {
  return entry.on_demand ? entry.cached_at ?? 0 : Math.max(entry.cached_at ?? 0, head.synced_at);
}
async function listEnvironments(root, organization) {
  const names = await readdir(
    path5.dirname(indexFile({ root, organization, environment: "", codex: "" }))
  ).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length)).sort();
}

// runtime/shell.ts
function shellWord(value) {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

// runtime/git/environment.ts
var FOREIGN = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_EXTERNAL_DIFF",
  "GIT_EDITOR",
  "GIT_SEQUENCE_EDITOR",
  "GIT_PAGER",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS"
];
var TOKENS = [
  "CODEX_SYNC_PAT",
  "GH_TOKEN",
  "GITHUB_TOKEN",
  "GH_ENTERPRISE_TOKEN",
  "GITHUB_ENTERPRISE_TOKEN"
];
function gitEnvironment({ base, interactive }) {
  const env = {};
  for (const [key, value] of Object.entries(base)) {
    if (value !== void 0 && !FOREIGN.includes(key) && !TOKENS.includes(key)) env[key] = value;
  }
  env.LC_ALL = "C";
  env.LANGUAGE = "C";
  env.GIT_TERMINAL_PROMPT = "0";
  env.GIT_OPTIONAL_LOCKS = "0";
  env.GIT_ALLOW_PROTOCOL = "file:git:http:https:ssh";
  env.GIT_NO_REPLACE_OBJECTS = "1";
  if (!interactive) env.GCM_INTERACTIVE = "never";
  return env;
}
function withConfig(env, settings) {
  const first = Number(env.GIT_CONFIG_COUNT ?? 0) || 0;
  const added = { GIT_CONFIG_COUNT: String(first + settings.length) };
  settings.forEach(([key, value], i) => {
    added[`GIT_CONFIG_KEY_${first + i}`] = key;
    added[`GIT_CONFIG_VALUE_${first + i}`] = value;
  });
  return { ...env, ...added };
}
var SAFE_FLAGS = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"];

// runtime/git/credentials.ts
var TOKEN_VARIABLES = ["CODEX_SYNC_PAT", "GH_TOKEN", "GITHUB_TOKEN"];
var OWN_SETUP = { label: "git's own credentials" };
function credentialsFor(rawUrl, env) {
  const url = httpUrl(rawUrl);
  if (!url) return [OWN_SETUP];
  const inUrl = credentialIn(url);
  if (!mayHaveToken(url, env)) return [inUrl];
  for (const variable of TOKEN_VARIABLES) {
    const secret = env[variable]?.trim();
    if (!secret) continue;
    const token = { label: `the token in ${variable}`, variable, username: "x-access-token", secret };
    return variable === "CODEX_SYNC_PAT" ? [token] : [token, inUrl];
  }
  return [inUrl];
}
function credentialIn(url) {
  const label = `the credentials in the URL of ${url.host}`;
  const [username, password] = [decoded(url.username), decoded(url.password)];
  if (password && password !== "x-oauth-basic") {
    return { label, username: username || "x-access-token", secret: password };
  }
  return isToken(username) ? { label, username: "x-access-token", secret: username } : OWN_SETUP;
}
function decoded(text) {
  try {
    return decodeURIComponent(text).replace(/[\0\r\n]/g, "");
  } catch {
    return text;
  }
}
var TOKEN = /^(?:gh[a-z]_|github_pat_|glpat-|ATBB|x-(?:access-token|token-auth|oauth-basic)$|oauth2$|[\w-]{32,}$)/;
function isToken(username) {
  return TOKEN.test(username);
}
function mayHaveToken(url, env) {
  const own = env.CODEX_TOKEN_HOST?.trim().toLowerCase();
  if (own && (own === url.host || own === `${url.hostname}:${url.port || defaultPort(url)}`)) return true;
  const hosts = ["github.com", env.GH_HOST?.trim().toLowerCase()];
  return url.protocol === "https:" && hosts.includes(url.host);
}
function defaultPort(url) {
  return url.protocol === "https:" ? "443" : "80";
}
function stripCredentials(text) {
  const url = httpUrl(text);
  if (!url || !url.username && !url.password) return text;
  if (url.password || isToken(decoded(url.username))) url.username = "";
  url.password = "";
  return url.href;
}
function httpUrl(text) {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
function withCredential(env, url, credential) {
  const target = httpUrl(url);
  if (!credential.secret || !target) return env;
  const helper = '!f() { test "$1" = get && printf "username=%s\\npassword=%s\\n" "$CODEX_GIT_USERNAME" "$CODEX_GIT_SECRET"; }; f';
  return {
    ...withConfig(env, [
      ["credential.helper", ""],
      [`credential.${target.protocol}//${target.host}.helper`, helper],
      ["core.askPass", ""]
    ]),
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    CODEX_GIT_USERNAME: credential.username ?? "x-access-token",
    CODEX_GIT_SECRET: credential.secret
  };
}
var SHAPES = /\b(?:gh[a-z]_|github_pat_|glpat-)[\w-]{16,}|(?<=authorization: *[a-z]+ )\S+/gi;
function redact(text, credentials) {
  let clean = text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@'"]+@/gi, "$1");
  for (const { username = "x-access-token", secret } of credentials) {
    if (!secret || secret.length < 4) continue;
    for (const form of [base64(`${username}:${secret}`), encodeURIComponent(secret), base64(secret), secret])
      clean = clean.replaceAll(form, "***");
  }
  return clean.replace(SHAPES, "***");
}
function base64(text) {
  return Buffer.from(text).toString("base64");
}

// runtime/project/remote-url.ts
var SERVER = /^(https?|ssh|git):\/\/(?:([^/]*)@)?(\[[^\]/]+\]|[^:/?#@[\]]+)(?::(\d{1,5}))?(\/.*)$/su;
var SCP = /^(?:([^@:/]+)@)?(\[[^\]/]+\]|[^:/@[\]]+):(.+)$/su;
var CONTROL = /[\u0000-\u001f\u007f]/;
var SHELL = /[\s'"`$;&<>|(){}\\]/;
var DRIVE = /^[A-Za-z]:[\\/]/;
function parseRemote(url) {
  if (url === "" || url.startsWith("-") || CONTROL.test(url) || /^[A-Za-z0-9+.-]*::/.test(url)) return null;
  if (url.startsWith("file://")) {
    const path7 = url.slice("file://".length);
    return path7.startsWith("/") ? withNames({ protocol: "file", host: "", path: path7 }) : null;
  }
  const server = SERVER.exec(url);
  if (server) {
    const [, protocol, userinfo, host2 = "", port, path7 = ""] = server;
    const [username2, password] = splitUser(userinfo);
    return onServer({
      protocol,
      host: host2,
      path: path7,
      ...port === void 0 ? {} : { port: Number(port) },
      ...username2 === void 0 ? {} : { username: username2 },
      ...password === void 0 ? {} : { password }
    });
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(url)) return null;
  const beforeColon = url.slice(0, Math.max(url.indexOf(":"), 0));
  if (!url.includes(":") || beforeColon.includes("/") || DRIVE.test(url)) {
    return withNames({ protocol: "path", host: "", path: url });
  }
  const scp = SCP.exec(url);
  if (!scp) return null;
  const [, username, host = "", path6 = ""] = scp;
  return onServer({
    protocol: "scp",
    host,
    path: path6,
    ...username === void 0 ? {} : { username }
  });
}
function formatRemote({ protocol, host, port, path: path6, username, password }) {
  if (protocol === "path") return path6;
  if (protocol === "file") return `file://${path6}`;
  const user = username === void 0 ? "" : `${username}${password === void 0 ? "" : `:${password}`}@`;
  if (protocol === "scp") return `${user}${host}:${path6}`;
  return `${protocol}://${user}${host}${port === void 0 ? "" : `:${port}`}${path6}`;
}
function holdsSecret(remote) {
  return remote.password !== void 0 || isToken(remote.username ?? "");
}
function withoutSecret(remote) {
  const { username, password, ...rest } = remote;
  const secretUser = isHttp(remote) ? holdsSecret(remote) : isToken(username ?? "");
  const path6 = isHttp(remote) ? remote.path.replace(/[?#].*$/s, "") : remote.path;
  return {
    ...rest,
    path: path6,
    ...username === void 0 || secretUser ? {} : { username }
  };
}
function cleanUrl(url) {
  const remote = parseRemote(url);
  return remote ? formatRemote(withoutSecret(remote)) : hideCredentials(url);
}
function isSameRepository(one, other) {
  const [a, b] = [parseRemote(one), parseRemote(other)];
  if (a?.protocol === b?.protocol && a?.port !== b?.port) return false;
  return placeOf(one, a) === placeOf(other, b);
}
function placeOf(url, remote) {
  const path6 = (remote?.path ?? url).replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return remote?.host ? `${remote.host}/${path6}`.toLowerCase() : path6;
}
function hideCredentials(text) {
  return text.replace(/(:\/\/)[^/\s]*@/g, "$1***@");
}
function repositoryName(url) {
  return parseRemote(url)?.repo ?? "";
}
function commitUrl(url, sha, ghHost) {
  const remote = parseRemote(url);
  if (!remote) return null;
  const host = remote.host.toLowerCase().replace(/^(?:ssh|www)\.github\.com$/, "github.com");
  const enterprise = ghHost?.toLowerCase();
  if (host !== "github.com" && host !== enterprise && `${host}:${remote.port}` !== enterprise) return null;
  const [owner, repo, ...more] = segments(remote);
  if (owner === void 0 || repo === void 0 || more.length > 0) return null;
  return `https://${host === "github.com" ? host : enterprise}/${owner}/${remote.repo}/commit/${sha}`;
}
function segments({ protocol, path: path6 }) {
  const bare = protocol === "http" || protocol === "https" ? path6.replace(/[?#].*$/s, "") : path6;
  const parts = bare.split(protocol === "path" ? /[\\/]/ : "/").filter((part) => part !== "");
  if (parts.length > 1 && parts.at(-1) === ".git") parts.pop();
  return parts;
}
function isHttp({ protocol }) {
  return protocol === "http" || protocol === "https";
}
function splitUser(userinfo) {
  if (userinfo === void 0) return [];
  const colon = userinfo.indexOf(":");
  return colon < 0 ? [userinfo] : [userinfo.slice(0, colon), userinfo.slice(colon + 1)];
}
function onServer(remote) {
  const { host, username = "", path: path6, port = 0 } = remote;
  if ([host, username, path6].some((part) => part.startsWith("-")) || port > 65535) return null;
  if (SHELL.test(host) || segments(remote).length === 0) return null;
  if (isHttp(remote) ? /\s/.test(username) : SHELL.test(username)) return null;
  return withNames(remote);
}
function withNames(remote) {
  const parts = segments(remote);
  const last = parts.at(-1) ?? "";
  const repo = last === "." || last === ".." ? "" : last.replace(/\.git$/, "");
  const owner = remote.host === "" || parts.length < 2 ? void 0 : parts[0];
  return {
    ...remote,
    ...owner === void 0 ? {} : { owner },
    ...repo === "" ? {} : { repo }
  };
}

// runtime/project/codex-url.ts
import { existsSync } from "node:fs";
import { dirname as dirname2, join as join2, resolve as resolve2 } from "node:path";
function isRepositoryAddress(value) {
  if (isName("project", value)) return true;
  const remote = parseRemote(value);
  if (!remote?.repo) return false;
  return remote.protocol !== "path" || /[\\/]/.test(value);
}
function codexName(codexRepo) {
  return repositoryName(codexRepo);
}
function ownerAndName(value) {
  const [owner = "", name = "", ...more] = value.split("/");
  if (more.length > 0 || name.endsWith(".git")) return null;
  return isName("organization", owner) && isName("project", name) ? { owner, name } : null;
}
function siblingUrl(originUrl, organization, name) {
  const origin = originUrl === null ? null : parseRemote(originUrl);
  if (!origin || origin.host === "") return `https://github.com/${organization}/${name}`;
  const parts = segments(origin);
  const at = parts.slice(0, -1).findIndex((part) => part.toLowerCase() === organization.toLowerCase());
  const path6 = [...parts.slice(0, Math.max(at, 0)), organization, name].join("/");
  const lead = origin.path.startsWith("/") ? "/" : "";
  const tail = parts.at(-1)?.endsWith(".git") ? ".git" : "";
  return formatRemote({
    ...withoutSecret(origin),
    path: `${lead}${path6}${tail}`
  });
}
function codexUrl(address) {
  const { codexRepo, organization, originUrl, root, env, exists: exists2 = existsSync } = address;
  if (isName("project", codexRepo)) {
    return besideLocalOrigin(address, exists2) ?? siblingUrl(originUrl, organization, codexName(codexRepo));
  }
  if (parseRemote(codexRepo)?.protocol !== "path") return codexRepo;
  const path6 = resolve2(root, expandHome(codexRepo, env));
  const named2 = ownerAndName(codexRepo);
  return named2 && !exists2(path6) ? siblingUrl(originUrl, named2.owner, named2.name) : path6;
}
function expandHome(path6, env) {
  const home = env.HOME || env.USERPROFILE;
  return home && /^~(?:[\\/]|$)/.test(path6) ? join2(home, path6.slice(1)) : path6;
}
function besideLocalOrigin(address, exists2) {
  const { codexRepo, organization, originUrl, root } = address;
  const origin = originUrl === null ? null : parseRemote(originUrl);
  if (origin?.host !== "") return null;
  const folder = dirname2(resolve2(root, origin.path));
  const candidates = [join2(folder, codexRepo), join2(dirname2(folder), organization, codexRepo)].flatMap(
    (path6) => [path6, `${path6}.git`]
  );
  const found = candidates.find((path6) => exists2(path6)) ?? candidates[0];
  return origin.protocol === "file" ? `file://${found.replaceAll("\\", "/")}` : found;
}

// runtime/github/discovery.ts
function discovery(context, root, organization) {
  return {
    async discover(known) {
      const { discoverNames } = await import("./codex-names-OQJK5LZP.mjs");
      return discoverNames(context, root, { ...known, organization: known.organization ?? organization });
    }
  };
}

// runtime/project/config-memo.ts
import { readFileSync as readFileSync3 } from "node:fs";
import { join as join3 } from "node:path";
var SCHEMA_REVISION = 1;
function memoOf(home, inputs) {
  const texts = inputs.map((input) => Buffer.isBuffer(input) ? input.toString("latin1") : input);
  const all = JSON.stringify([SCHEMA_REVISION, ...texts]);
  const name = `${quickHash(all).toString(16).padStart(8, "0")}-${all.length}.json`;
  return { path: join3(home, "config", name), inputs: all };
}
async function recall({ path: path6, inputs }) {
  try {
    const memo = JSON.parse(readFileSync3(path6, "utf8"));
    const whole = memo.inputs === inputs && memo.check === checkOf(memo.config);
    return whole ? memo.config : null;
  } catch {
    return null;
  }
}
async function remember({ path: path6, inputs }, config) {
  if (/:\\*\/\\*\/[^/\s"]*@/.test(inputs + JSON.stringify(config))) return;
  const { writeWhole } = await import("./write-file-CQ5SWM6W.mjs");
  const text = JSON.stringify({ inputs, check: checkOf(config), config });
  await writeWhole(path6, text, { mode: 384 }).catch(() => {
  });
}
function checkOf(config) {
  return quickHash(JSON.stringify(config));
}

// runtime/project/json-position.ts
var TOKEN2 = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
function findJsonFault(text) {
  const open = [];
  let expects = "value";
  let previous = "";
  for (let at = 0; ; ) {
    TOKEN2.lastIndex = at;
    const match = TOKEN2.exec(text);
    const [whole = "", mark, string] = match ?? [];
    const start = match ? at + whole.length - whole.trimStart().length : at + leadingSpace(text, at);
    const token = whole.trimStart();
    const fail = (problem) => ({ ...place(text, start), problem });
    if (!match) {
      if (start < text.length) return fail(describe(text.slice(start)));
      if (expects === "next" && open.length === 0) return null;
      return fail(open.length > 0 ? `the text ends before "${open.at(-1)}"` : "the file holds no value");
    }
    if (expects === "next" && open.length === 0) return fail("text after the end of the value");
    const closes = (mark === "}" || mark === "]") && mark === open.at(-1);
    if (closes && (expects === "next" || previous === "{" || previous === "[")) {
      open.pop();
      expects = "next";
    } else if (closes && previous === ",") return fail(`a comma before "${mark}"`);
    else if (expects === "value" && (mark === "{" || mark === "[")) {
      open.push(mark === "{" ? "}" : "]");
      expects = mark === "{" ? "key" : "value";
    } else if (expects === "value" && mark === void 0) expects = "next";
    else if (expects === "key" && string !== void 0) expects = "colon";
    else if (expects === "colon" && mark === ":") expects = "value";
    else if (expects === "next" && mark === ",") expects = open.at(-1) === "}" ? "key" : "value";
    else return fail(`found ${token.slice(0, 20)} where ${wanted(expects, open.at(-1))} belongs`);
    previous = mark ?? "";
    at += whole.length;
  }
}
function wanted(expects, end = "}") {
  if (expects === "next") return `"," or "${end}"`;
  return { value: "a value", key: "a key in double quotes", colon: '":"' }[expects];
}
function describe(rest) {
  if (/^\/[/*]|^#/.test(rest)) return "a comment, which JSON does not have";
  if (rest.startsWith("'")) return "single quotes, JSON wants double quotes";
  if (rest.startsWith('"')) return "a string that does not end or holds a wrong escape";
  return `unexpected ${JSON.stringify(/^[\w.+-]{1,20}|./su.exec(rest)?.[0] ?? "")}`;
}
function leadingSpace(text, at) {
  return /[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0;
}
function place(text, offset) {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

// runtime/project/config-text.ts
import { closeSync, constants, fstatSync, openSync, readFileSync as readFileSync4 } from "node:fs";
var MAX_CONFIG_BYTES = 1024 * 1024;
async function readSmallFile(path6, source = path6, most = MAX_CONFIG_BYTES) {
  try {
    const file = openSync(path6, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) throw invalid(`${source} is not a file`, `replace ${source} by a file`);
      if (stat.size > most) {
        throw invalid(
          `${source} is larger than ${most / 1024 / 1024} MiB (${stat.size} bytes)`,
          `shorten ${source}`
        );
      }
      return readFileSync4(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof CodexError) throw error;
    const code = error.code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    if (code === "EACCES" || code === "EPERM") {
      throw new CodexError("PERMISSION_DENIED", `${source} may not be read`, {
        fixes: [`chmod u+r ${shellWord(path6)}`],
        phase: "validate",
        cause: error
      });
    }
    throw invalid(`${source} cannot be read (${code ?? error})`, `check ${path6}`, error);
  }
}
async function parseConfigText(bytes, format, source) {
  const text = decode(bytes, source);
  const value = format === "json" ? parseJson(text, source) : await parseYaml(text, source);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value;
  }
  const found = value === null || value === void 0 ? "nothing" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  throw invalid(`${source} must hold an object with keys, it holds ${found}`, `fractary-codex init`);
}
function decode(bytes, source) {
  if (bytes.byteLength > MAX_CONFIG_BYTES) {
    throw invalid(`${source} is larger than 1 MiB (${bytes.byteLength} bytes)`, `shorten ${source}`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw invalid(`${source} is not UTF-8 text`, `save ${source} with the encoding UTF-8`, error);
  }
}
function parseJson(text, source) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = findJsonFault(text);
    const where = fault ? ` (line ${fault.line}, column ${fault.column}): ${fault.problem}` : "";
    throw invalid(
      `${source} is not valid JSON${where}`,
      `correct ${source}${fault ? ` in line ${fault.line}` : ""}`,
      error
    );
  }
}
async function parseYaml(text, source) {
  const { readYaml } = await import("./config-yaml-PKRZKASO.mjs");
  const outcome = readYaml(text);
  if ("value" in outcome) return outcome.value;
  const { problem, line, column, cause } = outcome;
  const where = line === void 0 ? "" : ` (line ${line}, column ${column})`;
  const fix = `correct ${source}${line === void 0 ? "" : ` in line ${line}`}`;
  throw invalid(`${source} is not valid YAML${where}: ${problem}`, fix, cause);
}
function invalid(message, fix, cause) {
  return new CodexError("CONFIG_INVALID", message, {
    fixes: [fix],
    phase: "validate",
    cause
  });
}

// runtime/project/dotenv.ts
var LINE = /^\s*(?:export\s+)?(CODEX_GITHUB_ORG|CODEX_GITHUB_REPO)\s*=\s*(.*?)\s*$/;
function parseDotenv(text) {
  const names = {};
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n?|\n/)) {
    const [, key, raw = ""] = LINE.exec(line) ?? [];
    const value = unquote(raw);
    if (key !== void 0 && value !== "") names[key] = value;
  }
  return names;
}
function unquote(raw) {
  const quoted = /^(["'])(.*?)\1(?:\s*#.*)?$/.exec(raw);
  return quoted?.[2] ?? raw.replace(/(?:^|\s+)#.*$/, "");
}

// runtime/project/config-names.ts
import { join as join4 } from "node:path";
async function namesFromEnvironment(known, root, env) {
  const { dotenv, warnings } = await readDotenv(root);
  const org = env.CODEX_GITHUB_ORG || dotenv.CODEX_GITHUB_ORG;
  const repo = env.CODEX_GITHUB_REPO || dotenv.CODEX_GITHUB_REPO;
  if (org !== void 0 && !isName("organization", org))
    throw badName("CODEX_GITHUB_ORG", org, "an organization");
  if (repo !== void 0 && !isUsable(repo)) throw badName("CODEX_GITHUB_REPO", repo, "a repository");
  return { names: completeNames(known, org, repo), warnings };
}
function completeNames(known, org, repo) {
  const owned = repo === void 0 ? null : ownerAndName(repo);
  const organization = known.organization ?? org ?? owned?.owner;
  const ours = owned?.owner.toLowerCase() === organization?.toLowerCase();
  return { organization, codex_repo: known.codex_repo ?? (owned && ours ? owned.name : repo) };
}
async function readDotenv(root) {
  try {
    const bytes = await readSmallFile(join4(root, ".env"), ".env");
    return { dotenv: parseDotenv(bytes?.toString("utf8") ?? ""), warnings: [] };
  } catch (error) {
    if (!isCodexError(error)) throw error;
    return {
      dotenv: {},
      warnings: [`${error.message}, so CODEX_GITHUB_ORG and CODEX_GITHUB_REPO in it do not count`]
    };
  }
}
function isUsable(repo) {
  const remote = parseRemote(repo);
  return isRepositoryAddress(repo) && !(remote && holdsSecret(remote));
}
function badName(key, value, what) {
  return new CodexError(
    "CONFIG_INVALID",
    `${key} is ${JSON.stringify(hideCredentials(value))}, which does not name ${what}`,
    {
      fixes: [`correct ${key} in .env or in the environment`, "fractary-codex init"],
      phase: "validate"
    }
  );
}

// runtime/project/config.ts
import { dirname as dirname3, join as join5, relative } from "node:path";
var LISTED_ISSUES = 5;
var MIGRATE = "fractary-codex init   # in that project: takes over what the predecessor wrote, with a backup";
async function loadConfig(place2) {
  const { root, configPath } = place2;
  const format = configPath === null || configPath.endsWith(".json") ? "json" : "yaml";
  const source = configPath === null ? `${CODEX_FOLDER}/config.json` : named(root, configPath);
  const main = configPath === null ? null : await readSmallFile(configPath, source);
  const localPath = join5(
    configPath === null ? join5(root, CODEX_FOLDER) : dirname3(configPath),
    "config.local.json"
  );
  const local = await readSmallFile(localPath, named(root, localPath));
  const memo = memoOf(place2.home, [format, main, local]);
  let file = await recall(memo);
  if (!file) {
    const under = main === null ? {} : await parseConfigText(main, format, source);
    const over = local === null ? {} : await parseConfigText(local, "json", named(root, localPath));
    file = await validate(
      merge(under, over),
      (path6) => reaches(over, path6) ? named(root, localPath) : source
    );
    await remember(memo, file);
  }
  return complete(file, place2, main === null && local === null ? null : source);
}
async function parseConfig(bytes, format, source) {
  const value = await parseConfigText(typeof bytes === "string" ? Buffer.from(bytes) : bytes, format, source);
  return validate(value, () => source);
}
function merge(under, over, depth = 0) {
  const merged = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(
      key,
      depth < 10 && isObject2(below) && isObject2(value) ? merge(below, value, depth + 1) : value
    );
  }
  return Object.fromEntries(merged);
}
async function validate(value, sourceOf) {
  const { configSchema } = await import("./config-schema-F2SP4SSO.mjs");
  const result = configSchema.safeParse(value.version === 3 ? { ...value, version: "3.0" } : value, {
    // It compiles what it parses for the next time, which there is not.
    jitless: true
  });
  if (result.success) return result.data;
  const { describeIssues, keyPath } = await import("./config-issues-YPFCIUUM.mjs");
  const issues = describeIssues(result.error.issues, value).map((issue) => ({
    ...issue,
    source: sourceOf(issue.path)
  }));
  const sources = [...new Set(issues.map(({ source }) => source))];
  const listed = issues.slice(0, LISTED_ISSUES).map(({ message: message2, source }) => sources.length > 1 ? `${source}: ${message2}` : message2);
  const { isPredecessor } = await import("./old-keys-657RUOCI.mjs");
  const correct = `correct ${issues.slice(0, LISTED_ISSUES).map(({ path: path6 }) => keyPath(path6)).join(", ")} in ${sources.join(" and ")}`;
  const more = issues.length - listed.length;
  const message = `${sources.join(" and ")} cannot be used: ${listed.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  throw new CodexError("CONFIG_INVALID", message, {
    fixes: isPredecessor(value) ? [MIGRATE, correct] : [correct],
    phase: "validate",
    extra: {
      issues: issues.map(({ path: path6, message: message2, source }) => ({
        key: keyPath(path6),
        message: message2,
        source
      }))
    }
  });
}
async function complete(file, place2, source) {
  const sources = {
    organization: "config",
    codex_repo: "config"
  };
  const warnings = [];
  let names = {
    organization: file.organization,
    codex_repo: file.codex_repo
  };
  const add = (more, from) => {
    for (const key of ["organization", "codex_repo"]) {
      if (names[key] !== void 0 || more[key] === void 0) continue;
      names = { ...names, [key]: more[key] };
      sources[key] = from;
    }
  };
  if (lacks(names)) {
    const found = await namesFromEnvironment(names, place2.root, place2.env);
    warnings.push(...found.warnings);
    add(found.names, "env");
  }
  let failure;
  if (lacks(names) && place2.discover) {
    const found = await place2.discover(names).catch((error) => {
      if (!isCodexError(error) || error.code === "INTERRUPTED") throw error;
      failure = error;
      return null;
    });
    add(found ?? {}, "discovered");
  }
  const { organization, codex_repo } = names;
  if (organization === void 0 || codex_repo === void 0) {
    throw incomplete(names, source, place2.root, failure);
  }
  if (sources.codex_repo === "discovered") {
    warnings.push(
      `codex_repo is not configured: ${organization}/${codex_repo} was found; "fractary-codex init" writes it down`
    );
  }
  return { config: { ...file, organization, codex_repo }, warnings, sources };
}
function lacks({ organization, codex_repo }) {
  return organization === void 0 || codex_repo === void 0;
}
function incomplete({ organization, codex_repo }, source, root, failure) {
  const why = failure ? `; on GitHub it was not found: ${failure.message}` : "";
  const details = { phase: "validate", cause: failure };
  const hints = failure?.fixes ?? [];
  const missing = [
    ...organization === void 0 ? ["organization"] : [],
    ...codex_repo === void 0 ? ["codex_repo"] : []
  ];
  const keys = missing.map((key) => `"${key}"`).join(" and ");
  if (source === null) {
    return new CodexError(
      "CONFIG_NOT_FOUND",
      `${root} has no configuration (${CODEX_FOLDER}/config.json)${why}`,
      {
        fixes: ["fractary-codex init", ...hints],
        ...details
      }
    );
  }
  return new CodexError("CONFIG_INVALID", `${source} lacks ${keys}, and .env does not say it either${why}`, {
    fixes: [`add ${keys} to ${source}`, "fractary-codex init", ...hints],
    ...details,
    extra: {
      issues: missing.map((key) => ({
        key,
        message: `${key} is missing`,
        source
      }))
    }
  });
}
function reaches(value, [key, ...rest]) {
  if (key === void 0) return true;
  if (!isObject2(value)) return true;
  return Object.hasOwn(value, key) && reaches(Reflect.get(value, key), rest);
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function named(root, path6) {
  return relative(root, path6).replaceAll("\\", "/");
}

// runtime/project/environment.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function resolveEnvironment(config, { requested, purpose, env, command = "fractary-codex sync-project" }) {
  const { branches } = config.environments;
  const fromShell = purpose === "read" ? env.CODEX_ENV || void 0 : void 0;
  const name = canonicalEnvironment(requested ?? fromShell ?? config.environments.default);
  const branch = Object.hasOwn(branches, name) ? branches[name] : void 0;
  if (branch === void 0)
    throw unknown(name, requested === void 0 && !!fromShell, environmentNames(config));
  const prodBranch = branches.prod ?? "main";
  const environment = {
    name,
    branch,
    prodBranch,
    isProd: branch === prodBranch,
    explicit: requested !== void 0
  };
  if (purpose === "write" && environment.isProd && !environment.explicit) {
    throw new CodexError(
      "CONFIRMATION_REQUIRED",
      `the default environment "${name}" is production (branch ${branch}), which is written to only when --env is typed`,
      { fixes: [`${command} --env ${name}`], phase: "validate" }
    );
  }
  return environment;
}
function environmentNames(config) {
  return Object.keys(config.environments.branches).filter((name) => name !== "production");
}
function canonicalEnvironment(name) {
  return name === "production" ? "prod" : name;
}
function unknown(name, fromShell, names) {
  const near = (0, import_fastest_levenshtein.closest)(name.toLowerCase(), names);
  const hint = (0, import_fastest_levenshtein.distance)(name.toLowerCase(), near) <= 2 ? `; did you mean "${near}"?` : "";
  const from = fromShell ? " (from CODEX_ENV)" : "";
  return new CodexError(
    "INVALID_ENVIRONMENT",
    `there is no environment "${name}"${from}; valid are ${names.join(", ")}${hint}`,
    {
      fixes: [
        fromShell ? "set CODEX_ENV to a valid name, or unset it" : `--env ${near}`,
        `add "${name}" to "environments.branches" in the configuration`
      ],
      phase: "validate",
      extra: { valid_environments: names }
    }
  );
}

// runtime/documents/open.ts
async function openPlace(context, { env, discover } = {}) {
  const place2 = await findProject(context.cwd, context.env);
  const { config, warnings } = await loadConfig({
    ...{ ...place2, env: context.env, home: context.home },
    ...discover ? discovery(context, place2.root) : {}
  });
  const environment = resolveEnvironment(config, { requested: env, purpose: "read", env: context.env });
  const scope = {
    root: place2.root,
    organization: config.organization,
    environment: environment.name,
    codex: codexName(config.codex_repo)
  };
  return { context, place: place2, config, environment, scope, warnings };
}

export {
  CodexError,
  isCodexError,
  interrupted,
  inPhase,
  gitMissing,
  diskFull,
  homeDirectory,
  dataDirectory,
  isName,
  parseReference,
  formatReference,
  isExpressible,
  codexPathOf,
  documentOf,
  shown,
  require_mod,
  MARKS,
  counted,
  span,
  sized,
  visible,
  printable,
  table,
  ensureFolders,
  foldersBelow,
  folderChecker,
  readPlainText,
  CODEX_FOLDER,
  findProject,
  CACHE_FOLDER,
  STATE_FOLDER,
  cacheDirectory,
  temporaryDirectory,
  indexFile,
  stateDirectory,
  cachedPath,
  projectCachePath,
  INLINE_ENTRIES,
  SHARDS,
  shardOf,
  shardFile,
  shardFiles,
  reportFile,
  emptyEntries,
  emptyIndex,
  readHead,
  readEntry,
  readIndex,
  isFirstCache,
  expiresAt,
  cachedAt,
  listEnvironments,
  shellWord,
  gitEnvironment,
  withConfig,
  SAFE_FLAGS,
  TOKEN_VARIABLES,
  credentialsFor,
  stripCredentials,
  httpUrl,
  withCredential,
  redact,
  parseRemote,
  holdsSecret,
  cleanUrl,
  isSameRepository,
  hideCredentials,
  repositoryName,
  commitUrl,
  segments,
  isRepositoryAddress,
  codexName,
  ownerAndName,
  siblingUrl,
  codexUrl,
  discovery,
  readSmallFile,
  parseConfigText,
  namesFromEnvironment,
  completeNames,
  loadConfig,
  parseConfig,
  resolveEnvironment,
  environmentNames,
  openPlace
};
