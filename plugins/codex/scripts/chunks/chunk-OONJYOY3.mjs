import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  makeBareRepository
} from "./chunk-LYDU5I4I.mjs";
import {
  isAlive,
  startedAt
} from "./chunk-YGBWE26O.mjs";
import {
  failure,
  fetchInto,
  isCorruption
} from "./chunk-VTG7TKLA.mjs";
import {
  CodexError,
  interrupted
} from "./chunk-HMZQS2IO.mjs";

// runtime/codex/mirror.ts
import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile as readFile2, rename, rm as rm2, stat as stat2, writeFile as writeFile2 } from "node:fs/promises";
import path2 from "node:path";

// runtime/home/lock.ts
import { mkdir, readFile, rm, rmdir, stat, unlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
var HALF_WRITTEN_MS = 5e3;
async function withLock(file, what, waitMs, signal, work) {
  await acquire(file, what, waitMs, signal);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
async function acquire(file, what, waitMs, signal) {
  await mkdir(path.dirname(file), { recursive: true });
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
      await writeFile(file, JSON.stringify(me), { flag: "wx" });
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
  const id = createHash("sha256").update(url).digest("hex").slice(0, 16);
  return path2.join(home, "mirrors", `${slug}-${id}`);
}
async function openMirror(to, home) {
  const root = mirrorRoot(home, to.url);
  const dir = await currentDirectory(root);
  if (dir) return { dir, root, created: false };
  return await withLock(path2.join(root, "lock"), "making a mirror", LOCK_WAIT_MS, to.signal, async () => {
    const made = await currentDirectory(root);
    return made ? { dir: made, root, created: false } : await makeMirror(root);
  });
}
async function makeMirror(root) {
  const name = `mirror-${randomBytes(6).toString("hex")}.git`;
  const dir = path2.join(root, name);
  await makeBareRepository(dir);
  const pointer = path2.join(root, `current-${process.pid}`);
  await writeFile2(pointer, name);
  await rename(pointer, path2.join(root, "current"));
  await removeOldGenerations(root, name);
  return { dir, root, created: true };
}
async function currentDirectory(root) {
  const name = await readFile2(path2.join(root, "current"), "utf8").catch(() => null);
  if (!name || !/^mirror-[0-9a-f]+\.git$/.test(name)) return null;
  const dir = path2.join(root, name);
  const packs = await readdir(path2.join(dir, "objects", "pack")).catch(() => null);
  const head = await stat2(path2.join(dir, "HEAD")).catch(() => null);
  return head && packs && packs.length < TOO_MANY_PACKS * 4 ? dir : null;
}
async function removeOldGenerations(root, current) {
  for (const name of await readdir(root)) {
    const old = await stat2(path2.join(root, name)).catch(() => null);
    if (!old || name === current || !name.startsWith("mirror-")) continue;
    if (Math.abs(Date.now() - old.mtimeMs) > DAY_MS) {
      await rm2(path2.join(root, name), { recursive: true, force: true }).catch(() => {
      });
    }
  }
}
async function withMirror(to, home, work) {
  const mirror = await openMirror(to, home);
  try {
    return await work(mirror);
  } catch (error) {
    if (to.signal.aborted || !(error instanceof Error)) throw error;
    const broken = error instanceof MirrorBroken || error.name === "Error" && isCorruption(error.message);
    if (!broken) throw error;
    to.debug(`the mirror ${mirror.dir} is damaged and is made anew: ${error.message}`);
    await discard(mirror, to);
    return await work(await openMirror(to, home));
  }
}
async function discard(mirror, to) {
  await withLock(path2.join(mirror.root, "lock"), "making a mirror", LOCK_WAIT_MS, to.signal, async () => {
    const dir = await currentDirectory(mirror.root);
    if (dir === null || dir === mirror.dir) await rm2(path2.join(mirror.root, "current"), { force: true });
  });
}
function refName(branch, project) {
  const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 20);
  return `refs/codex/${hash(branch)}/${hash(project)}`;
}
async function fetchBranches(mirror, from, project, branches) {
  const known = await Promise.all(
    branches.map((branch) => hasAny(path2.join(mirror.dir, path2.dirname(refName(branch, project)))))
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
  const output = first ? await withLock(path2.join(mirror.root, "lock"), "fetching the codex", LOCK_WAIT_MS, from.signal, run) : await run();
  if (output.code !== 0) {
    if (isCorruption(output.stderr)) throw new MirrorBroken(output.stderr.trim());
    throw failure(from, output, "read");
  }
  const tips = /* @__PURE__ */ new Map();
  for (const branch of branches) {
    const tip = await readFile2(path2.join(mirror.dir, refName(branch, project)), "utf8").catch(() => "");
    if (!/^[0-9a-f]{40,64}$/.test(tip.trim())) throw new MirrorBroken(`no ref for ${branch} after a fetch`);
    tips.set(branch, tip.trim());
  }
  return tips;
}
async function hasAny(dir) {
  const names = await readdir(dir).catch(() => []);
  return names.some((name) => !name.endsWith(".lock"));
}

export {
  withLock,
  MirrorBroken,
  withMirror,
  fetchBranches
};
