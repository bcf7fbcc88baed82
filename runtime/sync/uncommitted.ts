import path from 'node:path';
import type { FileEntry } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { parseCommit, parseTree, type TreeEntry } from '../git/tree.ts';
import type { ProjectPlace } from '../project/root.ts';
import type { SkippedFile } from '../selection/listing.ts';
import type { SelectionRules } from '../selection/rules.ts';

/**
 * How many selected documents differ from the project's commit, staged or not. Read through the session's object
 * reader, which sees the project's objects, so that it costs no process of its own.
 */
export async function countUncommitted(
  session: Session,
  place: ProjectPlace,
  source: { commit: string | null; files: ReadonlyMap<string, FileEntry>; skipped: readonly SkippedFile[] },
  rules: SelectionRules,
  unstaged: number,
): Promise<number> {
  const committed = source.commit ? await committedFiles(session, place, source.commit, rules) : new Map();
  // Another hash, or trees that a partial clone does not have: what differs from the index has to do.
  if (!committed) return unstaged;
  let count = 0;
  for (const [name, file] of source.files) {
    const before = committed.get(name);
    if (!before || before.oid !== file.oid || before.mode !== file.mode) count += 1;
    committed.delete(name);
  }
  const skipped = new Set(source.skipped.map((one) => one.path));
  for (const name of committed.keys()) if (!skipped.has(name)) count += 1;
  return count;
}

async function committedFiles(
  session: Session,
  place: ProjectPlace,
  commit: string,
  rules: SelectionRules,
): Promise<Map<string, FileEntry> | null> {
  const object = await session.reader.read(commit);
  if (object?.type !== 'commit') return null;
  const inside = path.relative(place.topLevel, place.root).split(path.sep).filter(Boolean);
  let tree: string | undefined = parseCommit(object.data).tree;
  for (const segment of inside) {
    const entries: TreeEntry[] | null = tree === undefined ? null : await treeAt(session, tree);
    if (!entries) return null;
    tree = entries.find((entry) => entry.name === segment && entry.mode === '040000')?.oid;
    if (tree === undefined) return new Map();
  }
  const files = new Map<string, FileEntry>();
  return (await collect(session, tree, '', rules, files)) ? files : null;
}

async function treeAt(session: Session, oid: string): Promise<TreeEntry[] | null> {
  const object = await session.reader.read(oid);
  return object?.type === 'tree' ? parseTree(object.data) : null;
}

async function collect(
  session: Session,
  tree: string,
  prefix: string,
  rules: SelectionRules,
  files: Map<string, FileEntry>,
): Promise<boolean> {
  const entries = await treeAt(session, tree);
  if (!entries) return false;
  for (const { mode, name, oid } of entries) {
    const at = prefix + name;
    if (mode === '040000') {
      if (leadsTo(at, rules.prefixes) && !(await collect(session, oid, `${at}/`, rules, files))) return false;
    } else if (mode !== '160000' && rules.selects(at)) files.set(at, { mode, oid });
  }
  return true;
}

/** Whether a folder lies below a prefix, or on the way to one. */
function leadsTo(folder: string, prefixes: readonly string[] | null): boolean {
  if (prefixes === null) return true;
  return prefixes.some((prefix) => {
    const clean = prefix.replace(/\/$/, '');
    return clean === folder || clean.startsWith(`${folder}/`) || folder.startsWith(`${clean}/`);
  });
}
