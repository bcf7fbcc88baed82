import { describe, expect, it } from 'vitest';
import { git, refs } from '../../helpers/git.ts';
import { commitAll, readTree, writeFiles } from '../../helpers/repo.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import { documents, lastDiff, makeWorld, published, syncDone, syncTo, syncWith, tipOf } from './world.ts';

const FILES = {
  'docs/a.md': '# A\n',
  'docs/sub/b.md': '# B\n',
  'README.md': '# Auth\n',
  'src/code.ts': 'x\n',
};

describe.concurrent('a first sync to the codex', () => {
  it('creates one commit on the remote that holds exactly the selected documents', async () => {
    const world = makeWorld({ files: FILES, remote: 'https://user:geheim@example.com/acme/auth.git' });
    const before = tipOf(world);
    const { code, out, to } = await syncTo(world);
    expect(code).toBe(0);
    expect(out).toMatchObject({
      status: 'success',
      operation: 'sync-project',
      organization: 'acme',
      project: 'auth',
      codex_repo: 'codex',
      environment: 'test',
      target_branch: 'test',
      direction: 'to-codex',
      dry_run: false,
      from_codex: null,
      warnings: [],
      source: { commit: git(world.project, ['rev-parse', 'HEAD']), branch: 'main', dirty: false },
    });
    expect(to).toMatchObject({
      status: 'success',
      direction: 'to-codex',
      files_synced: 3,
      files_added: 3,
      files_modified: 0,
      files_deleted: 0,
      files_unchanged: 0,
      files_skipped: 0,
      branch_created: false,
      attempts: 1,
      commit_sha: tipOf(world),
      commit_url: null,
      files: { added: ['README.md', 'docs/a.md', 'docs/sub/b.md'], modified: [], deleted: [], skipped: [] },
    });
    expect(out.plan_id).toBe(to.plan_id);
    expect(git(world.codex, ['rev-list', `${before}..test`])).toBe(tipOf(world));
    expect(published(world)).toEqual({
      'docs/a.md': '# A\n',
      'docs/sub/b.md': '# B\n',
      'README.md': '# Auth\n',
    });
    expect(readTree(world.codex, 'test')['README.md']).toBe('# Codex\n');
  });

  it('says in subject, trailers and author where it came from, without the credentials of a URL', async () => {
    const world = makeWorld({ files: FILES, remote: 'https://user:geheim@example.com/acme/auth.git' });
    await syncDone(world);
    const show = (format: string) => git(world.codex, ['log', '-1', `--format=${format}`, 'test']);
    expect(show('%s')).toBe('Sync 3 files from auth');
    expect(show('%an <%ae> %cn <%ce>')).toBe('Test User <test@example.com> Test User <test@example.com>');
    expect(show('%(trailers:only,unfold)').trim().split('\n')).toEqual([
      'Codex-Project: auth',
      'Codex-Environment: test',
      'Codex-Source-Repository: https://example.com/acme/auth.git',
      `Codex-Source-Commit: ${git(world.project, ['rev-parse', 'HEAD'])}`,
      `Codex-Base: ${tipOf(world, 'main')}`,
    ]);
    expect(show('%B')).not.toContain('geheim');
  });

  it('marks the source commit as dirty only when a selected document differs from it', async () => {
    const world = makeWorld({ files: FILES });
    const source = () =>
      git(world.codex, ['log', '-1', '--format=%(trailers:key=Codex-Source-Commit,valueonly)', 'test']);
    const head = git(world.project, ['rev-parse', 'HEAD']);
    writeFiles(world.project, { 'src/code.ts': 'edited\n', 'src/new.ts': 'new\n' });
    expect((await syncDone(world)).out.source).toMatchObject({ dirty: false, uncommitted: 0 });
    expect(source().trim()).toBe(head);
    writeFiles(world.project, { 'docs/a.md': '# Edited\n', 'docs/new.md': 'new\n', 'docs/sub/b.md': null });
    expect((await syncDone(world)).out.source).toMatchObject({ dirty: true, uncommitted: 3 });
    expect(source().trim()).toBe(`${head}-dirty`);
  });

  it('commits under its own name where git has no identity, and says so', async () => {
    const world = makeWorld({ files: FILES, identity: false });
    const { out } = await syncDone(world);
    expect(git(world.codex, ['log', '-1', '--format=%an <%ae> %cn <%ce>', 'test'])).toBe(
      'fractary-codex <fractary-codex@localhost> fractary-codex <fractary-codex@localhost>',
    );
    expect(out.warnings).toEqual([expect.stringContaining('fractary-codex@localhost')]);
  });

  it('takes the identity that the project configures, and the one in the environment before it', async () => {
    const world = makeWorld({ files: FILES });
    git(world.project, ['config', 'user.name', 'Zoë <Project>']);
    git(world.project, ['config', 'user.email', 'zoe@example.com']);
    await syncDone(world);
    const who = () => git(world.codex, ['log', '-1', '--format=%an <%ae> %cn <%ce>', 'test']);
    expect(who()).toBe('Zoë Project <zoe@example.com> Zoë Project <zoe@example.com>');
    writeFiles(world.project, { 'docs/a.md': '2\n' });
    const env = { GIT_AUTHOR_NAME: 'Ann', GIT_AUTHOR_EMAIL: 'ann@example.com' };
    expect((await syncWith(world, ['--to-codex'], { env })).code).toBe(0);
    expect(who()).toBe('Ann <ann@example.com> Zoë Project <zoe@example.com>');
  });
});

describe.concurrent('counts', () => {
  it('equal what git says of the commit, also for 2,000 documents', async () => {
    const files = documents(2000);
    const world = makeWorld({ files, codex: { files: { 'README.md': 'x' } } });
    const first = await syncDone(world);
    expect(first.to).toMatchObject({ files_added: 2000, files_synced: 2000, branch_created: true });
    expect(lastDiff(world.codex)).toHaveLength(2000);

    const names = Object.keys(files);
    writeFiles(world.project, {
      ...Object.fromEntries(names.slice(0, 40).map((name) => [name, null])),
      ...Object.fromEntries(names.slice(40, 300).map((name) => [name, 'edited\n'])),
      ...documents(25, 'guides'),
    });
    const dry = await syncDone(world, '--dry-run');
    const { to, out } = await syncDone(world);
    const diff = lastDiff(world.codex);
    const of = (status: string) =>
      diff
        .filter((one) => one.status === status)
        .map(({ path }) => path.replace('projects/auth/', ''))
        .sort();
    expect(to).toMatchObject({
      files_added: 25,
      files_modified: 260,
      files_deleted: 40,
      files_unchanged: 1700,
    });
    expect(to.files).toEqual({ added: of('A'), modified: of('M'), deleted: of('D'), skipped: [] });
    expect(dry.to.files).toEqual(to.files);
    expect(dry.out.plan_id).toBe(out.plan_id);
    expect(git(world.codex, ['log', '-1', '--format=%s', 'test'])).toBe('Sync 325 files from auth');
  });
});

describe.concurrent('a dry run', () => {
  const counts = ({ to }: { to: Record<string, unknown> }) => {
    const {
      commit_sha: _sha,
      duration_seconds: _time,
      dry_run: _dry,
      attempts: _tries,
      secrets: _none,
      ...rest
    } = to;
    return rest;
  };

  it('says what the sync will say', async () => {
    const world = makeWorld({ files: FILES });
    await syncDone(world);
    writeFiles(world.project, { 'docs/a.md': 'edited\n', 'docs/new.md': 'new\n', 'docs/sub/b.md': null });
    const dry = await syncTo(world, '--dry-run');
    const wet = await syncTo(world);
    expect(dry.out).toMatchObject({ dry_run: true, status: 'success' });
    expect(dry.to).toMatchObject({
      dry_run: true,
      commit_sha: null,
      files_added: 1,
      files_modified: 1,
      files_deleted: 1,
    });
    expect(counts(dry)).toEqual(counts(wet));
    expect(dry.out.source).toEqual(wet.out.source);
  });

  it('leaves project, cache and codex as they were, byte for byte', async () => {
    const world = makeWorld({ files: FILES, codex: { files: { 'shared/s.md': 'S\n' } } });
    await syncWith(world, []);
    writeFiles(world.project, { 'docs/a.md': 'edited\n', 'docs/new.md': 'new\n', 'docs/sub/b.md': null });
    const look = () => [
      snapshot(world.project, { mtime: true }),
      snapshot(world.codex, { mtime: true }),
      refs(world.codex),
    ];
    const before = look();
    for (const args of [['--to-codex', '--dry-run'], ['--dry-run'], ['--env', 'prod', '--dry-run']]) {
      expect((await syncWith(world, args)).code).toBe(0);
      expect(look()).toEqual(before);
    }
  });

  it('does not make the branch that a sync would make', async () => {
    const world = makeWorld({ files: FILES, codex: { files: { 'README.md': 'x' } } });
    expect((await syncDone(world, '--dry-run')).to.branch_created).toBe(true);
    expect(refs(world.codex)).toEqual({ 'refs/heads/main': expect.any(String) });
  });
});

describe.concurrent('a second sync', () => {
  it('finds nothing to do and makes no commit', async () => {
    const world = makeWorld({ files: FILES });
    await syncDone(world);
    const before = snapshot(world.codex);
    for (let again = 0; again < 2; again += 1) {
      const { code, to } = await syncTo(world);
      expect(code).toBe(0);
      expect(to).toMatchObject({
        commit_sha: null,
        commit_url: null,
        files_synced: 0,
        files_unchanged: 3,
        attempts: 0,
      });
    }
    expect(snapshot(world.codex)).toEqual(before);
  });

  it('leaves no trace of the first in the project', async () => {
    const world = makeWorld({ files: FILES });
    writeFiles(world.project, { 'docs/a.md': 'edited\n', 'docs/new.md': 'new\n' });
    const before = snapshot(world.project);
    await syncDone(world);
    expect(snapshot(world.project)).toEqual(before);
    expect(snapshot(`${world.dir}/machine/tmp`).size).toBe(1);
  });

  it('publishes what changed since', async () => {
    const world = makeWorld({ files: FILES });
    await syncDone(world);
    writeFiles(world.project, { 'docs/a.md': 'edited\n' });
    commitAll(world.project);
    const { to } = await syncDone(world);
    expect(to).toMatchObject({ files_modified: 1, files_unchanged: 2, files: { modified: ['docs/a.md'] } });
    expect(lastDiff(world.codex)).toEqual([{ status: 'M', path: 'projects/auth/docs/a.md' }]);
  });
});
