import { CodexError, isCodexError } from '../errors.ts';
import { lackedByServer } from '../git/failure.ts';
import type { GitObject } from '../git/object-reader.ts';
import { fetchInto } from '../git/transfer.ts';
import {
  type Commit,
  parseCommit,
  parseTree,
  type TreeEntry,
  type Unusable,
  usableEntries,
} from '../git/tree.ts';
import { shown } from '../reference.ts';
import { fetchFailure, MirrorBroken } from './mirror.ts';
import type { Session } from './session.ts';

/** A file of a tree, with its content's id. */
export interface FileEntry {
  mode: string;
  oid: string;
}

export interface TreeListing {
  files: Map<string, FileEntry>;
  unusable: Unusable[];
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

/** The entries of one tree, fetched when it is not here. `path` is what messages call it. */
export async function readTree(session: Session, oid: string, path = ''): Promise<TreeEntry[]> {
  await ensureObjects(session, [oid], 'tree:1', () => path);
  const object = await session.reader.read(oid);
  return parseTree(expectType(object, 'tree', oid, path));
}

/** What was read, which must be there and be what the tree that names it says it is. */
function expectType(object: GitObject | null, type: 'tree' | 'blob', oid: string, path: string): Buffer {
  if (!object) throw new MirrorBroken(`missing ${type} ${oid}`);
  if (object.type === type) return object.data;
  const is = { tree: 'a folder', blob: 'a file', commit: 'a commit', tag: 'a tag' };
  throw damaged(path, `is recorded as ${is[type]}, and its content is ${is[object.type]}`);
}

/** A part of the codex that nobody can read, whoever asks. */
function damaged(path: string, what: string): CodexError {
  return new CodexError('REPO_NOT_FOUND', `The codex is damaged: ${path ? shown(path) : 'it'} ${what}`, {
    fixes: [
      'See what else is damaged, in the codex: git fsck --full',
      'then replace or remove it there with a commit',
    ],
  });
}

/**
 * Fetches those of the objects that are not here, all in one connection. `nameOf` gives the path of one that the
 * codex turns out not to have itself.
 */
export async function ensureObjects(
  session: Session,
  oids: readonly string[],
  filter: string | null,
  nameOf: (oid: string) => string = () => '',
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
  if (output.code === 0) return;
  const lacked = lackedByServer(output);
  if (lacked === null) throw fetchFailure(remote, output);
  throw damaged(
    nameOf(lacked),
    `names the object ${lacked.slice(0, 12)}, which its server does not have or does not give`,
  );
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
  await ensureObjects(session, wanted, contents ? null : 'blob:none').catch((error: unknown) => {
    // Asked for each document by itself, the codex shows which one it lacks.
    if (!contents || !isCodexError(error, 'REPO_NOT_FOUND')) throw error;
    return ensureTrees(session, trees, { contents: false });
  });

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
  const listing: TreeListing = { files: new Map(), unusable: [] };
  let level = [{ oid: tree, prefix }];
  while (level.length > 0) {
    const named = level;
    await ensureObjects(
      session,
      level.map((one) => one.oid),
      'blob:none',
      (oid) => (named.find((one) => one.oid === oid)?.prefix ?? prefix).replace(/\/$/, ''),
    );
    const next: typeof level = [];
    for (let at = 0; at < level.length; at += READ_AHEAD) {
      const some = level.slice(at, at + READ_AHEAD);
      const objects = await Promise.all(some.map((one) => session.reader.read(one.oid)));
      objects.forEach((object, i) => {
        const { oid, prefix: at } = some[i]!;
        collect(parseTree(expectType(object, 'tree', oid, at.replace(/\/$/, ''))), at, listing, next);
        if (listing.files.size + next.length > MAX_FILES) throw tooManyFiles(prefix);
      });
    }
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
  const { usable, unusable } = usableEntries(entries, prefix);
  listing.unusable.push(...unusable);
  for (const { mode, name, oid } of usable) {
    const path = prefix + name;
    if (mode === '040000') next.push({ oid, prefix: `${path}/` });
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
 * one connection; `onBlob` gets each id once. `nameOf` gives the path that an error names.
 */
export async function readBlobs(
  session: Session,
  oids: Iterable<string>,
  onBlob: (oid: string, data: Buffer) => Promise<void> | void,
  nameOf: (oid: string) => string = () => '',
): Promise<void> {
  const unique = [...new Set(oids)];
  await ensureObjects(session, unique, null, nameOf);
  const readFrom = (at: number) => {
    const objects = Promise.all(unique.slice(at, at + READ_AHEAD).map((oid) => session.reader.read(oid)));
    // Whoever fails before these are wanted tells why himself.
    objects.catch(() => {});
    return objects;
  };
  let ahead = readFrom(0);
  for (let at = 0; at < unique.length; at += READ_AHEAD) {
    const objects = await ahead;
    ahead = readFrom(at + READ_AHEAD);
    for (const [i, object] of objects.entries()) {
      const oid = unique[at + i]!;
      await onBlob(oid, expectType(object, 'blob', oid, nameOf(oid)));
    }
  }
}
