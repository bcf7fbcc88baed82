import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  IGNORED,
  ensureIgnored,
  prepareCache,
  replaceFile,
  unwritable,
  writeWhole
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  STATE_FOLDER,
  cacheDirectory,
  ensureFolders,
  shown
} from "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/map/file.ts
import path from "node:path";
var MAP_FOLDER = ".map";
async function keepMap(scope, page) {
  await prepareCache(scope.root);
  await ensureIgnored(scope.root, IGNORED);
  const folder = path.join(cacheDirectory(scope.root), STATE_FOLDER, MAP_FOLDER);
  const file = path.join(folder, `${scope.organization}-${scope.environment}.html`);
  try {
    await ensureFolders(scope.root, folder);
    await replaceFile(scope.root, file, page);
  } catch (error) {
    throw unwritable(error);
  }
  return file;
}
async function writeMap(file, page) {
  await writeWhole(file, page).catch((error) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CodexError("INVALID_ARGUMENT", `--output ${shown(file)} cannot be written: ${why}`, {
      phase: "validate",
      fixes: ["Name a file in a folder that you may write to", "or leave --output out: fractary-codex map"]
    });
  });
  return file;
}
export {
  keepMap,
  writeMap
};
