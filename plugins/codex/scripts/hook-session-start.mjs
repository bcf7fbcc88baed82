import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isAlive,
  isKnownCodex,
  startedAt,
  withLock
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  counted,
  dataDirectory,
  findProject,
  homeDirectory,
  openPlace,
  readHead,
  span
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/hook-session-start.ts
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

// runtime/session/auto-sync.ts
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
async function syncInBackground({ context, config, scope }, { node, script }) {
  if (!await isKnownCodex(context.home, scope.root, config)) return false;
  const digest = createHash("sha256").update(scope.root).digest("hex");
  const file = path.join(context.home, "auto-sync", digest.slice(0, 32));
  return withLock(`${file}.lock`, "Starting a sync in the background", 0, context.signal, async () => {
    if (await isRunning(file)) return false;
    const child = spawn(node, [script, "--from-codex", "--quiet"], {
      cwd: scope.root,
      env: { ...context.env, CLAUDE_PROJECT_DIR: scope.root },
      detached: true,
      stdio: "ignore",
      windowsHide: true
    });
    child.on("error", () => {
    });
    child.unref();
    if (child.pid === void 0) return false;
    await writeFile(file, JSON.stringify({ pid: child.pid, started: startedAt(child.pid) }));
    return true;
  });
}
async function isRunning(file) {
  try {
    const { pid, started } = JSON.parse(await readFile(file, "utf8"));
    return typeof pid === "number" && isAlive(pid) && startedAt(pid) === started;
  } catch {
    return false;
  }
}

// runtime/session/greeting.ts
async function greet(context, program) {
  const { configPath } = await findProject(context.cwd, context.env);
  if (configPath === null) return null;
  const place = await openPlace(context);
  const line = await describe(place);
  if (place.config.auto_sync) await syncInBackground(place, program).catch(() => false);
  return line;
}
async function describe({ scope }) {
  const { organization, environment } = scope;
  const head = await readHead(scope);
  if (!head || head.documents === 0) {
    return `codex: no documents of ${organization} on this machine yet (environment ${environment}); fractary-codex sync-project --from-codex brings them`;
  }
  const age = Date.now() - head.synced_at;
  const synced = head.synced_at === 0 ? "not synced yet" : `synced ${span(age)} ago`;
  const stale = head.synced_at > 0 && age > head.ttl * 1e3 ? ", stale" : "";
  return `codex: ${counted(head.documents, "document")} of ${organization} at hand (environment ${environment}, ${synced}${stale}); codex_search and codex_fetch read them`;
}

// runtime/commands/hook-session-start.ts
async function main() {
  try {
    const context = {
      cwd: folderIn(await text(process.stdin)) ?? process.cwd(),
      env: process.env,
      home: homeDirectory(process.env, process.platform),
      data: dataDirectory(process.env, process.platform),
      signal: new AbortController().signal,
      progress: () => {
      },
      debug: () => {
      },
      readStdin: async () => "",
      interactive: false
    };
    const script = fileURLToPath(new URL("./sync-project.mjs", import.meta.url));
    const line = await greet(context, { node: process.execPath, script });
    if (line !== null) process.stdout.write(`${line}
`);
  } catch {
  }
}
function folderIn(input) {
  try {
    const { cwd } = JSON.parse(input);
    return typeof cwd === "string" ? cwd : void 0;
  } catch {
    return void 0;
  }
}

// entry:hook-session-start
await main();
