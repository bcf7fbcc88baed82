import { trailer } from '../git/tree.ts';
import { deepen, type History, history, SEARCHED_COMMITS } from './history.ts';
import type { Session } from './session.ts';

/** The newest commit of a branch that a sync of one project made, as its trailers tell. */
export interface LastSync {
  commit: string;
  /** Milliseconds since 1970. */
  time: number;
  author: string;
  /** To which environment it was published; a branch made from production's has production's commits. */
  environment: string | null;
  source_commit: string | null;
}

/**
 * Looks through the last 100 commits of each tip, which come in one connection where they are not here. Null where
 * none of them is of the project.
 */
export async function lastSyncs(
  session: Session,
  tips: readonly string[],
  project: string,
): Promise<Map<string, LastSync | null>> {
  const found = new Map<string, LastSync | null>();
  const look = async (tip: string): Promise<History> => {
    const past = await history(session, tip);
    found.set(tip, newestOf(past, project));
    return past;
  };
  const open: string[] = [];
  for (const tip of new Set(tips)) {
    const { complete, commits } = await look(tip);
    if (!found.get(tip) && !complete && commits.length < SEARCHED_COMMITS) open.push(tip);
  }
  if (open.length > 0) await deepen(session, open);
  for (const tip of open) await look(tip);
  return found;
}

/** The newest sync of every project that the last 100 commits of a tip tell of. */
export interface AllSyncs {
  syncs: Map<string, LastSync>;
  /** When the oldest commit was made that was looked at; null where there is no older one. */
  since: number | null;
}

/** Looks through the last 100 commits of a tip, which come in one connection where they are not here. */
export async function lastSyncOfEach(session: Session, tip: string): Promise<AllSyncs> {
  let past = await history(session, tip);
  if (!past.complete && past.commits.length < SEARCHED_COMMITS) {
    await deepen(session, [tip]);
    past = await history(session, tip);
  }
  const syncs = new Map<string, LastSync>();
  for (const commit of past.commits) {
    const project = trailer(commit.message, 'Codex-Project');
    if (project !== null && !syncs.has(project)) syncs.set(project, syncOf(commit));
  }
  const whole = past.complete && past.commits.length < SEARCHED_COMMITS;
  return { syncs, since: whole ? null : Math.min(...past.commits.map(({ time }) => time)) };
}

function newestOf({ commits }: History, project: string): LastSync | null {
  const one = commits.find(({ message }) => trailer(message, 'Codex-Project') === project);
  return one ? syncOf(one) : null;
}

function syncOf(one: History['commits'][number]): LastSync {
  return {
    commit: one.oid,
    time: one.time,
    author: one.author.replace(/ <[^<>]*>$/, ''),
    environment: trailer(one.message, 'Codex-Environment'),
    source_commit: trailer(one.message, 'Codex-Source-Commit'),
  };
}
