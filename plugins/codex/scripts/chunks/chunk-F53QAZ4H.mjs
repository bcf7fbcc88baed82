import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SEARCHED_COMMITS,
  deepen,
  history,
  trailer
} from "./chunk-2USOSYJR.mjs";

// runtime/codex/last-sync.ts
async function lastSyncs(session, tips, project) {
  const found = /* @__PURE__ */ new Map();
  const look = async (tip) => {
    const past = await history(session, tip);
    found.set(tip, newestOf(past, project));
    return past;
  };
  const open = [];
  for (const tip of new Set(tips)) {
    const { complete, commits } = await look(tip);
    if (!found.get(tip) && !complete && commits.length < SEARCHED_COMMITS) open.push(tip);
  }
  if (open.length > 0) await deepen(session, open);
  for (const tip of open) await look(tip);
  return found;
}
async function lastSyncOfEach(session, tip) {
  let past = await history(session, tip);
  if (!past.complete && past.commits.length < SEARCHED_COMMITS) {
    await deepen(session, [tip]);
    past = await history(session, tip);
  }
  const syncs = /* @__PURE__ */ new Map();
  for (const commit of past.commits) {
    const project = trailer(commit.message, "Codex-Project");
    if (project !== null && !syncs.has(project)) syncs.set(project, syncOf(commit));
  }
  const whole = past.complete && past.commits.length < SEARCHED_COMMITS;
  return { syncs, since: whole ? null : Math.min(...past.commits.map(({ time }) => time)) };
}
function newestOf({ commits }, project) {
  const one = commits.find(({ message }) => trailer(message, "Codex-Project") === project);
  return one ? syncOf(one) : null;
}
function syncOf(one) {
  return {
    commit: one.oid,
    time: one.time,
    author: one.author.replace(/ <[^<>]*>$/, ""),
    environment: trailer(one.message, "Codex-Environment"),
    source_commit: trailer(one.message, "Codex-Source-Commit")
  };
}

export {
  lastSyncs,
  lastSyncOfEach
};
