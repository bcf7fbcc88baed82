import { redact } from '../git/credentials.ts';
import { isLockRace } from '../git/failure.ts';
import { fetchInto } from '../git/transfer.ts';
import type { Commit } from '../git/tree.ts';
import { MirrorBroken, withMirrorLock } from './mirror.ts';
import { readCommit } from './objects.ts';
import type { Session } from './session.ts';

/** How far back anything is looked for in a branch of the codex. */
export const SEARCHED_COMMITS = 100;

export interface History {
  commits: (Commit & { oid: string })[];
  /** Nothing that belongs to it is missing here. */
  complete: boolean;
}

/** Commits from a tip backwards, breadth first, as far as they are here. */
export async function history(session: Session, tip: string): Promise<History> {
  const commits: History['commits'] = [];
  const seen = new Set([tip]);
  const queue = [tip];
  let complete = true;
  while (queue.length > 0 && commits.length < SEARCHED_COMMITS) {
    const oid = queue.shift()!;
    if (!(await session.reader.info(oid))) {
      complete = false;
      continue;
    }
    const commit = await readCommit(session, oid);
    commits.push({ oid, ...commit });
    for (const parent of commit.parents) if (!seen.has(parent)) queue.push(parent);
    for (const parent of commit.parents) seen.add(parent);
  }
  return { commits, complete };
}

/** Brings the last commits before the tips, without their files. */
export async function deepen(session: Session, tips: readonly string[]): Promise<void> {
  await shallowFetch(session, tips, SEARCHED_COMMITS);
}

/** Brings commits, and what else is wanted by id. A failure is for the caller to notice, who finds them missing. */
export async function shallowFetch(session: Session, want: readonly string[], depth: number): Promise<void> {
  const { remote, mirror } = session;
  const output = await withMirrorLock(mirror.root, 'fetching the codex', remote, () =>
    fetchInto(remote, mirror.dir, { kind: 'objects', want, filter: 'tree:2', depth }),
  );
  if (isLockRace(output)) throw new MirrorBroken(redact(output.stderr.trim(), remote.credentials));
}
