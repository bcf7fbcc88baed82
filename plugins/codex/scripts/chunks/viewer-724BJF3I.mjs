import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/map/viewer.ts
import { spawn } from "node:child_process";
var OPENERS = { darwin: "open", win32: "explorer.exe" };
function openFile(file, env, platform) {
  const program = OPENERS[platform] ?? "xdg-open";
  return new Promise((resolve) => {
    const child = spawn(program, [file], { env, detached: true, stdio: "ignore", windowsHide: true });
    child.on(
      "error",
      (error) => resolve(`the map was not opened, ${program} cannot be started: ${error.message}`)
    );
    child.on("spawn", () => {
      child.unref();
      resolve(null);
    });
  });
}
export {
  openFile
};
