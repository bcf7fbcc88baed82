import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-3YK4D73A.mjs";
import "./chunks/chunk-G7REQKZP.mjs";
import "./chunks/chunk-RE565XBI.mjs";
import "./chunks/chunk-LVWKVSTG.mjs";
import {
  scopeOf
} from "./chunks/chunk-3Z4YCE5X.mjs";
import "./chunks/chunk-WNRDMZZ7.mjs";
import "./chunks/chunk-B2WYKT4Y.mjs";
import "./chunks/chunk-QUFLII7O.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-BPQEBNJ2.mjs";
import "./chunks/chunk-2X6G5W26.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-NBKX3RNE.mjs";
import {
  openRun
} from "./chunks/chunk-QTSLW3BX.mjs";
import "./chunks/chunk-YKR3ENBL.mjs";
import "./chunks/chunk-CU7NCG4P.mjs";
import "./chunks/chunk-VQOAHGQW.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-EIKS3X4I.mjs";
import "./chunks/chunk-LS24I6JE.mjs";
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
