import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-DJ6L2XHD.mjs";
import "./chunks/chunk-GXABTHCA.mjs";
import "./chunks/chunk-K45SBKEC.mjs";
import "./chunks/chunk-BSG5SKGI.mjs";
import {
  scopeOf
} from "./chunks/chunk-R5Z44G2L.mjs";
import "./chunks/chunk-7QZO3H6Q.mjs";
import "./chunks/chunk-73RM3FFG.mjs";
import "./chunks/chunk-XQQVFT5I.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-MSBYJYJQ.mjs";
import {
  openRun
} from "./chunks/chunk-TK3NS6EY.mjs";
import "./chunks/chunk-IVDFNR3G.mjs";
import "./chunks/chunk-XRTM3YQW.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-77YQDFCS.mjs";
import "./chunks/chunk-T6OTN7OD.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-K7EXL2ZQ.mjs";
import "./chunks/chunk-F7ZEGYBJ.mjs";
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
