import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  updateIndex
} from "./chunks/chunk-XNGJ4NLO.mjs";
import "./chunks/chunk-OTOOAILA.mjs";
import "./chunks/chunk-YRUKVDXH.mjs";
import "./chunks/chunk-47YDKZWX.mjs";
import {
  scopeOf
} from "./chunks/chunk-37QDUR7A.mjs";
import "./chunks/chunk-V5U4OU6J.mjs";
import "./chunks/chunk-P46REJOP.mjs";
import "./chunks/chunk-XMYOCNMR.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-RAUPWGZQ.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-2WGTWSSZ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-TMA3QVVD.mjs";
import {
  openRun
} from "./chunks/chunk-CWNZEHG2.mjs";
import "./chunks/chunk-WRIZ2EKR.mjs";
import "./chunks/chunk-UHJUCJEI.mjs";
import "./chunks/chunk-DG3XR3KF.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4EA6BJUW.mjs";
import "./chunks/chunk-IWY4QSDG.mjs";
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
