import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { refs } from '../../helpers/git.ts';
import { writeFiles } from '../../helpers/repo.ts';
import { launcher } from '../../helpers/run.ts';
import { documents, makeWorld, published, syncDone, syncTo, syncWith, type World } from './world.ts';

const thresholds = (deletion_threshold: number, deletion_threshold_percent: number) => ({
  handlers: { sync: { options: { github: { deletion_threshold, deletion_threshold_percent } } } },
});

/** A project whose documents are all published. */
function publishedWorld(count: number, config: Record<string, unknown> = {}): World & { names: string[] } {
  const files = documents(count);
  const names = Object.keys(files);
  const there = Object.fromEntries(names.map((name) => [`projects/auth/${name}`, files[name]!]));
  const codex = { files: { 'README.md': 'x' }, branches: { test: there } };
  return { ...makeWorld({ files, config, codex }), names };
}

const remove = (world: World, names: string[]) =>
  writeFiles(world.project, Object.fromEntries(names.map((name) => [name, null])));

/** Runs a command line that the tool suggested, in a shell, as a person would paste it. */
function paste(world: World, line: string): string {
  const command = line.slice(line.indexOf('fractary-codex')).replace('fractary-codex', `'${launcher}'`);
  return execFileSync('sh', ['-c', command], {
    cwd: world.project,
    env: world.env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe.concurrent('the deletion guard', () => {
  it.each<[string, number, number, number, [number, number], boolean]>([
    ['two files are always let pass', 4, 2, 0, [50, 20], false],
    ['from three on the percentage counts', 10, 3, 0, [50, 20], true],
    ['three of sixteen are under 20 percent', 16, 3, 0, [50, 20], false],
    ['exactly 20 percent are not more than 20 percent', 20, 4, 0, [50, 20], false],
    ['the number counts at once', 20, 2, 0, [1, 100], true],
    ['exactly the number is let pass', 20, 2, 0, [2, 100], false],
    ['0 lets no file go', 20, 1, 0, [0, 100], true],
    ['moved files do not count', 10, 5, 5, [50, 20], false],
    ['only as many as moved do not', 10, 5, 2, [50, 20], true],
  ])('%s', async (_what, total, deleted, moved, [count, percent], stops) => {
    const world = publishedWorld(total, thresholds(count, percent));
    const before = [refs(world.codex), published(world)];
    const files = documents(total);
    remove(world, world.names.slice(0, deleted));
    for (const name of world.names.slice(0, moved)) {
      writeFiles(world.project, { [name.replace('docs/', 'guides/')]: files[name]! });
    }
    const dry = await syncTo(world, '--dry-run');
    expect([dry.code, dry.to.deletion_threshold_exceeded, dry.to.files_deleted]).toEqual([0, stops, deleted]);
    expect(dry.to.deletion_causes).toEqual({ gone: deleted - moved, excluded: 0, moved });
    const { code, out } = await syncTo(world);
    if (stops) {
      expect([code, out.error_code, out.phase]).toEqual([3, 'DELETION_THRESHOLD_EXCEEDED', 'plan']);
      expect(out.deletion_causes).toEqual({ gone: deleted - moved, excluded: 0, moved });
      expect([refs(world.codex), published(world)]).toEqual(before);
    } else {
      expect(code).toBe(0);
      expect(Object.keys(published(world))).toHaveLength(total - deleted + moved);
    }
  });

  it('one added file explains one deleted file of the same content', async () => {
    const same = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [`docs/copy-${i}.md`, 'the same\n']),
    );
    const world = makeWorld({ files: same });
    await syncDone(world);
    remove(world, Object.keys(same).slice(0, 5));
    writeFiles(world.project, { 'guides/one.md': 'the same\n' });
    const { to } = await syncDone(world, '--dry-run');
    expect(to).toMatchObject({
      deletion_causes: { gone: 4, excluded: 0, moved: 1 },
      deletion_threshold_exceeded: true,
    });
  });

  it('tells files that are gone from those that are only newly excluded', async () => {
    const world = publishedWorld(12);
    remove(world, world.names.slice(0, 1));
    const args = ['--exclude', `{${world.names.slice(1, 6).join(',')}}`];
    const { code, out, stderr } = await syncTo(world, ...args);
    expect([code, out.error_code]).toEqual([3, 'DELETION_THRESHOLD_EXCEEDED']);
    expect(out.deletion_causes).toEqual({ gone: 1, excluded: 5, moved: 0 });
    expect(out.error).toMatch(/1 gone .* 5 newly excluded/);
    expect(out.plan.files.deleted).toEqual(world.names.slice(0, 6).sort());
    expect(stderr).not.toContain('Publishing');
  });

  it('stops when nothing at all is selected, whatever the thresholds', async () => {
    const world = publishedWorld(2, thresholds(100, 100));
    for (const empty of [
      () => syncTo(world, '--exclude', '**'),
      () => {
        rmSync(join(world.project, 'docs'), { recursive: true });
        return syncTo(world);
      },
    ]) {
      const { code, out } = await empty();
      expect([code, out.error_code]).toEqual([3, 'DELETION_THRESHOLD_EXCEEDED']);
      expect(out.error).toContain('nothing at all');
    }
    expect(Object.keys(published(world))).toHaveLength(2);
    await syncDone(world, '--force');
    expect(published(world)).toEqual({});
    expect((await syncDone(world)).to).toMatchObject({ commit_sha: null, files_unchanged: 0 });
  });

  it('suggests a command that really goes on with what was seen', async () => {
    const world = publishedWorld(10);
    remove(world, world.names.slice(0, 5));
    const args = ['--patterns', 'docs/**', '--exclude', "it's $HOME,*.x y"];
    const { out } = await syncTo(world, ...args);
    const [first] = out.suggested_fixes;
    expect(first).toMatch(/--to-codex .*--force --plan [0-9a-f]{16}$/);
    expect(paste(world, first)).toContain('5 deleted');
    expect(Object.keys(published(world)).sort()).toEqual(world.names.slice(5).sort());
  });

  it('of a two-way sync stops it entirely, and suggests a command for both ways', async () => {
    const world = publishedWorld(10);
    commitTo(world.codex, 'test', { put: { 'shared/new.md': 'new\n' } });
    remove(world, world.names.slice(0, 5));
    const { code, out } = await syncWith(world, []);
    expect([code, out.status, out.error_code]).toEqual([3, 'failure', 'DELETION_THRESHOLD_EXCEEDED']);
    const read = await syncWith(world, ['--from-codex', '--dry-run']);
    expect(read.out.from_codex.files.added).toContain('shared/new.md');
    expect(paste(world, out.suggested_fixes[0])).toContain('COMPLETED');
    expect(Object.keys(published(world))).toHaveLength(5);
  });
});

describe.concurrent('an approved plan', () => {
  it('is synced when it still is the plan, whatever other projects pushed', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' } });
    const { out } = await syncDone(world, '--dry-run');
    commitTo(world.codex, 'test', { put: { 'projects/billing/docs/b.md': 'b\n' } });
    expect((await syncDone(world, '--dry-run', '--plan', out.plan_id)).out.plan_id).toBe(out.plan_id);
    expect((await syncDone(world, '--plan', out.plan_id)).out.plan_id).toBe(out.plan_id);
    expect(published(world)).toEqual({ 'docs/a.md': 'a\n' });
  });

  it.each<[string, (world: World) => void]>([
    ['a document was edited', (world) => writeFiles(world.project, { 'docs/a.md': 'other\n' })],
    ['a document was added', (world) => writeFiles(world.project, { 'docs/b.md': 'b\n' })],
    [
      'its copy in the codex changed',
      (world) => void commitTo(world.codex, 'test', { put: { 'projects/auth/docs/a.md': 'x\n' } }),
    ],
  ])('is refused when %s', async (_what, change) => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' } });
    const { out } = await syncDone(world, '--dry-run');
    change(world);
    const before = refs(world.codex);
    for (const args of [[], ['--dry-run'], ['--force', '--allow-secrets']]) {
      const refused = await syncTo(world, '--plan', out.plan_id, ...args);
      expect([refused.code, refused.out.error_code]).toEqual([3, 'PLAN_CHANGED']);
      expect(refused.out.plan_id).not.toBe(out.plan_id);
      expect(refused.out.plan.files).toBeDefined();
    }
    expect(refs(world.codex)).toEqual(before);
    const { out: again } = await syncTo(world, '--plan', out.plan_id);
    await syncDone(world, '--plan', again.plan_id);
  });

  it('of one environment is none of another, and an empty plan stays approved', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' } });
    const { out } = await syncDone(world, '--dry-run');
    expect((await syncTo(world, '--env', 'prod', '--plan', out.plan_id)).out.error_code).toBe('PLAN_CHANGED');
    await syncDone(world);
    const empty = (await syncDone(world, '--dry-run')).out.plan_id;
    expect((await syncDone(world, '--plan', empty)).to.commit_sha).toBeNull();
    expect((await syncTo(world, '--plan', out.plan_id)).out.error_code).toBe('PLAN_CHANGED');
  });

  it('holds for both directions of a two-way sync', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n' }, codex: { files: { 'shared/s.md': 's\n' } } });
    const { out } = await syncWith(world, ['--dry-run']);
    const ids = [out.plan_id, out.to_codex.plan_id, out.from_codex.plan_id];
    expect(new Set(ids).size).toBe(3);
    expect((await syncWith(world, ['--plan', out.plan_id])).code).toBe(0);
    expect(published(world)).toEqual({ 'docs/a.md': 'a\n' });
  });
});
