import { describe, expect, it } from 'vitest';
import { listRepositories } from '../../runtime/github/repositories.ts';
import { hasGh } from '../helpers/github-api.ts';
import { githubWorld } from './world.ts';

describe.skipIf(!hasGh)('the repositories of an organization', () => {
  it('are all of them, page by page', async () => {
    const { api, gh } = await githubWorld();
    for (let i = 0; i < 240; i += 1) api.add('acme', `repo-${String(i).padStart(3, '0')}`);
    const found = await listRepositories(gh(), 'acme', { originUrl: null });
    expect(found.map(({ name }) => name)).toEqual(api.repos.map(({ name }) => name));
    expect(api.asked).toEqual(['POST graphql', 'POST graphql', 'POST graphql']);
  });

  it('say what they are, over the host and protocol of origin', async () => {
    const { api, gh } = await githubWorld();
    api.add('acme', 'old', { archived: true, fork: true, defaultBranch: 'develop' });
    api.add('acme', 'fresh', { defaultBranch: null });
    api.add('other', 'not-ours');
    const list = async (originUrl: string | null) => listRepositories(gh(), 'acme', { originUrl });
    expect(await list('git@github.com:acme/auth.git')).toEqual([
      {
        name: 'fresh',
        url: 'git@github.com:acme/fresh.git',
        ...{ default_branch: null, archived: false, fork: false, empty: true },
      },
      {
        name: 'old',
        url: 'git@github.com:acme/old.git',
        ...{ default_branch: 'develop', archived: true, fork: true, empty: false },
      },
    ]);
    const urls = async (origin: string | null) => (await list(origin)).map(({ url }) => url)[0];
    expect(await urls(null)).toBe('https://github.com/acme/fresh');
    expect(await urls('http://me:secret@127.0.0.1:81/acme/auth')).toBe('http://127.0.0.1:81/acme/fresh');
    expect(await urls('file:///srv/acme/auth.git')).toBe('file:///srv/acme/fresh');
  });

  it('of nobody are an error', async () => {
    const { gh } = await githubWorld();
    await expect(listRepositories(gh(), 'nobody', { originUrl: null })).rejects.toMatchObject({
      code: 'REPO_NOT_FOUND',
      phase: 'discover',
    });
  });

  it('are asked for again after a bad answer, where somebody waits for it', async () => {
    const { api, gh, context, progress } = await githubWorld();
    api.add('acme', 'auth');
    api.faults.push({ kind: 'status', status: 502 });
    await expect(listRepositories(gh(), 'acme', { originUrl: null })).rejects.toMatchObject({
      code: 'NETWORK',
    });
    api.faults.push({ kind: 'drop' });
    const found = await listRepositories(gh(), 'acme', { originUrl: null, retry: context });
    expect(found).toHaveLength(1);
    expect(progress).toEqual(['GitHub did not answer; trying again in 2 s']);
  });
});
