import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { commitTree, type RawEntry, rawTree } from '../helpers/raw-tree.ts';
import { gitTrace } from '../helpers/trace.ts';
import { BILL, call, fetched, makeWorld, refused, type World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
async function listed(world: World, args: readonly string[] = [], env = {}): Promise<any> {
  const result = await call(world, 'list', [...args, '--json'], env);
  expect(result.code, `${result.stdout}\n${result.stderr}`).toBe(0);
  return result.json();
}

describe('list', () => {
  it('counts the documents of every project, and of what stands beside them', async () => {
    const world = await makeWorld();
    expect(await listed(world)).toEqual({
      status: 'success',
      operation: 'list',
      environment: 'test',
      commit: git(world.codex, ['rev-parse', 'test']),
      warnings: [],
      projects: [
        { name: 'auth', documents: 1 },
        { name: 'billing', documents: 4 },
        { name: 'codex', documents: 1 },
        { name: 'shared', documents: 2 },
        { name: 'systems', documents: 1 },
      ],
    });
  });

  it('names the documents of one, and which of them are here', async () => {
    const world = await makeWorld();
    await fetched(world, [BILL]);
    expect((await listed(world, ['billing'])).documents).toEqual([
      { uri: 'codex://acme/billing/docs/bill.md', path: 'docs/bill.md', cached: true },
      { uri: 'codex://acme/billing/docs/deep/logo.bin', path: 'docs/deep/logo.bin', cached: false },
      { uri: 'codex://acme/billing/docs/others.md', path: 'docs/others.md', cached: false },
      { uri: 'codex://acme/billing/docs/secret.md', path: 'docs/secret.md', cached: false },
    ]);
    const paths = async (which: string) =>
      (await listed(world, [which])).documents.map((one: { path: string }) => one.path);
    expect(await paths('billing/docs/deep/')).toEqual(['docs/deep/logo.bin']);
    expect(await paths('codex://acme/shared/standards/h')).toEqual(['standards/http/headers.md']);
    expect(await paths('codex')).toEqual(['README.md']);
    expect(await paths('@codex/billing/nothing')).toEqual([]);
  });

  it('asks once more for missing trees, and for no document; with the trees here once in all', async () => {
    const world = await makeWorld({ http: true });
    const cold = gitTrace(join(world.dir, 'cold'));
    await listed(world, [], cold.env);
    expect(cold.read()).toMatchObject({ connections: 2, lazyFetches: 0 });
    commitTo(world.codex, 'test', { put: { 'projects/billing/docs/new/new.md': 'new' } });
    const warm = gitTrace(join(world.dir, 'warm'));
    const { projects } = await listed(world, [], warm.env);
    expect(projects).toContainEqual({ name: 'billing', documents: 5 });
    expect(warm.read()).toMatchObject({ connections: 1, lazyFetches: 0 });
    const blob = git(world.codex, ['rev-parse', 'test:projects/billing/docs/bill.md']);
    const mirrors = join(world.dir, 'codex-home/mirrors');
    expect(() => git(world.dir, ['-C', mirrors, 'cat-file', '-e', blob])).toThrow();
  });

  it('of the cache needs no codex', async () => {
    const world = await makeWorld();
    expect(await listed(world, ['--cached'])).toMatchObject({ commit: null, projects: [] });
    await fetched(world, [BILL]);
    const env = { PATH: '/nonexistent' };
    expect(await listed(world, ['--cached'], env)).toMatchObject({
      projects: [{ name: 'billing', documents: 1 }],
    });
    expect(await listed(world, ['billing', '--cached'], env)).toMatchObject({
      documents: [{ uri: 'codex://acme/billing/docs/bill.md', cached: true }],
    });
  });

  it('reads as text', async () => {
    const many = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`shared/${i}.md`, 'x']));
    const world = await makeWorld({ files: many, branches: {} });
    const { stdout, stderr } = await call(world, 'list', ['shared']);
    expect(stdout.split('\n')).toHaveLength(23);
    expect(stdout).toContain('25 documents · environment test');
    expect(stdout).toContain('… and 5 more');
    expect(stderr).toContain('no branch test yet');
  });

  it('refuses a project that is not there, with near names', async () => {
    const world = await makeWorld();
    expect(await refused(world, ['biling'], { script: 'list' })).toMatchObject({
      code: 1,
      error_code: 'DOCUMENT_NOT_FOUND',
      suggestions: ['billing', 'auth'],
    });
    for (const name of ['..', '-x/', 'a b', '.git']) {
      expect(await refused(world, ['--', name], { script: 'list' })).toMatchObject({
        code: 2,
        error_code: 'INVALID_ARGUMENT',
      });
    }
  });

  it('leaves out what no reference can name', async () => {
    const world = await makeWorld();
    const file = (name: string): RawEntry => ({ name, content: 'x' });
    const tree = [
      file('..'),
      { name: '.git', tree: [file('config')] },
      { name: 'projects', tree: [{ name: '..', tree: [file('up.md')] }, file('loose.md')] },
      { name: 'shared', tree: [file('a\nb.md'), file('fine.md'), { name: 'link', link: '/etc/passwd' }] },
    ];
    commitTree(world.codex, 'test', rawTree(world.codex, tree));
    expect((await listed(world)).projects).toEqual([
      { name: 'codex', documents: 1 },
      { name: 'shared', documents: 1 },
    ]);
  });
});
