import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, say } from '../cache/world.ts';
import { git } from '../helpers/git.ts';
import { commitAll, makeRepo, writeFiles } from '../helpers/repo.ts';
import { CACHE, cacheFile, makeWorld, pull, type World } from '../sync/from-codex/world.ts';
import { CODEX_FILES, filledWorld, inProject } from './filled-world.ts';

let world: World;
beforeAll(async () => {
  const codexFiles = {
    ...CODEX_FILES,
    'projects/billing/docs/to-auth.md': '---\ncodex_sync_include: [auth]\n---\n',
    'projects/billing/docs/to-all.md': '# To nobody in particular\n',
    'projects/billing/data.json': '{}',
    'shared/not-auth.md': '---\ntitle: x\ncodex_sync_exclude:\n  - au*\n---\n',
    'shared/picture.png': 'png',
    'shared/x.log': 'log',
    'shared/link.md': { link: 'for-web.md' },
  };
  world = await filledWorld(
    {
      'docs/a.md': '# A\n',
      'docs/private.md': '---\ntitle: x\nvisibility: private\n---\n',
      'docs/broken.md': '---\nx: [\nvisibility: private\n---\n',
      'docs/ignored.md': 'x',
      'docs/out.md': { link: '../../outside.md' },
      'docs/in.md': { link: 'a.md' },
      'docs/run.log': 'log',
      'docs/.env': 'SECRET=1',
      'docs/big.bin': 'lfs',
      'docs/brought.md': 'from the codex\n',
      'src/main.ts': 'code',
      'docs/gone.md': 'soon gone',
      '.gitignore': `# ours\n${CACHE}/\ndocs/ignored.md\n`,
      '.gitattributes': '*.bin filter=lfs\n',
    },
    {
      codex: { files: codexFiles, branches: { test: codexFiles } },
      config: { routed_patterns: ['projects/**'], exclude_patterns: ['**/*.log'] },
    },
  );
  commitAll(world.project);
  rmSync(inProject(world, 'docs/gone.md'));
  makeRepo(inProject(world, 'docs/nested'), { 'x.md': 'x' });
  const oid = git(world.project, ['hash-object', 'docs/brought.md']);
  writeFiles(world.project, {
    '.fractary/codex/manifest.json': JSON.stringify({ files: { 'docs/brought.md': oid } }),
    'docs/untracked.md': 'new',
  });
  await pull(world, ['--env', 'prod']);
});

const explain = (subject: string, args: readonly string[] = []) => ask(world, 'explain', [subject, ...args]);

describe('a file of the project', () => {
  it.each([
    ['docs/a.md', 'published', /sync_patterns has docs\/\*\*/, { pattern: 'docs/**' }],
    ['docs/untracked.md', 'published', /docs\/\*\*/, {}],
    ['docs/in.md', 'published', /docs\/\*\*/, {}],
    ['src/main.ts', 'not-selected', /no pattern of sync_patterns/, {}],
    ['docs/run.log', 'not-selected', /exclude_patterns has/, { pattern: '**/*.log' }],
    ['docs/.env', 'not-selected', /always excluded/, { pattern: '**/.env*' }],
    ['docs/ignored.md', 'not-selected', /git ignores it: docs\/ignored\.md/, { line: 3 }],
    ['docs/private.md', 'skipped', /visibility: private \(line 3\)/, { line: 3 }],
    ['docs/broken.md', 'skipped', /visibility: private \(line 3\) in a front matter/, { line: 3 }],
    ['docs/out.md', 'skipped', /a link that leaves the project/, {}],
    ['docs/nested/x.md', 'skipped', /docs\/nested, a submodule or git repository/, {}],
    ['docs/big.bin', 'skipped', /git filter/, {}],
    ['docs/brought.md', 'skipped', /came from the codex/, {}],
    ['docs/gone.md', 'not-selected', /gone from the project/, {}],
    ['docs/never.md', 'unknown', /no such file/, {}],
  ])('%s is %s', async (subject, decision, reason, more) => {
    const result = await explain(subject);
    expect(result).toMatchObject({ code: 0, subject, kind: 'file', decision, ...more });
    expect(result.reason).toMatch(reason);
    expect(result.codex_path).toBe(`projects/auth/${subject}`);
    expect(result.uri).toBe(`codex://acme/auth/${subject}`);
  });

  it('agrees with what a sync publishes and skips', async () => {
    const plan = await ask(world, 'plan-sync', ['--to-codex']);
    expect(plan.code).toBe(0);
    for (const name of plan.files.added.filter((one: string) => one.startsWith('docs/')))
      expect(await explain(name), name).toMatchObject({ decision: 'published' });
    const skipped = plan.files.skipped.map((one: { path: string }) => one.path);
    expect(skipped.length).toBeGreaterThanOrEqual(5);
    for (const name of skipped.filter((one: string) => one !== 'docs/nested'))
      expect(await explain(name), name).toMatchObject({ decision: 'skipped' });
  });

  it.each(['docs', '.', '../outside.md', ''])('%j is refused', async (subject) => {
    const refused = await explain(subject);
    expect(refused).toMatchObject({ code: 2, error_code: 'INVALID_ARGUMENT' });
  });

  it('reads well', async () => {
    const { text } = await say(world, 'explain', ['docs/private.md']);
    expect(text).toBe(
      [
        'docs/private.md ⚠ is skipped: visibility: private (line 3)',
        'In the codex: projects/auth/docs/private.md',
        'Reference: codex://acme/auth/docs/private.md',
        'Cached: no',
        '',
      ].join('\n'),
    );
  });
});

describe('a document of the codex', () => {
  const ref = (name: string) => `codex://acme/${name}`;
  it.each([
    ['auth/docs/own.md', 'delivered', /this project's own/, { pattern: 'projects/{project}/**' }],
    ['shared/standards/api.md', 'delivered', /from_codex_patterns has shared/, { pattern: 'shared/**' }],
    ['shared/picture.png', 'delivered', /shared\/\*\*/, {}],
    ['billing/docs/to-auth.md', 'delivered', /codex_sync_include names auth \(line 2\)/, { line: 2 }],
    ['billing/docs/to-all.md', 'withheld', /no codex_sync_include/, {}],
    ['billing/data.json', 'withheld', /no front matter/, {}],
    ['shared/for-web.md', 'withheld', /names only web-\* \(line 3\)/, { line: 3 }],
    ['shared/not-auth.md', 'withheld', /codex_sync_exclude names au\* \(line 3\)/, { line: 3 }],
    ['shared/link.md', 'skipped', /symbolic link/, {}],
    ['shared/x.log', 'not-selected', /exclude_patterns/, { pattern: '**/*.log' }],
    ['codex/README.md', 'not-selected', /neither/, { codex_path: 'README.md' }],
    ['shared/none.md', 'unknown', /the last sync found no such document/, {}],
  ])('%s is %s', async (name, decision, reason, more) => {
    const result = await explain(ref(name));
    expect(result).toMatchObject({ code: 0, kind: 'reference', uri: ref(name), decision, ...more });
    expect(result.reason).toMatch(reason);
    const delivered = decision === 'delivered';
    expect(result.cached.map((one: { environment: string }) => one.environment)).toEqual(
      delivered ? ['prod', 'test'] : [],
    );
  });

  it('is known by its old form, by its cached file, and without its heading', async () => {
    const plain = await explain(ref('shared/standards/api.md'));
    const file = cacheFile(world, 'shared/standards/api.md');
    for (const subject of ['@codex/shared/standards/api.md', `${ref('shared/standards/api.md')}#x`, file]) {
      expect(await explain(subject)).toEqual({ ...plain, subject });
    }
    expect(plain.cached[1]).toMatchObject({
      environment: 'test',
      path: file,
      status: 'fresh',
      on_demand: false,
    });
  });

  it('of another organization is not known here', async () => {
    expect(await explain('codex://other/auth/a.md')).toMatchObject({
      decision: 'unknown',
      codex_path: null,
      cached: [],
    });
  });

  it('with a wrong reference or environment is refused', async () => {
    expect(await explain('codex://acme/../x.md')).toMatchObject({ code: 2, error_code: 'INVALID_REFERENCE' });
    expect(await explain(ref('shared/x.md'), ['--env', 'no'])).toMatchObject({
      code: 2,
      error_code: 'INVALID_ENVIRONMENT',
    });
    expect(await ask(world, 'explain')).toMatchObject({ code: 2, error_code: 'INVALID_ARGUMENT' });
  });

  it('is unknown before any sync, and its damaged copy is none', async () => {
    const empty = makeWorld({ codex: { files: CODEX_FILES } });
    const before = await ask(empty, 'explain', [ref('shared/standards/api.md')]);
    expect(before).toMatchObject({ code: 0, decision: 'unknown', cached: [], pattern: 'shared/**' });
    expect(before.reason).toMatch(/after the next sync/);
    await pull(empty);
    writeFileSync(cacheFile(empty, 'shared/standards/api.md'), 'changed');
    expect((await ask(empty, 'explain', [ref('shared/standards/api.md')])).cached).toEqual([]);
  });

  it('is explained by where it is in a checkout of the codex itself', async () => {
    const clone = join(world.dir, 'clone');
    git(world.dir, ['clone', '-q', world.codex, clone]);
    writeFiles(clone, {
      '.fractary/plugins/codex/config.json': JSON.stringify({
        organization: 'acme',
        codex_repo: world.codex,
      }),
    });
    const there = { ...world, project: clone };
    expect(await ask(there, 'explain', ['shared/standards/api.md'])).toMatchObject({
      kind: 'reference',
      uri: ref('shared/standards/api.md'),
      codex_path: 'shared/standards/api.md',
    });
  });
});
