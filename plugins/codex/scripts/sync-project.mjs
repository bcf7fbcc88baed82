import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CodexError,
  cleanUrl,
  codexName,
  codexPathOf,
  codexUrl,
  commitUrl,
  documentOf,
  hideCredentials,
  holdsSecret,
  inPhase,
  isCodexError,
  isExpressible,
  isName,
  isRepositoryAddress,
  ownerAndName,
  parseRemote,
  repositoryName,
  shown
} from "./chunks/chunk-S3USEMOB.mjs";
import {
  require_mod
} from "./chunks/chunk-I2PBUH4K.mjs";
import {
  COMMON_OPTIONS,
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
import {
  require_src
} from "./chunks/chunk-GVJDZHJ2.mjs";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunks/chunk-JVZTSKKL.mjs";

// node_modules/@kwsites/file-exists/dist/src/index.js
var require_src2 = __commonJS({
  "node_modules/@kwsites/file-exists/dist/src/index.js"(exports) {
    "use strict";
    var __importDefault = exports && exports.__importDefault || function(mod) {
      return mod && mod.__esModule ? mod : { "default": mod };
    };
    Object.defineProperty(exports, "__esModule", { value: true });
    var fs_1 = __require("fs");
    var debug_1 = __importDefault(require_src());
    var log = debug_1.default("@kwsites/file-exists");
    function check(path20, isFile, isDirectory) {
      log(`checking %s`, path20);
      try {
        const stat4 = fs_1.statSync(path20);
        if (stat4.isFile() && isFile) {
          log(`[OK] path represents a file`);
          return true;
        }
        if (stat4.isDirectory() && isDirectory) {
          log(`[OK] path represents a directory`);
          return true;
        }
        log(`[FAIL] path represents something other than a file or directory`);
        return false;
      } catch (e) {
        if (e.code === "ENOENT") {
          log(`[FAIL] path is not accessible: %o`, e);
          return false;
        }
        log(`[FATAL] %o`, e);
        throw e;
      }
    }
    function exists2(path20, type = exports.READABLE) {
      return check(path20, (type & exports.FILE) > 0, (type & exports.FOLDER) > 0);
    }
    exports.exists = exists2;
    exports.FILE = 1;
    exports.FOLDER = 2;
    exports.READABLE = exports.FILE + exports.FOLDER;
  }
});

// node_modules/@kwsites/file-exists/dist/index.js
var require_dist = __commonJS({
  "node_modules/@kwsites/file-exists/dist/index.js"(exports) {
    "use strict";
    function __export(m2) {
      for (var p2 in m2) if (!exports.hasOwnProperty(p2)) exports[p2] = m2[p2];
    }
    Object.defineProperty(exports, "__esModule", { value: true });
    __export(require_src2());
  }
});

// node_modules/@kwsites/promise-deferred/dist/index.js
var require_dist2 = __commonJS({
  "node_modules/@kwsites/promise-deferred/dist/index.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.createDeferred = exports.deferred = void 0;
    function deferred() {
      let done;
      let fail2;
      let status = "pending";
      const promise = new Promise((_done, _fail) => {
        done = _done;
        fail2 = _fail;
      });
      return {
        promise,
        done(result) {
          if (status === "pending") {
            status = "resolved";
            done(result);
          }
        },
        fail(error) {
          if (status === "pending") {
            status = "rejected";
            fail2(error);
          }
        },
        get fulfilled() {
          return status !== "pending";
        },
        get status() {
          return status;
        }
      };
    }
    exports.deferred = deferred;
    exports.createDeferred = deferred;
    exports.default = deferred;
  }
});

// runtime/home/location.ts
import { homedir } from "node:os";
import path from "node:path";
function homeDirectory(env, platform) {
  if (env.FRACTARY_CODEX_HOME) return path.resolve(env.FRACTARY_CODEX_HOME);
  const home = env.HOME || env.USERPROFILE || homedir();
  if (platform === "win32") {
    return path.join(env.LOCALAPPDATA || path.join(home, "AppData", "Local"), "fractary-codex");
  }
  if (platform === "darwin") return path.join(home, "Library", "Caches", "fractary-codex");
  const cache = env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : null;
  return path.join(cache ?? path.join(home, ".cache"), "fractary-codex");
}

// runtime/output/arguments.ts
import { parseArgs } from "node:util";
async function parseArguments(command2, argv) {
  const table = { ...command2.options, ...COMMON_OPTIONS };
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: Object.fromEntries(
        Object.entries(table).map(([name, { type, multiple }]) => [
          name,
          { type, multiple: multiple ?? false }
        ])
      ),
      allowPositionals: true,
      strict: true
    });
    if (positionals.length > command2.positionals.most) {
      throw invalid(
        command2.name,
        `${shown(positionals[command2.positionals.most])} is one argument too many`
      );
    }
    return { options: values, positionals };
  } catch (error) {
    if (error instanceof CodexError || !(error instanceof TypeError)) throw error;
    throw await explain(command2.name, table, error);
  }
}
async function explain(name, table, error) {
  const unknown2 = /Unknown option '([^']+)'/.exec(error.message)?.[1];
  if (unknown2 === void 0) return invalid(name, error.message.split("\n")[0].replace(/\.$/, ""));
  const near = await nearest(
    unknown2,
    Object.keys(table).map((option) => `--${option}`)
  );
  return invalid(name, `${name} has no option ${unknown2}`, near ? `Did you mean ${near}?` : void 0);
}
async function nearest(typed, names) {
  const { closest: closest2, distance: distance2 } = await import("./chunks/mod-LC2FUNZU.mjs");
  if (names.length === 0) return null;
  const near = closest2(typed, names);
  return distance2(typed, near) <= Math.max(2, Math.floor(typed.length / 3)) ? near : null;
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
  if (code === "ENOSPC") {
    return new CodexError("INTERNAL", `The disk is full: ${said}`, {
      fixes: ["Free some space and run the same command again"],
      cause: error
    });
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
  error.fixes.forEach((fix, i) => {
    lines.push(`${i === 0 ? "   Next: " : "         "}${fix}`);
  });
  return `${lines.join("\n")}
`;
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

// runtime/version.ts
var VERSION = "0.1.0";

// runtime/cli.ts
async function main(command2) {
  const argv = process.argv.slice(2);
  process.stdout.on("error", ignoreClosedPipe);
  process.stderr.on("error", ignoreClosedPipe);
  const controller = new AbortController();
  const live = progress(
    { write: (text) => process.stderr.write(text), isTTY: process.stderr.isTTY === true },
    argv.includes("--quiet")
  );
  const stop2 = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop2);
  try {
    process.exitCode = await execute(command2, argv, contextFor(argv, controller.signal, live), live);
  } catch (error) {
    live.end();
    process.exitCode = fail(command2.name, argv, error, controller.signal);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, stop2);
  }
}
async function execute(command2, argv, context, live) {
  if (argv.includes("--help")) {
    const { helpText } = await import("./chunks/help-7LT6N5OU.mjs");
    process.stdout.write(helpText(command2));
    return 0;
  }
  if (argv.includes("--version")) {
    process.stdout.write(`${VERSION}
`);
    return 0;
  }
  const args = await parseArguments(command2, argv);
  const result = await command2.run(context, args);
  live.end();
  const options = args.options;
  if (options.json) {
    const shown2 = options.summary && command2.summarize ? command2.summarize(result) : result;
    process.stdout.write(`${JSON.stringify(shown2, null, 2)}
`);
  } else process.stdout.write(command2.text(result));
  return command2.exitCode?.(result, args) ?? 0;
}
function contextFor(argv, signal, live) {
  const verbose = argv.includes("--verbose") && !argv.includes("--quiet");
  return {
    cwd: process.cwd(),
    env: process.env,
    home: homeDirectory(process.env, process.platform),
    signal,
    progress: live.say,
    debug: verbose ? (line) => process.stderr.write(`  ${line}
`) : () => {
    },
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true
  };
}
function fail(operation, argv, thrown, signal) {
  const error = signal.aborted && !(thrown instanceof CodexError) ? new CodexError("INTERRUPTED", "The run was interrupted; temporary files are removed", {
    fixes: ["Run the same command again: a sync that was interrupted needs no clean-up"]
  }) : asCodexError(thrown);
  if (argv.includes("--json")) {
    process.stdout.write(`${JSON.stringify(failureDocument(operation, error), null, 2)}
`);
  } else process.stderr.write(failureText(error));
  if (argv.includes("--verbose") && error.cause instanceof Error)
    process.stderr.write(`${error.cause.stack}
`);
  return error.exitCode;
}
function ignoreClosedPipe(error) {
  if (error.code !== "EPIPE") throw error;
}

// runtime/output/sync-text.ts
var LISTED = 20;
var RULE = "─".repeat(39);
function syncText(result) {
  const lines = header(result);
  for (const direction of [result.to_codex, result.from_codex]) {
    if (direction) lines.push(...directionLines(direction, result.dry_run));
  }
  for (const warning of result.warnings) lines.push(`⚠ ${warning}`);
  lines.push(closing(result));
  return `${lines.join("\n")}
`;
}
function header(result) {
  const lines = [
    `🎯 STARTING: Project Sync${result.dry_run ? " (dry run)" : ""}`,
    `Project: ${result.project}`,
    `Codex: ${result.codex_repo}`,
    `Environment: ${result.environment} (branch: ${result.target_branch})`
  ];
  if (result.source) {
    const { branch, commit, uncommitted } = result.source;
    const at2 = commit ? `@${commit.slice(0, 7)}` : "(no commit yet)";
    lines.push(`Source: ${branch ?? "detached"} ${at2}${uncommitted ? ` (+${uncommitted} uncommitted)` : ""}`);
  }
  lines.push(`Direction: ${result.direction}`, RULE);
  return lines;
}
function directionLines(direction, dryRun) {
  if (direction.status === "failure") {
    return [`✗ Failed: ${direction.error} [${direction.error_code}]`, ...fixLines(direction.suggested_fixes)];
  }
  const name = direction.direction === "to-codex" ? "To codex" : "From codex";
  const lines = dryRun ? dryRunLines(name, direction) : [doneLine(name, direction)];
  for (const { path: path20, reason } of direction.files.skipped.slice(0, LISTED))
    lines.push(`  skipped ${path20}: ${reason}`);
  if (direction.files_skipped > LISTED)
    lines.push(`  … and ${direction.files_skipped - LISTED} more skipped`);
  return lines;
}
function doneLine(name, result) {
  const where = result.direction === "to-codex" ? result.commit_sha?.slice(0, 7) : result.cache_path;
  const tail = where ? ` · ${where}` : "";
  const extras = result.direction === "to-codex" ? `${result.branch_created ? ", branch created" : ""}${result.followed ? `, ${result.followed} parts taken over from production` : ""}` : "";
  if (result.files_synced + result.files_deleted === 0) {
    return `✓ ${name}: up to date (${files(result.files_unchanged)})${tail}`;
  }
  const deleted = result.files_deleted ? `, ${result.files_deleted} deleted` : "";
  return `✓ ${name}: ${files(result.files_synced)}${split(result)}${deleted}${extras}${tail}`;
}
function split({ files_added, files_modified, files_synced }) {
  return files_synced ? ` (${files_added} added, ${files_modified} modified)` : "";
}
function dryRunLines(name, result) {
  const lines = [
    `${name}:`,
    `  Would sync: ${files(result.files_synced)}${split(result)}`,
    `  Would delete: ${files(result.files_deleted)}`,
    `  Threshold check: ${result.deletion_threshold_exceeded ? "exceeded" : "passed"}`
  ];
  if (result.direction === "to-codex") {
    for (const { path: path20, line, rule } of result.secrets ?? []) {
      lines.push(`  Looks like a secret: ${path20}:${line} (${rule})`);
    }
  }
  const changes = [
    ...result.files.added.map((path20) => `  + ${path20}`),
    ...result.files.modified.map((path20) => `  ~ ${path20}`),
    ...result.files.deleted.map((path20) => `  - ${path20}`)
  ];
  lines.push(...changes.slice(0, LISTED));
  if (changes.length > LISTED) lines.push(`  … and ${changes.length - LISTED} more`);
  return lines;
}
function closing(result) {
  const seconds = `${result.duration_seconds.toFixed(1)}s`;
  if (result.dry_run)
    return `✅ No changes made. Plan ${result.plan_id}: add --plan ${result.plan_id} to sync exactly this`;
  if (result.status === "success") return `✅ COMPLETED: Project Sync in ${seconds}`;
  const stands = [result.to_codex, result.from_codex].find((one) => one?.status === "success");
  const what = stands && "direction" in stands ? stands.direction : "nothing";
  return `⚠ PARTIAL: Project Sync in ${seconds}; ${what} is done and stands, the other direction is not`;
}
function files(count) {
  return `${count} file${count === 1 ? "" : "s"}`;
}
function fixLines(fixes) {
  return fixes.map((fix, i) => `${i === 0 ? "   Next: " : "         "}${fix}`);
}
function summarizeSync(result) {
  return {
    ...result,
    to_codex: result.to_codex?.status === "success" ? cut(result.to_codex) : result.to_codex,
    from_codex: result.from_codex?.status === "success" ? cut(result.from_codex) : result.from_codex
  };
}
function cut(direction) {
  const { added, modified, deleted, skipped } = direction.files;
  const omitted = [added, modified, deleted, skipped].reduce(
    (sum, list) => sum + Math.max(0, list.length - LISTED),
    0
  );
  return {
    ...direction,
    files: {
      added: added.slice(0, LISTED),
      modified: modified.slice(0, LISTED),
      deleted: deleted.slice(0, LISTED),
      skipped: skipped.slice(0, LISTED)
    },
    files_omitted: omitted
  };
}

// node_modules/balanced-match/dist/esm/index.js
var range = (a, b3, str) => {
  let begs, beg, left, right = void 0, result;
  let ai = str.indexOf(a);
  let bi = str.indexOf(b3, ai + 1);
  let i = ai;
  if (ai >= 0 && bi > 0) {
    if (a === b3) {
      return [ai, bi];
    }
    begs = [];
    left = str.length;
    while (i >= 0 && !result) {
      if (i === ai) {
        begs.push(i);
        ai = str.indexOf(a, i + 1);
      } else if (begs.length === 1) {
        const r2 = begs.pop();
        if (r2 !== void 0)
          result = [r2, bi];
      } else {
        beg = begs.pop();
        if (beg !== void 0 && beg < left) {
          left = beg;
          right = bi;
        }
        bi = str.indexOf(b3, i + 1);
      }
      i = ai < bi && ai >= 0 ? ai : bi;
    }
    if (begs.length && right !== void 0) {
      result = [left, right];
    }
  }
  return result;
};

// node_modules/brace-expansion/dist/esm/index.js
var escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
var escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
var escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
var escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
var escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
var escSlashPattern = new RegExp(escSlash, "g");
var escOpenPattern = new RegExp(escOpen, "g");
var escClosePattern = new RegExp(escClose, "g");
var escCommaPattern = new RegExp(escComma, "g");
var escPeriodPattern = new RegExp(escPeriod, "g");
var slashPattern = /\\\\/g;
var openPattern = /\\{/g;
var closePattern = /\\}/g;
var commaPattern = /\\,/g;
var periodPattern = /\\\./g;
var EXPANSION_MAX = 1e5;
var EXPANSION_MAX_LENGTH = 4e6;
var EXPANSION_MAX_DEPTH = 1e3;
var EXPANSION_MAX_REWRITES = 1e3;
var EXPANSION_MAX_STEPS = 2e7;
var CALL_STEPS = 16;
function numeric(str) {
  return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
  return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
  return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
  for (let i = 0; i < items.length; i++) {
    target.push(items[i]);
  }
}
function balancedWithBudget(str, masked, budget) {
  if (budget.remaining < 0) {
    return void 0;
  }
  const r2 = range("{", "}", masked);
  const unmatched = r2 !== void 0 && masked.indexOf("{") < r2[0];
  budget.remaining -= r2 && !unmatched ? r2[1] + 1 : str.length;
  if (!r2 || budget.remaining < 0) {
    return void 0;
  }
  return {
    end: r2[1],
    pre: str.slice(0, r2[0]),
    body: str.slice(r2[0] + 1, r2[1]),
    post: str.slice(r2[1] + 1),
    unmatched
  };
}
function maskUnmatchedOpens(masked, budget) {
  budget.remaining -= masked.length;
  const open3 = [];
  for (let i = 0; i < masked.length; i++) {
    const c3 = masked.charCodeAt(i);
    if (c3 === 123) {
      open3.push(i);
    } else if (c3 === 125 && open3.length) {
      open3.pop();
    }
  }
  let out = "";
  let last = 0;
  for (let i = 0; i < open3.length; i++) {
    const at2 = open3[i];
    out += masked.slice(last, at2) + "\0";
    last = at2 + 1;
  }
  return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
  budget.remaining -= str.length;
  if (budget.remaining < 0) {
    return false;
  }
  let close = false;
  for (let i = str.length - 1; i >= 0; i--) {
    const c3 = str.charCodeAt(i);
    if (c3 === 125) {
      close = true;
    } else if (c3 === 10 || c3 === 13 || c3 === 8232 || c3 === 8233) {
      close = false;
    } else if (c3 === 44 && close && str.charCodeAt(i + 1) !== 44) {
      return true;
    }
  }
  return false;
}
function parseCommaParts(str, budget) {
  const parts = [];
  let carry = "";
  for (; ; ) {
    const m2 = balancedWithBudget(str, str, budget);
    if (budget.remaining < 0) {
      return void 0;
    }
    if (!m2) {
      const tail = str.split(",");
      tail[0] = carry + tail[0];
      pushAll(parts, tail);
      return parts;
    }
    const { pre, body, post } = m2;
    const p2 = pre.split(",");
    p2[0] = carry + p2[0];
    p2[p2.length - 1] += "{" + body + "}";
    if (!post.length) {
      pushAll(parts, p2);
      return parts;
    }
    carry = p2.pop();
    pushAll(parts, p2);
    str = post;
  }
}
function bound(value, fallback) {
  return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
  if (!str) {
    return [];
  }
  const max = bound(options.max, EXPANSION_MAX);
  const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
  const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
  const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
  const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
  if (str.slice(0, 2) === "{}") {
    str = "\\{\\}" + str.slice(2);
  }
  return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
  return "{" + str + "}";
}
function isPadded(el) {
  return /^-?0\d/.test(el);
}
function lte(i, y2) {
  return i <= y2;
}
function gte(i, y2) {
  return i >= y2;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
  const out = [];
  let length = 0;
  let nonEmpty;
  outer: for (let a = 0; a < acc.length; a++) {
    const prefix = acc[a] + pre;
    let vs2 = values;
    if (dropEmpties && !prefix) {
      if (!nonEmpty)
        nonEmpty = values.filter((v2) => v2);
      vs2 = nonEmpty;
    }
    for (let v2 = 0; v2 < vs2.length; v2++) {
      if (out.length >= max)
        break outer;
      const expansion = prefix + vs2[v2];
      if (length + expansion.length > maxLength)
        break outer;
      out.push(expansion);
      length += expansion.length;
    }
  }
  budget.remaining -= out.length;
  return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
  const n = body.split(/\.\./);
  const N3 = [];
  if (n[0] === void 0 || n[1] === void 0) {
    return N3;
  }
  const x3 = numeric(n[0]);
  const y2 = numeric(n[1]);
  const width = Math.max(n[0].length, n[1].length);
  let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
  let test = lte;
  const reverse = y2 < x3;
  if (reverse) {
    incr *= -1;
    test = gte;
  }
  const pad = n.some(isPadded);
  const cost = pad ? width : 1;
  let length = 0;
  for (let i = x3; test(i, y2) && N3.length < max; i += incr) {
    budget.remaining -= cost;
    if (budget.remaining < 0) {
      return void 0;
    }
    let c3;
    if (isAlphaSequence) {
      c3 = String.fromCharCode(i);
      if (c3 === "\\") {
        c3 = "";
      }
    } else {
      c3 = String(i);
      if (pad) {
        const need = width - c3.length;
        if (need > 0) {
          const z3 = new Array(need + 1).join("0");
          if (i < 0) {
            c3 = "-" + z3 + c3.slice(1);
          } else {
            c3 = z3 + c3;
          }
        }
      }
    }
    if (length + c3.length > maxLength)
      break;
    N3.push(c3);
    length += c3.length;
  }
  return N3;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
  budget.remaining -= CALL_STEPS;
  if (depth > maxDepth) {
    return [str];
  }
  let acc = [""];
  let rewrites = 0;
  let dropEmpties = false;
  let firstGroup = true;
  let masked = str;
  for (; ; ) {
    const m2 = balancedWithBudget(str, masked, budget);
    if (!m2) {
      return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
    }
    if (m2.unmatched) {
      masked = maskUnmatchedOpens(masked, budget);
    }
    const pre = m2.pre;
    const literal = () => combine(acc, pre + "{" + m2.body + "}" + m2.post, [""], max, maxLength, dropEmpties, budget);
    if (/\$$/.test(pre)) {
      acc = combine(acc, pre + "{" + m2.body + "}", [""], max, maxLength, dropEmpties && !m2.post.length, budget);
      firstGroup = false;
      if (!m2.post.length)
        break;
      str = m2.post;
      masked = masked.slice(m2.end + 1);
      continue;
    }
    const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m2.body);
    const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m2.body);
    const isSequence = isNumericSequence || isAlphaSequence;
    const isOptions = m2.body.indexOf(",") >= 0;
    if (!isSequence && !isOptions) {
      if (rewrites < maxRewrites && commaSetFollows(m2.post, budget)) {
        rewrites++;
        str = m2.pre + "{" + m2.body + escClose + m2.post;
        masked = masked.slice(0, m2.end) + escClose + masked.slice(m2.end + 1);
        isTop = true;
        continue;
      }
      return literal();
    }
    if (firstGroup) {
      dropEmpties = isTop && !isSequence;
      firstGroup = false;
    }
    let values;
    if (isSequence) {
      values = expandSequence(m2.body, isAlphaSequence, max, maxLength, budget);
      if (!values) {
        return literal();
      }
    } else {
      let n = parseCommaParts(m2.body, budget);
      if (!n) {
        return literal();
      }
      if (n.length === 1 && n[0] !== void 0) {
        n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
        if (budget.remaining < 0) {
          return literal();
        }
        if (n.length === 1) {
          const next2 = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m2.post.length, budget);
          if (budget.remaining < 0) {
            return literal();
          }
          acc = next2;
          if (!m2.post.length)
            break;
          str = m2.post;
          masked = masked.slice(m2.end + 1);
          continue;
        }
      }
      let dropsEmpties = dropEmpties && !m2.post.length && !pre;
      for (let d2 = 0; dropsEmpties && d2 < acc.length; d2++) {
        if (acc[d2]) {
          dropsEmpties = false;
        }
      }
      values = [];
      let valuesLength = 0;
      outer: for (let j3 = 0; j3 < n.length; j3++) {
        const expanded = expand_(n[j3], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
        if (budget.remaining < 0) {
          return literal();
        }
        for (let k2 = 0; k2 < expanded.length; k2++) {
          const v2 = expanded[k2];
          if (dropsEmpties && !v2)
            continue;
          if (values.length >= max || valuesLength + v2.length > maxLength) {
            break outer;
          }
          values.push(v2);
          valuesLength += v2.length;
        }
      }
    }
    const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m2.post.length, budget);
    if (budget.remaining < 0) {
      return literal();
    }
    acc = next;
    if (!m2.post.length)
      break;
    str = m2.post;
    masked = masked.slice(m2.end + 1);
  }
  return acc;
}

// node_modules/minimatch/dist/esm/assert-valid-pattern.js
var MAX_PATTERN_LENGTH = 1024 * 64;
var assertValidPattern = (pattern) => {
  if (typeof pattern !== "string") {
    throw new TypeError("invalid pattern");
  }
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new TypeError("pattern is too long");
  }
};

// node_modules/minimatch/dist/esm/brace-expressions.js
var posixClasses = {
  "[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}", true],
  "[:alpha:]": ["\\p{L}\\p{Nl}", true],
  "[:ascii:]": ["\\x00-\\x7f", false],
  "[:blank:]": ["\\p{Zs}\\t", true],
  "[:cntrl:]": ["\\p{Cc}", true],
  "[:digit:]": ["\\p{Nd}", true],
  "[:graph:]": ["\\p{Z}\\p{C}", true, true],
  "[:lower:]": ["\\p{Ll}", true],
  "[:print:]": ["\\p{C}", true],
  "[:punct:]": ["\\p{P}", true],
  "[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f", true],
  "[:upper:]": ["\\p{Lu}", true],
  "[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}", true],
  "[:xdigit:]": ["A-Fa-f0-9", false]
};
var braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
var regexpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var rangesToString = (ranges) => ranges.join("");
var parseClass = (glob, position) => {
  const pos = position;
  if (glob.charAt(pos) !== "[") {
    throw new Error("not in a brace expression");
  }
  const ranges = [];
  const negs = [];
  let i = pos + 1;
  let sawStart = false;
  let uflag = false;
  let escaping = false;
  let negate = false;
  let endPos = pos;
  let rangeStart = "";
  WHILE: while (i < glob.length) {
    const c3 = glob.charAt(i);
    if ((c3 === "!" || c3 === "^") && i === pos + 1) {
      negate = true;
      i++;
      continue;
    }
    if (c3 === "]" && sawStart && !escaping) {
      endPos = i + 1;
      break;
    }
    sawStart = true;
    if (c3 === "\\") {
      if (!escaping) {
        escaping = true;
        i++;
        continue;
      }
    }
    if (c3 === "[" && !escaping) {
      for (const [cls, [unip, u2, neg]] of Object.entries(posixClasses)) {
        if (glob.startsWith(cls, i)) {
          if (rangeStart) {
            return ["$.", false, glob.length - pos, true];
          }
          i += cls.length;
          if (neg)
            negs.push(unip);
          else
            ranges.push(unip);
          uflag = uflag || u2;
          continue WHILE;
        }
      }
    }
    escaping = false;
    if (rangeStart) {
      if (c3 > rangeStart) {
        ranges.push(braceEscape(rangeStart) + "-" + braceEscape(c3));
      } else if (c3 === rangeStart) {
        ranges.push(braceEscape(c3));
      }
      rangeStart = "";
      i++;
      continue;
    }
    if (glob.startsWith("-]", i + 1)) {
      ranges.push(braceEscape(c3 + "-"));
      i += 2;
      continue;
    }
    if (glob.startsWith("-", i + 1)) {
      rangeStart = c3;
      i += 2;
      continue;
    }
    ranges.push(braceEscape(c3));
    i++;
  }
  if (endPos < i) {
    return ["", false, 0, false];
  }
  if (!ranges.length && !negs.length) {
    return ["$.", false, glob.length - pos, true];
  }
  if (negs.length === 0 && ranges.length === 1 && /^\\?.$/.test(ranges[0]) && !negate) {
    const r2 = ranges[0].length === 2 ? ranges[0].slice(-1) : ranges[0];
    return [regexpEscape(r2), false, endPos - pos, false];
  }
  const sranges = "[" + (negate ? "^" : "") + rangesToString(ranges) + "]";
  const snegs = "[" + (negate ? "" : "^") + rangesToString(negs) + "]";
  const comb = ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs;
  return [comb, uflag, endPos - pos, true];
};

// node_modules/minimatch/dist/esm/unescape.js
var unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
  if (magicalBraces) {
    return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
  }
  return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};

// node_modules/minimatch/dist/esm/ast.js
var _a;
var types = /* @__PURE__ */ new Set(["!", "?", "+", "*", "@"]);
var isExtglobType = (c3) => types.has(c3);
var isExtglobAST = (c3) => isExtglobType(c3.type);
var adoptionMap = /* @__PURE__ */ new Map([
  ["!", ["@"]],
  ["?", ["?", "@"]],
  ["@", ["@"]],
  ["*", ["*", "+", "?", "@"]],
  ["+", ["+", "@"]]
]);
var adoptionWithSpaceMap = /* @__PURE__ */ new Map([
  ["!", ["?"]],
  ["@", ["?"]],
  ["+", ["?", "*"]]
]);
var adoptionAnyMap = /* @__PURE__ */ new Map([
  ["!", ["?", "@"]],
  ["?", ["?", "@"]],
  ["@", ["?", "@"]],
  ["*", ["*", "+", "?", "@"]],
  ["+", ["+", "@", "?", "*"]]
]);
var usurpMap = /* @__PURE__ */ new Map([
  ["!", /* @__PURE__ */ new Map([["!", "@"]])],
  [
    "?",
    /* @__PURE__ */ new Map([
      ["*", "*"],
      ["+", "*"]
    ])
  ],
  [
    "@",
    /* @__PURE__ */ new Map([
      ["!", "!"],
      ["?", "?"],
      ["@", "@"],
      ["*", "*"],
      ["+", "+"]
    ])
  ],
  [
    "+",
    /* @__PURE__ */ new Map([
      ["?", "*"],
      ["*", "*"]
    ])
  ]
]);
var startNoTraversal = "(?!(?:^|/)\\.\\.?(?:$|/))";
var startNoDot = "(?!\\.)";
var addPatternStart = /* @__PURE__ */ new Set(["[", "."]);
var justDots = /* @__PURE__ */ new Set(["..", "."]);
var reSpecials = new Set("().*{}+?[]^$\\!");
var regExpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var qmark = "[^/]";
var star = qmark + "*?";
var starNoEmpty = qmark + "+?";
var ID = 0;
var AST = class {
  type;
  #root;
  #hasMagic;
  #uflag = false;
  #parts = [];
  #parent;
  #parentIndex;
  #negs;
  #filledNegs = false;
  #options;
  #toString;
  // set to true if it's an extglob with no children
  // (which really means one child of '')
  #emptyExt = false;
  id = ++ID;
  get depth() {
    return (this.#parent?.depth ?? -1) + 1;
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return {
      "@@type": "AST",
      id: this.id,
      type: this.type,
      root: this.#root.id,
      parent: this.#parent?.id,
      depth: this.depth,
      partsLength: this.#parts.length,
      parts: this.#parts
    };
  }
  constructor(type, parent, options = {}) {
    this.type = type;
    if (type)
      this.#hasMagic = true;
    this.#parent = parent;
    this.#root = this.#parent ? this.#parent.#root : this;
    this.#options = this.#root === this ? options : this.#root.#options;
    this.#negs = this.#root === this ? [] : this.#root.#negs;
    if (type === "!" && !this.#root.#filledNegs)
      this.#negs.push(this);
    this.#parentIndex = this.#parent ? this.#parent.#parts.length : 0;
  }
  get hasMagic() {
    if (this.#hasMagic !== void 0)
      return this.#hasMagic;
    for (const p2 of this.#parts) {
      if (typeof p2 === "string")
        continue;
      if (p2.type || p2.hasMagic)
        return this.#hasMagic = true;
    }
    return this.#hasMagic;
  }
  // reconstructs the pattern
  toString() {
    return this.#toString !== void 0 ? this.#toString : !this.type ? this.#toString = this.#parts.map((p2) => String(p2)).join("") : this.#toString = this.type + "(" + this.#parts.map((p2) => String(p2)).join("|") + ")";
  }
  #fillNegs() {
    if (this !== this.#root)
      throw new Error("should only call on root");
    if (this.#filledNegs)
      return this;
    this.toString();
    this.#filledNegs = true;
    let n;
    while (n = this.#negs.pop()) {
      if (n.type !== "!")
        continue;
      let p2 = n;
      let pp = p2.#parent;
      while (pp) {
        for (let i = p2.#parentIndex + 1; !pp.type && i < pp.#parts.length; i++) {
          for (const part of n.#parts) {
            if (typeof part === "string") {
              throw new Error("string part in extglob AST??");
            }
            part.copyIn(pp.#parts[i]);
          }
        }
        p2 = pp;
        pp = p2.#parent;
      }
    }
    return this;
  }
  push(...parts) {
    for (const p2 of parts) {
      if (p2 === "")
        continue;
      if (typeof p2 !== "string" && !(p2 instanceof _a && p2.#parent === this)) {
        throw new Error("invalid part: " + p2);
      }
      this.#parts.push(p2);
    }
  }
  toJSON() {
    const ret = this.type === null ? this.#parts.slice().map((p2) => typeof p2 === "string" ? p2 : p2.toJSON()) : [this.type, ...this.#parts.map((p2) => p2.toJSON())];
    if (this.isStart() && !this.type)
      ret.unshift([]);
    if (this.isEnd() && (this === this.#root || this.#root.#filledNegs && this.#parent?.type === "!")) {
      ret.push({});
    }
    return ret;
  }
  isStart() {
    if (this.#root === this)
      return true;
    if (!this.#parent?.isStart())
      return false;
    if (this.#parentIndex === 0)
      return true;
    const p2 = this.#parent;
    for (let i = 0; i < this.#parentIndex; i++) {
      const pp = p2.#parts[i];
      if (!(pp instanceof _a && pp.type === "!")) {
        return false;
      }
    }
    return true;
  }
  isEnd() {
    if (this.#root === this)
      return true;
    if (this.#parent?.type === "!")
      return true;
    if (!this.#parent?.isEnd())
      return false;
    if (!this.type)
      return this.#parent?.isEnd();
    const pl = this.#parent ? this.#parent.#parts.length : 0;
    return this.#parentIndex === pl - 1;
  }
  copyIn(part) {
    if (typeof part === "string")
      this.push(part);
    else
      this.push(part.clone(this));
  }
  clone(parent) {
    const c3 = new _a(this.type, parent);
    for (const p2 of this.#parts) {
      c3.copyIn(p2);
    }
    return c3;
  }
  static #parseAST(str, ast, pos, opt, extDepth) {
    const maxDepth = opt.maxExtglobRecursion ?? 2;
    let escaping = false;
    let inBrace = false;
    let braceStart = -1;
    let braceNeg = false;
    if (ast.type === null) {
      let i2 = pos;
      let acc2 = "";
      while (i2 < str.length) {
        const c3 = str.charAt(i2++);
        if (escaping || c3 === "\\") {
          escaping = !escaping;
          acc2 += c3;
          continue;
        }
        if (inBrace) {
          if (i2 === braceStart + 1) {
            if (c3 === "^" || c3 === "!") {
              braceNeg = true;
            }
          } else if (c3 === "]" && !(i2 === braceStart + 2 && braceNeg)) {
            inBrace = false;
          }
          acc2 += c3;
          continue;
        } else if (c3 === "[") {
          inBrace = true;
          braceStart = i2;
          braceNeg = false;
          acc2 += c3;
          continue;
        }
        const doRecurse = !opt.noext && isExtglobType(c3) && str.charAt(i2) === "(" && extDepth <= maxDepth;
        if (doRecurse) {
          ast.push(acc2);
          acc2 = "";
          const ext2 = new _a(c3, ast);
          i2 = _a.#parseAST(str, ext2, i2, opt, extDepth + 1);
          ast.push(ext2);
          continue;
        }
        acc2 += c3;
      }
      ast.push(acc2);
      return i2;
    }
    let i = pos + 1;
    let part = new _a(null, ast);
    const parts = [];
    let acc = "";
    while (i < str.length) {
      const c3 = str.charAt(i++);
      if (escaping || c3 === "\\") {
        escaping = !escaping;
        acc += c3;
        continue;
      }
      if (inBrace) {
        if (i === braceStart + 1) {
          if (c3 === "^" || c3 === "!") {
            braceNeg = true;
          }
        } else if (c3 === "]" && !(i === braceStart + 2 && braceNeg)) {
          inBrace = false;
        }
        acc += c3;
        continue;
      } else if (c3 === "[") {
        inBrace = true;
        braceStart = i;
        braceNeg = false;
        acc += c3;
        continue;
      }
      const doRecurse = !opt.noext && isExtglobType(c3) && str.charAt(i) === "(" && /* c8 ignore start - the maxDepth is sufficient here */
      (extDepth <= maxDepth || ast && ast.#canAdoptType(c3));
      if (doRecurse) {
        const depthAdd = ast && ast.#canAdoptType(c3) ? 0 : 1;
        part.push(acc);
        acc = "";
        const ext2 = new _a(c3, part);
        part.push(ext2);
        i = _a.#parseAST(str, ext2, i, opt, extDepth + depthAdd);
        continue;
      }
      if (c3 === "|") {
        part.push(acc);
        acc = "";
        parts.push(part);
        part = new _a(null, ast);
        continue;
      }
      if (c3 === ")") {
        if (acc === "" && ast.#parts.length === 0) {
          ast.#emptyExt = true;
        }
        part.push(acc);
        acc = "";
        ast.push(...parts, part);
        return i;
      }
      acc += c3;
    }
    ast.type = null;
    ast.#hasMagic = void 0;
    ast.#parts = [str.substring(pos - 1)];
    return i;
  }
  #canAdoptWithSpace(child) {
    return this.#canAdopt(child, adoptionWithSpaceMap);
  }
  #canAdopt(child, map = adoptionMap) {
    if (!child || typeof child !== "object" || child.type !== null || child.#parts.length !== 1 || this.type === null) {
      return false;
    }
    const gc = child.#parts[0];
    if (!gc || typeof gc !== "object" || gc.type === null) {
      return false;
    }
    return this.#canAdoptType(gc.type, map);
  }
  #canAdoptType(c3, map = adoptionAnyMap) {
    return !!map.get(this.type)?.includes(c3);
  }
  #adoptWithSpace(child, index) {
    const gc = child.#parts[0];
    const blank = new _a(null, gc, this.options);
    blank.#parts.push("");
    gc.push(blank);
    this.#adopt(child, index);
  }
  #adopt(child, index) {
    const gc = child.#parts[0];
    this.#parts.splice(index, 1, ...gc.#parts);
    for (const p2 of gc.#parts) {
      if (typeof p2 === "object")
        p2.#parent = this;
    }
    this.#toString = void 0;
  }
  #canUsurpType(c3) {
    const m2 = usurpMap.get(this.type);
    return !!m2?.has(c3);
  }
  #canUsurp(child) {
    if (!child || typeof child !== "object" || child.type !== null || child.#parts.length !== 1 || this.type === null || this.#parts.length !== 1) {
      return false;
    }
    const gc = child.#parts[0];
    if (!gc || typeof gc !== "object" || gc.type === null) {
      return false;
    }
    return this.#canUsurpType(gc.type);
  }
  #usurp(child) {
    const m2 = usurpMap.get(this.type);
    const gc = child.#parts[0];
    const nt2 = m2?.get(gc.type);
    if (!nt2)
      return false;
    this.#parts = gc.#parts;
    for (const p2 of this.#parts) {
      if (typeof p2 === "object") {
        p2.#parent = this;
      }
    }
    this.type = nt2;
    this.#toString = void 0;
    this.#emptyExt = false;
  }
  static fromGlob(pattern, options = {}) {
    const ast = new _a(null, void 0, options);
    _a.#parseAST(pattern, ast, 0, options, 0);
    return ast;
  }
  // returns the regular expression if there's magic, or the unescaped
  // string if not.
  toMMPattern() {
    if (this !== this.#root)
      return this.#root.toMMPattern();
    const glob = this.toString();
    const [re2, body, hasMagic, uflag] = this.toRegExpSource();
    const anyMagic = hasMagic || this.#hasMagic || this.#options.nocase && !this.#options.nocaseMagicOnly && glob.toUpperCase() !== glob.toLowerCase();
    if (!anyMagic) {
      return body;
    }
    const flags = (this.#options.nocase ? "i" : "") + (uflag ? "u" : "");
    return Object.assign(new RegExp(`^${re2}$`, flags), {
      _src: re2,
      _glob: glob
    });
  }
  get options() {
    return this.#options;
  }
  // returns the string match, the regexp source, whether there's magic
  // in the regexp (so a regular expression is required) and whether or
  // not the uflag is needed for the regular expression (for posix classes)
  // TODO: instead of injecting the start/end at this point, just return
  // the BODY of the regexp, along with the start/end portions suitable
  // for binding the start/end in either a joined full-path makeRe context
  // (where we bind to (^|/), or a standalone matchPart context (where
  // we bind to ^, and not /).  Otherwise slashes get duped!
  //
  // In part-matching mode, the start is:
  // - if not isStart: nothing
  // - if traversal possible, but not allowed: ^(?!\.\.?$)
  // - if dots allowed or not possible: ^
  // - if dots possible and not allowed: ^(?!\.)
  // end is:
  // - if not isEnd(): nothing
  // - else: $
  //
  // In full-path matching mode, we put the slash at the START of the
  // pattern, so start is:
  // - if first pattern: same as part-matching mode
  // - if not isStart(): nothing
  // - if traversal possible, but not allowed: /(?!\.\.?(?:$|/))
  // - if dots allowed or not possible: /
  // - if dots possible and not allowed: /(?!\.)
  // end is:
  // - if last pattern, same as part-matching mode
  // - else nothing
  //
  // Always put the (?:$|/) on negated tails, though, because that has to be
  // there to bind the end of the negated pattern portion, and it's easier to
  // just stick it in now rather than try to inject it later in the middle of
  // the pattern.
  //
  // We can just always return the same end, and leave it up to the caller
  // to know whether it's going to be used joined or in parts.
  // And, if the start is adjusted slightly, can do the same there:
  // - if not isStart: nothing
  // - if traversal possible, but not allowed: (?:/|^)(?!\.\.?$)
  // - if dots allowed or not possible: (?:/|^)
  // - if dots possible and not allowed: (?:/|^)(?!\.)
  //
  // But it's better to have a simpler binding without a conditional, for
  // performance, so probably better to return both start options.
  //
  // Then the caller just ignores the end if it's not the first pattern,
  // and the start always gets applied.
  //
  // But that's always going to be $ if it's the ending pattern, or nothing,
  // so the caller can just attach $ at the end of the pattern when building.
  //
  // So the todo is:
  // - better detect what kind of start is needed
  // - return both flavors of starting pattern
  // - attach $ at the end of the pattern when creating the actual RegExp
  //
  // Ah, but wait, no, that all only applies to the root when the first pattern
  // is not an extglob. If the first pattern IS an extglob, then we need all
  // that dot prevention biz to live in the extglob portions, because eg
  // +(*|.x*) can match .xy but not .yx.
  //
  // So, return the two flavors if it's #root and the first child is not an
  // AST, otherwise leave it to the child AST to handle it, and there,
  // use the (?:^|/) style of start binding.
  //
  // Even simplified further:
  // - Since the start for a join is eg /(?!\.) and the start for a part
  // is ^(?!\.), we can just prepend (?!\.) to the pattern (either root
  // or start or whatever) and prepend ^ or / at the Regexp construction.
  toRegExpSource(allowDot) {
    const dot = allowDot ?? !!this.#options.dot;
    if (this.#root === this) {
      this.#flatten();
      this.#fillNegs();
    }
    if (!isExtglobAST(this)) {
      const noEmpty = this.isStart() && this.isEnd() && !this.#parts.some((s) => typeof s !== "string");
      const src = this.#parts.map((p2) => {
        const [re2, _3, hasMagic, uflag] = typeof p2 === "string" ? _a.#parseGlob(p2, this.#hasMagic, noEmpty) : p2.toRegExpSource(allowDot);
        this.#hasMagic = this.#hasMagic || hasMagic;
        this.#uflag = this.#uflag || uflag;
        return re2;
      }).join("");
      let start2 = "";
      if (this.isStart()) {
        if (typeof this.#parts[0] === "string") {
          const dotTravAllowed = this.#parts.length === 1 && justDots.has(this.#parts[0]);
          if (!dotTravAllowed) {
            const aps = addPatternStart;
            const needNoTrav = (
              // dots are allowed, and the pattern starts with [ or .
              dot && aps.has(src.charAt(0)) || // the pattern starts with \., and then [ or .
              src.startsWith("\\.") && aps.has(src.charAt(2)) || // the pattern starts with \.\., and then [ or .
              src.startsWith("\\.\\.") && aps.has(src.charAt(4))
            );
            const needNoDot = !dot && !allowDot && aps.has(src.charAt(0));
            start2 = needNoTrav ? startNoTraversal : needNoDot ? startNoDot : "";
          }
        }
      }
      let end = "";
      if (this.isEnd() && this.#root.#filledNegs && this.#parent?.type === "!") {
        end = "(?:$|\\/)";
      }
      const final2 = start2 + src + end;
      return [
        final2,
        unescape(src),
        this.#hasMagic = !!this.#hasMagic,
        this.#uflag
      ];
    }
    const repeated = this.type === "*" || this.type === "+";
    const start = this.type === "!" ? "(?:(?!(?:" : "(?:";
    let body = this.#partsToRegExp(dot);
    if (this.isStart() && this.isEnd() && !body && this.type !== "!") {
      const s = this.toString();
      const me2 = this;
      me2.#parts = [s];
      me2.type = null;
      me2.#hasMagic = void 0;
      return [s, unescape(this.toString()), false, false];
    }
    let bodyDotAllowed = !repeated || allowDot || dot || !startNoDot ? "" : this.#partsToRegExp(true);
    if (bodyDotAllowed === body) {
      bodyDotAllowed = "";
    }
    if (bodyDotAllowed) {
      body = `(?:${body})(?:${bodyDotAllowed})*?`;
    }
    let final = "";
    if (this.type === "!" && this.#emptyExt) {
      final = (this.isStart() && !dot ? startNoDot : "") + starNoEmpty;
    } else {
      const close = this.type === "!" ? (
        // !() must match something,but !(x) can match ''
        "))" + (this.isStart() && !dot && !allowDot ? startNoDot : "") + star + ")"
      ) : this.type === "@" ? ")" : this.type === "?" ? ")?" : this.type === "+" && bodyDotAllowed ? ")" : this.type === "*" && bodyDotAllowed ? `)?` : `)${this.type}`;
      final = start + body + close;
    }
    return [
      final,
      unescape(body),
      this.#hasMagic = !!this.#hasMagic,
      this.#uflag
    ];
  }
  #flatten() {
    if (!isExtglobAST(this)) {
      for (const p2 of this.#parts) {
        if (typeof p2 === "object") {
          p2.#flatten();
        }
      }
    } else {
      let iterations = 0;
      let done = false;
      do {
        done = true;
        for (let i = 0; i < this.#parts.length; i++) {
          const c3 = this.#parts[i];
          if (typeof c3 === "object") {
            c3.#flatten();
            if (this.#canAdopt(c3)) {
              done = false;
              this.#adopt(c3, i);
            } else if (this.#canAdoptWithSpace(c3)) {
              done = false;
              this.#adoptWithSpace(c3, i);
            } else if (this.#canUsurp(c3)) {
              done = false;
              this.#usurp(c3);
            }
          }
        }
      } while (!done && ++iterations < 10);
    }
    this.#toString = void 0;
  }
  #partsToRegExp(dot) {
    return this.#parts.map((p2) => {
      if (typeof p2 === "string") {
        throw new Error("string type in extglob ast??");
      }
      const [re2, _3, _hasMagic, uflag] = p2.toRegExpSource(dot);
      this.#uflag = this.#uflag || uflag;
      return re2;
    }).filter((p2) => !(this.isStart() && this.isEnd()) || !!p2).join("|");
  }
  static #parseGlob(glob, hasMagic, noEmpty = false) {
    let escaping = false;
    let re2 = "";
    let uflag = false;
    let inStar = false;
    for (let i = 0; i < glob.length; i++) {
      const c3 = glob.charAt(i);
      if (escaping) {
        escaping = false;
        re2 += (reSpecials.has(c3) ? "\\" : "") + c3;
        continue;
      }
      if (c3 === "*") {
        if (inStar)
          continue;
        inStar = true;
        re2 += noEmpty && /^[*]+$/.test(glob) ? starNoEmpty : star;
        hasMagic = true;
        continue;
      } else {
        inStar = false;
      }
      if (c3 === "\\") {
        if (i === glob.length - 1) {
          re2 += "\\\\";
        } else {
          escaping = true;
        }
        continue;
      }
      if (c3 === "[") {
        const [src, needUflag, consumed, magic] = parseClass(glob, i);
        if (consumed) {
          re2 += src;
          uflag = uflag || needUflag;
          i += consumed - 1;
          hasMagic = hasMagic || magic;
          continue;
        }
      }
      if (c3 === "?") {
        re2 += qmark;
        hasMagic = true;
        continue;
      }
      re2 += regExpEscape(c3);
    }
    return [re2, unescape(glob), !!hasMagic, uflag];
  }
};
_a = AST;

// node_modules/minimatch/dist/esm/escape.js
var escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
  if (magicalBraces) {
    return windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&");
  }
  return windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
};

// node_modules/minimatch/dist/esm/index.js
var minimatch = (p2, pattern, options = {}) => {
  assertValidPattern(pattern);
  if (!options.nocomment && pattern.charAt(0) === "#") {
    return false;
  }
  return new Minimatch(pattern, options).match(p2);
};
var starDotExtRE = /^\*+([^+@!?*[(]*)$/;
var starDotExtTest = (ext2) => (f3) => !f3.startsWith(".") && f3.endsWith(ext2);
var starDotExtTestDot = (ext2) => (f3) => f3.endsWith(ext2);
var starDotExtTestNocase = (ext2) => {
  ext2 = ext2.toLowerCase();
  return (f3) => !f3.startsWith(".") && f3.toLowerCase().endsWith(ext2);
};
var starDotExtTestNocaseDot = (ext2) => {
  ext2 = ext2.toLowerCase();
  return (f3) => f3.toLowerCase().endsWith(ext2);
};
var starDotStarRE = /^\*+\.\*+$/;
var starDotStarTest = (f3) => !f3.startsWith(".") && f3.includes(".");
var starDotStarTestDot = (f3) => f3 !== "." && f3 !== ".." && f3.includes(".");
var dotStarRE = /^\.\*+$/;
var dotStarTest = (f3) => f3 !== "." && f3 !== ".." && f3.startsWith(".");
var starRE = /^\*+$/;
var starTest = (f3) => f3.length !== 0 && !f3.startsWith(".");
var starTestDot = (f3) => f3.length !== 0 && f3 !== "." && f3 !== "..";
var qmarksRE = /^\?+([^+@!?*[(]*)?$/;
var qmarksTestNocase = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExt([$0]);
  if (!ext2)
    return noext;
  ext2 = ext2.toLowerCase();
  return (f3) => noext(f3) && f3.toLowerCase().endsWith(ext2);
};
var qmarksTestNocaseDot = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExtDot([$0]);
  if (!ext2)
    return noext;
  ext2 = ext2.toLowerCase();
  return (f3) => noext(f3) && f3.toLowerCase().endsWith(ext2);
};
var qmarksTestDot = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExtDot([$0]);
  return !ext2 ? noext : (f3) => noext(f3) && f3.endsWith(ext2);
};
var qmarksTest = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExt([$0]);
  return !ext2 ? noext : (f3) => noext(f3) && f3.endsWith(ext2);
};
var qmarksTestNoExt = ([$0]) => {
  const len = $0.length;
  return (f3) => f3.length === len && !f3.startsWith(".");
};
var qmarksTestNoExtDot = ([$0]) => {
  const len = $0.length;
  return (f3) => f3.length === len && f3 !== "." && f3 !== "..";
};
var defaultPlatform = typeof process === "object" && process ? typeof process.env === "object" && process.env && process.env.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
var path2 = {
  win32: { sep: "\\" },
  posix: { sep: "/" }
};
var sep = defaultPlatform === "win32" ? path2.win32.sep : path2.posix.sep;
minimatch.sep = sep;
var GLOBSTAR = /* @__PURE__ */ Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
var qmark2 = "[^/]";
var star2 = qmark2 + "*?";
var twoStarDot = "(?:(?!(?:\\/|^)(?:\\.{1,2})($|\\/)).)*?";
var twoStarNoDot = "(?:(?!(?:\\/|^)\\.).)*?";
var filter = (pattern, options = {}) => (p2) => minimatch(p2, pattern, options);
minimatch.filter = filter;
var ext = (a, b3 = {}) => Object.assign({}, a, b3);
var defaults = (def) => {
  if (!def || typeof def !== "object" || !Object.keys(def).length) {
    return minimatch;
  }
  const orig = minimatch;
  const m2 = (p2, pattern, options = {}) => orig(p2, pattern, ext(def, options));
  return Object.assign(m2, {
    Minimatch: class Minimatch extends orig.Minimatch {
      constructor(pattern, options = {}) {
        super(pattern, ext(def, options));
      }
      static defaults(options) {
        return orig.defaults(ext(def, options)).Minimatch;
      }
    },
    AST: class AST extends orig.AST {
      /* c8 ignore start */
      constructor(type, parent, options = {}) {
        super(type, parent, ext(def, options));
      }
      /* c8 ignore stop */
      static fromGlob(pattern, options = {}) {
        return orig.AST.fromGlob(pattern, ext(def, options));
      }
    },
    unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
    escape: (s, options = {}) => orig.escape(s, ext(def, options)),
    filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
    defaults: (options) => orig.defaults(ext(def, options)),
    makeRe: (pattern, options = {}) => orig.makeRe(pattern, ext(def, options)),
    braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
    match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
    sep: orig.sep,
    GLOBSTAR
  });
};
minimatch.defaults = defaults;
var braceExpand = (pattern, options = {}) => {
  assertValidPattern(pattern);
  if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
    return [pattern];
  }
  return expand(pattern, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
var makeRe = (pattern, options = {}) => new Minimatch(pattern, options).makeRe();
minimatch.makeRe = makeRe;
var match = (list, pattern, options = {}) => {
  const mm = new Minimatch(pattern, options);
  list = list.filter((f3) => mm.match(f3));
  if (mm.options.nonull && !list.length) {
    list.push(pattern);
  }
  return list;
};
minimatch.match = match;
var globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
var regExpEscape2 = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var Minimatch = class {
  options;
  set;
  pattern;
  windowsPathsNoEscape;
  nonegate;
  negate;
  comment;
  empty;
  preserveMultipleSlashes;
  partial;
  globSet;
  globParts;
  nocase;
  isWindows;
  platform;
  windowsNoMagicRoot;
  maxGlobstarRecursion;
  regexp;
  constructor(pattern, options = {}) {
    assertValidPattern(pattern);
    options = options || {};
    this.options = options;
    this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? 200;
    this.pattern = pattern;
    this.platform = options.platform || defaultPlatform;
    this.isWindows = this.platform === "win32";
    const awe = "allowWindowsEscape";
    this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[awe] === false;
    if (this.windowsPathsNoEscape) {
      this.pattern = this.pattern.replace(/\\/g, "/");
    }
    this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
    this.regexp = null;
    this.negate = false;
    this.nonegate = !!options.nonegate;
    this.comment = false;
    this.empty = false;
    this.partial = !!options.partial;
    this.nocase = !!this.options.nocase;
    this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
    this.globSet = [];
    this.globParts = [];
    this.set = [];
    this.make();
  }
  hasMagic() {
    if (this.options.magicalBraces && this.set.length > 1) {
      return true;
    }
    for (const pattern of this.set) {
      for (const part of pattern) {
        if (typeof part !== "string")
          return true;
      }
    }
    return false;
  }
  debug(..._3) {
  }
  make() {
    const pattern = this.pattern;
    const options = this.options;
    if (!options.nocomment && pattern.charAt(0) === "#") {
      this.comment = true;
      return;
    }
    if (!pattern) {
      this.empty = true;
      return;
    }
    this.parseNegate();
    this.globSet = [...new Set(this.braceExpand())];
    if (options.debug) {
      this.debug = (...args) => console.error(...args);
    }
    this.debug(this.pattern, this.globSet);
    const rawGlobParts = this.globSet.map((s) => this.slashSplit(s));
    this.globParts = this.preprocess(rawGlobParts);
    this.debug(this.pattern, this.globParts);
    let set = this.globParts.map((s, _3, __) => {
      if (this.isWindows && this.windowsNoMagicRoot) {
        const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && !globMagic.test(s[3]);
        const isDrive = /^[a-z]:/i.test(s[0]);
        if (isUNC) {
          return [
            ...s.slice(0, 4),
            ...s.slice(4).map((ss2) => this.parse(ss2))
          ];
        } else if (isDrive) {
          return [s[0], ...s.slice(1).map((ss2) => this.parse(ss2))];
        }
      }
      return s.map((ss2) => this.parse(ss2));
    });
    this.debug(this.pattern, set);
    this.set = set.filter((s) => s.indexOf(false) === -1);
    if (this.isWindows) {
      for (let i = 0; i < this.set.length; i++) {
        const p2 = this.set[i];
        if (p2[0] === "" && p2[1] === "" && this.globParts[i][2] === "?" && typeof p2[3] === "string" && /^[a-z]:$/i.test(p2[3])) {
          p2[2] = "?";
        }
      }
    }
    this.debug(this.pattern, this.set);
  }
  // various transforms to equivalent pattern sets that are
  // faster to process in a filesystem walk.  The goal is to
  // eliminate what we can, and push all ** patterns as far
  // to the right as possible, even if it increases the number
  // of patterns that we have to process.
  preprocess(globParts) {
    if (this.options.noglobstar) {
      for (const partset of globParts) {
        for (let j3 = 0; j3 < partset.length; j3++) {
          if (partset[j3] === "**") {
            partset[j3] = "*";
          }
        }
      }
    }
    const { optimizationLevel = 1 } = this.options;
    if (optimizationLevel >= 2) {
      globParts = this.firstPhasePreProcess(globParts);
      globParts = this.secondPhasePreProcess(globParts);
    } else if (optimizationLevel >= 1) {
      globParts = this.levelOneOptimize(globParts);
    } else {
      globParts = this.adjascentGlobstarOptimize(globParts);
    }
    return globParts;
  }
  // just get rid of adjascent ** portions
  adjascentGlobstarOptimize(globParts) {
    return globParts.map((parts) => {
      let gs2 = -1;
      while (-1 !== (gs2 = parts.indexOf("**", gs2 + 1))) {
        let i = gs2;
        while (parts[i + 1] === "**") {
          i++;
        }
        if (i !== gs2) {
          parts.splice(gs2, i - gs2);
        }
      }
      return parts;
    });
  }
  // get rid of adjascent ** and resolve .. portions
  levelOneOptimize(globParts) {
    return globParts.map((parts) => {
      parts = parts.reduce((set, part) => {
        const prev = set[set.length - 1];
        if (part === "**" && prev === "**") {
          return set;
        }
        if (part === "..") {
          if (prev && prev !== ".." && prev !== "." && prev !== "**") {
            set.pop();
            return set;
          }
        }
        set.push(part);
        return set;
      }, []);
      return parts.length === 0 ? [""] : parts;
    });
  }
  levelTwoFileOptimize(parts) {
    if (!Array.isArray(parts)) {
      parts = this.slashSplit(parts);
    }
    let didSomething = false;
    do {
      didSomething = false;
      if (!this.preserveMultipleSlashes) {
        for (let i = 1; i < parts.length - 1; i++) {
          const p2 = parts[i];
          if (i === 1 && p2 === "" && parts[0] === "")
            continue;
          if (p2 === "." || p2 === "") {
            didSomething = true;
            parts.splice(i, 1);
            i--;
          }
        }
        if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
          didSomething = true;
          parts.pop();
        }
      }
      let dd = 0;
      while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
        const p2 = parts[dd - 1];
        if (p2 && p2 !== "." && p2 !== ".." && p2 !== "**" && !(this.isWindows && /^[a-z]:$/i.test(p2))) {
          didSomething = true;
          parts.splice(dd - 1, 2);
          dd -= 2;
        }
      }
    } while (didSomething);
    return parts.length === 0 ? [""] : parts;
  }
  // First phase: single-pattern processing
  // <pre> is 1 or more portions
  // <rest> is 1 or more portions
  // <p> is any portion other than ., .., '', or **
  // <e> is . or ''
  //
  // **/.. is *brutal* for filesystem walking performance, because
  // it effectively resets the recursive walk each time it occurs,
  // and ** cannot be reduced out by a .. pattern part like a regexp
  // or most strings (other than .., ., and '') can be.
  //
  // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
  // <pre>/<e>/<rest> -> <pre>/<rest>
  // <pre>/<p>/../<rest> -> <pre>/<rest>
  // **/**/<rest> -> **/<rest>
  //
  // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
  // this WOULD be allowed if ** did follow symlinks, or * didn't
  firstPhasePreProcess(globParts) {
    let didSomething = false;
    do {
      didSomething = false;
      for (let parts of globParts) {
        let gs2 = -1;
        while (-1 !== (gs2 = parts.indexOf("**", gs2 + 1))) {
          let gss = gs2;
          while (parts[gss + 1] === "**") {
            gss++;
          }
          if (gss > gs2) {
            parts.splice(gs2 + 1, gss - gs2);
          }
          let next = parts[gs2 + 1];
          const p2 = parts[gs2 + 2];
          const p22 = parts[gs2 + 3];
          if (next !== "..")
            continue;
          if (!p2 || p2 === "." || p2 === ".." || !p22 || p22 === "." || p22 === "..") {
            continue;
          }
          didSomething = true;
          parts.splice(gs2, 1);
          const other = parts.slice(0);
          other[gs2] = "**";
          globParts.push(other);
          gs2--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let i = 1; i < parts.length - 1; i++) {
            const p2 = parts[i];
            if (i === 1 && p2 === "" && parts[0] === "")
              continue;
            if (p2 === "." || p2 === "") {
              didSomething = true;
              parts.splice(i, 1);
              i--;
            }
          }
          if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
            didSomething = true;
            parts.pop();
          }
        }
        let dd = 0;
        while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
          const p2 = parts[dd - 1];
          if (p2 && p2 !== "." && p2 !== ".." && p2 !== "**") {
            didSomething = true;
            const needDot = dd === 1 && parts[dd + 1] === "**";
            const splin = needDot ? ["."] : [];
            parts.splice(dd - 1, 2, ...splin);
            if (parts.length === 0)
              parts.push("");
            dd -= 2;
          }
        }
      }
    } while (didSomething);
    return globParts;
  }
  // second phase: multi-pattern dedupes
  // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
  // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
  // {<pre>/**/<rest>,<pre>/<rest>} -> <pre>/**/<rest>
  //
  // {<pre>/**/<rest>,<pre>/**/<p>/<rest>} -> <pre>/**/<rest>
  // ^-- not valid because ** doens't follow symlinks
  secondPhasePreProcess(globParts) {
    for (let i = 0; i < globParts.length - 1; i++) {
      for (let j3 = i + 1; j3 < globParts.length; j3++) {
        const matched = this.partsMatch(globParts[i], globParts[j3], !this.preserveMultipleSlashes);
        if (matched) {
          globParts[i] = [];
          globParts[j3] = matched;
          break;
        }
      }
    }
    return globParts.filter((gs2) => gs2.length);
  }
  partsMatch(a, b3, emptyGSMatch = false) {
    let ai = 0;
    let bi = 0;
    let result = [];
    let which = "";
    while (ai < a.length && bi < b3.length) {
      if (a[ai] === b3[bi]) {
        result.push(which === "b" ? b3[bi] : a[ai]);
        ai++;
        bi++;
      } else if (emptyGSMatch && a[ai] === "**" && b3[bi] === a[ai + 1]) {
        result.push(a[ai]);
        ai++;
      } else if (emptyGSMatch && b3[bi] === "**" && a[ai] === b3[bi + 1]) {
        result.push(b3[bi]);
        bi++;
      } else if (a[ai] === "*" && b3[bi] && (this.options.dot || !b3[bi].startsWith(".")) && b3[bi] !== "**") {
        if (which === "b")
          return false;
        which = "a";
        result.push(a[ai]);
        ai++;
        bi++;
      } else if (b3[bi] === "*" && a[ai] && (this.options.dot || !a[ai].startsWith(".")) && a[ai] !== "**") {
        if (which === "a")
          return false;
        which = "b";
        result.push(b3[bi]);
        ai++;
        bi++;
      } else {
        return false;
      }
    }
    return a.length === b3.length && result;
  }
  parseNegate() {
    if (this.nonegate)
      return;
    const pattern = this.pattern;
    let negate = false;
    let negateOffset = 0;
    for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
      negate = !negate;
      negateOffset++;
    }
    if (negateOffset)
      this.pattern = pattern.slice(negateOffset);
    this.negate = negate;
  }
  // set partial to true to test if, for example,
  // "/a/b" matches the start of "/*/b/*/d"
  // Partial means, if you run out of file before you run
  // out of pattern, then that's fine, as long as all
  // the parts match.
  matchOne(file, pattern, partial = false) {
    let fileStartIndex = 0;
    let patternStartIndex = 0;
    if (this.isWindows) {
      const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
      const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
      const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
      const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
      const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
      const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
      if (typeof fdi === "number" && typeof pdi === "number") {
        const [fd, pd] = [
          file[fdi],
          pattern[pdi]
        ];
        if (fd.toLowerCase() === pd.toLowerCase()) {
          pattern[pdi] = fd;
          patternStartIndex = pdi;
          fileStartIndex = fdi;
        }
      }
    }
    const { optimizationLevel = 1 } = this.options;
    if (optimizationLevel >= 2) {
      file = this.levelTwoFileOptimize(file);
    }
    if (pattern.includes(GLOBSTAR)) {
      return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
    }
    return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
  }
  #matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
    const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
    const lastgs = pattern.lastIndexOf(GLOBSTAR);
    const [head2, body, tail] = partial ? [
      pattern.slice(patternIndex, firstgs),
      pattern.slice(firstgs + 1),
      []
    ] : [
      pattern.slice(patternIndex, firstgs),
      pattern.slice(firstgs + 1, lastgs),
      pattern.slice(lastgs + 1)
    ];
    if (head2.length) {
      const fileHead = file.slice(fileIndex, fileIndex + head2.length);
      if (!this.#matchOne(fileHead, head2, partial, 0, 0)) {
        return false;
      }
      fileIndex += head2.length;
      patternIndex += head2.length;
    }
    let fileTailMatch = 0;
    if (tail.length) {
      if (tail.length + fileIndex > file.length)
        return false;
      let tailStart = file.length - tail.length;
      if (this.#matchOne(file, tail, partial, tailStart, 0)) {
        fileTailMatch = tail.length;
      } else {
        if (file[file.length - 1] !== "" || fileIndex + tail.length === file.length) {
          return false;
        }
        tailStart--;
        if (!this.#matchOne(file, tail, partial, tailStart, 0)) {
          return false;
        }
        fileTailMatch = tail.length + 1;
      }
    }
    if (!body.length) {
      let sawSome = !!fileTailMatch;
      for (let i2 = fileIndex; i2 < file.length - fileTailMatch; i2++) {
        const f3 = String(file[i2]);
        sawSome = true;
        if (f3 === "." || f3 === ".." || !this.options.dot && f3.startsWith(".")) {
          return false;
        }
      }
      return partial || sawSome;
    }
    const bodySegments = [[[], 0]];
    let currentBody = bodySegments[0];
    let nonGsParts = 0;
    const nonGsPartsSums = [0];
    for (const b3 of body) {
      if (b3 === GLOBSTAR) {
        nonGsPartsSums.push(nonGsParts);
        currentBody = [[], 0];
        bodySegments.push(currentBody);
      } else {
        currentBody[0].push(b3);
        nonGsParts++;
      }
    }
    let i = bodySegments.length - 1;
    const fileLength = file.length - fileTailMatch;
    for (const b3 of bodySegments) {
      b3[1] = fileLength - (nonGsPartsSums[i--] + b3[0].length);
    }
    return !!this.#matchGlobStarBodySections(file, bodySegments, fileIndex, 0, partial, 0, !!fileTailMatch);
  }
  // return false for "nope, not matching"
  // return null for "not matching, cannot keep trying"
  #matchGlobStarBodySections(file, bodySegments, fileIndex, bodyIndex, partial, globStarDepth, sawTail) {
    const bs2 = bodySegments[bodyIndex];
    if (!bs2) {
      for (let i = fileIndex; i < file.length; i++) {
        sawTail = true;
        const f3 = file[i];
        if (f3 === "." || f3 === ".." || !this.options.dot && f3.startsWith(".")) {
          return false;
        }
      }
      return sawTail;
    }
    const [body, after] = bs2;
    while (fileIndex <= after) {
      const m2 = this.#matchOne(file.slice(0, fileIndex + body.length), body, partial, fileIndex, 0);
      if (m2 && globStarDepth < this.maxGlobstarRecursion) {
        const sub = this.#matchGlobStarBodySections(file, bodySegments, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail);
        if (sub !== false) {
          return sub;
        }
      }
      const f3 = file[fileIndex];
      if (f3 === "." || f3 === ".." || !this.options.dot && f3.startsWith(".")) {
        return false;
      }
      fileIndex++;
    }
    return partial || null;
  }
  #matchOne(file, pattern, partial, fileIndex, patternIndex) {
    let fi;
    let pi;
    let pl;
    let fl;
    for (fi = fileIndex, pi = patternIndex, fl = file.length, pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
      this.debug("matchOne loop");
      let p2 = pattern[pi];
      let f3 = file[fi];
      this.debug(pattern, p2, f3);
      if (p2 === false || p2 === GLOBSTAR) {
        return false;
      }
      let hit;
      if (typeof p2 === "string") {
        hit = f3 === p2;
        this.debug("string match", p2, f3, hit);
      } else {
        hit = p2.test(f3);
        this.debug("pattern match", p2, f3, hit);
      }
      if (!hit)
        return false;
    }
    if (fi === fl && pi === pl) {
      return true;
    } else if (fi === fl) {
      return partial;
    } else if (pi === pl) {
      return fi === fl - 1 && file[fi] === "";
    } else {
      throw new Error("wtf?");
    }
  }
  braceExpand() {
    return braceExpand(this.pattern, this.options);
  }
  parse(pattern) {
    assertValidPattern(pattern);
    const options = this.options;
    if (pattern === "**")
      return GLOBSTAR;
    if (pattern === "")
      return "";
    let m2;
    let fastTest = null;
    if (m2 = pattern.match(starRE)) {
      fastTest = options.dot ? starTestDot : starTest;
    } else if (m2 = pattern.match(starDotExtRE)) {
      fastTest = (options.nocase ? options.dot ? starDotExtTestNocaseDot : starDotExtTestNocase : options.dot ? starDotExtTestDot : starDotExtTest)(m2[1]);
    } else if (m2 = pattern.match(qmarksRE)) {
      fastTest = (options.nocase ? options.dot ? qmarksTestNocaseDot : qmarksTestNocase : options.dot ? qmarksTestDot : qmarksTest)(m2);
    } else if (m2 = pattern.match(starDotStarRE)) {
      fastTest = options.dot ? starDotStarTestDot : starDotStarTest;
    } else if (m2 = pattern.match(dotStarRE)) {
      fastTest = dotStarTest;
    }
    const re2 = AST.fromGlob(pattern, this.options).toMMPattern();
    if (fastTest && typeof re2 === "object") {
      Reflect.defineProperty(re2, "test", { value: fastTest });
    }
    return re2;
  }
  makeRe() {
    if (this.regexp || this.regexp === false)
      return this.regexp;
    const set = this.set;
    if (!set.length) {
      this.regexp = false;
      return this.regexp;
    }
    const options = this.options;
    const twoStar = options.noglobstar ? star2 : options.dot ? twoStarDot : twoStarNoDot;
    const flags = new Set(options.nocase ? ["i"] : []);
    let re2 = set.map((pattern) => {
      const pp = pattern.map((p2) => {
        if (p2 instanceof RegExp) {
          for (const f3 of p2.flags.split(""))
            flags.add(f3);
        }
        return typeof p2 === "string" ? regExpEscape2(p2) : p2 === GLOBSTAR ? GLOBSTAR : p2._src;
      });
      pp.forEach((p2, i) => {
        const next = pp[i + 1];
        const prev = pp[i - 1];
        if (p2 !== GLOBSTAR || prev === GLOBSTAR) {
          return;
        }
        if (prev === void 0) {
          if (next !== void 0 && next !== GLOBSTAR) {
            pp[i + 1] = "(?:\\/|" + twoStar + "\\/)?" + next;
          } else {
            pp[i] = twoStar;
          }
        } else if (next === void 0) {
          pp[i - 1] = prev + "(?:\\/|\\/" + twoStar + ")?";
        } else if (next !== GLOBSTAR) {
          pp[i - 1] = prev + "(?:\\/|\\/" + twoStar + "\\/)" + next;
          pp[i + 1] = GLOBSTAR;
        }
      });
      const filtered = pp.filter((p2) => p2 !== GLOBSTAR);
      if (this.partial && filtered.length >= 1) {
        const prefixes = [];
        for (let i = 1; i <= filtered.length; i++) {
          prefixes.push(filtered.slice(0, i).join("/"));
        }
        return "(?:" + prefixes.join("|") + ")";
      }
      return filtered.join("/");
    }).join("|");
    const [open3, close] = set.length > 1 ? ["(?:", ")"] : ["", ""];
    re2 = "^" + open3 + re2 + close + "$";
    if (this.partial) {
      re2 = "^(?:\\/|" + open3 + re2.slice(1, -1) + close + ")$";
    }
    if (this.negate)
      re2 = "^(?!" + re2 + ").+$";
    try {
      this.regexp = new RegExp(re2, [...flags].join(""));
    } catch {
      this.regexp = false;
    }
    return this.regexp;
  }
  slashSplit(p2) {
    if (this.preserveMultipleSlashes) {
      return p2.split("/");
    } else if (this.isWindows && /^\/\/[^/]+/.test(p2)) {
      return ["", ...p2.split(/\/+/)];
    } else {
      return p2.split(/\/+/);
    }
  }
  match(f3, partial = this.partial) {
    this.debug("match", f3, this.pattern);
    if (this.comment) {
      return false;
    }
    if (this.empty) {
      return f3 === "";
    }
    if (f3 === "/" && partial) {
      return true;
    }
    const options = this.options;
    if (this.isWindows) {
      f3 = f3.split("\\").join("/");
    }
    const ff = this.slashSplit(f3);
    this.debug(this.pattern, "split", ff);
    const set = this.set;
    this.debug(this.pattern, "set", set);
    let filename = ff[ff.length - 1];
    if (!filename) {
      for (let i = ff.length - 2; !filename && i >= 0; i--) {
        filename = ff[i];
      }
    }
    for (const pattern of set) {
      let file = ff;
      if (options.matchBase && pattern.length === 1) {
        file = [filename];
      }
      const hit = this.matchOne(file, pattern, partial);
      if (hit) {
        if (options.flipNegate) {
          return true;
        }
        return !this.negate;
      }
    }
    if (options.flipNegate) {
      return false;
    }
    return this.negate;
  }
  static defaults(def) {
    return minimatch.defaults(def).Minimatch;
  }
};
minimatch.AST = AST;
minimatch.Minimatch = Minimatch;
minimatch.escape = escape;
minimatch.unescape = unescape;

// runtime/selection/patterns.ts
var ALWAYS_EXCLUDED = [
  "**/.git/**",
  "**/.env*",
  "**/.claude/settings.local.json",
  ".fractary/plugins/codex/**",
  ".fractary/codex/**"
];
var LONGEST_PATTERN = 1e3;
var MOST_FORMS = 1e3;
var OPTIONS = {
  dot: true,
  nocomment: true,
  nonegate: true,
  nobrace: true,
  platform: "linux",
  optimizationLevel: 1
};
function splitList(values) {
  const items = [];
  for (const value of values) {
    let depth = 0;
    let start = 0;
    for (let at2 = 0; at2 <= value.length; at2++) {
      const character = value[at2];
      if (character === "{") depth++;
      else if (character === "}") depth = Math.max(0, depth - 1);
      else if (character === void 0 || character === "," && depth === 0) {
        items.push(value.slice(start, at2).trim());
        start = at2 + 1;
      }
    }
  }
  return items.filter((item) => item !== "");
}
function hasGroup(glob) {
  return /[@?!+*]\(/.test(withoutEscapes(glob));
}
function withoutEscapes(glob) {
  return glob.replace(/\\./g, "-");
}
function hasCostlyGroup(glob) {
  if (!hasGroup(glob)) return false;
  const stars = (text) => text.match(/\*+/g)?.length ?? 0;
  return withoutEscapes(glob).split("/").some((segment) => {
    const group = /^([^()]*)([@?!+*])\(([^()]*)\)([^()]*)$/.exec(segment);
    if (!group) return hasGroup(segment) || stars(segment) > 2;
    const [, before = "", kind = "", body = "", after = ""] = group;
    if ("+*".includes(kind) && !/^\[[^[\]]+\]$/.test(body)) return true;
    const inside = Math.max(...body.split("|").map(stars)) + ("!+*".includes(kind) ? 1 : 0);
    return stars(before) + inside + stars(after) > 2;
  });
}
function isBroken(form) {
  try {
    return formsOf([form]).length === 0;
  } catch {
    return true;
  }
}
function objection(glob) {
  const no2 = (problem, instead) => ({ problem, instead });
  if (glob.trim() === "") return no2("is empty", 'Remove it, or write "**" for every file');
  if (glob.length > LONGEST_PATTERN)
    return no2(`is longer than ${LONGEST_PATTERN} characters`, "Write several shorter patterns");
  if (new RegExp("\\p{Cc}", "u").test(glob)) return no2("has a control character", "Remove the control character");
  if (/\\(?![*?[\]{}()!+@|,\\#-])/.test(glob))
    return no2("has a backslash", `Write "/" between folders: ${shown(glob.replaceAll("\\", "/"))}`);
  const forms = braceExpand(glob, { braceExpandMax: MOST_FORMS + 1 });
  if (forms.length > MOST_FORMS)
    return no2(`stands for more than ${MOST_FORMS} patterns`, 'Write a wildcard, such as "*", for the braces');
  if (forms.some((form) => form.startsWith("!")))
    return no2(
      'starts with "!"',
      `Put ${shown(glob.replace(/^!+/, ""))} among the exclude patterns (exclude_patterns, --exclude)`
    );
  if (forms.some((form) => form.startsWith("/")))
    return no2('starts with "/"', `Write it from the root: ${shown(glob.replace(/^\/+/, "") || "**")}`);
  if (forms.some((form) => form.split("/").includes("..")))
    return no2('has ".." in it', "Write the path from the root; nothing outside it can match");
  if (forms.some(hasCostlyGroup))
    return no2(
      "has a group that could take for ever to match",
      'Write braces, {a,b}, or "*" instead; put a backslash before a parenthesis of a file name'
    );
  if (forms.some(isBroken)) return no2("cannot be read", 'Write "*" or plain characters, [a-z], instead');
  return void 0;
}
function checkPattern(glob, where) {
  const found = objection(glob);
  if (!found) return;
  const code = where.source === "config" ? "CONFIG_INVALID" : "INVALID_ARGUMENT";
  throw new CodexError(code, `The pattern ${shown(glob)} in ${where.key} ${found.problem}.`, {
    phase: "validate",
    fixes: [found.instead]
  });
}
function formsOf(globs) {
  const forms = globs.flatMap((glob) => glob === "" ? [] : braceExpand(glob));
  return forms.flatMap((form) => {
    const segments = form.split("/").filter((segment) => segment !== "" && segment !== ".");
    if (segments.length === 0 || form.endsWith("/")) segments.push("**");
    const glob = segments.join("/");
    const matcher = minimatch2(glob);
    const parts = matcher.set[0];
    if (!parts) return [];
    const wild = parts.findIndex((part) => typeof part !== "string");
    const head2 = parts.slice(0, wild < 0 ? void 0 : wild).join("/");
    if (wild < 0) return [{ head: head2, tail: "nothing", matchers: [] }];
    if (head2 !== "" && wild === parts.length - 1 && parts[wild] === GLOBSTAR)
      return [{ head: head2, tail: "everything", matchers: [] }];
    const endsInName = typeof parts.at(-1) === "string";
    return [
      {
        head: head2,
        tail: "pattern",
        matchers: endsInName ? [matcher, minimatch2(`${glob}/**`)] : [matcher]
      }
    ];
  });
}
function minimatch2(glob) {
  const matcher = new Minimatch(glob, OPTIONS);
  if (hasGroup(glob)) return matcher;
  matcher.set = matcher.set.map(
    (parts) => parts.map((part) => {
      if (!(part instanceof RegExp)) return part;
      const [first, ...afterStars] = part.source.split("[^/]*?");
      if (afterStars.length < 2) return part;
      const last = afterStars.pop();
      const middle = afterStars.map((text, n) => `(?=(?<star${n}>[^/]*?${text}))\\k<star${n}>`);
      return new RegExp(`${first}${middle.join("")}[^/]*${last}`, part.flags);
    })
  );
  return matcher;
}
function hasParentIn(path20, folders) {
  for (let at2 = path20.indexOf("/"); at2 > 0; at2 = path20.indexOf("/", at2 + 1)) {
    if (folders.has(path20.slice(0, at2))) return true;
  }
  return false;
}
function compile(globs) {
  const forms = formsOf(globs);
  const names = new Set(forms.filter((form) => form.tail === "nothing").map((form) => form.head));
  const folders = new Set(forms.filter((form) => form.tail !== "pattern").map((form) => form.head));
  const matchers = forms.flatMap((form) => form.matchers);
  return (path20) => names.has(path20) || hasParentIn(path20, folders) || matchers.some((matcher) => matcher.match(path20));
}
function literalPrefixes(globs) {
  const heads = formsOf(globs).map((form) => form.head);
  if (heads.includes("")) return null;
  const all = new Set(heads);
  return [...all].filter((head2) => !hasParentIn(head2, all)).sort();
}

// runtime/sync/command-options.ts
var environment = {
  env: {
    type: "string",
    value: "NAME",
    description: "environment: test (default), prod, or a configured one"
  },
  environment: { type: "string", value: "NAME", description: "the same as --env" }
};
var selection = {
  patterns: {
    type: "string",
    multiple: true,
    value: "GLOB,…",
    description: "only these files, in place of the configured patterns"
  },
  exclude: { type: "string", multiple: true, value: "GLOB,…", description: "and not these" }
};
var directions = {
  "to-codex": { type: "boolean", description: "publish only" },
  "from-codex": { type: "boolean", description: "fill the cache only" },
  bidirectional: { type: "boolean", description: "both ways (default)" }
};
var overrides = {
  plan: {
    type: "string",
    value: "ID",
    description: "sync only if the plan is still this one (from a dry run)"
  },
  prune: {
    type: "boolean",
    description: "delete files of this project's folder in the codex that no pattern matches"
  },
  force: { type: "boolean", description: "go on although too many files would be deleted" },
  "allow-secrets": { type: "boolean", description: "publish what looks like a secret" }
};
var SYNC_OPTIONS = { environment, selection, directions, overrides };
function environmentOption({
  env,
  environment: other
}) {
  if (env !== void 0 && other !== void 0 && env !== other) {
    throw invalid2(`--env ${env} and --environment ${other} name two environments`, "Give one of them");
  }
  return env ?? other;
}
function patternOptions(given) {
  const lists = {};
  for (const key of ["patterns", "exclude"]) {
    const values = given[key];
    if (!values) continue;
    lists[key] = splitList(values);
    if (lists[key].length === 0) throw invalid2(`--${key} is empty`, `Give a glob: --${key} 'docs/**'`);
  }
  return lists;
}
function directionOption(given) {
  const typed = ["to-codex", "from-codex", "bidirectional"].filter((name) => given[name]);
  if (typed.length > 1) {
    throw invalid2(
      `${typed.map((name) => `--${name}`).join(" and ")} contradict each other`,
      "Give one of --to-codex, --from-codex and --bidirectional"
    );
  }
  return typed[0] ?? "bidirectional";
}
function syncOptions(command2, project, given) {
  const direction = directionOption(given);
  return {
    ...patternOptions(given),
    direction,
    dryRun: given["dry-run"] ?? false,
    plan: given.plan,
    prune: given.prune ?? false,
    force: given.force ?? false,
    allowSecrets: given["allow-secrets"] ?? false,
    command: typedCommand(command2, project, given)
  };
}
function typedCommand(command2, project, given) {
  const words = ["fractary-codex", command2];
  if (project !== void 0) words.push(quoted(project));
  for (const name of ["to-codex", "from-codex"]) if (given[name]) words.push(`--${name}`);
  const env = environmentOption(given);
  if (env !== void 0) words.push("--env", quoted(env));
  for (const key of ["patterns", "exclude"]) {
    for (const value of given[key] ?? []) words.push(`--${key}`, quoted(value));
  }
  if (given.prune) words.push("--prune");
  return words.join(" ");
}
function quoted(value) {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
function invalid2(sentence, fix) {
  return new CodexError("INVALID_ARGUMENT", sentence, { phase: "validate", fixes: [fix] });
}

// runtime/cache/store.ts
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import {
  access,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile
} from "node:fs/promises";
import path4 from "node:path";

// runtime/git/blob.ts
import { createHash } from "node:crypto";
function blobId(data) {
  return createHash("sha1").update(`blob ${data.length}\0`).update(data).digest("hex");
}

// runtime/home/process.ts
import { readFileSync } from "node:fs";
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function startedAt(pid) {
  try {
    const stat4 = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat4.slice(stat4.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

// runtime/cache/paths.ts
import path3 from "node:path";

// runtime/project/root.ts
import { lstatSync, readFileSync as readFileSync2, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
var CODEX_FOLDER = ".fractary/plugins/codex";
var CONFIG_FILES = [
  ["config.json", "json"],
  ["config.yaml", "yaml"],
  ["config.yml", "yaml"]
];
async function findProject(cwd, env) {
  const start = startFolder(cwd, env);
  const { topLevel, gitDir } = findWorkTree(start);
  const place2 = { topLevel, gitDir, commonDir: commonDirOf(gitDir) };
  for (const folder of upwards(start)) {
    const config = configIn(folder);
    if (config)
      return {
        ...place2,
        root: folder,
        configPath: config.path,
        configFormat: config.format
      };
    if (folder === topLevel) break;
  }
  return { ...place2, root: topLevel, configPath: null, configFormat: null };
}
function configIn(folder) {
  const found = CONFIG_FILES.map(([name, format]) => ({
    path: join(folder, CODEX_FOLDER, name),
    format
  })).filter(({ path: path20 }) => exists(path20));
  if (found.length > 1) {
    const names = found.map(({ path: path20 }) => basename(path20)).join(" and ");
    throw new CodexError(
      "CONFIG_INVALID",
      `${join(folder, CODEX_FOLDER)} holds both ${names}, only one may stay`,
      {
        fixes: [`delete one of ${names}`],
        phase: "validate"
      }
    );
  }
  return found[0] ?? null;
}
function startFolder(cwd, env) {
  const named2 = env.CLAUDE_PROJECT_DIR;
  const path20 = named2 ? resolve(cwd, named2) : cwd;
  try {
    const real = realpathSync(path20);
    if (statSync(real).isDirectory()) return real;
  } catch (error) {
    if (!hasCode(error, "ENOENT", "ENOTDIR", "EACCES", "ELOOP")) throw error;
  }
  throw named2 ? notDetected(`CLAUDE_PROJECT_DIR names ${path20}, which is not a folder that can be read`, [
    "set CLAUDE_PROJECT_DIR to the folder of the project, or unset it"
  ]) : notDetected(`the working directory ${path20} cannot be read or is gone`, [
    "cd to the folder of the project"
  ]);
}
function findWorkTree(start) {
  for (const folder of upwards(start)) {
    const gitDir = gitDirAt(join(folder, ".git"));
    if (gitDir) return { topLevel: folder, gitDir };
    if (isGitDir(folder)) {
      const what = basename(folder) === ".git" ? "a repository's .git folder" : "a bare repository";
      throw notDetected(`${start} is inside ${what} (${folder}), where there are no documents`, [
        "cd to a work tree of the project"
      ]);
    }
  }
  throw notDetected(`${start} is not inside a git repository`, [
    "cd to the folder of the project",
    "git init   # to make this folder a git repository"
  ]);
}
function gitDirAt(path20) {
  const stat4 = statSync(path20, { throwIfNoEntry: false });
  if (stat4?.isDirectory()) return isGitDir(path20) ? realpathSync(path20) : null;
  if (!stat4?.isFile()) return null;
  const target = /^gitdir: (.+?)[\r\n]*$/.exec(readFileSync2(path20, "utf8"))?.[1];
  const gitDir = target === void 0 ? null : resolve(dirname(path20), target);
  if (gitDir !== null && isGitDir(gitDir)) return realpathSync(gitDir);
  throw notDetected(`${path20} leads to ${gitDir ?? "nowhere"}, which is no git repository`, [
    "git worktree repair   # in the main work tree, when this one was moved"
  ]);
}
function isGitDir(path20) {
  if (!exists(join(path20, "HEAD"))) return false;
  const common = commonDirOf(path20);
  return ["objects", "refs"].every(
    (name) => statSync(join(common, name), { throwIfNoEntry: false })?.isDirectory()
  );
}
function commonDirOf(gitDir) {
  try {
    return realpathSync(resolve(gitDir, readFileSync2(join(gitDir, "commondir"), "utf8").trim()));
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR", "EISDIR")) return gitDir;
    throw error;
  }
}
function* upwards(start) {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}
function exists(path20) {
  try {
    lstatSync(path20);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return false;
    throw new CodexError("PERMISSION_DENIED", `${path20} cannot be looked at (${error.message})`, {
      fixes: [`check the permissions of ${dirname(path20)}`],
      phase: "validate",
      cause: error
    });
  }
}
function hasCode(error, ...codes) {
  return error instanceof Error && codes.includes(error.code ?? "");
}
function notDetected(message2, fixes) {
  return new CodexError("PROJECT_NOT_DETECTED", message2, {
    fixes,
    phase: "validate"
  });
}

// runtime/cache/paths.ts
var CACHE_FOLDER = `${CODEX_FOLDER}/cache`;
var STATE_FOLDER = ".state";
function cacheDirectory(root) {
  return path3.join(root, ...CACHE_FOLDER.split("/"));
}
function temporaryDirectory(root) {
  return path3.join(cacheDirectory(root), STATE_FOLDER, "tmp");
}
function indexFile({ root, organization, environment: environment2 }) {
  return path3.join(cacheDirectory(root), STATE_FOLDER, organization, `${environment2}.json`);
}
function cachedPath(scope, codexPath) {
  const { project, path: name } = documentOf(codexPath, scope.codex);
  return `${scope.organization}/${project}/${scope.environment}/${name}`;
}
function projectCachePath(scope, project) {
  return `${CACHE_FOLDER}/${scope.organization}/${project}/${scope.environment}`;
}

// runtime/cache/store.ts
async function prepareCache(root) {
  let made = false;
  try {
    for (const dir of foldersBelow(root, temporaryDirectory(root))) made = await ensureFolder(dir) || made;
    const probe = path4.join(temporaryDirectory(root), `${process.pid}-probe`);
    await writeFile(probe, "");
    await unlink(probe);
  } catch (error) {
    throw unwritable(error);
  }
  return made;
}
async function checkCache(root) {
  let last = root;
  for (const dir of foldersBelow(root, temporaryDirectory(root))) {
    const found = await lstat(dir).catch(() => null);
    if (!found) break;
    if (!found.isDirectory()) throw unwritable(new Error(`${dir} is not a folder`));
    last = dir;
  }
  await access(last, constants.W_OK).catch((error) => {
    throw unwritable(error);
  });
}
function* foldersBelow(root, dir) {
  let at2 = root;
  for (const segment of path4.relative(root, dir).split(path4.sep)) {
    at2 = path4.join(at2, segment);
    yield at2;
  }
}
async function ensureFolder(dir) {
  const found = await lstat(dir).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (found?.isDirectory()) return false;
  if (found) throw new Error(`${dir} is not a folder`);
  await mkdir(dir).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  return true;
}
function unwritable(cause) {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CodexError("CACHE_UNWRITABLE", `The cache directory ${CACHE_FOLDER} cannot be written: ${why}`, {
    phase: "copy",
    fixes: [
      `Make it writable: chmod -R u+rwX ${CACHE_FOLDER}`,
      `or remove it, it is only a copy: rm -rf ${CACHE_FOLDER}`
    ],
    cause
  });
}
function cacheWriter(root) {
  const base = cacheDirectory(root);
  const temporary = temporaryDirectory(root);
  const known = /* @__PURE__ */ new Set([base]);
  const folder = async (dir) => {
    if (known.has(dir)) return;
    await folder(path4.dirname(dir));
    const found = await lstat(dir).catch(() => null);
    if (found && !found.isDirectory()) await rm(dir, { force: true });
    if (!found?.isDirectory()) await mkdir(dir, { recursive: true });
    known.add(dir);
  };
  return {
    async write(relative3, oid, data) {
      const target = path4.join(base, ...relative3.split("/"));
      const whole = path4.join(temporary, `${process.pid}-${randomBytes(6).toString("hex")}`);
      try {
        await folder(path4.dirname(target));
        const file = await open(whole, "wx", 420);
        await file.writeFile(data);
        await file.close();
        const there = await lstat(target).catch(() => null);
        if (there?.isDirectory()) await rm(target, { recursive: true });
        await rename(whole, target);
        const { mtimeMs, ctimeMs, size } = await lstat(target);
        return { oid, size, mtime: mtimeMs, ctime: ctimeMs };
      } catch (error) {
        await rm(whole, { force: true }).catch(() => {
        });
        throw unwritable(error);
      }
    },
    async remove(relative3) {
      const target = path4.join(base, ...relative3.split("/"));
      await rm(target, { force: true }).catch((error) => {
        if (error.code !== "ENOTDIR" && error.code !== "EISDIR" && error.code !== "ERR_FS_EISDIR")
          throw unwritable(error);
      });
      for (let dir = path4.dirname(target); dir !== base && dir.startsWith(base); dir = path4.dirname(dir)) {
        known.delete(dir);
        if (!await rmdir(dir).then(
          () => true,
          () => false
        ))
          break;
      }
    }
  };
}
async function isIntact(root, relative3, entry) {
  const file = path4.join(cacheDirectory(root), ...relative3.split("/"));
  const found = await lstat(file).catch(() => null);
  if (!found?.isFile() || found.size !== entry.size) return false;
  if (found.mtimeMs === entry.mtime && found.ctimeMs === entry.ctime) return true;
  const data = await readFile(file).catch(() => null);
  if (!data || blobId(data) !== entry.oid) return false;
  entry.mtime = found.mtimeMs;
  entry.ctime = found.ctimeMs;
  return true;
}
async function sweepCache(root) {
  for (const name of await readdir(temporaryDirectory(root)).catch(() => [])) {
    const pid = Number(name.split("-")[0]);
    if (!Number.isInteger(pid) || !isAlive(pid))
      await rm(path4.join(temporaryDirectory(root), name), { force: true }).catch(() => {
      });
  }
}

// runtime/git/failure.ts
var doctor = "Check the set-up: fractary-codex sync-project --dry-run --verbose shows each git call";
var tokenFixes = (attempt) => [
  "Give a token that may do it: export CODEX_SYNC_PAT=… (classic scope `repo`, or fine-grained Contents: read and write)",
  "or log in with your own git set-up: gh auth login && gh auth setup-git",
  `Try it by hand: git ls-remote ${attempt.url}`
];
var RULES = [
  {
    pattern: /SAML SSO|single sign-on/i,
    code: "AUTH_FAILED",
    sentence: ({ url, credential }) => `${url} wants single sign-on, and ${credential} has not been authorized for it`,
    fixes: () => ["Authorize the token for the organization: GitHub → Settings → Tokens → Configure SSO"]
  },
  {
    pattern: /Host key verification failed/i,
    code: "AUTH_FAILED",
    sentence: ({ url }) => `The SSH host key of ${url} is not known here, so the connection was not made`,
    fixes: ({ url }) => [`Connect once by hand and confirm the key: git ls-remote ${url}`]
  },
  {
    pattern: /Permission denied \((publickey|password|keyboard)/i,
    code: "AUTH_FAILED",
    sentence: ({ url }) => `The SSH server of ${url} accepted none of your keys`,
    fixes: ({ url }) => ["Load your key: ssh-add", `Try it by hand: git ls-remote ${url}`]
  },
  {
    pattern: /Authentication failed|could not read (Username|Password)|Invalid username or|HTTP Basic: Access denied|returned error: 401/i,
    code: "AUTH_FAILED",
    sentence: ({ url, credential }) => `${url} refused ${credential}`,
    fixes: tokenFixes
  },
  {
    pattern: /Permission to .* denied|Write access to repository not granted|returned error: 403|access denied or repository not exported/i,
    code: "PERMISSION_DENIED",
    sentence: ({ url, credential, action }) => `${capital(credential)} may not ${action === "write" ? "write to" : "read"} ${url}`,
    fixes: tokenFixes
  },
  {
    pattern: /dubious ownership/i,
    code: "PERMISSION_DENIED",
    sentence: ({ url }) => `git does not trust ${url}, because its folder belongs to another user`,
    fixes: ({ url }) => [
      `If you trust it: git config --global --add safe.directory ${url.replace(/^file:\/\//, "")}`
    ]
  },
  {
    pattern: /repository '.*' not found|Repository not found|does not appear to be a git repository|does not exist|returned error: 404|is this a git repository\?|not a git repository|no such file or directory/i,
    code: "REPO_NOT_FOUND",
    sentence: ({ url, credential }) => `There is no repository at ${url}, or ${credential} cannot see it`,
    fixes: ({ url }) => [
      "Check `codex_repo` and `organization` in .fractary/plugins/codex/config.json",
      `Try it by hand: git ls-remote ${url}`,
      "If it is private: export CODEX_SYNC_PAT=… with a token that may read it"
    ]
  },
  {
    pattern: /timed out|Operation too slow|timeout was reached/i,
    code: "TIMEOUT",
    sentence: ({ url, timeoutSeconds }) => `${url} sent nothing for ${timeoutSeconds} seconds`,
    fixes: () => [
      "Run the command again; for a slow server raise network.timeout_seconds in the configuration",
      doctor
    ]
  },
  {
    pattern: /transport '.*' not allowed/i,
    code: "CONFIG_INVALID",
    sentence: ({ url }) => `${url} uses a transport that can run commands, which is not allowed`,
    fixes: () => ["Use an https, ssh or file URL, or a path, as codex_repo"]
  },
  {
    pattern: /Couldn't find remote ref|couldn't find remote ref/,
    code: "BRANCH_NOT_FOUND",
    sentence: ({ url }, text) => `${url} has no branch ${/remote ref (?:refs\/heads\/)?(\S+)/.exec(text)?.[1] ?? ""}`.trim(),
    fixes: ({ url }) => [`See the branches there are: git ls-remote --heads ${url}`]
  },
  {
    pattern: /\[remote rejected\]|hook declined|protected branch|\[rejected\]/i,
    code: "PUSH_REJECTED",
    sentence: ({ url }, text) => `${url} refused the push: ${rejection(text)}`,
    fixes: () => [
      "If the branch is protected, let the sync identity bypass the rule, or publish by pull request",
      "Ask the owner of the codex which check refused it"
    ]
  },
  {
    pattern: /Could not resolve host|Failed to connect|Connection refused|Connection reset|Could not connect|Network is unreachable|No route to host|Empty reply|RPC failed|unexpected disconnect|early EOF|remote end hung up|returned error: (5\d\d|429)|Couldn't connect|SSL|TLS|certificate|Name or service not known|unable to access|protocol error|expected flush/i,
    code: "NETWORK",
    sentence: ({ url }, text) => `${url} could not be reached: ${lastWords(text)}`,
    fixes: ({ url }) => [
      "Check the network and run the command again",
      `Try it by hand: git ls-remote ${url}`
    ]
  }
];
function gitFailure(output, attempt) {
  const text = `${output.stderr}
${output.stdout}`;
  const timeout = RULES.find((rule2) => rule2.code === "TIMEOUT");
  const rule = output.timedOut ? timeout : RULES.find(({ pattern }) => pattern.test(text));
  if (!rule) {
    return new CodexError("NETWORK", `git could not ${attempt.action} ${attempt.url}: ${lastWords(text)}`, {
      fixes: [doctor],
      cause: text
    });
  }
  return new CodexError(rule.code, rule.sentence(attempt, text), { fixes: rule.fixes(attempt), cause: text });
}
function isTransient(output) {
  return /Empty reply|RPC failed|unexpected disconnect|early EOF|remote end hung up|Connection reset|returned error: (5\d\d|429)/i.test(
    output.stderr
  );
}
function isLockRace(output) {
  return /cannot lock ref|shallow file has changed|\.lock'?: File exists|Unable to create '.*\.lock'/i.test(
    output.stderr
  );
}
function isMoved(output) {
  const text = `${output.stderr}
${output.stdout}`;
  return /\[rejected\].*\((fetch first|non-fast-forward|stale info)\)|\(failed to update ref\)|cannot lock ref|incorrect old value|reference already exists/i.test(
    text
  );
}
function isFilterRefusal(output) {
  return /unadvertised object|filtering not recognized|not our ref|filter.*(not supported|invalid|denied)|does not support.*filter/i.test(
    output.stderr
  );
}
function isCorruption(text) {
  return /not a git repository|bad object|object file .* is empty|loose object .* (is )?corrupt|inflate|packfile .* (cannot be accessed|does not match)|unable to read|missing (blob|tree|commit)|bad tree|invalid sha1 pointer|bad config|Could not read [0-9a-f]{40}|index-pack failed|did not send all necessary|git cat-file stopped|a tree object is cut off|invalid index-pack|unresolved delta|has a bad|corrupt/i.test(
    text
  );
}
function rejection(text) {
  return /\[(?:remote )?rejected\].*\(([^)]*)\)/.exec(text)?.[1] ?? lastWords(text);
}
function lastWords(text) {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line && !/^(To|From) /.test(line));
  const said = lines.find((line) => /^(fatal|error|remote):/i.test(line)) ?? lines.at(-1) ?? "git gave no reason";
  return said.replace(/^(fatal|error):\s*/i, "").slice(0, 200);
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// runtime/git/remote.ts
import { setTimeout as sleep } from "node:timers/promises";

// node_modules/@simple-git/args-pathspec/dist/index.mjs
var t = /* @__PURE__ */ new WeakMap();
function c(...n) {
  const e = new String(n);
  return t.set(e, n), e;
}
function r(n) {
  return n instanceof String && t.has(n);
}
function o(n) {
  return t.get(n) ?? [];
}

// node_modules/simple-git/dist/index.mjs
var import_file_exists = __toESM(require_dist(), 1);
var import_debug = __toESM(require_src(), 1);
var import_promise_deferred = __toESM(require_dist2(), 1);
import { spawn as ve } from "node:child_process";
import { normalize as Se } from "node:path";

// node_modules/@simple-git/argv-parser/dist/index.mjs
function* x(e, n) {
  const t2 = n === "global";
  for (const o2 of e)
    o2.isGlobal === t2 && (yield o2);
}
var P = /* @__PURE__ */ new Set([
  "--add",
  "--edit",
  "--remove-section",
  "--rename-section",
  "--replace-all",
  "--unset",
  "--unset-all",
  "-e"
]);
var S = /* @__PURE__ */ new Set([
  "--get",
  "--get-all",
  "--get-color",
  "--get-colorbool",
  "--get-regexp",
  "--get-urlmatch",
  "--list",
  "-l"
]);
var E = /* @__PURE__ */ new Set([
  "edit",
  "remove-section",
  "rename-section",
  "set",
  "unset"
]);
var F = /* @__PURE__ */ new Set(["get", "get-color", "get-colorbool", "list"]);
function A(e, n) {
  for (const { name: o2 } of x(e, "task")) {
    if (P.has(o2))
      return w(true, n);
    if (S.has(o2))
      return w(false, n);
  }
  const t2 = n.at(0)?.toLowerCase();
  return t2 === void 0 ? null : E.has(t2) ? w(true, n.slice(1)) : F.has(t2) ? w(false, n.slice(1)) : n.length === 1 ? w(false, n) : w(true, n);
}
function w(e = false, n = []) {
  const t2 = n.at(0)?.toLowerCase();
  return t2 === void 0 ? null : {
    isWrite: e,
    isRead: !e,
    key: t2,
    value: n.at(1)
  };
}
function O(e, n) {
  return n.isWrite && n.value !== void 0 ? { key: n.key, value: n.value, scope: e } : { key: n.key, scope: e };
}
function G(e) {
  const n = e?.indexOf("=") || -1;
  return !e || n < 0 ? null : {
    key: e.slice(0, n).trim().toLowerCase(),
    value: e.slice(n + 1)
  };
}
function M(e) {
  for (const { name: n } of x(e, "task"))
    switch (n) {
      case "--global":
        return "global";
      case "--system":
        return "system";
      case "--worktree":
        return "worktree";
      case "--local":
        return "local";
      case "--file":
      case "-f":
        return "file";
    }
  return "local";
}
function N({ name: e }) {
  if (e === "-c" || e === "--config")
    return "inline";
  if (e === "--config-env")
    return "env";
}
function* $(e) {
  for (const n of e) {
    const t2 = N(n), o2 = t2 && G(n.value);
    o2 && (yield {
      ...o2,
      scope: t2
    });
  }
}
function D(e, n, t2) {
  const o2 = {
    read: [],
    write: [...$(n)]
  };
  return e === "config" && L(
    o2,
    M(n),
    A(n, t2)
  ), o2;
}
function L(e, n, t2) {
  if (t2 === null)
    return;
  const o2 = O(n, t2);
  t2.isWrite ? e.write.push(o2) : e.read.push(o2);
}
var C = {
  short: /* @__PURE__ */ new Map([
    ["c", true]
    //  -c <k=v>    set config key for this invocation
  ])
};
var I = {
  short: new Map([
    ["C", true],
    //  -C <path>   change working directory
    ["P", false],
    // -P          no pager (alias for --no-pager)
    ["h", false],
    // -h          help
    ["p", false],
    // -p          paginate
    ["v", false],
    // -v          version
    ...C.short.entries()
  ]),
  long: /* @__PURE__ */ new Set([
    "attr-source",
    "config-env",
    "exec-path",
    "git-dir",
    "list-cmds",
    "namespace",
    "super-prefix",
    "work-tree"
  ])
};
var R = {
  clone: {
    short: /* @__PURE__ */ new Map([
      ["b", true],
      // -b <branch>
      ["j", true],
      // -j <n>          parallel jobs
      ["l", false],
      // -l local
      ["n", false],
      // -n no-checkout
      ["o", true],
      // -o <name>       remote name
      ["q", false],
      // -q quiet
      ["s", false],
      // -s shared
      ["u", true]
      // -u <upload-pack>
    ]),
    long: /* @__PURE__ */ new Set(["branch", "config", "jobs", "origin", "upload-pack", "u", "template"])
  },
  commit: {
    short: /* @__PURE__ */ new Map([
      ["C", true],
      // -C <commit>  reuse message
      ["F", true],
      // -F <file>    read message from file
      ["c", true],
      // -c <commit>  reedit message
      ["m", true],
      // -m <msg>
      ["t", true]
      // -t <template>
    ]),
    long: /* @__PURE__ */ new Set(["file", "message", "reedit-message", "reuse-message", "template"])
  },
  config: {
    short: /* @__PURE__ */ new Map([
      ["e", false],
      // -e  open editor
      ["f", true],
      //  -f <file>
      ["l", false]
      // -l  list
    ]),
    long: /* @__PURE__ */ new Set(["blob", "comment", "default", "file", "type", "value"])
  },
  fetch: {
    short: /* @__PURE__ */ new Map(),
    long: /* @__PURE__ */ new Set(["upload-pack"])
  },
  init: {
    short: /* @__PURE__ */ new Map(),
    long: /* @__PURE__ */ new Set(["template"])
  },
  pull: {
    short: /* @__PURE__ */ new Map(),
    long: /* @__PURE__ */ new Set(["upload-pack"])
  },
  push: {
    short: /* @__PURE__ */ new Map(),
    long: /* @__PURE__ */ new Set(["exec", "receive-pack"])
  },
  rebase: {
    short: /* @__PURE__ */ new Map([
      ["X", true],
      // -X <option>   strategy option
      ["f", false],
      // -f force-rebase
      ["i", false],
      // -i interactive
      ["k", false],
      // -k keep-base
      ["m", false],
      // -m merge
      ["n", false],
      // -n no-stat
      ["q", false],
      // -q quiet
      ["r", false],
      // -r rebase-merges
      ["s", true],
      // -s <strategy>
      ["v", false],
      // -v verbose
      ["x", true]
      // -x <cmd>      exec
    ]),
    long: /* @__PURE__ */ new Set(["exec", "onto", "strategy", "strategy-option"])
  }
};
var T = { short: /* @__PURE__ */ new Map(), long: /* @__PURE__ */ new Set() };
function B(e) {
  const n = R[e ?? ""] ?? T;
  return {
    short: new Map([...C.short.entries(), ...n.short.entries()]),
    long: n.long
  };
}
function b(e, n = I) {
  if (e.startsWith("--")) {
    const t2 = e.indexOf("=");
    if (t2 > 2)
      return [{ name: e.slice(0, t2), value: e.slice(t2 + 1), needsNext: false }];
    const o2 = e.slice(2);
    return [{ name: e, needsNext: n.long.has(o2) }];
  }
  if (e.length === 2) {
    const t2 = e.charAt(1), o2 = n.short.get(t2);
    return [{ name: e, needsNext: o2 === true }];
  }
  return j(e, n.short);
}
function j(e, n) {
  const t2 = e.slice(1).split(""), o2 = [];
  for (let a = 0; a < t2.length; a++) {
    const s = t2[a], r2 = n.get(s);
    if (r2 === void 0)
      return [{ name: e, needsNext: false }];
    if (r2) {
      const i = t2.slice(a + 1).join("");
      if (i && ![...i].every((m2) => n.has(m2)))
        return o2.push({ name: `-${s}`, value: i, needsNext: false }), o2;
    }
    o2.push({ name: `-${s}`, needsNext: r2 });
  }
  return o2;
}
function W(e, n = []) {
  let t2 = 0;
  for (; t2 < e.length; ) {
    const o2 = String(e[t2]);
    if (!o2.startsWith("-") || o2.length < 2) break;
    const a = b(o2);
    let s = t2 + 1;
    for (const r2 of a) {
      const i = {
        name: r2.name,
        value: r2.value,
        absorbedNext: false,
        isGlobal: true
      };
      r2.needsNext && i.value === void 0 && s < e.length && (i.value = String(e[s]), i.absorbedNext = true, s++), n.push(i);
    }
    t2 = s;
  }
  return { flags: n, taskIndex: t2 };
}
function V(e, n, t2 = []) {
  const o2 = B(n), a = [], s = [];
  let r2 = 0;
  for (; r2 < e.length; ) {
    const i = e[r2];
    if (r(i)) {
      s.push(...o(i)), r2++;
      continue;
    }
    const p2 = String(i);
    if (p2 === "--") {
      for (let d2 = r2 + 1; d2 < e.length; d2++) {
        const g2 = e[d2];
        r(g2) ? s.push(...o(g2)) : s.push(String(g2));
      }
      break;
    }
    if (!p2.startsWith("-") || p2.length < 2) {
      a.push(p2), r2++;
      continue;
    }
    const m2 = b(p2, o2);
    let u2 = r2 + 1;
    for (const d2 of m2) {
      const g2 = {
        name: d2.name,
        value: d2.value,
        absorbedNext: false,
        isGlobal: false
      };
      d2.needsNext && g2.value === void 0 && u2 < e.length && !r(e[u2]) && (g2.value = String(e[u2]), g2.absorbedNext = true, u2++), t2.push(g2);
    }
    r2 = u2;
  }
  return { flags: t2, positionals: a, pathspecs: s };
}
function* q({
  write: e
}) {
  for (const n of e)
    for (const t2 of K) {
      const o2 = t2(n.key);
      o2 && (yield o2);
    }
}
function f(e, n, t2 = String(e)) {
  const o2 = typeof e == "string" ? new RegExp(`\\s*${e.toLowerCase()}`) : e;
  return function(s) {
    if (o2.test(s))
      return {
        category: n,
        message: `Configuring ${t2} is not permitted without enabling ${n}`
      };
  };
}
function l(e, n) {
  const t2 = new RegExp(`\\s*${e.toLowerCase().replace(/\./g, "(..+)?.")}`);
  return f(t2, n, e);
}
var K = [
  f("alias", "allowUnsafeAlias"),
  f("core.askPass", "allowUnsafeAskPass"),
  f("core.editor", "allowUnsafeEditor"),
  f("core.fsmonitor", "allowUnsafeFsMonitor"),
  f("core.gitProxy", "allowUnsafeGitProxy"),
  f("core.hooksPath", "allowUnsafeHooksPath"),
  f("core.pager", "allowUnsafePager"),
  f("core.sshCommand", "allowUnsafeSshCommand"),
  l("credential.helper", "allowUnsafeCredentialHelper"),
  l("diff.command", "allowUnsafeDiffExternal"),
  f("diff.external", "allowUnsafeDiffExternal"),
  l("difftool.cmd", "allowUnsafeDiffExternal"),
  l("diff.textconv", "allowUnsafeDiffTextConv"),
  l("filter.clean", "allowUnsafeFilter"),
  l("filter.process", "allowUnsafeFilter"),
  l("filter.smudge", "allowUnsafeFilter"),
  l("gpg.program", "allowUnsafeGpgProgram"),
  f("include.path", "allowUnsafeInclude"),
  l("includeIf", "allowUnsafeInclude"),
  f("init.templateDir", "allowUnsafeTemplateDir"),
  l("pager.", "allowUnsafePager"),
  l("merge.driver", "allowUnsafeMergeDriver"),
  l("mergetool.path", "allowUnsafeMergeDriver"),
  l("mergetool.cmd", "allowUnsafeMergeDriver"),
  l("protocol.allow", "allowUnsafeProtocolOverride"),
  l("remote.receivepack", "allowUnsafePack"),
  l("remote.uploadpack", "allowUnsafePack"),
  f("uploadpack.packObjectsHook", "allowUnsafePack"),
  f("sequence.editor", "allowUnsafeEditor"),
  l("submodule.update", "allowUnsafeSubmodule"),
  l("tar.command", "allowUnsafeCommandBinaries"),
  l("trailer.cmd", "allowUnsafeCommandBinaries"),
  l("trailer.command", "allowUnsafeCommandBinaries"),
  l("url.insteadOf", "allowUnsafeUrlRewrite")
];
function* H(e, n) {
  for (const t2 of n)
    for (const o2 of X) {
      const a = o2(e, t2);
      a && (yield a);
    }
}
function c2(e, n, t2, { name: o2 = String(n), globalOnly: a = false, withValue: s = false } = {}) {
  const r2 = typeof n == "string" ? new RegExp(`\\s*${n.toLowerCase()}`) : n, i = `Use of ${e ? `${e} with option ` : ""}${o2} is not permitted without enabling ${t2}`;
  return function(m2, u2) {
    if (!(e && m2 !== e) && !(a && !u2.isGlobal) && !(s && u2.value === void 0) && r2.test(u2.name))
      return {
        category: t2,
        message: i
      };
  };
}
var h = { globalOnly: true, withValue: true };
var X = [
  c2(null, /--(upload|receive)-pack/, "allowUnsafePack", {
    name: "--upload-pack or --receive-pack"
  }),
  c2("clone", /^-\w*u/, "allowUnsafePack"),
  c2("clone", "--u", "allowUnsafePack"),
  c2("push", /^--exec$/, "allowUnsafePack", { name: "--exec" }),
  // `git` accepts unambiguous abbreviations of long options, so `--ex` and `--exe` are `--exec`
  c2("rebase", /^(-x|--ex(ec?)?)$/, "allowUnsafeExec", { name: "-x or --exec" }),
  c2(null, "--template", "allowUnsafeTemplateDir"),
  c2(null, "--exec-path", "allowUnsafeExec", h),
  // `git` reads the configuration of whichever repository these name, so the
  // directory alone is enough to deliver config the argv guards never see
  c2(null, "--git-dir", "allowUnsafeConfigPaths", h),
  c2(null, "--work-tree", "allowUnsafeConfigPaths", h),
  c2(null, /^-C$/, "allowUnsafeConfigPaths", { ...h, name: "-C" })
];
function k(e, n, t2) {
  return [...H(e, n), ...q(t2)];
}
function Y(...e) {
  const { flags: n, taskIndex: t2 } = W(e), o2 = t2 < e.length ? String(e[t2]).toLowerCase() : null, a = o2 !== null ? e.slice(t2 + 1) : [], { positionals: s, pathspecs: r2 } = V(a, o2, n), i = D(o2, n, s);
  return {
    task: o2,
    flags: n.map(J),
    paths: r2,
    config: i,
    vulnerabilities: z(k(o2, n, i))
  };
}
function z(e) {
  return Object.defineProperty(e, "vulnerabilities", {
    value: e
  });
}
function J({ value: e, name: n }) {
  return e !== void 0 ? { name: n, value: e } : { name: n };
}
var y = {
  editor: "allowUnsafeEditor",
  git_askpass: "allowUnsafeAskPass",
  git_config_global: "allowUnsafeConfigPaths",
  git_config_system: "allowUnsafeConfigPaths",
  git_config_count: "allowUnsafeConfigEnvCount",
  git_config_parameters: "allowUnsafeConfigEnvCount",
  git_config: "allowUnsafeConfigPaths",
  git_editor: "allowUnsafeEditor",
  git_exec_path: "allowUnsafeExec",
  git_external_diff: "allowUnsafeDiffExternal",
  git_pager: "allowUnsafePager",
  git_proxy_command: "allowUnsafeGitProxy",
  git_template_dir: "allowUnsafeTemplateDir",
  git_sequence_editor: "allowUnsafeEditor",
  git_ssh: "allowUnsafeSshCommand",
  git_ssh_command: "allowUnsafeSshCommand",
  pager: "allowUnsafePager",
  prefix: "allowUnsafeConfigPaths",
  ssh_askpass: "allowUnsafeAskPass",
  visual: "allowUnsafeEditor"
};
function* Q(e) {
  const n = parseInt(e.git_config_count ?? "0", 10);
  for (let t2 = 0; t2 < n; t2++) {
    const o2 = e[`git_config_key_${t2}`], a = e[`git_config_value_${t2}`];
    o2 !== void 0 && (yield { key: o2.toLowerCase().trim(), value: a, scope: "env" });
  }
}
function* Z(e) {
  for (const n of Object.keys(e))
    if (_(n)) {
      const t2 = y[n];
      yield {
        category: t2,
        message: `Use of "${n.toUpperCase()}" is not permitted without enabling ${t2}`
      };
    }
}
function _(e) {
  return Object.hasOwn(y, e);
}
function ee(e) {
  const n = {};
  for (const [t2, o2] of Object.entries(e)) {
    const a = t2.toLowerCase().trim();
    (_(a) || a.startsWith("git")) && (n[a] = String(o2));
  }
  return n;
}
function ne(e) {
  const n = ee(e), t2 = {
    read: [],
    write: [...Q(n)]
  }, o2 = [
    ...Z(n),
    ...k(null, [], t2)
  ];
  return {
    config: t2,
    vulnerabilities: o2
  };
}
function oe(e, n) {
  return [...Y(...e).vulnerabilities, ...ne(n).vulnerabilities];
}

// node_modules/simple-git/dist/index.mjs
import { EventEmitter as Ce } from "node:events";
var O2 = class extends Error {
  constructor(e, n) {
    super(n), this.task = e, Object.setPrototypeOf(this, new.target.prototype);
  }
};
var Ae = class extends O2 {
  constructor(e, n) {
    super(void 0, n), this.config = e;
  }
};
var A2 = class extends O2 {
  constructor(e, n, r2) {
    super(e, r2), this.task = e, this.plugin = n, Object.setPrototypeOf(this, new.target.prototype);
  }
};
var at = class extends O2 {
  constructor(e, n) {
    super(void 0, n || String(e)), this.git = e;
  }
};
var xe = class extends O2 {
  constructor(e) {
    super(void 0, e);
  }
};
var I2 = "\0";
var W2 = () => {
};
function Ne(t2) {
  return typeof t2 != "function" ? W2 : t2;
}
function $e(t2) {
  return typeof t2 == "function" && t2 !== W2;
}
function Pe(t2, e) {
  const n = t2.indexOf(e);
  return n <= 0 ? [t2, ""] : [t2.substr(0, n), t2.substr(n + 1)];
}
function Me(t2, e = 0) {
  return Dt(t2) && t2.length > e ? t2[e] : void 0;
}
function N2(t2, e = 0) {
  if (Dt(t2) && t2.length > e)
    return t2[t2.length - 1 - e];
}
function Dt(t2) {
  return Bt(t2);
}
function H2(t2 = "", e = true, n = `
`) {
  return t2.split(n).reduce((r2, s) => {
    const o2 = e ? s.trim() : s;
    return o2 && r2.push(o2), r2;
  }, []);
}
function ut(t2, e) {
  return H2(t2, true).map((n) => e(n));
}
function Lt(t2) {
  return (0, import_file_exists.exists)(t2, import_file_exists.FOLDER);
}
function S2(t2, e) {
  return Array.isArray(t2) ? t2.includes(e) || t2.push(e) : t2.add(e), e;
}
function De(t2, e) {
  return Array.isArray(t2) && !t2.includes(e) && t2.push(e), t2;
}
function ct(t2, e) {
  if (Array.isArray(t2)) {
    const n = t2.indexOf(e);
    n >= 0 && t2.splice(n, 1);
  } else
    t2.delete(e);
  return e;
}
var ft = Object.prototype.toString.call.bind(Object.prototype.toString);
function v(t2) {
  return Array.isArray(t2) ? t2 : [t2];
}
function jt(t2) {
  return t2.replace(/[\s-]+(.)/g, (e, n) => n.toUpperCase());
}
function L2(t2) {
  return v(t2).map((e) => e instanceof String ? e : String(e));
}
function p(t2, e = 0) {
  if (t2 == null)
    return e;
  const n = parseInt(t2, 10);
  return Number.isNaN(n) ? e : n;
}
function U(t2, e) {
  const n = [];
  for (let r2 = 0, s = t2.length; r2 < s; r2++)
    n.push(e, t2[r2]);
  return n;
}
function F2(t2) {
  return (Array.isArray(t2) ? Buffer.concat(t2) : t2).toString("utf-8");
}
function Le(t2) {
  return t2 ? Buffer.isBuffer(t2) ? t2.length : Buffer.byteLength(t2) : 0;
}
function je(t2, e) {
  const n = {};
  return e.forEach((r2) => {
    t2[r2] !== void 0 && (n[r2] = t2[r2]);
  }), n;
}
function wt(t2 = 0) {
  return new Promise((e) => setTimeout(e, t2));
}
function bt(t2) {
  if (t2 !== false)
    return t2;
}
function d(t2, e, n) {
  return e(t2) ? t2 : arguments.length > 2 ? n : void 0;
}
var K2 = (t2) => Array.isArray(t2);
function st(t2, e) {
  const n = r(t2) ? "string" : typeof t2;
  return /number|string|boolean/.test(n) && (!e || !e.includes(n));
}
var m = (t2) => typeof t2 == "string" || r(t2);
var Be = (t2) => m(t2) || Buffer.isBuffer(t2);
var G2 = (t2) => m(t2) || Array.isArray(t2) && t2.every(m);
function lt(t2) {
  return !!t2 && ft(t2) === "[object Object]";
}
function Ie(t2) {
  return typeof t2 == "function";
}
var Bt = (t2) => t2 == null || "number|boolean|function".includes(typeof t2) ? false : typeof t2.length == "number";
var V2 = /* @__PURE__ */ ((t2) => (t2[t2.SUCCESS = 0] = "SUCCESS", t2[t2.ERROR = 1] = "ERROR", t2[t2.NOT_FOUND = -2] = "NOT_FOUND", t2[t2.UNCLEAN = 128] = "UNCLEAN", t2))(V2 || {});
var z2 = class _z {
  constructor(e, n) {
    this.stdOut = e, this.stdErr = n;
  }
  asStrings() {
    return new _z(this.stdOut.toString("utf8"), this.stdErr.toString("utf8"));
  }
};
function Ue() {
  throw new Error("LineParser:useMatches not implemented");
}
var l2 = class {
  constructor(e, n) {
    this.matches = [], this.useMatches = Ue, this.parse = (r2, s) => (this.resetMatches(), this._regExp.every((o2, i) => this.addMatch(o2, i, r2(i))) ? this.useMatches(s, this.prepareMatches()) !== false : false), this._regExp = Array.isArray(e) ? e : [e], n && (this.useMatches = n);
  }
  resetMatches() {
    this.matches.length = 0;
  }
  prepareMatches() {
    return this.matches;
  }
  addMatch(e, n, r2) {
    const s = r2 && e.exec(r2);
    return s && this.pushMatch(n, s), !!s;
  }
  pushMatch(e, n) {
    this.matches.push(...n.slice(1));
  }
};
var x2 = class extends l2 {
  addMatch(e, n, r2) {
    return /^remote:\s/.test(String(r2)) && super.addMatch(e, n, r2);
  }
  pushMatch(e, n) {
    (e > 0 || n.length > 1) && super.pushMatch(e, n);
  }
};
var Fe = {
  binary: "git",
  maxConcurrentProcesses: 5,
  config: [],
  trimmed: false
};
function Ge(...t2) {
  const e = process.cwd(), n = Object.assign(
    { baseDir: e, ...Fe },
    ...t2.filter((r2) => typeof r2 == "object" && r2)
  );
  return n.baseDir = n.baseDir || e, n.trimmed = n.trimmed === true, n;
}
function It(t2, e = []) {
  return lt(t2) ? Object.keys(t2).reduce((n, r2) => {
    const s = t2[r2];
    if (r(s))
      n.push(s);
    else if (st(s, ["boolean"]))
      n.push(r2 + "=" + s);
    else if (Array.isArray(s))
      for (const o2 of s)
        st(o2, ["string", "number"]) || n.push(r2 + "=" + o2);
    else
      n.push(r2);
    return n;
  }, e) : e;
}
function h2(t2, e = 0, n = false) {
  const r2 = [];
  for (let s = 0, o2 = e < 0 ? t2.length : e; s < o2; s++)
    "string|number".includes(typeof t2[s]) && r2.push(String(t2[s]));
  return It(ht(t2), r2), n || r2.push(...ze(t2)), r2;
}
function ze(t2) {
  const e = typeof N2(t2) == "function";
  return L2(d(N2(t2, e ? 1 : 0), K2, []));
}
function ht(t2) {
  const e = Ie(N2(t2));
  return d(N2(t2, e ? 1 : 0), lt);
}
function u(t2, e = true) {
  const n = Ne(N2(t2));
  return e || $e(n) ? n : void 0;
}
function Tt(t2, e) {
  return t2(e.stdOut, e.stdErr);
}
function E2(t2, e, n, r2 = true) {
  return v(n).forEach((s) => {
    for (let o2 = H2(s, r2), i = 0, a = o2.length; i < a; i++) {
      const c3 = (y2 = 0) => {
        if (!(i + y2 >= a))
          return o2[i + y2];
      };
      e.some(({ parse: y2 }) => y2(c3, t2));
    }
  }), t2;
}
var mt = ({ exitCode: t2 }, e, n, r2) => {
  if (t2 === V2.UNCLEAN && Ve(e))
    return n(Buffer.from("false"));
  r2(e);
};
var Ut = (t2) => t2.trim() === "true";
function We(t2) {
  switch (t2) {
    case "bare":
      return Ke();
    case "root":
      return He();
  }
  return {
    commands: ["rev-parse", "--is-inside-work-tree"],
    format: "utf-8",
    onError: mt,
    parser: Ut
  };
}
function He() {
  return {
    commands: ["rev-parse", "--git-dir"],
    format: "utf-8",
    onError: mt,
    parser(e) {
      return /^\.(git)?$/.test(e.trim());
    }
  };
}
function Ke() {
  return {
    commands: ["rev-parse", "--is-bare-repository"],
    format: "utf-8",
    onError: mt,
    parser: Ut
  };
}
function Ve(t2) {
  return /(Not a git repository|Kein Git-Repository)/i.test(String(t2));
}
var Xe = class {
  constructor(e) {
    this.paths = [], this.files = [], this.folders = [], this.dryRun = e;
  }
};
var Ye = /^[a-z]+\s*/i;
var Qe = /^[a-z]+\s+[a-z]+\s*/i;
var Je = /\/$/;
function Ze(t2, e) {
  const n = new Xe(t2), r2 = t2 ? Qe : Ye;
  return H2(e).forEach((s) => {
    const o2 = s.replace(r2, "");
    n.paths.push(o2), (Je.test(o2) ? n.folders : n.files).push(o2);
  }), n;
}
var Ft = [];
function tn(t2) {
  return {
    commands: Ft,
    format: "empty",
    parser: t2
  };
}
function b2(t2) {
  return {
    commands: Ft,
    format: "empty",
    parser() {
      throw typeof t2 == "string" ? new xe(t2) : t2;
    }
  };
}
function g(t2, e = false) {
  return {
    commands: t2,
    format: "utf-8",
    parser(n) {
      return e ? String(n).trim() : n;
    }
  };
}
function Gt(t2) {
  return {
    commands: t2,
    format: "buffer",
    parser(e) {
      return e;
    }
  };
}
function en(t2) {
  return t2.format === "buffer";
}
function kt(t2) {
  return t2.format === "empty" || !t2.commands.length;
}
var nn = "Git clean interactive mode is not supported";
var rn = 'Git clean mode parameter ("n" or "f") is required';
var sn = "Git clean unknown option found in: ";
var zt = /* @__PURE__ */ ((t2) => (t2.DRY_RUN = "n", t2.FORCE = "f", t2.IGNORED_INCLUDED = "x", t2.IGNORED_ONLY = "X", t2.EXCLUDING = "e", t2.QUIET = "q", t2.RECURSIVE = "d", t2))(zt || {});
var qt = /* @__PURE__ */ new Set([
  "i",
  ...L2(Object.values(zt))
]);
function on(t2, e) {
  const { cleanMode: n, options: r2, valid: s } = cn(t2);
  return n ? s.options ? (r2.push(...e), r2.some(hn) ? b2(nn) : an(n, r2)) : b2(sn + JSON.stringify(t2)) : b2(rn);
}
function an(t2, e) {
  return {
    commands: ["clean", `-${t2}`, ...e],
    format: "utf-8",
    parser(r2) {
      return Ze(t2 === "n", r2);
    }
  };
}
function un(t2) {
  return Array.isArray(t2) && t2.every((e) => qt.has(e));
}
function cn(t2) {
  let e, n = [], r2 = { cleanMode: false, options: true };
  return t2.replace(/[^a-z]i/g, "").split("").forEach((s) => {
    fn(s) ? (e = s, r2.cleanMode = true) : r2.options = r2.options && ln(n[n.length] = `-${s}`);
  }), {
    cleanMode: e,
    options: n,
    valid: r2
  };
}
function fn(t2) {
  return t2 === "f" || t2 === "n";
}
function ln(t2) {
  return /^-[a-z]$/i.test(t2) && qt.has(t2.charAt(1));
}
function hn(t2) {
  return /^-[^\-]/.test(t2) ? t2.indexOf("i") > 0 : t2 === "--interactive";
}
var mn = class {
  constructor() {
    this.files = [], this.values = /* @__PURE__ */ Object.create(null);
  }
  get all() {
    return this._all || (this._all = this.files.reduce((e, n) => Object.assign(e, this.values[n]), {})), this._all;
  }
  addFile(e) {
    if (!(e in this.values)) {
      const n = N2(this.files);
      this.values[e] = n ? Object.create(this.values[n]) : {}, this.files.push(e);
    }
    return this.values[e];
  }
  addValue(e, n, r2) {
    const s = this.addFile(e);
    Object.hasOwn(s, n) ? Array.isArray(s[n]) ? s[n].push(r2) : s[n] = [s[n], r2] : s[n] = r2, this._all = void 0;
  }
};
function pn(t2) {
  const e = new mn();
  for (const n of Wt(t2))
    e.addValue(n.file, String(n.key), n.value);
  return e;
}
function dn(t2, e) {
  let n = null;
  const r2 = [], s = /* @__PURE__ */ new Map();
  for (const o2 of Wt(t2, e))
    o2.key === e && (r2.push(n = o2.value), s.has(o2.file) || s.set(o2.file, []), s.get(o2.file).push(n));
  return {
    key: e,
    paths: Array.from(s.keys()),
    scopes: s,
    value: n,
    values: r2
  };
}
function gn(t2) {
  return t2.replace(/^(file):/, "");
}
function* Wt(t2, e = null) {
  const n = t2.split("\0");
  for (let r2 = 0, s = n.length - 1; r2 < s; ) {
    const o2 = gn(n[r2++]);
    let i = n[r2++], a = e;
    if (i.includes(`
`)) {
      const c3 = Pe(i, `
`);
      a = c3[0], i = c3[1];
    }
    yield { file: o2, key: a, value: i };
  }
}
var Ht = /* @__PURE__ */ ((t2) => (t2.system = "system", t2.global = "global", t2.local = "local", t2.worktree = "worktree", t2))(Ht || {});
function Y2(t2, e) {
  return typeof t2 == "string" && Object.hasOwn(Ht, t2) ? t2 : e;
}
function yn(t2, e, n, r2) {
  const s = ["config", `--${r2}`];
  return n && s.push("--add"), s.push(t2, e), {
    commands: s,
    format: "utf-8",
    parser(o2) {
      return o2;
    }
  };
}
function wn(t2, e) {
  const n = ["config", "--null", "--show-origin", "--get-all", t2];
  return e && n.splice(1, 0, `--${e}`), {
    commands: n,
    format: "utf-8",
    parser(r2) {
      return dn(r2, t2);
    }
  };
}
function bn(t2) {
  const e = ["config", "--list", "--show-origin", "--null"];
  return t2 && e.push(`--${t2}`), {
    commands: e,
    format: "utf-8",
    parser(n) {
      return pn(n);
    }
  };
}
function Tn() {
  return {
    addConfig(t2, e, ...n) {
      return this._runTask(
        yn(
          t2,
          e,
          n[0] === true,
          Y2(
            n[1],
            "local"
            /* local */
          )
        ),
        u(arguments)
      );
    },
    getConfig(t2, e) {
      return this._runTask(
        wn(t2, Y2(e, void 0)),
        u(arguments)
      );
    },
    listConfig(...t2) {
      return this._runTask(
        bn(Y2(t2[0], void 0)),
        u(arguments)
      );
    }
  };
}
var Kt = /* @__PURE__ */ ((t2) => (t2.ADDED = "A", t2.COPIED = "C", t2.DELETED = "D", t2.MODIFIED = "M", t2.RENAMED = "R", t2.CHANGED = "T", t2.UNMERGED = "U", t2.UNKNOWN = "X", t2.BROKEN = "B", t2))(Kt || {});
var kn = new Set(Object.values(Kt));
function _n(t2) {
  return kn.has(t2);
}
var _t;
var vn = ["-h"];
var j2 = /* @__PURE__ */ Symbol("grepQuery");
var En = class {
  constructor() {
    this[_t] = [];
  }
  *[(_t = j2, Symbol.iterator)]() {
    for (const e of this[j2])
      yield e;
  }
  and(...e) {
    return e.length && this[j2].push("--and", "(", ...U(e, "-e"), ")"), this;
  }
  param(...e) {
    return this[j2].push(...U(e, "-e")), this;
  }
};
function Sn(...t2) {
  return new En().param(...t2);
}
function Rn(t2) {
  const e = /* @__PURE__ */ new Set(), n = {};
  return ut(t2, (r2) => {
    const [s, o2, i] = r2.split(I2);
    e.add(s), (n[s] = n[s] || []).push({
      line: p(o2),
      path: s,
      preview: i
    });
  }), {
    paths: e,
    results: n
  };
}
function On() {
  return {
    grep(t2) {
      const e = u(arguments), n = h2(arguments);
      for (const s of vn)
        if (n.includes(s))
          return this._runTask(
            b2(`git.grep: use of "${s}" is not supported.`),
            e
          );
      typeof t2 == "string" && (t2 = Sn().param(t2));
      const r2 = ["grep", "--null", "-n", "--full-name", ...n, ...t2];
      return this._runTask(
        {
          commands: r2,
          format: "utf-8",
          parser(s) {
            return Rn(s);
          }
        },
        e
      );
    }
  };
}
var Vt = /* @__PURE__ */ ((t2) => (t2.MIXED = "mixed", t2.SOFT = "soft", t2.HARD = "hard", t2.MERGE = "merge", t2.KEEP = "keep", t2))(Vt || {});
var Cn = L2(Object.values(Vt));
function An(t2, e) {
  const n = ["reset"];
  return Xt(t2) && n.push(`--${t2}`), n.push(...e), g(n);
}
function xn(t2) {
  if (Xt(t2))
    return t2;
  switch (typeof t2) {
    case "string":
    case "undefined":
      return "soft";
  }
}
function Xt(t2) {
  return typeof t2 == "string" && Cn.includes(t2);
}
import_debug.default.formatters.L = (t2) => String(Bt(t2) ? t2.length : "-");
import_debug.default.formatters.B = (t2) => Buffer.isBuffer(t2) ? t2.toString("utf8") : ft(t2);
function Nn() {
  return (0, import_debug.default)("simple-git");
}
function vt(t2, e, n) {
  return !e || !String(e).replace(/\s*/, "") ? n ? (r2, ...s) => {
    t2(r2, ...s), n(r2, ...s);
  } : t2 : (r2, ...s) => {
    t2(`%s ${r2}`, e, ...s), n && n(r2, ...s);
  };
}
function $n(t2, e, { namespace: n }) {
  if (typeof t2 == "string")
    return t2;
  const r2 = e && e.namespace || "";
  return r2.startsWith(n) ? r2.substr(n.length + 1) : r2 || n;
}
function $2(t2, e, n, r2 = Nn()) {
  const s = t2 && `[${t2}]` || "", o2 = [], i = typeof e == "string" ? r2.extend(e) : e, a = $n(d(e, m), i, r2);
  return y2(n);
  function c3(w2, T2) {
    return S2(
      o2,
      $2(t2, a.replace(/^[^:]+/, w2), T2, r2)
    );
  }
  function y2(w2) {
    const T2 = w2 && `[${w2}]` || "", k2 = i && vt(i, T2) || W2, C2 = vt(r2, `${s} ${T2}`, k2);
    return Object.assign(i ? k2 : C2, {
      label: t2,
      sibling: c3,
      info: C2,
      step: y2
    });
  }
}
var M2 = class M3 {
  constructor(e = "GitExecutor") {
    this.logLabel = e, this._queue = /* @__PURE__ */ new Map();
  }
  withProgress(e) {
    return this._queue.get(e);
  }
  createProgress(e) {
    const n = M3.getName(e.commands[0]), r2 = $2(this.logLabel, n);
    return {
      task: e,
      logger: r2,
      name: n
    };
  }
  push(e) {
    const n = this.createProgress(e);
    return n.logger("Adding task to the queue, commands = %o", e.commands), this._queue.set(e, n), n;
  }
  fatal(e) {
    for (const [n, { logger: r2 }] of Array.from(this._queue.entries()))
      n === e.task ? (r2.info("Failed %o", e), r2(
        "Fatal exception, any as-yet un-started tasks run through this executor will not be attempted"
      )) : r2.info(
        "A fatal exception occurred in a previous task, the queue has been purged: %o",
        e.message
      ), this.complete(n);
    if (this._queue.size !== 0)
      throw new Error(`Queue size should be zero after fatal: ${this._queue.size}`);
  }
  complete(e) {
    this.withProgress(e) && this._queue.delete(e);
  }
  attempt(e) {
    const n = this.withProgress(e);
    if (!n)
      throw new O2(void 0, "TasksPendingQueue: attempt called for an unknown task");
    return n.logger("Starting task"), n;
  }
  static getName(e = "empty") {
    return `task:${e}:${++M3.counter}`;
  }
};
M2.counter = 0;
var ot = M2;
var Pn = class {
  constructor(e, n, r2) {
    this._executor = e, this._scheduler = n, this._plugins = r2, this._chain = Promise.resolve(), this._queue = new ot();
  }
  get cwd() {
    return this._cwd || this._executor.cwd;
  }
  set cwd(e) {
    this._cwd = e;
  }
  get env() {
    return this._executor.env;
  }
  get outputHandler() {
    return this._executor.outputHandler;
  }
  chain() {
    return this;
  }
  push(e) {
    return this._queue.push(e), this._chain = this._chain.then(() => this.attemptTask(e));
  }
  async attemptTask(e) {
    const n = await this._scheduler.next(), r2 = () => this._queue.complete(e);
    try {
      const { logger: s } = this._queue.attempt(e);
      return await (kt(e) ? this.attemptEmptyTask(e, s) : this.attemptRemoteTask(e, s));
    } catch (s) {
      throw this.onFatalException(e, s);
    } finally {
      r2(), n();
    }
  }
  onFatalException(e, n) {
    const r2 = n instanceof O2 ? Object.assign(n, { task: e }) : new O2(e, n && String(n));
    return this._chain = Promise.resolve(), this._queue.fatal(r2), r2;
  }
  async attemptRemoteTask(e, n) {
    const r2 = this._plugins.exec("spawn.binary", "", this.taskContext(e, e.commands)), s = this._plugins.exec(
      "spawn.args",
      [...e.commands],
      this.taskContext(e, e.commands)
    ), o2 = await this.gitResponse(
      e,
      r2,
      s,
      this.outputHandler,
      n.step("SPAWN")
    ), i = await this.handleTaskData(e, s, o2, n.step("HANDLE"));
    return n("passing response to task's parser as a %s", e.format), en(e) ? Tt(e.parser, i) : Tt(e.parser, i.asStrings());
  }
  async attemptEmptyTask(e, n) {
    return n("empty task bypassing child process to call to task's parser"), e.parser(this);
  }
  handleTaskData(e, n, r2, s) {
    const { exitCode: o2, rejection: i, stdOut: a, stdErr: c3 } = r2;
    return new Promise((y2, w2) => {
      s("Preparing to handle process response exitCode=%d stdOut=", o2);
      const { error: T2 } = this._plugins.exec(
        "task.error",
        { error: i },
        {
          ...this.taskContext(e, n),
          ...r2
        }
      );
      if (T2 && e.onError)
        return s.info("exitCode=%s handling with custom error handler"), e.onError(
          r2,
          T2,
          (k2) => {
            s.info("custom error handler treated as success"), s("custom error returned a %s", ft(k2)), y2(
              new z2(
                Array.isArray(k2) ? Buffer.concat(k2) : k2,
                Buffer.concat(c3)
              )
            );
          },
          w2
        );
      if (T2)
        return s.info(
          "handling as error: exitCode=%s stdErr=%s rejection=%o",
          o2,
          c3.length,
          i
        ), w2(T2);
      s.info("retrieving task output complete"), y2(new z2(Buffer.concat(a), Buffer.concat(c3)));
    });
  }
  async gitResponse(e, n, r2, s, o2) {
    const i = o2.sibling("output"), a = this._plugins.exec(
      "spawn.options",
      {
        cwd: this.cwd,
        env: this.env,
        windowsHide: true
      },
      this.taskContext(e, e.commands)
    );
    return new Promise((c3) => {
      const y2 = [], w2 = [];
      o2.info("%s %o", n, r2), o2("%O", a);
      let T2 = this._beforeSpawn(e, r2);
      if (T2)
        return c3({
          stdOut: y2,
          stdErr: w2,
          exitCode: 9901,
          rejection: T2
        });
      this._plugins.exec("spawn.before", void 0, {
        ...this.taskContext(e, r2),
        kill(C2) {
          T2 = C2 || T2;
        }
      });
      const k2 = ve(n, r2, a);
      k2.stdout.on(
        "data",
        Et(y2, "stdOut", o2, i.step("stdOut"))
      ), k2.stderr.on(
        "data",
        Et(w2, "stdErr", o2, i.step("stdErr"))
      ), k2.on("error", Mn(w2, o2)), s && (o2("Passing child process stdOut/stdErr to custom outputHandler"), s(n, k2.stdout, k2.stderr, [...r2])), this._plugins.exec("spawn.after", void 0, {
        ...this.taskContext(e, r2),
        spawned: k2,
        close(C2, Te) {
          c3({
            stdOut: y2,
            stdErr: w2,
            exitCode: C2,
            rejection: T2 || Te
          });
        },
        kill(C2) {
          k2.killed || (T2 = C2, k2.kill("SIGINT"));
        }
      });
    });
  }
  _beforeSpawn(e, n) {
    let r2;
    return this._plugins.exec("spawn.before", void 0, {
      ...this.taskContext(e, n),
      kill(s) {
        r2 = s || r2;
      }
    }), r2;
  }
  taskContext(e, n) {
    return {
      method: String(Me(e.commands) || ""),
      commands: n,
      env: { ...this.env },
      input: kt(e) ? void 0 : e.input
    };
  }
};
function Mn(t2, e) {
  return (n) => {
    e("[ERROR] child process exception %o", n), t2.push(Buffer.from(String(n.stack), "ascii"));
  };
}
function Et(t2, e, n, r2) {
  return (s) => {
    n("%s received %L bytes", e, s), r2("%B", s), t2.push(s);
  };
}
var Dn = class {
  constructor(e, n, r2) {
    this.cwd = e, this._scheduler = n, this._plugins = r2, this._chain = this.chain();
  }
  chain() {
    return new Pn(this, this._scheduler, this._plugins);
  }
  push(e) {
    return this._chain.push(e);
  }
};
function Ln(t2, e, n = W2) {
  const r2 = (o2) => {
    n(null, o2);
  }, s = (o2) => {
    o2?.task === t2 && n(o2, void 0);
  };
  e.then(r2, s);
}
function St(t2, e) {
  return tn((n) => {
    if (!Lt(t2))
      throw new Error(`Git.cwd: cannot change to non-directory "${t2}"`);
    return (e || n).cwd = t2;
  });
}
function Q2(t2) {
  const e = ["checkout", ...t2];
  return e[1] === "-b" && e.includes("-B") && (e[1] = ct(e, "-B")), g(e);
}
function jn() {
  return {
    checkout() {
      return this._runTask(
        Q2(h2(arguments, 1)),
        u(arguments)
      );
    },
    checkoutBranch(t2, e) {
      return this._runTask(
        Q2(["-b", t2, e, ...h2(arguments)]),
        u(arguments)
      );
    },
    checkoutLocalBranch(t2) {
      return this._runTask(
        Q2(["-b", t2, ...h2(arguments)]),
        u(arguments)
      );
    }
  };
}
var Yt = (t2, e, n) => {
  const r2 = ["clone", ...n];
  return m(t2) && r2.push(c(t2)), m(e) && r2.push(c(e)), g(r2);
};
var Bn = (t2, e, n) => (S2(n, "--mirror"), Yt(t2, e, n));
function Rt(t2, e, n, ...r2) {
  return m(n) ? e(n, d(r2[0], m), h2(arguments)) : b2(`git.${t2}() requires a string 'repoPath'`);
}
function In() {
  return {
    clone(t2, ...e) {
      return this._runTask(
        Rt("clone", Yt, d(t2, m), ...e),
        u(arguments)
      );
    },
    mirror(t2, ...e) {
      return this._runTask(
        Rt("mirror", Bn, d(t2, m), ...e),
        u(arguments)
      );
    }
  };
}
var Un = [
  new l2(/^\[([^\s]+)( \([^)]+\))? ([^\]]+)/, (t2, [e, n, r2]) => {
    t2.branch = e, t2.commit = r2, t2.root = !!n;
  }),
  new l2(/\s*Author:\s(.+)/i, (t2, [e]) => {
    const n = e.split("<"), r2 = n.pop();
    !r2 || !r2.includes("@") || (t2.author = {
      email: r2.substr(0, r2.length - 1),
      name: n.join("<").trim()
    });
  }),
  new l2(
    /(\d+)[^,]*(?:,\s*(\d+)[^,]*)(?:,\s*(\d+))/g,
    (t2, [e, n, r2]) => {
      t2.summary.changes = parseInt(e, 10) || 0, t2.summary.insertions = parseInt(n, 10) || 0, t2.summary.deletions = parseInt(r2, 10) || 0;
    }
  ),
  new l2(
    /^(\d+)[^,]*(?:,\s*(\d+)[^(]+\(([+-]))?/,
    (t2, [e, n, r2]) => {
      t2.summary.changes = parseInt(e, 10) || 0;
      const s = parseInt(n, 10) || 0;
      r2 === "-" ? t2.summary.deletions = s : r2 === "+" && (t2.summary.insertions = s);
    }
  )
];
function Fn(t2) {
  return E2({
    author: null,
    branch: "",
    commit: "",
    root: false,
    summary: {
      changes: 0,
      insertions: 0,
      deletions: 0
    }
  }, Un, t2);
}
function Gn(t2, e, n) {
  return {
    commands: [
      "-c",
      "core.abbrev=40",
      "commit",
      ...U(t2, "-m"),
      ...e,
      ...n
    ],
    format: "utf-8",
    parser: Fn
  };
}
function zn() {
  return {
    commit(e, ...n) {
      const r2 = u(arguments), s = t2(e) || Gn(
        v(e),
        v(d(n[0], G2, [])),
        [
          ...L2(d(n[1], K2, [])),
          ...h2(arguments, 0, true)
        ]
      );
      return this._runTask(s, r2);
    }
  };
  function t2(e) {
    return !G2(e) && b2(
      "git.commit: requires the commit message to be supplied as a string/string[]"
    );
  }
}
function qn() {
  return {
    count: 0,
    garbage: 0,
    inPack: 0,
    packs: 0,
    prunePackable: 0,
    size: 0,
    sizeGarbage: 0,
    sizePack: 0
  };
}
var Wn = new l2(
  /([a-z-]+): (\d+)$/,
  (t2, [e, n]) => {
    const r2 = jt(e);
    Object.hasOwn(t2, r2) && (t2[r2] = p(n));
  }
);
function Hn() {
  return {
    countObjects() {
      return this._runTask({
        commands: ["count-objects", "--verbose"],
        format: "utf-8",
        parser(t2) {
          return E2(qn(), [Wn], t2);
        }
      });
    }
  };
}
function Kn() {
  return {
    firstCommit() {
      return this._runTask(
        g(["rev-list", "--max-parents=0", "HEAD"], true),
        u(arguments)
      );
    }
  };
}
function Vn(t2, e) {
  const n = ["hash-object", t2];
  return e && n.push("-w"), g(n, true);
}
var J2 = class {
  constructor(e, n, r2, s) {
    this.bare = e, this.path = n, this.existing = r2, this.gitDir = s;
  }
};
var Xn = /^Init.+ repository in (.+)$/;
var Yn = /^Rein.+ in (.+)$/;
function Qn(t2, e, n) {
  const r2 = String(n).trim();
  let s;
  if (s = Xn.exec(r2))
    return new J2(t2, e, false, s[1]);
  if (s = Yn.exec(r2))
    return new J2(t2, e, true, s[1]);
  let o2 = "";
  const i = r2.split(" ");
  for (; i.length; )
    if (i.shift() === "in") {
      o2 = i.join(" ");
      break;
    }
  return new J2(t2, e, /^re/i.test(r2), o2);
}
var Qt = "--bare";
function Jn(t2) {
  return t2.includes(Qt);
}
function Zn(t2 = false, e, n) {
  const r2 = ["init", ...n];
  return t2 && !Jn(r2) && r2.splice(1, 0, Qt), {
    commands: r2,
    format: "utf-8",
    parser(s) {
      return Qn(r2.includes("--bare"), e, s);
    }
  };
}
function tr(t2) {
  return t2 === void 0 ? b2("interpretTrailers called without input content") : {
    format: "utf-8",
    parser(e) {
      return Object.fromEntries(
        ut(e, (n) => {
          const r2 = n.indexOf(":");
          return [
            jt(n.substring(0, r2).toLowerCase()),
            n.substring(r2 + 2).trim()
          ];
        })
      );
    },
    commands: ["interpret-trailers", "--parse"],
    input: t2
  };
}
function er() {
  return {
    interpretTrailers(t2) {
      return this._runTask(
        tr(d(t2, Be)),
        u(arguments)
      );
    }
  };
}
var R2 = /* @__PURE__ */ ((t2) => (t2.NONE = "", t2.STAT = "--stat", t2.NUM_STAT = "--numstat", t2.NAME_ONLY = "--name-only", t2.NAME_STATUS = "--name-status", t2))(R2 || {});
var Jt = /^--(stat|numstat|name-only|name-status)(=|$)/;
function pt(t2) {
  for (let e = 0; e < t2.length; e++) {
    const n = Jt.exec(t2[e]);
    if (n)
      return `--${n[1]}`;
  }
  return "";
}
function nr(t2) {
  return Jt.test(t2);
}
var rr = class {
  constructor() {
    this.changed = 0, this.deletions = 0, this.insertions = 0, this.files = [];
  }
};
var Ot = [
  new l2(
    /^(.+)\s+\|\s+(\d+)(\s+[+\-]+)?$/,
    (t2, [e, n, r2 = ""]) => {
      t2.files.push({
        file: e.trim(),
        changes: p(n),
        insertions: r2.replace(/[^+]/g, "").length,
        deletions: r2.replace(/[^-]/g, "").length,
        binary: false
      });
    }
  ),
  new l2(
    /^(.+) \|\s+Bin ([0-9.]+) -> ([0-9.]+) ([a-z]+)/,
    (t2, [e, n, r2]) => {
      t2.files.push({
        file: e.trim(),
        before: p(n),
        after: p(r2),
        binary: true
      });
    }
  ),
  new l2(/^(.+)\s+\|\s+Bin\s*$/, (t2, [e]) => {
    t2.files.push({
      file: e.trim(),
      before: 0,
      after: 0,
      binary: true
    });
  }),
  new l2(
    /(\d+) files? changed\s*((?:, \d+ [^,]+){0,2})/,
    (t2, [e, n]) => {
      const r2 = /(\d+) i/.exec(n), s = /(\d+) d/.exec(n);
      t2.changed = p(e), t2.insertions = p(r2?.[1]), t2.deletions = p(s?.[1]);
    }
  )
];
var sr = [
  new l2(
    /(\d+)\t(\d+)\t(.+)$/,
    (t2, [e, n, r2]) => {
      const s = p(e), o2 = p(n);
      t2.changed++, t2.insertions += s, t2.deletions += o2, t2.files.push({
        file: r2,
        changes: s + o2,
        insertions: s,
        deletions: o2,
        binary: false
      });
    }
  ),
  new l2(/-\t-\t(.+)$/, (t2, [e]) => {
    t2.changed++, t2.files.push({
      file: e,
      after: 0,
      before: 0,
      binary: true
    });
  })
];
var or = [
  new l2(/(.+)$/, (t2, [e]) => {
    t2.changed++, t2.files.push({
      file: e,
      changes: 0,
      insertions: 0,
      deletions: 0,
      binary: false
    });
  })
];
var ir = [
  new l2(
    /([ACDMRTUXB])([0-9]{0,3})\t(.[^\t]*)(\t(.[^\t]*))?$/,
    (t2, [e, n, r2, s, o2]) => {
      t2.changed++, t2.files.push({
        file: o2 ?? r2,
        changes: 0,
        insertions: 0,
        deletions: 0,
        binary: false,
        status: bt(_n(e) && e),
        from: bt(!!o2 && r2 !== o2 && r2),
        similarity: p(n)
      });
    }
  )
];
var ar = {
  [R2.NONE]: Ot,
  [R2.STAT]: Ot,
  [R2.NUM_STAT]: sr,
  [R2.NAME_STATUS]: ir,
  [R2.NAME_ONLY]: or
};
function Zt(t2 = R2.NONE) {
  const e = ar[t2];
  return (n) => E2(new rr(), e, n, false);
}
var te = "òòòòòò ";
var ee2 = " òò";
var ne2 = " ò ";
var ur = ["hash", "date", "message", "refs", "author_name", "author_email"];
function cr(t2, e) {
  return e.reduce(
    (n, r2, s) => (n[r2] = t2[s] || "", n),
    /* @__PURE__ */ Object.create({ diff: null })
  );
}
function re(t2 = ne2, e = ur, n = R2.NONE) {
  const r2 = Zt(n);
  return function(s) {
    const o2 = H2(
      s.trim(),
      false,
      te
    ).map(function(i) {
      const a = i.split(ee2), c3 = cr(a[0].split(t2), e);
      return a.length > 1 && a[1].trim() && (c3.diff = r2(a[1])), c3;
    });
    return {
      all: o2,
      latest: o2.length && o2[0] || null,
      total: o2.length
    };
  };
}
function fr(t2) {
  let e = pt(t2);
  const n = ["diff"];
  return e === R2.NONE && (e = R2.STAT, n.push("--stat=4096")), n.push(...t2), dt(n) || {
    commands: n,
    format: "utf-8",
    parser: Zt(e)
  };
}
function dt(t2) {
  const e = t2.filter(nr);
  if (e.length > 1)
    return b2(
      `Summary flags are mutually exclusive - pick one of ${e.join(",")}`
    );
  if (e.length && t2.includes("-z"))
    return b2(
      `Summary flag ${e} parsing is not compatible with null termination option '-z'`
    );
}
var se = /* @__PURE__ */ ((t2) => (t2[t2["--pretty"] = 0] = "--pretty", t2[t2["max-count"] = 1] = "max-count", t2[t2.maxCount = 2] = "maxCount", t2[t2.n = 3] = "n", t2[t2.file = 4] = "file", t2[t2.format = 5] = "format", t2[t2.from = 6] = "from", t2[t2.to = 7] = "to", t2[t2.splitter = 8] = "splitter", t2[t2.symmetric = 9] = "symmetric", t2[t2.mailMap = 10] = "mailMap", t2[t2.multiLine = 11] = "multiLine", t2[t2.strictDate = 12] = "strictDate", t2))(se || {});
function lr(t2, e) {
  const n = [], r2 = [];
  return Object.keys(t2).forEach((s) => {
    n.push(s), r2.push(String(t2[s]));
  }), [n, r2.join(e)];
}
function hr(t2) {
  return Object.keys(t2).reduce((e, n) => (n in se || (e[n] = t2[n]), e), {});
}
function oe2(t2 = {}, e = []) {
  const n = d(t2.splitter, m, ne2), r2 = lt(t2.format) ? t2.format : {
    hash: "%H",
    date: t2.strictDate === false ? "%ai" : "%aI",
    message: "%s",
    refs: "%D",
    body: t2.multiLine ? "%B" : "%b",
    author_name: t2.mailMap !== false ? "%aN" : "%an",
    author_email: t2.mailMap !== false ? "%aE" : "%ae"
  }, [s, o2] = lr(r2, n), i = [], a = [
    `--pretty=format:${te}${o2}${ee2}`,
    ...e
  ], c3 = t2.n || t2["max-count"] || t2.maxCount;
  if (c3 && a.push(`--max-count=${c3}`), t2.from || t2.to) {
    const y2 = t2.symmetric !== false ? "..." : "..";
    i.push(`${t2.from || ""}${y2}${t2.to || ""}`);
  }
  return m(t2.file) && a.push("--follow", c(t2.file)), It(hr(t2), a), {
    fields: s,
    splitter: n,
    commands: [...a, ...i]
  };
}
function mr(t2, e, n) {
  const r2 = re(t2, e, pt(n));
  return {
    commands: ["log", ...n],
    format: "utf-8",
    parser: r2
  };
}
function pr() {
  return {
    log(...n) {
      const r2 = u(arguments), s = oe2(
        ht(arguments),
        L2(d(arguments[0], K2, []))
      ), o2 = e(...n) || dt(s.commands) || t2(s);
      return this._runTask(o2, r2);
    }
  };
  function t2(n) {
    return mr(n.splitter, n.fields, n.commands);
  }
  function e(n, r2) {
    return m(n) && m(r2) && b2(
      "git.log(string, string) should be replaced with git.log({ from: string, to: string })"
    );
  }
}
var Z2 = class {
  constructor(e, n = null, r2) {
    this.reason = e, this.file = n, this.meta = r2;
  }
  toString() {
    return `${this.file}:${this.reason}`;
  }
};
var dr = class {
  constructor() {
    this.conflicts = [], this.merges = [], this.result = "success";
  }
  get failed() {
    return this.conflicts.length > 0;
  }
  get reason() {
    return this.result;
  }
  toString() {
    return this.conflicts.length ? `CONFLICTS: ${this.conflicts.join(", ")}` : "OK";
  }
};
var ie = class {
  constructor() {
    this.remoteMessages = {
      all: []
    }, this.created = [], this.deleted = [], this.files = [], this.deletions = {}, this.insertions = {}, this.summary = {
      changes: 0,
      deletions: 0,
      insertions: 0
    };
  }
};
var gr = class {
  constructor() {
    this.remote = "", this.hash = {
      local: "",
      remote: ""
    }, this.branch = {
      local: "",
      remote: ""
    }, this.message = "";
  }
  toString() {
    return this.message;
  }
};
function tt(t2) {
  return t2.objects = t2.objects || {
    compressing: 0,
    counting: 0,
    enumerating: 0,
    packReused: 0,
    reused: { count: 0, delta: 0 },
    total: { count: 0, delta: 0 }
  };
}
function Ct(t2) {
  const e = /^\s*(\d+)/.exec(t2), n = /delta (\d+)/i.exec(t2);
  return {
    count: p(e && e[1] || "0"),
    delta: p(n && n[1] || "0")
  };
}
var yr = [
  new x2(
    /^remote:\s*(enumerating|counting|compressing) objects: (\d+),/i,
    (t2, [e, n]) => {
      const r2 = e.toLowerCase(), s = tt(t2.remoteMessages);
      Object.assign(s, { [r2]: p(n) });
    }
  ),
  new x2(
    /^remote:\s*(enumerating|counting|compressing) objects: \d+% \(\d+\/(\d+)\),/i,
    (t2, [e, n]) => {
      const r2 = e.toLowerCase(), s = tt(t2.remoteMessages);
      Object.assign(s, { [r2]: p(n) });
    }
  ),
  new x2(
    /total ([^,]+), reused ([^,]+), pack-reused (\d+)/i,
    (t2, [e, n, r2]) => {
      const s = tt(t2.remoteMessages);
      s.total = Ct(e), s.reused = Ct(n), s.packReused = p(r2);
    }
  )
];
var wr = [
  new x2(/^remote:\s*(.+)$/, (t2, [e]) => (t2.remoteMessages.all.push(e.trim()), false)),
  ...yr,
  new x2(
    [/create a (?:pull|merge) request/i, /\s(https?:\/\/\S+)$/],
    (t2, [e]) => {
      t2.remoteMessages.pullRequestUrl = e;
    }
  ),
  new x2(
    [/found (\d+) vulnerabilities.+\(([^)]+)\)/i, /\s(https?:\/\/\S+)$/],
    (t2, [e, n, r2]) => {
      t2.remoteMessages.vulnerabilities = {
        count: p(e),
        summary: n,
        url: r2
      };
    }
  )
];
function ae(t2, e) {
  return E2({ remoteMessages: new br() }, wr, e);
}
var br = class {
  constructor() {
    this.all = [];
  }
};
var Tr = /^\s*(.+?)\s+\|\s+\d+\s*(\+*)(-*)/;
var kr = /(\d+)\D+((\d+)\D+\(\+\))?(\D+(\d+)\D+\(-\))?/;
var _r = /^(create|delete) mode \d+ (.+)/;
var vr = [
  new l2(Tr, (t2, [e, n, r2]) => {
    t2.files.push(e), n && (t2.insertions[e] = n.length), r2 && (t2.deletions[e] = r2.length);
  }),
  new l2(kr, (t2, [e, , n, , r2]) => n !== void 0 || r2 !== void 0 ? (t2.summary.changes = +e || 0, t2.summary.insertions = +n || 0, t2.summary.deletions = +r2 || 0, true) : false),
  new l2(_r, (t2, [e, n]) => {
    S2(t2.files, n), S2(e === "create" ? t2.created : t2.deleted, n);
  })
];
var Er = [
  new l2(/^from\s(.+)$/i, (t2, [e]) => {
    t2.remote = e;
  }),
  new l2(/^fatal:\s(.+)$/, (t2, [e]) => {
    t2.message = e;
  }),
  new l2(
    /([a-z0-9]+)\.\.([a-z0-9]+)\s+(\S+)\s+->\s+(\S+)$/,
    (t2, [e, n, r2, s]) => {
      t2.branch.local = r2, t2.hash.local = e, t2.branch.remote = s, t2.hash.remote = n;
    }
  )
];
var Sr = (t2, e) => E2(new ie(), vr, [t2, e]);
var ue = (t2, e) => Object.assign(
  new ie(),
  Sr(t2, e),
  ae(t2, e)
);
function Rr(t2, e) {
  const n = E2(new gr(), Er, [t2, e]);
  return n.message && n;
}
var Or = [
  new l2(/^Auto-merging\s+(.+)$/, (t2, [e]) => {
    t2.merges.push(e);
  }),
  new l2(/^CONFLICT\s+\((.+)\): Merge conflict in (.+)$/, (t2, [e, n]) => {
    t2.conflicts.push(new Z2(e, n));
  }),
  new l2(
    /^CONFLICT\s+\((.+\/delete)\): (.+) deleted in (.+) and/,
    (t2, [e, n, r2]) => {
      t2.conflicts.push(new Z2(e, n, { deleteRef: r2 }));
    }
  ),
  new l2(/^CONFLICT\s+\((.+)\):/, (t2, [e]) => {
    t2.conflicts.push(new Z2(e, null));
  }),
  new l2(/^Automatic merge failed;\s+(.+)$/, (t2, [e]) => {
    t2.result = e;
  })
];
var Cr = (t2, e) => Object.assign(Ar(t2), ue(t2, e));
var Ar = (t2) => E2(new dr(), Or, t2);
function At(t2) {
  return t2.length ? {
    commands: ["merge", ...t2],
    format: "utf-8",
    parser(e, n) {
      const r2 = Cr(e, n);
      if (r2.failed)
        throw new at(r2);
      return r2;
    }
  } : b2("Git.merge requires at least one option");
}
function xr(t2, e, n) {
  const r2 = n.includes("deleted"), s = n.includes("tag") || /^refs\/tags/.test(t2), o2 = !n.includes("new");
  return {
    deleted: r2,
    tag: s,
    branch: !s,
    new: !o2,
    alreadyUpdated: o2,
    local: t2,
    remote: e
  };
}
var Nr = [
  new l2(/^Pushing to (.+)$/, (t2, [e]) => {
    t2.repo = e;
  }),
  new l2(/^updating local tracking ref '(.+)'/, (t2, [e]) => {
    t2.ref = {
      ...t2.ref || {},
      local: e
    };
  }),
  new l2(/^[=*-]\s+([^:]+):(\S+)\s+\[(.+)]$/, (t2, [e, n, r2]) => {
    t2.pushed.push(xr(e, n, r2));
  }),
  new l2(
    /^Branch '([^']+)' set up to track remote branch '([^']+)' from '([^']+)'/,
    (t2, [e, n, r2]) => {
      t2.branch = {
        ...t2.branch || {},
        local: e,
        remote: n,
        remoteName: r2
      };
    }
  ),
  new l2(
    /^([^:]+):(\S+)\s+([a-z0-9]+)\.\.([a-z0-9]+)$/,
    (t2, [e, n, r2, s]) => {
      t2.update = {
        head: {
          local: e,
          remote: n
        },
        hash: {
          from: r2,
          to: s
        }
      };
    }
  )
];
var $r = (t2, e) => {
  const n = Pr(t2, e), r2 = ae(t2, e);
  return {
    ...n,
    ...r2
  };
};
var Pr = (t2, e) => E2({ pushed: [] }, Nr, [t2, e]);
function Mr(t2 = {}, e) {
  return S2(e, "--tags"), ce(t2, e);
}
function ce(t2 = {}, e) {
  const n = ["push", ...e];
  return t2.branch && n.splice(1, 0, t2.branch), t2.remote && n.splice(1, 0, t2.remote), ct(n, "-v"), S2(n, "--verbose"), S2(n, "--porcelain"), {
    commands: n,
    format: "utf-8",
    parser: $r
  };
}
function Dr() {
  return {
    showBuffer() {
      const t2 = ["show", ...h2(arguments, 1)];
      return t2.includes("--binary") || t2.splice(1, 0, "--binary"), this._runTask(
        Gt(t2),
        u(arguments)
      );
    },
    show() {
      const t2 = ["show", ...h2(arguments, 1)];
      return this._runTask(
        g(t2),
        u(arguments)
      );
    }
  };
}
var Lr = /^(.+)\0(.+)$/;
var jr = class {
  constructor(e, n, r2) {
    if (this.path = e, this.index = n, this.working_dir = r2, n === "R" || r2 === "R") {
      const s = Lr.exec(e) || [null, e, e];
      this.from = s[2] || "", this.path = s[1] || "";
    }
  }
};
var Br = class {
  constructor() {
    this.not_added = [], this.conflicted = [], this.created = [], this.deleted = [], this.ignored = void 0, this.modified = [], this.renamed = [], this.files = [], this.staged = [], this.ahead = 0, this.behind = 0, this.current = null, this.tracking = null, this.detached = false, this.isClean = () => !this.files.length;
  }
};
function xt(t2) {
  const [e, n] = t2.split(I2);
  return {
    from: n || e,
    to: e
  };
}
function _2(t2, e, n) {
  return [`${t2}${e}`, n];
}
function et(t2, ...e) {
  return e.map((n) => _2(t2, n, (r2, s) => r2.conflicted.push(s)));
}
var Ir = new Map([
  _2(
    " ",
    "A",
    (t2, e) => t2.created.push(e)
  ),
  _2(
    " ",
    "D",
    (t2, e) => t2.deleted.push(e)
  ),
  _2(
    " ",
    "M",
    (t2, e) => t2.modified.push(e)
  ),
  _2("A", " ", (t2, e) => {
    t2.created.push(e), t2.staged.push(e);
  }),
  _2("A", "M", (t2, e) => {
    t2.created.push(e), t2.staged.push(e), t2.modified.push(e);
  }),
  _2("D", " ", (t2, e) => {
    t2.deleted.push(e), t2.staged.push(e);
  }),
  _2("M", " ", (t2, e) => {
    t2.modified.push(e), t2.staged.push(e);
  }),
  _2("M", "M", (t2, e) => {
    t2.modified.push(e), t2.staged.push(e);
  }),
  _2("R", " ", (t2, e) => {
    t2.renamed.push(xt(e));
  }),
  _2("R", "M", (t2, e) => {
    const n = xt(e);
    t2.renamed.push(n), t2.modified.push(n.to);
  }),
  _2("!", "!", (t2, e) => {
    (t2.ignored = t2.ignored || []).push(e);
  }),
  _2(
    "?",
    "?",
    (t2, e) => t2.not_added.push(e)
  ),
  ...et(
    "A",
    "A",
    "U"
    /* UNMERGED */
  ),
  ...et(
    "D",
    "D",
    "U"
    /* UNMERGED */
  ),
  ...et(
    "U",
    "A",
    "D",
    "U"
    /* UNMERGED */
  ),
  [
    "##",
    (t2, e) => {
      const n = /ahead (\d+)/, r2 = /behind (\d+)/, s = /^(.+?(?=(?:\.{3}|\s|$)))/, o2 = /\.{3}(\S*)/, i = /\son\s(\S+?)(?=\.{3}|$)/;
      let a = n.exec(e);
      t2.ahead = a && +a[1] || 0, a = r2.exec(e), t2.behind = a && +a[1] || 0, a = s.exec(e), t2.current = d(a?.[1], m, null), a = o2.exec(e), t2.tracking = d(a?.[1], m, null), a = i.exec(e), a && (t2.current = d(a?.[1], m, t2.current)), t2.detached = /\(no branch\)/.test(e);
    }
  ]
]);
var Ur = function(t2) {
  const e = t2.split(I2), n = new Br();
  for (let r2 = 0, s = e.length; r2 < s; ) {
    let o2 = e[r2++].trim();
    o2 && (o2.charAt(0) === "R" && (o2 += I2 + (e[r2++] || "")), Fr(n, o2));
  }
  return n;
};
function Fr(t2, e) {
  const n = e.trim();
  switch (" ") {
    case n.charAt(2):
      return r2(n.charAt(0), n.charAt(1), n.slice(3));
    case n.charAt(1):
      return r2(" ", n.charAt(0), n.slice(2));
    default:
      return;
  }
  function r2(s, o2, i) {
    const a = `${s}${o2}`, c3 = Ir.get(a);
    c3 && c3(t2, i), a !== "##" && a !== "!!" && t2.files.push(new jr(i, s, o2));
  }
}
var Gr = ["--null", "-z"];
function zr(t2) {
  return {
    format: "utf-8",
    commands: [
      "status",
      "--porcelain",
      "-b",
      "-u",
      "--null",
      ...t2.filter((n) => !Gr.includes(n))
    ],
    parser(n) {
      return Ur(n);
    }
  };
}
var fe = "installed=false";
function q2(t2 = 0, e = 0, n = 0, r2 = "", s = true) {
  return Object.defineProperty(
    {
      major: t2,
      minor: e,
      patch: n,
      agent: r2,
      installed: s
    },
    "toString",
    {
      value() {
        return `${this.major}.${this.minor}.${this.patch}`;
      },
      configurable: false,
      enumerable: false
    }
  );
}
function qr() {
  return q2(0, 0, 0, "", false);
}
function Wr() {
  return {
    version() {
      return this._runTask({
        commands: ["--version"],
        format: "utf-8",
        parser: Kr,
        onError(t2, e, n, r2) {
          if (t2.exitCode === V2.NOT_FOUND)
            return n(Buffer.from(fe));
          r2(e);
        }
      });
    }
  };
}
var Hr = [
  new l2(
    /version (\d+)\.(\d+)\.(\d+)(?:\s*\((.+)\))?/,
    (t2, [e, n, r2, s = ""]) => {
      Object.assign(
        t2,
        q2(p(e), p(n), p(r2), s)
      );
    }
  ),
  new l2(
    /version (\d+)\.(\d+)\.(\D+)(.+)?$/,
    (t2, [e, n, r2, s = ""]) => {
      Object.assign(t2, q2(p(e), p(n), r2, s));
    }
  )
];
function Kr(t2) {
  return t2 === fe ? qr() : E2(q2(0, 0, 0, t2), Hr, t2);
}
var le = class {
  constructor(e) {
    this._executor = e;
  }
  _runTask(e, n) {
    const r2 = this._executor.chain(), s = r2.push(e);
    return n && Ln(e, s, n), Object.create(this, {
      then: { value: s.then.bind(s) },
      catch: { value: s.catch.bind(s) },
      _executor: { value: r2 }
    });
  }
  add(e) {
    return this._runTask(
      g(["add", ...v(e)]),
      u(arguments)
    );
  }
  cwd(e) {
    const n = u(arguments);
    return typeof e == "string" ? this._runTask(St(e, this._executor), n) : typeof e?.path == "string" ? this._runTask(
      St(
        e.path,
        e.root && this._executor || void 0
      ),
      n
    ) : this._runTask(
      b2("Git.cwd: workingDirectory must be supplied as a string"),
      n
    );
  }
  hashObject(e, n) {
    return this._runTask(
      Vn(e, n === true),
      u(arguments)
    );
  }
  init(e) {
    return this._runTask(
      Zn(e === true, this._executor.cwd, h2(arguments)),
      u(arguments)
    );
  }
  merge() {
    return this._runTask(
      At(h2(arguments)),
      u(arguments)
    );
  }
  mergeFromTo(e, n) {
    return m(e) && m(n) ? this._runTask(
      At([e, n, ...h2(arguments)]),
      u(arguments, false)
    ) : this._runTask(
      b2(
        "Git.mergeFromTo requires that the 'remote' and 'branch' arguments are supplied as strings"
      )
    );
  }
  outputHandler(e) {
    return this._executor.outputHandler = e, this;
  }
  push() {
    const e = ce(
      {
        remote: d(arguments[0], m),
        branch: d(arguments[1], m)
      },
      h2(arguments)
    );
    return this._runTask(e, u(arguments));
  }
  stash() {
    return this._runTask(
      g(["stash", ...h2(arguments)]),
      u(arguments)
    );
  }
  status() {
    return this._runTask(
      zr(h2(arguments)),
      u(arguments)
    );
  }
};
Object.assign(
  le.prototype,
  jn(),
  In(),
  zn(),
  Tn(),
  Hn(),
  Kn(),
  On(),
  er(),
  pr(),
  Dr(),
  Wr()
);
var Vr = /* @__PURE__ */ (() => {
  let t2 = 0;
  return () => {
    t2++;
    const { promise: e, done: n } = (0, import_promise_deferred.createDeferred)();
    return {
      promise: e,
      done: n,
      id: t2
    };
  };
})();
var Xr = class {
  constructor(e = 2) {
    this.concurrency = e, this.logger = $2("", "scheduler"), this.pending = [], this.running = [], this.logger("Constructed, concurrency=%s", e);
  }
  schedule() {
    if (!this.pending.length || this.running.length >= this.concurrency) {
      this.logger(
        "Schedule attempt ignored, pending=%s running=%s concurrency=%s",
        this.pending.length,
        this.running.length,
        this.concurrency
      );
      return;
    }
    const e = S2(this.running, this.pending.shift());
    this.logger("Attempting id=%s", e.id), e.done(() => {
      this.logger("Completing id=", e.id), ct(this.running, e), this.schedule();
    });
  }
  next() {
    const { promise: e, id: n } = S2(this.pending, Vr());
    return this.logger("Scheduling id=%s", n), this.schedule(), e;
  }
};
function Yr(t2, e) {
  return g(["apply", ...e, ...t2]);
}
var he = /* @__PURE__ */ ((t2) => (t2.CURRENT = "*", t2.LINKED = "+", t2))(he || {});
var Qr = class {
  constructor() {
    this.all = [], this.branches = {}, this.current = "", this.detached = false;
  }
  push(e, n, r2, s, o2) {
    e === "*" && (this.detached = n, this.current = r2), this.all.push(r2), this.branches[r2] = {
      current: e === "*",
      linkedWorkTree: e === "+",
      name: r2,
      commit: s,
      label: o2
    };
  }
};
var Jr = [
  new l2(
    /^([*+]\s)?\((?:HEAD )?detached (?:from|at) (\S+)\)\s+([a-z0-9]+)\s(.*)$/,
    (t2, [e, n, r2, s]) => {
      t2.push(Nt(e), true, n, r2, s);
    }
  ),
  new l2(
    /^([*+]\s)?(\S+)\s+([a-z0-9]+)\s?(.*)$/s,
    (t2, [e, n, r2, s]) => {
      t2.push(Nt(e), false, n, r2, s);
    }
  )
];
var Zr = new l2(/^(\S+)$/s, (t2, [e]) => {
  t2.push(he.CURRENT, false, e, "", "");
});
function Nt(t2) {
  return t2 ? t2.charAt(0) : "";
}
function me(t2, e = false) {
  return E2(
    new Qr(),
    e ? [Zr] : Jr,
    t2
  );
}
var ts = class {
  constructor() {
    this.all = [], this.branches = {}, this.errors = [];
  }
  get success() {
    return !this.errors.length;
  }
};
function es(t2, e) {
  return {
    branch: t2,
    hash: e,
    success: true
  };
}
function ns(t2) {
  return {
    branch: t2,
    hash: null,
    success: false
  };
}
var rs = /(\S+)\s+\(\S+\s([^)]+)\)/;
var pe = /^error[^']+'([^']+)'/m;
var ss = [
  new l2(rs, (t2, [e, n]) => {
    const r2 = es(e, n);
    t2.all.push(r2), t2.branches[e] = r2;
  }),
  new l2(pe, (t2, [e]) => {
    const n = ns(e);
    t2.errors.push(n), t2.all.push(n), t2.branches[e] = n;
  })
];
var gt = (t2, e) => E2(new ts(), ss, [t2, e]);
function de(t2, e) {
  return e === V2.ERROR && pe.test(t2);
}
function os(t2) {
  const e = ["-d", "-D", "--delete"];
  return t2.some((n) => e.includes(n));
}
function is(t2) {
  const e = os(t2), n = t2.includes("--show-current"), r2 = ["branch", ...t2];
  return r2.length === 1 && r2.push("-a"), r2.includes("-v") || r2.splice(1, 0, "-v"), {
    format: "utf-8",
    commands: r2,
    parser(s, o2) {
      return e ? gt(s, o2).all[0] : me(s, n);
    }
  };
}
function as() {
  return {
    format: "utf-8",
    commands: ["branch", "-v"],
    parser(t2) {
      return me(t2);
    }
  };
}
function us(t2, e = false) {
  return {
    format: "utf-8",
    commands: ["branch", "-v", e ? "-D" : "-d", ...t2],
    parser(n, r2) {
      return gt(n, r2);
    },
    onError({ exitCode: n, stdOut: r2 }, s, o2, i) {
      if (!de(String(s), n))
        return i(s);
      o2(r2);
    }
  };
}
function cs(t2, e = false) {
  const n = {
    format: "utf-8",
    commands: ["branch", "-v", e ? "-D" : "-d", t2],
    parser(r2, s) {
      return gt(r2, s).branches[t2];
    },
    onError({ exitCode: r2, stdErr: s, stdOut: o2 }, i, a, c3) {
      if (!de(String(i), r2))
        return c3(i);
      throw new at(
        n.parser(F2(o2), F2(s)),
        String(i)
      );
    }
  };
  return n;
}
function fs(t2) {
  return {
    commands: ["check-ignore", ...t2],
    format: "utf-8",
    parser: ls
  };
}
function ls(t2) {
  return t2.split(/\n/g).map(hs).filter(Boolean);
}
function hs(t2) {
  const e = t2.trim().replace(/^["']|["']$/g, "");
  return e && Se(e);
}
var ms = [
  new l2(/From (.+)$/, (t2, [e]) => {
    t2.remote = e;
  }),
  new l2(/\* \[new branch]\s+(\S+)\s*-> (.+)$/, (t2, [e, n]) => {
    t2.branches.push({
      name: e,
      tracking: n
    });
  }),
  new l2(/\* \[new tag]\s+(\S+)\s*-> (.+)$/, (t2, [e, n]) => {
    t2.tags.push({
      name: e,
      tracking: n
    });
  }),
  new l2(/- \[deleted]\s+\S+\s*-> (.+)$/, (t2, [e]) => {
    t2.deleted.push({
      tracking: e
    });
  }),
  new l2(
    /\s*([^.]+)\.\.(\S+)\s+(\S+)\s*-> (.+)$/,
    (t2, [e, n, r2, s]) => {
      t2.updated.push({
        name: r2,
        tracking: s,
        to: n,
        from: e
      });
    }
  )
];
function ps(t2, e) {
  return E2({
    raw: t2,
    remote: null,
    branches: [],
    tags: [],
    updated: [],
    deleted: []
  }, ms, [t2, e]);
}
function ds(t2) {
  return /^--upload-pack(=|$)/.test(t2);
}
function gs(t2, e, n) {
  const r2 = ["fetch", ...n];
  return t2 && e && r2.push(t2, e), r2.find(ds) ? b2("git.fetch: potential exploit argument blocked.") : {
    commands: r2,
    format: "utf-8",
    parser: ps
  };
}
var ys = [
  new l2(/^Renaming (.+) to (.+)$/, (t2, [e, n]) => {
    t2.moves.push({ from: e, to: n });
  })
];
function ws(t2) {
  return E2({ moves: [] }, ys, t2);
}
function bs(t2, e) {
  return {
    commands: ["mv", "-v", ...v(t2), e],
    format: "utf-8",
    parser: ws
  };
}
function Ts(t2, e, n) {
  const r2 = ["pull", ...n];
  return t2 && e && r2.splice(1, 0, t2, e), {
    commands: r2,
    format: "utf-8",
    parser(s, o2) {
      return ue(s, o2);
    },
    onError(s, o2, i, a) {
      const c3 = Rr(
        F2(s.stdOut),
        F2(s.stdErr)
      );
      if (c3)
        return a(new at(c3));
      a(o2);
    }
  };
}
function ks(t2) {
  const e = {};
  return ge(t2, ([n]) => e[n] = { name: n }), Object.values(e);
}
function _s(t2) {
  const e = {};
  return ge(t2, ([n, r2, s]) => {
    Object.hasOwn(e, n) || (e[n] = {
      name: n,
      refs: { fetch: "", push: "" }
    }), s && r2 && (e[n].refs[s.replace(/[^a-z]/g, "")] = r2);
  }), Object.values(e);
}
function ge(t2, e) {
  ut(t2, (n) => e(n.split(/\s+/)));
}
function vs(t2, e, n) {
  return g(["remote", "add", ...n, t2, e]);
}
function Es(t2) {
  const e = ["remote"];
  return t2 && e.push("-v"), {
    commands: e,
    format: "utf-8",
    parser: t2 ? _s : ks
  };
}
function Ss(t2) {
  const e = [...t2];
  return e[0] !== "ls-remote" && e.unshift("ls-remote"), g(e);
}
function Rs(t2) {
  const e = [...t2];
  return e[0] !== "remote" && e.unshift("remote"), g(e);
}
function Os(t2) {
  return g(["remote", "remove", t2]);
}
function Cs(t2 = {}, e) {
  const n = oe2(t2), r2 = ["stash", "list", ...n.commands, ...e], s = re(
    n.splitter,
    n.fields,
    pt(r2)
  );
  return dt(r2) || {
    commands: r2,
    format: "utf-8",
    parser: s
  };
}
function As(t2, e) {
  return X2(["add", t2, e]);
}
function xs(t2) {
  return X2(["init", ...t2]);
}
function X2(t2) {
  const e = [...t2];
  return e[0] !== "submodule" && e.unshift("submodule"), g(e);
}
function Ns(t2) {
  return X2(["update", ...t2]);
}
var $s = class {
  constructor(e, n) {
    this.all = e, this.latest = n;
  }
};
var Ps = function(t2, e = false) {
  const n = t2.split(`
`).map(Ds).filter(Boolean);
  e || n.sort(function(s, o2) {
    const i = s.split("."), a = o2.split(".");
    if (i.length === 1 || a.length === 1)
      return Ms(B2(i[0]), B2(a[0]));
    for (let c3 = 0, y2 = Math.max(i.length, a.length); c3 < y2; c3++) {
      const w2 = ye(B2(i[c3]), B2(a[c3]));
      if (w2)
        return w2;
    }
    return 0;
  });
  const r2 = e ? n[0] : [...n].reverse().find((s) => s.indexOf(".") >= 0);
  return new $s(n, r2);
};
function Ms(t2, e) {
  const n = Number.isNaN(t2), r2 = Number.isNaN(e);
  return n !== r2 ? n ? 1 : -1 : n ? ye(t2, e) : 0;
}
function ye(t2, e) {
  return t2 === e ? 0 : t2 > e ? 1 : -1;
}
function Ds(t2) {
  return t2.trim();
}
function B2(t2) {
  return typeof t2 == "string" && parseInt(t2.replace(/^\D+/g, ""), 10) || 0;
}
function Ls(t2 = []) {
  const e = t2.some((n) => /^--sort=/.test(n));
  return {
    format: "utf-8",
    commands: ["tag", "-l", ...t2],
    parser(n) {
      return Ps(n, e);
    }
  };
}
function js(t2) {
  return {
    format: "utf-8",
    commands: ["tag", t2],
    parser() {
      return { name: t2 };
    }
  };
}
function Bs(t2, e) {
  return {
    format: "utf-8",
    commands: ["tag", "-a", "-m", e, t2],
    parser() {
      return { name: t2 };
    }
  };
}
function f2(t2, e) {
  this._plugins = e, this._executor = new Dn(
    t2.baseDir,
    new Xr(t2.maxConcurrentProcesses),
    e
  ), this._trimmed = t2.trimmed;
}
(f2.prototype = Object.create(le.prototype)).constructor = f2;
f2.prototype.customBinary = function(t2) {
  return this._plugins.reconfigure("binary", t2), this;
};
f2.prototype.env = function(t2, e) {
  return arguments.length === 1 && typeof t2 == "object" ? this._executor.env = t2 : (this._executor.env = this._executor.env || {})[t2] = e, this;
};
f2.prototype.stashList = function(t2) {
  return this._runTask(
    Cs(
      ht(arguments) || {},
      K2(t2) && t2 || []
    ),
    u(arguments)
  );
};
f2.prototype.mv = function(t2, e) {
  return this._runTask(bs(t2, e), u(arguments));
};
f2.prototype.checkoutLatestTag = function(t2) {
  var e = this;
  return this.pull(function() {
    e.tags(function(n, r2) {
      e.checkout(r2.latest, t2);
    });
  });
};
f2.prototype.pull = function(t2, e, n, r2) {
  return this._runTask(
    Ts(
      d(t2, m),
      d(e, m),
      h2(arguments)
    ),
    u(arguments)
  );
};
f2.prototype.fetch = function(t2, e) {
  return this._runTask(
    gs(
      d(t2, m),
      d(e, m),
      h2(arguments)
    ),
    u(arguments)
  );
};
f2.prototype.tags = function(t2, e) {
  return this._runTask(
    Ls(h2(arguments)),
    u(arguments)
  );
};
f2.prototype.rebase = function() {
  return this._runTask(
    g(["rebase", ...h2(arguments)]),
    u(arguments)
  );
};
f2.prototype.reset = function(t2) {
  return this._runTask(
    An(xn(t2), h2(arguments)),
    u(arguments)
  );
};
f2.prototype.revert = function(t2) {
  const e = u(arguments);
  return typeof t2 != "string" ? this._runTask(b2("Commit must be a string"), e) : this._runTask(
    g(["revert", ...h2(arguments, 0, true), t2]),
    e
  );
};
f2.prototype.addTag = function(t2) {
  const e = typeof t2 == "string" ? js(t2) : b2("Git.addTag requires a tag name");
  return this._runTask(e, u(arguments));
};
f2.prototype.addAnnotatedTag = function(t2, e) {
  return this._runTask(
    Bs(t2, e),
    u(arguments)
  );
};
f2.prototype.deleteLocalBranch = function(t2, e, n) {
  return this._runTask(
    cs(t2, typeof e == "boolean" ? e : false),
    u(arguments)
  );
};
f2.prototype.deleteLocalBranches = function(t2, e, n) {
  return this._runTask(
    us(t2, typeof e == "boolean" ? e : false),
    u(arguments)
  );
};
f2.prototype.branch = function(t2, e) {
  return this._runTask(
    is(h2(arguments)),
    u(arguments)
  );
};
f2.prototype.branchLocal = function(t2) {
  return this._runTask(as(), u(arguments));
};
f2.prototype.raw = function(t2) {
  const e = !Array.isArray(t2), n = [].slice.call(e ? arguments : t2, 0);
  for (let s = 0; s < n.length && e; s++)
    if (!st(n[s])) {
      n.splice(s, n.length - s);
      break;
    }
  n.push(...h2(arguments, 0, true));
  var r2 = u(arguments);
  return n.length ? this._runTask(g(n, this._trimmed), r2) : this._runTask(
    b2("Raw: must supply one or more command to execute"),
    r2
  );
};
f2.prototype.submoduleAdd = function(t2, e, n) {
  return this._runTask(As(t2, e), u(arguments));
};
f2.prototype.submoduleUpdate = function(t2, e) {
  return this._runTask(
    Ns(h2(arguments, true)),
    u(arguments)
  );
};
f2.prototype.submoduleInit = function(t2, e) {
  return this._runTask(
    xs(h2(arguments, true)),
    u(arguments)
  );
};
f2.prototype.subModule = function(t2, e) {
  return this._runTask(
    X2(h2(arguments)),
    u(arguments)
  );
};
f2.prototype.listRemote = function() {
  return this._runTask(
    Ss(h2(arguments)),
    u(arguments)
  );
};
f2.prototype.addRemote = function(t2, e, n) {
  return this._runTask(
    vs(t2, e, h2(arguments)),
    u(arguments)
  );
};
f2.prototype.removeRemote = function(t2, e) {
  return this._runTask(Os(t2), u(arguments));
};
f2.prototype.getRemotes = function(t2, e) {
  return this._runTask(Es(t2 === true), u(arguments));
};
f2.prototype.remote = function(t2, e) {
  return this._runTask(
    Rs(h2(arguments)),
    u(arguments)
  );
};
f2.prototype.tag = function(t2, e) {
  const n = h2(arguments);
  return n[0] !== "tag" && n.unshift("tag"), this._runTask(g(n), u(arguments));
};
f2.prototype.updateServerInfo = function(t2) {
  return this._runTask(
    g(["update-server-info"]),
    u(arguments)
  );
};
f2.prototype.pushTags = function(t2, e) {
  const n = Mr(
    { remote: d(t2, m) },
    h2(arguments)
  );
  return this._runTask(n, u(arguments));
};
f2.prototype.rm = function(t2) {
  return this._runTask(
    g(["rm", "-f", ...v(t2)]),
    u(arguments)
  );
};
f2.prototype.rmKeepLocal = function(t2) {
  return this._runTask(
    g(["rm", "--cached", ...v(t2)]),
    u(arguments)
  );
};
f2.prototype.catFile = function(t2, e) {
  return this._catFile("utf-8", arguments);
};
f2.prototype.binaryCatFile = function() {
  return this._catFile("buffer", arguments);
};
f2.prototype._catFile = function(t2, e) {
  var n = u(e), r2 = ["cat-file"], s = e[0];
  if (typeof s == "string")
    return this._runTask(
      b2("Git.catFile: options must be supplied as an array of strings"),
      n
    );
  Array.isArray(s) && r2.push.apply(r2, s);
  const o2 = t2 === "buffer" ? Gt(r2) : g(r2);
  return this._runTask(o2, n);
};
f2.prototype.diff = function(t2, e) {
  const n = m(t2) ? b2(
    "git.diff: supplying options as a single string is no longer supported, switch to an array of strings"
  ) : g(["diff", ...h2(arguments)]);
  return this._runTask(n, u(arguments));
};
f2.prototype.diffSummary = function() {
  return this._runTask(
    fr(h2(arguments, 1)),
    u(arguments)
  );
};
f2.prototype.applyPatch = function(t2) {
  const e = G2(t2) ? Yr(v(t2), h2([].slice.call(arguments, 1))) : b2(
    "git.applyPatch requires one or more string patches as the first argument"
  );
  return this._runTask(e, u(arguments));
};
f2.prototype.revparse = function() {
  const t2 = ["rev-parse", ...h2(arguments, true)];
  return this._runTask(
    g(t2, true),
    u(arguments)
  );
};
f2.prototype.clean = function(t2, e, n) {
  const r2 = un(t2), s = r2 && t2.join("") || d(t2, m) || "", o2 = h2([].slice.call(arguments, r2 ? 1 : 0));
  return this._runTask(
    on(s, o2),
    u(arguments)
  );
};
f2.prototype.exec = function(t2) {
  const e = {
    commands: [],
    format: "utf-8",
    parser() {
      typeof t2 == "function" && t2();
    }
  };
  return this._runTask(e);
};
f2.prototype.checkIgnore = function(t2, e) {
  return this._runTask(
    fs(v(d(t2, G2, []))),
    u(arguments)
  );
};
f2.prototype.checkIsRepo = function(t2, e) {
  return this._runTask(
    We(d(t2, m)),
    u(arguments)
  );
};
function Is(t2) {
  return t2 ? [{
    type: "spawn.before",
    action(r2, s) {
      t2.aborted && s.kill(new A2(void 0, "abort", "Abort already signaled"));
    }
  }, {
    type: "spawn.after",
    action(r2, s) {
      function o2() {
        s.kill(new A2(void 0, "abort", "Abort signal received"));
      }
      t2.addEventListener("abort", o2), s.spawned.on("close", () => t2.removeEventListener("abort", o2));
    }
  }] : void 0;
}
var Us = $2("", "plugin:allowEnvironment");
function Fs(t2, e = false) {
  const n = new Set(t2.map((r2) => r2.toLowerCase().trim()));
  return {
    type: "spawn.options",
    action(r2, s) {
      const o2 = { ...r2.env ?? process.env }, i = new Set(
        Object.keys(s.env).map((a) => a.toLowerCase().trim())
      );
      for (const a of Object.keys(o2)) {
        const c3 = a.toLowerCase().trim();
        if (!(!Gs(c3) || n.has(c3))) {
          if (i.has(c3))
            throw new A2(
              void 0,
              "allowEnvironment",
              `Use of "${a}" is blocked by the environment guard - add it to the allowEnvironment option to permit it`
            );
          Us("removing ambient guarded environment variable %s", a), delete o2[a];
        }
      }
      return {
        ...r2,
        env: {
          ...o2,
          GIT_TEST_DISALLOW_ABBREVIATED_OPTIONS: String(!e)
        }
      };
    }
  };
}
function Gs(t2) {
  const e = t2.toLowerCase().trim();
  return e.startsWith("git_") || _(e);
}
function zs(t2 = {}) {
  return {
    type: "spawn.args",
    action(e, { env: n }) {
      for (const r2 of oe(e, n))
        if (t2[r2.category] !== true)
          throw new A2(void 0, "unsafe", r2.message);
      return e;
    }
  };
}
function qs(t2) {
  const e = U(t2, "-c");
  return {
    type: "spawn.args",
    action(n) {
      return [...e, ...n];
    }
  };
}
var $t = (0, import_promise_deferred.deferred)().promise;
function Ws({
  onClose: t2 = true,
  onExit: e = 50
} = {}) {
  function n() {
    let s = -1;
    const o2 = {
      close: (0, import_promise_deferred.deferred)(),
      closeTimeout: (0, import_promise_deferred.deferred)(),
      exit: (0, import_promise_deferred.deferred)(),
      exitTimeout: (0, import_promise_deferred.deferred)()
    }, i = Promise.race([
      t2 === false ? $t : o2.closeTimeout.promise,
      e === false ? $t : o2.exitTimeout.promise
    ]);
    return r2(t2, o2.close, o2.closeTimeout), r2(e, o2.exit, o2.exitTimeout), {
      close(a) {
        s = a, o2.close.done();
      },
      exit(a) {
        s = a, o2.exit.done();
      },
      get exitCode() {
        return s;
      },
      result: i
    };
  }
  function r2(s, o2, i) {
    s !== false && (s === true ? o2.promise : o2.promise.then(() => wt(s))).then(i.done);
  }
  return {
    type: "spawn.after",
    async action(s, { spawned: o2, close: i }) {
      const a = n();
      let c3 = true, y2 = () => {
        c3 = false;
      };
      o2.stdout?.on("data", y2), o2.stderr?.on("data", y2), o2.on("error", y2), o2.on("close", (w2) => a.close(w2)), o2.on("exit", (w2) => a.exit(w2));
      try {
        await a.result, c3 && await wt(50), i(a.exitCode);
      } catch (w2) {
        i(a.exitCode, w2);
      }
    }
  };
}
var we = $2("", "plugin:binary");
var Hs = "Invalid value supplied for custom binary, requires a single string or an array containing either one or two strings";
var Ks = "Invalid value supplied for custom binary, restricted characters must be removed or supply the unsafe.allowUnsafeCustomBinary option";
function Vs(t2) {
  return !t2 || !/^([a-z]:)?([a-z0-9/.\\_~-]+)$/i.test(t2);
}
function Pt(t2, e) {
  if (t2.length < 1 || t2.length > 2)
    throw new A2(void 0, "binary", Hs);
  if (t2.some(Vs))
    if (e)
      we("permitted unsafe binary %o", t2);
    else
      throw new A2(void 0, "binary", Ks);
  const [r2, s] = t2;
  return {
    binary: r2,
    prefix: s
  };
}
function Xs(t2, e = ["git"], n = false) {
  let r2 = Pt(v(e), n);
  t2.on("binary", (s) => {
    r2 = Pt(v(s), n), we.info("reconfiguring %o", r2);
  }), t2.append("spawn.binary", () => r2.binary), t2.append("spawn.args", (s) => r2.prefix ? [r2.prefix, ...s] : s);
}
var be = {
  DISALLOWED_ABBREVIATED: {
    text: "disallowed abbreviated or ambiguous option",
    solution: "Unambiguous abbreviated options blocked with unsafe.allowAbbreviatedOptions setting: {message}"
  },
  UNKNOWN: {
    text: "~ unknown ~",
    solution: void 0
  }
};
function Ys(t2) {
  if (!t2)
    return "UNKNOWN";
  for (const [e, { text: n }] of Object.entries(be))
    if (t2.startsWith(`fatal: ${n}`))
      return e;
  return "UNKNOWN";
}
var Qs = class extends O2 {
  constructor(e = "") {
    const n = Ys(e);
    super(void 0, be[n].solution?.replace("{message}", e) ?? e), this.reason = n;
  }
};
function Js(t2) {
  return !!(t2.exitCode && t2.stdErr.length);
}
function Zs(t2) {
  return Buffer.concat([...t2.stdOut, ...t2.stdErr]);
}
function to(t2 = false, e = Js, n = Zs) {
  return (r2, s) => !t2 && r2 || !e(s) ? r2 : n(s);
}
function eo(t2, e) {
  return t2 === 128 && e.startsWith("fatal:") ? new Qs(e) : new O2(void 0, e);
}
function Mt(t2) {
  return {
    type: "task.error",
    action(e, n) {
      const r2 = t2(e.error, {
        stdErr: n.stdErr,
        stdOut: n.stdOut,
        exitCode: n.exitCode
      });
      return Buffer.isBuffer(r2) ? {
        error: eo(n.exitCode, r2.toString("utf-8"))
      } : {
        error: r2
      };
    }
  };
}
var nt = $2("", "plugin:input");
function no(t2) {
  return {
    type: "spawn.after",
    action(e, { commands: n, input: r2, spawned: { stdin: s } }) {
      if (!s)
        return;
      const o2 = t2?.([...n]) ?? r2;
      if (!o2)
        return nt("generated zero length content, not writing to stdin");
      nt("writing %s bytes to stdin", Le(o2)), s.on("error", (i) => {
        i.code !== "EPIPE" && nt("[ERROR] stdin error %o", i);
      }), s.end(o2);
    }
  };
}
var ro = class {
  constructor() {
    this.plugins = /* @__PURE__ */ new Set(), this.events = new Ce();
  }
  on(e, n) {
    this.events.on(e, n);
  }
  reconfigure(e, n) {
    this.events.emit(e, n);
  }
  append(e, n) {
    const r2 = S2(this.plugins, { type: e, action: n });
    return () => this.plugins.delete(r2);
  }
  add(e) {
    const n = [];
    return v(e).forEach(
      (r2) => {
        r2 && this.plugins.add(S2(n, r2));
      }
    ), () => {
      n.forEach((r2) => {
        this.plugins.delete(r2);
      });
    };
  }
  exec(e, n, r2) {
    let s = n;
    const o2 = Object.freeze(Object.create(r2));
    for (const i of this.plugins)
      i.type === e && (s = i.action(s, o2));
    return s;
  }
};
function so(t2) {
  const e = "--progress", n = ["checkout", "clone", "fetch", "pull", "push"];
  return [{
    type: "spawn.args",
    action(o2, i) {
      return n.includes(i.method) ? De(o2, e) : o2;
    }
  }, {
    type: "spawn.after",
    action(o2, i) {
      i.commands.includes(e) && i.spawned.stderr?.on("data", (a) => {
        const c3 = /^([\s\S]+?):\s*(\d+)% \((\d+)\/(\d+)\)/.exec(a.toString("utf8"));
        c3 && t2({
          method: i.method,
          stage: oo(c3[1]),
          progress: p(c3[2]),
          processed: p(c3[3]),
          total: p(c3[4])
        });
      });
    }
  }];
}
function oo(t2) {
  return String(t2.toLowerCase().split(" ", 1)) || "unknown";
}
function io(t2) {
  const e = je(t2, ["uid", "gid"]);
  return {
    type: "spawn.options",
    action(n) {
      return { ...e, ...n };
    }
  };
}
function ao() {
  return {
    type: "spawn.args",
    action(t2) {
      const e = [];
      let n;
      function r2(s) {
        (n = n || []).push(...s);
      }
      for (let s = 0; s < t2.length; s++) {
        const o2 = t2[s];
        if (r(o2)) {
          r2(o(o2));
          continue;
        }
        if (o2 === "--") {
          r2(
            t2.slice(s + 1).flatMap((i) => r(i) && o(i) || i)
          );
          break;
        }
        e.push(o2);
      }
      return n ? [...e, "--", ...n.map(String)] : e;
    }
  };
}
function uo({
  block: t2,
  stdErr: e = true,
  stdOut: n = true
}) {
  if (t2 > 0)
    return {
      type: "spawn.after",
      action(r2, s) {
        let o2;
        function i() {
          o2 && clearTimeout(o2), o2 = setTimeout(c3, t2);
        }
        function a() {
          s.spawned.stdout?.off("data", i), s.spawned.stderr?.off("data", i), s.spawned.off("exit", a), s.spawned.off("close", a), o2 && clearTimeout(o2);
        }
        function c3() {
          a(), s.kill(new A2(void 0, "timeout", "block timeout reached"));
        }
        n && s.spawned.stdout?.on("data", i), e && s.spawned.stderr?.on("data", i), s.spawned.on("exit", a), s.spawned.on("close", a), i();
      }
    };
}
var wo = (t2, e) => {
  const n = new ro(), r2 = Ge(
    t2 && (typeof t2 == "string" ? { baseDir: t2 } : t2) || {},
    e
  );
  if (!Lt(r2.baseDir))
    throw new Ae(
      r2,
      "Cannot use simple-git on a directory that does not exist"
    );
  return Array.isArray(r2.config) && n.add(qs(r2.config)), n.add(zs(r2.unsafe)), n.add(Ws(r2.completion)), r2.abort && n.add(Is(r2.abort)), r2.progress && n.add(so(r2.progress)), r2.timeout && n.add(uo(r2.timeout)), r2.spawnOptions && n.add(io(r2.spawnOptions)), n.add(ao()), n.add(no(r2.input)), n.add(Mt(to(true))), r2.errors && n.add(Mt(r2.errors)), Xs(n, r2.binary, r2.unsafe?.allowUnsafeCustomBinary), n.add(
    Fs(r2.allowEnvironment ?? [], r2.unsafe?.allowAbbreviatedOptions)
  ), new f2(r2, n);
};

// runtime/git/environment.ts
var FOREIGN = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_EXTERNAL_DIFF",
  "GIT_EDITOR",
  "GIT_SEQUENCE_EDITOR",
  "GIT_PAGER",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS"
];
var TOKENS = [
  "CODEX_SYNC_PAT",
  "GH_TOKEN",
  "GITHUB_TOKEN",
  "GH_ENTERPRISE_TOKEN",
  "GITHUB_ENTERPRISE_TOKEN"
];
function gitEnvironment({ base, interactive }) {
  const env = {};
  for (const [key, value] of Object.entries(base)) {
    if (value !== void 0 && !FOREIGN.includes(key) && !TOKENS.includes(key)) env[key] = value;
  }
  env.LC_ALL = "C";
  env.LANGUAGE = "C";
  env.GIT_TERMINAL_PROMPT = "0";
  env.GIT_OPTIONAL_LOCKS = "0";
  env.GIT_ALLOW_PROTOCOL = "file:git:http:https:ssh";
  env.GIT_NO_REPLACE_OBJECTS = "1";
  if (!interactive) env.GCM_INTERACTIVE = "never";
  return env;
}
function withConfig(env, settings) {
  const first = Number(env.GIT_CONFIG_COUNT ?? 0) || 0;
  const added = { GIT_CONFIG_COUNT: String(first + settings.length) };
  settings.forEach(([key, value], i) => {
    added[`GIT_CONFIG_KEY_${first + i}`] = key;
    added[`GIT_CONFIG_VALUE_${first + i}`] = value;
  });
  return { ...env, ...added };
}
var SAFE_FLAGS = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"];

// runtime/git/client.ts
var UNSAFE = Object.fromEntries(
  [
    "allowUnsafeAskPass",
    "allowUnsafeConfigEnvCount",
    "allowUnsafeConfigPaths",
    "allowUnsafeCredentialHelper",
    "allowUnsafeEditor",
    "allowUnsafeExec",
    "allowUnsafeFsMonitor",
    "allowUnsafeGitProxy",
    "allowUnsafeHooksPath",
    "allowUnsafeInclude",
    "allowUnsafePager",
    "allowUnsafeProtocolOverride",
    "allowUnsafeSshCommand",
    "allowUnsafeTemplateDir",
    "allowUnsafeUrlRewrite",
    "allowUnsafeDiffExternal",
    "allowUnsafeFilter",
    "allowUnsafePack",
    "allowUnsafeAlias",
    "allowUnsafeCommandBinaries",
    "allowUnsafeDiffTextConv",
    "allowUnsafeGpgProgram",
    "allowUnsafeMergeDriver",
    "allowUnsafeSubmodule"
  ].map((name) => [name, true])
);
async function git(call) {
  call.debug?.(`git ${call.args.join(" ")}`);
  let output;
  const client = wo({
    baseDir: call.cwd,
    abort: call.signal,
    // The defaults wait 50 ms after a command without output and 50 ms at exit.
    completion: { onClose: true, onExit: false },
    allowEnvironment: Object.keys(call.env),
    unsafe: UNSAFE,
    ...call.silenceMs ? { timeout: { block: call.silenceMs } } : {},
    ...call.input === void 0 ? {} : { input: () => call.input },
    errors(error, result) {
      output = {
        code: result.exitCode,
        stdout: Buffer.concat(result.stdOut).toString(),
        stderr: Buffer.concat(result.stdErr).toString(),
        timedOut: error instanceof Error && /block timeout/.test(error.message)
      };
      return error;
    }
  }).env(call.env);
  try {
    const stdout = await client.raw([...SAFE_FLAGS, ...call.args]);
    return { code: 0, stdout, stderr: output?.stderr ?? "", timedOut: false };
  } catch (error) {
    if (call.signal.aborted) throw interrupted();
    const message2 = error instanceof Error ? error.message : String(error);
    if (/spawn git ENOENT/.test(message2)) throw gitMissing(error);
    if (/block timeout/.test(message2)) {
      return { code: -1, stdout: output?.stdout ?? "", stderr: output?.stderr ?? "", timedOut: true };
    }
    if (output && (output.code !== 0 || output.stderr)) return output;
    throw error;
  }
}
function interrupted() {
  return new CodexError("INTERRUPTED", "The run was interrupted; temporary files are removed", {
    fixes: ["Run the same command again: a sync that was interrupted needs no clean-up"]
  });
}
function gitMissing(cause) {
  return new CodexError("GIT_MISSING", "The program git was not found on the PATH, and every sync needs it", {
    fixes: ["Install git 2.39 or newer (https://git-scm.com/downloads), then run the command again"],
    cause
  });
}

// runtime/git/credentials.ts
var OWN_SETUP = { label: "git's own credentials" };
function credentialsFor(rawUrl, env) {
  const url = httpUrl(rawUrl);
  if (!url) return [OWN_SETUP];
  const inUrl = url.password ? {
    label: `the credentials in the URL of ${url.host}`,
    username: decodeURIComponent(url.username) || "x-access-token",
    secret: decodeURIComponent(url.password)
  } : OWN_SETUP;
  if (!mayHaveToken(url, env)) return [inUrl];
  for (const variable of ["CODEX_SYNC_PAT", "GH_TOKEN", "GITHUB_TOKEN"]) {
    const secret = env[variable]?.trim();
    if (!secret) continue;
    const token = { label: `the token in ${variable}`, variable, username: "x-access-token", secret };
    return variable === "CODEX_SYNC_PAT" ? [token] : [token, inUrl];
  }
  return [inUrl];
}
function mayHaveToken(url, env) {
  const own = env.CODEX_TOKEN_HOST?.trim().toLowerCase();
  if (own && (own === url.host || own === `${url.hostname}:${url.port || defaultPort(url)}`)) return true;
  const hosts = ["github.com", env.GH_HOST?.trim().toLowerCase()];
  return url.protocol === "https:" && hosts.includes(url.host);
}
function defaultPort(url) {
  return url.protocol === "https:" ? "443" : "80";
}
function httpUrl(text) {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
function withCredential(env, url, credential) {
  const target = httpUrl(url);
  if (!credential.secret || !target) return env;
  const helper = '!f() { test "$1" = get && echo "username=$CODEX_GIT_USERNAME" && echo "password=$CODEX_GIT_SECRET"; }; f';
  return {
    ...withConfig(env, [
      ["credential.helper", ""],
      [`credential.${target.protocol}//${target.host}.helper`, helper],
      ["core.askPass", ""]
    ]),
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    CODEX_GIT_USERNAME: credential.username ?? "x-access-token",
    CODEX_GIT_SECRET: credential.secret
  };
}
function redact(text, secrets) {
  let clean = text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@'"]+@/gi, "$1");
  for (const secret of secrets) {
    if (secret && secret.length >= 4) clean = clean.replaceAll(secret, "***");
  }
  return clean;
}

// runtime/git/remote.ts
function remote(settings) {
  const credentials = credentialsFor(settings.url, settings.tokens);
  const secrets = credentials.map((one) => one.secret);
  return {
    url: stripCredentials(settings.url),
    env: withConfig(settings.env, [
      ["http.lowSpeedLimit", "1"],
      ["http.lowSpeedTime", String(Math.max(1, Math.ceil(settings.timeoutSeconds)))]
    ]),
    signal: settings.signal,
    debug: (line) => settings.debug(redact(line, secrets)),
    timeoutSeconds: settings.timeoutSeconds,
    credentials,
    active: 0,
    filter: settings.filter
  };
}
function stripCredentials(text) {
  const url = httpUrl(text);
  if (!url || !url.username && !url.password) return text;
  url.username = "";
  url.password = "";
  return url.href;
}
var WAITS_MS = [300, 1e3];
async function contact(to2, cwd, args, options = {}) {
  for (let attempt = 0; ; attempt += 1) {
    const credential = to2.credentials[to2.active] ?? to2.credentials[0];
    const output = await git({
      cwd,
      args,
      env: withCredential(to2.env, to2.url, credential),
      signal: to2.signal,
      debug: to2.debug,
      // http has its own limit; this one is for everything else, and a little later.
      silenceMs: to2.timeoutSeconds * 1e3 + (httpUrl(to2.url) ? 3e3 : 0),
      ...options.input === void 0 ? {} : { input: options.input }
    });
    if (output.code === 0) return output;
    if (isRefusal(output, to2) && to2.active + 1 < to2.credentials.length) {
      to2.active += 1;
      continue;
    }
    const wait = WAITS_MS[attempt];
    if (options.once || wait === void 0 || !(isTransient(output) || isLockRace(output))) return output;
    await sleep(wait * (0.5 + Math.random()), void 0, { signal: to2.signal }).catch(() => {
    });
  }
}
function isRefusal(output, to2) {
  const code = failure(to2, output, "read").code;
  return code === "AUTH_FAILED" || code === "PERMISSION_DENIED" || code === "REPO_NOT_FOUND";
}
function failure(to2, output, action) {
  const first = to2.credentials[0];
  const active = to2.credentials[to2.active] ?? first;
  const error = gitFailure(output, {
    url: to2.url,
    credential: active === first ? active.label : `${first.label} and ${active.label}`,
    action,
    timeoutSeconds: to2.timeoutSeconds
  });
  const secrets = to2.credentials.map((one) => one.secret);
  error.message = redact(error.message, secrets);
  return error;
}
async function listRefs(to2, cwd, patterns) {
  const output = await contact(to2, cwd, ["ls-remote", "--", to2.url, ...patterns]);
  if (output.code !== 0) throw failure(to2, output, "read");
  const refs = /* @__PURE__ */ new Map();
  for (const line of output.stdout.split("\n")) {
    const tab = line.indexOf("	");
    if (tab > 0) refs.set(line.slice(tab + 1), line.slice(0, tab));
  }
  return refs;
}
async function fetchInto(to2, cwd, what) {
  const filter2 = to2.filter ? what.filter : null;
  const promisor = to2.filter ? ["-c", "remote.codex.promisor=true", "-c", `remote.codex.partialclonefilter=${filter2 ?? "blob:none"}`] : [];
  const objects = what.kind === "objects";
  const output = await contact(
    to2,
    cwd,
    [
      ...promisor,
      // Asked for by id, an object is wanted whatever our commits seem to reach already.
      ...objects ? ["-c", "fetch.negotiationAlgorithm=noop"] : [],
      "-c",
      `remote.codex.url=${to2.url}`,
      "fetch",
      "--progress",
      "--no-tags",
      "--no-write-fetch-head",
      "--no-auto-maintenance",
      "--recurse-submodules=no",
      ...what.depth ? [`--depth=${what.depth}`] : [],
      // Without --refetch git skips an id that is here, whether its children are or not.
      ...objects ? ["--refetch"] : [],
      ...to2.filter ? [filter2 ? `--filter=${filter2}` : "--no-filter"] : [],
      ...objects ? ["--stdin", "codex"] : ["codex", ...what.want]
    ],
    objects ? { input: `${what.want.join("\n")}
` } : {}
  );
  if (output.code !== 0 && to2.filter && isFilterRefusal(output)) to2.filter = false;
  return output;
}
function push(to2, cwd, refspecs) {
  const atomic = refspecs.length > 1 ? ["--atomic"] : [];
  return contact(
    to2,
    cwd,
    [
      "push",
      "--progress",
      "--porcelain",
      "--no-verify",
      "--no-follow-tags",
      "--recurse-submodules=no",
      ...atomic,
      "--",
      to2.url,
      ...refspecs
    ],
    { once: true }
  );
}

// runtime/git/tree.ts
var utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeName(bytes) {
  try {
    return { name: utf8.decode(bytes), valid: true };
  } catch {
    return { name: Buffer.from(bytes).toString("utf8"), valid: false };
  }
}
function parseTree(data, idBytes = 20) {
  const entries = [];
  let at2 = 0;
  while (at2 < data.length) {
    const space = data.indexOf(32, at2);
    const end = data.indexOf(0, space + 1);
    if (space < 0 || end < 0 || end + 1 + idBytes > data.length) throw new Error("a tree object is cut off");
    const mode = data.toString("latin1", at2, space).padStart(6, "0");
    const oid = data.toString("hex", end + 1, end + 1 + idBytes);
    entries.push({ mode, oid, ...decodeName(data.subarray(space + 1, end)) });
    at2 = end + 1 + idBytes;
  }
  return entries;
}
function parseCommit(data) {
  const text = data.toString("utf8");
  const split2 = text.indexOf("\n\n");
  const commit = { tree: "", parents: [], message: split2 < 0 ? "" : text.slice(split2 + 2) };
  for (const line of text.slice(0, split2 < 0 ? void 0 : split2).split("\n")) {
    if (line.startsWith("tree ")) commit.tree = line.slice(5);
    if (line.startsWith("parent ")) commit.parents.push(line.slice(7));
  }
  return commit;
}
function trailer(message2, key) {
  const last = message2.trimEnd().split(/\n\n+/).at(-1) ?? "";
  let value = null;
  for (const line of last.split("\n")) {
    if (line.toLowerCase().startsWith(`${key.toLowerCase()}:`)) value = line.slice(key.length + 1).trim();
  }
  return value;
}

// runtime/codex/mirror.ts
import { createHash as createHash2, randomBytes as randomBytes2 } from "node:crypto";
import { readdir as readdir2, readFile as readFile3, rename as rename2, rm as rm3, stat as stat2, writeFile as writeFile4 } from "node:fs/promises";
import path7 from "node:path";

// runtime/git/bare-repository.ts
import { mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import path5 from "node:path";
async function makeBareRepository(dir, alternates = []) {
  await mkdir2(path5.join(dir, "objects", "info"), { recursive: true });
  await mkdir2(path5.join(dir, "objects", "pack"), { recursive: true });
  await mkdir2(path5.join(dir, "refs"), { recursive: true });
  if (alternates.length > 0) {
    const lines = alternates.map((one) => `${quoteAlternate(one)}
`).join("");
    await writeFile2(path5.join(dir, "objects", "info", "alternates"), lines);
  }
  await writeFile2(
    path5.join(dir, "config"),
    "[core]\n	repositoryformatversion = 0\n	bare = true\n[gc]\n	auto = 0\n[maintenance]\n	auto = false\n"
  );
  await writeFile2(path5.join(dir, "HEAD"), "ref: refs/heads/none\n");
}
function quoteAlternate(dir) {
  const plain = dir.replaceAll("\\", "/");
  return /["#\n]/.test(plain) ? JSON.stringify(plain) : plain;
}

// runtime/home/lock.ts
import { mkdir as mkdir3, readFile as readFile2, rm as rm2, rmdir as rmdir2, stat, unlink as unlink2, writeFile as writeFile3 } from "node:fs/promises";
import { hostname } from "node:os";
import path6 from "node:path";
import { setTimeout as sleep2 } from "node:timers/promises";
var HALF_WRITTEN_MS = 5e3;
async function withLock(file, what, waitMs, signal, work) {
  await acquire(file, what, waitMs, signal);
  try {
    return await work();
  } finally {
    await rm2(file, { force: true });
  }
}
async function acquire(file, what, waitMs, signal) {
  await mkdir3(path6.dirname(file), { recursive: true });
  const deadline = performance.now() + waitMs;
  const me2 = {
    pid: process.pid,
    started: startedAt(process.pid),
    host: hostname(),
    what,
    since: (/* @__PURE__ */ new Date()).toISOString()
  };
  for (; ; ) {
    try {
      await writeFile3(file, JSON.stringify(me2), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const text = await readFile2(file, "utf8").catch(() => null);
    if (text === null) continue;
    if (await isDead(file, text)) {
      await takeOver(file, text);
      continue;
    }
    if (performance.now() >= deadline) throw locked(file, text);
    signal.throwIfAborted();
    await sleep2(30 + Math.random() * 70, void 0, { signal }).catch(() => {
    });
  }
}
function parse(text) {
  try {
    const holder = JSON.parse(text);
    return typeof holder.pid === "number" ? holder : null;
  } catch {
    return null;
  }
}
async function isDead(file, text) {
  const holder = parse(text);
  if (!holder) {
    const age = await stat(file).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0
    );
    return Math.abs(age) > HALF_WRITTEN_MS;
  }
  if (holder.host !== hostname()) return false;
  if (!isAlive(holder.pid)) return true;
  const started = startedAt(holder.pid);
  return started !== null && holder.started !== null && started !== holder.started;
}
async function takeOver(file, dead) {
  const guard = `${file}.takeover`;
  try {
    await mkdir3(guard);
  } catch {
    const age = await stat(guard).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0
    );
    if (Math.abs(age) > HALF_WRITTEN_MS) await rmdir2(guard).catch(() => {
    });
    await sleep2(10);
    return;
  }
  try {
    if (await readFile2(file, "utf8").catch(() => null) === dead) await unlink2(file).catch(() => {
    });
  } finally {
    await rmdir2(guard).catch(() => {
    });
  }
}
function locked(file, text) {
  const holder = parse(text);
  const who = holder ? `${holder.what} (process ${holder.pid} on ${holder.host}, since ${holder.since})` : "another process";
  return new CodexError("LOCKED", `${who} holds the lock, and two syncs of one project must not mix`, {
    fixes: ["Wait until it is done and run the command again", `If it is gone for certain: rm '${file}'`]
  });
}

// runtime/codex/mirror.ts
var MirrorBroken = class extends Error {
  name = "MirrorBroken";
};
var LOCK_WAIT_MS = 12e4;
var DAY_MS = 24 * 60 * 60 * 1e3;
var TOO_MANY_PACKS = 150;
function mirrorRoot(home, url) {
  const slug = url.replace(/[^A-Za-z0-9.-]+/g, "-").replace(/^-+/, "").slice(-60);
  const id = createHash2("sha256").update(url).digest("hex").slice(0, 16);
  return path7.join(home, "mirrors", `${slug}-${id}`);
}
async function openMirror(to2, home) {
  const root = mirrorRoot(home, to2.url);
  const dir = await currentDirectory(root);
  if (dir) return { dir, root, created: false };
  return await withLock(path7.join(root, "lock"), "making a mirror", LOCK_WAIT_MS, to2.signal, async () => {
    const made = await currentDirectory(root);
    return made ? { dir: made, root, created: false } : await makeMirror(root);
  });
}
async function makeMirror(root) {
  const name = `mirror-${randomBytes2(6).toString("hex")}.git`;
  const dir = path7.join(root, name);
  await makeBareRepository(dir);
  const pointer = path7.join(root, `current-${process.pid}`);
  await writeFile4(pointer, name);
  await rename2(pointer, path7.join(root, "current"));
  await removeOldGenerations(root, name);
  return { dir, root, created: true };
}
async function currentDirectory(root) {
  const name = await readFile3(path7.join(root, "current"), "utf8").catch(() => null);
  if (!name || !/^mirror-[0-9a-f]+\.git$/.test(name)) return null;
  const dir = path7.join(root, name);
  const packs = await readdir2(path7.join(dir, "objects", "pack")).catch(() => null);
  const head2 = await stat2(path7.join(dir, "HEAD")).catch(() => null);
  return head2 && packs && packs.length < TOO_MANY_PACKS * 4 ? dir : null;
}
async function removeOldGenerations(root, current) {
  for (const name of await readdir2(root)) {
    const old = await stat2(path7.join(root, name)).catch(() => null);
    if (!old || name === current || !name.startsWith("mirror-")) continue;
    if (Math.abs(Date.now() - old.mtimeMs) > DAY_MS) {
      await rm3(path7.join(root, name), { recursive: true, force: true }).catch(() => {
      });
    }
  }
}
async function withMirror(to2, home, work) {
  const mirror = await openMirror(to2, home);
  try {
    return await work(mirror);
  } catch (error) {
    if (to2.signal.aborted || !(error instanceof Error)) throw error;
    const broken = error instanceof MirrorBroken || error.name === "Error" && isCorruption(error.message);
    if (!broken) throw error;
    to2.debug(`the mirror ${mirror.dir} is damaged and is made anew: ${error.message}`);
    await discard(mirror, to2);
    return await work(await openMirror(to2, home));
  }
}
async function discard(mirror, to2) {
  await withLock(path7.join(mirror.root, "lock"), "making a mirror", LOCK_WAIT_MS, to2.signal, async () => {
    const dir = await currentDirectory(mirror.root);
    if (dir === null || dir === mirror.dir) await rm3(path7.join(mirror.root, "current"), { force: true });
  });
}
function refName(branch, project) {
  const hash = (text) => createHash2("sha256").update(text).digest("hex").slice(0, 20);
  return `refs/codex/${hash(branch)}/${hash(project)}`;
}
async function fetchBranches(mirror, from, project, branches) {
  const known = await Promise.all(
    branches.map((branch) => hasAny(path7.join(mirror.dir, path7.dirname(refName(branch, project)))))
  );
  const first = known.includes(false);
  const want = branches.map((branch) => `+refs/heads/${branch}:${refName(branch, project)}`);
  const fetch = () => fetchInto(from, mirror.dir, {
    kind: "refs",
    want,
    filter: first ? "tree:2" : "blob:none",
    ...first ? { depth: 1 } : {}
  });
  const run = async () => {
    const filtered = from.filter;
    const output2 = await fetch();
    return output2.code !== 0 && filtered && !from.filter ? await fetch() : output2;
  };
  const output = first ? await withLock(path7.join(mirror.root, "lock"), "fetching the codex", LOCK_WAIT_MS, from.signal, run) : await run();
  if (output.code !== 0) {
    if (isCorruption(output.stderr)) throw new MirrorBroken(output.stderr.trim());
    throw failure(from, output, "read");
  }
  const tips = /* @__PURE__ */ new Map();
  for (const branch of branches) {
    const tip = await readFile3(path7.join(mirror.dir, refName(branch, project)), "utf8").catch(() => "");
    if (!/^[0-9a-f]{40,64}$/.test(tip.trim())) throw new MirrorBroken(`no ref for ${branch} after a fetch`);
    tips.set(branch, tip.trim());
  }
  return tips;
}
async function hasAny(dir) {
  const names = await readdir2(dir).catch(() => []);
  return names.some((name) => !name.endsWith(".lock"));
}

// runtime/codex/objects.ts
var MAX_FILES = 1e6;
var READ_AHEAD = 64;
var MAX_TEXT_BYTES = 16 * 1024 * 1024;
async function readCommit(session, oid) {
  const object = await session.reader.read(oid);
  if (object?.type !== "commit") throw new MirrorBroken(`missing commit ${oid}`);
  return parseCommit(object.data);
}
async function readTree(session, oid) {
  await ensureObjects(session, [oid], "tree:1");
  const object = await session.reader.read(oid);
  if (object?.type !== "tree") throw new MirrorBroken(`missing tree ${oid}`);
  return parseTree(object.data);
}
async function ensureObjects(session, oids, filter2) {
  const unique = [...new Set(oids)];
  const missing = [];
  for (let at2 = 0; at2 < unique.length; at2 += 1e3) {
    const some = unique.slice(at2, at2 + 1e3);
    const found = await Promise.all(some.map((oid) => session.reader.info(oid)));
    found.forEach((info, i) => {
      if (!info) missing.push(some[i]);
    });
  }
  if (missing.length === 0) return 0;
  const fetch = () => fetchInto(session.remote, session.mirror.dir, { kind: "objects", want: missing, filter: filter2 });
  const filtered = session.remote.filter;
  let output = await fetch();
  if (output.code !== 0 && filtered && !session.remote.filter) output = await fetch();
  if (output.code !== 0) {
    if (isCorruption(output.stderr)) throw new MirrorBroken(output.stderr.trim());
    throw failure(session.remote, output, "read");
  }
  return missing.length;
}
async function listFiles(session, tree, prefix = "") {
  const listing = { files: /* @__PURE__ */ new Map(), unreadable: [] };
  let level = [{ oid: tree, prefix }];
  while (level.length > 0) {
    await ensureObjects(
      session,
      level.map((one) => one.oid),
      "blob:none"
    );
    const next = [];
    for (let at2 = 0; at2 < level.length; at2 += READ_AHEAD) {
      const some = level.slice(at2, at2 + READ_AHEAD);
      const objects = await Promise.all(some.map((one) => session.reader.read(one.oid)));
      objects.forEach((object, i) => {
        if (object?.type !== "tree") throw new MirrorBroken(`missing tree ${some[i].oid}`);
        collect(parseTree(object.data), some[i].prefix, listing, next);
      });
    }
    if (listing.files.size + next.length > MAX_FILES) throw tooManyFiles(prefix);
    level = next;
  }
  return listing;
}
function collect(entries, prefix, listing, next) {
  for (const { mode, name, oid, valid } of entries) {
    const path20 = prefix + name;
    if (!valid) listing.unreadable.push(path20);
    else if (mode === "040000") next.push({ oid, prefix: `${path20}/` });
    else listing.files.set(path20, { mode: normalMode(mode), oid });
  }
}
function normalMode(mode) {
  return mode === "100664" ? "100644" : mode;
}
function tooManyFiles(prefix) {
  return new CodexError("REPO_NOT_FOUND", `The codex lists over ${MAX_FILES} files below '${prefix}'`, {
    fixes: ["Look at that folder of the codex: it cannot be documentation"]
  });
}
async function readBlobs(session, oids, onBlob) {
  const unique = [...new Set(oids)];
  await ensureObjects(session, unique, null);
  for (let at2 = 0; at2 < unique.length; at2 += READ_AHEAD) {
    const some = unique.slice(at2, at2 + READ_AHEAD);
    const objects = await Promise.all(some.map((oid) => session.reader.read(oid)));
    for (const [i, object] of objects.entries()) {
      if (object?.type !== "blob") throw new MirrorBroken(`missing blob ${some[i]}`);
      await onBlob(object.oid, object.data);
    }
  }
}

// runtime/codex/layout.ts
var SHARED_PARTS = ["shared", "systems", ".claude"];
function projectPrefix(project) {
  return `projects/${project}/`;
}
async function readLayout(session, commit) {
  const { tree, message: message2 } = await readCommit(session, commit);
  const layout = { commit, message: message2, files: /* @__PURE__ */ new Map(), top: /* @__PURE__ */ new Map(), projects: /* @__PURE__ */ new Map() };
  for (const entry of await readTree(session, tree)) {
    if (!entry.valid) continue;
    if (entry.mode === "040000") layout.top.set(entry.name, entry.oid);
    else layout.files.set(entry.name, { mode: entry.mode, oid: entry.oid });
  }
  const projects = layout.top.get("projects");
  if (projects) {
    for (const entry of await readTree(session, projects)) {
      if (entry.mode === "040000" && entry.valid) layout.projects.set(entry.name, entry.oid);
    }
  }
  return layout;
}

// runtime/codex/session.ts
import path9 from "node:path";

// runtime/git/object-reader.ts
import { spawn } from "node:child_process";
function openObjectReader(call) {
  const waiting = [];
  let child;
  let failure2;
  let closing2 = false;
  const fail2 = (error) => {
    failure2 ??= error;
    for (const one of waiting.splice(0)) one.reject(failure2);
  };
  const start = () => {
    call.debug?.("git cat-file --batch-command");
    const started = spawn("git", [...SAFE_FLAGS, "cat-file", "--batch-command"], {
      cwd: call.cwd,
      env: call.env,
      signal: call.signal,
      windowsHide: true
    });
    let stderr = "";
    const answers = splitAnswers(
      (answer) => {
        const one = waiting.shift();
        one?.resolve(answer);
      },
      () => waiting[0]?.contents ?? false
    );
    started.stdout.on("data", answers);
    started.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    started.stdin.on("error", () => {
    });
    started.on("error", (error) => {
      fail2(call.signal.aborted ? interrupted() : error.code === "ENOENT" ? gitMissing(error) : error);
    });
    started.on("close", (code) => {
      if (call.signal.aborted) fail2(interrupted());
      else if (!closing2) fail2(new Error(`git cat-file stopped with ${code}: ${stderr.trim()}`));
    });
    return started;
  };
  const ask = (verb, name) => new Promise((resolve3, reject) => {
    if (failure2) return reject(failure2);
    if (call.signal.aborted) return reject(interrupted());
    if (/[\n\r]/.test(name)) return resolve3(null);
    child ??= start();
    waiting.push({ contents: verb === "contents", resolve: resolve3, reject });
    child.stdin.write(`${verb} ${name}
`);
  });
  return {
    read: (name) => ask("contents", name),
    info: (name) => ask("info", name),
    close() {
      closing2 = true;
      child?.stdin.end();
    }
  };
}
function splitAnswers(give, wantsContents) {
  let parts = [];
  let have = 0;
  let header2 = null;
  const take = () => {
    const all = parts.length === 1 ? parts[0] : Buffer.concat(parts, have);
    parts = [];
    have = 0;
    return all;
  };
  const keep = (rest) => {
    if (rest.length > 0) {
      parts = [rest];
      have = rest.length;
    }
  };
  return (chunk) => {
    parts.push(chunk);
    have += chunk.length;
    for (; ; ) {
      if (header2) {
        if (have < header2.size + 1) return;
        const all2 = take();
        const data = Buffer.from(all2.subarray(0, header2.size));
        keep(all2.subarray(header2.size + 1));
        const { oid, type, size } = header2;
        header2 = null;
        give({ oid, type, size, data });
        continue;
      }
      if (have === 0) return;
      const all = take();
      const end = all.indexOf(10);
      if (end < 0) return keep(all);
      const line = all.toString("latin1", 0, end);
      keep(all.subarray(end + 1));
      const match2 = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(line);
      if (!match2) {
        give(null);
        continue;
      }
      const found = { oid: match2[1], type: match2[2], size: Number(match2[3]) };
      if (wantsContents()) header2 = found;
      else give({ ...found, data: Buffer.alloc(0) });
    }
  };
}

// runtime/home/temporary.ts
import { randomBytes as randomBytes3 } from "node:crypto";
import { mkdir as mkdir4, readdir as readdir3, rm as rm4, stat as stat3 } from "node:fs/promises";
import path8 from "node:path";
var DAY_MS2 = 24 * 60 * 60 * 1e3;
async function makeTemporary(home) {
  const dir = path8.join(home, "tmp", `${process.pid}-${randomBytes3(6).toString("hex")}`);
  await mkdir4(dir, { recursive: true, mode: 448 });
  return dir;
}
function removeTemporary(dir) {
  return rm4(dir, { recursive: true, force: true, maxRetries: 3 });
}
async function sweepTemporary(home) {
  await Promise.all([
    sweep(path8.join(home, "tmp"), async (name, dir) => {
      const pid = Number(name.split("-")[0]);
      return !Number.isInteger(pid) || !isAlive(pid) || await isOlderThanADay(dir);
    }),
    sweep(path8.join(home, "commits"), (_name, dir) => isOlderThanADay(dir))
  ]);
}
async function sweep(root, isLeftover) {
  const names = await readdir3(root).catch(() => []);
  for (const name of names) {
    const dir = path8.join(root, name);
    if (await isLeftover(name, dir)) await removeTemporary(dir).catch(() => {
    });
  }
}
async function isOlderThanADay(dir) {
  const found = await stat3(dir).catch(() => null);
  return found !== null && Math.abs(Date.now() - found.mtimeMs) > DAY_MS2;
}

// runtime/codex/session.ts
function callIn(session) {
  const { env, signal, debug } = session.remote;
  return { cwd: session.workspace, env, signal, debug };
}
function withSession(remote2, home, alternates, work) {
  return withMirror(remote2, home, async (mirror) => {
    const workspace = await makeTemporary(home);
    const { env, signal, debug } = remote2;
    const reader = openObjectReader({ cwd: workspace, env, signal, debug });
    try {
      await makeBareRepository(workspace, [path9.join(mirror.dir, "objects"), ...alternates]);
      return await work({ remote: remote2, mirror, workspace, reader });
    } finally {
      reader.close();
      await removeTemporary(workspace);
    }
  });
}

// runtime/cache/index.ts
import { readFile as readFile4 } from "node:fs/promises";

// runtime/project/write-file.ts
import { randomBytes as randomBytes4 } from "node:crypto";
import { chmod, mkdir as mkdir5, realpath, rename as rename3, rm as rm5, writeFile as writeFile5 } from "node:fs/promises";
import { dirname as dirname2, relative, resolve as resolve2, sep as sep2 } from "node:path";
async function writeWhole(path20, data, { mode } = {}) {
  await mkdir5(dirname2(path20), { recursive: true });
  const temporary = `${path20}.${randomBytes4(6).toString("hex")}.tmp`;
  try {
    await writeFile5(temporary, data, { flag: "wx" });
    if (mode !== void 0) await chmod(temporary, mode);
    await rename3(temporary, path20);
  } catch (error) {
    await rm5(temporary, { force: true });
    throw error;
  }
}
async function pathInside(root, path20) {
  const target = resolve2(root, path20);
  const realRoot = await realpath(root);
  const realFolder = await nearestReal(dirname2(target));
  const away = relative(realRoot, realFolder);
  if (away !== ".." && !away.startsWith(`..${sep2}`) && resolve2(realRoot, away) === realFolder) return target;
  throw new CodexError(
    "PERMISSION_DENIED",
    `${path20} leads out of the project through a symbolic link (to ${realFolder})`,
    {
      fixes: [`replace the link in ${dirname2(path20)} by a folder`],
      phase: "validate"
    }
  );
}
async function nearestReal(folder) {
  try {
    return await realpath(folder);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return nearestReal(dirname2(folder));
  }
}

// runtime/cache/index.ts
function emptyIndex() {
  return {
    version: 1,
    tip: null,
    rules: null,
    synced_at: 0,
    ttl: 0,
    entries: {},
    withheld: {},
    skipped: [],
    removing: []
  };
}
async function readIndex(scope) {
  try {
    const index = JSON.parse(await readFile4(indexFile(scope), "utf8"));
    const whole = index.version === 1 && isObject(index.entries) && isObject(index.withheld);
    return whole && Array.isArray(index.removing) && Array.isArray(index.skipped) ? index : null;
  } catch {
    return null;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function writeIndex(scope, index) {
  return writeWhole(indexFile(scope), JSON.stringify(index));
}
function expiresAt(index, entry) {
  return cachedAt(index, entry) + index.ttl * 1e3;
}
function cachedAt(index, entry) {
  return Math.max(entry.cached_at ?? 0, index.synced_at);
}

// runtime/cache/rebuild.ts
import { lstat as lstat2, readFile as readFile5 } from "node:fs/promises";
import path10 from "node:path";
async function rebuildIndex(scope) {
  const { default: glob } = await import("./chunks/out-6JUYRUQ6.mjs");
  const base = path10.join(cacheDirectory(scope.root), scope.organization);
  const index = emptyIndex();
  const files2 = await glob(`*/${glob.escapePath(scope.environment)}/**`, {
    cwd: base,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false
  });
  for (const relative3 of files2.sort()) {
    const [project = "", , ...rest] = relative3.split("/");
    const file = path10.join(base, ...relative3.split("/"));
    const found = await lstat2(file);
    if (!found.isFile()) continue;
    const codexPath = codexPathOf({ project, path: rest.join("/") }, scope.codex);
    index.entries[codexPath] = {
      oid: blobId(await readFile5(file)),
      size: found.size,
      mtime: found.mtimeMs,
      ctime: found.ctimeMs
    };
  }
  return index;
}

// runtime/project/gitignore.ts
import { lstat as lstat3, readFile as readFile6 } from "node:fs/promises";
var IGNORED = [".fractary/plugins/codex/cache/", ".fractary/plugins/codex/config.local.json"];
async function ensureIgnored(root, entries) {
  const path20 = await pathInside(root, ".gitignore");
  const { text, mode } = await readPlain(path20);
  const missing = missingFrom(text, entries);
  if (missing.length === 0) return false;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : lineEnd;
  const added = missing.map((entry) => entry + lineEnd).join("");
  const bytes = Buffer.concat([Buffer.from(text + gap, "latin1"), Buffer.from(added, "utf8")]);
  await writeWhole(path20, bytes, mode === void 0 ? {} : { mode });
  return true;
}
function missingFrom(text, entries) {
  const lines = new Set(text.split(/\r?\n/).map(canonical));
  return entries.filter((entry) => !lines.has(canonical(entry)));
}
function canonical(line) {
  return line.replace(/[ \t]+$/, "").replace(/^\//, "").replace(/\/(?:\*{1,2})?$/, "");
}
async function readPlain(path20) {
  const stat4 = await lstat3(path20).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!stat4) return { text: "" };
  if (stat4.isFile()) return { text: await readFile6(path20, "latin1"), mode: stat4.mode & 4095 };
  throw new CodexError("CONFIG_INVALID", `${path20} is not a plain file, so git does not read it`, {
    fixes: [`replace ${path20} by a file`],
    phase: "validate"
  });
}

// runtime/sync/from-codex.ts
async function applyFromCodex(session, plan, settings) {
  const { scope } = settings;
  await prepareCache(scope.root);
  await ensureIgnored(scope.root, IGNORED);
  await sweepCache(scope.root);
  const writer = cacheWriter(scope.root);
  const written = await writeDocuments(session, plan, scope, writer);
  const index = nextIndex(plan, written, settings);
  try {
    await writeIndex(scope, index);
  } catch {
    return { indexUpdated: false };
  }
  for (const path20 of index.removing) await writer.remove(cachedPath(scope, path20));
  if (index.removing.length > 0) await writeIndex(scope, { ...index, removing: [] }).catch(() => {
  });
  return { indexUpdated: true };
}
async function writeDocuments(session, { changes, wanted: wanted2 }, scope, writer) {
  const byContent = /* @__PURE__ */ new Map();
  for (const path20 of [...changes.added, ...changes.modified]) {
    const { oid } = wanted2.get(path20);
    byContent.set(oid, [...byContent.get(oid) ?? [], path20]);
  }
  const written = /* @__PURE__ */ new Map();
  await readBlobs(session, byContent.keys(), async (oid, data) => {
    for (const path20 of byContent.get(oid)) {
      written.set(path20, await writer.write(cachedPath(scope, path20), oid, data));
    }
  });
  return written;
}
function nextIndex(plan, written, { rules, ttl, now }) {
  const deleted = new Set(plan.changes.deleted);
  const entries = {};
  for (const [path20, entry] of Object.entries(plan.index.entries)) {
    if (deleted.has(path20)) continue;
    const { on_demand: _3, ...synced } = entry;
    entries[path20] = !plan.wanted.has(path20) ? entry : rules.partial ? { ...synced, cached_at: now } : synced;
  }
  for (const [path20, entry] of written) entries[path20] = rules.partial ? { ...entry, cached_at: now } : entry;
  const leftovers = plan.index.removing.filter((path20) => !plan.wanted.has(path20) && !entries[path20]);
  const removing = [.../* @__PURE__ */ new Set([...leftovers, ...deleted])];
  if (rules.partial) return { ...plan.index, entries, removing };
  return {
    version: 1,
    tip: plan.tip,
    rules: rules.key,
    synced_at: now,
    ttl,
    entries,
    withheld: plan.withheld,
    skipped: plan.skipped,
    removing
  };
}
async function loadIndex(scope) {
  const index = await readIndex(scope);
  if (index) return index;
  const rebuilt = await rebuildIndex(scope);
  if (Object.keys(rebuilt.entries).length === 0) return null;
  for (const entry of Object.values(rebuilt.entries)) entry.on_demand = true;
  return rebuilt;
}
async function isUpToDate(scope, index, tip, rules) {
  if (!index || index.tip !== tip || index.rules !== rules.key || index.removing.length > 0) return false;
  const all = Object.entries(index.entries).filter(([, entry]) => !entry.on_demand);
  for (let at2 = 0; at2 < all.length; at2 += 64) {
    const some = all.slice(at2, at2 + 64);
    const intact = await Promise.all(
      some.map(([path20, entry]) => isIntact(scope.root, cachedPath(scope, path20), entry))
    );
    if (intact.includes(false)) return false;
  }
  return true;
}
async function renew(scope, index, ttl, now) {
  return writeIndex(scope, { ...index, ttl, synced_at: now }).then(
    () => true,
    () => false
  );
}

// runtime/sync/to-codex-result.ts
function countsOf(changes, skipped) {
  const { added, modified, deleted, unchanged } = changes;
  return {
    files_synced: added.length + modified.length,
    files_added: added.length,
    files_modified: modified.length,
    files_deleted: deleted.length,
    files_unchanged: unchanged,
    files_skipped: skipped.length
  };
}
function toCodexResult(run, plan, facts) {
  const { added, modified, deleted } = plan.changes;
  const commit = facts.commit ?? null;
  return {
    status: "success",
    direction: "to-codex",
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    branch_created: facts.branchCreated ?? false,
    followed: facts.followed ?? 0,
    attempts: facts.attempts ?? 0,
    plan_id: plan.planId,
    commit_sha: commit,
    commit_url: commit ? commitUrl(run.remote.url, commit, run.context.env.GH_HOST) : null,
    ...facts.dryRun || plan.secrets.length > 0 ? { secrets: plan.secrets } : {},
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds
  };
}

// runtime/sync/from-codex-result.ts
function scopeOf(run) {
  return {
    root: run.place.root,
    organization: run.config.organization,
    environment: run.environment.name,
    codex: run.codex
  };
}
function fromCodexResult(run, plan, facts) {
  const { added, modified, deleted } = plan.changes;
  return {
    status: "success",
    direction: "from-codex",
    mode: "cache",
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    cache_path: projectCachePath(scopeOf(run), run.project),
    cache_index_updated: facts.indexUpdated,
    plan_id: plan.planId,
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds
  };
}

// runtime/sync/guards.ts
var LISTED2 = 20;
function stopAtGuards(plan, overrides2) {
  if (plan.secrets.length > 0 && !overrides2.allowSecrets) throw secretsFound(plan, overrides2);
  if (plan.deletionThresholdExceeded && !overrides2.force) throw tooManyDeletions(plan, overrides2);
}
function tooManyDeletions(plan, overrides2) {
  const { gone, excluded, moved } = plan.causes;
  const where = plan.direction === "to-codex" ? "the codex" : "the local cache";
  const from = plan.direction === "to-codex" ? "the project" : "the codex";
  const why = plan.nothingSelected ? `nothing at all is selected in ${from}, so all ${plan.deleted.length} files in ${where} would be deleted` : `${plan.deleted.length} files in ${where} would be deleted (${gone} gone from ${from}, ${excluded} newly excluded, ${moved} moved), which is over the threshold`;
  return stop(
    "DELETION_THRESHOLD_EXCEEDED",
    why,
    plan.deleted.slice(0, LISTED2),
    plan.deleted.length,
    [
      `If this is meant: ${overrides2.command} --force --plan ${overrides2.planId}`,
      "See all of it first: the same command with --dry-run",
      "If it is not: check that the project is checked out and that sync_patterns still match"
    ],
    { ...extra(overrides2), deletion_causes: plan.causes }
  );
}
function secretsFound(plan, overrides2) {
  const lines = plan.secrets.map(({ path: path20, line, rule }) => `${path20}:${line} (${rule})`);
  const count = plan.secrets.length;
  return stop(
    "SECRET_DETECTED",
    `${count} line${count === 1 ? "" : "s"} that would be published look${count === 1 ? "s" : ""} like a secret`,
    lines.slice(0, LISTED2),
    count,
    [
      "Take the secret out of the document (and revoke it, if it is real), then sync again",
      "If a whole folder is a false alarm: list it in secrets.allow_paths of the configuration",
      `If every finding is a false alarm: ${overrides2.command} --allow-secrets --plan ${overrides2.planId}`
    ],
    { ...extra(overrides2), secrets: plan.secrets }
  );
}
function planChanged(approved, overrides2) {
  return new CodexError(
    "PLAN_CHANGED",
    `The plan ${shown(approved)} is not what a sync would do now (${overrides2.planId})`,
    {
      phase: "plan",
      fixes: [
        "See the plan as it is now: the same command with --dry-run and without --plan",
        `Go on with it: ${overrides2.command} --plan ${overrides2.planId}`
      ],
      extra: extra(overrides2)
    }
  );
}
function extra(overrides2) {
  return { plan_id: overrides2.planId, plan: overrides2.plan };
}
function stop(code, why, listed, count, fixes, more) {
  return new CodexError(code, `Nothing was changed: ${why}`, {
    phase: "plan",
    fixes,
    extra: { ...more, listed, omitted: count - listed.length }
  });
}

// runtime/codex/follow.ts
import path11 from "node:path";
var SEARCHED_COMMITS = 100;
var LOCK_WAIT_MS2 = 12e4;
async function follow(session, own, prod, project) {
  const baseCommit = await findBase(session, own, prod);
  if (!baseCommit) return withoutBase(own, prod);
  const base = baseCommit === prod.commit ? prod : await readBase(session, baseCommit);
  if (!base) return withoutBase(own, prod);
  const changes = [];
  const take = (name, at2, is2, to2) => {
    if (is2 !== at2 || to2 === at2) return;
    changes.push({ path: name, entry: to2 ? { mode: "040000", oid: to2 } : null });
  };
  for (const part of SHARED_PARTS) take(part, base.top.get(part), own.top.get(part), prod.top.get(part));
  const names = /* @__PURE__ */ new Set([...base.projects.keys(), ...own.projects.keys(), ...prod.projects.keys()]);
  for (const name of names) {
    if (name === project) continue;
    take(`projects/${name}`, base.projects.get(name), own.projects.get(name), prod.projects.get(name));
  }
  const trees = changes.flatMap(({ entry }) => entry ? [entry.oid] : []);
  await ensureObjects(session, trees, "tree:1");
  return { base: prod.commit, changes, followed: changes.length, warnings: [] };
}
function withoutBase(own, prod) {
  const differing = ["shared", "systems"].filter((part) => own.top.get(part) !== prod.top.get(part));
  const warnings = differing.map(
    (part) => `${part}/ differs from production, and where the two parted is not known: it is not taken over from there`
  );
  return { base: null, changes: [], followed: 0, warnings };
}
async function findBase(session, own, prod) {
  if (own.commit === prod.commit) return prod.commit;
  const direct = trailer(own.message, "Codex-Base");
  if (direct && /^[0-9a-f]{40}$/.test(direct)) return direct;
  const near = await search(session, own.commit, prod.commit);
  if (near.base || near.complete) return near.base;
  await deepen(session, [own.commit, prod.commit]);
  return (await search(session, own.commit, prod.commit)).base;
}
async function search(session, own, prod) {
  const mine = await history(session, own);
  for (const { message: message2 } of mine.commits) {
    const found = trailer(message2, "Codex-Base");
    if (found && /^[0-9a-f]{40}$/.test(found)) return { base: found, complete: true };
  }
  const theirs = await history(session, prod);
  const known = new Set(theirs.commits.map(({ oid }) => oid));
  const common = mine.commits.find(({ oid }) => known.has(oid))?.oid ?? null;
  return { base: common, complete: mine.complete && theirs.complete };
}
async function history(session, tip) {
  const commits = [];
  const seen = /* @__PURE__ */ new Set([tip]);
  const queue = [tip];
  let complete2 = true;
  while (queue.length > 0 && commits.length < SEARCHED_COMMITS) {
    const oid = queue.shift();
    if (!await session.reader.info(oid)) {
      complete2 = false;
      continue;
    }
    const { message: message2, parents } = await readCommit(session, oid);
    commits.push({ oid, message: message2 });
    for (const parent of parents) if (!seen.has(parent)) queue.push(parent);
    for (const parent of parents) seen.add(parent);
  }
  return { commits, complete: complete2 };
}
async function deepen(session, tips) {
  await shallowFetch(session, tips, "tree:2", SEARCHED_COMMITS);
}
async function readBase(session, commit) {
  if (!await session.reader.info(commit)) await shallowFetch(session, [commit], "tree:2", 1);
  if (!await session.reader.info(commit)) return null;
  return readLayout(session, commit);
}
async function shallowFetch(session, commits, filter2, depth) {
  const { remote: remote2, mirror } = session;
  await withLock(
    path11.join(mirror.root, "lock"),
    "fetching the codex",
    LOCK_WAIT_MS2,
    remote2.signal,
    () => fetchInto(remote2, mirror.dir, { kind: "objects", want: commits, filter: filter2, depth })
  );
}

// runtime/sync/codex-view.ts
async function viewCodex(session, layout, prefixes, withContents, prediction) {
  const trees = treesToList(predicted(layout, prediction), prefixes, prediction?.project);
  await ensureObjects(session, [...trees.values()], withContents ? null : "blob:none");
  const view = { files: /* @__PURE__ */ new Map(), unreadable: [] };
  for (const [prefix, tree] of trees) {
    const listing = await listFiles(session, tree, `${prefix}/`);
    for (const [path20, file] of listing.files) view.files.set(path20, file);
    view.unreadable.push(...listing.unreadable);
  }
  if (prefixes === null || prefixes.some((prefix) => !prefix.includes("/"))) {
    for (const [name, file] of layout.files) view.files.set(name, file);
  }
  if (prediction) {
    for (const [path20, file] of prediction.own) view.files.set(`projects/${prediction.project}/${path20}`, file);
  }
  return view;
}
async function bringTrees(session, layout, prefixes, project) {
  const own = layout.projects.get(project);
  const trees = [...treesToList(layout, prefixes, void 0).values(), ...own ? [own] : []];
  await ensureObjects(session, trees, "blob:none");
}
function predicted(layout, prediction) {
  if (!prediction) return layout;
  const top = new Map(layout.top);
  const projects = new Map(layout.projects);
  for (const { path: path20, entry } of prediction.followed) {
    const name = path20.startsWith("projects/") ? path20.slice("projects/".length) : path20;
    const trees = path20.startsWith("projects/") ? projects : top;
    if (entry) trees.set(name, entry.oid);
    else trees.delete(name);
  }
  return { ...layout, top, projects };
}
function treesToList(layout, prefixes, predictedProject) {
  const trees = /* @__PURE__ */ new Map();
  const addProject = (name) => {
    const tree = layout.projects.get(name);
    if (tree && name !== predictedProject) trees.set(`projects/${name}`, tree);
  };
  const addTop = (name) => {
    const tree = layout.top.get(name);
    if (name === "projects") for (const project of layout.projects.keys()) addProject(project);
    else if (tree) trees.set(name, tree);
  };
  for (const prefix of prefixes ?? layout.top.keys()) {
    const [top = "", second] = prefix.split("/");
    if (top === "projects" && second) addProject(second);
    else addTop(top);
  }
  return trees;
}

// runtime/selection/delivery.ts
function deliveryRules(config, project, options) {
  const named2 = (globs, key) => globs.map((glob) => {
    const full = glob.replaceAll("{project}", project);
    checkPattern(full, { source: "config", key });
    return full;
  });
  const from = named2(config.from_codex_patterns, "from_codex_patterns");
  const routed = named2(config.routed_patterns, "routed_patterns");
  const exclude = [...config.exclude_patterns, ...options.exclude ?? [], ...ALWAYS_EXCLUDED];
  const narrowing = options.patterns?.length ? options.patterns : null;
  const [isFrom, isRouted, isExcluded] = [compile(from), compile(routed), compile(exclude)];
  const isAsked = narrowing ? compile(narrowing) : () => true;
  const own = `projects/${project}/`;
  const both = (test, codexPath) => {
    const inside = /^projects\/[^/]+\/(.+)$/.exec(codexPath)?.[1];
    return test(codexPath) || inside !== void 0 && test(inside);
  };
  const asked = (codexPath) => isAsked(codexPath) || codexPath.startsWith(own) && isAsked(codexPath.slice(own.length));
  return {
    selectedBy(codexPath) {
      const wanted2 = isFrom(codexPath) ? "from_codex_patterns" : isRouted(codexPath) ? "routed_patterns" : null;
      if (!wanted2 || !asked(codexPath) || both(isExcluded, codexPath)) return null;
      return codexPath.startsWith(own) ? "own" : wanted2;
    },
    prefixes: literalPrefixes([...from, ...routed]),
    key: JSON.stringify([project, from, routed, exclude, narrowing]),
    partial: narrowing !== null
  };
}
function deliveryProblem(codexPath, mode) {
  if (mode === "120000") return "a symbolic link";
  if (mode === "160000") return "a submodule";
  return isExpressible(codexPath) ? null : "no reference can express its name";
}

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
    const cut2 = content.length > LONGEST;
    return cut2 ? {
      ...none,
      warning: "The front matter (line 1) is longer than 64 KiB and was not read."
    } : none;
  }
  const text = body.slice(0, end);
  if (text.trim() === "") return none;
  const { quoteGlobs, readMapping } = await import("./chunks/front-matter-yaml-3ODFFIEK.mjs");
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
    const at2 = line === void 0 ? "" : ` (line ${line})`;
    return {
      delivered,
      reason: `${key} ${what}${at2}`,
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

// runtime/sync/plan.ts
import { createHash as createHash3 } from "node:crypto";
function compare(wanted2, existing, mine) {
  const changes = { added: [], modified: [], deleted: [], unchanged: 0 };
  for (const [path20, file] of wanted2) {
    const there = existing.get(path20);
    if (!there) changes.added.push(path20);
    else if (there.oid !== file.oid || there.mode !== file.mode) changes.modified.push(path20);
    else changes.unchanged += 1;
  }
  for (const path20 of existing.keys()) if (!wanted2.has(path20) && mine(path20)) changes.deleted.push(path20);
  changes.added.sort();
  changes.modified.sort();
  changes.deleted.sort();
  return changes;
}
async function deletionCauses(changes, wanted2, existing, stillThere) {
  const explained = /* @__PURE__ */ new Map();
  for (const path20 of changes.added) {
    const { oid } = wanted2.get(path20);
    explained.set(oid, (explained.get(oid) ?? 0) + 1);
  }
  const causes = { gone: 0, excluded: 0, moved: 0 };
  for (const path20 of changes.deleted) {
    const { oid } = existing.get(path20);
    const left = explained.get(oid) ?? 0;
    if (left > 0) {
      explained.set(oid, left - 1);
      causes.moved += 1;
    } else if (await stillThere(path20)) causes.excluded += 1;
    else causes.gone += 1;
  }
  return causes;
}
function exceedsThreshold(causes, counts, thresholds) {
  const lost = causes.gone + causes.excluded;
  if (counts.wanted === 0 && counts.inScope > 0) return true;
  if (lost > thresholds.deletion_threshold) return true;
  return lost >= 3 && lost > counts.inScope * thresholds.deletion_threshold_percent / 100;
}
function planId(parts) {
  const digest = createHash3("sha256");
  digest.update(JSON.stringify([parts.direction, ...parts.target]));
  for (const kind of ["added", "modified", "deleted"]) {
    for (const path20 of parts.changes[kind]) {
      const before = parts.existing.get(path20);
      const after = parts.wanted.get(path20);
      digest.update(`${kind} ${before?.mode} ${before?.oid} ${after?.mode} ${after?.oid} ${path20}\0`);
    }
  }
  digest.update(`unchanged ${parts.changes.unchanged}`);
  return digest.digest("hex").slice(0, 16);
}
function combinedPlanId(ids) {
  if (ids.length === 1) return ids[0];
  return createHash3("sha256").update(ids.join("+")).digest("hex").slice(0, 16);
}

// runtime/sync/from-codex-plan.ts
var isMarkdown = (path20) => /\.(md|mdx|markdown)$/i.test(path20);
async function planFromCodex(session, layout, question) {
  const { rules, scope } = question;
  const index = question.index ?? emptyIndex();
  const first = question.index === null && !question.prediction;
  const view = layout ? await viewCodex(session, layout, rules.prefixes, first, question.prediction) : { files: /* @__PURE__ */ new Map(), unreadable: [] };
  const selected = /* @__PURE__ */ new Map();
  const skipped = view.unreadable.filter((path20) => rules.selectedBy(path20)).map((path20) => ({ path: path20, reason: "its name is not UTF-8" }));
  for (const [path20, { mode }] of view.files) {
    const by = rules.selectedBy(path20);
    if (!by) continue;
    const problem = deliveryProblem(path20, mode);
    if (problem) skipped.push({ path: path20, reason: problem });
    else selected.set(path20, by);
  }
  const known = index.rules === rules.key ? index : emptyIndex();
  const routing = await routeAll(session, view.files, selected, known, question.project);
  for (const [path20, { reason }] of Object.entries(routing.withheld)) {
    if (selected.get(path20) === "from_codex_patterns") skipped.push({ path: path20, reason });
  }
  const wanted2 = /* @__PURE__ */ new Map();
  for (const path20 of selected.keys()) {
    if (!routing.withheld[path20]) wanted2.set(path20, { mode: "100644", oid: view.files.get(path20).oid });
  }
  const cached = await cachedFiles(scope, index, wanted2);
  const isSynced = (path20) => !index.entries[path20]?.on_demand;
  const mine = (path20) => (isSynced(path20) || isExpired(index, path20, question.now)) && (!rules.partial || rules.selectedBy(path20) !== null);
  const changes = compare(wanted2, cached, mine);
  const guarded2 = { ...changes, deleted: changes.deleted.filter(isSynced) };
  const causes = await deletionCauses(guarded2, wanted2, cached, (path20) => view.files.has(path20));
  skipped.sort((a, b3) => a.path < b3.path ? -1 : 1);
  return {
    changes,
    wanted: wanted2,
    skipped,
    withheld: routing.withheld,
    causes,
    deletionThresholdExceeded: exceedsThreshold(
      causes,
      {
        inScope: [...cached.keys()].filter((path20) => mine(path20) && isSynced(path20)).length,
        wanted: wanted2.size
      },
      question.thresholds
    ),
    warnings: routing.warnings,
    planId: planId({
      direction: "from-codex",
      target: [scope.organization, question.project, scope.environment],
      changes,
      wanted: wanted2,
      existing: cached
    }),
    index,
    tip: layout?.commit ?? null
  };
}
function isExpired(index, path20, now) {
  const entry = index.entries[path20];
  return entry !== void 0 && expiresAt(index, entry) <= now;
}
async function routeAll(session, files2, selected, index, project) {
  const withheld = {};
  const warnings = [];
  const toRead = /* @__PURE__ */ new Map();
  for (const [path20, by] of selected) {
    const { oid } = files2.get(path20);
    const before = index.withheld[path20];
    if (by === "own") continue;
    if (!isMarkdown(path20)) {
      if (by === "routed_patterns") withheld[path20] = { oid, reason: "it has no front matter" };
    } else if (before?.oid === oid) withheld[path20] = before;
    else if (index.entries[path20]?.oid !== oid) toRead.set(oid, [...toRead.get(oid) ?? [], path20]);
  }
  await readBlobs(session, toRead.keys(), async (oid, data) => {
    const frontMatter = hasFrontMatter(data) && data.length <= MAX_TEXT_BYTES ? await readFrontMatter(data) : { data: {}, lines: {} };
    for (const path20 of toRead.get(oid)) {
      if (frontMatter.warning) warnings.push(`${path20}: ${frontMatter.warning}`);
      const decision = route(frontMatter, project, selected.get(path20));
      if (decision.warning) warnings.push(`${path20}: ${decision.warning}`);
      if (!decision.delivered)
        withheld[path20] = { oid, reason: decision.reason ?? "not addressed to this project" };
    }
  });
  return { withheld, warnings: warnings.sort() };
}
async function cachedFiles(scope, index, wanted2) {
  const entries = /* @__PURE__ */ new Map();
  const check = async ([path20, entry]) => {
    const intact = !wanted2.has(path20) || await isIntact(scope.root, cachedPath(scope, path20), entry);
    entries.set(path20, { mode: "100644", oid: intact ? entry.oid : "damaged" });
  };
  const all = Object.entries(index.entries);
  for (let at2 = 0; at2 < all.length; at2 += 64) await Promise.all(all.slice(at2, at2 + 64).map(check));
  return entries;
}

// runtime/sync/tips.ts
import { mkdir as mkdir6 } from "node:fs/promises";
async function listTips(run) {
  const { environment: environment2, remote: remote2, context } = run;
  await mkdir6(context.home, { recursive: true, mode: 448 });
  const name = (branch) => `refs/heads/${branch}`;
  const wanted2 = [.../* @__PURE__ */ new Set([name(environment2.branch), name(environment2.prodBranch)])];
  const refs = await listRefs(remote2, context.home, wanted2);
  const prod = refs.get(name(environment2.prodBranch)) ?? null;
  if (!prod) {
    const all = await listRefs(remote2, context.home, ["refs/heads/*"]);
    if (all.size > 0) throw noProdBranch(run, [...all.keys()]);
  }
  return { target: refs.get(name(environment2.branch)) ?? null, prod };
}
function noProdBranch(run, refs) {
  const names = refs.map((ref) => ref.replace("refs/heads/", ""));
  return new CodexError(
    "BRANCH_NOT_FOUND",
    `The codex ${run.remote.url} has no branch ${run.environment.prodBranch}, which production documents live on; it has ${names.slice(0, 10).join(", ")}`,
    {
      phase: "clone",
      fixes: [
        `Name the right branch in the configuration: "environments": { "branches": { "prod": "${names[0]}" } }`,
        `or make the branch: git push ${run.remote.url} ${names[0]}:${run.environment.prodBranch}`
      ]
    }
  );
}
async function ensureTips(session, run, tips, want) {
  const { branch, prodBranch } = run.environment;
  const isHere = async (oid) => oid === null || await session.reader.info(oid) !== null;
  const [targetHere, prodHere] = [await isHere(tips.target), await isHere(tips.prod)];
  const missing = /* @__PURE__ */ new Set();
  if (!targetHere) missing.add(branch);
  if (!prodHere && tips.prod && (want.prod || tips.target === null)) missing.add(prodBranch);
  if (missing.size === 0) return tips;
  const now = await fetchBranches(session.mirror, session.remote, run.project, [...missing]);
  return {
    target: tips.target === null ? null : now.get(branch) ?? tips.target,
    prod: tips.prod === null ? null : now.get(prodBranch) ?? tips.prod
  };
}

// runtime/codex/publish.ts
import { copyFile } from "node:fs/promises";
import path12 from "node:path";
import { setTimeout as sleep3 } from "node:timers/promises";
var TRIES = 10;
var TRANSIENT_TRIES = 3;
var PATIENCE_MS = 12e4;
var LONGEST_WAIT_MS = 4e3;
async function publish(session, what) {
  const started = performance.now();
  let tip = what.tip;
  let built = await what.build(tip);
  for (let attempts = 1; ; attempts += 1) {
    if (!built) return { commit: null, tip, attempts: attempts - 1 };
    const { commit, along = [] } = built;
    await shareShallow(session);
    const output = await push(session.remote, session.workspace, [
      `${commit}:refs/heads/${what.branch}`,
      ...along
    ]);
    const state = await confirm(session, what, commit, tip, output);
    if (state.published) return { commit, tip: state.tip, attempts };
    const tired = attempts >= TRIES && performance.now() - started > PATIENCE_MS;
    const moved = state.tip !== tip;
    if (tired || !(moved || isMoved(output) || isTransient(output) && attempts < TRANSIENT_TRIES)) {
      throw pushFailure(session, output);
    }
    what.progress(
      moved ? `the branch ${what.branch} moved; rebuilding on it (try ${attempts + 1})` : `the push did not arrive; trying again (try ${attempts + 1})`
    );
    await pause(session, attempts);
    if (moved || tip === null) built = await what.build(state.tip);
    tip = state.tip;
  }
}
async function confirm(session, what, commit, before, output) {
  const refused = output.code !== 0 && /\[rejected\]/.test(output.stdout + output.stderr);
  if (refused || output.code !== 0 && isMoved(output) && before !== null) {
    const tip2 = await bring(session, what);
    return { published: await holds(session, tip2, commit, before), tip: tip2 };
  }
  const refs = await askRemote(session, what, output);
  const tip = refs.get(`refs/heads/${what.branch}`) ?? null;
  if (tip === commit) return { published: true, tip };
  if (tip === null || tip === before) return { published: false, tip };
  const fetched = await bring(session, what);
  return { published: await holds(session, fetched, commit, before), tip: fetched };
}
async function askRemote(session, what, output) {
  try {
    return await listRefs(session.remote, session.workspace, [`refs/heads/${what.branch}`]);
  } catch (error) {
    if (output.code !== 0) throw unknownOutcome(pushFailure(session, output));
    throw unknownOutcome(error);
  }
}
function unknownOutcome(error) {
  if (error instanceof Error && "fixes" in error) {
    error.message += "; whether the push arrived could not be asked";
  }
  return error;
}
async function bring(session, what) {
  const tips = await fetchBranches(session.mirror, session.remote, what.project, [what.branch]);
  return tips.get(what.branch);
}
async function holds(session, tip, commit, before) {
  const seen = /* @__PURE__ */ new Set([tip]);
  const queue = [tip];
  while (queue.length > 0) {
    const oid = queue.shift();
    if (oid === commit) return true;
    if (oid === before || !await session.reader.info(oid)) continue;
    for (const parent of (await readCommit(session, oid)).parents) {
      if (!seen.has(parent)) queue.push(parent);
      seen.add(parent);
    }
  }
  return false;
}
function pushFailure(session, output) {
  if (output.code === 0) {
    return failure(
      session.remote,
      { ...output, code: 1, stderr: "! [remote rejected] (the branch does not hold the commit afterwards)" },
      "write"
    );
  }
  return failure(session.remote, output, "write");
}
async function pause(session, attempt) {
  const most = Math.min(LONGEST_WAIT_MS, 25 * 2 ** attempt);
  await sleep3(Math.random() * most, void 0, { signal: session.remote.signal }).catch(() => {
  });
}
async function shareShallow(session) {
  await copyFile(path12.join(session.mirror.dir, "shallow"), path12.join(session.workspace, "shallow")).catch(
    (error) => {
      if (error.code !== "ENOENT") throw error;
    }
  );
}

// runtime/git/plumbing.ts
import { spawn as spawn2 } from "node:child_process";
function plumbing(call) {
  call.debug?.(`git ${call.args.join(" ")}`);
  return new Promise((resolve3, reject) => {
    const child = spawn2("git", [...SAFE_FLAGS, ...call.args], {
      cwd: call.cwd,
      env: call.env,
      stdio: ["pipe", "pipe", "pipe"],
      signal: call.signal,
      windowsHide: true
    });
    const out = [];
    const err = [];
    child.stdout.on("data", (chunk) => out.push(chunk));
    child.stderr.on("data", (chunk) => err.push(chunk));
    child.on("error", (error) => {
      if (call.signal.aborted) reject(interrupted());
      else reject(error.code === "ENOENT" && error.syscall?.startsWith("spawn") ? gitMissing(error) : error);
    });
    child.on("close", (code) => {
      if (call.signal.aborted) return reject(interrupted());
      resolve3({ code: code ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() });
    });
    child.stdin.on("error", () => {
    });
    void feed(child.stdin, call.input);
  });
}
async function feed(stdin, input) {
  if (input !== void 0) {
    const chunks = typeof input === "string" || input instanceof Uint8Array ? [input] : input;
    for (const chunk of chunks) {
      if (!stdin.write(chunk)) {
        await new Promise((resolve3) => {
          stdin.once("drain", resolve3);
          stdin.once("close", resolve3);
        });
      }
    }
  }
  stdin.end();
}

// runtime/git/fast-import.ts
function quotePath(path20) {
  const escaped = path20.replace(/["\\\n]/g, (c3) => c3 === "\n" ? "\\n" : `\\${c3}`);
  return `"${escaped}"`;
}
async function writeCommit(call, commit, when) {
  const output = await plumbing({
    ...call,
    args: ["fast-import", "--quiet", "--force", "--date-format=raw", "--done"],
    input: stream(commit, when)
  });
  const id = /^[0-9a-f]{40,64}$/m.exec(output.stdout.toString("latin1"))?.[0];
  if (output.code !== 0 || !id) throw new Error(`git fast-import failed: ${output.stderr.trim()}`);
  return id;
}
async function storeBlobs(call, contents) {
  function* blobs() {
    for (const data of contents) {
      yield `blob
data ${data.length}
`;
      yield data;
      yield "\n";
    }
  }
  const output = await plumbing({ ...call, args: ["fast-import", "--quiet"], input: blobs() });
  if (output.code !== 0) throw new Error(`git fast-import failed: ${output.stderr.trim()}`);
}
function* stream(commit, when) {
  const time = `${Math.floor(when.getTime() / 1e3)} ${timeZone(when)}`;
  yield "feature done\n";
  yield `commit refs/heads/new
mark :1
`;
  yield `author ${person(commit.author)} ${time}
committer ${person(commit.committer)} ${time}
`;
  yield `data ${Buffer.byteLength(commit.message)}
${commit.message}
`;
  if (commit.parent) yield `from ${commit.parent}
`;
  for (const change of commit.changes) if (!change.entry) yield `D ${quotePath(change.path)}
`;
  for (const { path: path20, entry } of commit.changes) {
    if (entry) yield `M ${entry.mode} ${entry.oid} ${quotePath(path20)}
`;
  }
  yield "\nget-mark :1\ndone\n";
}
function person({ name, email }) {
  const clean = (text) => text.replace(/[<>\n\r\0]/g, "").trim();
  return `${clean(name)} <${clean(email)}>`;
}
function timeZone(when) {
  const minutes = -when.getTimezoneOffset();
  const abs = Math.abs(minutes);
  const two = (n) => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(abs / 60))}${two(abs % 60)}`;
}

// runtime/sync/commit.ts
async function writeSyncCommit(session, run, question) {
  const { plan, own, prod } = question;
  const { environment: environment2, project } = run;
  const who = await identity(run);
  const warnings = who.known ? [] : [`git has no user.name and user.email; the commit is by ${person2(who.author)}`];
  const now = /* @__PURE__ */ new Date();
  const along = [];
  let parent = own?.commit ?? prod?.commit ?? null;
  if (parent === null) {
    parent = await writeReadme(session, run, who, now);
    if (!environment2.isProd) along.push(`${parent}:refs/heads/${environment2.prodBranch}`);
  }
  let base = null;
  const changes = projectChanges(project, plan);
  let followed = 0;
  if (!environment2.isProd) {
    if (own && prod) {
      const following = await follow(session, own, prod, project);
      base = following.base;
      changes.push(...following.changes);
      followed = following.followed;
      warnings.push(...following.warnings);
    } else base = parent;
  }
  const commit = await writeCommit(
    callIn(session),
    { parent, message: message(run, question, base), author: who.author, committer: who.committer, changes },
    now
  );
  return { commit, along, followed, warnings };
}
function projectChanges(project, { changes, wanted: wanted2 }) {
  const prefix = projectPrefix(project);
  return [
    ...changes.deleted.map((path20) => ({ path: prefix + path20, entry: null })),
    ...[...changes.added, ...changes.modified].map((path20) => ({
      path: prefix + path20,
      entry: wanted2.get(path20)
    }))
  ];
}
function message(run, { plan, source }, base) {
  const { added, modified, deleted } = plan.changes;
  const count = added.length + modified.length + deleted.length;
  const trailers = [
    ["Codex-Project", run.project],
    ["Codex-Environment", run.environment.name],
    ["Codex-Source-Repository", source.repository],
    ["Codex-Source-Commit", source.commit && `${source.commit}${source.dirty ? "-dirty" : ""}`],
    ["Codex-Base", base]
  ];
  const lines = trailers.flatMap(([key, value]) => value ? [`${key}: ${value}`] : []);
  return `Sync ${count} files from ${run.project}

${lines.join("\n")}
`;
}
async function identity(run) {
  const config = await run.gitConfig();
  const { env } = run.context;
  const fallback = { name: "fractary-codex", email: "fractary-codex@localhost" };
  const of = (role) => {
    const name = env[`GIT_${role.toUpperCase()}_NAME`] || config.get(`${role}.name`) || config.get("user.name");
    const email = env[`GIT_${role.toUpperCase()}_EMAIL`] || config.get(`${role}.email`) || config.get("user.email") || env.EMAIL;
    return name && email ? { name, email } : null;
  };
  const author = of("author");
  return {
    author: author ?? fallback,
    committer: of("committer") ?? author ?? fallback,
    known: author !== null
  };
}
function person2({ name, email }) {
  return `${name} <${email}>`;
}
async function writeReadme(session, run, who, now) {
  const text = `# ${run.codex}

The documentation of ${run.config.organization}, gathered from its projects by fractary-codex.

- \`projects/<name>/\`: the documents of one project; written by its syncs, so change them in the project
- \`shared/\`: documents for every project
- \`systems/\`: interfaces between systems
`;
  const data = Buffer.from(text);
  await storeBlobs(callIn(session), [data]);
  return await writeCommit(
    callIn(session),
    {
      parent: null,
      message: `Start the codex of ${run.config.organization}
`,
      author: who.author,
      committer: who.committer,
      changes: [{ path: "README.md", entry: { mode: "100644", oid: blobId(data) } }]
    },
    now
  );
}

// runtime/selection/listing.ts
import { lstat as lstat4, readlink } from "node:fs/promises";
import path13 from "node:path";
async function listWorkingTree(project, prefixes, selects) {
  const pathspecs = (prefixes ?? []).map((prefix) => `:(literal)${prefix}`);
  if (prefixes?.length === 0) return { files: /* @__PURE__ */ new Map(), skipped: [], removed: 0 };
  const output = await plumbing({
    cwd: project.root,
    env: project.env,
    signal: project.signal,
    debug: project.debug,
    args: ["ls-files", "-z", "-t", "-s", "-c", "-m", "-d", "-o", "--exclude-standard", "--", ...pathspecs]
  });
  if (output.code !== 0) throw listingFailed(project.root, output.stderr);
  const closed = /could not open directory '([^']*)'/.exec(output.stderr)?.[1];
  if (closed !== void 0) throw unreadable(closed);
  const listing = readRecords(output.stdout, selects);
  await Promise.all([confirmRemoved(project.root, listing), checkUntracked(project.root, listing)]);
  await checkLinks(project.root, listing);
  return { files: listing.files, skipped: listing.skipped, removed: listing.removed.length };
}
function readRecords(stdout, selects) {
  const listing = { files: /* @__PURE__ */ new Map(), skipped: [], removed: [], untracked: [] };
  for (let at2 = 0; at2 < stdout.length; ) {
    const end = stdout.indexOf(0, at2);
    const record = stdout.subarray(at2, end < 0 ? stdout.length : end);
    at2 = end < 0 ? stdout.length : end + 1;
    const tag = String.fromCharCode(record[0] ?? 0);
    const tab = record.indexOf(9);
    const { name, valid } = decodeName(tag === "?" ? record.subarray(2) : record.subarray(tab + 1));
    if (!selects(name.replace(/\/$/, ""))) continue;
    const skip = (reason) => {
      listing.files.delete(name);
      listing.skipped.push({ path: name.replace(/\/$/, ""), reason });
    };
    if (!valid) skip("its name is not UTF-8");
    else if (name.endsWith("/")) skip("a git repository of its own");
    else if (tag === "?") {
      listing.untracked.push(name);
      listing.files.set(name, { mode: "100644", oid: null });
    } else addTracked(listing, tag, name, record.toString("latin1", 2, tab), skip);
  }
  return listing;
}
function addTracked(listing, tag, name, stage, skip) {
  const [mode = "", oid = ""] = stage.split(" ");
  if (mode === "160000") {
    if (!listing.skipped.some((one) => one.path === name)) skip("a submodule");
  } else if (tag === "S") skip("not checked out here (sparse checkout)");
  else if (tag === "R") {
    listing.files.delete(name);
    listing.removed.push(name);
  } else if (tag === "C") {
    if (listing.files.has(name)) listing.files.set(name, { mode, oid: null });
  } else if (tag === "M") listing.files.set(name, { mode, oid: null });
  else listing.files.set(name, { mode, oid });
}
async function confirmRemoved(root, listing) {
  for (const name of listing.removed) {
    try {
      await lstat4(path13.join(root, name));
    } catch (error) {
      const code = error.code;
      if (code !== "ENOENT" && code !== "ENOTDIR") throw unreadable(name);
    }
  }
}
async function checkUntracked(root, listing) {
  for (const name of listing.untracked) {
    const found = await lstat4(path13.join(root, name)).catch(() => null);
    if (!found) listing.files.delete(name);
    else if (found.isSymbolicLink()) listing.files.set(name, { mode: "120000", oid: null });
  }
}
async function checkLinks(root, listing) {
  for (const [name, file] of [...listing.files]) {
    if (file.mode !== "120000") continue;
    const target = await readlink(path13.join(root, name)).catch(() => null);
    const reason = target === null ? null : linkProblem(name, target);
    if (!reason) continue;
    listing.files.delete(name);
    listing.skipped.push({ path: name, reason });
  }
}
function linkProblem(name, target) {
  if (target.startsWith("/") || target.startsWith("\\") || /^[A-Za-z]:/.test(target))
    return "an absolute link";
  const resolved = path13.posix.normalize(
    path13.posix.join(path13.posix.dirname(name), target.replaceAll("\\", "/"))
  );
  return resolved === ".." || resolved.startsWith("../") ? "a link that leaves the project" : null;
}
function unreadable(name) {
  return new CodexError(
    "PERMISSION_DENIED",
    `'${name}' is there but cannot be read, so whether it changed is not known`,
    {
      phase: "plan",
      fixes: [`Give yourself the right to read it: chmod u+rX '${name}'`, "or exclude it: --exclude GLOB"]
    }
  );
}
function listingFailed(root, stderr) {
  const owner = /dubious ownership/.test(stderr);
  return new CodexError(
    owner ? "PERMISSION_DENIED" : "PROJECT_NOT_DETECTED",
    owner ? `git does not trust ${root}, because it belongs to another user` : `git cannot list the files of ${root}: ${stderr.trim().split("\n").at(-1) ?? ""}`,
    {
      phase: "plan",
      fixes: [
        owner ? `git config --global --add safe.directory '${root}'` : `Look at it: git -C '${root}' status`
      ]
    }
  );
}

// runtime/selection/secrets.ts
var SNIFFED_BYTES = 8e3;
var MAX_SCANNED_BYTES = 5 * 1024 * 1024;
async function openSecretScanner(allowPaths) {
  const [{ lintSource }, { creator }] = await Promise.all([
    import("./chunks/module-O3IMGFDI.mjs"),
    import("./chunks/module-HDMBK7Y4.mjs")
  ]);
  const allowed = compile(allowPaths);
  const config = {
    rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, options: {} }]
  };
  return {
    async scan(path20, content) {
      if (allowed(path20) || content.length > MAX_SCANNED_BYTES) return [];
      if (content.subarray(0, SNIFFED_BYTES).includes(0)) return [];
      const text = content.toString("utf8");
      const extension = /\.[^./]+$/.exec(path20)?.[0] ?? "";
      const result = await lintSource({
        source: { content: text, filePath: path20, ext: extension, contentType: "text" },
        options: { config, maskSecrets: true, noPhysicFilePath: true }
      });
      return result.messages.filter(({ range: range2 }) => !isPlaceholder(text.slice(range2[0], range2[1]))).map(({ ruleId, messageId, loc }) => ({
        path: path20,
        line: loc.start.line,
        rule: `${ruleId.replace(/^@secretlint\/secretlint-rule-/, "")}/${messageId}`
      }));
    }
  };
}
function isPlaceholder(text) {
  if (/example|placeholder|your[-_]|changeme|redacted|dummy/i.test(text)) return true;
  if (/(.)\1{7}/.test(text)) return true;
  const body = text.replace(/^.*?[_\-:=]/, "");
  return body.length >= 8 && new Set(body.toLowerCase()).size <= 3;
}

// runtime/sync/to-codex-plan.ts
var isMarkdown2 = (path20) => /\.(md|mdx|markdown)$/i.test(path20);
async function planToCodex(session, layout, source, question) {
  const { rules, project } = question;
  const tree = layout?.projects.get(project);
  const listing = tree ? await listFiles(session, tree) : { files: /* @__PURE__ */ new Map(), unreadable: [] };
  const existing = listing.files;
  const skipped = [
    ...source.skipped,
    ...listing.unreadable.map((path20) => ({ path: path20, reason: "its name in the codex is not UTF-8" }))
  ];
  const wanted2 = new Map(source.files);
  const differing = [...wanted2.keys()].filter((path20) => !isSame(wanted2.get(path20), existing.get(path20)));
  const leftAlone = new Set(skipped.map(({ path: path20 }) => path20));
  const leave = (path20, reason) => {
    wanted2.delete(path20);
    leftAlone.add(path20);
    skipped.push({ path: path20, reason });
  };
  for (const path20 of await source.filtered(differing)) {
    if (wanted2.has(path20) && differing.includes(path20))
      leave(path20, "it has a git filter (such as LFS or git-crypt)");
  }
  for (const [path20, oid] of question.brought) {
    if (wanted2.get(path20)?.oid === oid) leave(path20, "from the codex");
  }
  await source.bring(differing.flatMap((path20) => wanted2.get(path20)?.oid ?? []));
  const contents = await inspect(
    session,
    differing,
    wanted2,
    question,
    (path20, reason) => {
      wanted2.delete(path20);
      skipped.push({ path: path20, reason });
    },
    leave
  );
  const mine = (path20) => (question.prune || rules.inScope(path20)) && !leftAlone.has(path20);
  const changes = compare(wanted2, existing, mine);
  const causes = await deletionCauses(changes, wanted2, existing, source.has);
  const inScope = [...existing.keys()].filter(mine).length;
  const strangers = [...existing.keys()].filter((path20) => !rules.inScope(path20)).length;
  const warnings = [...contents.warnings];
  if (strangers > 0 && !question.prune) {
    warnings.push(
      `${strangers} file${strangers === 1 ? "" : "s"} in ${projectPrefix(project)} of the codex match no include pattern and stay; --prune removes them`
    );
  }
  skipped.sort((a, b3) => a.path < b3.path ? -1 : 1);
  return {
    changes,
    wanted: wanted2,
    existing,
    skipped,
    causes,
    deletionThresholdExceeded: exceedsThreshold(
      causes,
      { inScope, wanted: wanted2.size },
      question.thresholds
    ),
    secrets: contents.secrets,
    warnings,
    planId: planId({
      direction: "to-codex",
      target: [question.environment, project],
      changes,
      wanted: wanted2,
      existing
    })
  };
}
function isSame(a, b3) {
  return a !== void 0 && b3 !== void 0 && a.oid === b3.oid && a.mode === b3.mode;
}
async function inspect(session, differing, wanted2, question, keepBack, leave) {
  const byContent = /* @__PURE__ */ new Map();
  for (const path20 of differing) {
    const file = wanted2.get(path20);
    if (file) byContent.set(file.oid, [...byContent.get(file.oid) ?? [], path20]);
  }
  const secrets = [];
  const warnings = [];
  if (byContent.size === 0) return { secrets, warnings };
  const scanner = await openSecretScanner(question.allowSecretPaths);
  await readBlobs(session, byContent.keys(), async (oid, data) => {
    for (const path20 of byContent.get(oid)) {
      if (wanted2.get(path20)?.mode === "120000") {
        const problem = linkProblem(path20, data.toString());
        if (problem) leave(path20, problem);
        continue;
      }
      if (isMarkdown2(path20) && hasFrontMatter(data)) {
        const frontMatter = await readFrontMatter(data);
        if (frontMatter.warning) {
          const line = privateLine(data);
          if (line) {
            keepBack(path20, `visibility: private (line ${line}) in a front matter that cannot be read`);
            continue;
          }
          warnings.push(`${path20}: ${frontMatter.warning}`);
        }
        if (isPrivate(frontMatter)) {
          keepBack(path20, `visibility: private (line ${frontMatter.lines.visibility ?? 1})`);
          continue;
        }
      }
      secrets.push(...await scanner.scan(path20, data));
    }
  });
  secrets.sort((a, b3) => a.path === b3.path ? a.line - b3.line : a.path < b3.path ? -1 : 1);
  return { secrets, warnings: warnings.sort() };
}
function privateLine(data) {
  const lines = data.subarray(0, 64 * 1024).toString().split("\n");
  return lines.findIndex((line) => /^visibility:\s*["']?private\b/i.test(line)) + 1;
}

// runtime/sync/to-codex.ts
async function applyToCodex(session, run, work) {
  const { environment: environment2, project, context } = run;
  let { plan, tips } = work;
  let last = { followed: 0, warnings: [] };
  let first = true;
  const build = async (tip) => {
    if (!first && tip === null) tips = await listTips(run);
    tips = await ensureTips(
      session,
      run,
      { ...tips, target: tip ?? tips.target },
      { prod: !environment2.isProd }
    );
    const own = tips.target ? await layoutOf(session, tips.target, work.layout) : null;
    const prod = !tips.prod ? null : environment2.isProd && own ? own : await layoutOf(session, tips.prod, work.layout);
    const there = own ?? prod;
    if (!first && there?.projects.get(project) !== work.layout?.projects.get(project)) {
      plan = await planToCodex(session, there, work.source, work.question);
      work.guard(plan);
    }
    first = false;
    if (isEmpty(plan)) return null;
    const written = await writeSyncCommit(session, run, {
      plan,
      own,
      prod,
      source: { commit: work.source.commit, ...work.trailer }
    });
    last = written;
    return { commit: written.commit, along: written.along };
  };
  const published = await publish(session, {
    branch: environment2.branch,
    tip: tips.target,
    project,
    build,
    progress: context.progress
  });
  return {
    ...published,
    plan,
    branchCreated: work.tips.target === null && published.commit !== null,
    followed: published.commit ? last.followed : 0,
    warnings: last.warnings
  };
}
function layoutOf(session, commit, known) {
  return known?.commit === commit ? Promise.resolve(known) : readLayout(session, commit);
}
function isEmpty({ changes }) {
  return changes.added.length + changes.modified.length + changes.deleted.length === 0;
}

// runtime/sync/look.ts
async function lookAtCodex(session, prepared, what) {
  const { run, source, timer, delivery } = prepared;
  const [tips, layout] = await timer.run(
    "clone",
    () => inPhase("clone", bringLayout(session, prepared, what))
  );
  if (!source || !what.publishing) {
    return { tips, layout, plan: null, uncommitted: prepared.upToDate?.uncommitted ?? 0 };
  }
  run.context.progress("Comparing");
  return timer.run(
    "plan",
    () => inPhase(
      "plan",
      (async () => {
        if (layout && what.delivering) await bringTrees(session, layout, delivery.prefixes, run.project);
        const plan = await planToCodex(session, layout, source, prepared.question);
        return { tips, layout, plan, uncommitted: await source.uncommitted(session) };
      })()
    )
  );
}
async function bringLayout(session, { run, tips, options }, what) {
  const foresees = options.dryRun || options.plan !== void 0;
  const prod = what.publishing && foresees && !run.environment.isProd;
  const now = await ensureTips(session, run, tips, { prod });
  const tip = now.target ?? now.prod;
  return [now, tip ? await readLayout(session, tip) : null];
}
async function foreseeFollowing(session, { run }, { tips, layout, plan }) {
  if (!plan || isEmpty(plan) || run.environment.isProd || !tips.target || !layout) return null;
  const now = await ensureTips(session, run, tips, { prod: true });
  return now.prod ? follow(session, layout, await readLayout(session, now.prod), run.project) : null;
}
function foreseeDelivery(session, prepared, { layout, plan }, following) {
  const { run } = prepared;
  const prediction = plan && !isEmpty(plan) ? { project: run.project, own: ownFilesAfter(plan), followed: following?.changes ?? [] } : void 0;
  const empty = {
    commit: "",
    message: "",
    top: /* @__PURE__ */ new Map(),
    projects: /* @__PURE__ */ new Map(),
    files: /* @__PURE__ */ new Map()
  };
  return planDelivery(session, prepared, layout ?? (prediction ? empty : null), prediction);
}
function planDelivery(session, { run, delivery, index, now }, layout, prediction) {
  return planFromCodex(session, layout, {
    scope: scopeOf(run),
    project: run.project,
    rules: delivery,
    thresholds: run.config.handlers.sync.options.github,
    index,
    prediction,
    now
  });
}
function ownFilesAfter(plan) {
  const own = new Map(plan.existing);
  for (const path20 of plan.changes.deleted) own.delete(path20);
  for (const path20 of [...plan.changes.added, ...plan.changes.modified]) own.set(path20, plan.wanted.get(path20));
  return own;
}

// runtime/sync/outcome.ts
function planIdOf({ to: to2, from }) {
  const ids = [to2, from].flatMap((one) => one?.status === "success" ? [one.plan_id] : []);
  return ids.length === 0 ? "" : combinedPlanId(ids);
}
function directionFailure(error) {
  if (error instanceof CodexError) {
    return {
      status: "failure",
      error: error.message,
      error_code: error.code,
      ...error.phase ? { phase: error.phase } : {},
      suggested_fixes: error.fixes,
      ...error.extra
    };
  }
  return {
    status: "failure",
    error: error instanceof Error ? error.message : String(error),
    error_code: "INTERNAL",
    suggested_fixes: ["Run the same command again with --verbose and report what it prints"]
  };
}
function report(prepared, outcome, seconds) {
  const { run, options, source, timer } = prepared;
  const failed = [outcome.to, outcome.from].filter((one) => one?.status === "failure").length;
  return {
    status: failed === 0 ? "success" : "partial",
    operation: "sync-project",
    organization: run.config.organization,
    project: run.project,
    codex_repo: run.codex,
    environment: run.environment.name,
    target_branch: run.environment.branch,
    direction: options.direction,
    dry_run: options.dryRun,
    plan_id: planIdOf(outcome),
    source: source && {
      commit: source.commit,
      branch: source.branch,
      dirty: outcome.uncommitted > 0,
      uncommitted: outcome.uncommitted
    },
    to_codex: outcome.to,
    from_codex: outcome.from,
    steps: timer.steps,
    warnings: [.../* @__PURE__ */ new Set([...run.warnings, ...outcome.warnings])],
    duration_seconds: seconds
  };
}

// runtime/sync/steps.ts
function stepTimer() {
  const steps = [];
  return {
    steps,
    async run(name, work) {
      const started = performance.now();
      try {
        return await work();
      } finally {
        steps.push({ name, duration_ms: Math.round(performance.now() - started) });
      }
    }
  };
}
function secondsSince(started) {
  return Math.round(performance.now() - started) / 1e3;
}

// runtime/sync/deliver.ts
async function deliverNothing(prepared, outcome) {
  const { run, options, now } = prepared;
  const index = prepared.index;
  const entries = Object.values(index.entries).filter((entry) => !entry.on_demand);
  const changes = { added: [], modified: [], deleted: [], unchanged: entries.length };
  const indexUpdated = options.dryRun || await renew(scopeOf(run), index, run.config.cache.default_ttl, now);
  warnAboutReading(prepared, outcome);
  outcome.from = fromCodexResult(
    run,
    {
      changes,
      skipped: index.skipped,
      causes: { gone: 0, excluded: 0, moved: 0 },
      deletionThresholdExceeded: false,
      planId: planId({
        direction: "from-codex",
        target: [run.config.organization, run.project, run.environment.name],
        changes,
        wanted: /* @__PURE__ */ new Map(),
        existing: /* @__PURE__ */ new Map()
      })
    },
    { dryRun: options.dryRun, seconds: 0, indexUpdated: indexUpdated && !options.dryRun }
  );
}
async function deliver(session, prepared, layout, outcome) {
  const { run, timer, delivery, now } = prepared;
  const started = performance.now();
  run.context.progress(`Reading ${run.codex} (${run.environment.name})`);
  try {
    const plan = await timer.run("plan-from", () => inPhase("plan", planDelivery(session, prepared, layout)));
    outcome.warnings.push(...plan.warnings);
    warnAboutReading(prepared, outcome);
    guardDelivery(prepared, plan, outcome);
    const { indexUpdated } = await timer.run(
      "copy",
      () => inPhase(
        "copy",
        applyFromCodex(session, plan, {
          scope: scopeOf(run),
          rules: delivery,
          ttl: run.config.cache.default_ttl,
          now
        })
      )
    );
    if (!indexUpdated) {
      outcome.warnings.push("the index of the cache could not be written; the next sync repairs it");
    }
    outcome.from = fromCodexResult(run, plan, {
      dryRun: false,
      seconds: secondsSince(started),
      indexUpdated
    });
  } catch (error) {
    const alone = outcome.to === null || outcome.to.status === "failure";
    if (alone || !(error instanceof CodexError) || error.code === "INTERRUPTED") throw error;
    outcome.from = directionFailure(error);
  }
}
function guardDelivery({ run, options }, plan, outcome) {
  stopAtGuards(
    {
      direction: "from-codex",
      planId: plan.planId,
      deleted: plan.changes.deleted,
      causes: plan.causes,
      deletionThresholdExceeded: plan.deletionThresholdExceeded,
      secrets: [],
      nothingSelected: plan.wanted.size === 0
    },
    {
      ...options,
      command: outcome.to ? options.command.replace(/( --bidirectional)?$/, " --from-codex") : options.command,
      planId: plan.planId,
      plan: fromCodexResult(run, plan, { dryRun: true, seconds: 0, indexUpdated: false })
    }
  );
}
function warnAboutReading({ run, tips }, outcome) {
  const published = outcome.to?.status === "success" && (outcome.to.commit_sha || outcome.to.branch_created);
  if (published) return;
  const { environment: environment2 } = run;
  if (tips.prod === null)
    outcome.warnings.push(`the codex ${run.codex} is empty: nothing was ever published to it`);
  else if (tips.target === null) {
    outcome.warnings.push(
      `the codex has no branch ${environment2.branch} yet: ${environment2.name} reads production's documents (${environment2.prodBranch})`
    );
  }
}

// runtime/sync/preparation.ts
import { createHash as createHash6 } from "node:crypto";

// runtime/selection/rules.ts
function selectionRules(config, options) {
  for (const glob of options.patterns ?? []) checkPattern(glob, { source: "option", key: "--patterns" });
  for (const glob of options.exclude ?? []) checkPattern(glob, { source: "option", key: "--exclude" });
  for (const glob of config.sync_patterns) checkPattern(glob, { source: "config", key: "sync_patterns" });
  for (const glob of config.exclude_patterns)
    checkPattern(glob, { source: "config", key: "exclude_patterns" });
  const include = [...options.patterns?.length ? options.patterns : config.sync_patterns];
  const exclude = [...config.exclude_patterns, ...options.exclude ?? [], ...ALWAYS_EXCLUDED];
  const inScope = compile(include);
  const excluded = compile(exclude);
  return {
    include,
    exclude,
    inScope,
    excluded,
    selects: (path20) => inScope(path20) && !excluded(path20),
    prefixes: literalPrefixes(include)
  };
}

// runtime/sync/manifest.ts
import { readFile as readFile7 } from "node:fs/promises";
import path14 from "node:path";
var MANIFEST = ".fractary/codex/manifest.json";
async function readManifest(root) {
  try {
    const text = await readFile7(path14.join(root, ...MANIFEST.split("/")), "utf8");
    return parseManifest(text);
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
function parseManifest(text) {
  const { files: files2 } = JSON.parse(text);
  if (typeof files2 !== "object" || files2 === null) return /* @__PURE__ */ new Map();
  return new Map(
    Object.entries(files2).filter((pair) => typeof pair[1] === "string")
  );
}

// runtime/sync/memo.ts
import { createHash as createHash4 } from "node:crypto";
import { readFile as readFile8 } from "node:fs/promises";
import path15 from "node:path";
function memoKey(parts) {
  return createHash4("sha256").update(JSON.stringify(parts)).digest("hex");
}
function memoFile(run) {
  const about = JSON.stringify([run.remote.url, run.project, run.environment.branch, run.place.root]);
  const name = createHash4("sha256").update(about).digest("hex").slice(0, 32);
  return path15.join(run.context.home, "up-to-date", `${name}.json`);
}
async function recallUpToDate(run, key) {
  try {
    const memo = JSON.parse(await readFile8(memoFile(run), "utf8"));
    return memo.key === key ? memo : null;
  } catch {
    return null;
  }
}
async function rememberUpToDate(run, memo) {
  await writeWhole(memoFile(run), JSON.stringify(memo)).catch(() => {
  });
}

// runtime/sync/source.ts
import { createHash as createHash5 } from "node:crypto";
import { lstat as lstat5, mkdir as mkdir8 } from "node:fs/promises";
import path18 from "node:path";

// runtime/project/head.ts
import { lstatSync as lstatSync2, readFileSync as readFileSync3, readlinkSync, statSync as statSync2 } from "node:fs";
import { join as join2 } from "node:path";
var OID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var HEADS = "refs/heads/";
function readHead(gitDir, commonDir) {
  if (statSync2(join2(commonDir, "reftable"), { throwIfNoEntry: false })) return null;
  let value = readRefFile(join2(gitDir, "HEAD"));
  if (value === null) return null;
  if (OID.test(value)) return { commit: value, branch: null };
  const first = symbolicTarget(value);
  const branch = first?.startsWith(HEADS) ? first.slice(HEADS.length) : null;
  for (let depth = 0; depth < 5; depth++) {
    const ref = symbolicTarget(value);
    if (ref === null) return null;
    value = readRef(ref, gitDir, commonDir);
    if (value === null) return { commit: null, branch };
    if (OID.test(value)) return { commit: value, branch };
  }
  return null;
}
function readRemoteHead(commonDir, remote2 = "origin") {
  const prefix = `refs/remotes/${remote2}/`;
  const target = symbolicTarget(readRefFile(join2(commonDir, prefix, "HEAD")) ?? "");
  return target?.startsWith(prefix) ? target.slice(prefix.length) : null;
}
function symbolicTarget(value) {
  const ref = /^ref:\s*(refs\/\S.*)$/.exec(value)?.[1];
  return ref === void 0 || ref.split("/").includes("..") ? null : ref;
}
function readRef(ref, gitDir, commonDir) {
  const own = /^refs\/(?:bisect|worktree|rewritten)\//.test(ref);
  const loose = join2(own ? gitDir : commonDir, ref);
  return readRefFile(loose) ?? readPacked(ref, commonDir) ?? readRefFile(loose);
}
function readPacked(ref, commonDir) {
  const packed = `${readText(join2(commonDir, "packed-refs")) ?? ""}
`;
  const end = packed.indexOf(` ${ref}
`);
  return end < 0 ? null : packed.slice(packed.lastIndexOf("\n", end) + 1, end);
}
function readRefFile(path20) {
  if (lstatSync2(path20, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const target = readlinkSync(path20);
    if (target.startsWith("refs/")) return `ref: ${target}`;
  }
  return readText(path20)?.trimEnd() ?? null;
}
function readText(path20) {
  try {
    return readFileSync3(path20, "utf8");
  } catch (error) {
    const code = error.code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
    throw error;
  }
}

// runtime/selection/hashing.ts
import { copyFile as copyFile2, mkdir as mkdir7 } from "node:fs/promises";
import path16 from "node:path";
async function hashFiles(project, place2, paths) {
  const objects = path16.join(place2.temporary, "objects");
  const index = path16.join(place2.temporary, "index");
  await mkdir7(objects, { recursive: true });
  await copyFile2(path16.join(place2.gitDir, "index"), index).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  const call = {
    cwd: project.root,
    signal: project.signal,
    debug: project.debug,
    env: {
      ...project.env,
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: place2.objects
    }
  };
  const added = await plumbing({
    ...call,
    args: ["-c", "core.safecrlf=false", "update-index", "--add", "--remove", "-z", "--stdin"],
    input: paths.map((name) => `${name}\0`).join("")
  });
  if (added.code !== 0) throw hashingFailed(added.stderr);
  const listed = await plumbing({ ...call, args: ["ls-files", "-s", "-z"] });
  if (listed.code !== 0) throw hashingFailed(listed.stderr);
  const wanted2 = new Set(paths);
  const hashed = /* @__PURE__ */ new Map();
  for (const record of splitRecords(listed.stdout)) {
    const tab = record.indexOf(9);
    const { name } = decodeName(record.subarray(tab + 1));
    const [mode = "", oid = ""] = record.toString("latin1", 0, tab).split(" ");
    if (wanted2.has(name)) hashed.set(name, { mode, oid });
  }
  return hashed;
}
function* splitRecords(bytes) {
  for (let at2 = 0; at2 < bytes.length; ) {
    const end = bytes.indexOf(0, at2);
    yield bytes.subarray(at2, end < 0 ? bytes.length : end);
    at2 = end < 0 ? bytes.length : end + 1;
  }
}
function hashingFailed(stderr) {
  const name = /open\("([^"]*)"\)|unable to (?:index file|stat) '?([^':\n]*)'?/.exec(stderr);
  if (name && /Permission denied/.test(stderr)) return unreadable(name[1] ?? name[2] ?? "");
  return new CodexError("INTERNAL", `git could not read the changed files: ${stderr.trim().split("\n")[0]}`, {
    phase: "plan",
    fixes: ["Look at the files it names: git status"]
  });
}
async function filteredPaths(project, paths, more = {}) {
  if (paths.length === 0) return /* @__PURE__ */ new Set();
  const output = await plumbing({
    cwd: project.root,
    env: { ...project.env, ...more.env },
    signal: project.signal,
    debug: project.debug,
    args: ["check-attr", ...more.args ?? [], "-z", "--stdin", "filter"],
    input: paths.map((name) => `${name}\0`).join("")
  });
  const fields = output.stdout.toString().split("\0");
  const filtered = /* @__PURE__ */ new Set();
  for (let at2 = 0; at2 + 2 < fields.length; at2 += 3) {
    if (fields[at2 + 2] !== "unspecified" && fields[at2 + 2] !== "unset") filtered.add(fields[at2]);
  }
  return filtered;
}

// runtime/sync/uncommitted.ts
import path17 from "node:path";
async function countUncommitted(session, place2, source, rules, unstaged) {
  const committed = source.commit ? await committedFiles(session, place2, source.commit, rules) : /* @__PURE__ */ new Map();
  if (!committed) return unstaged;
  let count = 0;
  for (const [name, file] of source.files) {
    const before = committed.get(name);
    if (!before || before.oid !== file.oid || before.mode !== file.mode) count += 1;
    committed.delete(name);
  }
  const skipped = new Set(source.skipped.map((one) => one.path));
  for (const name of committed.keys()) if (!skipped.has(name)) count += 1;
  return count;
}
async function committedFiles(session, place2, commit, rules) {
  const object = await session.reader.read(commit);
  if (object?.type !== "commit") return null;
  const inside = path17.relative(place2.topLevel, place2.root).split(path17.sep).filter(Boolean);
  let tree = parseCommit(object.data).tree;
  for (const segment of inside) {
    const entries = tree === void 0 ? null : await treeAt(session, tree);
    if (!entries) return null;
    tree = entries.find((entry) => entry.name === segment && entry.mode === "040000")?.oid;
    if (tree === void 0) return /* @__PURE__ */ new Map();
  }
  const files2 = /* @__PURE__ */ new Map();
  return await collect2(session, tree, "", rules, files2) ? files2 : null;
}
async function treeAt(session, oid) {
  const object = await session.reader.read(oid);
  return object?.type === "tree" ? parseTree(object.data) : null;
}
async function collect2(session, tree, prefix, rules, files2) {
  const entries = await treeAt(session, tree);
  if (!entries) return false;
  for (const { mode, name, oid } of entries) {
    const at2 = prefix + name;
    if (mode === "040000") {
      if (leadsTo(at2, rules.prefixes) && !await collect2(session, oid, `${at2}/`, rules, files2)) return false;
    } else if (mode !== "160000" && rules.selects(at2)) files2.set(at2, { mode, oid });
  }
  return true;
}
function leadsTo(folder, prefixes) {
  if (prefixes === null) return true;
  return prefixes.some((prefix) => {
    const clean = prefix.replace(/\/$/, "");
    return clean === folder || clean.startsWith(`${folder}/`) || folder.startsWith(`${clean}/`);
  });
}

// runtime/sync/source.ts
async function readWorkingTree(run, rules) {
  const { place: place2, context, env } = run;
  const folder = { root: place2.root, env, signal: context.signal, debug: context.debug };
  const listing = await listWorkingTree(folder, rules.prefixes, rules.selects);
  const changed = [...listing.files].filter(([, file]) => file.oid === null).map(([name]) => name);
  const foreignHash = [...listing.files.values()].some((file) => file.oid !== null && file.oid.length !== 40);
  let known;
  const filtered = async (paths) => known ?? filteredPaths(folder, paths);
  const objects = [path18.join(place2.commonDir, "objects")];
  let temporary;
  const close = async () => {
    if (temporary) await removeTemporary(temporary);
  };
  try {
    if (changed.length > 0 || foreignHash) {
      temporary = await makeTemporary(context.home);
      await mkdir8(path18.join(temporary, "objects"));
      known = await filteredPaths(folder, [...listing.files.keys()]);
      await hashChanged(
        run,
        listing,
        changed.filter((name) => !known.has(name)),
        temporary
      );
      objects.unshift(path18.join(temporary, "objects"));
    }
    let files2 = withIds(listing);
    if (temporary && [...files2.values()].some((file) => file.oid.length !== 40)) {
      files2 = await translateHashes(run, files2, objects, temporary);
      objects.splice(0, objects.length, path18.join(temporary, "sha1", "objects"));
    }
    const { commit, branch } = await headOf(run);
    return {
      commit,
      branch,
      files: files2,
      skipped: listing.skipped,
      uncommitted: (session) => countUncommitted(
        session,
        place2,
        { commit, files: files2, skipped: listing.skipped },
        rules,
        changed.length + listing.removed
      ),
      objects,
      digest: digestOf(files2, listing.skipped),
      filtered,
      bring: async () => {
      },
      has: (name) => lstat5(path18.join(place2.root, name)).then(
        (found) => !found.isDirectory(),
        () => false
      ),
      close
    };
  } catch (error) {
    await close();
    throw error;
  }
}
var NO_CONTENT = "0".repeat(40);
function withIds(listing) {
  const files2 = /* @__PURE__ */ new Map();
  for (const [name, { mode, oid }] of listing.files) files2.set(name, { mode, oid: oid ?? NO_CONTENT });
  return files2;
}
async function hashChanged(run, listing, changed, temporary) {
  if (changed.length === 0) return;
  const { place: place2, context, env } = run;
  const hashed = await hashFiles(
    { root: place2.root, env, signal: context.signal, debug: context.debug },
    { gitDir: place2.gitDir, objects: path18.join(place2.commonDir, "objects"), temporary },
    changed
  );
  for (const name of changed) {
    const file = hashed.get(name);
    if (file) listing.files.set(name, file);
    else listing.files.delete(name);
  }
}
async function translateHashes(run, files2, objects, temporary) {
  const { context, env, place: place2 } = run;
  const reader = openObjectReader({
    cwd: place2.root,
    env: { ...env, GIT_OBJECT_DIRECTORY: objects[0], GIT_ALTERNATE_OBJECT_DIRECTORIES: objects.at(-1) },
    signal: context.signal,
    debug: context.debug
  });
  const contents = [];
  const translated = /* @__PURE__ */ new Map();
  try {
    for (const [name, { mode, oid }] of files2) {
      const blob = oid === NO_CONTENT ? null : await reader.read(oid);
      if (blob) contents.push(blob.data);
      translated.set(name, { mode, oid: blob ? blobId(blob.data) : NO_CONTENT });
    }
  } finally {
    reader.close();
  }
  const repository = path18.join(temporary, "sha1");
  await makeBareRepository(repository);
  await storeBlobs({ cwd: repository, env, signal: context.signal, debug: context.debug }, contents);
  return translated;
}
async function headOf(run) {
  const { place: place2, context, env } = run;
  const head2 = readHead(place2.gitDir, place2.commonDir);
  if (head2) return head2;
  const call = { cwd: place2.root, env, signal: context.signal, debug: context.debug };
  const [commit, branch] = await Promise.all([
    git({ ...call, args: ["rev-parse", "--verify", "--quiet", "HEAD"] }),
    git({ ...call, args: ["symbolic-ref", "--short", "--quiet", "HEAD"] })
  ]);
  return { commit: commit.stdout.trim() || null, branch: branch.stdout.trim() || null };
}
function digestOf(files2, skipped) {
  const digest = createHash5("sha256");
  const names = [...files2.keys()].sort();
  for (const name of names) {
    const { mode, oid } = files2.get(name);
    digest.update(`${mode} ${oid} ${name}\0`);
  }
  for (const { path: name, reason } of skipped) digest.update(`- ${name} ${reason}\0`);
  return digest.digest("hex");
}

// runtime/sync/preparation.ts
async function prepare(run, options, timer, readSource = readWorkingTree) {
  const rules = selectionRules(run.config, options);
  const delivery = deliveryRules(run.config, run.project, options);
  const [toCodex, fromCodex] = [options.direction !== "from-codex", options.direction !== "to-codex"];
  run.context.progress(`Reading ${run.project} and asking ${run.codex}`);
  const [scanned, asked] = await Promise.allSettled([
    toCodex ? timer.run("scan", () => inPhase("plan", readSource(run, rules))) : Promise.resolve(null),
    timer.run("clone", () => inPhase("clone", listTips(run)))
  ]);
  if (scanned.status === "rejected") throw scanned.reason;
  const source = scanned.value;
  try {
    if (asked.status === "rejected") throw asked.reason;
    const tips = asked.value;
    const brought = toCodex ? await readManifest(run.place.root) : /* @__PURE__ */ new Map();
    const key = (tip2) => memoKey({
      tip: tip2,
      digest: source?.digest ?? "",
      commit: source?.commit ?? null,
      rules: [rules.include, rules.exclude, options.prune, run.environment, digestOf2(brought)]
    });
    const tip = tips.target ?? tips.prod;
    const upToDate = source && tips.target ? await recallUpToDate(run, key(tips.target)) : null;
    const index = fromCodex ? await loadIndex(scopeOf(run)) : null;
    return {
      run,
      options,
      rules,
      delivery,
      source,
      question: questionOf(run, options, rules, brought),
      tips,
      index,
      memoKey: key,
      upToDate,
      cacheIsCurrent: fromCodex && await isUpToDate(scopeOf(run), index, tip, delivery),
      timer,
      now: Date.now()
    };
  } catch (error) {
    await source?.close();
    throw error;
  }
}
function questionOf(run, options, rules, brought) {
  return {
    project: run.project,
    environment: run.environment.name,
    rules,
    thresholds: run.config.handlers.sync.options.github,
    prune: options.prune,
    allowSecretPaths: run.config.secrets.allow_paths,
    brought
  };
}
function digestOf2(brought) {
  if (brought.size === 0) return null;
  return createHash6("sha256").update(JSON.stringify([...brought])).digest("hex");
}

// runtime/sync/production.ts
function productionWarnings(run, source, uncommitted) {
  if (!run.environment.isProd) return [];
  const warnings = [];
  if (uncommitted > 0) {
    warnings.push(
      `published to production from ${uncommitted} uncommitted document${uncommitted === 1 ? "" : "s"}`
    );
  }
  const expected = run.config.source_branches[run.environment.name] ?? readRemoteHead(run.place.commonDir);
  const usual = expected === null ? ["main", "master"] : [expected];
  if (source.commit !== null && !usual.includes(source.branch ?? "")) {
    const from = source.branch === null ? "a detached HEAD" : `the branch ${source.branch}`;
    warnings.push(`published to production from ${from}, not from ${usual.join(" or ")}`);
  }
  return warnings;
}

// runtime/sync/project-lock.ts
import { createHash as createHash7 } from "node:crypto";
import path19 from "node:path";
var WAIT_MS = 3e4;
function withProjectLock(run, work) {
  const id = createHash7("sha256").update(JSON.stringify([run.remote.url, run.project])).digest("hex");
  const file = path19.join(run.context.home, "locks", `${id.slice(0, 32)}.lock`);
  return withLock(file, `A sync of ${run.project}`, WAIT_MS, run.context.signal, work);
}

// runtime/git/configuration.ts
async function readGitConfiguration(call) {
  const output = await plumbing({ ...call, args: ["config", "--list", "-z"] });
  const values = /* @__PURE__ */ new Map();
  for (const record of output.stdout.toString().split("\0")) {
    const end = record.indexOf("\n");
    if (record) values.set(end < 0 ? record : record.slice(0, end), end < 0 ? "true" : record.slice(end + 1));
  }
  return values;
}

// runtime/project/config.ts
import { dirname as dirname3, join as join5, relative as relative2 } from "node:path";

// runtime/project/config-memo.ts
import { createHash as createHash8 } from "node:crypto";
import { readFile as readFile9 } from "node:fs/promises";
import { join as join3 } from "node:path";
var SCHEMA_REVISION = 1;
function memoPath(home, inputs) {
  const digest = createHash8("sha256").update(`${SCHEMA_REVISION}\0`);
  for (const input of inputs) {
    digest.update(`${input === null ? "none" : Buffer.byteLength(input)}\0`).update(input ?? "");
  }
  return join3(home, "config", `${digest.digest("hex")}.json`);
}
async function recall(path20) {
  try {
    const memo = JSON.parse(await readFile9(path20, "utf8"));
    return memo.digest === digestOf3(memo.config) ? memo.config : null;
  } catch {
    return null;
  }
}
async function remember(path20, config) {
  await writeWhole(path20, JSON.stringify({ digest: digestOf3(config), config }), {
    mode: 384
  }).catch(() => {
  });
}
function digestOf3(config) {
  return createHash8("sha256").update(JSON.stringify(config)).digest("hex");
}

// runtime/project/config-names.ts
import { join as join4 } from "node:path";

// runtime/project/config-text.ts
import { constants as constants2 } from "node:fs";
import { open as open2 } from "node:fs/promises";

// runtime/project/json-position.ts
var TOKEN = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;
function findJsonFault(text) {
  const open3 = [];
  let expects = "value";
  let previous = "";
  for (let at2 = 0; ; ) {
    TOKEN.lastIndex = at2;
    const match2 = TOKEN.exec(text);
    const [whole = "", mark, string] = match2 ?? [];
    const start = match2 ? at2 + whole.length - whole.trimStart().length : at2 + leadingSpace(text, at2);
    const token = whole.trimStart();
    const fail2 = (problem) => ({ ...place(text, start), problem });
    if (!match2) {
      if (start < text.length) return fail2(describe(text.slice(start)));
      if (expects === "next" && open3.length === 0) return null;
      return fail2(open3.length > 0 ? `the text ends before "${open3.at(-1)}"` : "the file holds no value");
    }
    if (expects === "next" && open3.length === 0) return fail2("text after the end of the value");
    const closes = (mark === "}" || mark === "]") && mark === open3.at(-1);
    if (closes && (expects === "next" || previous === "{" || previous === "[")) {
      open3.pop();
      expects = "next";
    } else if (closes && previous === ",") return fail2(`a comma before "${mark}"`);
    else if (expects === "value" && (mark === "{" || mark === "[")) {
      open3.push(mark === "{" ? "}" : "]");
      expects = mark === "{" ? "key" : "value";
    } else if (expects === "value" && mark === void 0) expects = "next";
    else if (expects === "key" && string !== void 0) expects = "colon";
    else if (expects === "colon" && mark === ":") expects = "value";
    else if (expects === "next" && mark === ",") expects = open3.at(-1) === "}" ? "key" : "value";
    else return fail2(`found ${token.slice(0, 20)} where ${wanted(expects, open3.at(-1))} belongs`);
    previous = mark ?? "";
    at2 += whole.length;
  }
}
function wanted(expects, end = "}") {
  if (expects === "next") return `"," or "${end}"`;
  return { value: "a value", key: "a key in double quotes", colon: '":"' }[expects];
}
function describe(rest) {
  if (/^\/[/*]|^#/.test(rest)) return "a comment, which JSON does not have";
  if (rest.startsWith("'")) return "single quotes, JSON wants double quotes";
  if (rest.startsWith('"')) return "a string that does not end or holds a wrong escape";
  return `unexpected ${JSON.stringify(/^[\w.+-]{1,20}|./su.exec(rest)?.[0] ?? "")}`;
}
function leadingSpace(text, at2) {
  return /[ \t\r\n]*/.exec(text.slice(at2))?.[0].length ?? 0;
}
function place(text, offset) {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

// runtime/project/config-text.ts
var MAX_CONFIG_BYTES = 1024 * 1024;
async function readSmallFile(path20, source = path20) {
  try {
    const file = await open2(path20, constants2.O_RDONLY | (constants2.O_NONBLOCK ?? 0));
    try {
      const stat4 = await file.stat();
      if (!stat4.isFile()) throw invalid3(`${source} is not a file`, `replace ${source} by a file`);
      if (stat4.size > MAX_CONFIG_BYTES) {
        throw invalid3(`${source} is larger than 1 MiB (${stat4.size} bytes)`, `shorten ${source}`);
      }
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof CodexError) throw error;
    const code = error.code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    if (code === "EACCES" || code === "EPERM") {
      throw new CodexError("PERMISSION_DENIED", `${source} may not be read`, {
        fixes: [`chmod u+r ${path20}`],
        phase: "validate",
        cause: error
      });
    }
    throw invalid3(`${source} cannot be read (${code ?? error})`, `check ${path20}`, error);
  }
}
async function parseConfigText(bytes, format, source) {
  const text = decode(bytes, source);
  const value = format === "json" ? parseJson(text, source) : await parseYaml(text, source);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return value;
  }
  const found = value === null || value === void 0 ? "nothing" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  throw invalid3(`${source} must hold an object with keys, it holds ${found}`, `fractary-codex init`);
}
function decode(bytes, source) {
  if (bytes.byteLength > MAX_CONFIG_BYTES) {
    throw invalid3(`${source} is larger than 1 MiB (${bytes.byteLength} bytes)`, `shorten ${source}`);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw invalid3(`${source} is not UTF-8 text`, `save ${source} with the encoding UTF-8`, error);
  }
}
function parseJson(text, source) {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = findJsonFault(text);
    const where = fault ? ` (line ${fault.line}, column ${fault.column}): ${fault.problem}` : "";
    throw invalid3(
      `${source} is not valid JSON${where}`,
      `correct ${source}${fault ? ` in line ${fault.line}` : ""}`,
      error
    );
  }
}
async function parseYaml(text, source) {
  const { readYaml } = await import("./chunks/config-yaml-3W25XTJD.mjs");
  const outcome = readYaml(text);
  if ("value" in outcome) return outcome.value;
  const { problem, line, column, cause } = outcome;
  const where = line === void 0 ? "" : ` (line ${line}, column ${column})`;
  const fix = `correct ${source}${line === void 0 ? "" : ` in line ${line}`}`;
  throw invalid3(`${source} is not valid YAML${where}: ${problem}`, fix, cause);
}
function invalid3(message2, fix, cause) {
  return new CodexError("CONFIG_INVALID", message2, {
    fixes: [fix],
    phase: "validate",
    cause
  });
}

// runtime/project/dotenv.ts
var LINE = /^\s*(?:export\s+)?(CODEX_GITHUB_ORG|CODEX_GITHUB_REPO)\s*=\s*(.*?)\s*$/;
function parseDotenv(text) {
  const names = {};
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n?|\n/)) {
    const [, key, raw = ""] = LINE.exec(line) ?? [];
    const value = unquote(raw);
    if (key !== void 0 && value !== "") names[key] = value;
  }
  return names;
}
function unquote(raw) {
  const quoted2 = /^(["'])(.*?)\1(?:\s*#.*)?$/.exec(raw);
  return quoted2?.[2] ?? raw.replace(/(?:^|\s+)#.*$/, "");
}

// runtime/project/config-names.ts
async function namesFromEnvironment(known, root, env) {
  const { dotenv, warnings } = await readDotenv(root);
  const org = env.CODEX_GITHUB_ORG || dotenv.CODEX_GITHUB_ORG;
  const repo = env.CODEX_GITHUB_REPO || dotenv.CODEX_GITHUB_REPO;
  if (org !== void 0 && !isName("organization", org))
    throw badName("CODEX_GITHUB_ORG", org, "an organization");
  if (repo !== void 0 && !isUsable(repo)) throw badName("CODEX_GITHUB_REPO", repo, "a repository");
  return { names: completeNames(known, org, repo), warnings };
}
function completeNames(known, org, repo) {
  const owned = repo === void 0 ? null : ownerAndName(repo);
  const organization = known.organization ?? org ?? owned?.owner;
  const ours = owned?.owner.toLowerCase() === organization?.toLowerCase();
  return { organization, codex_repo: known.codex_repo ?? (owned && ours ? owned.name : repo) };
}
async function readDotenv(root) {
  try {
    const bytes = await readSmallFile(join4(root, ".env"), ".env");
    return { dotenv: parseDotenv(bytes?.toString("utf8") ?? ""), warnings: [] };
  } catch (error) {
    if (!isCodexError(error)) throw error;
    return {
      dotenv: {},
      warnings: [`${error.message}, so CODEX_GITHUB_ORG and CODEX_GITHUB_REPO in it do not count`]
    };
  }
}
function isUsable(repo) {
  const remote2 = parseRemote(repo);
  return isRepositoryAddress(repo) && !(remote2 && holdsSecret(remote2));
}
function badName(key, value, what) {
  return new CodexError(
    "CONFIG_INVALID",
    `${key} is ${JSON.stringify(hideCredentials(value))}, which does not name ${what}`,
    {
      fixes: [`correct ${key} in .env or in the environment`, "fractary-codex init"],
      phase: "validate"
    }
  );
}

// runtime/project/config.ts
var LISTED_ISSUES = 5;
async function loadConfig(place2) {
  const { root, configPath } = place2;
  const format = configPath === null || configPath.endsWith(".json") ? "json" : "yaml";
  const source = configPath === null ? `${CODEX_FOLDER}/config.json` : named(root, configPath);
  const main2 = configPath === null ? null : await readSmallFile(configPath, source);
  const localPath = join5(
    configPath === null ? join5(root, CODEX_FOLDER) : dirname3(configPath),
    "config.local.json"
  );
  const local = await readSmallFile(localPath, named(root, localPath));
  const memo = memoPath(place2.home, [format, main2, local]);
  let file = await recall(memo);
  if (!file) {
    const under = main2 === null ? {} : await parseConfigText(main2, format, source);
    const over = local === null ? {} : await parseConfigText(local, "json", named(root, localPath));
    file = await validate(
      merge(under, over),
      (path20) => reaches(over, path20) ? named(root, localPath) : source
    );
    await remember(memo, file);
  }
  return complete(file, place2, main2 === null && local === null ? null : source);
}
function merge(under, over, depth = 0) {
  const merged = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(
      key,
      depth < 10 && isObject2(below) && isObject2(value) ? merge(below, value, depth + 1) : value
    );
  }
  return Object.fromEntries(merged);
}
async function validate(value, sourceOf) {
  const { configSchema } = await import("./chunks/config-schema-SGGCNX3H.mjs");
  const result = configSchema.safeParse(value.version === 3 ? { ...value, version: "3.0" } : value);
  if (result.success) return result.data;
  const { describeIssues, keyPath } = await import("./chunks/config-issues-HV7FFBXL.mjs");
  const issues = describeIssues(result.error.issues, value).map((issue) => ({
    ...issue,
    source: sourceOf(issue.path)
  }));
  const sources = [...new Set(issues.map(({ source }) => source))];
  const listed = issues.slice(0, LISTED_ISSUES).map(({ message: message3, source }) => sources.length > 1 ? `${source}: ${message3}` : message3);
  const more = issues.length - listed.length;
  const message2 = `${sources.join(" and ")} cannot be used: ${listed.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
  throw new CodexError("CONFIG_INVALID", message2, {
    fixes: [
      `correct ${issues.slice(0, LISTED_ISSUES).map(({ path: path20 }) => keyPath(path20)).join(", ")} in ${sources.join(" and ")}`
    ],
    phase: "validate",
    extra: {
      issues: issues.map(({ path: path20, message: message3, source }) => ({
        key: keyPath(path20),
        message: message3,
        source
      }))
    }
  });
}
async function complete(file, place2, source) {
  const sources = {
    organization: "config",
    codex_repo: "config"
  };
  const warnings = [];
  let names = {
    organization: file.organization,
    codex_repo: file.codex_repo
  };
  const add = (more, from) => {
    for (const key of ["organization", "codex_repo"]) {
      if (names[key] !== void 0 || more[key] === void 0) continue;
      names = { ...names, [key]: more[key] };
      sources[key] = from;
    }
  };
  if (lacks(names)) {
    const found = await namesFromEnvironment(names, place2.root, place2.env);
    warnings.push(...found.warnings);
    add(found.names, "env");
  }
  if (lacks(names) && place2.discover) add(await place2.discover(names) ?? {}, "discovered");
  const { organization, codex_repo } = names;
  if (organization === void 0 || codex_repo === void 0) throw incomplete(names, source, place2.root);
  return { config: { ...file, organization, codex_repo }, warnings, sources };
}
function lacks({ organization, codex_repo }) {
  return organization === void 0 || codex_repo === void 0;
}
function incomplete({ organization, codex_repo }, source, root) {
  const missing = [
    ...organization === void 0 ? ["organization"] : [],
    ...codex_repo === void 0 ? ["codex_repo"] : []
  ];
  const keys = missing.map((key) => `"${key}"`).join(" and ");
  if (source === null) {
    return new CodexError("CONFIG_NOT_FOUND", `${root} has no configuration (${CODEX_FOLDER}/config.json)`, {
      fixes: ["fractary-codex init"],
      phase: "validate"
    });
  }
  return new CodexError("CONFIG_INVALID", `${source} lacks ${keys}, and .env does not say it either`, {
    fixes: [`add ${keys} to ${source}`, "fractary-codex init"],
    phase: "validate",
    extra: {
      issues: missing.map((key) => ({
        key,
        message: `${key} is missing`,
        source
      }))
    }
  });
}
function reaches(value, [key, ...rest]) {
  if (key === void 0) return true;
  if (!isObject2(value)) return true;
  return Object.hasOwn(value, key) && reaches(Reflect.get(value, key), rest);
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function named(root, path20) {
  return relative2(root, path20).replaceAll("\\", "/");
}

// runtime/project/environment.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
function resolveEnvironment(config, { requested, purpose, env, command: command2 = "fractary-codex sync-project" }) {
  const { branches } = config.environments;
  const fromShell = purpose === "read" ? env.CODEX_ENV || void 0 : void 0;
  const name = canonicalEnvironment(requested ?? fromShell ?? config.environments.default);
  const branch = Object.hasOwn(branches, name) ? branches[name] : void 0;
  if (branch === void 0)
    throw unknown(name, requested === void 0 && !!fromShell, environmentNames(config));
  const prodBranch = branches.prod ?? "main";
  const environment2 = {
    name,
    branch,
    prodBranch,
    isProd: branch === prodBranch,
    explicit: requested !== void 0
  };
  if (purpose === "write" && environment2.isProd && !environment2.explicit) {
    throw new CodexError(
      "CONFIRMATION_REQUIRED",
      `the default environment "${name}" is production (branch ${branch}), which is written to only when --env is typed`,
      { fixes: [`${command2} --env ${name}`], phase: "validate" }
    );
  }
  return environment2;
}
function environmentNames(config) {
  return Object.keys(config.environments.branches).filter((name) => name !== "production");
}
function canonicalEnvironment(name) {
  return name === "production" ? "prod" : name;
}
function unknown(name, fromShell, names) {
  const near = (0, import_fastest_levenshtein.closest)(name.toLowerCase(), names);
  const hint = (0, import_fastest_levenshtein.distance)(name.toLowerCase(), near) <= 2 ? `; did you mean "${near}"?` : "";
  const from = fromShell ? " (from CODEX_ENV)" : "";
  return new CodexError(
    "INVALID_ENVIRONMENT",
    `there is no environment "${name}"${from}; valid are ${names.join(", ")}${hint}`,
    {
      fixes: [
        fromShell ? "set CODEX_ENV to a valid name, or unset it" : `--env ${near}`,
        `add "${name}" to "environments.branches" in the configuration`
      ],
      phase: "validate",
      extra: { valid_environments: names }
    }
  );
}

// runtime/project/identity.ts
import { basename as basename2 } from "node:path";
function projectName({ project_name, originUrl, root, topLevel }) {
  if (project_name !== void 0) return project_name;
  const fixes = ['set "project_name" in .fractary/plugins/codex/config.json'];
  if (root !== topLevel) {
    throw new CodexError(
      "CONFIG_INVALID",
      `${root} is a folder in the git repository ${topLevel}, so its configuration must say "project_name"`,
      { fixes, phase: "validate" }
    );
  }
  const name = (originUrl === null ? "" : repositoryName(originUrl)) || basename2(root);
  if (isName("project", name)) return name;
  throw new CodexError("CONFIG_INVALID", `the repository's name "${name}" cannot be a project's name`, {
    fixes,
    phase: "validate"
  });
}

// runtime/sync/run.ts
async function openRun(context, options) {
  const place2 = await findProject(context.cwd, context.env);
  const { config, warnings } = await loadConfig({ ...place2, env: context.env, home: context.home });
  const environment2 = resolveEnvironment(config, {
    requested: options.env,
    purpose: options.purpose,
    env: context.env,
    command: options.command
  });
  const env = gitEnvironment({ base: context.env, interactive: context.interactive });
  let read;
  const gitConfig = () => {
    read ??= readGitConfiguration({ cwd: place2.root, env, signal: context.signal, debug: context.debug });
    return read;
  };
  const needsOrigin = isName("project", config.codex_repo) || config.project_name === void 0;
  const originUrl = needsOrigin ? (await gitConfig()).get("remote.origin.url") ?? null : null;
  const url = codexUrl({
    codexRepo: config.codex_repo,
    organization: config.organization,
    originUrl,
    root: place2.root,
    env: context.env
  });
  return {
    context,
    place: place2,
    config,
    project: projectName({ project_name: config.project_name, originUrl, ...place2 }),
    codex: codexName(config.codex_repo),
    environment: environment2,
    remote: await remoteFor(context, env, url, config, gitConfig),
    env,
    originUrl: originUrl === null ? null : cleanUrl(originUrl),
    warnings: [...warnings],
    gitConfig
  };
}
async function remoteFor(context, env, url, config, gitConfig) {
  const timeoutSeconds = config.network.timeout_seconds;
  return remote({
    url,
    env: { ...env, ...await sshSettings(context, url, timeoutSeconds, gitConfig) },
    tokens: context.env,
    signal: context.signal,
    debug: context.debug,
    timeoutSeconds,
    filter: config.handlers.sync.options.github.sparse_checkout
  });
}
async function sshSettings(context, url, timeoutSeconds, gitConfig) {
  const protocol = parseRemote(url)?.protocol;
  if (protocol !== "ssh" && protocol !== "scp") return {};
  if (context.env.GIT_SSH_COMMAND || context.env.GIT_SSH) return {};
  const configured = (await gitConfig()).get("core.sshcommand");
  if (configured) return { GIT_SSH_COMMAND: configured };
  const batch = context.interactive ? "" : " -o BatchMode=yes";
  return { GIT_SSH_COMMAND: `ssh -o ConnectTimeout=${Math.ceil(timeoutSeconds)}${batch}` };
}
async function originOf(run) {
  const url = (await run.gitConfig()).get("remote.origin.url");
  return url === void 0 ? null : cleanUrl(url);
}

// runtime/sync/publish-plan.ts
var NO_CHANGES = { added: [], modified: [], deleted: [], unchanged: 0 };
function publishNothing({ run, options }, memo, outcome) {
  outcome.warnings.push(...memo.warnings);
  outcome.to = toCodexResult(
    run,
    {
      changes: { ...NO_CHANGES, unchanged: memo.unchanged },
      skipped: memo.skipped,
      causes: { gone: 0, excluded: 0, moved: 0 },
      deletionThresholdExceeded: false,
      secrets: [],
      planId: memo.planId
    },
    { dryRun: options.dryRun, seconds: 0 }
  );
}
async function guardPublication({ run, options }, plan, runPlanId) {
  const stops = plan.deletionThresholdExceeded && !options.force || plan.secrets.length > 0 && !options.allowSecrets;
  if (!stops) return;
  stopAtGuards(guarded(plan), {
    ...options,
    planId: await runPlanId(),
    plan: toCodexResult(run, plan, { dryRun: true, seconds: 0 })
  });
}
function guarded(plan) {
  return {
    direction: "to-codex",
    planId: plan.planId,
    deleted: plan.changes.deleted,
    causes: plan.causes,
    deletionThresholdExceeded: plan.deletionThresholdExceeded,
    secrets: plan.secrets,
    nothingSelected: plan.wanted.size === 0
  };
}
async function publishPlan(session, prepared, { tips, layout, plan, uncommitted }, outcome) {
  const { run, options, source, timer } = prepared;
  const started = performance.now();
  outcome.warnings.push(...plan.warnings);
  if (isEmpty(plan)) {
    outcome.to = toCodexResult(run, plan, { dryRun: false, seconds: 0 });
    if (tips.target) await remember2(prepared, plan, tips.target, uncommitted);
    return;
  }
  outcome.warnings.push(...productionWarnings(run, source, uncommitted));
  run.context.progress(`Publishing to ${run.codex} (branch ${run.environment.branch})`);
  try {
    const trailer2 = { dirty: uncommitted > 0, repository: await originOf(run) };
    const guard = (again) => stopAtGuards(guarded(again), {
      ...options,
      planId: again.planId,
      plan: toCodexResult(run, again, { dryRun: true, seconds: 0 })
    });
    const done = await timer.run(
      "push",
      () => inPhase(
        "push",
        applyToCodex(session, run, {
          source,
          question: prepared.question,
          plan,
          tips,
          layout,
          trailer: trailer2,
          guard
        })
      )
    );
    outcome.tip = done.tip;
    outcome.warnings.push(...done.warnings);
    outcome.to = toCodexResult(run, done.plan, {
      dryRun: false,
      seconds: secondsSince(started),
      branchCreated: done.branchCreated,
      followed: done.followed,
      attempts: done.attempts,
      commit: done.commit
    });
    if (done.commit && done.commit === done.tip)
      await remember2(prepared, done.plan, done.commit, uncommitted);
  } catch (error) {
    if (options.direction !== "bidirectional" || !isCodexError(error) || error.exitCode !== 1) throw error;
    outcome.to = directionFailure(error);
    outcome.failure = error;
  }
}
function remember2({ run, memoKey: memoKey2 }, plan, tip, uncommitted) {
  const unchanged = plan.wanted.size;
  return rememberUpToDate(run, {
    key: memoKey2(tip),
    unchanged,
    skipped: plan.skipped,
    warnings: plan.warnings,
    uncommitted,
    planId: planId({
      direction: "to-codex",
      target: [run.environment.name, run.project],
      changes: { ...NO_CHANGES, unchanged },
      wanted: plan.wanted,
      existing: plan.wanted
    })
  });
}

// runtime/sync/project.ts
async function syncProject(run, options, readSource) {
  const started = performance.now();
  const sync = async () => {
    await sweepTemporary(run.context.home);
    const prepared = await prepare(run, options, stepTimer(), readSource);
    try {
      return report(prepared, await runDirections(prepared), secondsSince(started));
    } finally {
      await prepared.source?.close();
    }
  };
  return options.dryRun ? sync() : withProjectLock(run, sync);
}
async function runDirections(prepared) {
  const { source, upToDate, cacheIsCurrent, options, run } = prepared;
  const publishing = source !== null && upToDate === null;
  const delivering = options.direction !== "to-codex" && (publishing || !cacheIsCurrent);
  const outcome = { to: null, from: null, uncommitted: upToDate?.uncommitted ?? 0, warnings: [] };
  if (upToDate) publishNothing(prepared, upToDate, outcome);
  if (options.direction !== "to-codex" && !delivering) await deliverNothing(prepared, outcome);
  if (!publishing && !delivering) {
    approve(prepared, outcome);
    return outcome;
  }
  try {
    await withSession(
      run.remote,
      run.context.home,
      source?.objects ?? [],
      (session) => (
        // A second time, after a damaged mirror, what was published already is not published again.
        inSession(session, prepared, outcome, { publishing: publishing && !outcome.to, delivering })
      )
    );
  } catch (error) {
    if (outcome.failure) throw outcome.failure;
    const stands = outcome.to?.status === "success" && outcome.to.commit_sha !== null;
    if (!stands || isCodexError(error, "INTERRUPTED")) throw error;
    outcome.from = directionFailure(error);
  }
  return outcome;
}
async function inSession(session, prepared, outcome, needed) {
  const { options, run } = prepared;
  const look = await lookAtCodex(session, prepared, needed);
  outcome.uncommitted = look.uncommitted;
  const foresee = () => inPhase("plan", preview(session, prepared, look, needed, outcome));
  if (options.dryRun || options.plan !== void 0) {
    const foreseen = await foresee();
    approve(prepared, foreseen);
    if (options.dryRun) {
      Object.assign(outcome, foreseen);
      return;
    }
  }
  const { plan } = look;
  if (plan) {
    await guardPublication(prepared, plan, async () => planIdOf(await foresee()));
    if (needed.delivering) await checkCache(run.place.root);
    await publishPlan(session, prepared, { ...look, plan }, outcome);
  }
  if (needed.delivering) {
    const tip = outcome.tip ?? look.tips.target ?? look.tips.prod;
    const layout = tip === look.layout?.commit ? look.layout : tip ? await readLayout(session, tip) : null;
    await deliver(session, prepared, layout, outcome);
  }
}
async function preview(session, prepared, look, needed, known) {
  const { run } = prepared;
  const { plan, tips } = look;
  const following = await foreseeFollowing(session, prepared, look);
  const delivery = needed.delivering ? await foreseeDelivery(session, prepared, look, following) : null;
  const publishes = plan !== null && !isEmpty(plan);
  const foreseen = { ...known, warnings: [...known.warnings] };
  if (plan) {
    foreseen.warnings.push(...plan.warnings, ...following?.warnings ?? []);
    if (publishes) foreseen.warnings.push(...productionWarnings(run, prepared.source, look.uncommitted));
    foreseen.to = toCodexResult(run, plan, {
      dryRun: true,
      seconds: 0,
      branchCreated: publishes && tips.target === null,
      followed: following?.followed ?? 0
    });
  }
  if (delivery) {
    foreseen.warnings.push(...delivery.warnings);
    warnAboutReading(prepared, foreseen);
    foreseen.from = fromCodexResult(run, delivery, { dryRun: true, seconds: 0, indexUpdated: false });
  }
  return foreseen;
}
function approve({ options }, foreseen) {
  const planId2 = planIdOf(foreseen);
  if (options.plan === void 0 || options.plan === planId2) return;
  const plan = foreseen.to && foreseen.from ? { to_codex: foreseen.to, from_codex: foreseen.from } : foreseen.to ?? foreseen.from;
  throw planChanged(options.plan, { ...options, planId: planId2, plan });
}

// runtime/commands/sync-project.ts
var command = defineCommand({
  name: "sync-project",
  summary: "Syncs a project's documents with the codex: to the codex by commit and push, and back into the local cache.",
  positionals: { label: "[PROJECT]", most: 1 },
  options: {
    ...SYNC_OPTIONS.directions,
    ...SYNC_OPTIONS.environment,
    "dry-run": { type: "boolean", description: "show what would happen and change nothing" },
    "exit-code": { type: "boolean", description: "with --dry-run: exit 4 when there is something to sync" },
    ...SYNC_OPTIONS.selection,
    ...SYNC_OPTIONS.overrides,
    summary: { type: "boolean", description: "with --json: at most 20 names a list" }
  },
  examples: [
    "fractary-codex sync-project --dry-run      what a sync would do",
    "fractary-codex sync-project                both ways, environment test",
    "fractary-codex sync-project --env prod     to production, and back",
    "fractary-codex sync-project --to-codex --patterns 'docs/**,README.md'",
    "fractary-codex sync-project billing        another project of the organization, from its remote"
  ],
  async run(context, { options, positionals: [name] }) {
    if (options["exit-code"] && !options["dry-run"]) {
      throw invalid2("--exit-code goes with --dry-run", "Add --dry-run, or leave --exit-code out");
    }
    const sync = syncOptions("sync-project", name, options);
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: sync.direction === "from-codex" ? "read" : "write",
      command: sync.command
    });
    return syncProject(run, sync);
  },
  text: syncText,
  summarize: summarizeSync,
  exitCode(result, { options }) {
    if (result.status !== "success") return 1;
    const changes = [result.to_codex, result.from_codex].some(
      (one) => one?.status === "success" && one.files_synced + one.files_deleted > 0
    );
    return options["exit-code"] && changes ? 4 : 0;
  }
});

// entry:entry:sync-project
await main(command);
