import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { git, refs } from '../../helpers/git.ts';
import { writeFiles } from '../../helpers/repo.ts';
import { run } from '../../helpers/run.ts';
import { makeWorld, published, syncDone, syncTo, syncWith } from './world.ts';

/** Put together here, so that no scanner takes this file for a leak. */
const TOKEN = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_');
const AWS = ['AKIA', 'Q3EGRIDZ7XKQ4MNT'].join('');

describe.concurrent('the secret guard', () => {
  it('stops before anything is published, naming file, line and rule and never the secret', async () => {
    const world = makeWorld({
      files: {
        'docs/a.md': `# A\n\ntoken: ${TOKEN}\n`,
        'docs/sub/b.txt': `x\nkey ${AWS}\n`,
        'docs/ok.md': 'ok\n',
      },
    });
    const before = refs(world.codex);
    const outputs: string[] = [];
    for (const args of [
      ['--to-codex', '--json'],
      ['--to-codex'],
      ['--to-codex', '--verbose'],
      ['--json', '--verbose'],
      ['--dry-run', '--json'],
      ['--dry-run', '--verbose'],
    ]) {
      const ran = await run('sync-project', args, { cwd: world.project, env: world.env });
      expect(ran.code).toBe(args.includes('--dry-run') ? 0 : 3);
      outputs.push(ran.stdout + ran.stderr);
    }
    for (const output of outputs) {
      expect(output).not.toContain(TOKEN.slice(4, 20));
      expect(output).not.toContain(AWS.slice(4, 12));
      expect(output).toMatch(/docs\/a\.md(:3|",\s+"line": 3)/);
    }
    const failure = JSON.parse(outputs[0]!.slice(0, outputs[0]!.lastIndexOf('}') + 1));
    expect(failure).toMatchObject({ status: 'failure', error_code: 'SECRET_DETECTED', phase: 'plan' });
    expect(failure.secrets).toEqual([
      { path: 'docs/a.md', line: 3, rule: expect.stringMatching(/github/i) },
      { path: 'docs/sub/b.txt', line: 2, rule: expect.stringMatching(/aws/i) },
    ]);
    expect(failure.listed).toEqual([
      expect.stringMatching(/^docs\/a\.md:3 \(/),
      expect.stringMatching(/^docs\/sub\/b\.txt:2 \(/),
    ]);
    expect(refs(world.codex)).toEqual(before);
  });

  it('reports in a dry run, which succeeds', async () => {
    const world = makeWorld({ files: { 'docs/a.md': `${TOKEN}\n` } });
    const { code, to } = await syncTo(world, '--dry-run');
    expect(code).toBe(0);
    expect(to.secrets).toEqual([{ path: 'docs/a.md', line: 1, rule: expect.any(String) }]);
  });

  it('stops a two-way sync entirely: nothing comes into the cache', async () => {
    const world = makeWorld({
      files: { 'docs/a.md': `${TOKEN}\n` },
      codex: { files: { 'shared/s.md': 's\n' } },
    });
    const { code, out } = await syncWith(world, []);
    expect([code, out.error_code]).toEqual([3, 'SECRET_DETECTED']);
    expect((await syncWith(world, ['--from-codex', '--dry-run'])).out.from_codex.files_added).toBe(1);
  });

  it('goes on with the command that it suggests', async () => {
    const world = makeWorld({ files: { 'docs/a.md': `${TOKEN}\n` } });
    const { out } = await syncTo(world);
    const said = out.suggested_fixes.find((fix: string) => fix.includes('--allow-secrets'));
    expect(said).toContain(`--allow-secrets --plan ${out.plan_id}`);
    await syncDone(world, '--allow-secrets', '--plan', out.plan_id);
    expect(published(world)).toEqual({ 'docs/a.md': `${TOKEN}\n` });
  });

  it('is not opened by --force', async () => {
    const world = makeWorld({ files: { 'docs/a.md': `${TOKEN}\n` } });
    expect((await syncTo(world, '--force')).out.error_code).toBe('SECRET_DETECTED');
  });

  it('lets pass what secrets.allow_paths lists, and no more', async () => {
    const world = makeWorld({
      files: { 'docs/fixtures/a.md': `${TOKEN}\n`, 'docs/b.md': 'b\n' },
      config: { secrets: { allow_paths: ['docs/fixtures/**'] } },
    });
    await syncDone(world);
    writeFiles(world.project, { 'docs/b.md': `${TOKEN}\n` });
    const { out } = await syncTo(world);
    expect(out.secrets.map(({ path }: { path: string }) => path)).toEqual(['docs/b.md']);
  });

  it('lets placeholders of documentation pass', async () => {
    const world = makeWorld({
      files: {
        'docs/a.md': [
          'export GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
          'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE',
          'AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
          'https://user:password@example.com/',
          'token: <your-token>',
          'token: ****************************************',
        ].join('\n'),
      },
    });
    await syncDone(world);
    expect(Object.keys(published(world))).toEqual(['docs/a.md']);
  });

  it('looks at new and changed content only', async () => {
    const world = makeWorld({ files: { 'docs/old.md': `${TOKEN}\n`, 'docs/a.md': 'a\n' } });
    await syncDone(world, '--allow-secrets');
    writeFiles(world.project, { 'docs/a.md': 'edited\n' });
    await syncDone(world);
    writeFiles(world.project, { 'docs/old.md': `more\n${TOKEN}\n` });
    expect((await syncTo(world)).out.secrets).toEqual([
      { path: 'docs/old.md', line: 2, rule: expect.any(String) },
    ]);
  });

  it('looks again when a file that was removed in the codex would be published anew', async () => {
    const world = makeWorld({ files: { 'docs/a.md': `${TOKEN}\n`, 'docs/b.md': 'b\n' } });
    await syncDone(world, '--allow-secrets');
    commitTo(world.codex, 'test', { del: ['projects/auth/docs/a.md'] });
    expect((await syncTo(world)).out.error_code).toBe('SECRET_DETECTED');
  });

  it('sees through CRLF, a byte order mark and a file without a known extension', async () => {
    const world = makeWorld({
      files: { 'docs/a.md': `\ufeffx\r\n${TOKEN}\r\n`, 'docs/Makefile': `T=${TOKEN}\n` },
    });
    const { out } = await syncTo(world);
    expect(out.secrets.map(({ path, line }: { path: string; line: number }) => [path, line])).toEqual([
      ['docs/Makefile', 1],
      ['docs/a.md', 2],
    ]);
  });
});

describe.concurrent('front matter: visibility: private', () => {
  const PRIVATE = '---\ntitle: Draft\nvisibility: private\n---\nsecret plans\n';

  it('keeps a document from leaving the project', async () => {
    const world = makeWorld({
      files: {
        'docs/a.md': 'a\n',
        'docs/p.md': PRIVATE,
        'docs/crlf.markdown': PRIVATE.replaceAll('\n', '\r\n'),
        'docs/bom.mdx': `\ufeff${PRIVATE}`,
        'docs/text.txt': PRIVATE,
      },
    });
    for (const again of [false, true]) {
      const { to } = await syncDone(world);
      expect(to.commit_sha === null).toBe(again);
      expect(to.files.skipped.map(({ path }: { path: string }) => path)).toEqual([
        'docs/bom.mdx',
        'docs/crlf.markdown',
        'docs/p.md',
      ]);
      expect(to.files.skipped[2].reason).toBe('visibility: private (line 3)');
    }
    expect(Object.keys(published(world)).sort()).toEqual(['docs/a.md', 'docs/text.txt']);
  });

  it('takes a document back that was published before', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n', 'docs/p.md': 'public\n' } });
    await syncDone(world);
    writeFiles(world.project, { 'docs/p.md': PRIVATE });
    const dry = await syncDone(world, '--dry-run');
    const { to } = await syncDone(world);
    expect(to).toMatchObject({
      files_deleted: 1,
      files_skipped: 1,
      deletion_causes: { gone: 0, excluded: 1, moved: 0 },
    });
    expect(dry.to.files).toEqual(to.files);
    expect(published(world)).toEqual({ 'docs/a.md': 'a\n' });
  });

  it('keeps one back whose front matter says so and cannot be read', async () => {
    const broken = '---\ntitle: "unclosed\nvisibility: private\n---\nsecret plans\n';
    const world = makeWorld({
      files: { 'docs/a.md': 'a\n', 'docs/p.md': broken, 'docs/q.md': '---\ntitle: "unclosed\n---\nq\n' },
    });
    const { out, to } = await syncDone(world);
    expect(Object.keys(published(world))).toEqual(['docs/a.md', 'docs/q.md']);
    expect(to.files.skipped).toEqual([
      { path: 'docs/p.md', reason: expect.stringContaining('visibility: private (line 3)') },
    ]);
    expect(out.warnings).toEqual([expect.stringContaining('docs/q.md: ')]);
  });

  it('is not scanned for secrets, since it does not leave', async () => {
    const world = makeWorld({ files: { 'docs/a.md': 'a\n', 'docs/p.md': `${PRIVATE}${TOKEN}\n` } });
    await syncDone(world);
    expect(Object.keys(published(world))).toEqual(['docs/a.md']);
  });
});

describe.concurrent('files that the organization sync brought', () => {
  it('are not published back while they are as they came', async () => {
    const world = makeWorld({
      files: {
        'docs/a.md': 'a\n',
        '.claude/agents/ours.md': 'ours\n',
        '.claude/agents/brought.md': 'brought\n',
        '.claude/agents/edited.md': 'edited since\n',
      },
    });
    const id = (text: string) => git(world.project, ['hash-object', '--stdin'], { input: text });
    writeFiles(world.project, {
      '.fractary/codex/manifest.json': JSON.stringify({
        files: {
          '.claude/agents/brought.md': id('brought\n'),
          '.claude/agents/edited.md': id('as it came\n'),
        },
      }),
    });
    const { to } = await syncDone(world);
    expect(to.files.skipped).toEqual([{ path: '.claude/agents/brought.md', reason: 'from the codex' }]);
    expect(Object.keys(published(world)).sort()).toEqual([
      '.claude/agents/edited.md',
      '.claude/agents/ours.md',
      'docs/a.md',
    ]);
  });
});
