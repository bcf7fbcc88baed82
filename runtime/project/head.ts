import { lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What is checked out. `commit` is null on an unborn branch, `branch` is null when HEAD is detached. */
export interface Head {
  commit: string | null;
  branch: string | null;
}

const OID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const HEADS = 'refs/heads/';

/**
 * Reads what HEAD stands for straight from the files (gitrepository-layout(5)), which saves a git process.
 * Null where they cannot be understood (reftable, an unknown format, a damaged ref): ask git then.
 */
export function readHead(gitDir: string, commonDir: string): Head | null {
  if (statSync(join(commonDir, 'reftable'), { throwIfNoEntry: false })) return null;
  let value = readRefFile(join(gitDir, 'HEAD'));
  if (value === null) return null;
  if (OID.test(value)) return { commit: value, branch: null };
  const first = symbolicTarget(value);
  const branch = first?.startsWith(HEADS) ? first.slice(HEADS.length) : null;
  // git follows at most five symbolic refs (SYMREF_MAXDEPTH).
  for (let depth = 0; depth < 5; depth++) {
    const ref = symbolicTarget(value);
    if (ref === null) return null;
    value = readRef(ref, gitDir, commonDir);
    if (value === null) return { commit: null, branch };
    if (OID.test(value)) return { commit: value, branch };
  }
  return null;
}

/** The tip of a branch of a repository that has no linked work trees' own refs; null where the files do not say it. */
export function readBranch(gitDir: string, branch: string): string | null {
  if (statSync(join(gitDir, 'reftable'), { throwIfNoEntry: false })) return null;
  const value = readRef(HEADS + branch, gitDir, gitDir);
  return value !== null && OID.test(value) ? value : null;
}

/** The default branch of a remote as the last clone or `git remote set-head` recorded it, or null. */
export function readRemoteHead(commonDir: string, remote = 'origin'): string | null {
  const prefix = `refs/remotes/${remote}/`;
  const target = symbolicTarget(readRefFile(join(commonDir, prefix, 'HEAD')) ?? '');
  return target?.startsWith(prefix) ? target.slice(prefix.length) : null;
}

function symbolicTarget(value: string): string | null {
  const ref = /^ref:\s*(refs\/\S.*)$/.exec(value)?.[1];
  return ref === undefined || ref.split('/').includes('..') ? null : ref;
}

function readRef(ref: string, gitDir: string, commonDir: string): string | null {
  const own = /^refs\/(?:bisect|worktree|rewritten)\//.test(ref);
  const loose = join(own ? gitDir : commonDir, ref);
  // A ref that `git pack-refs` moves between our two reads is in neither: look at the loose one again.
  return readRefFile(loose) ?? readPacked(ref, commonDir) ?? readRefFile(loose);
}

function readPacked(ref: string, commonDir: string): string | null {
  const packed = `${readText(join(commonDir, 'packed-refs')) ?? ''}\n`;
  const end = packed.indexOf(` ${ref}\n`);
  return end < 0 ? null : packed.slice(packed.lastIndexOf('\n', end) + 1, end);
}

/** The line in a ref file; a HEAD of old times may be a symbolic link to the ref. */
function readRefFile(path: string): string | null {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const target = readlinkSync(path);
    if (target.startsWith('refs/')) return `ref: ${target}`;
  }
  return readText(path)?.trimEnd() ?? null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}
