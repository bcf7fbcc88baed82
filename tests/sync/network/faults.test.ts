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

// What each fault does at each moment, in each direction: tests/trust/network-faults.test.ts.
describe('a server that fails a moment', () => {
  it.concurrent.each<[string, Fault]>([
    // curl repeats a request on a connection that was closed; twice reaches us.
    ['a push cut off twice', { kind: 'dropBeforePush', times: 2 }],
    ['a push applied and unanswered twice', { kind: 'dropAfterPush', times: 2 }],
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
  it.concurrent('answering an empty page', async () => {
    const { w, project } = await world({ kind: 'html', body: '' });
    expect(expectFailure(await sync(w, project), 'REPO_NOT_FOUND').phase).toBe('clone');
    expectTruth(w, null);
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

  it.concurrent('one that takes connections and says nothing, over git://, is TIMEOUT', async () => {
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
