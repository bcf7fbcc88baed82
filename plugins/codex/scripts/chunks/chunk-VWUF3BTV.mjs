import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compile,
  objection
} from "./chunk-5T7OZQ3N.mjs";
import {
  shown
} from "./chunk-HMZQS2IO.mjs";

// runtime/selection/front-matter.ts
var LONGEST = 64 * 1024;
var OPENING = /^\uFEFF?---[ \t]*\r?\n/;
function hasFrontMatter(content) {
  return OPENING.test(head(content, 200));
}
async function readFrontMatter(content) {
  const none = { data: {}, lines: {} };
  if (!hasFrontMatter(content)) return none;
  const start = head(content, LONGEST);
  const body = start.slice(OPENING.exec(start)[0].length);
  const end = /^---[ \t]*\r?$/m.exec(body)?.index;
  if (end === void 0) {
    const cut = content.length > LONGEST;
    return cut ? {
      ...none,
      warning: "The front matter (line 1) is longer than 64 KiB and was not read."
    } : none;
  }
  const text = body.slice(0, end);
  if (text.trim() === "") return none;
  const { quoteGlobs, readMapping } = await import("./front-matter-yaml-3ODFFIEK.mjs");
  let reading = readMapping(text);
  if ("why" in reading) reading = readMapping(quoteGlobs(text));
  if (!("why" in reading)) return reading;
  return {
    ...none,
    warning: `The front matter cannot be read: ${reading.why} (line ${reading.line}).`
  };
}
function head(content, length) {
  return typeof content === "string" ? content.slice(0, length) : new TextDecoder("utf-8", { ignoreBOM: true }).decode(content.subarray(0, length));
}

// runtime/selection/routing.ts
function isPrivate({ data }) {
  return typeof data.visibility === "string" && data.visibility.trim().toLowerCase() === "private";
}
function route(frontMatter, project, selectedBy) {
  if (selectedBy === "own") return { delivered: true };
  const warnings = [];
  const include = patternsOf(frontMatter, "codex_sync_include", warnings);
  const exclude = patternsOf(frontMatter, "codex_sync_exclude", warnings);
  const warning = warnings.length > 0 ? { warning: warnings.join("; ") } : {};
  const decided = (delivered, key, what) => {
    const line = frontMatter.lines[key];
    const at = line === void 0 ? "" : ` (line ${line})`;
    return {
      delivered,
      reason: `${key} ${what}${at}`,
      ...line !== void 0 && { line },
      ...warning
    };
  };
  const excluding = patternThatNames(project, exclude);
  if (excluding) return decided(false, "codex_sync_exclude", `names ${excluding}`);
  const including = patternThatNames(project, include);
  if (including) return decided(true, "codex_sync_include", `names ${including}`);
  const [first, second, third, ...more] = include;
  const some = [first, second, third, more.length > 0 ? "…" : void 0].filter(Boolean).join(", ");
  if (first) return decided(false, "codex_sync_include", `names only ${some}`);
  if (selectedBy === "from_codex_patterns") return { delivered: true, ...warning };
  return {
    delivered: false,
    reason: "no codex_sync_include names this project",
    ...warning
  };
}
function patternsOf({ data, lines }, key, warnings) {
  const value = data[key] ?? [];
  const where = lines[key] === void 0 ? key : `${key} (line ${lines[key]})`;
  return (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const pattern = asPattern(item);
    if (pattern === void 0) {
      warnings.push(`${where} has ${shown(JSON.stringify(item))}, which is no project pattern`);
      return [];
    }
    if (pattern === "") return [];
    const refused = objection(globOf(pattern));
    if (refused) warnings.push(`${where} has ${shown(pattern)}, which ${refused.problem}`);
    return refused ? [] : [pattern];
  });
}
function asPattern(item) {
  if (typeof item === "string") return item.trim();
  if (typeof item !== "object" || item === null || Array.isArray(item)) return void 0;
  const entries = Object.entries(item);
  if (entries.length === 0 || entries.some(([, value]) => value !== null)) return void 0;
  return `{${entries.map(([name]) => name).join(",")}}`;
}
function globOf(pattern) {
  return pattern.replace(/^!(?=\()/, "@").replace(/^!/, "");
}
function patternThatNames(project, patterns) {
  const matches = (pattern) => compile([globOf(pattern)])(project);
  const negated = patterns.filter((pattern) => pattern.startsWith("!"));
  if (negated.some(matches)) return void 0;
  const plain = patterns.filter((pattern) => !pattern.startsWith("!"));
  return plain.length > 0 ? plain.find(matches) : negated[0];
}

export {
  hasFrontMatter,
  readFrontMatter,
  isPrivate,
  route
};
