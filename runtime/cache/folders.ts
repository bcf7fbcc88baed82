import { lstatSync, readFileSync } from 'node:fs';
import { lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes the folders from `root` down to `dir`, each a folder and nothing that leads elsewhere: what we write must
 * stay where it is meant to be. Returns whether one had to be made; throws where something else stands there.
 */
export async function ensureFolders(root: string, dir: string): Promise<boolean> {
  let made = false;
  for (const one of foldersBelow(root, dir)) made = (await ensureFolder(one)) || made;
  return made;
}

export function* foldersBelow(root: string, dir: string): Generator<string> {
  let at = root;
  for (const segment of path.relative(root, dir).split(path.sep)) {
    at = path.join(at, segment);
    yield at;
  }
}

async function ensureFolder(dir: string): Promise<boolean> {
  const found = await lstat(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (found?.isDirectory()) return false;
  if (found) throw new Error(`${dir} is not a folder`);
  await mkdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return true;
}

/**
 * Whether a folder below `root` is one, and so is all above it: no link on the way. Each is looked at once, without
 * a thread: for one document there are a dozen, and an asynchronous look costs ten times as much.
 */
export function folderChecker(root: string): (dir: string) => boolean {
  const known = new Map<string, boolean>([[root, true]]);
  const look = (dir: string): boolean => {
    try {
      return check(path.dirname(dir)) && lstatSync(dir).isDirectory();
    } catch {
      return false;
    }
  };
  const check = (dir: string): boolean => {
    const answer = known.get(dir) ?? look(dir);
    known.set(dir, answer);
    return answer;
  };
  return check;
}

/** The text of a plain file. A link may have been committed in its place, and lead to a device that never ends. */
export function readPlainText(file: string): string {
  if (!lstatSync(file).isFile()) throw new Error(`${file} is not a plain file`);
  return readFileSync(file, 'utf8');
}
