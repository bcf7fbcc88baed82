import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { type World, world } from '../commands/world.ts';
import { runStep } from '../helpers/actions-runner.ts';
import { git } from '../helpers/git.ts';
import { readTree } from '../helpers/repo.ts';
import { rootDir } from '../helpers/run.ts';

const action = parse(readFileSync(join(rootDir, 'action.yml'), 'utf8'));

/** Runs the action's step in a project as `uses:` would, with its defaults. */
function use({ dir, env, project }: World, inputs: Record<string, string> = {}, workspace = project) {
  const defaults = Object.entries<{ default?: string }>(action.inputs).map(([name, one]) => [
    name,
    one.default,
  ]);
  return runStep(action.runs.steps[0], {
    workspace,
    temp: join(dir, 'runner'),
    env,
    contexts: {
      inputs: { ...Object.fromEntries(defaults), ...inputs },
      github: { action_path: rootDir.replace(/\/$/, '') },
    },
  });
}

it('publishes the documents of the project, and says what it did', async () => {
  const here = world();
  const { code, outputs, summary, log } = await use(here, { environment: 'prod', token: 'x' });
  expect(code, log).toBe(0);
  const tip = git(here.codex, ['rev-parse', 'main']);
  expect(outputs).toEqual({
    ...{ status: 'success', commit_sha: tip, commit_url: '' },
    ...{ files_synced: '2', files_deleted: '0', files_received: '0' },
  });
  expect(Object.keys(readTree(here.codex, tip, 'projects/auth'))).toEqual(['README.md', 'docs/a.md']);
  expect(summary).toContain('| To the codex | 2 | 0 | 0 | 0 |');
  expect(summary).toContain(`Commit ${tip.slice(0, 7)}`);
  const again = await use(here, { environment: 'prod' });
  expect(again.outputs).toMatchObject({ status: 'success', commit_sha: '', files_synced: '0' });
});

it('only shows what would happen in a dry run', async () => {
  const here = world();
  const before = git(here.codex, ['for-each-ref']);
  const { code, outputs, summary } = await use(here, { 'dry-run': 'true' });
  expect(code).toBe(0);
  expect(outputs).toMatchObject({ files_synced: '2', commit_sha: '' });
  expect(summary).toContain('dry run');
  expect(git(here.codex, ['for-each-ref'])).toBe(before);
});

it('fails with the reason and the next step where the sync does', async () => {
  const here = world();
  const { code, outputs, log, summary } = await use(here, { environment: 'tset' });
  expect(code).toBe(2);
  expect(log).toContain('::error title=Project sync%3A INVALID_ENVIRONMENT::there is no environment "tset"');
  expect(summary).toContain('--env test');
  expect(outputs.status).toBe('failure');
});

it('stops at a guard, and names it', async () => {
  const here = world({ files: { 'docs/key.md': `token: ghp_${'aB3dE5gH7jK9mN1pQ3sT5vX7zA9cE1gI3kM5'}\n` } });
  const { code, log } = await use(here);
  expect(code).toBe(3);
  expect(log).toContain('SECRET_DETECTED');
});

it('works on a project below the top of its repository', async () => {
  const here = world();
  const { code } = await use(here, { 'working-directory': 'auth' }, here.dir);
  expect(code).toBe(0);
});

it.each(['"; touch pwned; "', '$(touch pwned)', 'a\ntouch pwned\ncommit_sha=x', '--force'])(
  'takes %j for a value and nothing else',
  async (value) => {
    const here = world();
    const inputs = { environment: value, direction: value, token: value };
    for (const one of [inputs, { environment: value, token: value }]) {
      const { code, outputs, log } = await use(here, one);
      expect(code).toBe(2);
      expect(outputs.commit_sha ?? '').toBe('');
      expect(log.split('\n').filter((line) => /^\s*::/.test(line))).toHaveLength(1);
    }
    expect([...readdirSync(here.project), ...readdirSync(here.dir)]).not.toContain('pwned');
  },
);
