import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CodexError } from '../errors.ts';
import type { GitOutput } from '../git/client.ts';
import { isMoved, isObjectMissing, isTransient } from '../git/failure.ts';
import { localObstacle } from '../git/local-obstacle.ts';
import { ensureGitServer, failure, listRefs } from '../git/remote.ts';
import { push } from '../git/transfer.ts';
import { fetchNamedBranches } from './fetch-branches.ts';
import { readCommit } from './objects.ts';
import type { Session } from './session.ts';

export interface Publication {
  /** The branch that gets the commit. */
  branch: string;
  /** Its tip as we know it, or null when the branch is not there yet. */
  tip: string | null;
  project: string;
  /**
   * Builds the commit on a tip; null when there is nothing left to publish. `again` asks for the other branches'
   * tips as they are now.
   */
  build: (tip: string | null, again: boolean) => Promise<Built | null>;
  progress: (line: string) => void;
}

export interface Built {
  commit: string;
  /** The codex's commits that it is made from. */
  rests: readonly string[];
  /** Further refspecs for the same atomic push: prod's first commit in an empty codex. */
  along?: readonly string[];
}

export interface Published {
  /** Null when the branch already held everything. */
  commit: string | null;
  /** The branch's tip afterwards: our commit or a later one. */
  tip: string | null;
  attempts: number;
}

const TRIES = 10;
/** A server that answers badly or hangs up is asked again so often. */
const TRANSIENT_TRIES = 3;
const PATIENCE_MS = 120_000;
const LONGEST_WAIT_MS = 4000;

/**
 * Publishes by compare and swap: a fast-forward push, and on a branch that moved the commit is built anew on the
 * new tip, until both ten tries and two minutes are over. Success means that the remote was asked after the push
 * and has the commit as its tip or among its ancestors.
 */
export async function publish(session: Session, what: Publication): Promise<Published> {
  const started = performance.now();
  let tip = what.tip;
  let built = await what.build(tip, false);
  for (let attempts = 1; ; attempts += 1) {
    if (!built) return { commit: null, tip, attempts: attempts - 1 };
    const { commit, along = [] } = built;
    await cutHistory(session, built);
    const output = await push(session.remote, session.workspace, [
      `${commit}:refs/heads/${what.branch}`,
      ...along,
    ]);
    const state = await confirm(session, what, commit, tip, output);
    if (state.published) return { commit, tip: state.tip, attempts };
    const obstacle = await localObstacle(session.remote.url);
    if (obstacle) throw obstacle;
    const tired = attempts >= TRIES && performance.now() - started > PATIENCE_MS;
    const moved = state.tip !== tip;
    // Prod moved on, and what we know of it is no longer what the server names.
    const outdated = isObjectMissing(output);
    if (
      tired ||
      !(moved || outdated || isMoved(output) || (isTransient(output) && attempts < TRANSIENT_TRIES))
    ) {
      throw pushFailure(session, output);
    }
    what.progress(
      moved
        ? `the branch ${what.branch} moved; rebuilding on it (try ${attempts + 1})`
        : `the push did not arrive; trying again (try ${attempts + 1})`,
    );
    await pause(session, attempts);
    // Without a tip it was the branch beside it that moved, as when somebody else filled an empty codex.
    const again = outdated || state.tip === null;
    if (moved || again) built = await what.build(state.tip, again);
    tip = state.tip;
  }
}

/** One push of a commit that was made before: fast-forward or failure, nothing is rebuilt. */
export async function publishOnce(
  session: Session,
  what: Omit<Publication, 'build'> & Built,
): Promise<Published> {
  await cutHistory(session, what);
  const output = await push(session.remote, session.workspace, [
    `${what.commit}:refs/heads/${what.branch}`,
    ...(what.along ?? []),
  ]);
  const state = await confirm(session, { ...what, build: async () => null }, what.commit, what.tip, output);
  if (!state.published) throw (await localObstacle(session.remote.url)) ?? pushFailure(session, output);
  return { commit: what.commit, tip: state.tip, attempts: 1 };
}

interface RemoteState {
  published: boolean;
  tip: string | null;
}

/**
 * Asks the remote what came of a push, whatever git said about it. A push that was refused because the branch
 * moved is asked about by fetching the branch, which the rebuild needs anyway.
 */
async function confirm(
  session: Session,
  what: Publication,
  commit: string,
  before: string | null,
  output: GitOutput,
): Promise<RemoteState> {
  const refused = output.code !== 0 && /\[rejected\]/.test(output.stdout + output.stderr);
  if (refused || (output.code !== 0 && isMoved(output) && before !== null)) {
    const tip = await bring(session, what);
    return { published: await holds(session, tip, commit, before), tip };
  }
  const refs = await askRemote(session, what, output);
  const tip = refs.get(`refs/heads/${what.branch}`) ?? null;
  if (tip === commit) return { published: true, tip };
  if (tip === null || tip === before) return { published: false, tip };
  const fetched = await bring(session, what);
  return { published: await holds(session, fetched, commit, before), tip: fetched };
}

async function askRemote(
  session: Session,
  what: Publication,
  output: GitOutput,
): Promise<Map<string, string>> {
  try {
    const refs = await listRefs(session.remote, session.workspace, [`refs/heads/${what.branch}`]);
    if (refs.size === 0) await ensureGitServer(session.remote, session.workspace);
    return refs;
  } catch (error) {
    // The push failed and the remote does not answer: what it says about the push itself is the better reason.
    if (output.code !== 0) throw unknownOutcome(pushFailure(session, output));
    throw unknownOutcome(error);
  }
}

function unknownOutcome(error: unknown): unknown {
  if (error instanceof Error && 'fixes' in error) {
    error.message += '; whether the push arrived could not be asked';
  }
  return error;
}

/** Whether a branch of the remote holds a commit, asked now. */
export async function holdsCommit(
  session: Session,
  what: { branch: string; project: string },
  commit: string,
): Promise<boolean> {
  const tip = await bring(session, what);
  return holds(session, tip, commit, null);
}

async function bring(session: Session, what: { branch: string; project: string }): Promise<string> {
  const tips = await fetchNamedBranches(session.mirror, session.remote, what.project, [what.branch]);
  return tips.get(what.branch)!;
}

/** Whether a commit is the tip or one of its ancestors; `before` was there already, so the search ends at it. */
async function holds(session: Session, tip: string, commit: string, before: string | null): Promise<boolean> {
  const seen = new Set([tip]);
  const queue = [tip];
  while (queue.length > 0) {
    const oid = queue.shift()!;
    if (oid === commit) return true;
    if (oid === before || !(await session.reader.info(oid))) continue;
    for (const parent of (await readCommit(session, oid)).parents) {
      if (!seen.has(parent)) queue.push(parent);
      seen.add(parent);
    }
  }
  return false;
}

function pushFailure(session: Session, output: GitOutput): CodexError {
  if (output.code === 0) {
    return failure(
      session.remote,
      { ...output, code: 1, stderr: '! [remote rejected] (the branch does not hold the commit afterwards)' },
      'write',
    );
  }
  return failure(session.remote, output, 'write');
}

async function pause(session: Session, attempt: number): Promise<void> {
  const most = Math.min(LONGEST_WAIT_MS, 25 * 2 ** attempt);
  await sleep(Math.random() * most, undefined, { signal: session.remote.signal }).catch(() => {});
}

/**
 * Tells git that history ends at the codex's commits we build on. Only for a shallow repository does a push leave
 * out everything that those commits hold (builtin/pack-objects, `--objects-edge-aggressive`); otherwise it walks
 * into trees taken over from prod, which the mirror does not have and the server does.
 */
async function cutHistory(session: Session, { rests }: Built): Promise<void> {
  const file = path.join(session.workspace, 'shallow');
  if (rests.length === 0) await rm(file, { force: true });
  else await writeFile(file, [...new Set(rests)].map((commit) => `${commit}\n`).join(''));
}
