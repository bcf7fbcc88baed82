import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import { type Files, readTree, writeFiles } from '../../helpers/repo.ts';
import { makeWorld, published, syncDone, tipOf, type World } from './world.ts';

const START: Files = {
  'README.md': '# Codex\n',
  'shared/standards/api.md': 'v1\n',
  'systems/map.md': 'v1\n',
  '.claude/agents/x.md': 'v1\n',
  'projects/billing/docs/b.md': 'v1\n',
  'projects/old/docs/o.md': 'o\n',
};

/** A codex whose `test` was made by a sync, so that it has a base. */
async function startedWorld(): Promise<World> {
  const world = makeWorld({ files: { 'docs/a.md': 'a\n' }, codex: { files: START } });
  await syncDone(world);
  return world;
}

/** Changes a document, so that the next sync has something to publish. */
function edit(world: World, text = 'edited\n'): void {
  writeFiles(world.project, { 'docs/a.md': text });
}

const base = (world: World) =>
  git(world.codex, ['log', '-1', '--format=%(trailers:key=Codex-Base,valueonly)', 'test']).trim();

describe.concurrent('another environment follows production', () => {
  it('takes over what changed there and is unchanged here, in the commit that it makes anyway', async () => {
    const world = await startedWorld();
    expect(base(world)).toBe(tipOf(world, 'main'));
    commitTo(world.codex, 'main', {
      put: {
        'shared/standards/api.md': 'v2\n',
        'shared/new.md': 'n\n',
        'systems/map.md': 'v2\n',
        '.claude/agents/x.md': 'v2\n',
        'projects/billing/docs/b.md': 'v2\n',
        'projects/fresh/docs/f.md': 'f\n',
        'projects/auth/docs/a.md': 'prod says so\n',
      },
      del: ['projects/old'],
    });
    edit(world);
    const dry = await syncDone(world, '--dry-run');
    const before = tipOf(world);
    const { to, out } = await syncDone(world);
    expect(to).toMatchObject({ followed: 6, files_modified: 1, files_added: 0 });
    expect(dry.to.followed).toBe(6);
    expect(out.warnings).toEqual([]);
    expect(git(world.codex, ['rev-list', '--count', `${before}..test`])).toBe('1');
    expect(readTree(world.codex, 'test')).toEqual({
      ...readTree(world.codex, 'main'),
      'projects/auth/docs/a.md': 'edited\n',
    });
    expect(base(world)).toBe(tipOf(world, 'main'));
    expect(git(world.codex, ['log', '-1', '--format=%s', 'test'])).toBe('Sync 1 files from auth');
  });

  it('takes over nothing when there is nothing to publish', async () => {
    const world = await startedWorld();
    commitTo(world.codex, 'main', { put: { 'shared/standards/api.md': 'v2\n' } });
    const before = tipOf(world);
    expect((await syncDone(world)).to).toMatchObject({ commit_sha: null, followed: 0 });
    expect(tipOf(world)).toBe(before);
  });

  it('keeps what somebody published here, each part and each project for itself', async () => {
    const world = await startedWorld();
    commitTo(world.codex, 'test', {
      put: {
        'shared/draft.md': 'only in test\n',
        'projects/billing/docs/b.md': 'test\n',
        'projects/only-test/t.md': 't\n',
      },
    });
    commitTo(world.codex, 'main', {
      put: {
        'shared/standards/api.md': 'v2\n',
        'systems/map.md': 'v2\n',
        'projects/billing/docs/b.md': 'v2\n',
      },
    });
    edit(world);
    expect((await syncDone(world)).to.followed).toBe(1);
    expect(readTree(world.codex, 'test')).toMatchObject({
      'shared/draft.md': 'only in test\n',
      'shared/standards/api.md': 'v1\n',
      'systems/map.md': 'v2\n',
      'projects/billing/docs/b.md': 'test\n',
      'projects/only-test/t.md': 't\n',
    });
    expect(base(world)).toBe(tipOf(world, 'main'));
  });

  it('keeps it in the syncs after that, too', async () => {
    const world = await startedWorld();
    commitTo(world.codex, 'test', { put: { 'shared/standards/api.md': 'test\n' } });
    for (const version of ['v2\n', 'v3\n']) {
      commitTo(world.codex, 'main', { put: { 'shared/standards/api.md': version } });
      edit(world, version);
      expect((await syncDone(world)).to.followed).toBe(0);
      expect(readTree(world.codex, 'test', 'shared')['standards/api.md']).toBe('test\n');
    }
  });

  it('follows a removal of a whole part', async () => {
    const world = await startedWorld();
    commitTo(world.codex, 'main', { del: ['systems', '.claude'] });
    edit(world);
    expect((await syncDone(world)).to.followed).toBe(2);
    expect(
      Object.keys(readTree(world.codex, 'test')).filter((path) => /^(systems|\.claude)/.test(path)),
    ).toEqual([]);
  });

  it("never takes the own project's documents over, though they are unchanged here", async () => {
    const files = { ...START, 'projects/auth/docs/a.md': 'a\n' };
    const world = makeWorld({ files: { 'docs/a.md': 'a\n', 'docs/b.md': 'b\n' }, codex: { files } });
    git(world.codex, ['branch', 'test', 'main']);
    commitTo(world.codex, 'main', { put: { 'projects/auth/docs/a.md': 'prod\n' } });
    expect((await syncDone(world)).to.followed).toBe(0);
    expect(published(world)).toEqual({ 'docs/a.md': 'a\n', 'docs/b.md': 'b\n' });
  });

  it('never touches the own project, nor anything else at the top', async () => {
    const world = await startedWorld();
    commitTo(world.codex, 'main', {
      put: {
        'README.md': 'prod\n',
        '.github/workflows/x.yml': 'x\n',
        'other/o.md': 'o\n',
        'projects/auth/docs/prod.md': 'p\n',
      },
    });
    edit(world);
    expect((await syncDone(world)).to.followed).toBe(0);
    expect(readTree(world.codex, 'test')['README.md']).toBe('# Codex\n');
    expect(Object.keys(published(world))).toEqual(['docs/a.md']);
  });
});

describe.concurrent('the base', () => {
  it('is found below commits without a trailer', async () => {
    const world = await startedWorld();
    for (let i = 0; i < 30; i += 1) commitTo(world.codex, 'test', { put: { 'other/x.md': `${i}\n` } });
    commitTo(world.codex, 'main', { put: { 'shared/standards/api.md': 'v2\n' } });
    edit(world);
    expect((await syncDone(world)).to.followed).toBe(1);
    expect(readTree(world.codex, 'test', 'shared')['standards/api.md']).toBe('v2\n');
  });

  it('is where the branches parted when no commit names one', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' }, codex: { files: START } });
    git(world.codex, ['branch', 'test', 'main']);
    commitTo(world.codex, 'test', { put: { 'systems/map.md': 'test\n' } });
    commitTo(world.codex, 'main', { put: { 'shared/standards/api.md': 'v2\n', 'systems/map.md': 'v2\n' } });
    const dry = await syncDone(world, '--dry-run');
    const { to, out } = await syncDone(world);
    expect([dry.to.followed, to.followed, out.warnings]).toEqual([1, 1, []]);
    expect(readTree(world.codex, 'test')).toMatchObject({
      'shared/standards/api.md': 'v2\n',
      'systems/map.md': 'test\n',
    });
    expect(base(world)).toBe(tipOf(world, 'main'));
  });

  it('is prod itself when both branches are at the same commit', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' }, codex: { files: START } });
    git(world.codex, ['branch', 'test', 'main']);
    expect((await syncDone(world)).to).toMatchObject({ followed: 0, branch_created: false });
    expect(base(world)).toBe(tipOf(world, 'main'));
  });

  it('lets follow from a history that is here as a whole', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' }, codex: { files: START } });
    git(world.codex, ['branch', 'test', 'main']);
    await syncDone(world);
    for (const version of ['v2\n', 'v3\n']) {
      commitTo(world.codex, 'main', {
        put: { 'shared/standards/api.md': version, 'projects/billing/docs/b.md': version },
      });
      edit(world, version);
      expect((await syncDone(world)).to.followed).toBe(2);
      expect(readTree(world.codex, 'test')).toMatchObject({
        'shared/standards/api.md': version,
        'projects/billing/docs/b.md': version,
      });
    }
  });

  it('is not known for branches without a common past: nothing is taken over, with a warning where they differ', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' }, codex: { files: START } });
    commitTo(
      world.codex,
      'test',
      { put: { 'shared/standards/api.md': 'own\n', 'systems/map.md': 'v1\n' } },
      'alone',
      { from: null },
    );
    const dry = await syncDone(world, '--dry-run');
    const { to, out } = await syncDone(world);
    expect(to.followed).toBe(0);
    expect(out.warnings).toEqual([expect.stringMatching(/^shared\/ differs/)]);
    expect(dry.out.warnings).toEqual(out.warnings);
    expect(base(world)).toBe('');
    expect(readTree(world.codex, 'test', 'shared')['standards/api.md']).toBe('own\n');
  });

  it('that is no commit of the codex is not believed', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' }, codex: { files: START } });
    git(world.codex, ['branch', 'test', 'main']);
    commitTo(
      world.codex,
      'test',
      { put: { 'other/x.md': 'x\n' } },
      `By hand\n\nCodex-Base: ${'1234567890'.repeat(4)}\n`,
    );
    commitTo(world.codex, 'main', { put: { 'shared/standards/api.md': 'v2\n' } });
    const { to, out } = await syncDone(world);
    expect(to.files_added).toBe(1);
    expect(to.followed + out.warnings.length).toBe(1);
  });

  it('stays known after production was rewritten', async () => {
    const world = await startedWorld();
    commitTo(
      world.codex,
      'main',
      { put: { ...START, 'shared/standards/api.md': 'rewritten\n' } },
      'Rewritten',
      { from: null },
    );
    edit(world);
    expect((await syncDone(world)).to.followed).toBe(1);
    expect(readTree(world.codex, 'test', 'shared')['standards/api.md']).toBe('rewritten\n');
    expect(base(world)).toBe(tipOf(world, 'main'));
  });
});
