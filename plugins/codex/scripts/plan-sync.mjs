import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-HSPLK5NH.mjs";
import {
  syncProject
} from "./chunks/chunk-HZFWOSX2.mjs";
import "./chunks/chunk-ITROZXO3.mjs";
import "./chunks/chunk-HNSRYIZO.mjs";
import "./chunks/chunk-AQYTKEDV.mjs";
import "./chunks/chunk-OAB3IPI3.mjs";
import "./chunks/chunk-XYZYMDMB.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-2XRALSNF.mjs";
import "./chunks/chunk-7SXGEXXV.mjs";
import "./chunks/chunk-KHCKIVFP.mjs";
import "./chunks/chunk-G7BVL3M3.mjs";
import "./chunks/chunk-WPZI2B6S.mjs";
import "./chunks/chunk-T5AMG3FL.mjs";
import "./chunks/chunk-T7W2ETJ2.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-TPUUQWI4.mjs";
import "./chunks/chunk-TZF63F2A.mjs";
import "./chunks/chunk-LHIBEKZC.mjs";
import "./chunks/chunk-Z73D6XQI.mjs";
import "./chunks/chunk-K3UJCABR.mjs";
import "./chunks/chunk-45B7I7QI.mjs";
import "./chunks/chunk-JPQXXA5B.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-ZDD6DT7O.mjs";
import "./chunks/chunk-EGALOXFN.mjs";
import "./chunks/chunk-IQW6VLXB.mjs";
import "./chunks/chunk-QREJ6GBF.mjs";
import "./chunks/chunk-DPSEDMWK.mjs";
import "./chunks/chunk-BV3AURGW.mjs";
import "./chunks/chunk-XCEBJASS.mjs";
import "./chunks/chunk-3A6TSWUU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-LH7RRURT.mjs";
import "./chunks/chunk-XS6YFECK.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-XCYJTCRL.mjs";
import "./chunks/chunk-GJIZKU5R.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-GILJ2LDN.mjs";
import {
  openRun
} from "./chunks/chunk-NENCVQBX.mjs";
import "./chunks/chunk-QNBEWCJU.mjs";
import "./chunks/chunk-YLD7ECIC.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-QIB6GMMG.mjs";
import "./chunks/chunk-RECAFOB4.mjs";
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
