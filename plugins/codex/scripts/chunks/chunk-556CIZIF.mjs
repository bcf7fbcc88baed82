import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readCommit
} from "./chunk-ASSLHPQW.mjs";
import {
  fetchNamedBranches,
  push
} from "./chunk-CIML5YZT.mjs";
import {
  ensureGitServer,
  failure,
  isMoved,
  isObjectMissing,
  isTransient,
  listRefs
} from "./chunk-CU7NCG4P.mjs";
import {
  CodexError
} from "./chunk-LS24I6JE.mjs";

// runtime/codex/publish.ts
import { rm, writeFile } from "node:fs/promises";
import path2 from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// runtime/git/local-obstacle.ts
import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
async function localObstacle(url) {
  const dir = localFolder(url);
  if (dir === null) return null;
  for (const place of ["objects", "refs"]) {
    const problem = await access(path.join(dir, place), constants.W_OK).catch((error) => error);
    if (!(problem instanceof Error)) continue;
    const { code } = problem;
    if (code !== "EACCES" && code !== "EPERM" && code !== "EROFS") return null;
    const why = code === "EROFS" ? "its disk is read-only" : "its folder belongs to somebody else";
    return new CodexError("PERMISSION_DENIED", `You may not write to ${url}: ${why}`, {
      fixes: [`Give yourself the right to write to ${dir}`, "or only read it: --from-codex"],
      cause: problem
    });
  }
  const disk = await statfs(dir).catch(() => null);
  if (disk === null || disk.bavail > 0 || disk.blocks === 0) return null;
  return new CodexError("PUSH_REJECTED", `${url} refused the push: the disk it is on is full`, {
    fixes: ["Free some space there and run the same command again"]
  });
}
function localFolder(url) {
  if (path.isAbsolute(url)) return url;
  try {
    return url.startsWith("file://") ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}

// runtime/codex/publish.ts
var TRIES = 10;
var TRANSIENT_TRIES = 3;
var PATIENCE_MS = 12e4;
var LONGEST_WAIT_MS = 4e3;
async function publish(session, what) {
  const started = performance.now();
  let tip = what.tip;
  let built = await what.build(tip, false);
  for (let attempts = 1; ; attempts += 1) {
    if (!built) return { commit: null, tip, attempts: attempts - 1 };
    const { commit, along = [] } = built;
    await cutHistory(session, built);
    const output = await push(session.remote, session.workspace, [
      `${commit}:refs/heads/${what.branch}`,
      ...along
    ]);
    const state = await confirm(session, what, commit, tip, output);
    if (state.published) return { commit, tip: state.tip, attempts };
    const obstacle = await localObstacle(session.remote.url);
    if (obstacle) throw obstacle;
    const tired = attempts >= TRIES && performance.now() - started > PATIENCE_MS;
    const moved = state.tip !== tip;
    const outdated = isObjectMissing(output);
    if (tired || !(moved || outdated || isMoved(output) || isTransient(output) && attempts < TRANSIENT_TRIES)) {
      throw pushFailure(session, output);
    }
    what.progress(
      moved ? `the branch ${what.branch} moved; rebuilding on it (try ${attempts + 1})` : `the push did not arrive; trying again (try ${attempts + 1})`
    );
    await pause(session, attempts);
    const again = outdated || state.tip === null;
    if (moved || again) built = await what.build(state.tip, again);
    tip = state.tip;
  }
}
async function publishOnce(session, what) {
  await cutHistory(session, what);
  const output = await push(session.remote, session.workspace, [
    `${what.commit}:refs/heads/${what.branch}`,
    ...what.along ?? []
  ]);
  const state = await confirm(session, { ...what, build: async () => null }, what.commit, what.tip, output);
  if (!state.published) throw await localObstacle(session.remote.url) ?? pushFailure(session, output);
  return { commit: what.commit, tip: state.tip, attempts: 1 };
}
async function confirm(session, what, commit, before, output) {
  const refused = output.code !== 0 && /\[rejected\]/.test(output.stdout + output.stderr);
  if (refused || output.code !== 0 && isMoved(output) && before !== null) {
    const tip2 = await bring(session, what);
    return { published: await holds(session, tip2, commit, before), tip: tip2 };
  }
  const refs = await askRemote(session, what, output);
  const tip = refs.get(`refs/heads/${what.branch}`) ?? null;
  if (tip === commit) return { published: true, tip };
  if (tip === null || tip === before) return { published: false, tip };
  const fetched = await bring(session, what);
  return { published: await holds(session, fetched, commit, before), tip: fetched };
}
async function askRemote(session, what, output) {
  try {
    const refs = await listRefs(session.remote, session.workspace, [`refs/heads/${what.branch}`]);
    if (refs.size === 0) await ensureGitServer(session.remote, session.workspace);
    return refs;
  } catch (error) {
    if (output.code !== 0) throw unknownOutcome(pushFailure(session, output));
    throw unknownOutcome(error);
  }
}
function unknownOutcome(error) {
  if (error instanceof Error && "fixes" in error) {
    error.message += "; whether the push arrived could not be asked";
  }
  return error;
}
async function holdsCommit(session, what, commit) {
  const tip = await bring(session, what);
  return holds(session, tip, commit, null);
}
async function bring(session, what) {
  const tips = await fetchNamedBranches(session.mirror, session.remote, what.project, [what.branch]);
  return tips.get(what.branch);
}
async function holds(session, tip, commit, before) {
  const seen = /* @__PURE__ */ new Set([tip]);
  const queue = [tip];
  while (queue.length > 0) {
    const oid = queue.shift();
    if (oid === commit) return true;
    if (oid === before || !await session.reader.info(oid)) continue;
    for (const parent of (await readCommit(session, oid)).parents) {
      if (!seen.has(parent)) queue.push(parent);
      seen.add(parent);
    }
  }
  return false;
}
function pushFailure(session, output) {
  if (output.code === 0) {
    return failure(
      session.remote,
      { ...output, code: 1, stderr: "! [remote rejected] (the branch does not hold the commit afterwards)" },
      "write"
    );
  }
  return failure(session.remote, output, "write");
}
async function pause(session, attempt) {
  const most = Math.min(LONGEST_WAIT_MS, 25 * 2 ** attempt);
  await sleep(Math.random() * most, void 0, { signal: session.remote.signal }).catch(() => {
  });
}
async function cutHistory(session, { rests }) {
  const file = path2.join(session.workspace, "shallow");
  if (rests.length === 0) await rm(file, { force: true });
  else await writeFile(file, [...new Set(rests)].map((commit) => `${commit}
`).join(""));
}

export {
  publish,
  publishOnce,
  holdsCommit
};
