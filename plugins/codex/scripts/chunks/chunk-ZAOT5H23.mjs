import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-TI7VF6GL.mjs";
import {
  CodexError
} from "./chunk-FAMPJYGD.mjs";

// runtime/project/gitignore.ts
import { lstat, readFile } from "node:fs/promises";
var IGNORED = [".fractary/plugins/codex/cache/", ".fractary/plugins/codex/config.local.json"];
async function ensureIgnored(root, entries) {
  const path = await pathInside(root, ".gitignore");
  const { text, mode } = await readPlain(path);
  const missing = missingFrom(text, entries);
  if (missing.length === 0) return false;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : lineEnd;
  const added = missing.map((entry) => entry + lineEnd).join("");
  const bytes = Buffer.concat([Buffer.from(text + gap, "latin1"), Buffer.from(added, "utf8")]);
  await writeWhole(path, bytes, mode === void 0 ? {} : { mode });
  return true;
}
async function missingIgnores(root, entries) {
  const { text } = await readPlain(await pathInside(root, ".gitignore"));
  return missingFrom(text, entries);
}
function missingFrom(text, entries) {
  const lines = new Set(text.split(/\r?\n/).map(canonical));
  return entries.filter((entry) => !lines.has(canonical(entry)));
}
function canonical(line) {
  return line.replace(/[ \t]+$/, "").replace(/^\//, "").replace(/\/(?:\*{1,2})?$/, "");
}
async function readPlain(path) {
  const stat = await lstat(path).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!stat) return { text: "" };
  if (stat.isFile()) return { text: await readFile(path, "latin1"), mode: stat.mode & 4095 };
  throw new CodexError("CONFIG_INVALID", `${path} is not a plain file, so git does not read it`, {
    fixes: [`replace ${path} by a file`],
    phase: "validate"
  });
}

export {
  IGNORED,
  ensureIgnored,
  missingIgnores
};
