import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../helpers/git.ts';
import { commitAll, readTreeEntries, writeFiles } from '../../helpers/repo.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import { lastDiff, makeWorld, published, syncDone, syncTo, type World } from './world.ts';

/** Another colleague's clone of the same project, with settings of their own. */
function cloneOf(world: World, name: string, settings: Record<string, string>): World {
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const project = join(world.dir, name);
  git(world.dir, ['clone', '-q', ...flags, world.project, project]);
  return { ...world, project };
}

describe.concurrent('line ends', () => {
  const FILES = {
    '.gitattributes': 'docs/lf.md text eol=lf\ndocs/crlf.md text eol=crlf\ndocs/raw.md -text\n',
    'docs/plain.md': 'one\ntwo\n',
    'docs/lf.md': 'one\ntwo\n',
    'docs/crlf.md': 'one\ntwo\n',
    'docs/raw.md': 'one\r\ntwo\n',
    'docs/blob.bin': Buffer.from([0, 13, 10, 1, 10]),
  };

  it('are published as git commits them: colleagues with other settings change nothing', async () => {
    const unix = makeWorld({ files: FILES });
    const windows = cloneOf(unix, 'windows', { 'core.autocrlf': 'true' });
    const mac = cloneOf(unix, 'mac', { 'core.autocrlf': 'input' });
    expect(snapshot(join(windows.project, 'docs')).get('plain.md')).not.toBe(
      snapshot(join(unix.project, 'docs')).get('plain.md'),
    );
    await syncDone(windows);
    const first = readTreeEntries(unix.codex, 'test', 'projects/auth');
    expect(published(unix)).toMatchObject({
      'docs/plain.md': 'one\ntwo\n',
      'docs/crlf.md': 'one\ntwo\n',
      'docs/raw.md': 'one\r\ntwo\n',
    });
    for (const colleague of [unix, mac, windows]) {
      expect((await syncDone(colleague)).to).toMatchObject({ commit_sha: null, files_unchanged: 5 });
    }
    expect(readTreeEntries(unix.codex, 'test', 'projects/auth')).toEqual(first);
  });

  it('of edited and new files are converted, too', async () => {
    const unix = makeWorld({ files: FILES });
    await syncDone(unix);
    const windows = cloneOf(unix, 'windows', { 'core.autocrlf': 'true' });
    writeFiles(windows.project, {
      'docs/plain.md': 'one\r\ntwo\r\nthree\r\n',
      'docs/lf.md': 'one\r\nedited\r\n',
      'docs/crlf.md': 'one\r\ntwo\r\n',
      'docs/new.md': 'new\r\n',
      'docs/raw.md': 'raw\r\n',
    });
    const { to } = await syncDone(windows);
    expect(to.files).toMatchObject({
      added: ['docs/new.md'],
      modified: ['docs/lf.md', 'docs/plain.md', 'docs/raw.md'],
    });
    expect(published(unix)).toMatchObject({
      'docs/plain.md': 'one\ntwo\nthree\n',
      'docs/lf.md': 'one\nedited\n',
      'docs/crlf.md': 'one\ntwo\n',
      'docs/new.md': 'new\n',
      'docs/raw.md': 'raw\r\n',
    });
  });

  it('of a file that was committed with CRLF stay what git would make of them', async () => {
    const world = makeWorld({ files: { 'docs/dos.md': 'one\r\ntwo\r\n' } });
    await syncDone(world);
    expect(published(world)).toEqual({ 'docs/dos.md': 'one\r\ntwo\r\n' });
    const windows = cloneOf(world, 'windows', { 'core.autocrlf': 'true' });
    expect((await syncDone(windows)).to.commit_sha).toBeNull();
    writeFiles(windows.project, { 'docs/dos.md': 'one\r\ntwo\r\nthree\r\n' });
    await syncDone(windows);
    const synced = git(world.codex, ['rev-parse', 'test:projects/auth/docs/dos.md']);
    commitAll(windows.project);
    expect(git(windows.project, ['rev-parse', 'HEAD:docs/dos.md'])).toBe(synced);
    expect((await syncDone(windows)).to.commit_sha).toBeNull();
  });

  it('do not hold up a sync where core.safecrlf would hold up a commit', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' } });
    git(world.project, ['config', 'core.autocrlf', 'input']);
    git(world.project, ['config', 'core.safecrlf', 'true']);
    writeFiles(world.project, { 'docs/a.md': 'a\r\nb\r\n' });
    await syncDone(world);
    expect(published(world)).toEqual({ 'docs/a.md': 'a\nb\n' });
  });

  it('and encodings: a UTF-16 document is stored as git stores it', async () => {
    const utf16 = Buffer.from('\ufeffhé\n', 'utf16le');
    const world = makeWorld({
      files: { '.gitattributes': '*.u16 text working-tree-encoding=UTF-16\n', 'docs/a.u16': utf16 },
    });
    writeFiles(world.project, { 'docs/b.u16': utf16 });
    await syncDone(world);
    expect(published(world)).toEqual({ 'docs/a.u16': 'hé\n', 'docs/b.u16': 'hé\n' });
  });

  it('an ident keyword is not expanded', async () => {
    const world = makeWorld({ files: { '.gitattributes': '*.md ident\n', 'docs/a.md': '$Id$\n' } });
    const clone = cloneOf(world, 'clone', {});
    await syncDone(clone);
    expect(published(world)).toEqual({ 'docs/a.md': '$Id$\n' });
  });
});

describe.concurrent('a file with a filter attribute', () => {
  const ATTRIBUTES = '*.big filter=lfs -text\ndocs/secret/** filter=git-crypt\n';

  it('is skipped and named, whether the filter is there or not', async () => {
    const world = makeWorld({
      files: { '.gitattributes': ATTRIBUTES, 'docs/a.md': 'a\n', 'docs/movie.big': 'pointer\n' },
    });
    writeFiles(world.project, {
      'docs/secret/s.md': 'plain text that git-crypt would encrypt\n',
      'docs/movie.big': 'all the bytes\n',
    });
    for (const again of [false, true]) {
      const { to } = await syncDone(world);
      expect(to.files.skipped.map(({ path }: { path: string }) => path)).toEqual([
        'docs/movie.big',
        'docs/secret/s.md',
      ]);
      expect(to.files.skipped[0].reason).toContain('filter');
      expect(to.commit_sha === null).toBe(again);
    }
    expect(published(world)).toEqual({ 'docs/a.md': 'a\n' });
  });

  it('keeps the copy that the codex has of it', async () => {
    const world = makeWorld({
      files: { 'docs/a.md': 'a\n', 'docs/movie.big': 'old\n', 'docs/same.big': 'same\n' },
    });
    await syncDone(world);
    writeFiles(world.project, {
      '.gitattributes': ATTRIBUTES,
      'docs/movie.big': 'new\n',
      'docs/a.md': null,
      'docs/b.md': 'b\n',
    });
    const { to } = await syncTo(world);
    expect(to.files).toMatchObject({ added: ['docs/b.md'], modified: [], deleted: ['docs/a.md'] });
    expect(to.files_skipped).toBeGreaterThan(0);
    expect(lastDiff(world.codex)).toHaveLength(2);
    expect(published(world)).toEqual({
      'docs/b.md': 'b\n',
      'docs/movie.big': 'old\n',
      'docs/same.big': 'same\n',
    });
  });

  it('even when it is gone from the project, says nothing of a filter: it is deleted', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n', 'docs/movie.big': 'old\n' } });
    await syncDone(world);
    writeFiles(world.project, { '.gitattributes': ATTRIBUTES, 'docs/movie.big': null });
    expect((await syncDone(world)).to.files.deleted).toEqual(['docs/movie.big']);
  });
});
