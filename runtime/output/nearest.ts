import { closest, distance } from 'fastest-levenshtein';

/** The nearest of the names, when it is near enough to be a slip of the finger. */
export function nearest(typed: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const near = closest(typed, names);
  return distance(typed, near) <= Math.max(2, Math.floor(typed.length / 3)) ? near : null;
}
