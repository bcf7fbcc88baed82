import { lstatSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTree, type RawEntry, rawTree } from '../../helpers/raw-tree.ts';
import { run } from '../../helpers/run.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import {
  CACHE,
  cached,
  cacheFile,
  leftovers,
  makeWorld,
  pull,
  readCached,
  readIndex,
  type World,
} from './world.ts';

const file = (name: string | Buffer, content = 'evil\n'): RawEntry => ({ name, content });
const dir = (name: string, ...tree: RawEntry[]): RawEntry => ({ name, tree });

/** A world whose codex has exactly these entries below `shared`, beside a harmless `shared/fine.md`. */
function worldWith(...entries: RawEntry[]): World {
  const world = makeWorld({ codex: { files: { 'shared/old.md': 'old' } } });
  const shared = dir('shared', file('fine.md', 'fine\n'), ...entries);
  commitTree(world.codex, 'main', rawTree(world.codex, [shared]));
  return world;
}

/** Everything of the world that a sync may not touch. */
function surroundings(world: World): Map<string, string> {
  const all = snapshot(world.dir);
  const ours = [CACHE, '.gitignore'].map((path) => join('auth', path));
  for (const path of all.keys()) {
    if (path === 'codex-home' || path.startsWith('codex-home/') || ours.some((one) => path.startsWith(one)))
      all.delete(path);
  }
  return all;
}

/** An entry of `shared`, and the path by which it is named. */
const UNUSABLE: [RawEntry, string][] = [
  [dir('..', file('up.md')), 'shared/../up.md'],
  [dir('.', file('dot.md')), 'shared/./dot.md'],
  [dir('deep', dir('..', dir('..', dir('..', file('up.md'))))), 'shared/deep/../../../up.md'],
  [dir('.GIT', file('config')), 'shared/.GIT/config'],
  [dir('git~1', file('config')), 'shared/git~1/config'],
  [file('/tmp/absolute.md'), 'shared//tmp/absolute.md'],
  [file('../../up.md'), 'shared/../../up.md'],
  [file('..\\up.md'), 'shared/..\\up.md'],
  [file('a\x1b[2Jb.md'), 'shared/a\x1b[2Jb.md'],
  [file('a\nb.md'), 'shared/a\nb.md'],
  [{ name: 'link.md', link: '/etc/passwd' }, 'shared/link.md'],
  [{ name: 'sub', link: '../../../../../..' }, 'shared/sub'],
  [{ name: 'module', gitlink: '1'.repeat(40) }, 'shared/module'],
  [file(`${'n'.repeat(300)}.md`), `shared/${'n'.repeat(300)}.md`],
  [file(Buffer.from([0x61, 0xff, 0x2e, 0x6d, 0x64])), 'shared/a\ufffd.md'],
];

describe('a codex that holds', () => {
  it('names no file can have delivers the rest, names them and writes nothing outside the cache', async () => {
    const world = worldWith(...UNUSABLE.map(([entry]) => entry));
    const before = surroundings(world);
    const dry = await pull(world, ['--dry-run']);
    const result = await pull(world);
    expect(result.files.added).toEqual(['shared/fine.md']);
    expect(result.files.skipped.map((one) => one.path)).toEqual(UNUSABLE.map(([, path]) => path).sort());
    expect(dry.files).toEqual(result.files);
    expect(result.files_skipped).toBe(UNUSABLE.length);
    expect(cached(world)).toEqual({ 'acme/shared/test/fine.md': 'fine\n' });
    expect(surroundings(world)).toEqual(before);
    expect(leftovers(world)).toEqual([]);
    expect((await pull(world)).files.skipped).toEqual(result.files.skipped);
  });

  it('such names at its root and below projects/ is read without harm', async () => {
    const world = makeWorld({ config: { from_codex_patterns: ['**'] } });
    const tree = [
      dir('..', file('up.md')),
      dir('.git', file('config')),
      dir('projects', dir('..', file('up.md')), dir('auth', file('own.md', 'own\n')), file('loose.md')),
      file('constructor', 'c'),
      file('__proto__', 'p'),
    ];
    commitTree(world.codex, 'main', rawTree(world.codex, tree));
    const before = surroundings(world);
    const result = await pull(world);
    expect(result.files.added).toEqual([
      '__proto__',
      'constructor',
      'projects/auth/own.md',
      'projects/loose.md',
    ]);
    expect(Object.keys(readIndex(world).entries).sort()).toEqual(result.files.added);
    expect(surroundings(world)).toEqual(before);
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_unchanged: 4 });
  });

  it('a file and a folder of one name gives the folder and names the file', async () => {
    const world = worldWith(file('both'), dir('both', file('in.md', 'in\n')));
    const result = await pull(world);
    expect(result.files.added).toEqual(['shared/both/in.md', 'shared/fine.md']);
    expect(result.files.skipped.map((one) => one.path)).toEqual(['shared/both']);
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_unchanged: 2 });
  });

  it('names that differ in case alone gives both where the file system can', async () => {
    const world = worldWith(file('Case.md', 'upper\n'), file('case.md', 'lower\n'));
    await pull(world);
    const both = lstatSync(cacheFile(world, 'shared/CASE.MD'), { throwIfNoEntry: false });
    if (!both)
      expect(readCached(world, 'shared/Case.md') + readCached(world, 'shared/case.md')).toBe(
        'upper\nlower\n',
      );
  });

  it('folders in folders in folders delivers what has a name', async () => {
    const nested = (name: string, depth: number): RawEntry =>
      depth === 0 ? file('x.md') : dir(name, nested(name, depth - 1));
    const world = worldWith(nested('d', 60), nested('p'.repeat(250), 16), nested('q'.repeat(230), 3));
    const result = await pull(world);
    expect(result.files.added).toHaveLength(3);
    expect(result.files.skipped).toMatchObject([{ reason: 'no reference can express its name' }]);
    expect(cached(world)[`acme/shared/test/${'d/'.repeat(60)}x.md`]).toBe('evil\n');
  });

  it('a path that is too long for this machine names it, though every part would do', async () => {
    const nested = (depth: number): RawEntry =>
      depth === 0 ? file('x.md') : dir('p'.repeat(235), nested(depth - 1));
    const world = worldWith(nested(16));
    const deep = join(world.dir, 'r'.repeat(250), 's'.repeat(250));
    mkdirSync(deep, { recursive: true });
    renameSync(world.project, join(deep, 'auth'));
    const result = await pull({ ...world, project: join(deep, 'auth') });
    expect(result.files.added).toEqual(['shared/fine.md']);
    expect(result.files.skipped).toMatchObject([
      { reason: 'its name is longer than the file system allows' },
    ]);
  });

  it('a .git folder never delivers it', async () => {
    const world = worldWith(dir('.git', file('config')), dir('sub', dir('.git', file('config'))));
    const before = surroundings(world);
    expect((await pull(world)).files.added).toEqual(['shared/fine.md']);
    expect(surroundings(world)).toEqual(before);
  });

  it('names that move a terminal shows them as text', async () => {
    const world = worldWith(file('a\x1b[2Jb.md'), file('right\u202eto-left.md'), {
      name: 'l\x07',
      link: 'x',
    });
    for (const args of [['--dry-run'], []]) {
      const { stdout, stderr, code } = await run('sync-project', ['--from-codex', ...args], {
        cwd: world.project,
        env: world.env,
      });
      expect(code).toBe(0);
      expect(stdout + stderr).not.toMatch(/[\x07\x1b\u202e]/);
      expect(stdout).toContain('a\\u{1b}[2Jb.md');
    }
  });
});
