import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-C5GNJGXV.mjs";
import "./chunks/chunk-GARBO4AU.mjs";
import "./chunks/chunk-ZY6N2O4Q.mjs";
import "./chunks/chunk-YBSSLDPR.mjs";
import {
  scopeOf
} from "./chunks/chunk-XWNQAK2T.mjs";
import "./chunks/chunk-7ML3TU4G.mjs";
import "./chunks/chunk-4YU2RKC7.mjs";
import "./chunks/chunk-T3O4MSFT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-CRVM6ON6.mjs";
import "./chunks/chunk-LUCUTEYO.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-BBUQFRB3.mjs";
import {
  openRun
} from "./chunks/chunk-3GZWLHDX.mjs";
import "./chunks/chunk-WXLWNOR2.mjs";
import "./chunks/chunk-2RDLISGO.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-Z5GHCK5N.mjs";
import "./chunks/chunk-DMG2IB3S.mjs";
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
