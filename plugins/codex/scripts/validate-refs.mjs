import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunks/chunk-RIDJ7N2G.mjs";
import "./chunks/chunk-FU4O7SYF.mjs";
import "./chunks/chunk-EDVNAA2G.mjs";
import {
  markdownFiles
} from "./chunks/chunk-UEBE5QNU.mjs";
import "./chunks/chunk-ZPOK67FJ.mjs";
import "./chunks/chunk-RPAUOOYU.mjs";
import {
  deliveryRules
} from "./chunks/chunk-O54EUSZL.mjs";
import "./chunks/chunk-VK6RBAWT.mjs";
import {
  MAX_TEXT_BYTES
} from "./chunks/chunk-DMHVO6UD.mjs";
import "./chunks/chunk-467COJIK.mjs";
import "./chunks/chunk-IV6AP6SC.mjs";
import {
  listWorkingTree,
  selectionRules
} from "./chunks/chunk-LJUTN2B3.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import {
  pathInside,
  writeWhole
} from "./chunks/chunk-KGA5PBZF.mjs";
import {
  scopeOf
} from "./chunks/chunk-62XWWLN5.mjs";
import {
  rebuildIndex
} from "./chunks/chunk-BDIFMS2A.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-GL6L3EEF.mjs";
import "./chunks/chunk-RJYJ6K55.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-AWGJDCMA.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KEFJLOPU.mjs";
import {
  openRun
} from "./chunks/chunk-KAOJBDM7.mjs";
import "./chunks/chunk-VVFKEUMC.mjs";
import "./chunks/chunk-NA675BBG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  ENVIRONMENT_OPTIONS,
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-UG3KK5CM.mjs";
import {
  codexPathOf,
  counted,
  isCodexError,
  parseReference,
  readIndex,
  visible
} from "./chunks/chunk-CEVB3LAD.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/documents/references.ts
import { lstat, readFile } from "node:fs/promises";
import path from "node:path";

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

// runtime/documents/place-of-run.ts
function placeOf(run) {
  const { context, place, config, environment, warnings } = run;
  return { context, place, config, environment, scope: scopeOf(run), warnings };
}

// runtime/documents/targets.ts
async function openTargets(run, { online }) {
  const find = online ? inCodex(run) : await inCache(run);
  const travels = once(() => ownDocuments(run));
  return async (reference) => {
    if (reference.organization !== run.config.organization)
      return { status: "unknown", reason: `no codex of ${reference.organization} is configured here` };
    const target = await find(reference);
    const own = target.status !== "ok" && reference.project === run.project;
    if (own && (await travels()).has(reference.path)) return { status: "ok" };
    return target;
  };
}
async function ownDocuments({
  place,
  env,
  context,
  config
}) {
  const { signal, debug } = context;
  const folder = { root: place.root, topLevel: place.topLevel, env, signal, debug };
  return (await listWorkingTree(folder, selectionRules(config, {}))).files;
}
async function inCache(run) {
  const scope = scopeOf(run);
  const delivery = deliveryRules(run.config, run.project, {});
  const index = await readIndex(scope) ?? await rebuildIndex(scope);
  const skipped = new Map(index.skipped.map(({ path: path2, reason }) => [path2, reason]));
  const isCovered = (path2) => index.tip !== null && index.rules === delivery.key && delivery.selectedBy(path2) !== null;
  return async (reference) => {
    const path2 = codexPathOf(reference, run.codex);
    if (index.entries[path2]) return { status: "ok" };
    const withheld = index.withheld[path2];
    if (withheld) return { status: "ok", reason: `this project does not get it: ${withheld.reason}` };
    const problem = skipped.get(path2);
    if (problem)
      return { status: "missing", reason: `the codex has it, but no copy can be made: ${problem}` };
    if (isCovered(path2))
      return { status: "missing", reason: "the last sync found no such document in the codex" };
    return { status: "unknown", reason: "the cache does not cover it; --online asks the codex" };
  };
}
function inCodex(run) {
  const there = once(async () => new Set((await askForPaths(placeOf(run), void 0)).paths));
  return async (reference) => {
    if ((await there()).has(codexPathOf(reference, run.codex))) return { status: "ok" };
    return { status: "missing", reason: `the codex has no such document (${run.environment.name})` };
  };
}
function once(work) {
  let result;
  return () => {
    result ??= work();
    return result;
  };
}

// runtime/documents/references.ts
async function validateReferences(run, options) {
  const warnings = [...run.warnings];
  const { organization } = run.config;
  const files = await markdownFiles(run, options.paths);
  const isOffline = options.online && run.config.cache.offline_mode;
  if (isOffline) warnings.push("offline_mode is on in the configuration: the codex was not asked");
  const targets = await openTargets(run, { online: options.online && !isOffline });
  const references = [];
  const toRewrite = [];
  for (const file of files) {
    const written = findReferences(await readMarkdown(run, file, warnings));
    for (const one of written) {
      const rewritten = options.fix && isRewritable(one, organization);
      if (rewritten && toRewrite.at(-1) !== file) toRewrite.push(file);
      references.push(await check(file, one, organization, targets, rewritten));
    }
  }
  for (const file of toRewrite) await rewrite(run, file);
  const counts = { ok: 0, missing: 0, invalid: 0, old: 0, unknown: 0 };
  for (const { status } of references) counts[status] += 1;
  const fixed = references.filter((one) => one.fixed).length;
  return { files: files.length, references, counts, fixed, warnings };
}
async function readMarkdown(run, file, warnings) {
  const full = path.join(run.place.root, file);
  if ((await lstat(full)).size <= MAX_TEXT_BYTES) return readFile(full);
  warnings.push(`${file} is larger than 16 MiB and was not read`);
  return Buffer.alloc(0);
}
async function check(file, written, organization, targets, rewritten) {
  const { line, reference, old } = written;
  const parsed = parse(reference, organization);
  if (typeof parsed === "string") return { file, line, reference, status: "invalid", reason: parsed };
  const { status, reason } = await targets(parsed);
  const isOld = old && !rewritten && status !== "missing";
  return {
    file,
    line,
    reference,
    status: isOld ? "old" : status,
    ...isOld ? { reason: oldReason(written) } : reason !== void 0 && { reason },
    ...old && { replacement: replaced(reference, organization) },
    ...rewritten && { fixed: true }
  };
}
function oldReason({ fenced }) {
  return fenced ? "an old form, in fenced code, which --fix leaves alone" : "an old form; --fix rewrites it";
}
function parse(text, organization) {
  try {
    return parseReference(text, organization);
  } catch (error) {
    if (isCodexError(error, "INVALID_REFERENCE")) return error.message;
    throw error;
  }
}
function isRewritable({ old, fenced, reference }, organization) {
  return old && !fenced && typeof parse(reference, organization) !== "string";
}
function replaced(reference, organization) {
  return `codex://${organization}/${reference.slice(OLD_PREFIX.length)}`;
}
async function rewrite(run, file) {
  const { organization } = run.config;
  const target = await pathInside(run.place.root, file);
  const { mode } = await lstat(target);
  const bytes = await readFile(target);
  const parts = [];
  let from = 0;
  for (const one of findReferences(bytes)) {
    if (!isRewritable(one, organization)) continue;
    parts.push(bytes.subarray(from, one.start), Buffer.from(`codex://${organization}/`));
    from = one.start + OLD_PREFIX.length;
  }
  parts.push(bytes.subarray(from));
  await writeWhole(target, Buffer.concat(parts), { mode: mode & 4095 });
}

// runtime/commands/validate-refs.ts
var LISTED = 20;
var command = defineCommand({
  name: "validate-refs",
  positionals: { label: "[PATH…]", most: 1e4, offers: "files" },
  options: {
    ...ENVIRONMENT_OPTIONS,
    fix: { type: "boolean", description: "rewrite old @codex/ forms to codex://, but not in fenced code" },
    online: { type: "boolean", description: "ask the codex about what the cache does not cover" },
    summary: { type: "boolean", description: "with --json: the first 20 that want attention" }
  },
  examples: [
    "fractary-codex validate-refs                  all Markdown of the project",
    "fractary-codex validate-refs docs README.md --online",
    "fractary-codex validate-refs --fix            rewrite old forms"
  ],
  async run(context, { options, positionals: paths }) {
    const [fix, online] = [options.fix ?? false, options.online ?? false];
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: "read",
      command: "",
      discover: online
    });
    const report = await validateReferences(run, { paths, fix, online });
    return {
      status: "success",
      operation: "validate-refs",
      environment: run.environment.name,
      online,
      ...report
    };
  },
  text: validationText,
  json(result, summary) {
    if (!summary) return result;
    const shown = attention(result).slice(0, LISTED);
    return { ...result, references: shown, files_omitted: result.references.length - shown.length };
  },
  exitCode: ({ counts }) => counts.missing + counts.invalid > 0 ? 1 : 0
});
function attention({ references }) {
  const order = ["invalid", "missing", "old", "unknown"];
  const rank = ({ status, fixed }) => fixed && status === "unknown" ? 4 : order.indexOf(status);
  return references.filter(({ status, fixed }) => status !== "ok" || fixed).sort((a, b) => rank(a) - rank(b));
}
function validationText(result) {
  const { counts, fixed, references, files } = result;
  const lines = attention(result).map(
    ({ file, line, reference, status, reason, replacement, fixed: isFixed }) => {
      const what = isFixed ? `rewritten to ${visible(replacement)}${status === "missing" ? ", which is missing" : ""}` : reason ?? "";
      return `${visible(file)}:${line}  ${isFixed ? "fixed" : status}  ${visible(reference)}${what && `  (${visible(what)})`}`;
    }
  );
  const more = lines.length - LISTED;
  const hints = [
    counts.old > 0 ? "--fix rewrites old forms outside fenced code" : "",
    counts.unknown > 0 ? "--online asks the codex about unknown ones" : ""
  ].filter(Boolean);
  const states = Object.entries(counts).filter(([, count]) => count > 0);
  const sum = states.map(([status, count]) => `${count} ${status}`).join(", ");
  const bad = counts.missing + counts.invalid > 0;
  return [
    ...lines.slice(0, LISTED),
    ...more > 0 ? [`… and ${more} more; --json lists them all`] : [],
    ...result.warnings.map((warning) => `⚠ ${visible(warning)}`),
    `${bad ? "✗" : "✓"} ${counted(references.length, "reference")} in ${counted(files, "file")}${sum && `: ${sum}`}${fixed ? `; ${fixed} rewritten` : ""}`,
    ...hints.map((hint) => `  ${hint}`),
    ""
  ].join("\n");
}

// entry:entry:validate-refs
await main(command);
