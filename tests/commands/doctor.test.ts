import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git, refs } from '../helpers/git.ts';
import { runCommand } from '../helpers/process.ts';
import { rootDir, run } from '../helpers/run.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { synced } from '../sync/network/world.ts';
import { CONFIG, checkNamed, doctor, found, type Place, place, skippedIn } from './doctor-world.ts';

const REMOTE = ['codex-read', 'codex-write', 'branches', 'layout', 'organization', 'workflows'];

/** A folder with programs in place of those on the PATH. */
function programs(dir: string, scripts: Record<string, string>): string {
  const bin = join(dir, 'programs');
  mkdirSync(bin, { recursive: true });
  for (const [name, text] of Object.entries(scripts))
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  return bin;
}

function configure(at: Place, change: (text: string) => string): void {
  const file = join(at.project, CONFIG);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

describe('where all is well', () => {
  it('passes, and nobody notices it', async () => {
    const at = await place();
    await synced(at, at.project, [], at.env);
    const before = [snapshot(at.project, { mtime: true }), refs(at.bare)];
    at.server.log.length = 0;
    const report = await doctor(at);
    expect(report).toMatchObject({ overall: 'pass', repaired: 0 });
    const names =
      'plugin node git home project configuration gh mirror gitignore cache codex-read codex-write branches layout';
    expect(report.checks.map(({ name }) => name)).toEqual(names.split(' '));
    expect(report.skipped.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      'organization: the codex is not on GitHub',
      'workflows: the codex is not on GitHub',
    ]);
    expect(checkNamed(report, 'codex-read').message).toContain('with the token in GH_TOKEN');
    expect([snapshot(at.project, { mtime: true }), refs(at.bare)]).toEqual(before);
    const pushes = at.server.log.filter(({ service }) => service === 'git-receive-pack');
    expect(pushes.some(({ status }) => status === 200)).toBe(true);
    expect(pushes.filter(({ method }) => method === 'POST')).toEqual([]);
    expect(report.printed).not.toContain('write-token');
    expect(found(await doctor(at, ['--fix']))).toEqual({});
  });

  it('says it on one screen', async () => {
    const at = await place();
    const well = await run('doctor', [], { cwd: at.project, env: at.env });
    expect(well.code).toBe(0);
    expect(well.stdout).toMatch(/^✓ node {11}20|^✓ node {11}\d+/m);
    expect(well.stdout).toMatch(/^· not checked, as the codex is not on GitHub: organization, workflows$/m);
    expect(well.stdout).toMatch(/^✓ 14 of 14 checks pass$/m);
    const ill = await run('doctor', [], { cwd: at.project, env: { ...at.env, GH_TOKEN: 'wrong' } });
    expect(ill.code).toBe(1);
    expect(ill.stdout).toMatch(
      /^✗ codex-read {5}.*refused the token in GH_TOKEN.*\n {17}→ .*CODEX_SYNC_PAT/m,
    );
    expect(ill.stdout.split('\n').length).toBeLessThan(24);
  });
});

describe('this machine', () => {
  it('without git', async () => {
    const at = await place();
    const report = await doctor(at, [], { PATH: programs(at.dir, {}) });
    expect(found(report)).toEqual({ git: 'fail' });
    expect(checkNamed(report, 'git').fix).toMatch(/install/);
    expect(skippedIn(report)).toEqual(['mirror', ...REMOTE]);
    configure(at, (text) => text.replace(/"project_name": "auth",|/, ''));
    expect(found(await doctor(at, ['--fix'], { PATH: programs(at.dir, {}) }))).toEqual({ git: 'fail' });
  });

  it.each([
    ['2.30.2', 'fail'],
    ['2.37.1.windows.1', 'warning'],
    ['2.51.0', undefined],
    ['3.0.0-rc1', undefined],
  ])('with git %s', async (version, status) => {
    const at = await place();
    const real = `${git(at.dir, ['--exec-path'])}/git`;
    const shim = `case "$*" in *--version) echo "git version ${version}" ;; *) exec '${real}' "$@" ;; esac`;
    const report = await doctor(at, [], { PATH: `${programs(at.dir, { git: shim })}:${at.env.PATH}` });
    expect(found(report).git).toBe(status);
    expect(checkNamed(report, 'git').message).toContain(version);
    expect(skippedIn(report).includes('codex-read')).toBe(status === 'fail');
  });

  it('with a home that is no folder', async () => {
    const at = await place();
    const file = join(at.dir, 'no-folder');
    writeFileSync(file, '');
    for (const home of [file, join(file, 'below')]) {
      const report = await doctor(at, ['--fix'], { FRACTARY_CODEX_HOME: home });
      expect(found(report).home).toBe('fail');
      expect(checkNamed(report, 'home').fix).toMatch(/^export FRACTARY_CODEX_HOME=/);
    }
  });

  it('with a plugin of another version around the scripts', async () => {
    const at = await place();
    const plugin = join(at.dir, 'plugin');
    cpSync(join(rootDir, 'plugins/codex'), plugin, { recursive: true });
    const ask = async () => {
      const script = join(plugin, 'scripts/doctor.mjs');
      const args = [script, '--offline', '--json'];
      return (await runCommand(process.execPath, args, { cwd: at.project, env: at.env })).json();
    };
    expect(found(await ask())).toEqual({});
    writeFileSync(join(plugin, '.claude-plugin/plugin.json'), '{"version":"9.9.9"}');
    expect(found(await ask())).toEqual({ plugin: 'fail' });
    rmSync(join(plugin, '.claude-plugin'), { recursive: true });
    expect(found(await ask())).toEqual({});
  });
});

describe('the project', () => {
  it('that is none', async () => {
    const at = await place();
    const report = await doctor({ ...at, project: at.dir }, ['--fix']);
    expect(found(report)).toEqual({ project: 'fail' });
    expect(report.checks.map(({ name }) => name)).toEqual(['plugin', 'node', 'git', 'home', 'project', 'gh']);
    expect(skippedIn(report)).toEqual(['configuration', 'mirror', 'cache', 'gitignore', ...REMOTE]);
  });

  it.skipIf(process.platform === 'win32')('whose folder was removed under the shell', async () => {
    const at = await place();
    const gone = join(at.dir, 'gone');
    mkdirSync(gone);
    const script = `${rootDir}plugins/codex/scripts/doctor.mjs`;
    const done = await runCommand(
      'sh',
      ['-c', `rmdir '${gone}'; exec '${process.execPath}' '${script}' --json`],
      {
        cwd: gone,
        env: at.env,
      },
    );
    expect(found(done.json())).toEqual({ project: 'fail' });
    expect(checkNamed(done.json(), 'project').message).toMatch(/is gone/);
  });

  it.each([
    ['no configuration', 'fractary-codex init', (at: Place) => rmSync(join(at.project, CONFIG))],
    ['one that is no JSON', null, (at: Place) => configure(at, (text) => `${text}}`)],
    [
      'an unknown key',
      null,
      (at: Place) => configure(at, (text) => text.replace('{', '{"sync_paterns": [],')),
    ],
    ['two of them', null, (at: Place) => writeFileSync(join(at.project, `${CONFIG.slice(0, -4)}yaml`), '')],
  ])('with %s', async (_, fix, damage) => {
    const at = await place();
    damage(at);
    const report = await doctor(at, ['--fix']);
    const failing = found(report);
    expect(Object.values(failing)).toEqual(['fail']);
    const [name = ''] = Object.keys(failing);
    expect(['configuration', 'project']).toContain(name);
    if (fix) expect(checkNamed(report, name).fix).toBe(fix);
    expect(skippedIn(report)).toEqual(expect.arrayContaining(['cache', ...REMOTE]));
    expect(at.server.log).toEqual([]);
  });

  it('with an environment that there is not', async () => {
    const at = await place();
    const report = await doctor(at, [], { CODEX_ENV: 'tset' });
    expect(found(report)).toEqual({ configuration: 'fail' });
    expect(checkNamed(report, 'configuration').message).toMatch(/"tset" \(from CODEX_ENV\)/);
    expect(found(await doctor(at, [], { CODEX_ENV: undefined }))).toEqual({});
  });

  it('with a token in its configuration', async () => {
    const at = await place();
    configure(at, (text) => text.replace('http://', 'http://me:secret-of-mine@'));
    const report = await doctor(at);
    expect(found(report)).toEqual({ configuration: 'warning' });
    expect(report.printed).not.toContain('secret-of-mine');
  });
});

describe('what is ours', () => {
  const mirrorOf = (at: Place) => {
    const mirrors = join(at.home, 'mirrors');
    const root = join(mirrors, readdirSync(mirrors)[0]!);
    return { root, dir: join(root, readFileSync(join(root, 'current'), 'utf8')) };
  };

  it.each<[string, (mirror: { root: string; dir: string }) => void]>([
    ['a pack that is cut off', ({ dir }) => damagePacks(dir, (data) => data.subarray(0, data.length / 2))],
    ['a pack with a bit turned', ({ dir }) => damagePacks(dir, turnBit)],
    ['packs that are gone', ({ dir }) => damagePacks(dir, () => null)],
    ['a configuration of nonsense', ({ dir }) => writeFileSync(join(dir, 'config'), '[core\n')],
    ['a repository that is gone', ({ dir }) => rmSync(dir, { recursive: true })],
    ['a ref of nonsense', ({ dir }) => damageRefs(dir)],
  ])('is repaired: the mirror, with %s', async (_, damage) => {
    const at = await place();
    await synced(at, at.project, [], at.env);
    damage(mirrorOf(at));
    for (let twice = 0; twice < 2; twice += 1) {
      const sick = await doctor(at);
      expect(found(sick)).toEqual({ mirror: 'fail' });
      expect(checkNamed(sick, 'mirror').fix).toBe('fractary-codex doctor --fix');
      expect(skippedIn(sick)).toContain('layout');
    }
    const mended = await doctor(at, ['--fix']);
    expect(mended).toMatchObject({ overall: 'pass', repaired: 1 });
    expect(checkNamed(mended, 'mirror').message).toMatch(/^repaired: /);
    expect(found(await doctor(at))).toEqual({});
    await synced(at, at.project, [], at.env);
  });

  it('is repaired: cache, index and .gitignore entry, without the network', async () => {
    const at = await place();
    await synced(at, at.project, [], at.env);
    const cache = join(at.project, '.fractary/plugins/codex/cache');
    appendFileSync(join(cache, 'acme/shared/test/a.md'), 'more');
    writeFileSync(join(cache, 'stray.md'), '');
    rmSync(join(at.project, '.gitignore'));
    const sick = await doctor(at, ['--offline']);
    expect(found(sick)).toEqual({ gitignore: 'fail', cache: 'fail' });
    for (const name of ['gitignore', 'cache'])
      expect(checkNamed(sick, name).fix).toBe('fractary-codex doctor --fix');
    writeFileSync(join(cache, '.state/acme/test.json'), '{');
    expect(checkNamed(await doctor(at, ['--offline']), 'cache').message).toMatch(/index/);
    at.server.log.length = 0;
    const mended = await doctor(at, ['--fix', '--offline']);
    expect(mended.overall).toBe('pass');
    expect(mended.repaired).toBeGreaterThan(2);
    expect(at.server.log).toEqual([]);
    expect(found(await doctor(at))).toEqual({});
  });

  it('is not repaired where it leads out of the project', async () => {
    const at = await place();
    const outside = join(at.dir, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, join(at.project, '.fractary/plugins/codex/cache'));
    const report = await doctor(at, ['--fix']);
    expect(found(report)).toEqual({ cache: 'fail' });
    expect(checkNamed(report, 'cache').fix).not.toContain('doctor');
  });
});

function damagePacks(dir: string, change: (data: Buffer) => Buffer | null): void {
  const packs = readdirSync(join(dir, 'objects/pack')).filter((name) => name.endsWith('.pack'));
  expect(packs.length).toBeGreaterThan(0);
  for (const name of packs) {
    const file = join(dir, 'objects/pack', name);
    const data = change(readFileSync(file));
    rmSync(file);
    if (data) writeFileSync(file, data);
  }
}

function turnBit(data: Buffer): Buffer {
  const at = Math.floor(data.length / 2);
  data[at] = data[at]! ^ 1;
  return data;
}

function damageRefs(dir: string): void {
  const all = readdirSync(join(dir, 'refs/codex'), { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const { parentPath, name } of files) writeFileSync(join(parentPath, name), 'nonsense\n');
}
