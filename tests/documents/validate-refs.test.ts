import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ask, say } from '../cache/world.ts';
import { run } from '../helpers/run.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { makeWorld, pull, type World } from '../sync/from-codex/world.ts';
import { filledWorld, inProject } from './filled-world.ts';

interface Checked {
  file: string;
  line: number;
  reference: string;
  status: string;
  reason?: string;
  replacement?: string;
  fixed?: boolean;
}

const check = async (world: World, args: readonly string[] = []) => {
  const result: Record<string, unknown> = await ask(world, 'validate-refs', args);
  return result as typeof result & { references: Checked[] };
};
const brief = ({ references }: { references: Checked[] }) =>
  references.map(({ file, line, reference, status }) => `${file}:${line} ${status} ${reference}`);

describe('validate-refs', () => {
  it('tells right references from missing, wrong, old and unknown ones', async () => {
    const world = await filledWorld({
      'docs/a.md': [
        '# A',
        'codex://acme/shared/standards/api.md#errors and codex://acme/shared/standards/gone.md',
        '[own](codex://acme/auth/docs/own.md), [new](codex://acme/auth/docs/a.md), [no](codex://acme/auth/docs/no.md)',
        'codex://acme/billing/docs/invoices.md and codex://acme/billing/docs/no.md',
        '`@codex/shared/standards/api.md` @codex/shared/nothing.md @codex/billing/../x.md',
        'codex://acme/shared/secret%20plans/größe.md codex://acme/shared/../x.md',
        'codex://other/auth/docs/a.md codex://acme/codex/README.md',
        'codex://acme/shared/for-web.md',
      ].join('\n'),
    });
    const result = await check(world);
    expect(brief(result)).toEqual([
      'docs/a.md:2 ok codex://acme/shared/standards/api.md#errors',
      'docs/a.md:2 missing codex://acme/shared/standards/gone.md',
      'docs/a.md:3 ok codex://acme/auth/docs/own.md',
      'docs/a.md:3 ok codex://acme/auth/docs/a.md',
      'docs/a.md:3 missing codex://acme/auth/docs/no.md',
      'docs/a.md:4 unknown codex://acme/billing/docs/invoices.md',
      'docs/a.md:4 unknown codex://acme/billing/docs/no.md',
      'docs/a.md:5 old @codex/shared/standards/api.md',
      'docs/a.md:5 missing @codex/shared/nothing.md',
      'docs/a.md:5 invalid @codex/billing/../x.md',
      'docs/a.md:6 ok codex://acme/shared/secret%20plans/größe.md',
      'docs/a.md:6 invalid codex://acme/shared/../x.md',
      'docs/a.md:7 unknown codex://other/auth/docs/a.md',
      'docs/a.md:7 unknown codex://acme/codex/README.md',
      'docs/a.md:8 ok codex://acme/shared/for-web.md',
    ]);
    expect(result).toMatchObject({ code: 1, status: 'success', files: 1, fixed: 0, online: false });
    expect(result.counts).toEqual({ ok: 5, missing: 3, invalid: 2, old: 1, unknown: 4 });
    const reasons = result.references.filter(({ status }) => status !== 'ok').map(({ reason }) => reason);
    expect(reasons.every((reason) => reason && reason.length > 10)).toBe(true);
    expect(result.references.at(-1)?.reason).toMatch(/codex_sync_include names only web-\* \(line 3\)/);
  });

  it('exits 0 with what is right, old or unknown', async () => {
    const world = await filledWorld({
      'a.md': '@codex/shared/standards/api.md codex://acme/billing/x.md codex://acme/shared/standards/api.md',
    });
    expect((await check(world)).code).toBe(0);
  });

  it('calls nothing missing that the cache does not cover', async () => {
    const files = { 'a.md': 'codex://acme/shared/standards/gone.md codex://acme/auth/docs/no.md\n' };
    const never = makeWorld({ codex: { files: { 'shared/x.md': 'x' } }, files });
    expect((await check(never)).counts).toMatchObject({ unknown: 2, missing: 0 });
    await pull(never, ['--patterns', 'shared/**']);
    expect((await check(never)).counts).toMatchObject({ unknown: 2, missing: 0 });
    await pull(never);
    expect((await check(never)).counts).toMatchObject({ unknown: 0, missing: 2 });
    await ask(never, 'cache-clear', ['--project', 'shared']);
    expect((await check(never)).counts).toMatchObject({ unknown: 2, missing: 0 });
    writeFileSync(inProject(never, '.fractary/plugins/codex/cache/.state/acme/test.json'), 'garbage');
    expect((await check(never)).counts).toMatchObject({ unknown: 2, missing: 0 });
  });

  it('calls missing what a sync by other projects’ front matter did not see', async () => {
    const text =
      'codex://acme/billing/docs/invoices.md codex://acme/billing/docs/no.md codex://acme/codex/x.md';
    const world = await filledWorld({ 'a.md': text }, { config: { routed_patterns: ['projects/**'] } });
    expect((await check(world)).references.map(({ status }) => status)).toEqual(['ok', 'missing', 'unknown']);
  });

  it('asks the codex with --online', async () => {
    const world = await filledWorld({
      'a.md': [
        'codex://acme/billing/docs/invoices.md codex://acme/billing/docs/no.md codex://acme/nobody/x.md',
        'codex://acme/codex/README.md codex://acme/codex/no.md codex://acme/shared/standards/api.md',
        '@codex/billing/docs/invoices.md codex://acme/auth/a.md codex://acme/auth/docs/own.md',
      ].join('\n'),
      'docs/new.md': 'codex://acme/auth/docs/new.md',
    });
    const statuses = (await check(world, ['--online'])).references.map(({ status }) => status);
    expect(statuses).toEqual([
      'ok',
      'missing',
      'missing',
      'ok',
      'missing',
      'ok',
      'old',
      'missing',
      'ok',
      'ok',
    ]);
  });

  it('fails with --online where the codex cannot be reached, and changes nothing', async () => {
    const world = await filledWorld({ 'a.md': '@codex/billing/docs/invoices.md\n' });
    renameSync(world.codex, `${world.codex}.away`);
    const before = snapshot(world.project);
    expect(await check(world, ['--online', '--fix'])).toMatchObject({ code: 1, status: 'failure' });
    expect(snapshot(world.project)).toEqual(before);
  });

  describe('reads', () => {
    it('what git lists, and Markdown alone, unless told otherwise', async () => {
      const text = 'codex://acme/shared/standards/api.md\n';
      const world = await filledWorld({
        '.gitignore': 'ignored.md\n.fractary/plugins/codex/cache/\n',
        'ignored.md': text,
        'untracked.md': text,
        'deep/er/x.MDX': text,
        'code.ts': `// ${text}`,
        '.fractary/codex/shared/x.md': text,
        'link.md': { link: 'untracked.md' },
      });
      const files = ({ references }: { references: Checked[] }) => references.map(({ file }) => file);
      expect(files(await check(world))).toEqual(['deep/er/x.MDX', 'untracked.md']);
      expect(files(await check(world, ['deep']))).toEqual(['deep/er/x.MDX']);
      expect(files(await check(world, ['code.ts', 'ignored.md', 'deep']))).toEqual([
        'code.ts',
        'deep/er/x.MDX',
        'ignored.md',
      ]);
      const below = await run('validate-refs', ['er', '--json'], {
        cwd: inProject(world, 'deep'),
        env: world.env,
      });
      expect(files(below.json())).toEqual(['deep/er/x.MDX']);
    });

    it('nothing outside the project', async () => {
      const world = await filledWorld();
      writeFileSync(join(world.dir, 'outside.md'), '@codex/shared/standards/api.md');
      symlinkSync(join(world.dir, 'outside.md'), inProject(world, 'out.md'));
      for (const path of ['../outside.md', 'out.md', join(world.dir, 'outside.md'), 'not-there.md']) {
        const refused = await ask(world, 'validate-refs', ['--fix', path]);
        expect(refused, path).toMatchObject({ code: 2, error_code: 'INVALID_ARGUMENT' });
      }
      expect(readFileSync(join(world.dir, 'outside.md'), 'utf8')).toBe('@codex/shared/standards/api.md');
    });
  });

  describe('--fix', () => {
    it('rewrites old forms and leaves every other byte', async () => {
      const before = Buffer.concat([
        Buffer.from(
          '\uFEFF# T\r\n[a](@codex/shared/standards/api.md#x) `@codex/billing/a%20b.md`\r\nlatin \xfc',
          'latin1',
        ),
        Buffer.from('\n@codex/shared/gone.md\r```\r\n@codex/shared/standards/api.md\r\n```\n'),
        Buffer.from('@codex/x/../y @codex/cli me@codex/a/b.md @codex/auth/größe.md'),
      ]);
      const world = await filledWorld({ 'docs/a.md': before });
      const file = inProject(world, 'docs/a.md');
      chmodSync(file, 0o640);
      const result = await check(world, ['--fix']);
      const expected = before
        .toString('latin1')
        .replace('(@codex/', '(codex://acme/')
        .replace('`@codex/', '`codex://acme/')
        .replace('@codex/shared/gone', 'codex://acme/shared/gone')
        .replace('@codex/auth', 'codex://acme/auth');
      expect(readFileSync(file, 'latin1')).toBe(expected);
      expect(lstatSync(file).mode & 0o777).toBe(0o640);
      expect(result).toMatchObject({ code: 1, fixed: 4 });
      expect(result.references).toMatchObject([
        { line: 2, status: 'ok', fixed: true, replacement: 'codex://acme/shared/standards/api.md#x' },
        { line: 2, status: 'unknown', fixed: true, replacement: 'codex://acme/billing/a%20b.md' },
        { line: 4, status: 'missing', fixed: true, replacement: 'codex://acme/shared/gone.md' },
        { line: 6, status: 'old' },
        { line: 8, status: 'invalid' },
        { line: 8, status: 'missing', fixed: true },
      ]);
      expect(result.references[3]?.reason).toMatch(/fenced code/);
      const again = snapshot(world.project, { mtime: true });
      expect(await check(world, ['--fix'])).toMatchObject({ fixed: 0, code: 1 });
      expect(snapshot(world.project, { mtime: true })).toEqual(again);
    });

    it('writes nothing where nothing is old', async () => {
      const world = await filledWorld({ 'a.md': 'codex://acme/shared/standards/api.md', 'b.md': 'none' });
      const before = snapshot(world.project, { mtime: true });
      expect(await check(world, ['--fix'])).toMatchObject({ code: 0, fixed: 0 });
      expect(snapshot(world.project, { mtime: true })).toEqual(before);
    });

    it('does not write through a folder that leads out of the project', async () => {
      const world = await filledWorld();
      mkdirSync(join(world.dir, 'out'));
      writeFileSync(join(world.dir, 'out/a.md'), '@codex/shared/standards/api.md');
      symlinkSync(join(world.dir, 'out'), inProject(world, 'docs'));
      expect((await check(world, ['--fix'])).references).toEqual([]);
      expect(await check(world, ['--fix', 'docs/a.md'])).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
      expect(readFileSync(join(world.dir, 'out/a.md'), 'utf8')).toBe('@codex/shared/standards/api.md');
    });
  });

  it('reads well', async () => {
    const world = await filledWorld({
      'a.md': '\n@codex/shared/standards/api.md codex://acme/shared/no.md codex://acme/billing/x.md\n',
    });
    const { code, text } = await say(world, 'validate-refs');
    expect(code).toBe(1);
    expect(text).toMatch(/^a\.md:2 {2}missing {2}codex:\/\/acme\/shared\/no\.md {2}\(.+\)$/m);
    expect(text).toMatch(/✗ 3 references in 1 file: 1 missing, 1 old, 1 unknown/);
    expect(text).toMatch(/--fix rewrites/);
    expect(text).toMatch(/--online asks/);
    expect((await say(world, 'validate-refs', ['--fix'])).text).toMatch(/a\.md:2 {2}fixed .+; 1 rewritten/s);
  });

  it('cuts a long list with --summary, the worst first', async () => {
    const lines = Array.from({ length: 30 }, (_, n) => `codex://acme/billing/${n}.md`);
    const world = await filledWorld({ 'a.md': [...lines, 'codex://acme/shared/no.md'].join('\n') });
    const result = await check(world, ['--summary']);
    expect(result.references).toHaveLength(20);
    expect(result.references[0]).toMatchObject({ status: 'missing', line: 31 });
    expect(result.files_omitted).toBe(11);
    expect((await say(world, 'validate-refs')).text).toMatch(/… and 11 more/);
  });
});
