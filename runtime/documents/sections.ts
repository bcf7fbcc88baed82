/** A heading of a Markdown document, and the range of the text from it to the next one of its rank or a higher. */
export interface Section {
  heading: string;
  start: number;
  end: number;
}

interface Heading extends Section {
  level: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ATX = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^ {0,3}(?:(=+)|(-+))[ \t]*$/;
/** A line that an underline makes a heading: no list, no quotation. */
const PARAGRAPH = /^ {0,3}(?![-*+>]|\d{1,9}[.)])\S/;

/** No heading is longer; what a hostile document calls one must not cost us minutes. */
const LONGEST_HEADING = 500;

/** The sections of a Markdown document in order, those inside others too. */
export function sectionsOf(text: string): Section[] {
  const headings: Heading[] = [];
  const add = (level: number, heading: string, start: number): void => {
    headings.push({ level, heading: plain(heading), start, end: text.length });
  };
  let fence: string | null = null;
  let before: { line: string; start: number } | null = null;
  for (const { line, start } of linesOf(text, endOfFrontMatter(text))) {
    const mark: string | undefined = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
      before = null;
      continue;
    }
    const atx = ATX.exec(line);
    const underline: RegExpExecArray | null = before && UNDERLINE.exec(line);
    if (mark !== undefined) fence = mark;
    else if (atx) add(atx[1]!.length, line.slice(atx[0].length), start);
    else if (before && underline) add(underline[1] ? 1 : 2, before.line, before.start);
    const isText: boolean = mark === undefined && !atx && !underline && PARAGRAPH.test(line);
    before = isText ? { line, start } : null;
  }
  // Where the next section of each rank begins, seen from the end.
  const next = Array.from({ length: 7 }, () => text.length);
  for (const one of headings.reverse()) {
    one.end = next[one.level]!;
    next.fill(one.start, one.level);
  }
  headings.reverse();
  return headings.map(({ heading, start, end }) => ({ heading, start, end }));
}

/** Anchors of sections, as GitHub makes them: the second one of a name ends in `-1`. */
export function anchorsOf(sections: readonly Section[]): string[] {
  const seen = new Map<string, number>();
  return sections.map(({ heading }) => {
    const slug = slugOf(heading);
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}

/** The section a person, a link (`#api-errors`) or a search hit means by that name. */
export function findSection(sections: readonly Section[], wanted: string): Section | undefined {
  const name = plain(wanted).toLowerCase();
  const exact = sections.find(({ heading }) => heading.toLowerCase() === name);
  if (exact) return exact;
  const anchors = anchorsOf(sections);
  return sections[anchors.indexOf(slugOf(name))];
}

/** As GitHub makes the anchor of a heading. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** A heading without its markup: links as their text, no emphasis, no code marks. */
function plain(heading: string): string {
  return heading
    .slice(0, LONGEST_HEADING)
    .trim()
    .replace(/(?:^|[ \t])#+$/, '')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function endOfFrontMatter(text: string): number {
  return /^---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

function* linesOf(text: string, from: number): Generator<{ line: string; start: number }> {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    yield { line: text.slice(start, end).replace(/\r$/, ''), start };
    start = end + 1;
  }
}
