import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-26JPEOF2.mjs";
import "./chunks/chunk-467PVODF.mjs";
import "./chunks/chunk-U7EZA3QL.mjs";
import "./chunks/chunk-V72WVTJZ.mjs";
import {
  scopeOf
} from "./chunks/chunk-5C3LDZRW.mjs";
import "./chunks/chunk-EZQ772VT.mjs";
import "./chunks/chunk-ELNUOP2R.mjs";
import "./chunks/chunk-3VGN2TRA.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-W6HXXI5V.mjs";
import {
  openRun
} from "./chunks/chunk-325EYJNR.mjs";
import "./chunks/chunk-NZI3QXU7.mjs";
import "./chunks/chunk-3OPMULNH.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-ACCEB727.mjs";
import "./chunks/chunk-CJOEJ6UB.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-DDXKDTXL.mjs";
import "./chunks/chunk-5BVUVH66.mjs";
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
