import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Change, commitTo, makeCodex } from '../helpers/codex.ts';
import { type Env, git, refs } from '../helpers/git.ts';
import { startGitHttp } from '../helpers/http-git.ts';
import type { Files } from '../helpers/repo.ts';
import { rivalBeforeFirstPush } from '../helpers/rival.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { countGit } from '../helpers/trace.ts';
import {
  addProject,
  filesOf,
  handOut,
  MANIFEST,
  makeWorld,
  manifestOf,
  offer,
  openWorld,
  push,
  tipOf,
  type World,
} from './world.ts';

const CODEX = { 'shared/api.md': '# API\n', '.claude/agents/a.md': 'a\n' };
const NOTHING = { files_synced: 0, files_deleted: 0, commit: null };

function withRival(w: World, bare: string, change: Change): Env {
  return rivalBeforeFirstPush(w.dir, bare, { branch: 'main', change, path: w.env.PATH });
}

function protect(bare: string): void {
  const hook = join(bare, 'hooks/pre-receive');
  mkdirSync(join(bare, 'hooks'), { recursive: true });
  writeFileSync(hook, '#!/bin/sh\necho "protected branch" >&2\nexit 1\n');
  chmodSync(hook, 0o755);
}

describe('a project that has everything', () => {
  it('costs one connection the second time, and few the first', async () => {
    const w = makeWorld(CODEX);
    const many: Files = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`src/part-${i % 20}/file-${i}.ts`, `code ${i}\n`]),
    );
    addProject(w, 'auth', { ...many, '.claude/agents/own.md': 'own\n' });
    const counted = async (phase: 'push-docs' | 'push-claude', moved?: () => void) => {
      const run = await openWorld(w);
      const offering = await offer(run, phase);
      moved?.();
      const { commands, connections, lazyFetches } = await countGit(async (trace) => {
        const traced = await openWorld(w, { more: trace });
        await traced.gitConfig();
        return handOut(w, traced, offering, 'auth', { phase });
      });
      // git itself gets the trees that those of a moved branch are deltas of.
      if (!moved) expect(lazyFetches).toBe(0);
      const names = commands.map(({ name }) => name).filter((name) => name !== 'config');
      return { connections, names };
    };
    // ls-remote, fetch, push, ls-remote.
    expect((await counted('push-docs')).connections).toBe(4);
    expect(await counted('push-docs')).toEqual({ connections: 1, names: ['ls-remote'] });
    // The trees of `.claude` and the manifest come on top.
    expect((await counted('push-claude')).connections).toBeLessThanOrEqual(6);
    expect(await counted('push-claude')).toEqual({ connections: 1, names: ['ls-remote'] });
    const bare = join(w.dir, 'acme/auth.git');
    const elsewhere = () => void commitTo(bare, 'main', { put: { 'src/part-1/file-1.ts': 'new\n' } });
    // ls-remote, fetch with those trees, and the manifest that was written last.
    expect((await counted('push-docs', elsewhere)).connections).toBeLessThanOrEqual(4);
    expect((await counted('push-docs')).connections).toBe(1);
    expect((await counted('push-claude')).connections).toBeLessThanOrEqual(2);
    expect((await counted('push-claude')).connections).toBe(1);
  });

  it('is compared again when the codex, the project or what was remembered changed', async () => {
    const w = makeWorld(CODEX);
    const auth = addProject(w, 'auth');
    await push(w, 'auth');
    commitTo(auth, 'main', { put: { '.fractary/codex/shared/api.md': 'edited\n' } });
    expect((await push(w, 'auth')).conflicts).toHaveLength(1);
    expect((await push(w, 'auth')).conflicts).toHaveLength(1);
    commitTo(w.codex, 'main', { put: { 'shared/new.md': 'new\n' } });
    expect(await push(w, 'auth')).toMatchObject({ files_synced: 1 });
    git(auth, ['update-ref', 'refs/heads/main', 'main~2']);
    expect(await push(w, 'auth')).toMatchObject({ files_synced: 1, conflicts: [] });
  });
});

describe('the branch to write to', { concurrent: true }, () => {
  it('is the one that was named, or the default branch', async () => {
    const w = makeWorld(CODEX);
    const auth = makeCodex(join(w.dir, 'acme/auth.git'), {
      files: { a: 'a' },
      branches: { develop: { b: 'b' }, test: { c: 'c' } },
    });
    git(auth, ['symbolic-ref', 'HEAD', 'refs/heads/develop']);
    const main = tipOf(auth);
    expect(await push(w, 'auth')).toMatchObject({ branch: 'develop', commit: tipOf(auth, 'develop') });
    const asked = { env: 'test', targetBranch: 'test', skipCi: false };
    expect(await push(w, 'auth', asked)).toMatchObject({ branch: 'test', commit: tipOf(auth, 'test') });
    expect(git(auth, ['log', '-1', '--format=%B', 'test'])).toMatch(
      /^Sync 1 files from codex\n\nCodex-Project: auth\nCodex-Environment: test\n/,
    );
    expect(tipOf(auth)).toBe(main);
  });

  it('is not made: a missing one, an empty repository and one without a default branch are named', async () => {
    const w = makeWorld(CODEX);
    const auth = addProject(w, 'auth');
    const empty = makeCodex(join(w.dir, 'acme/empty.git'));
    const headless = makeCodex(join(w.dir, 'acme/headless.git'), { branches: { other: { a: 'a' } } });
    const missing = await push(w, 'auth', { targetBranch: 'release' }).catch((error: unknown) => error);
    expect(missing).toMatchObject({ code: 'BRANCH_NOT_FOUND', phase: 'clone' });
    expect(missing).toMatchObject({ message: expect.stringContaining('has no branch release') });
    expect(missing).toMatchObject({
      fixes: [expect.stringContaining('refs/heads/release'), expect.anything()],
    });
    for (const name of ['empty', 'headless']) {
      await expect(push(w, name)).rejects.toMatchObject({ code: 'BRANCH_NOT_FOUND', phase: 'clone' });
    }
    await expect(push(w, 'nobody')).rejects.toMatchObject({ code: 'REPO_NOT_FOUND', phase: 'clone' });
    expect(Object.keys(refs(auth))).toEqual(['refs/heads/main']);
    expect([refs(empty), Object.keys(refs(headless))]).toEqual([{}, ['refs/heads/other']]);
  });

  it('is left as it is by a dry run, and so is all that is remembered', async () => {
    const w = makeWorld(CODEX);
    const auth = addProject(w, 'auth');
    const before = snapshot(auth);
    const dry = await push(w, 'auth', { dryRun: true });
    expect(dry).toMatchObject({ files_synced: 1, files_deleted: 0, commit: null });
    expect(snapshot(auth)).toEqual(before);
    expect(snapshot(join(w.dir, 'codex-home/distributed')).size).toBe(0);
    expect(await push(w, 'auth')).toMatchObject({ files_synced: 1 });
  });

  it.skipIf(process.platform === 'win32')('may refuse the push: that says how to go on', async () => {
    const w = makeWorld(CODEX);
    const auth = addProject(w, 'auth');
    protect(auth);
    const refused = await push(w, 'auth').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'PUSH_REJECTED',
      phase: 'push',
      fixes: [expect.stringContaining('--project auth --pull-request'), expect.anything()],
    });
    expect(filesOf(auth)).toEqual({ 'README.md': '# Read\n' });
  });
});

describe.skipIf(process.platform === 'win32')(
  'a branch that moves during the push',
  { concurrent: true },
  () => {
    it('is compared again: what the project made meanwhile is the project’s', async () => {
      const w = makeWorld({ ...CODEX, 'shared/b.md': 'b\n' });
      const auth = addProject(w, 'auth');
      const own = { '.fractary/codex/shared/api.md': 'mine\n', 'src/a.ts': 'a\n' };
      const more = withRival(w, auth, { put: own });
      const done = await push(w, 'auth', { more });
      expect(done).toMatchObject({ files_synced: 1, commit: tipOf(auth) });
      expect(done.conflicts.map(({ path }) => path)).toEqual(['.fractary/codex/shared/api.md']);
      expect(filesOf(auth)).toEqual({
        'README.md': '# Read\n',
        ...own,
        '.fractary/codex/shared/b.md': 'b\n',
      });
      expect(git(auth, ['log', '-2', '--format=%s'])).toBe('Sync 1 files from codex [skip ci]\nA rival');
      expect(await push(w, 'auth')).toMatchObject({ ...NOTHING, conflicts: done.conflicts });
    });

    it('needs nothing any more when somebody wrote the very same', async () => {
      const w = makeWorld(CODEX);
      const auth = addProject(w, 'auth');
      const more = withRival(w, auth, { put: { '.fractary/codex/shared/api.md': '# API\n' } });
      expect(await push(w, 'auth', { more })).toMatchObject({ ...NOTHING, conflicts: [] });
      expect(git(auth, ['log', '-1', '--format=%s'])).toBe('A rival');
    });
  },
);

describe('two projects of one repository', () => {
  it('get theirs below their own folders, at the same time', async () => {
    const w = makeWorld({ ...CODEX, 'shared/b.md': '---\ncodex_sync_exclude: web\n---\n' });
    const mono = addProject(w, 'mono', {
      'packages/api/main.ts': 'api\n',
      'packages/web/main.ts': 'web\n',
      'packages/web/.fractary/codex/shared/api.md': 'own\n',
    });
    const run = await openWorld(w);
    const offering = await offer(run);
    const one = (project: string) =>
      handOut(w, run, offering, project, { url: mono, folder: `packages/${project}` });
    const [api, web] = await Promise.all([one('api'), one('web')]);
    expect(api).toMatchObject({ files_synced: 2, conflicts: [] });
    expect(web).toMatchObject({ ...NOTHING, conflicts: [{ path: '.fractary/codex/shared/api.md' }] });
    commitTo(w.codex, 'main', { put: { 'shared/c.md': 'c\n' } });
    const later = await offer(run);
    const again = await Promise.all(
      ['api', 'web'].map((project) =>
        handOut(w, run, later, project, { url: mono, folder: `packages/${project}` }),
      ),
    );
    expect(again).toMatchObject([{ files_synced: 1 }, { files_synced: 1 }]);
    expect(Object.keys(manifestOf(mono, 'main', 'packages/api/'))).toHaveLength(3);
    expect(Object.keys(manifestOf(mono, 'main', 'packages/web/'))).toEqual(['.fractary/codex/shared/c.md']);
    expect(Object.keys(filesOf(mono)).filter((path) => !path.startsWith('packages/'))).toEqual([]);
    expect(git(mono, ['rev-list', '--count', 'main'])).toBe('4');
    await expect(
      handOut(w, run, later, 'gone', { url: mono, folder: 'packages/gone' }),
    ).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});

describe('a project on a server', () => {
  it('is reached with the token, needs no filter, and a lost answer to a push counts as what it is', async () => {
    const w = makeWorld(CODEX);
    const auth = makeCodex(join(w.dir, 'acme/auth.git'), { files: { a: 'a' }, allowFilter: false });
    const server = await startGitHttp({ root: w.dir, tokens: { good: 'write', reader: 'read' } });
    const url = server.url('acme/auth');
    const as = (token: string) => ({
      url,
      more: { CODEX_SYNC_PAT: token, CODEX_TOKEN_HOST: server.host },
    });
    await expect(push(w, 'auth', as('reader'))).rejects.toMatchObject({ code: 'PERMISSION_DENIED' });
    server.fault = { kind: 'dropAfterPush' };
    const done = await push(w, 'auth', as('good'));
    expect(done).toMatchObject({ files_synced: 1, commit: tipOf(auth) });
    server.fault = undefined;
    expect(git(auth, ['rev-list', '--count', 'main'])).toBe('2');
    expect(git(auth, ['show', `main:${MANIFEST}`])).toContain('shared/api.md');
  });
});
