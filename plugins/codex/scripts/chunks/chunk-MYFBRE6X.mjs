import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SAFE_FLAGS,
  gitMissing,
  interrupted
} from "./chunk-FAMPJYGD.mjs";

// runtime/git/plumbing.ts
import { spawn } from "node:child_process";
var GRACE_MS = 2e3;
function plumbing(call) {
  call.debug?.(`git ${call.args.join(" ")}`);
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...SAFE_FLAGS, ...call.args], {
      cwd: call.cwd,
      env: call.env,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      detached: hasGroup(call)
    });
    const out = [];
    const err = [];
    let timedOut = false;
    const stop = stopper(child, hasGroup(call));
    const silence = call.silenceMs ? setTimeout(() => {
      timedOut = true;
      stop();
    }, call.silenceMs) : void 0;
    child.stdout.on("data", (chunk) => {
      out.push(chunk);
      silence?.refresh();
    });
    child.stderr.on("data", (chunk) => {
      err.push(chunk);
      silence?.refresh();
    });
    call.signal.addEventListener("abort", stop);
    if (call.signal.aborted) stop();
    const ended = () => {
      clearTimeout(silence);
      call.signal.removeEventListener("abort", stop);
    };
    child.on("error", (error) => {
      ended();
      if (call.signal.aborted) reject(interrupted());
      else reject(error.code === "ENOENT" && error.syscall?.startsWith("spawn") ? gitMissing(error) : error);
    });
    child.on("close", (code) => {
      ended();
      if (call.signal.aborted) return reject(interrupted());
      const [stdout, stderr] = [Buffer.concat(out), Buffer.concat(err).toString()];
      resolve({ code: code ?? -1, stdout, stderr, timedOut });
    });
    child.stdin.on("error", () => {
    });
    void feed(child.stdin, call.input);
  });
}
function hasGroup({ ownGroup }) {
  return ownGroup === true && process.platform !== "win32";
}
function stopper(child, group) {
  const send = (signal) => {
    try {
      if (group && child.pid !== void 0) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
    }
  };
  return () => {
    send("SIGTERM");
    const grace = setTimeout(() => {
      send("SIGKILL");
      child.stdout.destroy();
      child.stderr.destroy();
    }, GRACE_MS);
    child.once("close", () => clearTimeout(grace));
  };
}
async function feed(stdin, input) {
  if (input !== void 0) {
    const chunks = typeof input === "string" || input instanceof Uint8Array ? [input] : input;
    for (const chunk of chunks) {
      if (!stdin.write(chunk)) {
        await new Promise((resolve) => {
          stdin.once("drain", resolve);
          stdin.once("close", resolve);
        });
      }
    }
  }
  stdin.end();
}

export {
  plumbing
};
