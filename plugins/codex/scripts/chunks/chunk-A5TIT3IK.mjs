import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CodexError,
  readSmallFile
} from "./chunk-VLS2ZDPR.mjs";

// runtime/project/manifest.ts
import path from "node:path";
var MANIFEST = ".fractary/codex/manifest.json";
var MOST_BYTES = 16 * 1024 * 1024;
async function readManifest(root) {
  try {
    const bytes = await readSmallFile(path.join(root, ...MANIFEST.split("/")), MANIFEST, MOST_BYTES);
    return bytes ? parseManifest(bytes.toString()) : /* @__PURE__ */ new Map();
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
function parseManifest(text) {
  let files;
  try {
    files = JSON.parse(text).files ?? {};
  } catch (cause) {
    throw noManifest("is not JSON", cause);
  }
  if (typeof files !== "object" || files === null || Array.isArray(files)) {
    throw noManifest('has no object "files"');
  }
  return new Map(
    Object.entries(files).filter((pair) => typeof pair[1] === "string")
  );
}
function formatManifest(files) {
  const sorted = [...files].sort(([a], [b]) => a < b ? -1 : 1);
  return `${JSON.stringify({ files: Object.fromEntries(sorted) }, null, 2)}
`;
}
function noManifest(problem, cause) {
  return new CodexError(
    "CONFIG_INVALID",
    `${MANIFEST}, which records the files that came from the codex, ${problem}`,
    {
      phase: "plan",
      fixes: [`Restore its last good version: git log -- ${MANIFEST}`],
      cause
    }
  );
}

export {
  MANIFEST,
  readManifest,
  parseManifest,
  formatManifest
};
