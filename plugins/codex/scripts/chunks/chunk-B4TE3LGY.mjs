import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findReferences
} from "./chunk-77NZAR2D.mjs";
import {
  readSearchable
} from "./chunk-V4QPIWXS.mjs";
import {
  MAX_TEXT_BYTES,
  hasFrontMatter,
  isMarkdown,
  projectPrefix,
  readBlobs,
  readFrontMatter,
  route
} from "./chunk-2USOSYJR.mjs";
import {
  readIntact
} from "./chunk-F5FNDNLT.mjs";

// runtime/map/contents.ts
var FETCHED_UNASKED = 2e3;
var ASKED_AT_ONCE = 1e3;
async function readContents(session, files, {
  project,
  all,
  scope,
  index
}) {
  const paths = /* @__PURE__ */ new Map();
  for (const [path, { oid }] of files) {
    if (isMarkdown(path)) paths.set(oid, [...paths.get(oid) ?? [], path]);
  }
  const missing = await notHere(session, [...paths.keys()]);
  const contents = /* @__PURE__ */ new Map();
  if (!all && missing.size > FETCHED_UNASKED) {
    for (const oid of missing) {
      for (const path of paths.get(oid)) {
        const entry = index?.entries[path];
        const copy = entry?.oid === oid ? await readIntact(scope, path, entry) : null;
        if (copy) contents.set(path, await contentOf(path, copy, project));
      }
      paths.delete(oid);
    }
  }
  await readBlobs(session, paths.keys(), async (oid, data) => {
    for (const path of paths.get(oid)) contents.set(path, await contentOf(path, data, project));
  });
  return contents;
}
async function notHere(session, oids) {
  const missing = /* @__PURE__ */ new Set();
  for (let at = 0; at < oids.length; at += ASKED_AT_ONCE) {
    const some = oids.slice(at, at + ASKED_AT_ONCE);
    const found = await Promise.all(some.map((oid) => session.reader.info(oid)));
    found.forEach((info, i) => {
      if (!info) missing.add(some[i]);
    });
  }
  return missing;
}
async function contentOf(path, data, project) {
  if (data.length > MAX_TEXT_BYTES) return { title: null, references: [] };
  if (!path.startsWith(projectPrefix(project)) && hasFrontMatter(data)) {
    const { delivered, reason = "" } = route(await readFrontMatter(data), project, "from_codex_patterns");
    if (!delivered) return { withheld: reason };
  }
  const title = (await readSearchable(path, data))?.title ?? null;
  return { title, references: findReferences(data) };
}

export {
  readContents,
  contentOf
};
