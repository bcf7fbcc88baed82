import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-XLDN5VTQ.mjs";
import "./chunks/chunk-7PI6JUOD.mjs";
import "./chunks/chunk-PTL5PV53.mjs";
import "./chunks/chunk-4N7EAU5I.mjs";
import "./chunks/chunk-AF2MHWCC.mjs";
import "./chunks/chunk-ZD4AGGTM.mjs";
import "./chunks/chunk-C2ESVX2Y.mjs";
import "./chunks/chunk-FAVNKNZ2.mjs";
import "./chunks/chunk-EYPVARGU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-4N5M7ILP.mjs";
import "./chunks/chunk-RIRYHPKO.mjs";
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
} from "./chunks/chunk-ERKE4OHK.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-YU27WWLK.mjs";
import "./chunks/chunk-U654DI6V.mjs";
import "./chunks/chunk-WTP2MOET.mjs";
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
