import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { isolatedEnv } from '../helpers/git.ts';
import { type Files, makeRepo, readTree } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { tempDir } from '../helpers/temp.ts';
import { CONFIG } from './world.ts';

/** A project that was set up with the predecessor, and its codex beside `origin`. */
function predecessor(files: Files) {
  const dir = tempDir();
  const env = isolatedEnv(dir);
  const codex = makeCodex(join(dir, 'acme/codex.acme.com.git'), { files: { 'shared/a.md': '# A\n' } });
  const remote = `file://${dir}/acme/auth.git`;
  const project = makeRepo(
    join(dir, 'auth'),
    { 'docs/a.md': '# A\n', 'docs/private/p.md': 'p\n', ...files },
    { remote },
  );
  const call = (script: string, args: string[] = []) => run(script, args, { cwd: project, env, input: '' });
  const read = (path: string) => readFileSync(join(project, path), 'utf8');
  return { project, codex, call, read };
}

const YAML = `# Fractary Codex
version: "4.0"
organization: acme
codex_repo: codex.acme.com
sync_patterns: ["docs/**"]
exclude_patterns: ["docs/private/**"]
environments:
  dev: { branch: test, description: Development }
logging: { enabled: true, level: info }
storage:
  providers: [{ type: github, token: "\${GITHUB_TOKEN}" }]
cache: { dir: .fractary/codex/cache, ttl_days: 3 }
`;

const SHARED = `version: '2.0'
work:
  active_handler: github   # of another plugin
codex:
  schema_version: '2.0'
  organization: acme
  project: auth
  codex_repo: codex.acme.com
  remotes:
    acme/codex.acme.com: { token: '\${GITHUB_TOKEN}' }
  sync:
    to_codex: { include: ['docs/**'], exclude: ['docs/private/**'] }
    from_codex: { include: ['codex://acme/codex.acme.com/shared/**'] }
`;

const JSON_2_0 = JSON.stringify({
  version: '2.0',
  organization: 'acme',
  codex_repo: 'codex.acme.com',
  sync_patterns: { include: ['docs/**'], exclude: ['docs/private/**'] },
  notifications: { enabled: false, webhook_url: '' },
});

describe('init takes over what the predecessor left', () => {
  it.each([
    ['.fractary/codex.yaml', YAML, ['environments.dev.description', 'logging', 'storage', 'cache.dir']],
    [
      '.fractary/codex/config.yaml',
      YAML,
      ['environments.dev.description', 'logging', 'storage', 'cache.dir'],
    ],
    [
      '.fractary/plugins/codex/config.yaml',
      YAML,
      ['environments.dev.description', 'logging', 'storage', 'cache.dir'],
    ],
    ['.fractary/config.yaml', SHARED, ['remotes']],
    [CONFIG, JSON_2_0, ['notifications']],
  ])('%s', async (path, text, gone) => {
    const { project, codex, call, read } = predecessor({ [path]: text });
    const before = snapshot(project);
    const promised = (await call('init', ['--dry-run', '--json'])).json();
    expect(promised).toMatchObject({ status: 'success', organization: 'acme', codex_repo: 'codex.acme.com' });
    expect(promised.migrated).toMatchObject({ from: path, backup: `${path}.bak` });
    expect(promised.migrated.dropped.map(({ key }: { key: string }) => key)).toEqual(gone);
    for (const { reason } of promised.migrated.dropped) expect(reason).toMatch(/\w{3}/);
    expect(promised.written).toEqual(expect.arrayContaining([CONFIG, `${path}.bak`]));
    expect(snapshot(project)).toEqual(before);

    expect((await call('init', ['--json'])).json()).toEqual({ ...promised, dry_run: false });
    expect(read(`${path}.bak`)).toBe(text);
    expect(JSON.parse(read(CONFIG))).toMatchObject({
      sync_patterns: ['docs/**'],
      exclude_patterns: ['docs/private/**'],
    });
    if (path === '.fractary/config.yaml') expect(read(path)).toBe(SHARED.slice(0, SHARED.indexOf('codex:')));
    else if (path !== CONFIG) expect(existsSync(join(project, path))).toBe(false);

    // Only once, and what came of it works.
    const again = (await call('init', ['--json'])).json();
    expect(again).toMatchObject({ written: [] });
    expect(again).not.toHaveProperty('migrated');
    expect((await call('sync-project', ['--to-codex', '--json'])).json()).toMatchObject({
      status: 'success',
    });
    expect(Object.keys(readTree(codex, 'test', 'projects'))).toEqual(['auth/docs/a.md']);
  });

  it('in words, and never over a backup that is there', async () => {
    const { project, call, read } = predecessor({ [CONFIG]: JSON_2_0, [`${CONFIG}.bak`]: 'older' });
    const sync = await call('sync-project', ['--dry-run']);
    expect(sync).toMatchObject({ code: 2, stderr: expect.stringMatching(/Next: fractary-codex init /) });
    const { stdout } = await call('init');
    expect(stdout).toContain(`✓ took over ${CONFIG}, a copy is ${CONFIG}.bak2\n`);
    expect(stdout).toMatch(/ {2}without successor: notifications – .*workflows install/);
    expect(read(`${CONFIG}.bak`)).toBe('older');
    expect(read(`${CONFIG}.bak2`)).toBe(JSON_2_0);
    expect(readdirSync(join(project, '.fractary/plugins/codex')).sort()).toEqual([
      'cache',
      'config.json',
      'config.json.bak',
      'config.json.bak2',
    ]);
  });

  it('leaves it alone where a configuration of ours stands', async () => {
    const ours = '{"organization": "acme", "codex_repo": "codex.acme.com"}';
    const { call, read } = predecessor({ [CONFIG]: ours, '.fractary/codex.yaml': YAML, '.gitignore': '' });
    expect((await call('init', ['--json'])).json()).not.toHaveProperty('migrated');
    expect([read(CONFIG), read('.fractary/codex.yaml')]).toEqual([ours, YAML]);
  });

  it('asks before it changes a value, and names a file that cannot be read', async () => {
    const { call, read } = predecessor({ '.fractary/codex.yaml': YAML });
    const failure = await call('init', ['--org', 'other', '--json']);
    expect(failure).toMatchObject({ code: 3 });
    expect(failure.json()).toMatchObject({ error_code: 'CONFIRMATION_REQUIRED' });
    expect(read('.fractary/codex.yaml')).toBe(YAML);
    const broken = predecessor({ '.fractary/codex.yaml': 'a: [\n', '.fractary/config.yaml': 'b: [\n' });
    expect((await broken.call('init', ['--json'])).json()).toMatchObject({
      error_code: 'CONFIG_INVALID',
      error: expect.stringContaining('.fractary/codex.yaml'),
    });
    const others = predecessor({ '.fractary/config.yaml': 'b: [\n' });
    const result = await others.call('init', ['--org', 'acme', '--codex', 'codex.acme.com', '--json']);
    expect(result.json()).toMatchObject({ status: 'success' });
  });
});
