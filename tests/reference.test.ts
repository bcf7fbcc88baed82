import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CodexError } from '../runtime/errors.ts';
import {
  codexPathOf,
  documentOf,
  formatReference,
  isExpressible,
  isName,
  type NameKind,
  parseReference,
  shown,
} from '../runtime/reference.ts';

const CODEX = 'codex.acme.com';

function failure(work: () => unknown): CodexError {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(CodexError);
    return error as CodexError;
  }
  throw new Error('nothing was thrown');
}

describe('parseReference', () => {
  test.each([
    ['codex://acme/auth/docs/a.md', { organization: 'acme', project: 'auth', path: 'docs/a.md' }],
    [
      'codex://acme/shared/standards/api.md',
      { organization: 'acme', project: 'shared', path: 'standards/api.md' },
    ],
    ['codex://other/systems/x.md', { organization: 'other', project: 'systems', path: 'x.md' }],
    ['codex://acme/codex.acme.com/README.md', { organization: 'acme', project: CODEX, path: 'README.md' }],
    ['@codex/auth/docs/a.md', { organization: 'acme', project: 'auth', path: 'docs/a.md' }],
    ['@codex/auth/a.md#set up', { organization: 'acme', project: 'auth', path: 'a.md', heading: 'set up' }],
    ['codex://acme/auth/a.md#', { organization: 'acme', project: 'auth', path: 'a.md' }],
    [
      'codex://acme/auth/a%20b.md#%C3%A9t%C3%A9',
      { organization: 'acme', project: 'auth', path: 'a b.md', heading: 'été' },
    ],
    ['codex://acme/auth/été.md', { organization: 'acme', project: 'auth', path: 'été.md' }],
    ['codex://acme/auth/docs%2Fa.md', { organization: 'acme', project: 'auth', path: 'docs/a.md' }],
    ['codex://acme/auth/%252e%252e/a.md', { organization: 'acme', project: 'auth', path: '%2e%2e/a.md' }],
    ['codex://acme/auth/a?b.md', { organization: 'acme', project: 'auth', path: 'a?b.md' }],
    ['codex://acme/auth/a%23b.md', { organization: 'acme', project: 'auth', path: 'a#b.md' }],
    ['codex://acme/.github/a.md', { organization: 'acme', project: '.github', path: 'a.md' }],
    ['codex://acme/auth/.gitignore', { organization: 'acme', project: 'auth', path: '.gitignore' }],
    ['codex://acme/auth/con.md', { organization: 'acme', project: 'auth', path: 'con.md' }],
  ])('%s', (text, expected) => {
    expect(parseReference(text, 'acme')).toEqual(expected);
  });

  test.each([
    [''],
    ['docs/a.md'],
    ['https://acme/auth/a.md'],
    ['CODEX://acme/auth/a.md'],
    [' codex://acme/auth/a.md'],
    ['codex://acme'],
    ['codex://acme/'],
    ['codex://acme/auth'],
    ['codex://acme/auth/'],
    ['codex://acme//a.md'],
    ['codex:///auth/a.md'],
    ['codex://acme/auth/docs//a.md'],
    ['codex://acme/auth/docs/'],
    ['codex://acme/auth/../a.md'],
    ['codex://acme/auth/./a.md'],
    ['codex://acme/auth/%2e%2e/a.md'],
    ['codex://acme/auth/%2E./a.md'],
    ['codex://acme/auth/..%2Fa.md'],
    ['codex://acme/auth/%2Fetc/passwd'],
    ['codex://acme/auth/.git/config'],
    ['codex://acme/auth/.GIT/config'],
    ['codex://acme/auth/.g%69t/config'],
    ['codex://acme/auth/GIT~1/config'],
    ['codex://acme/auth/.git./config'],
    ['codex://acme/auth/.git%20/config'],
    ['codex://acme/auth/.git::$INDEX_ALLOCATION/config'],
    ['codex://acme/auth/.g\u200cit/config'],
    ['codex://acme/.git/config'],
    ['codex://acme/../a.md'],
    ['codex://../auth/a.md'],
    ['codex://.acme/auth/a.md'],
    ['codex://-acme/auth/a.md'],
    ['codex://acme/-auth/a.md'],
    ['codex://acme/Shared/a.md'],
    ['codex://acme/a b/a.md'],
    ['codex://acme/auth/a\\b.md'],
    ['codex://acme/auth/a%5Cb.md'],
    ['codex://acme/auth/a\u0000.md'],
    ['codex://acme/auth/a%00.md'],
    ['codex://acme/auth/a%0A.md'],
    ['codex://acme/auth/a\n.md'],
    ['codex://acme/auth/a%C2%85.md'],
    ['codex://acme/auth/a%7F.md'],
    ['codex://acme/auth/a.md#x%1By'],
    ['codex://acme/auth/a.md#x\u001by'],
    ['codex://acme/auth/a%.md'],
    ['codex://acme/auth/a%zz.md'],
    ['codex://acme/auth/a%4'],
    ['codex://acme/auth/a%ff.md'],
    ['codex://acme/auth/a%C3.md'],
    ['codex://acme/auth/a%ED%A0%80.md'],
    ['codex://acme/auth/a\ud800.md'],
    [`codex://acme/auth/${'a'.repeat(4096)}`],
    [`codex://acme/auth/${'é'.repeat(2040)}`],
  ])('refuses %j', (text) => {
    const error = failure(() => parseReference(text, 'acme'));
    expect(error.code).toBe('INVALID_REFERENCE');
    expect(error.exitCode).toBe(2);
    expect(error.message.length).toBeLessThan(400);
    expect(error.message).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(error.fixes[0]).toContain('codex://acme/PROJECT/');
  });

  test('names the value, the reason and the right form', () => {
    const error = failure(() => parseReference('@codex/auth/../b.md', 'acme'));
    expect(error.message).toBe('The reference "@codex/auth/../b.md" has ".." as a part of its path.');
    expect(error.fixes[0]).toBe('Write it as codex://acme/PROJECT/path/to/document.md');
  });

  test('takes a reference of exactly 4,096 bytes', () => {
    const start = 'codex://acme/auth/';
    expect(parseReference(start + 'a'.repeat(4096 - start.length), 'acme').path).toHaveLength(
      4096 - start.length,
    );
  });

  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'codex://',
          '@codex/',
          'acme',
          '/',
          '..',
          '.',
          '%',
          '%2e',
          '%2F',
          '%5c',
          '%00',
          '.git',
          '#',
          '\\',
          'é',
          '%C3',
          '\u0000',
          'a',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
    fc
      .array(fc.constantFrom('/', '..', '.', '%2e', '%2F', '%252F', '.GIT', 'a', '%20', '#', 'é', ' '), {
        maxLength: 12,
      })
      .map((parts) => `codex://acme/auth/${parts.join('')}`),
  );

  test('throws nothing but CodexError, and what it returns stays below its project', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        try {
          const { organization, project, path } = parseReference(text, 'acme');
          expect(isName('organization', organization)).toBe(true);
          expect(project).toMatch(/^[\w.-]+$/);
          for (const segment of [project, ...path.split('/')])
            expect(['', '.', '..', '.git']).not.toContain(segment.toLowerCase());
          expect(path).not.toMatch(/[\\\p{Cc}]/u);
        } catch (error) {
          if (!(error instanceof CodexError)) throw error;
          expect(error.code).toBe('INVALID_REFERENCE');
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatReference', () => {
  test.each([
    ['docs/a.md', 'codex://acme/auth/docs/a.md'],
    ['docs/été (1) [id]+~&=@,;:!$.md', 'codex://acme/auth/docs/été%20(1)%20[id]+~&=@,;:!$.md'],
    ['100%/a#b?.md', 'codex://acme/auth/100%25/a%23b%3F.md'],
    ['a\u202eb\u00a0c', 'codex://acme/auth/a%E2%80%AEb%C2%A0c'],
    ['日本語.md', 'codex://acme/auth/日本語.md'],
  ])('%s', (path, expected) => {
    expect(formatReference({ organization: 'acme', project: 'auth', path })).toBe(expected);
  });

  test('with a heading', () => {
    const reference = {
      organization: 'acme',
      project: 'auth',
      path: 'a.md',
      heading: 'Why #1 is 100% "it"?',
    };
    expect(formatReference(reference)).toBe('codex://acme/auth/a.md#Why%20%231%20is%20100%25%20%22it%22%3F');
    expect(parseReference(formatReference(reference), 'x')).toEqual(reference);
  });

  test('is read back as the same reference, for every path that is expressible', () => {
    const path = fc
      .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 5 })
      .map((segments) => segments.join('/'))
      .filter(isExpressible);
    const heading = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
    const project = fc.constantFrom('auth', 'shared', 'systems', CODEX, '.github', '_x');
    fc.assert(
      fc.property(path, heading, project, fc.boolean(), (path, heading, project, headed) => {
        const reference = { organization: 'acme', project, path, ...(headed && { heading }) };
        const text = formatReference(reference);
        expect(parseReference(text, 'x')).toEqual(reference);
        expect(text).not.toMatch(/[\s\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('isExpressible', () => {
  test.each([
    ['docs/a.md', true],
    ['a b/#?%.md', true],
    ['a\\b.md', false],
    ['a\nb.md', false],
    ['../a.md', false],
    ['docs/.git/x', false],
    ['', false],
    ['a\ud800', false],
    ['a'.repeat(3840), true],
    ['a'.repeat(3841), false],
    [' '.repeat(1281), false],
  ])('%j: %s', (path, expected) => {
    expect(isExpressible(path)).toBe(expected);
  });

  test('agrees with the parser: what is not expressible cannot be referred to', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const text = () => formatReference({ organization: 'acme', project: 'auth', path });
        if (isExpressible(path)) expect(parseReference(text(), '').path).toBe(path);
        else expect(() => parseReference(text(), '')).toThrow();
      }),
    );
  });
});

describe('isName', () => {
  test.each<[NameKind, string, boolean]>([
    ['project', 'auth-service', true],
    ['project', '.github', true],
    ['project', 'codex.acme.com', true],
    ['project', '__proto__', true],
    ['project', 'shared', false],
    ['project', 'Systems', false],
    ['project', '.git', false],
    ['project', '.Git', false],
    ['project', '.', false],
    ['project', '..', false],
    ['project', '-x', false],
    ['project', '', false],
    ['project', 'a/b', false],
    ['project', 'a b', false],
    ['project', 'a\n', false],
    ['project', 'projét', false],
    ['organization', 'acme', true],
    ['organization', 'shared', true],
    ['organization', '.acme', false],
    ['organization', '-acme', false],
    ['environment', 'test', true],
    ['environment', 'prod_eu-1.2', true],
    ['environment', '.test', false],
    ['environment', 'a:b', false],
  ])('%s %j: %s', (kind, name, expected) => {
    expect(isName(kind, name)).toBe(expected);
  });
});

describe('codex paths', () => {
  test.each([
    ['projects/auth/docs/a.md', 'auth', 'docs/a.md'],
    ['shared/x.md', 'shared', 'x.md'],
    ['systems/a/y.md', 'systems', 'a/y.md'],
    ['README.md', CODEX, 'README.md'],
    ['.claude/agents/x.md', CODEX, '.claude/agents/x.md'],
    ['projects/README.md', CODEX, 'projects/README.md'],
    ['shared', CODEX, 'shared'],
    ['projects/shared/x.md', CODEX, 'projects/shared/x.md'],
    ['projects/Systems/x.md', CODEX, 'projects/Systems/x.md'],
    ['projects/codex.acme.com/x.md', CODEX, 'projects/codex.acme.com/x.md'],
    ['projects/a b/x.md', CODEX, 'projects/a b/x.md'],
  ])('%s', (codexPath, project, path) => {
    expect(documentOf(codexPath, CODEX)).toEqual({ project, path });
    expect(codexPathOf({ project, path }, CODEX)).toBe(codexPath);
  });

  test('map to documents and back', () => {
    const segment = fc.constantFrom(
      'projects',
      'shared',
      'systems',
      CODEX,
      'auth',
      'a.md',
      '.git',
      '..',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 5 }), (segments) => {
        const codexPath = segments.join('/');
        expect(codexPathOf(documentOf(codexPath, CODEX), CODEX)).toBe(codexPath);
      }),
    );
  });
});

test('shown quotes, shortens and escapes what would move a terminal', () => {
  expect(shown('plain')).toBe('"plain"');
  expect(shown('a\u001b[31m\n\u202e')).toBe('"a\\u{1b}[31m\\u{a}\\u{202e}"');
  expect(shown('x'.repeat(81))).toBe(`"${'x'.repeat(79)}…"`);
  expect(shown('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
});
