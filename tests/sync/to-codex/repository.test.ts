import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../helpers/git.ts';
import { commitAll, makeRepo, writeFiles } from '../../helpers/repo.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import { CONFIG, configText, makeWorld, published, syncDone, syncTo, syncWith } from './world.ts';

describe.concurrent('states of the project repository', () => {
  it('in the middle of a merge with conflicts, publishes the files as they lie there', async () => {
    const world = makeWorld({
      files: { 'docs/a.md': 'base\n', 'docs/b.md': 'base\n', 'docs/c.md': 'base\n' },
    });
    const run = (...args: string[]) => git(world.project, args);
    run('checkout', '-qb', 'other');
    writeFiles(world.project, {
      'docs/a.md': 'theirs\n',
      'docs/b.md': 'theirs\n',
      'docs/c.md': 'theirs\n',
      'docs/new.md': 'n\n',
    });
    commitAll(world.project);
    run('checkout', '-q', 'main');
    writeFiles(world.project, { 'docs/a.md': 'ours\n', 'docs/b.md': null, 'docs/c.md': 'ours\n' });
    commitAll(world.project);
    expect(() => run('merge', '-q', 'other')).toThrow();
    writeFiles(world.project, { 'docs/c.md': null });
    await syncDone(world);
    expect(published(world)).toEqual({
      'docs/a.md': readFileSync(join(world.project, 'docs/a.md'), 'utf8'),
      'docs/b.md': 'theirs\n',
      'docs/new.md': 'n\n',
    });
    expect(published(world)['docs/a.md']).toContain('<<<<<<<');
    expect((await syncDone(world)).to.commit_sha).toBeNull();
  });

  it('with a sparse checkout, leaves alone what is not checked out', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n', 'guides/b.md': 'b\n', 'guides/c.md': 'c\n' } });
    await syncDone(world);
    git(world.project, ['sparse-checkout', 'set', 'docs', '.fractary']);
    writeFiles(world.project, { 'docs/a.md': 'edited\n' });
    expect(existsSync(join(world.project, 'guides'))).toBe(false);
    const { to } = await syncDone(world);
    expect(to).toMatchObject({ files_modified: 1, files_deleted: 0, files_skipped: 2 });
    expect(to.files.skipped[0]).toMatchObject({
      path: 'guides/b.md',
      reason: expect.stringContaining('sparse'),
    });
    expect(published(world)).toEqual({ 'docs/a.md': 'edited\n', 'guides/b.md': 'b\n', 'guides/c.md': 'c\n' });
  });

  it('syncs from a linked worktree', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' } });
    const linked = join(world.dir, 'linked');
    git(world.project, ['worktree', 'add', '-q', '-b', 'feature', linked]);
    writeFiles(linked, { 'docs/a.md': 'in the worktree\n', 'docs/new.md': 'new\n' });
    const before = snapshot(world.project);
    const { out } = await syncDone({ ...world, project: linked });
    expect(out.source).toMatchObject({ branch: 'feature', uncommitted: 2 });
    expect(published(world)).toEqual({ 'docs/a.md': 'in the worktree\n', 'docs/new.md': 'new\n' });
    expect(snapshot(world.project)).toEqual(before);
  });

  it('syncs a repository without any commit, and one with a detached HEAD', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' }, commit: false });
    const { out } = await syncDone(world);
    expect(out.source).toMatchObject({ commit: null, branch: 'main', dirty: true });
    expect(published(world)).toEqual({ 'docs/a.md': 'a\n' });
    expect(git(world.codex, ['log', '-1', '--format=%B', 'test'])).not.toContain('Codex-Source-Commit');
    const head = commitAll(world.project);
    git(world.project, ['checkout', '-q', '--detach']);
    writeFiles(world.project, { 'docs/b.md': 'b\n' });
    expect((await syncDone(world)).out.source).toMatchObject({ commit: head, branch: null, dirty: true });
  });

  it('publishes a SHA-256 repository to a SHA-1 codex', async () => {
    const world = makeWorld({
      files: { 'docs/a.md': 'a\n', 'docs/b.md': 'b\n', 'docs/l.md': { link: 'a.md' } },
      objectFormat: 'sha256',
    });
    writeFiles(world.project, { 'docs/b.md': 'edited\n', 'docs/c.md': 'untracked\n' });
    const expected = {
      'docs/a.md': 'a\n',
      'docs/b.md': 'edited\n',
      'docs/c.md': 'untracked\n',
      'docs/l.md': 'a.md',
    };
    await syncDone(world);
    expect(published(world)).toEqual(expected);
    commitAll(world.project);
    expect((await syncDone(world)).to).toMatchObject({ commit_sha: null, files_unchanged: 4 });
    writeFiles(world.project, { 'docs/a.md': null });
    expect((await syncDone(world)).to).toMatchObject({ files_deleted: 1, files_modified: 0 });
  });

  it('is not held up by the index.lock of another git', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' } });
    writeFiles(world.project, { 'docs/a.md': 'edited\n', 'docs/b.md': 'b\n', '.git/index.lock': '' });
    await syncDone(world);
    expect(published(world)).toEqual({ 'docs/a.md': 'edited\n', 'docs/b.md': 'b\n' });
    expect(existsSync(join(world.project, '.git/index.lock'))).toBe(true);
  });
});

describe.concurrent('a project in a folder of a repository', () => {
  it('publishes its own documents, by paths from its own root', async () => {
    const world = makeWorld();
    const mono = makeRepo(join(world.dir, 'mono'), {
      'README.md': 'top\n',
      'docs/top.md': 'top\n',
      [`services/auth/${CONFIG}`]: configText(world.codex),
      'services/auth/docs/a.md': 'a\n',
      'services/auth/README.md': 'auth\n',
      [`services/billing/${CONFIG}`]: configText(world.codex, { project_name: 'billing' }),
      'services/billing/docs/b.md': 'b\n',
    });
    const [auth, billing] = [join(mono, 'services/auth'), join(mono, 'services/billing')];
    writeFiles(auth, { 'docs/new.md': 'new\n', 'docs/leaving.md': { link: '../../billing/docs/b.md' } });
    await syncDone({ ...world, project: auth });
    await syncDone({ ...world, project: join(billing, 'docs') });
    expect(published(world)).toEqual({ 'README.md': 'auth\n', 'docs/a.md': 'a\n', 'docs/new.md': 'new\n' });
    expect(published(world, 'test', 'billing')).toEqual({ 'docs/b.md': 'b\n' });

    writeFiles(billing, { 'docs/b.md': 'edited\n' });
    const { out } = await syncDone({ ...world, project: auth });
    expect(out.to_codex.commit_sha).toBeNull();
    expect(out.source.uncommitted).toBe(1);
    writeFiles(auth, { 'docs/a.md': null });
    expect((await syncDone({ ...world, project: auth })).to.files.deleted).toEqual(['docs/a.md']);
  });

  it('needs a name there', async () => {
    const world = makeWorld();
    const folder = join(world.project, 'sub');
    writeFiles(folder, { [CONFIG]: JSON.stringify({ organization: 'acme', codex_repo: world.codex }) });
    const { code, out } = await syncTo({ ...world, project: folder });
    expect([code, out.error_code]).toEqual([2, 'CONFIG_INVALID']);
    expect(out.error).toContain('project_name');
  });
});

describe.concurrent('what a repository could run', () => {
  it('does not run: hooks, a file system monitor, filters, aliases', async () => {
    const world = makeWorld({
      files: { 'docs/a.md': 'a\n', '.gitattributes': '*.md filter=evil diff=evil\n*.txt text\n' },
    });
    const marker = join(world.dir, 'it-ran');
    const script = join(world.dir, 'evil.sh');
    writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> '${marker}'\ncat\n`);
    chmodSync(script, 0o755);
    const hooks = join(world.project, '.git/hooks');
    mkdirSync(hooks, { recursive: true });
    for (const name of [
      'post-index-change',
      'pre-push',
      'reference-transaction',
      'pre-commit',
      'post-checkout',
    ]) {
      writeFileSync(join(hooks, name), `#!/bin/sh\necho ${name} >> '${marker}'\n`);
      chmodSync(join(hooks, name), 0o755);
    }
    for (const [key, value] of Object.entries({
      'core.fsmonitor': script,
      'core.hooksPath': hooks,
      'filter.evil.clean': script,
      'filter.evil.smudge': script,
      'filter.evil.process': script,
      'diff.evil.textconv': script,
      'alias.ls-files': `!${script}`,
      'core.sshCommand': script,
      'core.pager': script,
    })) {
      git(world.project, ['config', key, value]);
    }
    writeFiles(world.project, { 'docs/b.txt': 'b\n', 'docs/a.md': 'edited\n', 'docs/c.md': 'c\n' });
    for (const args of [['--dry-run'], [], []]) expect((await syncWith(world, args)).code).toBe(0);
    expect(existsSync(marker)).toBe(false);
    expect(published(world)).toEqual({ 'docs/b.txt': 'b\n' });
  });

  it('is not reached through variables that point git elsewhere', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' } });
    const other = makeRepo(join(world.dir, 'other'), { 'docs/other.md': 'other\n' });
    const env = {
      GIT_DIR: join(other, '.git'),
      GIT_WORK_TREE: other,
      GIT_INDEX_FILE: join(other, '.git/index'),
      GIT_OBJECT_DIRECTORY: join(other, '.git/objects'),
      GIT_LITERAL_PATHSPECS: '1',
      GIT_PREFIX: 'docs/',
    };
    const before = snapshot(other);
    expect((await syncWith(world, ['--to-codex'], { env })).code).toBe(0);
    expect(published(world)).toEqual({ 'docs/a.md': 'a\n' });
    expect(snapshot(other)).toEqual(before);
  });
});
