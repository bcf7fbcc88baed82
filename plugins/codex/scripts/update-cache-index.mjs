import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-3V2G2GZ2.mjs";
import "./chunks/chunk-ZTKI7FOO.mjs";
import "./chunks/chunk-ZLZ63C4V.mjs";
import "./chunks/chunk-UVCJUXME.mjs";
import {
  scopeOf
} from "./chunks/chunk-2LGP3JNQ.mjs";
import "./chunks/chunk-ZUQ7UKAI.mjs";
import "./chunks/chunk-4ZGZITNF.mjs";
import "./chunks/chunk-XTBCWYS3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-3YNO6PUT.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-36QDDSWQ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-R2YRUQO6.mjs";
import {
  openRun
} from "./chunks/chunk-I4B4HPMF.mjs";
import "./chunks/chunk-ASZCNK6S.mjs";
import "./chunks/chunk-Z5MROL2J.mjs";
import "./chunks/chunk-NM5TL23D.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-6DOJUWP2.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/update-cache-index.ts
var command = defineCommand({
  name: "update-cache-index",
  positionals: { label: "", most: 0 },
  options: { ...SYNC_OPTIONS.environment },
  examples: ["fractary-codex update-cache-index", "fractary-codex update-cache-index --env prod --json"],
  async run(context, { options }) {
    const run = await openRun(context, { env: environmentOption(options), purpose: "read", command: "" });
    return { status: "success", operation: "update-cache-index", ...await updateIndex(scopeOf(run)) };
  },
  text: ({ entries, repaired, removed }) => `${entries} documents in the index, ${repaired} repaired, ${removed} removed
`
});

// entry:entry:update-cache-index
await main(command);
