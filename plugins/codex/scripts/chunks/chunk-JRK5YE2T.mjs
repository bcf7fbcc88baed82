import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  LARGEST_SEARCHABLE,
  WORD,
  columnsOf,
  cut,
  fold,
  oneLine,
  parseQuery,
  readSearchable,
  stemOf
} from "./chunk-V4QPIWXS.mjs";
import {
  blobId,
  parseTree,
  replaceFile,
  withLock,
  withSession
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  cacheDirectory,
  cachedAt,
  cachedFile,
  documentOf,
  ensureFolders,
  expiresAt,
  formatReference,
  indexFile,
  interrupted,
  isCodexError,
  isName,
  readCached,
  readHead,
  readPlainText,
  shardFiles,
  shardOf,
  shellWord,
  stateDirectory,
  temporaryDirectory
} from "./chunk-F5FNDNLT.mjs";

// runtime/documents/search-store.ts
import { lstat, readFile, rm } from "node:fs/promises";
import path from "node:path";
var VERSION = 1;
var PAGES_KIB = 8e3;
var SCHEMA = `
  CREATE TABLE documents (id INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, project TEXT NOT NULL,
    oid TEXT NOT NULL, part TEXT NOT NULL, searchable INTEGER NOT NULL);
  CREATE INDEX documents_part ON documents (part);
  CREATE INDEX documents_project ON documents (project);
  CREATE VIRTUAL TABLE words USING fts5 (title, about, headings, path, body,
    content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
  INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10, 5, 4, 3, 1)');`;
function searchDirectory(scope) {
  return path.join(stateDirectory(scope), "search");
}
function notesFile(scope) {
  return path.join(searchDirectory(scope), "notes.json");
}
function databaseFile(scope) {
  return path.join(searchDirectory(scope), "words.sqlite");
}
async function openStore(scope, open2) {
  const file = databaseFile(scope);
  await ensureFolders(scope.root, temporaryDirectory(scope.root));
  const notes = await readNotes(scope);
  const there = await stampOf(file);
  const intact = notes !== null && there !== null && notes.file === there;
  if (intact && open2 && inodeOf(open2.notes.file) === inodeOf(there)) return Object.assign(open2, { notes });
  closeStore(open2);
  const { Database } = await import("./sqlite-6A56C3HI.mjs");
  for (const left of [`${file}.lock`, `${file}-journal`]) await rm(left, { recursive: true, force: true });
  if (!intact) await rm(file, { recursive: true, force: true });
  const db = new Database(file);
  try {
    prepare(db, "journal_mode = MEMORY; PRAGMA synchronous = NORMAL; PRAGMA cache_spill = OFF");
    if (!intact) db.exec(SCHEMA);
    return { db, notes: intact ? notes : emptyNotes(), file };
  } catch (error) {
    db.close();
    throw error;
  }
}
async function openInMemory() {
  const { Database } = await import("./sqlite-6A56C3HI.mjs");
  const db = new Database(":memory:");
  prepare(db, "journal_mode = MEMORY");
  db.exec(SCHEMA);
  return { db, notes: emptyNotes(), file: null };
}
function prepare(db, settings) {
  db.exec(`PRAGMA trusted_schema = OFF; PRAGMA cache_size = -${PAGES_KIB}; PRAGMA ${settings};`);
}
function emptyNotes() {
  return { version: VERSION, file: "", shards: 0, parts: {}, folder: null, coverage: null };
}
function closeStore(store) {
  if (store?.db.isOpen) store.db.close();
}
async function removeStore(scope) {
  await rm(searchDirectory(scope), { recursive: true, force: true }).catch(() => {
  });
}
async function noteStore(scope, store) {
  if (store.file === null) return;
  store.notes.file = await stampOf(store.file) ?? "";
  replaceFile(scope.root, notesFile(scope), JSON.stringify(store.notes));
}
async function readNotes(scope) {
  try {
    const file = notesFile(scope);
    if (!(await lstat(file)).isFile()) return null;
    const notes = JSON.parse(await readFile(file, "utf8"));
    const known = notes.version === VERSION && typeof notes.file === "string" && typeof notes.shards === "number" && typeof notes.parts === "object" && notes.parts !== null && typeof notes.coverage === "object";
    return known ? notes : null;
  } catch {
    return null;
  }
}
async function stampOf(file) {
  const found = await lstat(file).catch(() => null);
  return found?.isFile() ? [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(" ") : null;
}
function inodeOf(stamp) {
  return stamp.slice(0, stamp.indexOf(" "));
}

// runtime/documents/search-coverage.ts
var ANY_DOCUMENT = "any·folder/any·document.md";
var LISTED = 3;
async function notCovered(place, head, store, asked) {
  const known = head?.tip ? await partlyTaken(place, head, store) : null;
  const isHere = (project) => store.db.get("SELECT 1 FROM documents WHERE project = ? LIMIT 1", [project]) !== null;
  const all = known?.all ?? (asked === void 0 ? [] : [asked]);
  const projects = all.filter((project) => asked === void 0 || project === asked).filter((project) => known?.partly.has(project) || !isHere(project));
  return { projects, how: projects.length > 0 ? howToCover(place, projects) : null };
}
async function partlyTaken(place, head, store) {
  const { from_codex_patterns: from, routed_patterns: routed, codex_repo, project_name } = place.config;
  const key = JSON.stringify([head.tip, from, routed, codex_repo, project_name]);
  const isKnown = ({ coverage }) => coverage?.key === key && (coverage.projects !== null || coverage.synced_at === head.synced_at);
  if (!isKnown(store.notes)) {
    const projects = await lookUp(place, head.tip).catch(() => null);
    store.notes.coverage = { key, projects, synced_at: head.synced_at };
    await noteStore(place.scope, store);
  }
  const names = store.notes.coverage?.projects;
  if (!names) return null;
  const plain2 = (name) => name.replace(/^~/, "");
  return { all: names.map(plain2), partly: new Set(names.filter((name) => name.startsWith("~")).map(plain2)) };
}
async function lookUp(place, tip) {
  const [{ openRun }, { deliveryRules }] = await Promise.all([
    import("./run-3CXB2S2Y.mjs"),
    import("./delivery-GGXJIKLT.mjs")
  ]);
  const { context, environment } = place;
  const run = await openRun(context, { env: environment.name, purpose: "read", command: "" });
  const folders = await withSession(run.remote, context.home, [], async ({ reader }) => {
    const top = await reader.read(`${tip}^{tree}`);
    if (!top) return null;
    const common = ["shared", "systems"].filter((name) => foldersIn(top.data).includes(name));
    const projects = await reader.read(`${tip}:projects`);
    const names = projects?.type === "tree" ? foldersIn(projects.data) : [];
    const mine = names.filter((name) => isName("project", name) && name !== run.codex).sort();
    return [...mine.map((name) => `projects/${name}`), ...common];
  });
  if (!folders) return null;
  const { selectedBy } = deliveryRules({ ...run.config, exclude_patterns: [] }, run.project, {});
  return folders.map((folder) => {
    const name = folder.replace(/^projects\//, "");
    return selectedBy(`${folder}/${ANY_DOCUMENT}`) ? name : `~${name}`;
  });
}
function foldersIn(tree) {
  return parseTree(tree).flatMap(({ mode, name, valid }) => mode === "040000" && valid ? [name] : []);
}
function howToCover({ environment }, projects) {
  const patterns = projects.slice(0, LISTED).map((name) => `"${name === "shared" || name === "systems" ? name : `projects/${name}`}/**"`);
  const more = projects.length > LISTED ? " and so on" : "";
  return `see what they have with fractary-codex list ${shellWord(projects[0])}, fetch single documents, or add ${patterns.join(", ")}${more} to from_codex_patterns and run fractary-codex sync-project --from-codex --env ${environment.name}`;
}

// runtime/documents/search-passage.ts
var SNIPPET = 180;
var BEFORE = 40;
var MOST_MATCHES = 5e3;
function findPassage(text, terms) {
  const matches = matchesIn(text.body, terms);
  if (matches.length === 0) {
    return { heading: null, anchor: null, snippet: text.description || snippetAt(opening(text), 0) };
  }
  const starts = text.sections.map(({ start: start2 }) => start2);
  let best = { score: -1, from: 0, to: 0, section: -1 };
  for (let from2 = 0, section = -1; from2 < matches.length; ) {
    while (section + 1 < starts.length && starts[section + 1] <= matches[from2].at) section += 1;
    const end = starts[section + 1] ?? Number.POSITIVE_INFINITY;
    let to2 = from2;
    while (to2 < matches.length && matches[to2].at < end) to2 += 1;
    const found = matches.slice(from2, to2);
    const heading2 = headingEnd(text.body, starts[section]);
    const inHeading = new Set(found.filter(({ at }) => at < heading2).map(({ term }) => term)).size;
    const distinct = new Set(found.map(({ term }) => term)).size;
    const score = distinct * 100 + inHeading * 30 + Math.min(found.length, 20);
    if (score > best.score) best = { score, from: from2, to: to2, section };
    from2 = to2;
  }
  const { heading = null, anchor = null, start } = text.sections[best.section] ?? {};
  const shown = heading === null ? null : oneLine(heading) || null;
  const from = headingEnd(text.body, start);
  const to = starts[best.section + 1] ?? text.body.length;
  const inText = matches.slice(best.from, best.to).filter(({ at }) => at >= from);
  return {
    heading: shown,
    // A heading without words is none to show, whatever anchor its place among its like gives it.
    anchor: shown && anchor || null,
    snippet: snippetAt(text.body.slice(from, to), inText.length > 0 ? densest(inText) - from : 0)
  };
}
function matchesIn(body, terms) {
  const matches = [];
  const beginnings = new Set(terms.map(({ stem }) => stem.slice(0, 2)));
  for (const found of body.matchAll(WORD)) {
    const word = fold(found[0]);
    const stem = beginnings.has(word.slice(0, 2)) ? stemOf(word) : null;
    const exact = stem === null ? -1 : terms.findIndex((term2) => term2.stem === stem);
    const term = exact >= 0 ? exact : terms.findIndex((one) => isLike(one, word));
    if (term < 0) continue;
    matches.push({ at: found.index, term });
    if (matches.length >= MOST_MATCHES) break;
  }
  return matches;
}
function isLike({ stem, prefix }, word) {
  if (prefix && word.startsWith(stem)) return true;
  return stem.length === 1 && stem > "⺀" && word.includes(stem);
}
function densest(matches) {
  let best = { count: 0, at: matches[0].at };
  for (let from = 0; from < matches.length; from += 1) {
    const end = matches[from].at + SNIPPET - BEFORE;
    const terms = /* @__PURE__ */ new Set();
    for (let to = from; to < matches.length && to < from + 40 && matches[to].at < end; to += 1)
      terms.add(matches[to].term);
    if (terms.size > best.count) best = { count: terms.size, at: matches[from].at };
  }
  return best.at;
}
function headingEnd(body, start) {
  if (start === void 0) return 0;
  const end = body.indexOf("\n", start);
  return end < 0 ? body.length : end;
}
function opening({ body, sections }) {
  const [first, second] = sections;
  if (!first || body.slice(0, first.start).trim() !== "") return body.slice(0, first?.start);
  return body.slice(headingEnd(body, first.start), second?.start);
}
function snippetAt(text, at) {
  const back = text.slice(Math.max(0, at - BEFORE), at);
  const paragraph = back.lastIndexOf("\n\n");
  const broken = paragraph < 0 && at > BEFORE;
  const before = broken ? back.replace(/^\S{0,20}(?=\s)/u, "") : back.slice(paragraph + 1);
  const line = plain(before + text.slice(at, at + 2 * SNIPPET));
  return `${broken && line !== "" ? "… " : ""}${cut(line, SNIPPET)}`;
}
function plain(markdown) {
  return oneLine(
    markdown.replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, "$1").replace(/^[ \t]*(?:#{1,6}|[-*+>]|\|)[ \t]+/gm, "").replace(/\*\*|`|^[ \t]*[-=|: ]{3,}$/gm, "").replace(/[ \t]*\|[ \t]*/g, " ")
  );
}

// runtime/documents/search-answer.ts
var LIMIT = { usual: 10, most: 100 };
var SPARE = 5;
async function answer(place, head, store, { query, project, limit = LIMIT.usual }) {
  const wanted = parseQuery(query);
  const most = Math.min(Math.max(Math.floor(limit) || 1, 1), LIMIT.most);
  const hits = [];
  const seen = /* @__PURE__ */ new Set();
  for (const expression of wanted.expressions) {
    const found = find(store, expression, project, most + seen.size + SPARE).filter(
      (one) => !seen.has(one.path)
    );
    for (const one of found) seen.add(one.path);
    while (hits.length < most && found.length > 0) {
      const some = found.splice(0, most - hits.length);
      const read2 = await Promise.all(some.map((one) => hitOf(place.scope, one.path, one.rank, wanted)));
      hits.push(...read2.filter((hit) => hit !== null));
    }
    if (hits.length >= most) break;
  }
  const { projects, how } = await notCovered(place, head, store, project);
  const warnings = [...place.warnings];
  if (!head?.tip) {
    warnings.push(
      `environment ${place.environment.name} was never synced here: only what was fetched can be found. Bring the documents with: fractary-codex sync-project --from-codex --env ${place.environment.name}`
    );
  }
  return {
    query,
    environment: place.environment.name,
    hits,
    not_covered: projects,
    how_to_cover: how,
    warnings
  };
}
function find({ db }, expression, project, most) {
  const inProject = project === void 0 ? "" : "AND documents.project = ?";
  const values = [expression, ...project === void 0 ? [] : [project], most];
  return db.all(
    `SELECT documents.path AS path, words.rank AS rank FROM words JOIN documents ON documents.id = words.rowid
     WHERE words MATCH ? ${inProject} ORDER BY words.rank LIMIT ?`,
    values
  );
}
async function hitOf(scope, codexPath, rank, { terms }) {
  const cached = await readCached(scope, codexPath);
  const text = cached?.content ? await readSearchable(codexPath, cached.content) : null;
  if (!cached || !text) return null;
  const { head, entry } = cached;
  const { heading, anchor, snippet } = findPassage(text, terms);
  const document = { organization: scope.organization, ...documentOf(codexPath, scope.codex) };
  const now = Date.now();
  return {
    uri: formatReference({ ...document, ...anchor === null ? {} : { heading: anchor } }),
    heading,
    title: text.title,
    description: text.description,
    snippet,
    score: Number((-rank).toPrecision(4)),
    age_seconds: Math.max(0, Math.round((now - cachedAt(head, entry)) / 1e3)),
    stale: expiresAt(head, entry) <= now
  };
}

// runtime/documents/search-session.ts
import { stat } from "node:fs/promises";
import path2 from "node:path";

// runtime/documents/search-update.ts
import { constants } from "node:fs";
import { lstat as lstat2, open } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
var READ_AT_ONCE = 25;
var BYTES_A_BREATH = 128 * 1024;
var BYTES_A_COMMIT = 8 * 1024 * 1024;
var CLOCK_TICK_MS = 2500;
async function updateStore(scope, head, store, { signal, progress }) {
  const folder = head.shards === 0 ? null : await folderStamp(stateDirectory(scope));
  if (folder !== null && folder === store.notes.folder && store.notes.shards === head.shards) return 0;
  const files = head.shards === 0 ? [indexFile(scope)] : shardFiles(scope, head);
  const stamps = await Promise.all(files.map(stampOf));
  const isSame = (at) => stamps[at] !== null && store.notes.parts[at] === stamps[at] && store.notes.shards === head.shards;
  const changed = files.flatMap((file, at) => isSame(at) ? [] : { file, at });
  if (changed.length === 0 && folder === store.notes.folder) return 0;
  if (store.notes.shards !== head.shards) spread(store, head.shards);
  const arrivals = [];
  const parts = {};
  const removed = [];
  for (const { file, at } of changed) {
    const entries = await entriesOf(file, head);
    const stamp = stamps[at];
    if (!entries || stamp == null) continue;
    parts[at] = stamp;
    const known = new Map(rows(store, String(at)).map((row) => [row.path, row]));
    for (const [name, entry] of Object.entries(entries)) {
      if (known.get(name)?.oid !== entry.oid) arrivals.push({ path: name, entry, part: String(at) });
    }
    for (const row of known.values()) if (!Object.hasOwn(entries, row.path)) removed.push(row);
  }
  if (arrivals.length > 500) progress(`Reading ${arrivals.length} documents for the search`);
  store.db.exec("BEGIN");
  try {
    for (const row of removed) remove(store, row.path);
    let [breath, commit] = [0, 0];
    for (let from = 0; from < arrivals.length; from += READ_AT_ONCE) {
      const some = arrivals.slice(from, from + READ_AT_ONCE);
      const contents = await Promise.all(some.map(({ path: path3, entry }) => read(cachedFile(scope, path3), entry)));
      for (const [at, arrival] of some.entries()) {
        if (signal.aborted) throw interrupted();
        await take(scope, store, arrival, contents[at]);
        breath += contents[at]?.length ?? 0;
        if (breath < BYTES_A_BREATH) continue;
        commit += breath;
        breath = 0;
        await setImmediate();
      }
      if (commit < BYTES_A_COMMIT) continue;
      commit = 0;
      store.db.exec("COMMIT");
      await noteStore(scope, store);
      store.db.exec("BEGIN");
    }
    store.db.exec("COMMIT");
  } catch (error) {
    if (store.db.isOpen && store.db.inTransaction) store.db.exec("ROLLBACK");
    throw error;
  }
  Object.assign(store.notes.parts, parts);
  store.notes.folder = Object.keys(parts).length === changed.length ? folder : null;
  await noteStore(scope, store);
  return arrivals.length;
}
async function folderStamp(folder) {
  const { ino, mtimeMs, ctimeMs } = await lstat2(folder);
  return Math.abs(Date.now() - mtimeMs) < CLOCK_TICK_MS ? null : [ino, mtimeMs, ctimeMs].join(" ");
}
function transaction(store, work) {
  store.db.exec("BEGIN");
  work();
  store.db.exec("COMMIT");
}
function spread(store, shards) {
  transaction(store, () => {
    for (const { path: path3, id } of rows(store, null)) {
      const part = shards === 0 ? "0" : String(shardOf(path3, shards));
      store.db.run("UPDATE documents SET part = ? WHERE id = ?", [part, id]);
    }
  });
  store.notes.shards = shards;
  store.notes.parts = {};
}
function rows(store, part) {
  const select = "SELECT id, path, oid FROM documents";
  const found = part === null ? store.db.all(select) : store.db.all(`${select} WHERE part = ?`, [part]);
  return found;
}
async function entriesOf(file, head) {
  try {
    const parsed = JSON.parse(readPlainText(file));
    const entries = head.shards === 0 ? parsed.entries : parsed;
    const fine = (one) => typeof one.oid === "string" && typeof one.size === "number";
    return Object.values(entries).every(fine) ? entries : null;
  } catch {
    return null;
  }
}
async function take(scope, store, { path: path3, entry, part }, content) {
  const text = content ? await readSearchable(path3, content) : null;
  remove(store, path3);
  if (content === null) return;
  const { project } = documentOf(path3, scope.codex);
  const { lastInsertRowid: id } = store.db.run(
    "INSERT INTO documents (path, project, oid, part, searchable) VALUES (?, ?, ?, ?, ?)",
    [path3, project, entry.oid, part, text ? 1 : 0]
  );
  if (!text) return;
  store.db.run("INSERT INTO words (rowid, title, about, headings, path, body) VALUES (?, ?, ?, ?, ?, ?)", [
    id,
    ...columnsOf(path3, text)
  ]);
}
function remove(store, path3) {
  const row = store.db.get("SELECT id, searchable FROM documents WHERE path = ?", [path3]);
  if (!row) return;
  if (row.searchable) store.db.run("DELETE FROM words WHERE rowid = ?", [row.id]);
  store.db.run("DELETE FROM documents WHERE id = ?", [row.id]);
}
async function read(file, { size, oid }) {
  if (size > LARGEST_SEARCHABLE) return void 0;
  try {
    const handle = await open(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
    );
    try {
      const found = await handle.stat();
      if (!found.isFile() || found.size !== size) return null;
      const content = await handle.readFile();
      return blobId(content) === oid ? content : null;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

// runtime/documents/search-session.ts
var LOCK_WAIT_MS = 12e4;
async function withStore(place, known, work) {
  const { scope, context } = place;
  const head = await headOf(scope);
  const use = async (store) => {
    try {
      if (head) await updateStore(scope, head, store, context);
      return await work(store, head);
    } catch (error) {
      closeStore(store);
      throw error;
    }
  };
  if (!head) return use(await openInMemory());
  let open2 = known?.db.isOpen ? known : null;
  if (open2 === null || open2.file !== null) {
    for (let tries = 1; tries <= 2; tries += 1) {
      try {
        return await locked(place, async () => {
          if (tries > 1) await removeStore(scope);
          return use(await openStore(scope, open2));
        });
      } catch (error) {
        if (error instanceof CodexError) throw error;
        context.debug(`the index of the words in ${searchDirectory(scope)} is of no use: ${String(error)}`);
        open2 = null;
      }
    }
  }
  return use(open2 ?? await openInMemory());
}
async function inTransaction({ db }, work) {
  db.exec("BEGIN");
  try {
    return await work();
  } finally {
    if (db.isOpen && db.inTransaction) db.exec("COMMIT");
  }
}
async function headOf(scope) {
  const head = await readHead(scope);
  if (head) return head;
  const there = await stat(cacheDirectory(scope.root)).catch(() => null);
  if (!there?.isDirectory()) return null;
  const { changeIndex } = await import("./index-write-DR2FCHTB.mjs");
  await changeIndex(scope, {}).catch(() => {
  });
  return readHead(scope);
}
async function locked({ scope, context }, work) {
  const file = path2.join(searchDirectory(scope), "lock");
  await ensureFolders(scope.root, searchDirectory(scope));
  try {
    return await withLock(
      file,
      "bringing the index for the search up to date",
      LOCK_WAIT_MS,
      context.signal,
      work
    );
  } catch (error) {
    if (!isCodexError(error, "LOCKED")) throw error;
    throw new CodexError("LOCKED", "Another process is still making the index for the search", {
      phase: "cache-index",
      fixes: ["Search again in a minute", `If no other search is running: rm ${shellWord(file)}`]
    });
  }
}

// runtime/documents/search.ts
async function searchDocuments(place, question) {
  const search = openSearch(place);
  try {
    return await search.find(question);
  } finally {
    await search.close();
  }
}
function openSearch(place) {
  let store = null;
  let turn = Promise.resolve();
  const inTurn = (work) => {
    const mine = turn.then(work);
    turn = mine.catch(() => {
    });
    return mine;
  };
  return {
    find: (question) => inTurn(
      () => withStore(place, store, async (open2, head) => {
        store = open2;
        return inTransaction(open2, () => answer(place, head, open2, question));
      })
    ),
    close: () => inTurn(async () => {
      closeStore(store);
      store = null;
    })
  };
}

export {
  searchDocuments,
  openSearch
};
