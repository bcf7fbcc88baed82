import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isAlive
} from "./chunk-YGBWE26O.mjs";
import {
  SAFE_FLAGS,
  gitMissing,
  interrupted
} from "./chunk-FAMPJYGD.mjs";

// runtime/home/temporary.ts
import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
var DAY_MS = 24 * 60 * 60 * 1e3;
async function makeTemporary(home) {
  const dir = path.join(home, "tmp", `${process.pid}-${randomBytes(6).toString("hex")}`);
  await mkdir(dir, { recursive: true, mode: 448 });
  return dir;
}
function removeTemporary(dir) {
  return rm(dir, { recursive: true, force: true, maxRetries: 3 });
}
async function sweepTemporary(home) {
  await Promise.all([
    sweep(path.join(home, "tmp"), async (name, dir) => {
      const pid = Number(name.split("-")[0]);
      return !Number.isInteger(pid) || !isAlive(pid) || await isOlderThanADay(dir);
    }),
    sweep(path.join(home, "commits"), (_name, dir) => isOlderThanADay(dir))
  ]);
}
async function sweep(root, isLeftover) {
  const names = await readdir(root).catch(() => []);
  for (const name of names) {
    const dir = path.join(root, name);
    if (await isLeftover(name, dir)) await removeTemporary(dir).catch(() => {
    });
  }
}
async function isOlderThanADay(dir) {
  const found = await stat(dir).catch(() => null);
  return found !== null && Math.abs(Date.now() - found.mtimeMs) > DAY_MS;
}

// runtime/git/object-reader.ts
import { spawn } from "node:child_process";
function openObjectReader(call) {
  const waiting = [];
  let child;
  let failure;
  let closing = false;
  const fail = (error) => {
    failure ??= error;
    for (const one of waiting.splice(0)) one.reject(failure);
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
      fail(call.signal.aborted ? interrupted() : error.code === "ENOENT" ? gitMissing(error) : error);
    });
    started.on("close", (code) => {
      if (call.signal.aborted) fail(interrupted());
      else if (!closing) fail(new Error(`git cat-file stopped with ${code}: ${stderr.trim()}`));
    });
    return started;
  };
  const ask = (verb, name) => new Promise((resolve, reject) => {
    if (failure) return reject(failure);
    if (call.signal.aborted) return reject(interrupted());
    if (/[\n\r]/.test(name)) return resolve(null);
    child ??= start();
    waiting.push({ contents: verb === "contents", resolve, reject });
    child.stdin.write(`${verb} ${name}
`);
  });
  return {
    read: (name) => ask("contents", name),
    info: (name) => ask("info", name),
    close() {
      closing = true;
      child?.stdin.end();
    }
  };
}
function splitAnswers(give, wantsContents) {
  let parts = [];
  let have = 0;
  let header = null;
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
      if (header) {
        if (have < header.size + 1) return;
        const all2 = take();
        const data = Buffer.from(all2.subarray(0, header.size));
        keep(all2.subarray(header.size + 1));
        const { oid, type, size } = header;
        header = null;
        give({ oid, type, size, data });
        continue;
      }
      if (have === 0) return;
      const all = take();
      const end = all.indexOf(10);
      if (end < 0) return keep(all);
      const line = all.toString("latin1", 0, end);
      keep(all.subarray(end + 1));
      const match = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(line);
      if (!match) {
        give(null);
        continue;
      }
      const found = { oid: match[1], type: match[2], size: Number(match[3]) };
      if (wantsContents()) header = found;
      else give({ ...found, data: Buffer.alloc(0) });
    }
  };
}

export {
  openObjectReader,
  makeTemporary,
  removeTemporary,
  sweepTemporary
};
