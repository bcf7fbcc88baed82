import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProject } from '../../runtime/project/root.ts';
import { git } from '../helpers/git.ts';
import { tempDir } from '../helpers/temp.ts';

function repository(dir = tempDir()): string {
  mkdirSync(dir, { recursive: true });
  git(dir, ['init', '-q']);
  return dir;
}

function configure(root: string, name = 'config.json'): string {
  const folder = join(root, '.fractary/plugins/codex');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), '{}');
  return join(folder, name);
}

function folder(...parts: string[]): string {
  const path = join(...parts);
  mkdirSync(path, { recursive: true });
  return path;
}

describe('findProject', () => {
  it('is the git top level where nothing is configured', async () => {
    const top = repository();
    expect(await findProject(folder(top, 'a/b'), {})).toEqual({
      root: top,
      topLevel: top,
      gitDir: join(top, '.git'),
      commonDir: join(top, '.git'),
      configPath: null,
      configFormat: null,
    });
  });

  it('is the nearest folder with a configuration, of several in a monorepo', async () => {
    const top = repository();
    const json = configure(top);
    const auth = folder(top, 'packages/auth');
    const yaml = configure(auth, 'config.yml');
    const below = folder(auth, 'src');
    expect(await findProject(below, {})).toMatchObject({
      root: auth,
      topLevel: top,
      configPath: yaml,
      configFormat: 'yaml',
    });
    expect(await findProject(folder(top, 'packages/other'), {})).toMatchObject({
      root: top,
      configPath: json,
      configFormat: 'json',
    });
  });

  it('does not look above the top level', async () => {
    const outer = tempDir();
    configure(outer);
    const top = repository(join(outer, 'inner'));
    expect(await findProject(top, {})).toMatchObject({ root: top, configPath: null });
  });

  it('starts from CLAUDE_PROJECT_DIR, and an empty one counts as none', async () => {
    const named = repository();
    const here = repository();
    expect((await findProject(here, { CLAUDE_PROJECT_DIR: named })).root).toBe(named);
    expect((await findProject(here, { CLAUDE_PROJECT_DIR: '' })).root).toBe(here);
  });

  it('refuses a CLAUDE_PROJECT_DIR that is no folder', async () => {
    const here = repository();
    writeFileSync(join(here, 'file'), '');
    for (const name of [join(here, 'gone'), join(here, 'file')]) {
      await expect(findProject(here, { CLAUDE_PROJECT_DIR: name })).rejects.toMatchObject({
        code: 'PROJECT_NOT_DETECTED',
        message: expect.stringContaining(name),
      });
    }
  });

  it('gives real paths', async () => {
    const top = repository();
    const link = join(tempDir(), 'link');
    symlinkSync(top, link);
    expect(await findProject(link, {})).toMatchObject({
      root: top,
      topLevel: top,
      gitDir: join(top, '.git'),
    });
  });

  it('knows linked worktrees and submodules', async () => {
    const top = repository();
    git(top, ['commit', '-q', '--allow-empty', '-m', 'first']);
    const tree = join(tempDir(), 'tree');
    git(top, ['worktree', 'add', '-q', tree]);
    expect(await findProject(folder(tree, 'a'), {})).toMatchObject({
      root: tree,
      gitDir: join(top, '.git/worktrees/tree'),
      commonDir: join(top, '.git'),
    });

    const outer = repository();
    git(outer, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', top, 'lib']);
    const gitDir = join(outer, '.git/modules/lib');
    expect(await findProject(join(outer, 'lib'), {})).toMatchObject({
      root: join(outer, 'lib'),
      gitDir,
      commonDir: gitDir,
    });
  });

  it('passes over a .git folder that is no repository, as git does', async () => {
    const top = repository();
    folder(top, 'a/.git');
    expect((await findProject(join(top, 'a'), {})).root).toBe(top);
  });

  const inBare = (dir: string) => {
    git(dir, ['init', '-q', '--bare']);
    return join(dir, 'refs');
  };
  const withBrokenLink = (dir: string) => {
    writeFileSync(join(dir, '.git'), 'gitdir: /nowhere\n');
    return dir;
  };

  it.each<[string, (dir: string) => string, RegExp]>([
    ['outside git', (dir) => dir, /not inside a git repository/],
    ['in a bare repository', inBare, /bare repository/],
    ['in .git', (dir) => folder(repository(dir), '.git/hooks'), /\.git folder/],
    ['in a folder that is gone', (dir) => join(dir, 'gone'), /gone/],
    ['where .git leads nowhere', withBrokenLink, /leads to \/nowhere/],
  ])('fails %s', async (_name, make, message) => {
    const dir = make(tempDir());
    const error = await findProject(dir, {}).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'PROJECT_NOT_DETECTED', message: expect.stringMatching(message) });
  });

  it.each([
    ['config.json', 'config.yaml'],
    ['config.yaml', 'config.yml'],
  ])('refuses %s beside %s', async (one, other) => {
    const top = repository();
    configure(top, one);
    configure(top, other);
    await expect(findProject(top, {})).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(new RegExp(`${one}.*${other}`)),
    });
  });

  it.skipIf(process.getuid?.() === 0)('says so when it may not look', async () => {
    const top = repository();
    configure(top);
    chmodSync(join(top, '.fractary'), 0);
    await expect(findProject(top, {})).rejects.toMatchObject({ code: 'PERMISSION_DENIED' });
    chmodSync(join(top, '.fractary'), 0o700);
    rmSync(join(top, '.fractary'), { recursive: true });
  });
});
