import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { describe, expect, test } from 'vitest';
import { CodexError } from '../../runtime/errors.ts';
import {
  ALWAYS_EXCLUDED,
  checkPattern,
  compile,
  literalPrefixes,
  objection,
  splitList,
} from '../../runtime/selection/patterns.ts';

describe('splitList', () => {
  test.each([
    [['docs/**,README.md'], ['docs/**', 'README.md']],
    [
      ['docs/**', ' guides/** , x '],
      ['docs/**', 'guides/**', 'x'],
    ],
    [['{a,b}/**,c'], ['{a,b}/**', 'c']],
    [['{a,{b,c}},d'], ['{a,{b,c}}', 'd']],
    [['a},b'], ['a}', 'b']],
    [[',, ,', ''], []],
    [[], []],
  ])('%j', (values, expected) => {
    expect(splitList(values)).toEqual(expected);
  });

  test('joining and splitting loses nothing', () => {
    const item = fc.stringMatching(/^[a-z*/]{1,8}$/);
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(splitList([items.join(' , ')])).toEqual(items);
      }),
    );
  });
});

describe('checkPattern', () => {
  test.each([
    'docs/**',
    'docs',
    'docs/',
    './docs',
    '.',
    '**/*.log',
    '{docs,guides}/**',
    '*.{md,mdx}',
    '#draft/**',
    '[id].md',
    '\\[id\\].md',
    '\\{x\\}',
    'a-*-*-*-*-*.md',
    '@(a|b)/*.md',
    'x',
    '*.!(png|jpg)',
    'docs/!(*.test|*.spec).md',
    '+([0-9])-*.md',
    'Copy (1)/**',
    'a..b/**',
    '...',
    '{1..999}',
    'été/**',
    'a b/**',
    '?(x).md',
    '\\@(a).md',
    '{,docs}',
  ])('accepts %s', (glob) => {
    expect(() => checkPattern(glob, { source: 'config', key: 'sync_patterns' })).not.toThrow();
  });

  test.each([
    ['', 'is empty'],
    ['  ', 'is empty'],
    ['!docs/**', 'starts with "!"'],
    ['!(a|b)', 'starts with "!"'],
    ['{!a,b}', 'starts with "!"'],
    ['/docs', 'starts with "/"'],
    ['//', 'starts with "/"'],
    ['{,a}/x', 'starts with "/"'],
    ['../docs', 'has ".."'],
    ['docs/../..', 'has ".."'],
    ['docs/{a,..}/b', 'has ".."'],
    ['docs\\api', 'has a backslash'],
    ['docs\\', 'has a backslash'],
    ['a\u0000b', 'has a control character'],
    ['a\nb', 'has a control character'],
    ['a'.repeat(1001), 'is longer than 1000'],
    ['{1..1001}', 'stands for more than 1000'],
    ['{1..100000000000}', 'stands for more than 1000'],
    ['{a,b}'.repeat(10), 'stands for more than 1000'],
    ['{a,b}'.repeat(200), 'stands for more than 1000'],
    ['+(a|aa)b', 'has a group'],
    ['*(*a)b', 'has a group'],
    ['+(+(a))', 'has a group'],
    ['@(@(a|b)|c)', 'has a group'],
    ['?(a)'.repeat(20), 'has a group'],
    ['@(a|a)@(a|a)', 'has a group'],
    ['@(a)*b*c*d', 'has a group'],
    ['@(a)/*b*c*d', 'has a group'],
    ['x/+(a|b', 'has a group'],
    ['@(a/b)', 'has a group'],
    ['@({a,+(b|bb)})', 'has a group'],
    ['[[:alpha:]]-x', 'cannot be read'],
  ])('refuses %j', (glob, problem) => {
    for (const [source, code, key] of [
      ['config', 'CONFIG_INVALID', 'sync_patterns'],
      ['option', 'INVALID_ARGUMENT', '--patterns'],
    ] as const) {
      let error: unknown;
      try {
        checkPattern(glob, { source, key });
      } catch (thrown) {
        error = thrown;
      }
      if (!(error instanceof CodexError)) throw new Error(`accepted, or threw ${error}`);
      expect(error.code).toBe(code);
      expect(error.message).toContain(problem);
      expect(error.message).toContain(`in ${key} `);
      expect(error.message).not.toMatch(/\p{Cc}/u);
      expect(error.fixes[0]).toMatch(/\w/);
    }
  });

  test('says what to write instead', () => {
    expect(objection('!docs/**')?.instead).toContain('"docs/**" among the exclude patterns');
    expect(objection('/docs')?.instead).toContain('"docs"');
    expect(objection('docs\\api')?.instead).toContain('docs/api');
  });
});

describe('compile', () => {
  test.each<[string, string, boolean]>([
    ['docs', 'docs', true],
    ['docs', 'docs/a/b.md', true],
    ['docs', 'docs2/a.md', false],
    ['docs', 'x/docs', false],
    ['docs/', 'docs', false],
    ['docs/', 'docs/.hidden/a', true],
    ['docs/**', 'docs', false],
    ['docs/**', 'docs/a', true],
    ['docs/**', 'Docs/a', false],
    ['./docs', 'docs/a', true],
    ['docs//api', 'docs/api/a', true],
    ['.', 'any/thing', true],
    ['**', '.env', true],
    ['**/', 'a', true],
    ['*.md', 'a.md', true],
    ['*.md', 'docs/a.md', false],
    ['**/*.md', 'docs/a.md', true],
    ['**/*.md', 'a.md', true],
    ['docs/*', 'docs/a', true],
    ['docs/*', 'docs/a/b', false],
    ['docs/*/', 'docs/a/b/c', true],
    ['**/node_modules', 'a/node_modules/b/c', true],
    ['**/node_modules/**', 'node_modules/b', true],
    ['{docs,guides}', 'guides/a', true],
    ['{docs,*.md}', 'a.md', true],
    ['#draft/**', '#draft/a', true],
    ['\\[id\\].md', '[id].md', true],
    ['[id].md', 'i.md', true],
    ['\\{a,b\\}', '{a,b}', true],
    ['a*b*c*d', 'a1b2c3d', true],
    ['a*b*c*d', 'abcd', true],
    ['a*b*c*d', 'a1b2c3', false],
    ['*a*a*', 'a', false],
    ['*a*a*', 'xaxax', true],
    ['[[:alpha:]]*_*_[0-9]*', 'é_b_1', true],
    ['x*b*.md', 'x/b/y.md', false],
    ['*.!(png|jpg)', 'a.md', true],
    ['*.!(png|jpg)', 'a.png', false],
    ['docs/!(*.test).md', 'docs/a.test.md', false],
    ['+([0-9])-*.md', '0012-x.md', true],
    ['Copy (1)', 'Copy (1)/a', true],
    ['', 'a', false],
  ])('%s: %s %s', (glob, path, expected) => {
    expect(compile([glob])(path)).toBe(expected);
  });

  test('of no globs matches nothing', () => {
    expect(compile([])('a')).toBe(false);
  });

  test('ALWAYS_EXCLUDED', () => {
    const excluded = compile(ALWAYS_EXCLUDED);
    for (const path of [
      'a/.git/config',
      '.git/config',
      '.env',
      'a/.env.local',
      '.claude/settings.local.json',
      'sub/.claude/settings.local.json',
      '.fractary/plugins/codex/config.json',
      '.fractary/codex/shared/a.md',
    ])
      expect([path, excluded(path)]).toEqual([path, true]);
    for (const path of ['.gitignore', '.claude/settings.json', '.fractary/plugins/other/a', 'docs/env.md'])
      expect([path, excluded(path)]).toEqual([path, false]);
  });

  const NAMES = ['docs', 'doc', 'a', 'b', 'ab', 'aab', '.a', 'a.md', 'b.md', 'a-b-c', 'docs-x', '[a]'];
  const path = fc
    .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })
    .map((names) => names.join('/'));
  const piece = fc.constantFrom(
    '*',
    '**',
    '?',
    'a',
    'b',
    '.',
    '-',
    'docs',
    '.md',
    '[ab]',
    '[!a]',
    '{a,b}',
    '{docs,a/b}',
    '{,a}',
    '@(a|b)',
    '!(a)',
    '+([ab])',
    '\\[a\\]',
    '?(a)',
  );
  const segment = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  const glob = fc
    .tuple(
      fc.array(fc.oneof(segment, fc.constantFrom('**', ...NAMES)), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '/', '/**'),
    )
    .map(([segments, end]) => segments.join('/') + end)
    .filter((text) => !objection(text));

  test('agrees with minimatch, in which a name at the end means the folder as well', () => {
    const plain = glob.filter((text) => !/[{}]|(^|\/)\.(\/|$)|\/$/.test(text));
    const options = { dot: true, nocomment: true, nonegate: true } as const;
    fc.assert(
      fc.property(plain, path, (text, file) => {
        const last = text.split('/').at(-1)!;
        // A class of one character, [a], is that character to minimatch, so the text does not tell.
        fc.pre(!last.includes('['));
        const named = !/[*?[(]/.test(last.replace(/\\./g, ''));
        const expected = minimatch(file, text, options) || (named && minimatch(file, `${text}/**`, options));
        expect(compile([text])(file)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
  });

  test('of a list is the or of its globs, and of braces the or of their forms', () => {
    fc.assert(
      fc.property(fc.array(glob, { maxLength: 4 }), path, (globs, file) => {
        const one = globs.some((text) => compile([text])(file));
        expect(compile(globs)(file)).toBe(one);
        if (globs.length > 1 && !globs.some((text) => /^[^{]*}|[{},\\]/.test(text)))
          expect(compile([`{${globs.join(',')}}`])(file)).toBe(one);
      }),
      { numRuns: 2000 },
    );
  });

  test('literalPrefixes never narrow too much', () => {
    fc.assert(
      fc.property(fc.array(glob, { maxLength: 4 }), path, (globs, file) => {
        const prefixes = literalPrefixes(globs);
        if (prefixes === null || !compile(globs)(file)) return;
        expect(prefixes.some((prefix) => file === prefix || file.startsWith(`${prefix}/`))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test('whatever is accepted matches long names in no time', () => {
    const evil = fc
      .array(
        fc.constantFrom(
          '*',
          'a',
          '*a',
          '?',
          '/',
          '**/',
          '(',
          ')',
          '|',
          '+(',
          '*(',
          '!(',
          '?(',
          '@(',
          '{a,aa}',
          '[a]',
          'b',
          '\\',
          ']',
        ),
        { maxLength: 60 },
      )
      .map((pieces) => pieces.join(''))
      .filter((text) => !objection(text));
    const files = ['a'.repeat(255), `${'a'.repeat(255)}/${'ab'.repeat(127)}`, `${'a/'.repeat(200)}c`];
    fc.assert(
      fc.property(evil, (text) => {
        const started = performance.now();
        files.map(compile([text]));
        expect(performance.now() - started).toBeLessThan(1000);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '*a*a*a*a*a*a*a*b',
    '**/*a*/**/*a*/**/*a*b',
    `${'**/a/'.repeat(150)}b`,
    '@(a|aa|aaa)*a*b',
    'x!(a)*b',
    '\\@(*a*a*a*a*b',
  ])('is quick with %s', (text) => {
    expect(objection(text)).toBeUndefined();
    const started = performance.now();
    const matches = compile([text]);
    for (const file of [
      'a'.repeat(4000),
      `x${'a'.repeat(1000)}`,
      `@(${'a'.repeat(1000)}`,
      `${'a/'.repeat(1900)}c`,
      'a'.repeat(255),
    ])
      matches(file);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test.each([
    '{'.repeat(990),
    `${'{'.repeat(400)}a,b${'}'.repeat(400)}`,
    '{a,'.repeat(300),
    '{{,,,}{,,,}}'.repeat(80),
  ])('judges braces quickly: %#', (text) => {
    const started = performance.now();
    objection(text);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('is fast over thousands of paths', () => {
    const matches = compile([
      'docs/**',
      'CLAUDE.md',
      '.claude/**',
      '**/node_modules/**',
      '**/*.log',
      'guides/**',
    ]);
    const paths = Array.from({ length: 50_000 }, (_, n) => `src/deep/folder${n % 100}/file${n}.ts`);
    const started = performance.now();
    expect(paths.filter(matches)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('literalPrefixes', () => {
  test.each([
    [
      ['docs/**', 'README.md'],
      ['README.md', 'docs'],
    ],
    [
      ['docs', 'docs/api/**', 'docs-x/*.md'],
      ['docs', 'docs-x'],
    ],
    [['{docs,guides}/a/**'], ['docs/a', 'guides/a']],
    [
      ['projects/auth/**/*.md', 'shared/x/{a,b}*'],
      ['projects/auth', 'shared/x'],
    ],
    [['\\[id\\]/**'], ['[id]']],
    [['docs/**', '*.md'], null],
    [['**'], null],
    [['.'], null],
    [['{a,*}/b'], null],
    [[''], []],
    [[], []],
  ])('%j', (globs, expected) => {
    expect(literalPrefixes(globs)).toEqual(expected);
  });
});
