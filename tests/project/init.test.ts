import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadConfig } from '../../runtime/project/config.ts';
import { planInit } from '../../runtime/project/init.ts';
import { applyInit, describeInit } from '../../runtime/project/init-apply.ts';
import type { InitOptions, InitPlace } from '../../runtime/project/init-detect.ts';
import { configIn } from '../../runtime/project/root.ts';
import { git, isolatedEnv } from '../helpers/git.ts';
import { tempDir } from '../helpers/temp.ts';

const CONFIG = '.fractary/plugins/codex/config.json';
const LOCAL = '.fractary/plugins/codex/config.local.json';
const CACHE = '.fractary/plugins/codex/cache/';

function place(more: Partial<InitPlace> = {}): InitPlace {
  const dir = tempDir();
  const root = join(dir, 'auth');
  mkdirSync(root);
  return {
    root,
    topLevel: root,
    cwd: root,
    configPath: null,
    originUrl: 'https://github.com/acme/auth-service.git',
    env: isolatedEnv(dir),
    home: join(dir, 'codex-home'),
    ...more,
  };
}

/** Runs `init` as the command does, finding the configuration anew. */
async function init(where: InitPlace, options: InitOptions, yes = false) {
  const configPath = configIn(where.root)?.path ?? null;
  return applyInit(await planInit(options, { ...where, configPath }), { yes, env: where.env });
}

const load = ({ root, env, home }: InitPlace) =>
  loadConfig({ root, env, home, configPath: join(root, CONFIG) });
const read = ({ root }: InitPlace, path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const put = ({ root }: InitPlace, path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

describe('a first init', () => {
  it('detects organization and project, and writes what is needed', async () => {
    const where = place();
    expect(await init(where, { codex: 'codex.acme.com' })).toEqual({
      organization: 'acme',
      project: 'auth-service',
      codex_repo: 'codex.acme.com',
      config_path: CONFIG,
      written: [CONFIG, CACHE, '.gitignore'],
      unchanged: [],
      dry_run: false,
      differences: [],
      warnings: [],
    });
    expect(readFileSync(join(where.root, CONFIG), 'utf8')).toBe(
      `${JSON.stringify(
        { version: '3.0', organization: 'acme', project_name: 'auth-service', codex_repo: 'codex.acme.com' },
        null,
        2,
      )}\n`,
    );
    expect(readFileSync(join(where.root, '.gitignore'), 'utf8')).toBe(`${CACHE}\n${LOCAL}\n`);
    expect(readdirSync(join(where.root, CACHE))).toEqual([]);
    expect((await load(where)).config).toMatchObject({ organization: 'acme', project_name: 'auth-service' });
  });

  it('in a dry run writes nothing and says the same', async () => {
    const where = place();
    const plan = await planInit({ codex: 'codex.acme.com' }, where);
    const promised = describeInit(plan);
    expect(readdirSync(where.root)).toEqual([]);
    expect(existsSync(where.home)).toBe(false);
    expect(await applyInit(plan, { env: where.env })).toEqual({ ...promised, dry_run: false });
  });

  it('asks discovery for the codex of the organization', async () => {
    const discover = vi.fn(async (organization: string) => `codex.${organization}.io`);
    expect((await init(place({ discover }), { org: 'other' })).codex_repo).toBe('codex.other.io');
    await init(place({ discover }), { codex: 'x' });
    expect(discover).toHaveBeenCalledTimes(1);
  });

  it('takes .env and a folder name', async () => {
    const where = place({ originUrl: null });
    put(where, '.env', 'CODEX_GITHUB_REPO=acme/codex\n');
    expect(await init(where, {})).toMatchObject({
      organization: 'acme',
      project: 'auth',
      codex_repo: 'codex',
    });
  });

  it.each([
    ['acme/codex', 'acme', 'codex'],
    ['other/codex', 'other', 'codex'],
    ['git@h:acme/codex.git', 'acme', 'git@h:acme/codex.git'],
    ['../codex.git', 'acme', '../../codex.git'],
    ['./codex.git', 'acme', '../codex.git'],
    ['./auth/codex.git', 'acme', './codex.git'],
    ['~/codex.git', 'acme', '~/codex.git'],
  ])('takes --codex %s, a path from the working directory', async (codex, organization, codex_repo) => {
    const where = place(organization === 'other' ? { originUrl: null } : {});
    where.cwd = dirname(where.root);
    expect(await init(where, { codex })).toMatchObject({ organization, codex_repo });
  });

  it('keeps owner/name where the organization is another one', async () => {
    expect((await init(place(), { org: 'acme', codex: 'docs/codex' })).codex_repo).toBe('docs/codex');
  });

  it.each<[InitOptions, Partial<InitPlace>, RegExp]>([
    [{}, {}, /the codex is not known, give it with --codex/],
    [{ codex: 'x' }, { originUrl: null }, /give it with --org: there is no remote "origin"/],
    [{ codex: 'x' }, { originUrl: '/srv/auth.git' }, /give it with --org: origin \(\/srv\/auth\.git\)/],
    [
      { codex: 'x' },
      { originUrl: 'git@h:acme/shared', root: '/nowhere/shared', topLevel: '/nowhere/shared' },
      /--project/,
    ],
    [{ org: '-x' }, {}, /--org "-x"/],
    [{ project: 'a/b' }, {}, /--project "a\/b"/],
    [{ codex: 'ext::sh' }, {}, /--codex "ext::sh"/],
    [{ codex: '/srv/codex', local: true }, {}, /--local/],
  ])('fails for %j', async (options, more, message) => {
    await expect(planInit(options, place(more))).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      exitCode: 2,
      message: expect.stringMatching(message),
    });
  });

  it('shows no token', async () => {
    const error = await planInit({ codex: 'https://u:s3cret@h/a/b' }, place()).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT' });
    expect(String(error)).not.toContain('s3cret');
  });

  it('follows no link out of the project', async () => {
    const where = place();
    const outside = tempDir();
    symlinkSync(outside, join(where.root, '.fractary'));
    await expect(init(where, { codex: 'x' })).rejects.toMatchObject({ code: 'PERMISSION_DENIED' });
    expect(readdirSync(outside)).toEqual([]);
  });
});

describe('a second init', () => {
  it('changes nothing', async () => {
    const where = place();
    await init(where, { codex: 'codex.acme.com' });
    const before = readFileSync(join(where.root, CONFIG));
    for (const options of [{}, { codex: 'codex.acme.com', org: 'acme', project: 'auth-service' }]) {
      expect(await init(where, options)).toMatchObject({
        written: [],
        unchanged: [CONFIG, CACHE, '.gitignore'],
      });
    }
    expect(readFileSync(join(where.root, CONFIG))).toEqual(before);
  });

  it('replaces values only with consent', async () => {
    const where = place();
    put(where, CONFIG, '{"organization": "acme", "auto_sync": true, "codex_repo": "old"}');
    await expect(init(where, { codex: 'new' })).rejects.toMatchObject({
      code: 'CONFIRMATION_REQUIRED',
      message: expect.stringMatching(/codex_repo in .*config\.json is "old", not "new"/),
      extra: { differences: [{ file: CONFIG, key: 'codex_repo', current: 'old', requested: 'new' }] },
    });
    expect(readdirSync(where.root)).toEqual(['.fractary']);
    expect(await init(where, { codex: 'new' }, true)).toMatchObject({
      written: expect.arrayContaining([CONFIG]),
    });
    expect(read(where, CONFIG)).toEqual({ organization: 'acme', auto_sync: true, codex_repo: 'new' });
  });

  it('adds what is missing, to YAML with its comments kept', async () => {
    const where = place();
    const path = '.fractary/plugins/codex/config.yaml';
    put(where, path, '# ours\norganization: acme # the one\n');
    await init(where, { codex: 'codex' });
    expect(readFileSync(join(where.root, path), 'utf8')).toBe(
      '# ours\norganization: acme # the one\ncodex_repo: codex\n',
    );
  });

  it('says when config.local.json goes before what it writes', async () => {
    const where = place();
    put(where, LOCAL, '{"codex_repo": "/srv/codex.git"}');
    expect((await init(where, { codex: 'codex' })).warnings).toEqual([
      expect.stringContaining('/srv/codex.git'),
    ]);
  });

  it('leaves a broken configuration alone', async () => {
    const where = place();
    put(where, CONFIG, '{"organisation": "acme"}');
    await expect(init(where, { codex: 'x' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(readdirSync(where.root)).toEqual(['.fractary']);
  });
});

describe('init --local', () => {
  it('makes a bare codex, once', async () => {
    const where = place();
    const bare = join(where.home, 'local/acme/codex.acme.git');
    expect(await init(where, { local: true })).toMatchObject({
      codex_repo: 'codex.acme',
      written: [CONFIG, LOCAL, CACHE, '.gitignore', bare],
    });
    expect(read(where, CONFIG)).toMatchObject({ codex_repo: 'codex.acme' });
    expect(read(where, LOCAL)).toEqual({ codex_repo: bare });
    expect(git(bare, ['rev-parse', '--is-bare-repository'])).toBe('true');
    expect(git(bare, ['symbolic-ref', 'HEAD'])).toBe('refs/heads/main');
    expect(await init(where, { local: true })).toMatchObject({ codex_repo: 'codex.acme', written: [] });
    expect(await init(where, {})).toMatchObject({ written: [] });
    expect((await load(where)).config.codex_repo).toBe(bare);
  });

  it('stands beside a shared codex', async () => {
    const where = place();
    await init(where, { codex: 'https://h/acme/docs.git' });
    await init(where, { local: true });
    expect(read(where, CONFIG).codex_repo).toBe('https://h/acme/docs.git');
    expect(read(where, LOCAL)).toEqual({ codex_repo: join(where.home, 'local/acme/docs.git') });
  });
});
