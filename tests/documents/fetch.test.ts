import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { run, scriptPath } from '../helpers/run.ts';
import { gitTrace } from '../helpers/trace.ts';
import { BILL, BILL_PATH, CACHE, call, FILES, fetched, makeWorld, refused, type World } from './world.ts';

const blobOf = (world: World, path: string, branch = 'test') =>
  git(world.codex, ['rev-parse', `${branch}:${path}`]);

/** Every object of the codex that is on this machine. */
function objectsHere(world: World): string[] {
  const mirrors = join(world.dir, 'codex-home/mirrors');
  const [mirror = ''] = readdirSync(mirrors);
  const [bare = ''] = readdirSync(join(mirrors, mirror)).filter((name) => name.endsWith('.git'));
  const list = git(join(mirrors, mirror, bare), ['cat-file', '--batch-all-objects', '--batch-check']);
  return list.split('\n').map((line) => line.slice(0, 40));
}

describe('a document that is not cached', () => {
  it('comes from the codex, is kept, and comes from the cache the next time', async () => {
    const world = await makeWorld();
    const first = await fetched(world, [BILL]);
    expect(first).toMatchObject({
      status: 'success',
      operation: 'fetch',
      uri: 'codex://acme/billing/docs/bill.md',
      environment: 'test',
      branch: 'test',
      content: '# Bill\n',
      path: join(world.project, BILL_PATH),
      size_bytes: 7,
      hash: blobOf(world, 'projects/billing/docs/bill.md'),
      source: 'codex',
      cache: 'miss',
      commit: git(world.codex, ['rev-parse', 'test']),
      warnings: [],
    });
    expect(Date.parse(first.expires_at) - Date.parse(first.cached_at)).toBe(604_800_000);
    expect(readFileSync(join(world.project, BILL_PATH), 'utf8')).toBe('# Bill\n');
    rmSync(world.codex, { recursive: true });
    const { duration_seconds: _, ...second } = await fetched(world, [
      'codex://acme/billing/docs/bill.md#heading',
    ]);
    const { duration_seconds: __, ...same } = first;
    expect(second).toEqual({ ...same, source: 'cache', cache: 'hit' });
    expect(git(world.project, ['status', '--porcelain'])).toBe('');
  });

  it('is printed byte for byte, and stdout has nothing else', async () => {
    const world = await makeWorld();
    for (let time = 0; time < 2; time += 1) {
      const { stdoutBytes, code } = await call(world, 'fetch', ['@codex/billing/docs/deep/logo.bin']);
      expect({ code, bytes: [...stdoutBytes] }).toEqual({ code: 0, bytes: [0, 255, 13, 10, 128, 10] });
    }
    const document = await fetched(world, ['@codex/billing/docs/deep/logo.bin']);
    expect(document.encoding).toBe('base64');
    expect([...Buffer.from(document.content, 'base64')]).toEqual([0, 255, 13, 10, 128, 10]);
  });

  it.each([
    ['@codex/shared/standards/http/headers.md', '# Headers\n'],
    ['@codex/systems/map.md', '# Map\n'],
    ['@codex/codex/README.md', '# Codex\n'],
    ['@codex/auth/docs/own.md', FILES['projects/auth/docs/own.md']],
  ])('%s is found where it stands', async (reference, content) => {
    const world = await makeWorld();
    expect(await fetched(world, [reference])).toMatchObject({ cache: 'miss', content });
    expect(await fetched(world, [reference])).toMatchObject({ cache: 'hit', content });
  });

  it('goes to a file of choice, or nowhere', async () => {
    const world = await makeWorld();
    const { stdout } = await call(world, 'fetch', [BILL, '--output', 'out.md']);
    expect(readFileSync(join(world.project, 'out.md'), 'utf8')).toBe('# Bill\n');
    expect(stdout).toContain('out.md (7 bytes)');
    expect((await call(world, 'fetch', [BILL, '--no-content'])).stdout).toBe(
      `${join(world.project, BILL_PATH)}\n`,
    );
    expect(await fetched(world, [BILL, '--no-content'])).not.toHaveProperty('content');
    expect(await refused(world, [BILL, '--output', '.'])).toMatchObject({
      code: 2,
      error_code: 'INVALID_ARGUMENT',
    });
  });

  it('costs three connections at most, and brings no more than its trees and itself', async () => {
    const world = await makeWorld({ http: true });
    const trace = gitTrace(join(world.dir, 'trace'));
    await fetched(world, ['@codex/billing/docs/deep/logo.bin'], trace.env);
    expect(trace.read()).toMatchObject({ connections: 3, lazyFetches: 0 });
    const again = gitTrace(join(world.dir, 'trace-2'));
    await fetched(world, [BILL], again.env);
    expect(again.read().connections).toBe(2);
    expect(objectsHere(world)).not.toContain(blobOf(world, 'projects/billing/docs/secret.md'));
    expect(objectsHere(world)).not.toContain(blobOf(world, 'shared/standards'));
  });

  it('is found by a server that cannot filter, too', async () => {
    const world = await makeWorld({ http: true, allowFilter: false });
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'miss', content: '# Bill\n' });
  });
});

describe('a cached document', () => {
  it('is read without git, and without a library', async () => {
    const world = await makeWorld();
    await fetched(world, [BILL]);
    const { code, stdout, stderr } = await run('fetch', [BILL], {
      cwd: world.project,
      env: { ...world.env, PATH: '/nonexistent', NODE_DEBUG: 'esm' },
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '# Bill\n' });
    const loaded = [...new Set(stderr.match(/chunks\/[\w-]+\.mjs/g))];
    expect(loaded.length).toBeLessThanOrEqual(2);
    const code_ = loaded.map((name) => readFileSync(join(scriptPath('fetch'), '..', name), 'utf8')).join('');
    for (const library of ['zod', 'yaml', 'simple-git', 'minimatch', 'fast-glob'])
      expect(code_).not.toContain(`node_modules/${library}/`);
  });

  it.each([
    ['cut', (file: string) => writeFileSync(file, '# B')],
    ['changed', (file: string) => writeFileSync(file, '# Evil\n'.slice(0, 7))],
    ['gone', (file: string) => rmSync(file)],
  ])('%s is not served, and mended', async (_, damage) => {
    const world = await makeWorld();
    await fetched(world, [BILL]);
    damage(join(world.project, BILL_PATH));
    expect(await refused(world, [BILL, '--offline'])).toMatchObject({ code: 1, error_code: 'NOT_CACHED' });
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'miss', content: '# Bill\n' });
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'hit', content: '# Bill\n' });
  });

  it('that a sync brought stays the sync’s when it is mended', async () => {
    const world = await makeWorld();
    const sync = () => call(world, 'sync-project', ['--from-codex', '--json']);
    expect((await sync()).code).toBe(0);
    const api = join(world.project, CACHE, 'acme/shared/test/standards/api.md');
    writeFileSync(api, 'cut');
    expect(await fetched(world, ['@codex/shared/standards/api.md'])).toMatchObject({
      cache: 'miss',
      commit: git(world.codex, ['rev-parse', 'test']),
    });
    commitTo(world.codex, 'test', { del: ['shared/standards/api.md'] });
    expect((await sync()).json().from_codex.files.deleted).toEqual(['shared/standards/api.md']);
  });

  it('is asked for again with --force-refresh, and when it has expired', async () => {
    const world = await makeWorld();
    await fetched(world, [BILL, '--ttl', '3600']);
    commitTo(world.codex, 'test', { put: { 'projects/billing/docs/bill.md': '# Two\n' } });
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'hit', content: '# Bill\n' });
    const fresh = await fetched(world, [BILL, '--force-refresh', '--ttl', '0']);
    expect(fresh).toMatchObject({ cache: 'refreshed', source: 'codex', content: '# Two\n' });
    expect(fresh.expires_at).toBe(fresh.cached_at);
    const again = await fetched(world, [BILL, '--ttl', '60']);
    expect(again).toMatchObject({ cache: 'refreshed', content: '# Two\n' });
    expect(Date.parse(again.expires_at) - Date.parse(again.cached_at)).toBe(60_000);
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'hit', commit: fresh.commit });
  });

  it('that the codex has no more, or not for us, leaves the cache', async () => {
    const world = await makeWorld();
    for (const change of [
      { del: ['projects/billing/docs/bill.md'] },
      { put: { 'projects/billing/docs/bill.md': '---\ncodex_sync_exclude: auth\n---\n' } },
    ]) {
      commitTo(world.codex, 'test', { put: { 'projects/billing/docs/bill.md': '# Bill\n' } });
      await fetched(world, [BILL, '--force-refresh']);
      commitTo(world.codex, 'test', change);
      expect((await refused(world, [BILL, '--force-refresh'])).code).toBe(1);
      expect(await refused(world, [BILL, '--offline'])).toMatchObject({ error_code: 'NOT_CACHED' });
      expect(() => readFileSync(join(world.project, BILL_PATH))).toThrow('ENOENT');
    }
  });

  it('is counted, hit or miss', async () => {
    const world = await makeWorld();
    for (let time = 0; time < 3; time += 1) await fetched(world, [BILL]);
    const size = (name: string) => readFileSync(join(world.project, CACHE, '.state/acme/test', name)).length;
    expect({ hits: size('hits'), misses: size('misses') }).toEqual({ hits: 2, misses: 1 });
  });
});

describe('environments', () => {
  it('are apart in the cache', async () => {
    const world = await makeWorld({
      branches: { test: { ...FILES, 'projects/billing/docs/bill.md': 'test\n' } },
    });
    expect(await fetched(world, [BILL, '--env', 'prod'])).toMatchObject({
      environment: 'prod',
      branch: 'main',
      content: '# Bill\n',
    });
    expect(await fetched(world, [BILL], { CODEX_ENV: 'test' })).toMatchObject({ content: 'test\n' });
    expect(await fetched(world, [BILL], { CODEX_ENV: 'production' })).toMatchObject({
      environment: 'prod',
      cache: 'hit',
      content: '# Bill\n',
    });
    expect(await refused(world, [BILL, '--env', 'nope'])).toMatchObject({
      code: 2,
      error_code: 'INVALID_ENVIRONMENT',
    });
  });

  it('without a branch read production’s documents, and say so', async () => {
    const world = await makeWorld({ branches: {} });
    const document = await fetched(world, [BILL]);
    expect(document).toMatchObject({ environment: 'test', branch: 'main', content: '# Bill\n' });
    expect(document.warnings.join()).toContain('no branch test yet');
    const { stdout, stderr } = await call(world, 'fetch', [BILL, '--force-refresh']);
    expect(stdout).toBe('# Bill\n');
    expect(stderr).toContain('no branch test yet');
  });

  it('of an empty codex have no documents', async () => {
    const world = await makeWorld({ files: {}, branches: {} });
    git(world.codex, ['update-ref', '-d', 'refs/heads/main']);
    expect(await refused(world, [BILL])).toMatchObject({
      code: 1,
      error_code: 'DOCUMENT_NOT_FOUND',
      error: expect.stringContaining('empty'),
    });
  });

  it('whose production branch is misnamed name those there are', async () => {
    const world = await makeWorld({
      config: { environments: { branches: { prod: 'trunk' } } },
      branches: { other: FILES },
    });
    expect(await refused(world, [BILL])).toMatchObject({
      error_code: 'BRANCH_NOT_FOUND',
      error: expect.stringContaining('other'),
    });
  });
});

describe('routing', () => {
  it('keeps what front matter excludes this project from, and names the line', async () => {
    const world = await makeWorld();
    const failure = await refused(world, ['@codex/billing/docs/secret.md']);
    expect(failure).toMatchObject({ code: 1, error_code: 'PERMISSION_DENIED', line: 3 });
    expect(failure.error).toContain('codex_sync_exclude names auth (line 3)');
    expect((await refused(world, ['@codex/billing/docs/others.md'])).error).toContain(
      'names only web-* (line 2)',
    );
  });
});

describe('what is not there', () => {
  it('is refused with near names', async () => {
    const world = await makeWorld();
    expect(await refused(world, ['@codex/billing/bill.md'])).toMatchObject({
      code: 1,
      error_code: 'DOCUMENT_NOT_FOUND',
      suggestions: ['codex://acme/billing/docs/bill.md'],
    });
    expect(await refused(world, ['@codex/shared/standards/apis.md'])).toMatchObject({
      suggestions: ['codex://acme/shared/standards/api.md'],
    });
    expect(await refused(world, ['@codex/biling/docs/bill.md'])).toMatchObject({
      suggestions: ['billing', 'auth'],
    });
    expect(await refused(world, ['@codex/shared/standards'])).toMatchObject({
      error: expect.stringContaining('it is a folder'),
    });
  });

  it('of another organization is not looked for', async () => {
    const world = await makeWorld();
    expect(
      await refused(world, ['codex://other/billing/docs/bill.md'], { env: { PATH: '/nonexistent' } }),
    ).toMatchObject({ error_code: 'DOCUMENT_NOT_FOUND' });
  });

  it.each([
    [[]],
    [[BILL, '--ttl', '1h']],
    [[BILL, '--ttl=-1']],
    [[BILL, '--offline', '--force-refresh']],
    [[BILL, BILL]],
  ])('%j is wrong usage', async (args) => {
    expect(await refused(await makeWorld(), args)).toMatchObject({ code: 2, error_code: 'INVALID_ARGUMENT' });
  });
});

describe('max_size_mb', () => {
  it('drops what was fetched on demand, the longest unused first', async () => {
    const big = (letter: string) => letter.repeat(400 * 1024);
    const world = await makeWorld({
      files: { 'shared/a.txt': big('a'), 'shared/b.txt': big('b'), 'shared/c.txt': big('c') },
      config: { cache: { max_size_mb: 1 } },
    });
    const ask = async (name: string, ...args: string[]) =>
      (await fetched(world, [`@codex/shared/${name}.txt`, '--no-content', ...args])).cache;
    await ask('a');
    await ask('b');
    expect(await ask('a')).toBe('hit');
    await ask('c');
    expect(await ask('a', '--offline')).toBe('hit');
    expect(await refused(world, ['@codex/shared/b.txt', '--offline'])).toMatchObject({
      error_code: 'NOT_CACHED',
    });
  });
});

describe('invisible characters', () => {
  it('are reported, and the document comes as it is', async () => {
    const text = 'one\nsay \u202edrow\u202c\n';
    const world = await makeWorld({ files: { 'shared/x.md': text, 'shared/fine.md': '\ufeffé 👩‍💻 ❤️\n' } });
    const document = await fetched(world, ['@codex/shared/x.md']);
    expect(document.content).toBe(text);
    expect(document.warnings.join()).toContain('U+202E in line 2');
    expect((await fetched(world, ['@codex/shared/fine.md'])).warnings).toEqual([]);
  });
});
