import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-VM4JHVUU.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-RXNSKLAM.mjs";
import "./chunks/chunk-CN6PFSR7.mjs";
import "./chunks/chunk-ZHBHWLQD.mjs";
import "./chunks/chunk-CBTYRFHR.mjs";
import "./chunks/chunk-LDBAYPIF.mjs";
import "./chunks/chunk-CT3YPLWQ.mjs";
import "./chunks/chunk-7CNIBKLH.mjs";
import "./chunks/chunk-E4LTZRSX.mjs";
import "./chunks/chunk-PLRPBEB3.mjs";
import "./chunks/chunk-56YEMNQZ.mjs";
import "./chunks/chunk-A2ULSC5M.mjs";
import "./chunks/chunk-ATNLQGVV.mjs";
import "./chunks/chunk-P6Z7AGGN.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-EVJJRQ4D.mjs";
import "./chunks/chunk-3BOQ3F6M.mjs";
import "./chunks/chunk-NJFEYZE3.mjs";
import "./chunks/chunk-I4Z56Y7T.mjs";
import "./chunks/chunk-SDW467V7.mjs";
import "./chunks/chunk-NYV3SJ4G.mjs";
import "./chunks/chunk-R3T3755U.mjs";
import "./chunks/chunk-Y6EOQEIR.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-D2ZCKHBL.mjs";
import "./chunks/chunk-XCOHQX5P.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-APTN72RS.mjs";
import {
  openRun
} from "./chunks/chunk-FEDCEQAW.mjs";
import "./chunks/chunk-YF53L3XJ.mjs";
import "./chunks/chunk-QLRWHBFJ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-Y3DYCDR5.mjs";
import "./chunks/chunk-HJMS6JRC.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-T5PDBX5E.mjs";
import "./chunks/chunk-ARLONESM.mjs";
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
