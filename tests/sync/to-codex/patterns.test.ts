import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import { writeFiles } from '../../helpers/repo.ts';
import { makeWorld, published, syncDone, syncTo, tipOf } from './world.ts';

const FILES = {
  'README.md': 'r\n',
  'docs/a.md': 'a\n',
  'docs/b.txt': 'b\n',
  'docs/deep/er/c.md': 'c\n',
  'docs/x.log': 'log\n',
  'guides/g.md': 'g\n',
  'src/d.md': 'd\n',
};
const names = (world: { codex: string }) => Object.keys(published(world)).sort();

describe.concurrent('patterns', () => {
  it('by default take documentation and leave logs and builds', async () => {
    const world = makeWorld({
      files: {
        ...FILES,
        'docs/dist/out.md': 'x',
        'docs/node_modules/p/README.md': 'x',
        'CLAUDE.md': 'c\n',
        '.claude/skills/s/SKILL.md': 's\n',
        'standards/s.md': 's\n',
      },
      force: true,
    });
    await syncDone(world);
    expect(names(world)).toEqual([
      '.claude/skills/s/SKILL.md',
      'CLAUDE.md',
      'README.md',
      'docs/a.md',
      'docs/b.txt',
      'docs/deep/er/c.md',
      'guides/g.md',
      'standards/s.md',
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['--patterns replaces the configured ones', ['--patterns', 'src/**'], ['src/d.md']],
    ['a folder means all below it', ['--patterns', 'docs'], ['docs/a.md', 'docs/b.txt', 'docs/deep/er/c.md']],
    [
      'lists by comma and by repetition',
      ['--patterns', 'src/**,README.md', '--patterns', 'guides'],
      ['README.md', 'guides/g.md', 'src/d.md'],
    ],
    [
      'a comma in braces does not separate',
      ['--patterns', 'docs/{a.md,b.txt},README.md'],
      ['README.md', 'docs/a.md', 'docs/b.txt'],
    ],
    [
      '--exclude adds to the excludes',
      ['--patterns', 'docs/**', '--exclude', '**/*.txt', '--exclude', 'docs/deep'],
      ['docs/a.md'],
    ],
    [
      'a wildcard at the front',
      ['--patterns', '**/*.md'],
      ['README.md', 'docs/a.md', 'docs/deep/er/c.md', 'guides/g.md', 'src/d.md'],
    ],
    ['case-sensitive', ['--patterns', 'README.md,DOCS/**'], ['README.md']],
  ])('%s', async (_what, args, expected) => {
    const world = makeWorld({ files: FILES });
    await syncDone(world, ...args);
    expect(names(world)).toEqual(expected);
  });

  it.each([
    ['!docs/**', '!'],
    ['/docs/**', '/'],
    ['../other/**', '..'],
    ['docs\\a.md', 'backslash'],
    [',', 'empty'],
  ])('%s is refused before anything is done', async (pattern, said) => {
    const world = makeWorld({ files: FILES });
    for (const option of ['--patterns', '--exclude']) {
      const { code, out } = await syncTo(world, option, pattern);
      expect([code, out.error_code, out.phase]).toEqual([2, 'INVALID_ARGUMENT', 'validate']);
      expect(out.error).toContain(said);
    }
  });

  it('that are wrong in the configuration are its fault', async () => {
    const world = makeWorld({ files: FILES, config: { sync_patterns: ['!docs/**'] } });
    const { code, out } = await syncTo(world);
    expect([code, out.error_code]).toEqual([2, 'CONFIG_INVALID']);
  });

  it('never publish what is always excluded, whatever they say', async () => {
    const secret = {
      '.env': 'A=1\n',
      'docs/.env.local': 'A=1\n',
      '.claude/settings.local.json': '{}\n',
      'sub/.claude/settings.local.json': '{}\n',
      '.fractary/codex/manifest.json': '{}\n',
      '.fractary/plugins/codex/cache/x.md': 'x\n',
    };
    const world = makeWorld({
      files: { ...secret, 'docs/a.md': 'a\n' },
      force: true,
      config: { sync_patterns: ['**', '.env', '**/.env*'], exclude_patterns: [] },
    });
    await syncDone(world, '--patterns', '**');
    expect(names(world)).toEqual(['.gitignore', 'docs/a.md']);
  });
});

describe.concurrent('what is in the codex', () => {
  const codex = {
    files: {
      'README.md': 'x\n',
      'projects/auth/docs/old.md': 'old\n',
      'projects/auth/wiki/w.md': 'w\n',
      'projects/auth/wiki/v.md': 'v\n',
      'projects/billing/docs/b.md': 'b\n',
      'shared/s.md': 's\n',
    },
  };

  it('and matched by no pattern stays, and is counted in a warning', async () => {
    const world = makeWorld({ files: FILES, codex });
    const { out } = await syncDone(world);
    expect(published(world)).toMatchObject({ 'wiki/w.md': 'w\n', 'wiki/v.md': 'v\n' });
    expect(out.warnings).toEqual([expect.stringMatching(/^2 files .*--prune/)]);
    expect((await syncDone(world)).out.warnings).toEqual(out.warnings);
    expect(out.to_codex.files.deleted).toEqual(['docs/old.md']);
  });

  it('goes with --prune, and nothing beside the own folder does', async () => {
    const world = makeWorld({ files: FILES, codex });
    const { out, to } = await syncDone(world, '--prune', '--force');
    expect(to.files.deleted).toEqual(['docs/old.md', 'wiki/v.md', 'wiki/w.md']);
    expect(out.warnings).toEqual([]);
    expect(git(world.codex, ['diff', '--name-only', 'main', 'test', '--', ':!projects/auth'])).toBe('');
  });

  it('and was changed or deleted there by hand is restored from the project', async () => {
    const world = makeWorld({ files: FILES });
    await syncDone(world);
    const before = published(world);
    commitTo(world.codex, 'test', {
      put: { 'projects/auth/docs/a.md': 'by hand\n', 'projects/auth/docs/more.md': 'by hand\n' },
      del: ['projects/auth/README.md', 'projects/auth/docs/deep'],
    });
    const dry = await syncDone(world, '--dry-run');
    const { to } = await syncDone(world);
    expect(to.files).toEqual({
      added: ['README.md', 'docs/deep/er/c.md'],
      modified: ['docs/a.md'],
      deleted: ['docs/more.md'],
      skipped: [],
    });
    expect(dry.to.files).toEqual(to.files);
    expect(published(world)).toEqual(before);
  });

  it('and lost altogether is published anew', async () => {
    const world = makeWorld({ files: FILES });
    await syncDone(world);
    const before = published(world);
    commitTo(world.codex, 'test', { del: ['projects'] });
    await syncDone(world);
    expect(published(world)).toEqual(before);
    const tip = tipOf(world);
    commitTo(world.codex, 'test', {
      put: { 'projects/auth': 'a file, by mistake\n' },
      del: ['projects/auth'],
    });
    expect(tipOf(world)).not.toBe(tip);
    await syncDone(world);
    expect(published(world)).toEqual(before);
  });

  it('and beside the own folder is never touched, whatever happens to it meanwhile', async () => {
    const world = makeWorld({ files: FILES, codex: { ...codex, branches: { test: codex.files } } });
    await syncDone(world);
    commitTo(world.codex, 'test', {
      put: {
        'projects/billing/docs/new.md': 'n\n',
        'projects/auth-2/docs/a.md': 'other\n',
        'other/x.md': 'x\n',
      },
    });
    writeFiles(world.project, { 'docs/a.md': 'edited\n' });
    const tip = tipOf(world);
    await syncDone(world);
    expect(git(world.codex, ['diff', '--name-only', tip, 'test'])).toBe('projects/auth/docs/a.md');
  });
});
