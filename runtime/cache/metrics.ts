import {
  type AnyScope,
  cachedEnvironments,
  documentsIn,
  type IndexedDocument,
  indexOrFiles,
} from './documents.ts';
import { readEvents } from './usage.ts';

export interface Counts {
  entries: number;
  size_bytes: number;
  fresh: number;
  expired: number;
}

/** How often a document was asked for and was here, fresh, or was not, since the cache was made. */
export interface Uses {
  hits: number;
  misses: number;
}

export interface EnvironmentMetrics extends Counts, Uses {
  environment: string;
  projects: ({ project: string } & Counts)[];
}

export interface CacheMetrics extends Counts, Uses {
  environments: EnvironmentMetrics[];
}

/** What the indexes and counters say; looks at no document. */
export async function cacheMetrics(scope: AnyScope, now: number): Promise<CacheMetrics> {
  const environments: EnvironmentMetrics[] = [];
  for (const environment of await cachedEnvironments(scope)) {
    const one = { ...scope, environment };
    const documents = documentsIn(one, await indexOrFiles(one), now);
    const projects = [...new Set(documents.map(({ project }) => project))].sort();
    environments.push({
      environment,
      ...countsOf(documents),
      ...(await readEvents(one)),
      projects: projects.map((project) => ({
        project,
        ...countsOf(documents.filter((document) => document.project === project)),
      })),
    });
  }
  const sum = (key: keyof (Counts & Uses)) => environments.reduce((total, one) => total + one[key], 0);
  return {
    entries: sum('entries'),
    size_bytes: sum('size_bytes'),
    fresh: sum('fresh'),
    expired: sum('expired'),
    hits: sum('hits'),
    misses: sum('misses'),
    environments,
  };
}

function countsOf(documents: readonly IndexedDocument[]): Counts {
  const fresh = documents.filter((one) => one.fresh).length;
  return {
    entries: documents.length,
    size_bytes: documents.reduce((sum, { entry }) => sum + entry.size, 0),
    fresh,
    expired: documents.length - fresh,
  };
}
