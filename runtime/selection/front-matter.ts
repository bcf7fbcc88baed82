/** What a Markdown file says about itself between its first two `---` lines. */
export interface FrontMatter {
  data: Record<string, unknown>;
  /** The line of the file, from 1, at which each top-level key stands. */
  lines: Record<string, number>;
  /** Why it could not be read; `data` is empty then (contract, section 7). */
  warning?: string;
}

const LONGEST = 64 * 1024;
const PLAIN_LINE = /^([a-z]\w*): (?:"([^"\\\x00-\x1f\x7f-\uffff]*)"|([a-z][\w .,/-]*\w|[a-z]))$/i;
const OPENING = /^\uFEFF?---[ \t]*\r?\n/;

/** Whether a file is one that front matter is looked for in. */
export function isMarkdown(path: string): boolean {
  return /\.(md|mdx|markdown)$/i.test(path);
}

/** Whether a file starts with a `---` line; loads no parser, so that it can be asked of every file. */
export function hasFrontMatter(content: Uint8Array | string): boolean {
  return OPENING.test(head(content, 200));
}

/**
 * Reads the front matter of a Markdown file: YAML (1.2, core schema) of at most 64 KiB, and globs that an author
 * wrote without quotes, such as `[*]` or `- *-service`, as they were meant (contract, section 7). Never throws on
 * what a file contains. Bounded in size, nesting and aliases; `data` is plain and holds no `__proto__`.
 */
export async function readFrontMatter(content: Uint8Array | string): Promise<FrontMatter> {
  const none = { data: {}, lines: {} };
  if (!hasFrontMatter(content)) return none;
  const start = head(content, LONGEST);
  const body = start.slice(OPENING.exec(start)![0].length);
  const end = /^---[ \t]*\r?$/m.exec(body)?.index;
  if (end === undefined) {
    const cut = content.length > LONGEST;
    return cut
      ? {
          ...none,
          warning: 'The front matter (line 1) is longer than 64 KiB and was not read.',
        }
      : none;
  }
  const text = body.slice(0, end);
  if (text.trim() === '') return none;
  const plain = plainMapping(text);
  if (plain) return plain;
  const { quoteGlobs, readMapping } = await import('./front-matter-yaml.ts');
  let reading = readMapping(text);
  if ('why' in reading) reading = readMapping(quoteGlobs(text));
  if (!('why' in reading)) return reading;
  return {
    ...none,
    warning: `The front matter cannot be read: ${reading.why} (line ${reading.line}).`,
  };
}

/**
 * A front matter of plain lines, `key: some words`, which most are: what YAML reads there needs no library to be
 * loaded (25 ms). Null for anything that could mean more than its characters.
 */
function plainMapping(text: string): FrontMatter | null {
  const data: Record<string, unknown> = {};
  const lines: Record<string, number> = {};
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, key, quoted, words] = PLAIN_LINE.exec(line) ?? [];
    const value = quoted ?? words;
    if (key === undefined || value === undefined) return null;
    if (isWordOfYaml(key) || isWordOfYaml(words)) return null;
    data[key] = value;
    lines[key] = at + 2;
  }
  return { data, lines };
}

function isWordOfYaml(text = ''): boolean {
  return /^(true|false|null)$/i.test(text);
}

function head(content: Uint8Array | string, length: number): string {
  return typeof content === 'string'
    ? content.slice(0, length)
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content.subarray(0, length));
}
