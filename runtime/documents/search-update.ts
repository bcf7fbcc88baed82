import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { readPlainText } from '../cache/folders.ts';
import type { CacheEntry, IndexHead } from '../cache/index.ts';
import { type CacheScope, indexFile, stateDirectory } from '../cache/paths.ts';
import { cachedFile } from '../cache/read.ts';
import { shardFiles, shardOf } from '../cache/shards.ts';
import { interrupted } from '../errors.ts';
import { blobId } from '../git/blob.ts';
import { documentOf } from '../reference.ts';
import { noteStore, type SearchStore, stampOf } from './search-store.ts';
import { columnsOf, LARGEST_SEARCHABLE, readSearchable } from './search-text.ts';

/** Documents that are read from the disk at once. */
const READ_AT_ONCE = 25;
/** Bytes of documents between two breaths, in which a server answers others: some 20 ms. */
const BYTES_A_BREATH = 128 * 1024;
/** Bytes of documents in one commit: they wait in memory, and a killed process loses them. */
const BYTES_A_COMMIT = 8 * 1024 * 1024;
/** The coarsest clock of a file system that we know of. */
const CLOCK_TICK_MS = 2500;

interface Row {
  id: number;
  path: string;
  oid: string;
}

interface Arrival {
  path: string;
  entry: CacheEntry;
  part: string;
}

/**
 * Brings the index of the words up to date with the cache's index, under the lock. Of that only the files are read
 * that changed, and of the documents those whose content id did. Returns how many were read.
 */
export async function updateStore(
  scope: CacheScope,
  head: IndexHead,
  store: SearchStore,
  { signal, progress }: { signal: AbortSignal; progress: (line: string) => void },
): Promise<number> {
  const folder = head.shards === 0 ? null : await folderStamp(stateDirectory(scope));
  if (folder !== null && folder === store.notes.folder && store.notes.shards === head.shards) return 0;
  const files = head.shards === 0 ? [indexFile(scope)] : shardFiles(scope, head);
  const stamps = await Promise.all(files.map(stampOf));
  const isSame = (at: number) =>
    stamps[at] !== null && store.notes.parts[at] === stamps[at] && store.notes.shards === head.shards;
  const changed = files.flatMap((file, at) => (isSame(at) ? [] : { file, at }));
  if (changed.length === 0 && folder === store.notes.folder) return 0;
  if (store.notes.shards !== head.shards) spread(store, head.shards);

  const arrivals: Arrival[] = [];
  const parts: Record<string, string> = {};
  const removed: Row[] = [];
  for (const { file, at } of changed) {
    const entries = await entriesOf(file, head);
    const stamp = stamps[at];
    // What cannot be read stays as it was, until whoever syncs has mended it.
    if (!entries || stamp == null) continue;
    parts[at] = stamp;
    const known = new Map(rows(store, String(at)).map((row) => [row.path, row]));
    for (const [name, entry] of Object.entries(entries)) {
      if (known.get(name)?.oid !== entry.oid) arrivals.push({ path: name, entry, part: String(at) });
    }
    for (const row of known.values()) if (!Object.hasOwn(entries, row.path)) removed.push(row);
  }
  if (arrivals.length > 500) progress(`Reading ${arrivals.length} documents for the search`);
  store.db.exec('BEGIN');
  try {
    for (const row of removed) remove(store, row.path);
    let [breath, commit] = [0, 0];
    for (let from = 0; from < arrivals.length; from += READ_AT_ONCE) {
      const some = arrivals.slice(from, from + READ_AT_ONCE);
      const contents = await Promise.all(some.map(({ path, entry }) => read(cachedFile(scope, path), entry)));
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
      store.db.exec('COMMIT');
      await noteStore(scope, store);
      store.db.exec('BEGIN');
    }
    store.db.exec('COMMIT');
  } catch (error) {
    if (store.db.isOpen && store.db.inTransaction) store.db.exec('ROLLBACK');
    throw error;
  }
  Object.assign(store.notes.parts, parts);
  store.notes.folder = Object.keys(parts).length === changed.length ? folder : null;
  await noteStore(scope, store);
  return arrivals.length;
}

/**
 * How a folder looks whose files are only ever replaced by others, which changes its time: a look at it saves one at
 * each of 256. Null while the time is so new that the next change might not show.
 */
async function folderStamp(folder: string): Promise<string | null> {
  const { ino, mtimeMs, ctimeMs } = await lstat(folder);
  return Math.abs(Date.now() - mtimeMs) < CLOCK_TICK_MS ? null : [ino, mtimeMs, ctimeMs].join(' ');
}

function transaction(store: SearchStore, work: () => void): void {
  store.db.exec('BEGIN');
  work();
  store.db.exec('COMMIT');
}

/** The cache's index grew and is spread over other files now: so are the rows. */
function spread(store: SearchStore, shards: number): void {
  transaction(store, () => {
    for (const { path, id } of rows(store, null)) {
      const part = shards === 0 ? '0' : String(shardOf(path, shards));
      store.db.run('UPDATE documents SET part = ? WHERE id = ?', [part, id]);
    }
  });
  store.notes.shards = shards;
  store.notes.parts = {};
}

function rows(store: SearchStore, part: string | null): Row[] {
  const select = 'SELECT id, path, oid FROM documents';
  const found = part === null ? store.db.all(select) : store.db.all(`${select} WHERE part = ?`, [part]);
  return found as unknown as Row[];
}

async function entriesOf(file: string, head: IndexHead): Promise<Record<string, CacheEntry> | null> {
  try {
    const parsed = JSON.parse(readPlainText(file));
    const entries = head.shards === 0 ? parsed.entries : parsed;
    const fine = (one: CacheEntry) => typeof one.oid === 'string' && typeof one.size === 'number';
    return Object.values(entries as Record<string, CacheEntry>).every(fine) ? entries : null;
  } catch {
    return null;
  }
}

async function take(
  scope: CacheScope,
  store: SearchStore,
  { path, entry, part }: Arrival,
  content: Buffer | null | undefined,
): Promise<void> {
  const text = content ? await readSearchable(path, content) : null;
  remove(store, path);
  // Not what the index says: another sync is at it, or will mend it; its entry changes then.
  if (content === null) return;
  const { project } = documentOf(path, scope.codex);
  const { lastInsertRowid: id } = store.db.run(
    'INSERT INTO documents (path, project, oid, part, searchable) VALUES (?, ?, ?, ?, ?)',
    [path, project, entry.oid, part, text ? 1 : 0],
  );
  if (!text) return;
  store.db.run('INSERT INTO words (rowid, title, about, headings, path, body) VALUES (?, ?, ?, ?, ?, ?)', [
    id,
    ...columnsOf(path, text),
  ]);
}

function remove(store: SearchStore, path: string): void {
  const row = store.db.get('SELECT id, searchable FROM documents WHERE path = ?', [path]);
  if (!row) return;
  if (row.searchable) store.db.run('DELETE FROM words WHERE rowid = ?', [row.id as number]);
  store.db.run('DELETE FROM documents WHERE id = ?', [row.id as number]);
}

/** The content; undefined for what is too large to be looked into, null where it is not what the index says. */
async function read(file: string, { size, oid }: CacheEntry): Promise<Buffer | null | undefined> {
  if (size > LARGEST_SEARCHABLE) return undefined;
  try {
    // Neither is known on Windows. A pipe in the file's place must not keep us waiting.
    const handle = await open(
      file,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
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
