import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { run } from '../helpers/run.ts';
import { countGit } from '../helpers/trace.ts';
import {
  CODEX,
  CONFIG,
  contacts,
  documents,
  hook,
  makeOrg,
  type Org,
  phase,
  published,
  serve,
  subjects,
  trailer,
} from './org.ts';

const TO_CODEX = ['--yes', '--to-codex'];
const NAMES = ['auth', 'billing', 'web'];

function three(branches = { test: { 'README.md': '# Codex\n', 'projects/other/docs/o.md': '# O\n' } }): Org {
  const org = makeOrg({ branches });
  for (const name of NAMES) org.add(name);
  return org;
}

/** Runs something in the codex while the first push to it is under way. */
function duringPush(org: Org, script: string): void {
  const once = `[ -e '${org.dir}/pushed' ] && exit 0\ntouch '${org.dir}/pushed'`;
  hook(org.codex, 'pre-receive', `${once}\nunset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY\n${script}`);
}

/** A commit that stands by, to be made a branch's tip by a hook. */
function prepare(org: Org, put: Record<string, string>): string {
  const commit = commitTo(org.codex, 'aside', { put }, 'By somebody else', { from: 'test' });
  git(org.codex, ['update-ref', '-d', 'refs/heads/aside']);
  return commit;
}

describe('documents of several projects', { concurrent: true }, () => {
  it('go to the codex in one push, one commit a project, with subject and trailers', async () => {
    const org = three();
    const server = await serve(org);
    const before = refs(org.codex);
    const result = await org.sync(TO_CODEX);
    expect(contacts(server, 'codex.acme.com').push).toBe(1);
    expect(subjects(org.codex, 'test', before['refs/heads/test']).sort()).toEqual(
      NAMES.map((name) => `Sync 1 files from ${name}`),
    );
    expect(git(org.codex, ['rev-list', '--merges', 'test'])).toBe('');
    for (const one of phase(result, 'pull-docs').changed_projects) {
      const { project, commit_sha } = one;
      const message = git(org.codex, ['show', '-s', '--format=%B', commit_sha]);
      expect(message.trim().split('\n')).toEqual([
        `Sync 1 files from ${project}`,
        '',
        `Codex-Project: ${project}`,
        'Codex-Environment: test',
        `Codex-Source-Repository: ${server.url(`acme/${project}`)}`,
        `Codex-Source-Commit: ${git(org.bare(project), ['rev-parse', 'main'])}`,
        `Codex-Base: ${before['refs/heads/main']}`,
      ]);
      const paths = git(org.codex, ['show', '--name-only', '--format=', commit_sha]).split('\n');
      expect(paths.filter((path) => path.startsWith('projects/'))).toEqual([`projects/${project}/docs/a.md`]);
    }
    expect(git(org.codex, ['show', '-s', '--format=%an <%ae>', 'test'])).toBe('Test User <test@example.com>');
    expect(git(org.codex, ['fsck', '--strict', '--no-dangling'])).toBe('');
  });

  it('are rebuilt where the branch moves during the push: nothing is lost, nothing is forced', async () => {
    const org = three();
    git(org.codex, ['config', 'receive.denyNonFastForwards', 'true']);
    const theirs = prepare(org, { 'projects/mobile/docs/m.md': '# M\n', 'shared/own.md': '# Own\n' });
    duringPush(org, `git update-ref refs/heads/test ${theirs}`);
    const result = await org.sync(TO_CODEX);
    expect(result).toMatchObject({ status: 'success', overall: { succeeded: 3, files_synced: 3 } });
    expect(git(org.codex, ['merge-base', '--is-ancestor', theirs, 'test'])).toBe('');
    expect(subjects(org.codex, 'test', theirs)).toHaveLength(3);
    expect(Object.keys(published(org)).sort()).toEqual([
      'auth/docs/a.md',
      'billing/docs/a.md',
      'mobile/docs/m.md',
      'other/docs/o.md',
      'web/docs/a.md',
    ]);
    expect(git(org.codex, ['show', 'test:shared/own.md'])).toBe('# Own');
    for (const { commit_sha } of phase(result, 'pull-docs').changed_projects) {
      expect(git(org.codex, ['merge-base', '--is-ancestor', commit_sha, 'test'])).toBe('');
    }
  });

  it('are planned anew where somebody changed one of the projects meanwhile, and guarded anew', async () => {
    const org = three();
    const many = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`projects/web/docs/${n}.md`, `${n}\n`]));
    const theirs = prepare(org, { 'projects/auth/docs/theirs.md': '# Theirs\n', ...many });
    duringPush(org, `git update-ref refs/heads/test ${theirs}`);
    const result = await org.sync(TO_CODEX, 1);
    // One stray file is the project's to remove; five of six in one go are the guard's to stop.
    expect(phase(result, 'pull-docs')).toMatchObject({
      succeeded: 2,
      files_synced: 2,
      files_deleted: 1,
      failed_projects: [{ project: 'web', error_code: 'DELETION_THRESHOLD_EXCEEDED' }],
      changed_projects: [
        { project: 'auth', files_synced: 1, files_deleted: 1 },
        { project: 'billing', files_synced: 1, files_deleted: 0 },
      ],
    });
    const now = published(org);
    expect(now).toMatchObject({ 'auth/docs/a.md': '# auth\n', 'billing/docs/a.md': '# billing\n' });
    expect(Object.keys(now).filter((path) => path.startsWith('auth/'))).toEqual(['auth/docs/a.md']);
    expect(Object.keys(now).filter((path) => path.startsWith('web/'))).toHaveLength(5);
    expect(subjects(org.codex, 'test', theirs).sort()).toEqual([
      'Sync 1 files from billing',
      'Sync 2 files from auth',
    ]);
  });

  it('that the server refuses for one project are refused for this one alone', async () => {
    const org = three();
    hook(
      org.codex,
      'pre-receive',
      'while read old new ref; do git diff --name-only $old $new | grep -q ^projects/billing/ && { echo "billing is frozen" >&2; exit 1; }; done; exit 0',
    );
    const before = refs(org.codex);
    const result = await org.sync(TO_CODEX, 1);
    expect(phase(result, 'pull-docs')).toMatchObject({
      status: 'partial',
      succeeded: 2,
      failed_projects: [
        {
          project: 'billing',
          error_code: 'PUSH_REJECTED',
          error: expect.stringContaining('billing is frozen'),
        },
      ],
    });
    expect(Object.keys(published(org))).toEqual(['auth/docs/a.md', 'other/docs/o.md', 'web/docs/a.md']);
    expect(subjects(org.codex, 'test', before['refs/heads/test'])).toHaveLength(2);
    hook(org.codex, 'pre-receive', 'exit 0');
    expect(await org.sync(TO_CODEX)).toMatchObject({ overall: { succeeded: 3, files_synced: 1 } });
  });

  it('that the server refuses altogether are a failure that says so, and phase 2 does not go on from there', async () => {
    const org = makeOrg();
    for (const name of NAMES) org.add(name);
    hook(org.codex, 'pre-receive', 'echo "the branch is protected" >&2; exit 1');
    const before = NAMES.map((name) => refs(org.bare(name)));
    const result = await org.sync(TO_CODEX, 1);
    expect(result).toMatchObject({
      status: 'failure',
      error_code: 'PUSH_REJECTED',
      error: expect.stringContaining('protected'),
      overall: { succeeded: 0, failed: 3, files_synced: 0 },
    });
    expect(refs(org.codex)).not.toHaveProperty('refs/heads/test');
    expect(NAMES.map((name) => refs(org.bare(name)))).toEqual(before);
  });

  it('make the branch of an environment from production, and start an empty codex', async () => {
    const fresh = makeOrg();
    for (const name of NAMES) fresh.add(name);
    const main = refs(fresh.codex)['refs/heads/main']!;
    await fresh.sync(TO_CODEX);
    expect(git(fresh.codex, ['rev-list', '--count', `${main}..test`])).toBe('3');
    expect(trailer(fresh.codex, 'test', 'Codex-Base')).toBe(main);
    expect(git(fresh.codex, ['show', 'test:shared/api.md'])).toBe('# API');

    const empty = makeOrg({ codex: null });
    for (const name of NAMES) empty.add(name);
    const dry = await empty.sync(['--dry-run']);
    expect(refs(empty.codex)).toEqual({});
    const real = await empty.sync();
    expect(dry.overall).toEqual(real.overall);
    expect(subjects(empty.codex, 'main')).toEqual(['Start the codex of acme']);
    expect(git(empty.codex, ['rev-list', '--count', 'main..test'])).toBe('3');
    expect(Object.keys(published(empty))).toHaveLength(3);
    expect(await empty.sync()).toMatchObject({ overall: { succeeded: 3, files_synced: 0 } });
  });

  it('of a project with a name and patterns of its own go under that name, by those', async () => {
    const org = makeOrg({ config: { sync_patterns: ['wiki/**'], exclude_patterns: ['**/draft.md'] } });
    const wiki = { 'wiki/1.md': '1\n', 'wiki/draft.md': 'draft\n', 'docs/a.md': '# A\n' };
    org.add('plain', wiki);
    const thresholds = { sync: { options: { github: { deletion_threshold: 0 } } } };
    const settings = { project_name: 'invoices', sync_patterns: ['docs'], handlers: thresholds };
    org.add('billing', {
      ...wiki,
      'docs/b.md': '# B\n',
      '.fractary/plugins/codex/config.yaml': `# YAML\n${Object.entries({
        organization: 'elsewhere',
        codex_repo: 'other',
        ...settings,
      })
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
        .join('\n')}\n`,
    });
    org.add('private', {
      ...documents('private'),
      [CONFIG]: JSON.stringify({ sync_patterns: ['docs/**', 'README.md'] }),
      'README.md': '---\nvisibility: private\n---\n# Mine\n',
      'docs/big.bin': 'pointer\n',
      '.gitattributes': '*.bin filter=lfs\n',
    });
    const result = await org.sync(TO_CODEX);
    expect(
      phase(result, 'pull-docs').changed_projects.map(({ project }: { project: string }) => project),
    ).toEqual(['invoices', 'plain', 'private']);
    expect(Object.keys(published(org))).toEqual([
      'invoices/docs/a.md',
      'invoices/docs/b.md',
      'plain/wiki/1.md',
      'private/docs/a.md',
    ]);
    // Its own threshold stops it; what the guard suggests names the repository, and works as it stands.
    commitTo(org.bare('billing'), 'main', { del: ['docs/b.md'] });
    const stopped = await org.sync(TO_CODEX, 1);
    const [failure] = phase(stopped, 'pull-docs').failed_projects;
    expect(failure).toMatchObject({ project: 'invoices', error_code: 'DELETION_THRESHOLD_EXCEEDED' });
    const args = failure.suggested_fixes[0].split('fractary-codex sync-project ')[1].split(' ');
    expect(args.slice(0, 2)).toEqual(['billing', '--to-codex']);
    const typed = await run('sync-project', [...args, '--json'], {
      cwd: org.runner,
      env: org.env,
      input: '',
    });
    expect(typed.json()).toMatchObject({
      status: 'success',
      project: 'invoices',
      to_codex: { files_deleted: 1 },
    });
    // It is asked for by either name.
    for (const name of ['billing', 'invoices']) {
      expect(await org.sync(['--project', name, '--to-codex'])).toMatchObject({
        discovered: { to_sync: 1 },
        overall: { succeeded: 1, files_synced: 0 },
      });
    }
  });
});

it('asks the codex as often for many projects as for one, however much of each is there', async () => {
  const connections = async (count: number) => {
    const names = Array.from({ length: count }, (_, i) => `p${i}`);
    const there = names.map((name) => [`projects/${name}/docs/old.md`, `# Old ${name}\n`] as const);
    const org = makeOrg({ codex: { ...CODEX, ...Object.fromEntries(there) } });
    for (const name of names) org.add(name);
    const args = ['--yes', '--env', 'prod', '--phase', 'pull-docs', '--force'];
    const counts = await countGit((trace) => org.run([...args, '--json'], { env: { ...org.env, ...trace } }));
    expect(counts.result.json()).toMatchObject({ overall: { succeeded: count, files_deleted: count } });
    expect(counts.lazyFetches).toBe(0);
    return counts.connections;
  };
  expect(await connections(8)).toBe(await connections(1));
});
