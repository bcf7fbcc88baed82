import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-7IC4JCOO.mjs";
import {
  syncProject
} from "./chunks/chunk-WUWG237J.mjs";
import "./chunks/chunk-GSX3XE3X.mjs";
import "./chunks/chunk-MMEGKO2Z.mjs";
import "./chunks/chunk-ITLZTI2Q.mjs";
import "./chunks/chunk-6ZH7PV2M.mjs";
import "./chunks/chunk-46JXHWXW.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-5CKLSJVY.mjs";
import "./chunks/chunk-362CIX2W.mjs";
import "./chunks/chunk-J527DSC7.mjs";
import "./chunks/chunk-SLSTDIW4.mjs";
import "./chunks/chunk-4FPWNFTD.mjs";
import "./chunks/chunk-HA6RQPSC.mjs";
import "./chunks/chunk-UZHKUXL6.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-PL4BCTRK.mjs";
import "./chunks/chunk-SBIHIUKL.mjs";
import "./chunks/chunk-A7YLDCEG.mjs";
import "./chunks/chunk-CS7H3Q5K.mjs";
import "./chunks/chunk-25Y5B2H3.mjs";
import "./chunks/chunk-B76NRCPC.mjs";
import "./chunks/chunk-B3UTYBUD.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-FTYFF6F6.mjs";
import "./chunks/chunk-XRXIIANN.mjs";
import "./chunks/chunk-DRUWXXTH.mjs";
import "./chunks/chunk-HJ33PLPP.mjs";
import "./chunks/chunk-AIEQOQJW.mjs";
import "./chunks/chunk-ZOCQ52V4.mjs";
import "./chunks/chunk-Y4SKMFQV.mjs";
import "./chunks/chunk-W7V6AJE2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-TAS2GN54.mjs";
import "./chunks/chunk-D7Y3LVIX.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-CYZ45ZP3.mjs";
import "./chunks/chunk-GZDO6G3O.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-XKGGBHEX.mjs";
import {
  openRun
} from "./chunks/chunk-S52VQOTP.mjs";
import "./chunks/chunk-3O34RKU7.mjs";
import "./chunks/chunk-MMTDSN6M.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-2Z3OFNHR.mjs";
import "./chunks/chunk-CP5BV2WD.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/plan-sync.ts
var command = defineCommand({
  name: "plan-sync",
  positionals: { label: "", most: 0 },
  options: {
    ...SYNC_OPTIONS.directions,
    "to-codex": { type: "boolean", description: "what would be published (default)" },
    "from-codex": { type: "boolean", description: "what the cache would get" },
    bidirectional: { type: "boolean", description: "both" },
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
