import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-AXRDEJNQ.mjs";
import "./chunks/chunk-RAA4R7M2.mjs";
import "./chunks/chunk-MAWLS5ZO.mjs";
import "./chunks/chunk-RZ5M4CSG.mjs";
import "./chunks/chunk-5JPRXZFV.mjs";
import "./chunks/chunk-ZD4AGGTM.mjs";
import "./chunks/chunk-6OMCISMT.mjs";
import "./chunks/chunk-WJ5LSGYJ.mjs";
import "./chunks/chunk-5WP43XJZ.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-WZBHTMLB.mjs";
import "./chunks/chunk-6H3CZT6X.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-LYDU5I4I.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  environmentOption,
  syncOptions
} from "./chunks/chunk-YKE4HVPY.mjs";
import {
  openRun
} from "./chunks/chunk-7E4T5UWX.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-UHEDAUOS.mjs";
import "./chunks/chunk-PXKK72N6.mjs";
import "./chunks/chunk-4H3NT26F.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-IXUQTOUD.mjs";
import "./chunks/chunk-AOPT75EE.mjs";
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
