import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Connected, connect, makeWorld, syncFrom, type World } from '../helpers/mcp.ts';
import type { Running } from '../helpers/process.ts';
import { run, start } from '../helpers/run.ts';

let world: World;
let server: Connected;

beforeAll(async () => {
  world = makeWorld({ 'shared/a.md': '# A\n\ntext\n' });
  await syncFrom(world);
  server = await connect(world);
});

const message = (value: object) => `${JSON.stringify({ jsonrpc: '2.0', ...value })}\n`;
const initialize = message({
  id: 0,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
});
const status = (id: number) =>
  message({ id, method: 'tools/call', params: { name: 'codex_status', arguments: {} } });

const open = () => start('mcp', [], { cwd: world.project, env: world.env });

/** Everything on stdout, each line of which must be a message of the protocol. */
function answers(stdout: string): { id?: number; result?: unknown; error?: { code: number } }[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const parsed = JSON.parse(line);
      expect(parsed.jsonrpc).toBe('2.0');
      return parsed;
    });
}

async function survives(server: Running, garbage: (string | Buffer)[]): Promise<void> {
  server.child.stdin.write(initialize);
  await server.waitForStdout(/"id":0/);
  for (const one of garbage) server.child.stdin.write(one);
  server.child.stdin.write(`\n${status(7)}`);
  await server.waitForStdout(/"id":7/);
  server.child.stdin.end();
  const { code, stdout } = await server.done;
  expect(code).toBe(0);
  expect(answers(stdout).find(({ id }) => id === 7)).toHaveProperty('result');
}

describe('survives', () => {
  it('lines that are no messages', async () => {
    await survives(open(), [
      'garbage\n',
      '{"jsonrpc": "2.0", "id": 1\n',
      '\n\n\r\n',
      '[]\n',
      'null\n',
      '"x"\n',
      '{}\n',
      Buffer.from([0, 255, 254, 10, 13, 10]),
      '{"jsonrpc":"1.0","id":1,"method":"tools/list"}\n',
      '{"jsonrpc":"2.0","id":{},"method":"tools/list"}\n',
      '{"jsonrpc":"2.0","id":99,"result":{}}\n',
      '{"jsonrpc":"2.0","method":"notifications/nothing"}\n',
      `${'['.repeat(100_000)}\n`,
      `{"__proto__":{"jsonrpc":"2.0"}}\n`,
    ]);
  });

  it('unknown methods, tools and parameters', async () => {
    await survives(open(), [
      message({ id: 1, method: 'no/such' }),
      message({ id: 2, method: 'tools/call', params: { name: 'no_such', arguments: {} } }),
      message({ id: 3, method: 'tools/call', params: { name: 7 } }),
      message({ id: 4, method: 'tools/call' }),
      message({ id: 5, method: 'resources/read', params: {} }),
      message({ id: 6, method: 'resources/list', params: { cursor: 'nonsense!' } }),
      message({ id: 8, method: 'tools/call', params: { name: '__proto__' } }),
    ]);
  });

  it('a message of 32 MB, and a line that never ends before it does', async () => {
    const huge = 'x'.repeat(1024 * 1024);
    const call =
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"codex_search","arguments":{"query":"';
    await survives(open(), [call, ...Array.from({ length: 32 }, () => huge), '"}}}\n']);
    await survives(
      open(),
      Array.from({ length: 12 }, () => huge),
    );
  });

  it('its folder being removed', async () => {
    const mine = makeWorld({ 'shared/a.md': '# A\n' });
    const { call } = await connect(mine);
    const { rmSync } = await import('node:fs');
    rmSync(mine.project, { recursive: true });
    expect(existsSync(mine.project)).toBe(false);
    expect((await call('codex_status')).isError).toBe(true);
    expect((await call('codex_list')).isError).toBe(true);
  });
});

describe('arguments', () => {
  const anything = fc.anything({ maxDepth: 2, withNullPrototype: false });
  const jsonly = anything.map((value) => JSON.parse(JSON.stringify(value ?? null)));
  const key = fc.constantFrom(
    'reference',
    'section',
    'cursor',
    'environment',
    'max_tokens',
    'query',
    'limit',
    'project',
    'prefix',
    'scope',
    '__proto__',
    'x',
  );
  const value = fc.oneof(
    jsonly,
    fc.constantFrom(
      'codex://acme/shared/a.md',
      '@codex/shared/a.md#a',
      'test',
      'prod',
      'cached',
      'shared',
      '../..',
    ),
    fc.constantFrom(0, -1, 1.5, 1e308, 300),
  );
  const tool = fc.constantFrom('codex_search', 'codex_fetch', 'codex_list', 'codex_status');

  it('of any kind are answered, by a text and in time', async () => {
    await fc.assert(
      fc.asyncProperty(tool, fc.dictionary(key, value, { maxKeys: 4 }), async (name, args) => {
        const { text, isError } = await server.call(name, args);
        expect(text.length).toBeGreaterThan(0);
        expect(text).not.toContain('[INTERNAL]');
        if (isError) expect(text).toMatch(/\[[A-Z_]+\][\s\S]*\nNext: /);
      }),
      { numRuns: 200 },
    );
  });

  it('of the wrong type are named', async () => {
    expect(await server.call('codex_fetch', { reference: 7, x: 1 })).toMatchObject({
      isError: true,
      text: expect.stringMatching(/"reference".*string.*"x".*\[INVALID_ARGUMENT\]/s),
    });
  });
});

describe('ends', () => {
  it('with its input, and answers first what was asked', async () => {
    const { code, stdout, stderr } = await run('mcp', [], {
      cwd: world.project,
      env: world.env,
      input: initialize + status(1) + status(2),
    });
    expect(code).toBe(0);
    expect(
      answers(stdout)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([0, 1, 2]);
    expect(stderr).toBe('');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('with %s', async (signal) => {
    const server = open();
    server.child.stdin.write(initialize);
    await server.waitForStdout(/"id":0/);
    server.kill(signal);
    expect(await server.done).toMatchObject({ signal: null });
  });

  it('when nobody reads its output any more', async () => {
    const server = open();
    server.child.stdin.write(initialize);
    await server.waitForStdout(/"id":0/);
    server.child.stdout.destroy();
    for (let id = 1; id < 50; id += 1) server.child.stdin.write(status(id));
    expect(await server.done).toMatchObject({ signal: null });
  });

  it('at once with options that it does not have', async () => {
    for (const option of ['--json', '--port']) {
      const { code } = await run('mcp', [option], { cwd: world.project, env: world.env, input: '' });
      expect(code).toBe(2);
    }
  });
});
