import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { type GithubApi, hasGh, startGithubApi } from '../helpers/github-api.ts';
import type { GitHttp } from '../helpers/http-git.ts';
import { makeRepo, readTree } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { CONFIG, documents, makeOrg, makeProject, type Org, phase, published, serve } from './org.ts';

const TO_CODEX = ['--yes', '--to-codex'];
const own = (settings: object = {}) =>
  JSON.stringify({ organization: 'acme', codex_repo: 'codex.acme.com', ...settings });

describe('repositories of the configuration', { concurrent: true }, () => {
  it('are read at their default branch, whatever its name, or at the branch of the environment', async () => {
    const org = makeOrg();
    const auth = org.add('auth', { 'docs/a.md': 'develop\n' }, 'develop');
    org.add('billing');
    commitTo(auth, 'release', { put: { 'docs/a.md': 'release\n' } }, 'Release', { from: null });
    await org.sync(TO_CODEX);
    expect(published(org)['auth/docs/a.md']).toBe('develop\n');
    org.config = { source_branches: { prod: 'release' } };
    const prod = await org.sync([...TO_CODEX, '--env', 'prod'], 1);
    expect(phase(prod, 'pull-docs')).toMatchObject({
      succeeded: 1,
      failed_projects: [
        { project: 'billing', error_code: 'BRANCH_NOT_FOUND', error: expect.stringContaining('release') },
      ],
    });
    expect(published(org, 'main')).toEqual({ 'auth/docs/a.md': 'release\n' });
  });

  it('may be several projects of one repository, which get and give their own', async () => {
    const org = makeOrg();
    makeProject(org.bare('mono'), {
      'apps/web/docs/a.md': '# Web\n',
      'apps/api/docs/a.md': '# Api\n',
      [`apps/api/${CONFIG}`]: own({ project_name: 'api-v2' }),
      'docs/top.md': '# Top\n',
    });
    org.projects.push(
      { name: 'web', url: org.bare('mono'), path: 'apps/web' },
      { name: 'api', url: org.bare('mono'), path: 'apps/api' },
    );
    const result = await org.sync(['--yes', '--env', 'prod']);
    expect(result).toMatchObject({ status: 'success', discovered: { total: 2, to_sync: 2 } });
    expect(published(org, 'main')).toEqual({ 'api-v2/docs/a.md': '# Api\n', 'web/docs/a.md': '# Web\n' });
    const tree = readTree(org.bare('mono'), 'main');
    expect(tree['apps/web/.fractary/codex/shared/api.md']).toBe('# API\n');
    expect(tree['apps/api/.fractary/codex/shared/api.md']).toBe('# API\n');
    expect(git(org.bare('mono'), ['rev-list', '--count', '--merges', 'main'])).toBe('0');
    const tips = [refs(org.bare('mono')), refs(org.codex)];
    expect(await org.sync(['--yes', '--env', 'prod'])).toMatchObject({
      overall: { files_synced: 0, files_deleted: 0 },
    });
    expect([refs(org.bare('mono')), refs(org.codex)]).toEqual(tips);
    org.projects.push({ name: 'gone', url: org.bare('mono'), path: 'apps/gone' });
    const third = await org.sync(['--yes', '--env', 'prod'], 1);
    const [failure] = phase(third, 'pull-docs').failed_projects;
    expect(failure).toMatchObject({ project: 'gone', error_code: 'CONFIG_INVALID' });
    expect(failure.error).toContain('apps/gone');
    expect(third.overall).toMatchObject({ succeeded: 6, failed: 3 });
  });

  it('leave a folder behind when they are renamed, which is named and never deleted', async () => {
    const org = makeOrg({
      codex: { 'projects/gone/docs/g.md': '# G\n', 'projects/left-out/docs/l.md': '# L\n' },
    });
    org.add('auth');
    org.add('billing');
    org.add('left-out');
    await org.sync(TO_CODEX);
    commitTo(org.bare('billing'), 'main', { put: { [CONFIG]: own({ project_name: 'invoices' }) } });
    org.projects[0]!.name = 'identity';
    const result = await org.sync([...TO_CODEX, '--exclude', 'left-*']);
    expect(result.orphans).toEqual(['auth', 'billing', 'gone']);
    expect(Object.keys(published(org)).map((path) => path.split('/')[0])).toEqual([
      'auth',
      'billing',
      'gone',
      'identity',
      'invoices',
      'left-out',
    ]);
    // A part of the organization cannot tell.
    expect((await org.sync(['--dry-run', '--project', 'identity'])).orphans).toEqual([]);
    expect((await org.sync(['--dry-run', '--shard', '1/2'])).orphans).toEqual([]);
    // One that cannot be read now still is one, under the name it had.
    org.projects[1]!.url = org.bare('moved-away');
    commitTo(org.codex, 'test', { put: { 'projects/unknown/docs/u.md': 'u\n' } });
    org.projects[2]!.url = org.bare('left-away');
    expect((await org.sync(['--dry-run', '--to-codex'], 1)).orphans).toEqual([
      'auth',
      'gone',
      'invoices',
      'unknown',
    ]);
  });

  it('keep their name, also where the run is not about them', async () => {
    const org = makeOrg({ codex: { 'projects/auth/docs/a.md': '# auth\n' } });
    org.add('auth');
    org.add('auth-v2', { ...documents('v2'), [CONFIG]: own({ project_name: 'auth' }) });
    for (const args of [
      ['--project', 'auth-v2'],
      ['--exclude', 'auth'],
    ]) {
      const result = await org.sync(['--dry-run', '--to-codex', ...args], 1);
      expect(phase(result, 'pull-docs').failed_projects).toMatchObject([
        {
          project: 'auth-v2',
          error_code: 'CONFIG_INVALID',
          error: expect.stringMatching(/auth-v2.* name auth,/),
        },
      ]);
    }
  });

  it('are what the codex says, unless something else is typed', async () => {
    const settings = { include: ['web-*', 'auth'], exclude: ['web-old'], only_configured: true };
    const org = makeOrg({ codex: { [CONFIG]: own({ organization_sync: settings }) } });
    const configured = { ...documents('x'), [CONFIG]: own() };
    for (const name of ['auth', 'web-a', 'web-old', 'billing']) org.add(name, configured);
    org.add('web-b');
    expect(await org.sync(['--dry-run'])).toMatchObject({
      discovered: { total: 5, excluded: 3, to_sync: 2 },
      excluded: [
        { name: 'web-old', reason: 'excluded' },
        { name: 'billing', reason: 'not included' },
        { name: 'web-b', reason: 'no configuration' },
      ],
    });
    const typed = await org.sync([
      '--dry-run',
      '--include',
      'b*',
      '--include',
      'web-*',
      '--exclude',
      'web-a',
    ]);
    expect(typed.discovered).toEqual({ total: 5, excluded: 4, to_sync: 1 });
    expect(phase(typed, 'pull-docs').changed_projects).toMatchObject([{ project: 'billing' }]);
  });

  it('may be listed by the codex alone, as in a clone of it on a runner', async () => {
    const org = makeOrg();
    for (const name of ['auth', 'billing']) makeProject(org.bare(name), documents(name), 'main');
    const listed = ['auth', 'billing', 'codex.acme.com'].map((name) => ({ name, url: name }));
    const clone = makeRepo(join(org.dir, 'clone'), {}, { remote: org.codex });
    commitTo(org.codex, 'main', { put: { [CONFIG]: own({ projects: listed }) } });
    git(clone, ['fetch', '-q', 'origin', 'main']);
    git(clone, ['reset', '-q', '--hard', 'FETCH_HEAD']);
    const result = await run('sync-org', ['--yes', '--to-codex', '--json'], {
      cwd: clone,
      env: org.env,
      input: '',
    });
    expect(result.json()).toMatchObject({
      status: 'success',
      codex_repo: 'codex.acme.com',
      discovered: { total: 3, excluded: 1, to_sync: 2 },
      excluded: [{ name: 'codex.acme.com', reason: 'the codex itself' }],
    });
    expect(Object.keys(published(org))).toEqual(['auth/docs/a.md', 'billing/docs/a.md']);
    expect(git(clone, ['status', '--porcelain'])).toBe('');
    const other = makeRepo(join(org.dir, 'other'), { [CONFIG]: own() }, { remote: org.bare('other') });
    const there = await run('sync-org', ['--dry-run', '--json'], { cwd: other, env: org.env, input: '' });
    expect(there.json()).toMatchObject({
      discovered: { total: 3, to_sync: 2 },
      overall: { files_synced: 0 },
    });
  });
});

interface Listed {
  org: Org;
  api: GithubApi;
  server: GitHttp;
}

/** An organization that gh lists, served over http; the runner's origin says where from. */
async function listed(): Promise<Listed> {
  const org = makeOrg();
  const api = await startGithubApi(org.dir);
  Object.assign(org.env, api.env);
  const server = await serve(org, { tokens: { [api.env.GH_TOKEN]: 'write' } });
  delete org.env.CODEX_SYNC_PAT;
  git(org.runner, ['remote', 'add', 'origin', server.url('acme/runner')]);
  org.config = { codex_repo: 'codex.acme.com' };
  for (const name of ['codex.acme.com', 'auth', 'billing']) api.add('acme', name);
  for (const name of ['auth', 'billing']) makeProject(org.bare(name), documents(name));
  return { org, api, server };
}

describe.skipIf(!hasGh)('repositories that gh lists', { concurrent: true }, () => {
  it('are reached over the host of origin; the codex, archived and empty ones and forks are left out', async () => {
    const { org, api, server } = await listed();
    api.add('acme', 'old', { archived: true });
    api.add('acme', 'new', { defaultBranch: null });
    api.add('acme', 'fork', { fork: true });
    makeProject(org.bare('fork'), documents('fork'));
    // What is archived leaves its name to another one.
    commitTo(org.bare('billing'), 'main', { put: { [CONFIG]: own({ project_name: 'old' }) } });
    const result = await org.sync(TO_CODEX);
    expect(result).toMatchObject({
      discovered: { total: 6, excluded: 4, to_sync: 2 },
      excluded: [
        { name: 'codex.acme.com', reason: 'the codex itself' },
        { name: 'fork', reason: 'a fork' },
        { name: 'new', reason: 'empty' },
        { name: 'old', reason: 'archived' },
      ],
    });
    expect(Object.keys(published(org))).toEqual(['auth/docs/a.md', 'old/docs/a.md']);
    expect(server.log.some(({ path }) => /fork|old|new/.test(path))).toBe(false);
    commitTo(org.codex, 'main', { put: { [CONFIG]: own({ organization_sync: { forks: true } }) } });
    expect(await org.sync(TO_CODEX)).toMatchObject({
      discovered: { excluded: 3, to_sync: 3 },
      overall: { files_synced: 1 },
    });
    expect(await org.sync(['--yes', '--project', 'new'], 2)).toMatchObject({
      error: expect.stringContaining('empty'),
    });
  });

  it('that gh cannot list are a failure of the whole, before anything is written', async () => {
    const { org, api } = await listed();
    api.tokens.clear();
    expect(await org.sync(TO_CODEX, 1)).toMatchObject({ error_code: 'AUTH_FAILED', phase: 'discover' });
    api.repos.length = 0;
    api.tokens.add(api.env.GH_TOKEN);
    expect(await org.sync(TO_CODEX, 1)).toMatchObject({ error_code: 'REPO_NOT_FOUND', phase: 'discover' });
    expect(refs(org.codex)).not.toHaveProperty('refs/heads/test');
    const without = { ...org.env, PATH: '/nowhere' };
    const git2 = git(org.dir, ['--exec-path']);
    if (existsSync(join(git2, 'git'))) without.PATH = git2;
    expect(await org.sync(TO_CODEX, 1, { env: without })).toMatchObject({ error_code: 'GH_MISSING' });
  });
});
