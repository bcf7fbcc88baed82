import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBranchName } from '../../runtime/project/branch-name.ts';

function gitAccepts(name: string): boolean {
  const result = spawnSync('git', ['check-ref-format', '--branch', name], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  return result.status === 0 && result.stdout === `${name}\n`;
}

describe('isBranchName', () => {
  it.each([
    'main',
    'feat/x',
    'a.b',
    'é',
    'a]',
    '{',
    'a/@',
    '@a',
    'a/-b',
    'refs/heads/a',
    'HEAD/a',
    'head',
    '日本',
  ])('accepts %j, as git does', (name) => {
    expect(isBranchName(name)).toBe(true);
    expect(gitAccepts(name)).toBe(true);
  });

  it.each([
    ...[
      '',
      'HEAD',
      '-',
      '-a',
      '/a',
      'a/',
      'a//b',
      '.a',
      'a/.b',
      'a.',
      'a..b',
      'a.lock',
      'a.lock/b',
      'a b',
      'a\tb',
    ],
    ...['a~1', 'a^', 'a:b', 'a?', 'a*', 'a[', 'a\\b', 'a@{b', '@{-1}', '@{u}', 'a\u007f', 'a\n'],
  ])('refuses %j, as git does', (name) => {
    expect(isBranchName(name)).toBe(false);
    expect(gitAccepts(name)).toBe(false);
  });

  it.each(['@', '\ud800'])('refuses %j, which git would read as something else', (name) => {
    expect(isBranchName(name)).toBe(false);
  });

  it('agrees with git on any text', () => {
    const part = fc.constantFrom(
      ...[
        'a',
        'b',
        '/',
        '.',
        '..',
        '@',
        '{',
        '}',
        '-',
        '.lock',
        'HEAD',
        '~',
        '^',
        ':',
        '?',
        '*',
        '[',
        ']',
        '\\',
        ' ',
      ],
      ...['\u0001', '\u007f', 'é', '🎯', '@{', '"', "'", '$', '%', '!', '#'],
    );
    const name = fc
      .oneof(
        fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
        fc.string({ maxLength: 8 }),
      )
      .filter((text) => !text.includes('\0') && text !== '@' && !/^@\{-\d+\}$/.test(text));
    fc.assert(
      fc.property(name, (text) => isBranchName(text) === gitAccepts(text)),
      { numRuns: 400 },
    );
  });
});
