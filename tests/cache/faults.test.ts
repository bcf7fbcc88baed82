import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { start } from '../helpers/run.ts';
import { cleanup } from '../helpers/temp.ts';
import {
  CACHE,
  cached,
  cacheFile,
  expectedCache,
  indexPath,
  makeWorld,
  pull,
  refused,
  sync,
  type World,
} from '../sync/from-codex/world.ts';
import { ALL, ask, cachedWorld, FILES, uri } from './world.ts';

/** More documents than one file of the index holds. */
const MANY = Object.fromEntries(
  Array.from({ length: 620 }, (_, n) => [`shared/n${n}.md`, `document ${n}\n`]),
);
const stateOf = (world: World) => join(world.project, CACHE, '.state/acme/test');

/** Whatever `cache-list` calls fresh must be, byte for byte, what the codex has. */
async function nothingWrongIsListed(world: World, branch = 'test') {
  const { entries, code } = await ask(world, 'cache-list', ['--env', 'test']);
  expect(code).toBe(0);
  const paths = entries.map((one: { uri: string }) =>
    one.uri.replace('codex://acme/', '').replace(/^auth/, 'projects/auth'),
  );
  const right = expectedCache(world, branch, paths);
  const base = join(world.project, CACHE);
  for (const { path, status } of entries) {
    if (status === 'fresh') expect(readFileSync(path, 'utf8')).toBe(right[path.slice(base.length + 1)]);
  }
  return entries.length;
}

describe('an index of many documents', () => {
  const shards = (world: World) => readdirSync(stateOf(world)).filter((name) => name.startsWith('docs-'));
  const garble = [
    [
      'one part garbled',
      (world: World) => writeFileSync(join(stateOf(world), shards(world)[3]!), '{"shared/n1'),
    ],
    [
      'one part of another shape',
      (world: World) => writeFileSync(join(stateOf(world), shards(world)[3]!), '[7]'),
    ],
    ['one part gone', (world: World) => rmSync(join(stateOf(world), shards(world)[5]!))],
    ['its report garbled', (world: World) => writeFileSync(join(stateOf(world), 'report.json'), '\0')],
    ['all parts gone', (world: World) => rmSync(stateOf(world), { recursive: true })],
  ] as const;
  it.each(garble)('with %s is mended by the next sync without a flag, and by --fix', async (_, damage) => {
    const world = makeWorld({ codex: { files: MANY, branches: { test: MANY } } });
    await pull(world);
    expect(shards(world).length).toBeGreaterThan(100);
    damage(world);
    expect(await nothingWrongIsListed(world)).toBe(620);
    expect(await ask(world, 'cache-health')).toMatchObject({ code: 1, overall: 'fail' });
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_unchanged: 620, warnings: [] });
    expect(await ask(world, 'cache-health')).toMatchObject({ code: 0, overall: 'pass' });
    damage(world);
    expect(await ask(world, 'cache-health', ['--fix'])).toMatchObject({ code: 0, overall: 'pass' });
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_unchanged: 620 });
    expect(Object.keys(cached(world))).toHaveLength(620);
  });

  it('is cleared in part, and a sync brings that part again', async () => {
    const world = makeWorld({ codex: { files: MANY, branches: { test: MANY } } });
    await pull(world);
    const cleared = await ask(world, 'cache-clear', ['--pattern', '**/n1*.md']);
    expect(cleared.cleared).toBe(111);
    expect(await ask(world, 'cache-health')).toMatchObject({ overall: 'pass' });
    expect(await pull(world)).toMatchObject({ files_added: 111, files_unchanged: 509 });
  });
});

describe('two faults at once', () => {
  it('a garbled index and a truncated file: nothing wrong is fresh, and a sync mends both', async () => {
    const world = await cachedWorld();
    truncateSync(cacheFile(world, 'systems/queue.md'), 5);
    writeFileSync(indexPath(world), 'garbage');
    const { stats } = await ask(world, 'cache-list');
    expect(stats).toMatchObject({ fresh: 0 });
    expect(await pull(world)).toMatchObject({ files_modified: 1 });
    expect(cached(world)).toEqual(expectedCache(world, 'test', ALL));
    expect(await nothingWrongIsListed(world)).toBe(4);
  });
});

describe('a clearing that is killed', () => {
  it('at any moment leaves no entry without its file, and the next sync mends the rest', async () => {
    const world = makeWorld({ codex: { files: MANY, branches: { test: MANY } } });
    await pull(world);
    for (const after of [40, 80, 110, 140, 170, 220, 300]) {
      const clear = start('cache-clear', ['--all', '--yes'], { cwd: world.project, env: world.env });
      await new Promise((resolve) => setTimeout(resolve, after));
      clear.kill('SIGKILL');
      await clear.done;
      const health = await ask(world, 'cache-health');
      const failed = health.checks.filter(({ status }: { status: string }) => status === 'fail');
      expect(failed, `${after} ms`).toEqual([]);
      await nothingWrongIsListed(world);
      await pull(world);
      expect(Object.keys(cached(world)), `${after} ms`).toHaveLength(620);
      expect(await ask(world, 'cache-health'), `${after} ms`).toMatchObject({ overall: 'pass' });
    }
  });

  it('before it removed anything leaves a file that a sync without changes takes away', async () => {
    const world = await cachedWorld();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(world.project, CACHE, '.state/.tmp', `${gone}-probe`), '');
    expect(await ask(world, 'cache-health')).toMatchObject({ overall: 'warning' });
    expect(await pull(world)).toMatchObject({ files_synced: 0 });
    expect(await ask(world, 'cache-health')).toMatchObject({ overall: 'pass' });
  });

  it('waits for a sync, or a sync for it: together they lose nothing', async () => {
    const world = await cachedWorld();
    for (let round = 0; round < 3; round += 1) {
      commitTo(world.codex, 'test', { put: { 'systems/queue.md': `round ${round}\n` } });
      const results = await Promise.all([
        ask(world, 'cache-clear', ['--all', '--yes']),
        sync(world, ['--from-codex']),
        ask(world, 'cache-health', ['--fix']),
      ]);
      expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
      await pull(world);
      expect(cached(world)).toEqual(expectedCache(world, 'test', ALL));
      expect(await pull(world)).toMatchObject({ files_synced: 0 });
    }
  });
});

/** Mounts a file system of that size on a new folder; null where that is not allowed. */
function smallDisk(world: World, kilobytes: number): string | null {
  const dir = join(world.project, CACHE);
  mkdirSync(dir, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', dir]);
  if (status !== 0) return null;
  cleanup(() => spawnSync('umount', ['-l', dir]));
  return dir;
}

const canMount = (() => {
  const probe = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']);
  if (probe.status !== 0) console.log('full disk: skipped, no file system can be mounted here');
  return probe.status === 0;
})();

describe.runIf(canMount)('a full disk', () => {
  it('stops a sync with a sentence, nothing wrong is listed, and with room the next run mends all', async () => {
    const big = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`shared/big${n}.md`, `${n}`.repeat(20_000)]),
    );
    const files = { ...FILES, ...big };
    const world = makeWorld({ codex: { files, branches: { test: files } } });
    const disk = smallDisk(world, 128);
    if (disk === null) return console.log('full disk: skipped, the cache cannot be mounted');
    const failure = await refused(world, ['--from-codex']);
    expect(failure).toMatchObject({ code: 1, error_code: 'CACHE_UNWRITABLE' });
    expect(failure.error).toMatch(/ENOSPC|no space/i);
    await nothingWrongIsListed(world);
    const health = await ask(world, 'cache-health');
    expect(health.checks.map((one: { name: string }) => one.name)).toContain('missing');
    const { status } = spawnSync('mount', ['-o', 'remount,size=4096k', disk]);
    expect(status).toBe(0);
    await pull(world);
    expect(cached(world)).toEqual(expectedCache(world, 'test', Object.keys(files)));
    expect(await ask(world, 'cache-health')).toMatchObject({ code: 0, overall: 'pass' });
  });

  it('lets clear and --fix say so or work, and never breaks what is there', async () => {
    const world = makeWorld({ codex: { files: FILES, branches: { test: FILES } } });
    const disk = smallDisk(world, 128);
    if (disk === null) return console.log('full disk: skipped, the cache cannot be mounted');
    await pull(world);
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'fill')}`, 'bs=1k']);
    for (const [command, args] of [
      ['cache-clear', ['--project', 'shared']],
      ['cache-health', ['--fix']],
    ] as const) {
      const result = await ask(world, command, args);
      if (result.status === 'failure') expect(result.suggested_fixes.length).toBeGreaterThan(0);
      await nothingWrongIsListed(world);
    }
    rmSync(join(disk, 'fill'), { force: true });
    await pull(world);
    expect(cached(world)).toEqual(expectedCache(world, 'test', ALL));
    expect(existsSync(cacheFile(world, 'systems/queue.md'))).toBe(true);
    expect((await ask(world, 'cache-list')).entries.map((one: { uri: string }) => one.uri)).toEqual(
      ALL.map(uri).sort(),
    );
  });
});
