import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../helpers/git.ts';
import { commitTree, type RawEntry, rawTree } from '../helpers/raw-tree.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { BILL, BILL_PATH, CACHE, fetched, makeWorld, refused, type World } from './world.ts';

const file = (name: string | Buffer, content = 'evil\n'): RawEntry => ({ name, content });
const dir = (name: string, ...tree: RawEntry[]): RawEntry => ({ name, tree });

/** A world whose codex has exactly these entries below `shared`. */
async function worldWith(...entries: RawEntry[]): Promise<World> {
  const world = await makeWorld();
  commitTree(world.codex, 'test', rawTree(world.codex, [dir('shared', ...entries)]));
  return world;
}

/** Everything of the world that a fetch may not touch. */
function surroundings(world: World): Map<string, string> {
  const all = snapshot(world.dir);
  for (const path of all.keys()) {
    if (/^(codex-home|tmp)(\/|$)/.test(path) || path.startsWith(join('auth', CACHE))) all.delete(path);
  }
  return all;
}

describe('a reference', () => {
  it.each([
    'codex://acme/shared/../../../../etc/passwd',
    'codex://acme/shared/%2e%2e/x.md',
    'codex://acme/shared/a%2f..%2f..%2fx.md',
    'codex://acme/../x/y.md',
    'codex://../shared/x.md',
    '@codex/../shared/x.md',
    '@codex/shared//etc/passwd',
    '@codex/shared/.git/config',
    '@codex/shared/GIT~1/config',
    '@codex/shared/a\\..\\b',
    '@codex/shared/a%00b',
    '@codex/shared/a%0ab',
    `@codex/shared/${'a'.repeat(5000)}`,
    '@codex/Shared/x.md',
    '@codex/shared',
    '--upload-pack=touch x',
    'https://example.com/x',
    '/etc/passwd',
    '',
  ])('%j is refused before anything is read or written', async (reference) => {
    const world = await makeWorld();
    const before = snapshot(world.dir);
    expect(await refused(world, ['--', reference])).toMatchObject({
      code: 2,
      error_code: 'INVALID_REFERENCE',
    });
    const after = snapshot(world.dir);
    for (const path of after.keys()) if (path.startsWith('codex-home')) after.delete(path);
    expect(after).toEqual(before);
  });

  it('by another spelling means the same document, kept once', async () => {
    const world = await makeWorld();
    await fetched(world, [BILL]);
    for (const same of ['codex://acme/codex/projects/billing/docs/bill.md', '@codex/billing/docs/%62ill.md'])
      expect(await fetched(world, [same])).toMatchObject({
        cache: 'hit',
        uri: 'codex://acme/billing/docs/bill.md',
      });
  });
});

describe('a codex that holds', () => {
  it('links and submodules gives none of them, nor what they lead to', async () => {
    const world = await worldWith(
      { name: 'link.md', link: '/etc/passwd' },
      { name: 'up', link: '../../..' },
      { name: 'module', gitlink: '1'.repeat(40) },
    );
    const before = surroundings(world);
    for (const [name, what] of [
      ['link.md', 'symbolic link'],
      ['up', 'symbolic link'],
      ['up/etc/passwd', 'shared/up is a symbolic link'],
      ['module', 'submodule'],
      ['module/x.md', 'shared/module is a submodule'],
    ]) {
      expect(await refused(world, [`@codex/shared/${name}`])).toMatchObject({
        error_code: 'DOCUMENT_NOT_FOUND',
        error: expect.stringContaining(what!),
      });
    }
    expect(surroundings(world)).toEqual(before);
    expect(readdirSync(join(world.project, CACHE))).toEqual(['.state']);
  });

  it('names that lead elsewhere suggests none of them', async () => {
    const world = await worldWith(
      dir('..', file('x.md')),
      dir('.git', file('x.md')),
      file('../../x.md'),
      file('a\x1b[2J/x.md'),
      file('a\nx.md'),
      file(Buffer.from([0x78, 0xff])),
      dir('fine', file('x.md')),
    );
    const before = surroundings(world);
    expect((await refused(world, ['@codex/shared/x.md'])).suggestions).toEqual([
      'codex://acme/shared/fine/x.md',
    ]);
    expect(surroundings(world)).toEqual(before);
  });

  it('a file and a folder of one name gives the folder’s documents alone', async () => {
    const world = await worldWith(file('both'), dir('both', file('in.md', 'in\n')));
    expect(await fetched(world, ['@codex/shared/both/in.md'])).toMatchObject({ content: 'in\n' });
    expect((await refused(world, ['@codex/shared/both'])).error).toContain('it is a folder');
    expect(await fetched(world, ['@codex/shared/both/in.md'])).toMatchObject({ cache: 'hit' });
  });

  it('names that differ in case alone never gives one for the other', async () => {
    const world = await worldWith(file('Case.md', 'upper\n'), file('case.md', 'lower\n'));
    for (let time = 0; time < 2; time += 1) {
      expect((await fetched(world, ['@codex/shared/Case.md'])).content).toBe('upper\n');
      expect((await fetched(world, ['@codex/shared/case.md'])).content).toBe('lower\n');
    }
  });

  it('special names gives them as any other', async () => {
    const names = [
      '__proto__',
      'constructor',
      'CON',
      'aux.md',
      '-rf',
      '.state',
      'é ü.md',
      '$(touch x)',
      '%41.md',
    ];
    const world = await worldWith(...names.map((name) => file(name, name)));
    for (const name of names) {
      const reference = `@codex/shared/${encodeURIComponent(name)}`;
      expect(await fetched(world, [reference])).toMatchObject({ cache: 'miss', content: name });
      expect(await fetched(world, [reference])).toMatchObject({ cache: 'hit', content: name });
    }
  });

  it('a name that no file here can have gives the document, not kept', async () => {
    const name = `${'n'.repeat(300)}.md`;
    const world = await worldWith(file(name));
    expect(await fetched(world, [`@codex/shared/${name}`])).toMatchObject({ content: 'evil\n', path: null });
  });

  it('a document where a folder was, and the other way round, keeps the index true', async () => {
    const world = await worldWith(dir('a', file('b.md', 'b')));
    await fetched(world, ['@codex/shared/a/b.md']);
    commitTree(world.codex, 'test', rawTree(world.codex, [dir('shared', file('a', 'a'))]));
    expect(await fetched(world, ['@codex/shared/a'])).toMatchObject({ content: 'a' });
    const entries = () =>
      Object.keys(
        JSON.parse(readFileSync(join(world.project, CACHE, '.state/acme/test.json'), 'utf8')).entries,
      );
    expect(entries()).toEqual(['shared/a']);
    commitTree(world.codex, 'test', rawTree(world.codex, [dir('shared', dir('a', file('b.md', 'b')))]));
    expect(await fetched(world, ['@codex/shared/a/b.md'])).toMatchObject({ content: 'b' });
    expect(entries()).toEqual(['shared/a/b.md']);
  });
});

describe('a link in the cache', () => {
  it.each([
    ['the document', BILL_PATH],
    ['a folder on the way', dirname(BILL_PATH)],
    ['the organization', join(CACHE, 'acme')],
  ])('(%s) is not read through, even to the very same content', async (_, path) => {
    const world = await makeWorld();
    await fetched(world, [BILL]);
    const outside = join(world.dir, 'outside');
    renameSync(join(world.project, path), outside);
    symlinkSync(outside, join(world.project, path));
    const before = snapshot(world.dir);
    expect(await refused(world, [BILL, '--offline'])).toMatchObject({ error_code: 'NOT_CACHED' });
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'miss', content: '# Bill\n' });
    expect(lstatSync(join(world.project, path)).isSymbolicLink()).toBe(false);
    const after = snapshot(world.dir);
    for (const [name, is] of before) if (name.startsWith('outside')) expect(after.get(name)).toBe(is);
  });

  it('(a counter) is not written through', async () => {
    const world = await makeWorld();
    await fetched(world, [BILL]);
    const target = join(world.dir, 'target');
    writeFileSync(target, '');
    const hits = join(world.project, CACHE, '.state/acme/test/hits');
    rmSync(hits, { force: true });
    symlinkSync(target, hits);
    await fetched(world, [BILL]);
    expect(readFileSync(target, 'utf8')).toBe('');
  });

  it('(a pipe in a document’s place) keeps nobody waiting', async () => {
    const world = await makeWorld();
    await fetched(world, [BILL]);
    rmSync(join(world.project, BILL_PATH));
    const made = await import('node:child_process').then(({ spawnSync }) =>
      spawnSync('mkfifo', [join(world.project, BILL_PATH)]),
    );
    expect(made.status).toBe(0);
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'miss', content: '# Bill\n' });
  });
});

describe('an index that lies', () => {
  it('never makes a file outside the cache readable', async () => {
    const world = await makeWorld();
    mkdirSync(join(world.project, CACHE, '.state/acme'), { recursive: true });
    const target = join(world.project, CACHE, 'acme/shared/test/x.md');
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, 'forged');
    const entry = {
      oid: git(world.project, ['hash-object', target]).replace(/./, '0'),
      size: 6,
      mtime: 1,
      ctime: 1,
      cached_at: Date.now(),
      on_demand: true,
      ttl: 1e6,
    };
    const head = {
      version: 2,
      tip: null,
      rules: null,
      synced_at: 0,
      ttl: 0,
      documents: 1,
      shards: 0,
      removing: [],
      withheld: {},
      skipped: [],
    };
    writeFileSync(
      join(world.project, CACHE, '.state/acme/test.json'),
      JSON.stringify({ ...head, entries: { 'shared/x.md': entry, 'shared/../../../../x': entry } }),
    );
    expect(await refused(world, ['@codex/shared/x.md', '--offline'])).toMatchObject({
      error_code: 'NOT_CACHED',
    });
  });
});
