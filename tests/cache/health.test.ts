import {
  appendFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { snapshot } from '../helpers/snapshot.ts';
import {
  CACHE,
  cached,
  cacheFile,
  expectedCache,
  indexPath,
  makeWorld,
  pull,
  type World,
} from '../sync/from-codex/world.ts';
import { ALL, ask, cachedWorld, say } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await cachedWorld();
});

const FILE = 'shared/standards/api.md';
const statuses = (result: { checks: { name: string; status: string }[] }) =>
  Object.fromEntries(
    result.checks.filter(({ status }) => status !== 'pass').map((one) => [one.name, one.status]),
  );

const stray = (name: string) => {
  const file = join(world.project, CACHE, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'nobody knows me');
};

const DAMAGES: [string, Record<string, string>, () => void][] = [
  ['a missing file', { missing: 'fail' }, () => rmSync(cacheFile(world, FILE))],
  ['a truncated file', { truncated: 'fail' }, () => truncateSync(cacheFile(world, FILE), 3)],
  ['a changed file', { changed: 'fail' }, () => appendFileSync(cacheFile(world, FILE), 'x')],
  [
    'a changed file of the same size and time',
    { changed: 'fail' },
    () => {
      const file = cacheFile(world, FILE);
      const { atime, mtime, size } = lstatSync(file);
      writeFileSync(file, 'x'.repeat(size));
      utimesSync(file, atime, mtime);
    },
  ],
  [
    'a link in place of a file',
    { changed: 'fail' },
    () => {
      rmSync(cacheFile(world, FILE));
      symlinkSync(join(world.project, '.git/config'), cacheFile(world, FILE));
    },
  ],
  ['a file that no index knows', { orphans: 'warning' }, () => stray('acme/auth/test/docs/stray.md')],
  ['a file of an organization nobody knows', { orphans: 'warning' }, () => stray('evil/x/test/y.md')],
  ['a file in the cache directory itself', { orphans: 'warning' }, () => stray('note.txt')],
  ['a temporary file of a dead process', { leftovers: 'warning' }, () => stray('.state/tmp/999999999-abc')],
  ['a garbled index', { index: 'fail' }, () => writeFileSync(indexPath(world), Buffer.from([0, 255, 7]))],
  ['an index cut short', { index: 'fail' }, () => truncateSync(indexPath(world), 60)],
  ['an index that is gone', { index: 'fail' }, () => rmSync(indexPath(world))],
  [
    'a .gitignore without the entry',
    { gitignore: 'fail' },
    () => writeFileSync(join(world.project, '.gitignore'), 'x\n'),
  ],
];

describe('cache-health', () => {
  it('passes for a cache that a sync made', async () => {
    const result = await ask(world, 'cache-health');
    expect(result).toMatchObject({ code: 0, status: 'success', overall: 'pass', repaired: 0 });
    const names = 'directory gitignore index missing truncated changed orphans leftovers';
    expect(result.checks.map((one: { name: string }) => one.name)).toEqual(names.split(' '));
    for (const check of result.checks) expect(check).toMatchObject({ status: 'pass', fix: null });
  });

  it.each(DAMAGES)(
    'finds %s, repairs it without the network, and a sync brings the rest',
    async (_, found, damage) => {
      damage();
      const before = snapshot(world.project, { mtime: true });
      const sick = await ask(world, 'cache-health');
      expect(statuses(sick)).toEqual(found);
      const failed = Object.values(found).includes('fail');
      expect(sick).toMatchObject({ code: failed ? 1 : 0, overall: failed ? 'fail' : 'warning', repaired: 0 });
      for (const { status, fix } of sick.checks) {
        if (status !== 'pass') expect(fix).toBe('fractary-codex cache-health --fix');
      }
      expect(snapshot(world.project, { mtime: true })).toEqual(before);

      const codex = `${world.codex}.away`;
      cpSync(world.codex, codex, { recursive: true });
      rmSync(world.codex, { recursive: true });
      const mended = await ask(world, 'cache-health', ['--fix']);
      expect(mended).toMatchObject({ code: 0, overall: 'pass' });
      expect(mended.repaired).toBeGreaterThan(0);
      expect(mended.checks.map((one: { message: string }) => one.message).join()).toContain('repaired: ');
      expect(await ask(world, 'cache-health')).toMatchObject({ code: 0, overall: 'pass' });
      cpSync(codex, world.codex, { recursive: true });
      await pull(world);
      expect(cached(world)).toEqual(expectedCache(world, 'test', ALL));
      expect(await ask(world, 'cache-health')).toMatchObject({ overall: 'pass' });
    },
  );

  it('names damaged documents by reference and environment', async () => {
    truncateSync(cacheFile(world, FILE), 1);
    const { text, code } = await say(world, 'cache-health');
    expect(code).toBe(1);
    expect(text).toMatch(
      /^✗ truncated: 1 document is cut short: codex:\/\/acme\/shared\/standards\/api\.md \(test\)$/m,
    );
    expect(text).toMatch(/Next: fractary-codex cache-health --fix/);
  });

  it('finishes a removal that was interrupted', async () => {
    stray('acme/shared/test/going.md');
    const index = JSON.parse(readFileSync(indexPath(world), 'utf8'));
    writeFileSync(indexPath(world), JSON.stringify({ ...index, removing: ['shared/going.md'] }));
    expect(statuses(await ask(world, 'cache-health'))).toEqual({ orphans: 'warning', leftovers: 'warning' });
    expect(await ask(world, 'cache-health', ['--fix'])).toMatchObject({ overall: 'pass', code: 0 });
    expect(cached(world)).toEqual(expectedCache(world, 'test', ALL));
  });

  it('leaves another configuration’s cache alone', async () => {
    const config = join(world.project, '.fractary/plugins/codex/config.json');
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, text.replace('"acme"', '"beta"'));
    expect(await ask(world, 'cache-health', ['--fix'])).toMatchObject({ overall: 'pass' });
    writeFileSync(config, text);
    expect(cached(world)).toEqual(expectedCache(world, 'test', ALL));
  });

  it('says that there is no cache yet', async () => {
    const empty = makeWorld();
    const result = await ask(empty, 'cache-health');
    expect(result).toMatchObject({ code: 0, overall: 'warning' });
    expect(result.checks[0].message).toMatch(/nothing is cached yet/);
  });

  it('fails where the cache leads out of the project, and repairs nothing there', async () => {
    const outside = join(world.dir, 'outside');
    cpSync(join(world.project, CACHE), outside, { recursive: true });
    rmSync(join(world.project, CACHE), { recursive: true });
    symlinkSync(outside, join(world.project, CACHE));
    writeFileSync(join(outside, 'stray'), 'x');
    const before = snapshot(outside, { mtime: true });
    for (const args of [[], ['--fix']]) {
      const result = await ask(world, 'cache-health', args);
      expect(result).toMatchObject({ code: 1, overall: 'fail' });
      expect(statuses(result)).toEqual({ directory: 'fail' });
    }
    expect(snapshot(outside, { mtime: true })).toEqual(before);
  });
});
