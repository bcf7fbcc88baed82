import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-WIWCJAZ5.mjs";
import "./chunks/chunk-L7SLKQE5.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-2FL7ZEJI.mjs";
import "./chunks/chunk-ZOJQA7AJ.mjs";
import "./chunks/chunk-Y77RR5WB.mjs";
import "./chunks/chunk-FELI2H6X.mjs";
import "./chunks/chunk-TBQ7KBI6.mjs";
import "./chunks/chunk-PURL2EBK.mjs";
import "./chunks/chunk-V3G4ZFOF.mjs";
import "./chunks/chunk-HXB6OTAZ.mjs";
import "./chunks/chunk-7PQE66SZ.mjs";
import "./chunks/chunk-DNPFSM5I.mjs";
import "./chunks/chunk-YSDV2GLE.mjs";
import "./chunks/chunk-J55YK3QW.mjs";
import "./chunks/chunk-TCTFKLTH.mjs";
import "./chunks/chunk-XHOT4ROZ.mjs";
import "./chunks/chunk-KALFBLLM.mjs";
import "./chunks/chunk-D4OA5E6Q.mjs";
import "./chunks/chunk-3327H7YM.mjs";
import "./chunks/chunk-DKW7GK7Z.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-K7TPY5LZ.mjs";
import "./chunks/chunk-XNCVAW2O.mjs";
import "./chunks/chunk-FWP7NW3I.mjs";
import "./chunks/chunk-AYNI3WLE.mjs";
import "./chunks/chunk-2TN6PBPG.mjs";
import "./chunks/chunk-PKARFJAE.mjs";
import "./chunks/chunk-4I2VQLT2.mjs";
import "./chunks/chunk-MIAR3HQB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-IFTUI4CW.mjs";
import "./chunks/chunk-TLV6YJYZ.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-5NQYLJCT.mjs";
import {
  openRun
} from "./chunks/chunk-XREZCZLM.mjs";
import "./chunks/chunk-DHYYTAD5.mjs";
import "./chunks/chunk-UU742B43.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-2OLSBGOK.mjs";
import "./chunks/chunk-U2E5F5O2.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-V5OXL27Q.mjs";
import "./chunks/chunk-PRHETEJD.mjs";
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
