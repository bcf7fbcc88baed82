import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fetchInto
} from "./chunk-GQBROBHZ.mjs";
import {
  LOCK_WAIT_MS,
  MirrorBroken,
  fetchFailure
} from "./chunk-GPYDKKFW.mjs";
import {
  withLock
} from "./chunk-E7VQNV3L.mjs";
import {
  ensureGitServer,
  isNothingToFetch
} from "./chunk-XLZDQWLE.mjs";
import {
  isCodexError
} from "./chunk-FAMPJYGD.mjs";

// runtime/codex/fetch-branches.ts
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
function refName(branch, project) {
  const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 20);
  return `refs/codex/${hash(branch)}/${hash(project)}`;
}
function knownTip({ dir }, branch, project) {
  try {
    const tip = readFileSync(path.join(dir, refName(branch, project)), "utf8").trim();
    return /^[0-9a-f]{40,64}$/.test(tip) ? tip : null;
  } catch {
    return null;
  }
}
var FIRST_COMMITS = 10;
async function fetchBranches(mirror, from, project, branches, trees = "uppermost trees") {
  const want = branches.map((branch) => `+refs/heads/${branch}:${refName(branch, project)}`);
  const tips = await fetchTips(mirror, from, project, branches, { want, trees });
  for (const branch of branches)
    if (!tips.has(branch)) throw new MirrorBroken(`no ref for ${branch} after a fetch`);
  return tips;
}
function fetchAnyOf(mirror, from, project, branches) {
  const want = branches.map((branch) => `+refs/head*s/${branch}:${refName(branch, project)}*`);
  return fetchTips(mirror, from, project, branches, { want, trees: "uppermost trees", prune: true });
}
async function fetchTips(mirror, from, project, branches, { want, trees, prune = false }) {
  const isKnown = (branch) => hasAny(path.join(mirror.dir, path.dirname(refName(branch, project))));
  const isFirst = !branches.every(isKnown);
  const fetch = () => fetchInto(from, mirror.dir, {
    kind: "refs",
    want,
    prune,
    filter: trees === "all trees" || trees === "all trees but at first" && !isFirst ? "blob:none" : "tree:2",
    ...isFirst ? { depth: FIRST_COMMITS } : {}
  });
  const output = isFirst ? await withLock(path.join(mirror.root, "lock"), "fetching the codex", LOCK_WAIT_MS, from.signal, fetch) : await fetch();
  if (output.code !== 0 && !(prune && isNothingToFetch(output))) throw fetchFailure(from, output);
  const tips = /* @__PURE__ */ new Map();
  for (const branch of branches) {
    const tip = knownTip(mirror, branch, project);
    if (tip !== null) tips.set(branch, tip);
  }
  return tips;
}
async function fetchNamedBranches(...[mirror, from, project, branches, first]) {
  try {
    return await fetchBranches(mirror, from, project, branches, first);
  } catch (error) {
    if (isCodexError(error, "BRANCH_NOT_FOUND")) await ensureGitServer(from, mirror.dir);
    throw error;
  }
}
function hasAny(dir) {
  try {
    return readdirSync(dir).some((name) => !name.endsWith(".lock"));
  } catch {
    return false;
  }
}

export {
  knownTip,
  fetchBranches,
  fetchAnyOf,
  fetchNamedBranches
};
