import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { CodexError } from '../errors.ts';
import { makeBareRepository } from '../git/bare-repository.ts';
import type { GitOutput } from '../git/client.ts';
import { redact } from '../git/credentials.ts';
import { isCorruption, isLockRace } from '../git/failure.ts';
import { failure, type Remote } from '../git/remote.ts';
import { withLock } from '../home/lock.ts';

/** A bare copy of a remote repository on this machine, kept between runs and shared by all of them. */
export interface Mirror {
  /** The repository in use now. */
  dir: string;
  /** Holds all generations of this mirror, its lock, and `current`, which names the one in use. */
  root: string;
  created: boolean;
}

/** The mirror turned out to be damaged, or a killed git left its locks in it: it is made anew, and the work starts over. */
export class MirrorBroken extends Error {
  override name = 'MirrorBroken';
}

const LOCK_WAIT_MS = 120_000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Each fetch adds a pack, and git looks into every one of them. */
const TOO_MANY_PACKS = 150;

export function mirrorRoot(home: string, url: string): string {
  const slug = url
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^-+/, '')
    .slice(-60);
  const id = createHash('sha256').update(url).digest('hex').slice(0, 16);
  return path.join(home, 'mirrors', `${slug}-${id}`);
}

/** Opens the mirror of a remote, and makes it where there is none. */
export async function openMirror(to: Remote, home: string): Promise<Mirror> {
  const root = mirrorRoot(home, to.url);
  const dir = currentDirectory(root);
  if (dir) return { dir, root, created: false };
  return await withMirrorLock(root, 'making a mirror', to, async () => {
    const made = currentDirectory(root);
    return made ? { dir: made, root, created: false } : makeMirror(root);
  });
}

/**
 * Keeps other processes from making the mirror and from fetching into it with a depth meanwhile: shallow fetches into one
 * repository break each other.
 */
export function withMirrorLock<T>(
  root: string,
  what: string,
  { signal }: Remote,
  work: () => Promise<T>,
): Promise<T> {
  return withLock(path.join(root, 'lock'), what, LOCK_WAIT_MS, signal, work);
}

function makeMirror(root: string): Mirror {
  const name = `mirror-${randomBytes(6).toString('hex')}.git`;
  const dir = path.join(root, name);
  makeBareRepository(dir);
  const pointer = path.join(root, `current-${process.pid}`);
  writeFileSync(pointer, name);
  renameSync(pointer, path.join(root, 'current'));
  removeOldGenerations(root, name);
  return { dir, root, created: true };
}

/** The mirror's repository in use, or null where there is none that looks like one. */
export function currentDirectory(root: string): string | null {
  try {
    const name = readFileSync(path.join(root, 'current'), 'utf8');
    if (!/^mirror-[0-9a-f]+\.git$/.test(name)) return null;
    const dir = path.join(root, name);
    statSync(path.join(dir, 'HEAD'));
    return readdirSync(path.join(dir, 'objects', 'pack')).length < TOO_MANY_PACKS * 4 ? dir : null;
  } catch {
    return null;
  }
}

/** Readers may still be inside an old generation, so it stays for a day. */
function removeOldGenerations(root: string, current: string): void {
  for (const name of readdirSync(root)) {
    if (name === current || !name.startsWith('mirror-')) continue;
    const dir = path.join(root, name);
    try {
      if (Math.abs(Date.now() - statSync(dir).mtimeMs) > DAY_MS)
        rmSync(dir, { recursive: true, force: true });
    } catch {
      // Another process was quicker.
    }
  }
}

/**
 * Runs `work` with the mirror; when the mirror proves damaged, sets it aside, makes a new one beside it and runs
 * the work once more. A second time the damage is real and is reported.
 */
export async function withMirror<T>(
  to: Remote,
  home: string,
  work: (mirror: Mirror) => Promise<T>,
): Promise<T> {
  const mirror = await openMirror(to, home);
  try {
    return await work(mirror);
  } catch (error) {
    if (to.signal.aborted || !(error instanceof Error)) throw error;
    const broken = error instanceof MirrorBroken || (error.name === 'Error' && isCorruption(error.message));
    if (!broken) throw error;
    to.debug(`the mirror ${mirror.dir} is damaged and is made anew: ${error.message}`);
    await discardMirror(mirror, to);
    return await work(await openMirror(to, home)).catch((again: unknown) => {
      throw again instanceof MirrorBroken ? codexBroken(to, again) : again;
    });
  }
}

/** A new mirror of the same codex is damaged in the same way: so is the codex. */
function codexBroken(to: Remote, cause: MirrorBroken): CodexError {
  const lines = cause.message.split('\n');
  const said = [/[0-9a-f]{40}/, /fatal|error/].flatMap((sign) => lines.find((line) => sign.test(line)) ?? []);
  const why = (said[0] ?? cause.message).replace(/^(?:(?:remote|fatal|error): *)+/, '').trim();
  return new CodexError('REPO_NOT_FOUND', `The repository ${to.url} is damaged: ${why.slice(0, 200)}`, {
    phase: 'clone',
    fixes: [
      'See what is wrong, in that repository: git fsck --full',
      'Run the command again when it is mended',
    ],
    cause,
  });
}

/** Takes a mirror out of use, unless another process has done so; the next one who wants it makes it anew. */
export async function discardMirror(mirror: Pick<Mirror, 'dir' | 'root'>, to: Remote): Promise<void> {
  await withMirrorLock(mirror.root, 'making a mirror', to, async () => {
    const dir = currentDirectory(mirror.root);
    if (dir === null || dir === mirror.dir) await rm(path.join(mirror.root, 'current'), { force: true });
  });
}

/** What a failed fetch into a mirror means: a mirror to make anew, or what the remote said. */
export function fetchFailure(from: Remote, output: GitOutput): Error {
  // A lock that outlasts the retries was left by a git that was killed.
  const broken = isCorruption(output.stderr) || isLockRace(output);
  return broken
    ? new MirrorBroken(redact(output.stderr.trim(), from.credentials))
    : failure(from, output, 'read');
}
