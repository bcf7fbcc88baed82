import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-GCMI5VCB.mjs";
import "./chunks/chunk-2W6E3X6D.mjs";
import "./chunks/chunk-6XICQVU6.mjs";
import "./chunks/chunk-PRIZCJQR.mjs";
import {
  scopeOf
} from "./chunks/chunk-2AER2VMY.mjs";
import "./chunks/chunk-G4ZEGVT3.mjs";
import "./chunks/chunk-FKKEXCSK.mjs";
import "./chunks/chunk-JG7H7FOE.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-ODVCOCEW.mjs";
import "./chunks/chunk-O7ITJT2Q.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-DZBYAQLL.mjs";
import {
  openRun
} from "./chunks/chunk-P3WEJPRK.mjs";
import "./chunks/chunk-F23ZBP6F.mjs";
import "./chunks/chunk-WF5Q5WSG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-5HT7RP64.mjs";
import "./chunks/chunk-VLS2ZDPR.mjs";
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
