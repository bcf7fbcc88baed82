import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  closest,
  distance
} from "./chunk-F5FNDNLT.mjs";

// runtime/output/nearest.ts
function nearest(typed, names) {
  if (names.length === 0) return null;
  const near = closest(typed, names);
  return distance(typed, near) <= Math.max(2, Math.floor(typed.length / 3)) ? near : null;
}

export {
  nearest
};
