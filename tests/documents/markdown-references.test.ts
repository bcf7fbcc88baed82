import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../runtime/documents/markdown-references.ts';
import { parseReference } from '../../runtime/reference.ts';

const found = (text: string | Buffer) => findReferences(Buffer.from(text));
const texts = (text: string) => found(text).map(({ reference }) => reference);

const A = 'codex://acme/auth/docs/a.md';

describe('a reference is found', () => {
  it.each([
    ['in plain text', `see ${A} for more`],
    ['at the end of a sentence', `See ${A}.`],
    ['before a comma', `${A}, and`],
    ['in brackets', `(see ${A})`],
    ['in a link', `[a](${A})`],
    ['in a link with a title', `[a](${A} "title")`],
    ['in a link in angle brackets', `[a](<${A}>)`],
    ['as an autolink', `<${A}>`],
    ['in a link definition', `[a]: ${A}`],
    ['in a wiki link', `[[${A}]]`],
    ['in code', `run \`fetch ${A}\` now`],
    ['as code', `\`${A}\``],
    ['in quotes', `"${A}"`],
    ['in single quotes', `'${A}'`],
    ['in typographic quotes', `“${A}”`],
    ['in bold', `**${A}**`],
    ['in emphasis', `_${A}_`],
    ['in a table', `| ${A}|x |`],
    ['in HTML', `<a href="${A}">a</a>`],
    ['before HTML', `${A}<br>`],
    ['in an HTML comment', `<!-- ${A} -->`],
    ['in Chinese', `参见${A}。`],
    ['after a colon', `source:${A}`],
    ['in front matter', `---\nsource: ${A}\n---\n`],
    ['in a query', `https://x.org/?u=${A}`],
  ])('%s', (_, text) => {
    expect(texts(text)).toEqual([A]);
  });

  it.each([
    ['a heading', 'codex://acme/auth/a.md#how-to'],
    ['an escape', 'codex://acme/auth/a%20b.md'],
    ['brackets', 'codex://acme/auth/a(1).md'],
    ['letters of any language', 'codex://acme/auth/größe/à.md'],
    ['an underscore', 'codex://acme/auth/_a_b.md'],
    ['an apostrophe', "codex://acme/auth/it's.md"],
    ['an old form', '@codex/auth/docs/a.md'],
  ])('with %s', (_, reference) => {
    expect(texts(`[x](${reference}) and ${reference}.`)).toEqual([reference, reference]);
  });

  it('with spaces only in angle brackets', () => {
    expect(texts('<codex://acme/auth/a b.md> codex://acme/auth/a b.md')).toEqual([
      'codex://acme/auth/a b.md',
      'codex://acme/auth/a',
    ]);
  });

  it('with what Markdown escaped, but not in code', () => {
    expect(texts('codex://acme/auth/a\\_b.md')).toEqual(['codex://acme/auth/a_b.md']);
    expect(texts('`codex://acme/auth/a\\_b.md`')).toEqual(['codex://acme/auth/a\\_b.md']);
  });

  it.each([
    'codex://acme/../secret.md',
    'codex:///etc/passwd',
    'codex://acme/auth',
    'codex://acme/auth//a.md',
    '@codex/auth/.git/config',
    'codex://acme/auth/%zz',
  ])('that is wrong: %s', (reference) => {
    expect(texts(`see ${reference} there`)).toEqual([reference]);
    expect(() => parseReference(reference, 'acme')).toThrow();
  });
});

describe('no reference is', () => {
  it.each([
    'codex://',
    '`codex://` and codex://…',
    'codex://<org>/<project>/<path>',
    'codex://acme/<project>/a.md',
    'codex://{org}/{project}/{path}',
    'codex://acme/{project}/{path}',
    'codex://acme/$PROJECT/a.md',
    'codex://acme/...',
    'codex://acme/auth/…',
    'codex://acme/auth/**',
    '@codex/<project>/<path>',
    '@codex/cli',
    'npm install @codex/cli',
    '@codex-manager does it',
    'xcodex://acme/auth/a.md',
    'my-codex://acme/auth/a.md',
    'me@codex/auth/a.md',
    'https://npm.org/@codex/auth/a.md',
    'Codex: /acme/auth',
    'codex.acme.com/auth/a.md',
  ])('%s', (text) => {
    expect(texts(text)).toEqual([]);
  });
});

describe('a line number', () => {
  it.each([['\n'], ['\r\n'], ['\r']])('is right with line ends %j', (end) => {
    const lines = ['# Title', '', A, 'é', `x ${A} y ${A}`, '```', A, '```', A];
    const bytes = Buffer.from(lines.join(end));
    const all = findReferences(bytes);
    expect(all.map(({ line }) => line)).toEqual([3, 5, 5, 7, 9]);
    expect(all.map(({ fenced }) => fenced)).toEqual([false, false, false, true, false]);
    for (const { start } of all) expect(bytes.toString('utf8', start, start + A.length)).toBe(A);
  });

  it('and the place are right in a file that is not UTF-8, and after a byte order mark', () => {
    const latin = Buffer.concat([Buffer.from('gr\xfc\xdfe\n', 'latin1'), Buffer.from(A)]);
    expect(findReferences(latin)).toMatchObject([{ line: 2, start: 6, reference: A }]);
    expect(found(`\uFEFF${A}`)).toMatchObject([{ line: 1, start: 3, reference: A }]);
  });
});

describe('fenced code', () => {
  const fenced = (text: string) => found(text).map((one) => one.fenced);
  it.each([
    ['backticks', `\`\`\`\n${A}\n\`\`\`\n${A}`, [true, false]],
    ['tildes', `~~~ sh\n${A}\n\`\`\`\n${A}\n~~~\n${A}`, [true, true, false]],
    ['a longer fence', `\`\`\`\`\n\`\`\`\n${A}\n\`\`\`\`\n${A}`, [true, false]],
    ['a fence that never closes', `\`\`\`\n${A}\n${A}`, [true, true]],
    ['a fence in a list', `- \`\`\`\n  ${A}\n  \`\`\`\n- ${A}`, [true, false]],
    ['a fence in a quote', `> \`\`\`\n> ${A}\n${A}`, [true, false]],
    ['code on one line', `\`\`\` ${A} \`\`\`\n${A}`, [false, false]],
  ])('is known by %s', (_, text, expected) => {
    expect(fenced(text)).toEqual(expected);
  });
});

describe('hostile Markdown', () => {
  const pieces = [
    'codex://',
    '@codex/',
    '<',
    '>',
    '`',
    '```',
    '~~~',
    '(',
    ')',
    '[',
    ']',
    "'",
    '"',
    '\\',
    '*',
    '_',
  ];
  const more = ['/', '..', '%', ' ', '\n', '\r', '\r\n', '> ', '- ', '\u00e0', '…', '\0', 'a', '#', '|', '{'];
  it('never throws, and every finding is where it says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 }), (parts) => {
        const bytes = Buffer.from(parts.join(''));
        let last = -1;
        for (const { line, start, reference, old } of findReferences(bytes)) {
          expect(start).toBeGreaterThan(last);
          last = start;
          expect(line).toBe(bytes.toString('latin1', 0, start).split(/\r\n|\n|\r/).length);
          expect(bytes.toString('utf8', start).startsWith(old ? '@codex/' : 'codex://')).toBe(true);
          expect(reference.startsWith(old ? '@codex/' : 'codex://')).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        findReferences(Buffer.concat([Buffer.from('codex://a/b/'), bytes, Buffer.from('@codex/x/y')]));
      }),
    );
  });

  it('takes time in proportion to its size: a megabyte is nothing', () => {
    for (const piece of [
      ...pieces,
      ...more,
      '<codex://',
      '<@codex/',
      'codex://a/b/c(',
      '\\_',
      '> ',
      '- ',
      '*_~',
    ]) {
      for (const before of ['', 'codex://acme/auth/', '<codex://']) {
        const bytes = Buffer.from(`codex ${before}${piece.repeat(Math.ceil(1_000_000 / piece.length))}`);
        for (const { reference } of findReferences(bytes)) expect(reference.length).toBeLessThanOrEqual(5000);
      }
    }
  });
});
