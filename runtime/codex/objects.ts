import { CodexError } from '../errors.ts';
import { fetchInto } from '../git/transfer.ts';
import { type Commit, parseCommit, parseTree, type TreeEntry } from '../git/tree.ts';
import { fetchFailure, MirrorBroken } from './mirror.ts';
import type { Session } from './session.ts';

/** A file of a tree, with its content's id. */
export interface FileEntry {
  mode: string;
  oid: string;
}

export interface TreeListing {
  files: Map<string, FileEntry>;
  /** Readable stand-ins for paths whose names are not UTF-8. */
  unreadable: string[];
}

/** Trees can refer to one another so that a few of them list more files than any machine holds. */
const MAX_FILES = 1_000_000;
const READ_AHEAD = 64;
/** Above this size a document is kept out of memory-bound steps such as reading front matter. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** The commit, which must be here: the fetch of its branch brought it. */
export async function readCommit(session: Session, oid: string): Promise<Commit> {
  const object = await session.reader.read(oid);
  if (object?.type !== 'commit') throw new MirrorBroken(`missing commit ${oid}`);
  return parseCommit(object.data);
}

/** The entries of one tree, fetched when it is not here. */
export async function readTree(session: Session, oid: string): Promise<TreeEntry[]> {
  await ensureObjects(session, [oid], 'tree:1');
  const object = await session.reader.read(oid);
  if (object?.type !== 'tree') throw new MirrorBroken(`missing tree ${oid}`);
  return parseTree(object.data);
}

/** Fetches those of the objects that are not here, all in one connection. */
export async function ensureObjects(
  session: Session,
  oids: readonly string[],
  filter: string | null,
): Promise<void> {
  const unique = [...new Set(oids)];
  const missing: string[] = [];
  for (let at = 0; at < unique.length; at += 1000) {
    const some = unique.slice(at, at + 1000);
    const found = await Promise.all(some.map((oid) => session.reader.info(oid)));
    found.forEach((info, i) => {
      if (!info) missing.push(some[i]!);
    });
  }
  if (missing.length === 0) return;
  const { remote, mirror } = session;
  const output = await fetchInto(remote, mirror.dir, { kind: 'objects', want: missing, filter });
  if (output.code !== 0) throw fetchFailure(remote, output);
}

/**
 * Fetches what is missing of some trees and of all that is below them, with the files' contents or without, in one
 * connection. The first fetch of a branch brings its uppermost trees and not what they name: a tree that is here is
 * looked into, down to what is not.
 */
export async function ensureTrees(
  session: Session,
  trees: readonly string[],
  { contents }: { contents: boolean },
): Promise<void> {
  const wanted: string[] = [];
  const seen = new Set<string>();
  for (let level = [...trees]; level.length > 0; ) {
    const next: string[] = [];
    for (let at = 0; at < level.length; at += READ_AHEAD) {
      const some = level.slice(at, at + READ_AHEAD);
      const objects = await Promise.all(some.map((oid) => session.reader.read(oid)));
      objects.forEach((object, i) => {
        if (object?.type !== 'tree') wanted.push(some[i]!);
        else for (const { mode, oid } of parseTree(object.data)) note(mode, oid, next);
      });
    }
    if (seen.size > MAX_FILES) throw tooManyFiles('');
    level = next;
  }
  await ensureObjects(session, wanted, contents ? null : 'blob:none');

  function note(mode: string, oid: string, next: string[]): void {
    if (seen.has(oid)) return;
    seen.add(oid);
    if (mode === '040000') next.push(oid);
    else if (contents && mode !== '160000') wanted.push(oid);
  }
}

/**
 * Every file below a tree, by path. Trees that are not here are fetched with all that is below them, a level at
 * a time at worst and normally in one connection.
 */
export async function listFiles(session: Session, tree: string, prefix = ''): Promise<TreeListing> {
  const listing: TreeListing = { files: new Map(), unreadable: [] };
  let level = [{ oid: tree, prefix }];
  while (level.length > 0) {
    await ensureObjects(
      session,
      level.map((one) => one.oid),
      'blob:none',
    );
    const next: typeof level = [];
    for (let at = 0; at < level.length; at += READ_AHEAD) {
      const some = level.slice(at, at + READ_AHEAD);
      const objects = await Promise.all(some.map((one) => session.reader.read(one.oid)));
      objects.forEach((object, i) => {
        if (object?.type !== 'tree') throw new MirrorBroken(`missing tree ${some[i]!.oid}`);
        collect(parseTree(object.data), some[i]!.prefix, listing, next);
      });
    }
    if (listing.files.size + next.length > MAX_FILES) throw tooManyFiles(prefix);
    level = next;
  }
  return listing;
}

function collect(
  entries: readonly TreeEntry[],
  prefix: string,
  listing: TreeListing,
  next: { oid: string; prefix: string }[],
): void {
  for (const { mode, name, oid, valid } of entries) {
    const path = prefix + name;
    if (!valid) listing.unreadable.push(path);
    else if (mode === '040000') next.push({ oid, prefix: `${path}/` });
    else listing.files.set(path, { mode: normalMode(mode), oid });
  }
}

/** Very old git wrote group-writable files as 100664; today's writes 100644 for the same. */
function normalMode(mode: string): string {
  return mode === '100664' ? '100644' : mode;
}

function tooManyFiles(prefix: string): CodexError {
  return new CodexError('REPO_NOT_FOUND', `The codex lists over ${MAX_FILES} files below '${prefix}'`, {
    fixes: ['Look at that folder of the codex: it cannot be documentation'],
  });
}

/**
 * Gives the contents of blobs one after the other, a few read ahead. All of them are here afterwards, brought in
 * one connection; `onBlob` gets each id once.
 */
export async function readBlobs(
  session: Session,
  oids: Iterable<string>,
  onBlob: (oid: string, data: Buffer) => Promise<void> | void,
): Promise<void> {
  const unique = [...new Set(oids)];
  await ensureObjects(session, unique, null);
  for (let at = 0; at < unique.length; at += READ_AHEAD) {
    const some = unique.slice(at, at + READ_AHEAD);
    const objects = await Promise.all(some.map((oid) => session.reader.read(oid)));
    for (const [i, object] of objects.entries()) {
      if (object?.type !== 'blob') throw new MirrorBroken(`missing blob ${some[i]}`);
      await onBlob(object.oid, object.data);
    }
  }
}
