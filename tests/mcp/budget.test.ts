import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfPart, oneLine, tokensOf } from '../../runtime/mcp/budget.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'word ', '\n', '\n\n', '漢', '😀', 'é', '\r\n'),
  maxLength: 200,
});

describe('a part of a text', () => {
  it('ends after the last line that fits', () => {
    expect(endOfPart('aaaa\nbbbb\ncccc\n', 0, 15, 3)).toBe(10);
    expect(endOfPart('aaaa\nbbbb\ncccc\n', 10, 15, 3)).toBe(15);
  });

  it('cuts a line that is too long', () => {
    expect(endOfPart('a'.repeat(100), 0, 100, 10)).toBe(40);
  });

  it('never cuts a character in two', () => {
    expect(endOfPart('😀'.repeat(10), 0, 20, 3)).toBe(2);
    expect(endOfPart('😀'.repeat(10), 0, 20, 1)).toBe(2);
  });

  it('stays in its range', () => {
    expect(endOfPart('one\ntwo\nthree\n', 4, 8, 100)).toBe(8);
  });

  it('gives with the others the whole text, each within the budget', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (whole, tokens) => {
        const parts: string[] = [];
        for (let at = 0; at < whole.length; ) {
          const end = endOfPart(whole, at, whole.length, tokens);
          expect(end).toBeGreaterThan(at);
          parts.push(whole.slice(at, end));
          at = end;
        }
        expect(parts.join('')).toBe(whole);
        for (const part of parts) {
          expect(part).not.toMatch(/\p{Cs}/u);
          // One character always fits, and an emoji counts as two.
          expect(tokensOf(part)).toBeLessThanOrEqual(Math.max(tokens, 2));
        }
      }),
    );
  });
});

describe('tokensOf', () => {
  it.each([
    ['', 0],
    ['four', 1],
    ['five5', 2],
    ['漢字', 2],
  ])('%j', (given, tokens) => expect(tokensOf(given)).toBe(tokens));
});

describe('oneLine', () => {
  it.each([
    ['a\n b\t\tc ', 80, 'a b c'],
    ['abcdef', 5, 'abcd…'],
    ['a\u0000b', 80, 'a b'],
    ['ab😀😀', 4, 'ab…'],
  ])('%j', (given, most, line) => expect(oneLine(given, most)).toBe(line));
});
