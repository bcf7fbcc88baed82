import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isAlive,
  startedAt
} from "./chunk-YGBWE26O.mjs";
import {
  CodexError,
  interrupted,
  shellWord
} from "./chunk-FAMPJYGD.mjs";

// runtime/home/lock.ts
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, readFile, rmdir, stat, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
var HALF_WRITTEN_MS = 5e3;
async function withLock(file, what, waitMs, signal, work) {
  await acquire(file, what, waitMs, signal);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
async function acquire(file, what, waitMs, signal) {
  mkdirSync(path.dirname(file), { recursive: true });
  const deadline = performance.now() + waitMs;
  const me = {
    pid: process.pid,
    started: startedAt(process.pid),
    host: hostname(),
    what,
    since: (/* @__PURE__ */ new Date()).toISOString()
  };
  for (; ; ) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const text = await readFile(file, "utf8").catch(() => null);
    if (text === null) continue;
    if (await isDead(file, text)) {
      await takeOver(file, text);
      continue;
    }
    if (performance.now() >= deadline) throw locked(file, text);
    if (signal.aborted) throw interrupted();
    await sleep(30 + Math.random() * 70, void 0, { signal }).catch(() => {
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
    await mkdir(guard);
  } catch {
    const age = await stat(guard).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0
    );
    if (Math.abs(age) > HALF_WRITTEN_MS) await rmdir(guard).catch(() => {
    });
    await sleep(10);
    return;
  }
  try {
    if (await readFile(file, "utf8").catch(() => null) === dead) await unlink(file).catch(() => {
    });
  } finally {
    await rmdir(guard).catch(() => {
    });
  }
}
function locked(file, text) {
  const holder = parse(text);
  const who = holder ? `${holder.what} (process ${holder.pid} on ${holder.host}, since ${holder.since})` : "another process";
  return new CodexError("LOCKED", `${who} holds the lock, and two syncs of one project must not mix`, {
    fixes: [
      "Wait until it is done and run the command again",
      `If it is gone for certain: rm ${shellWord(file)}`
    ]
  });
}

export {
  withLock
};
