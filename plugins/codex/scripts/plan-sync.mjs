import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-IGT4BGL3.mjs";
import "./chunks/chunk-6KZMFZK2.mjs";
import "./chunks/chunk-XHUKCZOU.mjs";
import "./chunks/chunk-HJHV7X3N.mjs";
import "./chunks/chunk-IPUFUGKG.mjs";
import "./chunks/chunk-VWUF3BTV.mjs";
import "./chunks/chunk-FWBFZSN7.mjs";
import "./chunks/chunk-BN4LX3NL.mjs";
import "./chunks/chunk-NKMFTKPG.mjs";
import "./chunks/chunk-KAM5INJU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-IHIGJL52.mjs";
import "./chunks/chunk-EMRPQV6N.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-LYDU5I4I.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  environmentOption,
  syncOptions
} from "./chunks/chunk-5T7OZQ3N.mjs";
import {
  openRun
} from "./chunks/chunk-VTG7TKLA.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-E62D6IG2.mjs";
import "./chunks/chunk-MOHDHRZH.mjs";
import "./chunks/chunk-73DJKEQU.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-B2YCQAQC.mjs";
import "./chunks/chunk-HMZQS2IO.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/plan-sync.ts
var command = defineCommand({
  name: "plan-sync",
  positionals: { label: "", most: 0 },
  options: {
    ...SYNC_OPTIONS.directions,
    ...SYNC_OPTIONS.environment,
    ...SYNC_OPTIONS.selection,
    ...SYNC_OPTIONS.overrides,
    summary: { type: "boolean", description: "with --json: at most 20 names a list, and no progress" }
  },
  examples: ["fractary-codex plan-sync --to-codex", "fractary-codex plan-sync --from-codex --json --summary"],
  async run(context, { options }) {
    const sync = syncOptions("sync-project", void 0, {
      ...options,
      "to-codex": options["to-codex"] ?? !(options["from-codex"] || options.bidirectional),
      "dry-run": true
    });
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: sync.direction === "from-codex" ? "read" : "write",
      command: sync.command
    });
    return syncProject(run, sync);
  },
  text: syncText,
  json(result, summary) {
    const plan = summary ? summarizeSync(result) : result;
    const [one, other] = [plan.to_codex, plan.from_codex];
    return one && other ? plan : { operation: "plan-sync", ...one ?? other, warnings: plan.warnings };
  }
});

// entry:entry:plan-sync
await main(command);
