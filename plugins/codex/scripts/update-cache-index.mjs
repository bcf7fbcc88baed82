import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-7MDHSBGE.mjs";
import "./chunks/chunk-QC2FFMMP.mjs";
import "./chunks/chunk-2JRCH5F7.mjs";
import "./chunks/chunk-ZSFJHPIO.mjs";
import {
  scopeOf
} from "./chunks/chunk-7Y45ZA32.mjs";
import "./chunks/chunk-FWC4PKRQ.mjs";
import "./chunks/chunk-QEEDLCBT.mjs";
import "./chunks/chunk-GEV4J4JT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-IROSG4C4.mjs";
import "./chunks/chunk-FDIYUCLI.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-34K6TXS2.mjs";
import {
  openRun
} from "./chunks/chunk-ABAS3YFL.mjs";
import "./chunks/chunk-7GO73HCB.mjs";
import "./chunks/chunk-QI7XX2SU.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-MNZ32V5M.mjs";
import "./chunks/chunk-BBFDJOKS.mjs";
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
