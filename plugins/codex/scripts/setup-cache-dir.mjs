import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-PSJU35X3.mjs";
import "./chunks/chunk-VFOWHF6S.mjs";
import "./chunks/chunk-Z4KLRCQ3.mjs";
import "./chunks/chunk-D33WDLWX.mjs";
import {
  scopeOf
} from "./chunks/chunk-X5VFG62G.mjs";
import "./chunks/chunk-TUD7JQUO.mjs";
import "./chunks/chunk-LTN53OMO.mjs";
import "./chunks/chunk-Y26AZ75C.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-YD53VIJ6.mjs";
import {
  openRun
} from "./chunks/chunk-AR7SLYVA.mjs";
import "./chunks/chunk-KM4T53EN.mjs";
import "./chunks/chunk-T4ICBWJ2.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-25BUWQKQ.mjs";
import "./chunks/chunk-GPC2GRQA.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-5XGDUIIE.mjs";
import "./chunks/chunk-NVPYJDZV.mjs";
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
