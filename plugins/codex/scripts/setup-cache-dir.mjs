import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-Q4T2S62N.mjs";
import "./chunks/chunk-EVJJRQ4D.mjs";
import "./chunks/chunk-3BOQ3F6M.mjs";
import "./chunks/chunk-I4Z56Y7T.mjs";
import {
  scopeOf
} from "./chunks/chunk-SDW467V7.mjs";
import "./chunks/chunk-NYV3SJ4G.mjs";
import "./chunks/chunk-R3T3755U.mjs";
import "./chunks/chunk-Y6EOQEIR.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-APTN72RS.mjs";
import {
  openRun
} from "./chunks/chunk-FEDCEQAW.mjs";
import "./chunks/chunk-YF53L3XJ.mjs";
import "./chunks/chunk-QLRWHBFJ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-Y3DYCDR5.mjs";
import "./chunks/chunk-HJMS6JRC.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-T5PDBX5E.mjs";
import "./chunks/chunk-ARLONESM.mjs";
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
