import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CodexError } from '../../runtime/errors.ts';
import { loadConfig, merge, parseConfig } from '../../runtime/project/config.ts';
import { SCHEMA_REVISION } from '../../runtime/project/config-memo.ts';
import { configJsonSchema } from '../../runtime/project/config-schema.ts';
import { tempDir } from '../helpers/temp.ts';

const FOLDER = '.fractary/plugins/codex';
const MINIMAL = { organization: 'acme', codex_repo: 'codex.acme.com' };

/** A project with the given files; values that are no strings are written as JSON. */
function project(files: Record<string, unknown>) {
  const root = tempDir();
  const home = join(tempDir(), 'home');
  for (const [name, value] of Object.entries(files)) {
    const path = join(root, name.startsWith('config') ? FOLDER : '', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const name = ['config.json', 'config.yaml'].find((one) => one in files);
  return { root, home, env: {}, configPath: name === undefined ? null : join(root, FOLDER, name) };
}

const load = (files: Record<string, unknown>, more = {}) => loadConfig({ ...project(files), ...more });
const parse = (value: unknown) => parseConfig(JSON.stringify(value), 'json', 'config.json');
const invalid = (message: RegExp) => ({
  code: 'CONFIG_INVALID',
  exitCode: 2,
  message: expect.stringMatching(message),
});

describe('defaults', () => {
  it('are those of the contract', async () => {
    expect((await load({ 'config.json': MINIMAL })).config).toEqual({
      version: '3.0',
      organization: 'acme',
      codex_repo: 'codex.acme.com',
      sync_patterns: ['docs/**', 'CLAUDE.md', 'README.md', '.claude/**', 'standards/**', 'guides/**'],
      exclude_patterns: ['**/node_modules/**', '**/*.log', '**/dist/**', '**/build/**'],
      from_codex_patterns: ['projects/{project}/**', 'shared/**', 'systems/**'],
      routed_patterns: [],
      sync_direction: 'bidirectional',
      environments: { default: 'test', branches: { test: 'test', prod: 'main', production: 'main' } },
      source_branches: {},
      handlers: {
        sync: {
          active: 'github',
          options: {
            github: { deletion_threshold: 50, deletion_threshold_percent: 20, sparse_checkout: true },
          },
        },
      },
      cache: { default_ttl: 604_800, offline_mode: false, fallback_to_stale: true, max_size_mb: 0 },
      secrets: { allow_paths: [] },
      network: { timeout_seconds: 60 },
      projects: [],
      organization_sync: {
        include: [],
        exclude: [],
        only_configured: false,
        forks: false,
        pull_request: false,
        skip_ci: true,
        parallel: 5,
      },
      auto_sync: false,
    });
  });

  it('stay beside what a file sets', async () => {
    const config = await parse({
      $schema: './x.json',
      cache: { default_ttl: 1 },
      environments: { branches: { qa: 'q/a' } },
    });
    expect(config.cache).toMatchObject({ default_ttl: 1, fallback_to_stale: true });
    expect(config.environments.branches).toEqual({
      test: 'test',
      prod: 'main',
      production: 'main',
      qa: 'q/a',
    });
  });
});

describe('prod and production', () => {
  it.each([
    [{ prod: 'live' }, 'live'],
    [{ production: 'live' }, 'live'],
    [{ prod: 'live', production: 'live' }, 'live'],
  ])('%j', async (branches, branch) => {
    expect((await parse({ environments: { branches } })).environments.branches).toMatchObject({
      prod: branch,
      production: branch,
    });
  });

  it('may not differ', () =>
    expect(parse({ environments: { branches: { prod: 'a', production: 'b' } } })).rejects.toMatchObject(
      invalid(/environments\.branches\.production is "b", expected the branch of "prod" \("a"\)/),
    ));

  it('are one default', async () =>
    expect((await parse({ environments: { default: 'production' } })).environments.default).toBe('prod'));
});

describe('what is wrong is said with key, value and expectation', () => {
  it.each<[unknown, RegExp]>([
    [{ sync_pattern: [] }, /unknown key "sync_pattern", the nearest known key is "sync_patterns"/],
    [
      { cache: { defalt_ttl: 1 } },
      /unknown key "cache\.defalt_ttl", the nearest known key is "cache\.default_ttl"/,
    ],
    [{ deletion_threshold: 1 }, /nearest known key is "handlers\.sync\.options\.github\.deletion_threshold"/],
    [
      { projects: [{ name: 'a', url: './b', pth: 'c' }] },
      /unknown key "projects\[0\]\.pth".*"projects\[0\]\.path"/,
    ],
    [JSON.parse('{"__proto__": {"x": 1}}'), /unknown key "__proto__"/],
    [{ version: '2.0' }, /version is "2\.0", expected "3\.0"/],
    [{ network: { timeout_seconds: '60' } }, /network\.timeout_seconds is "60", expected a number/],
    [{ network: { timeout_seconds: 0 } }, /expected more than 0/],
    [{ cache: { default_ttl: 1.5 } }, /cache\.default_ttl is 1\.5, expected a whole number/],
    [
      { handlers: { sync: { options: { github: { deletion_threshold_percent: 101 } } } } },
      /expected at most 100/,
    ],
    [
      { handlers: { sync: { options: { github: { deletion_threshold: -1 } } } } },
      /is -1, expected at least 0/,
    ],
    [{ handlers: { sync: { active: 'gitlab' } } }, /handlers\.sync\.active is "gitlab", expected "github"/],
    [{ sync_direction: 'up' }, /expected "to-codex" or "from-codex" or "bidirectional"/],
    [{ auto_sync: 'yes' }, /auto_sync is "yes", expected true or false/],
    [{ sync_patterns: 'docs' }, /sync_patterns is "docs", expected a list/],
    [{ sync_patterns: ['docs', '!x'] }, /sync_patterns\[1\] is "!x", expected a glob/],
    [{ exclude_patterns: ['/x'] }, /exclude_patterns\[0\] is "\/x"/],
    [{ environments: [] }, /environments is a list, expected an object/],
    [{ environments: { default: 'qa' } }, /default is "qa", expected one of the environments.*test, prod/],
    [
      { environments: { branches: { qa: 'a..b' } } },
      /environments\.branches\.qa is "a\.\.b", expected a branch name/,
    ],
    [{ environments: { branches: { '-x': 'a' } } }, /environments\.branches has the key "-x"/],
    [{ source_branches: { prod: '@{-1}' } }, /source_branches\.prod/],
    [{ organization: '../x' }, /organization is "\.\.\/x", expected an organization's name/],
    [{ project_name: 'shared' }, /project_name is "shared"/],
    [{ codex_repo: 'ext::sh -c id' }, /codex_repo is "ext::sh -c id", expected a repository name, a git URL/],
    [{ codex_repo: null }, /codex_repo is null, expected a string/],
    [{ projects: [{ name: 'a' }] }, /projects\[0\]\.url is missing, expected a string/],
    [{ projects: [{ name: 'a', url: './a', path: '../x' }] }, /projects\[0\]\.path/],
    [{ organization_sync: { parallel: 0 } }, /organization_sync\.parallel is 0, expected at least 1/],
  ])('%j', (value, message) => expect(parse(value)).rejects.toMatchObject(invalid(message)));

  it('all at once, at most five in the sentence', async () => {
    const keys = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7'];
    const error = await parse(Object.fromEntries(keys.map((key) => [key, 1]))).catch(
      (thrown: CodexError) => thrown,
    );
    expect(error).toMatchObject(invalid(/a1.*a5.*; and 2 more$/));
    expect(error).toMatchObject({ extra: { issues: keys.map((key) => expect.objectContaining({ key })) } });
  });

  it('without the secret in a URL', async () => {
    const error = await parse({
      codex_repo: 'ssh://u:s3cret@h/a/b',
      projects: [{ name: 'a', url: 'git://ghp_s3cret@h/a' }],
    }).catch((thrown: CodexError) => thrown);
    expect(error).toMatchObject(invalid(/codex_repo.*without a password.*projects\[0\]\.url/));
    expect(JSON.stringify([error, (error as CodexError).message])).not.toContain('s3cret');
  });

  it('is never anything but a CodexError', async () => {
    const schema = configJsonSchema() as { properties: Record<string, unknown> };
    const key = fc.oneof(
      fc.constantFrom(...Object.keys(schema.properties), '__proto__', 'default', 'branches'),
      fc.string(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 4 }, fc.dictionary(key, tie('node'), { maxKeys: 6 })),
      node: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue(),
        fc.string(),
        tie('tree'),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    }));
    const text = fc.oneof(
      tree.map((value) => JSON.stringify(value)),
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('json' as const, 'yaml' as const), async (bytes, format) => {
        const outcome = await parseConfig(bytes, format, 'x').catch((thrown: unknown) => thrown);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(CodexError);
      }),
      { numRuns: 500 },
    );
  });
});

describe('loadConfig', () => {
  it('reads YAML, with an unquoted version', async () => {
    const { config } = await load({
      'config.yaml': 'version: 3.0\norganization: acme\ncodex_repo: ../codex.git # here\n',
    });
    expect(config).toMatchObject({ version: '3.0', organization: 'acme', codex_repo: '../codex.git' });
  });

  it('merges config.local.json over the file', async () => {
    const { config } = await load({
      'config.json': { ...MINIMAL, sync_patterns: ['a', 'b'], cache: { default_ttl: 5, offline_mode: true } },
      'config.local.json': { codex_repo: '/srv/codex.git', sync_patterns: ['c'], cache: { default_ttl: 6 } },
    });
    expect(config).toMatchObject({
      codex_repo: '/srv/codex.git',
      sync_patterns: ['c'],
      cache: { default_ttl: 6, offline_mode: true },
    });
  });

  it('names the file a wrong value stands in', async () => {
    const wrong = load({
      'config.json': { ...MINIMAL, auto_sync: 1 },
      'config.local.json': { cache: { default_ttl: 'x' } },
    });
    await expect(wrong).rejects.toMatchObject(
      invalid(/config\.local\.json: cache\.default_ttl.*config\.json: auto_sync/),
    );
    await expect(load({ 'config.json': MINIMAL, 'config.local.json': '{' })).rejects.toMatchObject(
      invalid(/^\.fractary\/plugins\/codex\/config\.local\.json is not valid JSON/),
    );
  });

  it('merges deeply nested and hostile keys without harm', () => {
    const deep = (depth: number): Record<string, unknown> =>
      JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
    expect(() => merge(deep(5000), deep(5000))).not.toThrow();
    merge({}, JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  describe('without organization or codex', () => {
    it.each<[string, Record<string, unknown>, Record<string, string>, object]>([
      [
        '.env has both',
        { '.env': 'CODEX_GITHUB_ORG=acme\nCODEX_GITHUB_REPO=codex\n' },
        {},
        { organization: 'acme', codex_repo: 'codex' },
      ],
      [
        'owner/name',
        { '.env': 'CODEX_GITHUB_REPO=acme/codex\n' },
        {},
        { organization: 'acme', codex_repo: 'codex' },
      ],
      [
        "another owner's codex",
        { 'config.json': { organization: 'acme' }, '.env': 'CODEX_GITHUB_REPO=docs/codex\n' },
        {},
        { organization: 'acme', codex_repo: 'docs/codex' },
      ],
      [
        'the configuration goes before .env',
        { 'config.json': MINIMAL, '.env': 'CODEX_GITHUB_ORG=x\nCODEX_GITHUB_REPO=y\n' },
        {},
        MINIMAL,
      ],
      [
        'the environment goes before .env',
        { '.env': 'CODEX_GITHUB_ORG=x\nCODEX_GITHUB_REPO=y\n' },
        { CODEX_GITHUB_ORG: 'acme' },
        { organization: 'acme', codex_repo: 'y' },
      ],
    ])('%s', async (_name, files, env, names) => {
      const { config, sources } = await load(files, { env });
      expect(config).toMatchObject(names);
      expect(sources.codex_repo).toBe(
        'config.json' in files && 'codex_repo' in (files['config.json'] as object) ? 'config' : 'env',
      );
    });

    it('asks discovery last, and only then', async () => {
      const discover = vi.fn(async () => ({ organization: 'other', codex_repo: 'codex.acme' }));
      const { config, sources } = await load({ 'config.json': { organization: 'acme' } }, { discover });
      expect(config).toMatchObject({ organization: 'acme', codex_repo: 'codex.acme' });
      expect(sources).toEqual({ organization: 'config', codex_repo: 'discovered' });
      await load({ 'config.json': MINIMAL }, { discover });
      expect(discover).toHaveBeenCalledTimes(1);
    });

    it('fails', async () => {
      await expect(load({})).rejects.toMatchObject({
        code: 'CONFIG_NOT_FOUND',
        fixes: ['fractary-codex init'],
      });
      await expect(load({ '.env': 'CODEX_GITHUB_ORG=acme' })).rejects.toMatchObject({
        code: 'CONFIG_NOT_FOUND',
      });
      await expect(load({ 'config.json': { organization: 'acme' } })).rejects.toMatchObject(
        invalid(/lacks "codex_repo"/),
      );
      await expect(load({ 'config.json': {} }, { discover: async () => null })).rejects.toMatchObject(
        invalid(/lacks "organization" and "codex_repo"/),
      );
      await expect(load({ '.env': 'CODEX_GITHUB_ORG=a/b' })).rejects.toMatchObject(
        invalid(/CODEX_GITHUB_ORG is "a\/b"/),
      );
      await expect(load({ '.env': 'CODEX_GITHUB_REPO=ext::x' })).rejects.toMatchObject(
        invalid(/CODEX_GITHUB_REPO/),
      );
    });

    it('says why discovery found nothing', async () => {
      const fails = (code: 'GH_MISSING' | 'INTERRUPTED') => async () => {
        throw new CodexError(code, 'gh is not there', { fixes: ['install gh'] });
      };
      const some = { 'config.json': { organization: 'acme' } };
      await expect(load({}, { discover: fails('GH_MISSING') })).rejects.toMatchObject({
        code: 'CONFIG_NOT_FOUND',
        message: expect.stringContaining('gh is not there'),
        fixes: ['fractary-codex init', 'install gh'],
      });
      await expect(load(some, { discover: fails('GH_MISSING') })).rejects.toMatchObject(
        invalid(/lacks "codex_repo".*gh is not there/),
      );
      await expect(load(some, { discover: fails('INTERRUPTED') })).rejects.toMatchObject({
        code: 'INTERRUPTED',
      });
    });

    it('warns of an .env that is no file', async () => {
      const { warnings } = await load(
        { 'config.json': { organization: 'acme' }, '.env/x': '' },
        { discover: async () => MINIMAL },
      );
      expect(warnings).toEqual([
        expect.stringContaining('.env is not a file'),
        expect.stringContaining('acme/codex.acme.com was found'),
      ]);
    });
  });

  it('refuses a configuration that cannot be read', async () => {
    const place = project({});
    const configPath = join(place.root, FOLDER, 'config.json');
    mkdirSync(configPath, { recursive: true });
    await expect(loadConfig({ ...place, configPath })).rejects.toMatchObject(
      invalid(/config\.json is not a file/),
    );
  });
});

describe('the remembered configuration', () => {
  const memos = (home: string) => readdirSync(join(home, 'config')).map((name) => join(home, 'config', name));
  afterEach(() => vi.doUnmock('../../runtime/project/config-schema.ts'));

  it('is loaded without the schema, until a byte changes', async () => {
    const place = project({ 'config.yaml': 'organization: acme\ncodex_repo: codex\n' });
    const first = await loadConfig(place);
    vi.resetModules();
    for (const module of ['zod', 'yaml']) {
      vi.doMock(module, () => {
        throw new Error(`${module} was loaded`);
      });
    }
    const fresh = await import('../../runtime/project/config.ts');
    expect(await fresh.loadConfig(place)).toEqual(first);
    writeFileSync(place.configPath ?? '', 'organization: acme\ncodex_repo: other\n');
    await expect(fresh.loadConfig(place)).rejects.toThrow();
    vi.doUnmock('zod');
    vi.doUnmock('yaml');
    vi.resetModules();
    expect((await loadConfig(place)).config.codex_repo).toBe('other');
    expect(memos(place.home)).toHaveLength(2);
  });

  it('is made anew when it is damaged', async () => {
    const place = project({ 'config.json': MINIMAL });
    const first = await loadConfig(place);
    const [memo = ''] = memos(place.home);
    const whole = readFileSync(memo, 'utf8');
    expect(statSync(memo).mode & 0o777).toBe(0o600);
    for (const damaged of ['', '{}', 'null', whole.slice(0, -1), whole.replace('acme', 'evil')]) {
      writeFileSync(memo, damaged);
      expect(await loadConfig(place)).toEqual(first);
      expect(readFileSync(memo, 'utf8')).toBe(whole);
    }
  });

  it('is no condition: home may be unwritable', async () => {
    const place = project({ 'config.json': MINIMAL });
    writeFileSync(place.home, 'a file');
    expect((await loadConfig(place)).config.organization).toBe('acme');
  });

  it('is not made of a configuration that is wrong', async () => {
    const place = project({ 'config.json': { ...MINIMAL, x: 1 } });
    await expect(loadConfig(place)).rejects.toMatchObject(invalid(/unknown key "x"/));
    expect(existsSync(join(place.home, 'config'))).toBe(false);
  });
});

describe('configJsonSchema', () => {
  it('describes every key and refuses others', () => {
    const schema = configJsonSchema() as { properties: Record<string, { description?: string }> };
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      additionalProperties: false,
    });
    const silent = Object.entries(schema.properties).filter(([, { description }]) => !description);
    expect(silent.map(([key]) => key)).toEqual([]);
    expect(schema.properties.sync_direction).toMatchObject({ default: 'bidirectional' });
  });

  it('has a revision of its own, since older ones are remembered', () => {
    const digest = createHash('sha256').update(JSON.stringify(configJsonSchema())).digest('hex').slice(0, 12);
    // Another digest: the schema changed. Raise SCHEMA_REVISION, then put both here.
    expect({ revision: SCHEMA_REVISION, digest }).toEqual({ revision: 1, digest: '9017ecab3964' });
  });
});
