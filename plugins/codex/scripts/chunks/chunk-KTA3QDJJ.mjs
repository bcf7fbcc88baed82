import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  intactChecker,
  rebuildIndex
} from "./chunk-2USOSYJR.mjs";
import {
  cacheDirectory,
  cachedAt,
  cachedPath,
  documentOf,
  expiresAt,
  formatReference,
  isExpressible,
  isName,
  listEnvironments,
  readIndex
} from "./chunk-F5FNDNLT.mjs";

// runtime/cache/documents.ts
import { readdir } from "node:fs/promises";
import path from "node:path";
async function cachedEnvironments({ root, organization }) {
  const base = path.join(cacheDirectory(root), organization);
  const found = new Set(await listEnvironments(root, organization));
  for (const project of await readdir(base).catch(() => [])) {
    const below = await readdir(path.join(base, project), { withFileTypes: true }).catch(() => []);
    for (const one of below) if (one.isDirectory() && isName("environment", one.name)) found.add(one.name);
  }
  return [...found].sort();
}
async function indexOrFiles(scope) {
  return await readIndex(scope) ?? await rebuildIndex(scope);
}
function documentsIn(scope, index, now) {
  const entries = Object.entries(index.entries).filter(([codexPath]) => isExpressible(codexPath));
  const documents = entries.map(([codexPath, entry]) => {
    const { project, path: inProject } = documentOf(codexPath, scope.codex);
    const expires = expiresAt(index, entry);
    return {
      uri: formatReference({ organization: scope.organization, project, path: inProject }),
      project,
      path: inProject,
      environment: scope.environment,
      codexPath,
      file: cachedPath(scope, codexPath),
      entry,
      cachedAt: cachedAt(index, entry),
      expiresAt: expires,
      fresh: expires > now
    };
  });
  return documents.sort((a, b) => a.uri < b.uri ? -1 : 1);
}
async function wholeOnes({ root }, documents) {
  const isIntact = intactChecker(root);
  const whole = [];
  for (let at = 0; at < documents.length; at += 64) {
    const some = documents.slice(at, at + 64);
    const intact = await Promise.all(some.map(({ file, entry }) => isIntact(file, entry)));
    whole.push(...some.filter((_, i) => intact[i]));
  }
  return { whole, damaged: documents.length - whole.length };
}

export {
  cachedEnvironments,
  indexOrFiles,
  documentsIn,
  wholeOnes
};
