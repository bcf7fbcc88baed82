import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import { countGit } from '../../helpers/trace.ts';
import { CACHE, cached, cacheFile, expectedCache, makeWorld, pull, readCached, type World } from './world.ts';

/** Text that does not compress, so that the bytes of packs tell what came. */
function noise(seed: string, bytes: number): string {
  let text = '';
  while (text.length < bytes) text += createHash('sha512').update(`${seed}${text.length}`).digest('base64');
  return `${text.slice(0, bytes)}\n`;
}

function library(count: number, bytes: number): Record<string, string> {
  const numbers = [...Array(count).keys()];
  return Object.fromEntries(numbers.map((n) => [`shared/${n % 4}/${n}.md`, noise(`${n}`, bytes)]));
}

/** What the machine's mirrors of codexes hold: their size on disk, and the ids of the files in them. */
function mirrored(world: World): { bytes: number; blobs: Set<string> } {
  const root = join(world.dir, 'codex-home', 'mirrors');
  const found = { bytes: 0, blobs: new Set<string>() };
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && path.includes('/objects/')) found.bytes += lstatSync(path).size;
    if (!entry.isDirectory() || !entry.name.endsWith('.git')) continue;
    for (const line of git(path, ['cat-file', '--batch-all-objects', '--batch-check']).split('\n')) {
      const [oid, type] = line.split(' ');
      if (type === 'blob') found.blobs.add(oid!);
    }
  }
  return found;
}

const identity = (file: string) => {
  const { ino, mtimeMs, ctimeMs } = lstatSync(file);
  return { ino, mtimeMs, ctimeMs };
};

describe('only what changed', () => {
  it('is fetched and written', async () => {
    const files = {
      ...library(40, 4000),
      'projects/auth/a.md': 'a\n',
      'projects/other/o.md': noise('o', 90_000),
    };
    const world = makeWorld({ codex: { files, branches: { test: files } } });
    await pull(world);
    const before = mirrored(world);
    expect(before.blobs).not.toContain(git(world.codex, ['rev-parse', 'test:projects/other/o.md']));
    const unchanged = Object.keys(library(40, 1)).filter((path) => path !== 'shared/0/0.md');
    const identities = unchanged.map((path) => identity(cacheFile(world, path)));
    const old = identity(cacheFile(world, 'shared/0/0.md'));
    commitTo(world.codex, 'test', {
      put: { 'shared/0/0.md': 'changed\n', 'shared/new.md': 'new\n', 'projects/other/p.md': 'not for us' },
    });
    const result = await pull(world);
    expect(result).toMatchObject({ files_added: 1, files_modified: 1, files_unchanged: 40 });
    const after = mirrored(world);
    const came = [...after.blobs].filter((oid) => !before.blobs.has(oid)).sort();
    const want = ['shared/0/0.md', 'shared/new.md'].map((path) =>
      git(world.codex, ['rev-parse', `test:${path}`]),
    );
    expect(came).toEqual(want.sort());
    expect(after.bytes - before.bytes).toBeLessThan(before.bytes / 4);
    expect(unchanged.map((path) => identity(cacheFile(world, path)))).toEqual(identities);
    expect(identity(cacheFile(world, 'shared/0/0.md'))).not.toEqual(old);
  });

  it('takes few git commands and connections, whatever the number of files', async () => {
    const files = library(120, 100);
    const world = makeWorld({ codex: { files, branches: { test: files } } });
    const first = await countGit((env) => pull(world, [], { env }));
    const put = Object.fromEntries(Object.keys(files).map((path) => [path, `changed ${path}`]));
    commitTo(world.codex, 'test', { put });
    const second = await countGit((env) => pull(world, [], { env }));
    expect(second.result.files_modified).toBe(120);
    const third = await countGit((env) => pull(world, [], { env }));
    for (const counts of [first, second]) {
      expect(counts.commands.length).toBeLessThanOrEqual(10);
      expect(counts.connections).toBeLessThanOrEqual(3);
    }
    expect(third.commands.length).toBeLessThanOrEqual(3);
    expect(third.connections).toBe(1);
    expect([first, second, third].map((one) => one.lazyFetches)).toEqual([0, 0, 0]);
  });

  it.each([true, false])(
    'arrives from a server without filters too (sparse_checkout: %s)',
    async (sparse) => {
      const files = { ...library(4, 100), 'projects/auth/deep/c.md': 'c\n' };
      const world = makeWorld({
        codex: { files, branches: { test: files }, allowFilter: false },
        config: {
          handlers: { sync: { active: 'github', options: { github: { sparse_checkout: sparse } } } },
        },
      });
      await pull(world);
      commitTo(world.codex, 'test', { put: { 'shared/0/0.md': 'changed\n' } });
      expect(await pull(world)).toMatchObject({ files_modified: 1, files_unchanged: 4 });
      expect(cached(world)).toEqual(expectedCache(world, 'test', Object.keys(files)));
    },
  );

  it('of what is here already nothing is fetched: a document that comes back or moves', async () => {
    const files = { 'shared/a.md': noise('a', 9000), 'shared/b.md': 'b\n' };
    const world = makeWorld({ codex: { files, branches: { test: files } } });
    await pull(world);
    commitTo(world.codex, 'test', { put: { 'shared/moved.md': files['shared/a.md'] }, del: ['shared/a.md'] });
    const before = mirrored(world);
    expect((await pull(world)).files).toMatchObject({ added: ['shared/moved.md'], deleted: ['shared/a.md'] });
    expect(mirrored(world).blobs).toEqual(before.blobs);
    expect(cached(world)).toEqual(expectedCache(world, 'test', ['shared/b.md', 'shared/moved.md']));
  });
});

describe('another environment', () => {
  it('stands beside the first, and only what differs is fetched for it', async () => {
    // Over 100 documents a folder: git keeps a fetch of fewer as single objects, without those that it had.
    const files = library(480, 300);
    const test = { ...files, 'shared/1/1.md': 'tested\n', 'shared/unreleased.md': 'soon\n' };
    const world = makeWorld({ codex: { files, branches: { test } } });
    await pull(world, ['--env', 'prod']);
    const before = mirrored(world);
    const identities = Object.keys(files).map((path) => identity(cacheFile(world, path, 'prod')));
    const switched = await pull(world, ['--env', 'test']);
    expect(switched).toMatchObject({ files_added: 481, cache_path: `${CACHE}/acme/auth/test` });
    const after = mirrored(world);
    expect(after.blobs.size - before.blobs.size).toBe(2);
    expect(after.bytes - before.bytes).toBeLessThan(before.bytes / 20);
    expect(cached(world)).toEqual({
      ...expectedCache(world, 'main', Object.keys(files), 'prod'),
      ...expectedCache(world, 'test', Object.keys(test), 'test'),
    });
    expect(Object.keys(files).map((path) => identity(cacheFile(world, path, 'prod')))).toEqual(identities);
    for (const env of ['test', 'prod', 'production']) {
      expect(await pull(world, ['--env', env])).toMatchObject({ files_synced: 0, files_deleted: 0 });
    }
    expect(mirrored(world).bytes).toBe(after.bytes);
  });

  it('without a branch reads prod, with a warning, until it has one', async () => {
    const world = makeWorld({ codex: { files: { 'shared/a.md': 'released\n' } } });
    for (const args of [['--dry-run'], [], []]) {
      const result = await pull(world, args);
      expect(result.warnings).toEqual([
        expect.stringContaining("has no branch test yet: test reads production's"),
      ]);
    }
    expect(readCached(world, 'shared/a.md', 'test')).toBe('released\n');
    expect((await pull(world, ['--env', 'prod'])).warnings).toEqual([]);
    commitTo(world.codex, 'test', { put: { 'shared/a.md': 'tested\n' } }, 'Start test', { from: 'main' });
    const result = await pull(world);
    expect(result).toMatchObject({ files_modified: 1, warnings: [] });
    expect(readCached(world, 'shared/a.md', 'test')).toBe('tested\n');
    expect(readCached(world, 'shared/a.md', 'prod')).toBe('released\n');
  });
});
