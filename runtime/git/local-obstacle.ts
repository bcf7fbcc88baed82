import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodexError } from '../errors.ts';

/**
 * Why a repository on this machine takes no push, where that can be seen: its folder may not be written to
 * (`PERMISSION_DENIED`), or its disk is full (`PUSH_REJECTED`). git itself often says only that the other end hung
 * up. Null where nothing is in the way, and for a repository elsewhere.
 */
export async function localObstacle(url: string): Promise<CodexError | null> {
  const dir = localFolder(url);
  if (dir === null) return null;
  for (const place of ['objects', 'refs']) {
    const problem = await access(path.join(dir, place), constants.W_OK).catch((error: unknown) => error);
    if (!(problem instanceof Error)) continue;
    const { code } = problem as NodeJS.ErrnoException;
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return null;
    const why = code === 'EROFS' ? 'its disk is read-only' : 'its folder belongs to somebody else';
    return new CodexError('PERMISSION_DENIED', `You may not write to ${url}: ${why}`, {
      fixes: [`Give yourself the right to write to ${dir}`, 'or only read it: --from-codex'],
      cause: problem,
    });
  }
  const disk = await statfs(dir).catch(() => null);
  if (disk === null || disk.bavail > 0 || disk.blocks === 0) return null;
  return new CodexError('PUSH_REJECTED', `${url} refused the push: the disk it is on is full`, {
    fixes: ['Free some space there and run the same command again'],
  });
}

function localFolder(url: string): string | null {
  if (path.isAbsolute(url)) return url;
  try {
    return url.startsWith('file://') ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}
