import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-64RTLPCZ.mjs";
import {
  __toESM
} from "./chunk-JVZTSKKL.mjs";

// runtime/project/yaml-depth.ts
var import_yaml = __toESM(require_dist(), 1);
var DEEPEST = 20;
function isTooDeep(text) {
  const open = [...new import_yaml.Parser().parse(text)].map((token) => [token, 0]);
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (depth > DEEPEST) return true;
    if (token.type === "document" && token.value) open.push([token.value, depth]);
    for (const { key, value } of "items" in token ? token.items : []) {
      if (key) open.push([key, depth + 1]);
      if (value) open.push([value, depth + 1]);
    }
  }
  return false;
}

export {
  DEEPEST,
  isTooDeep
};
