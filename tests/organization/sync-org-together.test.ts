import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { writeFiles } from '../helpers/repo.ts';
import { start } from '../helpers/run.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { everything, hook, makeOrg, type Org, phase, published, serve, subjects } from './org.ts';

const TO_CODEX = ['--yes', '--to-codex'];
const NAMES = Array.from({ length: 9 }, (_, i) => `p${i}`);

function nine(): Org {
  const org = makeOrg();
  git(org.codex, ['config', 'receive.denyNonFastForwards', 'true']);
  for (const name of NAMES) org.add(name);
  return org;
}

const all = () => NAMES.map((name) => `${name}/docs/a.md`);
const left = (org: Org) => readdirSync(join(org.home, 'tmp'));

/** Cuts every pack in the mirror of a repository in half. */
function damage(org: Org, name: string): void {
  const mirrors = join(org.home, 'mirrors');
  const root = readdirSync(mirrors).find((one) => one.includes(`acme-${name}`))!;
  const current = readFileSync(join(mirrors, root, 'current'), 'utf8');
  const packs = join(mirrors, root, current, 'objects/pack');
  const files = readdirSync(packs).filter((file) => file.endsWith('.pack'));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) truncateSync(join(packs, file), statSync(join(packs, file)).size >> 1);
}

describe('several at once, on one home', { concurrent: true }, () => {
  it('shards divide the organization: each project once, none lost', async () => {
    const org = nine();
    await serve(org);
    const results = await Promise.all([1, 2, 3].map((i) => org.sync([...TO_CODEX, '--shard', `${i}/3`])));
    const done = results.map((result) =>
      phase(result, 'pull-docs').changed_projects.map(({ project }: { project: string }) => project),
    );
    expect(done.flat().sort()).toEqual(NAMES);
    expect(results.map(({ discovered }) => discovered.to_sync)).toEqual(done.map((names) => names.length));
    expect(results.map(({ shard }) => shard)).toEqual(['1/3', '2/3', '3/3']);
    expect(Object.keys(published(org))).toEqual(all());
    expect(git(org.codex, ['rev-list', '--merges', 'test'])).toBe('');
    expect(git(org.codex, ['rev-list', '--count', 'main..test'])).toBe('9');
    expect(left(org)).toEqual([]);
    // A repository stays in its shard, whoever else comes and goes.
    org.projects.splice(0, 3);
    const again = await org.sync(['--dry-run', '--shard', '2/3']);
    const names = again.excluded.map(({ name }: { name: string }) => name);
    expect(
      org.projects
        .map(({ name }) => name)
        .filter((name) => !names.includes(name))
        .sort(),
    ).toEqual(done[1].filter((name: string) => !['p0', 'p1', 'p2'].includes(name)).sort());
  });

  it('two runs for all of it publish every project once', async () => {
    const org = nine();
    await serve(org);
    const results = await Promise.all([org.sync(TO_CODEX), org.sync(TO_CODEX)]);
    for (const result of results)
      expect(result).toMatchObject({ status: 'success', overall: { succeeded: 9, failed: 0 } });
    expect(Object.keys(published(org))).toEqual(all());
    expect(subjects(org.codex, 'test', 'main')).toHaveLength(9);
    expect(left(org)).toEqual([]);
  });

  it('two runs hand out once, too', async () => {
    const org = makeOrg();
    for (const name of NAMES.slice(0, 3)) org.add(name);
    const results = await Promise.all([
      org.sync(['--yes', '--env', 'prod']),
      org.sync(['--yes', '--env', 'prod']),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['success', 'success']);
    for (const name of NAMES.slice(0, 3)) {
      expect(git(org.bare(name), ['rev-list', '--count', 'main'])).toBe('2');
    }
  });
});

describe('an interrupted run', { concurrent: true }, () => {
  it('says so in one document, leaves nothing, and the next one is as if it had not been', async () => {
    const org = nine();
    const server = await serve(org);
    for (const path of [/p3/, /codex\.acme\.com.*receive-pack/]) {
      server.fault = { kind: 'hang', path };
      const result = await org.run([...TO_CODEX, '--json'], {
        signalAfter: { stderr: path.source === 'p3' ? /Reading p5/ : /Publishing/ },
      });
      expect(result.code).toBe(130);
      expect(result.json()).toMatchObject({
        status: 'failure',
        operation: 'sync-org',
        error_code: 'INTERRUPTED',
      });
      expect(left(org)).toEqual([]);
    }
    server.fault = undefined;
    expect(refs(org.codex)).not.toHaveProperty('refs/heads/test');
    expect(await org.sync(TO_CODEX)).toMatchObject({ overall: { succeeded: 9, files_synced: 9 } });
  });

  it('between two projects stops there, and the next does what is left', async () => {
    const org = makeOrg();
    for (const name of NAMES.slice(0, 4)) org.add(name);
    await org.sync(['--yes', '--env', 'prod', '--to-codex']);
    // The second project's push holds until the run was told to stop.
    const [held, go] = [join(org.dir, 'held'), join(org.dir, 'go')];
    hook(org.bare('p1'), 'pre-receive', `touch '${held}'; while ! [ -e '${go}' ]; do sleep 0.05; done`);
    const args = ['--yes', '--env', 'prod', '--phase', 'push-docs', '--parallel', '1', '--json'];
    const running = start('sync-org', args, { cwd: org.runner, env: org.env });
    running.child.stdin.end();
    await running.waitForStderr(/push-docs: p0 \(1 of 4\)/);
    while (!existsSync(held)) await new Promise((resolve) => setTimeout(resolve, 20));
    running.kill('SIGINT');
    const result = await running.done;
    writeFiles(org.dir, { go: '' });
    expect([result.code, result.json().error_code]).toEqual([130, 'INTERRUPTED']);
    expect(git(org.bare('p3'), ['rev-list', '--count', 'main'])).toBe('1');
    hook(org.bare('p1'), 'pre-receive', 'exit 0');
    const next = await org.sync(['--yes', '--env', 'prod', '--phase', 'push-docs']);
    expect(next).toMatchObject({ status: 'success', overall: { succeeded: 4 } });
    for (const name of NAMES.slice(0, 4)) {
      expect(git(org.bare(name), ['show', 'main:.fractary/codex/shared/api.md'])).toBe('# API');
    }
    expect(left(org)).toEqual([]);
  });
});

describe('what is kept on this machine', { concurrent: true }, () => {
  it.each(['p1', 'codex.acme.com'])(
    'is made anew without a word where it is damaged: the mirror of %s',
    async (name) => {
      const org = makeOrg({ branches: { test: { 'README.md': '# Codex\n' } } });
      for (const one of NAMES.slice(0, 3)) org.add(one);
      await serve(org);
      await org.sync(['--yes', '--env', 'prod']);
      for (const one of NAMES.slice(0, 3)) commitTo(org.bare(one), 'main', { put: { 'docs/b.md': '# B\n' } });
      commitTo(org.codex, 'main', { put: { 'shared/b.md': '# B\n' } });
      damage(org, name);
      const result = await org.sync(['--yes', '--env', 'prod']);
      expect(result).toMatchObject({ status: 'success', overall: { succeeded: 9, failed: 0 } });
      expect(JSON.stringify(result)).not.toMatch(/damaged|corrupt/);
      expect(Object.keys(published(org, 'main')).filter((path) => path.endsWith('b.md'))).toHaveLength(3);
      for (const one of NAMES.slice(0, 3)) {
        expect(git(org.bare(one), ['show', 'main:.fractary/codex/shared/b.md'])).toBe('# B');
      }
      // Also where nothing moved, and nothing is remembered.
      damage(org, name);
      for (const memos of ['organizations', 'distributed'])
        rmSync(join(org.home, memos), { recursive: true });
      const tips = everything(org);
      expect(await org.sync(['--yes', '--env', 'prod'])).toMatchObject({
        status: 'success',
        overall: { succeeded: 9, files_synced: 0 },
      });
      expect(everything(org)).toEqual(tips);
      expect(left(org)).toEqual([]);
    },
  );

  it('are bare mirrors and computations; repositories of this machine are read where they are', async () => {
    const org = makeOrg();
    for (const name of NAMES.slice(0, 3)) org.add(name);
    const before = snapshot(org.bare('p0'));
    await org.sync(TO_CODEX);
    expect(snapshot(org.bare('p0'))).toEqual(before);
    expect(readdirSync(join(org.home, 'mirrors')).filter((one) => /acme-p\d/.test(one))).toEqual([]);
    await org.sync(['--yes', '--env', 'prod']);
    const files = [...snapshot(org.home).keys()];
    expect(files.filter((file) => /(^|\/)(\.git|index|README\.md|a\.md|api\.md)$/.test(file))).toEqual([]);
    // What was remembered may be lost or spoilt.
    const tips = everything(org);
    for (const file of files.filter((one) => one.endsWith('.json'))) truncateSync(join(org.home, file), 3);
    expect(await org.sync(['--yes', '--env', 'prod'])).toMatchObject({
      status: 'success',
      overall: { files_synced: 0 },
    });
    expect(everything(org)).toEqual(tips);
  });
});
