import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readCommit
} from "./chunk-OMRFCFYJ.mjs";
import {
  fetchInto
} from "./chunk-GQBROBHZ.mjs";
import {
  MirrorBroken
} from "./chunk-GPYDKKFW.mjs";
import {
  withLock
} from "./chunk-E7VQNV3L.mjs";
import {
  isLockRace
} from "./chunk-XLZDQWLE.mjs";
import {
  redact
} from "./chunk-FAMPJYGD.mjs";

// runtime/codex/history.ts
import path from "node:path";
var SEARCHED_COMMITS = 100;
var LOCK_WAIT_MS = 12e4;
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
    const commit = await readCommit(session, oid);
    commits.push({ oid, ...commit });
    for (const parent of commit.parents) if (!seen.has(parent)) queue.push(parent);
    for (const parent of commit.parents) seen.add(parent);
  }
  return { commits, complete };
}
async function deepen(session, tips) {
  await shallowFetch(session, tips, SEARCHED_COMMITS);
}
async function shallowFetch(session, commits, depth) {
  const { remote, mirror } = session;
  const lock = path.join(mirror.root, "lock");
  const output = await withLock(
    lock,
    "fetching the codex",
    LOCK_WAIT_MS,
    remote.signal,
    () => fetchInto(remote, mirror.dir, { kind: "objects", want: commits, filter: "tree:2", depth })
  );
  if (isLockRace(output)) throw new MirrorBroken(redact(output.stderr.trim(), remote.credentials));
}

export {
  SEARCHED_COMMITS,
  history,
  deepen,
  shallowFetch
};
