import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { readTree } from '../../helpers/repo.ts';
import { CACHE, cached, cacheFile, expectedCache, makeWorld, pull, readCached } from './world.ts';

const FILES = {
  'README.md': '# The codex\n',
  'projects/auth/docs/a.md': '# A\n',
  'projects/auth/logo.png': Buffer.from([0x89, 0x50, 0, 0xff, 0xfe, 10, 13]),
  'projects/billing/docs/b.md': '# B\n',
  'shared/standards/api.md': '# API\r\nwith CRLF\r\n',
  'shared/empty.md': '',
  'systems/bus.yaml': 'bus: 1\n',
  '.claude/agents/x.md': '# X\n',
};
const DEFAULT = [
  'projects/auth/docs/a.md',
  'projects/auth/logo.png',
  'shared/empty.md',
  'shared/standards/api.md',
  'systems/bus.yaml',
];

describe('what a project gets', () => {
  it('is its own documents, shared and systems, byte for byte, each where the contract says', async () => {
    const world = makeWorld({ codex: { files: FILES, branches: { test: FILES } } });
    const first = await pull(world);
    expect(first).toMatchObject({
      status: 'success',
      direction: 'from-codex',
      mode: 'cache',
      files_synced: 5,
      files_added: 5,
      files_modified: 0,
      files_deleted: 0,
      files_unchanged: 0,
      files_skipped: 0,
      cache_path: `${CACHE}/acme/auth/test`,
      cache_index_updated: true,
      files: { added: DEFAULT, modified: [], deleted: [], skipped: [] },
      warnings: [],
    });
    expect(cached(world)).toEqual(expectedCache(world, 'test', DEFAULT));
    expect(readFileSync(cacheFile(world, 'projects/auth/logo.png'))).toEqual(FILES['projects/auth/logo.png']);
    expect(Object.keys(cached(world)).sort()).toEqual([
      'acme/auth/test/docs/a.md',
      'acme/auth/test/logo.png',
      'acme/shared/test/empty.md',
      'acme/shared/test/standards/api.md',
      'acme/systems/test/bus.yaml',
    ]);
    expect(await pull(world)).toMatchObject({
      files_synced: 0,
      files_unchanged: 5,
      cache_index_updated: true,
    });
  });

  it('is chosen by from_codex_patterns, {project} being its name', async () => {
    const config = { from_codex_patterns: ['projects/{project}/docs/**', 'projects/billing/**', 'shared'] };
    const world = makeWorld({ codex: { files: FILES, branches: { test: FILES } }, config });
    const paths = [
      'projects/auth/docs/a.md',
      'projects/billing/docs/b.md',
      'shared/empty.md',
      'shared/standards/api.md',
    ];
    expect((await pull(world)).files.added).toEqual(paths);
    expect(cached(world)).toEqual(expectedCache(world, 'test', paths));
  });

  it('may be files of the codex itself, kept under its name', async () => {
    const config = { from_codex_patterns: ['*.md', '.claude/**'] };
    const world = makeWorld({ codex: { files: FILES, branches: { test: FILES } }, config });
    expect((await pull(world)).files.added).toEqual(['.claude/agents/x.md', 'README.md']);
    expect(Object.keys(cached(world)).sort()).toEqual([
      'acme/codex/test/.claude/agents/x.md',
      'acme/codex/test/README.md',
    ]);
    const everything = makeWorld({
      codex: { files: FILES, branches: { test: FILES } },
      config: { from_codex_patterns: ['**'] },
    });
    await pull(everything);
    const all = Object.keys(readTree(everything.codex, 'test'));
    expect(cached(everything)).toEqual(expectedCache(everything, 'test', all));
  });

  it('never is what exclude_patterns or --exclude name, in the codex or in a project', async () => {
    const config = { exclude_patterns: ['**/*.png', 'docs/secret/**'] };
    const files = { ...FILES, 'projects/auth/docs/secret/s.md': 's', 'shared/.env.md': 'TOKEN=1' };
    const world = makeWorld({ codex: { files, branches: { test: files } }, config });
    await pull(world, ['--exclude', 'shared/standards/**']);
    expect(cached(world)).toEqual(
      expectedCache(world, 'test', ['projects/auth/docs/a.md', 'shared/empty.md', 'systems/bus.yaml']),
    );
    expect((await pull(world)).files.added).toEqual(['shared/standards/api.md']);
  });

  it('with --patterns is some documents, by their path in the codex or in the project; the others stay', async () => {
    const world = makeWorld({ codex: { files: FILES, branches: { test: FILES } } });
    expect((await pull(world, ['--patterns', 'docs/**'])).files.added).toEqual(['projects/auth/docs/a.md']);
    expect((await pull(world, ['--patterns', 'shared/**'])).files.added).toEqual([
      'shared/empty.md',
      'shared/standards/api.md',
    ]);
    expect(Object.keys(cached(world))).toHaveLength(3);
    await pull(world);
    commitTo(world.codex, 'test', {
      put: { 'projects/auth/docs/a.md': '# A2\n', 'shared/new.md': 'n' },
      del: ['shared/empty.md', 'systems/bus.yaml', 'projects/auth/logo.png'],
    });
    const some = await pull(world, ['--patterns', 'shared/**']);
    expect(some.files).toMatchObject({
      added: ['shared/new.md'],
      modified: [],
      deleted: ['shared/empty.md'],
    });
    expect(readCached(world, 'projects/auth/docs/a.md')).toBe('# A\n');
    expect(readCached(world, 'systems/bus.yaml')).toBe('bus: 1\n');
    const rest = await pull(world, ['--force']);
    expect(rest.files).toMatchObject({
      added: [],
      modified: ['projects/auth/docs/a.md'],
      deleted: ['projects/auth/logo.png', 'systems/bus.yaml'],
    });
  });

  it('with a pattern that nothing matches is nothing, and leaves the cache alone', async () => {
    const world = makeWorld({ codex: { files: FILES } });
    await pull(world);
    const before = cached(world);
    expect(await pull(world, ['--patterns', 'nowhere/**'])).toMatchObject({
      files_synced: 0,
      files_deleted: 0,
    });
    expect(cached(world)).toEqual(before);
  });
});
