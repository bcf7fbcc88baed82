import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CACHE, indexPath, makeWorld, readIndex } from '../sync/from-codex/world.ts';
import { ask, cachedWorld, FILES, PROD, say } from './world.ts';

const bytes = (files: Record<string, string>, top = '') =>
  Object.entries(files)
    .filter(([path]) => path.startsWith(top))
    .reduce((sum, [, text]) => sum + text.length, 0);

describe('cache-metrics', () => {
  it('counts by environment and project, and hits and misses', async () => {
    const world = await cachedWorld({ prod: true });
    const index = readIndex(world);
    Object.assign(index.entries['systems/queue.md'], { on_demand: true, cached_at: 1 });
    writeFileSync(indexPath(world), JSON.stringify(index));
    const counters = join(world.project, CACHE, '.state/acme/test');
    mkdirSync(counters, { recursive: true });
    writeFileSync(join(counters, 'hits'), '.'.repeat(7));
    writeFileSync(join(counters, 'misses'), '.');
    const result = await ask(world, 'cache-metrics');
    expect(result).toMatchObject({
      code: 0,
      entries: 9,
      size_bytes: bytes(FILES) + bytes(PROD),
      fresh: 8,
      expired: 1,
      hits: 7,
      misses: 1,
    });
    const [prod, test] = result.environments;
    expect(prod).toMatchObject({ environment: 'prod', entries: 5, fresh: 5, hits: 0, misses: 0 });
    expect(test).toMatchObject({ environment: 'test', entries: 4, fresh: 3, expired: 1, hits: 7 });
    expect(test.projects).toEqual([
      { project: 'auth', entries: 1, size_bytes: bytes(FILES, 'projects/'), fresh: 1, expired: 0 },
      { project: 'shared', entries: 2, size_bytes: bytes(FILES, 'shared/'), fresh: 2, expired: 0 },
      { project: 'systems', entries: 1, size_bytes: bytes(FILES, 'systems/'), fresh: 0, expired: 1 },
    ]);
    const { text } = await say(world, 'cache-metrics');
    expect(text).toMatch(/^ENVIRONMENT +PROJECT +DOCUMENTS +SIZE +FRESH +EXPIRED$/m);
    expect(text).toMatch(/7 hits, 1 misses \(88 % from the cache\)/);
  });

  it('is fine with no cache at all', async () => {
    const world = makeWorld();
    expect(await ask(world, 'cache-metrics')).toMatchObject({
      code: 0,
      entries: 0,
      hits: 0,
      environments: [],
    });
    expect((await say(world, 'cache-metrics')).text).toMatch(/Nothing is cached yet/);
  });
});
