import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  noProdBranch
} from "./chunk-G5BBICTQ.mjs";
import {
  fetchBranches
} from "./chunk-CIML5YZT.mjs";
import {
  ensureGitServer,
  listRefs
} from "./chunk-CU7NCG4P.mjs";

// runtime/sync/branches.ts
import { mkdir } from "node:fs/promises";
var HEADS = "refs/heads/";
async function listBranches({ remote, context }) {
  await mkdir(context.home, { recursive: true, mode: 448 });
  const refs = await listRefs(remote, context.home, [`${HEADS}*`]);
  if (refs.size === 0) await ensureGitServer(remote, context.home);
  return new Map([...refs].map(([ref, oid]) => [ref.slice(HEADS.length), oid]));
}
function ensureProdBranch(run, branches) {
  if (branches.size > 0 && !branches.has(run.environment.prodBranch))
    throw noProdBranch(run, [...branches.keys()]);
}
async function bringBranches(session, run, branches, wanted) {
  const there = [...new Set(wanted)].filter((name) => branches.has(name));
  const missing = [];
  for (const name of there) if (!await session.reader.info(branches.get(name))) missing.push(name);
  const now = missing.length > 0 ? await fetchBranches(session.mirror, session.remote, run.project, missing) : /* @__PURE__ */ new Map();
  return new Map(there.map((name) => [name, now.get(name) ?? branches.get(name)]));
}

export {
  listBranches,
  ensureProdBranch,
  bringBranches
};
