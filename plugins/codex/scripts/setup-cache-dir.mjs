import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-R2OZUTGJ.mjs";
import {
  scopeOf
} from "./chunks/chunk-MWEXPS56.mjs";
import "./chunks/chunk-2O7UUS7W.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  openRun
} from "./chunks/chunk-TA4EPWPB.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-57LAQJRK.mjs";
import "./chunks/chunk-PV3WXGO6.mjs";
import "./chunks/chunk-HPE5TUXB.mjs";
import {
  SYNC_OPTIONS,
  environmentOption
} from "./chunks/chunk-VHQXIFD3.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-Z2HJIB4E.mjs";
import "./chunks/chunk-SXMJM6YA.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
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
