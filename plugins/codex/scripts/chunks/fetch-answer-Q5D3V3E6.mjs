import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearNames,
  nearPaths
} from "./chunk-B2FILZZM.mjs";
import {
  nearest
} from "./chunk-G77T6WM2.mjs";
import {
  dropDocuments
} from "./chunk-S5LJFSPU.mjs";
import {
  IGNORED,
  cacheWriter,
  changeIndex,
  ensureIgnored,
  fitsFileSystem,
  prepareCache
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  cacheDirectory,
  cachedAt,
  cachedFile,
  cachedPath,
  countEvent,
  documentOf,
  hiddenText,
  listEnvironments,
  noteUse,
  readIndex,
  readUses,
  shellWord,
  shown,
  uriOf
} from "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/documents/keep.ts
import { lstat } from "node:fs/promises";
import path from "node:path";

// runtime/cache/limit.ts
async function keepBelow(scope, bytes, spare) {
  let total = 0;
  const droppable = [];
  for (const environment of await listEnvironments(scope.root, scope.organization)) {
    const here = { ...scope, environment };
    const index = await readIndex(here);
    if (!index) continue;
    const lastUse = await readUses(here);
    for (const [codexPath, entry] of Object.entries(index.entries)) {
      total += entry.size;
      if (!entry.on_demand || codexPath === spare && environment === scope.environment) continue;
      droppable.push({
        scope: here,
        codexPath,
        entry,
        lastUse: lastUse(codexPath) ?? cachedAt(index, entry)
      });
    }
  }
  droppable.sort((a, b) => a.lastUse - b.lastUse);
  const dropped = droppable.filter(({ entry }) => {
    if (total <= bytes) return false;
    total -= entry.size;
    return true;
  });
  for (const here of new Set(dropped.map((one) => one.scope))) {
    await dropDocuments(
      here,
      dropped.filter((one) => one.scope === here).map((one) => one.codexPath)
    );
  }
  return dropped.length;
}

// runtime/documents/keep.ts
async function keepDocument(place, codexPath, document, cached, ttl) {
  const { scope, config } = place;
  const now = Date.now();
  const entry = entryOf(place, document, cached, ttl, now);
  const seconds = entry.ttl ?? cached?.head.ttl ?? config.cache.default_ttl;
  const kept = { cachedAt: now, expiresAt: now + seconds * 1e3 };
  try {
    await store(scope, codexPath, document, cached, entry);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ...kept, path: null, warnings: [`the document could not be kept in the cache: ${why}`] };
  }
  const most = config.cache.max_size_mb * 1024 * 1024;
  if (most > 0) {
    await noteUse(scope, codexPath);
    await keepBelow(scope, most, codexPath).catch(() => {
    });
  }
  return { ...kept, path: cachedFile(scope, codexPath), warnings: [] };
}
function entryOf({ config }, { oid, commit, content }, cached, ttl, now) {
  const times = { size: content.length, mtime: 0, ctime: 0 };
  const before = cached?.entry;
  if (before && !before.on_demand && before.oid === oid) {
    return { ...before, ...times, cached_at: now, ...ttl === void 0 ? {} : { ttl } };
  }
  return {
    oid,
    ...times,
    cached_at: now,
    on_demand: true,
    ttl: ttl ?? config.cache.default_ttl,
    ...commit ? { commit } : {}
  };
}
async function store(scope, codexPath, { oid, content }, cached, entry) {
  await prepareCache(scope.root);
  await ensureIgnored(scope.root, IGNORED);
  const relative = cachedPath(scope, codexPath);
  if (cached?.content && cached.entry.oid === oid) {
    const { mtime, ctime } = cached.entry;
    return changeIndex(scope, { set: { [codexPath]: { ...entry, mtime, ctime } } });
  }
  if (!await fitsFileSystem(scope.root, relative)) {
    throw new Error("its name is longer than the file system allows");
  }
  await clearTheWay(scope, codexPath, relative);
  const written = await cacheWriter(scope.root).write(relative, oid, content);
  await changeIndex(scope, { set: { [codexPath]: { ...entry, ...written } } });
}
async function clearTheWay(scope, codexPath, relative) {
  const base = cacheDirectory(scope.root);
  const segments = relative.split("/");
  let blocked = false;
  for (let length = 1; length <= segments.length; length += 1) {
    const found = await lstat(path.join(base, ...segments.slice(0, length))).catch(() => null);
    if (!found) break;
    if (found.isDirectory() === (length === segments.length)) blocked = true;
  }
  if (!blocked) return;
  const index = await readIndex(scope);
  const inTheWay = Object.keys(index?.entries ?? {}).filter(
    (one) => one.startsWith(`${codexPath}/`) || codexPath.startsWith(`${one}/`)
  );
  if (inTheWay.length > 0) await changeIndex(scope, { remove: inTheWay });
}

// runtime/documents/fetch-answer.ts
async function takeAnswer(place, target, answer, cached, ttl) {
  const { scope, environment } = place;
  await countEvent(scope, "misses");
  if (answer.kind !== "document") {
    if (cached) await dropDocuments(scope, [target.codexPath]).catch(() => {
    });
    throw answer.kind === "withheld" ? withheld(target, answer) : await notFound(place, target, answer);
  }
  const kept = await keepDocument(place, target.codexPath, answer, cached, ttl);
  return {
    uri: target.uri,
    environment: environment.name,
    branch: answer.branch,
    content: answer.content,
    path: kept.path,
    size_bytes: answer.content.length,
    hash: answer.oid,
    source: "codex",
    cache: cached?.content ? "refreshed" : "miss",
    cached_at: new Date(kept.cachedAt).toISOString(),
    expires_at: new Date(kept.expiresAt).toISOString(),
    commit: answer.commit,
    warnings: [...answer.warnings, ...kept.warnings, ...hiddenText(answer.content)]
  };
}
function withheld({ uri }, { route, project }) {
  const reason = route.reason ?? "its front matter does not address this project";
  const where = route.line === void 0 ? "its front matter" : `line ${route.line} of it`;
  return new CodexError("PERMISSION_DENIED", `${uri} is not for the project ${project}: ${reason}`, {
    phase: "copy",
    fixes: [`Ask those who wrote the document to change ${where}, and sync their project again`],
    extra: { reason, ...route.line === void 0 ? {} : { line: route.line } }
  });
}
async function notFound({ scope, environment }, { uri, codexPath }, answer) {
  const where = `environment ${environment.name}${answer.commit ? `, commit ${answer.commit.slice(0, 7)}` : ""}`;
  const [top, name = ""] = codexPath.split("/");
  const { project } = documentOf(codexPath, scope.codex);
  if (answer.commit === null) return absent(`${uri} is not in the codex, which is empty`, [], []);
  if (top === "projects" && project === name && !answer.projects.includes(name)) {
    const near = nearNames(name, answer.projects);
    return absent(`The codex has no project ${shown(name)} (${where})`, near, [
      ...nearest(name, near) ? [`Did you mean the project ${near[0]}? See it: fractary-codex list ${shellWord(near[0])}`] : [],
      "See which projects there are: fractary-codex list"
    ]);
  }
  const known = Object.keys((await readIndex(scope))?.entries ?? {});
  const suggestions = nearPaths(codexPath, [...answer.files, ...known]).map((one) => uriOf(scope, one));
  const why = answer.instead ? `: ${answer.instead}` : "";
  return absent(`${uri} is not a document of the codex (${where})${why}`, suggestions, [
    ...suggestions.slice(0, 1).map((one) => `Did you mean ${one}?`),
    `See what there is: fractary-codex list ${shellWord(project)}`
  ]);
}
function absent(sentence, suggestions, fixes) {
  const [first = "Publish something to the codex first: fractary-codex sync-project", ...more] = fixes;
  return new CodexError("DOCUMENT_NOT_FOUND", sentence, {
    phase: "copy",
    fixes: [first, ...more],
    extra: { suggestions }
  });
}
export {
  takeAnswer
};
