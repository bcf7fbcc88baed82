import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-DI66DDAB.mjs";
import "./chunks/chunk-ISHCRKDQ.mjs";
import "./chunks/chunk-UMBCJAVM.mjs";
import "./chunks/chunk-V7AF3ASO.mjs";
import {
  scopeOf
} from "./chunks/chunk-BOIU22PG.mjs";
import "./chunks/chunk-3MYCQI3F.mjs";
import "./chunks/chunk-FDA42A53.mjs";
import "./chunks/chunk-YLNRJJHD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-FVLKT7OP.mjs";
import {
  openRun
} from "./chunks/chunk-LLWLNP2A.mjs";
import "./chunks/chunk-MNJIWEF2.mjs";
import "./chunks/chunk-5AT3FY5B.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-EFAFV67D.mjs";
import "./chunks/chunk-F4EO2DXW.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-CDN7OXWW.mjs";
import "./chunks/chunk-JFAADMWN.mjs";
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
