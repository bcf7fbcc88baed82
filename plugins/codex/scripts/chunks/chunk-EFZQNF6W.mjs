import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/selection/front-matter.ts
var LONGEST = 64 * 1024;
var PLAIN_LINE = /^([a-z]\w*): (?:"([^"\\\x00-\x1f\x7f-\uffff]*)"|([a-z][\w .,/-]*\w|[a-z]))$/i;
var OPENING = /^\uFEFF?---[ \t]*\r?\n/;
function isMarkdown(path) {
  return /\.(md|mdx|markdown)$/i.test(path);
}
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
  const plain = plainMapping(text);
  if (plain) return plain;
  const { quoteGlobs, readMapping } = await import("./front-matter-yaml-LNNMA4HR.mjs");
  let reading = readMapping(text);
  if ("why" in reading) reading = readMapping(quoteGlobs(text));
  if (!("why" in reading)) return reading;
  return {
    ...none,
    warning: `The front matter cannot be read: ${reading.why} (line ${reading.line}).`
  };
}
function plainMapping(text) {
  const data = {};
  const lines = {};
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === "") continue;
    const [, key, quoted, words] = PLAIN_LINE.exec(line) ?? [];
    const value = quoted ?? words;
    if (key === void 0 || value === void 0) return null;
    if (isWordOfYaml(key) || isWordOfYaml(words)) return null;
    data[key] = value;
    lines[key] = at + 2;
  }
  return { data, lines };
}
function isWordOfYaml(text = "") {
  return /^(true|false|null)$/i.test(text);
}
function head(content, length) {
  return typeof content === "string" ? content.slice(0, length) : new TextDecoder("utf-8", { ignoreBOM: true }).decode(content.subarray(0, length));
}

export {
  isMarkdown,
  hasFrontMatter,
  readFrontMatter
};
