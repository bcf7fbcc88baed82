import { fold, stemOf, type Term, WORD } from './search-query.ts';
import { cut, oneLine, type SearchableText } from './search-text.ts';

/** The place in a document that answers a query best. */
export interface Passage {
  /** Null where it stands before the first heading, or the words are in the title or the path alone. */
  heading: string | null;
  anchor: string | null;
  snippet: string;
}

interface Match {
  at: number;
  /** Which of the terms. */
  term: number;
}

const SNIPPET = 180;
/** Characters before the first word of the snippet that was looked for. */
const BEFORE = 40;
/** More matches tell nothing new about where to look. */
const MOST_MATCHES = 5000;

/** The best section is the one with the most of the words, of those the one whose heading has them, else the first. */
export function findPassage(text: SearchableText, terms: readonly Term[]): Passage {
  const matches = matchesIn(text.body, terms);
  if (matches.length === 0) {
    return { heading: null, anchor: null, snippet: text.description || snippetAt(opening(text), 0) };
  }
  const starts = text.sections.map(({ start }) => start);
  let best = { score: -1, from: 0, to: 0, section: -1 };
  for (let from = 0, section = -1; from < matches.length; ) {
    while (section + 1 < starts.length && starts[section + 1]! <= matches[from]!.at) section += 1;
    const end = starts[section + 1] ?? Number.POSITIVE_INFINITY;
    let to = from;
    while (to < matches.length && matches[to]!.at < end) to += 1;
    const found = matches.slice(from, to);
    const heading = headingEnd(text.body, starts[section]);
    const inHeading = new Set(found.filter(({ at }) => at < heading).map(({ term }) => term)).size;
    const distinct = new Set(found.map(({ term }) => term)).size;
    const score = distinct * 100 + inHeading * 30 + Math.min(found.length, 20);
    if (score > best.score) best = { score, from, to, section };
    from = to;
  }
  const { heading = null, anchor = null, start } = text.sections[best.section] ?? {};
  const shown = heading === null ? null : oneLine(heading) || null;
  const from = headingEnd(text.body, start);
  const to = starts[best.section + 1] ?? text.body.length;
  const inText = matches.slice(best.from, best.to).filter(({ at }) => at >= from);
  return {
    heading: shown,
    // A heading without words is none to show, whatever anchor its place among its like gives it.
    anchor: (shown && anchor) || null,
    snippet: snippetAt(text.body.slice(from, to), inText.length > 0 ? densest(inText) - from : 0),
  };
}

function matchesIn(body: string, terms: readonly Term[]): Match[] {
  const matches: Match[] = [];
  const beginnings = new Set(terms.map(({ stem }) => stem.slice(0, 2)));
  for (const found of body.matchAll(WORD)) {
    const word = fold(found[0]);
    // A stem begins as its word does, and most words need none.
    const stem = beginnings.has(word.slice(0, 2)) ? stemOf(word) : null;
    const exact = stem === null ? -1 : terms.findIndex((term) => term.stem === stem);
    const term = exact >= 0 ? exact : terms.findIndex((one) => isLike(one, word));
    if (term < 0) continue;
    matches.push({ at: found.index, term });
    if (matches.length >= MOST_MATCHES) break;
  }
  return matches;
}

/** A word of a script without spaces is one character of what `WORD` finds. */
function isLike({ stem, prefix }: Term, word: string): boolean {
  if (prefix && word.startsWith(stem)) return true;
  return stem.length === 1 && stem > '\u2e80' && word.includes(stem);
}

/** Where the window begins that has the most different terms. */
function densest(matches: readonly Match[]): number {
  let best = { count: 0, at: matches[0]!.at };
  for (let from = 0; from < matches.length; from += 1) {
    const end = matches[from]!.at + SNIPPET - BEFORE;
    const terms = new Set<number>();
    for (let to = from; to < matches.length && to < from + 40 && matches[to]!.at < end; to += 1)
      terms.add(matches[to]!.term);
    if (terms.size > best.count) best = { count: terms.size, at: matches[from]!.at };
  }
  return best.at;
}

/** The end of the line of a heading; 0 without one. */
function headingEnd(body: string, start: number | undefined): number {
  if (start === undefined) return 0;
  const end = body.indexOf('\n', start);
  return end < 0 ? body.length : end;
}

/** The text after a heading that only repeats the title. */
function opening({ body, sections }: SearchableText): string {
  const [first, second] = sections;
  if (!first || body.slice(0, first.start).trim() !== '') return body.slice(0, first?.start);
  return body.slice(headingEnd(body, first.start), second?.start);
}

/** One line of text around a place, its Markdown taken out. */
function snippetAt(text: string, at: number): string {
  const back = text.slice(Math.max(0, at - BEFORE), at);
  // It may reach back, but not into another paragraph, and begins with a whole word.
  const paragraph = back.lastIndexOf('\n\n');
  const broken = paragraph < 0 && at > BEFORE;
  const before = broken ? back.replace(/^\S{0,20}(?=\s)/u, '') : back.slice(paragraph + 1);
  const line = plain(before + text.slice(at, at + 2 * SNIPPET));
  return `${broken && line !== '' ? '… ' : ''}${cut(line, SNIPPET)}`;
}

function plain(markdown: string): string {
  return oneLine(
    markdown
      .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
      .replace(/^[ \t]*(?:#{1,6}|[-*+>]|\|)[ \t]+/gm, '')
      .replace(/\*\*|`|^[ \t]*[-=|: ]{3,}$/gm, '')
      .replace(/[ \t]*\|[ \t]*/g, ' '),
  );
}
