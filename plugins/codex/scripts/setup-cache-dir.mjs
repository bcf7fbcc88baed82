import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-26JPEOF2.mjs";
import "./chunks/chunk-467PVODF.mjs";
import "./chunks/chunk-U7EZA3QL.mjs";
import "./chunks/chunk-V72WVTJZ.mjs";
import {
  scopeOf
} from "./chunks/chunk-5C3LDZRW.mjs";
import "./chunks/chunk-EZQ772VT.mjs";
import "./chunks/chunk-ELNUOP2R.mjs";
import "./chunks/chunk-3VGN2TRA.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-W6HXXI5V.mjs";
import {
  openRun
} from "./chunks/chunk-325EYJNR.mjs";
import "./chunks/chunk-NZI3QXU7.mjs";
import "./chunks/chunk-3OPMULNH.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-ACCEB727.mjs";
import "./chunks/chunk-CJOEJ6UB.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-DDXKDTXL.mjs";
import "./chunks/chunk-5BVUVH66.mjs";
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
