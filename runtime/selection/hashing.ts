import { copyFile, mkdir, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { CodexError, diskFull } from '../errors.ts';
import { alternateVariable } from '../git/bare-repository.ts';
import { plumbing } from '../git/plumbing.ts';
import { decodeName } from '../git/tree.ts';
import { type ProjectFolder, unreadable } from './listing.ts';

export interface HashingPlace {
  /** The git directory that holds the project's index. */
  gitDir: string;
  /** The project's object folder, read in place. */
  objects: string;
  /** A throw-away folder for the index copy and the new objects. */
  temporary: string;
}

/**
 * The ids that git would give these files on `git add`: line ends and modes as git records them. Works on a copy
 * of the index, so that nothing is written into the project; new objects land in `<temporary>/objects`.
 */
export async function hashFiles(
  project: ProjectFolder,
  place: HashingPlace,
  paths: readonly string[],
): Promise<Map<string, { mode: string; oid: string }>> {
  const objects = path.join(place.temporary, 'objects');
  const index = path.join(place.temporary, 'index');
  await mkdir(objects, { recursive: true });
  await copyIndex(path.join(place.gitDir, 'index'), index);
  const call = {
    cwd: project.root,
    signal: project.signal,
    debug: project.debug,
    env: {
      ...project.env,
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: alternateVariable(place.objects),
    },
  };
  // --replace: a file may have taken the place of a folder, or the other way round.
  const added = await plumbing({
    ...call,
    args: ['-c', 'core.safecrlf=false', 'update-index', '--add', '--replace', '--remove', '-z', '--stdin'],
    input: paths.map((name) => `${name}\0`).join(''),
  });
  if (added.code !== 0) throw hashingFailed(added.stderr);
  const listed = await plumbing({ ...call, args: ['ls-files', '-s', '-z'] });
  if (listed.code !== 0) throw hashingFailed(listed.stderr);
  const wanted = new Set(paths);
  const hashed = new Map<string, { mode: string; oid: string }>();
  for (const record of splitRecords(listed.stdout)) {
    const tab = record.indexOf(9);
    const { name } = decodeName(record.subarray(tab + 1));
    const [mode = '', oid = ''] = record.toString('latin1', 0, tab).split(' ');
    if (wanted.has(name)) hashed.set(name, { mode, oid });
  }
  return hashed;
}

/**
 * Copies the index with its time of modification: against it git tells which entries may have changed in the very
 * second in which they were added, and a younger copy would pass their old content off as the present one.
 */
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    const { atime, mtime } = await stat(from);
    await copyFile(from, to);
    await utimes(to, atime, mtime);
  } catch (error) {
    // A repository without a commit and without staged files has no index.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function* splitRecords(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    yield bytes.subarray(at, end < 0 ? bytes.length : end);
    at = end < 0 ? bytes.length : end + 1;
  }
}

function hashingFailed(stderr: string): CodexError {
  const name = /open\("([^"]*)"\)|unable to (?:index file|stat) '?([^':\n]*)'?/.exec(stderr);
  if (name && /Permission denied/.test(stderr)) return unreadable(name[1] ?? name[2] ?? '');
  // Objects are written into our home folder, which may have no room for them.
  if (/No space left on device/.test(stderr)) return diskFull(stderr.trim().split('\n')[0]!, stderr);
  return new CodexError('INTERNAL', `git could not read the changed files: ${stderr.trim().split('\n')[0]}`, {
    phase: 'plan',
    fixes: ['Look at the files it names: git status'],
  });
}

/**
 * Which of the paths have a `filter` attribute (LFS, git-crypt): what git stores of them is not the document.
 */
export async function filteredPaths(
  project: ProjectFolder,
  paths: readonly string[],
  more: { env?: Record<string, string>; args?: readonly string[] } = {},
): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  const output = await plumbing({
    cwd: project.root,
    env: { ...project.env, ...more.env },
    signal: project.signal,
    debug: project.debug,
    args: ['check-attr', ...(more.args ?? []), '-z', '--stdin', 'filter'],
    input: paths.map((name) => `${name}\0`).join(''),
  });
  const fields = output.stdout.toString().split('\0');
  const filtered = new Set<string>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    if (fields[at + 2] !== 'unspecified' && fields[at + 2] !== 'unset') filtered.add(fields[at]!);
  }
  return filtered;
}
