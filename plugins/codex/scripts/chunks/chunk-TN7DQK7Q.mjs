import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  documentOf,
  readIndex,
  uriOf
} from "./chunk-F5FNDNLT.mjs";

// runtime/documents/list.ts
async function listCodex(place, question = {}) {
  if (place.config.cache.offline_mode) {
    const listing = await listCached(place, question);
    const why = "offline_mode is on in the configuration: only what is in the cache is listed";
    return { ...listing, warnings: [...listing.warnings, why] };
  }
  const { askForPaths } = await import("./list-remote-7CJCW7IB.mjs");
  const { commit, paths, warnings } = await askForPaths(place, question.project);
  const index = await readIndex(place.scope);
  const here = { environment: place.environment.name, commit, warnings };
  return { ...here, ...group(place, paths, question, new Set(Object.keys(index?.entries ?? {}))) };
}
async function listCached(place, question = {}) {
  const index = await readIndex(place.scope);
  const paths = Object.keys(index?.entries ?? {});
  const here = {
    environment: place.environment.name,
    commit: index?.tip ?? null,
    warnings: place.warnings
  };
  return { ...here, ...group(place, paths, question, new Set(paths)) };
}
function group({ scope }, paths, { project, prefix = "" }, cached) {
  const all = [...paths].sort().map((codexPath) => ({ codexPath, ...documentOf(codexPath, scope.codex) }));
  if (project !== void 0) {
    const documents = all.filter((one) => one.project === project && one.path.startsWith(prefix)).map(({ codexPath, path }) => ({ uri: uriOf(scope, codexPath), path, cached: cached.has(codexPath) }));
    return { documents };
  }
  const counts = /* @__PURE__ */ new Map();
  for (const one of all) counts.set(one.project, (counts.get(one.project) ?? 0) + 1);
  const projects = [...counts].map(([name, documents]) => ({ name, documents }));
  return { projects: projects.sort((a, b) => a.name < b.name ? -1 : 1) };
}

export {
  listCodex,
  listCached
};
