import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-K4QM3PPE.mjs";
import "./chunks/chunk-7U3FVZ2C.mjs";
import "./chunks/chunk-IFOS766Y.mjs";
import "./chunks/chunk-O33DXWXJ.mjs";
import {
  scopeOf
} from "./chunks/chunk-TVAXDROW.mjs";
import "./chunks/chunk-CIR2FW2C.mjs";
import "./chunks/chunk-GRUES2VB.mjs";
import "./chunks/chunk-BNKTW54I.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-ZGSOD7ZW.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-LDTJJQWH.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-RZZ35YA5.mjs";
import {
  openRun
} from "./chunks/chunk-QD5J3BUG.mjs";
import "./chunks/chunk-BM7H6QG4.mjs";
import "./chunks/chunk-WGZOYJNJ.mjs";
import "./chunks/chunk-K5KJ3WWG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-YA5JLRUO.mjs";
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
