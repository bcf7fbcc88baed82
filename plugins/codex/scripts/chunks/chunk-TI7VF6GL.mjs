import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CodexError
} from "./chunk-FAMPJYGD.mjs";

// runtime/project/write-file.ts
import { randomBytes } from "node:crypto";
import { chmod, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
async function writeWhole(path, data, { mode } = {}) {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeFile(temporary, data, { flag: "wx" });
    if (mode !== void 0) await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
async function pathInside(root, path) {
  const target = resolve(root, path);
  const realRoot = await realpath(root);
  const realFolder = await nearestReal(dirname(target));
  const away = relative(realRoot, realFolder);
  if (away !== ".." && !away.startsWith(`..${sep}`) && resolve(realRoot, away) === realFolder) return target;
  throw new CodexError(
    "PERMISSION_DENIED",
    `${path} leads out of the project through a symbolic link (to ${realFolder})`,
    {
      fixes: [`replace the link in ${dirname(path)} by a folder`],
      phase: "validate"
    }
  );
}
async function nearestReal(folder) {
  try {
    return await realpath(folder);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return nearestReal(dirname(folder));
  }
}

export {
  writeWhole,
  pathInside
};
