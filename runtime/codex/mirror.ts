import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { CodexError, isCodexError } from '../errors.ts';
import { makeBareRepository } from '../git/bare-repository.ts';
import type { GitOutput } from '../git/client.ts';
import { redact } from '../git/credentials.ts';
import { isCorruption, isLockRace, isNothingToFetch } from '../git/failure.ts';
import { ensureGitServer, failure, type Remote } from '../git/remote.ts';
import { fetchInto } from '../git/transfer.ts';
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
  return await withLock(path.join(root, 'lock'), 'making a mirror', LOCK_WAIT_MS, to.signal, async () => {
    const made = currentDirectory(root);
    return made ? { dir: made, root, created: false } : makeMirror(root);
  });
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
  await withLock(path.join(mirror.root, 'lock'), 'making a mirror', LOCK_WAIT_MS, to.signal, async () => {
    const dir = currentDirectory(mirror.root);
    if (dir === null || dir === mirror.dir) await rm(path.join(mirror.root, 'current'), { force: true });
  });
}

/** The mirror's own ref for a branch as this project's runs saw it: no two projects ever move the same one. */
function refName(branch: string, project: string): string {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20);
  return `refs/codex/${hash(branch)}/${hash(project)}`;
}

/** The tip of a branch as this project's last fetch of it saw it, or null. */
export function knownTip({ dir }: Pick<Mirror, 'dir'>, branch: string, project: string): string | null {
  try {
    const tip = readFileSync(path.join(dir, refName(branch, project)), 'utf8').trim();
    return /^[0-9a-f]{40,64}$/.test(tip) ? tip : null;
  } catch {
    return null;
  }
}

/**
 * How much of each commit a fetch brings; never files' contents. A server sends a tree as the difference from an older
 * one that it believes to be here: where all trees come of a commit whose forerunner is not whole, git may fetch some
 * behind our back.
 */
type Trees = 'uppermost trees' | 'all trees' | 'all trees but at first';

/** Where a branch was changed by hand, what it took over last stands some commits before its tip. */
const FIRST_COMMITS = 10;

/**
 * Brings branches to this machine and returns their tips, which may be newer than what the caller saw. The first
 * fetch of a branch is shallow and brings its newest commits, later ones what came since; of each its two uppermost
 * levels of trees, or more.
 * @throws where one of the branches is not there
 */
export async function fetchBranches(
  mirror: Mirror,
  from: Remote,
  project: string,
  branches: readonly string[],
  trees: Trees = 'uppermost trees',
): Promise<Map<string, string>> {
  const want = branches.map((branch) => `+refs/heads/${branch}:${refName(branch, project)}`);
  const tips = await fetchTips(mirror, from, project, branches, { want, trees });
  for (const branch of branches)
    if (!tips.has(branch)) throw new MirrorBroken(`no ref for ${branch} after a fetch`);
  return tips;
}

/** The same for branches of which some may not be there: the tips are of those that are, the others are forgotten. */
export function fetchAnyOf(
  mirror: Mirror,
  from: Remote,
  project: string,
  branches: readonly string[],
): Promise<Map<string, string>> {
  // What a pattern names, git does not miss; an empty text in the star's place makes it the branch's own name.
  const want = branches.map((branch) => `+refs/head*s/${branch}:${refName(branch, project)}*`);
  return fetchTips(mirror, from, project, branches, { want, trees: 'uppermost trees', prune: true });
}

async function fetchTips(
  mirror: Mirror,
  from: Remote,
  project: string,
  branches: readonly string[],
  { want, trees, prune = false }: { want: readonly string[]; trees: Trees; prune?: boolean },
): Promise<Map<string, string>> {
  const isKnown = (branch: string) => hasAny(path.join(mirror.dir, path.dirname(refName(branch, project))));
  const isFirst = !branches.every(isKnown);
  const fetch = () =>
    fetchInto(from, mirror.dir, {
      kind: 'refs',
      want,
      prune,
      filter:
        trees === 'all trees' || (trees === 'all trees but at first' && !isFirst) ? 'blob:none' : 'tree:2',
      ...(isFirst ? { depth: FIRST_COMMITS } : {}),
    });
  // Shallow fetches of several processes into one repository break each other.
  const output = isFirst
    ? await withLock(path.join(mirror.root, 'lock'), 'fetching the codex', LOCK_WAIT_MS, from.signal, fetch)
    : await fetch();
  if (output.code !== 0 && !(prune && isNothingToFetch(output))) throw fetchFailure(from, output);
  const tips = new Map<string, string>();
  for (const branch of branches) {
    const tip = knownTip(mirror, branch, project);
    if (tip !== null) tips.set(branch, tip);
  }
  return tips;
}

/**
 * Like `fetchBranches`, for branches that the remote named a moment ago. If it has none of them now, somebody else
 * may be answering: a web page of one line looks to git like a repository without branches, and is then the reason.
 */
export async function fetchNamedBranches(
  ...[mirror, from, project, branches, first]: Parameters<typeof fetchBranches>
): Promise<Map<string, string>> {
  try {
    return await fetchBranches(mirror, from, project, branches, first);
  } catch (error) {
    if (isCodexError(error, 'BRANCH_NOT_FOUND')) await ensureGitServer(from, mirror.dir);
    throw error;
  }
}

/** What a failed fetch into a mirror means: a mirror to make anew, or what the remote said. */
export function fetchFailure(from: Remote, output: GitOutput): Error {
  // A lock that outlasts the retries was left by a git that was killed.
  const broken = isCorruption(output.stderr) || isLockRace(output);
  return broken
    ? new MirrorBroken(redact(output.stderr.trim(), from.credentials))
    : failure(from, output, 'read');
}

function hasAny(dir: string): boolean {
  try {
    return readdirSync(dir).some((name) => !name.endsWith('.lock'));
  } catch {
    return false;
  }
}
