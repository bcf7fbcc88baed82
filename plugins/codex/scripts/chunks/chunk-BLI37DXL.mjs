import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SHARED_PARTS,
  readLayout
} from "./chunk-BDZOBCEB.mjs";
import {
  ensureObjects,
  readCommit
} from "./chunk-BNSLO5S5.mjs";
import {
  trailer
} from "./chunk-VDQBBGCI.mjs";
import {
  MirrorBroken,
  fetchInto
} from "./chunk-TPRCK6D7.mjs";
import {
  withLock
} from "./chunk-D525YIGF.mjs";
import {
  isLockRace
} from "./chunk-PFKY2VPZ.mjs";

// runtime/codex/follow.ts
import path from "node:path";
var SEARCHED_COMMITS = 100;
var LOCK_WAIT_MS = 12e4;
async function follow(session, own, prod, projects) {
  const baseCommit = await findBase(session, own, prod);
  if (!baseCommit) return withoutBase(own, prod);
  const base = baseCommit === prod.commit ? prod : await readBase(session, baseCommit);
  if (!base) return withoutBase(own, prod);
  const changes = [];
  const take = (name, at, is, to) => {
    if (is !== at || to === at) return;
    changes.push({ path: name, entry: to ? { mode: "040000", oid: to } : null });
  };
  for (const part of SHARED_PARTS) take(part, base.top.get(part), own.top.get(part), prod.top.get(part));
  const names = /* @__PURE__ */ new Set([...base.projects.keys(), ...own.projects.keys(), ...prod.projects.keys()]);
  for (const name of names) {
    if (projects.has(name)) continue;
    take(`projects/${name}`, base.projects.get(name), own.projects.get(name), prod.projects.get(name));
  }
  const trees = changes.flatMap(({ entry }) => entry ? [entry.oid] : []);
  await ensureObjects(session, trees, "tree:1");
  return { base: prod.commit, changes, followed: changes.length, warnings: [] };
}
function withoutBase(own, prod) {
  const differing = ["shared", "systems"].filter((part) => own.top.get(part) !== prod.top.get(part));
  const warnings = differing.map(
    (part) => `${part}/ differs from production, and where the two parted is not known: it is not taken over from there`
  );
  return { base: null, changes: [], followed: 0, warnings };
}
async function findBase(session, own, prod) {
  if (own.commit === prod.commit) return prod.commit;
  const direct = trailer(own.message, "Codex-Base");
  if (direct && /^[0-9a-f]{40}$/.test(direct)) return direct;
  const near = await search(session, own.commit, prod.commit);
  if (near.base || near.complete) return near.base;
  await deepen(session, [own.commit, prod.commit]);
  return (await search(session, own.commit, prod.commit)).base;
}
async function search(session, own, prod) {
  const mine = await history(session, own);
  for (const { message } of mine.commits) {
    const found = trailer(message, "Codex-Base");
    if (found && /^[0-9a-f]{40}$/.test(found)) return { base: found, complete: true };
  }
  const theirs = await history(session, prod);
  const known = new Set(theirs.commits.map(({ oid }) => oid));
  const common = mine.commits.find(({ oid }) => known.has(oid))?.oid ?? null;
  return { base: common, complete: mine.complete && theirs.complete };
}
async function history(session, tip) {
  const commits = [];
  const seen = /* @__PURE__ */ new Set([tip]);
  const queue = [tip];
  let complete = true;
  while (queue.length > 0 && commits.length < SEARCHED_COMMITS) {
    const oid = queue.shift();
    if (!await session.reader.info(oid)) {
      complete = false;
      continue;
    }
    const { message, parents } = await readCommit(session, oid);
    commits.push({ oid, message });
    for (const parent of parents) if (!seen.has(parent)) queue.push(parent);
    for (const parent of parents) seen.add(parent);
  }
  return { commits, complete };
}
async function deepen(session, tips) {
  await shallowFetch(session, tips, "tree:2", SEARCHED_COMMITS);
}
async function readBase(session, commit) {
  if (!await session.reader.info(commit)) await shallowFetch(session, [commit], "tree:2", 1);
  if (!await session.reader.info(commit)) return null;
  return readLayout(session, commit);
}
async function shallowFetch(session, commits, filter, depth) {
  const { remote, mirror } = session;
  const lock = path.join(mirror.root, "lock");
  const output = await withLock(
    lock,
    "fetching the codex",
    LOCK_WAIT_MS,
    remote.signal,
    () => fetchInto(remote, mirror.dir, { kind: "objects", want: commits, filter, depth })
  );
  if (isLockRace(output)) throw new MirrorBroken(output.stderr.trim());
}

// runtime/git/identity.ts
function commitIdentity(env, config) {
  const fallback = { name: "fractary-codex", email: "fractary-codex@localhost" };
  const of = (role) => {
    const name = env[`GIT_${role.toUpperCase()}_NAME`] || config.get(`${role}.name`) || config.get("user.name");
    const email = env[`GIT_${role.toUpperCase()}_EMAIL`] || config.get(`${role}.email`) || config.get("user.email") || env.EMAIL;
    return name && email ? { name, email } : null;
  };
  const author = of("author");
  return {
    author: author ?? fallback,
    committer: of("committer") ?? author ?? fallback,
    known: author !== null
  };
}
function identityWarnings({ author, known }) {
  if (known) return [];
  return [`git has no user.name and user.email; the commit is by ${author.name} <${author.email}>`];
}

export {
  follow,
  commitIdentity,
  identityWarnings
};
