import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-6QCGXS63.mjs";
import "./chunks/chunk-XDIV5AHS.mjs";
import "./chunks/chunk-S3S4BW3Q.mjs";
import "./chunks/chunk-XMLFXX37.mjs";
import {
  scopeOf
} from "./chunks/chunk-VNZ6IXGQ.mjs";
import "./chunks/chunk-5VDPBBS5.mjs";
import "./chunks/chunk-A6P6M5Y7.mjs";
import "./chunks/chunk-D3WUVDNP.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-DT4YPA5Q.mjs";
import {
  openRun
} from "./chunks/chunk-45QFZOXO.mjs";
import "./chunks/chunk-CG4P4QTS.mjs";
import "./chunks/chunk-JXOXY4MF.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-GK7WXKM6.mjs";
import "./chunks/chunk-FUVMFBV3.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-OBHWENQ2.mjs";
import "./chunks/chunk-YTDC6MRQ.mjs";
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
