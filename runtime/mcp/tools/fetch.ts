import * as z from 'zod';
import { type FetchedDocument, fetchDocument } from '../../documents/fetch.ts';
import { openPlace } from '../../documents/open.ts';
import { findSection, sectionsOf } from '../../documents/sections.ts';
import { CodexError } from '../../errors.ts';
import { formatReference, parseReference, shown } from '../../reference.ts';
import { originLines, quoted } from '../answer.ts';
import { endOfPart, tokensOf } from '../budget.ts';
import { decodeText } from '../content.ts';
import { type Cursor, formatCursor, readCursor } from '../cursor.ts';
import { defineTool, ENVIRONMENT } from '../tool.ts';

/** Below, the lines about the document would leave it no room; above, clients cut the answer or refuse it. */
const TOKENS = { least: 300, usual: 8000, most: 20_000 };

/** Section names that an error lists. */
const LISTED_SECTIONS = 20;

export const fetchTool = defineTool({
  name: 'codex_fetch',
  title: 'Read a codex document',
  description:
    'Reads a document by its codex:// or @codex/ reference: whole, one section (#heading), or in parts by cursor.',
  arguments: z.strictObject({
    reference: z.string().describe('codex://ORGANIZATION/PROJECT/path.md or @codex/PROJECT/path.md'),
    section: z.string().optional().describe('Only the section under this heading'),
    cursor: z.string().optional().describe('From an earlier answer: the next part'),
    environment: ENVIRONMENT,
    max_tokens: z
      .number()
      .positive()
      .default(TOKENS.usual)
      .describe(`Length of the answer, at most ${TOKENS.most}`),
  }),
  async run({ reference, section, cursor, environment, max_tokens }, _shelf, context) {
    const place = await openPlace(context, { env: environment });
    const asked = parseReference(reference, place.config.organization);
    const document = await fetchDocument(place, reference);
    const text = decodeText(document.content);
    const heading = section ?? asked.heading;
    const head = (range: Cursor | null): string[] => headLines(document, range && heading);
    if (text === null) {
      const where = document.path === null ? '' : `; its file is ${document.path}`;
      return [...head(null), `This is no text but ${document.size_bytes} bytes of data${where}`].join('\n');
    }

    const range =
      cursor === undefined ? rangeOf(text, heading, document) : readCursor(cursor, text, document);
    const tokens = Math.min(Math.max(Math.floor(max_tokens), TOKENS.least), TOKENS.most);
    const lines = head(range);
    // The marks, the place in the text and the cursor.
    const around = tokensOf(lines.join('\n')) + 100;
    const end = endOfPart(text, range.start, range.end, Math.max(tokens - around, TOKENS.least / 3));
    const answer = [...lines, ...placeLines(text, { ...range, end })];
    if (end < range.end) {
      const next = formatCursor({ start: end, end: range.end }, document);
      answer.push(`cursor: ${next} (there is more: call codex_fetch again with this reference and cursor)`);
    }
    return [...answer, quoted(text.slice(range.start, end))].join('\n');
  },
});

function headLines(document: FetchedDocument, heading: string | null | undefined): string[] {
  const uri = heading ? formatReference({ ...parseReference(document.uri, ''), heading }) : document.uri;
  const origin = originLines({
    reference: uri,
    environment: document.environment,
    commit: document.commit,
    knownAt: Date.parse(document.cached_at),
    stale: document.cache === 'stale' || Date.parse(document.expires_at) <= Date.now(),
  });
  return [...origin, ...document.warnings.map((warning) => `warning: ${warning}`)];
}

function rangeOf(text: string, heading: string | undefined, { uri }: FetchedDocument): Cursor {
  if (heading === undefined) return { start: 0, end: text.length };
  const sections = sectionsOf(text);
  const found = findSection(sections, heading);
  if (found) return found;
  const names = sections.map((one) => shown(one.heading));
  const listed = names.slice(0, LISTED_SECTIONS).join(', ');
  const more = names.length > LISTED_SECTIONS ? ` and ${names.length - LISTED_SECTIONS} more` : '';
  const has = names.length === 0 ? 'it has none' : `it has ${listed}${more}`;
  throw new CodexError('DOCUMENT_NOT_FOUND', `${uri} has no section ${shown(heading)}: ${has}`, {
    phase: 'validate',
    fixes: ['Call codex_fetch with one of these sections, or without a section for the whole document'],
  });
}

/** Which lines a part is, where it is not everything. */
function placeLines(text: string, { start, end }: Cursor): string[] {
  if (start === 0 && end === text.length) return [];
  const before = countLines(text, 0, start);
  const last = before + Math.max(1, countLines(text, start, end) + (text[end - 1] === '\n' ? 0 : 1));
  const all = countLines(text, 0, text.length) + (text.endsWith('\n') ? 0 : 1);
  return [`lines: ${before + 1}-${last} of ${all}`];
}

function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
