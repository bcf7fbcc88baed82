import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-LVKRQ7SZ.mjs";
import {
  syncProject
} from "./chunks/chunk-JRQJREXG.mjs";
import "./chunks/chunk-CGG5YO4X.mjs";
import "./chunks/chunk-PL5IRHWN.mjs";
import "./chunks/chunk-3U7C6YSR.mjs";
import "./chunks/chunk-UYGILRHK.mjs";
import "./chunks/chunk-Z26BQIOY.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-FN3IAUUD.mjs";
import "./chunks/chunk-RJD2RQRG.mjs";
import "./chunks/chunk-2B3F3U43.mjs";
import "./chunks/chunk-KM4D3OMY.mjs";
import "./chunks/chunk-WKOSYTA7.mjs";
import "./chunks/chunk-VYJHDM33.mjs";
import "./chunks/chunk-X2D3Q57H.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-OO4QFPUR.mjs";
import "./chunks/chunk-XXXLGYOE.mjs";
import "./chunks/chunk-KXXVS4DF.mjs";
import "./chunks/chunk-A5TIT3IK.mjs";
import "./chunks/chunk-NJCIIWSB.mjs";
import "./chunks/chunk-IHTZM6YL.mjs";
import "./chunks/chunk-R6DBLWSZ.mjs";
import "./chunks/chunk-5KE5DJ2Q.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-2W6E3X6D.mjs";
import "./chunks/chunk-6XICQVU6.mjs";
import "./chunks/chunk-PRIZCJQR.mjs";
import "./chunks/chunk-XTCKRSBG.mjs";
import "./chunks/chunk-2AER2VMY.mjs";
import "./chunks/chunk-G4ZEGVT3.mjs";
import "./chunks/chunk-FKKEXCSK.mjs";
import "./chunks/chunk-JG7H7FOE.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-KW2J4IUY.mjs";
import "./chunks/chunk-YPHS2CHN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-ODVCOCEW.mjs";
import "./chunks/chunk-O7ITJT2Q.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-DZBYAQLL.mjs";
import {
  openRun
} from "./chunks/chunk-P3WEJPRK.mjs";
import "./chunks/chunk-F23ZBP6F.mjs";
import "./chunks/chunk-WF5Q5WSG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-5HT7RP64.mjs";
import "./chunks/chunk-VLS2ZDPR.mjs";
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
