import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-RIHDVEXS.mjs";
import "./chunks/chunk-WYFARX5G.mjs";
import "./chunks/chunk-JN355OQJ.mjs";
import "./chunks/chunk-DGVBQJBZ.mjs";
import {
  scopeOf
} from "./chunks/chunk-F6QABIZB.mjs";
import "./chunks/chunk-RAJIEN2P.mjs";
import "./chunks/chunk-GW46C6G4.mjs";
import "./chunks/chunk-NNUEQ7RJ.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-GAU6W2AC.mjs";
import "./chunks/chunk-CL4GUE5O.mjs";
import "./chunks/chunk-TI5XEVAW.mjs";
import {
  openRun
} from "./chunks/chunk-PY3CZMQ7.mjs";
import "./chunks/chunk-CGJQ4EWI.mjs";
import "./chunks/chunk-ZHBBAWCQ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-NNYNUZF5.mjs";
import "./chunks/chunk-WVVKNGIU.mjs";
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
