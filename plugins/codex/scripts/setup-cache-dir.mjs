import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
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
