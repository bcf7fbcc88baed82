import path from 'node:path';
import { CODEX_FOLDER } from '../project/root.ts';
import { documentOf } from '../reference.ts';

/** The cache directory, from the project root. */
export const CACHE_FOLDER = `${CODEX_FOLDER}/cache`;

/** Index and temporary files; no organization's name begins with a dot, so nothing else ever stands there. */
export const STATE_FOLDER = '.state';

export interface CacheScope {
  /** Root of the project. */
  root: string;
  organization: string;
  environment: string;
  /** The codex's name in references. */
  codex: string;
}

export function cacheDirectory(root: string): string {
  return path.join(root, ...CACHE_FOLDER.split('/'));
}

export function temporaryDirectory(root: string): string {
  return path.join(cacheDirectory(root), STATE_FOLDER, 'tmp');
}

export function indexFile({ root, organization, environment }: CacheScope): string {
  return path.join(cacheDirectory(root), STATE_FOLDER, organization, `${environment}.json`);
}

/** What belongs to an index apart from its head. */
export function stateDirectory({ root, organization, environment }: CacheScope): string {
  return path.join(cacheDirectory(root), STATE_FOLDER, organization, environment);
}

/** Where a document of the codex is kept: `<org>/<project>/<env>/<path>`, relative to the cache directory. */
export function cachedPath(scope: CacheScope, codexPath: string): string {
  const { project, path: name } = documentOf(codexPath, scope.codex);
  return `${scope.organization}/${project}/${scope.environment}/${name}`;
}

/** The folder that results name: where the project's own documents are. */
export function projectCachePath(scope: CacheScope, project: string): string {
  return `${CACHE_FOLDER}/${scope.organization}/${project}/${scope.environment}`;
}
