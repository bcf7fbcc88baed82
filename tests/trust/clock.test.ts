import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectCacheWhole, expectClean, expectSound } from '../helpers/aftermath.ts';
import { randomNumbers, rounds, timeFor, tried } from '../helpers/attacks.ts';
import { jumpingClock, wrongClock } from '../helpers/clock.ts';
import { commitTo } from '../helpers/codex.ts';
import type { Env } from '../helpers/git.ts';
import { readTree, writeFiles } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { makeProject, makeWorld, synced, type World } from '../sync/network/world.ts';

const CACHE = '.fractary/plugins/codex/cache';
/** No process has it: it is over the highest id that Linux gives. */
const NOBODY = 2 ** 22 + 1;

function change(w: World, project: string, round: number): void {
  writeFiles(project, { 'docs/a.md': `round ${round}\n` });
  commitTo(w.bare, 'test', { put: { 'shared/team.md': `team ${round}\n` } });
}

/** Both sides have this round's documents, and nothing is left over. */
function expectRight(w: World, project: string, round: number): void {
  expectSound(w.bare);
  expect(readTree(w.bare, 'test', 'projects/auth/docs')).toEqual({ 'a.md': `round ${round}\n` });
  const read = (path: string) => readFileSync(join(project, CACHE, 'acme', path), 'utf8');
  expect(read('auth/test/docs/a.md')).toBe(`round ${round}\n`);
  expect(read('shared/test/team.md')).toBe(`team ${round}\n`);
  expectCacheWhole(w, project);
  expectClean(w, project);
}

async function fetched(w: World, project: string, env: Env = {}) {
  const args = ['codex://acme/shared/team.md', '--json', '--env', 'test'];
  return (await run('fetch', args, { cwd: project, env: { ...w.env, ...env } })).json();
}

describe('a clock that jumps', () => {
  it('in the middle of a sync changes nothing but dates', { timeout: timeFor(60) }, async () => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    await synced(w, project);
    const random = randomNumbers(7);
    for (let round = 1; round <= rounds(4); round += 1) {
      change(w, project, round);
      const days = (random() < 0.5 ? -1 : 1) * Math.ceil(random() * 4000);
      tried('a clock that jumps during a sync');
      await synced(w, project, [], jumpingClock(days, 1 + Math.floor(random() * 500)));
      expectRight(w, project, round);
      // With the right time again, what a wrong one stored is never taken for fresh.
      commitTo(w.bare, 'test', { put: { 'shared/team.md': `later ${round}\n` } });
      await synced(w, project);
      expect(readFileSync(join(project, CACHE, 'acme/shared/test/team.md'), 'utf8')).toBe(`later ${round}\n`);
    }
  });

  it('does not keep a copy fresh for years', async () => {
    const w = makeWorld({ branches: { test: { 'shared/team.md': 'old\n' } } });
    const project = makeProject(w, w.bare);
    const future = jumpingClock(1000, 0);
    expect(await fetched(w, project, future)).toMatchObject({ cache: 'miss', content: 'old\n' });
    expect(await fetched(w, project, future)).toMatchObject({ cache: 'hit' });
    commitTo(w.bare, 'test', { put: { 'shared/team.md': 'new\n' } });
    tried('a copy from the future');
    expect(await fetched(w, project)).toMatchObject({ cache: 'refreshed', content: 'new\n' });
    expect(await fetched(w, project)).toMatchObject({ cache: 'hit', content: 'new\n' });
    await synced(w, project, ['--from-codex'], future);
    const { entries } = (await run('cache-list', ['--json'], { cwd: project, env: w.env })).json();
    expect(entries.map(({ status }: { status: string }) => status)).not.toContain('fresh');
    await synced(w, project, ['--from-codex']);
    expect(await fetched(w, project)).toMatchObject({ cache: 'hit', content: 'new\n' });
  });

  const wrong = wrongClock(4000);
  it.skipIf(wrong === null)('and is wrong for git, too', { timeout: timeFor(60) }, async () => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    await synced(w, project);
    for (let round = 1; round <= rounds(2); round += 1) {
      change(w, project, round);
      tried('a clock that is years off, for git too');
      await synced(w, project, [], wrongClock(round % 2 ? 4000 : -4000)!);
      expectRight(w, project, round);
    }
  });
});

describe.each([
  ['a year ago', -365],
  ['in a year', 365],
])('what killed runs left, dated %s', (_name, days) => {
  it('is swept by the next run, and its locks are taken over', async () => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    await synced(w, project);
    change(w, project, 1);
    const locks = join(w.home, 'locks');
    const held = (file: string) => {
      const holder = { pid: NOBODY, started: '1', host: hostname(), what: 'A sync of auth', since: 'then' };
      writeFileSync(file, JSON.stringify(holder));
      return file;
    };
    // The lock's name is the project's own: a run shows it.
    const hook = join(w.bare, 'hooks/pre-receive');
    writeFileSync(hook, `#!/bin/sh\nls '${locks}' > '${w.dir}/names'\n`, { mode: 0o755 });
    await synced(w, project);
    const [name] = readFileSync(join(w.dir, 'names'), 'utf8').trim().split('\n');
    change(w, project, 2);

    const mirrors = join(w.home, 'mirrors');
    const [mirror] = readdirSync(mirrors);
    const workspace = join(w.home, 'tmp', `${NOBODY}-abcdef`);
    mkdirSync(join(workspace, 'objects'), { recursive: true });
    mkdirSync(join(locks, `${name}.takeover`));
    const state = join(project, CACHE, '.state');
    const half = join(state, '.tmp', `${NOBODY}-abcdef`);
    writeFileSync(half, 'half a docu');
    const left = [workspace, join(locks, `${name}.takeover`), half];
    left.push(
      held(join(locks, name!)),
      held(join(mirrors, mirror!, 'lock')),
      held(join(state, 'acme/test/lock')),
    );
    const then = Date.now() / 1000 + days * 86_400;
    for (const path of [...left, join(state, 'acme/test.json')]) utimesSync(path, then, then);

    tried('leftovers of killed runs, wrongly dated');
    await synced(w, project);
    expectRight(w, project, 2);
    // The branches were known, so nobody needed the mirror's lock yet: now somebody does.
    const [repository] = readdirSync(join(mirrors, mirror!)).filter((one) => one.endsWith('.git'));
    rmSync(join(mirrors, mirror!, repository!, 'refs/codex'), { recursive: true });
    commitTo(w.bare, 'test', { put: { 'systems/new.md': 'new' } });
    await synced(w, project, ['--from-codex']);
    expect(readdirSync(join(mirrors, mirror!)).filter((one) => one.startsWith('lock'))).toEqual([]);
    expectClean(w, project);
  });
});
