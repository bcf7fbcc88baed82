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
  const differing = differences(own, prod, projects);
  const trees = [...differing.values()].flatMap(({ to }) => to ?? []);
  // Nothing to take over: where it was last in step need not be looked at.
  const isKnown = baseCommit === prod.commit || differing.size === 0;
  const base = isKnown ? prod : await readBase(session, baseCommit, trees);
  if (!base) return withoutBase(own, prod);
  const changes: Change[] = [];
  // What one of the three names twice is not known to have changed, let alone to be gone.
  const unclear = new Set([base, own, prod].flatMap(({ unusable }) => unusable.map((one) => one.path)));
  for (const [path, { is, to }] of differing) {
    if (is !== partOf(base, path) || unclear.has(path) || unclear.has('projects')) continue;
    changes.push({ path, entry: to ? { mode: '040000', oid: to } : null });
  }
  await ensureObjects(
    session,
    changes.flatMap(({ entry }) => entry?.oid ?? []),
    'tree:1',
  );
  return { base: prod.commit, changes, followed: changes.length, warnings: [] };
}

/** The parts in which an environment differs from prod, but for the projects that are about to be published. */
function differences(
  own: CodexLayout,
  prod: CodexLayout,
  projects: ReadonlySet<string>,
): Map<string, { is: string | undefined; to: string | undefined }> {
  const names = new Set(
    [...own.projects.keys(), ...prod.projects.keys()].filter((name) => !projects.has(name)),
  );
  const paths = [...SHARED_PARTS, ...[...names].map((name) => `projects/${name}`)];
  const all = paths.map((path) => [path, { is: partOf(own, path), to: partOf(prod, path) }] as const);
  return new Map(all.filter(([, { is, to }]) => is !== to));
}

function partOf(layout: CodexLayout, path: string): string | undefined {
  const project = /^projects\/(.*)$/s.exec(path)?.[1];
  return project === undefined ? layout.top.get(path) : layout.projects.get(project);
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

/** With the trees that will probably be taken over, in the same connection. */
async function readBase(
  session: Session,
  commit: string,
  trees: readonly string[],
): Promise<CodexLayout | null> {
  if (!(await session.reader.info(commit))) await shallowFetch(session, [commit, ...trees], 1);
  if (!(await session.reader.info(commit))) return null;
  return readLayout(session, commit);
}
