import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { type Env, isolatedEnv } from '../helpers/git.ts';
import { runCommand, startCommand } from '../helpers/process.ts';
import { makeRepo, readTree, writeFiles } from '../helpers/repo.ts';
import { rootDir, run, start } from '../helpers/run.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { tempDir } from '../helpers/temp.ts';
import { CONFIG, config } from './world.ts';

function machine(): { dir: string; env: Env; temporary: string } {
  const dir = tempDir();
  const env = isolatedEnv(dir);
  return { dir, env, temporary: env.TMPDIR! };
}

interface Step {
  title: string;
  folder: string;
  command: string;
  output: string;
}

describe('demo', () => {
  it('shows a sync both ways, as one document, and leaves nothing behind', async () => {
    const { dir, env } = machine();
    const before = snapshot(dir);
    const result = await run('demo', ['--json', '--quiet'], { cwd: dir, env, input: '' });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const { status, operation, kept, steps } = result.json<{ steps: Step[] } & Record<string, unknown>>();
    expect({ status, operation, kept }).toEqual({ status: 'success', operation: 'demo', kept: null });
    const output = (command: string) => steps.find((step) => step.command.startsWith(command))!.output;
    expect(output('fractary-codex sync-project --dry-run')).toContain('Would sync: 4 files');
    expect(output('fractary-codex sync-project --env prod')).toContain('✓ To codex: 4 files');
    expect(output('git ls-tree')).toContain('projects/auth-service/docs/tokens.md\n');
    expect(output('git ls-tree')).not.toContain('interview-notes');
    expect(output('fractary-codex sync-project --from-codex')).toMatch(/✓ From codex: \d+ files/);
    expect(output('cat')).toContain('# Token format');
    expect(snapshot(dir)).toEqual(before);
  });

  it('reads as a user would see it', async () => {
    const { dir, env } = machine();
    const { code, stdout, stderr } = await run('demo', [], { cwd: dir, env, input: '' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^A made-up organization, acme/);
    expect(stdout).toContain('auth-service $ fractary-codex sync-project --dry-run\n🎯 STARTING');
    expect(stdout).toMatch(/In your own project: fractary-codex init\n$/);
    expect(stdout).not.toMatch(/\.mjs|\.seed|\.home|\.gitconfig|undefined|--quiet|NaN|⚠|❌/);
    expect(stdout).not.toContain(dir);
    expect(stderr).toMatch(/^Making a codex and two projects\n1\. /);
  });

  it.each([
    ['process', /^Making/m],
    ['process', /^2\. /m],
    ['group', /^5\. /m],
  ] as const)('interrupted (%s, at %s) leaves nothing behind', async (whom, moment) => {
    const { dir, env, temporary } = machine();
    const running = start('demo', ['--json'], { cwd: dir, env });
    await running.waitForStderr(moment);
    running.kill('SIGINT', whom);
    const done = await running.done;
    expect(done.json()).toMatchObject({ status: 'failure', operation: 'demo', error_code: 'INTERRUPTED' });
    expect(done.code).toBe(130);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('minds no set-up of the user', async () => {
    const { dir, env, temporary } = machine();
    writeFiles(dir, {
      gitconfig: '[commit]\n\tgpgSign = true\n[core]\n\thooksPath = /nowhere\n[init]\n\tdefaultBranch = x\n',
    });
    const odd = {
      ...env,
      CODEX_ENV: 'prod',
      CLAUDE_PROJECT_DIR: '/nowhere',
      GIT_DIR: '/nowhere',
      GIT_WORK_TREE: '/nowhere',
      GIT_INDEX_FILE: '/nowhere/index',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.bare',
      GIT_CONFIG_VALUE_0: 'true',
      LANG: 'de_DE.UTF-8',
    };
    const result = await run('demo', ['--json', '--quiet'], { cwd: dir, env: odd, input: '' });
    expect(result).toMatchObject({ code: 0 });
    expect(result.stdout).toContain('(branch: test)');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('--keep makes something to go on with', async () => {
    const { dir, env, temporary } = machine();
    const kept = await run('demo', ['--keep', 'my acme'], { cwd: dir, env, input: '' });
    expect(kept.code).toBe(0);
    const place = join(dir, 'my acme');
    expect(kept.stdout).toContain(`All of it is in ${place}. Go on there: cd `);
    expect(kept.stdout).toMatch(new RegExp(`cd '${join(place, 'billing')}'\n$`));
    expect(readdirSync(temporary)).toEqual([]);
    const billing = join(place, 'billing');
    writeFiles(billing, { 'docs/new.md': '# New\n' });
    const synced = await run('sync-project', ['--json'], { cwd: billing, env, input: '' });
    expect(synced.json()).toMatchObject({ status: 'success', to_codex: { files_added: 3 } });
    expect(readTree(join(place, 'codex.acme.com.git'), 'test', 'projects/billing')).toHaveProperty(
      'docs/new.md',
    );

    const before = snapshot(place);
    const again = await run('demo', ['--keep', place, '--json'], { cwd: dir, env, input: '' });
    expect(again.code).toBe(2);
    expect(again.json()).toMatchObject({
      error_code: 'INVALID_ARGUMENT',
      error: expect.stringContaining('is not empty'),
      suggested_fixes: [expect.stringContaining('--keep')],
    });
    const file = await run('demo', ['--keep', 'gitconfig', '--json'], { cwd: dir, env, input: '' });
    expect(file.json()).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
    expect(snapshot(place)).toEqual(before);
  });
});

describe('the plugin folder alone', () => {
  let plugin: string;
  let launcher: string;
  beforeAll(() => {
    plugin = join(tempDir(), "some body's plugins", 'codex');
    cpSync(join(rootDir, 'plugins/codex'), plugin, { recursive: true });
    launcher = join(plugin, 'bin/fractary-codex');
  });

  it('runs the demo in an environment with nothing in it', async () => {
    const dir = tempDir();
    const before = snapshot(plugin);
    const env = { PATH: process.env.PATH!, TMPDIR: dir };
    const result = await runCommand(launcher, ['demo', '--quiet'], { cwd: '/', env, input: '' });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain('✓ From codex: 4 files');
    expect(readdirSync(dir)).toEqual([]);
    expect(snapshot(plugin)).toEqual(before);
  });

  it('syncs a project, and hands on exit codes and signals', async () => {
    const { dir, env } = machine();
    const codex = makeCodex(join(dir, 'codex.git'), { files: { 'shared/a.md': '# A\n' } });
    const project = makeRepo(join(dir, 'a project'), { 'docs/a.md': '# A\n', [CONFIG]: config(codex) });
    const call = (...args: string[]) => runCommand(launcher, args, { cwd: project, env, input: '' });
    expect((await call('sync-project', '--dry-run', '--exit-code')).code).toBe(4);
    const synced = await call('sync-project', '--json', '--quiet');
    expect(synced).toMatchObject({ code: 0, stderr: '' });
    expect(synced.json()).toMatchObject({ to_codex: { files_added: 1 }, from_codex: { files_added: 2 } });
    expect(readTree(codex, 'test', 'projects')).toEqual({ 'auth/docs/a.md': '# A\n' });
    expect((await call('validate-sync', '--json')).code).toBe(2);
    const { path } = (await call('hash-files', '--json')).json().files[0];
    expect(readFileSync(join(project, path), 'utf8')).toBe('# A\n');

    mkdirSync(join(dir, 'kept'));
    const running = startCommand(launcher, ['demo', '--json'], { cwd: project, env });
    await running.waitForStderr(/^1\. /m);
    running.kill('SIGTERM', 'group');
    expect((await running.done).code).toBe(130);
    expect(readdirSync(env.TMPDIR!)).toEqual([]);
  });
});
