import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Env, git } from '../../helpers/git.ts';
import type { Fault } from '../../helpers/http-fault.ts';
import type { RunResult } from '../../helpers/process.ts';
import { gitTrace } from '../../helpers/trace.ts';
import {
  expectFailure,
  filesWith,
  makeProject,
  recordGit,
  serveWorld,
  sync,
  synced,
  tipOf,
} from './world.ts';

const TOKEN = 'ghp_S3cretS3cretS3cretS3cretS3cretS3cret';
/** As it would stand in a URL, and as it travels in an HTTP header. */
const SHAPES = [TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64')];

async function world() {
  const w = await serveWorld({ tokens: { [TOKEN]: 'write' } });
  const recorded = recordGit(w.dir, w.env.PATH!);
  const trace = gitTrace(join(w.dir, 'trace'));
  const env: Env = { ...recorded.env, ...trace.env, CODEX_TOKEN_HOST: w.server.host };
  return { w, recorded, env };
}

function expectNoToken({ dir }: { dir: string }, result: RunResult, recorded: { read(): string }): void {
  for (const shape of SHAPES) {
    expect(result.stdout).not.toContain(shape);
    expect(result.stderr).not.toContain(shape);
    // Home, project, codex, temporary files and git's own record of every argument of every child.
    expect(filesWith(dir, shape).filter((path) => !path.includes('/shim-log/'))).toEqual([]);
  }
  const lines = recorded
    .read()
    .split('\n')
    .filter((line) => line.includes(TOKEN));
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines.map((line) => line.split('=')[0]))).toEqual(new Set(['ENV CODEX_GIT_SECRET']));
}

const FAULTS: [string, Fault | undefined][] = [
  ['nothing wrong', undefined],
  ['an error for ever', { kind: 'status', status: 500 }],
  ['an error for pushes', { kind: 'status', status: 503, service: 'git-receive-pack' }],
  ['refused all at once', { kind: 'status', status: 401 }],
  ['a web page', { kind: 'html' }],
  ['a push that is cut off', { kind: 'dropBeforePush' }],
  ['a push that is not answered', { kind: 'dropAfterPush' }],
  ['a read that is cut off', { kind: 'dropDuring', service: 'git-upload-pack', skip: 1 }],
];

describe('a token is in no argument, file, commit or output', () => {
  it.each(FAULTS)('with %s', async (_name, fault) => {
    const { w, recorded, env } = await world();
    const project = makeProject(w, w.url, { origin: w.url });
    w.server.fault = fault;
    const result = await sync(w, project, ['--verbose'], { ...env, CODEX_SYNC_PAT: TOKEN });
    expect(result.stderr).toMatch(/git (ls-remote|.* fetch) /);
    expectNoToken(w, result, recorded);
  });
});

describe('credentials in the URL of codex_repo', () => {
  it('work, are warned of, and appear nowhere', async () => {
    const { w, recorded, env } = await world();
    const codexRepo = w.url.replace('://', `://me:${TOKEN}@`);
    const project = makeProject(w, codexRepo, { origin: codexRepo });
    const config = join(project, '.fractary/plugins/codex/config.json');
    const origin = join(project, '.git/config');
    const result = await sync(w, project, ['--verbose'], env);
    expect(result.code, result.stderr).toBe(0);
    expect(w.server.log.some(({ user, token }) => user === 'me' && token === 'right')).toBe(true);
    expect(result.json().warnings.join()).toContain('CODEX_SYNC_PAT');
    const message = git(w.bare, ['log', '-1', '--format=%B', tipOf(w.bare, 'test')!]);
    expect(message).toContain(`Codex-Source-Repository: ${w.url}\n`);
    expect(result.stdout + result.stderr).not.toContain(TOKEN);
    // Where the user put it, and nowhere else.
    const files = filesWith(w.dir, TOKEN).filter((path) => !path.includes('/shim-log/'));
    expect(files.sort()).toEqual([config, origin].sort());
    expect(recorded.read()).not.toMatch(new RegExp(`ARGV.*${TOKEN}`));
    w.server.fault = { kind: 'status', status: 500 };
    const failed = await sync(w, project, ['--verbose'], env);
    expectFailure(failed, 'NETWORK');
    expect(failed.stdout + failed.stderr).not.toContain(TOKEN);
  });

  it('as a token in the place of the user, or percent-encoded', async () => {
    const w = await serveWorld({ tokens: { [TOKEN]: 'write', 'p@ss w%rd\\n': 'write' } });
    await synced(w, makeProject(w, w.url.replace('://', `://${TOKEN}@`), { name: 'one' }));
    await synced(w, makeProject(w, w.url.replace('://', `://${TOKEN}:x-oauth-basic@`), { name: 'two' }));
    await synced(w, makeProject(w, w.url.replace('://', '://me:p%40ss%20w%25rd%5Cn@'), { name: 'three' }));
  });

  it('refused: the error says where they stand, and not what they are', async () => {
    const { w, env } = await world();
    const project = makeProject(w, w.url.replace('://', '://me:s3cret-wrong@'));
    const result = await sync(w, project, [], env);
    expect(expectFailure(result, 'AUTH_FAILED').error).toContain(
      `the credentials in the URL of ${w.server.host}`,
    );
    expect(result.stdout + result.stderr).not.toContain('s3cret-wrong');
  });

  it('of an ssh URL are refused, because ssh takes no password', async () => {
    const { w, env } = await world();
    const result = await sync(w, makeProject(w, 'ssh://me:s3cret-wrong@127.0.0.1/acme/codex'), [], env);
    expectFailure(result, 'CONFIG_INVALID', 2);
    expect(result.stdout + result.stderr).not.toContain('s3cret-wrong');
  });
});
