import { describe, expect, it } from 'vitest';
import { commitTo, makeCodex } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { run } from '../helpers/run.ts';
import {
  CONFIG,
  contacts,
  documents,
  everything,
  makeOrg,
  type Org,
  phase,
  published,
  serve,
  subjects,
  TOKEN,
} from './org.ts';

const TWELVE = Array.from({ length: 12 }, (_, i) => `p${i + 1}`);
const TO_CODEX = ['--yes', '--to-codex'];

function twelve(): Org {
  const org = makeOrg({ branches: { test: { 'README.md': '# Codex\n' } } });
  for (const name of TWELVE) org.add(name);
  return org;
}

const SHRINKING = Object.fromEntries([1, 2, 3, 4].map((n) => [`projects/shrunk/docs/${n}.md`, `${n}\n`]));

const own = (settings: object) =>
  JSON.stringify({ organization: 'acme', codex_repo: 'codex.acme.com', ...settings });

describe('one project that fails', { concurrent: true }, () => {
  it('stops none of the others; the next run does only what is left', async () => {
    const org = twelve();
    const server = await serve(org);
    git(org.bare('p5'), ['symbolic-ref', 'HEAD', 'refs/heads/gone']);
    const first = await org.sync(TO_CODEX, 1);
    expect(first).toMatchObject({
      status: 'partial',
      discovered: { total: 12, excluded: 0, to_sync: 12 },
      overall: { succeeded: 11, failed: 1, files_synced: 11, files_deleted: 0 },
    });
    const [pulled] = first.phases;
    expect(pulled).toMatchObject({
      name: 'pull-docs',
      status: 'partial',
      succeeded: 11,
      failed: 1,
      skipped: 0,
    });
    expect(pulled.failed_projects).toMatchObject([{ project: 'p5', error_code: 'BRANCH_NOT_FOUND' }]);
    expect(pulled.failed_projects[0].error).toMatch(/p5.*main/);
    expect(pulled.failed_projects[0].suggested_fixes).not.toEqual([]);
    const others = TWELVE.filter((name) => name !== 'p5');
    expect(Object.keys(published(org)).sort()).toEqual(others.map((name) => `${name}/docs/a.md`).sort());
    expect(contacts(server, 'codex.acme.com').push).toBe(1);

    git(org.bare('p5'), ['symbolic-ref', 'HEAD', 'refs/heads/main']);
    const from = server.log.length;
    const tip = refs(org.codex)['refs/heads/test']!;
    const second = await org.sync(TO_CODEX);
    expect(phase(second, 'pull-docs')).toMatchObject({
      succeeded: 12,
      files_synced: 1,
      changed_projects: [{ project: 'p5', files_synced: 1 }],
    });
    for (const name of others)
      expect([name, contacts(server, name, from)]).toEqual([name, { read: 1, push: 0 }]);
    expect(contacts(server, 'codex.acme.com', from).push).toBe(1);
    expect(subjects(org.codex, 'test', tip)).toEqual(['Sync 1 files from p5']);

    const again = server.log.length;
    expect(await org.sync(TO_CODEX)).toMatchObject({ overall: { succeeded: 12, files_synced: 0 } });
    for (const name of TWELVE)
      expect([name, contacts(server, name, again)]).toEqual([name, { read: 1, push: 0 }]);
    // Its new tip is brought once more to where it is read.
    expect(contacts(server, 'codex.acme.com', again)).toEqual({ read: 2, push: 0 });
  });

  it('says what its server answered: nothing for this token, an error, no answer at all', async () => {
    const org = makeOrg();
    for (const name of ['auth', 'hidden', 'hanging', 'broken', 'gone']) org.add(name);
    const write = Object.fromEntries(
      ['codex.acme.com', 'auth', 'hanging', 'broken', 'gone'].map((name) => [
        `acme/${name}`,
        'write' as const,
      ]),
    );
    const server = await serve(org, { tokens: { [TOKEN]: write } });
    org.projects.at(-1)!.url = server.url('acme/nothing');
    server.fault = { kind: 'status', status: 500, path: /broken/ };
    const broken = await org.sync([...TO_CODEX, '--exclude', 'hanging'], 1);
    expect(phase(broken, 'pull-docs').failed_projects).toMatchObject([
      { project: 'broken', error_code: 'NETWORK', error: expect.stringContaining('500') },
      { project: 'gone', error_code: 'REPO_NOT_FOUND' },
      { project: 'hidden', error_code: 'REPO_NOT_FOUND', error: expect.stringContaining('CODEX_SYNC_PAT') },
    ]);
    server.fault = { kind: 'hang', path: /hanging/ };
    org.config = { network: { timeout_seconds: 4 } };
    const hanging = await org.sync([...TO_CODEX, '--exclude', 'gone,hidden'], 1);
    expect(phase(hanging, 'pull-docs')).toMatchObject({
      succeeded: 2,
      failed_projects: [
        { project: 'hanging', error_code: 'TIMEOUT', error: expect.stringContaining('4 second') },
      ],
    });
    expect(Object.keys(published(org))).toEqual(['auth/docs/a.md', 'broken/docs/a.md']);
    expect(JSON.stringify([broken, hanging])).not.toContain(TOKEN);
  });

  it('fails in the phase that it fails in: what may be read is pulled, what may not be written is not pushed', async () => {
    const org = makeOrg();
    for (const name of ['auth', 'readonly']) org.add(name);
    const access = { 'acme/codex.acme.com': 'write', 'acme/auth': 'write', 'acme/readonly': 'read' } as const;
    await serve(org, { tokens: { [TOKEN]: access } });
    const result = await org.sync(['--yes', '--env', 'prod'], 1);
    expect(result.phases).toMatchObject([
      { name: 'pull-docs', status: 'success', succeeded: 2, failed: 0 },
      {
        name: 'push-docs',
        status: 'partial',
        succeeded: 1,
        failed_projects: [{ project: 'readonly', error_code: 'PERMISSION_DENIED' }],
      },
      { name: 'push-claude', status: 'success', succeeded: 2 },
    ]);
    expect(result.status).toBe('partial');
    expect(git(org.bare('auth'), ['show', 'main:.fractary/codex/shared/api.md'])).toBe('# API');
  });

  it('is its own business: a guard, a configuration, a missing branch, a name', async () => {
    const org = makeOrg({ codex: SHRINKING });
    org.config = { source_branches: { test: 'main' } };
    org.add('auth');
    const secret = `ghp_${'aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY1zA2'}`;
    org.add('leaky', { 'docs/a.md': '# A\n', 'docs/setup.md': `# Setup\n\ntoken: ${secret}\n` });
    org.add('shrunk', { 'docs/1.md': '1\n' });
    org.add('invalid', {
      ...documents('invalid'),
      [CONFIG]: '{"organization": "acme", "sync_pattern": ["x"]}',
    });
    org.add('rotten', { ...documents('rotten'), [CONFIG]: '{' });
    org.add('one', { ...documents('one'), [CONFIG]: own({ project_name: 'same' }) });
    org.add('two', { ...documents('two'), [CONFIG]: own({ project_name: 'same' }) });
    org.add('old', documents('old'), 'trunk');
    const shared = org.add('common');
    org.projects.at(-1)!.name = 'common';
    commitTo(shared, 'main', { put: { [CONFIG]: own({}) } });
    const result = await org.sync(TO_CODEX, 1);
    expect(result).toMatchObject({ status: 'partial', overall: { succeeded: 2, failed: 7 } });
    const failed = phase(result, 'pull-docs').failed_projects;
    expect(failed).toMatchObject([
      {
        project: 'invalid',
        error_code: 'CONFIG_INVALID',
        error: expect.stringMatching(/invalid.*config\.json.*sync_pattern/),
      },
      {
        project: 'leaky',
        error_code: 'SECRET_DETECTED',
        listed: [expect.stringMatching(/^docs\/setup\.md:3 \(.+\)$/)],
      },
      { project: 'old', error_code: 'BRANCH_NOT_FOUND', error: expect.stringMatching(/old.*main/) },
      { project: 'one', error_code: 'CONFIG_INVALID', error: expect.stringContaining('same') },
      { project: 'rotten', error_code: 'CONFIG_INVALID' },
      { project: 'shrunk', error_code: 'DELETION_THRESHOLD_EXCEEDED' },
      { project: 'two', error_code: 'CONFIG_INVALID', error: expect.stringContaining('one.git') },
    ]);
    for (const one of failed) expect(one.suggested_fixes).not.toEqual([]);
    expect(JSON.stringify(result)).not.toContain(secret);
    expect(Object.keys(published(org)).sort()).toEqual([
      'auth/docs/a.md',
      'common/docs/a.md',
      ...[1, 2, 3, 4].map((n) => `shrunk/docs/${n}.md`),
    ]);
    // `same` is claimed by repositories, if by too many.
    expect(result.orphans).toEqual([]);

    // What a guard suggests can be typed as it stands.
    const fix: string = failed[5].suggested_fixes[0];
    const [, args] = /: fractary-codex sync-project (.*)$/.exec(fix)!;
    const typed = await run('sync-project', args!.split(' '), { cwd: org.runner, env: org.env, input: '' });
    expect([typed.code, typed.stdout]).toEqual([0, expect.stringContaining('3 deleted')]);
  });

  it('is none where the codex takes nothing: what stands and what does not is said, and the rest is not begun', async () => {
    const org = makeOrg();
    org.add('auth');
    const server = await serve(org);
    await org.sync(['--yes', '--env', 'prod', '--to-codex']);
    org.add('billing');
    const before = everything(org);
    server.fault = { kind: 'status', status: 403, service: 'git-receive-pack', path: /codex/ };
    const result = await org.sync(['--yes', '--env', 'prod'], 1);
    expect(result).toMatchObject({
      status: 'partial',
      phases: [
        {
          ...{ name: 'pull-docs', status: 'partial', error_code: 'PERMISSION_DENIED' },
          ...{ succeeded: 1, failed: 0, skipped: 1, reason: expect.stringContaining('codex.acme.com') },
        },
        { name: 'push-docs', status: 'skipped', skipped: 2, reason: 'pull-docs could not go on' },
        { name: 'push-claude', status: 'skipped' },
      ],
    });
    const text = await org.run(['--yes', '--env', 'prod']);
    expect(text.stdout).toMatch(/\[PERMISSION_DENIED\]\n {3}Next: /);
    expect(everything(org)).toEqual(before);
  });

  it('that would lose too much goes on with --force, and another is not forced along', async () => {
    const org = makeOrg({ codex: SHRINKING });
    org.add('shrunk', { 'README.md': '# Shrunk\n' });
    expect(await org.sync(TO_CODEX, 1)).toMatchObject({
      status: 'failure',
      error_code: 'DELETION_THRESHOLD_EXCEEDED',
      error: expect.stringContaining('shrunk'),
      partial_results: {},
    });
    expect(refs(org.codex)).not.toHaveProperty('refs/heads/test');
    expect(await org.sync([...TO_CODEX, '--force'])).toMatchObject({
      overall: { files_synced: 1, files_deleted: 4 },
    });
    expect(Object.keys(published(org))).toEqual(['shrunk/README.md']);
  });
});

describe('a repository', { concurrent: true }, () => {
  it('named as a folder of the codex is none of its projects, unless it calls itself otherwise', async () => {
    const org = makeOrg();
    org.add('auth');
    makeCodex(org.bare('systems'), {
      files: { ...documents('systems'), [CONFIG]: own({ project_name: 'systems-repo' }) },
    });
    org.projects.push({ name: 'systems-repo', url: org.bare('systems') });
    expect(await org.sync(TO_CODEX)).toMatchObject({ overall: { succeeded: 2 } });
    expect(Object.keys(published(org))).toEqual(['auth/docs/a.md', 'systems-repo/docs/a.md']);
  });

  it('without a commit is left out, and one without its default branch is not called empty', async () => {
    const org = makeOrg();
    org.add('auth');
    org.add('new', {}, 'main');
    git(org.bare('new'), ['update-ref', '-d', 'refs/heads/main']);
    org.add('odd', documents('odd'), 'trunk');
    git(org.bare('odd'), ['symbolic-ref', 'HEAD', 'refs/heads/main']);
    const before = everything(org);
    for (const config of [{}, { source_branches: { test: 'main' } }]) {
      org.config = config;
      const result = await org.sync(['--dry-run', '--to-codex'], 1);
      expect(result).toMatchObject({
        discovered: { total: 3, excluded: 1, to_sync: 2 },
        excluded: [{ name: 'new', reason: 'empty' }],
      });
      expect(phase(result, 'pull-docs').failed_projects).toMatchObject([
        { project: 'odd', error_code: 'BRANCH_NOT_FOUND' },
      ]);
    }
    expect(everything(org)).toEqual(before);
  });
});
