import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-GOWSIUUQ.mjs";
import "./chunks/chunk-ZAOT5H23.mjs";
import "./chunks/chunk-TI7VF6GL.mjs";
import "./chunks/chunk-E5CWBU5N.mjs";
import {
  scopeOf
} from "./chunks/chunk-FY42SKHL.mjs";
import "./chunks/chunk-I6PECLM5.mjs";
import "./chunks/chunk-EAHJ2362.mjs";
import "./chunks/chunk-FSLH6YD3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-WRGNK2XG.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-24Z2M7ZM.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-E7VQNV3L.mjs";
import {
  openRun
} from "./chunks/chunk-BLPQ76ZH.mjs";
import "./chunks/chunk-PQK32OQO.mjs";
import "./chunks/chunk-XLZDQWLE.mjs";
import "./chunks/chunk-MYFBRE6X.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-FAMPJYGD.mjs";
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
