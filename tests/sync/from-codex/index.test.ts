import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import {
  CACHE,
  cached,
  cacheFile,
  expectedCache,
  indexPath,
  makeWorld,
  pull,
  readIndex,
  type World,
} from './world.ts';

const FILES = {
  'projects/auth/a.md': 'a\n',
  'shared/b.md': 'b\n',
  'shared/c.md': 'c\n',
  'systems/d.md': 'd\n',
};
const ALL = Object.keys(FILES);

let world: World;
beforeEach(async () => {
  world = makeWorld({ codex: { files: FILES, branches: { test: FILES } } });
  await pull(world);
});

const edit = (change: (index: ReturnType<typeof readIndex>) => unknown) => {
  const index = readIndex(world);
  writeFileSync(indexPath(world), JSON.stringify(change(index) ?? index));
};

const BROKEN: [string, () => void][] = [
  ['garbled', () => writeFileSync(indexPath(world), Buffer.from([0, 255, 1, 254]))],
  ['truncated', () => truncateSync(indexPath(world), 100)],
  ['empty', () => truncateSync(indexPath(world), 0)],
  ['deleted', () => rmSync(indexPath(world))],
  ['of a later version', () => edit((index) => ({ ...index, version: 99 }))],
  ['null', () => edit(() => null as never)],
  ['a list', () => writeFileSync(indexPath(world), '[]')],
  ['full of wrong entries', () => edit((index) => ({ ...index, entries: { 'shared/b.md': null, x: 7 } }))],
  [
    'full of wrong types',
    () => edit((index) => ({ ...index, entries: [], withheld: 1, skipped: {}, removing: 'x' })),
  ],
  ['wrong in what is to be removed', () => edit((index) => ({ ...index, removing: [1, null] }))],
  ['wrong in what was skipped', () => edit((index) => ({ ...index, skipped: ['x'], tip: 7 }))],
];

describe('an index that is', () => {
  it.each(BROKEN)('%s is made anew without a word, and what the codex dropped goes', async (_, damage) => {
    damage();
    commitTo(world.codex, 'test', { put: { 'shared/b.md': 'B\n' }, del: ['shared/c.md'] });
    const result = await pull(world);
    expect(result).toMatchObject({ cache_index_updated: true, files_deleted: 1, warnings: [] });
    const now = ALL.filter((path) => path !== 'shared/c.md');
    expect(cached(world)).toEqual(expectedCache(world, 'test', now));
    expect(Object.keys(readIndex(world).entries).sort()).toEqual([...now].sort());
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_unchanged: 3 });
  });

  it('gone does not bring what is there again', async () => {
    rmSync(indexPath(world));
    const before = snapshot(join(world.project, CACHE, 'acme'), { mtime: true });
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_unchanged: 4 });
    expect(snapshot(join(world.project, CACHE, 'acme'), { mtime: true })).toEqual(before);
  });

  it("made anew leaves out strangers' files, and what the codex does not have goes", async () => {
    const stranger = join(world.project, CACHE, 'acme/no project/test/x.md');
    mkdirSync(dirname(stranger), { recursive: true });
    writeFileSync(stranger, 'x');
    symlinkSync('/etc/passwd', cacheFile(world, 'shared/link.md'));
    writeFileSync(cacheFile(world, 'shared/left.md'), 'left over');
    rmSync(indexPath(world));
    expect((await pull(world)).files).toMatchObject({ added: [], modified: [], deleted: ['shared/left.md'] });
    expect(Object.keys(readIndex(world).entries).sort()).toEqual([...ALL].sort());
  });

  it('about files that are not there brings them', async () => {
    for (const path of ALL.slice(1)) rmSync(cacheFile(world, path));
    expect((await pull(world)).files.modified).toEqual(ALL.slice(1));
    expect(cached(world)).toEqual(expectedCache(world, 'test', ALL));
  });

  it('in the middle of a removal finishes it', async () => {
    writeFileSync(cacheFile(world, 'shared/old.md'), 'old');
    edit((index) => void index.removing.push('shared/old.md', 'shared/never-there.md', 'shared/b.md'));
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_deleted: 0, files_unchanged: 4 });
    expect(cached(world)).toEqual(expectedCache(world, 'test', ALL));
    expect(readIndex(world).removing).toEqual([]);
  });

  it('forged removes nothing outside the cache', async () => {
    const outside = join(world.project, 'precious.md');
    writeFileSync(outside, 'mine');
    const up = '../'.repeat(8);
    edit((index) => {
      const entry = index.entries['shared/b.md'];
      for (const base of ['shared/', '', 'projects/auth/']) {
        index.removing.push(`${base}${up}precious.md`);
        for (let n = 4; n < 9; n += 1) index.entries[`${base}${'../'.repeat(n)}precious.md`] = entry;
      }
    });
    await pull(world, ['--force']);
    expect(readFileSync(outside, 'utf8')).toBe('mine');
    expect(Object.keys(readIndex(world).entries).sort()).toEqual([...ALL].sort());
  });

  it('a folder cannot be written: a warning, the files are there, and later all is well', async () => {
    rmSync(indexPath(world));
    mkdirSync(join(indexPath(world), 'x'), { recursive: true });
    commitTo(world.codex, 'test', { put: { 'shared/new.md': 'new' }, del: ['shared/c.md'] });
    const result = await pull(world);
    expect(result.cache_index_updated).toBe(false);
    expect(result.warnings.join()).toMatch(/index of the cache could not be written/);
    expect(cached(world)).toMatchObject(expectedCache(world, 'test', ['shared/b.md', 'shared/new.md']));
    rmSync(indexPath(world), { recursive: true });
    expect(await pull(world)).toMatchObject({ cache_index_updated: true, warnings: [] });
    expect(cached(world)).toEqual(
      expectedCache(world, 'test', ['projects/auth/a.md', 'shared/b.md', 'shared/new.md', 'systems/d.md']),
    );
  });
});

describe('when a copy was last known to equal the codex', () => {
  it('is renewed by a sync that finds nothing to change, for all that it covers', async () => {
    const before = readIndex(world);
    const started = Date.now();
    expect(await pull(world)).toMatchObject({ files_synced: 0, cache_index_updated: true });
    const after = readIndex(world);
    expect(after.synced_at).toBeGreaterThanOrEqual(started);
    expect({ ...after, synced_at: 0 }).toEqual({ ...before, synced_at: 0 });
    expect(after.ttl).toBe(604800);
  });

  it('is renewed by a partial sync for what it asked', async () => {
    const before = readIndex(world);
    await pull(world, ['--patterns', 'shared/**']);
    const after = readIndex(world);
    expect(after.synced_at).toBe(before.synced_at);
    expect(after.entries['shared/b.md'].cached_at).toBeGreaterThan(before.synced_at);
    expect(after.entries['systems/d.md'].cached_at).toBeUndefined();
  });

  it('gives a document of a partial first sync its whole life', async () => {
    const fresh = makeWorld({ codex: { files: FILES }, config: { cache: { default_ttl: 60 } } });
    await pull(fresh, ['--patterns', 'shared/**']);
    expect(readIndex(fresh)).toMatchObject({ ttl: 60, tip: null });
  });

  it('is not touched by a dry run, nor is anything else', async () => {
    const before = snapshot(world.project, { mtime: true });
    const home = snapshot(join(world.dir, 'codex-home', 'tmp'));
    await pull(world, ['--dry-run']);
    commitTo(world.codex, 'test', {
      put: { 'shared/b.md': 'B\n', 'shared/n.md': 'n' },
      del: ['shared/c.md'],
    });
    writeFileSync(cacheFile(world, 'systems/d.md'), 'changed by hand');
    const changed = snapshot(world.project, { mtime: true });
    expect(changed).not.toEqual(before);
    expect(await pull(world, ['--dry-run'])).toMatchObject({
      files: { added: ['shared/n.md'], modified: ['shared/b.md', 'systems/d.md'], deleted: ['shared/c.md'] },
      dry_run: true,
      cache_index_updated: false,
    });
    expect(snapshot(world.project, { mtime: true })).toEqual(changed);
    expect(snapshot(join(world.dir, 'codex-home', 'tmp'))).toEqual(home);
  });

  it('cannot be renewed where the index cannot be written, and that is said', async () => {
    const index = readFileSync(indexPath(world));
    rmSync(join(world.project, CACHE, '.state', '.tmp'), { recursive: true });
    writeFileSync(join(world.project, CACHE, '.state', '.tmp'), 'in the way');
    const result = await pull(world);
    expect(result).toMatchObject({ files_synced: 0, cache_index_updated: false });
    expect(result.warnings.join()).toMatch(/index of the cache could not be written/);
    expect(readFileSync(indexPath(world))).toEqual(index);
  });
});
