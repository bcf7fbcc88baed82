import path from 'node:path';
import { readFrontMatter } from '../selection/front-matter.ts';
import { spaced } from './search-query.ts';
import { anchorsOf, type Section, sectionsOf } from './sections.ts';

/** A document as a search sees it. */
export interface SearchableText {
  title: string;
  description: string;
  /** Description, tags and audience. */
  about: string;
  /** Without front matter. */
  body: string;
  /** Of the body; empty for what is no Markdown. */
  sections: (Section & { anchor: string })[];
}

/** Larger files are data or logs, and would crowd out what people wrote. */
export const LARGEST_SEARCHABLE = 1024 * 1024;

const MARKDOWN = /\.(?:md|mdx|markdown|mdown|mkd)$/i;

/** Control characters, those that nobody sees, and halves of a character. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

const LONGEST = { title: 200, description: 400 };

/** Null for a file that is no text. */
export async function readSearchable(codexPath: string, content: Uint8Array): Promise<SearchableText | null> {
  if (content.length > LARGEST_SEARCHABLE || content.includes(0)) return null;
  const text = new TextDecoder('utf-8').decode(content);
  const name = path.posix.basename(codexPath);
  if (!MARKDOWN.test(name))
    return { title: oneLine(name), description: '', about: '', body: text, sections: [] };
  const { data } = await readFrontMatter(text);
  const body = afterFrontMatter(text);
  const sections = sectionsOf(body);
  const anchors = anchorsOf(sections);
  const [description, tags, audience] = [data.description, data.tags, data.audience].map(words);
  return {
    title: cut(words(data.title) || oneLine(sections[0]?.heading ?? '') || oneLine(name), LONGEST.title),
    description: cut(description!, LONGEST.description),
    about: [description, tags, audience].filter(Boolean).join(' '),
    body,
    sections: sections.map((section, at) => ({ ...section, anchor: anchors[at]! })),
  };
}

/** The text after the front matter. */
function afterFrontMatter(text: string): string {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return text;
  const rest = text.slice(opening.length);
  const closing = /^---[ \t]*\r?(?:\n|$)/m.exec(rest);
  return closing ? rest.slice(closing.index + closing[0].length) : text;
}

/** The columns of the index: title, about, headings, path, body. */
export function columnsOf(codexPath: string, text: SearchableText): string[] {
  const headings = text.sections.map(({ heading }) => heading).join('\n');
  return [text.title, text.about, headings, codexPath, text.body].map((column) =>
    spaced(column).replaceAll('\0', ' '),
  );
}

/** Text on one line, in which nothing is hidden and nothing moves a terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .replace(HIDDEN, '')
    .trim();
}

export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${short.replace(/\s+\S{0,20}$/u, '')}…`;
}

/** What a key of the front matter says, whatever its author put there. */
function words(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return oneLine(String(value));
  return Array.isArray(value) ? value.slice(0, 100).map(plainWord).filter(Boolean).join(', ') : '';
}

function plainWord(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';
}
