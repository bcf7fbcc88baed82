import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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

// runtime/command.ts
function defineCommand(command) {
  return command;
}
var COMMON_OPTIONS = {
  json: { type: "boolean", description: "print one JSON document on stdout" },
  quiet: { type: "boolean", description: "no progress on stderr" },
  verbose: { type: "boolean", description: "show the git calls on stderr" },
  help: { type: "boolean", description: "show this help" },
  version: { type: "boolean", description: "show the version" }
};

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
function flaw(path8) {
  if (path8.includes("\\")) return "has a backslash";
  if (new RegExp("\\p{Cc}", "u").test(path8)) return "has a control character";
  if (new RegExp("\\p{Cs}", "u").test(path8)) return "is not valid Unicode";
  for (const segment of path8.split("/")) {
    if (segment === "") return "has an empty part between slashes";
    if (segment === "." || segment === "..") return `has "${segment}" as a part of its path`;
    if (GIT_DIRECTORY.test(segment.replace(IGNORED_BY_MACOS, ""))) return "names a .git directory";
  }
  return void 0;
}
function parseReference(text, organization) {
  const invalid4 = (problem2) => new CodexError("INVALID_REFERENCE", `The reference ${shown(text)} ${problem2}.`, {
    phase: "validate",
    fixes: [
      `Write it as codex://${organization || "ORGANIZATION"}/PROJECT/path/to/document.md`,
      "List the documents there are with: fractary-codex list PROJECT"
    ]
  });
  if (Buffer.byteLength(text) > LONGEST_REFERENCE) throw invalid4(`is longer than ${LONGEST_REFERENCE} bytes`);
  const match = /^(?:codex:\/\/([^/#]*)|@codex)\/([^#]*)(?:#(.*))?$/s.exec(text);
  if (!match) throw invalid4("starts neither with codex://ORGANIZATION/PROJECT/ nor with @codex/PROJECT/");
  const decode2 = (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      throw invalid4('has a "%" that two hexadecimal digits of UTF-8 do not follow; a plain one is "%25"');
    }
  };
  const full = decode2(match[2]);
  const heading = decode2(match[3] ?? "");
  const owner = match[1] === void 0 ? organization : decode2(match[1]);
  const problem = flaw(full) ?? (/[\p{Cc}\p{Cs}]/u.test(heading) ? "has a control character" : void 0);
  if (problem) throw invalid4(problem);
  const slash = full.indexOf("/");
  if (slash < 0) throw invalid4("names no document below its project");
  const project = full.slice(0, slash);
  if (!isName("organization", owner)) throw invalid4(`has ${shown(owner)}, which is no organization's name`);
  if (!isName("project", project) && !COMMON.includes(project))
    throw invalid4(`has ${shown(project)}, which is no project's name`);
  return {
    organization: owner,
    project,
    path: full.slice(slash + 1),
    ...heading && { heading }
  };
}
function formatReference({ organization, project, path: path8, heading }) {
  const encode = (part) => part.replace(TO_ENCODE, encodeURIComponent);
  return `codex://${organization}/${project}/${encode(path8)}${heading ? `#${encode(heading)}` : ""}`;
}
function isExpressible(path8) {
  if (flaw(path8)) return false;
  const length = Buffer.byteLength(path8.replace(TO_ENCODE, encodeURIComponent));
  return length <= LONGEST_REFERENCE - ROOM_FOR_NAMES;
}
function codexPathOf({ project, path: path8 }, codexName2) {
  if (project === codexName2) return path8;
  return COMMON.includes(project) ? `${project}/${path8}` : `projects/${project}/${path8}`;
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

// runtime/command-options.ts
var ENVIRONMENT_OPTIONS = {
  env: {
    type: "string",
    value: "NAME",
    offers: "environments",
    description: "environment: test (default), prod, or a configured one"
  },
  environment: { type: "string", value: "NAME", offers: "environments", description: "the same as --env" }
};
function environmentOption({
  env,
  environment: other
}) {
  if (env !== void 0 && other !== void 0 && env !== other) {
    throw invalid(`--env ${env} and --environment ${other} name two environments`, "Give one of them");
  }
  return env ?? other;
}
function invalid(sentence, fix) {
  return new CodexError("INVALID_ARGUMENT", sentence, { phase: "validate", fixes: [fix] });
}

// runtime/cache/folders.ts
import { lstatSync, readFileSync } from "node:fs";
import { lstat, mkdir } from "node:fs/promises";
import path from "node:path";
async function ensureFolders(root, dir) {
  let made = false;
  for (const one of foldersBelow(root, dir)) made = await ensureFolder(one) || made;
  return made;
}
function* foldersBelow(root, dir) {
  let at = root;
  for (const segment of path.relative(root, dir).split(path.sep)) {
    at = path.join(at, segment);
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
      return check(path.dirname(dir)) && lstatSync(dir).isDirectory();
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
  })).filter(({ path: path8 }) => exists(path8));
  if (found.length > 1) {
    const names = found.map(({ path: path8 }) => basename(path8)).join(" and ");
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
  const path8 = named2 ? resolve(cwd, named2) : cwd;
  try {
    const real = realpathSync(path8);
    if (statSync(real).isDirectory()) return real;
  } catch (error) {
    if (!hasCode(error, "ENOENT", "ENOTDIR", "EACCES", "ELOOP")) throw error;
  }
  throw named2 ? notDetected(`CLAUDE_PROJECT_DIR names ${path8}, which is not a folder that can be read`, [
    "set CLAUDE_PROJECT_DIR to the folder of the project, or unset it"
  ]) : notDetected(`the working directory ${path8} cannot be read or is gone`, [
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
function gitDirAt(path8) {
  const stat2 = statSync(path8, { throwIfNoEntry: false });
  if (stat2?.isDirectory()) return isGitDir(path8) ? realpathSync(path8) : null;
  if (!stat2?.isFile()) return null;
  const target = /^gitdir: (.+?)[\r\n]*$/.exec(readFileSync2(path8, "utf8"))?.[1];
  const gitDir = target === void 0 ? null : resolve(dirname(path8), target);
  if (gitDir !== null && isGitDir(gitDir)) return realpathSync(gitDir);
  throw notDetected(`${path8} leads to ${gitDir ?? "nowhere"}, which is no git repository`, [
    "git worktree repair   # in the main work tree, when this one was moved"
  ]);
}
function isGitDir(path8) {
  if (!exists(join(path8, "HEAD"))) return false;
  const common = commonDirOf(path8);
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
function exists(path8) {
  try {
    lstatSync2(path8);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return false;
    throw new CodexError("PERMISSION_DENIED", `${path8} cannot be looked at (${error.message})`, {
      fixes: [`check the permissions of ${dirname(path8)}`],
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
import path2 from "node:path";
var CACHE_FOLDER = `${CODEX_FOLDER}/cache`;
var STATE_FOLDER = ".state";
function cacheDirectory(root) {
  return path2.join(root, ...CACHE_FOLDER.split("/"));
}
function temporaryDirectory(root) {
  return path2.join(cacheDirectory(root), STATE_FOLDER, ".tmp");
}
function indexFile({ root, organization, environment }) {
  return path2.join(cacheDirectory(root), STATE_FOLDER, organization, `${environment}.json`);
}
function stateDirectory({ root, organization, environment }) {
  return path2.join(cacheDirectory(root), STATE_FOLDER, organization, environment);
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
import path3 from "node:path";
var INLINE_ENTRIES = 500;
var SHARDS = 256;
function shardOf(codexPath, shards) {
  return quickHash(codexPath) % shards;
}
function shardFile(scope, shard) {
  return path3.join(stateDirectory(scope), `docs-${shard.toString(16).padStart(2, "0")}.json`);
}
function shardFiles(scope, { shards }) {
  return Array.from({ length: shards }, (_, shard) => shardFile(scope, shard));
}
function reportFile(scope) {
  return path3.join(stateDirectory(scope), "report.json");
}

// runtime/cache/index.ts
import { readdir } from "node:fs/promises";
import path4 from "node:path";
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
async function wasEverFilled(scope) {
  const head = await readHead(scope);
  return head !== null && head.synced_at !== 0;
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
  const names = await readdir(path4.dirname(indexFile(scope))).catch(() => []);
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
    path4.dirname(indexFile({ root, organization, environment: "", codex: "" }))
  ).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length)).sort();
}

// runtime/cache/usage.ts
import { closeSync, constants, openSync, writeSync } from "node:fs";
import { open, readdir as readdir2, rm, stat } from "node:fs/promises";
import path5 from "node:path";
var APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
async function countEvent(scope, event) {
  await ours(scope, stateDirectory(scope), async (dir) => {
    const file = openSync(path5.join(dir, event), APPEND, 420);
    try {
      writeSync(file, ".");
    } finally {
      closeSync(file);
    }
  });
}
async function readEvents(scope) {
  const count = (event) => stat(path5.join(stateDirectory(scope), event)).then(
    ({ size }) => size,
    () => 0
  );
  return { hits: await count("hits"), misses: await count("misses") };
}
var usedDirectory = (scope) => path5.join(stateDirectory(scope), "used");
async function usedNames() {
  const { createHash } = await import("node:crypto");
  return (codexPath) => createHash("sha1").update(codexPath).digest("hex");
}
async function noteUse(scope, codexPath) {
  await ours(scope, usedDirectory(scope), async (dir) => {
    const nameOf = await usedNames();
    const file = await open(path5.join(dir, nameOf(codexPath)), APPEND, 420);
    const now = /* @__PURE__ */ new Date();
    await file.utimes(now, now).finally(() => file.close());
  });
}
async function readUses(scope) {
  const dir = usedDirectory(scope);
  const times = /* @__PURE__ */ new Map();
  for (const name of await readdir2(dir).catch(() => [])) {
    const found = await stat(path5.join(dir, name)).catch(() => null);
    if (found) times.set(name, found.mtimeMs);
  }
  const nameOf = await usedNames();
  return (codexPath) => times.get(nameOf(codexPath));
}
async function forgetUses(scope, codexPaths) {
  if (!folderChecker(scope.root)(usedDirectory(scope))) return;
  const nameOf = await usedNames();
  for (const one of codexPaths) await rm(path5.join(usedDirectory(scope), nameOf(one)), { force: true });
}
async function ours(scope, dir, work) {
  try {
    if (!folderChecker(scope.root)(dir)) await ensureFolders(scope.root, dir);
    await work(dir);
  } catch {
  }
}

// runtime/selection/invisible.ts
var UNSEEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]+/gu;
var SHAPED = /^(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}])[\p{L}\p{M}]$/u;
var WITHOUT_SPACES = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]$/u;
var RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
var VARIABLE = /^[\s\p{Emoji}\p{S}\p{P}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}]$/u;
var EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u{e007f}]$/u;
var FLAG_TAGS = /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}$/u;
var NAMED = 3;
function invisibleCharacters(content) {
  if (content.includes(0)) return [];
  const text = new TextDecoder("utf-8").decode(content);
  const found = /* @__PURE__ */ new Map();
  for (const run of text.matchAll(UNSEEN)) {
    const hit = suspicious(text, run[0], run.index);
    if (hit === null) continue;
    const name = `U+${hit.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    if (!found.has(name)) found.set(name, text.slice(0, run.index).split("\n").length);
  }
  if (found.size === 0) return [];
  const names = [...found].slice(0, NAMED).map(([name, line]) => `${name} in line ${line}`);
  const more = found.size > NAMED ? " and others" : "";
  return [`the document has characters that nobody sees: ${names.join(", ")}${more}`];
}
function suspicious(text, run, at) {
  const [first = ""] = run;
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at + run.length) ?? 32);
  const selector = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(run);
  if (/^\ufe0f?\u200d?$/u.test(run) && (run.includes("‍") ? EMOJI.test(after) : true)) {
    if (run === "️" ? VARIABLE.test(before) : EMOJI.test(before) || VARIABLE.test(before)) return null;
  }
  if (FLAG_TAGS.test(run) && before === "🏴") return null;
  if ([...run].length > 1) return first;
  if (selector) return isVariable(run, before) ? null : first;
  if (run === "‌" || run === "‍") return SHAPED.test(before) ? null : first;
  if (run === "​") return WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after) ? null : first;
  if (/[\u200e\u200f\u061c]/.test(run)) return RIGHT_TO_LEFT.test(lineAround(text, at)) ? null : first;
  if (/[\u180b-\u180f]/.test(run)) return new RegExp("\\p{Script=Mongolian}", "u").test(before) ? null : first;
  if (/[\u115f\u1160]/.test(run)) return /[\u1100-\u11ff]/.test(before + after) ? null : first;
  return first;
}
function isVariable(selector, before) {
  return selector.codePointAt(0) < 917760 ? VARIABLE.test(before) : new RegExp("\\p{Script=Han}", "u").test(before);
}
function characterBefore(text, at) {
  const pair = text.codePointAt(at - 2) ?? 0;
  return pair > 65535 ? String.fromCodePoint(pair) : text[at - 1] ?? "";
}
function lineAround(text, at) {
  const [before = ""] = text.slice(Math.max(0, at - 200), at).split("\n").slice(-1);
  const [after = ""] = text.slice(at, at + 200).split("\n");
  return before + after;
}

// runtime/selection/hidden-text.ts
var HIDING = [
  /<!--([\s\S]*?)(?:-->|$)/g,
  /^\[(?:\/\/|comment)\]: ?(?:#|<>) ?(.*)$/gm,
  /<(?:template|noscript|script|style)\b[^<>]{0,500}>([^<]+)/gi,
  /<[a-z][^<>]{0,500}?(?:\shidden\b|display: ?none|visibility: ?hidden|opacity: ?0(?![.\d])|font-size: ?0(?![.\d])|color: ?(?:white|#fff(?:fff)?\b|transparent))[^<>]{0,500}>([^<]+)/gi,
  /!\[([^[\]\n]{20,2000})\]/g,
  /\s(?:alt|title|aria-label|data-[a-z-]{1,40})="([^"]{20,2000})"/gi,
  /(?<![ \t])[ \t]{400,}(\S.*)/g,
  /(?<!\n)\n{100,}([^\n]+)/g
];
var ORDERS = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|preceding|all|any|your|these|system)\b[^.\n]{0,40}\b(?:instruction|rule|prompt|guideline|direction|constraint|polic)/i,
  /\b(?:you are|act as|behave as|pretend to be)\b[^.\n]{0,30}\b(?:AI|assistant|agent|LLM|language model|chatbot|Claude|GPT)\b/i,
  /\b(?:AIs?|LLMs?|agents?|assistants?|language models?|chatbots?|Claude|ChatGPT|GPT-?\d?|Copilot|Gemini)\b[^.\n]{0,60}\b(?:must|shall|should|need to|have to|has to|is required to|are required to|do not|don't|never|always|instruct)/i,
  /\b(?:do not|don't|never)\b[^.\n]{0,20}\b(?:tell|mention|reveal|inform|disclose|show|warn)\b[^.\n]{0,40}\b(?:user|human|person|people|anyone|anybody|developer|reviewer)/i,
  /\bsystem prompt\b|<\/?(?:system|instructions?|assistant)>|\[(?:SYSTEM|INST)\]/i
];
var LONGEST_LOOK = 2e4;
function hiddenText(content) {
  const warnings = invisibleCharacters(content);
  if (content.includes(0)) return warnings;
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString();
  const shown2 = withoutCode(text);
  let line = 0;
  for (const pattern of HIDING) {
    for (const match of shown2.matchAll(pattern)) {
      const words = (match[1] ?? "").slice(0, LONGEST_LOOK).replace(/\s+/g, " ");
      if (!ORDERS.some((order) => order.test(words))) continue;
      const at = shown2.slice(0, match.index + match[0].search(/\S/)).split("\n").length;
      line = line === 0 ? at : Math.min(line, at);
    }
  }
  if (line > 0) warnings.push(`the document hides words from people that speak to an agent: line ${line}`);
  return warnings;
}
function withoutCode(text) {
  if (!/[`~]/.test(text)) return text;
  let fence = null;
  const lines = text.split("\n").map((line) => {
    const mark = /^ {0,3}(`{3}|~{3})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark === fence) fence = null;
      return "";
    }
    if (mark === void 0) return line.replace(/`[^`]{1,1000}`/g, "");
    fence = mark;
    return "";
  });
  return lines.join("\n");
}

// runtime/shell.ts
function shellWord(value) {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

// runtime/documents/document.ts
function targetOf({ scope }, reference) {
  const parsed = parseReference(reference, scope.organization);
  if (parsed.organization !== scope.organization) {
    throw new CodexError(
      "DOCUMENT_NOT_FOUND",
      `${shown(reference)} is of the organization ${parsed.organization}, and this project reads the codex of ${scope.organization}`,
      {
        phase: "validate",
        fixes: [
          `Ask in a project of ${parsed.organization}`,
          `or name a document of ${scope.organization}: fractary-codex list`
        ],
        extra: { suggestions: [] }
      }
    );
  }
  const codexPath = codexPathOf(parsed, scope.codex);
  return { uri: uriOf(scope, codexPath), codexPath };
}
function uriOf({ organization, codex }, codexPath) {
  return formatReference({ organization, ...documentOf(codexPath, codex) });
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
    const path9 = url.slice("file://".length);
    return path9.startsWith("/") ? withNames({ protocol: "file", host: "", path: path9 }) : null;
  }
  const server = SERVER.exec(url);
  if (server) {
    const [, protocol, userinfo, host2 = "", port, path9 = ""] = server;
    const [username2, password] = splitUser(userinfo);
    return onServer({
      protocol,
      host: host2,
      path: path9,
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
  const [, username, host = "", path8 = ""] = scp;
  return onServer({
    protocol: "scp",
    host,
    path: path8,
    ...username === void 0 ? {} : { username }
  });
}
function formatRemote({ protocol, host, port, path: path8, username, password }) {
  if (protocol === "path") return path8;
  if (protocol === "file") return `file://${path8}`;
  const user = username === void 0 ? "" : `${username}${password === void 0 ? "" : `:${password}`}@`;
  if (protocol === "scp") return `${user}${host}:${path8}`;
  return `${protocol}://${user}${host}${port === void 0 ? "" : `:${port}`}${path8}`;
}
function holdsSecret(remote) {
  return remote.password !== void 0 || isToken(remote.username ?? "");
}
function withoutSecret(remote) {
  const { username, password, ...rest } = remote;
  const secretUser = isHttp(remote) ? holdsSecret(remote) : isToken(username ?? "");
  const path8 = isHttp(remote) ? remote.path.replace(/[?#].*$/s, "") : remote.path;
  return {
    ...rest,
    path: path8,
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
  const path8 = (remote?.path ?? url).replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return remote?.host ? `${remote.host}/${path8}`.toLowerCase() : path8;
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
function segments({ protocol, path: path8 }) {
  const bare = protocol === "http" || protocol === "https" ? path8.replace(/[?#].*$/s, "") : path8;
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
  const { host, username = "", path: path8, port = 0 } = remote;
  if ([host, username, path8].some((part) => part.startsWith("-")) || port > 65535) return null;
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
  const path8 = [...parts.slice(0, Math.max(at, 0)), organization, name].join("/");
  const lead = origin.path.startsWith("/") ? "/" : "";
  const tail = parts.at(-1)?.endsWith(".git") ? ".git" : "";
  return formatRemote({
    ...withoutSecret(origin),
    path: `${lead}${path8}${tail}`
  });
}
function codexUrl(address) {
  const { codexRepo, organization, originUrl, root, env, exists: exists2 = existsSync } = address;
  if (isName("project", codexRepo)) {
    return besideLocalOrigin(address, exists2) ?? siblingUrl(originUrl, organization, codexName(codexRepo));
  }
  if (parseRemote(codexRepo)?.protocol !== "path") return codexRepo;
  const path8 = resolve2(root, expandHome(codexRepo, env));
  const named2 = ownerAndName(codexRepo);
  return named2 && !exists2(path8) ? siblingUrl(originUrl, named2.owner, named2.name) : path8;
}
function expandHome(path8, env) {
  const home = env.HOME || env.USERPROFILE;
  return home && /^~(?:[\\/]|$)/.test(path8) ? join2(home, path8.slice(1)) : path8;
}
function besideLocalOrigin(address, exists2) {
  const { codexRepo, organization, originUrl, root } = address;
  const origin = originUrl === null ? null : parseRemote(originUrl);
  if (origin?.host !== "") return null;
  const folder = dirname2(resolve2(root, origin.path));
  const candidates = [join2(folder, codexRepo), join2(dirname2(folder), organization, codexRepo)].flatMap(
    (path8) => [path8, `${path8}.git`]
  );
  const found = candidates.find((path8) => exists2(path8)) ?? candidates[0];
  return origin.protocol === "file" ? `file://${found.replaceAll("\\", "/")}` : found;
}

// node_modules/fastest-levenshtein/esm/mod.js
var peq = new Uint32Array(65536);
var myers_32 = (a, b) => {
  const n = a.length;
  const m = b.length;
  const lst = 1 << n - 1;
  let pv = -1;
  let mv = 0;
  let sc = n;
  let i = n;
  while (i--) {
    peq[a.charCodeAt(i)] |= 1 << i;
  }
  for (i = 0; i < m; i++) {
    let eq = peq[b.charCodeAt(i)];
    const xv = eq | mv;
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
var myers_x = (b, a) => {
  const n = a.length;
  const m = b.length;
  const mhc = [];
  const phc = [];
  const hsize = Math.ceil(n / 32);
  const vsize = Math.ceil(m / 32);
  for (let i = 0; i < hsize; i++) {
    phc[i] = -1;
    mhc[i] = 0;
  }
  let j = 0;
  for (; j < vsize - 1; j++) {
    let mv2 = 0;
    let pv2 = -1;
    const start2 = j * 32;
    const vlen2 = Math.min(32, m) + start2;
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] |= 1 << k;
    }
    for (let i = 0; i < n; i++) {
      const eq = peq[a.charCodeAt(i)];
      const pb = phc[i / 32 | 0] >>> i & 1;
      const mb = mhc[i / 32 | 0] >>> i & 1;
      const xv = eq | mv2;
      const xh = ((eq | mb) & pv2) + pv2 ^ pv2 | eq | mb;
      let ph = mv2 | ~(xh | pv2);
      let mh = pv2 & xh;
      if (ph >>> 31 ^ pb) {
        phc[i / 32 | 0] ^= 1 << i;
      }
      if (mh >>> 31 ^ mb) {
        mhc[i / 32 | 0] ^= 1 << i;
      }
      ph = ph << 1 | pb;
      mh = mh << 1 | mb;
      pv2 = mh | ~(xv | ph);
      mv2 = ph & xv;
    }
    for (let k = start2; k < vlen2; k++) {
      peq[b.charCodeAt(k)] = 0;
    }
  }
  let mv = 0;
  let pv = -1;
  const start = j * 32;
  const vlen = Math.min(32, m - start) + start;
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] |= 1 << k;
  }
  let score = m;
  for (let i = 0; i < n; i++) {
    const eq = peq[a.charCodeAt(i)];
    const pb = phc[i / 32 | 0] >>> i & 1;
    const mb = mhc[i / 32 | 0] >>> i & 1;
    const xv = eq | mv;
    const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
    let ph = mv | ~(xh | pv);
    let mh = pv & xh;
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
  for (let k = start; k < vlen; k++) {
    peq[b.charCodeAt(k)] = 0;
  }
  return score;
};
var distance = (a, b) => {
  if (a.length < b.length) {
    const tmp = b;
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
var closest = (str, arr) => {
  let min_distance = Infinity;
  let min_index = 0;
  for (let i = 0; i < arr.length; i++) {
    const dist = distance(str, arr[i]);
    if (dist < min_distance) {
      min_distance = dist;
      min_index = i;
    }
  }
  return arr[min_index];
};

// runtime/project/environment.ts
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
  const near = closest(name.toLowerCase(), names);
  const hint = distance(name.toLowerCase(), near) <= 2 ? `; did you mean "${near}"?` : "";
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

// runtime/project/json-position.ts
var TOKEN2 = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
function findJsonFault(text) {
  const open2 = [];
  let expects = "value";
  let previous = "";
  for (let at = 0; ; ) {
    TOKEN2.lastIndex = at;
    const match = TOKEN2.exec(text);
    const [whole = "", mark, string] = match ?? [];
    const start = match ? at + whole.length - whole.trimStart().length : at + leadingSpace(text, at);
    const token = whole.trimStart();
    const fail2 = (problem) => ({ ...place(text, start), problem });
    if (!match) {
      if (start < text.length) return fail2(describe(text.slice(start)));
      if (expects === "next" && open2.length === 0) return null;
      return fail2(open2.length > 0 ? `the text ends before "${open2.at(-1)}"` : "the file holds no value");
    }
    if (expects === "next" && open2.length === 0) return fail2("text after the end of the value");
    const closes = (mark === "}" || mark === "]") && mark === open2.at(-1);
    if (closes && (expects === "next" || previous === "{" || previous === "[")) {
      open2.pop();
      expects = "next";
    } else if (closes && previous === ",") return fail2(`a comma before "${mark}"`);
    else if (expects === "value" && (mark === "{" || mark === "[")) {
      open2.push(mark === "{" ? "}" : "]");
      expects = mark === "{" ? "key" : "value";
    } else if (expects === "value" && mark === void 0) expects = "next";
    else if (expects === "key" && string !== void 0) expects = "colon";
    else if (expects === "colon" && mark === ":") expects = "value";
    else if (expects === "next" && mark === ",") expects = open2.at(-1) === "}" ? "key" : "value";
    else return fail2(`found ${token.slice(0, 20)} where ${wanted(expects, open2.at(-1))} belongs`);
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

// runtime/project/config-text.ts
import { closeSync as closeSync2, constants as constants2, fstatSync, openSync as openSync2, readFileSync as readFileSync3 } from "node:fs";
var MAX_CONFIG_BYTES = 1024 * 1024;
async function readSmallFile(path8, source = path8, most = MAX_CONFIG_BYTES) {
  try {
    const file = openSync2(path8, constants2.O_RDONLY | (constants2.O_NONBLOCK ?? 0));
    try {
      const stat2 = fstatSync(file);
      if (!stat2.isFile()) throw invalid2(`${source} is not a file`, `replace ${source} by a file`);
      if (stat2.size > most) {
        throw invalid2(
          `${source} is larger than ${most / 1024 / 1024} MiB (${stat2.size} bytes)`,
          `shorten ${source}`
        );
      }
      return readFileSync3(file);
    } finally {
      closeSync2(file);
    }
  } catch (error) {
    if (error instanceof CodexError) throw error;
    const code = error.code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    if (code === "EACCES" || code === "EPERM") {
      throw new CodexError("PERMISSION_DENIED", `${source} may not be read`, {
        fixes: [`chmod u+r ${shellWord(path8)}`],
        phase: "validate",
        cause: error
      });
    }
    throw invalid2(`${source} cannot be read (${code ?? error})`, `check ${path8}`, error);
  }
}
async function parseConfigText(bytes, format, source) {
  const text = decode(bytes, source);
  const value = format === "json" ? parseJson(text, source) : await parseYaml(text, source);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value;
  }
  const found = value === null || value === void 0 ? "nothing" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  throw invalid2(`${source} must hold an object with keys, it holds ${found}`, `fractary-codex init`);
}
function decode(bytes, source) {
  if (bytes.byteLength > MAX_CONFIG_BYTES) {
    throw invalid2(`${source} is larger than 1 MiB (${bytes.byteLength} bytes)`, `shorten ${source}`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw invalid2(`${source} is not UTF-8 text`, `save ${source} with the encoding UTF-8`, error);
  }
}
function parseJson(text, source) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = findJsonFault(text);
    const where = fault ? ` (line ${fault.line}, column ${fault.column}): ${fault.problem}` : "";
    throw invalid2(
      `${source} is not valid JSON${where}`,
      `correct ${source}${fault ? ` in line ${fault.line}` : ""}`,
      error
    );
  }
}
async function parseYaml(text, source) {
  const { readYaml } = await import("./config-yaml-6LKEQEK5.mjs");
  const outcome = readYaml(text);
  if ("value" in outcome) return outcome.value;
  const { problem, line, column, cause } = outcome;
  const where = line === void 0 ? "" : ` (line ${line}, column ${column})`;
  const fix = `correct ${source}${line === void 0 ? "" : ` in line ${line}`}`;
  throw invalid2(`${source} is not valid YAML${where}: ${problem}`, fix, cause);
}
function invalid2(message, fix, cause) {
  return new CodexError("CONFIG_INVALID", message, {
    fixes: [fix],
    phase: "validate",
    cause
  });
}

// runtime/project/config-names.ts
import { join as join3 } from "node:path";
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
  const ours2 = owned?.owner.toLowerCase() === organization?.toLowerCase();
  return { organization, codex_repo: known.codex_repo ?? (owned && ours2 ? owned.name : repo) };
}
async function readDotenv(root) {
  try {
    const bytes = await readSmallFile(join3(root, ".env"), ".env");
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

// runtime/output/failure.ts
function asCodexError(error) {
  if (error instanceof CodexError) return error;
  const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
  const code = error?.code;
  if (code === "ENOSPC" || code === "EDQUOT" || /No space left on device/.test(said ?? "")) {
    return diskFull(said ?? "", error);
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new CodexError("PERMISSION_DENIED", `A file or folder may not be used: ${said}`, {
      fixes: ["Give yourself the right to it, or set FRACTARY_CODEX_HOME to a folder that is yours"],
      cause: error
    });
  }
  return new CodexError("INTERNAL", `Something unexpected went wrong: ${said}`, {
    fixes: ["Run the same command again with --verbose, and report what it prints"],
    cause: error
  });
}
function failureDocument(operation, error) {
  return {
    status: "failure",
    operation,
    error: error.message,
    error_code: error.code,
    phase: error.phase ?? "validate",
    suggested_fixes: error.fixes,
    partial_results: {},
    ...error.extra
  };
}
function failureText(error) {
  const lines = [`❌ ${error.message} [${error.code}]`];
  const { listed, omitted } = error.extra;
  for (const one of listed ?? []) lines.push(`   ${one}`);
  if (omitted) lines.push(`   … and ${omitted} more`);
  lines.push(...fixLines(error.fixes));
  return `${lines.join("\n")}
`;
}
function fixLines(fixes) {
  return fixes.map((fix, i) => `${i === 0 ? "   Next: " : "         "}${fix}`);
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

// runtime/project/config-memo.ts
import { readFileSync as readFileSync4 } from "node:fs";
import { join as join4 } from "node:path";
var SCHEMA_REVISION = 1;
function memoOf(home, inputs) {
  const texts = inputs.map((input) => Buffer.isBuffer(input) ? input.toString("latin1") : input);
  const all = JSON.stringify([SCHEMA_REVISION, ...texts]);
  const name = `${quickHash(all).toString(16).padStart(8, "0")}-${all.length}.json`;
  return { path: join4(home, "config", name), inputs: all };
}
async function recall({ path: path8, inputs }) {
  try {
    const memo = JSON.parse(readFileSync4(path8, "utf8"));
    const whole = memo.inputs === inputs && memo.check === checkOf(memo.config);
    return whole ? memo.config : null;
  } catch {
    return null;
  }
}
async function remember({ path: path8, inputs }, config) {
  if (/:\\*\/\\*\/[^/\s"]*@/.test(inputs + JSON.stringify(config))) return;
  const { writeWhole } = await import("./write-file-ZOLWNSS7.mjs");
  const text = JSON.stringify({ inputs, check: checkOf(config), config });
  await writeWhole(path8, text, { mode: 384 }).catch(() => {
  });
}
function checkOf(config) {
  return quickHash(JSON.stringify(config));
}

// runtime/project/config.ts
import { dirname as dirname3, join as join5, relative } from "node:path";
var LISTED_ISSUES = 5;
var MIGRATE = "fractary-codex init   # in that project: takes over what the predecessor wrote, with a backup";
async function loadConfig(place2) {
  const { root, configPath } = place2;
  const format = configPath === null || configPath.endsWith(".json") ? "json" : "yaml";
  const source = configPath === null ? `${CODEX_FOLDER}/config.json` : named(root, configPath);
  const main2 = configPath === null ? null : await readSmallFile(configPath, source);
  const localPath = join5(
    configPath === null ? join5(root, CODEX_FOLDER) : dirname3(configPath),
    "config.local.json"
  );
  const local = await readSmallFile(localPath, named(root, localPath));
  const memo = memoOf(place2.home, [format, main2, local]);
  let file = await recall(memo);
  if (!file) {
    const under = main2 === null ? {} : await parseConfigText(main2, format, source);
    const over = local === null ? {} : await parseConfigText(local, "json", named(root, localPath));
    file = await validate(
      merge(under, over),
      (path8) => reaches(over, path8) ? named(root, localPath) : source
    );
    await remember(memo, file);
  }
  return complete(file, place2, main2 === null && local === null ? null : source);
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
  const { configSchema } = await import("./config-schema-JFRP5IBD.mjs");
  const result = configSchema.safeParse(value.version === 3 ? { ...value, version: "3.0" } : value, {
    // It compiles what it parses for the next time, which there is not.
    jitless: true
  });
  if (result.success) return result.data;
  const { describeIssues, keyPath } = await import("./config-issues-D6EK25VZ.mjs");
  const issues = describeIssues(result.error.issues, value).map((issue) => ({
    ...issue,
    source: sourceOf(issue.path)
  }));
  const sources = [...new Set(issues.map(({ source }) => source))];
  const listed = issues.slice(0, LISTED_ISSUES).map(({ message: message2, source }) => sources.length > 1 ? `${source}: ${message2}` : message2);
  const { isPredecessor } = await import("./old-keys-UPVDKCL2.mjs");
  const correct = `correct ${issues.slice(0, LISTED_ISSUES).map(({ path: path8 }) => keyPath(path8)).join(", ")} in ${sources.join(" and ")}`;
  const more = issues.length - listed.length;
  const message = `${sources.join(" and ")} cannot be used: ${listed.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  throw new CodexError("CONFIG_INVALID", message, {
    fixes: isPredecessor(value) ? [MIGRATE, correct] : [correct],
    phase: "validate",
    extra: {
      issues: issues.map(({ path: path8, message: message2, source }) => ({
        key: keyPath(path8),
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
function named(root, path8) {
  return relative(root, path8).replaceAll("\\", "/");
}

// runtime/github/discovery.ts
function discovery(context, root, organization) {
  return {
    async discover(known) {
      const { discoverNames } = await import("./codex-names-MRL5PG2S.mjs");
      return discoverNames(context, root, { ...known, organization: known.organization ?? organization });
    }
  };
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

// runtime/cache/read.ts
import { closeSync as closeSync3, constants as constants3, fstatSync as fstatSync2, openSync as openSync3, readFileSync as readFileSync5 } from "node:fs";
import path6 from "node:path";
function cachedFile(scope, codexPath) {
  return path6.join(cacheDirectory(scope.root), ...cachedPath(scope, codexPath).split("/"));
}
async function readCached(scope, codexPath) {
  const head = await readHead(scope);
  const entry = head && await readEntry(scope, head, codexPath);
  if (!entry) return null;
  return { head, entry, content: await readIntact(scope, codexPath, entry) };
}
async function readIntact(scope, codexPath, entry) {
  const file = cachedFile(scope, codexPath);
  if (!folderChecker(scope.root)(path6.dirname(file))) return null;
  try {
    const flags = constants3.O_RDONLY | (constants3.O_NOFOLLOW ?? 0) | (constants3.O_NONBLOCK ?? 0);
    const handle = openSync3(file, flags);
    try {
      const found = fstatSync2(handle);
      if (!found.isFile() || found.size !== entry.size) return null;
      const content = readFileSync5(handle);
      if (content.length !== entry.size) return null;
      const untouched = found.mtimeMs === entry.mtime && found.ctimeMs === entry.ctime;
      return untouched || await isBlob(content, entry.oid) ? content : null;
    } finally {
      closeSync3(handle);
    }
  } catch {
    return null;
  }
}
async function isBlob(content, oid) {
  const { blobId } = await import("./blob-S3EJFINE.mjs");
  return blobId(content) === oid;
}

// runtime/documents/fetch.ts
async function fetchDocument(place2, reference, options = {}) {
  const target = targetOf(place2, reference);
  const cached = await readCached(place2.scope, target.codexPath);
  const copy = cached?.content ? cached : null;
  const offline = options.offline || place2.config.cache.offline_mode;
  if (copy && (offline || !options.forceRefresh) && isFresh(copy))
    return fromCache(place2, target, copy, "hit");
  if (offline) {
    const old = copy ?? await repairedCopy(place2, target);
    if (!old) throw notCached(place2, target, "is not in the cache");
    return staleCopy(place2, target, old, () => notCached(place2, target, "is in the cache, but expired"));
  }
  const remote = await import("./fetch-remote-HPLWX46A.mjs");
  let answer;
  try {
    answer = await remote.askCodex(place2, target.codexPath);
  } catch (error) {
    if (!remote.isUnreachable(error)) throw error;
    const old = copy ?? await repairedCopy(place2, target);
    if (!old) throw error;
    return staleCopy(place2, target, old, () => error, error.message);
  }
  const { takeAnswer } = await import("./fetch-answer-Q5D3V3E6.mjs");
  return takeAnswer(place2, target, answer, cached, options.ttl);
}
async function repairedCopy({ scope }, { codexPath }) {
  if (await readHead(scope)) return null;
  const { changeIndex } = await import("./index-write-DR2FCHTB.mjs");
  await changeIndex(scope, {}).catch(() => {
  });
  const cached = await readCached(scope, codexPath);
  return cached?.content ? cached : null;
}
function isFresh({ head, entry }) {
  return expiresAt(head, entry) > Date.now();
}
function staleCopy(place2, target, copy, refused, why) {
  if (!isFresh(copy) && !place2.config.cache.fallback_to_stale) throw refused();
  const since = new Date(cachedAt(copy.head, copy.entry)).toISOString();
  const state = isFresh(copy) ? "could not be refreshed" : "has expired";
  return fromCache(place2, target, copy, "stale", [
    `this copy of ${target.uri} ${state}; it is as the codex was at ${since}${why ? `: ${why}` : ""}`
  ]);
}
async function fromCache(place2, { uri, codexPath }, { head, entry, content }, cache, warnings = []) {
  const { scope, environment } = place2;
  const limited = place2.config.cache.max_size_mb > 0;
  await Promise.all([countEvent(scope, "hits"), limited && noteUse(scope, codexPath)]);
  return {
    uri,
    environment: environment.name,
    branch: environment.branch,
    content,
    path: cachedFile(scope, codexPath),
    size_bytes: content.length,
    hash: entry.oid,
    source: "cache",
    cache,
    cached_at: new Date(cachedAt(head, entry)).toISOString(),
    expires_at: new Date(expiresAt(head, entry)).toISOString(),
    commit: entry.commit ?? (entry.on_demand ? null : head.tip),
    warnings: [...place2.warnings, ...warnings, ...hiddenText(content)]
  };
}
function notCached({ environment, config }, { uri }, state) {
  const mode = config.cache.offline_mode ? "offline_mode is on in the configuration" : "--offline was given";
  return new CodexError("NOT_CACHED", `${uri} ${state} (environment ${environment.name}), and ${mode}`, {
    phase: "copy",
    fixes: [
      config.cache.offline_mode ? 'Set "cache": { "offline_mode": false } in the configuration' : `Fetch it: fractary-codex fetch ${shellWord(uri)}`,
      "See what is here: fractary-codex list --cached"
    ]
  });
}

// runtime/cli.ts
import { isatty } from "node:tty";

// runtime/home/location.ts
import { homedir } from "node:os";
import path7 from "node:path";
function homeDirectory(env, platform) {
  if (env.FRACTARY_CODEX_HOME) return path7.resolve(env.FRACTARY_CODEX_HOME);
  const home = env.HOME || env.USERPROFILE || homedir();
  if (platform === "win32") {
    return path7.join(env.LOCALAPPDATA || path7.join(home, "AppData", "Local"), "fractary-codex");
  }
  if (platform === "darwin") return path7.join(home, "Library", "Caches", "fractary-codex");
  const cache = env.XDG_CACHE_HOME && path7.isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : null;
  return path7.join(cache ?? path7.join(home, ".cache"), "fractary-codex");
}
function dataDirectory(env, platform) {
  if (env.FRACTARY_CODEX_HOME || platform === "win32") return homeDirectory(env, platform);
  const home = env.HOME || homedir();
  if (platform === "darwin") return path7.join(home, "Library", "Application Support", "fractary-codex");
  const data = env.XDG_DATA_HOME && path7.isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : null;
  return path7.join(data ?? path7.join(home, ".local", "share"), "fractary-codex");
}

// runtime/output/arguments.ts
import { parseArgs } from "node:util";
async function parseArguments(command, argv) {
  const table2 = { ...command.options, ...COMMON_OPTIONS };
  try {
    const { values, positionals } = parseArgs({
      args: withEmptyValues(argv, table2),
      options: Object.fromEntries(
        Object.entries(table2).map(([name, { type, multiple }]) => [
          name,
          { type, multiple: multiple ?? false }
        ])
      ),
      allowPositionals: true,
      strict: !command.lenient
    });
    if (positionals.length > command.positionals.most) {
      throw invalid3(
        command.name,
        `${shown(positionals[command.positionals.most])} is one argument too many`
      );
    }
    return { options: values, positionals };
  } catch (error) {
    if (error instanceof CodexError || !(error instanceof TypeError)) throw error;
    throw await explain(command.name, table2, error);
  }
}
function withEmptyValues(argv, table2) {
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  return argv.map((word, i) => {
    const optional = i < end && word.startsWith("--") && table2[word.slice(2)]?.optional;
    return optional && (argv[i + 1] ?? "-").startsWith("-") ? `${word}=` : word;
  });
}
async function explain(name, table2, error) {
  const unknown2 = /Unknown option '([^']+)'/.exec(error.message)?.[1];
  if (unknown2 === void 0) return invalid3(name, error.message.split("\n")[0].replace(/\.$/, ""));
  const { nearest } = await import("./nearest-TMTX3PY5.mjs");
  const near = nearest(
    unknown2,
    Object.keys(table2).map((option) => `--${option}`)
  );
  return invalid3(name, `${name} has no option ${unknown2}`, near ? `Did you mean ${near}?` : void 0);
}
function invalid3(name, sentence, hint) {
  const help = `See what there is: fractary-codex ${name} --help`;
  return new CodexError("INVALID_ARGUMENT", sentence, {
    phase: "validate",
    fixes: hint ? [hint, help] : [help]
  });
}

// runtime/output/progress.ts
function progress(target, quiet) {
  if (quiet) return { say: () => {
  }, end: () => {
  } };
  let live = false;
  return {
    say(line) {
      target.write(target.isTTY ? `\r\x1B[K${line} …` : `${line}
`);
      live = target.isTTY;
    },
    end() {
      if (live) target.write("\r\x1B[K");
      live = false;
    }
  };
}

// runtime/output/questions.ts
function questions(input, write, signal) {
  let lines;
  let close = () => {
  };
  return {
    async ask(question) {
      if (!lines) {
        const { createInterface } = await import("node:readline");
        const reader = createInterface({ input: input(), terminal: false, signal });
        lines = reader[Symbol.asyncIterator]();
        close = () => reader.close();
      }
      write(question);
      const { value, done } = await lines.next();
      if (signal.aborted) throw interrupted();
      return done ? null : value;
    },
    close: () => close()
  };
}

// runtime/version.ts
var VERSION = "0.1.0";

// runtime/cli.ts
async function main(command) {
  const argv = process.argv.slice(2);
  process.stdout.on("error", ignoreClosedPipe);
  const controller = new AbortController();
  const live = progress(
    { write: tell, isTTY: isatty(2) },
    // Claude Code merges both streams, so a summary for an agent comes without progress, too.
    argv.includes("--quiet") || argv.includes("--summary")
  );
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const person = questions(() => process.stdin, tell, controller.signal);
  const ask = (question) => {
    live.end();
    return person.ask(question);
  };
  try {
    const context = contextFor(argv, controller.signal, live);
    const asks = context.interactive && !argv.includes("--json") && !argv.includes("--quiet");
    process.exitCode = await execute(command, argv, asks ? { ...context, ask } : context, live);
  } catch (error) {
    live.end();
    process.exitCode = fail(command.name, argv, error, controller.signal);
  } finally {
    person.close();
  }
}
async function execute(command, argv, context, live) {
  if (!command.lenient && (argv.includes("--help") || argv.includes("-h"))) {
    const { helpText } = await import("./help-PSTRGBDL.mjs");
    process.stdout.write(helpText(command));
    return 0;
  }
  if (argv.includes("--version")) {
    process.stdout.write(`${VERSION}
`);
    return 0;
  }
  const args = await parseArguments(command, argv);
  const result = await command.run(context, args);
  live.end();
  const options = args.options;
  if (options.json) {
    const shown2 = command.json ? command.json(result, options.summary === true) : result;
    process.stdout.write(`${JSON.stringify(shown2, null, options.summary ? 0 : 2)}
`);
  } else {
    for (const warning of command.warnings?.(result) ?? []) tell(`⚠ ${visible(warning)}
`);
    const text = await command.text(result);
    process.stdout.write(typeof text === "string" ? printable(text) : text);
  }
  return command.exitCode?.(result, args) ?? 0;
}
function contextFor(argv, signal, live) {
  const verbose = argv.includes("--verbose") && !argv.includes("--quiet");
  return {
    cwd: workingDirectory(),
    env: process.env,
    home: homeDirectory(process.env, process.platform),
    data: dataDirectory(process.env, process.platform),
    signal,
    progress: live.say,
    debug: verbose ? (line) => tell(`  ${printable(line)}
`) : () => {
    },
    readStdin: () => readStdin(signal),
    interactive: isatty(0) && isatty(2)
  };
}
var isStderrOpen = false;
function tell(text) {
  if (!isStderrOpen) process.stderr.on("error", ignoreClosedPipe);
  isStderrOpen = true;
  process.stderr.write(text);
}
function workingDirectory() {
  try {
    return process.cwd();
  } catch {
    process.chdir("/");
    return process.env.PWD || "/";
  }
}
async function readStdin(signal) {
  const [{ addAbortSignal }, { text }] = await Promise.all([
    import("node:stream"),
    import("node:stream/consumers")
  ]);
  return text(addAbortSignal(signal, process.stdin));
}
function fail(operation, argv, thrown, signal) {
  const error = signal.aborted && !(thrown instanceof CodexError) ? interrupted() : asCodexError(thrown);
  if (argv.includes("--json")) {
    process.stdout.write(`${JSON.stringify(failureDocument(operation, error), null, 2)}
`);
  } else tell(printable(failureText(error)));
  if (argv.includes("--verbose")) {
    const { cause } = error;
    if (typeof cause === "string") tell(`${printable(cause.trim())}
`);
    else if (cause instanceof Error) tell(`${printable(String(cause.stack))}
`);
  }
  return error.exitCode;
}
function ignoreClosedPipe(error) {
  if (error.code !== "EPIPE") throw error;
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
  defineCommand,
  COMMON_OPTIONS,
  isName,
  parseReference,
  formatReference,
  isExpressible,
  codexPathOf,
  documentOf,
  shown,
  ENVIRONMENT_OPTIONS,
  environmentOption,
  invalid,
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
  quickHash,
  INLINE_ENTRIES,
  SHARDS,
  shardOf,
  shardFile,
  shardFiles,
  reportFile,
  emptyEntries,
  emptyIndex,
  readHead,
  wasEverFilled,
  readIndex,
  isFirstCache,
  expiresAt,
  cachedAt,
  listEnvironments,
  countEvent,
  readEvents,
  noteUse,
  readUses,
  forgetUses,
  hiddenText,
  shellWord,
  uriOf,
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
  distance,
  closest,
  resolveEnvironment,
  environmentNames,
  readSmallFile,
  parseConfigText,
  namesFromEnvironment,
  completeNames,
  asCodexError,
  failureDocument,
  fixLines,
  MARKS,
  counted,
  span,
  sized,
  visible,
  printable,
  table,
  loadConfig,
  parseConfig,
  discovery,
  openPlace,
  cachedFile,
  readCached,
  readIntact,
  fetchDocument,
  VERSION,
  main
};
