import { lstat, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureFolders } from '../cache/folders.ts';
import { type CacheScope, stateDirectory, temporaryDirectory } from '../cache/paths.ts';
import { replaceFile } from '../cache/replace.ts';
import type { Database } from './sqlite.ts';

/** What stands beside the database: what it holds, and how its file looked when we last wrote it. */
export interface StoreNotes {
  version: typeof VERSION;
  file: string;
  /** Number of files that the cache's index was spread over. */
  shards: number;
  /** How each of these files looked when all its documents were in here. */
  parts: Record<string, string>;
  /** How their folder looked then; null when it was too new to tell. */
  folder: string | null;
  /** Projects of the codex, for the commit and the rules in `key`; null where they could not be told at that time. */
  coverage: { key: string; projects: string[] | null; synced_at: number } | null;
}

/** An open index: on disk, or where that cannot be written in memory. */
export interface SearchStore {
  db: Database;
  notes: StoreNotes;
  /** Null in memory. */
  file: string | null;
}

/** Of the tables, of what is indexed and of how: another number makes every index anew. */
const VERSION = 1;

/** Kibibytes of the database that a process keeps in memory. */
const PAGES_KIB = 8_000;

const SCHEMA = `
  CREATE TABLE documents (id INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, project TEXT NOT NULL,
    oid TEXT NOT NULL, part TEXT NOT NULL, searchable INTEGER NOT NULL);
  CREATE INDEX documents_part ON documents (part);
  CREATE INDEX documents_project ON documents (project);
  CREATE VIRTUAL TABLE words USING fts5 (title, about, headings, path, body,
    content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2');
  INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10, 5, 4, 3, 1)');`;

export function searchDirectory(scope: CacheScope): string {
  return path.join(stateDirectory(scope), 'search');
}

function notesFile(scope: CacheScope): string {
  return path.join(searchDirectory(scope), 'notes.json');
}

function databaseFile(scope: CacheScope): string {
  return path.join(searchDirectory(scope), 'words.sqlite');
}

/**
 * Opens the index on disk, an empty one where there is none or where it is not as we left it: a process that was killed
 * while it wrote, or whoever else wrote to the file, changed its times. To be called, and used, under the lock of
 * this index. An index that is open already is given back while it still is the one on disk.
 */
export async function openStore(scope: CacheScope, open: SearchStore | null): Promise<SearchStore> {
  const file = databaseFile(scope);
  await ensureFolders(scope.root, temporaryDirectory(scope.root));
  const notes = await readNotes(scope);
  const there = await stampOf(file);
  const intact = notes !== null && there !== null && notes.file === there;
  if (intact && open && inodeOf(open.notes.file) === inodeOf(there)) return Object.assign(open, { notes });
  closeStore(open);
  const { Database } = await import('./sqlite.ts');
  // We hold the lock, so these are a killed process's.
  for (const left of [`${file}.lock`, `${file}-journal`]) await rm(left, { recursive: true, force: true });
  if (!intact) await rm(file, { recursive: true, force: true });
  const db = new Database(file);
  try {
    // A journal would be of no use after a kill (see sqlite.ts), and nothing is written before it must be.
    prepare(db, 'journal_mode = MEMORY; PRAGMA synchronous = NORMAL; PRAGMA cache_spill = OFF');
    if (!intact) db.exec(SCHEMA);
    return { db, notes: intact ? notes : emptyNotes(), file };
  } catch (error) {
    db.close();
    throw error;
  }
}

export async function openInMemory(): Promise<SearchStore> {
  const { Database } = await import('./sqlite.ts');
  const db = new Database(':memory:');
  prepare(db, 'journal_mode = MEMORY');
  db.exec(SCHEMA);
  return { db, notes: emptyNotes(), file: null };
}

function prepare(db: Database, settings: string): void {
  db.exec(`PRAGMA trusted_schema = OFF; PRAGMA cache_size = -${PAGES_KIB}; PRAGMA ${settings};`);
}

function emptyNotes(): StoreNotes {
  return { version: VERSION, file: '', shards: 0, parts: {}, folder: null, coverage: null };
}

export function closeStore(store: SearchStore | null): void {
  if (store?.db.isOpen) store.db.close();
}

/** Removes the index, for one that proves to be damaged. */
export async function removeStore(scope: CacheScope): Promise<void> {
  await rm(searchDirectory(scope), { recursive: true, force: true }).catch(() => {});
}

/** Says that the file is as it shall be; until then a later process makes it anew. */
export async function noteStore(scope: CacheScope, store: SearchStore): Promise<void> {
  if (store.file === null) return;
  store.notes.file = (await stampOf(store.file)) ?? '';
  replaceFile(scope.root, notesFile(scope), JSON.stringify(store.notes));
}

async function readNotes(scope: CacheScope): Promise<StoreNotes | null> {
  try {
    const file = notesFile(scope);
    if (!(await lstat(file)).isFile()) return null;
    const notes = JSON.parse(await readFile(file, 'utf8')) as StoreNotes;
    const known =
      notes.version === VERSION &&
      typeof notes.file === 'string' &&
      typeof notes.shards === 'number' &&
      typeof notes.parts === 'object' &&
      notes.parts !== null &&
      typeof notes.coverage === 'object';
    return known ? notes : null;
  } catch {
    return null;
  }
}

/** How a file looks from outside; null where there is no plain file. */
export async function stampOf(file: string): Promise<string | null> {
  const found = await lstat(file).catch(() => null);
  return found?.isFile() ? [found.ino, found.size, found.mtimeMs, found.ctimeMs].join(' ') : null;
}

function inodeOf(stamp: string): string {
  return stamp.slice(0, stamp.indexOf(' '));
}
