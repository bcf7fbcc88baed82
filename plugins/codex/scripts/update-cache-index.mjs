import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-JRWGAHCD.mjs";
import "./chunks/chunk-J4TFBGEG.mjs";
import "./chunks/chunk-H2ZGPC5B.mjs";
import "./chunks/chunk-3TERV2I4.mjs";
import {
  scopeOf
} from "./chunks/chunk-CQLQSDTB.mjs";
import "./chunks/chunk-QJSDIADJ.mjs";
import "./chunks/chunk-DLPPORKW.mjs";
import "./chunks/chunk-F6WKTZE7.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-OVTPZMUT.mjs";
import {
  openRun
} from "./chunks/chunk-G6QCBACD.mjs";
import "./chunks/chunk-B4EIDVKS.mjs";
import "./chunks/chunk-VHI7L3HD.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-WVHNR2WU.mjs";
import "./chunks/chunk-XETTW3YW.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4C2EQQBJ.mjs";
import "./chunks/chunk-PSARVJ5Z.mjs";
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
