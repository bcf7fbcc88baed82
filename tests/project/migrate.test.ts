import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../runtime/project/config-schema.ts';
import { convert } from '../../runtime/project/migrate/convert.ts';
import { GONE, isPredecessor } from '../../runtime/project/migrate/old-keys.ts';
import { withoutKeys } from '../../runtime/project/migrate/shared-yaml.ts';
import { validated } from '../../runtime/project/migrate/validated.ts';

const migrate = (old: Record<string, unknown>) => validated(convert(old));
const keys = (old: Record<string, unknown>) => migrate(old).dropped.map(({ key }) => key);

describe('a configuration of the predecessor', () => {
  it('keeps what has a place here', () => {
    const github = { deletion_threshold: 10, deletion_threshold_percent: 5, sparse_checkout: false };
    const old = {
      version: '3.0',
      organization: 'acme',
      project_name: 'auth',
      codex_repo: 'codex.acme.com',
      sync_patterns: ['docs/**'],
      exclude_patterns: ['docs/drafts/**'],
      sync_direction: 'to-codex',
      environments: { default: 'test', branches: { test: 'test', prod: 'main' } },
      handlers: { sync: { active: 'github', options: { github } } },
      cache: { default_ttl: 60, offline_mode: true, fallback_to_stale: false, max_size_mb: 5 },
    };
    const { active: _, ...sync } = old.handlers.sync;
    expect(migrate(old)).toEqual({ config: { ...old, handlers: { sync } }, dropped: [], warnings: [] });
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['organizationSlug', { organizationSlug: 'acme' }, { organization: 'acme' }],
    ['project', { project: 'auth' }, { project_name: 'auth' }],
    ['defaults of patterns', { default_sync_patterns: ['docs/**'] }, { sync_patterns: ['docs/**'] }],
    [
      'patterns in an object',
      { sync_patterns: { include: ['/docs/**', '!docs/x/**'], exclude: ['./tmp/**'] } },
      { sync_patterns: ['docs/**'], exclude_patterns: ['docs/x/**', 'tmp/**'] },
    ],
    [
      'all that excludes',
      { default_exclude_patterns: ['a/**'], exclude_patterns: ['b/**'], sync: { exclude: ['c/**', 'a/**'] } },
      { exclude_patterns: ['a/**', 'b/**', 'c/**'] },
    ],
    ['a lifetime in days', { cache: { ttl_days: 7 } }, { cache: { default_ttl: 604_800 } }],
    ['a lifetime with a unit', { cache: { defaultTtl: '24h' } }, { cache: { default_ttl: 86_400 } }],
    ['a size with a unit', { cache: { maxSize: '100MB' } }, { cache: { max_size_mb: 100 } }],
    ['a size in bytes', { cache: { maxSize: 5_242_880 } }, { cache: { max_size_mb: 5 } }],
    [
      'environments as objects',
      { environments: { dev: { branch: 'test' }, prod: { branch: 'main' } } },
      { environments: { branches: { dev: 'test', prod: 'main' } } },
    ],
    [
      'environments of sync',
      { sync: { environments: { prod: 'main' }, defaultEnvironment: 'prod' } },
      { environments: { default: 'prod', branches: { prod: 'main' } } },
    ],
    [
      'directions',
      {
        organization: 'acme',
        project: 'auth',
        codex_repo: 'codex.acme.com',
        sync: {
          to_codex: { include: ['docs/**'], exclude: ['*.tmp'] },
          from_codex: [
            'codex://{org}/{codex_repo}/standards/**',
            'codex://acme/codex.acme.com/docs/**',
            'codex://{org}/{project}/**',
            'codex://ACME/auth/docs/*.md',
            'codex://acme/core',
            'billing/docs/**',
            'shared/**',
          ],
        },
      },
      {
        organization: 'acme',
        project_name: 'auth',
        codex_repo: 'codex.acme.com',
        sync_patterns: ['docs/**'],
        exclude_patterns: ['*.tmp'],
        from_codex_patterns: [
          'standards/**',
          'docs/**',
          'projects/{project}/**',
          'projects/{project}/docs/*.md',
          'projects/core/**',
          'projects/billing/docs/**',
          'shared/**',
        ],
      },
    ],
  ])('takes over %s', (_, old, config) => {
    expect(migrate(old)).toEqual({ config: { version: '3.0', ...config }, dropped: [], warnings: [] });
    expect(isPredecessor(old)).toBe(true);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ logging: { enabled: true }, notifications: {} }, ['logging', 'notifications']],
    [{ handlers: { sync: { active: 'vector' } } }, ['handlers.sync.active']],
    [
      { handlers: { sync: { options: { github: { retry_delay: 5, parallel_repos: 2, odd: 1 } } } } },
      ['retry_delay', 'parallel_repos', 'odd'].map((key) => `handlers.sync.options.github.${key}`),
    ],
    [{ environments: { dev: { branch: 'test', description: 'x' } } }, ['environments.dev.description']],
    [{ sync: { bidirectional: false, rules: [] } }, ['sync.bidirectional', 'sync.rules']],
    [{ organization: 'acme', sync: { from_codex: ['codex://other/x/**'] } }, ['sync.from_codex']],
    [{ sync: { from_codex: { exclude: ['x/**'] } } }, ['sync.from_codex.exclude']],
    [{ sync_patterns: ['a/**'], default_sync_patterns: ['b/**'] }, ['default_sync_patterns']],
    [{ sync_patterns: ['a/**', 7] }, ['sync_patterns']],
    [{ remotes: { 'acme/codex': { token: 'x' } }, nonsense: { deep: 1 } }, ['remotes', 'nonsense.deep']],
    // What was never right.
    [{ organization: '../x', sync_direction: 'up' }, ['organization', 'sync_direction']],
    [{ projects: [{ name: 'a' }], cache: { max_size_mb: 'many' } }, ['projects[0].url', 'cache.max_size_mb']],
    [{ environments: { prod: 'main', production: 'live' } }, ['environments.branches.production']],
  ])('names what has no successor in %j', (old, expected) => {
    expect(keys(old).sort()).toEqual(expected.sort());
  });

  it('copies no token', () => {
    const old = { remotes: { 'a/b': { token: 'T0KEN' } }, storage: [{ token: 'T0KEN' }], auth: 'T0KEN' };
    expect(JSON.stringify(migrate(old))).not.toContain('T0KEN');
  });

  it('always becomes one that can be used, and is one no more', () => {
    const known = [
      ...Object.keys(GONE),
      'sync.to_codex',
      'environments',
      'cache.ttl_days',
      'projects',
      'exclude',
    ];
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(...known).map((key) => ({ [key]: 1 })),
    );
    const entries = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...known.map((key) => key.split('.')[0]!)), value),
      {
        selector: ([key]) => key,
      },
    );
    fc.assert(
      fc.property(entries, (pairs) => {
        const { config } = migrate(Object.fromEntries(pairs));
        expect(configSchema.safeParse(config).success).toBe(true);
        expect(isPredecessor(config)).toBe(false);
      }),
    );
  });
});

it.each([
  { version: '3.0', organization: 'acme', codex_repo: 'codex', cache: { default_ttl: 1 } },
  { organization: 'acme', environments: { branches: { dev: 'dev' } }, auto_sync: true },
  { organisation: 'acme' },
])('%j is ours', (config) => {
  expect(isPredecessor(config)).toBe(false);
});

describe('a file that others share', () => {
  const text = "# all\nversion: '2.0' # old\ncodex:\n  a: 1\n\n  # inner\n  b: [x]\n# next\nwork: {a: 1}\n";

  it('keeps every other byte', () => {
    expect(withoutKeys(text, ['codex'])).toBe("# all\nversion: '2.0' # old\n# next\nwork: {a: 1}\n");
    expect(withoutKeys('codex: {a: 1}\nwork: 1\n', ['codex'])).toBe('work: 1\n');
    expect(withoutKeys('a: 1\r\ncodex:\r\n  b: 1\r\n', ['codex'])).toBe('a: 1\r\n');
  });

  it('is left alone where its parts hang together', () => {
    expect(withoutKeys('codex: &c {a: 1}\nwork: *c\n', ['codex'])).toBeNull();
    expect(withoutKeys('{codex: 1, work: 2}\n', ['codex'])).toBeNull();
  });
});
