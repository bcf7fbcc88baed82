import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { blobId } from '../git/blob.ts';
import { codexPathOf, isExpressible } from '../reference.ts';
import { type CacheIndex, emptyIndex } from './index.ts';
import { type CacheScope, cacheDirectory, cachedPath } from './paths.ts';

/**
 * Makes an index from the files on disk, for one environment. What it cannot know (when a document was last
 * known to equal the codex) counts as long ago; what it cannot read is not there.
 */
export async function rebuildIndex(scope: CacheScope): Promise<CacheIndex> {
  const base = path.join(cacheDirectory(scope.root), scope.organization);
  const index = emptyIndex();
  if (!(await hasEnvironment(base, scope.environment))) return index;
  const { default: glob } = await import('fast-glob');
  const files = await glob(`*/${glob.escapePath(scope.environment)}/**`, {
    cwd: base,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    suppressErrors: true,
  });
  for (const relative of files.sort()) {
    const [project = '', , ...rest] = relative.split('/');
    if (!isExpressible(rest.join('/'))) continue;
    const file = path.join(base, ...relative.split('/'));
    const [found, data] = await Promise.all([lstat(file), readFile(file)]).catch(() => []);
    const codexPath = codexPathOf({ project, path: rest.join('/') }, scope.codex);
    // A stranger's file in a folder that no project can have is nobody's document.
    if (!found?.isFile() || !data || cachedPath(scope, codexPath) !== `${scope.organization}/${relative}`)
      continue;
    index.entries[codexPath] = {
      oid: blobId(data),
      size: found.size,
      mtime: found.mtimeMs,
      ctime: found.ctimeMs,
    };
  }
  return index;
}

/** Looked at before the library is loaded: an environment that was never here has nothing to list. */
async function hasEnvironment(base: string, environment: string): Promise<boolean> {
  const projects = await readdir(base).catch(() => []);
  const found = await Promise.all(
    projects.map((project) => lstat(path.join(base, project, environment)).catch(() => null)),
  );
  return found.some((one) => one !== null);
}
