import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-6DOCBTLN.mjs";
import {
  scopeOf
} from "./chunks/chunk-4N7EAU5I.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  environmentOption
} from "./chunks/chunk-YKE4HVPY.mjs";
import {
  openRun
} from "./chunks/chunk-ERKE4OHK.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-YU27WWLK.mjs";
import "./chunks/chunk-U654DI6V.mjs";
import "./chunks/chunk-WTP2MOET.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-IXUQTOUD.mjs";
import "./chunks/chunk-AOPT75EE.mjs";
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
