import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Step } from '../helpers/actions-runner.ts';
import { rootDir } from '../helpers/run.ts';
import { PHASES, template, templates } from './world.ts';

const TITLES = { 'pull-docs': 'Pull Docs', 'push-docs': 'Push Docs', 'push-claude': 'Push Claude' };
const action = parse(readFileSync(join(rootDir, 'action.yml'), 'utf8'));
const project = template('codex-sync.yml');

describe.each(PHASES)('the workflow of %s', (phase) => {
  const workflow = template(`codex-sync-${phase}.yml`);
  const { discover, sync, report } = workflow.jobs;

  it('is started by hand or by us, with the inputs of the contract', () => {
    expect(workflow.name).toBe(`Codex - Sync ${TITLES[phase]}`);
    expect(Object.keys(workflow.on)).toEqual(['workflow_dispatch']);
    const inputs = workflow.on.workflow_dispatch!.inputs as Record<string, { default: unknown }>;
    expect(Object.keys(inputs)).toEqual([
      ...['target_repository', 'environment', 'target_branch', 'dry_run', 'correlation_id'],
    ]);
    expect(workflow['run-name']).toContain('inputs.correlation_id');
  });

  it('never overlaps with another phase, and may only read', () => {
    expect(workflow.concurrency).toEqual({ group: 'fractary-codex-sync', 'cancel-in-progress': false });
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeUndefined();
  });

  it('goes from discovery to a matrix of shards, and on after a failed one', () => {
    expect(sync!.needs).toBe('discover');
    expect(sync!.strategy!.matrix.shard).toBe(`\${{ fromJSON(needs.discover.outputs.shards) }}`);
    expect(sync!.strategy!['fail-fast']).toBe(false);
    expect(report!.needs).toEqual(['discover', 'sync']);
    expect(report!.if).toContain('!cancelled()');
    const run = sync!.steps.find((step) => step.run)!.run;
    expect(run).toContain(`sync --phase ${phase} `);
    expect(report!.steps.find((step) => step.run)!.run).toContain(`report --phase ${phase} `);
  });

  it('gives the secret to the steps that need it alone', () => {
    const holders = Object.entries(workflow.jobs).flatMap(([job, { steps }]) =>
      steps.filter((step) => JSON.stringify(step).includes('secrets.')).map((step) => `${job}: ${step.name}`),
    );
    expect(holders).toEqual(['discover: Count the projects', 'sync: Sync the shard']);
    expect(discover!.steps.every((step) => !/secrets/.test(JSON.stringify(step.with ?? {})))).toBe(true);
  });

  it('is the same as the others but for its name and phase', () => {
    const text = readFileSync(join(templates, `codex-sync-${phase}.yml`), 'utf8');
    const first = readFileSync(join(templates, 'codex-sync-pull-docs.yml'), 'utf8');
    const different = (of: string, as: string) => {
      const lines = new Set(as.split('\n'));
      return of.split('\n').filter((line) => !lines.has(line));
    };
    for (const line of different(text, first)) {
      expect(line).toMatch(/Phase|name:|description:|# .*(branch|limits)|max-parallel|--phase/);
    }
  });
});

const allSteps: [string, Step][] = [
  ...PHASES.flatMap((phase) =>
    Object.values(template(`codex-sync-${phase}.yml`).jobs).flatMap((job) =>
      job.steps.map((step) => [phase, step] as [string, Step]),
    ),
  ),
  ...project.jobs.sync!.steps.map((step) => ['project', step] as [string, Step]),
  ...action.runs.steps.map((step: Step) => ['action', step] as [string, Step]),
];

it('has no expression in any shell line: inputs come through the environment', () => {
  expect(allSteps.filter(([, { run }]) => run).length).toBe(10);
  expect(allSteps.filter(([, { run }]) => run?.includes('${{')).map(([of]) => of)).toEqual([]);
});

it("pins other people's actions to a commit, and leaves no credentials in the checkout", () => {
  for (const [, { uses = '', with: given }] of allSteps) {
    if (uses === '' || uses.startsWith('fractary/')) continue;
    expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    if (uses.startsWith('actions/checkout@')) expect(given!['persist-credentials']).toBe(false);
  }
});

it('uses inputs and outputs in the action that it declares', () => {
  const text = JSON.stringify(action.runs);
  const used = [...text.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
  expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
  for (const [name, { value }] of Object.entries<{ value: string }>(action.outputs)) {
    expect(value).toBe(`\${{ steps.sync.outputs.${name} }}`);
  }
});

it('syncs a project on a push, not in a fork, one run a branch', () => {
  expect(Object.keys(project.on)).toEqual(['push', 'workflow_dispatch']);
  expect(project.jobs.sync!.if).toBe(`\${{ !github.event.repository.fork }}`);
  expect(project.concurrency).toEqual({
    group: `codex-sync-\${{ github.ref }}`,
    'cancel-in-progress': false,
  });
  expect(project.permissions).toEqual({ contents: 'read' });
});
