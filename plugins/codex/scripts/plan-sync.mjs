import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-EISMEGWK.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-Z6OVL3EP.mjs";
import "./chunks/chunk-RRDP4YDC.mjs";
import "./chunks/chunk-4FSP366I.mjs";
import "./chunks/chunk-DOIWGBRR.mjs";
import "./chunks/chunk-75ETQI5N.mjs";
import "./chunks/chunk-CJJLNOUO.mjs";
import "./chunks/chunk-IUQE7FPZ.mjs";
import "./chunks/chunk-XMO7MGOH.mjs";
import "./chunks/chunk-MX6GW7RG.mjs";
import "./chunks/chunk-IVJ26W22.mjs";
import "./chunks/chunk-XIZPJNQ3.mjs";
import "./chunks/chunk-24V6PKAS.mjs";
import "./chunks/chunk-PB5BAIJU.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-BOQCNYST.mjs";
import "./chunks/chunk-GUVWQO43.mjs";
import "./chunks/chunk-75AX7MDM.mjs";
import "./chunks/chunk-XGUMIGB4.mjs";
import "./chunks/chunk-HFVP6L3Z.mjs";
import "./chunks/chunk-UUYGPUIQ.mjs";
import "./chunks/chunk-IKYYJHR7.mjs";
import "./chunks/chunk-RYP7GHO2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-53ZSUCA2.mjs";
import "./chunks/chunk-QPUSDP3C.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-3YDMU3IA.mjs";
import {
  openRun
} from "./chunks/chunk-L5GQ5OQO.mjs";
import "./chunks/chunk-LGPBPGG7.mjs";
import "./chunks/chunk-MFIDRPCJ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-7F7G54CR.mjs";
import "./chunks/chunk-3E74TAKT.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-Y6YH5JJS.mjs";
import "./chunks/chunk-YZRVSOMV.mjs";
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
