import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  withLock
} from "./chunk-E7VQNV3L.mjs";

// runtime/sync/project-lock.ts
import { createHash } from "node:crypto";
import path from "node:path";
var WAIT_MS = 3e4;
function withProjectLock(run, work) {
  const id = createHash("sha256").update(JSON.stringify([run.remote.url, run.project])).digest("hex");
  const file = path.join(run.context.home, "locks", `${id.slice(0, 32)}.lock`);
  return withLock(file, `A sync of ${run.project}`, WAIT_MS, run.context.signal, work);
}

export {
  withProjectLock
};
