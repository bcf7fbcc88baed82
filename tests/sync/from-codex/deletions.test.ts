import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SyncResult } from '../../../runtime/output/results.ts';
import { commitTo, makeCodex } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import { run } from '../../helpers/run.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import {
  CACHE,
  cached,
  cacheFile,
  expectedCache,
  indexPath,
  makeWorld,
  pull,
  readIndex,
  refused,
  sync,
  synced,
  type World,
} from './world.ts';

const many = Object.fromEntries([...Array(10).keys()].map((n) => [`shared/a/${n}.md`, `${n}\n`]));
const FILES = { ...many, 'shared/b/keep.md': 'keep\n', 'projects/auth/docs/own.md': 'own\n' };
const gone = (count: number) => Object.keys(many).slice(0, count);

let world: World;
beforeEach(async () => {
  world = makeWorld({
    codex: { files: FILES, branches: { test: FILES } },
    files: { 'docs/own.md': 'own\n' },
  });
  await pull(world);
});

/** Types the command that a guard suggests, after `fractary-codex sync-project`. */
function suggested(fixes: readonly string[]): string[] {
  const command = fixes.map((fix) => /fractary-codex sync-project ?(.*)$/.exec(fix)?.[1]).find(Boolean);
  return command!.split(' ');
}

describe('what the codex does not have any more', () => {
  it('goes from the cache, and so do folders that it leaves empty', async () => {
    commitTo(world.codex, 'test', { del: ['shared/b'] });
    const result = await pull(world);
    expect(result).toMatchObject({ files_deleted: 1, files: { deleted: ['shared/b/keep.md'] } });
    expect(result.deletion_causes).toEqual({ gone: 1, excluded: 0, moved: 0 });
    expect(cached(world)).toEqual(expectedCache(world, 'test', [...gone(10), 'projects/auth/docs/own.md']));
    expect(existsSync(join(world.project, CACHE, 'acme/shared/test/b'))).toBe(false);
    expect((await pull(world)).files_deleted).toBe(0);
  });

  it('that only moved does not count', async () => {
    const put = Object.fromEntries(gone(10).map((path) => [path.replace('/a/', '/c/'), many[path]!]));
    commitTo(world.codex, 'test', { put, del: ['shared/a'] });
    const result = await pull(world);
    expect(result.deletion_causes).toEqual({ gone: 0, excluded: 0, moved: 10 });
    expect(result).toMatchObject({ files_added: 10, files_deleted: 10 });
  });

  it('makes room: a file becomes a folder and a folder a file', async () => {
    commitTo(world.codex, 'test', {
      put: { 'shared/b/keep.md/now/folder.md': 'x', 'shared/a/9.md/y.md': 'y' },
      del: ['shared/b/keep.md', 'shared/a/9.md'],
    });
    await pull(world);
    commitTo(world.codex, 'test', { put: { 'shared/b/keep.md': 'file again' }, del: ['shared/b'] });
    await pull(world);
    const now = [...gone(9), 'shared/a/9.md/y.md', 'shared/b/keep.md', 'projects/auth/docs/own.md'];
    expect(cached(world)).toEqual(expectedCache(world, 'test', now));
    expect(await pull(world)).toMatchObject({ files_synced: 0, files_unchanged: 12 });
  });
});

describe('a partial sync', () => {
  it('that needs the place of a document it was not asked for lets go of that one', async () => {
    commitTo(world.codex, 'test', { put: { 'shared/b/keep.md/now.md': 'x' }, del: ['shared/b/keep.md'] });
    const result = await pull(world, ['--patterns', 'shared/b/keep.md/*']);
    expect(result.files).toMatchObject({ added: ['shared/b/keep.md/now.md'], deleted: ['shared/b/keep.md'] });
    expect(Object.keys(readIndex(world).entries)).not.toContain('shared/b/keep.md');
  });
});

describe('the deletion guard', () => {
  it('stops a run from the codex alone with exit 3; the command it suggests goes on', async () => {
    commitTo(world.codex, 'test', { put: { 'shared/new.md': 'new' }, del: gone(3) });
    const before = snapshot(world.project, { mtime: true });
    const dry = await pull(world, ['--dry-run']);
    expect(dry).toMatchObject({ files_deleted: 3, deletion_threshold_exceeded: true });
    const stopped = await refused(world, ['--from-codex']);
    expect(stopped).toMatchObject({
      code: 3,
      error_code: 'DELETION_THRESHOLD_EXCEEDED',
      plan_id: dry.plan_id,
    });
    expect(snapshot(world.project, { mtime: true })).toEqual(before);
    const words = suggested(stopped.suggested_fixes);
    expect(words).toEqual(['--from-codex', '--force', '--plan', dry.plan_id]);
    expect((await synced(world, words)).from_codex).toMatchObject({ files_added: 1, files_deleted: 3 });
  });

  it('lets two deletions pass whatever their share, and obeys the configured thresholds', async () => {
    commitTo(world.codex, 'test', { del: gone(2) });
    expect(await pull(world)).toMatchObject({ files_deleted: 2, deletion_threshold_exceeded: false });
    const github = { deletion_threshold: 1, deletion_threshold_percent: 100 };
    const strict = makeWorld({
      codex: { files: FILES },
      config: { handlers: { sync: { active: 'github', options: { github } } } },
    });
    await pull(strict);
    commitTo(strict.codex, 'main', { del: gone(2) });
    expect((await refused(strict, ['--from-codex'])).code).toBe(3);
    expect(await pull(strict, ['--force'])).toMatchObject({
      files_deleted: 2,
      deletion_threshold_exceeded: true,
    });
  });

  it('stops one direction of two: what was published stands, exit 1, and the suggested command works', async () => {
    commitTo(world.codex, 'test', { del: gone(5) });
    git(world.project, ['rm', '-q', '--cached', 'docs/own.md']);
    commitTo(world.codex, 'test', { del: ['projects/auth/docs/own.md'] });
    const before = cached(world);
    const { code, document } = await sync(world);
    const result = document as SyncResult;
    expect({ code, status: result.status }).toEqual({ code: 1, status: 'partial' });
    expect(result.to_codex).toMatchObject({ status: 'success', files_added: 1 });
    const tip = git(world.codex, ['rev-parse', 'test']);
    expect(result.to_codex).toMatchObject({ commit_sha: tip });
    expect(result.from_codex).toMatchObject({ status: 'failure', error_code: 'DELETION_THRESHOLD_EXCEEDED' });
    expect(cached(world)).toEqual(before);
    const failure = result.from_codex as { suggested_fixes: string[] };
    // Only reading obeys CODEX_ENV: the command must mean the environment of this run all the same.
    const again = await synced(world, suggested(failure.suggested_fixes), { env: { CODEX_ENV: 'prod' } });
    expect(again).toMatchObject({ environment: 'test', from_codex: { files_deleted: 5 } });
    expect(git(world.codex, ['rev-parse', 'test'])).toBe(tip);
  });

  it('stops when the codex has nothing for us any more, whatever the thresholds', async () => {
    const little = makeWorld({ codex: { files: { 'shared/only.md': 'only' } } });
    await pull(little);
    commitTo(little.codex, 'main', { put: { 'x.txt': 'x' }, del: ['shared'] });
    expect((await refused(little, ['--from-codex'])).error).toContain(
      'nothing at all is selected in the codex',
    );
    expect(cached(little)).toEqual({ 'acme/shared/test/only.md': 'only' });
    await pull(little, ['--force']);
    expect(cached(little)).toEqual({});
  });

  it('stops when the codex was emptied; an empty codex and an empty cache are fine', async () => {
    const empty = makeCodex(join(world.dir, 'empty.git'));
    git(world.codex, ['update-ref', '-d', 'refs/heads/main']);
    git(world.codex, ['update-ref', '-d', 'refs/heads/test']);
    expect((await refused(world, ['--from-codex'])).code).toBe(3);
    expect(Object.keys(cached(world))).toHaveLength(12);
    const fresh = makeWorld({ config: { codex_repo: empty } });
    for (let times = 0; times < 2; times += 1) {
      const result = await pull(fresh);
      expect(result).toMatchObject({ files_synced: 0, files_unchanged: 0, cache_index_updated: true });
      expect(result.warnings.join()).toContain('is empty');
    }
    expect(existsSync(indexPath(fresh))).toBe(true);
  });
});

describe('a codex that was emptied', () => {
  const wipe = () => commitTo(world.codex, 'test', { put: { 'README.md': 'new' } }, 'Start', { from: null });

  it.each([
    ['as usual', () => {}],
    ['with the index lost', () => rmSync(join(world.project, CACHE, '.state'), { recursive: true })],
    ['with the index garbled', () => writeFileSync(indexPath(world), '{"version": 2')],
  ])('does not empty the cache unasked, %s', async (_name, damage) => {
    const before = cached(world);
    wipe();
    damage();
    const stopped = await refused(world, ['--from-codex']);
    expect(stopped).toMatchObject({ code: 3, error_code: 'DELETION_THRESHOLD_EXCEEDED' });
    expect(cached(world)).toEqual(before);
    const forced = await pull(
      world,
      suggested(stopped.suggested_fixes).filter((word) => word !== '--from-codex'),
    );
    expect(forced).toMatchObject({ files_deleted: Object.keys(before).length });
    expect(cached(world)).toEqual({});
  });

  it('takes what was fetched on demand along when its time is over, and no guard minds', async () => {
    const place = { cwd: world.project, env: world.env };
    commitTo(world.codex, 'test', { put: { 'projects/billing/a.md': 'a' } });
    await run('fetch', ['codex://acme/billing/a.md', '--ttl', '0'], place);
    const billing = cacheFile(world, 'projects/billing/a.md');
    expect(existsSync(billing)).toBe(true);
    commitTo(world.codex, 'test', { del: ['projects/billing'] });
    expect(await pull(world)).toMatchObject({ files_deleted: 1 });
    expect(existsSync(billing)).toBe(false);
  });
});
