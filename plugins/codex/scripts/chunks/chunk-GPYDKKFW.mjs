import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  makeBareRepository
} from "./chunk-T3RRHDYC.mjs";
import {
  withLock
} from "./chunk-E7VQNV3L.mjs";
import {
  failure,
  isCorruption,
  isLockRace
} from "./chunk-XLZDQWLE.mjs";
import {
  CodexError,
  redact
} from "./chunk-FAMPJYGD.mjs";

// runtime/codex/mirror.ts
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
var MirrorBroken = class extends Error {
  name = "MirrorBroken";
};
var LOCK_WAIT_MS = 12e4;
var DAY_MS = 24 * 60 * 60 * 1e3;
var TOO_MANY_PACKS = 150;
function mirrorRoot(home, url) {
  const slug = url.replace(/[^A-Za-z0-9.-]+/g, "-").replace(/^-+/, "").slice(-60);
  const id = createHash("sha256").update(url).digest("hex").slice(0, 16);
  return path.join(home, "mirrors", `${slug}-${id}`);
}
async function openMirror(to, home) {
  const root = mirrorRoot(home, to.url);
  const dir = currentDirectory(root);
  if (dir) return { dir, root, created: false };
  return await withLock(path.join(root, "lock"), "making a mirror", LOCK_WAIT_MS, to.signal, async () => {
    const made = currentDirectory(root);
    return made ? { dir: made, root, created: false } : makeMirror(root);
  });
}
function makeMirror(root) {
  const name = `mirror-${randomBytes(6).toString("hex")}.git`;
  const dir = path.join(root, name);
  makeBareRepository(dir);
  const pointer = path.join(root, `current-${process.pid}`);
  writeFileSync(pointer, name);
  renameSync(pointer, path.join(root, "current"));
  removeOldGenerations(root, name);
  return { dir, root, created: true };
}
function currentDirectory(root) {
  try {
    const name = readFileSync(path.join(root, "current"), "utf8");
    if (!/^mirror-[0-9a-f]+\.git$/.test(name)) return null;
    const dir = path.join(root, name);
    statSync(path.join(dir, "HEAD"));
    return readdirSync(path.join(dir, "objects", "pack")).length < TOO_MANY_PACKS * 4 ? dir : null;
  } catch {
    return null;
  }
}
function removeOldGenerations(root, current) {
  for (const name of readdirSync(root)) {
    if (name === current || !name.startsWith("mirror-")) continue;
    const dir = path.join(root, name);
    try {
      if (Math.abs(Date.now() - statSync(dir).mtimeMs) > DAY_MS)
        rmSync(dir, { recursive: true, force: true });
    } catch {
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
    await discardMirror(mirror, to);
    return await work(await openMirror(to, home)).catch((again) => {
      throw again instanceof MirrorBroken ? codexBroken(to, again) : again;
    });
  }
}
function codexBroken(to, cause) {
  const lines = cause.message.split("\n");
  const said = [/[0-9a-f]{40}/, /fatal|error/].flatMap((sign) => lines.find((line) => sign.test(line)) ?? []);
  const why = (said[0] ?? cause.message).replace(/^(?:(?:remote|fatal|error): *)+/, "").trim();
  return new CodexError("REPO_NOT_FOUND", `The repository ${to.url} is damaged: ${why.slice(0, 200)}`, {
    phase: "clone",
    fixes: [
      "See what is wrong, in that repository: git fsck --full",
      "Run the command again when it is mended"
    ],
    cause
  });
}
async function discardMirror(mirror, to) {
  await withLock(path.join(mirror.root, "lock"), "making a mirror", LOCK_WAIT_MS, to.signal, async () => {
    const dir = currentDirectory(mirror.root);
    if (dir === null || dir === mirror.dir) await rm(path.join(mirror.root, "current"), { force: true });
  });
}
function fetchFailure(from, output) {
  const broken = isCorruption(output.stderr) || isLockRace(output);
  return broken ? new MirrorBroken(redact(output.stderr.trim(), from.credentials)) : failure(from, output, "read");
}

export {
  MirrorBroken,
  LOCK_WAIT_MS,
  mirrorRoot,
  openMirror,
  currentDirectory,
  withMirror,
  discardMirror,
  fetchFailure
};
