import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fetchAnyOf,
  fetchNamedBranches,
  knownTip
} from "./chunk-TQXYR22C.mjs";
import {
  MirrorBroken,
  currentDirectory,
  mirrorRoot,
  openMirror
} from "./chunk-GPYDKKFW.mjs";
import {
  listHeads,
  listRefs
} from "./chunk-XLZDQWLE.mjs";
import {
  CodexError,
  shellWord
} from "./chunk-FAMPJYGD.mjs";

// runtime/sync/tips.ts
import { mkdirSync } from "node:fs";
async function listTips(run) {
  const { environment, remote, context } = run;
  mkdirSync(context.home, { recursive: true, mode: 448 });
  const name = (branch) => `refs/heads/${branch}`;
  const wanted = [.../* @__PURE__ */ new Set([name(environment.branch), name(environment.prodBranch)])];
  const refs = await listRefs(remote, context.home, wanted);
  const released = refs.get(name(environment.prodBranch));
  if (released) return { target: refs.get(name(environment.branch)) ?? null, prod: released };
  const all = await listHeads(remote, context.home);
  const prod = all.get(environment.prodBranch) ?? null;
  if (all.size > 0 && !prod) throw noProdBranch(run, [...all.keys()]);
  return { target: all.get(environment.branch) ?? null, prod };
}
function listOrBringTips(run) {
  const dir = currentDirectory(mirrorRoot(run.context.home, run.remote.url));
  const isKnown = (branch2) => dir !== null && knownTip({ dir }, branch2, run.project) !== null;
  const { branch, prodBranch } = run.environment;
  return isKnown(branch) || isKnown(prodBranch) ? listTips(run) : bringTips(run);
}
async function bringTips(run) {
  const { environment, remote, context, project } = run;
  const { branch, prodBranch } = environment;
  try {
    const mirror = await openMirror(remote, context.home);
    const tips = await fetchAnyOf(mirror, remote, project, [.../* @__PURE__ */ new Set([branch, prodBranch])]);
    const prod = tips.get(prodBranch);
    return prod === void 0 ? listTips(run) : { target: tips.get(branch) ?? null, prod };
  } catch (error) {
    if (error instanceof MirrorBroken) return listTips(run);
    throw error;
  }
}
function noProdBranch(run, names) {
  return new CodexError(
    "BRANCH_NOT_FOUND",
    `The codex ${run.remote.url} has no branch ${run.environment.prodBranch}, which production documents live on; it has ${names.slice(0, 10).join(", ")}`,
    {
      phase: "clone",
      fixes: [
        `Name the right branch in the configuration: "environments": { "branches": { "prod": "${names[0]}" } }`,
        `or make the branch: git push ${shellWord(run.remote.url)} ${shellWord(`${names[0]}:${run.environment.prodBranch}`)}`
      ]
    }
  );
}
async function ensureTips(session, run, tips, want) {
  const { branch, prodBranch } = run.environment;
  const isHere = async (oid) => oid === null || await session.reader.info(oid) !== null;
  const [targetHere, prodHere] = [await isHere(tips.target), await isHere(tips.prod)];
  const missing = /* @__PURE__ */ new Set();
  if (!targetHere) missing.add(branch);
  const along = want.prod === "along" && missing.size > 0;
  if (!prodHere && tips.prod && (want.prod === "now" || along || tips.target === null))
    missing.add(prodBranch);
  if (missing.size === 0) return tips;
  const now = await fetchNamedBranches(session.mirror, session.remote, run.project, [...missing]);
  return {
    target: tips.target === null ? null : now.get(branch) ?? tips.target,
    prod: tips.prod === null ? null : now.get(prodBranch) ?? tips.prod
  };
}

export {
  listTips,
  listOrBringTips,
  bringTips,
  noProdBranch,
  ensureTips
};
