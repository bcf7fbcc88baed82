import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readYaml
} from "./chunk-BMLMURDN.mjs";
import "./chunk-JCRX665A.mjs";
import {
  require_dist
} from "./chunk-64RTLPCZ.mjs";
import {
  isObject
} from "./chunk-TR3RVFHI.mjs";
import "./chunk-F5FNDNLT.mjs";
import {
  __toESM
} from "./chunk-JVZTSKKL.mjs";

// runtime/project/migrate/shared-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
function withoutKeys(text, keys) {
  const document = (0, import_yaml.parseDocument)(text, { schema: "core", logLevel: "silent" });
  if (!(0, import_yaml.isMap)(document.contents) || document.contents.flow) return null;
  const spans = document.contents.items.flatMap(({ key, value }) => {
    if (!(0, import_yaml.isScalar)(key) || !keys.includes(String(key.value)) || !key.range) return [];
    const end = value?.range?.[2] ?? key.range[2];
    return [{ start: text.lastIndexOf("\n", key.range[0]) + 1, end }];
  });
  const rest = spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const [before, after] = [readYaml(text), readYaml(rest)].map(
    (one) => "value" in one ? one.value ?? {} : void 0
  );
  if (!isObject(before) || !isObject(after)) return null;
  const expected = Object.fromEntries(Object.entries(before).filter(([key]) => !keys.includes(key)));
  return JSON.stringify(after) === JSON.stringify(expected) ? rest : null;
}
export {
  withoutKeys
};
