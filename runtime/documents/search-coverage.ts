import type { IndexHead } from '../cache/index.ts';
import { withSession } from '../codex/session.ts';
import { parseTree } from '../git/tree.ts';
import { isName } from '../reference.ts';
import { shellWord } from '../shell.ts';
import type { Place } from './open.ts';
import { noteStore, type SearchStore } from './search-store.ts';

/** A path that nobody has: a pattern takes it only when it takes all Markdown below the folder. */
const ANY_DOCUMENT = 'any·folder/any·document.md';

const LISTED = 3;

/**
 * The projects (and `shared` and `systems`) which the codex had at the last sync of this environment and which the cache
 * does not hold whole: those that `from_codex_patterns` and `routed_patterns` take in part or not at all, and those
 * of which nothing is here. What `exclude_patterns` and front matter keep away was meant to stay away and does not count.
 * The names are from the mirror's tree of that commit, without the network; where that is not at hand, nothing is
 * known of other projects.
 */
export async function notCovered(
  place: Place,
  head: IndexHead | null,
  store: SearchStore,
  asked: string | undefined,
): Promise<{ projects: string[]; how: string | null }> {
  const known = head?.tip ? await partlyTaken(place, head, store) : null;
  const isHere = (project: string) =>
    store.db.get('SELECT 1 FROM documents WHERE project = ? LIMIT 1', [project]) !== null;
  const all = known?.all ?? (asked === undefined ? [] : [asked]);
  const projects = all
    .filter((project) => asked === undefined || project === asked)
    .filter((project) => known?.partly.has(project) || !isHere(project));
  return { projects, how: projects.length > 0 ? howToCover(place, projects) : null };
}

async function partlyTaken(
  place: Place,
  head: IndexHead,
  store: SearchStore,
): Promise<{ all: string[]; partly: Set<string> } | null> {
  const { from_codex_patterns: from, routed_patterns: routed, codex_repo, project_name } = place.config;
  const key = JSON.stringify([head.tip, from, routed, codex_repo, project_name]);
  // The mirror may be gone; a sync that fetches brings it back.
  const isKnown = ({ coverage }: SearchStore['notes']) =>
    coverage?.key === key && (coverage.projects !== null || coverage.synced_at === head.synced_at);
  if (!isKnown(store.notes)) {
    const projects = await lookUp(place, head.tip!).catch(() => null);
    store.notes.coverage = { key, projects, synced_at: head.synced_at };
    await noteStore(place.scope, store);
  }
  const names = store.notes.coverage?.projects;
  if (!names) return null;
  const plain = (name: string) => name.replace(/^~/, '');
  return { all: names.map(plain), partly: new Set(names.filter((name) => name.startsWith('~')).map(plain)) };
}

/** The names, those with `~` before them that the patterns take in part or not at all; null when the tree is not here. */
async function lookUp(place: Place, tip: string): Promise<string[] | null> {
  const [{ openRun }, { deliveryRules }] = await Promise.all([
    import('../sync/run.ts'),
    import('../selection/delivery.ts'),
  ]);
  const { context, environment } = place;
  const run = await openRun(context, { env: environment.name, purpose: 'read', command: '' });
  const folders = await withSession(run.remote, context.home, [], async ({ reader }) => {
    const top = await reader.read(`${tip}^{tree}`);
    if (!top) return null;
    const common = ['shared', 'systems'].filter((name) => foldersIn(top.data).includes(name));
    const projects = await reader.read(`${tip}:projects`);
    const names = projects?.type === 'tree' ? foldersIn(projects.data) : [];
    const mine = names.filter((name) => isName('project', name) && name !== run.codex).sort();
    return [...mine.map((name) => `projects/${name}`), ...common];
  });
  if (!folders) return null;
  const { selectedBy } = deliveryRules({ ...run.config, exclude_patterns: [] }, run.project, {});
  return folders.map((folder) => {
    const name = folder.replace(/^projects\//, '');
    return selectedBy(`${folder}/${ANY_DOCUMENT}`) ? name : `~${name}`;
  });
}

function foldersIn(tree: Buffer): string[] {
  return parseTree(tree).flatMap(({ mode, name, valid }) => (mode === '040000' && valid ? [name] : []));
}

function howToCover({ environment }: Place, projects: readonly string[]): string {
  const patterns = projects
    .slice(0, LISTED)
    .map((name) => `"${name === 'shared' || name === 'systems' ? name : `projects/${name}`}/**"`);
  const more = projects.length > LISTED ? ' and so on' : '';
  return `see what they have with fractary-codex list ${shellWord(projects[0]!)}, fetch single documents, or add ${patterns.join(', ')}${more} to from_codex_patterns and run fractary-codex sync-project --from-codex --env ${environment.name}`;
}
