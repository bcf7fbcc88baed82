import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-LHDL4TBN.mjs";
import "./chunks/chunk-5OU6GDUD.mjs";
import "./chunks/chunk-KGA5PBZF.mjs";
import "./chunks/chunk-4BA2X2UA.mjs";
import {
  scopeOf
} from "./chunks/chunk-62XWWLN5.mjs";
import "./chunks/chunk-HO5A62BK.mjs";
import "./chunks/chunk-BDIFMS2A.mjs";
import "./chunks/chunk-DF7CURPB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-T3NKBGLG.mjs";
import "./chunks/chunk-AWGJDCMA.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KEFJLOPU.mjs";
import {
  openRun
} from "./chunks/chunk-KAOJBDM7.mjs";
import "./chunks/chunk-VVFKEUMC.mjs";
import "./chunks/chunk-NA675BBG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-UG3KK5CM.mjs";
import "./chunks/chunk-CEVB3LAD.mjs";
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
