import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-SHC3ZU3Q.mjs";
import "./chunks/chunk-DFFVA5QL.mjs";
import "./chunks/chunk-POHW2WL7.mjs";
import "./chunks/chunk-A4FDCLU2.mjs";
import {
  scopeOf
} from "./chunks/chunk-3WSCXX6H.mjs";
import "./chunks/chunk-M6YQJJS3.mjs";
import "./chunks/chunk-2HNN7DUX.mjs";
import "./chunks/chunk-3DAVJF6E.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-SG73GNEI.mjs";
import "./chunks/chunk-DOOHUW7V.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KGCGQGU3.mjs";
import {
  openRun
} from "./chunks/chunk-CRZVXVYU.mjs";
import "./chunks/chunk-DUCYOK4S.mjs";
import "./chunks/chunk-2QQOR6NL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4LSG6MWM.mjs";
import "./chunks/chunk-BMMA7E7U.mjs";
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
