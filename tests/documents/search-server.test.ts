import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Context } from '../../runtime/context.ts';
import { openPlace } from '../../runtime/documents/open.ts';
import { openSearch, updateSearchIndex } from '../../runtime/documents/search.ts';
import { commitTo } from '../helpers/codex.ts';
import { bring, found, nameOf, syncedWorld } from './search-world.ts';
import { CACHE, type World } from './world.ts';

function contextOf(world: World): Context {
  const home = join(world.dir, 'codex-home');
  return {
    cwd: world.project,
    env: world.env,
    home,
    data: home,
    signal: new AbortController().signal,
    progress: () => {},
    debug: () => {},
    readStdin: async () => '',
    interactive: false,
  };
}

describe('a search that stays open', () => {
  it('sees what other processes bring, and searches beside them', async () => {
    const world = await syncedWorld();
    const search = openSearch(await openPlace(contextOf(world)));
    const names = async (query: string) => (await search.find({ query })).hits.map(nameOf);
    const both = await Promise.all([names('signing'), names('teapot'), found(world, 'signing')]);
    expect(both).toEqual([['auth/docs/keys.md'], ['shared/standards/api.md'], ['auth/docs/keys.md']]);

    commitTo(world.codex, 'test', { put: { 'shared/new.md': '# Wombat\n' } });
    await bring(world);
    expect(await names('wombat')).toEqual(['shared/new.md']);

    commitTo(world.codex, 'test', { put: { 'shared/newer.md': '# Wombat, wombat\n' } });
    await bring(world);
    // Another process brings the index up to date that is open here.
    expect(await found(world, 'wombat')).toHaveLength(2);
    expect(await names('wombat')).toHaveLength(2);
    await search.close();
  });

  it('goes on when its index is removed or made anew', async () => {
    const world = await syncedWorld();
    const search = openSearch(await openPlace(contextOf(world)));
    const names = async (query: string) => (await search.find({ query })).hits.map(nameOf);
    expect(await names('signing')).toEqual(['auth/docs/keys.md']);
    for (const again of [false, true]) {
      rmSync(join(world.project, CACHE, '.state/acme/test/search'), { recursive: true });
      if (again) await found(world, 'signing');
      expect(await names('signing')).toEqual(['auth/docs/keys.md']);
    }
    rmSync(join(world.project, CACHE), { recursive: true });
    expect(await names('signing')).toEqual([]);
    await bring(world);
    expect(await names('signing')).toEqual(['auth/docs/keys.md']);
    await search.close();
  });

  it('need not read what was read after a sync', async () => {
    const world = await syncedWorld();
    const place = await openPlace(contextOf(world));
    expect(await updateSearchIndex(place)).toBe(6);
    expect(await updateSearchIndex(place)).toBe(0);
    commitTo(world.codex, 'test', { put: { 'shared/new.md': '# Wombat\n' } });
    await bring(world);
    expect(await updateSearchIndex(place)).toBe(1);
    expect(await found(world, 'wombat')).toEqual(['shared/new.md']);
  });
});
