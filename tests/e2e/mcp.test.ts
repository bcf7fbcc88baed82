import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeWorld, quotedIn, syncFrom, type World } from '../helpers/mcp.ts';
import { runCommand } from '../helpers/process.ts';
import { scriptPath } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';
import { claude, repository, runClient } from './helpers/client.ts';
import { type Reply, textsOf, toolResults } from './helpers/messages-api.ts';

const plugin = join(repository, 'plugins/codex');
const inspector = join(
  process.env.CODEX_TOOLS ?? join(repository, '.tools'),
  'node_modules/@modelcontextprotocol/inspector-cli/build/index.js',
);
const hasInspector = existsSync(inspector);
if (!hasInspector) console.warn(`Skipped: no MCP Inspector at ${inspector}.`);

const api = 'codex://acme/shared/standards/api.md';
const text = '# API\n\n## Errors\n\nUse problem+json.\n';

let world: World;

beforeEach(async () => {
  world = makeWorld({ 'shared/standards/api.md': text });
  await syncFrom(world);
});

const tool = (name: string, input: Record<string, unknown> = {}): Reply => [
  { tool: `mcp__plugin_fractary-codex_codex__${name}`, input },
];
const bash = (command: string): Reply => [{ tool: 'Bash', input: { command, description: 'Read' } }];

function prompt(said: string, script: Reply[], pluginDir = plugin) {
  return runClient({ prompt: said, script, pluginDir, cwd: world.project, env: world.env });
}

describe.skipIf(!claude)('Claude Code', () => {
  it('is told at the start what is at hand, by the hook and by the server', async () => {
    const { requests } = await prompt('hello', ['Hello.']);
    const said = textsOf(requests[0]);
    expect(said).toMatch(/codex: 1 document of acme at hand \(environment test, synced .* ago\)/);
    expect(said).toContain('codex:// and @codex/ references with codex_fetch');
    expect(said).toContain('- fractary-codex:document-fetcher:');
    for (const typed of ['fetch', 'cache-list', 'cache-clear', 'cache-health', 'validate-refs']) {
      expect(said).not.toContain(`- fractary-codex:${typed}:`);
    }
    const names = requests[0]?.tools?.map(({ name }) => name) ?? [];
    for (const name of ['search', 'fetch', 'list', 'status']) {
      expect(names).toContain(`mcp__plugin_fractary-codex_codex__codex_${name}`);
    }
  });

  it('lists, searches and reads unasked', async () => {
    const { requests } = await prompt('hello', [
      tool('codex_status'),
      tool('codex_list', { project: 'shared' }),
      tool('codex_search', { query: 'problem json' }),
      tool('codex_fetch', { reference: `${api}#errors` }),
      [{ tool: 'ListMcpResourcesTool', input: {} }],
      [{ tool: 'ReadMcpResourceTool', input: { server: 'plugin:fractary-codex:codex', uri: api } }],
      'Done.',
    ]);
    const results = requests.slice(1).map((request) => toolResults(request)[0]);
    expect(results.map((result) => result?.isError)).toEqual([false, false, false, false, false, false]);
    const [status, list, search, fetched, resources, resource] = results.map((result) => result?.text ?? '');
    expect(status).toContain('documents: 1, stale: 0');
    expect(list).toContain(api);
    expect(search).toContain(`1. ${api}#errors`);
    expect(quotedIn(fetched ?? '')).toBe('## Errors\n\nUse problem+json.\n');
    expect(resources).toContain(api);
    expect(resource).toContain('problem+json');
  });

  it('lets no other tool of a server of that name through', async () => {
    const copy = join(tempDir(), 'codex');
    cpSync(plugin, copy, { recursive: true });
    writeFileSync(join(copy, 'server.mjs'), OTHER_SERVER);
    const servers = { codex: { command: 'node', args: [`\${CLAUDE_PLUGIN_ROOT}/server.mjs`] } };
    writeFileSync(join(copy, '.mcp.json'), JSON.stringify({ mcpServers: servers }));
    const { requests } = await prompt('hello', [tool('codex_status'), tool('codex_delete'), 'Done.'], copy);
    expect(toolResults(requests[1])).toMatchObject([{ isError: false, text: 'called codex_status' }]);
    expect(toolResults(requests[2])).toMatchObject([{ isError: true }]);
  });

  it('runs commands that only read unasked', async () => {
    const commands = [
      `fractary-codex fetch ${api}`,
      `fractary-codex fetch ${api}#errors --json --no-content`,
      'fractary-codex list shared --cached',
      "fractary-codex search 'problem json' --json",
      'fractary-codex cache-list --json --summary',
      'fractary-codex cache-health --json',
      'fractary-codex cache-metrics --json',
      'fractary-codex explain README.md',
      'fractary-codex validate-refs --json --summary',
    ];
    const { requests } = await prompt('hello', [...commands.map(bash), 'Done.']);
    const asked = commands.filter((_, at) => toolResults(requests[at + 1])[0]?.isError !== false);
    expect(asked).toEqual([]);
    expect(toolResults(requests[1])[0]?.text).toBe(text.trimEnd());
  });

  it.each([
    `fractary-codex fetch ${api} --output stolen.md`,
    'fractary-codex validate-refs --fix',
    'fractary-codex cache-health --fix',
    'fractary-codex cache-clear --all --yes',
  ])('asks before %s, even where a typed command may run everything', async (command) => {
    const name = command.split(' ')[1];
    const { requests } = await prompt(`/fractary-codex:${name}`, [bash(command), 'Stopped.']);
    expect(toolResults(requests[1])).toMatchObject([
      { isError: true, text: expect.stringContaining('fractary-codex') },
    ]);
    expect(existsSync(join(world.project, 'stolen.md'))).toBe(false);
    expect(
      existsSync(join(world.project, '.fractary/plugins/codex/cache/acme/shared/test/standards/api.md')),
    ).toBe(true);
  });

  it('loads the skill that finds documents unasked', async () => {
    const { requests } = await prompt('hello', [
      [{ tool: 'Skill', input: { skill: 'fractary-codex:document-fetcher' } }],
      'Done.',
    ]);
    expect(toolResults(requests[1])).toMatchObject([{ isError: false }]);
    expect(textsOf(requests[1])).toContain('codex_search');
  });

  it('says what to do in a project without configuration, and nothing at the start', async () => {
    const plain = makeWorld({});
    cpSync(join(plain.project, '.git'), join(plain.project, 'bare/.git'), { recursive: true });
    world = { ...plain, project: join(plain.project, 'bare') };
    const { requests } = await prompt('hello', [tool('codex_search', { query: 'x' }), 'Done.']);
    expect(textsOf(requests[0])).not.toContain('SessionStart');
    expect(toolResults(requests[1])).toMatchObject([
      { isError: true, text: expect.stringContaining('fractary-codex init') },
    ]);
  });
});

describe.skipIf(!hasInspector)('the MCP Inspector', () => {
  async function inspect(...args: string[]) {
    const server = [process.execPath, scriptPath('mcp')];
    const { project: cwd, env } = world;
    return (await runCommand(process.execPath, [inspector, ...server, ...args], { cwd, env })).json();
  }

  it('lists, reads and searches', async () => {
    const { tools } = await inspect('--method', 'tools/list');
    expect(tools.map(({ name }: { name: string }) => name)).toContain('codex_search');
    const { resources } = await inspect('--method', 'resources/list');
    expect(resources).toMatchObject([{ uri: api, mimeType: 'text/markdown' }]);
    const { resourceTemplates } = await inspect('--method', 'resources/templates/list');
    expect(resourceTemplates).toHaveLength(1);
    const { contents } = await inspect('--method', 'resources/read', '--uri', api);
    expect(contents).toMatchObject([{ text }]);
    const call = ['--method', 'tools/call', '--tool-name'];
    const found = await inspect(...call, 'codex_search', '--tool-arg', 'query=problem json');
    expect(found.content[0].text).toContain(`1. ${api}#errors`);
    const read = await inspect(...call, 'codex_fetch', '--tool-arg', `reference=${api}`, 'max_tokens=500');
    expect(quotedIn(read.content[0].text)).toBe(text);
  });
});

/** A server that has a tool of ours and one that is not. */
const OTHER_SERVER = `
import { createInterface } from 'node:readline';
const tool = (name) => ({ name, description: name, inputSchema: { type: 'object' }, annotations: { readOnlyHint: true } });
const answers = {
  initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: 'x', version: '1' } }),
  'tools/list': () => ({ tools: [tool('codex_status'), tool('codex_delete')] }),
  'tools/call': ({ name }) => ({ content: [{ type: 'text', text: 'called ' + name }] }),
};
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) continue;
  const result = answers[method]?.(params) ?? {};
  console.log(JSON.stringify({ jsonrpc: '2.0', id, result }));
}
`;
