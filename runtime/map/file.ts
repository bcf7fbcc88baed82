import path from 'node:path';
import { ensureFolders } from '../cache/folders.ts';
import { type CacheScope, cacheDirectory, STATE_FOLDER } from '../cache/paths.ts';
import { replaceFile } from '../cache/replace.ts';
import { prepareCache, unwritable } from '../cache/store.ts';
import { CodexError } from '../errors.ts';
import { ensureIgnored, IGNORED } from '../project/gitignore.ts';
import { writeWhole } from '../project/write-file.ts';
import { shown } from '../reference.ts';

/** No organization's name begins with a dot, so it is no folder of theirs. */
const MAP_FOLDER = '.map';

/**
 * Writes a map where it is neither committed nor synced: into the cache's own folder, which git ignores and every
 * browser may read (those that come as a snap see neither hidden folders of the home directory nor /tmp). Returns
 * its path.
 */
export async function keepMap(scope: CacheScope, page: string): Promise<string> {
  await prepareCache(scope.root);
  await ensureIgnored(scope.root, IGNORED);
  const folder = path.join(cacheDirectory(scope.root), STATE_FOLDER, MAP_FOLDER);
  const file = path.join(folder, `${scope.organization}-${scope.environment}.html`);
  try {
    await ensureFolders(scope.root, folder);
    await replaceFile(scope.root, file, page);
  } catch (error) {
    throw unwritable(error);
  }
  return file;
}

/** Writes a map to the file that was asked for. */
export async function writeMap(file: string, page: string): Promise<string> {
  await writeWhole(file, page).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CodexError('INVALID_ARGUMENT', `--output ${shown(file)} cannot be written: ${why}`, {
      phase: 'validate',
      fixes: ['Name a file in a folder that you may write to', 'or leave --output out: fractary-codex map'],
    });
  });
  return file;
}
