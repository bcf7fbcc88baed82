import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-BUE4AOIB.mjs";
import "./chunks/chunk-ZDD6DT7O.mjs";
import "./chunks/chunk-EGALOXFN.mjs";
import "./chunks/chunk-IQW6VLXB.mjs";
import {
  scopeOf
} from "./chunks/chunk-DPSEDMWK.mjs";
import "./chunks/chunk-BV3AURGW.mjs";
import "./chunks/chunk-XCEBJASS.mjs";
import "./chunks/chunk-3A6TSWUU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-XCYJTCRL.mjs";
import "./chunks/chunk-GJIZKU5R.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-GILJ2LDN.mjs";
import {
  openRun
} from "./chunks/chunk-NENCVQBX.mjs";
import "./chunks/chunk-QNBEWCJU.mjs";
import "./chunks/chunk-YLD7ECIC.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-QIB6GMMG.mjs";
import "./chunks/chunk-RECAFOB4.mjs";
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
