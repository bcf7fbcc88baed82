import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ALWAYS_EXCLUDED,
  compile,
  isMarkdown,
  listWorkingTree
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  shown
} from "./chunk-F5FNDNLT.mjs";

// runtime/documents/markdown-files.ts
import { lstat, realpath } from "node:fs/promises";
import path from "node:path";
async function markdownFiles(run, paths) {
  if (paths.length === 0) return listMarkdown(run, null);
  const files = /* @__PURE__ */ new Set();
  const folders = [];
  for (const given of paths) {
    const { name, isFolder } = await insideProject(run, given);
    if (!isFolder) files.add(name);
    else if (name === "") return listMarkdown(run, null);
    else folders.push(name);
  }
  if (folders.length > 0) for (const name of await listMarkdown(run, folders)) files.add(name);
  return [...files].sort();
}
async function insideProject(run, given) {
  const real = await realpath(path.resolve(run.context.cwd, given)).catch((cause) => {
    const fixes = ["Give a file or folder of this project"];
    throw new CodexError("INVALID_ARGUMENT", `${shown(given)} is not there`, {
      phase: "validate",
      fixes,
      cause
    });
  });
  return { name: nameInProject(run, given, real), isFolder: (await lstat(real)).isDirectory() };
}
function nameInProject({ place }, given, full) {
  const name = path.relative(place.root, full).split(path.sep).join("/");
  if (name !== ".." && !name.startsWith("../") && !path.isAbsolute(name)) return name;
  throw new CodexError("INVALID_ARGUMENT", `${shown(given)} is not in the project ${place.root}`, {
    phase: "validate",
    fixes: ["Go to the project it belongs to, and run it there"]
  });
}
async function listMarkdown(run, prefixes) {
  const { place, env, context } = run;
  const { signal, debug } = context;
  const isOurs = compile(ALWAYS_EXCLUDED);
  const excluded = compile([...run.config.exclude_patterns, ...ALWAYS_EXCLUDED]);
  const listing = await listWorkingTree(
    { root: place.root, topLevel: place.topLevel, env, signal, debug },
    { prefixes, selects: (name) => isMarkdown(name) && !isOurs(name), excluded }
  );
  const names = [...listing.files].filter(([, { mode }]) => mode !== "120000").map(([name]) => name);
  return names.sort();
}

export {
  markdownFiles,
  nameInProject
};
