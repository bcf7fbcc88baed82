import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import { readTree, writeFiles } from '../../helpers/repo.ts';
import { start } from '../../helpers/run.ts';
import {
  CODEX_FILES,
  commitsOf,
  expectSound,
  makeProject,
  makeWorld,
  sync,
  synced,
  tipOf,
  type World,
} from './world.ts';

const MANY = 20;

function projects(w: World, address = w.bare): string[] {
  return Array.from({ length: MANY }, (_, i) =>
    makeProject(w, address, { name: `p${i}`, files: { 'docs/a.md': `# Document of p${i}\n` } }),
  );
}

/** Every project's commit is on the branch once, in one line from `base`, and the documents are there. */
function expectAll(w: World, branch: string, own: number): void {
  for (let i = 0; i < MANY; i += 1) expect(commitsOf(w.bare, branch, `p${i}`)).toHaveLength(own);
  expect(git(w.bare, ['rev-list', '--merges', branch])).toBe('');
  const tree = readTree(w.bare, branch, 'projects');
  for (let i = 0; i < MANY; i += 1) expect(tree[`p${i}/docs/a.md`]).toContain(`p${i}`);
  expectSound(w.bare);
}

async function all(w: World, folders: string[], args: string[] = ['--to-codex']): Promise<void> {
  const results = await Promise.all(
    folders.map((project) => sync(w, project, args, {}, { timeoutMs: 120_000 })),
  );
  for (const result of results) expect(result.code, result.stdout + result.stderr).toBe(0);
  const commits = results.map((result) => result.json().to_codex.commit_sha);
  expect(new Set(commits).size).toBe(MANY);
}

describe(`${MANY} projects at once`, () => {
  it('into one branch through one new mirror, while prod moves: a commit each, none lost', async () => {
    const w = makeWorld({ branches: { test: CODEX_FILES } });
    git(w.bare, ['config', 'receive.denyNonFastForwards', 'true']);
    const before = tipOf(w.bare, 'test')!;
    const folders = projects(w);
    let moves = 0;
    const prod = setInterval(() => {
      if (moves === 5) return;
      moves += 1;
      commitTo(w.bare, 'main', { put: { 'shared/standards/api.md': `# API ${moves}\n` } });
    }, 400);
    await all(w, folders).finally(() => clearInterval(prod));
    expect(moves).toBeGreaterThan(0);
    expectAll(w, 'test', 1);
    expect(git(w.bare, ['rev-list', '--count', `${before}..test`])).toBe(String(MANY));
    expect(readdirSync(join(w.home, 'mirrors'))).toHaveLength(1);
    expect(readdirSync(join(w.home, 'tmp'))).toEqual([]);
    // The mirror that all of them made and filled together is sound and serves the next run.
    writeFiles(folders[0]!, { 'docs/b.md': 'p0' });
    await synced(w, folders[0]!);
  });

  it('into an empty codex: one start, a commit each', async () => {
    const w = makeWorld({ files: null });
    await all(w, projects(w));
    expectAll(w, 'test', 1);
    expect(git(w.bare, ['log', '--format=%s', 'main'])).toBe('Start the codex of acme');
    expect(git(w.bare, ['rev-list', '--count', 'main..test'])).toBe(String(MANY));
  });
});

describe('the same project twice at once', () => {
  it('one waits for the other, and publishes nothing again', async () => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    const results = await Promise.all([sync(w, project), sync(w, project), sync(w, project)]);
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    const commits = results.map((result) => result.json().to_codex.commit_sha).filter(Boolean);
    expect(commits).toEqual(commitsOf(w.bare, 'test'));
    expect(commits).toHaveLength(1);
    expect(readdirSync(join(w.home, 'locks'))).toEqual([]);
  });

  it('a killed one leaves a lock that the next takes over at once', async () => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    // The hook holds the push, and with it the lock, until it is told to go on.
    const held = join(w.dir, 'held');
    const go = join(w.dir, 'go');
    const script = `#!/bin/sh\ntouch '${held}'\nwhile ! [ -e '${go}' ]; do sleep 0.05; done\n`;
    writeFiles(w.bare, { 'hooks/pre-receive': { content: script, mode: '100755' } });
    const first = start('sync-project', ['--json'], { cwd: project, env: w.env });
    while (!existsSync(held)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readdirSync(join(w.home, 'locks'))).toHaveLength(1);
    const second = sync(w, project);
    first.kill('SIGKILL', 'group');
    await first.done;
    writeFiles(w.dir, { go: '' });
    expect((await second).code).toBe(0);
    expect(commitsOf(w.bare, 'test')).toHaveLength(1);
    expect(readdirSync(join(w.home, 'locks'))).toEqual([]);
    expect(readdirSync(join(w.home, 'tmp'))).toEqual([]);
  });
});
