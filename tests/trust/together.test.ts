import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectCacheWhole, expectSound } from '../helpers/aftermath.ts';
import { rounds, timeFor, tried } from '../helpers/attacks.ts';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { connect, quotedIn } from '../helpers/mcp.ts';
import { readTree, writeFiles } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { commitsOf, makeProject, makeWorld, sync, synced, type World } from '../sync/network/world.ts';

const TEAM = 'codex://acme/shared/team.md';
const version = (n: number) => `version ${n}\n`.repeat(500 + (n % 7) * 300);

async function fetched(w: World, project: string, args: string[] = []): Promise<string> {
  const done = await run('fetch', [TEAM, '--json', ...args], { cwd: project, env: w.env });
  expect(done.code, done.stdout + done.stderr).toBe(0);
  return done.json().content;
}

it('syncs, fetches and an MCP server on one cache: every answer is whole, and so is the cache', {
  timeout: timeFor(90),
}, async () => {
  const w = makeWorld({ branches: { test: { 'shared/team.md': version(0), 'shared/gone.md': 'gone' } } });
  const project = makeProject(w, w.bare);
  await synced(w, project);
  const server = await connect({ project, env: w.env });
  const versions = new Set([version(0)]);
  for (let round = 1; round <= rounds(3); round += 1) {
    versions.add(version(round));
    const more = { [`shared/n${round}.md`]: `${round}` };
    commitTo(w.bare, 'test', {
      put: { 'shared/team.md': version(round), ...more },
      del: [`shared/n${round - 1}.md`],
    });
    writeFiles(project, { 'docs/a.md': `round ${round}\n` });
    const ask = async () => {
      const { text, isError } = await server.call('codex_fetch', { reference: TEAM, max_tokens: 50_000 });
      expect(isError, text).toBe(false);
      return quotedIn(text);
    };
    const [both, from, ...answers] = await Promise.all([
      sync(w, project),
      sync(w, project, ['--from-codex']),
      fetched(w, project, ['--force-refresh']),
      fetched(w, project),
      fetched(w, project, ['--force-refresh']),
      ask(),
      ask().then(ask).then(ask),
    ]);
    tried('sync, fetch and MCP server at once on one cache', 7);
    for (const { code, stdout } of [both, from]) expect(code, stdout).toBe(0);
    for (const answer of answers) expect(versions.has(answer), answer.slice(0, 60)).toBe(true);
    expectCacheWhole(w, project);
    await synced(w, project);
    expectCacheWhole(w, project);
    expect(await ask()).toBe(version(round));
    expect(await fetched(w, project, ['--offline'])).toBe(version(round));
  }
  expectSound(w.bare);
});

it('two sessions in two worktrees of one project: both publish, each has its own whole cache', {
  timeout: timeFor(90),
}, async () => {
  const w = makeWorld();
  const project = makeProject(w, w.bare);
  const other = join(w.dir, 'worktree');
  git(project, ['worktree', 'add', '-q', '-b', 'feature', other]);
  const places = [project, other];
  for (let round = 1; round <= rounds(3); round += 1) {
    places.forEach((place, i) => {
      appendFileSync(join(place, 'docs/a.md'), `${i} ${round}\n`);
    });
    commitTo(w.bare, 'main', { put: { 'shared/team.md': version(round) } });
    const status = () => places.map((place) => git(place, ['status', '--porcelain', '-b', '--', 'docs']));
    const [before, count] = [status(), round === 1 ? 0 : commitsOf(w.bare, 'test').length];
    const servers = await Promise.all(places.map((place) => connect({ project: place, env: w.env })));
    const [results, told] = await Promise.all([
      Promise.all(places.map((place) => sync(w, place))),
      Promise.all(servers.map(async (server) => (await server.call('codex_status')).isError)),
    ]);
    tried('two worktrees of one project at once', 2);
    expect(told).toEqual([false, false]);
    const commits = results.map((result) => {
      expect(result.code, result.stdout).toBe(0);
      return result.json().to_codex.commit_sha;
    });
    expect(commitsOf(w.bare, 'test')).toHaveLength(count + 2);
    expect(commitsOf(w.bare, 'test').slice(0, 2).sort()).toEqual(commits.sort());
    expect(status()).toEqual(before);
    for (const place of places) {
      expectCacheWhole(w, place);
      const result = await synced(w, place);
      expect(result.status).toBe('success');
      const text = readFileSync(join(place, 'docs/a.md'), 'utf8');
      expect(readTree(w.bare, 'test', 'projects/auth/docs')['a.md']).toBe(text);
      expect(
        readFileSync(join(place, '.fractary/plugins/codex/cache/acme/auth/test/docs/a.md'), 'utf8'),
      ).toBe(text);
      const shared = join(place, '.fractary/plugins/codex/cache/acme/shared/test/team.md');
      expect(readFileSync(shared, 'utf8')).toBe(version(round));
    }
    await Promise.all(servers.map((server) => server.client.close()));
    expectSound(w.bare);
    expect(git(project, ['fsck', '--no-dangling'])).toBe('');
  }
});
