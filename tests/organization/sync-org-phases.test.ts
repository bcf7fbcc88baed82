import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { hasGh, startGithubApi } from '../helpers/github-api.ts';
import { readTree } from '../helpers/repo.ts';
import {
  CONFIG,
  contacts,
  everything,
  hook,
  makeOrg,
  type Org,
  phase,
  published,
  serve,
  subjects,
  trailer,
} from './org.ts';

const PROD = ['--yes', '--env', 'prod'];
const CODEX = {
  'README.md': '# Codex\n',
  'shared/api.md': '# API\n',
  'systems/map.md': '---\ncodex_sync_include: [auth]\n---\n# Map\n',
  '.claude/agents/review.md': '# Review\n',
  '.claude/settings.json': '{}\n',
};

function two(config: object = {}): Org {
  const settings = JSON.stringify({
    organization: 'acme',
    codex_repo: 'codex.acme.com',
    organization_sync: config,
  });
  const org = makeOrg({ codex: { ...CODEX, [CONFIG]: settings } });
  org.add('auth', { 'docs/a.md': '# auth\n', '.claude/agents/own.md': '# Own\n' });
  org.add('billing');
  return org;
}

describe('the phases', { concurrent: true }, () => {
  it('run in their order: what is handed out is the codex as the first phase left it', async () => {
    const org = two();
    const starts = [org.bare('auth'), org.bare('billing')].map((bare) => refs(bare)['refs/heads/main']!);
    const result = await org.sync([...PROD, '--phase', 'push-claude', '--phase', 'push-docs,pull-docs']);
    expect(
      result.phases.map(({ name, status, files_synced }: Record<string, unknown>) => [
        name,
        status,
        files_synced,
      ]),
    ).toEqual([
      ['pull-docs', 'success', 3],
      ['push-docs', 'success', 3],
      ['push-claude', 'success', 2],
    ]);
    expect(result.overall).toEqual({ succeeded: 6, failed: 0, files_synced: 8, files_deleted: 0 });
    const tip = refs(org.codex)['refs/heads/main']!;
    for (const [index, name] of ['auth', 'billing'].entries()) {
      const bare = org.bare(name);
      const count = name === 'auth' ? 2 : 1;
      expect(subjects(bare, 'main', starts[index])).toEqual([
        `Sync ${count} files from codex.acme.com [skip ci]`,
        'Sync 1 files from codex.acme.com [skip ci]',
      ]);
      for (const ref of ['main', 'main~1']) {
        expect(trailer(bare, ref, 'Codex-Source-Commit')).toBe(tip);
        expect(trailer(bare, ref, 'Codex-Project')).toBe(name);
        expect(trailer(bare, ref, 'Codex-Environment')).toBe('prod');
      }
    }
    const auth = readTree(org.bare('auth'), 'main');
    expect(Object.keys(auth)).toEqual([
      '.claude/agents/own.md',
      '.claude/agents/review.md',
      '.fractary/codex/manifest.json',
      '.fractary/codex/shared/api.md',
      '.fractary/codex/systems/map.md',
      'docs/a.md',
    ]);
    expect(readTree(org.bare('billing'), 'main')).not.toHaveProperty('.fractary/codex/systems/map.md');
  });

  it('settle: a second run changes nothing, a third costs a connection a project and phase', async () => {
    const org = two();
    const server = await serve(org);
    await org.sync(PROD);
    const tips = everything(org);
    // What came from the codex is not published back.
    expect(await org.sync(PROD)).toMatchObject({
      status: 'success',
      overall: { files_synced: 0, files_deleted: 0 },
    });
    expect(everything(org)).toEqual(tips);
    expect(Object.keys(published(org, 'main'))).toEqual([
      'auth/.claude/agents/own.md',
      'auth/docs/a.md',
      'billing/docs/a.md',
    ]);
    const from = server.log.length;
    expect(await org.sync(PROD)).toMatchObject({ overall: { succeeded: 6, files_synced: 0 } });
    for (const name of ['auth', 'billing'])
      expect(contacts(server, name, from)).toEqual({ read: 3, push: 0 });
    expect(contacts(server, 'codex.acme.com', from)).toEqual({ read: 1, push: 0 });
    expect(everything(org)).toEqual(tips);
  });

  it('skip the projects outside production, and say why, unless a branch is named', async () => {
    const org = two();
    const start = everything(org);
    const skipped = await org.sync(['--yes']);
    expect(skipped.status).toBe('success');
    for (const name of ['push-docs', 'push-claude']) {
      expect(phase(skipped, name)).toMatchObject({
        ...{ status: 'skipped', succeeded: 0, failed: 0, skipped: 2 },
        reason: expect.stringContaining('--target-branch'),
      });
    }
    expect([refs(org.bare('auth')), refs(org.bare('billing'))]).toEqual([start.auth, start.billing]);
    // All that was asked for is skipped: that is said, and is no failure.
    expect(await org.sync(['--yes', '--from-codex'])).toMatchObject({
      status: 'success',
      overall: { succeeded: 0 },
    });

    git(org.bare('auth'), ['branch', 'next', 'main']);
    const targeted = await org.sync(['--yes', '--target-branch', 'next'], 1);
    expect(phase(targeted, 'push-docs')).toMatchObject({
      status: 'partial',
      succeeded: 1,
      failed_projects: [
        { project: 'billing', error_code: 'BRANCH_NOT_FOUND', error: expect.stringContaining('next') },
      ],
    });
    expect(refs(org.bare('auth'))['refs/heads/main']).toBe(start.auth!['refs/heads/main']);
    expect(refs(org.bare('billing'))).toEqual(start.billing);
    expect(trailer(org.bare('auth'), 'next', 'Codex-Environment')).toBe('test');
    expect(trailer(org.bare('auth'), 'next', 'Codex-Source-Commit')).toBe(refs(org.codex)['refs/heads/test']);
  });

  it('leave what a project made or edited, update what we wrote, and remove what the codex drops', async () => {
    const org = two({ skip_ci: false });
    commitTo(org.codex, 'main', {
      put: { '.claude/agents/own.md': '# The codex’s\n', '.claude/agents/old.md': '# Old\n' },
    });
    const first = await org.sync(PROD);
    const conflict = {
      project: 'auth',
      path: '.claude/agents/own.md',
      reason: expect.stringContaining('of its own'),
    };
    expect(phase(first, 'push-claude')).toMatchObject({
      status: 'success',
      files_synced: 5,
      conflicts: [conflict],
    });
    expect(readTree(org.bare('auth'), 'main')['.claude/agents/own.md']).toBe('# Own\n');
    expect(git(org.bare('auth'), ['log', '-1', '--format=%s', 'main'])).toBe(
      'Sync 2 files from codex.acme.com',
    );

    commitTo(org.bare('billing'), 'main', { put: { '.claude/agents/review.md': '# Edited\n' } });
    commitTo(org.codex, 'main', {
      put: { '.claude/agents/review.md': '# Review 2\n' },
      del: ['.claude/agents/old.md', 'shared'],
    });
    const second = await org.sync(PROD);
    expect(phase(second, 'push-docs')).toMatchObject({ files_synced: 0, files_deleted: 2 });
    expect(phase(second, 'push-claude')).toMatchObject({
      files_synced: 1,
      files_deleted: 2,
      conflicts: [conflict, { project: 'billing', path: '.claude/agents/review.md' }],
    });
    const [auth, billing] = ['auth', 'billing'].map((name) => readTree(org.bare(name), 'main'));
    expect(auth).toMatchObject({
      '.claude/agents/own.md': '# Own\n',
      '.claude/agents/review.md': '# Review 2\n',
    });
    expect(billing).toMatchObject({
      '.claude/agents/own.md': '# The codex’s\n',
      '.claude/agents/review.md': '# Edited\n',
    });
    for (const files of [auth!, billing!]) {
      expect(files).not.toHaveProperty('.claude/agents/old.md');
      expect(files).not.toHaveProperty('.fractary/codex/shared/api.md');
    }
    // What the project made of it is the project's own from then on, and is published like it.
    expect(published(org, 'main')).toMatchObject({ 'billing/.claude/agents/review.md': '# Edited\n' });
    expect(await org.sync(PROD)).toMatchObject({ overall: { files_synced: 0, files_deleted: 0 } });
  });

  it('of which one fails partly, go on with the next; a refused branch says how else', async () => {
    const org = two();
    hook(org.bare('billing'), 'pre-receive', 'echo "GH006: Protected branch update failed" >&2; exit 1');
    const start = refs(org.bare('billing'));
    const result = await org.sync(PROD, 1);
    expect(result).toMatchObject({ status: 'partial', overall: { failed: 2, succeeded: 4 } });
    for (const name of ['push-docs', 'push-claude']) {
      const [failure] = phase(result, name).failed_projects;
      expect(failure).toMatchObject({
        project: 'billing',
        error_code: 'PUSH_REJECTED',
        error: expect.stringContaining('GH006'),
      });
      expect(failure.suggested_fixes[0]).toMatch(/sync-org .*--project billing --pull-request/);
    }
    expect(refs(org.bare('billing'))).toEqual(start);
    expect(readTree(org.bare('auth'), 'main')).toHaveProperty('.claude/agents/review.md');
    // Without GitHub there is nobody to open a pull request at.
    const proposed = await org.sync([...PROD, '--pull-request', '--from-codex', '--project', 'billing'], 1);
    expect(proposed).toMatchObject({
      status: 'failure',
      error_code: 'INVALID_ARGUMENT',
      error: expect.stringContaining('GitHub'),
    });
    hook(org.bare('billing'), 'pre-receive', 'exit 0');
    expect(await org.sync(PROD)).toMatchObject({ status: 'success', overall: { files_synced: 2 } });
  });

  it.skipIf(!hasGh)('may propose instead: one pull request a project, kept up to date', async () => {
    const org = two();
    const api = await startGithubApi(org.dir);
    Object.assign(org.env, api.env);
    // The repositories are on GitHub, which happens to be a folder of this machine.
    appendFileSync(join(org.dir, 'gitconfig'), `[url "${org.root}/"]\n\tinsteadOf = https://github.com/\n`);
    for (const project of org.projects) {
      project.url = `https://github.com/acme/${project.name}.git`;
      const repo = api.add('acme', project.name);
      const branches = () =>
        Object.fromEntries(
          Object.entries(refs(org.bare(project.name))).map(([ref, oid]) => [ref.slice(11), oid]),
        );
      Object.defineProperty(repo, 'branches', { get: branches });
    }
    const start = everything(org);
    const args = [...PROD, '--pull-request', '--phase', 'push-docs'];
    expect(await org.sync([...args, '--dry-run'])).toMatchObject({ overall: { files_synced: 3 } });
    expect(everything(org)).toEqual(start);
    const first = await org.sync(args);
    expect(phase(first, 'push-docs').changed_projects).toMatchObject([
      { project: 'auth', files_synced: 2, pull_request: 'https://github.com/acme/auth/pull/1' },
      { project: 'billing', files_synced: 1, pull_request: 'https://github.com/acme/billing/pull/1' },
    ]);
    expect(refs(org.bare('auth'))['refs/heads/main']).toBe(start.auth!['refs/heads/main']);
    expect(await org.sync(args)).toMatchObject({ overall: { files_synced: 0 } });
    commitTo(org.codex, 'main', { put: { 'shared/api.md': '# API 2\n' } });
    expect(await org.sync(args)).toMatchObject({ status: 'success' });
    expect(api.repos.map(({ pulls }) => pulls.map(({ state }) => state))).toEqual([['open'], ['open']]);
  });
});
