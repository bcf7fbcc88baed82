import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Env, gitBuffer } from '../helpers/git.ts';
import type { Fault } from '../helpers/http-fault.ts';
import { startGitHttp } from '../helpers/http-git.ts';
import type { RunResult } from '../helpers/process.ts';
import { run } from '../helpers/run.ts';
import { gitTrace } from '../helpers/trace.ts';
import { filesWith, makeProject, recordGit, serveWorld, synced } from '../sync/network/world.ts';

const TOKEN = ['ghp', 'S3cretS3cretS3cretS3cretS3cretS3cret+/'].join('_');
/** As it is, in an HTTP header, and in a URL. */
const SHAPES = [TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64'), encodeURIComponent(TOKEN)];
const ECHO = `You sent ${SHAPES.join(' and ')}, or http://x-access-token:${TOKEN}@host/`;

/** git tells all that it can, and hides nothing. */
const LOUD: Env = { GIT_TRACE: '1', GIT_TRACE_CURL: '1', GIT_CURL_VERBOSE: '1', GIT_TRACE_REDACT: '0' };

async function world(known = TOKEN) {
  const w = await serveWorld({ tokens: { [known]: 'write' } });
  const recorded = recordGit(w.dir, w.env.PATH!);
  const trace = gitTrace(join(w.dir, 'trace'));
  const env: Env = { ...w.env, ...recorded.env, ...trace.env, CODEX_TOKEN_HOST: w.server.host };
  return { w, recorded, env: { ...env, CODEX_SYNC_PAT: TOKEN } };
}

type Tested = Awaited<ReturnType<typeof world>>;

/** Every command that contacts the codex, in each way of printing. */
async function everything(project: string, env: Env): Promise<RunResult[]> {
  const calls: [string, string[]][] = [
    ['sync-project', ['--json', '--verbose']],
    ['sync-project', ['--verbose']],
    ['fetch', ['@codex/shared/standards/api.md', '--force-refresh', '--verbose']],
    ['list', ['--json']],
  ];
  const done: RunResult[] = [];
  for (const [command, args] of calls) done.push(await run(command, args, { cwd: project, env }));
  return done;
}

/** All objects of all repositories below a folder, unpacked. */
function objectsBelow(dir: string): string {
  const repositories = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'HEAD' && !entry.parentPath.includes('/logs'))
    .map((entry) => entry.parentPath);
  expect(repositories.length).toBeGreaterThan(1);
  const all = ['cat-file', '--batch-all-objects', '--batch'];
  return repositories.map((one) => gitBuffer(one, all).toString('latin1')).join('');
}

function expectNoToken({ w, recorded }: Tested, results: readonly RunResult[]): void {
  const objects = objectsBelow(w.dir);
  for (const shape of SHAPES) {
    for (const { stdout, stderr } of results) expect(stdout + stderr).not.toContain(shape);
    // Home, project, codex, temporary files, and the arguments of all that git started.
    const found = filesWith(w.dir, shape).filter((path) => !/\/shim-log\/|\/hooks\/pre-receive$/.test(path));
    expect(found).toEqual([]);
    expect(objects).not.toContain(shape);
  }
  const named = recorded
    .read()
    .split('\n')
    .filter((line) => SHAPES.some((shape) => line.includes(shape)));
  expect(new Set(named.map((line) => line.split('=')[0]))).toEqual(new Set(['ENV CODEX_GIT_SECRET']));
}

const text = { 'content-type': 'text/plain' };
const FAULTS: [string, Fault | undefined][] = [
  ['nothing wrong', undefined],
  ['a 404 that repeats it', { kind: 'status', status: 404, body: ECHO, headers: text, skip: 1 }],
  ['a 403 that repeats it', { kind: 'status', status: 403, body: ECHO, headers: text, skip: 1 }],
  ['a 500 that repeats it', { kind: 'status', status: 500, body: ECHO, headers: { 'x-said': ECHO } }],
  ['a page that repeats it', { kind: 'html', body: `${ECHO}\n${ECHO}\n`, skip: 1 }],
];

describe.concurrent('a token is in no output, file, commit, log or argument', () => {
  it.each(FAULTS)('after %s', async (_, fault) => {
    const tested = await world();
    const project = makeProject(tested.w, tested.w.url, { origin: tested.w.url });
    tested.w.server.fault = fault;
    expectNoToken(tested, await everything(project, { ...tested.env, ...LOUD }));
  });

  it('after it was refused', async () => {
    const tested = await world('another');
    const project = makeProject(tested.w, tested.w.url, { origin: tested.w.url });
    const results = await everything(project, { ...tested.env, ...LOUD });
    expect(results.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expectNoToken(tested, results);
  });

  it("after the server's hook refused the push and repeated it", async () => {
    const tested = await world();
    const hook = `#!/bin/sh\necho "${ECHO}" >&2\nexit 1\n`;
    writeFileSync(`${tested.w.bare}/hooks/pre-receive`, hook, { mode: 0o755 });
    const project = makeProject(tested.w, tested.w.url, { origin: tested.w.url });
    const results = await everything(project, tested.env);
    const { error_code, error } = results[0]!.json().to_codex;
    expect([error_code, error]).toEqual(['PUSH_REJECTED', expect.stringContaining('(You sent *** and ***')]);
    expectNoToken(tested, results);
  });
});

describe.concurrent('a redirect to another host', () => {
  it.each([0, 1, 2, 3, 4])('at request %i takes no credential along, nor asks for one', async (skip) => {
    const { w, env } = await world();
    const other = await startGitHttp({ root: w.root, tokens: { [TOKEN]: 'write' } });
    const project = makeProject(w, w.url, { name: 'token' });
    const inUrl = makeProject(w, w.url.replace('://', `://me:${encodeURIComponent(TOKEN)}@`), {
      name: 'url',
    });
    for (const [dir, tokens] of [
      [project, env],
      [inUrl, { ...env, CODEX_SYNC_PAT: '' }],
    ] as const) {
      w.server.fault = { kind: 'redirect', to: other.origin, skip };
      await run('sync-project', ['--json'], { cwd: dir, env: tokens });
    }
    expect(w.server.log.some(({ fault }) => fault === 'redirect')).toBe(true);
    expect(other.log.filter(({ token }) => token !== 'none')).toEqual([]);
  });
});

describe.concurrent('credentials in a URL', () => {
  it('of origin never reach the codex: the trailer is the URL without them, in whatever form it came', async () => {
    const { w, env } = await world();
    for (const [name, origin] of [
      ['one', `https://me:${TOKEN.replaceAll('/', '%2F')}@github.com/acme/one.git`],
      ['two', `https://${TOKEN.replaceAll('/', '%2F')}@github.com/acme/two`],
      [
        'three',
        `https://x-access-token:${TOKEN.replaceAll('/', '%2F')}@github.com:443/acme/three?token=${TOKEN}`,
      ],
      ['four', `ssh://git:${TOKEN.replaceAll('/', '%2F')}@github.com/acme/four`],
    ] as const) {
      const project = makeProject(w, w.url, { name });
      gitBuffer(project, ['config', 'remote.origin.url', origin]);
      const result = await synced(w, project, ['--to-codex', '--verbose'], env);
      const message = gitBuffer(w.bare, ['log', '-1', '--format=%B', result.to_codex.commit_sha]).toString();
      expect(message).toMatch(new RegExp(`^Codex-Source-Repository: \\S*github\\.com\\S*/acme/${name}`, 'm'));
      expect(message).not.toMatch(/S3cret/);
      expect(JSON.stringify(result)).not.toMatch(/S3cret/);
    }
  });
});
