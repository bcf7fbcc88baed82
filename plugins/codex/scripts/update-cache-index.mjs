import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-RIHDVEXS.mjs";
import "./chunks/chunk-WYFARX5G.mjs";
import "./chunks/chunk-JN355OQJ.mjs";
import "./chunks/chunk-DGVBQJBZ.mjs";
import {
  scopeOf
} from "./chunks/chunk-F6QABIZB.mjs";
import "./chunks/chunk-RAJIEN2P.mjs";
import "./chunks/chunk-GW46C6G4.mjs";
import "./chunks/chunk-NNUEQ7RJ.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-GAU6W2AC.mjs";
import "./chunks/chunk-CL4GUE5O.mjs";
import "./chunks/chunk-TI5XEVAW.mjs";
import {
  openRun
} from "./chunks/chunk-PY3CZMQ7.mjs";
import "./chunks/chunk-CGJQ4EWI.mjs";
import "./chunks/chunk-ZHBBAWCQ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-NNYNUZF5.mjs";
import "./chunks/chunk-WVVKNGIU.mjs";
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
