import { CodexError } from '../errors.ts';
import { shown } from '../reference.ts';

/** What is still to come of a document, in UTF-16 units of its text. */
export interface Cursor {
  start: number;
  end: number;
}

/** The content a cursor belongs to, as far as it is kept in it. */
const HASH_LETTERS = 12;

export function formatCursor({ start, end }: Cursor, { hash }: { hash: string }): string {
  return `${start}-${end}-${hash.slice(0, HASH_LETTERS)}`;
}

/** @throws INVALID_ARGUMENT for a cursor that is none, or of what the document was before it changed */
export function readCursor(
  cursor: string,
  text: string,
  { hash, uri }: { hash: string; uri: string },
): Cursor {
  const [, first, last, of] = /^(\d{1,12})-(\d{1,12})-([0-9a-f]+)$/.exec(cursor) ?? [];
  const [start, end] = [Number(first), Number(last)];
  if (of === undefined) throw invalid(`${shown(cursor)} is no cursor of codex_fetch`);
  if (of !== hash.slice(0, HASH_LETTERS)) {
    throw invalid(`${uri} is another text than the one this cursor was given for`);
  }
  if (start >= end || end > text.length) throw invalid(`The cursor ${shown(cursor)} is beyond ${uri}`);
  return { start, end };
}

/** Where a list goes on: after this name. */
export function formatListCursor(last: string): string {
  return Buffer.from(last).toString('base64url');
}

export function readListCursor(cursor: string): string {
  const name = Buffer.from(cursor, 'base64url').toString();
  if (name === '' || formatListCursor(name) !== cursor)
    throw invalid(`${shown(cursor)} is no cursor of this list`);
  return name;
}

function invalid(message: string): CodexError {
  return new CodexError('INVALID_ARGUMENT', message, {
    phase: 'validate',
    fixes: ['Start again without a cursor'],
  });
}
