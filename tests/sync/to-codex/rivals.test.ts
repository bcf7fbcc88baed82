import { describe, expect, it } from 'vitest';
import type { Change } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import { readTree, writeFiles } from '../../helpers/repo.ts';
import { rivalBeforeFirstPush } from '../../helpers/rival.ts';
import { documents, makeWorld, published, syncDone, syncTo, tipOf, type World } from './world.ts';

/** Lets somebody else's commit arrive on `test` right before our first push does. */
function withRival(world: World, change: Change): World {
  const settings = { branch: 'test', change, path: world.env.PATH };
  return { ...world, env: { ...world.env, ...rivalBeforeFirstPush(world.dir, world.codex, settings) } };
}

async function startedWorld(files: Record<string, string> = { 'docs/a.md': 'a\n' }): Promise<World> {
  const world = makeWorld({ files });
  await syncDone(world);
  writeFiles(world.project, { 'docs/a.md': 'edited\n' });
  return world;
}

describe.skipIf(process.platform === 'win32')(
  'the branch moved before our push',
  { concurrent: true },
  () => {
    it('by another project: our commit stands on top of theirs', async () => {
      const world = withRival(await startedWorld(), { put: { 'projects/billing/docs/b.md': 'b\n' } });
      const { to } = await syncDone(world);
      expect(to).toMatchObject({ attempts: 2, files_modified: 1, commit_sha: tipOf(world) });
      expect(git(world.codex, ['log', '-2', '--format=%s', 'test'])).toBe('Sync 1 files from auth\nA rival');
      expect(readTree(world.codex, 'test', 'projects')).toEqual({
        'auth/docs/a.md': 'edited\n',
        'billing/docs/b.md': 'b\n',
      });
    });

    it('by another project: an approved plan still is the plan', async () => {
      const world = await startedWorld();
      const { out } = await syncDone(world, '--dry-run');
      const rivaled = withRival(world, { put: { 'projects/billing/docs/b.md': 'b\n' } });
      expect((await syncDone(rivaled, '--plan', out.plan_id)).to.attempts).toBe(2);
    });

    it('inside our own folder: it is compared again, and restored', async () => {
      const world = withRival(await startedWorld(), {
        put: { 'projects/auth/docs/by-hand.md': 'x\n', 'projects/auth/docs/a.md': 'by hand\n' },
      });
      const { to } = await syncDone(world);
      expect(to.files).toMatchObject({ modified: ['docs/a.md'], deleted: ['docs/by-hand.md'] });
      expect(published(world)).toEqual({ 'docs/a.md': 'edited\n' });
      expect(git(world.codex, ['log', '-1', '--format=%s', 'test'])).toBe('Sync 2 files from auth');
    });

    it('inside our own folder: what was approved is not the plan any more', async () => {
      const world = await startedWorld();
      const { out } = await syncDone(world, '--dry-run');
      const rivaled = withRival(world, { put: { 'projects/auth/docs/by-hand.md': 'x\n' } });
      const refused = await syncTo(rivaled, '--plan', out.plan_id);
      expect([refused.code, refused.out.error_code]).toEqual([3, 'PLAN_CHANGED']);
      expect(refused.out.plan.files.deleted).toEqual(['docs/by-hand.md']);
      expect(published(world)).toEqual({ 'docs/a.md': 'a\n', 'docs/by-hand.md': 'x\n' });
    });

    it('inside our own folder: the guards look again', async () => {
      const put = Object.fromEntries(
        Object.entries(documents(10)).map(([path, text]) => [`projects/auth/${path}`, text]),
      );
      const world = withRival(await startedWorld(), { put });
      const { code, out } = await syncTo(world);
      expect([code, out.error_code]).toEqual([3, 'DELETION_THRESHOLD_EXCEEDED']);
      expect(git(world.codex, ['log', '-1', '--format=%s', 'test'])).toBe('A rival');
    });

    it('by somebody who published the very same: nothing is left to do', async () => {
      const world = withRival(await startedWorld(), { put: { 'projects/auth/docs/a.md': 'edited\n' } });
      const { to } = await syncDone(world);
      expect(to).toMatchObject({ commit_sha: null, files_synced: 0 });
      expect(git(world.codex, ['log', '-1', '--format=%s', 'test'])).toBe('A rival');
    });
  },
);
