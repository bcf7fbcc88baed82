import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { refs } from '../../helpers/git.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import { CACHE, cached, cacheFile, expectedCache, indexPath, makeWorld, pull, refused } from './world.ts';

const FILES = {
  'projects/auth/a.md': '# A\n',
  'shared/deep/one.md': 'one\n',
  'shared/deep/two.md': 'two\n',
  'shared/three.md': 'three\n',
};
const ALL = Object.keys(FILES);
const makeFilled = async () => {
  const world = makeWorld({ codex: { files: FILES, branches: { test: FILES } } });
  await pull(world);
  const outside = join(world.dir, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'one.md'), 'not yours\n');
  return { world, outside };
};

const DAMAGES: [string, (file: string, outside: string) => void][] = [
  ['changed', (file) => appendFileSync(file, 'more')],
  [
    'changed with the same size and time',
    (file) => {
      const { atime, mtime } = lstatSync(file);
      writeFileSync(file, 'ONE\n');
      utimesSync(file, atime, mtime);
    },
  ],
  ['truncated', (file) => truncateSync(file, 1)],
  ['removed', (file) => rmSync(file)],
  [
    'replaced by a folder',
    (file) => {
      rmSync(file);
      mkdirSync(join(file, 'x'), { recursive: true });
      writeFileSync(join(file, 'x', 'y'), 'z');
    },
  ],
  [
    'replaced by a pipe',
    (file) => {
      rmSync(file);
      execFileSync('mkfifo', [file]);
    },
  ],
  [
    'replaced by a link out of the cache',
    (file, outside) => {
      rmSync(file);
      symlinkSync(join(outside, 'one.md'), file);
    },
  ],
  [
    'replaced by a link to the same content',
    (file) => {
      renameSync(file, `${file}.moved`);
      symlinkSync(`${file}.moved`, file);
    },
  ],
  [
    'in a folder that became a link out of the cache',
    (file, outside) => {
      rmSync(dirname(file), { recursive: true });
      symlinkSync(outside, dirname(file));
    },
  ],
  [
    'in a folder that became a file',
    (file) => {
      rmSync(dirname(file), { recursive: true });
      writeFileSync(dirname(file), 'a file');
    },
  ],
];

describe('a cached file that somebody', () => {
  it.each(DAMAGES)('%s is restored, and nothing outside is touched', async (_, damage) => {
    const { world, outside } = await makeFilled();
    const before = snapshot(outside, { mtime: true });
    damage(cacheFile(world, 'shared/deep/one.md'), outside);
    expect((await pull(world, ['--dry-run'])).files.modified).toContain('shared/deep/one.md');
    expect((await pull(world)).files.modified).toContain('shared/deep/one.md');
    expect(cached(world)).toMatchObject(expectedCache(world, 'test', ALL));
    expect(lstatSync(cacheFile(world, 'shared/deep/one.md')).isFile()).toBe(true);
    expect(lstatSync(dirname(cacheFile(world, 'shared/deep/one.md'))).isDirectory()).toBe(true);
    expect(snapshot(outside, { mtime: true })).toEqual(before);
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_unchanged: 4 });
  });

  it('moved away with its folder, leaving a link, comes back whole with its neighbours', async () => {
    const { world } = await makeFilled();
    const folder = dirname(cacheFile(world, 'shared/deep/one.md'));
    const moved = join(world.dir, 'moved');
    renameSync(folder, moved);
    symlinkSync(moved, folder);
    const before = snapshot(moved, { mtime: true });
    commitTo(world.codex, 'test', { put: { 'shared/deep/one.md': 'ONE\n' } });
    await pull(world);
    expect(cached(world)).toEqual(expectedCache(world, 'test', ALL));
    expect(snapshot(moved, { mtime: true })).toEqual(before);
  });

  it('touched without changing it stays as it is', async () => {
    const { world } = await makeFilled();
    const file = cacheFile(world, 'shared/three.md');
    utimesSync(file, 1, 1);
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_unchanged: 4 });
    expect(lstatSync(file).mtimeMs).toBe(1000);
  });
});

describe('removing', () => {
  it('never follows a folder that became a link', async () => {
    const { world, outside } = await makeFilled();
    writeFileSync(join(outside, 'two.md'), 'not yours either\n');
    const folder = dirname(cacheFile(world, 'shared/deep/one.md'));
    rmSync(folder, { recursive: true });
    symlinkSync(outside, folder);
    const before = snapshot(outside, { mtime: true });
    commitTo(world.codex, 'test', { del: ['shared/deep'] });
    expect((await pull(world, ['--force'])).files.deleted).toEqual([
      'shared/deep/one.md',
      'shared/deep/two.md',
    ]);
    expect(snapshot(outside, { mtime: true })).toEqual(before);
    expect(cached(world)).toEqual(expectedCache(world, 'test', ['projects/auth/a.md', 'shared/three.md']));
  });
});

describe('a cache directory that leads out of the project', () => {
  const links: [string, string][] = [
    ['.fractary', '.fractary'],
    ['the cache', CACHE],
    ['the folder of the index', `${CACHE}/.state`],
  ];
  it.each(links)('(%s) stops the sync, and nothing is written there', async (_, link) => {
    const { world, outside } = await makeFilled();
    const path = join(world.project, link);
    cpSync(path, join(outside, 'copy'), { recursive: true });
    rmSync(path, { recursive: true });
    symlinkSync(join(outside, 'copy'), path);
    const before = snapshot(outside, { mtime: true });
    for (const args of [['--from-codex'], ['--from-codex', '--dry-run'], ['--bidirectional']]) {
      const { code, error_code, suggested_fixes } = await refused(world, args);
      expect({ code, error_code }).toEqual({ code: 1, error_code: 'CACHE_UNWRITABLE' });
      expect(suggested_fixes.join()).toContain(CACHE);
    }
    expect(snapshot(outside, { mtime: true })).toEqual(before);
  });

  it("(one organization's part of the index) is never written through", async () => {
    const { world, outside } = await makeFilled();
    const folder = dirname(indexPath(world));
    rmSync(folder, { recursive: true });
    symlinkSync(outside, folder);
    commitTo(world.codex, 'test', { put: { 'shared/new.md': 'new' } });
    const before = snapshot(outside, { mtime: true });
    const result = await pull(world);
    expect(result).toMatchObject({ cache_index_updated: false });
    expect(result.warnings.join()).toContain('index');
    expect(snapshot(outside, { mtime: true })).toEqual(before);
    expect(readFileSync(cacheFile(world, 'shared/new.md'), 'utf8')).toBe('new');
  });

  it('(a file in its place) stops a two-way sync before it publishes', async () => {
    const world = makeWorld({ codex: { files: FILES }, files: { 'docs/own.md': 'own' } });
    writeFileSync(join(world.project, CACHE), 'in the way');
    const { code, error_code } = await refused(world);
    expect({ code, error_code }).toEqual({ code: 1, error_code: 'CACHE_UNWRITABLE' });
    expect(Object.keys(refs(world.codex))).toEqual(['refs/heads/main']);
  });
});
