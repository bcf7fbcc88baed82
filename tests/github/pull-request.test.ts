import { describe, expect, it } from 'vitest';
import { openOrUpdatePullRequest } from '../../runtime/github/pull-request.ts';
import { hasGh } from '../helpers/github-api.ts';
import type { FakePull } from '../helpers/github-state.ts';
import { githubWorld } from './world.ts';

const HEAD = 'codex/sync-docs';
const SHA = 'a'.repeat(40);
const soon = { 'retry-after': '0' };

async function world(pulls: Partial<FakePull>[] = []) {
  const { api, gh, context } = await githubWorld();
  const repo = api.add('acme', 'auth', { branches: { main: '1'.repeat(40), [HEAD]: SHA } });
  pulls.forEach((pull, i) => {
    repo.pulls.push({
      ...{
        number: i + 1,
        title: 'T',
        body: 'B\n',
        head: HEAD,
        sha: SHA,
        base: 'main',
        state: 'open',
        merged: false,
      },
      ...pull,
    });
  });
  const wish = { repo: 'acme/auth', head: HEAD, base: 'main', title: 'T', body: 'B\n' };
  const open = (more: object = {}) => openOrUpdatePullRequest(gh(), { ...wish, ...more }, context);
  const written = () => api.asked.filter((one) => !one.startsWith('GET '));
  return { api, repo, open, written };
}

describe.skipIf(!hasGh)('a pull request', () => {
  it('is opened once, and kept while it is open', async () => {
    const { repo, open, written } = await world();
    const url = 'https://github.com/acme/auth/pull/1';
    expect(await open()).toEqual({ url, number: 1, state: 'opened' });
    expect(await open()).toEqual({ url, number: 1, state: 'unchanged' });
    expect(await open({ title: 'New "title"' })).toEqual({ url, number: 1, state: 'updated' });
    expect(repo.pulls).toMatchObject([
      { title: 'New "title"', body: 'B\n', head: HEAD, base: 'main', sha: SHA },
    ]);
    expect(written()).toEqual(['POST repos/acme/auth/pulls', 'PATCH repos/acme/auth/pulls/1']);
  });

  it('is unchanged where only line ends differ, as GitHub stores them', async () => {
    const { open, written } = await world([{ body: 'B\r\n' }]);
    expect(await open()).toMatchObject({ state: 'unchanged' });
    expect(written()).toEqual([]);
  });

  it('that people closed stays closed until there is something new', async () => {
    const { repo, open, written } = await world([{ state: 'closed' }]);
    expect(await open()).toMatchObject({ number: 1, state: 'closed' });
    expect(written()).toEqual([]);
    repo.branches[HEAD] = 'b'.repeat(40);
    expect(await open()).toMatchObject({ number: 2, state: 'opened' });
  });

  it.each([
    ['merged', { state: 'closed', merged: true }],
    ['to another base', { base: 'develop' }],
    ['from another branch', { head: 'other' }],
  ] as const)('that was %s does not count', async (_, pull) => {
    const { open } = await world([pull]);
    expect(await open()).toMatchObject({ number: 2, state: 'opened' });
  });

  it('is not opened twice when the answer is lost', async () => {
    const { api, repo, open, written } = await world();
    api.faults.push({ kind: 'dropAfter', method: 'POST' });
    expect(await open()).toMatchObject({ number: 1, state: 'unchanged' });
    expect(repo.pulls).toHaveLength(1);
    expect(written()).toEqual(['POST repos/acme/auth/pulls']);
  });

  it('fails with what GitHub says', async () => {
    const { api, open } = await world();
    const message = 'Resource not accessible by personal access token';
    api.faults.push({ kind: 'status', status: 403, method: 'POST', message });
    await expect(open()).rejects.toMatchObject({
      ...{ code: 'PERMISSION_DENIED', phase: 'push' },
      message: `The token in GH_TOKEN may not open a pull request in acme/auth: ${message} (acme/auth)`,
    });
    api.faults.push({ kind: 'status', status: 503, headers: soon, times: 5 });
    await expect(open()).rejects.toMatchObject({ code: 'NETWORK' });
  });
});
