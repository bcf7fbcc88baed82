import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-C5GNJGXV.mjs";
import "./chunks/chunk-GARBO4AU.mjs";
import "./chunks/chunk-ZY6N2O4Q.mjs";
import "./chunks/chunk-YBSSLDPR.mjs";
import {
  scopeOf
} from "./chunks/chunk-XWNQAK2T.mjs";
import "./chunks/chunk-7ML3TU4G.mjs";
import "./chunks/chunk-4YU2RKC7.mjs";
import "./chunks/chunk-T3O4MSFT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-CRVM6ON6.mjs";
import "./chunks/chunk-LUCUTEYO.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-BBUQFRB3.mjs";
import {
  openRun
} from "./chunks/chunk-3GZWLHDX.mjs";
import "./chunks/chunk-WXLWNOR2.mjs";
import "./chunks/chunk-2RDLISGO.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-Z5GHCK5N.mjs";
import "./chunks/chunk-DMG2IB3S.mjs";
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
