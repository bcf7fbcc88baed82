import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ApiFault, hasGh } from '../helpers/github-api.ts';
import { workflowsWorld } from './workflows-world.ts';

const refusal = (path: RegExp, status: number, message: string, more: object = {}) =>
  ({ kind: 'status', path, status, message, ...more }) as ApiFault;

describe.skipIf(!hasGh).concurrent('watching a run', () => {
  it('goes on through errors of the server, rate limits and lost connections', async () => {
    const world = await workflowsWorld();
    world.api.runScripts.push({ statuses: ['in_progress', 'completed'] });
    const headers = { 'Retry-After': '0' };
    const path = /runs\/\d+$/;
    world.api.faults.push(
      ...[502, 503, 429, 500, 504].map((status) => refusal(path, status, 'no', { headers })),
      { kind: 'drop', path },
    );
    const { steps } = await world.json([]);
    expect(steps[0]).toMatchObject({ run_id: 1001, conclusion: 'success' });
    expect(world.api.asked.filter((one) => path.test(one))).toHaveLength(8);
    expect(world.dispatches()).toHaveLength(1);
  });

  it("ends when the time is up, with the run's page", async () => {
    const world = await workflowsWorld();
    world.api.runScripts.push({ statuses: ['in_progress'] });
    const failure = await world.json(['--env', 'prod', '--timeout', '0.5'], 1);
    const url = 'https://github.com/acme/codex.acme.com/actions/runs/1001';
    expect(failure).toMatchObject({
      ...{ error_code: 'TIMEOUT', phase: 'monitor' },
      error: `Sync workflow failed: step 1/3 (pull-docs): its run had not completed within 0.5 seconds (last seen: in_progress) and goes on without us. View details: ${url}`,
      partial_results: { steps: [{ name: 'pull-docs', url, conclusion: null }] },
    });
    expect(world.dispatches()).toHaveLength(1);
  });

  it('gives up a server that answers nothing any more, and triggers nothing after it', async () => {
    const world = await workflowsWorld();
    world.api.faults.push(refusal(/runs\/\d+$/, 502, 'no', { times: 1000, headers: { 'Retry-After': '0' } }));
    const failure = await world.json(['--env', 'prod'], 1);
    expect(failure).toMatchObject({ error_code: 'NETWORK', phase: 'monitor' });
    expect(failure.error).toContain('View details: https://github.com/acme/codex.acme.com/actions/runs/1001');
    expect(world.dispatches()).toHaveLength(1);
  });

  it('says when the token expires in between', async () => {
    const world = await workflowsWorld();
    world.api.faults.push(refusal(/runs\/\d+$/, 401, 'Bad credentials'));
    expect(await world.json([], 1)).toMatchObject({
      ...{ error_code: 'AUTH_FAILED', phase: 'monitor' },
      error: expect.stringMatching(/the token in GH_TOKEN.*actions\/runs\/1001$/),
    });
  });
});

describe.skipIf(!hasGh).concurrent('the advice', () => {
  it.each([
    [
      /dispatches$/,
      403,
      'Resource not accessible by integration',
      'PERMISSION_DENIED',
      /scopes `repo` and `workflow`/,
    ],
    [
      /dispatches$/,
      403,
      'Resource not accessible by personal access token',
      'PERMISSION_DENIED',
      /gh auth status/,
    ],
    [
      /dispatches$/,
      403,
      'Must have admin rights to Repository.',
      'PERMISSION_DENIED',
      /Settings → Actions → General/,
    ],
    [/dispatches$/, 404, 'Not Found', 'WORKFLOW_NOT_FOUND', /gh workflow list --all/],
    [
      /dispatches$/,
      422,
      "Cannot trigger a 'workflow_dispatch' on a disabled workflow",
      'WORKFLOW_NOT_FOUND',
      /workflow list/,
    ],
    [/codex\.acme\.com$/, 404, 'Not Found', 'REPO_NOT_FOUND', /invitation.*CODEX_GITHUB_ORG.*admin/s],
    [/codex\.acme\.com$/, 401, 'Bad credentials', 'AUTH_FAILED', /gh auth login/],
  ])('for %s answering %i %s', async (path, status, message, code, advice) => {
    const world = await workflowsWorld();
    world.api.faults.push(refusal(path, status, message));
    const failure = await world.json([], 1);
    expect(failure.error_code).toBe(code);
    expect(failure.suggested_fixes.join('\n')).toMatch(advice);
    if (![404, 401].includes(status)) expect(failure.error).toContain(message);
    expect(world.dispatches().filter((one) => one.status !== status)).toEqual([]);
  });

  it('for a machine without gh', async () => {
    const world = await workflowsWorld();
    const bin = join(world.dir, 'bin');
    mkdirSync(bin);
    for (const program of ['git', 'node', 'sh']) link(program, bin);
    world.env.PATH = bin;
    expect(await world.json([], 1)).toMatchObject({
      error_code: 'GH_MISSING',
      suggested_fixes: [expect.stringContaining('https://cli.github.com'), expect.anything()],
    });
  });

  it('for a codex that nothing names', async () => {
    const world = await workflowsWorld({ config: { codex_repo: undefined } });
    expect((await world.json([])).codex_repo).toBe('acme/codex.acme.com');
    world.codex.name = 'documents';
    const failure = await world.json([], 2);
    expect(failure.error).toContain('lacks "codex_repo"');
    expect(failure.suggested_fixes.join('\n')).toMatch(/fractary-codex init.*codex\..*CODEX_GITHUB_REPO/s);
  });

  it('for an archived codex', async () => {
    const world = await workflowsWorld();
    world.codex.archived = true;
    expect(await world.json([], 1)).toMatchObject({ error_code: 'PERMISSION_DENIED', phase: 'discover' });
  });
});

describe.skipIf(!hasGh)('workflows status', () => {
  it('lists the newest runs of the three, the failed ones with their page', async () => {
    const world = await workflowsWorld({ prefix: 'omnidas-' });
    const [pull, push, claude] = world.codex.workflows as [never, never, never];
    world.api.addRun(world.codex, pull, { script: { conclusion: 'failure' } });
    world.api.addRun(world.codex, push, { event: 'schedule' });
    world.api.addRun(world.codex, { file: 'ci.yml', name: 'CI', inputs: null });
    world.api.addRun(world.codex, claude, { script: { statuses: ['in_progress'] } });
    const result = (await world.start('status', '--json')).json();
    expect(result).toMatchObject({ status: 'success', operation: 'workflows status', warnings: [] });
    expect(result.runs).toMatchObject([
      { name: 'push-claude', run_id: 1004, status: 'in_progress', conclusion: null },
      { name: 'push-docs', run_id: 1002, status: 'completed', conclusion: 'success', duration_seconds: 5 },
      {
        ...{
          name: 'pull-docs',
          workflow: 'omnidas-codex-sync-pull-docs.yml',
          run_id: 1001,
          conclusion: 'failure',
        },
        url: 'https://github.com/acme/codex.acme.com/actions/runs/1001',
        ...{ title: 'Codex - Sync pull-docs', created_at: expect.stringMatching(/^20\d\d-.*Z$/) },
      },
    ]);
    expect((await world.start('status', '--limit', '1', '--json')).json().runs).toHaveLength(1);

    const text = await world.start('status');
    expect(text).toMatchObject({ code: 0, stderr: '' });
    const lines = text.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/^✓ {2}push-docs +success +\d+ days ago +5s +Codex - Sync push-docs$/);
    expect(lines[2]).toMatch(/^✗ {2}pull-docs +failure .* · https:\S+\/runs\/1001$/);
  });

  it('says when there are none, and what is missing', async () => {
    const world = await workflowsWorld();
    expect((await world.start('status')).stdout).toBe(
      'The sync workflows of acme/codex.acme.com have never run\n',
    );
    world.codex.workflows = [{ ...world.codex.workflows[0]!, state: 'disabled_manually' }];
    expect((await world.start('status', '--json')).json().warnings).toEqual([
      'acme/codex.acme.com has no workflow codex-sync-push-docs.yml',
      'acme/codex.acme.com has no workflow codex-sync-push-claude.yml',
      expect.stringContaining('gh workflow enable codex-sync-pull-docs.yml --repo acme/codex.acme.com'),
    ]);
    world.codex.workflows = [];
    expect((await world.start('status', '--json')).json()).toMatchObject({
      ...{ error_code: 'WORKFLOW_NOT_FOUND', operation: 'workflows status' },
      suggested_fixes: ['fractary-codex workflows install --push', expect.anything()],
    });
  });
});

function link(program: string, bin: string): void {
  const found = (process.env.PATH ?? '').split(':').find((folder) => existsSync(join(folder, program)));
  if (found) symlinkSync(join(found, program), join(bin, program));
}
