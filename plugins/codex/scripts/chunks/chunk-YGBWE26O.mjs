import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

export {
  isAlive,
  startedAt
};
