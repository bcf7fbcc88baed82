import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-DOT6C4MV.mjs";
import {
  scopeOf
} from "./chunks/chunk-HJHV7X3N.mjs";
import "./chunks/chunk-NKMFTKPG.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  environmentOption
} from "./chunks/chunk-5T7OZQ3N.mjs";
import {
  openRun
} from "./chunks/chunk-VTG7TKLA.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-E62D6IG2.mjs";
import "./chunks/chunk-MOHDHRZH.mjs";
import "./chunks/chunk-73DJKEQU.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-B2YCQAQC.mjs";
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
