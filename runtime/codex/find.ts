import { type TreeEntry, usableEntries } from '../git/tree.ts';
import { ensureObjects, readCommit, readTree } from './objects.ts';
import type { Session } from './session.ts';

/** What stands at a path of the codex. */
export type Found =
  | { kind: 'file'; oid: string }
  | { kind: 'folder' }
  /** `at` is the path of the link, the submodule or the name given twice: the one asked for, or a folder on the way. */
  | { kind: 'link' | 'submodule' | 'twins'; at: string }
  | { kind: 'absent' };

/**
 * Looks up one path in a commit. Only trees on the way are read; those that are not here come in one connection,
 * with the trees below them. No link is followed.
 */
export async function findFile(session: Session, commit: string, codexPath: string): Promise<Found> {
  const segments = codexPath.split('/');
  let { tree } = await readCommit(session, commit);
  for (const [i, segment] of segments.entries()) {
    const at = segments.slice(0, i).join('/');
    const { usable, unusable } = usableEntries(await readOnTheWay(session, tree, at), at && `${at}/`);
    const here = segments.slice(0, i + 1).join('/');
    if (unusable.some(({ path }) => path === here)) return { kind: 'twins', at: here };
    const named = usable.filter(({ name }) => name === segment);
    const folder = named.find(({ mode }) => mode === '040000');
    if (folder && i < segments.length - 1) {
      tree = folder.oid;
      continue;
    }
    // A tree made by hand can hold a folder and a file of one name; everywhere the folder counts.
    if (folder) return { kind: 'folder' };
    return named[0] ? leaf(named[0], here, codexPath) : { kind: 'absent' };
  }
  return { kind: 'absent' };
}

function leaf({ mode, oid }: TreeEntry, at: string, codexPath: string): Found {
  if (mode === '120000') return { kind: 'link', at };
  if (mode === '160000') return { kind: 'submodule', at };
  return at === codexPath ? { kind: 'file', oid } : { kind: 'absent' };
}

/** What is below the root and below `projects/` is everybody's; a folder further down is wanted whole. */
async function readOnTheWay(session: Session, tree: string, at: string): Promise<TreeEntry[]> {
  if (at !== '' && at !== 'projects') await ensureObjects(session, [tree], 'blob:none', () => at);
  return readTree(session, tree, at);
}
