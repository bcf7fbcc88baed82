import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-5S6EQG2B.mjs";
import "./chunks/chunk-2X5UCPFC.mjs";
import "./chunks/chunk-X4AJKPWV.mjs";
import "./chunks/chunk-YYNDCL4E.mjs";
import {
  scopeOf
} from "./chunks/chunk-NSZWSRHX.mjs";
import "./chunks/chunk-RV4AR7YN.mjs";
import "./chunks/chunk-EHJ6SIO2.mjs";
import "./chunks/chunk-7D3KSWP2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-57K74ERZ.mjs";
import "./chunks/chunk-KNF77QUJ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-LXEDD7VT.mjs";
import {
  openRun
} from "./chunks/chunk-U2U5FCYW.mjs";
import "./chunks/chunk-FJDCKYUQ.mjs";
import "./chunks/chunk-6UME4EVL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-7VNXWJHR.mjs";
import "./chunks/chunk-TQNBL2HL.mjs";
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
