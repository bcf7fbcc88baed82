import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  unreadable
} from "./chunk-2KKYBHOX.mjs";
import {
  decodeName
} from "./chunk-44K3FR2F.mjs";
import {
  alternateVariable
} from "./chunk-T3RRHDYC.mjs";
import {
  plumbing
} from "./chunk-MYFBRE6X.mjs";
import {
  CodexError,
  diskFull,
  readSmallFile
} from "./chunk-FAMPJYGD.mjs";

// runtime/project/manifest.ts
import path from "node:path";
var MANIFEST = ".fractary/codex/manifest.json";
var MOST_BYTES = 16 * 1024 * 1024;
async function readManifest(root) {
  try {
    const bytes = await readSmallFile(path.join(root, ...MANIFEST.split("/")), MANIFEST, MOST_BYTES);
    return bytes ? parseManifest(bytes.toString()) : /* @__PURE__ */ new Map();
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
function parseManifest(text) {
  let files;
  try {
    files = JSON.parse(text).files ?? {};
  } catch (cause) {
    throw noManifest("is not JSON", cause);
  }
  if (typeof files !== "object" || files === null || Array.isArray(files)) {
    throw noManifest('has no object "files"');
  }
  return new Map(
    Object.entries(files).filter((pair) => typeof pair[1] === "string")
  );
}
function noManifest(problem, cause) {
  return new CodexError(
    "CONFIG_INVALID",
    `${MANIFEST}, which records the files that came from the codex, ${problem}`,
    {
      phase: "plan",
      fixes: [`Restore its last good version: git log -- ${MANIFEST}`],
      cause
    }
  );
}

// runtime/selection/hashing.ts
import { copyFile, mkdir, stat, utimes } from "node:fs/promises";
import path2 from "node:path";
async function hashFiles(project, place, paths) {
  const objects = path2.join(place.temporary, "objects");
  const index = path2.join(place.temporary, "index");
  await mkdir(objects, { recursive: true });
  await copyIndex(path2.join(place.gitDir, "index"), index);
  const call = {
    cwd: project.root,
    signal: project.signal,
    debug: project.debug,
    env: {
      ...project.env,
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: alternateVariable(place.objects)
    }
  };
  const added = await plumbing({
    ...call,
    args: ["-c", "core.safecrlf=false", "update-index", "--add", "--replace", "--remove", "-z", "--stdin"],
    input: paths.map((name) => `${name}\0`).join("")
  });
  if (added.code !== 0) throw hashingFailed(added.stderr);
  const listed = await plumbing({ ...call, args: ["ls-files", "-s", "-z"] });
  if (listed.code !== 0) throw hashingFailed(listed.stderr);
  const wanted = new Set(paths);
  const hashed = /* @__PURE__ */ new Map();
  for (const record of splitRecords(listed.stdout)) {
    const tab = record.indexOf(9);
    const { name } = decodeName(record.subarray(tab + 1));
    const [mode = "", oid = ""] = record.toString("latin1", 0, tab).split(" ");
    if (wanted.has(name)) hashed.set(name, { mode, oid });
  }
  return hashed;
}
async function copyIndex(from, to) {
  try {
    const { atime, mtime } = await stat(from);
    await copyFile(from, to);
    await utimes(to, atime, mtime);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
function* splitRecords(bytes) {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    yield bytes.subarray(at, end < 0 ? bytes.length : end);
    at = end < 0 ? bytes.length : end + 1;
  }
}
function hashingFailed(stderr) {
  const name = /open\("([^"]*)"\)|unable to (?:index file|stat) '?([^':\n]*)'?/.exec(stderr);
  if (name && /Permission denied/.test(stderr)) return unreadable(name[1] ?? name[2] ?? "");
  if (/No space left on device/.test(stderr)) return diskFull(stderr.trim().split("\n")[0], stderr);
  return new CodexError("INTERNAL", `git could not read the changed files: ${stderr.trim().split("\n")[0]}`, {
    phase: "plan",
    fixes: ["Look at the files it names: git status"]
  });
}
async function filteredPaths(project, paths, more = {}) {
  if (paths.length === 0) return /* @__PURE__ */ new Set();
  const output = await plumbing({
    cwd: project.root,
    env: { ...project.env, ...more.env },
    signal: project.signal,
    debug: project.debug,
    args: ["check-attr", ...more.args ?? [], "-z", "--stdin", "filter"],
    input: paths.map((name) => `${name}\0`).join("")
  });
  const fields = output.stdout.toString().split("\0");
  const filtered = /* @__PURE__ */ new Set();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    if (fields[at + 2] !== "unspecified" && fields[at + 2] !== "unset") filtered.add(fields[at]);
  }
  return filtered;
}

export {
  readManifest,
  hashFiles,
  filteredPaths
};
