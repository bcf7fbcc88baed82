import { type CodexLayout, readLayout } from '../codex/layout.ts';
import { ensureTrees, type FileEntry, listFiles, readTree } from '../codex/objects.ts';
import { type Session, withSession } from '../codex/session.ts';
import { CodexError, inPhase } from '../errors.ts';
import { usableEntries } from '../git/tree.ts';
import { nearest } from '../output/nearest.ts';
import { shown } from '../reference.ts';
import { deliveryProblem } from '../selection/delivery.ts';
import { shellWord } from '../shell.ts';
import { openRun, type ProjectRun } from '../sync/run.ts';
import type { Place } from './open.ts';
import { nearNames } from './suggestions.ts';
import { bringTip } from './tip.ts';

/** Paths of the codex that a reference can name. */
export interface CodexPaths {
  commit: string | null;
  paths: string[];
  warnings: string[];
}

/** Folders that are addressed as if they were projects. */
const COMMON = ['shared', 'systems'];

/** Asks the codex for its branch, and for the trees of one project (without a name: of all) in one connection. */
export async function askForPaths(place: Place, project: string | undefined): Promise<CodexPaths> {
  const { context, environment } = place;
  const run = await openRun(context, { env: environment.name, purpose: 'read', command: '', discover: true });
  context.progress(`Listing ${run.codex} (${environment.name})`);
  return inPhase(
    'clone',
    withSession(run.remote, context.home, [], (session) => pathsOf(session, run, project)),
  );
}

async function pathsOf(session: Session, run: ProjectRun, project: string | undefined): Promise<CodexPaths> {
  const { commit, warnings } = await bringTip(session, run);
  if (commit === null) return { commit, warnings, paths: [] };
  const files = await documentFiles(session, run, await readLayout(session, commit), project);
  return { commit, warnings, paths: [...files.keys()] };
}

/**
 * The documents of one project, without a name of the whole codex, by their paths in it; what no reference can name
 * is none. Trees that are not here come in one connection.
 * @throws DOCUMENT_NOT_FOUND for a project that is not there
 */
export async function documentFiles(
  session: Session,
  run: ProjectRun,
  layout: CodexLayout,
  project: string | undefined,
): Promise<Map<string, FileEntry>> {
  const trees = treesOf(layout, run, project);
  await ensureTrees(
    session,
    trees.map(([, oid]) => oid),
    { contents: false },
  );
  const files = new Map<string, FileEntry>();
  for (const [path, oid] of trees) {
    for (const [name, file] of (await listFiles(session, oid, `${path}/`)).files) files.set(name, file);
  }
  if (project === undefined || project === run.codex) {
    for (const [name, file] of layout.files) files.set(name, file);
    const projects = layout.top.get('projects');
    const loose = projects ? await readTree(session, projects) : [];
    for (const { name, mode, oid } of usableEntries(loose).usable) {
      if (mode !== '040000') files.set(`projects/${name}`, { mode, oid });
    }
  }
  for (const [path, { mode }] of files) if (deliveryProblem(path, mode) !== null) files.delete(path);
  return files;
}

/** The folders to list, by path. */
function treesOf(
  layout: CodexLayout,
  run: ProjectRun,
  project: string | undefined,
): [path: string, tree: string][] {
  const all = [...layout.projects].map(([name, tree]): [string, string] => [`projects/${name}`, tree]);
  const top = [...layout.top].filter(([name]) => name !== 'projects');
  if (project === undefined) return [...all, ...top];
  // What stands below projects/ under a name that no project can have is the codex's own; a look costs nothing more.
  if (project === run.codex) return [...all, ...top.filter(([name]) => !COMMON.includes(name))];
  if (COMMON.includes(project)) return top.filter(([name]) => name === project);
  const tree = layout.projects.get(project);
  if (tree) return [[`projects/${project}`, tree]];
  const near = nearNames(project, [...layout.projects.keys()]);
  throw new CodexError(
    'DOCUMENT_NOT_FOUND',
    `The codex has no project ${shown(project)} (environment ${run.environment.name}, commit ${layout.commit.slice(0, 7)})`,
    {
      phase: 'copy',
      fixes: [
        nearest(project, near)
          ? `Did you mean ${near[0]}? fractary-codex list ${shellWord(near[0]!)}`
          : 'Publish it: fractary-codex sync-project',
        'See which projects there are: fractary-codex list',
      ],
      extra: { suggestions: near },
    },
  );
}
