import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../helpers/git.ts';
import { makeRepo, readTreeEntries, writeFiles } from '../../helpers/repo.ts';
import { lastDiff, makeWorld, published, syncDone, syncTo } from './world.ts';

const modes = (codex: string) =>
  Object.fromEntries(
    Object.entries(readTreeEntries(codex, 'test', 'projects/auth')).map(([path, { mode }]) => [path, mode]),
  );

describe.concurrent('what travels', () => {
  it('is the working tree as it is: untracked, staged, modified and deleted files, not ignored ones', async () => {
    const world = makeWorld({
      files: {
        '.gitignore': '.fractary/plugins/codex/cache/\n*.tmp\ndocs/private/\n',
        'docs/same.md': 'same\n',
        'docs/modified.md': 'old\n',
        'docs/staged.md': 'old\n',
        'docs/both.md': 'old\n',
        'docs/gone.md': 'gone\n',
        'docs/removed-from-index.md': 'kept on disk\n',
        'docs/old-name.md': 'renamed\n',
        'docs/tracked.tmp': 'tracked though ignored\n',
      },
      force: true,
    });
    const run = (...args: string[]) => git(world.project, args);
    writeFiles(world.project, {
      'docs/modified.md': 'new\n',
      'docs/staged.md': 'staged\n',
      'docs/both.md': 'staged\n',
      'docs/gone.md': null,
      'docs/untracked.md': 'untracked\n',
      'docs/added.md': 'added\n',
      'docs/intent.md': 'intent to add\n',
      'docs/added-then-gone.md': 'x\n',
      'docs/ignored.tmp': 'ignored\n',
      'docs/private/ignored.md': 'ignored\n',
      'docs/tracked.tmp': 'edited\n',
    });
    run('add', 'docs/staged.md', 'docs/both.md', 'docs/added.md', 'docs/added-then-gone.md');
    run('add', '-N', 'docs/intent.md');
    run('rm', '-q', '--cached', 'docs/removed-from-index.md');
    run('mv', 'docs/old-name.md', 'docs/new-name.md');
    writeFiles(world.project, { 'docs/both.md': 'after staging\n', 'docs/added-then-gone.md': null });

    const { to } = await syncDone(world);
    expect(published(world)).toEqual({
      'docs/same.md': 'same\n',
      'docs/modified.md': 'new\n',
      'docs/staged.md': 'staged\n',
      'docs/both.md': 'after staging\n',
      'docs/untracked.md': 'untracked\n',
      'docs/added.md': 'added\n',
      'docs/intent.md': 'intent to add\n',
      'docs/removed-from-index.md': 'kept on disk\n',
      'docs/new-name.md': 'renamed\n',
      'docs/tracked.tmp': 'edited\n',
    });
    expect(to).toMatchObject({ files_added: 10, files_skipped: 0 });
    expect((await syncDone(world)).to).toMatchObject({ commit_sha: null, files_unchanged: 10 });
  });

  it('follows files through edits, deletions and renames between syncs', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n', 'docs/b.md': 'b\n', 'docs/c.md': 'c\n' } });
    await syncDone(world);
    writeFiles(world.project, {
      'docs/a.md': 'A\n',
      'docs/b.md': null,
      'docs/c.md': null,
      'docs/sub/d.md': 'c\n',
    });
    const { to } = await syncDone(world);
    expect(to.deletion_causes).toEqual({ gone: 1, excluded: 0, moved: 1 });
    expect(lastDiff(world.codex)).toEqual([
      { status: 'M', path: 'projects/auth/docs/a.md' },
      { status: 'D', path: 'projects/auth/docs/b.md' },
      { status: 'D', path: 'projects/auth/docs/c.md' },
      { status: 'A', path: 'projects/auth/docs/sub/d.md' },
    ]);
  });

  it('keeps the executable bit as git records it, in both directions', async () => {
    const world = makeWorld({
      files: { 'docs/run.sh': { content: 'x\n', mode: '100755' }, 'docs/a.md': 'a\n' },
    });
    await syncDone(world);
    expect(modes(world.codex)).toEqual({ 'docs/run.sh': '100755', 'docs/a.md': '100644' });
    chmodSync(join(world.project, 'docs/run.sh'), 0o644);
    chmodSync(join(world.project, 'docs/a.md'), 0o755);
    writeFiles(world.project, { 'docs/new.sh': { content: 'y\n', mode: '100755' } });
    expect((await syncDone(world)).to).toMatchObject({ files_modified: 2, files_added: 1 });
    expect(modes(world.codex)).toEqual({
      'docs/run.sh': '100644',
      'docs/a.md': '100755',
      'docs/new.sh': '100755',
    });
    git(world.project, ['config', 'core.fileMode', 'false']);
    expect((await syncDone(world)).to.files.modified).toEqual(['docs/a.md', 'docs/new.sh', 'docs/run.sh']);
    expect(modes(world.codex)).toEqual({
      'docs/run.sh': '100755',
      'docs/a.md': '100644',
      'docs/new.sh': '100644',
    });
  });

  it('keeps empty and binary files byte for byte', async () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, i) => i % 256));
    const world = makeWorld({ files: { 'docs/empty.md': '', 'docs/blob.bin': bytes } });
    writeFiles(world.project, { 'docs/untracked.bin': Buffer.concat([bytes, Buffer.from('\r\n\0')]) });
    await syncDone(world);
    for (const name of ['docs/empty.md', 'docs/blob.bin', 'docs/untracked.bin']) {
      const expected = git(world.project, ['hash-object', '--no-filters', name]);
      expect(git(world.codex, ['rev-parse', `test:projects/auth/${name}`])).toBe(expected);
    }
  });

  it('replaces a folder by a file, a file by a folder, and a file by a link', async () => {
    const world = makeWorld({
      files: { 'docs/x/a.md': 'a\n', 'docs/y': 'file\n', 'docs/z.md': 'z\n', 'docs/t.md': 't\n' },
    });
    await syncDone(world);
    rmSync(join(world.project, 'docs/y'));
    writeFiles(world.project, {
      'docs/x': 'now a file\n',
      'docs/y/b.md': 'below\n',
      'docs/z.md': { link: 't.md' },
    });
    for (const commit of [false, true]) {
      if (commit) git(world.project, ['add', '-A']);
      const { to } = await syncDone(world);
      expect(to.commit_sha === null).toBe(commit);
      expect(published(world)).toEqual({
        'docs/x': 'now a file\n',
        'docs/y/b.md': 'below\n',
        'docs/z.md': 't.md',
        'docs/t.md': 't\n',
      });
      expect(modes(world.codex)['docs/z.md']).toBe('120000');
    }
  });
});

describe.skipIf(process.platform === 'win32')('a pipe', { concurrent: true }, () => {
  it('is skipped and named where a document stood, and never waited for', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n', 'docs/b.md': 'b\n' } });
    await syncDone(world);
    rmSync(join(world.project, 'docs/a.md'));
    for (const name of ['a.md', 'untracked.md']) execFileSync('mkfifo', [join(world.project, 'docs', name)]);
    const { to } = await syncDone(world);
    expect(to.files.skipped).toEqual([{ path: 'docs/a.md', reason: 'not a regular file' }]);
    expect(published(world)).toEqual({ 'docs/a.md': 'a\n', 'docs/b.md': 'b\n' });
  });
});

describe.concurrent('links', () => {
  const LINKS = {
    'docs/inside.md': { link: '../README.md' },
    'docs/sub/dangling.md': { link: 'not-there.md' },
    'docs/absolute.md': { link: '/etc/hostname' },
    'docs/leaving.md': { link: '../../outside.md' },
    'docs/sneaky.md': { link: 'sub/../../../outside.md' },
  };

  it.each([['tracked'], ['untracked']])(
    '%s: those that stay inside travel, others are named',
    async (kind) => {
      const world = makeWorld({ files: { 'README.md': '# Auth\n', ...(kind === 'tracked' ? LINKS : {}) } });
      if (kind === 'untracked') writeFiles(world.project, LINKS);
      const { to } = await syncDone(world);
      expect(published(world)).toEqual({
        'README.md': '# Auth\n',
        'docs/inside.md': '../README.md',
        'docs/sub/dangling.md': 'not-there.md',
      });
      expect(modes(world.codex)['docs/inside.md']).toBe('120000');
      expect(to.files.skipped).toEqual([
        { path: 'docs/absolute.md', reason: 'an absolute link' },
        { path: 'docs/leaving.md', reason: 'a link that leaves the project' },
        { path: 'docs/sneaky.md', reason: 'a link that leaves the project' },
      ]);
      expect((await syncDone(world)).to).toMatchObject({ commit_sha: null, files_skipped: 3 });
    },
  );

  it('to folders are links, never walked into', async () => {
    const world = makeWorld({ files: { 'docs/real/a.md': 'a\n' } });
    mkdirSync(join(world.dir, 'elsewhere'));
    writeFileSync(join(world.dir, 'elsewhere/secret.md'), 'not ours\n');
    symlinkSync('real', join(world.project, 'docs/alias'));
    symlinkSync(join(world.dir, 'elsewhere'), join(world.project, 'docs/away'));
    const { to } = await syncDone(world);
    expect(published(world)).toEqual({ 'docs/real/a.md': 'a\n', 'docs/alias': 'real' });
    expect(to.files.skipped).toEqual([{ path: 'docs/away', reason: 'an absolute link' }]);
  });

  it('in place of a whole folder of documents delete nothing outside and follow nothing', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n', 'guides/b.md': 'b\n' } });
    await syncDone(world);
    rmSync(join(world.project, 'docs'), { recursive: true });
    mkdirSync(join(world.dir, 'elsewhere'));
    writeFileSync(join(world.dir, 'elsewhere/a.md'), 'not ours\n');
    symlinkSync('../elsewhere', join(world.project, 'docs'));
    await syncDone(world);
    expect(published(world)).toEqual({ 'guides/b.md': 'b\n' });
  });
});

describe.concurrent('repositories inside', () => {
  it('submodules and untracked nested repositories are skipped and named; their copies in the codex stay', async () => {
    const world = makeWorld({
      files: { 'docs/a.md': 'a\n', 'docs/module/old.md': 'old\n', 'docs/nested/old.md': 'old\n' },
    });
    await syncDone(world);
    git(world.project, ['rm', '-rq', 'docs/module', 'docs/nested']);
    const module = makeRepo(join(world.dir, 'module'), { 'm.md': 'm\n' });
    git(world.project, [
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      module,
      'docs/module',
    ]);
    makeRepo(join(world.project, 'docs/nested'), { 'n.md': 'n\n' });
    const { code, to } = await syncTo(world);
    expect(code).toBe(0);
    expect(to.files.skipped).toEqual([
      { path: 'docs/module', reason: 'a submodule' },
      { path: 'docs/nested', reason: 'a git repository of its own' },
    ]);
    expect(published(world)).toEqual({
      'docs/a.md': 'a\n',
      'docs/module/old.md': 'old\n',
      'docs/nested/old.md': 'old\n',
    });
  });
});
