import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import type { Fault } from '../../helpers/http-fault.ts';
import {
  commitsOf,
  expectFailure,
  expectSound,
  makeProject,
  serveWorld,
  sync,
  synced,
  tipOf,
  type World,
} from './world.ts';

const PAGE = '<!doctype html><html><body>Please sign in to the network</body></html>';

async function world(fault?: Fault, config: Record<string, unknown> = {}) {
  const w = await serveWorld({ tokens: {}, anonymous: 'write' });
  const project = makeProject(w, w.url, { config });
  w.server.fault = fault;
  return { w, project };
}

/** What is reported is what the server has: a commit of ours exactly where one is claimed. */
function expectTruth(w: World, claimed: string | null | undefined): void {
  const there = tipOf(w.bare, 'test') === null ? [] : commitsOf(w.bare, 'test');
  expect(there).toEqual(claimed ? [claimed] : []);
  expectSound(w.bare);
}

describe('a server that fails a moment', () => {
  it.concurrent.each<[string, Fault]>([
    ['500 once', { kind: 'status', status: 500, times: 1 }],
    ['502 once in a fetch', { kind: 'status', status: 502, times: 1, service: 'git-upload-pack', skip: 2 }],
    ['429 once', { kind: 'status', status: 429, headers: { 'retry-after': '1' }, times: 1 }],
    ['503 once for a push', { kind: 'status', status: 503, times: 1, service: 'git-receive-pack' }],
    ['a cut-off answer', { kind: 'dropDuring', times: 1, service: 'git-upload-pack' }],
    // curl repeats a request on a connection that was closed; twice reaches us.
    ['a push cut off twice', { kind: 'dropBeforePush', times: 2 }],
    ['a push applied and unanswered', { kind: 'dropAfterPush', times: 1 }],
    ['a push applied and unanswered twice', { kind: 'dropAfterPush', times: 2 }],
    ['a push applied and never answered', { kind: 'dropAfterPush' }],
  ])('%s: the sync succeeds, and its commit is there once', async (_name, fault) => {
    const { w, project } = await world(fault);
    const result = await synced(w, project);
    expect(w.server.log.some((request) => request.fault)).toBe(true);
    expectTruth(w, result.to_codex.commit_sha);
    expect(tipOf(w.bare, 'test')).toBe(result.to_codex.commit_sha);
    expect(result.from_codex.status).toBe('success');
  });
});

describe('a server that fails for good', () => {
  it.concurrent.each<[string, Fault, string]>([
    ['500', { kind: 'status', status: 500 }, 'NETWORK'],
    ['429', { kind: 'status', status: 429 }, 'NETWORK'],
    ['403', { kind: 'status', status: 403 }, 'PERMISSION_DENIED'],
    ['404', { kind: 'status', status: 404 }, 'REPO_NOT_FOUND'],
    ['a page of many lines', { kind: 'html' }, 'REPO_NOT_FOUND'],
    ['a page of one line', { kind: 'html', body: PAGE }, 'REPO_NOT_FOUND'],
    ['an empty page', { kind: 'html', body: '' }, 'REPO_NOT_FOUND'],
    ['cut-off answers', { kind: 'dropDuring' }, 'NETWORK'],
  ])('%s at the first contact', async (_name, fault, code) => {
    const { w, project } = await world(fault);
    expect(expectFailure(await sync(w, project), code).phase).toBe('clone');
    expectTruth(w, null);
  });

  it.concurrent.each<[string, Fault, string]>([
    ['500', { kind: 'status', status: 500, service: 'git-receive-pack' }, 'NETWORK'],
    ['a page', { kind: 'html', service: 'git-receive-pack' }, 'REPO_NOT_FOUND'],
    ['a page of one line', { kind: 'html', body: PAGE, service: 'git-receive-pack' }, 'NETWORK'],
    ['a page to the push itself', { kind: 'html', service: 'git-receive-pack', skip: 1 }, 'REPO_NOT_FOUND'],
    ['pushes that never arrive', { kind: 'dropBeforePush' }, 'NETWORK'],
  ])('%s for pushes alone: one direction fails, the other is done', async (_name, fault, code) => {
    const { w, project } = await world(fault);
    const both = await sync(w, project);
    expect(both.code).toBe(1);
    expect(both.json()).toMatchObject({
      status: 'partial',
      to_codex: { status: 'failure', phase: 'push', error_code: code },
      from_codex: { status: 'success', files_synced: 2 },
    });
    expectFailure(await sync(w, project, ['--to-codex']), code);
    expectTruth(w, null);
    w.server.fault = undefined;
    expectTruth(w, (await synced(w, project)).to_codex.commit_sha);
  });

  it.concurrent('in the middle of a run that had spoken to it: never an empty codex, never a success', async () => {
    for (const skip of [1, 2, 3, 4]) {
      const { w, project } = await world({ kind: 'html', body: PAGE, skip });
      const result = await sync(w, project, ['--to-codex']);
      const claimed = result.code === 0 ? result.json().to_codex.commit_sha : null;
      if (result.code !== 0) expect(result.json().status).toBe('failure');
      expectTruth(w, claimed);
    }
  });

  it.concurrent('says so when it cannot know whether a push arrived', async () => {
    const { w, project } = await world();
    await synced(w, project, ['--from-codex']);
    w.server.fault = { kind: 'dropAfterPush', times: 2 };
    const watch = setInterval(() => {
      // From the push on nothing is answered any more.
      if (w.server.log.some(({ fault }) => fault === 'dropAfterPush'))
        w.server.fault = { kind: 'status', status: 500 };
    }, 1);
    const result = await sync(w, project, ['--to-codex']);
    clearInterval(watch);
    expect(expectFailure(result, 'NETWORK').error).toContain('whether the push arrived could not be asked');
    expect(commitsOf(w.bare, 'test')).toHaveLength(1);
    w.server.fault = undefined;
    expect((await synced(w, project)).to_codex).toMatchObject({ commit_sha: null, files_unchanged: 1 });
    expect(commitsOf(w.bare, 'test')).toHaveLength(1);
  });
});

describe('nobody there', () => {
  it.concurrent('an unreachable port is NETWORK', async () => {
    const w = await serveWorld({ tokens: {} });
    await w.server.close();
    expectFailure(await sync(w, makeProject(w, w.url)), 'NETWORK');
    expectFailure(
      await sync(w, makeProject(w, `git://${w.server.host}/acme/codex`, { name: 'b' })),
      'NETWORK',
    );
    expectFailure(await sync(w, makeProject(w, 'http://codex.invalid/acme/codex', { name: 'c' })), 'NETWORK');
  });

  it.concurrent.each<[string, Fault]>([
    ['never', { kind: 'hang' }],
    ['not to a fetch', { kind: 'hangDuring', service: 'git-upload-pack', skip: 1 }],
  ])('a server that answers %s is TIMEOUT', async (_name, fault) => {
    const { w, project } = await world(fault, { network: { timeout_seconds: 1 } });
    expect(expectFailure(await sync(w, project, ['--to-codex']), 'TIMEOUT').error).toContain('1 seconds');
    expectTruth(w, null);
  });

  it.concurrent('a push that hangs is TIMEOUT, and its fate is asked', async () => {
    const { w, project } = await world(
      { kind: 'hang', service: 'git-receive-pack' },
      { network: { timeout_seconds: 1 } },
    );
    const result = await sync(w, project);
    expect(result.json()).toMatchObject({
      status: 'partial',
      to_codex: { error_code: 'TIMEOUT' },
      from_codex: { status: 'success' },
    });
    expectTruth(w, null);
  });

  it.concurrent('so is one that takes connections and says nothing, over git://', async () => {
    const { w } = await world();
    const mute = createServer(() => {});
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as { port: number };
    const project = makeProject(w, `git://127.0.0.1:${port}/acme/codex`, {
      name: 'b',
      config: { network: { timeout_seconds: 1 } },
    });
    expectFailure(await sync(w, project), 'TIMEOUT');
    mute.close();
  });
});

describe('a server that refuses', () => {
  it.concurrent.each([
    [
      'pre-receive',
      'Policy: docs/a.md does not exist in the index (401, timed out)',
      'pre-receive hook declined',
    ],
    ['update', 'error: GH006: Protected branch update failed', 'hook declined'],
  ])('a push in its %s hook is PUSH_REJECTED with its reason', async (hook, said, reason) => {
    const { w, project } = await world();
    writeFileSync(`${w.bare}/hooks/${hook}`, `#!/bin/sh\necho '${said}' >&2\nexit 1\n`, { mode: 0o755 });
    const both = await sync(w, project);
    expect(both.code).toBe(1);
    const { to_codex, from_codex, status } = both.json();
    expect(status).toBe('partial');
    expect(to_codex).toMatchObject({ status: 'failure', error_code: 'PUSH_REJECTED', phase: 'push' });
    expect(to_codex.error).toContain(reason);
    expect(to_codex.error).toContain(said.replace('error: ', ''));
    expect(from_codex.status).toBe('success');
    expectFailure(await sync(w, project, ['--to-codex']), 'PUSH_REJECTED');
    expectTruth(w, null);
    commitTo(w.bare, 'main', { put: { 'shared/new.md': 'n' } });
    expectFailure(await sync(w, project, ['--to-codex']), 'PUSH_REJECTED');
  });
});
