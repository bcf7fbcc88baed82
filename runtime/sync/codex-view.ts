import type { CodexLayout } from '../codex/layout.ts';
import { ensureTrees, type FileEntry, listFiles, readTree } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import type { Change } from '../git/fast-import.ts';
import { type Unusable, usableEntries } from '../git/tree.ts';

/** The files of a codex that a project may be interested in, by codex path. */
export interface CodexView {
  files: Map<string, FileEntry>;
  /** What stands there under a name that nobody can go by. */
  unusable: Unusable[];
}

/** What a planned commit will have changed, for a dry run that predicts the state after it. */
export interface Prediction {
  project: string;
  /** The project's own directory afterwards. */
  own: ReadonlyMap<string, FileEntry>;
  /** Trees taken over from prod. */
  followed: readonly Change[];
}

/**
 * Lists what stands below the prefixes. `withContents` lets a first fetch bring the documents along with the
 * trees, in one connection.
 */
export async function viewCodex(
  session: Session,
  layout: CodexLayout,
  prefixes: readonly string[] | null,
  withContents: boolean,
  prediction?: Prediction,
): Promise<CodexView> {
  const trees = treesToList(predicted(layout, prediction?.followed ?? []), prefixes, prediction?.project);
  await ensureTrees(session, [...trees.values()], { contents: withContents });
  const view: CodexView = { files: new Map(), unusable: [...layout.unusable] };
  for (const [prefix, tree] of trees) {
    const listing = await listFiles(session, tree, `${prefix}/`);
    for (const [path, file] of listing.files) view.files.set(path, file);
    view.unusable.push(...listing.unusable);
  }
  if (prefixes === null || prefixes.some((prefix) => !prefix.includes('/'))) {
    for (const [name, file] of layout.files) view.files.set(name, file);
  }
  if (prefixes === null || prefixes.some((prefix) => /^projects(\/[^/]+)?$/.test(prefix))) {
    await addLoose(session, layout, view);
  }
  if (prediction) await addOwn(session, layout, prediction, view);
  return view;
}

/** The project's folder as it will be; names that nobody can read stay in it whatever is published. */
async function addOwn(
  session: Session,
  layout: CodexLayout,
  { project, own }: Prediction,
  view: CodexView,
): Promise<void> {
  for (const [path, file] of own) view.files.set(`projects/${project}/${path}`, file);
  const tree = layout.projects.get(project);
  if (tree) view.unusable.push(...(await listFiles(session, tree, `projects/${project}/`)).unusable);
}

/** Files that stand in `projects/` itself are the codex's own (contract, section 5). */
async function addLoose(session: Session, layout: CodexLayout, view: CodexView): Promise<void> {
  const tree = layout.top.get('projects');
  for (const { mode, name, oid } of usableEntries(tree ? await readTree(session, tree) : []).usable) {
    if (mode !== '040000') view.files.set(`projects/${name}`, { mode, oid });
  }
}

/** Fetches the trees of both directions in one connection, for a run that will need them all. */
export async function bringTrees(
  session: Session,
  layout: CodexLayout,
  prefixes: readonly string[] | null,
  project: string,
): Promise<void> {
  const own = layout.projects.get(project);
  const trees = [...treesToList(layout, prefixes, undefined).values(), ...(own ? [own] : [])];
  await ensureTrees(session, trees, { contents: false });
}

/** A layout after some of its trees were taken over from prod. */
export function predicted(layout: CodexLayout, followed: readonly Change[]): CodexLayout {
  if (followed.length === 0) return layout;
  const top = new Map(layout.top);
  const projects = new Map(layout.projects);
  for (const { path, entry } of followed) {
    const name = path.startsWith('projects/') ? path.slice('projects/'.length) : path;
    const trees = path.startsWith('projects/') ? projects : top;
    if (entry) trees.set(name, entry.oid);
    else trees.delete(name);
  }
  return { ...layout, top, projects };
}

/** The folders to list: whole projects and whole top-level folders, which the patterns then pick from. */
function treesToList(
  layout: CodexLayout,
  prefixes: readonly string[] | null,
  predictedProject: string | undefined,
): Map<string, string> {
  const trees = new Map<string, string>();
  const addProject = (name: string) => {
    const tree = layout.projects.get(name);
    if (tree && name !== predictedProject) trees.set(`projects/${name}`, tree);
  };
  const addTop = (name: string) => {
    const tree = layout.top.get(name);
    if (name === 'projects') for (const project of layout.projects.keys()) addProject(project);
    else if (tree) trees.set(name, tree);
  };
  for (const prefix of prefixes ?? layout.top.keys()) {
    const [top = '', second] = prefix.split('/');
    if (top === 'projects' && second) addProject(second);
    else addTop(top);
  }
  return trees;
}
