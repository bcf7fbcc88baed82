import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo, makeCodex } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { writeFiles } from '../helpers/repo.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { countGit } from '../helpers/trace.ts';
import { CACHE, CONFIG, type World, world } from './world.ts';

const NOTHING = { added: 0, modified: 0, deleted: 0 };

const environment = (result: { environments: { environment: string }[] }, name: string) =>
  result.environments.find((one) => one.environment === name);

/** Everything is synced to both environments. */
async function settled(options: Parameters<typeof world>[0] = {}): Promise<World> {
  const place = world(options);
  for (const env of ['test', 'prod']) await place.json('sync-project', ['--env', env]);
  return place;
}

describe('status', () => {
  it('has nothing to tell where all is synced', async () => {
    const place = await settled();
    const result = await place.json('status');
    expect(result).toMatchObject({ organization: 'acme', project: 'auth', default_environment: 'test' });
    expect(result.environments.map((one: { environment: string }) => one.environment)).toEqual([
      'test',
      'prod',
    ]);
    const [test, prod] = result.environments;
    const source = git(place.project, ['rev-parse', 'HEAD']);
    expect(test).toEqual({
      environment: 'test',
      branch: 'test',
      exists: true,
      to_codex: NOTHING,
      from_codex: NOTHING,
      last_sync: {
        commit: git(place.codex, ['rev-parse', 'test']),
        time: new Date(git(place.codex, ['log', '-1', '--format=%cI', 'test'])).toISOString(),
        author: 'Test User',
        environment: 'test',
        source_commit: source,
      },
      cache: { documents: 3, expired: 0, renewed_at: expect.stringMatching(/^20/) },
      ahead_of_prod: NOTHING,
    });
    expect(prod).toMatchObject({ to_codex: NOTHING, from_codex: NOTHING, ahead_of_prod: null });
    const { stdout } = await place.run('status');
    expect(stdout).toMatch(/^ {2}To codex {6}✓ nothing to sync$/m);
    expect(stdout).toMatch(/^ {2}Against prod {2}✓ the same documents$/m);
    expect(stdout).not.toMatch(/Next:|⚠/);
  });

  it('tells what a sync would send and bring, as its dry run does, and changes nothing', async () => {
    const place = await settled();
    writeFiles(place.project, { 'docs/new.md': '# New\n', 'docs/a.md': '# A, changed\n', 'README.md': null });
    commitTo(place.codex, 'test', { put: { 'shared/more.md': '# More\n' } });
    const before = [snapshot(place.project, { mtime: true }), refs(place.codex)];
    const result = await place.json('status');
    for (const name of ['test', 'prod']) {
      const plan = await place.json('sync-project', ['--dry-run', '--env', name]);
      const counts = (one: Record<string, number>) => ({
        added: one.files_added,
        modified: one.files_modified,
        deleted: one.files_deleted,
      });
      expect(environment(result, name)).toMatchObject({
        to_codex: counts(plan.to_codex),
        from_codex: counts(plan.from_codex),
      });
    }
    expect(environment(result, 'test')).toMatchObject({ to_codex: { added: 1, modified: 1, deleted: 1 } });
    expect([snapshot(place.project, { mtime: true }), refs(place.codex)]).toEqual(before);
    const { stdout } = await place.run('status');
    expect(stdout).toMatch(/^auth · codex\.acme\.com · main @\w{7} \(\+3 uncommitted\)$/m);
    expect(stdout).toMatch(/^ {2}To codex {6}⚠ 1 added, 1 modified, 1 deleted$/m);
    expect(stdout).toMatch(/Next: .*fractary-codex sync-project --dry-run --env test$/m);
    expect(stdout).not.toMatch(/published to production/);
    expect(stdout.split('\n').length).toBeLessThan(24);
  });

  it('counts what test has and prod has not', async () => {
    const place = await settled();
    writeFiles(place.project, { 'docs/new.md': '# New\n', 'docs/a.md': '# A, changed\n' });
    await place.json('sync-project');
    const result = await place.json('status');
    const ahead = { added: 1, modified: 1, deleted: 0 };
    expect(environment(result, 'test')).toMatchObject({ to_codex: NOTHING, ahead_of_prod: ahead });
    expect(environment(result, 'prod')).toMatchObject({ to_codex: ahead, ahead_of_prod: null });
    expect((await place.run('status')).stdout).toMatch(/fractary-codex diff --env test --to prod$/m);
  });

  it('finds the last sync behind others’ commits, also where they are not here yet', async () => {
    const place = await settled();
    const last = git(place.codex, ['rev-parse', 'test']);
    for (let i = 0; i < 5; i += 1) commitTo(place.codex, 'test', { put: { 'shared/n.md': `${i}` } });
    const home = join(place.dir, 'other-home');
    const env = { ...place.env, FRACTARY_CODEX_HOME: home };
    for (const options of [{}, { env }, { env }])
      expect(environment(await place.json('status', [], 0, options), 'test')).toMatchObject({
        last_sync: { commit: last },
      });
  });

  it('knows environments that nobody published to, and codexes without anything', async () => {
    const place = world();
    expect(environment(await place.json('status'), 'test')).toMatchObject({
      exists: false,
      to_codex: { added: 2 },
      last_sync: null,
      ahead_of_prod: null,
      cache: { documents: 0, renewed_at: null },
    });
    rmSync(place.codex, { recursive: true });
    makeCodex(place.codex);
    const empty = await place.json('status');
    expect(empty.environments.map((one: { exists: boolean }) => one.exists)).toEqual([false, false]);
    expect((await place.run('status')).stdout).toMatch(
      /not there yet: the first sync that publishes makes it/,
    );
  });

  it('counts what has expired in the cache', async () => {
    const place = await settled({ config: { cache: { default_ttl: 0 } } });
    const result = await place.json('status');
    expect(environment(result, 'test')).toMatchObject({ cache: { documents: 3, expired: 3 } });
    const { stdout } = await place.run('status');
    expect(stdout).toMatch(/^ {2}Cache {9}⚠ 3 documents, renewed .* ago, 3 stale$/m);
    expect(stdout).toMatch(/fractary-codex sync-project --from-codex --env test$/m);
    rmSync(join(place.project, CACHE), { recursive: true });
    expect(environment(await place.json('status'), 'test')).toMatchObject({ cache: { documents: 0 } });
  });

  it('leaves out a direction that the configuration leaves out', async () => {
    const place = await settled();
    const file = join(place.project, CONFIG);
    const config = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...config, sync_direction: 'from-codex' }));
    expect(environment(await place.json('status'), 'test')).toMatchObject({
      to_codex: null,
      from_codex: NOTHING,
    });
    expect((await place.run('status')).stdout).toMatch(/^ {2}To codex {6}· left out by sync_direction$/m);
  });

  it('needs one question for the branches and one for each environment', async () => {
    const place = await settled();
    await place.json('status');
    const warm = await countGit((env) => place.json('status', [], 0, { env: { ...place.env, ...env } }));
    expect(warm.connections).toBe(3);
    expect(warm.lazyFetches).toBe(0);
  });

  it('fails as a sync would', async () => {
    const place = world();
    rmSync(place.codex, { recursive: true });
    expect(await place.json('status', [], 1)).toMatchObject({ error_code: 'REPO_NOT_FOUND', phase: 'clone' });
    rmSync(join(place.project, CONFIG));
    expect(await place.json('status', [], 2)).toMatchObject({ error_code: 'CONFIG_NOT_FOUND' });
  });
});
