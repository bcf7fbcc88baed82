import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ensureTrees,
  listFiles,
  readTree
} from "./chunk-VYJHDM33.mjs";
import {
  usableEntries
} from "./chunk-44K3FR2F.mjs";

// runtime/sync/codex-view.ts
async function viewCodex(session, layout, prefixes, withContents, prediction) {
  const trees = treesToList(predicted(layout, prediction?.followed ?? []), prefixes, prediction?.project);
  await ensureTrees(session, [...trees.values()], { contents: withContents });
  const view = { files: /* @__PURE__ */ new Map(), unusable: [...layout.unusable] };
  for (const [prefix, tree] of trees) {
    const listing = await listFiles(session, tree, `${prefix}/`);
    for (const [path, file] of listing.files) view.files.set(path, file);
    view.unusable.push(...listing.unusable);
  }
  if (prefixes === null || prefixes.some((prefix) => !prefix.includes("/"))) {
    for (const [name, file] of layout.files) view.files.set(name, file);
  }
  if (prefixes === null || prefixes.some((prefix) => /^projects(\/[^/]+)?$/.test(prefix))) {
    await addLoose(session, layout, view);
  }
  if (prediction) await addOwn(session, layout, prediction, view);
  return view;
}
async function addOwn(session, layout, { project, own }, view) {
  for (const [path, file] of own) view.files.set(`projects/${project}/${path}`, file);
  const tree = layout.projects.get(project);
  if (tree) view.unusable.push(...(await listFiles(session, tree, `projects/${project}/`)).unusable);
}
async function addLoose(session, layout, view) {
  const tree = layout.top.get("projects");
  for (const { mode, name, oid } of usableEntries(tree ? await readTree(session, tree) : []).usable) {
    if (mode !== "040000") view.files.set(`projects/${name}`, { mode, oid });
  }
}
async function bringTrees(session, layout, prefixes, project) {
  const own = layout.projects.get(project);
  const trees = [...treesToList(layout, prefixes, void 0).values(), ...own ? [own] : []];
  await ensureTrees(session, trees, { contents: false });
}
function predicted(layout, followed) {
  if (followed.length === 0) return layout;
  const top = new Map(layout.top);
  const projects = new Map(layout.projects);
  for (const { path, entry } of followed) {
    const name = path.startsWith("projects/") ? path.slice("projects/".length) : path;
    const trees = path.startsWith("projects/") ? projects : top;
    if (entry) trees.set(name, entry.oid);
    else trees.delete(name);
  }
  return { ...layout, top, projects };
}
function treesToList(layout, prefixes, predictedProject) {
  const trees = /* @__PURE__ */ new Map();
  const addProject = (name) => {
    const tree = layout.projects.get(name);
    if (tree && name !== predictedProject) trees.set(`projects/${name}`, tree);
  };
  const addTop = (name) => {
    const tree = layout.top.get(name);
    if (name === "projects") for (const project of layout.projects.keys()) addProject(project);
    else if (tree) trees.set(name, tree);
  };
  for (const prefix of prefixes ?? layout.top.keys()) {
    const [top = "", second] = prefix.split("/");
    if (top === "projects" && second) addProject(second);
    else addTop(top);
  }
  return trees;
}

export {
  viewCodex,
  bringTrees,
  predicted
};
