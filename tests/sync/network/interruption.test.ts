import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import type { Fault } from '../../helpers/http-fault.ts';
import { writeFiles } from '../../helpers/repo.ts';
import { start } from '../../helpers/run.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import {
  commitsOf,
  expectSound,
  makeProject,
  makeWorld,
  serveWorld,
  sync,
  synced,
  tipOf,
  type World,
} from './world.ts';

/** A small generator of numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Ids of the processes that work for a world: its home folder is in their environment. */
function processesOf({ home }: World): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1')
          .split('\0')
          .includes(`FRACTARY_CODEX_HOME=${home}`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Nothing of ours is left behind, in the home folder, the cache and the codex. */
function expectClean({ home, bare, dir }: World, project: string): void {
  const list = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  expect(list(join(home, 'tmp'))).toEqual([]);
  expect(list(join(home, 'locks'))).toEqual([]);
  expect(list(join(project, '.fractary/plugins/codex/cache/.state/.tmp'))).toEqual([]);
  expect(list(join(dir, 'tmp'))).toEqual([]);
  // Not among the objects: there the server may still be clearing away what it was sent.
  const places = [readdirSync(bare), readdirSync(join(bare, 'refs'), { recursive: true })];
  const locks = places.flat().filter((name) => String(name).endsWith('.lock'));
  expect(locks).toEqual([]);
}

describe('killed at any moment', () => {
  it.each([
    ['the process alone', 'process', 1],
    ['with its children', 'group', 2],
  ] as const)('%s: old or new, never half, and the next run needs nothing', async (_name, whom, seed) => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    const random = seeded(seed);
    await synced(w, project);
    writeFiles(project, { 'docs/a.md': 'measure' });
    const started = performance.now();
    await synced(w, project);
    // How long a run takes here and now, so that the moments spread over all of it.
    const whole = performance.now() - started;
    for (let round = 0; round < 12; round += 1) {
      writeFiles(project, { 'docs/a.md': `round ${round}\n`, [`docs/new-${round}.md`]: 'new\n' });
      const before = { test: tipOf(w.bare, 'test'), main: tipOf(w.bare, 'main') };
      const config = readFileSync(join(project, '.git/config'));
      const files = snapshot(join(project, 'docs'), { mtime: true });
      const running = start('sync-project', ['--json'], { cwd: project, env: w.env });
      await sleep(random() * whole);
      // As when the machine loses power: git and its helpers go down too, wherever they are.
      if (whom === 'group') for (const pid of processesOf(w)) kill(pid);
      running.kill('SIGKILL');
      await running.done;
      for (let tries = 0; tries < 500 && processesOf(w).length > 0; tries += 1) await sleep(10);

      expectSound(w.bare);
      expect(tipOf(w.bare, 'main')).toBe(before.main);
      const tip = tipOf(w.bare, 'test')!;
      if (tip !== before.test) expect(git(w.bare, ['rev-parse', `${tip}^`])).toBe(before.test);
      expect(snapshot(join(project, 'docs'), { mtime: true })).toEqual(files);
      expect(readFileSync(join(project, '.git/config'))).toEqual(config);
      expect(git(project, ['fsck', '--no-dangling'])).toBe('');

      const next = await synced(w, project);
      expect(next.status).toBe('success');
      expect(git(w.bare, ['show', `test:projects/auth/docs/new-${round}.md`])).toBe('new');
      const cached = join(project, '.fractary/plugins/codex/cache/acme/auth/test/docs/a.md');
      expect(readFileSync(cached, 'utf8')).toBe(`round ${round}\n`);
      expectClean(w, project);
    }
    expect(commitsOf(w.bare, 'test')).toHaveLength(14);
  });
});

describe('git locks that a killed git left in the mirror', () => {
  it.each([
    ['shallow.lock', ''],
    ['refs', 'refs/codex'],
  ])('%s: the next run needs nothing', async (name, folder) => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    await synced(w, project, ['--from-codex']);
    const mirrors = join(w.home, 'mirrors');
    const [mirror] = readdirSync(mirrors, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.git'),
    );
    const at = join(mirrors, mirror!);
    if (folder === '') writeFiles(at, { [name]: '' });
    else {
      const refs = readdirSync(join(at, folder), { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      for (const ref of refs) writeFiles(ref.parentPath, { [`${ref.name}.lock`]: '' });
    }
    writeFiles(w.dir, { 'project-auth/docs/a.md': 'changed' });
    commitTo(w.bare, 'main', { put: { 'shared/new.md': 'new' } });
    // Both the branch that is known and one that is fetched for the first time.
    expect((await synced(w, project, ['--from-codex'])).from_codex.files_added).toBe(1);
    await synced(w, project);
    commitTo(w.bare, 'test', { put: { 'shared/newer.md': 'new' } });
    await synced(w, project);
  });
});

const MOMENTS: [string, Fault][] = [
  ['asking for branches', { kind: 'hang' }],
  ['fetching', { kind: 'hangDuring', service: 'git-upload-pack', skip: 1 }],
  ['pushing', { kind: 'hang', service: 'git-receive-pack' }],
  ['pushing, the commit being sent', { kind: 'hangDuring', service: 'git-receive-pack' }],
];

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it.each(MOMENTS.flatMap((moment) => [['process', ...moment] as const, ['group', ...moment] as const]))(
    'to the %s while %s: exit 130, cleaned up, no git left',
    async (whom, _name, fault) => {
      const w = await serveWorld({ tokens: {}, anonymous: 'write' });
      const project = makeProject(w, w.url);
      w.server.fault = { ...fault };
      const running = start('sync-project', ['--json'], { cwd: project, env: w.env });
      for (let tries = 0; tries < 1000 && !w.server.log.some((one) => one.fault); tries += 1) await sleep(10);
      await sleep(50);
      running.kill(signal, whom);
      const result = await running.done;
      expect(result.code, result.stdout + result.stderr).toBe(130);
      expect(result.json()).toMatchObject({ status: 'failure', error_code: 'INTERRUPTED' });
      expect(processesOf(w)).toEqual([]);
      expectClean(w, project);
      w.server.fault = undefined;
      const next = await sync(w, project);
      expect(next.code, next.stdout).toBe(0);
      expect(commitsOf(w.bare, 'test')).toHaveLength(1);
    },
  );
});
