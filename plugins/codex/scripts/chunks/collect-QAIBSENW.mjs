import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readContents
} from "./chunk-B4TE3LGY.mjs";
import {
  lastSyncOfEach
} from "./chunk-F53QAZ4H.mjs";
import "./chunk-77NZAR2D.mjs";
import {
  documentFiles
} from "./chunk-KW4SY527.mjs";
import "./chunk-D7RNVGPD.mjs";
import "./chunk-V4QPIWXS.mjs";
import {
  compareTrees,
  pairsOf,
  readWarnings,
  sideOf
} from "./chunk-QHQ2JBXC.mjs";
import "./chunk-B2FILZZM.mjs";
import {
  bringBranches,
  ensureProdBranch,
  listBranches
} from "./chunk-XWCPMU5A.mjs";
import "./chunk-G77T6WM2.mjs";
import {
  readLayout,
  scopeOf,
  withSession
} from "./chunk-2USOSYJR.mjs";
import {
  cachedAt,
  codexPathOf,
  commitUrl,
  expiresAt,
  inPhase,
  readIndex
} from "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/map/collect.ts
var NO_SYNCS = { syncs: /* @__PURE__ */ new Map(), since: null };
var NO_DIFFERENCE = { added: [], modified: [], deleted: [] };
async function gatherFromCodex(run, other, { all }) {
  const { context, environment } = run;
  context.progress(`Looking at ${run.codex} (${environment.name})`);
  const branches = await inPhase("clone", listBranches(run));
  ensureProdBranch(run, branches);
  const sides = [environment, ...other ? [other] : []];
  const [own, compared] = sides.map((side) => sideOf(side, branches));
  const warnings = [...run.warnings, ...readWarnings(run, sides, branches)];
  const look = (session) => lookInto(session, run, branches, [own, compared ?? null], all);
  const seen = await inPhase("clone", withSession(run.remote, context.home, [], look));
  return {
    ...{ organization: run.config.organization, codex: run.codex, environment: environment.name },
    ...{ compared: other?.name ?? null, offline: false, warnings, target: answerFor(run, seen.difference) },
    cached: await copiesOf(run),
    ...seen
  };
}
async function lookInto(session, run, branches, [own, compared], all) {
  const wanted = [own.branch, ...compared ? [compared.branch] : []];
  const tips = await bringBranches(session, run, branches, wanted);
  const commit = tips.get(own.branch);
  if (!commit)
    return {
      commit: null,
      web: null,
      paths: [],
      contents: /* @__PURE__ */ new Map(),
      syncs: NO_SYNCS,
      difference: NO_DIFFERENCE
    };
  const layout = await readLayout(session, commit);
  const files = await documentFiles(session, run, layout, void 0);
  const theirs = compared ? tips.get(compared.branch) : void 0;
  const difference = theirs ? await compareTrees(session, pairsOf(layout, await readLayout(session, theirs), null)) : NO_DIFFERENCE;
  const syncs = await newestSyncs(session, [commit, ...theirs && theirs !== commit ? [theirs] : []]);
  run.context.progress("Reading what documents refer to");
  const scope = scopeOf(run);
  const contents = await readContents(session, files, {
    ...{ project: run.project, all, scope, index: await readIndex(scope) }
  });
  return { commit, web: pagesOf(run, commit), paths: [...files.keys()], difference, contents, syncs };
}
async function newestSyncs(session, tips) {
  const newest = { syncs: /* @__PURE__ */ new Map(), since: null };
  for (const tip of tips) {
    const { syncs, since } = await lastSyncOfEach(session, tip);
    for (const [project, sync] of syncs) {
      if (sync.time > (newest.syncs.get(project)?.time ?? -1)) newest.syncs.set(project, sync);
    }
    newest.since = since === null ? newest.since : Math.max(since, newest.since ?? 0);
  }
  return newest;
}
function pagesOf(run, commit) {
  const page = commitUrl(run.remote.url, commit, run.context.env.GH_HOST);
  return page === null ? null : `${page.replace(/\/commit\/(\w+)$/, "/blob/$1")}/`;
}
function answerFor(run, { deleted }) {
  const gone = new Set(deleted);
  return async (reference) => {
    const isGone = gone.has(codexPathOf(reference, run.codex));
    const reason = `the codex has no such document in ${run.environment.name}`;
    return {
      status: "missing",
      reason: isGone ? `${reason} any more, only in the other environment` : reason
    };
  };
}
async function copiesOf(run) {
  const index = await readIndex(scopeOf(run));
  const entries = Object.entries(index?.entries ?? {});
  return new Map(
    entries.map(([path, entry]) => [
      path,
      { at: cachedAt(index, entry), expires: expiresAt(index, entry) }
    ])
  );
}
export {
  gatherFromCodex
};
