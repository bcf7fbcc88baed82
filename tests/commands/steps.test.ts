import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { commitAll, makeRepo, readTree, readTreeEntries, writeFiles } from '../helpers/repo.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { CACHE, CONFIG, config, world } from './world.ts';

const keys = (document: object) => Object.keys(document).sort();

describe('analyze-patterns', () => {
  it('prints the final patterns, with what front matter keeps back', async () => {
    const place = world({
      config: { sync_patterns: ['docs'], exclude_patterns: ['docs/drafts/**'] },
      files: {
        'docs/secret.md': '---\nvisibility: private\n---\n# Mine\n',
        'docs/odd.md': '---\nvisibility: private\n  bad: [\n---\n# Mine, too\n',
        'docs/broken.md': '---\ntitle: [\n---\n# Not private\n',
        'docs/drafts/d.md': '---\nvisibility: private\n---\n',
        'docs/note.txt': '---\nvisibility: private\n---\n',
      },
    });
    const before = snapshot(place.project);
    const result = await place.json('analyze-patterns', ['--exclude', 'docs/x/**']);
    expect(keys(result)).toEqual([
      'exclude_patterns',
      'include_patterns',
      'operation',
      'pattern_count',
      'status',
      'warnings',
    ]);
    expect(result.include_patterns).toEqual(['docs']);
    expect(result.exclude_patterns).toEqual(
      expect.arrayContaining(['docs/drafts/**', 'docs/x/**', 'docs/secret.md', 'docs/odd.md', '**/.env*']),
    );
    expect(result.exclude_patterns).not.toContain('docs/note.txt');
    expect(result.exclude_patterns).not.toContain('docs/broken.md');
    expect(result.pattern_count).toBe(result.include_patterns.length + result.exclude_patterns.length);
    expect(result.warnings).toEqual([
      expect.stringMatching(/^docs\/broken\.md: /),
      expect.stringMatching(/^docs\/odd\.md: /),
    ]);
    // What it says is what a sync does.
    const plan = await place.json('plan-sync', ['--exclude', 'docs/x/**']);
    expect(plan.files.added.sort()).toEqual(['docs/a.md', 'docs/broken.md', 'docs/note.txt']);
    const none = await place.json('analyze-patterns', ['--patterns', 'nothing/**']);
    expect(none.warnings).toEqual(['no file of this project is selected']);
    expect(snapshot(place.project)).toEqual(before);
  });
});

describe('setup-cache-dir', () => {
  it('makes what is missing, and says what it made', async () => {
    const place = world({ files: { '.gitignore': 'dist/\n' } });
    const result = await place.json('setup-cache-dir');
    expect(result).toEqual({
      status: 'success',
      operation: 'setup-cache-dir',
      cache_path: CACHE,
      created: true,
      updated: false,
      gitignore_updated: true,
    });
    expect(readFileSync(join(place.project, '.gitignore'), 'utf8')).toMatch(
      /^dist\/\n(.*\n)*.*codex\/cache\/$/m,
    );
    expect(git(place.project, ['status', '--porcelain'])).toBe(' M .gitignore');
    const nothing = { created: false, updated: false, gitignore_updated: false };
    expect(await place.json('setup-cache-dir')).toMatchObject(nothing);

    const index = join(place.project, CACHE, '.state/acme/test.json');
    writeFiles(place.project, { [`${CACHE}/.state/acme/test.json`]: '{"version": 2, "entr' });
    expect(await place.json('setup-cache-dir')).toMatchObject({ ...nothing, updated: true });
    expect(JSON.parse(readFileSync(index, 'utf8'))).toMatchObject({ version: 2, entries: {} });
    writeFiles(place.project, { [`${CACHE}/.state`]: null });
    expect(await place.json('setup-cache-dir')).toMatchObject({ ...nothing, updated: true });
    expect((await place.run('setup-cache-dir')).stdout).toBe(`Already there: ${CACHE}\n`);
  });

  it('calls the folder that init made completed, not created', async () => {
    const place = world();
    writeFiles(place.project, { [`${CACHE}/.keep`]: '' });
    expect(await place.json('setup-cache-dir')).toMatchObject({ created: false, updated: true });
  });

  it('follows no link out of the project', async () => {
    const place = world();
    writeFiles(place.project, { [CACHE]: { link: place.dir } });
    const before = snapshot(place.dir);
    expect(await place.json('setup-cache-dir', [], 1)).toMatchObject({ error_code: 'CACHE_UNWRITABLE' });
    before.delete('./codex-home');
    for (const [path, what] of before) {
      if (!path.startsWith('codex-home')) expect(snapshot(place.dir).get(path)).toBe(what);
    }
  });
});

describe('hash-files', () => {
  it('prints what git would commit, changed or not', async () => {
    const place = world({
      files: {
        'docs/run.sh': { content: '#!/bin/sh\n', mode: '100755' },
        'docs/link': { link: 'a.md' },
        'docs/away': { link: '/etc/passwd' },
        'docs/crlf.txt': 'one\n',
        'docs/big.bin': 'raw',
        '.gitattributes': 'docs/crlf.txt text eol=crlf\n*.bin filter=lfs\n',
      },
    });
    writeFiles(place.project, {
      'docs/a.md': '# Changed\n',
      'docs/new.md': '# New\n',
      'docs/crlf.txt': 'one\r\ntwo\r\n',
      'docs/fresh link': { link: 'new.md' },
      'README.md': null,
    });
    const before = snapshot(place.project);
    const result = await place.json('hash-files');
    expect(snapshot(place.project)).toEqual(before);
    expect(keys(result)).toEqual(['files', 'operation', 'skipped', 'status']);
    expect(result.skipped).toEqual([{ path: 'docs/away', reason: 'an absolute link' }]);
    expect(keys(result.files[0])).toEqual(['mode', 'oid', 'path', 'size_bytes']);
    commitAll(place.project);
    const committed = Object.entries(readTreeEntries(place.project, 'HEAD', 'docs'))
      .filter(([name]) => !['away', 'big.bin'].includes(name))
      .map(([name, entry]) => ({ path: `docs/${name}`, ...entry }));
    const hashed = result.files.map(({ path, mode, oid }: Record<string, string>) => ({ path, mode, oid }));
    expect(hashed).toEqual(committed.sort((a, b) => (a.path < b.path ? -1 : 1)));
    const size = (name: string) =>
      result.files.find(({ path }: { path: string }) => path === name).size_bytes;
    expect(size('docs/a.md')).toBe('# Changed\n'.length);
    expect((await place.run('hash-files')).stdout).toBe(
      committed.map(({ path, mode, oid }) => `${mode} ${oid} ${path}\n`).join(''),
    );
  });
});

describe('clone-codex', () => {
  it('brings the branch of the environment, production until there is one', async () => {
    const place = world();
    const before = refs(place.codex);
    const main = before['refs/heads/main'];
    const first = await place.json('clone-codex');
    expect(keys(first)).toEqual(['branch', 'created', 'mirror', 'operation', 'status', 'tip']);
    expect(first).toMatchObject({ branch: 'main', tip: main, created: true });
    expect(git(first.mirror, ['cat-file', '-t', first.tip])).toBe('commit');
    const tip = commitTo(place.codex, 'test', { put: { 'shared/x.md': '# X\n' } });
    const second = await place.json('clone-codex');
    expect(second).toMatchObject({ branch: 'test', tip, created: false, mirror: first.mirror });
    const now = { ...before, 'refs/heads/test': tip };
    expect(refs(place.codex)).toEqual(now);
    expect((await place.run('clone-codex', ['--env', 'prod'])).stdout).toContain(
      `main is at ${main!.slice(0, 7)}`,
    );
    expect(git(place.project, ['status', '--porcelain'])).toBe('');
  });
});

describe('plan-sync', () => {
  it('is a direction of a dry run: to the codex unless told otherwise', async () => {
    const place = world();
    const [before, published] = [snapshot(place.project), snapshot(place.codex)];
    const [plain, to, from, both, dry] = await Promise.all([
      place.json('plan-sync'),
      place.json('plan-sync', ['--to-codex']),
      place.json('plan-sync', ['--from-codex']),
      place.json('plan-sync', ['--bidirectional']),
      place.json('sync-project', ['--dry-run']),
    ]);
    expect(plain).toMatchObject({
      operation: 'plan-sync',
      status: 'success',
      direction: 'to-codex',
      dry_run: true,
      files_added: 2,
      commit_sha: null,
    });
    const timeless = (one: object) => ({ ...one, duration_seconds: 0, steps: [] });
    expect(timeless(to)).toEqual(timeless(plain));
    expect(from).toMatchObject({
      operation: 'plan-sync',
      direction: 'from-codex',
      dry_run: true,
      files_added: 1,
    });
    expect(timeless(both)).toEqual(timeless(dry));
    expect(both).toMatchObject({ to_codex: { files_added: 2 }, from_codex: { files_added: 3 } });
    expect(snapshot(place.project)).toEqual(before);
    expect(snapshot(place.codex)).toEqual(published);
    expect((await place.run('plan-sync')).stdout).toContain('Would sync: 2 files (2 added, 0 modified)');
    expect(await place.json('plan-sync', ['--to-codex', '--from-codex'], 2)).toMatchObject({
      error_code: 'INVALID_ARGUMENT',
    });
  });
});

describe('a whole sync by steps', () => {
  it('comes to what sync-project does, and moves the branch at the push alone', async () => {
    const place = world();
    const other = makeRepo(join(place.dir, 'other'), {
      'docs/a.md': '# A\n',
      'README.md': '# auth\n',
      [CONFIG]: config(place.codex, { project_name: 'other' }),
    });
    await place.json('setup-cache-dir');
    const [before, project] = [refs(place.codex), snapshot(place.project)];
    const committed = await place.json('commit-codex');
    expect(committed).toMatchObject({
      status: 'success',
      operation: 'commit-codex',
      commit_sha: expect.stringMatching(/^[0-9a-f]{40}$/),
      parent: before['refs/heads/main'],
      files_added: 2,
      files_modified: 0,
      files_deleted: 0,
      files_synced: 2,
    });
    expect(refs(place.codex)).toEqual(before);
    expect(snapshot(place.project)).toEqual(project);

    const pushed = await place.json('push-codex');
    expect(pushed).toEqual({
      status: 'success',
      operation: 'push-codex',
      commit_sha: committed.commit_sha,
      commit_url: null,
      target_branch: 'test',
      attempts: 1,
    });
    expect(refs(place.codex)).toEqual({ ...before, 'refs/heads/test': committed.commit_sha });
    expect(snapshot(place.project)).toEqual(project);
    expect(git(place.codex, ['log', '-1', '--format=%s', 'test'])).toBe('Sync 2 files from auth');
    expect(git(place.codex, ['fsck', '--strict', '--no-dangling'])).toBe('');

    const [all] = [await place.json('sync-project', ['--to-codex'], 0, { cwd: other })];
    expect(all.to_codex.files_added).toBe(2);
    const tree = (name: string) => readTree(place.codex, 'test', `projects/${name}`);
    expect(tree('auth')).toEqual(tree('other'));

    expect(await place.json('sync-project')).toMatchObject({
      to_codex: { files_synced: 0, commit_sha: null },
      from_codex: { files_added: 3 },
    });
    expect(await place.json('update-cache-index')).toMatchObject({ entries: 3, repaired: 0, removed: 0 });
    const nothing = await place.json('commit-codex');
    expect(nothing).toMatchObject({ commit_sha: null, files_synced: 0, files_unchanged: 2 });
    expect((await place.run('commit-codex')).stdout).toBe('Nothing to commit: the codex is up to date\n');
  });

  it('carries what is nowhere but in the working tree, and warns about production', async () => {
    const place = world();
    writeFiles(place.project, { 'docs/new.md': '# Not committed\n' });
    const committed = await place.run('commit-codex', ['--env', 'prod', '--patterns', 'docs/**']);
    expect(committed.stdout).toMatch(
      /^⚠ published to production from 1 uncommitted document\nWrote [0-9a-f]{7} on /,
    );
    writeFiles(place.project, { 'docs/new.md': '# Later\n' });
    await place.json('push-codex', ['--env', 'prod']);
    expect(readTree(place.codex, 'main', 'projects/auth')).toEqual({
      'docs/a.md': '# A\n',
      'docs/new.md': '# Not committed\n',
    });
  });
});

describe('push-codex', () => {
  it('publishes a commit once', async () => {
    const place = world();
    const none = { error_code: 'INVALID_ARGUMENT', error: 'No commit is kept for auth and the branch test' };
    expect(await place.json('push-codex', [], 2)).toMatchObject(none);
    const { commit_sha } = await place.json('commit-codex');
    expect(await place.json('push-codex', ['--env', 'prod'], 2)).toMatchObject({
      error: 'No commit is kept for auth and the branch main',
      suggested_fixes: ['Write one first: fractary-codex commit-codex --env prod'],
    });
    expect(await place.json('push-codex', ['--commit', 'f00'], 2)).toMatchObject({
      error: 'No commit "f00" is kept for auth',
    });
    writeFiles(place.dir, { [`codex-home/commits/${'0'.repeat(40)}/commit.json`]: '{"commit' });
    expect((await place.run('push-codex', ['--commit', commit_sha])).stdout).toBe(
      `Published ${commit_sha.slice(0, 7)} to test\n`,
    );
    expect(await place.json('push-codex', [], 2)).toMatchObject(none);
  });

  it('takes the newest of several commits', async () => {
    const place = world();
    await place.json('commit-codex');
    writeFiles(place.project, { 'docs/b.md': '# B\n' });
    const { commit_sha } = await place.json('commit-codex');
    expect(await place.json('push-codex')).toMatchObject({ commit_sha });
  });

  it('never forces: on a branch that moved it says to write the commit again', async () => {
    const place = world();
    await place.json('sync-project', ['--to-codex']);
    writeFiles(place.project, { 'docs/b.md': '# B\n' });
    const { commit_sha } = await place.json('commit-codex');
    commitTo(place.codex, 'test', { put: { 'projects/other/x.md': '# X\n' } });
    const moved = refs(place.codex);
    expect(await place.json('push-codex', [], 1)).toMatchObject({
      error_code: 'PUSH_REJECTED',
      phase: 'push',
      error: expect.stringMatching(/^The branch test moved since commit-codex wrote /),
      suggested_fixes: [expect.stringContaining('fractary-codex commit-codex --env test')],
    });
    expect(refs(place.codex)).toEqual(moved);
    const again = await place.json('commit-codex');
    expect(again.commit_sha).not.toBe(commit_sha);
    expect(again.parent).toBe(moved['refs/heads/test']);
    expect(await place.json('push-codex')).toMatchObject({ commit_sha: again.commit_sha });
    expect(Object.keys(readTree(place.codex, 'test', 'projects')).sort()).toEqual([
      'auth/README.md',
      'auth/docs/a.md',
      'auth/docs/b.md',
      'other/x.md',
    ]);
  });

  it('does not take the place of a branch that was made meanwhile', async () => {
    const place = world();
    await place.json('commit-codex');
    commitTo(place.codex, 'test', { put: { 'shared/y.md': '# Y\n' } });
    const made = refs(place.codex);
    expect(await place.json('push-codex', [], 1)).toMatchObject({ error_code: 'PUSH_REJECTED' });
    expect(refs(place.codex)).toEqual(made);
  });

  it('fills an empty codex, both branches or none', async () => {
    const place = world();
    const empty = join(place.dir, 'empty.git');
    git(place.dir, ['init', '-q', '--bare', empty]);
    writeFiles(place.project, { [CONFIG]: config(empty) });
    const { commit_sha } = await place.json('commit-codex');
    expect(refs(empty)).toEqual({});
    await place.json('push-codex');
    expect(refs(empty)).toEqual({ 'refs/heads/main': expect.any(String), 'refs/heads/test': commit_sha });
  });
});

describe('update-cache-index', () => {
  it('makes the index say what is on disk', async () => {
    const place = world({
      codex: { 'shared/a.md': '# A\n', 'shared/b.md': '# B\n', 'systems/c.md': '# C\n' },
    });
    const state = `${CACHE}/.state/acme/test.json`;
    const shared = `${CACHE}/acme/shared/test`;
    await place.json('sync-project', ['--from-codex']);
    const whole = { status: 'success', operation: 'update-cache-index', entries: 3, repaired: 0, removed: 0 };
    expect(await place.json('update-cache-index')).toEqual(whole);

    for (const index of [null, '{"version":2', '[]', '{"version":2,"entries":[]}']) {
      writeFiles(place.project, { [state]: index });
      expect(await place.json('update-cache-index')).toEqual({ ...whole, repaired: 3 });
    }
    writeFiles(place.project, {
      [`${shared}/a.md`]: null,
      [`${shared}/b.md`]: '# Edited\n',
      [`${shared}/mine.md`]: '# Mine\n',
      [`${CACHE}/acme/shared/prod/elsewhere.md`]: '# prod\n',
      [`${shared}/link.md`]: { link: 'b.md' },
    });
    expect(await place.json('update-cache-index')).toEqual({ ...whole, repaired: 2, removed: 1 });
    expect((await place.run('update-cache-index')).stdout).toBe(
      '3 documents in the index, 0 repaired, 0 removed\n',
    );
    // The next sync restores what is the codex's.
    const { from_codex } = await place.json('sync-project', ['--from-codex']);
    expect(from_codex.files.added).toEqual(['shared/a.md']);
    expect(from_codex.files.modified).toEqual(['shared/b.md']);
    expect(readFileSync(join(place.project, shared, 'b.md'), 'utf8')).toBe('# B\n');
  });

  it('lets the next sync restore a file that is gone', async () => {
    const place = world({ codex: { 'shared/a.md': '# A\n', 'shared/b.md': '# B\n' } });
    await place.json('sync-project', ['--from-codex']);
    writeFiles(place.project, { [`${CACHE}/acme/shared/test/a.md`]: null });
    expect(await place.json('update-cache-index')).toMatchObject({ entries: 1, repaired: 0, removed: 1 });
    const { from_codex } = await place.json('sync-project', ['--from-codex']);
    expect(from_codex.files.added).toEqual(['shared/a.md']);
  });

  it('lets the next sync remove what left the codex, also after the index was lost', async () => {
    const place = world({ codex: { 'shared/a.md': '# A\n', 'shared/b.md': '# B\n' } });
    await place.json('sync-project', ['--from-codex']);
    writeFiles(place.project, { [`${CACHE}/.state/acme/test.json`]: null });
    await place.json('update-cache-index');
    commitTo(place.codex, 'main', { del: ['shared/b.md'] });
    const { from_codex } = await place.json('sync-project', ['--from-codex']);
    expect(from_codex.files.deleted).toEqual(['shared/b.md']);
  });

  it('passes over files that no reference can name', async () => {
    const place = world();
    writeFiles(place.project, {
      [`${CACHE}/acme/shared/test/a\\b.md`]: '# odd\n',
      [`${CACHE}/acme/shared/test/ok.md`]: '# fine\n',
    });
    expect(await place.json('update-cache-index')).toMatchObject({ entries: 1 });
  });
});
