import { parseTree, usableEntries } from '../git/tree.ts';
import { readCommit } from './objects.ts';
import type { Session } from './session.ts';

const MOST_FILES = 20_000;

/** What of a commit can be told without asking the remote: for suggestions, so not all of it. */
export interface AtHand {
  projects: string[];
  /** Paths of plain files, those below `near` first. */
  files: string[];
}

/** Walks the trees that are here and passes over the others. */
export async function listAtHand(session: Session, commit: string, near: string): Promise<AtHand> {
  const found: AtHand = { projects: [], files: [] };
  const queue = [{ path: '', oid: (await readCommit(session, commit)).tree }];
  while (queue.length > 0 && found.files.length + queue.length < MOST_FILES) {
    const { path, oid } = queue.shift()!;
    const object = await session.reader.read(oid);
    if (object?.type !== 'tree') continue;
    for (const { mode, name, oid: child } of usableEntries(parseTree(object.data)).usable) {
      const full = path + name;
      if (mode === '040000') {
        if (path === 'projects/') found.projects.push(name);
        if (`${near}/`.startsWith(`${full}/`)) queue.unshift({ path: `${full}/`, oid: child });
        else queue.push({ path: `${full}/`, oid: child });
      } else if (mode.startsWith('100')) found.files.push(full);
    }
  }
  return found;
}
