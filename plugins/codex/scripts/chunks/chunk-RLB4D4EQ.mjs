import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_mod
} from "./chunk-KHBPXDP5.mjs";
import {
  __toESM
} from "./chunk-JVZTSKKL.mjs";

// runtime/output/nearest.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function nearest(typed, names) {
  if (names.length === 0) return null;
  const near = (0, import_fastest_levenshtein.closest)(typed, names);
  return (0, import_fastest_levenshtein.distance)(typed, near) <= Math.max(2, Math.floor(typed.length / 3)) ? near : null;
}

export {
  nearest
};
