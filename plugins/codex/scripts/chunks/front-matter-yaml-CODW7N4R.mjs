import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DEEPEST,
  isTooDeep
} from "./chunk-JCRX665A.mjs";
import {
  require_dist
} from "./chunk-64RTLPCZ.mjs";
import "./chunk-F5FNDNLT.mjs";
import {
  __toESM
} from "./chunk-JVZTSKKL.mjs";

// runtime/selection/front-matter-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
var MOST_ALIASES = 20;
var MOST_MENDED = 200;
function readMapping(text) {
  const lineCounter = new import_yaml.LineCounter();
  const lineAt = (offset) => lineCounter.linePos(offset).line + 1;
  if (isTooDeep(text)) return { line: 2, why: `it is nested more than ${DEEPEST} levels deep` };
  const document = (0, import_yaml.parseDocument)(text, {
    schema: "core",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
    lineCounter
  });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem)
    return {
      line: lineAt(problem.pos[0]),
      why: decapitalized(problem.message)
    };
  if (document.contents === null) return { data: {}, lines: {} };
  if (!(0, import_yaml.isMap)(document.contents)) return { line: 2, why: "it is no list of keys and values" };
  try {
    const json = JSON.stringify(document.toJS({ maxAliasCount: MOST_ALIASES }));
    const data = JSON.parse(json, (key, value) => key === "__proto__" ? void 0 : value);
    const keys = document.contents.items.map((pair) => pair.key).filter((key) => (0, import_yaml.isScalar)(key));
    const lines = keys.map((key) => [String(key.value), lineAt(key.range?.[0] ?? 0)]);
    return {
      data,
      lines: Object.fromEntries(lines.filter(([key]) => Object.hasOwn(data, key)))
    };
  } catch (error) {
    let line = 2;
    (0, import_yaml.visit)(document, {
      Alias: (_key, alias) => {
        line = lineAt(alias.range?.[0] ?? 0);
        return import_yaml.visit.BREAK;
      }
    });
    return { line, why: decapitalized(error.message) };
  }
}
function quoteGlobs(text) {
  const anchors = new Set(text.match(/&[^\s,[\]{}]+/g));
  let left = MOST_MENDED;
  const mayStay = (line) => {
    if (isTooDeep(line)) return true;
    const document = (0, import_yaml.parseDocument)(line, { schema: "core", prettyErrors: false, logLevel: "error" });
    let sound = document.errors.length === 0 && document.warnings.length === 0;
    (0, import_yaml.visit)(document, {
      Alias: (_key, alias) => {
        sound &&= anchors.has(`&${alias.source}`);
      }
    });
    return sound;
  };
  const mended = (value, inList) => {
    if (!/^[*!@`%]|[[\]{}]|:(?:\s|$)/.test(value) || /^["']/.test(value) || left-- <= 0) return value;
    if (mayStay(inList ? `[${value}]` : `k: ${value}`)) return value;
    const list = /^\[([^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]$/.exec(value);
    if (!list) return `'${value.replaceAll("'", "''")}'`;
    const items = list[1].match(/(?:"[^"]*"|'[^']*'|\{[^{}]*\}|\[[^[\]]*\]|[^,])+/g) ?? [];
    return `[${items.map((item) => mended(item.trim(), true)).join(", ")}]`;
  };
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const match = /^([ \t]*(?:- +)?(?:[\w.-]+:[ \t]+)?)(\S.*)$/.exec(lines[at]);
    if (!match?.[1]?.trim()) continue;
    let value = withoutComment(match[2]);
    let last = at;
    while (isOpen(value) && last + 1 < lines.length && !/^[\w-]+:/.test(lines[last + 1]))
      value += ` ${withoutComment(lines[++last]).trim()}`;
    if (isOpen(value)) continue;
    const mend = mended(value, false);
    if (mend === value) continue;
    lines.fill("", at, last + 1);
    lines[at] = match[1] + mend;
    at = last;
  }
  return lines.join("\n");
}
function isOpen(value) {
  return value.startsWith("[") && value.split("[").length > value.split("]").length;
}
function withoutComment(text) {
  return text.replace(/(?:^|\s)#.*$/, "").trimEnd();
}
function decapitalized(message) {
  const sentence = message.split("\n")[0].replace(new RegExp("\\p{Cc}", "gu"), " ").slice(0, 120);
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
export {
  quoteGlobs,
  readMapping
};
