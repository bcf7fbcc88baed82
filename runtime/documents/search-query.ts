import { stemmer } from 'stemmer';

/** What somebody looks for, as the index is asked for it. */
export interface SearchQuery {
  /** FTS5 expressions, the strictest first: every word, then any of them. Empty when there is no word in the query. */
  expressions: string[];
  /** The words, folded as the index folds them, for finding the passage. */
  terms: Term[];
}

export interface Term {
  stem: string;
  /** Words that only begin so count, too. */
  prefix: boolean;
}

/** What the index takes for a word: the same classes of characters as `unicode61`. */
const WORD = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;

/** Scripts that put no space between words: each of their characters counts as a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;

/** More words make no question clearer, and each costs time. */
const MOST_WORDS = 32;
const LONGEST_QUERY = 2000;
/** Shorter beginnings match a good part of all words. */
const SHORTEST_PREFIX = 3;

/** They say nothing about a document, and looking for all documents that have them costs more than anything else. */
const EMPTY_WORDS = new Set(
  'a an and are as at be by can do does for from has have how i if in is it its me my not of on or our that the their there this to was we what when where which who why will with you your'.split(
    ' ',
  ),
);

/**
 * Reads a query: plain words, of which the last may be the beginning of one, and phrases in double quotes. No text is
 * wrong; what is no letter and no digit separates words.
 */
export function parseQuery(text: string): SearchQuery {
  const pieces: { words: string[]; quoted: boolean }[] = [];
  for (const [at, part] of text
    .slice(0, LONGEST_QUERY)
    .replace(/[“”„«»]/g, '"')
    .split('"')
    .entries()) {
    // What stands after an odd number of quotes is inside of them; the last one may have been forgotten.
    const quoted = at % 2 === 1;
    const groups = quoted ? [part] : part.split(/\s+/);
    for (const group of groups) {
      const words = wordsOf(group);
      if (words.length > 0) pieces.push({ words, quoted });
    }
  }
  const telling = pieces.filter(
    ({ words, quoted }) => quoted || !words.every((word) => EMPTY_WORDS.has(word.toLowerCase())),
  );
  const used = (telling.length > 0 ? telling : pieces).slice(0, MOST_WORDS);
  if (used.length === 0) return { expressions: [], terms: [] };
  const last = used.at(-1)!;
  const open = last === pieces.at(-1) && !last.quoted && last.words.at(-1)!.length >= SHORTEST_PREFIX;
  const parts = used.map(({ words }) => `"${words.slice(0, MOST_WORDS).join(' ')}"`);
  // The whole word counts twice, so that it stands before those which only begin so.
  if (open) parts.push(`(${parts.at(-1)} OR ${parts.pop()} *)`);
  const terms = used.flatMap((piece) =>
    piece.words.slice(0, MOST_WORDS).map((word, at) => ({
      stem: stemOf(fold(word)),
      prefix: open && piece === last && at === Math.min(piece.words.length, MOST_WORDS) - 1,
    })),
  );
  const all = parts.join(' AND ');
  return { expressions: parts.length > 1 ? [all, parts.join(' OR ')] : [all], terms };
}

function wordsOf(text: string): string[] {
  return spaced(text).match(WORD) ?? [];
}

/** Puts spaces between the characters of scripts that have none, for the index and for a query alike. */
export function spaced(text: string): string {
  return text.replace(UNSPACED, ' $& ');
}

/** As the index does it: small letters without accents. */
export function fold(word: string): string {
  const small = word.toLowerCase();
  return /^[a-z0-9]*$/.test(small) ? small : small.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

export function stemOf(word: string): string {
  if (!/^[a-z]{3,60}$/.test(word)) return word;
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= MOST_STEMS) stems.clear();
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

export { WORD };
