import { describe, expect, it } from 'vitest';
import { workflowsRunSchema } from '../../runtime/output/workflow-results.ts';
import { INPUTS, isDispatch, PHASES, workflow, workflowsWorld } from '../github/workflows-world.ts';
import { hasGh } from '../helpers/github-api.ts';
import { start as startScript } from '../helpers/run.ts';

const UUID = /^pull-docs-[0-9a-f-]{36}$/;

describe.skipIf(!hasGh)('workflows run', () => {
  it('runs the three, each only after the one before has concluded with success', async () => {
    const world = await workflowsWorld();
    world.api.runScripts.push(
      { statuses: ['queued', 'in_progress', 'completed'] },
      { statuses: ['in_progress', 'completed'] },
    );
    const result = await world.start('run', '--env', 'prod', '--poll', '0.05', '--json');
    expect(result.code).toBe(0);
    const document = workflowsRunSchema.parse(result.json());
    expect(document).toMatchObject({
      ...{ status: 'success', operation: 'workflows run', project: 'auth', environment: 'prod' },
      ...{ codex_repo: 'acme/codex.acme.com', organization: 'acme', target_branch: null, dry_run: false },
      warnings: [],
    });
    expect(document.steps).toEqual(
      PHASES.map((name, i) => ({
        ...{ name, workflow: `codex-sync-${name}.yml`, status: 'completed', conclusion: 'success' },
        ...{ run_id: 1001 + i, url: `https://github.com/acme/codex.acme.com/actions/runs/${1001 + i}` },
        duration_seconds: 5,
      })),
    );
    const order = world.api.requests
      .filter((one) => isDispatch(one) || /actions\/runs\/\d+$/.test(one.path))
      .map(({ method, path }) => `${method} ${path.split('/').slice(4).join('/')}`);
    expect(order).toEqual([
      'POST workflows/codex-sync-pull-docs.yml/dispatches',
      ...['GET runs/1001', 'GET runs/1001', 'GET runs/1001'],
      'POST workflows/codex-sync-push-docs.yml/dispatches',
      ...['GET runs/1002', 'GET runs/1002'],
      'POST workflows/codex-sync-push-claude.yml/dispatches',
      'GET runs/1003',
    ]);
    expect(world.dispatches()[0]!.inputs).toEqual({
      ...{ target_repository: 'auth-service', environment: 'prod' },
      correlation_id: expect.stringMatching(UUID),
    });
    expect(new Set(world.dispatches().map(({ inputs }) => inputs.correlation_id)).size).toBe(3);
    const url = 'https://github.com/acme/codex.acme.com/actions/runs';
    expect(result.stderr.split('\n')).toEqual([
      '🔄 Sync workflows triggered in background. You can continue working.',
      `📊 Step 1/3 in progress: Pulling documentation from projects (${url}/1001)`,
      '📊 Step 1/3 completed: Documentation pulled from projects',
      `📊 Step 2/3 in progress: Pushing documentation to projects (${url}/1002)`,
      '📊 Step 2/3 completed: Documentation pushed to projects',
      `📊 Step 3/3 in progress: Pushing Claude tools to projects (${url}/1003)`,
      '📊 Step 3/3 completed: Claude tools pushed to projects',
      '✅ All sync workflows completed successfully',
      '',
    ]);
  });

  it('triggers nothing after a failure, and says which step, at which job, and where to read on', async () => {
    const world = await workflowsWorld();
    const steps = [{ name: 'Sync', conclusion: 'failure' }];
    world.api.runScripts.push(
      {},
      { conclusion: 'failure', jobs: [{ name: 'shard 1', conclusion: 'failure', steps }] },
    );
    const result = await world.start('run', '--env', 'prod', '--poll', '0.05', '--json');
    expect(result.code).toBe(1);
    const failure = result.json();
    const url = 'https://github.com/acme/codex.acme.com/actions/runs/1002';
    expect(failure).toMatchObject({
      ...{ status: 'failure', operation: 'workflows run', error_code: 'WORKFLOW_FAILED', phase: 'monitor' },
      error: `Sync workflow failed: step 2/3 (push-docs, codex-sync-push-docs.yml) concluded with failure in shard 1 at "Sync". View details: ${url}`,
      partial_results: {
        steps: [
          { name: 'pull-docs', conclusion: 'success' },
          { name: 'push-docs', conclusion: 'failure', url, run_id: 1002 },
        ],
      },
    });
    expect(failure.suggested_fixes).toEqual([
      'Read what it said: gh run view 1002 --log-failed --repo acme/codex.acme.com',
      expect.stringContaining('CODEX_SYNC_PAT'),
      'Then run it again: fractary-codex workflows run --env prod',
    ]);
    expect(result.stderr).toContain(`❌ ${failure.error}\n`);
    expect(world.dispatches()).toHaveLength(2);
  });

  it.each(['cancelled', 'timed_out', 'skipped', 'neutral', 'action_required'])(
    'takes the conclusion %s for a failure',
    async (conclusion) => {
      const world = await workflowsWorld();
      world.api.runScripts.push({ conclusion });
      const result = await world.start('run', '--env', 'prod', '--poll', '0.05');
      expect(result).toMatchObject({ code: 1, stdout: '' });
      expect(result.stderr).toMatch(
        new RegExp(
          `^❌ Sync workflow failed: step 1/3 .* concluded with ${conclusion}\\. View details: https://github\\.com/\\S+/1001 \\[WORKFLOW_FAILED\\]$`,
          'm',
        ),
      );
      expect(result.stderr.match(/❌/g)).toHaveLength(1);
      expect(world.dispatches()).toHaveLength(1);
    },
  );

  it('leaves out what would carry unreleased documents to a default branch, and says so', async () => {
    const world = await workflowsWorld();
    const result = await world.start('run', '--poll', '0.05');
    expect(result.code).toBe(0);
    expect(world.dispatches().map(({ file, inputs }) => [file, inputs.environment])).toEqual([
      ['codex-sync-pull-docs.yml', 'test'],
    ]);
    const why =
      'test is not production: --target-branch NAME says which branch of the projects gets its documents';
    expect(result.stderr).toContain(`⏭ Step 2/3 skipped: ${why}\n⏭ Step 3/3 skipped: ${why}\n`);
    expect(result.stderr).toContain('✅ All sync workflows completed successfully (2 skipped)\n');
    expect(result.stdout).toContain('https://github.com/acme/codex.acme.com/actions/runs/1001');
    expect(result.stdout).toMatch(/✅ COMPLETED: Sync Workflows in [\d.]+s \(auth, environment test\)\n$/);

    const branch = await world.json(['--target-branch', 'docs-test', '--dry-run', '--project', 'billing']);
    expect(branch.steps.map(({ conclusion }: { conclusion: string }) => conclusion)).toEqual(
      Array(3).fill('success'),
    );
    expect(world.dispatches()[3]!.inputs).toMatchObject({
      ...{ target_repository: 'billing', environment: 'test', target_branch: 'docs-test', dry_run: 'true' },
    });
  });

  it('writes to production only where that was typed', async () => {
    const world = await workflowsWorld({
      config: { environments: { default: 'prod' } },
      env: { CODEX_ENV: 'prod' },
    });
    expect(await world.json([], 3)).toMatchObject({
      error_code: 'CONFIRMATION_REQUIRED',
      suggested_fixes: ['fractary-codex workflows run --env prod'],
    });
    expect(await world.json(['--env', 'staging'], 2)).toMatchObject({ error_code: 'INVALID_ENVIRONMENT' });
    expect(world.api.requests).toEqual([]);
  });

  it('knows the repository of every project, and all of them', async () => {
    const projects = [{ name: 'billing', url: 'https://github.com/acme/billing-api.git' }];
    const world = await workflowsWorld({ config: { projects } });
    await world.json(['--project', 'billing']);
    expect((await world.json(['--all'])).project).toBeNull();
    expect(world.dispatches().map(({ inputs }) => inputs.target_repository)).toEqual([
      'billing-api',
      undefined,
    ]);
  });

  it('takes the workflows of the predecessor, with any prefix, but leaves out nothing that was asked for', async () => {
    const world = await workflowsWorld({ inputs: ['target_repository'], prefix: 'omnidas-' });
    const done = await world.json([]);
    expect(done.steps[0]).toMatchObject({
      workflow: 'omnidas-codex-sync-pull-docs.yml',
      conclusion: 'success',
    });
    expect(done.warnings).toEqual([expect.stringContaining('declares no input environment')]);
    expect(world.dispatches().map(({ inputs }) => inputs)).toEqual([{ target_repository: 'auth-service' }]);
    for (const [args, input] of [
      [['--env', 'prod'], 'environment'],
      [['--target-branch', 'x'], 'target_branch'],
      [['--dry-run'], 'dry_run'],
    ] as const) {
      const failure = await world.json([...args], 2);
      expect(failure).toMatchObject({ error_code: 'INVALID_ARGUMENT', phase: 'trigger' });
      expect(failure.error).toContain(`omnidas-codex-sync-pull-docs.yml declares no input ${input}`);
    }
    expect(world.dispatches()).toHaveLength(1);
  });

  it('checks all files before it triggers the first', async () => {
    const world = await workflowsWorld();
    world.codex.workflows[2]!.yaml =
      'on:\n  workflow_dispatch:\n    inputs:\n      environment: { type: choice, options: [test] }\n      who: { required: true }\n';
    const failure = await world.json(['--env', 'prod'], 2);
    expect(failure.error).toBe(
      'The workflows of acme/codex.acme.com do not take what was asked for: codex-sync-push-claude.yml declares no input target_repository; the input environment of codex-sync-push-claude.yml takes test and not "prod"; codex-sync-push-claude.yml requires the input who',
    );
    expect(world.dispatches()).toEqual([]);
  });

  it("does not leave a default of the file's in place of what was asked for", async () => {
    const world = await workflowsWorld();
    world.codex.workflows[0]!.yaml =
      'on:\n  workflow_dispatch:\n    inputs:\n      target_repository: { default: web }\n      environment:\n      dry_run: { type: boolean, default: true }\n';
    await world.json(['--all']);
    expect(world.dispatches()[0]!.inputs).toEqual({
      target_repository: '',
      environment: 'test',
      dry_run: 'false',
    });
  });

  it('says what is wrong with the workflows of a codex', async () => {
    const world = await workflowsWorld();
    const [pull] = world.codex.workflows;
    const failure = async () => {
      const { error, error_code, suggested_fixes } = await world.json([], 1);
      expect(error_code).toBe('WORKFLOW_NOT_FOUND');
      return `${error} → ${suggested_fixes[0]}`;
    };
    world.codex.workflows = [];
    expect(await failure()).toBe(
      'acme/codex.acme.com has no workflow codex-sync-pull-docs.yml on GitHub → fractary-codex workflows install --push',
    );
    world.codex.workflows = [pull!, workflow('pull-docs', INPUTS, 'old-')];
    expect(await failure()).toMatch(
      /several workflows for pull-docs, codex-sync-pull-docs\.yml and old-codex-sync/,
    );
    world.codex.workflows = [{ ...pull!, state: 'disabled_manually' }];
    expect(await failure()).toMatch(
      /switched off \(disabled_manually\).*→ gh workflow enable codex-sync-pull-docs\.yml/,
    );
    world.codex.workflows = [{ ...pull!, inputs: null }];
    expect(await failure()).toMatch(
      /codex-sync-pull-docs\.yml .* has no workflow_dispatch.*→ Add workflow_dispatch/,
    );
    world.codex.workflows = [{ ...pull!, yaml: 'on: [' }];
    expect(await failure()).toMatch(/is not a workflow that GitHub can run/);
    expect(world.dispatches()).toEqual([]);
  });

  it('asks the GitHub of the organization, where it has its own', async () => {
    const remote = 'https://ghe.acme.com/acme/auth.git';
    const world = await workflowsWorld({ remote, env: { GH_HOST: 'ghe.acme.com' } });
    expect((await world.json([])).steps[0].conclusion).toBe('success');
    expect(new Set(world.api.requests.map(({ host }) => host))).toEqual(new Set(['ghe.acme.com']));
  });

  it('is for codices on GitHub', async () => {
    const world = await workflowsWorld({ config: { codex_repo: 'https://git.acme.com/acme/codex.git' } });
    expect(await world.json([], 2)).toMatchObject({
      error_code: 'INVALID_ARGUMENT',
      error: expect.stringContaining('https://git.acme.com/acme/codex.git'),
      suggested_fixes: [expect.stringContaining('fractary-codex sync-org')],
    });
    const itself = await workflowsWorld({ remote: 'https://github.com/acme/codex.acme.com' });
    expect((await itself.json([], 2)).error).toContain('checkout of the codex itself');
    expect(world.api.requests.concat(itself.api.requests)).toEqual([]);
  });

  it('stops watching when it is told to, and says that the run goes on', async () => {
    const world = await workflowsWorld();
    world.api.runScripts.push({ statuses: ['in_progress'] });
    const running = startScript('workflows', ['run', '--poll', '0.05'], {
      cwd: world.project,
      env: world.env,
    });
    await running.waitForStderr(/Step 1\/3 in progress/);
    running.kill('SIGINT');
    const result = await running.done;
    expect(result.code).toBe(130);
    expect(result.stderr).toContain(
      '❌ Stopped watching; step 1/3 (pull-docs) goes on without us, and no further one is triggered: https://github.com/acme/codex.acme.com/actions/runs/1001 [INTERRUPTED]',
    );
    expect(result.stderr).toContain('gh run cancel 1001 --repo acme/codex.acme.com');
  });
});

describe('workflows', () => {
  it.each([
    [[], /needs to know what to do/],
    [['delete'], /workflows cannot "delete"/],
    [
      ['status', '--project', 'x'],
      /workflows status has no option --project, which belongs to workflows install and run/,
    ],
    [['run', '--push'], /workflows run has no option --push, which belongs to workflows install$/],
    [['install', '--env', 'prod'], /workflows install has no option --env/],
    [['run', '--project'], /--project is empty/],
    [['run', '--project', '--all'], /contradict/],
    [['run', '--project', '*'], /"\*" is no project's name/],
    [['run', '--project', 'a', '--all'], /--project and --all contradict each other/],
    [['run', '--poll', '0'], /--poll "0" is no number of seconds/],
    [['run', '--timeout', '-1'], /--timeout/],
    [['run', '--target-branch', 'a..b'], /--target-branch "a..b" cannot be the name of a branch/],
    [['status', '--limit', '0'], /--limit "0" is no number from 1 to 100/],
  ])('%j is wrong usage', async (args, sentence) => {
    const world = await workflowsWorld();
    const result = await world.start(...args, '--json');
    expect(result.code).toBe(2);
    const failure = result.json();
    expect(failure.error_code).toBe('INVALID_ARGUMENT');
    expect(failure.error).toMatch(sentence);
    expect(world.api.requests).toEqual([]);
  });
});
