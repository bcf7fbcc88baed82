import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readHead, readRemoteHead } from '../../runtime/project/head.ts';
import { git } from '../helpers/git.ts';
import { tempDir } from '../helpers/temp.ts';

let top: string;
let gitDir: string;
const commit = () => git(top, ['commit', '-q', '--allow-empty', '-m', 'x']);
const tip = () => git(top, ['rev-parse', 'HEAD']);
const head = () => readHead(gitDir, gitDir);

beforeEach(() => {
  top = tempDir();
  gitDir = join(top, '.git');
  git(top, ['init', '-q', '-b', 'main']);
});

describe('readHead', () => {
  it('reads an unborn branch', () => expect(head()).toEqual({ commit: null, branch: 'main' }));

  it('reads loose and packed refs, the loose one first', () => {
    commit();
    git(top, ['switch', '-q', '-c', 'feat/x']);
    expect(head()).toEqual({ commit: tip(), branch: 'feat/x' });
    git(top, ['tag', '-a', '-m', 'note', 'v1']);
    git(top, ['pack-refs', '--all', '--prune']);
    expect(head()).toEqual({ commit: tip(), branch: 'feat/x' });
    commit();
    expect(head()).toEqual({ commit: tip(), branch: 'feat/x' });
  });

  it('does not take a packed ref for one whose name ends alike', () => {
    commit();
    git(top, ['branch', 'old/feat']);
    git(top, ['pack-refs', '--all', '--prune']);
    git(top, ['symbolic-ref', 'HEAD', 'refs/heads/feat']);
    expect(head()).toEqual({ commit: null, branch: 'feat' });
  });

  it('reads a detached HEAD', () => {
    commit();
    git(top, ['checkout', '-q', '--detach']);
    expect(head()).toEqual({ commit: tip(), branch: null });
  });

  it('reads a linked worktree', () => {
    commit();
    const tree = join(tempDir(), 'tree');
    git(top, ['worktree', 'add', '-q', '-b', 'side', tree]);
    expect(readHead(join(gitDir, 'worktrees/tree'), gitDir)).toEqual({ commit: tip(), branch: 'side' });
  });

  it('reads SHA-256 ids', () => {
    const other = tempDir();
    git(other, ['init', '-q', '--object-format=sha256', '-b', 'main']);
    git(other, ['commit', '-q', '--allow-empty', '-m', 'x']);
    const id = git(other, ['rev-parse', 'HEAD']);
    expect(id).toHaveLength(64);
    expect(readHead(join(other, '.git'), join(other, '.git'))).toEqual({ commit: id, branch: 'main' });
  });

  it('follows a branch that is a symbolic ref, and a HEAD that is a symbolic link', () => {
    commit();
    git(top, ['symbolic-ref', 'refs/heads/alias', 'refs/heads/main']);
    git(top, ['symbolic-ref', 'HEAD', 'refs/heads/alias']);
    expect(head()).toEqual({ commit: tip(), branch: 'alias' });
    rmSync(join(gitDir, 'HEAD'));
    symlinkSync('refs/heads/main', join(gitDir, 'HEAD'));
    expect(head()).toEqual({ commit: tip(), branch: 'main' });
  });

  it.each([
    ['a reftable', () => mkdirSync(join(gitDir, 'reftable'))],
    ['an empty ref, as a crash leaves it', () => writeFileSync(join(gitDir, 'refs/heads/main'), '')],
    ['a HEAD of another kind', () => writeFileSync(join(gitDir, 'HEAD'), 'something\n')],
    ['a HEAD that leads away', () => writeFileSync(join(gitDir, 'HEAD'), 'ref: refs/../../../x\n')],
    ['no HEAD', () => rmSync(join(gitDir, 'HEAD'))],
    ['a ring', () => writeFileSync(join(gitDir, 'refs/heads/main'), 'ref: refs/heads/main\n')],
  ])('leaves %s to git', (_name, make) => {
    make();
    expect(head()).toBeNull();
  });
});

describe('readRemoteHead', () => {
  it('is the branch that a clone recorded, or null', () => {
    expect(readRemoteHead(gitDir)).toBeNull();
    commit();
    git(top, ['branch', '-m', 'trunk/main']);
    const clone = join(tempDir(), 'clone');
    git(top, ['clone', '-q', top, clone]);
    expect(readRemoteHead(join(clone, '.git'))).toBe('trunk/main');
    expect(readRemoteHead(join(clone, '.git'), 'upstream')).toBeNull();
  });
});
