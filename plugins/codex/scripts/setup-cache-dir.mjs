import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-PJIQHYFU.mjs";
import "./chunks/chunk-7T5HS34D.mjs";
import "./chunks/chunk-4RICOBIZ.mjs";
import "./chunks/chunk-ZYCSHHNT.mjs";
import {
  scopeOf
} from "./chunks/chunk-QYZNNNHS.mjs";
import "./chunks/chunk-363ACYXA.mjs";
import "./chunks/chunk-YSMLDND4.mjs";
import "./chunks/chunk-HZUUBUOD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-LUIKVVYP.mjs";
import {
  openRun
} from "./chunks/chunk-7NPRTQ4E.mjs";
import "./chunks/chunk-GMNZY5KV.mjs";
import "./chunks/chunk-MU32YO35.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-UIUM6CUR.mjs";
import "./chunks/chunk-VON63DN3.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-F5V3ZLH4.mjs";
import "./chunks/chunk-M225BYIF.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/setup-cache-dir.ts
var command = defineCommand({
  name: "setup-cache-dir",
  positionals: { label: "", most: 0 },
  options: { ...SYNC_OPTIONS.environment },
  examples: ["fractary-codex setup-cache-dir", "fractary-codex setup-cache-dir --json"],
  async run(context, { options }) {
    const run = await openRun(context, { env: environmentOption(options), purpose: "read", command: "" });
    return { status: "success", operation: "setup-cache-dir", ...await setUpCache(scopeOf(run)) };
  },
  text: ({ cache_path, created, updated, gitignore_updated }) => `${created ? "Created" : updated ? "Completed" : "Already there:"} ${cache_path}${gitignore_updated ? " and its .gitignore entry" : ""}
`
});

// entry:entry:setup-cache-dir
await main(command);
