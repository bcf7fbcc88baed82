import { renameSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { bring, found, LIBRARY, search, syncedWorld } from './search-world.ts';
import { call, fetched, refused, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await syncedWorld({
    branches: { test: LIBRARY, main: { ...LIBRARY, 'shared/only-prod.md': '# Zeppelin\n' } },
  });
});

describe('a search', () => {
  it('gives reference, heading, title, description, passage, score and age of each document', async () => {
    const { hits, environment } = await search(world, 'rate limits');
    expect(environment).toBe('test');
    expect(hits[0]).toEqual({
      uri: 'codex://acme/shared/standards/api.md#rate-limits',
      heading: 'Rate limits',
      title: 'API standards',
      description: 'How our interfaces behave',
      snippet: 'A client gets 100 requests a minute, then 429.',
      score: expect.any(Number),
      age_seconds: expect.any(Number),
      stale: false,
    });
    expect(hits[0]!.age_seconds).toBeLessThan(3600);
    expect(hits.map(({ title }) => title)).toEqual(['API standards', 'Naming']);
    expect(hits[0]!.score).toBeGreaterThan(hits[1]!.score);
  });

  it('gives references that can be fetched', async () => {
    const { hits } = await search(world, 'rate limits');
    expect((await fetched(world, [hits[0]!.uri, '--offline'])).content).toContain('429');
  });

  it.each([
    ['a word of the title', 'standards', 'shared/standards/api.md'],
    ['a word of the description', 'behave', 'shared/standards/api.md'],
    ['a tag', 'teapot', 'shared/standards/api.md'],
    ['an audience', 'integrators', 'shared/standards/api.md'],
    ['a heading', 'rotation', 'projects'],
    ['a part of the path', 'openapi.yaml', 'systems/openapi.yaml'],
    ['text that is no Markdown', 'invoicing gateway', 'systems/openapi.yaml'],
    ['another form of a word', 'documenting', 'shared/standards/api.md'],
    ['the beginning of the last word', 'gatew', 'systems/openapi.yaml'],
    ['a word without its accents', 'creme brulee', 'shared/guides/café.md'],
    ['words of a script without spaces', '连接池', 'shared/guides/database.md'],
    ['a question', 'how do I rotate the signing key?', 'auth/docs/keys.md'],
    ['a phrase', '"100 requests"', 'shared/standards/api.md'],
  ])('finds by %s', async (_by, query, expected) => {
    expect((await found(world, query))[0]).toBe(expected === 'projects' ? 'auth/docs/keys.md' : expected);
  });

  it('puts documents with all words before those with some, and finds phrases as they stand', async () => {
    expect(await found(world, 'signing limits')).toEqual([
      'auth/docs/keys.md',
      expect.any(String),
      expect.any(String),
    ]);
    expect(await found(world, 'rotate errors json')).toEqual([
      'shared/standards/api.md',
      'auth/docs/keys.md',
    ]);
    expect(await found(world, '"minute requests"')).toEqual([]);
  });

  it('keeps to a project and to a number of hits', async () => {
    expect(await found(world, 'rate limits', ['--project', 'auth'])).toEqual([]);
    expect(await found(world, 'key', ['--project', 'auth'])).toEqual(['auth/docs/keys.md']);
    expect(await found(world, 'openapi', ['--project', 'systems'])).toEqual(['systems/openapi.yaml']);
    expect(await found(world, 'rate limits', ['--limit', '1'])).toEqual(['shared/standards/api.md']);
  });

  it('takes its words as arguments, and prints text for people', async () => {
    const { code, stdout } = await call(world, 'search', ['rate', 'limits']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 documents for "rate limits" · environment test\n/);
    expect(stdout).toContain(
      'API standards › Rate limits\n  codex://acme/shared/standards/api.md#rate-limits  (',
    );
    expect(stdout).toContain('Not searched: billing');
    const none = await call(world, 'search', ['nowhere\u001b[2J']);
    expect(none.stdout).toContain('Nothing found for "nowhere\\u{1b}[2J"');
  });

  it.each(['', '"*', 'NEAR( a OR', '-- title: ^x', '\u202e数 {x}:'])(
    'finds something or nothing for %j, and does not fail',
    async (query) => {
      expect((await search(world, query)).hits).toBeInstanceOf(Array);
    },
  );

  it('says what is wrong with its options', async () => {
    const without = await refused(world, [], { script: 'search' });
    expect(without).toMatchObject({ code: 2, error_code: 'INVALID_ARGUMENT' });
    for (const limit of ['0', '-1', 'many', '1.5']) {
      const result = await refused(world, [`--limit=${limit}`, 'x'], { script: 'search' });
      expect(result).toMatchObject({ code: 2, error_code: 'INVALID_ARGUMENT' });
    }
    const env = await refused(world, ['--env', 'nope', 'x'], { script: 'search' });
    expect(env).toMatchObject({ code: 2, error_code: 'INVALID_ENVIRONMENT' });
  });
});

describe('environments', () => {
  it('are searched apart', async () => {
    const before = await search(world, 'zeppelin', ['--env', 'prod']);
    expect(before.hits).toEqual([]);
    expect(before.warnings).toEqual([expect.stringContaining('sync-project --from-codex --env prod')]);
    await bring(world, ['--env', 'prod']);
    const { hits, environment, warnings } = await search(world, 'zeppelin', ['--env', 'prod']);
    expect([environment, hits.length, warnings]).toEqual(['prod', 1, []]);
    expect(await found(world, 'zeppelin')).toEqual([]);
    expect((await search(world, 'zeppelin', [], { CODEX_ENV: 'prod' })).hits).toHaveLength(1);
  });
});

describe('what is not covered', () => {
  it('are projects that the codex has and the cache does not', async () => {
    const { not_covered, how_to_cover } = await search(world, 'anything');
    expect(not_covered).toEqual(['billing']);
    expect(how_to_cover).toContain('"projects/billing/**"');
    expect((await search(world, 'x', ['--project', 'auth'])).not_covered).toEqual([]);
    expect((await search(world, 'x', ['--project', 'billing'])).not_covered).toEqual(['billing']);
  });

  it('is nothing once the rules take them all', async () => {
    const all = await syncedWorld({
      config: { from_codex_patterns: ['projects/**', 'shared', 'systems/**'] },
    });
    expect(await search(all, 'bills')).toMatchObject({ not_covered: [], how_to_cover: null });
    expect(await found(all, 'bills')).toEqual(['billing/docs/bill.md']);
  });

  it('is also what is taken in part, and what one fetched document is of', async () => {
    const part = await syncedWorld({
      config: { from_codex_patterns: ['projects/{project}/**', 'shared/guides/**'] },
    });
    await fetched(part, ['@codex/billing/docs/bill.md']);
    expect(await found(part, 'bills')).toEqual(['billing/docs/bill.md']);
    expect((await search(part, 'x')).not_covered).toEqual(['billing', 'shared', 'systems']);
  });

  it('is not known without the codex on this machine, and found out when a sync fetches', async () => {
    const other = await syncedWorld();
    renameSync(`${other.dir}/codex-home`, `${other.dir}/gone`);
    expect((await search(other, 'x')).not_covered).toEqual([]);
    expect((await search(other, 'x', ['--project', 'billing'])).not_covered).toEqual(['billing']);
    commitTo(other.codex, 'test', { put: { 'projects/web/a.md': 'a\n' } });
    await bring(other);
    expect((await search(other, 'x')).not_covered).toEqual(['billing', 'web']);
  });
});

describe('without the network', () => {
  it('everything works as with it', async () => {
    const away = await syncedWorld();
    renameSync(away.codex, `${away.codex}.away`);
    const { hits, not_covered } = await search(away, 'signing keys');
    expect(hits).toHaveLength(1);
    expect(not_covered).toEqual(['billing']);
  });
});
