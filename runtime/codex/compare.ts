import { parseTree, type TreeEntry } from '../git/tree.ts';
import { MirrorBroken } from './mirror.ts';
import { ensureObjects } from './objects.ts';
import type { Session } from './session.ts';

/** Files by which one tree differs from another, each list in order. */
export interface Difference {
  /** In the first alone. */
  added: string[];
  /** In both, with another content or mode. */
  modified: string[];
  /** In the second alone. */
  deleted: string[];
}

/** Trees that stand at the same path on both sides, where they do. */
export interface TreePair {
  /** With a `/` at the end. */
  prefix: string;
  ours: string | null;
  theirs: string | null;
}

/**
 * Compares trees by ids alone: what is equal is not looked into, no file is read, and what is missing here comes in
 * one connection, a level at a time at worst. Submodules are not looked at.
 */
export async function compareTrees(session: Session, pairs: readonly TreePair[]): Promise<Difference> {
  const found: Difference = { added: [], modified: [], deleted: [] };
  let level = pairs.filter(({ ours, theirs }) => ours !== theirs);
  while (level.length > 0) {
    const trees = level.flatMap(({ ours, theirs }) => [ours, theirs]).filter((one) => one !== null);
    await ensureObjects(session, trees, 'blob:none');
    const next: TreePair[] = [];
    for (const { prefix, ours, theirs } of level) {
      const [mine, others] = await Promise.all([entriesOf(session, ours), entriesOf(session, theirs)]);
      for (const name of new Set([...mine.keys(), ...others.keys()]))
        compareEntries(prefix + name, mine.get(name), others.get(name), found, next);
    }
    level = next;
  }
  for (const list of Object.values(found)) list.sort();
  return found;
}

function compareEntries(
  path: string,
  mine: TreeEntry | undefined,
  other: TreeEntry | undefined,
  found: Difference,
  next: TreePair[],
): void {
  const [ours, theirs] = [treeOf(mine), treeOf(other)];
  if (ours !== theirs) next.push({ prefix: `${path}/`, ours, theirs });
  const [file, otherFile] = [fileOf(mine), fileOf(other)];
  if (file && !otherFile) found.added.push(path);
  else if (!file && otherFile) found.deleted.push(path);
  else if (file !== otherFile) found.modified.push(path);
}

function treeOf(entry: TreeEntry | undefined): string | null {
  return entry?.mode === '040000' ? entry.oid : null;
}

/** What makes a file the same one; very old git wrote some as group-writable, which is no difference today. */
function fileOf(entry: TreeEntry | undefined): string | null {
  if (!entry || entry.mode === '040000' || entry.mode === '160000') return null;
  return `${entry.mode === '100664' ? '100644' : entry.mode} ${entry.oid}`;
}

async function entriesOf(session: Session, tree: string | null): Promise<Map<string, TreeEntry>> {
  if (tree === null) return new Map();
  const object = await session.reader.read(tree);
  if (object?.type !== 'tree') throw new MirrorBroken(`missing tree ${tree}`);
  return new Map(parseTree(object.data).map((entry) => [entry.name, entry]));
}
