import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
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

// runtime/commands/update-cache-index.ts
var command = defineCommand({
  name: "update-cache-index",
  positionals: { label: "", most: 0 },
  options: { ...SYNC_OPTIONS.environment },
  examples: ["fractary-codex update-cache-index", "fractary-codex update-cache-index --env prod --json"],
  async run(context, { options }) {
    const run = await openRun(context, { env: environmentOption(options), purpose: "read", command: "" });
    return { status: "success", operation: "update-cache-index", ...await updateIndex(scopeOf(run)) };
  },
  text: ({ entries, repaired, removed }) => `${entries} documents in the index, ${repaired} repaired, ${removed} removed
`
});

// entry:entry:update-cache-index
await main(command);
