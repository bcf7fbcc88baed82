import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { allEnded, expectCacheWhole, expectClean, expectSound, processesOf } from '../helpers/aftermath.ts';
import { randomNumbers, rounds, timeFor, tried } from '../helpers/attacks.ts';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { readTree, writeFiles } from '../helpers/repo.ts';
import { start } from '../helpers/run.ts';
import { snapshot } from '../helpers/snapshot.ts';
import {
  commitsOf,
  makeProject,
  makeWorld,
  serveWorld,
  synced,
  tipOf,
  type World,
} from '../sync/network/world.ts';

const CACHE = '.fractary/plugins/codex/cache/acme';

/** A codex by path or over http, a project that has published to it, and how long a whole sync takes here and now. */
async function usedWorld(over: 'a path' | 'http') {
  const served = over === 'http' ? await serveWorld({ tokens: {}, anonymous: 'write' }) : null;
  const w: World = served ?? makeWorld();
  const project = makeProject(w, served?.url ?? w.bare, {
    files: { 'docs/a.md': 'a', 'docs/old-0.md': 'old' },
  });
  await synced(w, project);
  change(w, project, 0);
  const started = performance.now();
  await synced(w, project);
  return { w, project, whole: performance.now() - started };
}

/** Work for both directions: new, changed and deleted documents here, and others in the codex, prod included. */
function change(w: World, project: string, round: number): void {
  writeFiles(project, {
    'docs/a.md': `round ${round}\n`,
    [`docs/new-${round}.md`]: `new ${round}\n`,
    [`docs/old-${round}.md`]: null,
    [`docs/old-${round + 1}.md`]: 'old',
  });
  commitTo(w.bare, 'test', { put: { 'shared/team.md': `team ${round}\n`.repeat(2000) } });
  commitTo(w.bare, 'main', { put: { 'shared/standards/api.md': `# API ${round}\n` } });
}

/** What must never be seen, whenever the run ended: half a commit, half a file, a touched project. */
function observe(w: World, project: string) {
  const before = { test: tipOf(w.bare, 'test')!, main: tipOf(w.bare, 'main') };
  const own = [join(project, 'docs'), join(project, '.git')].map((dir) => snapshot(dir));
  return {
    check(round: number) {
      expectSound(w.bare);
      expect(tipOf(w.bare, 'main')).toBe(before.main);
      const tip = tipOf(w.bare, 'test')!;
      if (tip !== before.test) {
        expect(git(w.bare, ['rev-parse', `${tip}^`])).toBe(before.test);
        expectPublished(w, round);
      }
      expect([join(project, 'docs'), join(project, '.git')].map((dir) => snapshot(dir))).toEqual(own);
      expectCacheWhole(w, project);
    },
  };
}

function expectPublished(w: World, round: number): void {
  const { 'a.md': text, ...others } = readTree(w.bare, 'test', 'projects/auth/docs');
  expect(text).toBe(`round ${round}\n`);
  expect(others[`new-${round}.md`]).toBe(`new ${round}\n`);
  expect(Object.keys(others).filter((name) => name.startsWith('old-'))).toEqual([`old-${round + 1}.md`]);
  const whole = readTree(w.bare, 'test');
  expect(whole['shared/team.md']).toBe(`team ${round}\n`.repeat(2000));
  expect(whole['projects/billing/docs/bill.md']).toBe('# Bill\n');
}

/** One more plain run makes everything right. */
async function expectMended(w: World, project: string, round: number): Promise<void> {
  expect((await synced(w, project)).status).toBe('success');
  expectPublished(w, round);
  const read = (path: string) => readFileSync(join(project, CACHE, path), 'utf8');
  expect(read('auth/test/docs/a.md')).toBe(`round ${round}\n`);
  expect(read('shared/test/team.md')).toBe(`team ${round}\n`.repeat(2000));
  expectCacheWhole(w, project);
  expectClean(w, project);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

describe('killed at any moment', () => {
  it.each([
    ['the process alone', 'process', 'a path', 1],
    ['with its children', 'group', 'a path', 2],
    ['the process alone', 'process', 'http', 3],
    ['with its children', 'group', 'http', 4],
  ] as const)(
    '%s (%s), over %s: old or new, never half, and the next run needs nothing',
    { timeout: timeFor(60) },
    async (_name, whom, over, seed) => {
      const { w, project, whole } = await usedWorld(over);
      const random = randomNumbers(seed);
      const most = rounds(3);
      for (let round = 1; round <= most; round += 1) {
        change(w, project, round);
        const seen = observe(w, project);
        const running = start('sync-project', ['--json'], { cwd: project, env: w.env });
        await sleep(random() * whole);
        // As when the machine loses power: git and its helpers go down too, wherever they are.
        if (whom === 'group') for (const pid of processesOf(w)) kill(pid);
        running.kill('SIGKILL');
        await running.done;
        await allEnded(w);
        tried('SIGKILL at a random moment of a two-way sync');
        seen.check(round);
        await expectMended(w, project, round);
      }
      expect(commitsOf(w.bare, 'test')).toHaveLength(most + 2);
    },
  );
});

describe.each(['SIGINT', 'SIGTERM'] as const)('%s at any moment', (signal) => {
  it('ends with exit 130 and one document, cleaned up, or the run was done', {
    timeout: timeFor(60),
  }, async () => {
    const { w, project, whole } = await usedWorld('http');
    const random = randomNumbers(signal.length);
    for (let round = 1; round <= rounds(4); round += 1) {
      change(w, project, round);
      const seen = observe(w, project);
      const running = start('sync-project', ['--json'], { cwd: project, env: w.env });
      // Before that there is nobody to hear it, and nothing to clean up.
      await running.waitForStderr(/./);
      await sleep(random() * whole);
      running.kill(signal, random() < 0.5 ? 'process' : 'group');
      const result = await running.done;
      tried(`${signal} at a random moment of a two-way sync`);
      const document = result.json();
      // Node takes its handlers away some milliseconds before the process is gone: then the answer is out.
      const isDone = result.code === 0 || (result.code === null && document.status === 'success');
      if (!isDone) {
        expect(result.code, result.stdout + result.stderr).toBe(130);
        expect(document).toMatchObject({ status: 'failure', error_code: 'INTERRUPTED' });
      } else expect(document.status).toBe('success');
      expect(processesOf(w)).toEqual([]);
      await allEnded(w);
      expectClean(w, project);
      seen.check(round);
      await expectMended(w, project, round);
    }
  });
});
