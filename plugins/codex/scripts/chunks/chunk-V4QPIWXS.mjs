import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readFrontMatter
} from "./chunk-2USOSYJR.mjs";

// runtime/documents/search-text.ts
import path from "node:path";

// node_modules/stemmer/index.js
var step2list = {
  ational: "ate",
  tional: "tion",
  enci: "ence",
  anci: "ance",
  izer: "ize",
  bli: "ble",
  alli: "al",
  entli: "ent",
  eli: "e",
  ousli: "ous",
  ization: "ize",
  ation: "ate",
  ator: "ate",
  alism: "al",
  iveness: "ive",
  fulness: "ful",
  ousness: "ous",
  aliti: "al",
  iviti: "ive",
  biliti: "ble",
  logi: "log"
};
var step3list = {
  icate: "ic",
  ative: "",
  alize: "al",
  iciti: "ic",
  ical: "ic",
  ful: "",
  ness: ""
};
var consonant = "[^aeiou]";
var vowel = "[aeiouy]";
var consonants = "(" + consonant + "[^aeiouy]*)";
var vowels = "(" + vowel + "[aeiou]*)";
var gt0 = new RegExp("^" + consonants + "?" + vowels + consonants);
var eq1 = new RegExp(
  "^" + consonants + "?" + vowels + consonants + vowels + "?$"
);
var gt1 = new RegExp("^" + consonants + "?(" + vowels + consonants + "){2,}");
var vowelInStem = new RegExp("^" + consonants + "?" + vowel);
var consonantLike = new RegExp("^" + consonants + vowel + "[^aeiouwxy]$");
var sfxLl = /ll$/;
var sfxE = /^(.+?)e$/;
var sfxY = /^(.+?)y$/;
var sfxIon = /^(.+?(s|t))(ion)$/;
var sfxEdOrIng = /^(.+?)(ed|ing)$/;
var sfxAtOrBlOrIz = /(at|bl|iz)$/;
var sfxEED = /^(.+?)eed$/;
var sfxS = /^.+?[^s]s$/;
var sfxSsesOrIes = /^.+?(ss|i)es$/;
var sfxMultiConsonantLike = /([^aeiouylsz])\1$/;
var step2 = /^(.+?)(ational|tional|enci|anci|izer|bli|alli|entli|eli|ousli|ization|ation|ator|alism|iveness|fulness|ousness|aliti|iviti|biliti|logi)$/;
var step3 = /^(.+?)(icate|ative|alize|iciti|ical|ful|ness)$/;
var step4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/;
function stemmer(value) {
  let result = String(value).toLowerCase();
  if (result.length < 3) {
    return result;
  }
  let firstCharacterWasLowerCaseY = false;
  if (result.codePointAt(0) === 121) {
    firstCharacterWasLowerCaseY = true;
    result = "Y" + result.slice(1);
  }
  if (sfxSsesOrIes.test(result)) {
    result = result.slice(0, -2);
  } else if (sfxS.test(result)) {
    result = result.slice(0, -1);
  }
  let match;
  if (match = sfxEED.exec(result)) {
    if (gt0.test(match[1])) {
      result = result.slice(0, -1);
    }
  } else if ((match = sfxEdOrIng.exec(result)) && vowelInStem.test(match[1])) {
    result = match[1];
    if (sfxAtOrBlOrIz.test(result)) {
      result += "e";
    } else if (sfxMultiConsonantLike.test(result)) {
      result = result.slice(0, -1);
    } else if (consonantLike.test(result)) {
      result += "e";
    }
  }
  if ((match = sfxY.exec(result)) && vowelInStem.test(match[1])) {
    result = match[1] + "i";
  }
  if ((match = step2.exec(result)) && gt0.test(match[1])) {
    result = match[1] + step2list[match[2]];
  }
  if ((match = step3.exec(result)) && gt0.test(match[1])) {
    result = match[1] + step3list[match[2]];
  }
  if (match = step4.exec(result)) {
    if (gt1.test(match[1])) {
      result = match[1];
    }
  } else if ((match = sfxIon.exec(result)) && gt1.test(match[1])) {
    result = match[1];
  }
  if ((match = sfxE.exec(result)) && (gt1.test(match[1]) || eq1.test(match[1]) && !consonantLike.test(match[1]))) {
    result = match[1];
  }
  if (sfxLl.test(result) && gt1.test(result)) {
    result = result.slice(0, -1);
  }
  if (firstCharacterWasLowerCaseY) {
    result = "y" + result.slice(1);
  }
  return result;
}

// runtime/documents/search-query.ts
var WORD = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;
var UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu;
var MOST_WORDS = 32;
var LONGEST_QUERY = 2e3;
var SHORTEST_PREFIX = 3;
var EMPTY_WORDS = new Set(
  "a an and are as at be by can do does for from has have how i if in is it its me my not of on or our that the their there this to was we what when where which who why will with you your".split(
    " "
  )
);
function parseQuery(text) {
  const pieces = [];
  for (const [at, part] of text.slice(0, LONGEST_QUERY).replace(/[“”„«»]/g, '"').split('"').entries()) {
    const quoted = at % 2 === 1;
    const groups = quoted ? [part] : part.split(/\s+/);
    for (const group of groups) {
      const words2 = wordsOf(group);
      if (words2.length > 0) pieces.push({ words: words2, quoted });
    }
  }
  const telling = pieces.filter(
    ({ words: words2, quoted }) => quoted || !words2.every((word) => EMPTY_WORDS.has(word.toLowerCase()))
  );
  const used = (telling.length > 0 ? telling : pieces).slice(0, MOST_WORDS);
  if (used.length === 0) return { expressions: [], terms: [] };
  const last = used.at(-1);
  const open = last === pieces.at(-1) && !last.quoted && last.words.at(-1).length >= SHORTEST_PREFIX;
  const parts = used.map(({ words: words2 }) => `"${words2.slice(0, MOST_WORDS).join(" ")}"`);
  if (open) parts.push(`(${parts.at(-1)} OR ${parts.pop()} *)`);
  const terms = used.flatMap(
    (piece) => piece.words.slice(0, MOST_WORDS).map((word, at) => ({
      stem: stemOf(fold(word)),
      prefix: open && piece === last && at === Math.min(piece.words.length, MOST_WORDS) - 1
    }))
  );
  const all = parts.join(" AND ");
  return { expressions: parts.length > 1 ? [all, parts.join(" OR ")] : [all], terms };
}
function wordsOf(text) {
  return spaced(text).match(WORD) ?? [];
}
function spaced(text) {
  return text.replace(UNSPACED, " $& ");
}
function fold(word) {
  const small = word.toLowerCase();
  return /^[a-z0-9]*$/.test(small) ? small : small.normalize("NFD").replace(new RegExp("\\p{M}", "gu"), "").normalize("NFC");
}
var stems = /* @__PURE__ */ new Map();
var MOST_STEMS = 2e4;
function stemOf(word) {
  if (!/^[a-z]{3,60}$/.test(word)) return word;
  let stem = stems.get(word);
  if (stem === void 0) {
    if (stems.size >= MOST_STEMS) stems.clear();
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

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
function findSection(sections, wanted) {
  const name = plain(wanted).toLowerCase();
  const exact = sections.find(({ heading }) => heading.toLowerCase() === name);
  if (exact) return exact;
  const anchors = anchorsOf(sections);
  return sections[anchors.indexOf(slugOf(name))];
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
function columnsOf(codexPath, text) {
  const headings = text.sections.map(({ heading }) => heading).join("\n");
  return [text.title, text.about, headings, codexPath, text.body].map(
    (column) => spaced(column).replaceAll("\0", " ")
  );
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

export {
  WORD,
  parseQuery,
  fold,
  stemOf,
  sectionsOf,
  findSection,
  LARGEST_SEARCHABLE,
  readSearchable,
  columnsOf,
  oneLine,
  cut
};
