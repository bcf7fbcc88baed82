import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheDirectory,
  cachedPath,
  counted,
  documentOf,
  formatReference,
  isMarkdown,
  readFrontMatter,
  readIndex,
  rebuildIndex,
  shellWord,
  wasEverFilled
} from "./chunk-XLO57QZ6.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/documents/first-reading.ts
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";

// runtime/cache/documents.ts
async function indexOrFiles(scope) {
  return await readIndex(scope) ?? await rebuildIndex(scope);
}

// runtime/documents/document.ts
function uriOf({ organization, codex }, codexPath) {
  return formatReference({ organization, ...documentOf(codexPath, codex) });
}

// runtime/documents/search-text.ts
import path from "node:path";

// runtime/documents/search-query.ts
var EMPTY_WORDS = new Set(
  "a an and are as at be by can do does for from has have how i if in is it its me my not of on or our that the their there this to was we what when where which who why will with you your".split(
    " "
  )
);

// runtime/documents/sections.ts
var FENCE = /^ {0,3}(`{3,}|~{3,})/;
var ATX = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
var UNDERLINE = /^ {0,3}(?:(=+)|(-+))[ \t]*$/;
var PARAGRAPH = /^ {0,3}(?![-*+>]|\d{1,9}[.)])\S/;
var LONGEST_HEADING = 500;
function sectionsOf(text) {
  const headings = [];
  const add = (level, heading, start) => {
    headings.push({ level, heading: plain(heading), start, end: text.length });
  };
  let fence = null;
  let before = null;
  for (const { line, start } of linesOf(text, endOfFrontMatter(text))) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
      before = null;
      continue;
    }
    const atx = ATX.exec(line);
    const underline = before && UNDERLINE.exec(line);
    if (mark !== void 0) fence = mark;
    else if (atx) add(atx[1].length, line.slice(atx[0].length), start);
    else if (before && underline) add(underline[1] ? 1 : 2, before.line, before.start);
    const isText = mark === void 0 && !atx && !underline && PARAGRAPH.test(line);
    before = isText ? { line, start } : null;
  }
  const next = Array.from({ length: 7 }, () => text.length);
  for (const one of headings.reverse()) {
    one.end = next[one.level];
    next.fill(one.start, one.level);
  }
  headings.reverse();
  return headings.map(({ heading, start, end }) => ({ heading, start, end }));
}
function anchorsOf(sections) {
  const seen = /* @__PURE__ */ new Map();
  return sections.map(({ heading }) => {
    const slug = slugOf(heading);
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
}
function slugOf(heading) {
  return heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, "").trim().replace(/\s/g, "-");
}
function plain(heading) {
  return heading.slice(0, LONGEST_HEADING).trim().replace(/(?:^|[ \t])#+$/, "").replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1").replace(/[*`]/g, "").replace(/\s+/g, " ").trim();
}
function endOfFrontMatter(text) {
  return /^---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
}
function* linesOf(text, from) {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    yield { line: text.slice(start, end).replace(/\r$/, ""), start };
    start = end + 1;
  }
}

// runtime/documents/search-text.ts
var LARGEST_SEARCHABLE = 1024 * 1024;
var MARKDOWN = /\.(?:md|mdx|markdown|mdown|mkd)$/i;
var HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;
var LONGEST = { title: 200, description: 400 };
async function readSearchable(codexPath, content) {
  if (content.length > LARGEST_SEARCHABLE || content.includes(0)) return null;
  const text = new TextDecoder("utf-8").decode(content);
  const name = path.posix.basename(codexPath);
  if (!MARKDOWN.test(name))
    return { title: oneLine(name), description: "", about: "", body: text, sections: [] };
  const { data } = await readFrontMatter(text);
  const body = afterFrontMatter(text);
  const sections = sectionsOf(body);
  const anchors = anchorsOf(sections);
  const [description, tags, audience] = [data.description, data.tags, data.audience].map(words);
  return {
    title: cut(words(data.title) || oneLine(sections[0]?.heading ?? "") || oneLine(name), LONGEST.title),
    description: cut(description, LONGEST.description),
    about: [description, tags, audience].filter(Boolean).join(" "),
    body,
    sections: sections.map((section, at) => ({ ...section, anchor: anchors[at] }))
  };
}
function afterFrontMatter(text) {
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === void 0) return text;
  const rest = text.slice(opening.length);
  const closing = /^---[ \t]*\r?(?:\n|$)/m.exec(rest);
  return closing ? rest.slice(closing.index + closing[0].length) : text;
}
function oneLine(text) {
  return text.replace(/[\s\u2028\u2029]+/gu, " ").replace(HIDDEN, "").trim();
}
function cut(text, most) {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "");
  return `${short.replace(/\s+\S{0,20}$/u, "")}…`;
}
function words(value) {
  if (typeof value === "string" || typeof value === "number") return oneLine(String(value));
  return Array.isArray(value) ? value.slice(0, 100).map(plainWord).filter(Boolean).join(", ") : "";
}
function plainWord(value) {
  return typeof value === "string" || typeof value === "number" ? oneLine(String(value)) : "";
}

// runtime/documents/first-reading.ts
var MOST = 10;
async function firstReading(scope, project) {
  const paths = Object.keys((await indexOrFiles(scope)).entries);
  if (paths.length === 0 || !await wasEverFilled(scope)) return null;
  const [first = paths[0], ...others] = paths.filter(isMarkdown).sort((a, b) => rank(a, project) - rank(b, project) || a.length - b.length || (a < b ? -1 : 1));
  let word = null;
  let path2 = first;
  for (const one of [first, ...others].slice(0, MOST)) {
    word = await searchWord(scope, one);
    if (word === null) continue;
    path2 = one;
    break;
  }
  const search = word === null ? "" : `fractary-codex search ${shellWord(word)}, or `;
  return `Read: ${counted(paths.length, "document")} at hand: ${search}fractary-codex fetch ${shellWord(uriOf(scope, path2))}`;
}
function rank(path2, project) {
  if (path2.startsWith(`projects/${project}/`)) return 4;
  return (/(?:^|\/)readme\.md$/i.test(path2) ? 2 : 0) + (path2.startsWith("projects/") ? 1 : 0);
}
async function searchWord(scope, path2) {
  const content = await readFile(join(cacheDirectory(scope.root), cachedPath(scope, path2))).catch(() => null);
  const text = content && await readSearchable(path2, content);
  const words2 = text?.title === basename(path2) ? [] : text?.title.match(new RegExp("\\p{L}[\\p{L}\\p{N}]+", "gu"));
  return (words2 ?? []).reduce(
    (best, one) => one.length > (best?.length ?? 2) ? one : best,
    null
  );
}
export {
  firstReading
};
