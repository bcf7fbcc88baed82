import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-QYUKN6XC.mjs";
import "./chunks/chunk-AWPFTJBX.mjs";
import "./chunks/chunk-J4R5CLVF.mjs";
import "./chunks/chunk-PJK6ZZOO.mjs";
import "./chunks/chunk-CCL32HNG.mjs";
import "./chunks/chunk-BEMQ7MJ5.mjs";
import "./chunks/chunk-CEUO67TR.mjs";
import "./chunks/chunk-MKPRDNVU.mjs";
import "./chunks/chunk-HDUUPNFT.mjs";
import "./chunks/chunk-77GJMKMR.mjs";
import "./chunks/chunk-YRNJWQS4.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-RVZAHIBY.mjs";
import "./chunks/chunk-7TAORUJM.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-LYDU5I4I.mjs";
import {
  openRun
} from "./chunks/chunk-Q3TMIL52.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-5ONYKB3D.mjs";
import "./chunks/chunk-ZEXPWWYO.mjs";
import "./chunks/chunk-73DJKEQU.mjs";
import {
  SYNC_OPTIONS,
  environmentOption,
  syncOptions
} from "./chunks/chunk-FXF4EIWP.mjs";
import "./chunks/chunk-VZQ2ZQVU.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-4NIW4DNR.mjs";
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
    const typed = syncOptions("sync-project", void 0, { ...options, "dry-run": true });
    const direction = typed.direction ?? "to-codex";
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: direction === "from-codex" ? "read" : "write",
      command: typed.command
    });
    return syncProject(run, { ...typed, direction });
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
