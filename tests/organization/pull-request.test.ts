import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { type GithubApi, hasGh, startGithubApi } from '../helpers/github-api.ts';
import type { FakeRepo } from '../helpers/github-state.ts';
import { type Files, readTree } from '../helpers/repo.ts';
import { countGit } from '../helpers/trace.ts';
import {
  addProject,
  filesOf,
  type Handing,
  MANIFEST,
  makeWorld,
  manifestOf,
  push,
  tipOf,
  type World,
} from './world.ts';

const OWN = 'fractary-codex/push-docs';
const NOTHING = { files_synced: 0, files_deleted: 0, commit: null };
const URL = 'https://github.com/acme/auth/pull/1';

interface GithubWorld {
  w: World;
  auth: string;
  api: GithubApi;
  repo: FakeRepo;
  /** Proposes a phase; `more` goes over the settings. */
  propose: (more?: Handing) => ReturnType<typeof push>;
  /** What GitHub was asked to change. */
  written: () => string[];
}

async function makeProposing(codexFiles: Files, files?: Files): Promise<GithubWorld> {
  const w = makeWorld(codexFiles);
  const auth = addProject(w, 'auth', files);
  const api = await startGithubApi(w.dir);
  const repo = api.add('acme', 'auth');
  const branches = () =>
    Object.fromEntries(Object.entries(refs(auth)).map(([ref, oid]) => [ref.replace('refs/heads/', ''), oid]));
  Object.defineProperty(repo, 'branches', { get: branches });
  const asked = { pullRequest: true, repository: 'acme/auth' };
  return {
    ...{ w, auth, api, repo },
    propose: ({ more, ...rest } = {}) =>
      push(w, 'auth', { ...asked, ...rest, more: { ...api.env, ...more } }),
    written: () => api.asked.filter((one) => !one.startsWith('GET ')),
  };
}

/** What a merge of our branch would bring; it must be possible without anybody's help. */
function merged(bare: string, own = OWN): Record<string, string> {
  const tree = git(bare, ['merge-tree', '--write-tree', 'main', own]);
  return readTree(bare, tree);
}

describe.skipIf(!hasGh)('changes that are proposed', { concurrent: true }, () => {
  it('stand on a branch of ours with one pull request, which follows the codex and the project', async () => {
    const { w, auth, repo, propose, written } = await makeProposing({ 'shared/a.md': 'a\n' });
    const start = tipOf(auth);
    const dry = await propose({ dryRun: true });
    expect(dry).toMatchObject({ files_synced: 1, commit: null, pull_request: null });
    expect([Object.keys(refs(auth)), written()]).toEqual([['refs/heads/main'], []]);

    const first = await propose();
    const one = tipOf(auth, OWN);
    expect(first).toMatchObject({ files_synced: 1, commit: one, pull_request: URL, branch: 'main' });
    expect(tipOf(auth)).toBe(start);
    expect(git(auth, ['log', '-1', '--format=%P %s', OWN])).toBe(
      `${start} Sync 1 files from codex [skip ci]`,
    );
    expect(repo.pulls).toMatchObject([{ head: OWN, base: 'main', title: 'Sync 1 files from codex' }]);
    expect(await propose({ dryRun: true })).toMatchObject(NOTHING);
    const again = await countGit((trace) => propose({ more: trace }));
    expect(again.result).toMatchObject({ ...NOTHING, pull_request: URL });
    // One to the codex, one to the project.
    expect(again.connections).toBe(2);

    const moved = commitTo(auth, 'main', { put: { 'src/x.ts': 'x\n' } });
    expect(await propose()).toMatchObject({ ...NOTHING, pull_request: URL });
    commitTo(w.codex, 'main', { put: { 'shared/b.md': 'b\n' } });
    const second = await propose();
    expect(second).toMatchObject({ files_synced: 2, commit: tipOf(auth, OWN), pull_request: URL });
    expect(git(auth, ['log', '-1', '--format=%P', OWN])).toBe(`${moved} ${one}`);
    expect(filesOf(auth, OWN)).toEqual({
      ...filesOf(auth),
      '.fractary/codex/shared/a.md': 'a\n',
      '.fractary/codex/shared/b.md': 'b\n',
    });
    expect(written()).toEqual(['POST repos/acme/auth/pulls', 'PATCH repos/acme/auth/pulls/1']);
    expect(git(auth, ['fsck', '--full', '--strict', '--no-dangling'])).toBe('');
  });

  it('are gone once they are merged, however that was done, and begin anew', async () => {
    const { w, auth, repo, propose } = await makeProposing({ 'shared/a.md': 'a\n' });
    await propose();
    const tree = merged(auth);
    commitTo(auth, 'main', { put: tree }, 'Squashed');
    Object.assign(repo.pulls[0]!, { state: 'closed', merged: true });
    expect(await propose()).toMatchObject({ ...NOTHING, pull_request: null });
    commitTo(w.codex, 'main', { del: ['shared/a.md'], put: { 'shared/b.md': 'b\n' } });
    const next = await propose();
    expect(next).toMatchObject({ files_synced: 1, files_deleted: 1, pull_request: URL.replace('1', '2') });
    expect(merged(auth)['.fractary/codex/shared/a.md']).toBeUndefined();
    expect(repo.pulls).toHaveLength(2);
  });

  it('that people closed are not proposed again until there is something new', async () => {
    const { w, auth, repo, propose, written } = await makeProposing({ 'shared/a.md': 'a\n' });
    await propose();
    const own = tipOf(auth, OWN);
    Object.assign(repo.pulls[0]!, { state: 'closed', sha: own });
    // Somebody else's commit, and even the other phase's records, are nothing new.
    commitTo(auth, 'main', { put: { 'src/x.ts': 'x\n' } });
    const refused = await propose();
    expect(refused).toMatchObject({
      ...NOTHING,
      pull_request: null,
      warnings: [expect.stringContaining(URL)],
    });
    commitTo(auth, 'main', { put: { [MANIFEST]: '{"files":{".claude/agents/x.md":"1"}}' } });
    expect(await propose()).toMatchObject({ ...NOTHING, warnings: [expect.anything()] });
    expect(tipOf(auth, OWN)).toBe(own);
    expect(written()).toEqual(['POST repos/acme/auth/pulls']);
    commitTo(w.codex, 'main', { put: { 'shared/a.md': 'new\n' } });
    expect(await propose()).toMatchObject({ files_synced: 1, pull_request: URL.replace('1', '2') });
  });

  it('of both phases can be merged one after the other', async () => {
    const codex = { 'shared/a.md': 'a\n', '.claude/agents/x.md': 'x\n' };
    const { auth, propose } = await makeProposing(codex);
    const claude = 'fractary-codex/push-claude';
    await propose();
    await propose({ phase: 'push-claude' });
    commitTo(auth, 'main', { put: merged(auth) }, 'Merged the documents');
    expect(() => merged(auth, claude)).toThrow(/exited 1:/);
    expect(await propose({ phase: 'push-claude' })).toMatchObject({ files_synced: 1 });
    commitTo(auth, 'main', { put: merged(auth, claude) }, 'Merged the tools');
    expect(Object.keys(manifestOf(auth))).toHaveLength(2);
    expect(await propose()).toMatchObject({ ...NOTHING, conflicts: [] });
    expect(await propose({ phase: 'push-claude' })).toMatchObject({ ...NOTHING, conflicts: [] });
  });

  it('that the codex takes back leave an empty proposal', async () => {
    const { w, auth, propose } = await makeProposing({ 'shared/a.md': 'a\n', 'shared/b.md': 'b\n' });
    await push(w, 'auth');
    commitTo(w.codex, 'main', { put: { 'shared/a.md': 'new\n' } });
    await propose();
    commitTo(w.codex, 'main', { put: { 'shared/a.md': 'a\n' } });
    expect(await propose()).toMatchObject({ files_synced: 0, files_deleted: 0, commit: tipOf(auth, OWN) });
    expect(filesOf(auth, OWN)).toEqual(filesOf(auth));
    expect(await propose()).toMatchObject(NOTHING);
  });

  it('have a branch for each environment and each project of a monorepo', async () => {
    const { auth, propose } = await makeProposing({ 'shared/a.md': 'a\n' }, { 'packages/api/x.ts': 'x\n' });
    await propose({ env: 'test', targetBranch: 'main' });
    await propose({ folder: 'packages/api' });
    expect(Object.keys(refs(auth))).toEqual([
      `refs/heads/${OWN}-auth`,
      `refs/heads/${OWN}-test`,
      'refs/heads/main',
    ]);
    expect(filesOf(auth, `${OWN}-auth`)['packages/api/.fractary/codex/shared/a.md']).toBe('a\n');
  });

  it('are pushed again after GitHub failed, not twice, and need GitHub', async () => {
    const { w, auth, api, propose } = await makeProposing({ 'shared/a.md': 'a\n' });
    api.faults.push({ kind: 'status', status: 403, method: 'POST', message: 'Resource not accessible' });
    await expect(propose()).rejects.toMatchObject({ code: 'PERMISSION_DENIED', phase: 'push' });
    const own = tipOf(auth, OWN);
    expect(await propose()).toMatchObject({ ...NOTHING, pull_request: URL });
    expect(tipOf(auth, OWN)).toBe(own);
    await expect(push(w, 'auth', { pullRequest: true })).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });
});
