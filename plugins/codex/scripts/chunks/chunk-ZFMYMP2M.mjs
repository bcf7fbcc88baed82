import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/project/branch-name.ts
var FORBIDDEN = new RegExp("[\\u0000-\\u0020\\u007f~^:?*[\\\\]|\\p{Surrogate}", "u");
function isBranchName(name) {
  if (name === "" || name === "@" || name === "HEAD" || name.startsWith("-")) return false;
  if (FORBIDDEN.test(name) || name.includes("..") || name.includes("@{") || name.endsWith(".")) return false;
  return name.split("/").every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock"));
}

export {
  isBranchName
};
