/** Numbers as people read them. */

const STEPS: [seconds: number, unit: string][] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
];

/** What stands before the line of a check. */
export const MARKS = { pass: '✓', warning: '⚠', fail: '✗' } as const;

/** `1 file`, `2 files`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A span of milliseconds in its largest unit, e.g. `3 days`. */
export function span(milliseconds: number): string {
  const seconds = Math.abs(milliseconds) / 1000;
  for (const [size, unit] of STEPS) {
    if (seconds >= size) return counted(Math.floor(seconds / size), unit);
  }
  return 'less than a minute';
}

/** Bytes in the unit that keeps the number short, e.g. `4.2 KB`. */
export function sized(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let [value, at] = [bytes / 1024, 0];
  while (value >= 1024 && at < units.length - 1) [value, at] = [value / 1024, at + 1];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[at]}`;
}

/** A name as a terminal may show it: nothing in it moves the cursor, hides or turns text around. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/**
 * Text as a terminal may show it, whatever names and titles are in it: as `visible`, but lines stay lines, and joiners
 * stay, which emoji and some scripts need.
 */
export function printable(text: string): string {
  return text.replace(
    /[^\P{Cc}\n\t]|[^\P{Cf}\u200c\u200d]|\p{Cs}|[\u2028\u2029]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
}

/** Rows with columns of equal width; the last column is as long as it likes. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
