import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { git, isolatedEnv } from '../helpers/git.ts';
import { type Files, makeRepo, readTree, writeFiles } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { tempDir } from '../helpers/temp.ts';
import { CACHE, CONFIG } from './world.ts';

const LOCAL = '.fractary/plugins/codex/config.local.json';

/** A machine with one repository that has no configuration yet. */
function machine(files: Files = { 'docs/a.md': '# A\n' }, remote?: string) {
  const dir = tempDir();
  const env = isolatedEnv(dir);
  const project = makeRepo(join(dir, 'auth'), files, remote === undefined ? {} : { remote });
  const call = (script: string, args: string[], cwd = project) => run(script, args, { cwd, env, input: '' });
  const json = async (script: string, args: string[], exit = 0, cwd = project) => {
    const result = await call(script, [...args, '--json'], cwd);
    expect(result).toMatchObject({ code: exit, stderr: expect.any(String) });
    return result.json();
  };
  const read = (path: string, root = project) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  return { dir, env, project, call, json, read };
}

describe('init', () => {
  it('finds organization, project and codex beside origin, and a sync works', async () => {
    const { dir, project, json, read } = machine();
    makeCodex(join(dir, 'srv/acme/codex.acme.com.git'), { files: { 'shared/a.md': '# A\n' } });
    git(project, ['remote', 'add', 'origin', `file://${dir}/srv/acme/auth-service.git`]);
    const result = await json('init', ['--org', 'acme', '--codex', 'codex.acme.com']);
    expect(result).toEqual({
      status: 'success',
      operation: 'init',
      organization: 'acme',
      project: 'auth-service',
      codex_repo: 'codex.acme.com',
      config_path: CONFIG,
      written: [CONFIG, `${CACHE}/`, '.gitignore'],
      unchanged: [],
      dry_run: false,
      differences: [],
      warnings: [],
    });
    expect(read(CONFIG)).toEqual({
      version: '3.0',
      organization: 'acme',
      project_name: 'auth-service',
      codex_repo: 'codex.acme.com',
    });
    expect(git(project, ['status', '--porcelain', '-uall']).split('\n')).toEqual([
      '?? .fractary/plugins/codex/config.json',
      '?? .gitignore',
    ]);
    expect(await json('sync-project', [])).toMatchObject({
      project: 'auth-service',
      to_codex: { files_added: 1 },
      from_codex: { files_added: 2 },
    });
  });

  it('takes the organization from the address of origin', async () => {
    const { json } = machine({}, 'git@git.acme.com:acme/billing.git');
    expect(await json('init', ['--codex', 'codex', '--dry-run'])).toMatchObject({
      organization: 'acme',
      project: 'billing',
    });
  });

  it('--local makes a codex, and sync-project works at once', async () => {
    const { env, dir, project, json, read } = machine();
    const before = git(project, ['rev-parse', 'HEAD']);
    const result = await json('init', ['--local', '--org', 'acme']);
    const bare = join(env.FRACTARY_CODEX_HOME!, 'local/acme/codex.acme.git');
    expect(result.written).toEqual([CONFIG, LOCAL, `${CACHE}/`, '.gitignore', bare]);
    expect(read(LOCAL)).toEqual({ codex_repo: bare });
    expect(git(project, ['check-ignore', LOCAL, CACHE])).toBe(`${LOCAL}\n${CACHE}`);
    const synced = await json('sync-project', []);
    expect(synced).toMatchObject({
      codex_repo: 'codex.acme',
      to_codex: { files_added: 1, branch_created: true },
    });
    expect(readTree(bare, 'test', 'projects/auth')).toEqual({ 'docs/a.md': '# A\n' });
    expect(readFileSync(join(project, synced.from_codex.cache_path, 'docs/a.md'), 'utf8')).toBe('# A\n');
    expect(git(project, ['rev-parse', 'HEAD'])).toBe(before);

    // A second project of the same person finds the same codex.
    const other = makeRepo(join(dir, 'billing'), { 'docs/b.md': '# B\n' });
    await json('init', ['--local', '--org', 'acme'], 0, other);
    await json('sync-project', [], 0, other);
    expect(Object.keys(readTree(bare, 'test', 'projects'))).toEqual(['auth/docs/a.md', 'billing/docs/b.md']);
  });

  it('in a dry run writes nothing, and says what it would write', async () => {
    const { dir, project, json, call } = machine();
    const before = snapshot(dir);
    const promised = await json('init', ['--local', '--org', 'acme', '--dry-run']);
    expect(promised.dry_run).toBe(true);
    const text = await call('init', ['--local', '--org', 'acme', '--dry-run']);
    expect(text.stdout).toMatch(/ {2}would write \.gitignore\n/);
    expect(text.stdout).toMatch(/\nNo changes made\.\n$/);
    expect(snapshot(dir)).toEqual(before);
    expect(await json('init', ['--local', '--org', 'acme'])).toEqual({ ...promised, dry_run: false });
    expect(readdirSync(project)).toContain('.fractary');
  });

  it('again changes nothing; other values want --yes, which the answer repeats with them', async () => {
    const { project, json, call, read } = machine();
    await json('init', ['--org', 'acme', '--codex', '../codex.git', '--project', 'auth']);
    const before = snapshot(project);
    for (const args of [[], ['--org', 'acme'], ['--codex', '../codex.git']]) {
      expect(await json('init', args)).toMatchObject({
        written: [],
        unchanged: [CONFIG, `${CACHE}/`, '.gitignore'],
      });
    }
    const failure = await json('init', ['--codex', 'my codex/x.git', '--project', 'login'], 3);
    expect(failure).toMatchObject({
      error_code: 'CONFIRMATION_REQUIRED',
      phase: 'validate',
      partial_results: {},
      differences: [
        { file: CONFIG, key: 'project_name', current: 'auth', requested: 'login' },
        { file: CONFIG, key: 'codex_repo', current: '../codex.git', requested: './my codex/x.git' },
      ],
    });
    expect(failure.suggested_fixes[0]).toMatch(
      /^fractary-codex init --codex 'my codex\/x\.git' --project login --yes/,
    );
    expect(snapshot(project)).toEqual(before);
    const shown = await call('init', ['--project', 'login', '--dry-run']);
    expect(shown.stdout).toContain('⚠ project_name in');
    await json('init', ['--codex', 'my codex/x.git', '--project', 'login', '--yes']);
    expect(read(CONFIG)).toMatchObject({ project_name: 'login', codex_repo: './my codex/x.git' });
  });

  it('keeps .gitignore as it is and adds what it lacks', async () => {
    const { project, json } = machine({ '.gitignore': 'dist\r\n*.log' });
    await json('init', ['--org', 'acme', '--codex', 'codex']);
    const text = readFileSync(join(project, '.gitignore'), 'utf8');
    expect(text.startsWith('dist\r\n*.log\r\n')).toBe(true);
    expect(git(project, ['check-ignore', LOCAL, `${CACHE}/x`, 'a.log']).split('\n')).toHaveLength(3);
  });

  it('sets up a folder of a monorepo that has a configuration, beside another', async () => {
    const { project, dir, json, read } = machine({ 'docs/top.md': '# Top\n', 'apps/web/docs/w.md': '# W\n' });
    const codex = makeCodex(join(dir, 'codex.git'), { files: { 'shared/a.md': '# A\n' } });
    const web = join(project, 'apps/web');
    writeFiles(web, { [CONFIG]: '{}' });
    await json('init', ['--org', 'acme', '--codex', codex, '--project', 'web'], 0, web);
    await json('init', ['--org', 'acme', '--codex', codex, '--project', 'top']);
    expect(read(CONFIG, web)).toMatchObject({ project_name: 'web' });
    expect(read(CONFIG)).toMatchObject({ project_name: 'top' });
    expect(existsSync(join(web, '.gitignore'))).toBe(true);
    expect(await json('sync-project', ['--to-codex'], 0, join(web, 'docs'))).toMatchObject({
      project: 'web',
    });
    expect(await json('sync-project', ['--to-codex'])).toMatchObject({ project: 'top' });
    expect(readTree(codex, 'test', 'projects')).toEqual({
      'top/docs/top.md': '# Top\n',
      'web/docs/w.md': '# W\n',
    });
  });

  it.each([
    [['--codex', 'x'], /^the organization is not known, give it with --org/],
    [['--org', 'acme'], /^the codex is not known, give it with --codex/],
    [['--org', '../x', '--codex', 'x'], /--org/],
    [['--org', 'acme', '--codex', 'https://u:s3cret@h/a/b'], /holds a password or token/],
  ])('init %j says what it needs', async (args, sentence) => {
    const { project, json } = machine();
    const before = snapshot(project);
    const failure = await json('init', args, 2);
    expect(failure).toMatchObject({
      operation: 'init',
      error_code: 'INVALID_ARGUMENT',
      error: expect.stringMatching(sentence),
    });
    expect(failure.suggested_fixes[0]).toContain('fractary-codex init');
    expect(JSON.stringify(failure)).not.toContain('s3cret');
    expect(snapshot(project)).toEqual(before);
  });

  it('outside a repository says so', async () => {
    const { dir, json } = machine();
    expect(await json('init', ['--org', 'acme', '--local'], 2, join(dir, 'tmp'))).toMatchObject({
      error_code: 'PROJECT_NOT_DETECTED',
      suggested_fixes: expect.arrayContaining([expect.stringContaining('git init')]),
    });
  });
});
