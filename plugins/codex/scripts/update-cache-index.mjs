import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-UN36TY3P.mjs";
import {
  scopeOf
} from "./chunks/chunk-PJK6ZZOO.mjs";
import "./chunks/chunk-77GJMKMR.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  openRun
} from "./chunks/chunk-Q3TMIL52.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-5ONYKB3D.mjs";
import "./chunks/chunk-ZEXPWWYO.mjs";
import "./chunks/chunk-73DJKEQU.mjs";
import {
  SYNC_OPTIONS,
  environmentOption
} from "./chunks/chunk-FXF4EIWP.mjs";
import "./chunks/chunk-VZQ2ZQVU.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-4NIW4DNR.mjs";
import "./chunks/chunk-HMZQS2IO.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
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
