import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CodexError,
  interrupted,
  shown
} from "./chunk-SXMJM6YA.mjs";
import {
  COMMON_OPTIONS
} from "./chunk-6GLND4O2.mjs";

// runtime/cli.ts
import { addAbortSignal } from "node:stream";
import { text } from "node:stream/consumers";

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
function dataDirectory(env, platform) {
  if (env.FRACTARY_CODEX_HOME || platform === "win32") return homeDirectory(env, platform);
  const home = env.HOME || homedir();
  if (platform === "darwin") return path.join(home, "Library", "Application Support", "fractary-codex");
  const data = env.XDG_DATA_HOME && path.isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : null;
  return path.join(data ?? path.join(home, ".local", "share"), "fractary-codex");
}

// runtime/output/arguments.ts
import { parseArgs } from "node:util";
async function parseArguments(command, argv) {
  const table = { ...command.options, ...COMMON_OPTIONS };
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
async function explain(name, table, error) {
  const unknown = /Unknown option '([^']+)'/.exec(error.message)?.[1];
  if (unknown === void 0) return invalid(name, error.message.split("\n")[0].replace(/\.$/, ""));
  const { nearest } = await import("./nearest-WN7FCDC3.mjs");
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
async function main(command) {
  const argv = process.argv.slice(2);
  process.stdout.on("error", ignoreClosedPipe);
  process.stderr.on("error", ignoreClosedPipe);
  const controller = new AbortController();
  const live = progress(
    { write: (text2) => process.stderr.write(text2), isTTY: process.stderr.isTTY === true },
    // Claude Code merges both streams, so a summary for an agent comes without progress, too.
    argv.includes("--quiet") || argv.includes("--summary")
  );
  const stop = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  try {
    process.exitCode = await execute(command, argv, contextFor(argv, controller.signal, live), live);
  } catch (error) {
    live.end();
    process.exitCode = fail(command.name, argv, error, controller.signal);
  } finally {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, stop);
  }
}
async function execute(command, argv, context, live) {
  if (!command.lenient && (argv.includes("--help") || argv.includes("-h"))) {
    const { helpText } = await import("./help-BKEV25IO.mjs");
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
  } else process.stdout.write(command.text(result));
  return command.exitCode?.(result, args) ?? 0;
}
function contextFor(argv, signal, live) {
  const verbose = argv.includes("--verbose") && !argv.includes("--quiet");
  return {
    cwd: process.cwd(),
    env: process.env,
    home: homeDirectory(process.env, process.platform),
    data: dataDirectory(process.env, process.platform),
    signal,
    progress: live.say,
    debug: verbose ? (line) => process.stderr.write(`  ${line}
`) : () => {
    },
    readStdin: () => readStdin(signal),
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true
  };
}
function readStdin(signal) {
  return text(addAbortSignal(signal, process.stdin));
}
function fail(operation, argv, thrown, signal) {
  const error = signal.aborted && !(thrown instanceof CodexError) ? interrupted() : asCodexError(thrown);
  if (argv.includes("--json")) {
    process.stdout.write(`${JSON.stringify(failureDocument(operation, error), null, 2)}
`);
  } else process.stderr.write(failureText(error));
  if (argv.includes("--verbose")) {
    const { cause } = error;
    if (typeof cause === "string") process.stderr.write(`${cause.trim()}
`);
    else if (cause instanceof Error) process.stderr.write(`${cause.stack}
`);
  }
  return error.exitCode;
}
function ignoreClosedPipe(error) {
  if (error.code !== "EPIPE") throw error;
}

export {
  main
};
