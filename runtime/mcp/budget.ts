import { printable } from '../output/wording.ts';

/*
 * What an answer costs its reader. Nobody outside knows a model's tokens, so this is an estimate: about four letters of
 * English or of code make one, while one letter of most other scripts is one or more, counted as one. It errs to the
 * dear side, as a part that is a little short costs nothing and one that is too long may be refused by the client.
 */

const PLAIN_LETTERS_A_TOKEN = 4;

/** Whether a UTF-16 unit is of a script that four letters of make a token. */
function isPlain(unit: number): boolean {
  return unit < 0x250;
}

export function tokensOf(text: string): number {
  let quarters = 0;
  for (let at = 0; at < text.length; at += 1) {
    quarters += isPlain(text.charCodeAt(at)) ? 1 : PLAIN_LETTERS_A_TOKEN;
  }
  return Math.ceil(quarters / PLAIN_LETTERS_A_TOKEN);
}

/**
 * Where the part of `text` ends that starts at `start`, stays before `limit` and fits into `tokens`: after a line
 * end, or where a single line is too long inside it. Always moves on, and never between the halves of a character.
 */
export function endOfPart(text: string, start: number, limit: number, tokens: number): number {
  let left = tokens * PLAIN_LETTERS_A_TOKEN;
  let lineEnd = start;
  let at = start;
  for (; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    left -= isPlain(unit) ? 1 : PLAIN_LETTERS_A_TOKEN;
    if (left < 0) break;
    if (unit === 10) lineEnd = at + 1;
  }
  if (at >= limit) return limit;
  if (lineEnd > start) return lineEnd;
  const inside = Math.max(at, start + 1);
  const splits = isLowSurrogate(text.charCodeAt(inside)) && isHighSurrogate(text.charCodeAt(inside - 1));
  if (!splits) return inside;
  return inside - 1 > start ? inside - 1 : inside + 1;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** A text on one line, cut to so many letters. */
export function oneLine(text: string, most: number): string {
  const line = printable(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  if (line.length <= most) return line;
  return `${[...line.slice(0, most)].slice(0, -1).join('')}…`;
}
