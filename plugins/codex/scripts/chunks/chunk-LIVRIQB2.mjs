import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readCommit,
  readTree
} from "./chunk-OMRFCFYJ.mjs";
import {
  usableEntries
} from "./chunk-44K3FR2F.mjs";

// runtime/codex/layout.ts
var SHARED_PARTS = ["shared", "systems", ".claude"];
function projectPrefix(project) {
  return `projects/${project}/`;
}
async function readLayout(session, commit) {
  const { tree, message } = await readCommit(session, commit);
  const layout = {
    commit,
    message,
    files: /* @__PURE__ */ new Map(),
    top: /* @__PURE__ */ new Map(),
    projects: /* @__PURE__ */ new Map(),
    unusable: []
  };
  const told = (entries, prefix) => {
    const { usable, unusable } = usableEntries(entries, prefix);
    layout.unusable.push(...unusable);
    return usable;
  };
  for (const entry of told(await readTree(session, tree), "")) {
    if (entry.mode === "040000") layout.top.set(entry.name, entry.oid);
    else layout.files.set(entry.name, { mode: entry.mode, oid: entry.oid });
  }
  const projects = layout.top.get("projects");
  if (projects) {
    for (const entry of told(await readTree(session, projects, "projects"), "projects/")) {
      if (entry.mode === "040000") layout.projects.set(entry.name, entry.oid);
    }
  }
  return layout;
}

export {
  SHARED_PARTS,
  projectPrefix,
  readLayout
};
