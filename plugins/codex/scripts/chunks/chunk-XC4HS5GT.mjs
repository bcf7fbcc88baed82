import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  localObstacle
} from "./chunk-QOKVHVDD.mjs";
import {
  readCommit
} from "./chunk-OMRFCFYJ.mjs";
import {
  fetchNamedBranches
} from "./chunk-TQXYR22C.mjs";
import {
  push
} from "./chunk-GQBROBHZ.mjs";
import {
  ensureGitServer,
  failure,
  isMoved,
  isObjectMissing,
  isTransient,
  listRefs
} from "./chunk-XLZDQWLE.mjs";

// runtime/codex/publish.ts
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
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
  const file = path.join(session.workspace, "shallow");
  if (rests.length === 0) await rm(file, { force: true });
  else await writeFile(file, [...new Set(rests)].map((commit) => `${commit}
`).join(""));
}

export {
  publish,
  publishOnce,
  holdsCommit
};
