/** One codex reference as it stands in a Markdown file. */
export interface WrittenReference {
  /** From 1. */
  line: number;
  /** As it is written, without what surrounds it. */
  reference: string;
  /** Offset of its first byte in the file. */
  start: number;
  /** Written `@codex/PROJECT/path`. */
  old: boolean;
  /** In a fenced code block. */
  fenced: boolean;
}

export const OLD_PREFIX = '@codex/';

/** Longer than any reference may be, with room for escapes: the rest of a hostile one need not be read. */
const LONGEST_READ = 5000;

const CANDIDATE = /codex:\/\/|@codex\//g;
/** What never stands in a reference as `formatReference` writes it, or ends one in Markdown, HTML and quotes. */
const PLAIN = /[^\x00-\x20\x7f<>"`|{}^]*/y;
const IN_ANGLES = /[^<>\r\n]*/y;
const ENDS_SENTENCE =
  /[\s\u2026\u201c-\u201f\u00ab\u00bb\u2039\u203a\u3001\u3002\u300c-\u300f\u3010\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/u;

/**
 * Finds the references in a Markdown file: links, code, front matter and plain text alike. Placeholders such as
 * `codex://<org>/…` and globs are none. Reads bytes, so that any encoding that keeps ASCII is fine, and takes time
 * in proportion to the file, whatever is in it.
 */
export function findReferences(bytes: Buffer): WrittenReference[] {
  if (!bytes.includes('codex')) return [];
  const text = bytes.toString('latin1');
  const found: WrittenReference[] = [];
  const isFenced = fenceTracker();
  for (const { start, end, number } of linesOf(text)) {
    const line = text.slice(start, end);
    const fenced = isFenced(line);
    CANDIDATE.lastIndex = 0;
    for (let match = CANDIDATE.exec(line); match; match = CANDIDATE.exec(line)) {
      const at = match.index;
      const old = match[0] === OLD_PREFIX;
      if (isPartOfWord(line[at - 1], old)) continue;
      const { raw, stop } = extent(line, at);
      CANDIDATE.lastIndex = at + Math.max(raw.length, match[0].length);
      const reference = referenceIn(raw, stop, fenced || line[at - 1] === '`');
      if (reference !== null) found.push({ line: number, reference, start: start + at, old, fenced });
    }
  }
  return found;
}

function* linesOf(text: string): Generator<{ start: number; end: number; number: number }> {
  const lineEnd = /\r\n|\n|\r/g;
  let start = 0;
  for (let number = 1; ; number += 1) {
    const match = lineEnd.exec(text);
    yield { start, end: match?.index ?? text.length, number };
    if (!match) return;
    start = lineEnd.lastIndex;
  }
}

/** Whether a line belongs to a fenced code block (CommonMark 4.5), also in lists and quotes. */
function fenceTracker(): (line: string) => boolean {
  let open: { mark: string; length: number; quoted: boolean } | null = null;
  return (line) => {
    const quoted = /^ {0,3}>/.test(line);
    if (open?.quoted && !quoted) open = null;
    const [, mark = '', rest = ''] =
      /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (!open) {
      if (!mark || (mark[0] === '`' && rest.includes('`'))) return false;
      open = { mark: mark[0]!, length: mark.length, quoted };
      return true;
    }
    if (mark[0] === open.mark && mark.length >= open.length && rest.trim() === '') open = null;
    return true;
  };
}

/** `xcodex://` is another scheme, and `me@codex/` and `npm/@codex/` are no references of ours. */
function isPartOfWord(before: string | undefined, old: boolean): boolean {
  return before !== undefined && (old ? /[A-Za-z0-9.+/@-]/ : /[A-Za-z0-9.+-]/).test(before);
}

/** The characters from `at` on that may belong to the reference, and the one that follows. */
function extent(line: string, at: number): { raw: string; stop: string } {
  if (line[at - 1] === '<') {
    IN_ANGLES.lastIndex = at;
    const raw = IN_ANGLES.exec(line)![0];
    if (line[at + raw.length] === '>') return { raw, stop: '>' };
  }
  PLAIN.lastIndex = at;
  const run = PLAIN.exec(line)![0];
  const raw = run.slice(0, closingAt(run, line[at - 1]));
  return { raw, stop: line[at + raw.length] ?? '' };
}

/** Where a bracket closes that was not opened inside, as in `[text](codex://…)`, or the quote that was before. */
function closingAt(run: string, before: string | undefined): number {
  let [round, square] = [0, 0];
  for (let at = 0; at < run.length; at += 1) {
    const character = run[at];
    if (character === '(') round += 1;
    else if (character === '[') square += 1;
    else if (character === ')' && --round < 0) return at;
    else if (character === ']' && --square < 0) return at;
    else if (character === "'" && before === "'") return at;
  }
  return run.length;
}

/** The reference itself, or null for a placeholder, a glob, or a word that only begins like one. */
function referenceIn(raw: string, stop: string, code: boolean): string | null {
  const decoded = Buffer.from(raw.slice(0, LONGEST_READ), 'latin1').toString();
  const text = code ? decoded : decoded.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  const sentence = stop === '>' ? -1 : text.search(ENDS_SENTENCE);
  const whole = sentence < 0 ? text : text.slice(0, sentence);
  const reference = withoutEnd(whole);
  const goesOn = /^(?:\.\.|\*|…)/.test(text.slice(reference.length)) || ['<', '{'].includes(stop);
  if (/^(?:codex:\/\/|@codex\/)$/.test(reference) || reference.includes('*') || /\/[$[]/.test(reference))
    return null;
  if (goesOn && reference.endsWith('/')) return null;
  if (reference.startsWith(OLD_PREFIX) && !reference.slice(OLD_PREFIX.length).includes('/')) return null;
  return reference;
}

/** Without the punctuation and emphasis marks at the end; by hand, as a pattern would try every place in turn. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ".,;:!?*_~'".includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
