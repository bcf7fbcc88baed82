import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { snapshot } from '../helpers/snapshot.ts';
import {
  CACHE,
  cached,
  cacheFile,
  expectedCache,
  indexPath,
  pull,
  readIndex,
  type World,
} from '../sync/from-codex/world.ts';
import { ALL, ask, cachedWorld, FILES, PROD, say, uri } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await cachedWorld({ prod: true });
});

const testOnly = (paths: readonly string[]) => expectedCache(world, 'test', paths);
const prodOnly = (paths = Object.keys(PROD)) => expectedCache(world, 'main', paths, 'prod');

describe('cache-clear', () => {
  it.each([
    [[], /told what/],
    [['--all', '--expired'], /--all and --expired/],
    [['--project', 'auth', '--pattern', '**'], /--project and --pattern/],
    [['--pattern', '!shared/**'], /"!/],
    [['--pattern', '../**'], /\.\./],
  ])('refuses %j', async (args, message) => {
    const before = snapshot(world.project);
    const refused = await ask(world, 'cache-clear', args);
    expect(refused).toMatchObject({ code: 2, error_code: 'INVALID_ARGUMENT' });
    expect(refused.error).toMatch(message);
    expect(snapshot(world.project)).toEqual(before);
  });

  it('wants --yes for --all, and nothing goes without', async () => {
    const before = snapshot(world.project);
    const refused = await ask(world, 'cache-clear', ['--all', '--env', 'prod']);
    expect(refused).toMatchObject({ code: 3, error_code: 'CONFIRMATION_REQUIRED' });
    expect(refused.suggested_fixes[0]).toBe('fractary-codex cache-clear --all --env prod --yes');
    expect(snapshot(world.project)).toEqual(before);
  });

  it('clears everything, also what no index knows, and a sync brings it back', async () => {
    const stray = join(world.project, CACHE, 'acme/old/test/stray.md');
    mkdirSync(dirname(stray), { recursive: true });
    writeFileSync(stray, 'stray');
    const result = await ask(world, 'cache-clear', ['--all', '--yes']);
    expect(result).toMatchObject({ code: 0, status: 'success', cleared: 9, dry_run: false });
    expect(result.entries).toHaveLength(9);
    const sizes = [...Object.values(FILES), ...Object.values(PROD), 'stray'].map((text) => text.length);
    expect(result.freed_bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
    expect(cached(world)).toEqual({});
    expect(readIndex(world)).toMatchObject({ entries: {}, tip: null, removing: [] });
    expect(await pull(world)).toMatchObject({ files_added: 4 });
    expect(cached(world)).toEqual(testOnly(ALL));
  });

  it('clears one environment alone', async () => {
    const result = await ask(world, 'cache-clear', ['--all', '--yes', '--env', 'test']);
    expect(result).toMatchObject({ cleared: 4, entries: ALL.map(uri).sort() });
    expect(cached(world)).toEqual(prodOnly());
  });

  it('clears a project in every environment, and the next sync brings it again', async () => {
    expect(await ask(world, 'cache-clear', ['--project', 'shared'])).toMatchObject({ cleared: 5 });
    const left = ALL.filter((path) => !path.startsWith('shared/'));
    expect(cached(world)).toEqual({ ...testOnly(left), ...prodOnly(left) });
    expect(await pull(world)).toMatchObject({ files_added: 2, files_unchanged: 2 });
    expect(await pull(world)).toMatchObject({ files_synced: 0 });
  });

  it.each([
    ['codex://acme/shared/**', 5],
    ['codex://acme/auth/docs/own.md', 2],
    ['codex://*/systems/*', 2],
    ['**/standards/{api,naming}.md', 4],
    ['@codex/shared/prod.md', 1],
    ['shared/standards/api.md', 2],
    ['codex://shared/**', 0],
    ['codex://other/**', 0],
    ['nothing', 0],
  ])('clears what %s means', async (pattern, cleared) => {
    const result = await ask(world, 'cache-clear', ['--pattern', pattern]);
    expect(result).toMatchObject({ code: 0, cleared });
    expect(Object.keys(cached(world))).toHaveLength(9 - cleared);
  });

  it('clears what has expired', async () => {
    const index = readIndex(world);
    const old = { on_demand: true, cached_at: Date.now() - 604_801_000 };
    Object.assign(index.entries['systems/queue.md'], old);
    writeFileSync(indexPath(world), JSON.stringify(index));
    const result = await ask(world, 'cache-clear', ['--expired']);
    expect(result).toMatchObject({ cleared: 1, entries: [uri('systems/queue.md')] });
    expect(existsSync(cacheFile(world, 'systems/queue.md'))).toBe(false);
    expect(readIndex(world).entries['systems/queue.md']).toBeUndefined();
  });

  it('says in a dry run what would go, without --yes, and changes nothing', async () => {
    const before = snapshot(world.project, { mtime: true });
    const dry = await ask(world, 'cache-clear', ['--all', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, dry_run: true, cleared: 9 });
    expect((await say(world, 'cache-clear', ['--expired', '--dry-run'])).text).toMatch(/Would clear: 0/);
    expect(snapshot(world.project, { mtime: true })).toEqual(before);
    const { cleared, freed_bytes } = await ask(world, 'cache-clear', ['--all', '--yes']);
    expect({ cleared, freed_bytes }).toEqual({ cleared: dry.cleared, freed_bytes: dry.freed_bytes });
  });

  it('never follows a forged index out of the cache', async () => {
    const outside = join(world.project, 'precious.md');
    writeFileSync(outside, 'mine');
    const index = readIndex(world);
    const entry = index.entries['systems/queue.md'];
    for (let n = 1; n < 12; n += 1) {
      index.entries[`shared/${'../'.repeat(n)}precious.md`] = entry;
      index.removing.push(`systems/${'../'.repeat(n)}precious.md`);
    }
    writeFileSync(indexPath(world), JSON.stringify(index));
    expect((await ask(world, 'cache-list', ['--env', 'test'])).entries).toHaveLength(4);
    expect(await ask(world, 'cache-clear', ['--all', '--yes'])).toMatchObject({ code: 0 });
    expect(await ask(world, 'cache-health', ['--fix'])).toMatchObject({ code: 0 });
    expect(readFileSync(outside, 'utf8')).toBe('mine');
  });

  it('reads well', async () => {
    const { text } = await say(world, 'cache-clear', ['--project', 'systems', '--env', 'test']);
    expect(text).toMatch(/^ {2}- codex:\/\/acme\/systems\/queue\.md\n✓ Cleared: 1 document, 43 B\n/);
    expect(text).toMatch(/sync-project --from-codex/);
  });

  it('works on an index that is garbled', async () => {
    writeFileSync(indexPath(world), 'garbage');
    expect(await ask(world, 'cache-clear', ['--project', 'shared', '--env', 'test'])).toMatchObject({
      code: 0,
      cleared: 2,
    });
    expect(await pull(world)).toMatchObject({ files_added: 2 });
    expect(cached(world)).toEqual({ ...testOnly(ALL), ...prodOnly() });
  });
});
