import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeWhole } from './write-file.ts';

/**
 * An answer that was found once, with a digest of everything that it depended on. It is a saved computation, never a
 * baseline: with another key, the question is open again.
 */
export interface Remembered {
  key: string;
}

/** A digest of a JSON value. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** The name of the file that an answer about something stands in. */
export function fileNameOf(about: unknown): string {
  return `${digestOf(about).slice(0, 32)}.json`;
}

/** What a file remembers under that key; null where it is another key, or no such file. */
export async function recall<T extends Remembered>(file: string, key: string): Promise<T | null> {
  try {
    const answer = JSON.parse(await readFile(file, 'utf8')) as T;
    return answer.key === key ? answer : null;
  } catch {
    return null;
  }
}

/** Remembering is a convenience: a home that cannot be written costs the next run some time, no more. */
export async function remember(file: string, answer: Remembered): Promise<void> {
  await writeWhole(file, JSON.stringify(answer)).catch(() => {});
}
