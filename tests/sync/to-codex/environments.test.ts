import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, refs } from '../../helpers/git.ts';
import { commitAll, readTree, writeFiles } from '../../helpers/repo.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import { gitTrace } from '../../helpers/trace.ts';
import { makeWorld, published, syncDone, syncTo, syncWith, tipOf } from './world.ts';

const FILES = { 'docs/a.md': 'a\n' };
const PROD_ONLY = { files: { 'README.md': '# Codex\n', 'shared/s.md': 's\n' } };

describe.concurrent('the environment of a sync', () => {
  it.each([
    [[], 'test', 'test'],
    [['--env', 'test'], 'test', 'test'],
    [['--environment', 'prod'], 'prod', 'main'],
    [['--env', 'production'], 'prod', 'main'],
    [['--env', 'stage'], 'stage', 'staging/docs'],
  ])('%j is %s on the branch %s', async (args, name, branch) => {
    const world = makeWorld({
      files: FILES,
      codex: PROD_ONLY,
      config: { environments: { branches: { stage: 'staging/docs' } } },
    });
    const main = tipOf(world, 'main');
    const { out } = await syncDone(world, ...args);
    expect(out).toMatchObject({ environment: name, target_branch: branch });
    expect(published(world, branch)).toEqual(FILES);
    expect(out.to_codex.branch_created).toBe(branch !== 'main');
    const trailers = git(world.codex, ['log', '-1', '--format=%(trailers:only)', branch]);
    expect(trailers).toContain(`Codex-Environment: ${name}`);
    expect(trailers.includes('Codex-Base')).toBe(name !== 'prod');
    if (branch !== 'main') expect(tipOf(world, 'main')).toBe(main);
  });

  it('that is not configured stops everything before the first git command', async () => {
    const world = makeWorld({ files: FILES, config: { environments: { branches: { stage: 'staging' } } } });
    const look = () => [snapshot(world.project), snapshot(world.codex)];
    const before = look();
    for (const args of [
      ['--env', 'prodd'],
      ['--environment', 'PROD'],
      ['--env', '../main'],
      ['--env', ''],
    ]) {
      const trace = gitTrace(join(world.dir, 'trace'));
      const { code, out } = await syncWith(world, args, { env: trace.env });
      expect([code, out.error_code, out.phase]).toEqual([2, 'INVALID_ENVIRONMENT', 'validate']);
      expect(out.error).toContain('test, prod, stage');
      expect(trace.read().commands).toEqual([]);
    }
    expect(look()).toEqual(before);
  });

  it('is never taken from CODEX_ENV where something is written', async () => {
    const world = makeWorld({ files: FILES });
    const { out } = await syncWith(world, ['--to-codex'], { env: { CODEX_ENV: 'prod' } });
    expect(out.environment).toBe('test');
    expect(published(world, 'main')).toEqual({});
  });

  it('is one: two names for it that differ are refused', async () => {
    const world = makeWorld({ files: FILES });
    expect((await syncTo(world, '--env', 'test', '--environment', 'prod')).code).toBe(2);
  });

  it.each([
    ['prod', {}],
    ['production', {}],
    ['live', { live: 'main' }],
  ])('production by default (%s) needs --env typed', async (name, branches) => {
    const world = makeWorld({ files: FILES, config: { environments: { default: name, branches } } });
    const before = refs(world.codex);
    for (const args of [['--to-codex'], ['--bidirectional'], [], ['--force', '--dry-run']]) {
      const { code, out } = await syncWith(world, args);
      expect([code, out.error_code]).toEqual([3, 'CONFIRMATION_REQUIRED']);
    }
    expect(refs(world.codex)).toEqual(before);
    expect((await syncWith(world, ['--from-codex'])).code).toBe(0);
    await syncDone(world, '--env', name);
    expect(published(world, 'main')).toEqual(FILES);
  });
});

describe.concurrent('branches that are not there', () => {
  it("of the environment: it is made from prod's, with all that is on it", async () => {
    const world = makeWorld({
      files: FILES,
      codex: { files: { ...PROD_ONLY.files, 'projects/billing/b.md': 'b\n' } },
    });
    const dry = await syncDone(world, '--dry-run');
    expect(dry.to.branch_created).toBe(true);
    const { to } = await syncDone(world);
    expect(to).toMatchObject({ branch_created: true, followed: 0 });
    expect(git(world.codex, ['rev-parse', 'test^'])).toBe(tipOf(world, 'main'));
    expect(readTree(world.codex, 'test')).toEqual({
      ...PROD_ONLY.files,
      'projects/billing/b.md': 'b\n',
      'projects/auth/docs/a.md': 'a\n',
    });
    expect((await syncDone(world)).to.branch_created).toBe(false);
  });

  it('of the environment: it is not made when there is nothing to publish', async () => {
    const world = makeWorld({ files: FILES, codex: { files: { 'projects/auth/docs/a.md': 'a\n' } } });
    for (const args of [['--dry-run'], []]) {
      expect((await syncDone(world, ...args)).to).toMatchObject({
        branch_created: false,
        commit_sha: null,
        files_unchanged: 1,
      });
    }
    expect(Object.keys(refs(world.codex))).toEqual(['refs/heads/main']);
  });

  it('of production: named, with those that there are', async () => {
    const world = makeWorld({
      files: FILES,
      codex: { branches: { master: { 'README.md': 'x' }, test: { 'README.md': 'x' } } },
    });
    for (const args of [[], ['--env', 'prod']]) {
      const { code, out } = await syncTo(world, ...args);
      expect([code, out.error_code]).toEqual([1, 'BRANCH_NOT_FOUND']);
      expect(out.error).toMatch(/main.* has master, test/);
    }
    expect(Object.keys(refs(world.codex))).toEqual(['refs/heads/master', 'refs/heads/test']);
  });

  it.each([['test'], ['prod']])(
    'in an empty codex: the first sync to %s makes both, or the one',
    async (env) => {
      const world = makeWorld({ files: FILES, codex: {} });
      const dry = await syncDone(world, '--env', env, '--dry-run');
      expect(refs(world.codex)).toEqual({});
      const { to } = await syncDone(world, '--env', env);
      const branch = env === 'prod' ? 'main' : 'test';
      expect(dry.to).toMatchObject({ branch_created: true, files_added: 1 });
      expect(to).toMatchObject({ branch_created: true, files_added: 1, commit_sha: tipOf(world, branch) });
      expect(published(world, branch)).toEqual(FILES);
      expect(readTree(world.codex, 'main')['README.md']).toContain('acme');
      expect(git(world.codex, ['rev-parse', `${branch}^`])).toBe(
        env === 'prod' ? git(world.codex, ['rev-list', '--max-parents=0', 'main']) : tipOf(world, 'main'),
      );
      expect(Object.keys(refs(world.codex))).toEqual(
        env === 'prod' ? ['refs/heads/main'] : ['refs/heads/main', 'refs/heads/test'],
      );
      expect((await syncDone(world, '--env', env)).to).toMatchObject({
        commit_sha: null,
        files_unchanged: 1,
      });
    },
  );

  it('in an empty codex, with nothing to publish: none is made', async () => {
    const world = makeWorld({ codex: {} });
    expect((await syncDone(world)).to).toMatchObject({ commit_sha: null, branch_created: false });
    expect(refs(world.codex)).toEqual({});
  });

  it('with a codex that is no repository is REPO_NOT_FOUND', async () => {
    const world = makeWorld({ files: FILES, config: { codex_repo: '/nowhere/codex.git' } });
    const { code, out } = await syncTo(world);
    expect([code, out.error_code]).toEqual([1, 'REPO_NOT_FOUND']);
    expect(out.error).toContain('/nowhere/codex.git');
  });

  it('takes a codex whose HEAD points to a branch that is not there', async () => {
    const world = makeWorld({ files: FILES, codex: PROD_ONLY });
    git(world.codex, ['symbolic-ref', 'HEAD', 'refs/heads/gone']);
    await syncDone(world);
    expect(published(world)).toEqual(FILES);
  });
});

describe.concurrent('publishing to production', () => {
  it('from uncommitted documents, or from another branch, is done with a warning that names it', async () => {
    const world = makeWorld({ files: FILES, codex: PROD_ONLY });
    expect((await syncDone(world, '--env', 'prod')).out.warnings).toEqual([]);
    git(world.project, ['checkout', '-qb', 'feature/x']);
    writeFiles(world.project, { 'docs/a.md': 'edited\n', 'docs/b.md': 'b\n' });
    const dry = await syncDone(world, '--env', 'prod', '--dry-run');
    const { out } = await syncDone(world, '--env', 'prod');
    expect(out.warnings).toEqual([
      expect.stringContaining('2 uncommitted documents'),
      expect.stringContaining('feature/x'),
    ]);
    expect(dry.out.warnings).toEqual(out.warnings);
    expect(published(world, 'main')).toEqual({ 'docs/a.md': 'edited\n', 'docs/b.md': 'b\n' });
    expect((await syncDone(world, '--env', 'test')).out.warnings).toEqual([]);
  });

  it('takes the expected branch from source_branches.prod, else from the remote', async () => {
    const world = makeWorld({
      files: FILES,
      codex: PROD_ONLY,
      branch: 'release',
      config: { source_branches: { prod: 'release' } },
    });
    expect((await syncDone(world, '--env', 'production')).out.warnings).toEqual([]);

    const clone = join(world.dir, 'clone');
    git(world.dir, ['clone', '-q', world.project, clone]);
    writeFiles(clone, {
      '.fractary/plugins/codex/config.json': JSON.stringify({
        organization: 'acme',
        project_name: 'auth',
        codex_repo: world.codex,
      }),
      'docs/a.md': '2\n',
    });
    commitAll(clone);
    expect((await syncDone({ ...world, project: clone }, '--env', 'prod')).out.warnings).toEqual([]);
    git(clone, ['checkout', '-qb', 'main']);
    writeFiles(clone, { 'docs/a.md': '3\n' });
    commitAll(clone);
    expect((await syncDone({ ...world, project: clone }, '--env', 'prod')).out.warnings).toEqual([
      expect.stringMatching(/main, not from release/),
    ]);
  });
});
