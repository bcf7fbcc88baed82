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

function newestOf({ commits }: History, project: string): LastSync | null {
  const one = commits.find(({ message }) => trailer(message, 'Codex-Project') === project);
  if (!one) return null;
  return {
    commit: one.oid,
    time: one.time,
    author: one.author.replace(/ <[^<>]*>$/, ''),
    environment: trailer(one.message, 'Codex-Environment'),
    source_commit: trailer(one.message, 'Codex-Source-Commit'),
  };
}
