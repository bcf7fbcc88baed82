import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CodexError
} from "./chunk-FAMPJYGD.mjs";

// runtime/git/local-obstacle.ts
import { constants } from "node:fs";
import { access, statfs } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
async function localObstacle(url) {
  const dir = localFolder(url);
  if (dir === null) return null;
  for (const place of ["objects", "refs"]) {
    const problem = await access(path.join(dir, place), constants.W_OK).catch((error) => error);
    if (!(problem instanceof Error)) continue;
    const { code } = problem;
    if (code !== "EACCES" && code !== "EPERM" && code !== "EROFS") return null;
    const why = code === "EROFS" ? "its disk is read-only" : "its folder belongs to somebody else";
    return new CodexError("PERMISSION_DENIED", `You may not write to ${url}: ${why}`, {
      fixes: [`Give yourself the right to write to ${dir}`, "or only read it: --from-codex"],
      cause: problem
    });
  }
  const disk = await statfs(dir).catch(() => null);
  if (disk === null || disk.bavail > 0 || disk.blocks === 0) return null;
  return new CodexError("PUSH_REJECTED", `${url} refused the push: the disk it is on is full`, {
    fixes: ["Free some space there and run the same command again"]
  });
}
function localFolder(url) {
  if (path.isAbsolute(url)) return url;
  try {
    return url.startsWith("file://") ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}

export {
  localObstacle
};
