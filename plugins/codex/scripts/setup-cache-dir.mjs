import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-GOWSIUUQ.mjs";
import "./chunks/chunk-ZAOT5H23.mjs";
import "./chunks/chunk-TI7VF6GL.mjs";
import "./chunks/chunk-E5CWBU5N.mjs";
import {
  scopeOf
} from "./chunks/chunk-FY42SKHL.mjs";
import "./chunks/chunk-I6PECLM5.mjs";
import "./chunks/chunk-EAHJ2362.mjs";
import "./chunks/chunk-FSLH6YD3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-WRGNK2XG.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-24Z2M7ZM.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-E7VQNV3L.mjs";
import {
  openRun
} from "./chunks/chunk-BLPQ76ZH.mjs";
import "./chunks/chunk-PQK32OQO.mjs";
import "./chunks/chunk-XLZDQWLE.mjs";
import "./chunks/chunk-MYFBRE6X.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-FAMPJYGD.mjs";
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
