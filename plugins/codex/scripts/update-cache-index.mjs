import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-F4UR2KYF.mjs";
import "./chunks/chunk-C7XJLBKW.mjs";
import "./chunks/chunk-6KJ5DUMO.mjs";
import "./chunks/chunk-FGUEKNYN.mjs";
import {
  scopeOf
} from "./chunks/chunk-HKFGCWGI.mjs";
import "./chunks/chunk-6WNKYT5I.mjs";
import "./chunks/chunk-M5V65V6Z.mjs";
import "./chunks/chunk-TNDPUWDV.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-CG4FAUR3.mjs";
import "./chunks/chunk-PGAZX7DJ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-U7JPXFD4.mjs";
import {
  openRun
} from "./chunks/chunk-5GMWRLUO.mjs";
import "./chunks/chunk-PVQYNN3V.mjs";
import "./chunks/chunk-6CO4DW35.mjs";
import "./chunks/chunk-OIJ2BV5B.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-SEDTPTL2.mjs";
import "./chunks/chunk-ONFLSGQZ.mjs";
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
