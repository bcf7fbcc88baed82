import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-27KZQK3O.mjs";
import "./chunks/chunk-77FXNOCU.mjs";
import "./chunks/chunk-B6HYV4IW.mjs";
import "./chunks/chunk-YZ6N7SBH.mjs";
import {
  scopeOf
} from "./chunks/chunk-SYU6PU32.mjs";
import "./chunks/chunk-FHHDOAFL.mjs";
import "./chunks/chunk-BDXP3NOK.mjs";
import "./chunks/chunk-DLZ2H5P3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-EE66SXHM.mjs";
import {
  openRun
} from "./chunks/chunk-KRGBAAFD.mjs";
import "./chunks/chunk-CKHWW267.mjs";
import "./chunks/chunk-ECJRPYM2.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-XD33D4AX.mjs";
import "./chunks/chunk-LOOEOQ5A.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-FIJR37BH.mjs";
import "./chunks/chunk-A6MCTELN.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/setup-cache-dir.ts
var command = defineCommand({
  name: "setup-cache-dir",
  positionals: { label: "", most: 0 },
  options: { ...SYNC_OPTIONS.environment },
  examples: ["fractary-codex setup-cache-dir", "fractary-codex setup-cache-dir --json"],
  async run(context, { options }) {
    const run = await openRun(context, { env: environmentOption(options), purpose: "read", command: "" });
    return { status: "success", operation: "setup-cache-dir", ...await setUpCache(scopeOf(run)) };
  },
  text: ({ cache_path, created, updated, gitignore_updated }) => `${created ? "Created" : updated ? "Completed" : "Already there:"} ${cache_path}${gitignore_updated ? " and its .gitignore entry" : ""}
`
});

// entry:entry:setup-cache-dir
await main(command);
