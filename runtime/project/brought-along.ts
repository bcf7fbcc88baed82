import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CodexError } from '../errors.ts';
import { plumbing } from '../git/plumbing.ts';
import { parseRemote } from './remote-url.ts';

/**
 * Refuses a repository that another repository carries among its tracked files: it came along with a clone, and so
 * did its hooks and its configuration, which git runs when it reads from it or pushes to it. git cannot carry a
 * `.git`, so a clone beside the project, a submodule and a bare repository that somebody made here are all fine.
 * One process, and only for a path inside some work tree.
 *
 * @throws CONFIG_INVALID
 */
export async function refuseBroughtAlong(
  url: string,
  call: { env: Record<string, string>; signal: AbortSignal; debug: (line: string) => void },
): Promise<void> {
  const given = localPath(url);
  if (given === null) return;
  for (const place of [given, `${given}.git`]) {
    const real = realPath(place);
    const carrier = real && !exists(join(real, '.git')) ? workTreeAround(real) : null;
    if (!real || !carrier) continue;
    const inside = relative(carrier, real).split(sep).join('/');
    const args = ['ls-files', '-z', '--', `:(literal)${inside}`];
    const { stdout } = await plumbing({ ...call, cwd: carrier, args });
    if (stdout.length > 0) throw broughtAlong(real, carrier);
  }
}

/** The folder that git would look into, or null for what is on a server. */
export function localPath(url: string): string | null {
  const remote = parseRemote(url);
  if (remote?.protocol === 'path') return remote.path;
  if (remote?.protocol !== 'file') return null;
  try {
    // git decodes it, too.
    return fileURLToPath(url);
  } catch {
    return remote.path;
  }
}

function broughtAlong(path: string, carrier: string): CodexError {
  return new CodexError(
    'CONFIG_INVALID',
    `The repository ${path} is among the files that ${carrier} tracks, so its hooks and settings came with them, and git would run them`,
    {
      phase: 'validate',
      fixes: [
        'Name the codex by its URL or by a path outside of any repository: fractary-codex init --codex URL',
        'If you made it yourself, move it out of there and name its new path',
      ],
    },
  );
}

function workTreeAround(path: string): string | null {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (exists(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
