import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-TJUFOVNC.mjs";
import "./chunks/chunk-K7TPY5LZ.mjs";
import "./chunks/chunk-XNCVAW2O.mjs";
import "./chunks/chunk-AYNI3WLE.mjs";
import {
  scopeOf
} from "./chunks/chunk-2TN6PBPG.mjs";
import "./chunks/chunk-PKARFJAE.mjs";
import "./chunks/chunk-4I2VQLT2.mjs";
import "./chunks/chunk-MIAR3HQB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-5NQYLJCT.mjs";
import {
  openRun
} from "./chunks/chunk-XREZCZLM.mjs";
import "./chunks/chunk-DHYYTAD5.mjs";
import "./chunks/chunk-UU742B43.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-2OLSBGOK.mjs";
import "./chunks/chunk-U2E5F5O2.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-V5OXL27Q.mjs";
import "./chunks/chunk-PRHETEJD.mjs";
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
