import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearNames
} from "./chunk-B2FILZZM.mjs";
import {
  bringBranches,
  ensureProdBranch,
  listBranches
} from "./chunk-XWCPMU5A.mjs";
import {
  nearest
} from "./chunk-G77T6WM2.mjs";
import {
  MirrorBroken,
  ensureObjects,
  parseTree,
  readLayout,
  withSession
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  inPhase,
  shown
} from "./chunk-F5FNDNLT.mjs";

// runtime/codex/compare.ts
async function compareTrees(session, pairs) {
  const found = { added: [], modified: [], deleted: [] };
  let level = pairs.filter(({ ours, theirs }) => ours !== theirs);
  while (level.length > 0) {
    const trees = level.flatMap(({ ours, theirs }) => [ours, theirs]).filter((one) => one !== null);
    await ensureObjects(session, trees, "blob:none");
    const next = [];
    for (const { prefix, ours, theirs } of level) {
      const [mine, others] = await Promise.all([entriesOf(session, ours), entriesOf(session, theirs)]);
      for (const name of /* @__PURE__ */ new Set([...mine.keys(), ...others.keys()]))
        compareEntries(prefix + name, mine.get(name), others.get(name), found, next);
    }
    level = next;
  }
  for (const list of Object.values(found)) list.sort();
  return found;
}
function compareEntries(path, mine, other, found, next) {
  const [ours, theirs] = [treeOf(mine), treeOf(other)];
  if (ours !== theirs) next.push({ prefix: `${path}/`, ours, theirs });
  const [file, otherFile] = [fileOf(mine), fileOf(other)];
  if (file && !otherFile) found.added.push(path);
  else if (!file && otherFile) found.deleted.push(path);
  else if (file !== otherFile) found.modified.push(path);
}
function treeOf(entry) {
  return entry?.mode === "040000" ? entry.oid : null;
}
function fileOf(entry) {
  if (!entry || entry.mode === "040000" || entry.mode === "160000") return null;
  return `${entry.mode === "100664" ? "100644" : entry.mode} ${entry.oid}`;
}
async function entriesOf(session, tree) {
  if (tree === null) return /* @__PURE__ */ new Map();
  const object = await session.reader.read(tree);
  if (object?.type !== "tree") throw new MirrorBroken(`missing tree ${tree}`);
  return new Map(parseTree(object.data).map((entry) => [entry.name, entry]));
}

// runtime/documents/environments-diff.ts
var COMMON = ["shared", "systems"];
async function diffEnvironments(run, other, project) {
  const { context, environment } = run;
  context.progress(`Comparing ${environment.name} with ${other.name} in ${run.codex}`);
  const branches = await inPhase("clone", listBranches(run));
  ensureProdBranch(run, branches);
  const read = [environment, other].map((one) => sideOf(one, branches));
  const warnings = [...run.warnings, ...readWarnings(run, [environment, other], branches)];
  return inPhase(
    "plan",
    withSession(run.remote, context.home, [], async (session) => {
      const tips = await bringBranches(
        session,
        run,
        branches,
        read.map(({ branch }) => branch)
      );
      const [from, to] = read.map((one) => ({ ...one, commit: tips.get(one.branch) ?? null }));
      const [ours, theirs] = [await layoutOf(session, from), await layoutOf(session, to)];
      if (project !== null) ensureProject(run, project, [ours, theirs]);
      const files = await compareTrees(session, pairsOf(ours, theirs, project));
      return { from, to, project, files, warnings };
    })
  );
}
function sideOf({ name, branch, prodBranch }, branches) {
  const read = branches.has(branch) ? branch : prodBranch;
  return { environment: name, branch: read, commit: branches.get(read) ?? null };
}
function readWarnings(run, sides, branches) {
  if (branches.size === 0) return [`the codex ${run.codex} is empty: nothing was ever published to it`];
  return sides.filter(({ branch }) => !branches.has(branch)).map(
    ({ name, branch, prodBranch }) => `the codex has no branch ${branch} yet: ${name} reads production's documents (${prodBranch})`
  );
}
async function layoutOf(session, { commit }) {
  return commit === null ? null : readLayout(session, commit);
}
function pairsOf(ours, theirs, project) {
  const tree = (layout, name) => (COMMON.includes(name) ? layout?.top : layout?.projects)?.get(name) ?? null;
  const names = project === null ? [...namesIn([ours, theirs]), ...COMMON] : [project];
  return names.map((name) => ({
    prefix: COMMON.includes(name) ? `${name}/` : `projects/${name}/`,
    ours: tree(ours, name),
    theirs: tree(theirs, name)
  }));
}
function namesIn(layouts) {
  return new Set(layouts.flatMap((layout) => [...layout?.projects.keys() ?? []]));
}
function ensureProject(run, project, layouts) {
  const names = namesIn(layouts);
  if (names.has(project) || COMMON.includes(project) || project === run.project) return;
  const near = nearNames(project, [...names]);
  throw new CodexError("DOCUMENT_NOT_FOUND", `Neither environment has a project ${shown(project)}`, {
    fixes: [
      nearest(project, near) ? `Did you mean ${near[0]}? fractary-codex diff ${near[0]}` : "Compare all projects: fractary-codex diff --all",
      "See which projects there are: fractary-codex list"
    ],
    extra: { suggestions: near }
  });
}

export {
  compareTrees,
  diffEnvironments,
  sideOf,
  readWarnings,
  pairsOf
};
