import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  distance,
  isExpressible,
  isName
} from "./chunk-F5FNDNLT.mjs";

// runtime/documents/suggestions.ts
var MOST = 5;
var LONGEST = 200;
function nearPaths(asked, paths) {
  const name = nameOf(asked);
  const reach = Math.max(1, Math.floor(name.length / 3));
  const found = [];
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
function nearNames(asked, names) {
  return names.filter((name) => isName("project", name)).map((name) => ({ name, away: apart(asked, name, Number.POSITIVE_INFINITY) })).sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1)).slice(0, MOST).map(({ name }) => name);
}
function nameOf(path) {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return name.replace(/(?<=.)\.[^.]*$/, "");
}
function apart(one, other, reach) {
  if (Math.abs(one.length - other.length) > reach) return Number.POSITIVE_INFINITY;
  return distance(one.slice(0, LONGEST).toLowerCase(), other.slice(0, LONGEST).toLowerCase());
}

export {
  nearPaths,
  nearNames
};
