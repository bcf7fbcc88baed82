import type { Difference } from '../codex/compare.ts';
import type { AllSyncs } from '../codex/last-sync.ts';
import { referenceOrFlaw } from '../documents/references.ts';
import type { TargetFinder } from '../documents/targets.ts';
import { codexPathOf, type Document, documentOf, isExpressible } from '../reference.ts';
import { isMarkdown } from '../selection/front-matter.ts';
import type { Content, Contents } from './contents.ts';
import type { MapData, MapDocument, MapProject, MapReference } from './data.ts';

/** What was gathered for a map; paths are those in the codex. */
export interface Gathered extends Pick<MapData, 'organization' | 'codex' | 'environment' | 'compared'> {
  commit: string | null;
  web: string | null;
  offline: boolean;
  paths: readonly string[];
  difference: Difference;
  contents: Contents;
  syncs: AllSyncs;
  /** Copies in the cache. */
  cached: ReadonlyMap<string, { at: number; expires: number }>;
  /** Asked about what is not among the paths. */
  target: TargetFinder;
  warnings: string[];
}

const ORDER = ['project', 'common', 'codex'];

/** Puts together what a page shows: projects and documents in order, and every reference with what became of it. */
export async function assemble(gathered: Gathered, now: number): Promise<MapData> {
  const { organization, codex, environment, compared, commit, web, offline, warnings, syncs } = gathered;
  const rows = documentsOf(gathered);
  const projects = projectsOf(gathered, rows);
  const places = new Map(projects.map(({ name }, at) => [name, at]));
  const kinds = kindsOf(gathered.difference);
  const documents = rows.map((row) => documentFor(gathered, row, places.get(row.project)!, kinds));
  const references = await referencesOf(gathered, rows);
  return {
    ...{ organization, codex, environment, compared, commit, web, made: now, offline, since: syncs.since },
    ...{ projects, documents, references, warnings },
  };
}

interface Row extends Document {
  codexPath: string;
}

/** Those of the environment, and those that only the compared one has; by project and path. */
function documentsOf({ paths, difference, codex }: Gathered): Row[] {
  const all = new Set([...paths, ...difference.deleted.filter(isExpressible)]);
  const rows = [...all].map((codexPath) => ({ codexPath, ...documentOf(codexPath, codex) }));
  const rank = (row: Row) => ORDER.indexOf(kindOf(row.project, codex));
  const key = ({ project, path }: Row) => `${project}\0${path}`;
  return rows.sort((a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1));
}

function kindOf(project: string, codex: string): MapProject['kind'] {
  if (project === codex) return 'codex';
  return project === 'shared' || project === 'systems' ? 'common' : 'project';
}

function projectsOf({ contents, codex, syncs, paths }: Gathered, rows: readonly Row[]): MapProject[] {
  const here = new Set(paths);
  const projects = new Map<string, MapProject>();
  for (const { project: name, codexPath } of rows) {
    const last = syncs.syncs.get(name);
    const synced = last ? { time: last.time, environment: last.environment } : null;
    const one = projects.get(name) ?? { name, kind: kindOf(name, codex), synced, unread: 0 };
    if (isMarkdown(codexPath) && here.has(codexPath) && !contents.has(codexPath)) one.unread += 1;
    projects.set(name, one);
  }
  return [...projects.values()];
}

type Kind = keyof Difference;

function kindsOf(difference: Difference): ReadonlyMap<string, Kind> {
  const all = Object.entries(difference) as [Kind, string[]][];
  return new Map(all.flatMap(([kind, paths]) => paths.map((path) => [path, kind] as const)));
}

function documentFor(
  { contents, cached }: Gathered,
  row: Row,
  project: number,
  kinds: ReadonlyMap<string, Kind>,
): MapDocument {
  const content: Content | undefined = contents.get(row.codexPath);
  const copy = cached.get(row.codexPath);
  const kind = kinds.get(row.codexPath);
  const title = content && 'title' in content ? content.title : null;
  return {
    project,
    path: row.path,
    ...(title && title !== row.path.split('/').at(-1) ? { title } : {}),
    ...(kind ? { difference: kind } : {}),
    ...(copy ? { cached: copy } : {}),
    ...(content && 'withheld' in content ? { withheld: content.withheld } : {}),
  };
}

async function referencesOf(gathered: Gathered, rows: readonly Row[]): Promise<MapReference[]> {
  const { contents, paths, organization, codex } = gathered;
  const here = new Set(paths);
  const places = new Map(rows.map(({ codexPath }, at) => [codexPath, at]));
  const found: MapReference[] = [];
  for (const [from, { codexPath }] of rows.entries()) {
    const content = contents.get(codexPath);
    if (!content || 'withheld' in content) continue;
    for (const { line, reference } of content.references) {
      const parsed = referenceOrFlaw(reference, organization);
      if (typeof parsed === 'string') {
        found.push({ from, line, text: reference, state: 'broken', why: parsed });
        continue;
      }
      const target = codexPathOf(parsed, codex);
      const to = parsed.organization === organization && here.has(target) ? places.get(target) : undefined;
      if (to !== undefined) found.push({ from, to, line });
      else if (parsed.organization !== organization)
        found.push({ from, line, text: reference, state: 'elsewhere' });
      else {
        const { status, reason } = await gathered.target(parsed);
        const state = status === 'missing' ? 'broken' : 'unknown';
        found.push({ from, line, text: reference, state, ...(reason ? { why: reason } : {}) });
      }
    }
  }
  return found;
}
