import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openSession
} from "./chunk-2B3F3U43.mjs";
import {
  ensureObjects,
  listFiles,
  readBlobs,
  readCommit,
  readTree
} from "./chunk-VYJHDM33.mjs";
import {
  digestOf
} from "./chunk-X2D3Q57H.mjs";
import {
  filteredPaths
} from "./chunk-KXXVS4DF.mjs";
import {
  MANIFEST,
  parseManifest
} from "./chunk-A5TIT3IK.mjs";
import {
  fetchNamedBranches,
  withMirror
} from "./chunk-YPHS2CHN.mjs";
import {
  originOf,
  remoteFor
} from "./chunk-P3WEJPRK.mjs";
import {
  defaultBranch,
  plumbing
} from "./chunk-F23ZBP6F.mjs";
import {
  CODEX_FOLDER,
  CodexError,
  codexUrl,
  parseConfig
} from "./chunk-VLS2ZDPR.mjs";

// runtime/sync/project-tree.ts
import { randomBytes } from "node:crypto";
import path from "node:path";
function prefixOf(folder) {
  return folder ? `${folder.replace(/\/+$/, "")}/` : "";
}
async function readOwnConfiguration(session, { tree, prefix }, name) {
  const root = prefix === "" ? tree : await treeAt(session, tree, prefix.slice(0, -1));
  if (root === null) throw noFolder(session.remote.url, prefix.slice(0, -1), name);
  const folder = await treeAt(session, root, CODEX_FOLDER);
  if (folder === null) return null;
  const entries = await readTree(session, folder);
  for (const [file, format] of [
    ["config.json", "json"],
    ["config.yaml", "yaml"],
    ["config.yml", "yaml"]
  ]) {
    const entry = entries.find((one) => one.name === file && one.mode.startsWith("100"));
    if (!entry) continue;
    const text = await readText(session, entry.oid);
    return parseConfig(text, format, `${name}/${prefix}${CODEX_FOLDER}/${file}`);
  }
  return null;
}
function noFolder(url, folder, name) {
  return new CodexError("CONFIG_INVALID", `${url} has no folder ${folder}, where ${name} should be`, {
    phase: "validate",
    fixes: [`Correct the "path" of ${name} under "projects" in the configuration`]
  });
}
function withOwn(config, own) {
  if (own === null) return config;
  const { sync_patterns, exclude_patterns, handlers, secrets, source_branches } = own;
  return { ...config, sync_patterns, exclude_patterns, handlers, secrets, source_branches };
}
async function readCommitted(session, from, rules) {
  const { tree, prefix } = from;
  const { files: all, unusable } = await listFiles(session, tree);
  const files = /* @__PURE__ */ new Map();
  const skipped = unusable.filter(({ path: name }) => name.startsWith(prefix)).map((one) => ({ ...one, path: one.path.slice(prefix.length) })).filter(({ path: name }) => rules.selects(name) || rules.selects(`${name}/anything`));
  for (const [path3, file] of all) {
    const name = path3.slice(prefix.length);
    if (!path3.startsWith(prefix) || !rules.selects(name)) continue;
    if (file.mode === "160000") skipped.push({ path: name, reason: "a submodule" });
    else files.set(name, file);
  }
  const manifest = all.get(prefix + MANIFEST);
  const attributes = [...all].filter(([name]) => /(^|\/)\.gitattributes$/.test(name));
  return {
    commit: from.commit,
    branch: from.branch,
    usualBranches: [from.branch],
    repository: async () => session.remote.url,
    brought: manifest ? parseManifest(await readText(session, manifest.oid)) : /* @__PURE__ */ new Map(),
    files,
    skipped,
    uncommitted: async () => 0,
    objects: from.objects,
    digest: digestOf(files, skipped),
    filtered: (paths) => filteredInTree(session, from, attributes, paths),
    bring: (oids) => ensureObjects(session, oids, null),
    has: async (name) => all.has(prefix + name),
    close: async () => {
    }
  };
}
async function treeAt(session, root, at) {
  let tree = root;
  for (const segment of at.split("/")) {
    const entries = await readTree(session, tree);
    const folder = entries.find(({ name, mode }) => name === segment && mode === "040000");
    if (!folder) return null;
    tree = folder.oid;
    await ensureObjects(session, [tree], "blob:none");
  }
  return tree;
}
async function readText(session, oid) {
  await ensureObjects(session, [oid], null);
  let text = "";
  await readBlobs(session, [oid], (_oid, data) => {
    text = data.toString();
  });
  return text;
}
async function filteredInTree(session, { tree, prefix }, attributes, paths) {
  if (attributes.length === 0 || paths.length === 0) return /* @__PURE__ */ new Set();
  await ensureObjects(
    session,
    attributes.map(([, { oid }]) => oid),
    null
  );
  const { env, signal, debug } = session.remote;
  const file = path.join(session.workspace, `index-${randomBytes(6).toString("hex")}`);
  const index = { GIT_INDEX_FILE: file };
  const call = { cwd: session.workspace, env: { ...env, ...index }, signal, debug };
  await plumbing({ ...call, args: ["read-tree", tree] });
  const filtered = await filteredPaths(
    { root: session.workspace, env, signal, debug },
    paths.map((name) => prefix + name),
    { env: index, args: ["--cached"] }
  );
  return new Set([...filtered].map((name) => name.slice(prefix.length)));
}

// runtime/sync/other-project.ts
import { mkdir } from "node:fs/promises";
import path2 from "node:path";
async function openOtherProject(run, name) {
  const { context, config, env } = run;
  await mkdir(context.home, { recursive: true, mode: 448 });
  const listed = config.projects.find((one) => one.name === name);
  const url = await repositoryUrl(run, listed?.url ?? name);
  const remote = await remoteFor(context, env, url, config, run.gitConfig);
  const branch = config.source_branches[run.environment.name] ?? await defaultBranchOf(remote, context.home, name);
  return withMirror(remote, context.home, async (mirror) => {
    context.progress(`Reading ${name} from ${remote.url}`);
    const tips = await fetchNamedBranches(mirror, remote, name, [branch], "all trees");
    const { session, close } = await openSession(remote, context.home, mirror, []);
    try {
      const commit = tips.get(branch);
      const { tree } = await readCommit(session, commit);
      const objects = [path2.join(session.workspace, "objects")];
      const at = { commit, tree, branch, prefix: prefixOf(listed?.path), objects };
      const own = await readOwnConfiguration(session, at, name);
      const other = { ...run, config: withOwn(config, own), project: own?.project_name ?? name };
      return { run: other, close, read: (_run, rules) => readCommitted(session, at, rules) };
    } catch (error) {
      await close();
      throw error;
    }
  });
}
async function repositoryUrl(run, address) {
  const { config, place, context } = run;
  return codexUrl({
    codexRepo: address,
    organization: config.organization,
    originUrl: run.originUrl ?? await originOf(run),
    root: place.root,
    env: context.env
  });
}
async function defaultBranchOf(remote, cwd, name) {
  const { branch } = await defaultBranch(remote, cwd);
  if (branch) return branch;
  throw emptyRepository(name, remote.url);
}
function emptyRepository(name, url) {
  return new CodexError("BRANCH_NOT_FOUND", `The repository of ${name}, ${url}, is empty`, {
    phase: "clone",
    fixes: ["Push something to it first"]
  });
}

export {
  prefixOf,
  readOwnConfiguration,
  withOwn,
  readCommitted,
  openOtherProject,
  repositoryUrl,
  emptyRepository
};
