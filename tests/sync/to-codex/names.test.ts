import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCodex } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import { commitTree, rawTree } from '../../helpers/raw-tree.ts';
import { commitAll, writeFiles } from '../../helpers/repo.ts';
import { makeWorld, published, syncDone, syncTo } from './world.ts';

/** Names that have broken somebody's script. */
const NAMES = [
  'with space.md',
  ' leading and trailing .md ',
  "it's.md",
  '"quoted".md',
  'new\nline.md',
  'carriage\rreturn.md',
  'tab\there.md',
  'back\\slash.md',
  '\\',
  '-leading-dash.md',
  '--force',
  ':(glob)star*.md',
  ':(top)x.md',
  ':!not.md',
  '*.md',
  '[abc].md',
  '{a,b}.md',
  '$(touch pwned).md',
  '`touch pwned`.md',
  '#hash.md',
  '%41.md',
  '~tilde.md',
  'über.md',
  'e\u0301-decomposed.md',
  '\u00e9-composed.md',
  '日本語.md',
  '😀.md',
  '\u202eevil.md',
  'bell\u0007.md',
  '...md',
  '@{upstream}.md',
  'HEAD',
  'con.md',
];

const inDocs = (content = (name: string) => `${name}\n`) =>
  Object.fromEntries(NAMES.map((name) => [`docs/${name}`, content(name)]));

describe.concurrent('any name that git and UTF-8 allow', () => {
  it.each([['tracked'], ['untracked']])('travels there, changes and goes away again: %s', async (kind) => {
    const world = makeWorld({ files: { 'docs/plain.md': 'plain\n', 'README.md': 'r\n' } });
    writeFiles(world.project, inDocs());
    if (kind === 'tracked') commitAll(world.project);
    const { to } = await syncDone(world);
    expect(published(world)).toEqual({ 'docs/plain.md': 'plain\n', 'README.md': 'r\n', ...inDocs() });
    expect(to.files.added).toHaveLength(NAMES.length + 2);
    expect((await syncDone(world)).to).toMatchObject({ commit_sha: null, files_unchanged: NAMES.length + 2 });

    writeFiles(
      world.project,
      inDocs((name) => `changed ${name}\n`),
    );
    expect((await syncDone(world)).to).toMatchObject({ files_modified: NAMES.length, files_added: 0 });
    expect(published(world)).toMatchObject(inDocs((name) => `changed ${name}\n`));

    writeFiles(world.project, Object.fromEntries(Object.keys(inDocs()).map((path) => [path, null])));
    expect((await syncDone(world, '--force')).to).toMatchObject({ files_deleted: NAMES.length });
    expect(published(world)).toEqual({ 'docs/plain.md': 'plain\n', 'README.md': 'r\n' });
  });

  it('is a folder, too', async () => {
    const world = makeWorld();
    const files = Object.fromEntries(NAMES.map((name) => [`docs/${name}/in ${name}`, 'x\n']));
    writeFiles(world.project, files);
    await syncDone(world);
    expect(published(world)).toEqual(files);
  });

  it('selects by patterns that are such names only when they match', async () => {
    const world = makeWorld({
      files: { 'docs/a.md': 'a\n', 'docs/*.md': 'star\n', ':(top)x': 'magic\n', '-x/a.md': 'dash\n' },
    });
    await syncDone(world, '--patterns=-x', '--patterns', ':(top)x', '--patterns=docs/\\*.md');
    expect(published(world)).toEqual({ '-x/a.md': 'dash\n', ':(top)x': 'magic\n', 'docs/*.md': 'star\n' });
  });
});

describe.concurrent('names that are not UTF-8', () => {
  const BAD = Buffer.from('docs/caf\xe9.md', 'latin1');

  it.each([['tracked'], ['untracked']])('are skipped and named: %s', async (kind) => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' } });
    writeFileSync(Buffer.concat([Buffer.from(`${world.project}/`), BAD]), 'x\n');
    if (kind === 'tracked') commitAll(world.project);
    const { to } = await syncDone(world);
    expect(published(world)).toEqual({ 'docs/a.md': 'a\n' });
    expect(to.files.skipped).toEqual([{ path: 'docs/caf\ufffd.md', reason: 'its name is not UTF-8' }]);
    expect((await syncDone(world)).to).toMatchObject({ commit_sha: null, files_skipped: 1 });
  });

  it('in the codex stay as they are', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' }, codex: { files: { 'README.md': 'x\n' } } });
    const name = Buffer.from('caf\xe9.md', 'latin1');
    const project = { name: 'auth', tree: [{ name: 'docs', tree: [{ name, content: 'x\n' }] }] };
    commitTree(world.codex, 'main', rawTree(world.codex, [{ name: 'projects', tree: [project] }]));
    const { to } = await syncDone(world);
    expect(to).toMatchObject({ files_added: 1, files_deleted: 0, files_skipped: 1 });
    const listed = git(world.codex, ['ls-tree', '-r', '--name-only', 'test', 'projects/auth/docs/']);
    expect(listed.split('\n')).toEqual(['projects/auth/docs/a.md', '"projects/auth/docs/caf\\351.md"']);
  });
});

describe.concurrent('one name in two cases or two normal forms', () => {
  it('is two documents', async () => {
    const files = {
      'docs/Readme.md': 'A\n',
      'docs/README.md': 'B\n',
      'docs/\u00e9': 'composed\n',
      'docs/e\u0301': 'decomposed\n',
    };
    const world = makeWorld({ files });
    await syncDone(world);
    expect(published(world)).toEqual(files);
  });
});

describe.concurrent('a project whose path is a nuisance', () => {
  it('syncs from a folder with spaces, quotes, colons and a newline in its name, to a codex in one', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' } });
    const codex = makeCodex(join(world.dir, "my 'codex' $HOME & co.git"), { files: { 'README.md': 'x\n' } });
    const project = join(world.dir, 'a b:c;"d"\n\'e\'');
    mkdirSync(project);
    git(world.dir, ['clone', '-q', world.project, project]);
    writeFiles(project, {
      '.fractary/plugins/codex/config.json': JSON.stringify({
        organization: 'acme',
        project_name: 'auth',
        codex_repo: codex,
      }),
      'docs/new.md': 'new\n',
    });
    const { code, out } = await syncTo({ ...world, project });
    expect(out.error).toBeUndefined();
    expect(code).toBe(0);
    expect(published({ codex })).toEqual({ 'docs/a.md': 'a\n', 'docs/new.md': 'new\n' });
  });
});
