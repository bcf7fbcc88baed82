import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  bringTip
} from "./chunk-D7RNVGPD.mjs";
import {
  nearNames
} from "./chunk-B2FILZZM.mjs";
import {
  nearest
} from "./chunk-G77T6WM2.mjs";
import {
  deliveryProblem,
  ensureTrees,
  listFiles,
  openRun,
  readLayout,
  readTree,
  usableEntries,
  withSession
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  inPhase,
  shellWord,
  shown
} from "./chunk-F5FNDNLT.mjs";

// runtime/documents/list-remote.ts
var COMMON = ["shared", "systems"];
async function askForPaths(place, project) {
  const { context, environment } = place;
  const run = await openRun(context, { env: environment.name, purpose: "read", command: "", discover: true });
  context.progress(`Listing ${run.codex} (${environment.name})`);
  return inPhase(
    "clone",
    withSession(run.remote, context.home, [], (session) => pathsOf(session, run, project))
  );
}
async function pathsOf(session, run, project) {
  const { commit, warnings } = await bringTip(session, run);
  if (commit === null) return { commit, warnings, paths: [] };
  const files = await documentFiles(session, run, await readLayout(session, commit), project);
  return { commit, warnings, paths: [...files.keys()] };
}
async function documentFiles(session, run, layout, project) {
  const trees = treesOf(layout, run, project);
  await ensureTrees(
    session,
    trees.map(([, oid]) => oid),
    { contents: false }
  );
  const files = /* @__PURE__ */ new Map();
  for (const [path, oid] of trees) {
    for (const [name, file] of (await listFiles(session, oid, `${path}/`)).files) files.set(name, file);
  }
  if (project === void 0 || project === run.codex) {
    for (const [name, file] of layout.files) files.set(name, file);
    const projects = layout.top.get("projects");
    const loose = projects ? await readTree(session, projects) : [];
    for (const { name, mode, oid } of usableEntries(loose).usable) {
      if (mode !== "040000") files.set(`projects/${name}`, { mode, oid });
    }
  }
  for (const [path, { mode }] of files) if (deliveryProblem(path, mode) !== null) files.delete(path);
  return files;
}
function treesOf(layout, run, project) {
  const all = [...layout.projects].map(([name, tree2]) => [`projects/${name}`, tree2]);
  const top = [...layout.top].filter(([name]) => name !== "projects");
  if (project === void 0) return [...all, ...top];
  if (project === run.codex) return [...all, ...top.filter(([name]) => !COMMON.includes(name))];
  if (COMMON.includes(project)) return top.filter(([name]) => name === project);
  const tree = layout.projects.get(project);
  if (tree) return [[`projects/${project}`, tree]];
  const near = nearNames(project, [...layout.projects.keys()]);
  throw new CodexError(
    "DOCUMENT_NOT_FOUND",
    `The codex has no project ${shown(project)} (environment ${run.environment.name}, commit ${layout.commit.slice(0, 7)})`,
    {
      phase: "copy",
      fixes: [
        nearest(project, near) ? `Did you mean ${near[0]}? fractary-codex list ${shellWord(near[0])}` : "Publish it: fractary-codex sync-project",
        "See which projects there are: fractary-codex list"
      ],
      extra: { suggestions: near }
    }
  );
}

export {
  askForPaths,
  documentFiles
};
