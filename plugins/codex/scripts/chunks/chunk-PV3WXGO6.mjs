import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  hideCredentials,
  holdsSecret,
  isRepositoryAddress,
  ownerAndName,
  parseRemote
} from "./chunk-HPE5TUXB.mjs";
import {
  SAFE_FLAGS
} from "./chunk-RIQFUUJ2.mjs";
import {
  CodexError,
  gitMissing,
  interrupted,
  isCodexError,
  isName
} from "./chunk-SXMJM6YA.mjs";

// runtime/git/client.ts
var UNSAFE = Object.fromEntries(
  [
    "allowUnsafeAskPass",
    "allowUnsafeConfigEnvCount",
    "allowUnsafeConfigPaths",
    "allowUnsafeCredentialHelper",
    "allowUnsafeEditor",
    "allowUnsafeExec",
    "allowUnsafeFsMonitor",
    "allowUnsafeGitProxy",
    "allowUnsafeHooksPath",
    "allowUnsafeInclude",
    "allowUnsafePager",
    "allowUnsafeProtocolOverride",
    "allowUnsafeSshCommand",
    "allowUnsafeTemplateDir",
    "allowUnsafeUrlRewrite",
    "allowUnsafeDiffExternal",
    "allowUnsafeFilter",
    "allowUnsafePack",
    "allowUnsafeAlias",
    "allowUnsafeCommandBinaries",
    "allowUnsafeDiffTextConv",
    "allowUnsafeGpgProgram",
    "allowUnsafeMergeDriver",
    "allowUnsafeSubmodule"
  ].map((name) => [name, true])
);
async function git(call) {
  call.debug?.(`git ${call.args.join(" ")}`);
  let output;
  const { simpleGit } = await import("./dist-2I3F4V7B.mjs");
  const client = simpleGit({
    baseDir: call.cwd,
    abort: call.signal,
    // The defaults wait 50 ms after a command without output and 50 ms at exit.
    completion: { onClose: true, onExit: false },
    allowEnvironment: Object.keys(call.env),
    unsafe: UNSAFE,
    errors(error, { exitCode, stdOut, stdErr }) {
      const [stdout, stderr] = [stdOut, stdErr].map((chunks) => Buffer.concat(chunks).toString());
      output = { code: exitCode, stdout, stderr, timedOut: false };
      return error;
    }
  }).env(call.env);
  try {
    const stdout = await client.raw([...SAFE_FLAGS, ...call.args]);
    return { code: 0, stdout, stderr: output?.stderr ?? "", timedOut: false };
  } catch (error) {
    if (call.signal.aborted) throw interrupted();
    if (error instanceof Error && /spawn git ENOENT/.test(error.message)) throw gitMissing(error);
    if (output && (output.code !== 0 || output.stderr)) return output;
    throw error;
  }
}

// runtime/git/configuration.ts
async function readGitConfiguration(call) {
  const output = await git({ ...call, args: ["config", "--list", "-z"] });
  const values = /* @__PURE__ */ new Map();
  for (const record of output.stdout.split("\0")) {
    const end = record.indexOf("\n");
    if (record) values.set(end < 0 ? record : record.slice(0, end), end < 0 ? "true" : record.slice(end + 1));
  }
  return values;
}

// runtime/project/root.ts
import { lstatSync, readFileSync, realpathSync, statSync } from "node:fs";
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
  })).filter(({ path }) => exists(path));
  if (found.length > 1) {
    const names = found.map(({ path }) => basename(path)).join(" and ");
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
  const path = named2 ? resolve(cwd, named2) : cwd;
  try {
    const real = realpathSync(path);
    if (statSync(real).isDirectory()) return real;
  } catch (error) {
    if (!hasCode(error, "ENOENT", "ENOTDIR", "EACCES", "ELOOP")) throw error;
  }
  throw named2 ? notDetected(`CLAUDE_PROJECT_DIR names ${path}, which is not a folder that can be read`, [
    "set CLAUDE_PROJECT_DIR to the folder of the project, or unset it"
  ]) : notDetected(`the working directory ${path} cannot be read or is gone`, [
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
function gitDirAt(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return isGitDir(path) ? realpathSync(path) : null;
  if (!stat?.isFile()) return null;
  const target = /^gitdir: (.+?)[\r\n]*$/.exec(readFileSync(path, "utf8"))?.[1];
  const gitDir = target === void 0 ? null : resolve(dirname(path), target);
  if (gitDir !== null && isGitDir(gitDir)) return realpathSync(gitDir);
  throw notDetected(`${path} leads to ${gitDir ?? "nowhere"}, which is no git repository`, [
    "git worktree repair   # in the main work tree, when this one was moved"
  ]);
}
function isGitDir(path) {
  if (!exists(join(path, "HEAD"))) return false;
  const common = commonDirOf(path);
  return ["objects", "refs"].every(
    (name) => statSync(join(common, name), { throwIfNoEntry: false })?.isDirectory()
  );
}
function commonDirOf(gitDir) {
  try {
    return realpathSync(resolve(gitDir, readFileSync(join(gitDir, "commondir"), "utf8").trim()));
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
function exists(path) {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return false;
    throw new CodexError("PERMISSION_DENIED", `${path} cannot be looked at (${error.message})`, {
      fixes: [`check the permissions of ${dirname(path)}`],
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

// runtime/project/write-file.ts
import { randomBytes } from "node:crypto";
import { chmod, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname as dirname2, relative, resolve as resolve2, sep } from "node:path";
async function writeWhole(path, data, { mode } = {}) {
  await mkdir(dirname2(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeFile(temporary, data, { flag: "wx" });
    if (mode !== void 0) await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
async function pathInside(root, path) {
  const target = resolve2(root, path);
  const realRoot = await realpath(root);
  const realFolder = await nearestReal(dirname2(target));
  const away = relative(realRoot, realFolder);
  if (away !== ".." && !away.startsWith(`..${sep}`) && resolve2(realRoot, away) === realFolder) return target;
  throw new CodexError(
    "PERMISSION_DENIED",
    `${path} leads out of the project through a symbolic link (to ${realFolder})`,
    {
      fixes: [`replace the link in ${dirname2(path)} by a folder`],
      phase: "validate"
    }
  );
}
async function nearestReal(folder) {
  try {
    return await realpath(folder);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return nearestReal(dirname2(folder));
  }
}

// runtime/project/config-names.ts
import { join as join2 } from "node:path";

// runtime/project/config-text.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";

// runtime/project/json-position.ts
var TOKEN = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
function findJsonFault(text) {
  const open2 = [];
  let expects = "value";
  let previous = "";
  for (let at = 0; ; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const [whole = "", mark, string] = match ?? [];
    const start = match ? at + whole.length - whole.trimStart().length : at + leadingSpace(text, at);
    const token = whole.trimStart();
    const fail = (problem) => ({ ...place(text, start), problem });
    if (!match) {
      if (start < text.length) return fail(describe(text.slice(start)));
      if (expects === "next" && open2.length === 0) return null;
      return fail(open2.length > 0 ? `the text ends before "${open2.at(-1)}"` : "the file holds no value");
    }
    if (expects === "next" && open2.length === 0) return fail("text after the end of the value");
    const closes = (mark === "}" || mark === "]") && mark === open2.at(-1);
    if (closes && (expects === "next" || previous === "{" || previous === "[")) {
      open2.pop();
      expects = "next";
    } else if (closes && previous === ",") return fail(`a comma before "${mark}"`);
    else if (expects === "value" && (mark === "{" || mark === "[")) {
      open2.push(mark === "{" ? "}" : "]");
      expects = mark === "{" ? "key" : "value";
    } else if (expects === "value" && mark === void 0) expects = "next";
    else if (expects === "key" && string !== void 0) expects = "colon";
    else if (expects === "colon" && mark === ":") expects = "value";
    else if (expects === "next" && mark === ",") expects = open2.at(-1) === "}" ? "key" : "value";
    else return fail(`found ${token.slice(0, 20)} where ${wanted(expects, open2.at(-1))} belongs`);
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
var MAX_CONFIG_BYTES = 1024 * 1024;
async function readSmallFile(path, source = path) {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await file.stat();
      if (!stat.isFile()) throw invalid(`${source} is not a file`, `replace ${source} by a file`);
      if (stat.size > MAX_CONFIG_BYTES) {
        throw invalid(`${source} is larger than 1 MiB (${stat.size} bytes)`, `shorten ${source}`);
      }
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof CodexError) throw error;
    const code = error.code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    if (code === "EACCES" || code === "EPERM") {
      throw new CodexError("PERMISSION_DENIED", `${source} may not be read`, {
        fixes: [`chmod u+r ${path}`],
        phase: "validate",
        cause: error
      });
    }
    throw invalid(`${source} cannot be read (${code ?? error})`, `check ${path}`, error);
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
  const { readYaml } = await import("./config-yaml-F7RGQAVG.mjs");
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
    const bytes = await readSmallFile(join2(root, ".env"), ".env");
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
import { dirname as dirname3, join as join4, relative as relative2 } from "node:path";

// runtime/project/config-memo.ts
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join as join3 } from "node:path";
var SCHEMA_REVISION = 1;
function memoPath(home, inputs) {
  const digest = createHash("sha256").update(`${SCHEMA_REVISION}\0`);
  for (const input of inputs) {
    digest.update(`${input === null ? "none" : Buffer.byteLength(input)}\0`).update(input ?? "");
  }
  return join3(home, "config", `${digest.digest("hex")}.json`);
}
async function recall(path) {
  try {
    const memo = JSON.parse(await readFile(path, "utf8"));
    return memo.digest === digestOf(memo.config) ? memo.config : null;
  } catch {
    return null;
  }
}
async function remember(path, config) {
  if (/:\/\/[^/\s"]*@/.test(JSON.stringify(config))) return;
  await writeWhole(path, JSON.stringify({ digest: digestOf(config), config }), {
    mode: 384
  }).catch(() => {
  });
}
function digestOf(config) {
  return createHash("sha256").update(JSON.stringify(config)).digest("hex");
}

// runtime/project/config.ts
var LISTED_ISSUES = 5;
async function loadConfig(place2) {
  const { root, configPath } = place2;
  const format = configPath === null || configPath.endsWith(".json") ? "json" : "yaml";
  const source = configPath === null ? `${CODEX_FOLDER}/config.json` : named(root, configPath);
  const main = configPath === null ? null : await readSmallFile(configPath, source);
  const localPath = join4(
    configPath === null ? join4(root, CODEX_FOLDER) : dirname3(configPath),
    "config.local.json"
  );
  const local = await readSmallFile(localPath, named(root, localPath));
  const memo = memoPath(place2.home, [format, main, local]);
  let file = await recall(memo);
  if (!file) {
    const under = main === null ? {} : await parseConfigText(main, format, source);
    const over = local === null ? {} : await parseConfigText(local, "json", named(root, localPath));
    file = await validate(
      merge(under, over),
      (path) => reaches(over, path) ? named(root, localPath) : source
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
      depth < 10 && isObject(below) && isObject(value) ? merge(below, value, depth + 1) : value
    );
  }
  return Object.fromEntries(merged);
}
async function validate(value, sourceOf) {
  const { configSchema } = await import("./config-schema-R2TDTPTC.mjs");
  const result = configSchema.safeParse(value.version === 3 ? { ...value, version: "3.0" } : value);
  if (result.success) return result.data;
  const { describeIssues, keyPath } = await import("./config-issues-SWMJODV5.mjs");
  const issues = describeIssues(result.error.issues, value).map((issue) => ({
    ...issue,
    source: sourceOf(issue.path)
  }));
  const sources = [...new Set(issues.map(({ source }) => source))];
  const listed = issues.slice(0, LISTED_ISSUES).map(({ message: message2, source }) => sources.length > 1 ? `${source}: ${message2}` : message2);
  const more = issues.length - listed.length;
  const message = `${sources.join(" and ")} cannot be used: ${listed.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  throw new CodexError("CONFIG_INVALID", message, {
    fixes: [
      `correct ${issues.slice(0, LISTED_ISSUES).map(({ path }) => keyPath(path)).join(", ")} in ${sources.join(" and ")}`
    ],
    phase: "validate",
    extra: {
      issues: issues.map(({ path, message: message2, source }) => ({
        key: keyPath(path),
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
  if (lacks(names) && place2.discover) add(await place2.discover(names) ?? {}, "discovered");
  const { organization, codex_repo } = names;
  if (organization === void 0 || codex_repo === void 0) throw incomplete(names, source, place2.root);
  return { config: { ...file, organization, codex_repo }, warnings, sources };
}
function lacks({ organization, codex_repo }) {
  return organization === void 0 || codex_repo === void 0;
}
function incomplete({ organization, codex_repo }, source, root) {
  const missing = [
    ...organization === void 0 ? ["organization"] : [],
    ...codex_repo === void 0 ? ["codex_repo"] : []
  ];
  const keys = missing.map((key) => `"${key}"`).join(" and ");
  if (source === null) {
    return new CodexError("CONFIG_NOT_FOUND", `${root} has no configuration (${CODEX_FOLDER}/config.json)`, {
      fixes: ["fractary-codex init"],
      phase: "validate"
    });
  }
  return new CodexError("CONFIG_INVALID", `${source} lacks ${keys}, and .env does not say it either`, {
    fixes: [`add ${keys} to ${source}`, "fractary-codex init"],
    phase: "validate",
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
  if (!isObject(value)) return true;
  return Object.hasOwn(value, key) && reaches(Reflect.get(value, key), rest);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function named(root, path) {
  return relative2(root, path).replaceAll("\\", "/");
}

export {
  git,
  readGitConfiguration,
  writeWhole,
  pathInside,
  readSmallFile,
  parseConfigText,
  namesFromEnvironment,
  completeNames,
  CODEX_FOLDER,
  findProject,
  loadConfig,
  parseConfig
};
