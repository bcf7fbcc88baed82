import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-SDRCYVRW.mjs";
import "./chunks/chunk-BOQCNYST.mjs";
import "./chunks/chunk-GUVWQO43.mjs";
import "./chunks/chunk-XGUMIGB4.mjs";
import {
  scopeOf
} from "./chunks/chunk-HFVP6L3Z.mjs";
import "./chunks/chunk-UUYGPUIQ.mjs";
import "./chunks/chunk-IKYYJHR7.mjs";
import "./chunks/chunk-RYP7GHO2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-3YDMU3IA.mjs";
import {
  openRun
} from "./chunks/chunk-L5GQ5OQO.mjs";
import "./chunks/chunk-LGPBPGG7.mjs";
import "./chunks/chunk-MFIDRPCJ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-7F7G54CR.mjs";
import "./chunks/chunk-3E74TAKT.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-Y6YH5JJS.mjs";
import "./chunks/chunk-YZRVSOMV.mjs";
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
