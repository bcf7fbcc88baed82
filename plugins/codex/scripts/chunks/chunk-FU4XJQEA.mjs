import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/home/own-scripts.ts
import { fileURLToPath } from "node:url";
function scriptsFolder() {
  const here = new URL("./", import.meta.url);
  return fileURLToPath(here.pathname.endsWith("/chunks/") ? new URL("../", here) : here);
}

export {
  scriptsFolder
};
