import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  writeWhole
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  shown
} from "./chunk-F5FNDNLT.mjs";

// runtime/sync/kept-commit.ts
import { cp, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
var META = "commit.json";
function folder(run) {
  return path.join(run.context.home, "commits");
}
async function keepCommit(session, run, source, kept) {
  for (const objects of source.objects) {
    if (!objects.startsWith(run.context.home)) continue;
    await cp(objects, path.join(session.workspace, "objects"), { recursive: true, force: false });
  }
  const meta = {
    ...kept,
    url: run.remote.url,
    branch: run.environment.branch,
    project: run.project,
    created_at: (/* @__PURE__ */ new Date()).toISOString()
  };
  await writeWhole(path.join(session.workspace, META), JSON.stringify(meta));
  await mkdir(folder(run), { recursive: true });
  const target = path.join(folder(run), kept.commit);
  await rm(target, { recursive: true, force: true });
  await rename(session.workspace, target);
}
async function readMeta(dir) {
  try {
    return JSON.parse(await readFile(path.join(dir, META), "utf8"));
  } catch {
    return null;
  }
}
async function findKeptCommit(run, commit) {
  const found = [];
  for (const name of await readdir(folder(run)).catch(() => [])) {
    const dir = path.join(folder(run), name);
    const kept = await readMeta(dir);
    const mine = kept !== null && kept.url === run.remote.url && kept.branch === run.environment.branch && kept.project === run.project;
    if (mine && (commit === void 0 || kept.commit === commit)) {
      found.push({ kept, objects: path.join(dir, "objects"), dir });
    }
  }
  found.sort((a, b) => a.kept.created_at < b.kept.created_at ? 1 : -1);
  if (found[0]) return found[0];
  throw new CodexError(
    "INVALID_ARGUMENT",
    commit === void 0 ? `No commit is kept for ${run.project} and the branch ${run.environment.branch}` : `No commit ${shown(commit)} is kept for ${run.project}`,
    {
      phase: "validate",
      fixes: [`Write one first: fractary-codex commit-codex --env ${run.environment.name}`]
    }
  );
}

export {
  keepCommit,
  findKeptCommit
};
