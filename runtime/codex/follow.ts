import type { Change } from '../git/fast-import.ts';
import { trailer } from '../git/tree.ts';
import { deepen, history, shallowFetch } from './history.ts';
import { type CodexLayout, readLayout, SHARED_PARTS } from './layout.ts';
import { ensureObjects } from './objects.ts';
import type { Session } from './session.ts';

/** What an environment takes over from prod in a commit (contract, section 4). */
export interface Following {
  /** Prod's commit for the `Codex-Base` trailer, or null where no base is known. */
  base: string | null;
  changes: Change[];
  /** Number of parts taken over. */
  followed: number;
  warnings: string[];
}

/**
 * Finds what to take over from prod: each shared part, and each project but those about to be published, whose tree
 * still is the one at the base. What somebody published to this environment differs from the base and stays.
 */
export async function follow(
  session: Session,
  own: CodexLayout,
  prod: CodexLayout,
  projects: ReadonlySet<string>,
): Promise<Following> {
  const baseCommit = await findBase(session, own, prod);
  if (!baseCommit) return withoutBase(own, prod);
  const base = baseCommit === prod.commit ? prod : await readBase(session, baseCommit);
  if (!base) return withoutBase(own, prod);
  const changes: Change[] = [];
  // What one of the three names twice is not known to have changed, let alone to be gone.
  const unclear = new Set([base, own, prod].flatMap(({ unusable }) => unusable.map(({ path }) => path)));
  const take = (name: string, at: string | undefined, is: string | undefined, to: string | undefined) => {
    if (is !== at || to === at || unclear.has(name) || unclear.has('projects')) return;
    changes.push({ path: name, entry: to ? { mode: '040000', oid: to } : null });
  };
  for (const part of SHARED_PARTS) take(part, base.top.get(part), own.top.get(part), prod.top.get(part));
  const names = new Set([...base.projects.keys(), ...own.projects.keys(), ...prod.projects.keys()]);
  for (const name of names) {
    if (projects.has(name)) continue;
    take(`projects/${name}`, base.projects.get(name), own.projects.get(name), prod.projects.get(name));
  }
  const trees = changes.flatMap(({ entry }) => (entry ? [entry.oid] : []));
  await ensureObjects(session, trees, 'tree:1');
  return { base: prod.commit, changes, followed: changes.length, warnings: [] };
}

function withoutBase(own: CodexLayout, prod: CodexLayout): Following {
  const differing = ['shared', 'systems'].filter((part) => own.top.get(part) !== prod.top.get(part));
  const warnings = differing.map(
    (part) =>
      `${part}/ differs from production, and where the two parted is not known: it is not taken over from there`,
  );
  return { base: null, changes: [], followed: 0, warnings };
}

/** The base: the newest commit's trailer, else the merge base of both branches, in the last 100 commits. */
async function findBase(session: Session, own: CodexLayout, prod: CodexLayout): Promise<string | null> {
  if (own.commit === prod.commit) return prod.commit;
  const direct = trailer(own.message, 'Codex-Base');
  if (direct && /^[0-9a-f]{40}$/.test(direct)) return direct;
  const near = await search(session, own.commit, prod.commit);
  if (near.base || near.complete) return near.base;
  // A failure costs the takeover, not the sync.
  await deepen(session, [own.commit, prod.commit]);
  return (await search(session, own.commit, prod.commit)).base;
}

async function search(
  session: Session,
  own: string,
  prod: string,
): Promise<{ base: string | null; complete: boolean }> {
  const mine = await history(session, own);
  for (const { message } of mine.commits) {
    const found = trailer(message, 'Codex-Base');
    if (found && /^[0-9a-f]{40}$/.test(found)) return { base: found, complete: true };
  }
  const theirs = await history(session, prod);
  const known = new Set(theirs.commits.map(({ oid }) => oid));
  const common = mine.commits.find(({ oid }) => known.has(oid))?.oid ?? null;
  return { base: common, complete: mine.complete && theirs.complete };
}

async function readBase(session: Session, commit: string): Promise<CodexLayout | null> {
  if (!(await session.reader.info(commit))) await shallowFetch(session, [commit], 1);
  if (!(await session.reader.info(commit))) return null;
  return readLayout(session, commit);
}
