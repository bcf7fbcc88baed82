import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Env } from '../../helpers/git.ts';
import type { Access } from '../../helpers/http-access.ts';
import { startGitHttp } from '../../helpers/http-git.ts';
import {
  commitsOf,
  expectFailure,
  makeProject,
  serveWorld,
  sync,
  synced,
  tipOf,
  type World,
} from './world.ts';

const TOKENS: Record<string, Access | Record<string, Access>> = {
  'write-token': 'write',
  'read-token': 'read',
  'other-token': { 'acme/other': 'write' },
};

async function world() {
  const served = await serveWorld({ tokens: TOKENS });
  return {
    ...served,
    project: makeProject(served, served.url),
    trusted: { CODEX_TOKEN_HOST: served.server.host },
  };
}

/** The user's own set-up: a credential helper in the user's git configuration. */
function ownHelper(world: World, token: string): void {
  appendFileSync(
    join(world.dir, 'gitconfig'),
    `[credential]\n\thelper = "!f() { test $1 = get && echo username=me && echo password=${token}; }; f"\n`,
  );
}

describe('a token', () => {
  it.each(['CODEX_SYNC_PAT', 'GH_TOKEN', 'GITHUB_TOKEN'])('in %s reads and publishes', async (variable) => {
    const { project, trusted, bare, server, ...rest } = await world();
    const result = await synced({ ...rest, bare }, project, [], { ...trusted, [variable]: 'write-token' });
    expect(result.to_codex.commit_sha).toBe(tipOf(bare, 'test'));
    expect(server.log.filter(({ token }) => token === 'wrong')).toEqual([]);
    expect(new Set(server.log.flatMap(({ user }) => user ?? []))).toEqual(new Set(['x-access-token']));
  });

  it('CODEX_SYNC_PAT goes before GH_TOKEN, and GH_TOKEN before GITHUB_TOKEN', async () => {
    const { project, trusted, ...w } = await world();
    await synced(w, project, [], { ...trusted, CODEX_SYNC_PAT: 'write-token', GH_TOKEN: 'wrong-token' });
    await synced(w, project, [], { ...trusted, GH_TOKEN: 'write-token', GITHUB_TOKEN: 'wrong-token' });
    expect(w.server.log.filter(({ token }) => token === 'wrong')).toEqual([]);
  });

  it('survives characters that a shell would read', async () => {
    const token = 'w$(id)"\\n\'`x %41&;';
    const w = await serveWorld({ tokens: { [token]: 'write' } });
    await synced(w, makeProject(w, w.url), [], { CODEX_TOKEN_HOST: w.server.host, GH_TOKEN: token });
  });

  it.each([
    {},
    { CODEX_TOKEN_HOST: 'codex.example.com' },
    { CODEX_TOKEN_HOST: '127.0.0.1' },
    { GH_HOST: 'HOST' },
  ])('goes to no host that is not trusted: %j', async (hosts: Env) => {
    const { project, server, ...w } = await world();
    // GH_HOST gets tokens over https alone.
    const env: Env = hosts.GH_HOST ? { GH_HOST: server.host } : hosts;
    const result = await sync({ ...w }, project, [], {
      ...env,
      CODEX_SYNC_PAT: 'write-token',
      GH_TOKEN: 'x',
    });
    expect(expectFailure(result, 'AUTH_FAILED').error).toContain("git's own credentials");
    expect(server.log.length).toBeGreaterThan(0);
    expect(server.log.filter(({ token }) => token !== 'none')).toEqual([]);
  });

  it('does not follow a redirect to another host', async () => {
    const { project, server, trusted, ...w } = await world();
    const other = await startGitHttp({ root: w.root, tokens: TOKENS });
    server.fault = { kind: 'redirect', to: other.origin };
    expectFailure(await sync(w, project, [], { ...trusted, CODEX_SYNC_PAT: 'write-token' }), 'AUTH_FAILED');
    expect(other.log.length).toBeGreaterThan(0);
    expect(other.log.filter(({ token }) => token !== 'none')).toEqual([]);
  });

  it.each(['CODEX_SYNC_PAT', 'GH_TOKEN', 'GITHUB_TOKEN'])(
    'refused is AUTH_FAILED and names %s',
    async (name) => {
      const { project, trusted, ...w } = await world();
      const failure = expectFailure(
        await sync(w, project, [], { ...trusted, [name]: 'wrong-token' }),
        'AUTH_FAILED',
      );
      expect(failure.error).toContain(name);
      expect(failure.error).toContain(w.url);
      expect(failure.phase).toBe('clone');
      expect(tipOf(w.bare, 'test')).toBeNull();
    },
  );
});

describe('after a refused token', () => {
  it.each([
    ['GH_TOKEN', 'wrong-token'],
    ['GITHUB_TOKEN', 'wrong-token'],
    ['GH_TOKEN', 'other-token'],
    ['GH_TOKEN', 'read-token'],
  ])("%s=%s, the user's own credentials are tried", async (variable, value) => {
    const { project, trusted, ...w } = await world();
    ownHelper(w, 'write-token');
    const result = await synced(w, project, [], { ...trusted, [variable]: value });
    expect(result.to_codex.commit_sha).toBe(tipOf(w.bare, 'test'));
    expect(w.server.log.some(({ user, status }) => user === 'me' && status === 200)).toBe(true);
  });

  it('CODEX_SYNC_PAT is final', async () => {
    const { project, trusted, ...w } = await world();
    ownHelper(w, 'write-token');
    const env = { ...trusted, CODEX_SYNC_PAT: 'wrong-token', GH_TOKEN: 'write-token' };
    expectFailure(await sync(w, project, [], env), 'AUTH_FAILED');
    expect(w.server.log.filter(({ token }) => token === 'right')).toEqual([]);
  });

  it('both refused: the error names both', async () => {
    const { project, trusted, ...w } = await world();
    ownHelper(w, 'bad-token');
    const result = await sync(w, project, [], { ...trusted, GH_TOKEN: 'wrong-token' });
    expect(expectFailure(result, 'AUTH_FAILED').error).toMatch(/GH_TOKEN and git's own credentials/);
  });
});

describe('a token that may not', () => {
  it.each(['CODEX_SYNC_PAT', 'GH_TOKEN'])(
    'push is PERMISSION_DENIED, and reading still works: %s',
    async (name) => {
      const { project, trusted, ...w } = await world();
      const result = await sync(w, project, [], { ...trusted, [name]: 'read-token' });
      expect(result.code).toBe(1);
      const { status, to_codex, from_codex } = result.json();
      expect(status).toBe('partial');
      expect(to_codex).toMatchObject({ status: 'failure', error_code: 'PERMISSION_DENIED', phase: 'push' });
      expect(to_codex.error).toContain(name);
      expect(from_codex).toMatchObject({ status: 'success', files_synced: 2 });
      expect(commitsOf(w.bare, 'main')).toEqual([]);
      expect(tipOf(w.bare, 'test')).toBeNull();
      expectFailure(
        await sync(w, project, ['--to-codex'], { ...trusted, [name]: 'read-token' }),
        'PERMISSION_DENIED',
      );
    },
  );

  it('see the repository, or a repository that is not there, is REPO_NOT_FOUND', async () => {
    const { trusted, ...w } = await world();
    const absent = makeProject(w, w.server.url('acme/none'), { name: 'lost' });
    for (const [project, token] of [
      [w.project, 'other-token'],
      [absent, 'write-token'],
    ] as const) {
      const result = await sync(w, project, [], { ...trusted, GH_TOKEN: token });
      expect(expectFailure(result, 'REPO_NOT_FOUND').error).toContain('GH_TOKEN');
    }
  });
});

describe('without any token', () => {
  it('a private codex is AUTH_FAILED at once, and nobody is asked', async () => {
    const { project, ...w } = await world();
    const result = await sync(w, project, [], { GIT_ASKPASS: '', DISPLAY: ':9' });
    expectFailure(result, 'AUTH_FAILED');
    expect(result.stderr).not.toMatch(/Username|Password/);
  });

  it("the user's own helper works", async () => {
    const { project, ...w } = await world();
    ownHelper(w, 'write-token');
    await synced(w, project);
    expect(w.server.log.some(({ user }) => user === 'x-access-token')).toBe(false);
  });

  it('a public codex can be read, and not written', async () => {
    const w = await serveWorld({ tokens: TOKENS, anonymous: 'read' });
    const project = makeProject(w, w.url);
    const result = await sync(w, project);
    expect(result.code).toBe(1);
    expect(result.json()).toMatchObject({
      status: 'partial',
      to_codex: { error_code: 'AUTH_FAILED' },
      from_codex: { status: 'success', files_synced: 2 },
    });
  });
});
