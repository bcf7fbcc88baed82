import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-SHC3ZU3Q.mjs";
import "./chunks/chunk-DFFVA5QL.mjs";
import "./chunks/chunk-POHW2WL7.mjs";
import "./chunks/chunk-A4FDCLU2.mjs";
import {
  scopeOf
} from "./chunks/chunk-3WSCXX6H.mjs";
import "./chunks/chunk-M6YQJJS3.mjs";
import "./chunks/chunk-2HNN7DUX.mjs";
import "./chunks/chunk-3DAVJF6E.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-SG73GNEI.mjs";
import "./chunks/chunk-DOOHUW7V.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KGCGQGU3.mjs";
import {
  openRun
} from "./chunks/chunk-CRZVXVYU.mjs";
import "./chunks/chunk-DUCYOK4S.mjs";
import "./chunks/chunk-2QQOR6NL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4LSG6MWM.mjs";
import "./chunks/chunk-BMMA7E7U.mjs";
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
