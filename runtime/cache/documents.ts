import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { documentOf, formatReference, isExpressible, isName } from '../reference.ts';
import {
  type CacheEntry,
  type CacheIndex,
  cachedAt,
  expiresAt,
  listEnvironments,
  readIndex,
} from './index.ts';
import { type CacheScope, cacheDirectory, cachedPath } from './paths.ts';
import { rebuildIndex } from './rebuild.ts';
import { intactChecker } from './store.ts';

/** One document in one environment's cache. Times are milliseconds since 1970. */
export interface IndexedDocument {
  uri: string;
  project: string;
  /** From the root of the project. */
  path: string;
  environment: string;
  codexPath: string;
  /** From the cache directory, with `/`. */
  file: string;
  entry: CacheEntry;
  cachedAt: number;
  expiresAt: number;
  fresh: boolean;
}

/** A scope with any environment: the others of the organization's cache are beside it. */
export type AnyScope = Omit<CacheScope, 'environment'>;

/** The environments that have an index or documents here; a folder may be all that is left of one. */
export async function cachedEnvironments({ root, organization }: AnyScope): Promise<string[]> {
  const base = path.join(cacheDirectory(root), organization);
  const found = new Set(await listEnvironments(root, organization));
  for (const project of await readdir(base).catch(() => [])) {
    const below = await readdir(path.join(base, project), { withFileTypes: true }).catch(() => []);
    for (const one of below) if (one.isDirectory() && isName('environment', one.name)) found.add(one.name);
  }
  return [...found].sort();
}

/** The index of an environment, as the files say where it is missing or garbled; writes nothing. */
export async function indexOrFiles(scope: CacheScope): Promise<CacheIndex> {
  return (await readIndex(scope)) ?? (await rebuildIndex(scope));
}

/** Every document that an environment's index names, by reference. A forged path that leads elsewhere is none. */
export function documentsIn(scope: CacheScope, index: CacheIndex, now: number): IndexedDocument[] {
  const entries = Object.entries(index.entries).filter(([codexPath]) => isExpressible(codexPath));
  const documents = entries.map(([codexPath, entry]) => {
    const { project, path: inProject } = documentOf(codexPath, scope.codex);
    const expires = expiresAt(index, entry);
    return {
      uri: formatReference({ organization: scope.organization, project, path: inProject }),
      project,
      path: inProject,
      environment: scope.environment,
      codexPath,
      file: cachedPath(scope, codexPath),
      entry,
      cachedAt: cachedAt(index, entry),
      expiresAt: expires,
      fresh: expires > now,
    };
  });
  return documents.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** Those whose files are there and are what the index says, and how many are not. */
export async function wholeOnes(
  { root }: AnyScope,
  documents: readonly IndexedDocument[],
): Promise<{ whole: IndexedDocument[]; damaged: number }> {
  const isIntact = intactChecker(root);
  const whole: IndexedDocument[] = [];
  for (let at = 0; at < documents.length; at += 64) {
    const some = documents.slice(at, at + 64);
    const intact = await Promise.all(some.map(({ file, entry }) => isIntact(file, entry)));
    whole.push(...some.filter((_, i) => intact[i]));
  }
  return { whole, damaged: documents.length - whole.length };
}
