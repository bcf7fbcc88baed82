import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  plumbing
} from "./chunk-MYFBRE6X.mjs";

// runtime/git/configuration.ts
async function readGitConfiguration(call) {
  const output = await plumbing({ ...call, args: ["config", "--list", "-z"] });
  const values = /* @__PURE__ */ new Map();
  for (const record of output.stdout.toString().split("\0")) {
    const end = record.indexOf("\n");
    if (record) values.set(end < 0 ? record : record.slice(0, end), end < 0 ? "true" : record.slice(end + 1));
  }
  return values;
}

export {
  readGitConfiguration
};
