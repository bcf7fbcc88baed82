import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-GUXAVZG3.mjs";
import "./chunks/chunk-OSZAOMSS.mjs";
import "./chunks/chunk-JEUDXVF4.mjs";
import "./chunks/chunk-DWLT7RLY.mjs";
import {
  scopeOf
} from "./chunks/chunk-LC6PNZHY.mjs";
import "./chunks/chunk-K34JXWUI.mjs";
import "./chunks/chunk-IS5PMJFI.mjs";
import "./chunks/chunk-QIC2VGOS.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-D525YIGF.mjs";
import {
  openRun
} from "./chunks/chunk-5WBOFZGC.mjs";
import "./chunks/chunk-PFKY2VPZ.mjs";
import "./chunks/chunk-MGJ4W4LI.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-43UJAXOF.mjs";
import "./chunks/chunk-KRO2ISLV.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-AB4HJNOQ.mjs";
import "./chunks/chunk-CIUBWFZT.mjs";
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
