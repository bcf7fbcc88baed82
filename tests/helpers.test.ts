import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitTo, makeCodex } from './helpers/codex.ts';
import { type Env, git, isolatedEnv, refs } from './helpers/git.ts';
import { type GitHttp, startGitHttp } from './helpers/http-git.ts';
import { runCommand, runGit, startCommand } from './helpers/process.ts';
import { commitTree, rawTree } from './helpers/raw-tree.ts';
import { commitAll, makeRepo, readTree, readTreeEntries, writeFiles } from './helpers/repo.ts';
import { snapshot } from './helpers/snapshot.ts';
import { sshdAvailable, startSshd } from './helpers/sshd.ts';
import { tempDir } from './helpers/temp.ts';
import { countGit } from './helpers/trace.ts';

describe('temporary folders', () => {
  let last = '';

  test('are there during a test', () => {
    last = tempDir();
    mkdirSync(join(last, 'locked'));
    writeFileSync(join(last, 'locked/file'), '');
    chmodSync(join(last, 'locked'), 0o500);
    expect(existsSync(last)).toBe(true);
  });

  test('are gone after it', () => {
    expect(last).not.toBe('');
    expect(existsSync(last)).toBe(false);
  });
});

describe('repositories', () => {
  test('an isolated environment has an identity or none, and nothing of the caller', async () => {
    process.env.GH_TOKEN = 'leak';
    const dir = tempDir();
    const env = isolatedEnv(dir, { EXTRA: 'x' });
    delete process.env.GH_TOKEN;
    expect(Object.keys(env).filter((name) => /TOKEN|CLAUDE|XDG/.test(name))).toEqual([]);
    expect(git(makeRepo(join(dir, 'a'), { a: '' }, { env }), ['log', '--format=%an %ae'], { env })).toBe(
      'Test User test@example.com',
    );
    const nobody = isolatedEnv(tempDir(), {}, { identity: false });
    makeRepo(join(dir, 'b'), { b: '' }, { commit: false });
    git(join(dir, 'b'), ['add', '.']);
    const result = await runGit(join(dir, 'b'), ['commit', '-m', 'x'], nobody);
    expect(result.code).toBe(128);
  });

  test('a work tree and its committed tree', () => {
    const dir = makeRepo(join(tempDir(), 'r'), {
      'docs/ä "quoted".md': 'one\n',
      'bin/run': { content: '#!/bin/sh\n', mode: '100755' },
      link: { link: 'docs' },
    });
    expect(readTree(dir, 'HEAD')).toEqual({
      'bin/run': '#!/bin/sh\n',
      'docs/ä "quoted".md': 'one\n',
      link: 'docs',
    });
    expect(readTree(dir, 'HEAD', 'bin')).toEqual({ run: '#!/bin/sh\n' });
    expect(readTree(dir, 'HEAD', 'absent')).toEqual({});
    expect(readTreeEntries(dir, 'HEAD').link?.mode).toBe('120000');
    writeFiles(dir, { link: 'a file now', 'bin/run': null });
    expect(readFileSync(join(dir, 'link'), 'utf8')).toBe('a file now');
    commitAll(dir, { message: 'second' });
    expect(Object.keys(readTree(dir, 'main'))).toEqual(['docs/ä "quoted".md', 'link']);
    expect(() => git(dir, ['rev-parse', '--verify', 'nope'])).toThrow(/fatal/);
  });

  test('a codex, empty or with branches, changed by hand', () => {
    const dir = tempDir();
    expect(refs(makeCodex(join(dir, 'empty.git')))).toEqual({});
    const first = commitTo(join(dir, 'empty.git'), 'main', { put: { a: '1' } });
    expect(refs(join(dir, 'empty.git'))).toEqual({ 'refs/heads/main': first });

    const files = {
      'projects/auth/docs/ä "q"\t\\.md': 'hello',
      'shared/x.md': 'x',
      run: { content: 'r', mode: '100755' },
    } as const;
    const bare = makeCodex(join(dir, 'codex.git'), {
      files,
      branches: { test: { only: 'test' } },
    });
    expect(readTree(bare, 'main')).toEqual({
      'projects/auth/docs/ä "q"\t\\.md': 'hello',
      'shared/x.md': 'x',
      run: 'r',
    });
    expect(readTree(bare, 'test')).toEqual({ only: 'test' });
    expect(git(bare, ['merge-base', 'main', 'test'])).toBe(refs(bare)['refs/heads/main']);
    const tip = refs(bare)['refs/heads/main'];
    const commit = commitTo(
      bare,
      'main',
      { put: { 'new.md': 'n' }, del: ['projects'] },
      'Subject\n\nKey: value',
    );
    expect(Object.keys(readTree(bare, 'main'))).toEqual(['new.md', 'run', 'shared/x.md']);
    expect(git(bare, ['log', '-1', '--format=%P %(trailers:key=Key,valueonly)', commit]).trim()).toBe(
      `${tip} value`,
    );
    commitTo(bare, 'feature/x', { put: { b: 'b' } }, 'Branch off', {
      from: 'main',
    });
    expect(Object.keys(readTree(bare, 'feature/x'))).toEqual(['b', 'new.md', 'run', 'shared/x.md']);
    commitTo(bare, 'main', { put: { only: 'this' } }, 'Rewritten', {
      from: null,
    });
    expect(readTree(bare, 'main')).toEqual({ only: 'this' });
    expect(git(bare, ['rev-list', '--count', 'main'])).toBe('1');
  });

  test('hostile trees', () => {
    const bare = makeCodex(join(tempDir(), 'codex.git'), { files: { a: 'a' } });
    const evil = rawTree(bare, [
      { name: '..', tree: [{ name: 'x', content: 'up' }] },
      { name: '.git', tree: [{ name: 'config', content: '[core]' }] },
      { name: 'A.md', content: 'upper' },
      { name: 'a.md', content: 'lower' },
      { name: Buffer.from([0x66, 0xff]), content: 'latin' },
      { name: 'out', link: '/etc/passwd' },
      { name: 'sub', gitlink: 'a'.repeat(40) },
    ]);
    commitTree(bare, 'main', rawTree(bare, [{ name: 'shared', oid: evil, mode: '40000' }]));
    const tree = readTree(bare, 'main', 'shared');
    expect(tree).toMatchObject({
      '../x': 'up',
      '.git/config': '[core]',
      'A.md': 'upper',
      'a.md': 'lower',
    });
    expect(tree).toMatchObject({ out: '/etc/passwd', sub: 'a'.repeat(40) });
    expect(Object.keys(tree)).toHaveLength(7);
  });

  test('a snapshot sees content, modes, links and refs', () => {
    const dir = makeRepo(join(tempDir(), 'r'), { a: 'a', l: { link: 'a' } });
    const before = snapshot(dir, { mtime: true });
    expect(snapshot(dir, { mtime: true })).toEqual(before);
    git(dir, ['update-ref', 'refs/x', 'HEAD']);
    expect(snapshot(dir)).not.toEqual(snapshot(join(dir, '.git')));
    expect([...snapshot(dir).keys()].filter((path) => !before.has(path))).toEqual(['.git/refs/x']);
    expect(readlinkSync(join(dir, 'l'))).toBe('a');
    expect(snapshot(join(dir, 'absent')).size).toBe(0);
  });
});

describe('programs', () => {
  const options = () => ({ cwd: '/', env: { ...isolatedEnv(tempDir()) } });

  test('output, exit code, input and JSON', async () => {
    const echo = 'process.stdin.on("data", d => process.stdout.write(d)).on("end", () => process.exit(3))';
    const result = await runCommand(process.execPath, ['-e', echo], {
      ...options(),
      input: '{"a":1}',
    });
    expect(result).toMatchObject({
      code: 3,
      signal: null,
      stdout: '{"a":1}',
      stderr: '',
    });
    expect(result.json()).toEqual({ a: 1 });
    const bad = await runCommand(
      process.execPath,
      ['-e', 'console.log("no"); console.error("why")'],
      options(),
    );
    expect(() => bad.json()).toThrow(/no[\s\S]*why/);
  });

  test('a signal once stderr says so, and a time limit that kills children too', async () => {
    const wait =
      'process.on("SIGINT", () => process.exit(130)); console.error("ready"); setInterval(() => {}, 1e3)';
    const args = ['-e', wait];
    const result = await runCommand(process.execPath, args, {
      ...options(),
      signalAfter: { stderr: /ready/ },
    });
    expect(result.code).toBe(130);
    const running = startCommand('sh', ['-c', 'sleep 600 & echo up >&2; wait'], {
      ...options(),
      timeoutMs: 200,
    });
    await running.waitForStderr(/up/);
    await expect(running.waitForStderr(/never/)).rejects.toThrow(/No end after 200 ms[\s\S]*up/);
    await expect(running.done).rejects.toThrow(/No end/);
    const group = startCommand('sh', ['-c', 'sleep 600 & echo up; wait'], options());

    await group.waitForStdout(/up/);
    group.kill('SIGTERM', 'group');
    expect((await group.done).signal).toBe('SIGTERM');
  });
});

describe('git trace', () => {
  test('counts our commands, connections and lazy fetches, not what git starts itself', async () => {
    const dir = tempDir();
    const bare = makeCodex(join(dir, 'codex.git'), {
      files: { 'a.md': 'a', 'b.md': 'b' },
    });
    const counts = await countGit((trace) => {
      const env = isolatedEnv(dir, trace);
      git(dir, ['clone', '-q', '--bare', '--filter=blob:none', `file://${bare}`, 'copy.git'], { env });
      const copy = join(dir, 'copy.git');
      git(copy, ['ls-remote', 'origin'], { env });
      git(copy, ['rev-parse', 'HEAD'], { env });
      git(copy, ['cat-file', 'blob', 'main:a.md'], { env });
      git(copy, ['push', '-q', bare, 'main:refs/heads/copy'], { env });
      return 'done';
    });
    expect(counts.result).toBe('done');
    expect(counts.commands.map(({ name }) => name)).toEqual([
      'clone',
      'ls-remote',
      'rev-parse',
      'cat-file',
      'push',
    ]);
    expect(counts.commands[1]?.argv).toEqual(['git', 'ls-remote', 'origin']);
    expect(counts.lazyFetches).toBe(1);
    expect(counts.connections).toBe(4);
  });
});

describe('git over http', () => {
  const tokens = {
    reader: 'read',
    writer: 'write',
    limited: { 'acme/other': 'write' },
  } as const;

  async function serve(anonymous: 'none' | 'read' = 'none') {
    const dir = tempDir();
    const bare = makeCodex(join(dir, 'root/acme/codex.git'), {
      files: { 'a.md': 'a' },
    });
    const server = await startGitHttp({
      root: join(dir, 'root'),
      tokens,
      anonymous,
    });
    const work = makeRepo(join(dir, 'work'), { 'w.md': 'w' }, { remote: server.url('acme/codex') });
    return { dir, bare, server, work };
  }

  function as(dir: string, server: GitHttp, token?: string): Env {
    const more: Env = { GIT_TERMINAL_PROMPT: '0' };
    if (token) {
      Object.assign(more, {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `credential.${server.origin}.helper`,
      });
      more.GIT_CONFIG_VALUE_0 = `!f() { echo username=x; echo password=${token}; }; f`;
    }
    return isolatedEnv(dir, more);
  }

  const push = ['push', '-q', 'origin', 'main:new'];

  test('answers right, wrong, missing and limited tokens', async () => {
    const { dir, server } = await serve();
    const clone = (token?: string, repo = 'acme/codex') =>
      runGit(
        dir,
        ['clone', '-q', '--bare', server.url(repo), `clone-${token}-${repo.length}`],
        as(dir, server, token),
      );
    expect(await clone('reader')).toMatchObject({ code: 0 });
    expect(await clone('writer', 'acme/codex.git')).toMatchObject({ code: 0 });
    expect(await clone('bad')).toMatchObject({
      code: 128,
      stderr: expect.stringContaining('Authentication failed'),
    });
    expect(await clone()).toMatchObject({
      code: 128,
      stderr: expect.stringContaining('could not read Username'),
    });
    for (const [token, repo] of [['limited'], ['reader', 'acme/none']] as [string, string?][]) {
      const absent = { code: 128, stderr: expect.stringContaining('not found') };
      expect(await clone(token, repo)).toMatchObject(absent);
    }
    const headers = { authorization: `Basic ${Buffer.from('x:writer').toString('base64')}` };
    const outside = `${server.origin}/..%2f../info/refs?service=git-upload-pack`;
    expect((await fetch(outside, { headers })).status).toBe(404);
    expect(server.log.filter(({ token }) => token === 'wrong').every(({ status }) => status === 401)).toBe(
      true,
    );
    expect(server.log[1]).toMatchObject({
      method: 'GET',
      service: 'git-upload-pack',
      user: 'x',
      token: 'right',
      status: 200,
    });
    expect(server.bytesIn).toBeGreaterThan(0);
    expect(server.bytesOut).toBeGreaterThan(0);
  });

  test('pushes with a write token only, chunked and gzipped bodies included', async () => {
    const { dir, bare, server, work } = await serve('read');
    expect(await runGit(work, ['fetch', '-q', 'origin'], as(dir, server))).toMatchObject({ code: 0 });
    expect((await runGit(work, push, as(dir, server))).stderr).toContain('could not read Username');
    const denied = await runGit(work, push, as(dir, server, 'reader'));
    expect(denied).toMatchObject({
      code: 128,
      stderr: expect.stringMatching(/Permission to .* denied[\s\S]*error: 403/),
    });
    const noise = randomBytes(3e6);
    writeFiles(work, { big: noise });
    commitAll(work);
    expect(await runGit(work, push, as(dir, server, 'writer'))).toMatchObject({
      code: 0,
    });
    expect(refs(bare)['refs/heads/new']).toBe(git(work, ['rev-parse', 'main']));
    // Many wants and haves make a request body that git compresses.
    const branches = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`b${i}`, { file: `${i}` }]));
    makeCodex(join(dir, 'root/acme/many.git'), { files: { a: 'a' }, branches });
    const args = ['fetch', '-q', server.url('acme/many'), 'refs/heads/*:refs/many/*'];
    expect(await runGit(work, args, as(dir, server, 'reader'))).toMatchObject({
      code: 0,
    });
    expect(Object.keys(refs(work)).filter((ref) => ref.startsWith('refs/many/'))).toHaveLength(101);
  });

  test('drops a push before or after git applies it', async () => {
    const { dir, bare, server, work } = await serve();
    server.fault = { kind: 'dropBeforePush' };
    expect((await runGit(work, push, as(dir, server, 'writer'))).code).not.toBe(0);
    expect(refs(bare)['refs/heads/new']).toBeUndefined();
    server.fault = { kind: 'dropAfterPush' };
    expect((await runGit(work, push, as(dir, server, 'writer'))).code).not.toBe(0);
    expect(refs(bare)['refs/heads/new']).toBe(git(work, ['rev-parse', 'main']));
    expect(server.log.some(({ fault, status }) => fault === 'dropAfterPush' && status === undefined)).toBe(
      true,
    );
    server.fault = undefined;
    expect((await runGit(work, push, as(dir, server, 'writer'))).code).toBe(0);
  });

  test('fails, hangs, and answers what is not git', async () => {
    const { dir, bare, server, work } = await serve('read');
    const fetch = (...more: string[]) => runGit(work, [...more, 'fetch', '-q', 'origin'], as(dir, server));
    server.fault = { kind: 'status', status: 500, times: 1 };
    expect(await fetch()).toMatchObject({
      code: 128,
      stderr: expect.stringContaining('error: 500'),
    });
    expect(server.fault).toBeUndefined();
    server.fault = {
      kind: 'status',
      status: 429,
      headers: { 'retry-after': '1' },
      service: 'git-receive-pack',
    };
    expect(await fetch()).toMatchObject({ code: 0 });
    server.fault = { kind: 'html' };
    expect((await fetch()).code).toBe(128);
    git(work, ['update-ref', '-d', 'refs/remotes/origin/main']);
    const slow = ['-c', 'http.lowSpeedLimit=1', '-c', 'http.lowSpeedTime=1'];
    for (const kind of ['hang', 'hangDuring'] as const) {
      server.fault = { kind };
      expect(await fetch(...slow)).toMatchObject({
        code: 128,
        stderr: expect.stringMatching(/too slow/),
      });
    }
    commitTo(bare, 'main', { put: { 'b.md': 'b' } });
    server.fault = { kind: 'dropDuring', skip: 1 };
    expect((await fetch()).code).toBe(128);
    expect(server.log.at(-1)).toMatchObject({
      method: 'POST',
      fault: 'dropDuring',
    });
    server.fault = undefined;
    expect((await fetch()).code).toBe(0);
  });

  test('counts one connection for a fetch', async () => {
    const { dir, server, work } = await serve();
    const counts = await countGit((trace) =>
      runGit(work, ['fetch', '-q', 'origin'], {
        ...as(dir, server, 'reader'),
        ...trace,
      }),
    );
    expect(counts.result.code).toBe(0);
    expect(counts).toMatchObject({
      connections: 1,
      lazyFetches: 0,
      commands: [{ name: 'fetch' }],
    });
    expect(server.connections).toBe(1);
    expect(readdirSync(join(dir, 'root/acme'))).toEqual(['codex.git']);
  });
});

const ssh = sshdAvailable();
describe.skipIf(!ssh)(
  ssh ? 'git over ssh' : 'git over ssh (skipped: no sshd, install openssh-server)',
  () => {
    test('clones and pushes, and refuses strange keys, hosts and repositories', async () => {
      const dir = tempDir();
      const bare = makeCodex(join(dir, 'root/acme/codex.git'), {
        files: { 'a.md': 'a' },
      });
      const sshd = await startSshd(join(dir, 'sshd'), {
        root: join(dir, 'root'),
      });
      const url = sshd.url('acme/codex.git');
      const clone = (more: Env, from = url) =>
        runGit(dir, ['clone', '-q', '--bare', from, 'copy.git'], isolatedEnv(dir, more));
      expect((await clone(sshd.strangerEnv)).stderr).toContain('Permission denied (publickey)');
      expect((await clone(sshd.unknownHostEnv)).stderr).toContain('Host key verification failed');
      expect((await clone(sshd.env, sshd.url('acme/none'))).stderr).toContain('ERROR: Repository not found');
      const before = sshd.connections;
      const counts = await countGit((trace) => clone({ ...sshd.env, ...trace }));
      expect(counts.result).toMatchObject({ code: 0, stderr: '' });
      expect(counts.connections).toBe(1);
      expect(sshd.connections).toBe(before + 1);
      const push = ['push', '-q', url, 'main:copy'];
      expect(await runGit(join(dir, 'copy.git'), push, isolatedEnv(dir, sshd.env))).toMatchObject({
        code: 0,
      });
      expect(refs(bare)['refs/heads/copy']).toBe(refs(bare)['refs/heads/main']);
      const guarded = await startSshd(join(dir, 'guarded'), {
        root: join(dir, 'root'),
        readOnly: true,
      });
      const denied = await runGit(
        bare,
        ['push', '-q', guarded.url('acme/codex'), 'main:x'],
        isolatedEnv(dir, guarded.env),
      );
      expect(denied).toMatchObject({
        code: 128,
        stderr: expect.stringContaining('Permission to'),
      });
      await sshd.stop();
      expect((await clone(sshd.env)).code).not.toBe(0);
    });
  },
);
