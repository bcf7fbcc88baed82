import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectSound } from '../helpers/aftermath.ts';
import { rounds, timeFor, tried } from '../helpers/attacks.ts';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { beforeFirstPush } from '../helpers/git-shim.ts';
import { readTree, writeFiles } from '../helpers/repo.ts';
import { scriptPath, start } from '../helpers/run.ts';
import {
  CODEX_FILES,
  commitsOf,
  makeProject,
  makeWorld,
  sync,
  synced,
  tipOf,
  type World,
} from '../sync/network/world.ts';

const MANY = 20;
const FEW = 8;

function makeProjects(w: World, count: number): string[] {
  return Array.from({ length: count }, (_, i) =>
    makeProject(w, w.bare, { name: `p${i}`, files: { 'docs/a.md': `# Document of p${i}\n` } }),
  );
}

/** Every project's commits are on the branch, in one line, and the documents are there. */
function expectAll(w: World, count: number, own: number): void {
  for (let i = 0; i < count; i += 1) expect(commitsOf(w.bare, 'test', `p${i}`)).toHaveLength(own);
  expect(git(w.bare, ['rev-list', '--merges', 'test'])).toBe('');
  const tree = readTree(w.bare, 'test', 'projects');
  for (let i = 0; i < count; i += 1) expect(tree[`p${i}/docs/a.md`]).toContain(`p${i}`);
  expectSound(w.bare);
}

/** All at once; each must report a commit of its own. */
async function allAtOnce(w: World, folders: string[]): Promise<void> {
  const results = await Promise.all(
    folders.map((project) => sync(w, project, ['--to-codex'], {}, { timeoutMs: 240_000 })),
  );
  for (const result of results) expect(result.code, result.stdout + result.stderr).toBe(0);
  const commits = results.map((result) => result.json().to_codex.commit_sha);
  expect(new Set(commits).size).toBe(folders.length);
}

describe('many projects at once', () => {
  it('into one branch through one new mirror, while prod moves: a commit each, none lost', {
    timeout: timeFor(240),
  }, async () => {
    const w = makeWorld({ branches: { test: CODEX_FILES } });
    git(w.bare, ['config', 'receive.denyNonFastForwards', 'true']);
    const before = tipOf(w.bare, 'test')!;
    const folders = makeProjects(w, MANY);
    const most = rounds(1);
    for (let round = 1; round <= most; round += 1) {
      let moves = 0;
      const prod = setInterval(() => {
        if (moves === 5) return;
        moves += 1;
        commitTo(w.bare, 'main', { put: { 'shared/standards/api.md': `# API ${round}.${moves}\n` } });
      }, 400);
      await allAtOnce(w, folders).finally(() => clearInterval(prod));
      tried('many projects at once into one branch', MANY);
      expect(moves).toBeGreaterThan(0);
      expectAll(w, MANY, round);
      expect(git(w.bare, ['rev-list', '--count', `${before}..test`])).toBe(String(MANY * round));
      expect(readdirSync(join(w.home, 'mirrors'))).toHaveLength(1);
      expect(readdirSync(join(w.home, 'tmp'))).toEqual([]);
      folders.forEach((dir, i) => {
        writeFiles(dir, { 'docs/a.md': `p${i} ${round}\n` });
      });
    }
    // The mirror that all of them made and filled together is sound and serves the next run.
    await synced(w, folders[0]!);
  });

  it('into an empty codex: one start, a commit each', { timeout: timeFor(120) }, async () => {
    for (let round = 1; round <= rounds(1); round += 1) {
      const w = makeWorld({ files: null });
      await allAtOnce(w, makeProjects(w, FEW));
      tried('many projects at once into an empty codex', FEW);
      expectAll(w, FEW, 1);
      expect(git(w.bare, ['log', '--format=%s', 'main'])).toBe('Start the codex of acme');
      expect(git(w.bare, ['rev-list', '--count', 'main..test'])).toBe(String(FEW));
    }
  });
});

describe('a codex that was empty when we looked', () => {
  it('and is filled right before our push loses nothing, now or in the next sync', async () => {
    const w = makeWorld({ files: null });
    const [ours, rival, third] = makeProjects(w, 3) as [string, string, string];
    const syncRival = `(cd '${rival}' && PATH='${process.env.PATH}' '${process.execPath}' '${scriptPath('sync-project')}' --to-codex --quiet >/dev/null)`;
    const result = await sync(w, ours, ['--to-codex'], beforeFirstPush(w.dir, syncRival));
    expect(result.code, result.stdout + result.stderr).toBe(0);
    expect(result.json().to_codex).toMatchObject({ attempts: 2 });
    await synced(w, third, ['--to-codex']);
    expectAll(w, 3, 1);
  });
});

describe('the same project twice at once', () => {
  it('one waits for the other, and publishes nothing again', { timeout: timeFor(60) }, async () => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    for (let round = 1; round <= rounds(1); round += 1) {
      writeFiles(project, { 'docs/a.md': `round ${round}` });
      const results = await Promise.all([sync(w, project), sync(w, project), sync(w, project)]);
      tried('one project at once from several processes', 3);
      expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
      const commits = results.map((result) => result.json().to_codex.commit_sha).filter(Boolean);
      expect(commits).toEqual(commitsOf(w.bare, 'test').slice(0, 1));
      expect(commitsOf(w.bare, 'test')).toHaveLength(round);
      expect(readdirSync(join(w.home, 'locks'))).toEqual([]);
    }
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
    tried('a lock whose holder was killed');
    first.kill('SIGKILL', 'group');
    await first.done;
    writeFiles(w.dir, { go: '' });
    expect((await second).code).toBe(0);
    expect(commitsOf(w.bare, 'test')).toHaveLength(1);
    expect(readdirSync(join(w.home, 'locks'))).toEqual([]);
    expect(readdirSync(join(w.home, 'tmp'))).toEqual([]);
  });
});
