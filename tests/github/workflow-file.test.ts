import { describe, expect, it } from 'vitest';
import { SYNC_PHASES } from '../../runtime/github/phases.ts';
import { githubRepository } from '../../runtime/github/repository.ts';
import { triggerOf } from '../../runtime/github/workflow-file.ts';
import { workflowsOf } from '../../runtime/github/workflows.ts';
import { readYaml } from '../../runtime/project/config-yaml.ts';

function read(yaml: string) {
  const outcome = readYaml(yaml);
  return triggerOf('value' in outcome ? outcome.value : null);
}

describe('what a workflow file says about being triggered', () => {
  it.each([
    'on: workflow_dispatch\n',
    'on: [push, workflow_dispatch]\n',
    '"on":\n  workflow_dispatch:\n',
    'on: { workflow_dispatch: { inputs: {} } }\n',
  ])('%j can be, with nothing', (yaml) => {
    expect(read(yaml)).toEqual({ inputs: new Map(), showsCorrelation: false });
  });

  it.each(['on: push\n', 'on: [push]\n', 'on: { push: {}, workflow_call: {} }\n', 'jobs: {}\n', '[]\n', ''])(
    '%j cannot be',
    (yaml) => {
      expect(read(yaml)).toBeNull();
    },
  );

  it('is its inputs, in whichever of their forms', () => {
    const trigger = read(
      [
        'on:',
        '  workflow_dispatch:',
        '    inputs:',
        '      target_repository:',
        '      dry_run: { type: boolean, default: false }',
        '      environment: { type: choice, required: true, options: [test, prod] }',
      ].join('\n'),
    );
    expect([...trigger!.inputs]).toEqual([
      ['target_repository', { usual: '', required: false, choices: null }],
      ['dry_run', { usual: 'false', required: false, choices: null }],
      ['environment', { usual: '', required: true, choices: ['test', 'prod'] }],
    ]);
  });

  it.each([
    ['{{ inputs.correlation_id }}', true],
    ["{{inputs['correlation_id']}}", true],
    ['{{ github.event.inputs.correlation_id || github.run_id }}', true],
    ['{{ inputs.environment }}', false],
    ['correlation_id', false],
  ])('is whether the title $%s tells a run', (name, shows) => {
    const on = 'on: { workflow_dispatch: { inputs: { correlation_id: {} } } }\n';
    expect(read(`run-name: "Sync $${name}"\n${on}`)!.showsCorrelation).toBe(shows);
    expect(read(`run-name: "Sync $${name}"\non: workflow_dispatch\n`)!.showsCorrelation).toBe(false);
  });
});

describe('the workflows of a phase', () => {
  it.each([
    ['codex-sync-pull-docs.yml', true],
    ['codex-sync-pull-docs.yaml', true],
    ['omnidas-codex-sync-pull-docs.yml', true],
    ['xcodex-sync-pull-docs.yml', false],
    ['codex-sync-pull-docs.yml.bak', false],
    ['codex-sync-pull-docs-old.yml', false],
    ['codex-sync-push-docs.yml', false],
  ])('%s: %s', (file, is) => {
    const listed = { file, path: `.github/workflows/${file}`, state: 'active' };
    expect(workflowsOf(SYNC_PHASES[0]!, [listed])).toEqual(is ? [listed] : []);
  });
});

describe('a repository on GitHub', () => {
  it.each([
    ['https://github.com/acme/codex.acme.com.git', {}, 'github.com acme/codex.acme.com'],
    ['git@github.com:acme/codex.git', {}, 'github.com acme/codex'],
    ['ssh://git@ssh.github.com:443/acme/codex.git', {}, 'github.com acme/codex'],
    ['https://ghe.acme.com/acme/codex', { GH_HOST: 'ghe.acme.com' }, 'ghe.acme.com acme/codex'],
    ['ssh://git@ghe.acme.com:2222/acme/codex', { GH_HOST: 'ghe.acme.com' }, 'ghe.acme.com acme/codex'],
    ['https://ghe.acme.com/acme/codex', {}, null],
    ['https://gitlab.com/acme/group/codex', {}, null],
    ['https://github.com/acme', {}, null],
    ['https://github.com.evil.example/acme/codex', {}, null],
    ['/srv/git/codex.git', {}, null],
    ['file:///srv/git/codex.git', {}, null],
  ])('%s with %j is %s', (url, env, expected) => {
    const found = githubRepository(url, env);
    expect(found && `${found.host} ${found.owner}/${found.name}`).toBe(expected);
  });
});
