import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXIT_CODES } from '../../runtime/errors.ts';
import { parseConfig } from '../../runtime/project/config.ts';
import { readFrontMatter } from '../../runtime/selection/front-matter.ts';
import { hiddenText } from '../../runtime/selection/hidden-text.ts';
import { openSecretScanner } from '../../runtime/selection/secrets.ts';
import { makeWorld as makeMcpWorld } from '../helpers/mcp.ts';
import type { Running } from '../helpers/process.ts';
import { commitTree, type RawEntry, rawTree } from '../helpers/raw-tree.ts';
import { run, start } from '../helpers/run.ts';
import { runs } from '../helpers/runs.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { CACHE, makeWorld } from '../sync/from-codex/world.ts';

/** A failure that a person can do something with, and nothing that nobody expected. */
function expectContract(document: Record<string, unknown>, code: number | null): void {
  if (document.status !== 'failure') {
    expect([0, 1, 3]).toContain(code);
    return;
  }
  const errorCode = document.error_code as keyof typeof EXIT_CODES;
  expect(document.error_code, JSON.stringify(document)).not.toBe('INTERNAL');
  expect(EXIT_CODES[errorCode]).toBe(code);
  expect(document.error).not.toMatch(/\n|^\s*at /);
  expect((document.suggested_fixes as string[]).length).toBeGreaterThan(0);
}

const NAMES = [
  'a.md',
  '..',
  '.',
  '.git',
  '.GIT',
  'git~1',
  'a\nb',
  '\x1b[2J',
  '\u202e',
  'CON',
  'nul.md',
  'a\\b',
  '-rf',
  '__proto__',
  '~',
  '%2e%2e',
  ' ',
  'é.md',
  'e\u0301.md',
  'A.MD',
  'x'.repeat(255),
  '/etc',
  '../../x',
  ':(top)',
  '.gitattributes',
  '.gitmodules',
];
/** From a document's place in the cache to the cache itself, the project, and out of it. */
const ESCAPES = [3, 4, 6, 7, 8].map((levels) => `${'../'.repeat(levels)}escaped.md`);
const CONTENTS = [
  'x',
  '---\ncodex_sync_include: [*]\n---\n',
  '---\na: &a [*a]\n---\n',
  '---\nx: {\n',
  '\0\0',
  '\ufeff---\ncodex_sync_exclude: ["**"]\n---\n',
];

const entry: fc.Arbitrary<RawEntry> = fc.letrec<{ entry: RawEntry }>((tie) => ({
  entry: fc
    .record({
      name: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
        fc.constantFrom(...ESCAPES),
        fc
          .uint8Array({ minLength: 4, maxLength: 12 })
          .map((bytes) => Buffer.from(bytes).filter((byte) => byte !== 0)),
      ),
      what: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...CONTENTS).map((content) => ({ content })) },
        fc.constantFrom('/etc/passwd', '../../..', 'a.md', '').map((link) => ({ link })),
        fc.constant({ gitlink: '1'.repeat(40) }),
        { weight: 2, arbitrary: fc.array(tie('entry'), { maxLength: 4 }).map((tree) => ({ tree })) },
      ),
    })
    .filter(({ name }) => name.length > 0)
    .map(
      ({ name, what }) =>
        ({ name: typeof name === 'string' ? name : Buffer.from(name), ...what }) as RawEntry,
    ),
})).entry;

describe('a codex made of anything', () => {
  it('delivers or names, writes nothing outside the cache, and is the same the second time', async () => {
    const world = makeWorld({
      codex: { files: { 'README.md': 'r' } },
      config: { from_codex_patterns: ['**'] },
    });
    const outside = () => {
      const all = snapshot(world.dir);
      for (const path of all.keys())
        if (
          /^(codex-home|codex\.git|tmp)(\/|$)/.test(path) ||
          path.startsWith(join('auth', CACHE)) ||
          path === 'auth/.gitignore'
        )
          all.delete(path);
      return all;
    };
    const pull = async (args: string[] = []) => {
      const done = await run('sync-project', ['--from-codex', '--force', '--json', ...args], {
        cwd: world.project,
        env: world.env,
      });
      const document = done.json();
      expectContract(document, done.code);
      return document;
    };
    await pull();
    const before = outside();
    const tree = fc.array(entry, { minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(tree, tree, async (root, shared) => {
        commitTree(world.codex, 'main', rawTree(world.codex, [...root, { name: 'shared', tree: shared }]));
        const first = await pull();
        expect(outside()).toEqual(before);
        expect(first.status, JSON.stringify(first)).toBe('success');
        const again = await pull();
        expect(again.from_codex).toMatchObject({ files_synced: 0, files_deleted: 0 });
        expect(again.from_codex.files.skipped).toEqual(first.from_codex.files.skipped);
      }),
      { numRuns: runs(10), endOnFailure: true },
    );
  });
});

describe('readers of what anybody wrote', () => {
  const hostileText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          '---',
          '\n',
          '\r\n',
          'a: ',
          '&a ',
          '*a',
          '- ',
          '[',
          ']',
          '{',
          '}',
          '"',
          "'",
          '|',
          '>',
          '!!js/function ',
          '!<tag> ',
          '<<: ',
          '? ',
          '# ',
          '\t',
          '%YAML 9.9',
          '__proto__: ',
          '\0',
          '\ufeff',
          '1e999',
          '<!--',
          '![',
          '`',
          '\u200b',
          '\u{e0041}',
          'ghp_',
          '://a:b@',
        ),
        { maxLength: 200 },
      )
      .map((parts) => parts.join('')),
  );

  it('of configurations give one or CONFIG_INVALID', async () => {
    const format = fc.constantFrom('json' as const, 'yaml' as const);
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostileText, fc.json({ maxDepth: 6 })), format, async (text, as) => {
        const outcome = await parseConfig(text, as, 'config').then(
          () => 'fine',
          (error) => error.code,
        );
        expect(['fine', 'CONFIG_INVALID']).toContain(outcome);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: runs(500) },
    );
  });

  it('of YAML bombs say so, in both places', async () => {
    const aliases = `a0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`).join('\n')}\n`;
    const deep = `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`;
    for (const bomb of [aliases, deep, `a: ${'{b: '.repeat(20_000)}`, `${'- '.repeat(20_000)}x`]) {
      await expect(parseConfig(bomb, 'yaml', 'config.yaml')).rejects.toMatchObject({
        code: 'CONFIG_INVALID',
      });
      const { data, warning } = await readFrontMatter(`---\n${bomb}\n---\nx\n`);
      expect([data, typeof warning]).toEqual([{}, 'string']);
    }
  });

  it('of documents never throw', async () => {
    const scanner = await openSecretScanner([]);
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const bytes = Buffer.from(text);
        expect(Array.isArray(hiddenText(bytes))).toBe(true);
        expect(typeof (await readFrontMatter(text)).data).toBe('object');
        expect(Array.isArray(await scanner.scan('a.md', bytes))).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('of a configuration on disk that is no text end with its code', async () => {
    const world = makeWorld();
    const file = join(world.project, '.fractary/plugins/codex/config.json');
    for (const bytes of [
      '',
      '\0',
      '[]',
      'null',
      '"x"',
      '{"organization":1e999}',
      `{"a":${'['.repeat(50_000)}`,
      '\ufeff{}',
      '{"__proto__":{"polluted":1}}',
    ]) {
      writeFileSync(file, bytes);
      const done = await run('list', ['--json'], { cwd: world.project, env: world.env });
      expect([bytes.slice(0, 20), done.code, done.json().error_code]).toEqual([
        bytes.slice(0, 20),
        2,
        'CONFIG_INVALID',
      ]);
    }
  });
});

describe('the MCP server', () => {
  const message = (value: object) => `${JSON.stringify({ jsonrpc: '2.0', ...value })}\n`;
  const initialize = message({
    id: 'first',
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
  });

  async function answersAfter(server: Running, garbage: readonly (string | Buffer)[]): Promise<void> {
    server.child.stdin.write(initialize);
    await server.waitForStdout(/"id":"first"/);
    for (const one of garbage) server.child.stdin.write(one);
    server.child.stdin.write(
      `\n${message({ id: 'last', method: 'tools/call', params: { name: 'codex_status', arguments: {} } })}`,
    );
    await server.waitForStdout(/"id":"last"/);
    server.child.stdin.end();
    expect((await server.done).code).toBe(0);
    for (const line of server.stdout.split('\n').filter(Boolean))
      expect(JSON.parse(line).jsonrpc).toBe('2.0');
  }

  it('survives messages that were changed at random', async () => {
    const good = [
      message({ id: 1, method: 'tools/list' }),
      message({
        id: 2,
        method: 'tools/call',
        params: { name: 'codex_fetch', arguments: { reference: '@codex/shared/a.md' } },
      }),
      message({ id: 3, method: 'resources/read', params: { uri: 'codex://acme/shared/a.md' } }),
      message({ method: 'notifications/cancelled', params: { requestId: 2 } }),
    ];
    const values = [
      null,
      -1,
      1e308,
      '',
      '../..',
      [],
      {},
      { __proto__: 1 },
      'x'.repeat(100_000),
      '\u0000',
      true,
    ];
    const changed = fc
      .tuple(
        fc.constantFrom(...good),
        fc.nat(),
        fc.nat(9),
        fc.uint8Array({ maxLength: 6 }),
        fc.constantFrom(...values),
      )
      .map(([text, place, kind, bytes, value]) => {
        const at = place % text.length;
        // Half of them are still JSON, with another value somewhere.
        if (kind < 5)
          return text.replace(/"(?:id|name|uri|reference|requestId|method)":("[^"]*"|\d+)/, (pair) =>
            pair.replace(/:.*/, `:${JSON.stringify(value)}`),
          );
        return Buffer.concat([
          Buffer.from(text.slice(0, at)),
          Buffer.from(bytes),
          Buffer.from(`${text.slice(at + kind - 5)}\n`),
        ]);
      });
    const world = makeMcpWorld({ 'shared/a.md': '# A\n' });
    await fc.assert(
      fc.asyncProperty(fc.array(changed, { minLength: 40, maxLength: 40 }), async (garbage) => {
        await answersAfter(start('mcp', [], { cwd: world.project, env: world.env }), garbage);
      }),
      { numRuns: runs(3), endOnFailure: true },
    );
  });
});
