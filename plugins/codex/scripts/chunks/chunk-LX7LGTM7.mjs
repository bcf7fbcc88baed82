import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  storeBlobs
} from "./chunk-LUQDRX4A.mjs";
import {
  readHead,
  readRemoteHead
} from "./chunk-T2KCUURT.mjs";
import {
  git
} from "./chunk-6X5FOI2V.mjs";
import {
  makeTemporary,
  openObjectReader,
  removeTemporary
} from "./chunk-ASNNKCBR.mjs";
import {
  filteredPaths,
  hashFiles,
  readManifest
} from "./chunk-6QNIH7JM.mjs";
import {
  listWorkingTree
} from "./chunk-2KKYBHOX.mjs";
import {
  parseCommit,
  parseTree
} from "./chunk-44K3FR2F.mjs";
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import {
  alternateVariable,
  makeBareRepository
} from "./chunk-T3RRHDYC.mjs";
import {
  originOf
} from "./chunk-BLPQ76ZH.mjs";

// runtime/sync/source.ts
import { createHash } from "node:crypto";
import { lstat, mkdir } from "node:fs/promises";
import path2 from "node:path";

// runtime/sync/uncommitted.ts
import path from "node:path";
async function countUncommitted(session, place, source, rules, unstaged) {
  const committed = source.commit ? await committedFiles(session, place, source.commit, rules) : /* @__PURE__ */ new Map();
  if (!committed) return unstaged;
  let count = 0;
  for (const [name, file] of source.files) {
    const before = committed.get(name);
    if (!before || before.oid !== file.oid || before.mode !== file.mode) count += 1;
    committed.delete(name);
  }
  const skipped = new Set(source.skipped.map((one) => one.path));
  for (const name of committed.keys()) if (!skipped.has(name)) count += 1;
  return count;
}
async function committedFiles(session, place, commit, rules) {
  const object = await session.reader.read(commit);
  if (object?.type !== "commit") return null;
  const inside = path.relative(place.topLevel, place.root).split(path.sep).filter(Boolean);
  let tree = parseCommit(object.data).tree;
  for (const segment of inside) {
    const entries = tree === void 0 ? null : await treeAt(session, tree);
    if (!entries) return null;
    tree = entries.find((entry) => entry.name === segment && entry.mode === "040000")?.oid;
    if (tree === void 0) return /* @__PURE__ */ new Map();
  }
  const files = /* @__PURE__ */ new Map();
  return await collect(session, tree, "", rules, files) ? files : null;
}
async function treeAt(session, oid) {
  const object = await session.reader.read(oid);
  return object?.type === "tree" ? parseTree(object.data) : null;
}
async function collect(session, tree, prefix, rules, files) {
  const entries = await treeAt(session, tree);
  if (!entries) return false;
  for (const { mode, name, oid } of entries) {
    const at = prefix + name;
    if (mode === "040000") {
      if (leadsTo(at, rules.prefixes) && !await collect(session, oid, `${at}/`, rules, files)) return false;
    } else if (mode !== "160000" && rules.selects(at)) files.set(at, { mode, oid });
  }
  return true;
}
function leadsTo(folder, prefixes) {
  if (prefixes === null) return true;
  return prefixes.some((prefix) => {
    const clean = prefix.replace(/\/$/, "");
    return clean === folder || clean.startsWith(`${folder}/`) || folder.startsWith(`${clean}/`);
  });
}

// runtime/sync/source.ts
async function readWorkingTree(run, rules) {
  const { place, context, env } = run;
  const folder = {
    root: place.root,
    topLevel: place.topLevel,
    env,
    signal: context.signal,
    debug: context.debug
  };
  const listing = await listWorkingTree(folder, rules);
  const changed = [...listing.files].filter(([, file]) => file.oid === null).map(([name]) => name);
  const foreignHash = [...listing.files.values()].some((file) => file.oid !== null && file.oid.length !== 40);
  let known;
  const filtered = async (paths) => known ?? filteredPaths(folder, paths);
  const objects = [path2.join(place.commonDir, "objects")];
  let temporary;
  const close = async () => {
    if (temporary) await removeTemporary(temporary);
  };
  try {
    if (changed.length > 0 || foreignHash) {
      temporary = await makeTemporary(context.home);
      await mkdir(path2.join(temporary, "objects"));
      known = await filteredPaths(folder, [...listing.files.keys()]);
      await hashChanged(
        run,
        listing,
        changed.filter((name) => !known.has(name)),
        temporary
      );
      objects.unshift(path2.join(temporary, "objects"));
    }
    let files = withIds(listing);
    if (temporary && [...files.values()].some((file) => file.oid.length !== 40)) {
      files = await translateHashes(run, files, objects, temporary);
      objects.splice(0, objects.length, path2.join(temporary, "sha1", "objects"));
    }
    const { commit, branch } = await headOf(run);
    return {
      commit,
      branch,
      usualBranches: usualBranches(run),
      repository: () => originOf(run),
      brought: await readManifest(place.root),
      files,
      skipped: listing.skipped,
      uncommitted: (session) => countUncommitted(
        session,
        place,
        { commit, files, skipped: listing.skipped },
        rules,
        changed.length + listing.removed
      ),
      objects,
      digest: digestOf(files, listing.skipped),
      filtered,
      bring: async () => {
      },
      has: (name) => lstat(path2.join(place.root, name)).then(
        (found) => !found.isDirectory(),
        () => false
      ),
      close
    };
  } catch (error) {
    await close();
    throw error;
  }
}
function usualBranches({ config, environment, place }) {
  const branch = config.source_branches[environment.name] ?? readRemoteHead(place.commonDir);
  return branch === null ? ["main", "master"] : [branch];
}
var NO_CONTENT = "0".repeat(40);
function withIds(listing) {
  const files = /* @__PURE__ */ new Map();
  for (const [name, { mode, oid }] of listing.files) files.set(name, { mode, oid: oid ?? NO_CONTENT });
  return files;
}
async function hashChanged(run, listing, changed, temporary) {
  if (changed.length === 0) return;
  const { place, context, env } = run;
  const hashed = await hashFiles(
    { root: place.root, env, signal: context.signal, debug: context.debug },
    { gitDir: place.gitDir, objects: path2.join(place.commonDir, "objects"), temporary },
    changed
  );
  for (const name of changed) {
    const file = hashed.get(name);
    if (file) listing.files.set(name, file);
    else listing.files.delete(name);
  }
}
async function translateHashes(run, files, objects, temporary) {
  const { context, env, place } = run;
  const reader = openObjectReader({
    cwd: place.root,
    env: {
      ...env,
      GIT_OBJECT_DIRECTORY: objects[0],
      GIT_ALTERNATE_OBJECT_DIRECTORIES: alternateVariable(objects.at(-1))
    },
    signal: context.signal,
    debug: context.debug
  });
  const contents = [];
  const translated = /* @__PURE__ */ new Map();
  try {
    for (const [name, { mode, oid }] of files) {
      const blob = oid === NO_CONTENT ? null : await reader.read(oid);
      if (blob) contents.push(blob.data);
      translated.set(name, { mode, oid: blob ? blobId(blob.data) : NO_CONTENT });
    }
  } finally {
    reader.close();
  }
  const repository = path2.join(temporary, "sha1");
  makeBareRepository(repository);
  await storeBlobs({ cwd: repository, env, signal: context.signal, debug: context.debug }, contents);
  return translated;
}
async function headOf(run) {
  const { place, context, env } = run;
  const head = readHead(place.gitDir, place.commonDir);
  if (head) return head;
  const call = { cwd: place.root, env, signal: context.signal, debug: context.debug };
  const [commit, branch] = await Promise.all([
    git({ ...call, args: ["rev-parse", "--verify", "--quiet", "HEAD"] }),
    git({ ...call, args: ["symbolic-ref", "--short", "--quiet", "HEAD"] })
  ]);
  return { commit: commit.stdout.trim() || null, branch: branch.stdout.trim() || null };
}
function digestOf(files, skipped) {
  const digest = createHash("sha256");
  const names = [...files.keys()].sort();
  for (const name of names) {
    const { mode, oid } = files.get(name);
    digest.update(`${mode} ${oid} ${name}\0`);
  }
  for (const { path: name, reason } of skipped) digest.update(`- ${name} ${reason}\0`);
  return digest.digest("hex");
}

export {
  readWorkingTree
};
