import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../helpers/git.ts';
import { commitAll, makeRepo, readTree } from '../../helpers/repo.ts';
import { tempDir } from '../../helpers/temp.ts';
import {
  CACHE,
  cached,
  configFile,
  expectedCache,
  fromPart,
  makeWorld,
  pull,
  readCached,
  refused,
  synced,
} from './world.ts';

const FILES = { 'projects/auth/a.md': 'released\n', 'shared/s.md': 's\n' };
const TESTED = { ...FILES, 'projects/auth/a.md': 'tested\n' };
const codex = { files: FILES, branches: { test: TESTED } };

describe('the .gitignore entry', () => {
  it('is added once; what stands there and its line ends stay', async () => {
    const world = makeWorld({ codex, files: { '.gitignore': 'node_modules/\r\n*.log' } });
    await pull(world);
    const text = readFileSync(join(world.project, '.gitignore'), 'utf8');
    expect(text.startsWith('node_modules/\r\n*.log\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text.split(`${CACHE}/`)).toHaveLength(2);
    rmSync(join(world.project, CACHE), { recursive: true });
    await pull(world);
    await pull(world, ['--env', 'prod']);
    expect(readFileSync(join(world.project, '.gitignore'), 'utf8')).toBe(text);
  });

  it('keeps the cache out of git, which an entry of the user does too', async () => {
    const world = makeWorld({ codex });
    await pull(world);
    expect(git(world.project, ['status', '--porcelain', '-uall'])).toBe('?? .gitignore');
    const entry = `/${CACHE}\n.fractary/plugins/codex/config.local.json\n`;
    const own = makeWorld({ codex, files: { '.gitignore': entry } });
    await pull(own);
    expect(git(own.project, ['status', '--porcelain', '-uall'])).toBe('');
    expect(readFileSync(join(own.project, '.gitignore'), 'utf8')).toBe(entry);
  });
});

describe('the cache', () => {
  it('never is published, not even when it is committed and every file is asked for', async () => {
    const world = makeWorld({ codex, config: { sync_patterns: ['**'] } });
    await pull(world);
    git(world.project, ['add', '-A', '-f']);
    commitAll(world.project);
    const result = await synced(world, ['--patterns', '**,.fractary/**', '--to-codex']);
    expect(result.to_codex).toMatchObject({ files: { added: ['.gitignore'] } });
    const published = Object.keys(readTree(world.codex, 'test', 'projects/auth'));
    expect(published.filter((path) => path.startsWith('.fractary'))).toEqual([]);
  });
});

describe('the environment', () => {
  it('is CODEX_ENV when only reading, unless --env is typed', async () => {
    const world = makeWorld({ codex, files: { 'docs/a.md': 'mine' } });
    const env = { CODEX_ENV: 'prod' };
    expect(await synced(world, ['--from-codex'], { env })).toMatchObject({
      environment: 'prod',
      target_branch: 'main',
    });
    expect(readCached(world, 'projects/auth/a.md', 'prod')).toBe('released\n');
    expect(await synced(world, ['--from-codex', '--env', 'test'], { env })).toMatchObject({
      environment: 'test',
    });
    expect(readCached(world, 'projects/auth/a.md')).toBe('tested\n');
    for (const args of [['--dry-run'], ['--to-codex', '--dry-run'], ['--bidirectional', '--dry-run']]) {
      expect(await synced(world, args, { env })).toMatchObject({ environment: 'test' });
    }
    const wrong = await refused(world, ['--from-codex'], { env: { CODEX_ENV: 'nowhere' } });
    expect(wrong).toMatchObject({ code: 2, error_code: 'INVALID_ENVIRONMENT' });
  });
});

describe('the project', () => {
  it('is found from a folder in it, and by CLAUDE_PROJECT_DIR from anywhere', async () => {
    const world = makeWorld({ codex, files: { 'src/deep/x.ts': 'x' } });
    await pull(world, [], { cwd: join(world.project, 'src/deep') });
    expect(cached(world)).toEqual(expectedCache(world, 'test', Object.keys(FILES)));
    rmSync(join(world.project, CACHE), { recursive: true });
    const elsewhere = tempDir();
    await pull(world, [], { cwd: elsewhere, env: { CLAUDE_PROJECT_DIR: world.project } });
    expect(cached(world)).toEqual(expectedCache(world, 'test', Object.keys(FILES)));
    expect(await refused(world, ['--from-codex'], { cwd: elsewhere })).toMatchObject({
      code: 2,
      error_code: 'PROJECT_NOT_DETECTED',
    });
  });

  it('may be a folder of a repository, with its cache and .gitignore in that folder', async () => {
    const world = makeWorld({ codex });
    const root = makeRepo(join(world.dir, 'mono'), { 'README.md': 'mono' });
    const project = join(root, 'packages', 'auth');
    mkdirSync(project, { recursive: true });
    const [[path, text]] = Object.entries(configFile(world.codex)) as [[string, string]];
    mkdirSync(join(project, '.fractary/plugins/codex'), { recursive: true });
    writeFileSync(join(project, path), text);
    const inside = { ...world, project };
    expect((await pull(inside)).cache_path).toBe(`${CACHE}/acme/auth/test`);
    expect(cached(inside)).toEqual(expectedCache(inside, 'test', Object.keys(FILES)));
    expect(git(root, ['status', '--porcelain', '-uall']).split('\n')).toEqual([
      '?? packages/auth/.fractary/plugins/codex/config.json',
      '?? packages/auth/.gitignore',
    ]);
  });

  it('may have no commit yet, both ways', async () => {
    const world = makeWorld({ codex, files: { 'docs/new.md': 'new\n' }, commit: false });
    await pull(world);
    const result = await synced(world, ['--force']);
    expect(result.source).toMatchObject({ commit: null, branch: 'main' });
    expect(fromPart(result).files.added).toEqual(['projects/auth/docs/new.md']);
    expect(readCached(world, 'projects/auth/docs/new.md')).toBe('new\n');
  });
});
