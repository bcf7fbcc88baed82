import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { blobId } from '../../runtime/git/blob.ts';
import { git } from './git.ts';

const CACHE = '.fractary/plugins/codex/cache';

/** What the checks below look at: one user's machine and its codex. */
export interface Machine {
  dir: string;
  /** The codex. */
  bare: string;
  /** FRACTARY_CODEX_HOME. */
  home: string;
}

/** Ids of the processes that work for a machine: its home folder is in their environment. */
export function processesOf({ home }: Pick<Machine, 'home'>): number[] {
  return processesWith(`FRACTARY_CODEX_HOME=${home}`);
}

/**
 * Waits until nobody works for a machine any more, nor git for the server of its codex: a fsck beside a push that is
 * just being applied reports objects as missing that are not (git 2.39).
 */
export async function allEnded(machine: Pick<Machine, 'home'> & { root: string }): Promise<void> {
  const busy = () => [...processesOf(machine), ...processesWith(`GIT_PROJECT_ROOT=${machine.root}`)];
  for (let tries = 0; tries < 500 && busy().length > 0; tries += 1) await sleep(10);
}

function processesWith(variable: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(variable);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Nothing of ours is left behind, in the home folder, the cache and the codex. */
export function expectClean({ home, bare, dir }: Machine, project: string): void {
  const list = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  expect(list(join(home, 'tmp'))).toEqual([]);
  expect(list(join(home, 'locks'))).toEqual([]);
  expect(list(join(project, CACHE, '.state/.tmp'))).toEqual([]);
  expect(list(join(dir, 'tmp'))).toEqual([]);
  // Not among the objects: there the server may still be clearing away what it was sent.
  const places = [readdirSync(bare), readdirSync(join(bare, 'refs'), { recursive: true })];
  const locks = places.flat().filter((name) => String(name).endsWith('.lock'));
  expect(locks).toEqual([]);
}

/** The whole of the codex is sound. */
export function expectSound(bare: string): void {
  expect(git(bare, ['fsck', '--full', '--strict', '--no-dangling'])).toBe('');
}

/**
 * The cache is whole: every file is a blob that the codex once had under that name, to the last byte, and every
 * index can be read and names files that are there.
 */
export function expectCacheWhole({ bare }: Pick<Machine, 'bare'>, project: string): void {
  const base = join(project, CACHE);
  if (!existsSync(base)) return;
  const known = everBlobs(bare);
  for (const entry of readdirSync(base, { recursive: true, withFileTypes: true })) {
    const file = relative(base, join(entry.parentPath, entry.name));
    if (!entry.isFile() || file.startsWith('.state')) continue;
    const [, owner = '', , ...rest] = file.split('/');
    const below = rest.join('/');
    const path = ['shared', 'systems'].includes(owner) ? `${owner}/${below}` : `projects/${owner}/${below}`;
    const id = blobId(readFileSync(join(base, file)));
    expect(known.has(`${path} ${id}`), `${file} is nothing that the codex ever had`).toBe(true);
  }
  const indexes = join(base, '.state/acme');
  for (const name of existsSync(indexes) ? readdirSync(indexes) : []) {
    if (!name.endsWith('.json')) continue;
    const { entries } = JSON.parse(readFileSync(join(indexes, name), 'utf8'));
    for (const path of Object.keys(entries)) {
      const [top, owner, ...rest] = path.split('/');
      const environment = name.slice(0, -'.json'.length);
      const own = [owner!, environment, ...rest];
      const place = top === 'projects' ? own : [top!, environment, owner!, ...rest];
      expect(existsSync(join(base, 'acme', ...place)), `${path}, which the index names, is there`).toBe(true);
    }
  }
}

/** `path id` of every blob that any commit of the repository put anywhere. */
function everBlobs(bare: string): Set<string> {
  const log = ['log', '--all', '--raw', '--no-abbrev', '--no-renames', '--root', '-m', '-z', '--format='];
  const words = git(bare, log).split('\0');
  const found = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 2) {
    const [, , , id] = words[at]!.replace(/^\n+/, '').split(' ');
    found.add(`${words[at + 1]} ${id}`);
  }
  return found;
}
