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
function flaw(path) {
  if (path.includes("\\")) return "has a backslash";
  if (new RegExp("\\p{Cc}", "u").test(path)) return "has a control character";
  if (new RegExp("\\p{Cs}", "u").test(path)) return "is not valid Unicode";
  for (const segment of path.split("/")) {
    if (segment === "") return "has an empty part between slashes";
    if (segment === "." || segment === "..") return `has "${segment}" as a part of its path`;
    if (GIT_DIRECTORY.test(segment.replace(IGNORED_BY_MACOS, ""))) return "names a .git directory";
  }
  return void 0;
}
function isExpressible(path) {
  if (flaw(path)) return false;
  const length = Buffer.byteLength(path.replace(TO_ENCODE, encodeURIComponent));
  return length <= LONGEST_REFERENCE - ROOM_FOR_NAMES;
}
function codexPathOf({ project, path }, codexName) {
  if (project === codexName) return path;
  return COMMON.includes(project) ? `${project}/${path}` : `projects/${project}/${path}`;
}
function documentOf(codexPath, codexName) {
  const [top, second, ...rest] = codexPath.split("/");
  if (COMMON.includes(top) && second !== void 0)
    return { project: top, path: [second, ...rest].join("/") };
  const ofProject = top === "projects" && rest.length > 0 && second !== codexName;
  if (ofProject && isName("project", second)) return { project: second, path: rest.join("/") };
  return { project: codexName, path: codexPath };
}
function shown(value) {
  const characters = [...value.slice(0, 200)];
  const short = value.length > 80 && characters.length > 80 ? `${characters.slice(0, 79).join("")}…` : value;
  const visible = short.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0).toString(16)}}`
  );
  return `"${visible}"`;
}

export {
  CodexError,
  isCodexError,
  interrupted,
  inPhase,
  gitMissing,
  isName,
  isExpressible,
  codexPathOf,
  documentOf,
  shown
};
