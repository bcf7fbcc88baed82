import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { git, isolatedEnv, refs } from '../helpers/git.ts';
import { makeRepo } from '../helpers/repo.ts';
import { cleanup, tempDir } from '../helpers/temp.ts';
import { claude, repository, runClaude, runClient } from './helpers/client.ts';
import { type Reply, textsOf, toolResults } from './helpers/messages-api.ts';

const plugin = join(repository, 'plugins/codex');
const typed = '/fractary-codex:sync-project';
const agent = 'fractary-codex:codex-manager';

const bash = (command: string): Reply => [{ tool: 'Bash', input: { command, description: 'Sync' } }];

/** A project with one document, and the bare codex that it is configured for. */
let project: string;
let codex: string;
let env: Record<string, string>;

beforeEach(() => {
  const world = tempDir();
  codex = makeCodex(join(world, 'codex.git'), { files: { 'shared/standards/api.md': '# API\n' } });
  const config = { version: '3.0', organization: 'acme', project_name: 'auth', codex_repo: codex };
  project = makeRepo(join(world, 'auth'), {
    'docs/a.md': '# A\n',
    '.fractary/plugins/codex/config.json': JSON.stringify(config),
  });
  env = isolatedEnv(world);
});

function prompt(text: string, script: Reply[], { pluginDir = plugin, args = [] as string[] } = {}) {
  return runClient({ prompt: text, script, pluginDir, args, cwd: project, env });
}

/** The plugin without its hook, to see that it is the hook that decides. */
function withoutHook(): string {
  const copy = join(tempDir(), 'codex');
  cpSync(plugin, copy, { recursive: true, filter: (path) => !path.endsWith('/hooks') });
  return copy;
}

describe.skipIf(!claude)('the typed command', () => {
  it('syncs with two requests to the model and no question', async () => {
    const run = await prompt(`${typed} --env test`, [
      bash('fractary-codex sync-project --env test --json --summary'),
      'Synced.',
    ]);
    expect(run.requests).toHaveLength(2);
    expect(textsOf(run.requests[0])).toContain('<command-args>--env test</command-args>');
    expect(textsOf(run.requests[0])).not.toContain('$ARGUMENTS');
    const [result] = toolResults(run.requests[1]);
    expect(result?.isError).toBe(false);
    expect(JSON.parse(result?.text ?? '')).toMatchObject({ status: 'success', to_codex: { files_added: 1 } });
    expect(git(codex, ['show', 'test:projects/auth/docs/a.md'])).toBe('# A');
    expect(refs(codex)['refs/heads/main']).not.toBe(refs(codex)['refs/heads/test']);
  });

  it('hands what the user typed to the model as text, never to a shell', async () => {
    const run = await prompt(`${typed} x; touch pwned $(touch pwned) \`touch pwned\``, ['No.']);
    expect(textsOf(run.requests[0])).toContain('x; touch pwned $(touch pwned) `touch pwned`');
    expect(git(project, ['status', '--porcelain'])).toBe('');
  });

  it('costs nothing in the listing', async () => {
    const run = await prompt('hello', ['Hello.']);
    expect(textsOf(run.requests[0])).not.toContain('fractary-codex:sync-project');
  });
});

describe.skipIf(!claude)('the hook', () => {
  const smuggled = [
    'fractary-codex sync-project --force',
    'fractary-codex sync-project --fo"rce"',
    'fractary-codex sync-project --fo\\rce',
    'fractary-codex sync-project --{force,json}',
    'fractary-codex sync-project $(echo --force)',
    'X=--force; fractary-codex sync-project $X',
    'echo --force | xargs fractary-codex sync-project',
    'timeout 9 fractary-codex sync-project --allow-secrets',
    "bash -c 'fractary-codex sync-project --force'",
    `node "${plugin}/scripts/sync-project.mjs" --force`,
  ];

  it.each(smuggled)('stops %s under the grant of the typed command', async (command) => {
    const run = await prompt(typed, [bash(command), 'Stopped.']);
    expect(toolResults(run.requests[1])).toMatchObject([
      { isError: true, text: expect.stringContaining('fractary-codex') },
    ]);
    expect(Object.keys(refs(codex))).toEqual(['refs/heads/main']);
  });

  it('stops it even where the user has granted every Bash call', async () => {
    const args = ['--allowedTools', 'Bash'];
    const run = await prompt('hello', [bash('fractary-codex sync-project --fo"rce"'), 'Stopped.'], { args });
    expect(toolResults(run.requests[1])).toMatchObject([{ isError: true }]);
  });

  it('is what stops it: without the hook the client lets it through', async () => {
    const script = [bash('fractary-codex sync-project --fo"rce" --json'), 'Synced.'];
    const run = await prompt(typed, script, { pluginDir: withoutHook() });
    expect(toolResults(run.requests[1])).toMatchObject([{ isError: false }]);
  });

  it('lets a dry run through without any grant, and only a dry run', async () => {
    const dry = 'fractary-codex sync-project --dry-run --json --summary';
    const run = await prompt('hello', [bash(dry), bash('fractary-codex sync-project --json'), 'Done.']);
    const [looked] = toolResults(run.requests[1]);
    expect(JSON.parse(looked?.text ?? '')).toMatchObject({ status: 'success', dry_run: true });
    expect(toolResults(run.requests[2])).toMatchObject([
      { isError: true, text: 'This command requires approval' },
    ]);
    expect(Object.keys(refs(codex))).toEqual(['refs/heads/main']);

    const unhooked = await prompt('hello', [bash(dry), 'Done.'], { pluginDir: withoutHook() });
    expect(toolResults(unhooked.requests[1])).toMatchObject([{ isError: true }]);
  });
});

describe.skipIf(!claude)('agent and skills', () => {
  it('are listed with the words that call for them', async () => {
    const run = await prompt('sync codex', ['Hello.']);
    const listing = textsOf(run.requests[0]);
    const line = listing.split('\n').find((text) => text.startsWith(`- ${agent}:`)) ?? '';
    for (const words of [
      '@codex-manager',
      'sync codex',
      'codex sync',
      'sync all docs',
      'synchronize documentation',
    ]) {
      expect(line).toContain(words);
    }
    for (const words of ['codec sync', 'sink codex', 'codex synch']) expect(line).toContain(words);
    expect(listing).toContain('- fractary-codex:project-syncer:');
    expect(listing).toContain('- fractary-codex:handler-sync-github:');
  });

  it('invokes the agent when it is mentioned', async () => {
    const run = await prompt(`@agent-${agent} sync codex`, ['Hello.']);
    expect(textsOf(run.requests[0])).toContain(`invoke the agent "${agent}"`);
  });

  it('starts the agent with the workflow at hand, and lets it plan unasked', async () => {
    const task = { subagent_type: agent, description: 'Sync', prompt: 'sync codex' };
    const run = await prompt('sync codex', [
      [{ tool: 'Agent', input: task }],
      bash('fractary-codex sync-project --dry-run --json --summary'),
      'One file would be synced.',
      'Done.',
    ]);
    const [, first, planned, reported] = run.requests;
    expect(first?.tools?.map((tool) => tool.name).sort()).toEqual(['Bash', 'Skill']);
    expect(textsOf(first)).toContain('<command-name>fractary-codex:project-syncer</command-name>');
    expect(JSON.parse(toolResults(planned)[0]?.text ?? '')).toMatchObject({ dry_run: true });
    expect(toolResults(reported)[0]?.text).toContain('One file would be synced.');
  });

  it.each(['project-syncer', 'handler-sync-github'])('loads the skill %s unasked', async (skill) => {
    const run = await prompt('sync codex', [
      [{ tool: 'Skill', input: { skill: `fractary-codex:${skill}` } }],
      'Done.',
    ]);
    expect(toolResults(run.requests[1])).toMatchObject([{ isError: false }]);
    expect(textsOf(run.requests[1])).toContain(join(plugin, 'skills', skill));
  });
});

describe.skipIf(!claude)('the package', () => {
  it.each([
    ['the plugin', plugin],
    ['the marketplace', repository],
  ])('%s is valid', async (_, path) => {
    const result = await runClaude(['plugin', 'validate', '--strict', path], { cwd: project });
    expect(result).toMatchObject({ code: 0, stdout: expect.stringContaining('Validation passed') });
  });

  it('installs from the marketplace, at a small standing cost', async () => {
    const home = mkdtempSync(join(tmpdir(), 'claude-home-'));
    cleanup(() => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
    const call = (...args: string[]) => runClaude(['plugin', ...args], { cwd: project, env: { HOME: home } });
    expect(await call('marketplace', 'add', repository)).toMatchObject({ code: 0 });
    expect(await call('install', 'fractary-codex@fractary')).toMatchObject({ code: 0 });
    expect((await call('list')).stdout).toContain('fractary-codex@fractary');
    const details = (await call('details', 'fractary-codex')).stdout;
    const [, tokens] = /Always-on:\s+~([\d,.]+k?) tok/.exec(details) ?? [];
    expect(Number(tokens)).toBeLessThanOrEqual(450);
  });
});
