import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-EZEEMBIX.mjs";
import "./chunks/chunk-FTYFF6F6.mjs";
import "./chunks/chunk-XRXIIANN.mjs";
import "./chunks/chunk-DRUWXXTH.mjs";
import {
  scopeOf
} from "./chunks/chunk-AIEQOQJW.mjs";
import "./chunks/chunk-ZOCQ52V4.mjs";
import "./chunks/chunk-Y4SKMFQV.mjs";
import "./chunks/chunk-W7V6AJE2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-CYZ45ZP3.mjs";
import "./chunks/chunk-GZDO6G3O.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-XKGGBHEX.mjs";
import {
  openRun
} from "./chunks/chunk-S52VQOTP.mjs";
import "./chunks/chunk-3O34RKU7.mjs";
import "./chunks/chunk-MMTDSN6M.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-2Z3OFNHR.mjs";
import "./chunks/chunk-CP5BV2WD.mjs";
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
