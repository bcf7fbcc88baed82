import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasFrontMatter, readFrontMatter } from '../../runtime/selection/front-matter.ts';

const file = (...lines: string[]) => ['---', ...lines, '---', '', '# Title', ''].join('\n');

async function dataOf(...lines: string[]) {
  const { data, warning } = await readFrontMatter(file(...lines));
  expect(warning).toBeUndefined();
  return data;
}

describe('hasFrontMatter', () => {
  test.each([
    ['---\na: 1\n---\n', true],
    ['\uFEFF---\r\na: 1\r\n---\r\n', true],
    ['--- \t\na: 1\n---\n', true],
    ['----\n', false],
    ['---', false],
    [' ---\n', false],
    ['# Title\n---\n', false],
    ['', false],
  ])('%j: %s', (content, expected) => {
    expect(hasFrontMatter(content)).toBe(expected);
    expect(hasFrontMatter(new TextEncoder().encode(content))).toBe(expected);
  });
});

describe('readFrontMatter', () => {
  test('a guide as organizations have it, globs without quotes', async () => {
    const guide = file(
      'org: acme',
      'system: codex.acme.ai',
      'title: Codex Sync Agent Guide',
      'description: Operational reference for the agent - workflows, commands, and procedures',
      'codex_sync_include: [*]',
      'codex_sync_exclude: []',
      'tags: [guide, codex, sync, workflows, agent-reference]',
      'created: 2025-09-30',
      'updated: 2025-09-30',
      'visibility: internal',
      'audience: [agents]',
    );
    const { data, lines, warning } = await readFrontMatter(guide);
    expect(warning).toBeUndefined();
    expect(data).toEqual({
      org: 'acme',
      system: 'codex.acme.ai',
      title: 'Codex Sync Agent Guide',
      description: 'Operational reference for the agent - workflows, commands, and procedures',
      codex_sync_include: ['*'],
      codex_sync_exclude: [],
      tags: ['guide', 'codex', 'sync', 'workflows', 'agent-reference'],
      created: '2025-09-30',
      updated: '2025-09-30',
      visibility: 'internal',
      audience: ['agents'],
    });
    expect(lines).toMatchObject({ org: 2, codex_sync_include: 6, codex_sync_exclude: 7, audience: 12 });
  });

  test.each<[string[], unknown]>([
    [['x: [*]'], ['*']],
    [['x: [*, api-*]'], ['*', 'api-*']],
    [['x: *'], '*'],
    [['x: *-service'], '*-service'],
    [['x: **/*.md'], '**/*.md'],
    [
      ['x:', '  - *-service', '  - *', '  - web'],
      ['*-service', '*', 'web'],
    ],
    [['x:', '- *'], ['*']],
    [['x: [!foo, {a,b}-svc]'], ['!foo', '{a,b}-svc']],
    [['x: [ {a,b}-svc , [cd]* ]'], ['{a,b}-svc', '[cd]*']],
    [['x: {a,b}-svc'], '{a,b}-svc'],
    [['x: [ab]-svc', 'tags: [t]'], '[ab]-svc'],
    [['x: [ab]-[cd]'], '[ab]-[cd]'],
    [['x: !foo'], '!foo'],
    [['x: @acme/web'], '@acme/web'],
    [
      ['x: [', '  *,', '  api-*, # those', ']', 'tags: [t]'],
      ['*', 'api-*'],
    ],
    [
      ['x: [*', '  , web]'],
      ['*', 'web'],
    ],
    [['x: [*] # everybody'], ['*']],
    [['x: * # everybody'], '*'],
    [["x: ['a, b', *]"], ['a, b', '*']],
    [['x: ["*", *-b]'], ['*', '*-b']],
    [["x: *it's"], "*it's"],
    [['x: [*,]'], ['*']],
    [['x: [api[ab]*, [*, b]]'], ['api[ab]*', ['*', 'b']]],
    [['nested:', '  x: *', 'x: [ok]'], ['ok']],
    [['title: Codex: the guide', 'x: web'], 'web'],
  ])('%j', async (lines, expected) => {
    expect((await dataOf(...lines)).x).toEqual(expected);
  });

  test('keeps a title with a colon in it', async () => {
    expect(await dataOf("title: Codex: the author's guide")).toEqual({ title: "Codex: the author's guide" });
  });

  test('what is YAML already stays what it is', async () => {
    expect(
      await dataOf('a: &web [one, two]', 'b: *web', 'c: {k: [1, true, null]}', 'd: "[*]"', "e: '*'"),
    ).toEqual({
      a: ['one', 'two'],
      b: ['one', 'two'],
      c: { k: [1, true, null] },
      d: '[*]',
      e: '*',
    });
    // An alias stays one next to a glob that has to be mended.
    expect(await dataOf('a: &web one', 'b: [*web, *-svc]', 'c: *web')).toEqual({
      a: 'one',
      b: ['one', '*-svc'],
      c: 'one',
    });
    expect(await dataOf('a: |', '  - *x', 'b: >-', '  y', '  z')).toEqual({ a: '- *x\n', b: 'y z' });
  });

  test('lines are those of the file, also after a list over several lines', async () => {
    const { lines } = await readFrontMatter(file('# comment', 'a:', '  - *', '', 'b: [', ' *', ']', 'c: 1'));
    expect(lines).toEqual({ a: 3, b: 6, c: 9 });
  });

  test('CRLF, a byte order mark, bytes', async () => {
    const text = '\uFEFF---\r\ntitle: été\r\nx: [*]\r\n---\r\nbody';
    for (const content of [text, new TextEncoder().encode(text)]) {
      const read = await readFrontMatter(content);
      expect(read).toEqual({ data: { title: 'été', x: ['*'] }, lines: { title: 2, x: 3 } });
    }
  });

  test.each([
    [''],
    ['# Title\n\n---\na: 1\n---\n'],
    ['---\n---\n'],
    ['---\n# only a comment\n---\n'],
    ['---\n\nA text after a rule, without a second one.\n'],
    ['---\na: 1\n----\n'],
  ])('nothing in %j', async (content) => {
    expect(await readFrontMatter(content)).toEqual({ data: {}, lines: {} });
  });

  test('ends at the first closing line', async () => {
    expect((await readFrontMatter('---\na: 1\n--- \nb: 2\n---\n')).data).toEqual({ a: 1 });
  });

  test('the last of two equal keys counts, with its line', async () => {
    expect(await readFrontMatter(file('a: 1', 'a: 2'))).toEqual({ data: { a: 2 }, lines: { a: 3 } });
  });

  test('does not touch prototypes', async () => {
    const { data, lines } = await readFrontMatter(
      file(
        '__proto__: {polluted: 1}',
        'a: {__proto__: {polluted: 1}}',
        'constructor: {prototype: {polluted: 1}}',
      ),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(data.polluted).toBeUndefined();
    expect(Object.keys(data)).toEqual(['a', 'constructor']);
    expect(Object.keys(data.a as object)).toEqual([]);
    expect(Object.keys(lines)).toEqual(['a', 'constructor']);
  });

  test.each<[string, string, number]>([
    ['a bad indentation', file('ok: 1', 'a: b', '  c: d'), 3],
    ['an open quote', file('ok: 1', 'a: "b'), 4],
    ['a list', file('- a'), 2],
    ['a text', file('Just a sentence.'), 2],
    ['two documents', file('a: 1', '...', 'b: 2'), 4],
    ['deep nesting', file(`a: ${'['.repeat(21)}${']'.repeat(21)}`), 2],
    ['an anchor that contains itself', file('ok: 1', 'a: &a [*a, *a, *a]'), 3],
    [
      'a bomb of aliases',
      file('a: &a [1,1,1,1,1,1]', 'b: &b [*a,*a,*a,*a,*a]', 'c: &c [*b,*b,*b,*b,*b]', 'd: [*c,*c,*c,*c]'),
      3,
    ],
  ])('says where it cannot be read: %s', async (_name, content, line) => {
    const { data, lines, warning } = await readFrontMatter(content);
    expect({ data, lines }).toEqual({ data: {}, lines: {} });
    expect(warning).toMatch(new RegExp(`^The front matter cannot be read: .+ \\(line ${line}\\)\\.$`));
  });

  test('nested as deep as allowed', async () => {
    expect(await dataOf(`a: ${'['.repeat(19)}${']'.repeat(19)}`)).toHaveProperty('a');
  });

  test('longer than 64 KiB', async () => {
    const { data, warning } = await readFrontMatter(file(`a: ${'x'.repeat(65_536)}`));
    expect(data).toEqual({});
    expect(warning).toContain('longer than 64 KiB');
    expect((await readFrontMatter(file(`a: ${'x'.repeat(60_000)}`))).warning).toBeUndefined();
  });

  // Each of these is known to hang, exhaust memory or end the process where a limit is missing.
  test.each<[string, string]>([
    ['open brackets', '['.repeat(65_000)],
    ['open brackets in a value', `a: ${'['.repeat(65_000)}`],
    ['an open bracket a line', '[\n'.repeat(32_000)],
    ['an open list a line', 'a: [\n'.repeat(10_000)],
    ['nested sequences', '- '.repeat(32_000)],
    ['nested maps', '{a: '.repeat(16_000)],
    ['nested keys', '? '.repeat(32_000)],
    ['nested colons', 'a: '.repeat(20_000)],
    ['aliases', '- *\n'.repeat(16_000)],
    ['aliases in a list', `x: [${'*, '.repeat(20_000)}]`],
    ['tags', `x: ${'!'.repeat(60_000)}`],
    ['quotes', `x: *${`"'`.repeat(30_000)}`],
    ['open quotes in a list', `x: [*${`,"`.repeat(30_000)}]`],
    ['braces', `x: [*${'{'.repeat(60_000)}]`],
    ['brackets', `x: [*${'[]'.repeat(30_000)}`],
    ['blanks', `x: *${' '.repeat(60_000)}#`],
    ['indentation', Array.from({ length: 350 }, (_, n) => `${' '.repeat(n)}a:`).join('\n')],
    ['anchors', `${'a: &x 1\n'.repeat(6000)}b: [*x]\nc: *`],
    ['empty lines', `x: *\n${'\n'.repeat(60_000)}`],
    ['comments', `x: *${' #'.repeat(30_000)}`],
  ])('survives %s', async (_name, text) => {
    expect(await readFrontMatter(file(text))).toHaveProperty('data');
  });

  test('leaves brackets inside a text alone', async () => {
    const text = `- ${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    expect(await dataOf('x: *', 'a: |', `  ${text}`)).toEqual({ x: '*', a: `${text}\n` });
  });

  test('never throws, and what it returns is plain', async () => {
    const token = fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      '*',
      '&a',
      '*a',
      '!t',
      '!!set',
      '- ',
      '? ',
      ': ',
      ':',
      ',',
      '"',
      "'",
      '|',
      '>',
      '#',
      ' #',
      '\n',
      '\n  ',
      '\t',
      '%',
      '@',
      '`',
      'a',
      'k: ',
      '\nk: ',
      '<<: ',
      '__proto__: ',
      '~',
      '0x1',
      '.nan',
      '\r',
      '\u0000',
      '\u2028',
      '...',
      '--',
    );
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join('')),
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const { data, lines } = await readFrontMatter(`---\n${text}\n---\n`);
        expect(JSON.parse(JSON.stringify(data))).toEqual(data);
        expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
        for (const line of Object.values(lines)) expect(line).toBeGreaterThan(1);
      }),
      { numRuns: 3000 },
    );
  });

  test('reads every unquoted list of globs as it was meant', async () => {
    const glob = fc
      .array(fc.constantFrom('*', '-', 'web', 'api', '{a,b}', '[ab]', '?', '.', '_', '@(x|y)'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(''))
      // These are YAML for something else: lists, maps, nothing, a sequence, a key.
      .filter((text) => !/^[-?.~]|^\{a,b\}$|^\[ab\]$/.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(glob, { minLength: 1, maxLength: 4 }), async (globs) => {
        expect(await dataOf(`x: [${globs.join(', ')}]`, 'y: 1')).toEqual({ x: globs, y: 1 });
        expect(await dataOf('x:', ...globs.map((text) => `  - ${text}`), 'y: 1')).toEqual({ x: globs, y: 1 });
        expect(await dataOf(`x: ${globs[0]}`, 'y: 1')).toEqual({ x: globs[0], y: 1 });
      }),
      { numRuns: 500 },
    );
  });
});
