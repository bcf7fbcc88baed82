import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-TJUFOVNC.mjs";
import "./chunks/chunk-K7TPY5LZ.mjs";
import "./chunks/chunk-XNCVAW2O.mjs";
import "./chunks/chunk-AYNI3WLE.mjs";
import {
  scopeOf
} from "./chunks/chunk-2TN6PBPG.mjs";
import "./chunks/chunk-PKARFJAE.mjs";
import "./chunks/chunk-4I2VQLT2.mjs";
import "./chunks/chunk-MIAR3HQB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-5NQYLJCT.mjs";
import {
  openRun
} from "./chunks/chunk-XREZCZLM.mjs";
import "./chunks/chunk-DHYYTAD5.mjs";
import "./chunks/chunk-UU742B43.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-2OLSBGOK.mjs";
import "./chunks/chunk-U2E5F5O2.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-V5OXL27Q.mjs";
import "./chunks/chunk-PRHETEJD.mjs";
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
