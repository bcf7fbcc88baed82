import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXIT_CODES } from '../../runtime/errors.ts';
import { isolatedEnv } from '../helpers/git.ts';
import { makeRepo, writeFiles } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { tempDir } from '../helpers/temp.ts';
import { CONFIG, config, type World, world } from './world.ts';

const COMMANDS_WITH_A_PROJECT = [
  'sync-project',
  'analyze-patterns',
  'setup-cache-dir',
  'hash-files',
  'clone-codex',
  'plan-sync',
  'commit-codex',
  'push-codex',
  'update-cache-index',
];

const NEED_GIT = [
  'sync-project',
  'analyze-patterns',
  'hash-files',
  'clone-codex',
  'plan-sync',
  'commit-codex',
];

/** For what changes nothing. */
let place: World;
let untouched: ReturnType<typeof snapshot>;
beforeAll(() => {
  place = world();
  untouched = snapshot(place.project);
});

const PHASES = /^(validate|clone|plan|copy|commit|push|cache-index|discover|trigger|monitor)$/;

/** Runs a command that must fail, with `--json` and without, and returns the document. */
async function failing(place: World, script: string, args: string[] = [], env: Record<string, string> = {}) {
  const options = { env: { ...place.env, ...env } };
  const [shown, text] = await Promise.all([
    place.run(script, [...args, '--json'], options),
    place.run(script, [...args, '--quiet'], options),
  ]);
  const document = shown.json();
  expect(document).toMatchObject({
    status: 'failure',
    operation: script,
    error: expect.stringMatching(/^[^\n]+$/),
    phase: expect.stringMatching(PHASES),
    suggested_fixes: expect.arrayContaining([expect.stringMatching(/\S/)]),
    partial_results: {},
  });
  expect(shown.code).toBe(EXIT_CODES[document.error_code as keyof typeof EXIT_CODES]);
  expect(shown.stdout + shown.stderr).not.toMatch(/^\s+at .*:\d+/m);

  expect(text).toMatchObject({ code: shown.code, stdout: '' });
  const [first = '', next = ''] = text.stderr.split('\n');
  expect(first).toBe(`❌ ${document.error} [${document.error_code}]`);
  expect(text.stderr).toContain(`   Next: ${document.suggested_fixes[0]}\n`);
  if (!document.plan) expect(next).toBe(`   Next: ${document.suggested_fixes[0]}`);
  expect(text.stderr).not.toMatch(/^\s+at .*:\d+/m);
  return document;
}

describe.each(COMMANDS_WITH_A_PROJECT)('%s', (name) => {
  it('says what is wrong with where it stands and with the environment', async () => {
    const outside = tempDir();
    const [away, environment] = await Promise.all([
      place.json(name, [], 2, { cwd: outside }),
      place.json(name, ['--env', 'tset'], 2),
    ]);
    expect(away).toMatchObject({
      status: 'failure',
      operation: name,
      error_code: 'PROJECT_NOT_DETECTED',
      error: expect.stringContaining(outside),
      phase: 'validate',
      suggested_fixes: expect.arrayContaining([expect.stringMatching(/\S/)]),
      partial_results: {},
    });
    expect(environment).toMatchObject({
      operation: name,
      error_code: 'INVALID_ENVIRONMENT',
      error: expect.stringMatching(/"tset".*valid are test, prod.*did you mean "test"/),
      phase: 'validate',
      suggested_fixes: expect.arrayContaining(['--env test']),
      partial_results: {},
    });
  });
});

it('a command that failed before it began has changed nothing', () => {
  expect(snapshot(place.project)).toEqual(untouched);
});

it.each([...NEED_GIT, 'init', 'demo'])('%s without git says so', async (name) => {
  const bin = tempDir();
  symlinkSync(process.execPath, join(bin, 'node'));
  expect(await place.json(name, [], 1, { env: { ...place.env, PATH: bin } })).toMatchObject({
    operation: name,
    error_code: 'GIT_MISSING',
    suggested_fixes: [expect.stringContaining('Install git')],
  });
});

describe('the configuration', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'an unknown key',
      '{"organization":"acme","codex_repo":"c","sync_pattern":[]}',
      'CONFIG_INVALID',
      /sync_patterns/,
    ],
    [
      'a wrong value',
      '{"organization":"acme","codex_repo":"c","auto_sync":"yes"}',
      'CONFIG_INVALID',
      /auto_sync/,
    ],
    ['no JSON', '{"organization": acme}', 'CONFIG_INVALID', /config\.json/],
    ['a missing key', '{"codex_repo":"c"}', 'CONFIG_INVALID', /organization/],
    [
      'a key of an option',
      '{"organization":"acme","codex_repo":"c","network":{"timeout":3}}',
      'CONFIG_INVALID',
      /timeout_seconds/,
    ],
  ])('with %s is refused before anything else', async (_what, text, code, sentence) => {
    const place = world();
    writeFiles(place.project, { [CONFIG]: text });
    const failure = await failing(place, 'sync-project');
    expect(failure).toMatchObject({ error_code: code, phase: 'validate' });
    expect([failure.error, ...failure.suggested_fixes].join('\n')).toMatch(sentence);
  });

  it('that is not there is named, with the command that makes it', async () => {
    const place = world();
    writeFiles(place.project, { '.fractary': null });
    const failure = await failing(place, 'sync-project');
    expect(failure).toMatchObject({ error_code: 'CONFIG_NOT_FOUND', phase: 'validate' });
    expect(failure.suggested_fixes.join('\n')).toMatch(/fractary-codex init/);
  });
});

describe('the codex', () => {
  it.each(['sync-project', 'clone-codex', 'plan-sync', 'commit-codex'])(
    'that is not there fails %s',
    async (script) => {
      const place = world();
      const missing = join(place.dir, 'missing.git');
      writeFiles(place.project, { [CONFIG]: config(missing) });
      expect(await failing(place, script)).toMatchObject({
        error_code: 'REPO_NOT_FOUND',
        phase: 'clone',
        error: expect.stringContaining(missing),
      });
    },
  );

  it('that is a folder without a repository fails as well', async () => {
    const place = world();
    mkdirSync(join(place.dir, 'folder'));
    writeFiles(place.project, { [CONFIG]: config(join(place.dir, 'folder')) });
    expect(await failing(place, 'sync-project')).toMatchObject({ error_code: 'REPO_NOT_FOUND' });
  });

  it('without the branch of production fails, naming those there are', async () => {
    const place = world({ config: { environments: { branches: { prod: 'release' } } } });
    expect(await failing(place, 'sync-project')).toMatchObject({
      error_code: 'BRANCH_NOT_FOUND',
      error: expect.stringMatching(/release.*main/),
    });
  });

  it('that is empty has no branch to bring', async () => {
    const place = world({ codex: {} });
    writeFiles(place.project, {
      [CONFIG]: config(makeRepo(join(place.dir, 'empty'), {}, { commit: false })),
    });
    expect(await failing(place, 'clone-codex')).toMatchObject({ error_code: 'BRANCH_NOT_FOUND' });
  });
});

describe('guards', () => {
  it('list what they found and the command that goes on', async () => {
    const token = `ghp_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2).slice(0, 36)}`;
    const place = world({ files: { 'docs/key.md': `token ${token}\n` } });
    for (const script of ['commit-codex', 'sync-project']) {
      const failure = await failing(place, script);
      expect(failure).toMatchObject({
        error_code: 'SECRET_DETECTED',
        plan: { status: 'success', direction: 'to-codex' },
        suggested_fixes: expect.arrayContaining([
          expect.stringMatching(new RegExp(`fractary-codex ${script} .*--allow-secrets`)),
        ]),
      });
      expect(JSON.stringify(failure)).not.toContain(token);
      const fix: string = failure.suggested_fixes.find((one: string) => one.includes('--plan'));
      const args = fix
        .slice(fix.indexOf(script) + script.length)
        .trim()
        .split(/\s+/);
      expect(await place.json(script, args)).toMatchObject({ status: 'success' });
    }
  });

  it('hold a plan that somebody approved', async () => {
    const place = world();
    for (const script of ['sync-project', 'commit-codex', 'plan-sync']) {
      expect(await failing(place, script, ['--plan', 'abc'])).toMatchObject({
        error_code: 'PLAN_CHANGED',
        plan_id: expect.any(String),
      });
    }
    const { plan_id } = await place.json('plan-sync');
    expect(await place.json('commit-codex', ['--plan', plan_id])).toMatchObject({ files_added: 2 });
  });

  it('want production to be typed', async () => {
    const place = world({ config: { environments: { default: 'prod' } } });
    for (const script of ['sync-project', 'plan-sync', 'commit-codex', 'push-codex']) {
      const failure = await failing(place, script);
      expect(failure).toMatchObject({ error_code: 'CONFIRMATION_REQUIRED' });
      expect(failure.suggested_fixes[0]).toMatch(/^fractary-codex [a-z-]+( --to-codex)? --env prod$/);
    }
    expect((await place.run('clone-codex')).code).toBe(0);
  });
});

describe('output', () => {
  it('is one document, with progress on stderr unless it is silenced', async () => {
    const place = world();
    const loud = await place.run('sync-project', ['--json']);
    expect(loud.json().status).toBe('success');
    expect(loud.stderr).toMatch(/^Reading auth/);
    expect(loud.stderr).not.toMatch(/[\r\x1b]/);
    for (const option of ['--quiet', '--summary']) {
      writeFiles(place.project, { 'docs/b.md': `# ${option}\n` });
      const silent = await place.run('sync-project', ['--json', option]);
      expect(silent.stderr).toBe('');
      expect(silent.json()).toMatchObject({ status: 'success', to_codex: { files_synced: 1 } });
    }
    const quiet = await place.run('sync-project', ['--quiet']);
    expect(quiet.stderr).toBe('');
    expect(quiet.stdout).toMatch(/^✓ Nothing to sync: /);
  });

  it('names the git calls under --verbose, on stderr', async () => {
    const place = world();
    const result = await place.run('sync-project', ['--json', '--verbose']);
    expect(result.json().status).toBe('success');
    expect(result.stderr).toMatch(/ls-remote/);
  });

  it('cuts lists at 20 for --summary and counts the rest', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`docs/n${i}.md`, `# ${i}\n`]));
    const place = world({ files });
    const all = await place.json('plan-sync');
    expect(all.files.added).toHaveLength(32);
    const shown = await place.run('plan-sync', ['--json', '--summary']);
    expect(shown.stdout.trim().split('\n')).toHaveLength(1);
    expect(shown.json()).toMatchObject({ files_added: 32, files_omitted: 12 });
    expect(shown.json().files.added).toEqual(all.files.added.slice(0, 20));
    const text = await place.run('sync-project', ['--dry-run', '--to-codex']);
    expect(text.stdout.split('\n').filter((line) => line.startsWith('  + '))).toHaveLength(20);
    expect(text.stdout).toContain('  … and 12 more\n');
  });

  it('exits 4 for --exit-code only while there is something to sync', async () => {
    const place = world();
    const check = () => place.run('sync-project', ['--dry-run', '--exit-code', '--json']);
    expect((await check()).code).toBe(4);
    expect((await place.run('sync-project', ['--dry-run'])).code).toBe(0);
    await place.json('sync-project');
    expect((await check()).code).toBe(0);
  });

  it('of an unwritable cache is a failure that changes nothing', async () => {
    if (process.getuid?.() === 0) return;
    const place = world();
    mkdirSync(join(place.project, '.fractary/plugins/codex/cache'));
    chmodSync(join(place.project, '.fractary/plugins/codex/cache'), 0o500);
    expect(await failing(place, 'setup-cache-dir')).toMatchObject({ error_code: 'CACHE_UNWRITABLE' });
  });
});

it('validate-sync outside a project says so', async () => {
  const dir = tempDir();
  const result = await run('validate-sync', ['--json'], { cwd: dir, env: isolatedEnv(dir), input: 'x' });
  expect(result.code).toBe(2);
  expect(result.json()).toMatchObject({ error_code: 'INVALID_ARGUMENT', operation: 'validate-sync' });
});
