import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { makeRepo, readTree, readTreeEntries } from '../helpers/repo.ts';
import { CONFIG, makeWorld, PHASES, RUNTIME, type World } from './world.ts';

const WORKFLOWS = PHASES.map((phase) => `.github/workflows/codex-sync-${phase}.yml`);

/** A project of the organization, where the command is typed. */
function projectIn(world: World, more: object = {}): string {
  const config = { organization: 'acme', project_name: 'auth', codex_repo: world.codex, ...more };
  return makeRepo(join(world.dir, 'auth'), { [CONFIG]: JSON.stringify(config) });
}

const count = (world: World, branch = 'main') => Number(git(world.codex, ['rev-list', '--count', branch]));

describe('workflows install --push', () => {
  it('commits once to production, the same files as in a checkout, and the second time nothing', async () => {
    const world = makeWorld({ 'projects/auth/docs/a.md': '# A\n' });
    const project = projectIn(world);
    const before = count(world);
    const first = await world.run(['workflows', 'install', '--push', '--json'], project);
    expect(first.code, first.stderr).toBe(0);
    const tip = git(world.codex, ['rev-parse', 'main']);
    expect(first.json()).toMatchObject({
      ...{ status: 'success', target: 'codex', branch: 'main', commit_sha: tip, commit_url: null },
      written: expect.arrayContaining([...WORKFLOWS, `${RUNTIME}/sync-project.mjs`]),
    });
    expect(count(world)).toBe(before + 1);
    expect(git(world.codex, ['log', '-1', '--format=%s', 'main'])).toMatch(/^Install the sync workflows/);
    expect(readTree(world.codex, 'main', 'projects')).toEqual({ 'auth/docs/a.md': '# A\n' });

    const again = (await world.run(['workflows', 'install', '--push', '--json'], project)).json();
    expect(again).toMatchObject({ status: 'success', commit_sha: null, written: [], removed: [] });
    expect(count(world)).toBe(before + 1);

    await world.run(['workflows', 'install'], world.checkout);
    git(world.checkout, ['add', '-A']);
    const tree = git(world.checkout, ['write-tree']);
    expect(tree).toBe(git(world.codex, ['rev-parse', 'main^{tree}']));
  });

  it('shows in a dry run what it would do', async () => {
    const world = makeWorld();
    const before = git(world.codex, ['for-each-ref']);
    const { code, stdout } = await world.run(
      ['workflows', 'install', '--push', '--dry-run'],
      projectIn(world),
    );
    expect(code).toBe(0);
    expect(stdout).toContain(`would write ${WORKFLOWS[0]}`);
    expect(git(world.codex, ['for-each-ref'])).toBe(before);
  });

  it('upgrades: removes old chunks, leaves edited workflows alone', async () => {
    const world = makeWorld();
    const project = projectIn(world);
    await world.run(['workflows', 'install', '--push'], project);
    const manifest = JSON.parse(readTree(world.codex, 'main', RUNTIME)['manifest.json']!);
    manifest.files.push('chunks/chunk-OLD.mjs');
    commitTo(world.codex, 'main', {
      put: {
        [`${RUNTIME}/manifest.json`]: JSON.stringify(manifest),
        [`${RUNTIME}/chunks/chunk-OLD.mjs`]: 'old\n',
        [WORKFLOWS[0]!]: 'name: Mine\n',
      },
    });
    const { code, stdout } = await world.run(['workflows', 'install', '--push', '--json'], project);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ status: 'partial', conflicts: [WORKFLOWS[0]] },
      ...{ written: [`${RUNTIME}/manifest.json`], removed: [`${RUNTIME}/chunks/chunk-OLD.mjs`] },
    });
    expect(Object.keys(readTreeEntries(world.codex, 'main', RUNTIME)).join()).not.toContain('OLD');
    expect(readTree(world.codex, 'main', '.github/workflows')['codex-sync-pull-docs.yml']).toBe(
      'name: Mine\n',
    );
    expect(git(world.codex, ['log', '-1', '--format=%s', 'main'])).toMatch(/^Upgrade/);
  });

  it('starts an empty codex', async () => {
    const world = makeWorld();
    git(world.codex, ['update-ref', '-d', 'refs/heads/main']);
    const result = await world.run(['workflows', 'install', '--push', '--json'], projectIn(world));
    expect(result.code, result.stdout).toBe(0);
    expect(count(world)).toBe(1);
  });

  it('goes to the branch of production, whatever its name', async () => {
    const world = makeWorld();
    commitTo(world.codex, 'live', { put: { 'README.md': '# Live\n' } });
    const project = projectIn(world, { environments: { branches: { prod: 'live' } } });
    const result = (await world.run(['workflows', 'install', '--push', '--json'], project)).json();
    expect(result).toMatchObject({ branch: 'live', commit_sha: git(world.codex, ['rev-parse', 'live']) });
  });
});

it.skipIf(process.platform === 'win32')('builds on a branch that moved meanwhile', async () => {
  const world = makeWorld();
  const project = projectIn(world);
  const tip = git(world.codex, ['rev-parse', 'main']);
  const rival = commitTo(world.codex, 'main', { put: { [WORKFLOWS[0]!]: 'name: Mine\n' } }, 'A rival');
  git(world.codex, ['update-ref', 'refs/rival', rival]);
  git(world.codex, ['update-ref', 'refs/heads/main', tip]);
  const bin = join(world.dir, 'bin');
  const program = `${git(world.dir, ['--exec-path'])}/git`;
  mkdirSync(bin);
  const move = `'${program}' -C '${world.codex}' update-ref refs/heads/main ${rival}`;
  const script = `#!/bin/sh
for word; do [ "$word" = push ] && mkdir '${bin}/once' 2>/dev/null && ${move}; done
exec '${program}' "$@"
`;
  writeFileSync(join(bin, 'git'), script);
  chmodSync(join(bin, 'git'), 0o755);
  const env = { ...world.env, PATH: `${bin}${delimiter}${world.env.PATH}` };
  const result = await world.run(['workflows', 'install', '--push', '--json'], project, env);
  expect(result.json()).toMatchObject({ status: 'partial', conflicts: [WORKFLOWS[0]] });
  expect(git(world.codex, ['log', '-2', '--format=%s', 'main'])).toMatch(/^Install.*\nA rival$/);
  expect(readTree(world.codex, 'main', '.github/workflows')['codex-sync-pull-docs.yml']).toBe('name: Mine\n');
});

/** Refuses every push with a reason of its own, as GitHub does (githooks(5), proc-receive). */
const REFUSE = (reason: string) => `#!/usr/bin/env node
let data = Buffer.alloc(0), flushes = 0, ref;
const line = (text) => (Buffer.byteLength(text) + 4).toString(16).padStart(4, '0') + text;
process.stdin.on('data', (chunk) => {
  data = Buffer.concat([data, chunk]);
  while (data.length >= 4) {
    const size = parseInt(data.toString('latin1', 0, 4), 16);
    if (size === 0) {
      data = data.subarray(4);
      if (++flushes === 1) process.stdout.write(line('version=1') + '0000');
      else {
        process.stdout.write(line('ng ' + ref + ' ' + ${JSON.stringify(reason)}) + '0000');
        process.exit(0);
      }
      continue;
    }
    if (data.length < size) return;
    ref = data.toString('utf8', 4, size).trim().split(' ')[2];
    data = data.subarray(size);
  }
});
`;

it.each([
  ['a Personal Access Token to create or update workflow `x.yml` without `workflow` scope'],
  ['an OAuth App to create or update workflow `x.yml` without `workflow` scope'],
  ['a GitHub App to create or update workflow `x.yml` without `workflows` permission'],
])('says which right is missing where GitHub refuses %s', async (refused) => {
  const world = makeWorld();
  const hooks = join(world.codex, 'hooks');
  mkdirSync(hooks, { recursive: true });
  writeFileSync(join(hooks, 'proc-receive'), REFUSE(`refusing to allow ${refused}`));
  chmodSync(join(hooks, 'proc-receive'), 0o755);
  git(world.codex, ['config', 'receive.procReceiveRefs', 'refs/heads']);
  const result = await world.run(['workflows', 'install', '--push', '--json'], projectIn(world));
  expect(result.code).toBe(1);
  const { error_code, error, suggested_fixes, phase } = result.json();
  expect([error_code, phase]).toEqual(['PERMISSION_DENIED', 'push']);
  expect(error).toContain(`refusing to allow ${refused}`);
  expect(suggested_fixes.join('\n')).toMatch(/`workflow`[\s\S]*--codex DIR/);
  expect(count(world)).toBe(1);
});
