import { describe, expect, it } from 'vitest';
import { refs } from '../../helpers/git.ts';
import { writeFiles } from '../../helpers/repo.ts';
import { run } from '../../helpers/run.ts';
import { makeWorld, published, syncDone, syncTo, syncWith } from './world.ts';

const FILES = { 'docs/a.md': 'a\n' };

describe.concurrent('wrong usage starts nothing', () => {
  it.each<[string[], RegExp]>([
    [['--to-codex', '--from-codex'], /--to-codex and --from-codex/],
    [['--to-codex', '--bidirectional'], /--to-codex and --bidirectional/],
    [['--exit-code'], /--dry-run/],
    [['--dry-rum'], /--dry-rum/],
    [['--env'], /--env/],
    [['--patterns', ''], /--patterns/],
    [['--force=yes'], /--force/],
    [['auth', 'billing'], /billing/],
  ])('%j', async (args, said) => {
    const world = makeWorld({ files: FILES });
    const before = refs(world.codex);
    const { code, out } = await syncWith(world, args);
    expect([code, out.status, out.error_code, out.phase]).toEqual([
      2,
      'failure',
      'INVALID_ARGUMENT',
      'validate',
    ]);
    expect(out.error).toMatch(said);
    expect(out.suggested_fixes.length).toBeGreaterThan(0);
    expect(refs(world.codex)).toEqual(before);
  });

  it('names the option that was meant', async () => {
    const world = makeWorld({ files: FILES });
    const { out } = await syncWith(world, ['--dry-rum']);
    expect(out.suggested_fixes[0]).toContain('--dry-run');
  });
});

describe.concurrent('--dry-run --exit-code', () => {
  it('is 4 when there is something to sync and 0 when there is not', async () => {
    const world = makeWorld({ files: FILES });
    expect((await syncTo(world, '--dry-run', '--exit-code')).code).toBe(4);
    await syncDone(world);
    expect((await syncTo(world, '--dry-run', '--exit-code')).code).toBe(0);
    writeFiles(world.project, { 'docs/a.md': null, 'docs/b.md': 'b\n' });
    expect((await syncTo(world, '--dry-run', '--exit-code')).code).toBe(4);
    expect((await syncTo(world, '--dry-run')).code).toBe(0);
  });
});

describe.concurrent('the direction', () => {
  it('is both by default', async () => {
    const world = makeWorld({ files: FILES });
    const { out } = await syncWith(world, []);
    expect(out).toMatchObject({
      direction: 'bidirectional',
      to_codex: { files_added: 1 },
      from_codex: { files_added: 1 },
    });
  });

  it.each([['to-codex'], ['from-codex']] as const)(
    'is the configured one, %s, unless an option says otherwise',
    async (configured) => {
      const world = makeWorld({ files: FILES, config: { sync_direction: configured } });
      const { out } = await syncWith(world, []);
      expect(out.direction).toBe(configured);
      expect(out[configured === 'to-codex' ? 'from_codex' : 'to_codex']).toBeNull();
      expect(published(world)).toEqual(configured === 'to-codex' ? FILES : {});
      expect((await syncWith(world, ['--bidirectional'])).out.direction).toBe('bidirectional');
    },
  );
});

describe.concurrent('output', () => {
  it('is text for people without --json, and says the same', async () => {
    const world = makeWorld({ files: { ...FILES, 'docs/b.md': 'b\n' } });
    const text = async (...args: string[]) => {
      const ran = await run('sync-project', ['--to-codex', ...args], { cwd: world.project, env: world.env });
      expect(ran.code).toBe(0);
      return ran.stdout;
    };
    const dry = await text('--dry-run');
    for (const line of [
      'Would sync: 2 files',
      'Would delete: 0 files',
      'Threshold check: passed',
      'No changes made',
      '+ docs/a.md',
    ]) {
      expect(dry).toContain(line);
    }
    expect(await text()).toMatch(/✓ To codex: 2 files \(2 added, 0 modified\) · [0-9a-f]{7}/);
    expect(await text()).toMatch(/^✓ Nothing to sync: auth is up to date .*\(2 files in the codex\)\n$/);
  });

  it('keeps stdout to one document and stderr silent with --quiet', async () => {
    const world = makeWorld({ files: FILES });
    const { stderr, stdout } = await syncTo(world, '--quiet');
    expect(stderr).toBe('');
    expect(stdout.trim().startsWith('{')).toBe(true);
  });

  it('with --summary cuts lists at 20 and counts the rest', async () => {
    const files = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`docs/${i}.md`, `${i}\n`]));
    const world = makeWorld({ files });
    const { to } = await syncDone(world, '--summary');
    expect(to.files.added).toHaveLength(20);
    expect(to).toMatchObject({ files_omitted: 30, files_added: 50 });
  });
});
