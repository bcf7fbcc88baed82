import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/project/head.ts
import { lstatSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
var OID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var HEADS = "refs/heads/";
function readHead(gitDir, commonDir) {
  if (statSync(join(commonDir, "reftable"), { throwIfNoEntry: false })) return null;
  let value = readRefFile(join(gitDir, "HEAD"));
  if (value === null) return null;
  if (OID.test(value)) return { commit: value, branch: null };
  const first = symbolicTarget(value);
  const branch = first?.startsWith(HEADS) ? first.slice(HEADS.length) : null;
  for (let depth = 0; depth < 5; depth++) {
    const ref = symbolicTarget(value);
    if (ref === null) return null;
    value = readRef(ref, gitDir, commonDir);
    if (value === null) return { commit: null, branch };
    if (OID.test(value)) return { commit: value, branch };
  }
  return null;
}
function readRemoteHead(commonDir, remote = "origin") {
  const prefix = `refs/remotes/${remote}/`;
  const target = symbolicTarget(readRefFile(join(commonDir, prefix, "HEAD")) ?? "");
  return target?.startsWith(prefix) ? target.slice(prefix.length) : null;
}
function symbolicTarget(value) {
  const ref = /^ref:\s*(refs\/\S.*)$/.exec(value)?.[1];
  return ref === void 0 || ref.split("/").includes("..") ? null : ref;
}
function readRef(ref, gitDir, commonDir) {
  const own = /^refs\/(?:bisect|worktree|rewritten)\//.test(ref);
  const loose = join(own ? gitDir : commonDir, ref);
  return readRefFile(loose) ?? readPacked(ref, commonDir) ?? readRefFile(loose);
}
function readPacked(ref, commonDir) {
  const packed = `${readText(join(commonDir, "packed-refs")) ?? ""}
`;
  const end = packed.indexOf(` ${ref}
`);
  return end < 0 ? null : packed.slice(packed.lastIndexOf("\n", end) + 1, end);
}
function readRefFile(path) {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const target = readlinkSync(path);
    if (target.startsWith("refs/")) return `ref: ${target}`;
  }
  return readText(path)?.trimEnd() ?? null;
}
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = error.code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
    throw error;
  }
}

export {
  readHead,
  readRemoteHead
};
