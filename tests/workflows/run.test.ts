import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { done, makeWorld, PHASES, play, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = makeWorld();
  const installed = await world.run(['workflows', 'install']);
  expect(installed.code, installed.stderr).toBe(0);
});

const failure = (project: string, more: object = {}) => ({
  project,
  error: `The token may not write to ${project}`,
  error_code: 'PERMISSION_DENIED',
  ...more,
});

describe.each(PHASES)('a run of %s', (phase) => {
  it('discovers, syncs, and reports the counts', async () => {
    const { discover, shards, report, calls } = await play(world, phase);
    expect(discover.code, discover.log).toBe(0);
    expect(shards.map(({ code }) => code)).toEqual([0]);
    expect(report!.code, report!.log).toBe(0);
    expect(calls).toEqual([
      ['discover', '--repos', '--json'],
      ['sync-org', `--phase=${phase}`, '--yes', '--json'],
    ]);
    expect(report!.summary).toMatch(/## The workflow/);
    expect(report!.summary).toContain('| 2 | 0 | 0 | 5 | 1 |');
  });
});

it('hands the inputs on, and asks for no list where one project is named', async () => {
  const inputs = {
    ...{ target_repository: 'billing', environment: 'test', target_branch: 'docs', dry_run: true },
  };
  const { calls, report } = await play(world, 'push-docs', { inputs });
  expect(calls).toEqual([
    [
      'sync-org',
      '--phase=push-docs',
      '--project=billing',
      '--env=test',
      '--target-branch=docs',
      '--dry-run',
      '--json',
    ],
  ]);
  expect(report!.summary).toContain('project billing · environment test · branch docs · dry run');
});

const repositories = (count: number) => ({ repositories: Array.from({ length: count }, () => ({})) });

it.each([
  [300, 12],
  [5000, 40],
  [0, 1],
])('cuts %i repositories into %i shards, which a matrix takes', async (count, jobs) => {
  const { discover } = await play(world, 'pull-docs', { discover: repositories(count), first: true });
  const shards = JSON.parse(discover.outputs.shards!);
  expect(shards).toEqual(Array.from({ length: jobs }, (_, i) => `${i + 1}/${jobs}`));
});

it('adds up the counts of the shards', async () => {
  const { report, calls } = await play(world, 'pull-docs', { discover: repositories(30) });
  expect(calls.slice(1).map((call) => call[2])).toEqual(['--shard=1/2', '--shard=2/2']);
  expect(report!.summary).toContain('| 4 | 0 | 0 | 10 | 2 |');
});

it('counts the projects of the configuration where it lists them', async () => {
  const projects = Array.from({ length: 26 }, (_, i) => ({ name: `p${i}`, url: `p${i}` }));
  const listed = makeWorld({
    '.fractary/plugins/codex/config.json': JSON.stringify({ organization: 'acme', projects }),
  });
  await listed.run(['workflows', 'install', '--codex', '.']);
  const { discover, calls } = await play(listed, 'pull-docs', { first: true });
  expect(JSON.parse(discover.outputs.shards!)).toEqual(['1/2', '2/2']);
  expect(calls).toEqual([]);
});

describe('a run with failures', () => {
  it('succeeds where some projects failed: they are warnings and stand in the summary', async () => {
    const { shards, report } = await play(world, 'pull-docs', {
      org: { all: done('pull-docs', {}, [failure('billing')]) },
    });
    expect(shards[0]!.code).toBe(0);
    expect(shards[0]!.log).toContain('::warning title=billing%3A PERMISSION_DENIED::The token may not');
    expect(report!.code).toBe(0);
    expect(report!.log).toContain('::warning title=billing%3A PERMISSION_DENIED::');
    expect(report!.summary).toContain(
      '| billing | PERMISSION\\_DENIED | The token may not write to billing |',
    );
  });

  it('annotates as many projects as GitHub shows, and lists all', async () => {
    const failed = Array.from({ length: 15 }, (_, i) => failure(`p${i}`));
    const { report } = await play(world, 'pull-docs', { org: { all: done('pull-docs', {}, failed) } });
    expect(report!.log.match(/^::warning/gm)).toHaveLength(10);
    expect(report!.log).toContain('6 more; the job summary lists them');
    expect(report!.summary).toContain('| p14 |');
  });

  it('succeeds where every project of one shard failed and another shard did well', async () => {
    const { shards, report } = await play(world, 'pull-docs', {
      discover: repositories(30),
      org: { '1/2': done('pull-docs', { succeeded: 0 }, [failure('a')]), '2/2': done('pull-docs') },
    });
    expect(shards.map(({ code }) => code)).toEqual([0, 0]);
    expect(report!.code).toBe(0);
  });

  it('fails where every project failed', async () => {
    const { shards, report } = await play(world, 'pull-docs', {
      org: { all: done('pull-docs', { succeeded: 0 }, [failure('a'), failure('b')]) },
    });
    expect(shards[0]!.code).toBe(0);
    expect(report!.code).toBe(1);
    expect(report!.log).toContain('::error title=Every project failed::');
    expect(report!.log).toContain('::error title=a%3A PERMISSION_DENIED::');
  });

  it('fails where the phase could not be worked on', async () => {
    const document = { status: 'failure', error: 'GitHub refused the token', error_code: 'AUTH_FAILED' };
    const { shards, report } = await play(world, 'push-claude', {
      org: { all: { ...document, suggested_fixes: ['gh secret set CODEX_SYNC_PAT'], exit: 1 } },
    });
    expect(shards[0]!.code).toBe(1);
    expect(shards[0]!.log).toContain('::error title=push-claude, shard 1/1'.replace(',', '%2C'));
    expect(shards[0]!.summary).toContain('gh secret set CODEX\\_SYNC\\_PAT');
    expect(report!.code).toBe(1);
    expect(report!.log).toContain('AUTH_FAILED');
  });

  it('fails where the phase broke off after some projects', async () => {
    const broken = { status: 'failure', reason: 'The codex could not be reached', error_code: 'NETWORK' };
    const { shards, report } = await play(world, 'pull-docs', { org: { all: done('pull-docs', broken) } });
    expect(shards[0]!.log).toContain('NETWORK::The codex could not be reached');
    expect([shards[0]!.code, report!.code]).toEqual([1, 1]);
    expect(report!.summary).toContain('| 2 | 0 | 0 | 5 | 1 |');
  });

  it('fails where the script broke down without a document', async () => {
    const { shards, report } = await play(world, 'pull-docs', { org: { other: {} } });
    expect(shards[0]!.code).toBe(1);
    expect(report!.code).toBe(1);
  });

  it('fails where discovery did, before any shard', async () => {
    const { discover } = await play(world, 'pull-docs', {
      discover: { status: 'failure', error: 'gh is not logged in', error_code: 'AUTH_FAILED', exit: 1 },
    });
    expect(discover.code).toBe(1);
    expect(discover.log).toContain('::error title=Discovery failed%3A AUTH_FAILED::gh is not logged in');
    expect(discover.summary).toContain('gh is not logged in');
  });

  it('says which secret is missing', async () => {
    const { discover } = await play(world, 'pull-docs', { secrets: {}, first: true });
    expect(discover.log).toContain('::warning title=No token::The secret CODEX_SYNC_PAT');
  });

  it('fails where a shard left nothing, unless only the counts were lost', async () => {
    const discover = repositories(30);
    const lost = await play(world, 'pull-docs', { discover, lose: 1 });
    expect(lost.report!.code).toBe(0);
    expect(lost.report!.log).toContain('::warning title=Counts are missing::1 of 2');
    const failed = { status: 'failure', error: 'x', error_code: 'NETWORK', exit: 1 };
    const org = { '1/2': failed, '2/2': done('pull-docs') };
    const broken = await play(world, 'pull-docs', { discover, org, lose: 1 });
    expect(broken.report!.code).toBe(1);
    expect(broken.report!.log).toContain('::error title=Counts are missing::1 of 2');
  });

  it('shows a phase that was left out with its reason', async () => {
    const reason = 'test needs --target-branch';
    const none = { status: 'skipped', succeeded: 0, files_synced: 0, files_deleted: 0, reason };
    const conflicts = [{ project: 'web', path: '.fractary/codex/shared/a.md', reason: 'edited' }];
    const { report } = await play(world, 'push-docs', {
      org: { all: done('push-docs', { ...none, conflicts, warnings: ['look here'] }) },
    });
    expect(report!.code).toBe(0);
    expect(report!.summary).toContain('⏭ Skipped: test needs --target-branch');
    expect(report!.summary).toMatch(/web: .*a\.md was left alone \(edited\)\n- look here/);
  });
});

const HOSTILE = [
  '"; touch pwned; "',
  "'; touch pwned; '",
  '$(touch pwned)',
  '`touch pwned`',
  'a\ntouch pwned\nshards=["9/9"]',
  '--force',
  '$'.concat('{{ secrets.CODEX_SYNC_PAT }}'),
  '::add-mask::x\n::error::pwned',
  '| a | b |\n<img src=x>',
] as const;

it.each([HOSTILE.slice(0, 3), HOSTILE.slice(3, 6), HOSTILE.slice(6, 9)])(
  'takes the inputs %j, %j and %j for values and nothing else',
  async (target, environment, branch) => {
    const inputs = { target_repository: target, environment, target_branch: branch, dry_run: target };
    const { discover, shards, report, calls } = await play(world, 'push-docs', { inputs });
    expect(discover.outputs).toEqual({ shards: '["1/1"]', repositories: '1' });
    expect(calls).toEqual([
      [
        ...['sync-org', '--phase=push-docs', `--project=${target}`, `--env=${environment}`],
        ...[`--target-branch=${branch}`, '--dry-run', '--json'],
      ],
    ]);
    expect([discover.code, shards[0]!.code, report!.code]).toEqual([0, 0, 0]);
    for (const { log } of [discover, ...shards, report!]) expect(log).not.toMatch(/^\s*::/m);
    expect(report!.summary).not.toMatch(/<img|\n\| a \|/);
    expect([...readdirSync(world.checkout), ...readdirSync(world.dir)]).not.toContain('pwned');
  },
);

it('takes what projects and servers say for text', async () => {
  const failed = HOSTILE.map((value) => failure(value, { error: value, error_code: value }));
  const says = `  ::error::spoken\n##[error]spoken\r::error::spoken\n${HOSTILE.join('\n')}`;
  const { shards, report } = await play(world, 'pull-docs', {
    org: { all: { ...done('pull-docs', {}, failed), orphans: HOSTILE, says } },
  });
  for (const { log, code } of [shards[0]!, report!]) {
    expect(code).toBe(0);
    const commands = log.split(/\r\n|\r|\n/).filter((line) => /^\s*::|##\[/.test(line));
    expect(commands).toHaveLength(HOSTILE.length);
    for (const command of commands) expect(command).toMatch(/^::warning title=/);
  }
  expect(report!.summary).not.toMatch(/<img|\n\| a \|/);
  expect(report!.summary.match(/^\|/gm)).toHaveLength(5 + HOSTILE.length);
  expect(readdirSync(world.checkout)).not.toContain('pwned');
});
