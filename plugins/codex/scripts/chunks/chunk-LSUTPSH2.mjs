import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readCommit,
  readTree
} from "./chunk-QC6PJK62.mjs";

// runtime/codex/layout.ts
var SHARED_PARTS = ["shared", "systems", ".claude"];
function projectPrefix(project) {
  return `projects/${project}/`;
}
async function readLayout(session, commit) {
  const { tree, message } = await readCommit(session, commit);
  const layout = { commit, message, files: /* @__PURE__ */ new Map(), top: /* @__PURE__ */ new Map(), projects: /* @__PURE__ */ new Map() };
  for (const entry of await readTree(session, tree)) {
    if (!entry.valid) continue;
    if (entry.mode === "040000") layout.top.set(entry.name, entry.oid);
    else layout.files.set(entry.name, { mode: entry.mode, oid: entry.oid });
  }
  const projects = layout.top.get("projects");
  if (projects) {
    for (const entry of await readTree(session, projects)) {
      if (entry.mode === "040000" && entry.valid) layout.projects.set(entry.name, entry.oid);
    }
  }
  return layout;
}

export {
  SHARED_PARTS,
  projectPrefix,
  readLayout
};
