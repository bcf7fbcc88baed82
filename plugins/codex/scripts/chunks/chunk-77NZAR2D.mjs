import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/documents/markdown-references.ts
var OLD_PREFIX = "@codex/";
var LONGEST_READ = 5e3;
var CANDIDATE = /codex:\/\/|@codex\//g;
var PLAIN = /[^\x00-\x20\x7f<>"`|{}^]*/y;
var IN_ANGLES = /[^<>\r\n]*/y;
var ENDS_SENTENCE = /[\s\u2026\u201c-\u201f\u00ab\u00bb\u2039\u203a\u3001\u3002\u300c-\u300f\u3010\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/u;
function findReferences(bytes) {
  if (!bytes.includes("codex")) return [];
  const text = bytes.toString("latin1");
  const found = [];
  const isFenced = fenceTracker();
  for (const { start, end, number } of linesOf(text)) {
    const line = text.slice(start, end);
    const fenced = isFenced(line);
    CANDIDATE.lastIndex = 0;
    for (let match = CANDIDATE.exec(line); match; match = CANDIDATE.exec(line)) {
      const at = match.index;
      const old = match[0] === OLD_PREFIX;
      if (isPartOfWord(line[at - 1], old)) continue;
      const { raw, stop } = extent(line, at);
      CANDIDATE.lastIndex = at + Math.max(raw.length, match[0].length);
      const reference = referenceIn(raw, stop, fenced || line[at - 1] === "`");
      if (reference !== null) found.push({ line: number, reference, start: start + at, old, fenced });
    }
  }
  return found;
}
function* linesOf(text) {
  const lineEnd = /\r\n|\n|\r/g;
  let start = 0;
  for (let number = 1; ; number += 1) {
    const match = lineEnd.exec(text);
    yield { start, end: match?.index ?? text.length, number };
    if (!match) return;
    start = lineEnd.lastIndex;
  }
}
function fenceTracker() {
  let open = null;
  return (line) => {
    const quoted = /^ {0,3}>/.test(line);
    if (open?.quoted && !quoted) open = null;
    const [, mark = "", rest = ""] = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (!open) {
      if (!mark || mark[0] === "`" && rest.includes("`")) return false;
      open = { mark: mark[0], length: mark.length, quoted };
      return true;
    }
    if (mark[0] === open.mark && mark.length >= open.length && rest.trim() === "") open = null;
    return true;
  };
}
function isPartOfWord(before, old) {
  return before !== void 0 && (old ? /[A-Za-z0-9.+/@-]/ : /[A-Za-z0-9.+-]/).test(before);
}
function extent(line, at) {
  if (line[at - 1] === "<") {
    IN_ANGLES.lastIndex = at;
    const raw2 = IN_ANGLES.exec(line)[0];
    if (line[at + raw2.length] === ">") return { raw: raw2, stop: ">" };
  }
  PLAIN.lastIndex = at;
  const run = PLAIN.exec(line)[0];
  const raw = run.slice(0, closingAt(run, line[at - 1]));
  return { raw, stop: line[at + raw.length] ?? "" };
}
function closingAt(run, before) {
  let [round, square] = [0, 0];
  for (let at = 0; at < run.length; at += 1) {
    const character = run[at];
    if (character === "(") round += 1;
    else if (character === "[") square += 1;
    else if (character === ")" && --round < 0) return at;
    else if (character === "]" && --square < 0) return at;
    else if (character === "'" && before === "'") return at;
  }
  return run.length;
}
function referenceIn(raw, stop, code) {
  const decoded = Buffer.from(raw.slice(0, LONGEST_READ), "latin1").toString();
  const text = code ? decoded : decoded.replace(/\\([!-/:-@[-`{-~])/g, "$1");
  const sentence = stop === ">" ? -1 : text.search(ENDS_SENTENCE);
  const whole = sentence < 0 ? text : text.slice(0, sentence);
  const reference = withoutEnd(whole);
  const goesOn = /^(?:\.\.|\*|…)/.test(text.slice(reference.length)) || ["<", "{"].includes(stop);
  if (/^(?:codex:\/\/|@codex\/)$/.test(reference) || reference.includes("*") || /\/[$[]/.test(reference))
    return null;
  if (goesOn && reference.endsWith("/")) return null;
  if (reference.startsWith(OLD_PREFIX) && !reference.slice(OLD_PREFIX.length).includes("/")) return null;
  return reference;
}
function withoutEnd(text) {
  let end = text.length;
  while (end > 0 && ".,;:!?*_~'".includes(text[end - 1])) end -= 1;
  return text.slice(0, end);
}

export {
  OLD_PREFIX,
  findReferences
};
