import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-KAAH2KLG.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-FWI4K5RD.mjs";
import "./chunks/chunk-RR2BA4VZ.mjs";
import "./chunks/chunk-E3V4DBYE.mjs";
import "./chunks/chunk-TIEJGWM4.mjs";
import "./chunks/chunk-ZGKT5NEK.mjs";
import "./chunks/chunk-GE5C5PGU.mjs";
import "./chunks/chunk-MTP4OAL7.mjs";
import "./chunks/chunk-VMG6OGHO.mjs";
import "./chunks/chunk-CRTAFX66.mjs";
import "./chunks/chunk-GE7XUHBD.mjs";
import "./chunks/chunk-TLKUOWMS.mjs";
import "./chunks/chunk-DCJIRKOG.mjs";
import "./chunks/chunk-IORTAGPZ.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-VFOWHF6S.mjs";
import "./chunks/chunk-Z4KLRCQ3.mjs";
import "./chunks/chunk-B52ANEI4.mjs";
import "./chunks/chunk-D33WDLWX.mjs";
import "./chunks/chunk-X5VFG62G.mjs";
import "./chunks/chunk-TUD7JQUO.mjs";
import "./chunks/chunk-LTN53OMO.mjs";
import "./chunks/chunk-Y26AZ75C.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-7PX7WOOM.mjs";
import "./chunks/chunk-ZAT3RTWS.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-YD53VIJ6.mjs";
import {
  openRun
} from "./chunks/chunk-AR7SLYVA.mjs";
import "./chunks/chunk-KM4T53EN.mjs";
import "./chunks/chunk-T4ICBWJ2.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-25BUWQKQ.mjs";
import "./chunks/chunk-GPC2GRQA.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-5XGDUIIE.mjs";
import "./chunks/chunk-NVPYJDZV.mjs";
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
