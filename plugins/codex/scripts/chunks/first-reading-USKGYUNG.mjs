import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readSearchable
} from "./chunk-V4QPIWXS.mjs";
import {
  indexOrFiles
} from "./chunk-KTA3QDJJ.mjs";
import {
  isMarkdown
} from "./chunk-2USOSYJR.mjs";
import {
  cacheDirectory,
  cachedPath,
  counted,
  shellWord,
  uriOf,
  wasEverFilled
} from "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/documents/first-reading.ts
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
var MOST = 10;
async function firstReading(scope, project) {
  const paths = Object.keys((await indexOrFiles(scope)).entries);
  if (paths.length === 0 || !await wasEverFilled(scope)) return null;
  const [first = paths[0], ...others] = paths.filter(isMarkdown).sort((a, b) => rank(a, project) - rank(b, project) || a.length - b.length || (a < b ? -1 : 1));
  let word = null;
  let path = first;
  for (const one of [first, ...others].slice(0, MOST)) {
    word = await searchWord(scope, one);
    if (word === null) continue;
    path = one;
    break;
  }
  const search = word === null ? "" : `fractary-codex search ${shellWord(word)}, or `;
  return `Read: ${counted(paths.length, "document")} at hand: ${search}fractary-codex fetch ${shellWord(uriOf(scope, path))}`;
}
function rank(path, project) {
  if (path.startsWith(`projects/${project}/`)) return 4;
  return (/(?:^|\/)readme\.md$/i.test(path) ? 2 : 0) + (path.startsWith("projects/") ? 1 : 0);
}
async function searchWord(scope, path) {
  const content = await readFile(join(cacheDirectory(scope.root), cachedPath(scope, path))).catch(() => null);
  const text = content && await readSearchable(path, content);
  const words = text?.title === basename(path) ? [] : text?.title.match(new RegExp("\\p{L}[\\p{L}\\p{N}]+", "gu"));
  return (words ?? []).reduce(
    (best, one) => one.length > (best?.length ?? 2) ? one : best,
    null
  );
}
export {
  firstReading
};
