import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CodexError,
  cacheDirectory,
  cachedAt,
  cachedPath,
  codexPathOf,
  dataDirectory,
  diskFull,
  documentOf,
  ensureFolders,
  expiresAt,
  folderChecker,
  formatReference,
  homeDirectory,
  interrupted,
  parseReference,
  printable,
  readEntry,
  readHead,
  shellWord,
  shown,
  stateDirectory,
  visible
} from "./chunk-4YHNJY4P.mjs";

// runtime/cli.ts
import { isatty } from "node:tty";

// runtime/output/arguments.ts
import { parseArgs } from "node:util";

// runtime/command.ts
function defineCommand(command) {
  return command;
}
var COMMON_OPTIONS = {
  json: { type: "boolean", description: "print one JSON document on stdout" },
  quiet: { type: "boolean", description: "no progress on stderr" },
  verbose: { type: "boolean", description: "show the git calls on stderr" },
  help: { type: "boolean", description: "show this help" },
  version: { type: "boolean", description: "show the version" }
};

// runtime/output/arguments.ts
async function parseArguments(command, argv) {
  const table = { ...command.options, ...COMMON_OPTIONS };
  try {
    const { values, positionals } = parseArgs({
      args: withEmptyValues(argv, table),
      options: Object.fromEntries(
        Object.entries(table).map(([name, { type, multiple }]) => [
          name,
          { type, multiple: multiple ?? false }
        ])
      ),
      allowPositionals: true,
      strict: !command.lenient
    });
    if (positionals.length > command.positionals.most) {
      throw invalid(
        command.name,
        `${shown(positionals[command.positionals.most])} is one argument too many`
      );
    }
    return { options: values, positionals };
  } catch (error) {
    if (error instanceof CodexError || !(error instanceof TypeError)) throw error;
    throw await explain(command.name, table, error);
  }
}
function withEmptyValues(argv, table) {
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  return argv.map((word, i) => {
    const optional = i < end && word.startsWith("--") && table[word.slice(2)]?.optional;
    return optional && (argv[i + 1] ?? "-").startsWith("-") ? `${word}=` : word;
  });
}
async function explain(name, table, error) {
  const unknown = /Unknown option '([^']+)'/.exec(error.message)?.[1];
  if (unknown === void 0) return invalid(name, error.message.split("\n")[0].replace(/\.$/, ""));
  const { nearest } = await import("./nearest-HVPQCGWQ.mjs");
  const near = nearest(
    unknown,
    Object.keys(table).map((option) => `--${option}`)
  );
  return invalid(name, `${name} has no option ${unknown}`, near ? `Did you mean ${near}?` : void 0);
}
function invalid(name, sentence, hint) {
  const help = `See what there is: fractary-codex ${name} --help`;
  return new CodexError("INVALID_ARGUMENT", sentence, {
    phase: "validate",
    fixes: hint ? [hint, help] : [help]
  });
}

// runtime/output/failure.ts
function asCodexError(error) {
  if (error instanceof CodexError) return error;
  const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
  const code = error?.code;
  if (code === "ENOSPC" || code === "EDQUOT" || /No space left on device/.test(said ?? "")) {
    return diskFull(said ?? "", error);
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new CodexError("PERMISSION_DENIED", `A file or folder may not be used: ${said}`, {
      fixes: ["Give yourself the right to it, or set FRACTARY_CODEX_HOME to a folder that is yours"],
      cause: error
    });
  }
  return new CodexError("INTERNAL", `Something unexpected went wrong: ${said}`, {
    fixes: ["Run the same command again with --verbose, and report what it prints"],
    cause: error
  });
}
function failureDocument(operation, error) {
  return {
    status: "failure",
    operation,
    error: error.message,
    error_code: error.code,
    phase: error.phase ?? "validate",
    suggested_fixes: error.fixes,
    partial_results: {},
    ...error.extra
  };
}
function failureText(error) {
  const lines = [`❌ ${error.message} [${error.code}]`];
  const { listed, omitted } = error.extra;
  for (const one of listed ?? []) lines.push(`   ${one}`);
  if (omitted) lines.push(`   … and ${omitted} more`);
  lines.push(...fixLines(error.fixes));
  return `${lines.join("\n")}
`;
}
function fixLines(fixes) {
  return fixes.map((fix, i) => `${i === 0 ? "   Next: " : "         "}${fix}`);
}

// runtime/output/progress.ts
function progress(target, quiet) {
  if (quiet) return { say: () => {
  }, end: () => {
  } };
  let live = false;
  return {
    say(line) {
      target.write(target.isTTY ? `\r\x1B[K${line} …` : `${line}
`);
      live = target.isTTY;
    },
    end() {
      if (live) target.write("\r\x1B[K");
      live = false;
    }
  };
}

// runtime/output/questions.ts
function questions(input, write, signal) {
  let lines;
  let close = () => {
  };
  return {
    async ask(question) {
      if (!lines) {
        const { createInterface } = await import("node:readline");
        const reader = createInterface({ input: input(), terminal: false, signal });
        lines = reader[Symbol.asyncIterator]();
        close = () => reader.close();
      }
      write(question);
      const { value, done } = await lines.next();
      if (signal.aborted) throw interrupted();
      return done ? null : value;
    },
    close: () => close()
  };
}

// runtime/version.ts
var VERSION = "0.1.0";

// runtime/cli.ts
async function main(command) {
  const argv = process.argv.slice(2);
  process.stdout.on("error", ignoreClosedPipe);
  const controller = new AbortController();
  const live = progress(
    { write: tell, isTTY: isatty(2) },
    // Claude Code merges both streams, so a summary for an agent comes without progress, too.
    argv.includes("--quiet") || argv.includes("--summary")
  );
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const person = questions(() => process.stdin, tell, controller.signal);
  const ask = (question) => {
    live.end();
    return person.ask(question);
  };
  try {
    const context = contextFor(argv, controller.signal, live);
    const asks = context.interactive && !argv.includes("--json") && !argv.includes("--quiet");
    process.exitCode = await execute(command, argv, asks ? { ...context, ask } : context, live);
  } catch (error) {
    live.end();
    process.exitCode = fail(command.name, argv, error, controller.signal);
  } finally {
    person.close();
  }
}
async function execute(command, argv, context, live) {
  if (!command.lenient && (argv.includes("--help") || argv.includes("-h"))) {
    const { helpText } = await import("./help-NTEYVTTS.mjs");
    process.stdout.write(helpText(command));
    return 0;
  }
  if (argv.includes("--version")) {
    process.stdout.write(`${VERSION}
`);
    return 0;
  }
  const args = await parseArguments(command, argv);
  const result = await command.run(context, args);
  live.end();
  const options = args.options;
  if (options.json) {
    const shown2 = command.json ? command.json(result, options.summary === true) : result;
    process.stdout.write(`${JSON.stringify(shown2, null, options.summary ? 0 : 2)}
`);
  } else {
    for (const warning of command.warnings?.(result) ?? []) tell(`⚠ ${visible(warning)}
`);
    const text = await command.text(result);
    process.stdout.write(typeof text === "string" ? printable(text) : text);
  }
  return command.exitCode?.(result, args) ?? 0;
}
function contextFor(argv, signal, live) {
  const verbose = argv.includes("--verbose") && !argv.includes("--quiet");
  return {
    cwd: workingDirectory(),
    env: process.env,
    home: homeDirectory(process.env, process.platform),
    data: dataDirectory(process.env, process.platform),
    signal,
    progress: live.say,
    debug: verbose ? (line) => tell(`  ${printable(line)}
`) : () => {
    },
    readStdin: () => readStdin(signal),
    interactive: isatty(0) && isatty(2)
  };
}
var isStderrOpen = false;
function tell(text) {
  if (!isStderrOpen) process.stderr.on("error", ignoreClosedPipe);
  isStderrOpen = true;
  process.stderr.write(text);
}
function workingDirectory() {
  try {
    return process.cwd();
  } catch {
    process.chdir("/");
    return process.env.PWD || "/";
  }
}
async function readStdin(signal) {
  const [{ addAbortSignal }, { text }] = await Promise.all([
    import("node:stream"),
    import("node:stream/consumers")
  ]);
  return text(addAbortSignal(signal, process.stdin));
}
function fail(operation, argv, thrown, signal) {
  const error = signal.aborted && !(thrown instanceof CodexError) ? interrupted() : asCodexError(thrown);
  if (argv.includes("--json")) {
    process.stdout.write(`${JSON.stringify(failureDocument(operation, error), null, 2)}
`);
  } else tell(printable(failureText(error)));
  if (argv.includes("--verbose")) {
    const { cause } = error;
    if (typeof cause === "string") tell(`${printable(cause.trim())}
`);
    else if (cause instanceof Error) tell(`${printable(String(cause.stack))}
`);
  }
  return error.exitCode;
}
function ignoreClosedPipe(error) {
  if (error.code !== "EPIPE") throw error;
}

// runtime/command-options.ts
var ENVIRONMENT_OPTIONS = {
  env: {
    type: "string",
    value: "NAME",
    offers: "environments",
    description: "environment: test (default), prod, or a configured one"
  },
  environment: { type: "string", value: "NAME", offers: "environments", description: "the same as --env" }
};
function environmentOption({
  env,
  environment: other
}) {
  if (env !== void 0 && other !== void 0 && env !== other) {
    throw invalid2(`--env ${env} and --environment ${other} name two environments`, "Give one of them");
  }
  return env ?? other;
}
function invalid2(sentence, fix) {
  return new CodexError("INVALID_ARGUMENT", sentence, { phase: "validate", fixes: [fix] });
}

// runtime/cache/read.ts
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
function cachedFile(scope, codexPath) {
  return path.join(cacheDirectory(scope.root), ...cachedPath(scope, codexPath).split("/"));
}
async function readCached(scope, codexPath) {
  const head = await readHead(scope);
  const entry = head && await readEntry(scope, head, codexPath);
  if (!entry) return null;
  return { head, entry, content: await readIntact(scope, codexPath, entry) };
}
async function readIntact(scope, codexPath, entry) {
  const file = cachedFile(scope, codexPath);
  if (!folderChecker(scope.root)(path.dirname(file))) return null;
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const handle = openSync(file, flags);
    try {
      const found = fstatSync(handle);
      if (!found.isFile() || found.size !== entry.size) return null;
      const content = readFileSync(handle);
      if (content.length !== entry.size) return null;
      const untouched = found.mtimeMs === entry.mtime && found.ctimeMs === entry.ctime;
      return untouched || await isBlob(content, entry.oid) ? content : null;
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}
async function isBlob(content, oid) {
  const { blobId } = await import("./blob-2DZONAG2.mjs");
  return blobId(content) === oid;
}

// runtime/cache/usage.ts
import { closeSync as closeSync2, constants as constants2, openSync as openSync2, writeSync } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import path2 from "node:path";
var APPEND = constants2.O_WRONLY | constants2.O_APPEND | constants2.O_CREAT | (constants2.O_NOFOLLOW ?? 0);
async function countEvent(scope, event) {
  await ours(scope, stateDirectory(scope), async (dir) => {
    const file = openSync2(path2.join(dir, event), APPEND, 420);
    try {
      writeSync(file, ".");
    } finally {
      closeSync2(file);
    }
  });
}
async function readEvents(scope) {
  const count = (event) => stat(path2.join(stateDirectory(scope), event)).then(
    ({ size }) => size,
    () => 0
  );
  return { hits: await count("hits"), misses: await count("misses") };
}
var usedDirectory = (scope) => path2.join(stateDirectory(scope), "used");
async function usedNames() {
  const { createHash } = await import("node:crypto");
  return (codexPath) => createHash("sha1").update(codexPath).digest("hex");
}
async function noteUse(scope, codexPath) {
  await ours(scope, usedDirectory(scope), async (dir) => {
    const nameOf = await usedNames();
    const file = await open(path2.join(dir, nameOf(codexPath)), APPEND, 420);
    const now = /* @__PURE__ */ new Date();
    await file.utimes(now, now).finally(() => file.close());
  });
}
async function readUses(scope) {
  const dir = usedDirectory(scope);
  const times = /* @__PURE__ */ new Map();
  for (const name of await readdir(dir).catch(() => [])) {
    const found = await stat(path2.join(dir, name)).catch(() => null);
    if (found) times.set(name, found.mtimeMs);
  }
  const nameOf = await usedNames();
  return (codexPath) => times.get(nameOf(codexPath));
}
async function forgetUses(scope, codexPaths) {
  if (!folderChecker(scope.root)(usedDirectory(scope))) return;
  const nameOf = await usedNames();
  for (const one of codexPaths) await rm(path2.join(usedDirectory(scope), nameOf(one)), { force: true });
}
async function ours(scope, dir, work) {
  try {
    if (!folderChecker(scope.root)(dir)) await ensureFolders(scope.root, dir);
    await work(dir);
  } catch {
  }
}

// runtime/selection/invisible.ts
var UNSEEN = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]+/gu;
var SHAPED = /^(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}])[\p{L}\p{M}]$/u;
var WITHOUT_SPACES = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]$/u;
var RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
var VARIABLE = /^[\s\p{Emoji}\p{S}\p{P}\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}]$/u;
var EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u{e007f}]$/u;
var FLAG_TAGS = /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{2,6}\u{e007f}$/u;
var NAMED = 3;
function invisibleCharacters(content) {
  if (content.includes(0)) return [];
  const text = new TextDecoder("utf-8").decode(content);
  const found = /* @__PURE__ */ new Map();
  for (const run of text.matchAll(UNSEEN)) {
    const hit = suspicious(text, run[0], run.index);
    if (hit === null) continue;
    const name = `U+${hit.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    if (!found.has(name)) found.set(name, text.slice(0, run.index).split("\n").length);
  }
  if (found.size === 0) return [];
  const names = [...found].slice(0, NAMED).map(([name, line]) => `${name} in line ${line}`);
  const more = found.size > NAMED ? " and others" : "";
  return [`the document has characters that nobody sees: ${names.join(", ")}${more}`];
}
function suspicious(text, run, at) {
  const [first = ""] = run;
  const before = characterBefore(text, at);
  const after = String.fromCodePoint(text.codePointAt(at + run.length) ?? 32);
  const selector = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(run);
  if (/^\ufe0f?\u200d?$/u.test(run) && (run.includes("‍") ? EMOJI.test(after) : true)) {
    if (run === "️" ? VARIABLE.test(before) : EMOJI.test(before) || VARIABLE.test(before)) return null;
  }
  if (FLAG_TAGS.test(run) && before === "🏴") return null;
  if ([...run].length > 1) return first;
  if (selector) return isVariable(run, before) ? null : first;
  if (run === "‌" || run === "‍") return SHAPED.test(before) ? null : first;
  if (run === "​") return WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after) ? null : first;
  if (/[\u200e\u200f\u061c]/.test(run)) return RIGHT_TO_LEFT.test(lineAround(text, at)) ? null : first;
  if (/[\u180b-\u180f]/.test(run)) return new RegExp("\\p{Script=Mongolian}", "u").test(before) ? null : first;
  if (/[\u115f\u1160]/.test(run)) return /[\u1100-\u11ff]/.test(before + after) ? null : first;
  return first;
}
function isVariable(selector, before) {
  return selector.codePointAt(0) < 917760 ? VARIABLE.test(before) : new RegExp("\\p{Script=Han}", "u").test(before);
}
function characterBefore(text, at) {
  const pair = text.codePointAt(at - 2) ?? 0;
  return pair > 65535 ? String.fromCodePoint(pair) : text[at - 1] ?? "";
}
function lineAround(text, at) {
  const [before = ""] = text.slice(Math.max(0, at - 200), at).split("\n").slice(-1);
  const [after = ""] = text.slice(at, at + 200).split("\n");
  return before + after;
}

// runtime/selection/hidden-text.ts
var HIDING = [
  /<!--([\s\S]*?)(?:-->|$)/g,
  /^\[(?:\/\/|comment)\]: ?(?:#|<>) ?(.*)$/gm,
  /<(?:template|noscript|script|style)\b[^<>]{0,500}>([^<]+)/gi,
  /<[a-z][^<>]{0,500}?(?:\shidden\b|display: ?none|visibility: ?hidden|opacity: ?0(?![.\d])|font-size: ?0(?![.\d])|color: ?(?:white|#fff(?:fff)?\b|transparent))[^<>]{0,500}>([^<]+)/gi,
  /!\[([^[\]\n]{20,2000})\]/g,
  /\s(?:alt|title|aria-label|data-[a-z-]{1,40})="([^"]{20,2000})"/gi,
  /(?<![ \t])[ \t]{400,}(\S.*)/g,
  /(?<!\n)\n{100,}([^\n]+)/g
];
var ORDERS = [
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|preceding|all|any|your|these|system)\b[^.\n]{0,40}\b(?:instruction|rule|prompt|guideline|direction|constraint|polic)/i,
  /\b(?:you are|act as|behave as|pretend to be)\b[^.\n]{0,30}\b(?:AI|assistant|agent|LLM|language model|chatbot|Claude|GPT)\b/i,
  /\b(?:AIs?|LLMs?|agents?|assistants?|language models?|chatbots?|Claude|ChatGPT|GPT-?\d?|Copilot|Gemini)\b[^.\n]{0,60}\b(?:must|shall|should|need to|have to|has to|is required to|are required to|do not|don't|never|always|instruct)/i,
  /\b(?:do not|don't|never)\b[^.\n]{0,20}\b(?:tell|mention|reveal|inform|disclose|show|warn)\b[^.\n]{0,40}\b(?:user|human|person|people|anyone|anybody|developer|reviewer)/i,
  /\bsystem prompt\b|<\/?(?:system|instructions?|assistant)>|\[(?:SYSTEM|INST)\]/i
];
var LONGEST_LOOK = 2e4;
function hiddenText(content) {
  const warnings = invisibleCharacters(content);
  if (content.includes(0)) return warnings;
  const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString();
  const shown2 = withoutCode(text);
  let line = 0;
  for (const pattern of HIDING) {
    for (const match of shown2.matchAll(pattern)) {
      const words = (match[1] ?? "").slice(0, LONGEST_LOOK).replace(/\s+/g, " ");
      if (!ORDERS.some((order) => order.test(words))) continue;
      const at = shown2.slice(0, match.index + match[0].search(/\S/)).split("\n").length;
      line = line === 0 ? at : Math.min(line, at);
    }
  }
  if (line > 0) warnings.push(`the document hides words from people that speak to an agent: line ${line}`);
  return warnings;
}
function withoutCode(text) {
  if (!/[`~]/.test(text)) return text;
  let fence = null;
  const lines = text.split("\n").map((line) => {
    const mark = /^ {0,3}(`{3}|~{3})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark === fence) fence = null;
      return "";
    }
    if (mark === void 0) return line.replace(/`[^`]{1,1000}`/g, "");
    fence = mark;
    return "";
  });
  return lines.join("\n");
}

// runtime/documents/document.ts
function targetOf({ scope }, reference) {
  const parsed = parseReference(reference, scope.organization);
  if (parsed.organization !== scope.organization) {
    throw new CodexError(
      "DOCUMENT_NOT_FOUND",
      `${shown(reference)} is of the organization ${parsed.organization}, and this project reads the codex of ${scope.organization}`,
      {
        phase: "validate",
        fixes: [
          `Ask in a project of ${parsed.organization}`,
          `or name a document of ${scope.organization}: fractary-codex list`
        ],
        extra: { suggestions: [] }
      }
    );
  }
  const codexPath = codexPathOf(parsed, scope.codex);
  return { uri: uriOf(scope, codexPath), codexPath };
}
function uriOf({ organization, codex }, codexPath) {
  return formatReference({ organization, ...documentOf(codexPath, codex) });
}

// runtime/documents/fetch.ts
async function fetchDocument(place, reference, options = {}) {
  const target = targetOf(place, reference);
  const cached = await readCached(place.scope, target.codexPath);
  const copy = cached?.content ? cached : null;
  const offline = options.offline || place.config.cache.offline_mode;
  if (copy && (offline || !options.forceRefresh) && isFresh(copy))
    return fromCache(place, target, copy, "hit");
  if (offline) {
    const old = copy ?? await repairedCopy(place, target);
    if (!old) throw notCached(place, target, "is not in the cache");
    return staleCopy(place, target, old, () => notCached(place, target, "is in the cache, but expired"));
  }
  const remote = await import("./fetch-remote-NKAGU6KZ.mjs");
  let answer;
  try {
    answer = await remote.askCodex(place, target.codexPath);
  } catch (error) {
    if (!remote.isUnreachable(error)) throw error;
    const old = copy ?? await repairedCopy(place, target);
    if (!old) throw error;
    return staleCopy(place, target, old, () => error, error.message);
  }
  const { takeAnswer } = await import("./fetch-answer-5H4E2OSN.mjs");
  return takeAnswer(place, target, answer, cached, options.ttl);
}
async function repairedCopy({ scope }, { codexPath }) {
  if (await readHead(scope)) return null;
  const { changeIndex } = await import("./index-write-ICOQR6ZZ.mjs");
  await changeIndex(scope, {}).catch(() => {
  });
  const cached = await readCached(scope, codexPath);
  return cached?.content ? cached : null;
}
function isFresh({ head, entry }) {
  return expiresAt(head, entry) > Date.now();
}
function staleCopy(place, target, copy, refused, why) {
  if (!isFresh(copy) && !place.config.cache.fallback_to_stale) throw refused();
  const since = new Date(cachedAt(copy.head, copy.entry)).toISOString();
  const state = isFresh(copy) ? "could not be refreshed" : "has expired";
  return fromCache(place, target, copy, "stale", [
    `this copy of ${target.uri} ${state}; it is as the codex was at ${since}${why ? `: ${why}` : ""}`
  ]);
}
async function fromCache(place, { uri, codexPath }, { head, entry, content }, cache, warnings = []) {
  const { scope, environment } = place;
  const limited = place.config.cache.max_size_mb > 0;
  await Promise.all([countEvent(scope, "hits"), limited && noteUse(scope, codexPath)]);
  return {
    uri,
    environment: environment.name,
    branch: environment.branch,
    content,
    path: cachedFile(scope, codexPath),
    size_bytes: content.length,
    hash: entry.oid,
    source: "cache",
    cache,
    cached_at: new Date(cachedAt(head, entry)).toISOString(),
    expires_at: new Date(expiresAt(head, entry)).toISOString(),
    commit: entry.commit ?? (entry.on_demand ? null : head.tip),
    warnings: [...place.warnings, ...warnings, ...hiddenText(content)]
  };
}
function notCached({ environment, config }, { uri }, state) {
  const mode = config.cache.offline_mode ? "offline_mode is on in the configuration" : "--offline was given";
  return new CodexError("NOT_CACHED", `${uri} ${state} (environment ${environment.name}), and ${mode}`, {
    phase: "copy",
    fixes: [
      config.cache.offline_mode ? 'Set "cache": { "offline_mode": false } in the configuration' : `Fetch it: fractary-codex fetch ${shellWord(uri)}`,
      "See what is here: fractary-codex list --cached"
    ]
  });
}

export {
  defineCommand,
  COMMON_OPTIONS,
  asCodexError,
  fixLines,
  VERSION,
  main,
  ENVIRONMENT_OPTIONS,
  environmentOption,
  invalid2 as invalid,
  cachedFile,
  readCached,
  readIntact,
  countEvent,
  readEvents,
  noteUse,
  readUses,
  forgetUses,
  hiddenText,
  uriOf,
  fetchDocument
};
