import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../helpers/git.ts';
import { writeFiles } from '../../helpers/repo.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import { makeWorld, published, syncDone, type World } from './world.ts';

const FILES = { 'docs/a.md': 'a\n', 'docs/b.md': 'b\n', 'guides/g.md': 'g\n' };

/** Edits a document and adds one; returns what the codex shall hold then. */
function edit(world: World): Record<string, string> {
  writeFiles(world.project, { 'docs/a.md': 'edited\n', 'docs/new.md': 'new\n' });
  return { ...FILES, 'docs/a.md': 'edited\n', 'docs/new.md': 'new\n' };
}

describe.concurrent("what git's own index may look like", () => {
  it.each<[string, string[][]]>([
    [
      'split',
      [
        ['config', 'core.splitIndex', 'true'],
        ['update-index', '--split-index'],
      ],
    ],
    [
      'version 4, with an untracked cache',
      [
        ['update-index', '--index-version', '4'],
        ['config', 'core.untrackedCache', 'true'],
        ['update-index', '--untracked-cache'],
      ],
    ],
    ['sparse', [['sparse-checkout', 'set', '--cone', '--sparse-index', 'docs', 'guides', '.fractary']]],
    [
      'with files that are assumed to be unchanged',
      [['update-index', '--assume-unchanged', 'docs/b.md', 'guides/g.md']],
    ],
    ['with packed objects and refs', [['gc', '-q']]],
  ])('%s: the sync reads it and writes nothing into the project', async (_what, commands) => {
    const world = makeWorld({ files: FILES });
    for (const command of commands) git(world.project, command);
    const expected = edit(world);
    const before = snapshot(world.project);
    await syncDone(world, '--dry-run');
    await syncDone(world);
    expect(snapshot(world.project)).toEqual(before);
    expect(published(world)).toEqual(expected);
    expect((await syncDone(world)).to).toMatchObject({ commit_sha: null, files_unchanged: 4 });
  });

  it('as old as the file: an edit in the same second that keeps the size is seen', async () => {
    const world = makeWorld({ files: FILES });
    const [file, index] = [join(world.project, 'docs/a.md'), join(world.project, '.git/index')];
    const then = new Date('2024-01-01T00:00:00Z');
    git(world.project, ['config', 'core.trustctime', 'false']);
    utimesSync(file, then, then);
    git(world.project, ['update-index', '--refresh']);
    utimesSync(index, then, then);
    writeFileSync(file, 'A\n');
    utimesSync(file, then, then);
    await syncDone(world);
    expect(published(world)).toEqual({ ...FILES, 'docs/a.md': 'A\n' });
  });

  it('missing: every file is an untracked one', async () => {
    const world = makeWorld({ files: FILES });
    writeFiles(world.project, { '.git/index': null });
    const expected = edit(world);
    await syncDone(world);
    expect(published(world)).toEqual(expected);
  });

  it('and objects that live in another repository are read there', async () => {
    const world = makeWorld({ files: FILES });
    const clone = join(world.dir, 'shared clone');
    git(world.dir, ['clone', '-q', '--shared', world.project, clone]);
    const expected = edit({ ...world, project: clone });
    await syncDone({ ...world, project: clone });
    expect(published(world)).toEqual(expected);
  });

  it('a shallow clone is a project like any other', async () => {
    const world = makeWorld({ files: FILES });
    git(world.project, ['commit', '-q', '--allow-empty', '-m', 'second']);
    const clone = join(world.dir, 'shallow');
    git(world.dir, ['clone', '-q', '--depth=1', `file://${world.project}`, clone]);
    const expected = edit({ ...world, project: clone });
    const { out } = await syncDone({ ...world, project: clone });
    expect(out.source.uncommitted).toBe(2);
    expect(published(world)).toEqual(expected);
  });
});

describe.concurrent('a project in a partial clone', () => {
  it('publishes what is checked out, and fetches nothing', async () => {
    const world = makeWorld({ files: FILES });
    git(world.project, ['config', 'uploadpack.allowFilter', 'true']);
    writeFiles(world.project, { 'docs/a.md': 'second\n' });
    git(world.project, ['commit', '-qam', 'second']);
    const clone = join(world.dir, 'partial');
    git(world.dir, ['clone', '-q', '--filter=blob:none', `file://${world.project}`, clone]);
    const expected = edit({ ...world, project: clone });
    git(clone, ['remote', 'set-url', 'origin', 'file:///nowhere']);
    const before = snapshot(clone);
    await syncDone({ ...world, project: clone });
    expect(published(world)).toEqual(expected);
    expect(snapshot(clone)).toEqual(before);
  });
});
