import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-3KVP4OJE.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-VZYDMMHS.mjs";
import "./chunks/chunk-MOZRQ3SO.mjs";
import "./chunks/chunk-MRWVUBYK.mjs";
import "./chunks/chunk-VVMDUFVO.mjs";
import "./chunks/chunk-HRTFDUKK.mjs";
import "./chunks/chunk-P6BRY5OV.mjs";
import "./chunks/chunk-XC7ARWDH.mjs";
import "./chunks/chunk-BS24KQKK.mjs";
import "./chunks/chunk-XUUNRNCP.mjs";
import "./chunks/chunk-II3BN6PP.mjs";
import "./chunks/chunk-VBFH5CUO.mjs";
import "./chunks/chunk-T3HJKUWG.mjs";
import "./chunks/chunk-TG64UUFV.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-J4TFBGEG.mjs";
import "./chunks/chunk-H2ZGPC5B.mjs";
import "./chunks/chunk-RMCC5TBQ.mjs";
import "./chunks/chunk-3TERV2I4.mjs";
import "./chunks/chunk-CQLQSDTB.mjs";
import "./chunks/chunk-QJSDIADJ.mjs";
import "./chunks/chunk-DLPPORKW.mjs";
import "./chunks/chunk-F6WKTZE7.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-ZGS3CKZ6.mjs";
import "./chunks/chunk-FUGWBUUC.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-OVTPZMUT.mjs";
import {
  openRun
} from "./chunks/chunk-G6QCBACD.mjs";
import "./chunks/chunk-B4EIDVKS.mjs";
import "./chunks/chunk-VHI7L3HD.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-WVHNR2WU.mjs";
import "./chunks/chunk-XETTW3YW.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4C2EQQBJ.mjs";
import "./chunks/chunk-PSARVJ5Z.mjs";
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
