import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { git } from '../helpers/git.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { countGit } from '../helpers/trace.ts';
import { everything, makeOrg, type Org, published, serve } from './org.ts';

function three(): Org {
  const org = makeOrg();
  for (const name of ['auth', 'billing', 'web']) org.add(name);
  return org;
}

describe('sync-org asks before it writes', { concurrent: true }, () => {
  it('stops without --yes, --dry-run and --project, with the list and the commands that go on', async () => {
    const org = three();
    await org.run(['--help']);
    const before = [snapshot(org.root), snapshot(org.runner)];
    const failure = await org.sync(['--exclude', 'web', '--to-codex'], 3);
    expect(failure).toMatchObject({
      status: 'failure',
      operation: 'sync-org',
      error_code: 'CONFIRMATION_REQUIRED',
      phase: 'validate',
      error: expect.stringMatching(/2 repositories.*auth, billing/),
      suggested_fixes: [
        'See what it would do: fractary-codex sync-org --to-codex --exclude web --dry-run',
        'Go on: fractary-codex sync-org --to-codex --exclude web --yes',
      ],
      would_touch: ['auth', 'billing'],
      partial_results: {},
    });
    const text = await org.run();
    expect([text.code, text.stdout]).toEqual([3, '']);
    expect(text.stderr).toContain('auth, billing, web');
    expect([snapshot(org.root), snapshot(org.runner)]).toEqual(before);

    // Naming the projects, and asking for a dry run, is confirmation enough.
    await org.sync(['--dry-run']);
    expect([snapshot(org.root), snapshot(org.runner)]).toEqual(before);
    await org.sync(['--project', 'web']);
    expect(Object.keys(published(org))).toEqual(['web/docs/a.md']);
  });

  it('wants production typed, under whatever name, before anything is contacted', async () => {
    const org = three();
    org.config = { environments: { default: 'prod' } };
    const untyped = await countGit((trace) => org.sync(['--yes'], 3, { env: { ...org.env, ...trace } }));
    expect(untyped.result).toMatchObject({
      error_code: 'CONFIRMATION_REQUIRED',
      suggested_fixes: expect.arrayContaining([expect.stringMatching(/sync-org.*--env prod/)]),
    });
    org.config = { environments: { default: 'live', branches: { live: 'main' } } };
    const alias = await countGit((trace) => org.sync(['--yes'], 3, { env: { ...org.env, ...trace } }));
    expect(alias.result).toMatchObject({ error_code: 'CONFIRMATION_REQUIRED' });
    expect([untyped.connections, alias.connections]).toEqual([0, 0]);
    // For reading only: it never decides what is written.
    org.config = {};
    expect(await org.sync(['--dry-run'], 0, { env: { ...org.env, CODEX_ENV: 'prod' } })).toMatchObject({
      environment: 'test',
    });
    expect(await org.sync(['--yes', '--env', 'production'])).toMatchObject({
      environment: 'prod',
      target_branch: 'main',
    });
  });
});

const WRONG: [string, string[], string, RegExp][] = [
  ['an unknown phase', ['--phase', 'push-doc'], 'INVALID_ARGUMENT', /push-doc"?$/],
  ['one of several phases', ['--phase', 'pull-docs,nothing'], 'INVALID_ARGUMENT', /nothing/],
  [
    'a phase and a direction',
    ['--phase', 'pull-docs', '--to-codex'],
    'INVALID_ARGUMENT',
    /--to-codex and --phase/,
  ],
  ['two directions', ['--to-codex', '--from-codex'], 'INVALID_ARGUMENT', /contradict/],
  ['shard 0/4', ['--shard', '0/4'], 'INVALID_ARGUMENT', /0\/4/],
  ['shard 5/4', ['--shard', '5/4'], 'INVALID_ARGUMENT', /5\/4/],
  ['shard x', ['--shard', 'x'], 'INVALID_ARGUMENT', /--shard x/],
  ['shard 1/0', ['--shard', '1/0'], 'INVALID_ARGUMENT', /1\/0/],
  ['parallel 0', ['--parallel', '0'], 'INVALID_ARGUMENT', /"0"/],
  ['parallel 2.5', ['--parallel', '2.5'], 'INVALID_ARGUMENT', /"2\.5"/],
  ['parallel -1', ['--parallel=-1'], 'INVALID_ARGUMENT', /"-1"/],
  ['a branch that is an option', ['--target-branch=--upload-pack=x'], 'INVALID_ARGUMENT', /--upload-pack=x/],
  ['a branch with two dots', ['--target-branch', 'a..b'], 'INVALID_ARGUMENT', /a\.\.b/],
  ['an empty branch', ['--target-branch', ''], 'INVALID_ARGUMENT', /branch/],
  ['a project that is a path', ['--project', '../auth'], 'INVALID_ARGUMENT', /\.\.\/auth/],
  ['a project that is an option', ['--project=--yes'], 'INVALID_ARGUMENT', /--yes/],
  ['a negated glob', ['--include', '!web'], 'INVALID_ARGUMENT', /!web/],
  ['a glob from the root', ['--exclude', '/web'], 'INVALID_ARGUMENT', /\/web/],
  ['an organization that is an option', ['--org=--upload-pack=x'], 'INVALID_ARGUMENT', /--upload-pack=x/],
  [
    'an unknown environment',
    ['--env', 'staging'],
    'INVALID_ENVIRONMENT',
    /staging.*prod.*test|staging.*test.*prod/,
  ],
  ['an option nobody knows', ['--paralel', '3'], 'INVALID_ARGUMENT', /--paralel/],
  ['a positional', ['auth'], 'INVALID_ARGUMENT', /auth/],
];

describe('sync-org refuses', { concurrent: true }, () => {
  const shared = three();
  it.each(WRONG)('%s, before anything is contacted', async (_what, args, code, error) => {
    const org = shared;
    const { result, connections } = await countGit((trace) =>
      org.sync(['--yes', ...args], 2, { env: { ...org.env, ...trace } }),
    );
    expect(result).toMatchObject({
      status: 'failure',
      operation: 'sync-org',
      error_code: code,
      error: expect.stringMatching(error),
      suggested_fixes: [expect.any(String)].concat(result.suggested_fixes.slice(1)),
    });
    expect(connections).toBe(0);
    expect(existsSync(`${org.home}/mirrors`)).toBe(false);
  });

  it('a project that does not exist, naming the nearest', async () => {
    const org = three();
    const before = everything(org);
    expect(await org.sync(['--project', 'web', '--project', 'biling'], 2)).toMatchObject({
      error_code: 'INVALID_ARGUMENT',
      phase: 'validate',
      error: expect.stringMatching(/no repository named biling; did you mean billing\?/),
    });
    expect(everything(org)).toEqual(before);
  });

  it('a project that was asked for by name and is left out: doing nothing is no success', async () => {
    const org = three();
    expect(await org.sync(['--project', 'web', '--exclude', 'w*'], 2)).toMatchObject({
      error_code: 'INVALID_ARGUMENT',
      error: expect.stringMatching(/web.*left out: excluded/),
    });
    // A shard that does not hold it has nothing to do, and one of them has.
    const shards = await Promise.all(
      [1, 2, 3].map((i) => org.sync(['--project', 'web', '--shard', `${i}/3`])),
    );
    expect(shards.map(({ discovered }) => discovered.to_sync).sort()).toEqual([0, 0, 1]);
  });

  it('a codex that is not there, refuses the token, or has no branch for production', async () => {
    const org = three();
    const server = await serve(org);
    const env = { ...org.env, CODEX_SYNC_PAT: 'another-token-9876543210abcdef' };
    expect(await org.sync(['--yes'], 1, { env })).toMatchObject({
      error_code: 'AUTH_FAILED',
      error: expect.stringContaining('CODEX_SYNC_PAT'),
    });
    expect(server.log.every(({ path }) => path.startsWith('/acme/codex.acme.com'))).toBe(true);
    git(org.codex, ['branch', '-m', 'main', 'trunk']);
    expect(await org.sync(['--yes'], 1)).toMatchObject({
      error_code: 'BRANCH_NOT_FOUND',
      error: expect.stringContaining('trunk'),
    });
    org.config = { codex_repo: server.url('acme/nothing') };
    expect(await org.sync(['--yes'], 1)).toMatchObject({ error_code: 'REPO_NOT_FOUND' });
  });

  it('to be quiet about having had nothing to do', async () => {
    const org = three();
    expect(await org.sync(['--yes', '--include', 'mobile-*'])).toMatchObject({
      status: 'success',
      discovered: { total: 3, excluded: 3, to_sync: 0 },
      warnings: [expect.stringMatching(/no repository is left/i)],
    });
  });
});
