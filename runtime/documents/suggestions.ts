import { distance } from 'fastest-levenshtein';
import { isExpressible, isName } from '../reference.ts';

const MOST = 5;
/** Comparing takes time with the square of the length. */
const LONGEST = 200;

/** Up to five of the paths that somebody may have meant: the same name elsewhere first, then names that are near. */
export function nearPaths(asked: string, paths: Iterable<string>): string[] {
  const name = nameOf(asked);
  const reach = Math.max(1, Math.floor(name.length / 3));
  const found: { path: string; rank: number; away: number }[] = [];
  for (const path of new Set(paths)) {
    if (path === asked || !isExpressible(path)) continue;
    const other = nameOf(path);
    const rank = other === name ? 0 : apart(name, other, reach);
    if (rank > reach) continue;
    found.push({ path, rank: rank === 0 ? 0 : 1, away: apart(asked, path, Number.POSITIVE_INFINITY) });
  }
  found.sort((a, b) => a.rank - b.rank || a.away - b.away || (a.path < b.path ? -1 : 1));
  return found.slice(0, MOST).map(({ path }) => path);
}

/** Up to five of the names, the nearest first. */
export function nearNames(asked: string, names: readonly string[]): string[] {
  return names
    .filter((name) => isName('project', name))
    .map((name) => ({ name, away: apart(asked, name, Number.POSITIVE_INFINITY) }))
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** The file's name without its ending, as `api` and `api.md` are one slip apart. */
function nameOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

function apart(one: string, other: string, reach: number): number {
  if (Math.abs(one.length - other.length) > reach) return Number.POSITIVE_INFINITY;
  return distance(one.slice(0, LONGEST).toLowerCase(), other.slice(0, LONGEST).toLowerCase());
}
