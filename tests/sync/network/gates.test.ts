import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { type Env, git } from '../../helpers/git.ts';
import type { RunResult } from '../../helpers/process.ts';
import { commitAll, type Files, makeRepo, writeFiles } from '../../helpers/repo.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import { countGit, type GitCounts } from '../../helpers/trace.ts';
import { CODEX_FILES, commitsOf, makeProject, makeWorld, sync, type World } from './world.ts';

/** Runs a sync that must succeed, and counts its git commands. */
async function counted(
  world: World,
  project: string,
  args: string[],
  env: Env = {},
): Promise<GitCounts & { result: RunResult }> {
  const counts = await countGit((trace) => sync(world, project, args, { ...trace, ...env }));
  expect(counts.result.code, counts.result.stdout + counts.result.stderr).toBe(0);
  return counts;
}

function expectWithin({ commands, connections, lazyFetches }: GitCounts, most: [number, number]): void {
  const names = commands.map(({ name }) => name).join(' ');
  expect(commands.length, names).toBeLessThanOrEqual(most[0]);
  expect(connections, names).toBeLessThanOrEqual(most[1]);
  expect(lazyFetches).toBe(0);
}

function documents(count: number, text = ''): Files {
  const name = (i: number) => `docs/part-${i % 20}/page-${i}.md`;
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [name(i), `# Page ${i}\n${text}`]));
}

const inFolder = (folder: string, files: Files) =>
  Object.fromEntries(Object.entries(files).map(([path, file]) => [`${folder}/${path}`, file]));

const BOTH: string[] = [];
const TO = ['--to-codex'];
const FROM = ['--from-codex'];

/** An origin from whose URL the project's name and the codex are worked out. */
function makeByName(world: World, files: Files): string {
  const origin = join(world.root, 'acme/auth.git');
  makeRepo(origin, { a: 'a' });
  const config = { project_name: undefined };
  return makeProject(world, 'codex', { files, config, origin: `file://${origin}` });
}

describe.each([
  ['20 files', 20, false],
  ['2,000 files', 2000, false],
  ['20 files, name and codex from origin', 20, true],
])('git commands and connections with %s', (_name, count, byName) => {
  const make = () => {
    const w = makeWorld({ files: { ...CODEX_FILES, ...inFolder('shared/many', documents(count)) } });
    const files = documents(count);
    return { w, project: byName ? makeByName(w, files) : makeProject(w, w.bare, { files }) };
  };
  const change = (project: string, text: string) => writeFiles(project, documents(15, text));

  it('to the codex: cold, nothing changed, changed, others pushed', async () => {
    const { w, project } = make();
    expectWithin(await counted(w, project, TO), [14, 5]);
    expectWithin(await counted(w, project, TO), [3, 1]);
    change(project, 'uncommitted');
    expectWithin(await counted(w, project, TO), [14, 5]);
    commitAll(project);
    commitTo(w.bare, 'test', { put: inFolder('projects/billing', documents(count, 'billing')) });
    // The memory of a comparison is for its tip; this run compares again and remembers.
    expectWithin(await counted(w, project, TO), [14, 5]);
    expectWithin(await counted(w, project, TO), [3, 1]);
    change(project, 'again');
    commitTo(w.bare, 'test', { put: inFolder('projects/billing', documents(count, 'again')) });
    expectWithin(await counted(w, project, TO), [14, 5]);
    change(project, 'and again');
    commitTo(w.bare, 'main', { put: { 'shared/standards/api.md': 'new' } });
    expectWithin(await counted(w, project, TO), [14, 5]);
    expect(commitsOf(w.bare, 'test')).toHaveLength(4);
  });

  it('from the codex: cold, nothing changed, changed', async () => {
    const { w, project } = make();
    expectWithin(await counted(w, project, FROM), [10, 3]);
    expectWithin(await counted(w, project, FROM), [3, 1]);
    commitTo(w.bare, 'main', {
      put: { ...inFolder('shared/many', documents(count, 'new')), 'systems/x.md': 'x' },
    });
    expectWithin(await counted(w, project, FROM), [10, 3]);
    expectWithin(await counted(w, project, FROM), [3, 1]);
    // The first sync of another environment, which is prod's branch here.
    expectWithin(await counted(w, project, [...FROM, '--env', 'prod']), [10, 3]);
  });

  it('both ways: cold, nothing changed, changed', async () => {
    const { w, project } = make();
    expectWithin(await counted(w, project, BOTH), [20, 7]);
    expectWithin(await counted(w, project, BOTH), [4, 1]);
    change(project, 'new');
    commitTo(w.bare, 'test', { put: inFolder('shared/many', documents(count, 'new')) });
    expectWithin(await counted(w, project, BOTH), [20, 7]);
    commitAll(project);
    expectWithin(await counted(w, project, TO), [14, 5]);
    expectWithin(await counted(w, project, BOTH), [4, 1]);
    change(project, 'newer');
    commitTo(w.bare, 'main', { put: inFolder('shared/many', documents(count, 'newer')) });
    expectWithin(await counted(w, project, BOTH), [20, 7]);
  });

  it('from the codex after a run that only published', async () => {
    const { w, project } = make();
    await counted(w, project, TO);
    expectWithin(await counted(w, project, FROM), [10, 3]);
  });

  it("writes nothing inside the project's .git", async () => {
    const { w, project } = make();
    change(project, 'uncommitted');
    writeFiles(project, { 'docs/untracked.md': 'u' });
    const before = snapshot(join(project, '.git'));
    await counted(w, project, BOTH);
    await counted(w, project, BOTH);
    expect(snapshot(join(project, '.git'))).toEqual(before);
  });
});

describe('a branch that moves during the run', () => {
  /** A hook on the server that lets rivals publish just before our push is looked at, so many times. */
  function rivals(w: World, times: number): void {
    const left = join(w.dir, 'left');
    writeFileSync(left, 'x'.repeat(times));
    const script = `#!/bin/sh
read old new ref
[ "$ref" = refs/heads/test ] && [ -s '${left}' ] || exit 0
[ -n "$GIT_QUARANTINE_PATH" ] && unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
truncate -s -1 '${left}'
tip=$(git rev-parse refs/heads/test)
rival=$(git -c user.name=r -c user.email=r@r commit-tree -p "$tip" -m rival "$tip^{tree}")
git update-ref refs/heads/test "$rival"
`;
    rmSync(`${w.bare}/hooks/pre-receive`, { force: true });
    writeFileSync(`${w.bare}/hooks/pre-receive`, script, { mode: 0o755 });
  }

  it.each([1, 3])('costs 4 commands and 2 connections a rebuild: %i', async (times) => {
    const w = makeWorld({ branches: { test: CODEX_FILES } });
    const project = makeProject(w, w.bare);
    rivals(w, times);
    const counts = await counted(w, project, TO);
    expectWithin(counts, [14 + 4 * times, 5 + 2 * times]);
    const { attempts } = counts.result.json().to_codex;
    expect(attempts).toBe(times + 1);
    expect(commitsOf(w.bare, 'test')).toHaveLength(1);
    expect(git(w.bare, ['rev-list', '--count', '--merges', 'test'])).toBe('0');
    writeFiles(project, { 'docs/a.md': 'warm' });
    rivals(w, times);
    expectWithin(await counted(w, project, TO), [14 + 4 * times, 5 + 2 * times]);
  });
});
