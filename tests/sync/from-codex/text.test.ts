import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { git } from '../../helpers/git.ts';
import { run } from '../../helpers/run.ts';
import { CACHE, makeWorld, pull, type World } from './world.ts';

const many = Object.fromEntries([...Array(30).keys()].map((n) => [`shared/${n}.md`, `${n}\n`]));

async function text(world: World, args: string[] = []) {
  const done = await run('sync-project', args, { cwd: world.project, env: world.env });
  return { ...done, lines: done.stdout.trimEnd().split('\n') };
}

/** The lines before the rule: every run has them, in this order. */
function expectHeader(lines: string[], direction: string, source: RegExp | null): string[] {
  const expected = [
    /^🎯 STARTING: Project Sync( \(dry run\))?$/,
    /^Project: auth$/,
    /^Codex: codex$/,
    /^Environment: test \(branch: test\)$/,
    ...(source ? [source] : []),
    new RegExp(`^Direction: ${direction}$`),
    /^─{39}$/,
  ];
  expected.forEach((pattern, at) => {
    expect(lines[at]).toMatch(pattern);
  });
  return lines.slice(expected.length);
}

describe('what people read', () => {
  it('of a sync both ways: header, one line a direction, the end; of nothing to do in one line', async () => {
    const world = makeWorld({ codex: { files: many }, files: { 'docs/a.md': 'a\n' } });
    const head = git(world.project, ['rev-parse', '--short=7', 'HEAD']);
    appendFileSync(join(world.project, 'docs/a.md'), 'more\n');
    const first = await text(world);
    expect(first.code).toBe(0);
    const rest = expectHeader(
      first.lines,
      'bidirectional',
      new RegExp(`^Source: main @${head} \\(\\+1 uncommitted\\)$`),
    );
    const tip = git(world.codex, ['rev-parse', '--short=7', 'test']);
    expect(rest).toEqual([
      `✓ To codex: 1 file (1 added, 0 modified), branch created · ${tip}`,
      `✓ From codex: 31 files (31 added, 0 modified) · ${CACHE}/acme/auth/test`,
      expect.stringMatching(/^✅ COMPLETED: Project Sync in \d+\.\ds$/),
      expect.stringMatching(/^Read: 31 documents at hand: .*fractary-codex fetch codex:\/\//),
    ]);
    const second = await text(world);
    expect(second.lines).toEqual([
      '✓ Nothing to sync: auth is up to date with codex, environment test (1 file in the codex, 31 files in the cache)',
    ]);
  });

  it('of one direction: no source, deletions counted, warnings told', async () => {
    const world = makeWorld({ codex: { files: many } });
    await pull(world);
    commitTo(world.codex, 'main', { put: { 'shared/0.md': 'changed' }, del: ['shared/1.md', 'shared/2.md'] });
    const { lines, stderr } = await text(world, ['--from-codex']);
    expect(expectHeader(lines, 'from-codex', null)).toEqual([
      `✓ From codex: 1 file (0 added, 1 modified), 2 deleted · ${CACHE}/acme/auth/test`,
      expect.stringMatching(/^⚠ the codex has no branch test yet/),
      expect.stringMatching(/^✅ COMPLETED/),
    ]);
    expect(stderr).toContain('Reading codex (test)');
    expect((await text(world, ['--from-codex', '--quiet'])).stderr).toBe('');
  });

  it('of a dry run: counts, threshold, at most 20 files, and that nothing was changed', async () => {
    const world = makeWorld({ codex: { files: many, branches: { test: many } } });
    const { lines, code } = await text(world, ['--from-codex', '--dry-run']);
    expect(code).toBe(0);
    const rest = expectHeader(lines, 'from-codex', null);
    expect(rest.slice(0, 4).map((line) => line.trim())).toEqual([
      'From codex:',
      'Would sync: 30 files (30 added, 0 modified)',
      'Would delete: 0 files',
      'Threshold check: passed',
    ]);
    expect(rest.filter((line) => line.startsWith('  + '))).toHaveLength(20);
    expect(rest).toContain('  … and 10 more');
    expect(rest.at(-1)).toMatch(/^✅ No changes made/);
    expect((await text(world, ['--from-codex', '--dry-run', '--exit-code'])).code).toBe(4);
    await pull(world);
    expect((await text(world, ['--from-codex', '--dry-run', '--exit-code'])).code).toBe(0);
  });

  it("of a guard's stop and of a partial run: what was found, 20 files, how to go on", async () => {
    const world = makeWorld({
      codex: { files: many, branches: { test: many } },
      files: { 'docs/a.md': 'a\n' },
    });
    await pull(world);
    commitTo(world.codex, 'test', { del: Object.keys(many).slice(0, 25) });
    expect((await text(world, ['--from-codex', '--dry-run'])).stdout).toContain('Threshold check: exceeded');
    const stopped = await text(world, ['--from-codex']);
    expect({ code: stopped.code, stdout: stopped.stdout }).toEqual({ code: 3, stdout: '' });
    expect(stopped.stderr).toContain('25 files in the local cache would be deleted (25 gone from the codex');
    expect(stopped.stderr.match(/^ {3}shared\//gm)).toHaveLength(20);
    expect(stopped.stderr).toContain('… and 5 more');
    expect(stopped.stderr).toMatch(/fractary-codex sync-project --from-codex --force --plan [0-9a-f]+/);
    const partial = await text(world);
    expect(partial.code).toBe(1);
    const rest = expectHeader(partial.lines, 'bidirectional', /^Source: /);
    expect(rest[0]).toMatch(/^✓ To codex: 1 file /);
    expect(rest[1]).toMatch(/^✗ .*\[DELETION_THRESHOLD_EXCEEDED\]$/);
    expect(rest.join('\n')).toMatch(
      /fractary-codex sync-project --from-codex --env test --force --plan [0-9a-f]+/,
    );
    expect(rest.at(-1)).toMatch(/^⚠ PARTIAL: .*to-codex is done and stands/);
  });

  it('with --summary is cut at 20 names, the rest counted', async () => {
    const world = makeWorld({ codex: { files: many } });
    const done = await run('sync-project', ['--from-codex', '--json', '--summary'], {
      cwd: world.project,
      env: world.env,
    });
    const { from_codex: from } = done.json();
    expect(from.files.added).toHaveLength(20);
    expect(from).toMatchObject({ files_added: 30, files_omitted: 10 });
  });
});
