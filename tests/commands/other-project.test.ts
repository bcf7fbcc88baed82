import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, refs } from '../helpers/git.ts';
import { commitAll, type Files, makeRepo, readTree, readTreeEntries, writeFiles } from '../helpers/repo.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { CONFIG, config, type World, world } from './world.ts';

interface Organization extends World {
  /** Makes a bare repository of that name with these files, and a clone of it to work in. */
  repository: (name: string, files: Files, branch?: string) => { bare: string; clone: string };
  // biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
  sync: (name: string, args?: string[], exit?: number) => Promise<any>;
}

/** A project `auth` whose origin is one of several repositories in a folder `srv`. */
function organization(more: object = {}, files: Files = {}): Organization {
  const place = world({ config: more, files });
  const srv = join(place.dir, 'srv');
  git(place.project, ['remote', 'add', 'origin', join(srv, 'auth.git')]);
  return {
    ...place,
    repository(name, files, branch = 'main') {
      const clone = makeRepo(join(place.dir, 'clones', name), files, { branch, env: place.env });
      const bare = join(srv, `${name}.git`);
      git(place.dir, ['init', '-q', '--bare', '-b', branch, bare]);
      git(clone, ['remote', 'add', 'origin', bare]);
      git(clone, ['push', '-q', 'origin', branch]);
      return { bare, clone };
    },
    sync: (name, args = [], exit = 0) => place.json('sync-project', [name, ...args], exit),
  };
}

const DOCUMENTS: Files = { 'docs/b.md': '# B\n', 'README.md': '# billing\n', 'src/x.ts': 'x\n' };

describe('sync-project NAME', () => {
  it('reads the repository beside origin, and changes nothing but the codex', async () => {
    const place = organization();
    const { bare, clone } = place.repository('billing', DOCUMENTS);
    const [project, remote] = [snapshot(place.project), snapshot(bare)];
    const dry = await place.sync('billing', ['--dry-run']);
    expect(refs(place.codex)).not.toHaveProperty('refs/heads/test');
    const result = await place.sync('billing');
    expect(result).toMatchObject({
      status: 'success',
      project: 'billing',
      direction: 'to-codex',
      plan_id: dry.plan_id,
      source: { commit: git(clone, ['rev-parse', 'HEAD']), branch: 'main', dirty: false, uncommitted: 0 },
      to_codex: { files_added: 2, branch_created: true },
      from_codex: null,
    });
    expect(readTree(place.codex, 'test', 'projects')).toEqual({
      'billing/README.md': '# billing\n',
      'billing/docs/b.md': '# B\n',
    });
    const message = git(place.codex, ['log', '-1', '--format=%B', 'test']);
    expect(message).toContain(`Codex-Project: billing\n`);
    expect(message).toContain(`Codex-Source-Repository: ${bare}\n`);
    expect(message).toContain(`Codex-Source-Commit: ${git(clone, ['rev-parse', 'HEAD'])}\n`);
    expect(snapshot(place.project)).toEqual(project);
    expect(snapshot(bare)).toEqual(remote);
    expect(await place.sync('billing')).toMatchObject({
      to_codex: { files_synced: 0, files_unchanged: 2, commit_sha: null },
    });
  });

  it('agrees with a sync from its own working tree, whatever the files are', async () => {
    const place = organization();
    const { clone } = place.repository('billing', {
      ...DOCUMENTS,
      [CONFIG]: config(place.codex, { project_name: 'billing', exclude_patterns: ['docs/drafts/**'] }),
      'docs/drafts/d.md': '# Draft\n',
      'docs/run.sh': { content: '#!/bin/sh\n', mode: '100755' },
      'docs/link': { link: '../README.md' },
      'docs/dangling': { link: 'nothing' },
      'docs/absolute': { link: '/etc/passwd' },
      'docs/leaving': { link: '../../outside' },
      'docs/private.md': '---\nvisibility: private\n---\n# Mine\n',
      'docs/crlf.txt': 'one\r\ntwo\r\n',
      'docs/big.bin': 'version https://git-lfs.github.com/spec/v1\n',
      'docs/ü ö.md': '# Ü\n',
      '.gitattributes': '*.bin filter=lfs\n',
    });
    git(clone, ['update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},docs/module`]);
    git(clone, ['commit', '-q', '-m', 'Add a module']);
    git(clone, ['push', '-q', 'origin', 'main']);
    const far = await place.sync('billing');
    const skipped = far.to_codex.files.skipped.map(({ path }: { path: string }) => path);
    expect(skipped).toEqual([
      'docs/absolute',
      'docs/big.bin',
      'docs/leaving',
      'docs/module',
      'docs/private.md',
    ]);
    const tree = readTreeEntries(place.codex, 'test', 'projects/billing');
    expect(Object.keys(tree).sort()).toEqual([
      'README.md',
      'docs/b.md',
      'docs/crlf.txt',
      'docs/dangling',
      'docs/link',
      'docs/run.sh',
      'docs/ü ö.md',
    ]);
    expect(tree['docs/run.sh']?.mode).toBe('100755');
    expect(tree['docs/link']?.mode).toBe('120000');

    const near = await place.json('sync-project', ['--to-codex'], 0, { cwd: clone });
    expect(near.to_codex).toMatchObject({ files_synced: 0, files_deleted: 0, files_unchanged: 7 });
    expect(near.to_codex.files.skipped).toEqual(far.to_codex.files.skipped);
    // The other way round as well: what the working tree publishes, the remote has nothing to add to.
    writeFiles(clone, { 'docs/b.md': '# B2\n', 'docs/run.sh': null });
    commitAll(clone, { env: place.env });
    git(clone, ['push', '-q', 'origin', 'main']);
    await place.json('sync-project', ['--to-codex'], 0, { cwd: clone });
    expect(await place.sync('billing')).toMatchObject({ to_codex: { files_synced: 0, files_deleted: 0 } });
  });

  it('lets its own configuration decide name, patterns and thresholds', async () => {
    const place = organization({ sync_patterns: ['nothing/**'] });
    const handlers = {
      sync: { options: { github: { deletion_threshold: 1, deletion_threshold_percent: 100 } } },
    };
    const { clone } = place.repository('billing', {
      [CONFIG]: config(place.codex, { project_name: 'invoices', sync_patterns: ['wiki/**'], handlers }),
      'wiki/1.md': '1\n',
      'wiki/2.md': '2\n',
      'wiki/3.md': '3\n',
      'docs/no.md': 'no\n',
    });
    expect(await place.sync('billing')).toMatchObject({ project: 'invoices', to_codex: { files_added: 3 } });
    expect(Object.keys(readTree(place.codex, 'test', 'projects'))).toEqual([
      'invoices/wiki/1.md',
      'invoices/wiki/2.md',
      'invoices/wiki/3.md',
    ]);
    writeFiles(clone, { 'wiki/1.md': null, 'wiki/2.md': null });
    commitAll(clone, { env: place.env });
    git(clone, ['push', '-q', 'origin', 'main']);
    const failure = await place.sync('billing', [], 3);
    expect(failure).toMatchObject({ error_code: 'DELETION_THRESHOLD_EXCEEDED' });
    const fix: string = failure.suggested_fixes.find((one: string) => one.includes('--force'));
    expect(fix).toMatch(/fractary-codex sync-project billing .*--force/);
    const args = fix
      .slice(fix.indexOf('billing') + 'billing'.length)
      .trim()
      .split(/\s+/);
    expect(await place.sync('billing', args)).toMatchObject({ to_codex: { files_deleted: 2 } });
  });

  it('without a configuration takes the patterns of the project one is in', async () => {
    const place = organization({ sync_patterns: ['wiki/**'] });
    place.repository('billing', { 'wiki/1.md': '1\n', 'docs/no.md': 'no\n' });
    await place.sync('billing');
    expect(Object.keys(readTree(place.codex, 'test', 'projects'))).toEqual(['billing/wiki/1.md']);
  });

  it('refuses a configuration that is broken, naming it', async () => {
    const place = organization();
    place.repository('billing', { [CONFIG]: '{"organization": "acme", "sync_pattern": []}' });
    expect(await place.sync('billing', [], 2)).toMatchObject({
      error_code: 'CONFIG_INVALID',
      error: expect.stringMatching(/billing.*config\.json/),
    });
  });

  it('takes url and folder from the list of projects', async () => {
    const place = organization();
    const { clone, bare } = place.repository('mono', {
      '.gitattributes': '*.bin filter=lfs\napps/web/docs/by-root.md filter=lfs\n',
      'apps/web/docs/a.md': '# Web\n',
      'apps/web/docs/by-root.md': 'pointer\n',
      'apps/web/docs/x.bin': 'pointer\n',
      'apps/web/docs/link': { link: '../../../README.md' },
      'apps/web/docs/inner': { link: 'a.md' },
      'apps/webby/docs/no.md': 'no\n',
      'docs/no.md': 'no\n',
    });
    writeFiles(place.project, {
      [CONFIG]: config(place.codex, { projects: [{ name: 'web', url: bare, path: 'apps/web' }] }),
    });
    const far = await place.sync('web');
    expect(far.to_codex.files.skipped.map(({ path }: { path: string }) => path)).toEqual([
      'docs/by-root.md',
      'docs/link',
      'docs/x.bin',
    ]);
    expect(Object.keys(readTree(place.codex, 'test', 'projects'))).toEqual([
      'web/docs/a.md',
      'web/docs/inner',
    ]);
    writeFiles(join(clone, 'apps/web'), { [CONFIG]: config(place.codex, { project_name: 'web' }) });
    const near = await place.json('sync-project', ['--to-codex'], 0, { cwd: join(clone, 'apps/web') });
    expect(near.to_codex).toMatchObject({ files_synced: 0, files_deleted: 0 });
    expect(near.to_codex.files.skipped).toEqual(far.to_codex.files.skipped);
  });

  it('reads the default branch, whatever its name, or the branch of the environment', async () => {
    const place = organization({ source_branches: { prod: 'release' } });
    const { clone } = place.repository('billing', { 'docs/a.md': 'develop\n' }, 'develop');
    git(clone, ['checkout', '-q', '-b', 'release']);
    writeFiles(clone, { 'docs/a.md': 'release\n' });
    commitAll(clone, { env: place.env });
    git(clone, ['push', '-q', 'origin', 'release']);
    expect(await place.sync('billing')).toMatchObject({ source: { branch: 'develop' } });
    expect(await place.sync('billing', ['--env', 'prod'])).toMatchObject({
      source: { branch: 'release' },
      warnings: [],
    });
    expect(readTree(place.codex, 'test', 'projects')).toEqual({ 'billing/docs/a.md': 'develop\n' });
    expect(readTree(place.codex, 'main', 'projects')).toEqual({ 'billing/docs/a.md': 'release\n' });
  });

  it('fails for a branch that is not there, an empty and a missing repository', async () => {
    const place = organization({ source_branches: { prod: 'release' } });
    place.repository('billing', DOCUMENTS);
    git(place.dir, ['init', '-q', '--bare', '-b', 'main', join(place.dir, 'srv/empty.git')]);
    const [branch, empty, missing] = await Promise.all([
      place.sync('billing', ['--env', 'prod'], 1),
      place.sync('empty', [], 1),
      place.sync('missing', [], 1),
    ]);
    expect(branch).toMatchObject({
      error_code: 'BRANCH_NOT_FOUND',
      error: expect.stringContaining('release'),
    });
    expect(empty).toMatchObject({ error_code: 'BRANCH_NOT_FOUND', error: expect.stringContaining('empty') });
    expect(missing).toMatchObject({
      error_code: 'REPO_NOT_FOUND',
      phase: 'clone',
      error: expect.stringContaining(join(place.dir, 'srv/missing')),
    });
    expect(Object.keys(refs(place.codex))).toEqual(['refs/heads/main']);
  });

  it('publishes only, and keeps the cache of the project one is in as it is', async () => {
    const place = organization();
    place.repository('billing', DOCUMENTS);
    expect(await place.sync('billing', ['--from-codex'], 2)).toMatchObject({
      error_code: 'INVALID_ARGUMENT',
      error: expect.stringContaining('billing'),
      suggested_fixes: [expect.stringContaining('fractary-codex sync-project billing --to-codex')],
    });
    for (const args of [[], ['--bidirectional'], ['--to-codex']]) {
      expect(await place.sync('billing', args)).toMatchObject({ direction: 'to-codex', from_codex: null });
    }
    expect(existsSync(join(place.project, '.fractary/plugins/codex/cache'))).toBe(false);
  });

  it('of the project one is in is that project, from its working tree', async () => {
    const place = organization();
    writeFiles(place.project, { 'docs/new.md': '# Not committed\n' });
    expect(await place.sync('auth')).toMatchObject({
      direction: 'bidirectional',
      source: { uncommitted: 1 },
      to_codex: { files_added: 3 },
      from_codex: { status: 'success' },
    });
  });

  it("'*' is the organization's sync, which is confirmed there", async () => {
    const place = organization({ projects: [{ name: 'billing', url: 'billing' }] });
    place.repository('billing', DOCUMENTS);
    const failure = await place.sync('*', [], 3);
    expect(failure).toMatchObject({ error_code: 'CONFIRMATION_REQUIRED', would_touch: ['billing'] });
    expect(failure.suggested_fixes).toContain('Go on: fractary-codex sync-org --yes');
    const dry = await place.sync('*', ['--dry-run']);
    expect(dry).toMatchObject({ operation: 'sync-org', dry_run: true, overall: { files_synced: 2 } });
    await place.sync('*', ['--prune'], 2);
  });
});
