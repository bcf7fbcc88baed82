import sqlite from 'node-sqlite3-wasm';

/*
 * SQLite with FTS5 as WebAssembly, on plain files. Measured beside minisearch 7.2, 10,000 documents of 4 kB of random
 * words, 2 cores, processor time: building 3.9 s and 110 MB (minisearch 16.8 s, 436 MB), opening 50 ms (2.0 s for its
 * 46 MB of JSON), 20 changed documents 30 to 80 ms (all of the JSON again: 2.9 s), a search 3 ms, at most 27.
 *
 * Two things it does not do, so that `search-store.ts` and `search-session.ts` do them: its lock is a folder that a killed process leaves
 * behind, and it never rolls a killed process's journal back, because it takes its own lock for the writer's.
 */
export const { Database, SQLite3Error } = sqlite;
export type Database = InstanceType<typeof Database>;
