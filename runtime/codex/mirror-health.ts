import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { plumbing } from '../git/plumbing.ts';
import type { Remote } from '../git/remote.ts';
import { currentDirectory, discardMirror, mirrorRoot, openMirror } from './mirror.ts';

export interface MirrorHealth {
  /** The repository in use; null where there is none. */
  dir: string | null;
  /** What is wrong with it, in git's words where git found it. */
  damage: string | null;
}

/** Looks at the mirror of a remote without the network, and at all that its packs hold; writes nothing. */
export async function inspectMirror(to: Remote, home: string): Promise<MirrorHealth> {
  const root = mirrorRoot(home, to.url);
  const dir = currentDirectory(root);
  if (!dir) {
    const pointed = await stat(path.join(root, 'current')).catch(() => null);
    return { dir: null, damage: pointed ? 'its repository is gone' : null };
  }
  const { env, signal, debug } = to;
  const run = (args: string[]) => plumbing({ cwd: dir, args: ['--git-dir=.', ...args], env, signal, debug });
  const refs = await run(['for-each-ref', '--format=%(objectname) %(objecttype)', 'refs/codex']);
  // A ref that cannot be read is left out with a warning.
  if (refs.code !== 0 || refs.stderr !== '') return { dir, damage: lastLine(refs.stderr) };
  const packs = (await readdir(path.join(dir, 'objects', 'pack'))).filter((name) => name.endsWith('.idx'));
  if (packs.length === 0) return { dir, damage: null };
  const verified = await run(['verify-pack', '--', ...packs.map((name) => `objects/pack/${name}`)]);
  return { dir, damage: verified.code === 0 ? null : lastLine(verified.stderr) };
}

/** Makes the mirror anew beside the old one, which readers may still be in; the next sync fills it. */
export async function remakeMirror(to: Remote, home: string): Promise<void> {
  const root = mirrorRoot(home, to.url);
  await discardMirror({ dir: currentDirectory(root) ?? '', root }, to);
  await openMirror(to, home);
}

function lastLine(text: string): string {
  const said = text.trim().split('\n').at(-1) || 'git gave no reason';
  return said.replace(/^(?:fatal|error|warning): /, '').slice(0, 200);
}
