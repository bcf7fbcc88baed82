import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fetchBranches,
  listHeads,
  noProdBranch
} from "./chunk-2USOSYJR.mjs";

// runtime/sync/branches.ts
import { mkdir } from "node:fs/promises";
async function listBranches({ remote, context }) {
  await mkdir(context.home, { recursive: true, mode: 448 });
  return listHeads(remote, context.home);
}
function ensureProdBranch(run, branches) {
  if (branches.size > 0 && !branches.has(run.environment.prodBranch))
    throw noProdBranch(run, [...branches.keys()]);
}
async function bringBranches(session, run, branches, wanted) {
  const there = [...new Set(wanted)].filter((name) => branches.has(name));
  const missing = [];
  for (const name of there) if (!await session.reader.info(branches.get(name))) missing.push(name);
  const now = missing.length > 0 ? await fetchBranches(session.mirror, session.remote, run.project, missing, "all trees but at first") : /* @__PURE__ */ new Map();
  return new Map(there.map((name) => [name, now.get(name) ?? branches.get(name)]));
}

export {
  listBranches,
  ensureProdBranch,
  bringBranches
};
