import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-B7SFPDW5.mjs";
import {
  syncProject
} from "./chunks/chunk-EQMP6WZK.mjs";
import "./chunks/chunk-EUXQY46G.mjs";
import "./chunks/chunk-TMPRZY6U.mjs";
import "./chunks/chunk-REHLHGYG.mjs";
import "./chunks/chunk-WIGM5PTV.mjs";
import "./chunks/chunk-RFSJDG7Z.mjs";
import "./chunks/chunk-P5HKEQA3.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-QA3COU52.mjs";
import "./chunks/chunk-ZNGR2PRZ.mjs";
import "./chunks/chunk-JHHHHTWO.mjs";
import "./chunks/chunk-LSUTPSH2.mjs";
import "./chunks/chunk-QC6PJK62.mjs";
import "./chunks/chunk-2EA6RUHJ.mjs";
import "./chunks/chunk-PQMOHPUK.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-75455JTC.mjs";
import "./chunks/chunk-5GYLK5T7.mjs";
import "./chunks/chunk-GD62NRHM.mjs";
import "./chunks/chunk-UC5FCPPW.mjs";
import "./chunks/chunk-PJKQDJRR.mjs";
import "./chunks/chunk-LFYRPRYO.mjs";
import "./chunks/chunk-PNRAC3AN.mjs";
import "./chunks/chunk-2SV3USM6.mjs";
import "./chunks/chunk-QC2FFMMP.mjs";
import "./chunks/chunk-2JRCH5F7.mjs";
import "./chunks/chunk-ZSFJHPIO.mjs";
import "./chunks/chunk-XTIYLNYI.mjs";
import "./chunks/chunk-7Y45ZA32.mjs";
import "./chunks/chunk-FWC4PKRQ.mjs";
import "./chunks/chunk-QEEDLCBT.mjs";
import "./chunks/chunk-GEV4J4JT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-7HQ5SYIB.mjs";
import "./chunks/chunk-XEH7LY7W.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-IROSG4C4.mjs";
import "./chunks/chunk-FDIYUCLI.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-34K6TXS2.mjs";
import {
  openRun
} from "./chunks/chunk-ABAS3YFL.mjs";
import "./chunks/chunk-7GO73HCB.mjs";
import "./chunks/chunk-QI7XX2SU.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-MNZ32V5M.mjs";
import "./chunks/chunk-BBFDJOKS.mjs";
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
