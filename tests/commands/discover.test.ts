import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { isolatedEnv } from '../helpers/git.ts';
import { type GithubApi, hasGh, startGithubApi } from '../helpers/github-api.ts';
import type { RunResult } from '../helpers/process.ts';
import { type Files, makeRepo, writeFiles } from '../helpers/repo.ts';
import { run, start } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';
import { CONFIG } from './world.ts';

const ORIGIN = 'git@github.com:acme/auth-service.git';

interface Machine {
  dir: string;
  api: GithubApi;
  project: string;
  env: Record<string, string>;
  call: (
    script: string,
    args?: string[],
    more?: Record<string, string | undefined>,
    cwd?: string,
  ) => Promise<RunResult>;
  json: (
    script: string,
    args?: string[],
    exit?: number,
    more?: Record<string, string | undefined>,
    // biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
  ) => Promise<any>;
}

/** A machine with a GitHub and one project whose origin is there. */
async function machine(files: Files = {}, remote: string | null = ORIGIN): Promise<Machine> {
  const dir = tempDir();
  const api = await startGithubApi(dir);
  const env = isolatedEnv(dir, api.env);
  const project = makeRepo(
    join(dir, 'auth'),
    { 'docs/a.md': '# A\n', ...files },
    remote === null ? {} : { remote },
  );
  const call: Machine['call'] = (script, args = [], more = {}, cwd = project) =>
    run(script, args, { cwd, env: isolatedEnv(dir, { ...api.env, ...more }), input: '' });
  return {
    ...{ dir, api, env, project, call },
    async json(script, args = [], exit = 0, more = {}) {
      const result = await call(script, [...args, '--json'], more);
      expect(result, result.stdout + result.stderr).toMatchObject({ code: exit });
      return result.json();
    },
  };
}

/** A folder of programs without gh. */
function pathWithoutGh(dir: string, env: Record<string, string>): string {
  const bin = join(dir, 'bin-without-gh');
  mkdirSync(bin);
  const git = env.PATH!.split(':').map((folder) => join(folder, 'git'));
  for (const file of git) {
    try {
      chmodSync(file, 0o755);
    } catch {
      continue;
    }
    symlinkSync(file, join(bin, 'git'));
    break;
  }
  return bin;
}

const config = (more: object) => JSON.stringify({ project_name: 'auth', ...more });

describe('discover', () => {
  it('says what the configuration names, and asks nobody', async () => {
    const { api, call, json } = await machine({
      [CONFIG]: config({ organization: 'acme', codex_repo: 'codex.acme.com' }),
    });
    expect((await call('discover')).stdout).toBe('acme/codex.acme.com\n');
    expect(await json('discover')).toEqual({
      ...{ status: 'success', operation: 'discover', organization: 'acme', codex_repo: 'codex.acme.com' },
      url: 'git@github.com:acme/codex.acme.com.git',
      ...{ source: 'config', candidates: [] },
    });
    expect(api.requests).toEqual([]);
  });

  it('takes .env for what the configuration lacks, also outside a project', async () => {
    const { dir, api, call, json } = await machine({
      '.env': 'SECRET=x\nCODEX_GITHUB_ORG=tools\nCODEX_GITHUB_REPO=knowledge\n',
    });
    expect((await call('discover')).stdout).toBe('tools/knowledge\n');
    expect(await json('discover')).toMatchObject({
      ...{ organization: 'tools', codex_repo: 'knowledge', source: 'env', candidates: [] },
      url: 'git@github.com:tools/knowledge.git',
    });
    const names = { CODEX_GITHUB_ORG: 'tools', CODEX_GITHUB_REPO: 'knowledge' };
    expect((await call('discover', [], names, dir)).stdout).toBe('tools/knowledge\n');
    expect(api.requests).toEqual([]);
  });

  it.each([
    [
      'https://me:pw123@git.acme.com/scm/acme/codex.git',
      'scm/acme/codex',
      'https://git.acme.com/scm/acme/codex.git',
    ],
    ['other/codex.other', 'other/codex.other', 'git@github.com:other/codex.other.git'],
    ['/srv/codex.git', 'acme/codex', '/srv/codex.git'],
  ])('names the codex %s', async (codex_repo, name, url) => {
    const { call, json } = await machine({ [CONFIG]: config({ organization: 'acme', codex_repo }) });
    expect((await call('discover')).stdout).toBe(`${name}\n`);
    expect((await json('discover')).url).toBe(url);
  });

  it('in the codex itself goes by its origin', async () => {
    const { api, call } = await machine({}, 'https://github.com/acme/codex.acme.com');
    expect((await call('discover')).stdout).toBe('acme/codex.acme.com\n');
    expect(api.requests).toEqual([]);
  });

  it('says who is missing where nothing names an organization', async () => {
    const { call, json, dir } = await machine({}, null);
    const failure = await json('discover', [], 2);
    expect(failure).toMatchObject({ error_code: 'CONFIG_NOT_FOUND' });
    expect(failure.error).toContain('Could not determine Codex repository');
    expect((await call('discover', [], {}, dir)).code).toBe(2);
    expect(await json('discover', ['--org', 'a/b'], 2)).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
  });
});

describe.skipIf(!hasGh)('discover on GitHub', () => {
  it("finds the one codex in use among all of the owner's repositories", async () => {
    const { api, call, json } = await machine();
    for (let i = 0; i < 239; i += 1) api.add('acme', `repo-${i}`);
    api.add('acme', 'codex.acme.com');
    api.add('acme', 'codex.old', { archived: true });
    expect(await json('discover')).toEqual({
      ...{ status: 'success', operation: 'discover', organization: 'acme', codex_repo: 'codex.acme.com' },
      url: 'git@github.com:acme/codex.acme.com.git',
      ...{ source: 'github', candidates: ['codex.acme.com'] },
    });
    expect(api.asked).toEqual(['POST graphql', 'POST graphql', 'POST graphql']);
    const text = await call('discover');
    expect([text.code, text.stdout]).toEqual([0, 'acme/codex.acme.com\n']);
  });

  it('goes by --org, whatever the configuration says', async () => {
    const { api, call, dir } = await machine({
      [CONFIG]: config({ organization: 'acme', codex_repo: 'codex.acme.com' }),
    });
    api.add('tools', 'codex.tools');
    expect((await call('discover', ['--org', 'tools'])).stdout).toBe('tools/codex.tools\n');
    expect((await call('discover', ['--org', 'tools'], {}, dir)).stdout).toBe('tools/codex.tools\n');
    expect((await call('discover', ['--org', 'Acme'])).stdout).toBe('acme/codex.acme.com\n');
  });

  it('does not choose between several, and lists them', async () => {
    const { api, json } = await machine();
    for (const name of ['codex.acme.com', 'codex.acme.org', 'auth']) api.add('acme', name);
    const failure = await json('discover', [], 1);
    expect(failure).toMatchObject({
      ...{ error_code: 'REPO_NOT_FOUND', phase: 'discover' },
      candidates: ['codex.acme.com', 'codex.acme.org'],
    });
    expect(failure.error).toBe(
      'Could not determine Codex repository: acme has 2 repositories that begin with "codex.": codex.acme.com, codex.acme.org',
    );
    expect(failure.suggested_fixes.join('\n')).toMatch(/init --org acme --codex[\s\S]*CODEX_GITHUB_REPO=/);
  });

  it.each([
    ['nothing like it', { name: 'codexes' }, 'no repository that begins with "codex.", only codexes'],
    ['an archived one', { name: 'codex.old', archived: true }, 'is archived: codex.old'],
  ])('says what there is instead: %s', async (_, { name, ...more }, words) => {
    const { api, json } = await machine();
    api.add('acme', name, more);
    const failure = await json('discover', [], 1);
    expect(failure).toMatchObject({ error_code: 'REPO_NOT_FOUND', candidates: [] });
    expect(failure.error).toContain(words);
    expect(failure.suggested_fixes.join('\n')).toContain('invitation');
  });

  it('lists every repository and marks what it is', async () => {
    const { api, call, json } = await machine();
    for (let i = 0; i < 118; i += 1) api.add('acme', `repo-${i}`);
    api.add('acme', 'codex.acme.com');
    api.add('acme', 'a-fork', { fork: true, archived: true, defaultBranch: null });
    const whole = await json('discover', ['--repos']);
    expect(whole).toMatchObject({ organization: 'acme', codex_repo: 'codex.acme.com' });
    expect(whole.repositories).toHaveLength(120);
    expect(whole.repositories.slice(0, 2)).toEqual([
      {
        ...{ name: 'a-fork', url: 'git@github.com:acme/a-fork.git', default_branch: null },
        ...{ archived: true, fork: true, empty: true, codex: false },
      },
      {
        ...{ name: 'codex.acme.com', url: 'git@github.com:acme/codex.acme.com.git', default_branch: 'main' },
        ...{ archived: false, fork: false, empty: false, codex: true },
      },
    ]);
    const short = await json('discover', ['--repos', '--summary']);
    expect([short.repositories.length, short.repositories_omitted]).toEqual([20, 100]);
    const { stdout } = await call('discover', ['--repos']);
    expect(stdout).toMatch(
      /^120 repositories of acme\n {2}a-fork +– +archived, fork, empty\n {2}codex.acme.com +main +codex\n/,
    );
    expect(stdout).toContain('… and 100 more');
  });

  it('says that a token is bad, and which, and shows it nowhere', async () => {
    const { json, call } = await machine();
    const token = 'ghp_BadToken000000000000000000000000000000';
    const failure = await json('discover', [], 1, { CODEX_SYNC_PAT: token });
    expect(failure).toMatchObject({ error_code: 'AUTH_FAILED', phase: 'discover' });
    expect(failure.error).toContain('the token in CODEX_SYNC_PAT');
    const { stdout, stderr } = await call('discover', ['--verbose'], { CODEX_SYNC_PAT: token });
    expect(stderr).toContain('gh repo list acme');
    expect(stdout + stderr).not.toContain(token);
    const loggedOut = await json('discover', [], 1, { GH_TOKEN: undefined });
    expect(loggedOut).toMatchObject({ error_code: 'AUTH_FAILED' });
    expect(loggedOut.suggested_fixes).toContain('gh auth login');
  });

  it('asks again when the server stumbles, and not when it says how long it wants to be left alone', async () => {
    const { api, call, json } = await machine();
    api.add('acme', 'codex.acme.com');
    api.faults.push({ kind: 'status', status: 502 });
    const { stdout, stderr } = await call('discover');
    expect(stdout).toBe('acme/codex.acme.com\n');
    expect(stderr).toContain('GitHub answered 502; trying again in 2 s');
    api.faults.push({ kind: 'status', status: 403, message: 'SAML enforcement: authorize the token' });
    expect(await json('discover', [], 1)).toMatchObject({ error_code: 'AUTH_FAILED' });
    expect(api.requests).toHaveLength(3);
  });

  it('ends with gh when it is interrupted, and when the server hangs', async () => {
    const { api, project, env, json } = await machine();
    api.faults.push({ kind: 'hang', times: 2 });
    const running = start('discover', ['--json'], { cwd: project, env });
    await expect.poll(() => api.requests.length, { timeout: 20_000 }).toBe(1);
    running.kill('SIGINT');
    const stopped = await running.done;
    expect([stopped.code, stopped.json().error_code]).toEqual([130, 'INTERRUPTED']);
    await expect.poll(() => api.connections).toBe(0);
    writeFiles(project, { [CONFIG]: config({ network: { timeout_seconds: 0.1 } }) });
    expect(await json('discover', [], 1)).toMatchObject({ error_code: 'TIMEOUT', phase: 'discover' });
    await expect.poll(() => api.connections).toBe(0);
  });

  it('without gh says how to get it, and what works without', async () => {
    const { dir, env, json } = await machine();
    const failure = await json('discover', [], 1, { PATH: pathWithoutGh(dir, env) });
    expect(failure).toMatchObject({ error_code: 'GH_MISSING' });
    expect(failure.suggested_fixes.join('\n')).toMatch(/cli\.github\.com[\s\S]*codex_repo/);
  });
});

describe.skipIf(!hasGh)('a codex that nothing names', () => {
  it('is found by init and written down', async () => {
    const { api, project, json } = await machine();
    api.add('acme', 'codex.acme.com');
    expect(await json('init')).toMatchObject({ organization: 'acme', codex_repo: 'codex.acme.com' });
    expect(JSON.parse(readFileSync(join(project, CONFIG), 'utf8'))).toMatchObject({
      ...{ organization: 'acme', codex_repo: 'codex.acme.com', project_name: 'auth-service' },
    });
    const requests = api.requests.length;
    await json('explain', ['docs/a.md']);
    expect(api.requests).toHaveLength(requests);
  });

  it('is not guessed by init', async () => {
    const { api, json } = await machine();
    for (const name of ['codex.a', 'codex.b']) api.add('acme', name);
    const failure = await json('init', [], 2);
    expect(failure).toMatchObject({ error_code: 'INVALID_ARGUMENT', candidates: ['codex.a', 'codex.b'] });
    expect(failure.error).toMatch(/give it with --codex: .*codex\.a, codex\.b/);
  });

  it('is found by what uses the network, with a word about it', async () => {
    const { dir, api, call, json } = await machine(
      {
        [CONFIG]: config({ organization: 'acme' }),
        '.fractary/plugins/codex/config.local.json': JSON.stringify({ cache: { offline_mode: false } }),
      },
      null,
    );
    api.add('acme', 'codex.acme.com');
    const bare = makeCodex(join(dir, 'github/acme/codex.acme.com.git'), {
      files: { 'shared/a.md': '# A\n' },
    });
    const rewrite = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${join(dir, 'github')}/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://github.com/',
    };
    const result = await json('sync-project', ['--dry-run'], 0, rewrite);
    expect(result).toMatchObject({ codex_repo: 'codex.acme.com', to_codex: { files_added: 1 } });
    expect(result.warnings.join('\n')).toMatch(/acme\/codex\.acme\.com was found.*fractary-codex init/);
    expect(bare).toContain('codex.acme.com');
    const text = await call('fetch', ['codex://acme/shared/a.md'], rewrite);
    expect([text.code, text.stdout]).toEqual([0, '# A\n']);
    expect(api.requests).toHaveLength(2);
  });

  it('is never asked for by what needs no network', async () => {
    const { api, json } = await machine();
    api.add('acme', 'codex.acme.com');
    for (const script of ['analyze-patterns', 'hash-files', 'cache-list', 'cache-health']) {
      expect(await json(script, [], 2), script).toMatchObject({ error_code: 'CONFIG_NOT_FOUND' });
    }
    expect(await json('list', ['--cached'], 2)).toMatchObject({ error_code: 'CONFIG_NOT_FOUND' });
    expect(api.requests).toEqual([]);
  });

  it('that cannot be found leaves the ordinary error, with the reason', async () => {
    const { dir, env, json } = await machine();
    const without = { PATH: pathWithoutGh(dir, env) };
    const missing = await json('sync-project', [], 2, without);
    expect(missing.error_code).toBe('CONFIG_NOT_FOUND');
    expect(missing.error).toContain('gh was not found');
    expect(missing.suggested_fixes[0]).toBe('fractary-codex init');
    writeFileSync(join(dir, 'auth/.env'), 'CODEX_GITHUB_ORG=acme\n');
    expect(await json('list', [], 2, without)).toMatchObject({ error_code: 'CONFIG_NOT_FOUND' });
  });
});
