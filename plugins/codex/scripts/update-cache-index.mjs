import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
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
