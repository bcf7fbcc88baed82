import { describe, expect, it } from 'vitest';
import { git } from '../helpers/git.ts';
import { commitTree, type RawEntry, rawTree } from '../helpers/raw-tree.ts';
import { writeFiles } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { cached, makeWorld, pull, refused, synced, type World } from '../sync/from-codex/world.ts';

const file = (name: string | Buffer, content = 'evil\n'): RawEntry => ({ name, content });
const dir = (name: string, ...tree: RawEntry[]): RawEntry => ({ name, tree });
const NOBODY = '1'.repeat(40);
const NOT_UTF8 = Buffer.from([0x61, 0xff]);

/** A world whose codex has exactly these entries at its root, on the branches main and test. */
function worldWith(make: (codex: string) => RawEntry[], config = {}): World {
  const world = makeWorld({ codex: { files: { 'README.md': 'r' } }, config });
  const tree = rawTree(world.codex, make(world.codex));
  for (const branch of ['main', 'test']) commitTree(world.codex, branch, tree);
  return world;
}

async function fetchOf(world: World, reference: string) {
  const done = await run('fetch', [reference, '--json'], { cwd: world.project, env: world.env });
  return { ...done.json(), code: done.code };
}

describe.concurrent('one name that a tree made by hand gives twice', () => {
  it('is named and stands for neither', async () => {
    const twins = [
      ...[file('files.md', '1'), file('files.md', '2')],
      ...[file('same.md'), file('same.md')],
      ...[file('link.md'), { name: 'link.md', link: '/etc/passwd' }],
      ...[dir('folders', file('x.md')), dir('folders', file('y.md'))],
      ...[dir('three', file('x.md')), dir('three', file('y.md')), file('three')],
    ];
    const systems = [dir('systems', file('x.md', '1')), dir('systems', file('x.md', '2'))];
    const world = worldWith(() => [dir('shared', file('fine.md'), ...twins), ...systems]);
    const names = ['shared/files.md', 'shared/folders', 'shared/link.md', 'shared/same.md', 'shared/three'];
    for (const args of [['--dry-run'], [], []]) {
      const { files, status } = await pull(world, args);
      expect([status, files.skipped]).toEqual([
        'success',
        [...names, 'systems'].map((path) => ({ path, reason: 'the codex names it twice' })),
      ]);
    }
    expect(cached(world)).toEqual({ 'acme/shared/test/fine.md': 'evil\n' });
    for (const name of ['shared/files.md', 'shared/folders/x.md', 'shared/three', 'systems/x.md'])
      expect(await fetchOf(world, `@codex/${name}`)).toMatchObject({
        code: 1,
        error_code: 'DOCUMENT_NOT_FOUND',
        error: expect.stringContaining('named twice in the codex'),
      });
    const listed = await run('list', ['shared', '--json'], { cwd: world.project, env: world.env });
    expect(listed.json().documents.map(({ uri }: { uri: string }) => uri)).toEqual([
      'codex://acme/shared/fine.md',
    ]);
  });

  it('in the own folder of a project is left as it is and named, whatever is published beside it', async () => {
    const twins = [file('a.md', '1'), file('a.md', '2'), dir('sub', file('b.md')), dir('sub', file('c.md'))];
    const world = worldWith(() => [dir('projects', dir('auth', dir('docs', ...twins, file('old.md'))))]);
    writeFiles(world.project, { 'docs/a.md': 'mine', 'docs/sub/b.md': 'mine', 'docs/new.md': 'n' });
    const before = git(world.codex, ['rev-parse', 'test:projects/auth/docs/sub']);
    const { to_codex: to } = await synced(world, ['--to-codex']);
    expect(to).toMatchObject({
      files: {
        added: ['docs/new.md'],
        modified: [],
        deleted: ['docs/old.md'],
        skipped: [
          { path: 'docs/a.md', reason: 'in the codex: the codex names it twice' },
          { path: 'docs/sub', reason: 'in the codex: the codex names it twice' },
          { path: 'docs/sub/b.md', reason: 'in the codex: its folder is named twice' },
        ],
      },
    });
    expect(git(world.codex, ['rev-parse', 'test:projects/auth/docs/sub'])).toBe(before);
    expect((await synced(world, ['--to-codex'])).to_codex).toMatchObject({ commit_sha: null });
  });

  it('for the folder of the project stops what would be put into one of the two', async () => {
    const world = worldWith(() => [dir('projects', dir('auth', file('a.md')), dir('auth', file('b.md')))]);
    const tip = git(world.codex, ['rev-parse', 'test']);
    expect(await refused(world, ['--to-codex'])).toMatchObject({
      code: 1,
      error_code: 'REPO_NOT_FOUND',
      error: 'The codex is damaged: it names projects/auth twice',
    });
    expect(git(world.codex, ['rev-parse', 'test'])).toBe(tip);
  });

  it('in production is not taken for a change of it, least of all for a deletion', async () => {
    const world = worldWith(() => [
      dir('shared', file('s.md')),
      dir('projects', dir('billing', file('b.md'))),
    ]);
    const base = git(world.codex, ['rev-parse', 'main']);
    const tree = git(world.codex, ['rev-parse', 'main^{tree}']);
    commitTree(world.codex, 'test', tree, `Start\n\nCodex-Base: ${base}`);
    const twins = [dir('shared', file('x.md')), dir('shared', file('y.md'))];
    const projects = dir('projects', dir('billing', file('x.md')), dir('billing', file('y.md')));
    commitTree(world.codex, 'main', rawTree(world.codex, [...twins, projects]));
    writeFiles(world.project, { 'docs/new.md': 'n' });
    expect((await synced(world, ['--to-codex'])).to_codex).toMatchObject({ followed: 0, files_added: 1 });
    expect(git(world.codex, ['ls-tree', '-r', '--name-only', 'test'])).toBe(
      'projects/auth/docs/new.md\nprojects/billing/b.md\nshared/s.md',
    );
  });
});

it('names that are not UTF-8 at the root and in projects/ are named', async () => {
  const world = worldWith(
    () => [dir('shared', file('fine.md')), file(NOT_UTF8), dir('projects', file(NOT_UTF8), file('ok.md'))],
    { from_codex_patterns: ['**'] },
  );
  const { files } = await pull(world);
  expect(files.added).toEqual(['projects/ok.md', 'shared/fine.md']);
  expect(files.skipped).toEqual(
    ['a\ufffd', 'projects/a\ufffd'].map((path) => ({ path, reason: 'its name is not UTF-8' })),
  );
});

describe.concurrent('an entry that is not what it says it is', () => {
  const blob = (codex: string) => git(codex, ['hash-object', '-w', '--stdin'], { input: 'x' });
  it.each<[string, (codex: string) => RawEntry, string]>([
    [
      'a file that is a folder',
      (codex) => ({ name: 'bad.md', mode: '100644', oid: rawTree(codex, [file('x')]) }),
      '"shared/bad.md" is recorded as a file, and its content is a folder',
    ],
    [
      'a text that is a folder',
      (codex) => ({ name: 'bad.txt', mode: '100755', oid: rawTree(codex, [file('x')]) }),
      '"shared/bad.txt" is recorded as a file, and its content is a folder',
    ],
    [
      'a file that is a commit',
      (codex) => ({ name: 'bad.md', mode: '100644', oid: git(codex, ['rev-parse', 'main']) }),
      '"shared/bad.md" is recorded as a file, and its content is a commit',
    ],
    [
      'a file that is not there',
      () => ({ name: 'bad.md', mode: '100644', oid: NOBODY }),
      '"shared/bad.md" names the object 111111111111, which its server does not have',
    ],
    ['a folder that is a file', (codex) => ({ name: 'bad', mode: '40000', oid: blob(codex) }), 'not a tree'],
    ['a folder that is not there', () => ({ name: 'bad', mode: '40000', oid: NOBODY }), NOBODY],
  ])('(%s) is a clear failure that says which', async (_, entry, said) => {
    const world = worldWith((codex) => [dir('shared', file('fine.md'), entry(codex))]);
    for (let time = 0; time < 2; time += 1) {
      const failure = await refused(world, ['--from-codex']);
      expect(failure).toMatchObject({
        code: 1,
        error_code: 'REPO_NOT_FOUND',
        error: expect.stringContaining(said),
      });
      expect(failure.error).toContain('is damaged: ');
    }
    expect(await fetchOf(world, '@codex/shared/bad.md')).toMatchObject({ status: 'failure', code: 1 });
  });

  it.each<[string, (codex: string) => RawEntry, string]>([
    ['link', (codex) => ({ name: 'l', mode: '120000', oid: rawTree(codex, [file('x')]) }), 'a symbolic link'],
    ['submodule', (codex) => ({ name: 'l', mode: '160000', oid: blob(codex) }), 'a submodule'],
  ])('(a %s) is skipped without being looked at', async (_, entry, reason) => {
    const world = worldWith((codex) => [dir('shared', file('fine.md'), entry(codex))]);
    expect((await pull(world)).files).toMatchObject({
      added: ['shared/fine.md'],
      skipped: [{ path: 'shared/l', reason }],
    });
  });
});

describe('a codex that is more than a machine holds', () => {
  it('in names alone is given up before they fill the memory', async () => {
    const world = worldWith((codex) => {
      const many = (entry: (name: string) => RawEntry) =>
        rawTree(
          codex,
          Array.from({ length: 5000 }, (_, i) => entry(`n${i}`)),
        );
      const oid = git(codex, ['hash-object', '-w', '--stdin'], { input: 'x' });
      let tree = many((name) => ({ name, mode: '100644', oid }));
      for (let depth = 0; depth < 3; depth += 1) {
        const below = tree;
        tree = many((name) => ({ name, mode: '40000', oid: below }));
      }
      return [{ name: 'shared', mode: '40000', oid: tree }];
    });
    // 625 thousand thousand million files; the third level alone would take a gigabyte.
    const env = { NODE_OPTIONS: '--max-old-space-size=1000' };
    expect(await refused(world, ['--from-codex'], { env })).toMatchObject({
      code: 1,
      error_code: 'REPO_NOT_FOUND',
      error: "The codex lists over 1000000 files below 'shared/'",
    });
  });
});
