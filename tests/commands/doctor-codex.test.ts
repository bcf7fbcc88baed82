import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { hasGh, startGithubApi } from '../helpers/github-api.ts';
import { run } from '../helpers/run.ts';
import { synced, tipOf } from '../sync/network/world.ts';
import { checkNamed, doctor, found, type Place, place, skippedIn } from './doctor-world.ts';

const RESTS_ON_READING = ['codex-write', 'branches', 'layout'];

/** Runs the command that a check says mends it, as a shell of that environment would. */
async function type(at: Place, fix: string): Promise<void> {
  const [program, command = '', ...args] = fix.split(' ');
  expect(program).toBe('fractary-codex');
  const done = await run(command, args, { cwd: at.project, env: at.env });
  expect(done.code, done.stderr).toBe(0);
}

describe('reading', () => {
  it.each([
    ['a wrong token', { GH_TOKEN: 'wrong-token' }, /refused the token in GH_TOKEN/],
    ['no token', { GH_TOKEN: '' }, /refused git's own credentials/],
    [
      'an expired CODEX_SYNC_PAT beside a good token',
      { CODEX_SYNC_PAT: 'old' },
      /the token in CODEX_SYNC_PAT/,
    ],
  ])('fails with %s', async (_, env, message) => {
    const at = await place();
    const report = await doctor(at, [], env);
    expect(found(report)).toEqual({ 'codex-read': 'fail' });
    expect(checkNamed(report, 'codex-read')).toMatchObject({
      message: expect.stringMatching(message),
      fix: expect.stringContaining('export CODEX_SYNC_PAT='),
    });
    expect(skippedIn(report)).toEqual(expect.arrayContaining(RESTS_ON_READING));
    expect(report.printed).not.toMatch(/wrong-token|write-token/);
  });

  it('says that a token was not sent to a host that nobody named, and how to name it', async () => {
    const at = await place();
    const report = await doctor(at, [], { CODEX_TOKEN_HOST: undefined });
    const { message, fix } = checkNamed(report, 'codex-read');
    expect(message).toMatch(/the token in GH_TOKEN was not sent/);
    const [, name = '', value = ''] = /^export (\w+)=(\S+)/.exec(fix!)!;
    expect(found(await doctor(at, [], { CODEX_TOKEN_HOST: undefined, [name]: value }))).toEqual({});
  });

  it('fails with a repository that is not there, a server that is none, and one that is gone', async () => {
    const at = await place({ config: { network: { timeout_seconds: 2 } } });
    at.server.fault = { kind: 'html' };
    expect(checkNamed(await doctor(at), 'codex-read').status).toBe('fail');
    at.server.fault = { kind: 'hang' };
    expect(checkNamed(await doctor(at), 'codex-read').message).toMatch(/sent nothing for 2 seconds/);
    at.server.fault = undefined;
    const config = join(at.project, '.fractary/plugins/codex/config.local.json');
    writeFileSync(config, JSON.stringify({ codex_repo: at.server.url('acme/none') }));
    expect(checkNamed(await doctor(at), 'codex-read').message).toMatch(/no repository at/);
    writeFileSync(config, JSON.stringify({ codex_repo: join(at.dir, 'nowhere') }));
    expect(checkNamed(await doctor(at), 'codex-read').message).toMatch(/no repository at/);
    writeFileSync(config, '{}');
    await at.server.close();
    const report = await doctor(at);
    expect(found(report)).toEqual({ 'codex-read': 'fail' });
    expect(checkNamed(report, 'codex-read').message).toMatch(/could not be reached/);
    expect(found(await doctor(at, ['--offline']))).toEqual({});
  });

  it('is not tried with --offline, nor with offline_mode', async () => {
    const at = await place();
    const offline = await doctor(at, ['--offline']);
    const configured = await place({ config: { cache: { offline_mode: true } } });
    for (const report of [offline, await doctor(configured)]) {
      expect(found(report)).toEqual({});
      expect(skippedIn(report)).toEqual(['codex-read', ...RESTS_ON_READING, 'organization', 'workflows']);
      expect(report.skipped[0]!.reason).toMatch(/offline/);
    }
    expect([...at.server.log, ...configured.server.log]).toEqual([]);
  });
});

describe('writing', () => {
  it('fails with a token that may only read, and nothing is changed by asking', async () => {
    const at = await place();
    const before = refs(at.bare);
    const report = await doctor(at, ['--fix'], { GH_TOKEN: 'read-token' });
    expect(found(report)).toEqual({ 'codex-write': 'fail' });
    expect(checkNamed(report, 'codex-write')).toMatchObject({
      message: expect.stringMatching(/^The token in GH_TOKEN.* may not write to/),
      fix: expect.stringContaining('export CODEX_SYNC_PAT='),
    });
    expect(refs(at.bare)).toEqual(before);
  });

  it('is not wanted of a project that only reads', async () => {
    const at = await place({ config: { sync_direction: 'from-codex' } });
    const report = await doctor(at, [], { GH_TOKEN: 'read-token' });
    expect(found(report)).toEqual({});
    expect(checkNamed(report, 'codex-write').message).toMatch(/may not write.*only reads/);
  });

  it('is possible in an empty codex, and sends nothing there', async () => {
    const at = await place({ files: null });
    const report = await doctor(at);
    expect(found(report)).toEqual({ branches: 'warning' });
    expect(refs(at.bare)).toEqual({});
    expect(found(await doctor(at, [], { GH_TOKEN: 'read-token' }))).toMatchObject({ 'codex-write': 'fail' });
    await type(at, checkNamed(report, 'branches').fix!);
    expect(found(await doctor(at))).toEqual({});
  });
});

describe('branches', () => {
  it('warn where an environment has none yet, until a sync makes it', async () => {
    const at = await place({ branches: {} });
    const report = await doctor(at);
    expect(found(report)).toEqual({ branches: 'warning' });
    expect(checkNamed(report, 'branches').message).toMatch(/^test has no branch test yet/);
    expect(tipOf(at.bare, 'test')).toBeNull();
    await type(at, checkNamed(report, 'branches').fix!);
    expect(found(await doctor(at))).toEqual({});
  });

  it("fail without production's, naming those there are", async () => {
    const at = await place();
    git(at.bare, ['branch', '-m', 'main', 'trunk']);
    const report = await doctor(at);
    expect(found(report)).toEqual({ branches: 'fail' });
    expect(checkNamed(report, 'branches').message).toMatch(/no branch main.*it has test, trunk/);
    expect(skippedIn(report)).toContain('layout');
    writeFileSync(
      join(at.project, '.fractary/plugins/codex/config.local.json'),
      '{"environments":{"branches":{"prod":"trunk"}}}',
    );
    expect(found(await doctor(at))).toEqual({});
  });
});

describe('layout', () => {
  it.each([
    ['a file where a folder belongs', { shared: 'x' }, 'fail', /^shared is a file in the codex \(test\)/],
    ['a project that nobody can have', { 'projects/-x/a.md': '' }, 'warning', /called "-x"/],
    [
      'projects that differ in case',
      { 'projects/Web/a': '', 'projects/web/a': '' },
      'warning',
      /Web and web/,
    ],
  ])('shows %s', async (_, put, status, message) => {
    const at = await place();
    await synced(at, at.project, [], at.env);
    commitTo(at.bare, 'test', { put, del: Object.keys(put).includes('shared') ? ['shared'] : [] });
    const report = await doctor(at);
    expect(found(report)).toEqual({ layout: status });
    expect(checkNamed(report, 'layout').message).toMatch(message);
  });

  it('says whether this project is among them', async () => {
    const at = await place();
    expect(checkNamed(await doctor(at), 'layout').message).toBe('0 projects, auth not yet (test)');
    await synced(at, at.project, [], at.env);
    expect(checkNamed(await doctor(at), 'layout').message).toBe('1 project, auth among them (test)');
  });
});

describe.skipIf(!hasGh)('on GitHub', () => {
  /** The codex is on github.com, which git is told to look for here. */
  async function onGithub() {
    const at = await place();
    const api = await startGithubApi(at.dir);
    const repo = api.add('acme', 'codex', { files: {} });
    writeFileSync(
      join(at.project, '.fractary/plugins/codex/config.local.json'),
      JSON.stringify({ codex_repo: 'https://github.com/acme/codex' }),
    );
    const served = `url.${at.server.origin.replace('http://', 'http://x:write-token@')}/.insteadOf`;
    git(at.project, ['config', '--file', join(at.dir, 'gitconfig'), served, 'https://github.com/']);
    const env = { ...at.env, ...api.env, CODEX_TOKEN_HOST: '' };
    return { ...at, api, repo, env };
  }

  it('lists the organization and looks at workflows, and starts none', async () => {
    const at = await onGithub();
    const report = await doctor(at);
    expect(found(report)).toEqual({});
    expect(checkNamed(report, 'organization').message).toMatch(
      /of acme can be listed with the token in GH_TOKEN/,
    );
    expect(checkNamed(report, 'workflows').message).toMatch(/acme\/codex can be started/);
    expect(at.api.asked).toEqual([
      'POST graphql',
      'GET repos/acme/codex',
      'GET repos/acme/codex/actions/workflows',
    ]);
    expect(report.skipped).toEqual([]);
    expect(report.printed).not.toContain(at.api.env.GH_TOKEN);
  });

  it('names what a token lacks', async () => {
    const at = await onGithub();
    at.api.scopes = 'repo, workflow, read:org';
    expect(found(await doctor(at))).toEqual({});
    at.api.scopes = 'repo';
    expect(checkNamed(await doctor(at), 'workflows')).toMatchObject({
      status: 'warning',
      message: expect.stringMatching(/lacks the scope workflow, without which no workflow is installed/),
      fix: expect.stringContaining('CODEX_SYNC_PAT'),
    });
    at.api.scopes = 'read:org';
    expect(checkNamed(await doctor(at), 'workflows').message).toMatch(/lacks the scope repo and workflow/);
    at.api.scopes = null;
    at.repo.push = false;
    expect(checkNamed(await doctor(at), 'workflows')).toMatchObject({
      status: 'warning',
      message: expect.stringMatching(/may read acme\/codex and not write to it/),
    });
    at.repo.push = true;
    at.api.faults.push({
      kind: 'status',
      status: 403,
      path: /actions/,
      message: 'Resource not accessible by personal access token',
    });
    expect(checkNamed(await doctor(at), 'workflows').message).toMatch(/Resource not accessible/);
  });

  it('warns of an API that refuses or is gone, as a sync goes on without it', async () => {
    const at = await onGithub();
    at.api.tokens.clear();
    const report = await doctor(at);
    expect(found(report)).toEqual({ organization: 'warning', workflows: 'warning' });
    expect(checkNamed(report, 'organization').message).toMatch(
      /Bad credentials|refused the token in GH_TOKEN/,
    );
    await at.api.close();
    expect(found(await doctor(at))).toEqual({ organization: 'warning', workflows: 'warning' });
  });

  it('warns without gh', async () => {
    const at = await onGithub();
    const bin = join(at.dir, 'only-git');
    const shim = `#!/bin/sh\nexec '${git(at.dir, ['--exec-path'])}/git' "$@"\n`;
    git(at.dir, ['init', '-q', bin]);
    writeFileSync(join(bin, 'git'), shim, { mode: 0o755 });
    const report = await doctor(at, [], { PATH: bin });
    expect(found(report)).toEqual({ gh: 'warning' });
    expect(checkNamed(report, 'gh').fix).toMatch(/install/);
    expect(skippedIn(report)).toEqual(['organization', 'workflows']);
  });
});
