import { lstatSync, type Stats } from 'node:fs';
import { readlink } from 'node:fs/promises';
import path from 'node:path';
import { CodexError } from '../errors.ts';
import { plumbing } from '../git/plumbing.ts';
import { decodeName } from '../git/tree.ts';
import { shellWord } from '../shell.ts';
import type { SelectionRules } from './rules.ts';

/** A file that does not travel, and why. */
export interface SkippedFile {
  path: string;
  reason: string;
}

/** A selected file of the working tree. */
export interface WorkingFile {
  mode: string;
  /** Id of the content in git's index; null when the file differs from it, and its content has to be hashed. */
  oid: string | null;
}

export interface WorkingListing {
  files: Map<string, WorkingFile>;
  /** Selected, but not to be published; what the codex has of them is left alone. */
  skipped: SkippedFile[];
  /** Selected files that git knows and that are gone from the disk. */
  removed: number;
}

export interface ProjectFolder {
  root: string;
  env: Record<string, string>;
  signal: AbortSignal;
  debug: (line: string) => void;
}

/**
 * Lists the files of a working tree that the rules select, as git sees them: tracked and untracked ones that git
 * does not ignore, with the ids git already knows, in one process and without reading any file.
 */
export async function listWorkingTree(
  project: ProjectFolder & { topLevel: string },
  { prefixes, selects, excluded }: Pick<SelectionRules, 'prefixes' | 'selects' | 'excluded'>,
): Promise<WorkingListing> {
  const pathspecs = (prefixes ?? []).map((prefix) => `:(literal)${prefix}`);
  if (prefixes?.length === 0) return { files: new Map(), skipped: [], removed: 0 };
  const output = await plumbing({
    cwd: project.root,
    env: project.env,
    signal: project.signal,
    debug: project.debug,
    args: ['ls-files', '-z', '-t', '-s', '-c', '-m', '-d', '-o', '--exclude-standard', '--', ...pathspecs],
  });
  if (output.code !== 0) throw listingFailed(project.root, output.stderr);
  const closed = closedFolders(project, output.stderr).find((folder) => !excluded(`${folder}/anything`));
  if (closed !== undefined) throw unreadable(closed);
  const listing = readRecords(output.stdout, selects);
  confirmRemoved(project.root, listing);
  checkChanged(project.root, listing);
  dropBeyondLinks(project.root, listing);
  await checkLinks(project.root, listing);
  return { files: listing.files, skipped: listing.skipped, removed: listing.removed.length };
}

/** Folders that git could not look into; it names them from the top level, with a slash at the end. */
function closedFolders({ root, topLevel }: { root: string; topLevel: string }, stderr: string): string[] {
  const found = stderr.matchAll(/could not open directory '(.*)': /g);
  return [...found].map(([, folder = '']) =>
    path.relative(root, path.join(topLevel, folder)).split(path.sep).join('/'),
  );
}

interface Records extends Omit<WorkingListing, 'removed'> {
  /** What git calls deleted: true only where the disk says so too. */
  removed: string[];
  untracked: Set<string>;
}

function readRecords(stdout: Buffer, selects: (path: string) => boolean): Records {
  const listing: Records = { files: new Map(), skipped: [], removed: [], untracked: new Set() };
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(0, at);
    const record = stdout.subarray(at, end < 0 ? stdout.length : end);
    at = end < 0 ? stdout.length : end + 1;
    const tag = String.fromCharCode(record[0] ?? 0);
    const tab = record.indexOf(9);
    const { name, valid } = decodeName(tag === '?' ? record.subarray(2) : record.subarray(tab + 1));
    if (!selects(name.replace(/\/$/, ''))) continue;
    const skip = (reason: string) => {
      listing.files.delete(name);
      listing.skipped.push({ path: name.replace(/\/$/, ''), reason });
    };
    if (!valid) skip('its name is not UTF-8');
    else if (name.endsWith('/')) skip('a git repository of its own');
    else if (tag === '?') {
      listing.untracked.add(name);
      listing.files.set(name, { mode: '100644', oid: null });
    } else addTracked(listing, tag, name, record.toString('latin1', 2, tab), skip);
  }
  return listing;
}

function addTracked(
  listing: Records,
  tag: string,
  name: string,
  stage: string,
  skip: (reason: string) => void,
): void {
  const [mode = '', oid = ''] = stage.split(' ');
  if (mode === '160000') {
    if (!listing.skipped.some((one) => one.path === name)) skip('a submodule');
  } else if (tag === 'S') skip('not checked out here (sparse checkout)');
  else if (tag === 'R') {
    listing.files.delete(name);
    listing.removed.push(name);
  } else if (tag === 'C') {
    if (listing.files.has(name)) listing.files.set(name, { mode, oid: null });
  } else if (tag === 'M') listing.files.set(name, { mode, oid: null });
  else listing.files.set(name, { mode, oid });
}

/**
 * Where a link has taken the place of a folder, `ls-files` looks through it, while `git add` holds the files below
 * for deleted: so do we, and what the link leads to is nobody's document. One look at each folder, 3 µs each.
 */
function dropBeyondLinks(root: string, listing: Records): void {
  const isLink = new Map<string, boolean>([['.', false]]);
  const isBeyond = (folder: string): boolean => {
    let known = isLink.get(folder);
    if (known === undefined) {
      known = isBeyond(path.posix.dirname(folder)) || (lookAt(root, folder)?.isSymbolicLink() ?? false);
      isLink.set(folder, known);
    }
    return known;
  };
  for (const name of listing.files.keys()) {
    if (!isBeyond(path.posix.dirname(name))) continue;
    listing.files.delete(name);
    listing.removed.push(name);
  }
}

/** What stands at a path, or null when nothing does; any other answer of the disk must not pass for that. */
function lookAt(root: string, name: string): Stats | null {
  try {
    return lstatSync(path.join(root, name));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw unreadable(name);
  }
}

/** git calls a file deleted that it merely cannot look at; only a file that is not there is gone. */
function confirmRemoved(root: string, listing: Records): void {
  for (const name of listing.removed) lookAt(root, name);
}

/**
 * Looks at the files whose content git does not know yet. git lists a file as changed even where a folder has taken
 * its place, which its own `add` takes for a deletion.
 */
function checkChanged(root: string, listing: Records): void {
  for (const [name, file] of listing.files) {
    if (file.oid !== null) continue;
    const found = lookAt(root, name);
    if (found?.isFile()) continue;
    if (found?.isSymbolicLink()) {
      listing.files.set(name, { mode: '120000', oid: null });
      continue;
    }
    listing.files.delete(name);
    if (found && !found.isDirectory()) listing.skipped.push({ path: name, reason: 'not a regular file' });
    else if (!listing.untracked.has(name)) listing.removed.push(name);
  }
}

/** Links that lead out of the project would lead anywhere on a reader's machine. */
async function checkLinks(root: string, listing: Records): Promise<void> {
  for (const [name, file] of [...listing.files]) {
    if (file.mode !== '120000') continue;
    const target = await readlink(path.join(root, name)).catch(() => null);
    const reason = target === null ? null : linkProblem(name, target);
    if (!reason) continue;
    listing.files.delete(name);
    listing.skipped.push({ path: name, reason });
  }
}

/** Why a link may not travel, or null: it has to be relative and to stay inside the project. */
export function linkProblem(name: string, target: string): string | null {
  if (target.startsWith('/') || target.startsWith('\\') || /^[A-Za-z]:/.test(target))
    return 'an absolute link';
  const resolved = path.posix.normalize(
    path.posix.join(path.posix.dirname(name), target.replaceAll('\\', '/')),
  );
  return resolved === '..' || resolved.startsWith('../') ? 'a link that leaves the project' : null;
}

export function unreadable(name: string): CodexError {
  return new CodexError(
    'PERMISSION_DENIED',
    `'${name}' is there but cannot be read, so whether it changed is not known`,
    {
      phase: 'plan',
      fixes: [
        `Give yourself the right to read it: chmod u+rX ${shellWord(name)}`,
        'or exclude it: --exclude GLOB',
      ],
    },
  );
}

function listingFailed(root: string, stderr: string): CodexError {
  const owner = /dubious ownership/.test(stderr);
  return new CodexError(
    owner ? 'PERMISSION_DENIED' : 'PROJECT_NOT_DETECTED',
    owner
      ? `git does not trust ${root}, because it belongs to another user`
      : `git cannot list the files of ${root}: ${stderr.trim().split('\n').at(-1) ?? ''}`,
    {
      phase: 'plan',
      fixes: [
        owner
          ? `git config --global --add safe.directory ${shellWord(root)}`
          : `Look at it: git -C ${shellWord(root)} status`,
      ],
    },
  );
}
