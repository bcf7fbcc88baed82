import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-IK4WW6K3.mjs";
import "./chunks/chunk-4JQXZQFI.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-DUKJBDKB.mjs";
import "./chunks/chunk-F7IPFYGL.mjs";
import "./chunks/chunk-MYAKCR2F.mjs";
import "./chunks/chunk-ITZJAIKF.mjs";
import "./chunks/chunk-K2QWLEZF.mjs";
import "./chunks/chunk-QO7PR34P.mjs";
import "./chunks/chunk-IBOIR6DH.mjs";
import "./chunks/chunk-ADSRCB7R.mjs";
import "./chunks/chunk-BUXDGC2C.mjs";
import "./chunks/chunk-JQKVH5P3.mjs";
import "./chunks/chunk-VEHUG5PQ.mjs";
import "./chunks/chunk-2JR3MDQH.mjs";
import "./chunks/chunk-ZEGP22O3.mjs";
import "./chunks/chunk-IST63YYD.mjs";
import "./chunks/chunk-LJ4JOLLR.mjs";
import "./chunks/chunk-YJ6TFECR.mjs";
import "./chunks/chunk-FKVTBDG4.mjs";
import "./chunks/chunk-UM6S2KGX.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-7T5HS34D.mjs";
import "./chunks/chunk-4RICOBIZ.mjs";
import "./chunks/chunk-IJFRU6PO.mjs";
import "./chunks/chunk-ZYCSHHNT.mjs";
import "./chunks/chunk-QYZNNNHS.mjs";
import "./chunks/chunk-363ACYXA.mjs";
import "./chunks/chunk-YSMLDND4.mjs";
import "./chunks/chunk-HZUUBUOD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-SQ5C6EHV.mjs";
import "./chunks/chunk-WS7Q3VEK.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-LUIKVVYP.mjs";
import {
  openRun
} from "./chunks/chunk-7NPRTQ4E.mjs";
import "./chunks/chunk-GMNZY5KV.mjs";
import "./chunks/chunk-MU32YO35.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-UIUM6CUR.mjs";
import "./chunks/chunk-VON63DN3.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-F5V3ZLH4.mjs";
import "./chunks/chunk-M225BYIF.mjs";
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
      command: typed.command,
      discover: true
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
