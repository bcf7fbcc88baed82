import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-UKPGYQ5T.mjs";
import "./chunks/chunk-N4MARNIV.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-REERQ35D.mjs";
import "./chunks/chunk-3FRUDG6A.mjs";
import "./chunks/chunk-V5F4BMH6.mjs";
import "./chunks/chunk-QQSWDTJG.mjs";
import "./chunks/chunk-UA773VXM.mjs";
import "./chunks/chunk-O4LNBAGP.mjs";
import "./chunks/chunk-YKQSCIEZ.mjs";
import "./chunks/chunk-QQCLGCGA.mjs";
import "./chunks/chunk-WBCYVGB4.mjs";
import "./chunks/chunk-LIB363TB.mjs";
import "./chunks/chunk-NWQG7FEA.mjs";
import "./chunks/chunk-RFACA3V2.mjs";
import "./chunks/chunk-YZSPBEOX.mjs";
import "./chunks/chunk-S7QNTYJA.mjs";
import "./chunks/chunk-RJ4VJLV4.mjs";
import "./chunks/chunk-ZKEV7QXA.mjs";
import "./chunks/chunk-23UQ3ZCX.mjs";
import "./chunks/chunk-EPCMXJHX.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-467PVODF.mjs";
import "./chunks/chunk-U7EZA3QL.mjs";
import "./chunks/chunk-UZSUUFJM.mjs";
import "./chunks/chunk-V72WVTJZ.mjs";
import "./chunks/chunk-5C3LDZRW.mjs";
import "./chunks/chunk-EZQ772VT.mjs";
import "./chunks/chunk-ELNUOP2R.mjs";
import "./chunks/chunk-3VGN2TRA.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-M5NNGWJ4.mjs";
import "./chunks/chunk-5OY23HRC.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-W6HXXI5V.mjs";
import {
  openRun
} from "./chunks/chunk-325EYJNR.mjs";
import "./chunks/chunk-NZI3QXU7.mjs";
import "./chunks/chunk-3OPMULNH.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-ACCEB727.mjs";
import "./chunks/chunk-CJOEJ6UB.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-DDXKDTXL.mjs";
import "./chunks/chunk-5BVUVH66.mjs";
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
