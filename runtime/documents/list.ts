import { readIndex } from '../cache/index.ts';
import { documentOf } from '../reference.ts';
import { uriOf } from './document.ts';
import type { Place } from './open.ts';

export interface ListQuestion {
  /** A project, `shared`, `systems` or the codex's own name; without it the projects are listed. */
  project?: string | undefined;
  /** What the path of a document begins with, from the root of the project. */
  prefix?: string | undefined;
}

export interface ListedProject {
  name: string;
  documents: number;
}

export interface ListedDocument {
  uri: string;
  /** From the root of the project. */
  path: string;
  /** A copy is in the cache, fresh or not. */
  cached: boolean;
}

interface Listed {
  environment: string;
  /** Commit of the codex that was listed; null where nothing was ever synced. */
  commit: string | null;
  warnings: string[];
}

/** What there is: projects, or the documents of one. */
export type Listing = Listed & ({ projects: ListedProject[] } | { documents: ListedDocument[] });

/**
 * What the codex holds, told from its trees alone: one connection where they are here, a second one where not. No
 * document is fetched, so that those which front matter keeps from this project are named, too.
 * @throws DOCUMENT_NOT_FOUND for a project that is not there, with `suggestions`
 */
export async function listCodex(place: Place, question: ListQuestion = {}): Promise<Listing> {
  if (place.config.cache.offline_mode) {
    const listing = await listCached(place, question);
    const why = 'offline_mode is on in the configuration: only what is in the cache is listed';
    return { ...listing, warnings: [...listing.warnings, why] };
  }
  const { askForPaths } = await import('./list-remote.ts');
  const { commit, paths, warnings } = await askForPaths(place, question.project);
  const index = await readIndex(place.scope);
  const here = { environment: place.environment.name, commit, warnings };
  return { ...here, ...group(place, paths, question, new Set(Object.keys(index?.entries ?? {}))) };
}

/** The same of what is in the cache, without the network. */
export async function listCached(place: Place, question: ListQuestion = {}): Promise<Listing> {
  const index = await readIndex(place.scope);
  const paths = Object.keys(index?.entries ?? {});
  const here = {
    environment: place.environment.name,
    commit: index?.tip ?? null,
    warnings: place.warnings,
  };
  return { ...here, ...group(place, paths, question, new Set(paths)) };
}

function group(
  { scope }: Place,
  paths: readonly string[],
  { project, prefix = '' }: ListQuestion,
  cached: ReadonlySet<string>,
): { projects: ListedProject[] } | { documents: ListedDocument[] } {
  const all = [...paths].sort().map((codexPath) => ({ codexPath, ...documentOf(codexPath, scope.codex) }));
  if (project !== undefined) {
    const documents = all
      .filter((one) => one.project === project && one.path.startsWith(prefix))
      .map(({ codexPath, path }) => ({ uri: uriOf(scope, codexPath), path, cached: cached.has(codexPath) }));
    return { documents };
  }
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one.project, (counts.get(one.project) ?? 0) + 1);
  const projects = [...counts].map(([name, documents]) => ({ name, documents }));
  return { projects: projects.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
