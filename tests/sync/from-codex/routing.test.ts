import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import { cached, cacheFile, expectedCache, indexPath, makeWorld, pull, readIndex } from './world.ts';

const front = (...lines: string[]) => `---\ntitle: T\n${lines.join('\n')}\n---\n# Text\n`;

const SHARED: Record<string, [delivered: boolean, text: string]> = {
  'shared/plain.md': [true, '# No front matter\n'],
  'shared/named.md': [true, front('codex_sync_include: [auth]')],
  'shared/everyone.md': [true, front("codex_sync_include: ['*']")],
  'shared/everyone-unquoted.md': [true, front('codex_sync_include: [*]')],
  'shared/glob-list-unquoted.md': [true, front('codex_sync_include:', '  - *th', '  - web-*')],
  'shared/string.md': [true, front('codex_sync_include: auth')],
  'shared/empty-list.md': [true, front('codex_sync_include: []', 'codex_sync_exclude: []')],
  'shared/excluded-others.md': [true, front('codex_sync_exclude: [web-*]')],
  'shared/not-markdown.txt': [true, front('codex_sync_exclude: [auth]')],
  'shared/others.md': [false, front('codex_sync_include: [web-*, billing]')],
  'shared/others-unquoted.md': [false, front('codex_sync_include: [*-service]')],
  'shared/excluded.md': [false, front('codex_sync_exclude: auth')],
  'shared/exclude-wins.md': [false, front('codex_sync_include: ["*"]', 'codex_sync_exclude: [au*]')],
};
const documents = Object.fromEntries(Object.entries(SHARED).map(([path, [, text]]) => [path, text]));
const delivered = Object.keys(SHARED)
  .filter((path) => SHARED[path]![0])
  .sort();
const withheld = Object.keys(SHARED)
  .filter((path) => !SHARED[path]![0])
  .sort();

describe('routing by front matter', () => {
  it('delivers what from_codex_patterns select unless excluded or for others only', async () => {
    const world = makeWorld({ codex: { files: documents } });
    const result = await pull(world);
    expect(result.files.added).toEqual(delivered);
    expect(result.files.skipped.map(({ path }) => path)).toEqual(withheld);
    expect(result.files.skipped.find(({ path }) => path === 'shared/excluded.md')?.reason).toMatch(
      /codex_sync_exclude names auth \(line 3\)/,
    );
    expect(cached(world)).toEqual(expectedCache(world, 'main', delivered));
  });

  it('delivers what routed_patterns select only if included', async () => {
    const config = { from_codex_patterns: [], routed_patterns: ['shared/**', 'projects/**'] };
    const files = { ...documents, 'projects/billing/b.md': front('codex_sync_include: [auth]') };
    const world = makeWorld({ codex: { files }, config });
    const included = [
      'projects/billing/b.md',
      'shared/everyone-unquoted.md',
      'shared/everyone.md',
      'shared/glob-list-unquoted.md',
      'shared/named.md',
      'shared/string.md',
    ];
    const result = await pull(world);
    expect(result.files.added).toEqual(included);
    expect(result.files_skipped).toBe(0);
    expect(cached(world)).toEqual(expectedCache(world, 'main', included));
  });

  it("always delivers a project's own documents", async () => {
    const own = {
      'projects/auth/a.md': front('codex_sync_exclude: [auth]'),
      'projects/auth/b.md': front('codex_sync_include: [web]'),
    };
    const config = { from_codex_patterns: ['projects/{project}/a.md'], routed_patterns: ['projects/**'] };
    const world = makeWorld({ codex: { files: own }, config });
    expect((await pull(world)).files.added).toEqual(Object.keys(own));
  });

  it('counts front matter that cannot be read as none, with a warning', async () => {
    const files = {
      'shared/broken.md': '---\na: [1\nb: }\n---\ntext\n',
      'projects/x/broken.md': '---\na: [1\n---\n',
    };
    const config = { routed_patterns: ['projects/**'] };
    const world = makeWorld({ codex: { files }, config });
    const result = await pull(world);
    expect(result.files.added).toEqual(['shared/broken.md']);
    expect(result.warnings.filter((line) => line.startsWith('shared/broken.md: '))).toHaveLength(1);
    expect(result.warnings.filter((line) => line.startsWith('projects/x/broken.md: '))).toHaveLength(1);
  });

  it('follows front matter and configuration as they change', async () => {
    const world = makeWorld({ codex: { files: documents, branches: { test: documents } } });
    await pull(world);
    commitTo(world.codex, 'test', {
      put: {
        'shared/named.md': front('codex_sync_include: [web]'),
        'shared/others.md': front('codex_sync_include: [web-*, auth]'),
      },
    });
    const changed = await pull(world);
    expect(changed.files).toMatchObject({ added: ['shared/others.md'], deleted: ['shared/named.md'] });
    expect(changed.deletion_causes).toEqual({ gone: 0, excluded: 1, moved: 0 });
    const patterns = await pull(world, ['--exclude', 'shared/string.md']);
    expect(patterns.files.deleted).toEqual(['shared/string.md']);
    expect((await pull(world)).files.added).toEqual(['shared/string.md']);
  });

  it('is asked of a document that is cached only because somebody fetched it', async () => {
    const files = { 'projects/x/a.md': front('codex_sync_include: [web]'), 'shared/s.md': 's' };
    const world = makeWorld({
      codex: { files, branches: { test: files } },
      config: { routed_patterns: ['projects/**'] },
    });
    await pull(world);
    commitTo(world.codex, 'test', { put: { 'projects/x/a.md': front('codex_sync_include: [web, app]') } });
    // What a fetch by reference leaves: the file, and an entry that says so.
    const file = cacheFile(world, 'projects/x/a.md');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, front('codex_sync_include: [web, app]'));
    const { size, mtimeMs: mtime, ctimeMs: ctime } = lstatSync(file);
    const oid = git(world.codex, ['rev-parse', 'test:projects/x/a.md']);
    const index = readIndex(world);
    index.entries['projects/x/a.md'] = { oid, size, mtime, ctime, cached_at: Date.now(), on_demand: true };
    writeFileSync(indexPath(world), JSON.stringify(index));
    expect(await pull(world)).toMatchObject({ files_unchanged: 1, files_deleted: 0 });
    expect(readIndex(world).entries['projects/x/a.md']).toMatchObject({ on_demand: true });
    expect(existsSync(file)).toBe(true);
  });
});
