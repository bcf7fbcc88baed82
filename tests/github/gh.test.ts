import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ghCredential, githubHost } from '../../runtime/github/gh-environment.ts';
import { requestWithRetry } from '../../runtime/github/retry.ts';
import { hasGh } from '../helpers/github-api.ts';
import { tempDir } from '../helpers/temp.ts';
import { githubWorld } from './world.ts';

/** A folder with a gh of our own. */
function script(dir: string, text: string): string {
  const bin = join(dir, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'gh'), `#!/bin/sh\n${text}\n`);
  chmodSync(join(bin, 'gh'), 0o755);
  return bin;
}

/** What `gh auth login` leaves in its folder. */
function logIn(folder: string, host: string, token: string): void {
  const account = `user: jo\n    oauth_token: ${token}\n    users:\n        jo:\n            oauth_token: ${token}\n`;
  writeFileSync(join(folder, 'hosts.yml'), `${host}:\n    ${account}`);
}

const soon = { 'retry-after': '0' };

describe.skipIf(!hasGh)('a request', () => {
  it('gives status, headers and body, whatever the status is', async () => {
    const { api, gh } = await githubWorld();
    api.add('acme', 'auth', { files: { 'a.md': 'ä€😀'.repeat(40_000) } });
    const found = await gh().request({ path: 'repos/acme/auth' });
    expect(found).toMatchObject({ status: 200, body: { full_name: 'acme/auth' }, text: '' });
    expect(found.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const missing = await gh().request({ path: 'repos/acme/none' });
    expect(missing).toMatchObject({ status: 404, body: { message: 'Not Found' } });
    expect(missing.text).toBe('gh: Not Found (HTTP 404)');
    const file = await gh().request({ path: 'repos/acme/auth/contents/a.md' });
    const { content } = file.body as { content: string };
    expect(Buffer.from(content, 'base64').toString('utf8')).toBe('ä€😀'.repeat(40_000));
  });

  it('sends a body as JSON through stdin, also one that gh never reads', async () => {
    const { api, gh, dir, env } = await githubWorld();
    const repo = api.add('acme', 'auth', { workflows: [{ file: 'a.yml', name: 'A', inputs: ['text'] }] });
    const path = 'repos/acme/auth/actions/workflows/a.yml/dispatches';
    const inputs = { text: '$(id) "quoted" ü\n' };
    const sent = await gh().request({ method: 'POST', path, body: { ref: 'main', inputs } });
    expect(sent).toMatchObject({ status: 204, body: null });
    expect(api.requests.at(-1)!.body).toEqual({ ref: 'main', inputs });
    expect(repo.runs).toHaveLength(1);
    const body = { ref: 'main', inputs: { text: 'x'.repeat(2 ** 20) } };
    const deaf = script(dir, 'echo "To get started with GitHub CLI, please run:  gh auth login" >&2; exit 4');
    const loggedOut = await gh({ PATH: `${deaf}:${env.PATH}` }).request({ method: 'POST', path, body });
    expect(loggedOut).toMatchObject({ status: null, text: expect.stringContaining('gh auth login') });
  });

  it('reports a lost connection as no answer', async () => {
    const { api, gh } = await githubWorld();
    api.faults.push({ kind: 'drop' });
    expect(await gh().request({ path: 'user' })).toMatchObject({ status: null, body: null });
    await api.close();
    expect((await gh().request({ path: 'user' })).text).toMatch(/dial unix/);
  });

  it('ends with gh when the user stops it, and after its time', async () => {
    const { api, gh, stop } = await githubWorld();
    api.faults.push({ kind: 'hang', times: 2 });
    await expect(gh({}, 0.5).request({ path: 'user' })).rejects.toMatchObject({ code: 'TIMEOUT' });
    const asked = gh().request({ path: 'user' });
    const refused = expect(asked).rejects.toMatchObject({ code: 'INTERRUPTED' });
    await expect.poll(() => api.requests.length).toBe(2);
    stop.abort();
    await refused;
  });

  it('says that gh is missing', async () => {
    const { gh, dir } = await githubWorld();
    const asked = gh({ PATH: dir }).request({ path: 'user' });
    await expect(asked).rejects.toMatchObject({ code: 'GH_MISSING' });
    await expect(asked).rejects.toThrow(/gh was not found/);
  });
});

describe.skipIf(!hasGh)('the token', () => {
  it('is the first of CODEX_SYNC_PAT, GH_TOKEN and GITHUB_TOKEN', async () => {
    const { api, gh } = await githubWorld();
    const all = { CODEX_SYNC_PAT: 'pat-1', GH_TOKEN: 'ght-2', GITHUB_TOKEN: 'ght-3' };
    await gh(all).request({ path: 'user' });
    await gh({ ...all, CODEX_SYNC_PAT: undefined }).request({ path: 'user' });
    await gh({ GH_TOKEN: undefined, GITHUB_TOKEN: 'ght-3' }).request({ path: 'user' });
    expect(api.requests.map((one) => one.authorization)).toEqual([
      'token pat-1',
      'token ght-2',
      'token ght-3',
    ]);
    expect(gh(all).credential).toBe('the token in CODEX_SYNC_PAT');
    expect(gh({ GH_TOKEN: undefined }).credential).toBe("gh's own login");
  });

  it('goes to GH_HOST as gh wants it there, and to no host that nobody trusts', async () => {
    const { api, context } = await githubWorld();
    const { openGh } = await import('../../runtime/github/gh.ts');
    const env = { ...context.env, GH_HOST: 'ghe.acme.com', GH_ENTERPRISE_TOKEN: 'ent-1' };
    logIn(api.env.GH_CONFIG_DIR, 'github.com', 'own-1');
    await openGh({ ...context, env }).request({ path: 'user' });
    await openGh({ ...context, env: { ...env, GH_HOST: undefined } }, 'evil.example.com').request({
      path: 'user',
    });
    expect(api.requests.map(({ host, authorization }) => [host, authorization])).toEqual([
      ['ghe.acme.com', 'token ent-1'],
      ['evil.example.com', undefined],
    ]);
  });

  it('is none where nobody is logged in, and gh asks no server', async () => {
    const { api, gh } = await githubWorld();
    const answer = await gh({ GH_TOKEN: undefined }).request({ path: 'user' });
    expect(answer).toMatchObject({ status: null, text: expect.stringContaining('gh auth login') });
    expect(api.requests).toEqual([]);
  });

  it('of gh itself is used where the environment has none', async () => {
    const { api, gh } = await githubWorld();
    logIn(api.env.GH_CONFIG_DIR, 'github.com', 'own-login-1');
    await gh({ GH_TOKEN: undefined }).request({ path: 'user' });
    expect(api.requests.map((one) => one.authorization)).toEqual(['token own-login-1']);
  });

  it('stands in no argument and no message', async () => {
    const { api, gh, dir, env } = await githubWorld();
    const bin = script(dir, `printf '%s\\n' "$@" >> '${dir}/args'\nPATH='${env.PATH}' exec gh "$@"`);
    const token = api.env.GH_TOKEN;
    api.faults.push({ kind: 'status', status: 403, message: `your token ${token} is bad` });
    const answer = await gh({ PATH: `${bin}:${env.PATH}` }).request({ path: 'user' });
    expect(answer.body).toEqual({ message: 'your token *** is bad' });
    expect(answer.text).toContain('your token *** is bad');
    const args = readFileSync(join(dir, 'args'), 'utf8');
    expect(args).toContain('user');
    expect(args).not.toContain(token);
  });
});

describe('the host', () => {
  it.each([
    ['git@github.com:acme/auth.git', {}, 'github.com'],
    ['ssh://git@ssh.github.com:443/acme/auth.git', { GH_HOST: 'ghe.acme.com' }, 'github.com'],
    ['https://ghe.acme.com/acme/auth', { GH_HOST: 'ghe.acme.com' }, 'ghe.acme.com'],
    ['https://evil.example.com/acme/auth', {}, 'github.com'],
    ['http://127.0.0.1:8080/acme/auth', { CODEX_TOKEN_HOST: '127.0.0.1:8080' }, 'github.com'],
    [null, { GH_HOST: 'GHE.acme.com' }, 'ghe.acme.com'],
    [null, {}, 'github.com'],
  ])('of %s with %o is %s', (origin, env, host) => {
    expect(githubHost(origin, env)).toBe(host);
  });

  it('may be one that gh is logged in to', () => {
    const dir = tempDir();
    logIn(dir, 'ghe.acme.com', 'x');
    expect(githubHost('git@ghe.acme.com:acme/auth', { GH_CONFIG_DIR: dir })).toBe('ghe.acme.com');
    expect(githubHost('git@user:acme/auth', { GH_CONFIG_DIR: dir })).toBe('github.com');
  });

  it('decides which tokens there are', () => {
    const env = { GH_TOKEN: 'a', GH_ENTERPRISE_TOKEN: 'b', GH_HOST: 'ghe.acme.com' };
    expect(ghCredential('github.com', env).secret).toBe('a');
    expect(ghCredential('ghe.acme.com', env).secret).toBe('b');
    expect(ghCredential('ghe.acme.com', { ...env, CODEX_SYNC_PAT: 'c' }).secret).toBe('c');
    expect(ghCredential('other.acme.com', env).secret).toBeUndefined();
  });
});

describe.skipIf(!hasGh)('requestWithRetry', () => {
  it('asks again after a lost connection, a 5xx and a rate limit', async () => {
    const { api, gh, context, progress } = await githubWorld();
    api.faults.push(
      { kind: 'status', status: 502, headers: soon },
      { kind: 'status', status: 429, headers: soon },
      { kind: 'status', status: 403, headers: soon, message: 'You have exceeded a secondary rate limit' },
    );
    const answer = await requestWithRetry(gh(), { path: 'user' }, context);
    expect(answer.status).toBe(200);
    expect(api.requests).toHaveLength(4);
    expect(progress[0]).toBe('GitHub answered 502; trying again in 0 s');
  });

  it('gives up after its tries, and at once where trying is no use', async () => {
    const { api, gh, context } = await githubWorld();
    api.faults.push({ kind: 'status', status: 500, headers: soon, times: 9 });
    expect((await requestWithRetry(gh(), { path: 'user' }, context)).status).toBe(500);
    expect(api.requests).toHaveLength(4);
    api.faults.splice(0);
    const tired = { 'retry-after': '900' };
    api.faults.push({ kind: 'status', status: 429, headers: tired });
    expect((await requestWithRetry(gh(), { path: 'user' }, context)).status).toBe(429);
    expect((await requestWithRetry(gh(), { path: 'repos/a/b' }, context)).status).toBe(404);
    expect(api.requests).toHaveLength(6);
  });
});
