import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { start } from '../helpers/run.ts';
import { bring, found, LIBRARY, search, syncedWorld } from './search-world.ts';
import { CACHE, call, fetched, makeWorld, type World } from './world.ts';

const STATE = `${CACHE}/.state/acme`;
const INDEX = `${STATE}/test/search`;
const at = (world: World, name: string) => join(world.project, INDEX, name);
const RATE = ['shared/standards/api.md', 'shared/standards/naming.md'];
const EVERYTHING = { from_codex_patterns: ['projects/**', 'shared/**', 'systems/**'] };

describe('after a sync', () => {
  it('shows new, changed and removed documents', async () => {
    const world = await syncedWorld();
    expect(await found(world, 'rate limits')).toEqual(RATE);
    commitTo(world.codex, 'test', {
      put: {
        'shared/new.md': '# Rate\n\nlimits\n',
        'shared/standards/api.md': '# API\n\nNothing, quokka.\n',
      },
      del: ['shared/standards/naming.md'],
    });
    expect(await found(world, 'rate limits')).toEqual(RATE);
    await bring(world);
    expect(await found(world, 'rate limits')).toEqual(['shared/new.md']);
    expect(await found(world, 'quokka')).toEqual(['shared/standards/api.md']);
    expect(await found(world, 'teapot')).toEqual([]);
  });

  it('shows what was fetched alone', async () => {
    const world = await syncedWorld();
    expect(await found(world, 'bills')).toEqual([]);
    await fetched(world, ['@codex/billing/docs/bill.md']);
    expect(await found(world, 'bills')).toEqual(['billing/docs/bill.md']);
  });

  it('follows the index of the cache when that is spread over many files', async () => {
    const many = (count: number) =>
      Object.fromEntries([...Array(count).keys()].map((n) => [`shared/many/${n}.md`, `# Number n${n}\n`]));
    const world = await syncedWorld({ files: { ...LIBRARY, ...many(400) } });
    expect(await found(world, 'n399')).toEqual(['shared/many/399.md']);
    commitTo(world.codex, 'test', { put: many(700) });
    await bring(world);
    expect(await found(world, 'n699')).toEqual(['shared/many/699.md']);
    expect(await found(world, 'rate limits')).toEqual(RATE);
    commitTo(world.codex, 'test', { put: { 'shared/many/5.md': '# Wombat\n' }, del: ['shared/many/6.md'] });
    await bring(world);
    expect(await found(world, 'wombat')).toEqual(['shared/many/5.md']);
    expect(await found(world, '"n6"')).toEqual([]);
    await fetched(world, ['@codex/billing/docs/bill.md']);
    expect(await found(world, 'bills')).toEqual(['billing/docs/bill.md']);
  });
});

describe('what is searched', () => {
  it('is text of at most a mebibyte', async () => {
    const large = `# Large\n\n${'needle '.repeat(150_000)}`;
    const world = await syncedWorld({
      files: {
        'shared/a.txt': 'needle in text\n',
        'shared/b.bin': Buffer.from('needle\0in binary'),
        'shared/c.md': large,
        'shared/d.md': Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x20, ...Buffer.from('needle')]),
        'shared/e.md': `# Just right\n\n${'hay '.repeat(200_000)}needle\n`,
        'shared/f.md': '',
      },
    });
    expect((await found(world, 'needle')).sort()).toEqual(['shared/a.txt', 'shared/d.md', 'shared/e.md']);
  });

  it('shows nothing that is hidden or moves a terminal', async () => {
    const world = await syncedWorld({
      files: {
        'shared/a.md':
          '---\ntitle: "nee\\u202Edle \\e[2J"\ndescription: [1, {a: b}, "x\\ty"]\ntags: {a: 1}\n---\n# \u0007 Head\u200bing\n\nneedle \u001b]0;x\u0007 \u{e0041}\u{e0042} <|end|>\n',
        'shared/b.md': '---\ntitle: [*\n---\n# needle\n',
        'shared/__proto__/constructor.md': '# needle\n',
      },
    });
    const { hits } = await search(world, 'needle');
    expect(hits).toHaveLength(3);
    for (const hit of hits) expect(JSON.stringify(hit)).not.toMatch(/[\p{Cc}\p{Cf}]|\\u00|\\u20/u);
    const { stdout } = await call(world, 'search', ['needle']);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('is never a copy that somebody changed, and says when it has expired', async () => {
    const world = await syncedWorld({ config: { cache: { default_ttl: 1 } } });
    expect(await found(world, 'rate limits')).toEqual(RATE);
    truncateSync(join(world.project, CACHE, 'acme/shared/test/standards/naming.md'), 20);
    rmSync(join(world.project, CACHE, 'acme/auth/test/docs/keys.md'));
    expect(await found(world, 'rate limits')).toEqual([RATE[0]]);
    expect(await found(world, 'signing')).toEqual([]);
    await sleep(1200);
    expect((await search(world, 'rate')).hits[0]).toMatchObject({ stale: true });
    await bring(world);
    expect(await found(world, 'rate limits')).toEqual(RATE);
  });

  it('is nothing in a project that was never synced, where nothing is written', async () => {
    const world = await makeWorld();
    const result = await search(world, 'rate');
    expect(result).toMatchObject({ hits: [], not_covered: [] });
    expect(result.warnings).toHaveLength(1);
    expect(git(world.project, ['status', '--porcelain', '--ignored'])).toBe('');
  });
});

describe('the index', () => {
  it('stays out of sight of git and of the cache', async () => {
    const world = await syncedWorld();
    await search(world, 'rate');
    expect(readdirSync(join(world.project, INDEX)).sort()).toEqual(['notes.json', 'words.sqlite']);
    expect(git(world.project, ['status', '--porcelain'])).toBe('');
    await bring(world);
    expect(existsSync(at(world, 'words.sqlite'))).toBe(true);
  });

  const breakages: [string, (world: World) => void][] = [
    [
      'a database that is garbled in the middle',
      (world) => {
        const data = readFileSync(at(world, 'words.sqlite'));
        data.fill(0x5a, 3000, data.length - 500);
        writeFileSync(at(world, 'words.sqlite'), data);
      },
    ],
    ['a database cut short', (world) => truncateSync(at(world, 'words.sqlite'), 5000)],
    ['a database that is empty', (world) => truncateSync(at(world, 'words.sqlite'), 0)],
    ['a database that is gone', (world) => rmSync(at(world, 'words.sqlite'))],
    [
      'a folder in place of the database',
      (world) => {
        rmSync(at(world, 'words.sqlite'));
        mkdirSync(join(at(world, 'words.sqlite'), 'x'), { recursive: true });
      },
    ],
    ['garbled notes', (world) => writeFileSync(at(world, 'notes.json'), '{"version":1,"parts":[')],
    ['notes of another kind', (world) => writeFileSync(at(world, 'notes.json'), '[]')],
    ['no notes', (world) => rmSync(at(world, 'notes.json'))],
    ['the lock of a killed process', (world) => mkdirSync(at(world, 'words.sqlite.lock'))],
    [
      'the journal of a killed process',
      (world) => writeFileSync(at(world, 'words.sqlite-journal'), 'x'.repeat(2000)),
    ],
    [
      'a lock file of a process that is gone',
      (world) =>
        writeFileSync(
          at(world, 'lock'),
          JSON.stringify({ pid: 2 ** 22 + 7, started: '1', host: hostname(), what: 'x', since: '' }),
        ),
    ],
    [
      'a file in place of its folder',
      (world) => {
        rmSync(join(world.project, INDEX), { recursive: true });
        writeFileSync(join(world.project, INDEX), 'x');
      },
    ],
  ];
  it.each(breakages)('survives %s', async (_what, damage) => {
    const world = await syncedWorld();
    expect(await found(world, 'rate limits')).toEqual(RATE);
    damage(world);
    expect(await found(world, 'rate limits')).toEqual(RATE);
    expect(await found(world, 'signing')).toEqual(['auth/docs/keys.md']);
  });

  it('survives a garbled index of the cache', async () => {
    const world = await syncedWorld();
    await search(world, 'rate');
    writeFileSync(join(world.project, STATE, 'test.json'), '{"version":');
    expect(await found(world, 'rate limits')).toEqual(RATE);
  });

  it('is not written through a link', async () => {
    const world = await syncedWorld();
    const outside = join(world.dir, 'outside');
    mkdirSync(outside);
    mkdirSync(join(world.project, STATE, 'test'), { recursive: true });
    symlinkSync(outside, join(world.project, INDEX));
    expect(await found(world, 'rate limits')).toEqual(RATE);
    expect(readdirSync(outside)).toEqual([]);

    rmSync(join(world.project, INDEX));
    mkdirSync(join(world.project, INDEX));
    writeFileSync(join(outside, 'victim'), 'untouched');
    for (const name of ['words.sqlite', 'notes.json']) symlinkSync(join(outside, 'victim'), at(world, name));
    expect(await found(world, 'rate limits')).toEqual(RATE);
    expect(readFileSync(join(outside, 'victim'), 'utf8')).toBe('untouched');
  });

  it('is shared: searches and a sync at once', async () => {
    const world = await syncedWorld({ config: EVERYTHING });
    const put = Object.fromEntries(
      [...Array(60).keys()].map((n) => [`shared/b/${n}.md`, `# Rate n${n}\n\nlimits\n`]),
    );
    commitTo(world.codex, 'test', { put });
    const [, ...results] = await Promise.all([
      bring(world),
      ...[...Array(6).keys()].map((n) => found(world, n % 2 ? 'rate limits' : 'signing')),
    ]);
    for (const names of results) expect((names as string[]).length).toBeGreaterThan(0);
    expect(await found(world, 'rate limits', ['--limit', '100'])).toHaveLength(63);
  }, 60_000);

  it('survives processes that are killed while they make or change it', async () => {
    const files = (word: string) =>
      Object.fromEntries(
        [...Array(400).keys()].map((n) => [
          `shared/k/${n}.md`,
          `# ${word} n${n}\n\n${`${word} text n${n} `.repeat(300)}\n`,
        ]),
      );
    const world = await syncedWorld({ files: files('first') });
    const options = { cwd: world.project, env: world.env };
    const killAfter = async (ms: number) => {
      const running = start('search', ['first', '--json'], options);
      await sleep(ms);
      running.kill('SIGKILL');
      await running.done;
    };
    for (const ms of [120, 200, 300, 450, 700]) await killAfter(ms);
    expect(await found(world, 'first n7', ['--limit', '1'])).toEqual(['shared/k/7.md']);
    commitTo(world.codex, 'test', { put: files('second') });
    await bring(world);
    for (const ms of [120, 250, 400, 650]) await killAfter(ms);
    expect(await found(world, 'first')).toEqual([]);
    expect(await found(world, 'second', ['--limit', '100'])).toHaveLength(100);
    expect(await found(world, '"second n399"', ['--limit', '1'])).toEqual(['shared/k/399.md']);
  }, 90_000);
});
