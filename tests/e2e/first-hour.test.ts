import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { type Env, git, isolatedEnv } from '../helpers/git.ts';
import { startGitHttp } from '../helpers/http-git.ts';
import { quotedIn } from '../helpers/mcp.ts';
import { commitAll, makeRepo } from '../helpers/repo.ts';
import { tempDir } from '../helpers/temp.ts';
import { claude, repository, runClaude, runClient } from './helpers/client.ts';
import { type Reply, textsOf, toolResults } from './helpers/messages-api.ts';

const PLUGIN = '.fractary/plugins/codex';
const tokens = 'codex://acme/shared/standards/tokens.md';
const text = '# Signing keys\n\nThey are renewed every month.\n';

const bash = (command: string): Reply => [{ tool: 'Bash', input: { command, description: 'Codex' } }];
const codex = (name: string, input: object): Reply => [
  { tool: `mcp__plugin_fractary-codex_codex__${name}`, input: { ...input } },
];

/** This repository, as a git server has it. */
async function marketplace(world: string): Promise<string> {
  const work = join(world, 'work');
  for (const path of ['.claude-plugin', 'plugins']) {
    cpSync(join(repository, path), join(work, path), { recursive: true });
  }
  git(work, ['init', '-q', '-b', 'main']);
  commitAll(work);
  git(world, ['clone', '-q', '--bare', work, join(world, 'srv/fractary/fractary-codex.git')]);
  const server = await startGitHttp({ root: join(world, 'srv'), anonymous: 'read' });
  return server.url('fractary/fractary-codex.git');
}

/** A machine on which nothing is set up but a token, and a project whose organization has a codex. */
async function machine(world: string): Promise<{ project: string; env: Env }> {
  const root = join(world, 'private');
  makeCodex(join(root, 'acme/codex.acme.com.git'), {
    files: { 'README.md': '# codex\n', 'shared/standards/tokens.md': text, 'shared/b.md': '# B\n' },
  });
  const server = await startGitHttp({ root, tokens: { s3cret: 'write' } });
  const remote = server.url('acme/auth.git');
  const project = makeRepo(join(world, 'auth'), { 'docs/a.md': '# A\n' }, { remote });
  const env = { ...isolatedEnv(world), CODEX_SYNC_PAT: 's3cret', CODEX_TOKEN_HOST: server.host };
  return { project, env };
}

it.skipIf(!claude)('the first hour: from an empty machine to a document read in Claude Code', async () => {
  const world = tempDir();
  const url = await marketplace(world);
  const { project, env } = await machine(world);
  const plugin = (...args: string[]) => runClaude(['plugin', ...args], { cwd: project, env });
  const prompt = (said: string, script: Reply[]) => runClient({ prompt: said, script, cwd: project, env });

  expect(await plugin('marketplace', 'add', url)).toMatchObject({ code: 0 });
  expect(await plugin('install', 'fractary-codex@fractary')).toMatchObject({ code: 0 });

  // The script says what it cannot know, the user says it, and that is all that is asked.
  const set = await prompt('/fractary-codex:init', [
    bash('fractary-codex init --json --quiet'),
    bash('fractary-codex init --codex codex.acme.com --json --quiet'),
    'Connected.',
  ]);
  expect(textsOf(set.requests[0])).toContain('missing');
  const [unknown] = toolResults(set.requests[1]);
  expect(unknown).toMatchObject({ isError: true, text: expect.stringContaining('"missing": "codex"') });
  const [done] = toolResults(set.requests[2]);
  expect(JSON.parse(done?.text ?? '')).toMatchObject({ organization: 'acme', project: 'auth' });

  const synced = await prompt('/fractary-codex:sync-project --from-codex', [
    bash('fractary-codex sync-project --from-codex --json --summary'),
    'Synced.',
  ]);
  const result = JSON.parse(toolResults(synced.requests[1])[0]?.text ?? '');
  expect(result).toMatchObject({ status: 'success', from_codex: { files_added: 2 } });

  // In a new session everything is at hand: what is wrong, if anything, and what was looked for.
  const read = await prompt('/fractary-codex:doctor and tell me how often signing keys are renewed', [
    bash('fractary-codex doctor --json --quiet'),
    codex('codex_search', { query: 'signing keys' }),
    codex('codex_fetch', { reference: tokens }),
    'All is well, and every month.',
  ]);
  expect(textsOf(read.requests[0])).toContain('codex: 2 documents of acme at hand');
  const [checked, found, fetched] = read.requests
    .slice(1)
    .map((request) => toolResults(request)[0]?.text ?? '');
  expect(JSON.parse(checked ?? '').checks).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'configuration', status: 'pass' })]),
  );
  expect(found).toContain(`1. ${tokens}`);
  expect(quotedIn(fetched ?? '')).toBe(text);

  const left = `${git(project, ['status', '--porcelain', '-uall'])}${readFileSync(join(project, PLUGIN, 'config.json'))}`;
  expect(left).not.toContain('s3cret');
  expect(left).not.toContain(`${PLUGIN}/cache`);
});
