import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  setUpCache
} from "./chunks/chunk-LX3C7352.mjs";
import "./chunks/chunk-F7CTX5UT.mjs";
import "./chunks/chunk-526VOFAN.mjs";
import "./chunks/chunk-373COUPJ.mjs";
import {
  scopeOf
} from "./chunks/chunk-J25TYADD.mjs";
import "./chunks/chunk-6QL7OMML.mjs";
import "./chunks/chunk-ML3RIWQS.mjs";
import "./chunks/chunk-4HWUDIF6.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-KRSJWX6M.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-VGBS5XH5.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-WB7KY5CU.mjs";
import {
  openRun
} from "./chunks/chunk-SXVO6GDT.mjs";
import "./chunks/chunk-5LHRMRT3.mjs";
import "./chunks/chunk-ZAMBGNVZ.mjs";
import "./chunks/chunk-VJMETMPH.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-IQPW6T26.mjs";
import "./chunks/chunk-4YHNJY4P.mjs";
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
