import { randomBytes } from 'node:crypto';
import { chmod, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { CodexError } from '../errors.ts';

/**
 * Writes a file whole or not at all: a temporary file beside it, then a rename. Makes the folder; `mode` sets the
 * permissions exactly, else the umask does.
 */
export async function writeWhole(path: string, data: string | Uint8Array, { mode }: { mode?: number } = {}) {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, data, { flag: 'wx' });
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * The absolute path of something in a project that we are about to write.
 * @throws PERMISSION_DENIED when a symbolic link on the way leads out of the project
 */
export async function pathInside(root: string, path: string): Promise<string> {
  const target = resolve(root, path);
  const realRoot = await realpath(root);
  const realFolder = await nearestReal(dirname(target));
  const away = relative(realRoot, realFolder);
  if (away !== '..' && !away.startsWith(`..${sep}`) && resolve(realRoot, away) === realFolder) return target;
  throw new CodexError(
    'PERMISSION_DENIED',
    `${path} leads out of the project through a symbolic link (to ${realFolder})`,
    {
      fixes: [`replace the link in ${dirname(path)} by a folder`],
      phase: 'validate',
    },
  );
}

async function nearestReal(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return nearestReal(dirname(folder));
  }
}
