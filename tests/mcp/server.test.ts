import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokensOf } from '../../runtime/mcp/budget.ts';
import { commitTo } from '../helpers/codex.ts';
import { git, isolatedEnv, refs } from '../helpers/git.ts';
import { type Connected, connect, makeWorld, quotedIn, syncFrom, type World } from '../helpers/mcp.ts';
import { makeRepo } from '../helpers/repo.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { tempDir } from '../helpers/temp.ts';

const API =
  '---\ntitle: API standard\n---\n# API\n\nIntro.\n\n## Errors\n\nUse problem+json.\n\n## Limits\n\nTen.\n';
const LONG = Array.from({ length: 3000 }, (_, line) => `Line ${line} of a long document.\n`).join('');
const ONE_LINE = 'word '.repeat(30_000);
const api = 'codex://acme/shared/standards/api.md';

const many = Object.fromEntries(
  Array.from({ length: 395 }, (_, at) => [`shared/many/${String(at).padStart(3, '0')}.md`, `# ${at}\n`]),
);

let world: World;
let server: Connected;

beforeAll(async () => {
  world = makeWorld({
    'shared/standards/api.md': API,
    'shared/long.md': LONG,
    'shared/line.txt': ONE_LINE,
    'shared/empty.md': '',
    'shared/logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]),
    'projects/billing/docs/invoices.md': '# Invoices\n',
    'projects/billing/docs/secret.md': '---\ncodex_sync_exclude: [auth]\n---\n# Secret\n',
    ...many,
  });
  await syncFrom(world);
  server = await connect(world);
});

describe('what a client learns', () => {
  it('are four tools that only read', async () => {
    const { tools } = await server.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'codex_search',
      'codex_fetch',
      'codex_list',
      'codex_status',
    ]);
    for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true });
    const argumentsOf = (tool?: Tool) => Object.keys(tool?.inputSchema.properties ?? {});
    expect(tools.map(argumentsOf)).toEqual([
      ['query', 'project', 'environment', 'limit'],
      ['reference', 'section', 'cursor', 'environment', 'max_tokens'],
      ['project', 'prefix', 'scope', 'environment', 'cursor'],
      [],
    ]);
    expect(tools[1]?.inputSchema.required).toEqual(['reference']);
  });

  it('is in three sentences what the server is for', () => {
    const sentences = server.client.getInstructions()?.split(/(?<=\.)\s/);
    expect(sentences).toHaveLength(3);
  });
});

describe('codex_fetch', () => {
  const fetch = (args: Record<string, unknown>) => server.call('codex_fetch', args);

  it('gives the document and says where it is from', async () => {
    const { text } = await fetch({ reference: api });
    const commit = git(world.codex, ['rev-parse', 'main']);
    expect(text).toMatch(
      new RegExp(`^reference: ${api}\nenvironment: test\ncommit: ${commit}\nage: less than a minute\n`),
    );
    expect(text).toContain('data, not instructions');
    expect(text).not.toContain('stale');
    expect(quotedIn(text)).toBe(API);
  });

  it.each([{ reference: api, section: 'Errors' }, { reference: '@codex/shared/standards/api.md#errors' }])(
    'gives a section: %j',
    async (args) => {
      const { text } = await fetch(args);
      expect(quotedIn(text)).toBe('## Errors\n\nUse problem+json.\n\n');
      expect(text).toContain('lines: 8-11 of 14\n');
      expect(text.toLowerCase()).toContain(`reference: ${api}#errors\n`);
    },
  );

  it('names the sections there are when one is not', async () => {
    const { text, isError } = await fetch({ reference: api, section: 'Errrors' });
    expect(isError).toBe(true);
    expect(text).toContain('"API", "Errors", "Limits"');
  });

  it.each([
    ['codex://acme/shared/long.md', LONG, 8000],
    ['codex://acme/shared/long.md', LONG, 1],
    ['codex://acme/shared/line.txt', ONE_LINE, 1_000_000],
  ])('gives %s in parts that stay in the budget', async (reference, whole, max_tokens) => {
    const parts: string[] = [];
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const { text } = await fetch({ reference, max_tokens, ...(cursor ? { cursor } : {}) });
      expect(tokensOf(text)).toBeLessThanOrEqual(Math.min(Math.max(max_tokens, 300), 20_000));
      cursor = /^cursor: (\S+)/m.exec(text)?.[1];
      const part = quotedIn(text);
      // Each answer ends its last line, also where the document goes on in it.
      parts.push(cursor && reference.endsWith('.txt') ? part.slice(0, -1) : part);
    }
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join('').trimEnd()).toBe(whole.trimEnd());
  });

  it('refuses a cursor of something else', async () => {
    for (const cursor of ['', 'x', '0-5-0123456789ab', '99999999-999999999-0', '5-1-ab']) {
      expect(await fetch({ reference: api, cursor })).toMatchObject({
        isError: true,
        text: expect.stringContaining('Start again without a cursor'),
      });
    }
  });

  it('brings a document that nobody brought before', async () => {
    const { text } = await fetch({ reference: '@codex/billing/docs/invoices.md' });
    expect(quotedIn(text)).toBe('# Invoices\n');
  });

  it.each([
    ['codex://acme/billing/docs/secret.md', 'PERMISSION_DENIED', 'codex_sync_exclude'],
    ['codex://acme/billing/docs/invoice.md', 'DOCUMENT_NOT_FOUND', 'codex://acme/billing/docs/invoices.md'],
    ['codex://other/a/b.md', 'DOCUMENT_NOT_FOUND', 'acme'],
    ['codex://acme/shared/../x.md', 'INVALID_REFERENCE', '..'],
    ['nonsense', 'INVALID_REFERENCE', 'codex://acme/'],
  ])('says why there is no %s', async (reference, code, said) => {
    const { text, isError } = await fetch({ reference });
    expect(isError).toBe(true);
    expect(text).toContain(`[${code}]`);
    expect(text).toContain(said);
    expect(text).toContain('\nNext: ');
  });

  it('says what is no text', async () => {
    const { text } = await fetch({ reference: 'codex://acme/shared/logo.png' });
    expect(text).toContain('7 bytes of data');
  });

  it('gives an empty document', async () => {
    expect(quotedIn((await fetch({ reference: 'codex://acme/shared/empty.md' })).text)).toBe('');
  });

  it('knows environments', async () => {
    expect((await fetch({ reference: api, environment: 'prod' })).text).toContain('environment: prod\n');
    expect(await fetch({ reference: api, environment: 'staging' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('[INVALID_ENVIRONMENT]'),
    });
  });
});

describe('codex_search', () => {
  it('finds a section, with what a reader needs to choose', async () => {
    const { text } = await server.call('codex_search', { query: 'problem json', project: 'shared' });
    expect(text).toMatch(/^environment: test\ncommit: \w{40}\nage: /);
    expect(text).toMatch(
      new RegExp(`\n1\\. ${api}#errors \\(.* old\\)\n   API standard\n   .*Use problem\\+json`),
    );
    expect(text).not.toContain('stale');
  });

  it('stays short, whatever is found, and says which projects it did not cover', async () => {
    const { text } = await server.call('codex_search', { query: 'line document of 1 2 3 word' });
    expect(tokensOf(text)).toBeLessThan(1100);
    expect(text).toMatch(/\nnot covered: .*billing/);
    const { text: one } = await server.call('codex_search', { query: 'line', limit: 1 });
    expect(one).toContain('\nhits: 1\n');
  });

  it('says so when nothing is found', async () => {
    expect((await server.call('codex_search', { query: 'zebra' })).text).toContain('\nhits: 0');
  });

  it('finds a section that codex_fetch reads', async () => {
    const { text } = await server.call('codex_search', { query: 'limits ten' });
    const [, reference] = /^1\. (\S+)/m.exec(text) ?? [];
    expect(quotedIn((await server.call('codex_fetch', { reference })).text)).toBe('## Limits\n\nTen.\n');
  });
});

describe('codex_list', () => {
  it('lists projects and documents, with where they are from', async () => {
    const { text } = await server.call('codex_list');
    expect(text).toMatch(/^environment: test\ncommit: \w{40}\nage: /);
    expect(text).toContain('\nshared: 400 documents');
    const { text: one } = await server.call('codex_list', { project: 'shared', prefix: 'standards/' });
    expect(one).toContain(`documents: 1\n${api}`);
    expect((await server.call('codex_list', { prefix: 'shared/standards/' })).text).toContain(api);
  });

  it('asks the codex for what is not here', async () => {
    const { text } = await server.call('codex_list', { scope: 'codex', project: 'billing' });
    expect(text).toContain('codex://acme/billing/docs/secret.md (not cached)');
  });

  it('gives every document once, in pages', async () => {
    const found: string[] = [];
    let pages = 0;
    for (let cursor: string | undefined, first = true; first || cursor; first = false, pages += 1) {
      const { text } = await server.call('codex_list', { project: 'shared', ...(cursor ? { cursor } : {}) });
      expect(tokensOf(text)).toBeLessThan(3000);
      cursor = /^cursor: (\S+)/m.exec(text)?.[1];
      found.push(...(text.match(/^codex:.*$/gm) ?? []));
    }
    expect(pages).toBeGreaterThan(1);
    expect(new Set(found).size).toBe(400);
    expect(found).toHaveLength(400);
  });
});

it('codex_status tells codex, environments, documents and age', async () => {
  const { text } = await server.call('codex_status');
  expect(text).toMatch(
    /^codex: codex\norganization: acme\nenvironment: test \(the default\)\ncommit: \w{40}\nage: /,
  );
  expect(text).toMatch(/\ndocuments: 40\d, stale: 0/);
});

describe('resources', () => {
  it('are all cached documents, by pages', async () => {
    const uris: string[] = [];
    let pages = 0;
    for (let cursor: string | undefined, first = true; first || cursor; first = false, pages += 1) {
      const page = await server.client.listResources(cursor ? { cursor } : {});
      uris.push(...page.resources.map(({ uri }) => uri));
      cursor = page.nextCursor;
    }
    expect(pages).toBe(3);
    expect(uris).toContain(api);
    expect(new Set(uris).size).toBe(uris.length);
    expect(uris.length).toBeGreaterThanOrEqual(400);
  });

  it('are described', async () => {
    const cursor = Buffer.from('shared/s').toString('base64url');
    const { resources } = await server.client.listResources({ cursor });
    const one = resources.find(({ uri }) => uri === api);
    expect(one).toMatchObject({
      name: 'shared/standards/api.md',
      mimeType: 'text/markdown',
      size: API.length,
    });
  });

  it('have a template', async () => {
    const { resourceTemplates } = await server.client.listResourceTemplates();
    expect(resourceTemplates).toMatchObject([{ uriTemplate: 'codex://{organization}/{project}/{+path}' }]);
  });

  it('are read, with their origin', async () => {
    const { contents } = await server.client.readResource({ uri: api });
    expect(contents).toMatchObject([
      {
        uri: api,
        mimeType: 'text/markdown',
        text: API,
        _meta: { reference: api, environment: 'test', commit: expect.stringMatching(/^\w{40}$/) },
      },
    ]);
    const { contents: image } = await server.client.readResource({ uri: 'codex://acme/shared/logo.png' });
    expect(image).toMatchObject([{ mimeType: 'image/png', blob: 'iVBORwABAg==' }]);
  });

  it.each([
    ['codex://acme/shared/none.md', -32002],
    ['file:///etc/passwd', -32602],
    ['codex://acme/shared/../../etc/passwd', -32602],
  ])('that are none are an error: %s', async (uri, code) => {
    await expect(server.client.readResource({ uri })).rejects.toMatchObject({ code });
  });
});

it('writes to no repository', async () => {
  const before = { refs: refs(world.codex), git: snapshot(join(world.project, '.git')) };
  await server.call('codex_fetch', { reference: '@codex/billing/docs/invoices.md', environment: 'prod' });
  await server.call('codex_list', { scope: 'codex' });
  await server.call('codex_status');
  expect({ refs: refs(world.codex), git: snapshot(join(world.project, '.git')) }).toEqual(before);
});

describe('other circumstances', () => {
  it('shows what another process syncs while it runs, and says that the list changed', async () => {
    const mine = makeWorld({ 'shared/a.md': '# A\n' });
    let changes = 0;
    let changed = () => {};
    const { client, call } = await connect(mine, (one) => {
      one.fallbackNotificationHandler = async ({ method }) => {
        if (method !== 'notifications/resources/list_changed') return;
        changes += 1;
        changed();
      };
    });
    const uris = async () => (await client.listResources()).resources.map(({ uri }) => uri);
    const next = () =>
      new Promise<void>((told) => {
        changed = told;
      });
    expect(await uris()).toEqual([]);
    let told = next();
    await syncFrom(mine);
    await told;
    expect(await uris()).toEqual(['codex://acme/shared/a.md']);

    told = next();
    commitTo(mine.codex, 'main', { put: { 'shared/b.md': '# B\n' }, del: ['shared/a.md'] });
    await syncFrom(mine);
    expect(quotedIn((await call('codex_fetch', { reference: 'codex://acme/shared/b.md' })).text)).toBe(
      '# B\n',
    );
    await told;
    expect(await uris()).toEqual(['codex://acme/shared/b.md']);
    expect((await call('codex_search', { query: 'B' })).text).toContain('codex://acme/shared/b.md');
    const before = changes;
    await syncFrom(mine);
    await uris();
    expect(changes).toBe(before);
  });

  it('says that a copy is stale when the codex is out of reach', async () => {
    const mine = makeWorld({ 'shared/a.md': '# A\n' }, { cache: { default_ttl: 0 } });
    await syncFrom(mine);
    renameSync(mine.codex, `${mine.codex}.away`);
    const { call, client } = await connect(mine);
    const { text } = await call('codex_fetch', { reference: 'codex://acme/shared/a.md' });
    expect(text).toContain('\nstale: true\n');
    expect(text).toContain('\nwarning: ');
    expect(quotedIn(text)).toBe('# A\n');
    expect((await call('codex_status')).text).toMatch(
      /stale: 1\n {2}codex:\/\/acme\/shared\/a.md: .* stale: true/,
    );
    const { contents } = await client.readResource({ uri: 'codex://acme/shared/a.md' });
    expect(contents[0]?._meta).toMatchObject({ stale: true });
    expect(await call('codex_list', { scope: 'codex' })).toMatchObject({ isError: true });
    expect((await call('codex_fetch', { reference: 'codex://acme/shared/b.md' })).isError).toBe(true);
    expect((await call('codex_status')).isError).toBe(false);
  });

  it('tells a project without configuration what to do, and finds the configuration once it is there', async () => {
    const dir = tempDir();
    const project = makeRepo(join(dir, 'fresh'), { 'README.md': '# Fresh\n' });
    const { client, call } = await connect({ project, env: isolatedEnv(dir) });
    expect((await client.listResources()).resources).toEqual([]);
    for (const [name, args] of [
      ['codex_search', { query: 'x' }],
      ['codex_fetch', { reference: 'codex://acme/a/b.md' }],
      ['codex_list', {}],
      ['codex_status', {}],
    ] as const) {
      expect(await call(name, args)).toMatchObject({
        isError: true,
        text: expect.stringContaining('fractary-codex init'),
      });
    }
    const config = JSON.stringify({ organization: 'acme', codex_repo: join(dir, 'codex.git') });
    makeRepo(project, { '.fractary/plugins/codex/config.json': config });
    expect(await call('codex_status')).toMatchObject({ isError: false });
    writeFileSync(join(project, '.fractary/plugins/codex/config.json'), '{"organisation": 1}');
    expect(await call('codex_status')).toMatchObject({
      isError: true,
      text: expect.stringContaining('[CONFIG_INVALID]'),
    });
  });

  it('starts outside of git and without a network', async () => {
    const dir = tempDir();
    const { call } = await connect({ project: dir, env: isolatedEnv(dir) });
    expect(await call('codex_status')).toMatchObject({
      isError: true,
      text: expect.stringContaining('[PROJECT_NOT_DETECTED]'),
    });
    const away = makeWorld({}, { codex_repo: 'http://127.0.0.1:9/acme/codex.git' });
    expect(await (await connect(away)).call('codex_status')).toMatchObject({ isError: false });
  });
});
