import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  parseCommit,
  parseTree
} from "./chunk-2SV3USM6.mjs";
import {
  MirrorBroken,
  fetchFailure,
  fetchInto
} from "./chunk-XEH7LY7W.mjs";
import {
  CodexError
} from "./chunk-BBFDJOKS.mjs";

// runtime/codex/objects.ts
var MAX_FILES = 1e6;
var READ_AHEAD = 64;
var MAX_TEXT_BYTES = 16 * 1024 * 1024;
async function readCommit(session, oid) {
  const object = await session.reader.read(oid);
  if (object?.type !== "commit") throw new MirrorBroken(`missing commit ${oid}`);
  return parseCommit(object.data);
}
async function readTree(session, oid) {
  await ensureObjects(session, [oid], "tree:1");
  const object = await session.reader.read(oid);
  if (object?.type !== "tree") throw new MirrorBroken(`missing tree ${oid}`);
  return parseTree(object.data);
}
async function ensureObjects(session, oids, filter) {
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
  if (output.code !== 0) throw fetchFailure(remote, output);
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
  await ensureObjects(session, wanted, contents ? null : "blob:none");
  function note(mode, oid, next) {
    if (seen.has(oid)) return;
    seen.add(oid);
    if (mode === "040000") next.push(oid);
    else if (contents && mode !== "160000") wanted.push(oid);
  }
}
async function listFiles(session, tree, prefix = "") {
  const listing = { files: /* @__PURE__ */ new Map(), unreadable: [] };
  let level = [{ oid: tree, prefix }];
  while (level.length > 0) {
    await ensureObjects(
      session,
      level.map((one) => one.oid),
      "blob:none"
    );
    const next = [];
    for (let at = 0; at < level.length; at += READ_AHEAD) {
      const some = level.slice(at, at + READ_AHEAD);
      const objects = await Promise.all(some.map((one) => session.reader.read(one.oid)));
      objects.forEach((object, i) => {
        if (object?.type !== "tree") throw new MirrorBroken(`missing tree ${some[i].oid}`);
        collect(parseTree(object.data), some[i].prefix, listing, next);
      });
    }
    if (listing.files.size + next.length > MAX_FILES) throw tooManyFiles(prefix);
    level = next;
  }
  return listing;
}
function collect(entries, prefix, listing, next) {
  for (const { mode, name, oid, valid } of entries) {
    const path = prefix + name;
    if (!valid) listing.unreadable.push(path);
    else if (mode === "040000") next.push({ oid, prefix: `${path}/` });
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
async function readBlobs(session, oids, onBlob) {
  const unique = [...new Set(oids)];
  await ensureObjects(session, unique, null);
  for (let at = 0; at < unique.length; at += READ_AHEAD) {
    const some = unique.slice(at, at + READ_AHEAD);
    const objects = await Promise.all(some.map((oid) => session.reader.read(oid)));
    for (const [i, object] of objects.entries()) {
      if (object?.type !== "blob") throw new MirrorBroken(`missing blob ${some[i]}`);
      await onBlob(object.oid, object.data);
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
