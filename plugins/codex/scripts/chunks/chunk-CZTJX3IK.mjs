import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  STATE_FOLDER,
  cacheDirectory,
  isName,
  listEnvironments
} from "./chunk-F5FNDNLT.mjs";

// runtime/cache/strays.ts
import { lstat, readdir } from "node:fs/promises";
import path from "node:path";
async function findStrays({ root, organization }, known) {
  const base = cacheDirectory(root);
  const strays = [];
  for (const top of await readdir(base).catch(() => [])) {
    if (top === STATE_FOLDER || top !== organization && await hasIndex(root, top)) continue;
    for await (const file of filesBelow(base, top)) {
      if (known.has(file)) continue;
      const found = await lstat(path.join(base, ...file.split("/"))).catch(() => null);
      if (found) strays.push({ path: file, size: found.size });
    }
  }
  return strays;
}
async function hasIndex(root, organization) {
  return isName("organization", organization) && (await listEnvironments(root, organization)).length > 0;
}
async function* filesBelow(base, name) {
  const full = path.join(base, ...name.split("/"));
  if (!(await lstat(full)).isDirectory()) {
    yield name;
    return;
  }
  for (const one of await readdir(full, { withFileTypes: true })) {
    if (one.isDirectory()) yield* filesBelow(base, `${name}/${one.name}`);
    else yield `${name}/${one.name}`;
  }
}

export {
  findStrays
};
