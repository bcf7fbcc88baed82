import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-NQ6UT5N7.mjs";
import "./chunks/chunk-NTBAANKN.mjs";
import "./chunks/chunk-CFIUA6WH.mjs";
import "./chunks/chunk-HGGQQPCO.mjs";
import {
  scopeOf
} from "./chunks/chunk-CMCFOKRJ.mjs";
import "./chunks/chunk-2EBDEZZR.mjs";
import "./chunks/chunk-BA476SA5.mjs";
import "./chunks/chunk-B55YVRLD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-HHEEIZAH.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-Y4RTAQP5.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-MZZTAHFV.mjs";
import {
  openRun
} from "./chunks/chunk-32GVHZAB.mjs";
import "./chunks/chunk-3ISXMW5N.mjs";
import "./chunks/chunk-6GFWY6R4.mjs";
import "./chunks/chunk-P2FWYLTS.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4N4YVASK.mjs";
import "./chunks/chunk-SCJYE53S.mjs";
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
