import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-DJ6L2XHD.mjs";
import "./chunks/chunk-GXABTHCA.mjs";
import "./chunks/chunk-K45SBKEC.mjs";
import "./chunks/chunk-BSG5SKGI.mjs";
import {
  scopeOf
} from "./chunks/chunk-R5Z44G2L.mjs";
import "./chunks/chunk-7QZO3H6Q.mjs";
import "./chunks/chunk-73RM3FFG.mjs";
import "./chunks/chunk-XQQVFT5I.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-MSBYJYJQ.mjs";
import {
  openRun
} from "./chunks/chunk-TK3NS6EY.mjs";
import "./chunks/chunk-IVDFNR3G.mjs";
import "./chunks/chunk-XRTM3YQW.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-77YQDFCS.mjs";
import "./chunks/chunk-T6OTN7OD.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-K7EXL2ZQ.mjs";
import "./chunks/chunk-F7ZEGYBJ.mjs";
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
