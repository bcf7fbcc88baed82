import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import {
  cacheDirectory,
  cachedPath,
  codexPathOf,
  emptyIndex,
  isExpressible
} from "./chunk-FAMPJYGD.mjs";

// runtime/cache/rebuild.ts
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
async function rebuildIndex(scope) {
  const base = path.join(cacheDirectory(scope.root), scope.organization);
  const index = emptyIndex();
  if (!await hasEnvironment(base, scope.environment)) return index;
  const { default: glob } = await import("./out-6JUYRUQ6.mjs");
  const files = await glob(`*/${glob.escapePath(scope.environment)}/**`, {
    cwd: base,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    suppressErrors: true
  });
  for (const relative of files.sort()) {
    const [project = "", , ...rest] = relative.split("/");
    if (!isExpressible(rest.join("/"))) continue;
    const file = path.join(base, ...relative.split("/"));
    const [found, data] = await Promise.all([lstat(file), readFile(file)]).catch(() => []);
    const codexPath = codexPathOf({ project, path: rest.join("/") }, scope.codex);
    if (!found?.isFile() || !data || cachedPath(scope, codexPath) !== `${scope.organization}/${relative}`)
      continue;
    index.entries[codexPath] = {
      oid: blobId(data),
      size: found.size,
      mtime: found.mtimeMs,
      ctime: found.ctimeMs
    };
  }
  return index;
}
async function hasEnvironment(base, environment) {
  const projects = await readdir(base).catch(() => []);
  const found = await Promise.all(
    projects.map((project) => lstat(path.join(base, project, environment)).catch(() => null))
  );
  return found.some((one) => one !== null);
}

export {
  rebuildIndex
};
