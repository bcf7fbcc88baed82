import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  temporaryDirectory
} from "./chunk-FAMPJYGD.mjs";

// runtime/cache/replace.ts
import { randomBytes } from "node:crypto";
import { closeSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
var run;
var serial = 0;
function replaceFile(root, target, data, { overFolder = false } = {}) {
  run ??= randomBytes(6).toString("hex");
  serial += 1;
  const whole = path.join(temporaryDirectory(root), `${process.pid}-${run}-${serial}`);
  try {
    const file = openSync(whole, "wx", 420);
    try {
      writeFileSync(file, data);
    } finally {
      closeSync(file);
    }
    const there = overFolder ? lstatSync(target, { throwIfNoEntry: false }) : void 0;
    if (there?.isDirectory()) rmSync(target, { recursive: true });
    renameSync(whole, target);
  } catch (error) {
    try {
      rmSync(whole, { force: true });
    } catch {
    }
    throw error;
  }
}

export {
  replaceFile
};
