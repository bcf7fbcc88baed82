import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/hook-pre-tool-use.ts
import { text } from "node:stream/consumers";

// runtime/hooks/mentions.ts
var NAME = "fractary-codex";
var SCRIPT = /\b(?:sync-(?:project|org)|(?:clone|commit|push)-codex|plan-sync|(?:setup|update)-cache-\w+|cache-(?:list|clear|health|metrics)|validate-(?:refs|sync)|hook-pre-tool-use)\.mjs/;
var SCRIPT_IN_FOLDER = /codex[^/]{0,99}\/(?:[^/]{1,99}\/)?scripts\/[^/]*\.mjs/;
var QUOTING = /['"`\\]/g;
var LETTERS_THAT_TELL = 6;
var MAX_NESTING = 20;
function mentions(command) {
  const text2 = lookAlikes(escapes(command).replace(/\\\r?\n/g, "")).toLowerCase().replace(/\$(?=['"])/g, "");
  const bare = text2.replace(QUOTING, "");
  const joined = bare.replace(/\$(?:\w+|[@*]|\{[^{}]*\}|\([^()]*\))|[{},]/g, "");
  if (bare.includes(NAME) || joined.includes(NAME)) return true;
  if (SCRIPT.test(bare) || SCRIPT_IN_FOLDER.test(bare)) return true;
  return wildcards(text2).replace(QUOTING, "").split(/[\s;|&()<>=:/]+/).some(couldBeName);
}
function lookAlikes(text2) {
  return text2.normalize("NFKC").replace(/[\p{Pd}\u2212]/gu, "-").replace(new RegExp("\\p{Cf}", "gu"), "");
}
function escapes(text2) {
  return text2.replace(
    /\\(?:x\{?([\da-fA-F]{1,2})|u\{?([\da-fA-F]{1,4})|U([\da-fA-F]{1,8}))\}?/g,
    (all, x, u, long) => character(all, Number.parseInt(x ?? u ?? long, 16))
  ).replace(/\\0?([0-7]{2,3})/g, (all, octal) => character(all, Number.parseInt(octal, 8)));
}
function character(original, code) {
  return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : original;
}
function wildcards(text2) {
  let result = text2.replace(/`[^`]*`/g, "*");
  for (let depth = 0; depth < MAX_NESTING; depth++) {
    const inner = result.replace(/[$?@+!]\([^()]*\)|\$?\{[^{}]*\}|\[[^[\]]*\]/g, "*");
    if (inner === result) break;
    result = inner;
  }
  return result.replace(/\$(?:\w+|[@*#?$!-])|\?/g, "*");
}
function couldBeName(word) {
  if (!word.includes("*") || word.replace(/[^a-z]/g, "").length < LETTERS_THAT_TELL) return false;
  const parts = word.split(/\*+/);
  const last = parts.at(-1) ?? "";
  if (!NAME.startsWith(parts[0] ?? "") || !NAME.endsWith(last)) return false;
  let from = 0;
  for (const part of parts.slice(0, -1)) {
    const at = NAME.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from + last.length <= NAME.length;
}

// runtime/hooks/words.ts
var PLAIN = /^[A-Za-z0-9_./:@%+,-][A-Za-z0-9_./:@%+,=#-]*$/;
var SINGLE_QUOTED = /^'[^']*'$/;
var DOUBLE_QUOTED = /^"[^"$`\\!]*"$/;
var UNSEEN = /[^\P{C}\t]|[^\P{Z} ]/u;
function strictWords(command) {
  if (UNSEEN.test(command)) return null;
  const words = [];
  for (const word of command.match(/'[^']*'\S*|"[^"]*"\S*|\S+/g) ?? []) {
    if (PLAIN.test(word)) words.push(word);
    else if (SINGLE_QUOTED.test(word) || DOUBLE_QUOTED.test(word)) words.push(word.slice(1, -1));
    else return null;
  }
  const first = command.trimStart().split(/\s/, 1)[0] ?? "";
  return PLAIN.test(first) && !first.includes("=") ? words : null;
}

// runtime/hooks/decide.ts
var SILENT = { decision: null };
var MCP_TOOLS = /^mcp__plugin_fractary-codex_codex__codex_(?:search|fetch|list|status)$/;
var GUARDED = ["force", "allow-secrets", "yes", "prune", "output", "fix", "keep", "push"];
var HARMLESS = ["all", "force-refresh"];
var READ_ONLY = setOf(
  "fetch list search cache-list cache-metrics cache-health explain analyze-patterns plan-sync validate-refs doctor"
);
var READERS = setOf("basename cat cd dirname du file head ls pwd readlink realpath stat tail wc which");
var SYNC_SWITCHES = setOf(
  "--to-codex --from-codex --bidirectional --dry-run --exit-code --json --summary --quiet --verbose"
);
function setOf(words) {
  return new Set(words.split(" "));
}
function decide(call) {
  if (MCP_TOOLS.test(call.tool_name)) return { decision: "allow", reason: "This tool only reads." };
  if (call.tool_name !== "Bash") return SILENT;
  const input = call.tool_input ?? {};
  const command = input.command;
  if (typeof command !== "string" || !mentions(command)) return SILENT;
  const words = strictWords(command);
  if (!words) {
    return ask("This call of fractary-codex is more than one plain command: what it does cannot be checked.");
  }
  const [program = "", name = "", ...args] = words;
  if (READERS.has(program)) return SILENT;
  const guarded = words.find(isGuarded);
  if (guarded) {
    return ask(
      `"${guarded}" of fractary-codex overrides a guard or writes elsewhere: the user must want it.`
    );
  }
  if (program !== "fractary-codex") return ask("This runs fractary-codex through another program or path.");
  if (input.dangerouslyDisableSandbox || !readsOnly(name, args)) return SILENT;
  return {
    decision: "allow",
    reason: `fractary-codex ${name} changes nothing.`
  };
}
function ask(reason) {
  return { decision: "ask", reason };
}
function isGuarded(word) {
  const option = lookAlikes(word).toLowerCase();
  if (/^-[^-]/.test(option)) return /[fypok]/.test(option);
  const name = /^--(?:no-)?([^=]+)/.exec(option)?.[1]?.replace(/_/g, "-");
  if (!name || HARMLESS.includes(name)) return false;
  return GUARDED.some((guarded) => guarded.startsWith(name) || name.startsWith(guarded));
}
function readsOnly(command, args) {
  if (READ_ONLY.has(command)) return true;
  if (command !== "sync-project" || args.includes("--")) return false;
  const dry = args.filter((arg) => arg.startsWith("--") && arg.includes("dry"));
  return dry.length === 1 && dry[0] === "--dry-run" && takesNoValue(args[args.indexOf("--dry-run") - 1]);
}
function takesNoValue(previous = "") {
  return !previous.startsWith("-") || previous.includes("=") || SYNC_SWITCHES.has(previous);
}

// runtime/commands/hook-pre-tool-use.ts
async function main() {
  const input = await text(process.stdin);
  const { decision, reason } = judge(input);
  if (!decision) return;
  const answer = {
    hookEventName: "PreToolUse",
    permissionDecision: decision,
    permissionDecisionReason: reason
  };
  process.stdout.write(`${JSON.stringify({ hookSpecificOutput: answer })}
`);
}
function judge(input) {
  try {
    const call = JSON.parse(input);
    if (typeof call?.tool_name === "string") return decide(call);
  } catch {
  }
  return input.toLowerCase().includes("fractary-codex") ? { decision: "ask", reason: "This call names fractary-codex and could not be read." } : { decision: null };
}

// entry:hook-pre-tool-use
await main();
