import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  parseCommit,
  parseTree,
  usableEntries
} from "./chunk-44K3FR2F.mjs";
import {
  fetchInto
} from "./chunk-GQBROBHZ.mjs";
import {
  MirrorBroken,
  fetchFailure
} from "./chunk-GPYDKKFW.mjs";
import {
  lackedByServer
} from "./chunk-XLZDQWLE.mjs";
import {
  CodexError,
  isCodexError,
  shown
} from "./chunk-FAMPJYGD.mjs";

// runtime/codex/objects.ts
var MAX_FILES = 1e6;
var READ_AHEAD = 64;
var MAX_TEXT_BYTES = 16 * 1024 * 1024;
async function readCommit(session, oid) {
  const object = await session.reader.read(oid);
  if (object?.type !== "commit") throw new MirrorBroken(`missing commit ${oid}`);
  return parseCommit(object.data);
}
async function readTree(session, oid, path = "") {
  await ensureObjects(session, [oid], "tree:1", () => path);
  const object = await session.reader.read(oid);
  return parseTree(expectType(object, "tree", oid, path));
}
function expectType(object, type, oid, path) {
  if (!object) throw new MirrorBroken(`missing ${type} ${oid}`);
  if (object.type === type) return object.data;
  const is = { tree: "a folder", blob: "a file", commit: "a commit", tag: "a tag" };
  throw damaged(path, `is recorded as ${is[type]}, and its content is ${is[object.type]}`);
}
function damaged(path, what) {
  return new CodexError("REPO_NOT_FOUND", `The codex is damaged: ${path ? shown(path) : "it"} ${what}`, {
    fixes: [
      "See what else is damaged, in the codex: git fsck --full",
      "then replace or remove it there with a commit"
    ]
  });
}
async function ensureObjects(session, oids, filter, nameOf = () => "") {
  const unique = [...new Set(oids)];
  const missing = [];
  for (let at = 0; at < unique.length; at += 1e3) {
    const some = unique.slice(at, at + 1e3);
    const found = await Promise.all(some.map((oid) => session.reader.info(oid)));
    found.forEach((info, i) => {
      if (!info) missing.push(some[i]);
    });
  }
  if (missing.length === 0) return;
  const { remote, mirror } = session;
  const output = await fetchInto(remote, mirror.dir, { kind: "objects", want: missing, filter });
  if (output.code === 0) return;
  const lacked = lackedByServer(output);
  if (lacked === null) throw fetchFailure(remote, output);
  throw damaged(
    nameOf(lacked),
    `names the object ${lacked.slice(0, 12)}, which its server does not have or does not give`
  );
}
async function ensureTrees(session, trees, { contents }) {
  const wanted = [];
  const seen = /* @__PURE__ */ new Set();
  for (let level = [...trees]; level.length > 0; ) {
    const next = [];
    for (let at = 0; at < level.length; at += READ_AHEAD) {
      const some = level.slice(at, at + READ_AHEAD);
      const objects = await Promise.all(some.map((oid) => session.reader.read(oid)));
      objects.forEach((object, i) => {
        if (object?.type !== "tree") wanted.push(some[i]);
        else for (const { mode, oid } of parseTree(object.data)) note(mode, oid, next);
      });
    }
    if (seen.size > MAX_FILES) throw tooManyFiles("");
    level = next;
  }
  await ensureObjects(session, wanted, contents ? null : "blob:none").catch((error) => {
    if (!contents || !isCodexError(error, "REPO_NOT_FOUND")) throw error;
    return ensureTrees(session, trees, { contents: false });
  });
  function note(mode, oid, next) {
    if (seen.has(oid)) return;
    seen.add(oid);
    if (mode === "040000") next.push(oid);
    else if (contents && mode !== "160000") wanted.push(oid);
  }
}
async function listFiles(session, tree, prefix = "") {
  const listing = { files: /* @__PURE__ */ new Map(), unusable: [] };
  let level = [{ oid: tree, prefix }];
  while (level.length > 0) {
    const named = level;
    await ensureObjects(
      session,
      level.map((one) => one.oid),
      "blob:none",
      (oid) => (named.find((one) => one.oid === oid)?.prefix ?? prefix).replace(/\/$/, "")
    );
    const next = [];
    for (let at = 0; at < level.length; at += READ_AHEAD) {
      const some = level.slice(at, at + READ_AHEAD);
      const objects = await Promise.all(some.map((one) => session.reader.read(one.oid)));
      objects.forEach((object, i) => {
        const { oid, prefix: at2 } = some[i];
        collect(parseTree(expectType(object, "tree", oid, at2.replace(/\/$/, ""))), at2, listing, next);
        if (listing.files.size + next.length > MAX_FILES) throw tooManyFiles(prefix);
      });
    }
    level = next;
  }
  return listing;
}
function collect(entries, prefix, listing, next) {
  const { usable, unusable } = usableEntries(entries, prefix);
  listing.unusable.push(...unusable);
  for (const { mode, name, oid } of usable) {
    const path = prefix + name;
    if (mode === "040000") next.push({ oid, prefix: `${path}/` });
    else listing.files.set(path, { mode: normalMode(mode), oid });
  }
}
function normalMode(mode) {
  return mode === "100664" ? "100644" : mode;
}
function tooManyFiles(prefix) {
  return new CodexError("REPO_NOT_FOUND", `The codex lists over ${MAX_FILES} files below '${prefix}'`, {
    fixes: ["Look at that folder of the codex: it cannot be documentation"]
  });
}
async function readBlobs(session, oids, onBlob, nameOf = () => "") {
  const unique = [...new Set(oids)];
  await ensureObjects(session, unique, null, nameOf);
  const readFrom = (at) => {
    const objects = Promise.all(unique.slice(at, at + READ_AHEAD).map((oid) => session.reader.read(oid)));
    objects.catch(() => {
    });
    return objects;
  };
  let ahead = readFrom(0);
  for (let at = 0; at < unique.length; at += READ_AHEAD) {
    const objects = await ahead;
    ahead = readFrom(at + READ_AHEAD);
    for (const [i, object] of objects.entries()) {
      const oid = unique[at + i];
      await onBlob(oid, expectType(object, "blob", oid, nameOf(oid)));
    }
  }
}

export {
  MAX_TEXT_BYTES,
  readCommit,
  readTree,
  ensureObjects,
  ensureTrees,
  listFiles,
  readBlobs
};
