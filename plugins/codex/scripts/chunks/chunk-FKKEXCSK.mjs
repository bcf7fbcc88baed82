import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  temporaryDirectory
} from "./chunk-VLS2ZDPR.mjs";

// runtime/cache/replace.ts
import { randomBytes } from "node:crypto";
import { lstat, open, rename, rm } from "node:fs/promises";
import path from "node:path";
async function replaceFile(root, target, data, { overFolder = false } = {}) {
  const whole = path.join(temporaryDirectory(root), `${process.pid}-${randomBytes(6).toString("hex")}`);
  try {
    const file = await open(whole, "wx", 420);
    await file.writeFile(data).finally(() => file.close());
    const there = overFolder ? await lstat(target).catch(() => null) : null;
    if (there?.isDirectory()) await rm(target, { recursive: true });
    await rename(whole, target);
  } catch (error) {
    await rm(whole, { force: true }).catch(() => {
    });
    throw error;
  }
}

export {
  replaceFile
};
