import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-EZEEMBIX.mjs";
import "./chunks/chunk-FTYFF6F6.mjs";
import "./chunks/chunk-XRXIIANN.mjs";
import "./chunks/chunk-DRUWXXTH.mjs";
import {
  scopeOf
} from "./chunks/chunk-AIEQOQJW.mjs";
import "./chunks/chunk-ZOCQ52V4.mjs";
import "./chunks/chunk-Y4SKMFQV.mjs";
import "./chunks/chunk-W7V6AJE2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-CYZ45ZP3.mjs";
import "./chunks/chunk-GZDO6G3O.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-XKGGBHEX.mjs";
import {
  openRun
} from "./chunks/chunk-S52VQOTP.mjs";
import "./chunks/chunk-3O34RKU7.mjs";
import "./chunks/chunk-MMTDSN6M.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-2Z3OFNHR.mjs";
import "./chunks/chunk-CP5BV2WD.mjs";
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
