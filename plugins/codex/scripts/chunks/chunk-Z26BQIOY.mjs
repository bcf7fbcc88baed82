import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deepen,
  history,
  shallowFetch
} from "./chunk-FN3IAUUD.mjs";
import {
  SHARED_PARTS,
  readLayout
} from "./chunk-WKOSYTA7.mjs";
import {
  ensureObjects
} from "./chunk-VYJHDM33.mjs";
import {
  trailer
} from "./chunk-44K3FR2F.mjs";

// runtime/codex/follow.ts
async function follow(session, own, prod, projects) {
  const baseCommit = await findBase(session, own, prod);
  if (!baseCommit) return withoutBase(own, prod);
  const base = baseCommit === prod.commit ? prod : await readBase(session, baseCommit);
  if (!base) return withoutBase(own, prod);
  const changes = [];
  const unclear = new Set([base, own, prod].flatMap(({ unusable }) => unusable.map(({ path }) => path)));
  const take = (name, at, is, to) => {
    if (is !== at || to === at || unclear.has(name) || unclear.has("projects")) return;
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
async function readBase(session, commit) {
  if (!await session.reader.info(commit)) await shallowFetch(session, [commit], 1);
  if (!await session.reader.info(commit)) return null;
  return readLayout(session, commit);
}

export {
  follow
};
