import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rootDir } from '../helpers/run.ts';
import { checkWorkflow } from '../helpers/workflow-language.ts';

const templates = join(rootDir, 'plugins/codex/templates/workflows');
const files = readdirSync(templates).map(
  (name) => [`.github/workflows/${name}`, readFileSync(join(templates, name), 'utf8')] as const,
);
const action = readFileSync(join(rootDir, 'action.yml'), 'utf8');

it.each([...files, ['action.yml', action] as const])(
  "%s is accepted by GitHub's own language service",
  async (path, text) => {
    expect(await checkWorkflow(path, text)).toEqual([]);
  },
);

const pull = files.find(([path]) => path.endsWith('pull-docs.yml'))![1];
const merge = files.find(([path]) => path.endsWith('codex-sync.yml'))![1];

it.each([
  ['an unknown key', 'pull.yml', pull, 'timeout-minutes', 'timeout-minute'],
  ['an output that no step has', 'pull.yml', pull, 'steps.discover.outputs', 'steps.discovery.outputs'],
  ['an input that was not declared', 'pull.yml', pull, 'inputs.dry_run', 'inputs.dryrun'],
  ['a job that is not there', 'pull.yml', pull, 'needs: discover', 'needs: discovery'],
  ['an input that our action lacks', 'merge.yml', merge, 'dry-run:', 'dry-runs:'],
  ['an action that is not pinned as known', 'pull.yml', pull, '3d3c42e', '3d3c42f'],
  ['an input that another action lacks', 'pull.yml', pull, 'persist-credentials', 'persist-credential'],
  ['an unknown key in an action', 'action.yml', action, 'working-directory: ${{', 'directory: ${{'],
])('which finds %s', async (_what, name, text, right, wrong) => {
  const path = name === 'action.yml' ? name : `.github/workflows/${name}`;
  expect(text).toContain(right);
  expect((await checkWorkflow(path, text.replaceAll(right, wrong))).length).toBeGreaterThan(0);
});
