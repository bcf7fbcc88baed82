import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { git } from '../helpers/git.ts';
import { cacheFile, indexPath, pull, readIndex, type World } from '../sync/from-codex/world.ts';
import { ALL, ask, cachedWorld, FILES, PROD, say, uri } from './world.ts';

let world: World;
beforeEach(async () => {
  world = await cachedWorld({ prod: true });
});

/** Makes a document of the test environment as old as that. */
const age = (codexPath: string, seconds: number) => {
  const index = readIndex(world);
  index.entries[codexPath] = {
    ...index.entries[codexPath],
    on_demand: true,
    cached_at: Date.now() - seconds * 1000,
  };
  writeFileSync(indexPath(world), JSON.stringify(index));
};

const names = (result: { entries: { uri: string }[] }) => result.entries.map((one) => one.uri);

describe('cache-list', () => {
  it('lists every environment, with all that the contract promises', async () => {
    const result = await ask(world, 'cache-list');
    expect(result).toMatchObject({ code: 0, status: 'success', operation: 'cache-list', warnings: [] });
    expect(result.entries).toHaveLength(ALL.length + Object.keys(PROD).length);
    const environments = new Set(result.entries.map((one: { environment: string }) => one.environment));
    expect([...environments]).toEqual(['prod', 'test']);
    const sizes = [...Object.values(FILES), ...Object.values(PROD)].map((text) => text.length);
    expect(result.stats).toEqual({
      total_entries: result.entries.length,
      total_size_bytes: sizes.reduce((sum, size) => sum + size, 0),
      fresh: result.entries.length,
      expired: 0,
    });
    for (const entry of result.entries) {
      const text = readFileSync(entry.path, 'utf8');
      expect(entry).toMatchObject({ org: 'acme', size_bytes: text.length, status: 'fresh' });
      expect(entry.hash).toBe(git(world.project, ['hash-object', entry.path]));
      const life = Date.parse(entry.expires_at) - Date.parse(entry.cached_at);
      expect(life).toBe(604800 * 1000);
      expect(entry.uri).toContain(`codex://acme/${entry.project}/`);
    }
  });

  it('narrows by environment, also by its other names', async () => {
    expect(names(await ask(world, 'cache-list', ['--env', 'test']))).toEqual(ALL.map(uri).sort());
    const prod = await ask(world, 'cache-list', ['--environment', 'production']);
    expect(names(prod)).toEqual(Object.keys(PROD).map(uri).sort());
    const wrong = await ask(world, 'cache-list', ['--env', 'nope']);
    expect(wrong).toMatchObject({ code: 2, error_code: 'INVALID_ENVIRONMENT' });
  });

  it('narrows by project and by freshness', async () => {
    const shared = await ask(world, 'cache-list', ['--project', 'shared', '--env', 'test']);
    expect(names(shared)).toEqual([uri(ALL[1]!), uri(ALL[2]!)]);
    age('systems/queue.md', 604801);
    expect(names(await ask(world, 'cache-list', ['--expired']))).toEqual([uri('systems/queue.md')]);
    const fresh = await ask(world, 'cache-list', ['--fresh', '--env', 'test']);
    expect(fresh.stats).toMatchObject({ total_entries: 3, fresh: 3, expired: 0 });
    expect(names(await ask(world, 'cache-list', ['--project', 'nobody']))).toEqual([]);
  });

  it('sorts by any key and counts beyond the limit', async () => {
    const sorted = async (key: string) =>
      names(await ask(world, 'cache-list', ['--env', 'test', '--sort', key]));
    expect((await sorted('size'))[0]).toBe(uri('systems/queue.md'));
    age('shared/standards/api.md', 60);
    expect((await sorted('cached_at')).at(-1)).toBe(uri('shared/standards/api.md'));
    expect((await sorted('expires_at'))[0]).toBe(uri('shared/standards/api.md'));
    const two = await ask(world, 'cache-list', ['--limit', '2']);
    expect(two.entries).toHaveLength(2);
    expect(two.stats.total_entries).toBe(9);
  });

  it.each([
    [['--expired', '--fresh'], /leave nothing/],
    [['--sort', 'age'], /"age"/],
    [['--limit', '0'], /"0"/],
    [['--limit', 'many'], /"many"/],
    [['--env', 'test', '--environment', 'prod'], /two environments/],
    [['x'], /one argument too many/],
  ])('refuses %j', async (args, message) => {
    const refused = await ask(world, 'cache-list', args);
    expect(refused).toMatchObject({ code: 2, error_code: 'INVALID_ARGUMENT' });
    expect(refused.error).toMatch(message);
    expect(refused.suggested_fixes.length).toBeGreaterThan(0);
  });

  it('cuts the list for --summary and says by how much', async () => {
    const files = Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`shared/n${n}.md`, `${n}\n`]));
    const many = await cachedWorld();
    const { commitTo } = await import('../helpers/codex.ts');
    commitTo(many.codex, 'test', { put: files });
    await pull(many);
    const cut = await ask(many, 'cache-list', ['--summary']);
    expect(cut.entries).toHaveLength(20);
    expect(cut.files_omitted).toBe(9);
    const { text } = await say(many, 'cache-list');
    expect(text.match(/^codex:/gm)).toHaveLength(20);
    expect(text).toMatch(/… and 9 more/);
  });

  it('reads well', async () => {
    age('systems/queue.md', 3 * 86_400 + 604_800);
    const { text } = await say(world, 'cache-list');
    expect(text).toMatch(/^REFERENCE +ENVIRONMENT +SIZE +AGE +STATUS$/m);
    expect(text).toMatch(/^codex:\/\/acme\/systems\/queue\.md +test +43 B +10 days +expired 3 days ago$/m);
    expect(text).toMatch(
      /^codex:\/\/acme\/shared\/prod\.md +prod +2 B +less than a minute +fresh for 6 days$/m,
    );
    expect(text).toMatch(/9 documents, \d+ B: 8 fresh, 1 expired/);
  });

  it('says what to do where nothing is cached', async () => {
    const { makeWorld } = await import('../sync/from-codex/world.ts');
    const empty = makeWorld();
    expect(await ask(empty, 'cache-list')).toMatchObject({
      code: 0,
      entries: [],
      stats: { total_entries: 0 },
    });
    expect((await say(empty, 'cache-list')).text).toMatch(/sync-project --from-codex/);
  });

  it.each([
    ['truncated', (file: string) => truncateSync(file, 2)],
    ['changed', (file: string) => appendFileSync(file, 'x')],
    ['gone', (file: string) => rmSync(file)],
  ])('does not list a file that is %s, and says so', async (_, damage) => {
    damage(cacheFile(world, 'systems/queue.md'));
    const result = await ask(world, 'cache-list', ['--env', 'test']);
    expect(names(result)).not.toContain(uri('systems/queue.md'));
    expect(result.stats.total_entries).toBe(3);
    expect(result.warnings.join()).toMatch(/1 cached file is gone or damaged/);
  });

  it('lists what is on disk when the index is garbled, as expired', async () => {
    writeFileSync(indexPath(world), '{"version":2,');
    const result = await ask(world, 'cache-list', ['--env', 'test']);
    expect(names(result)).toEqual(ALL.map(uri).sort());
    expect(result.stats).toMatchObject({ fresh: 0, expired: 4 });
  });
});
