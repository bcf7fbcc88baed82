import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-33OVBZSZ.mjs";
import {
  syncProject
} from "./chunks/chunk-B3AJ6X5N.mjs";
import "./chunks/chunk-IXIRMZ2J.mjs";
import "./chunks/chunk-KFNX5EMA.mjs";
import "./chunks/chunk-GF3KS3HH.mjs";
import "./chunks/chunk-GFUJ5VP2.mjs";
import "./chunks/chunk-YB5ZR3UJ.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-VJAGYSIH.mjs";
import "./chunks/chunk-UQ7SKTG5.mjs";
import "./chunks/chunk-TLRI6G4Z.mjs";
import "./chunks/chunk-U2NEJ2OT.mjs";
import "./chunks/chunk-5R5LVZGW.mjs";
import "./chunks/chunk-NNE3A3NT.mjs";
import "./chunks/chunk-67NQBSZT.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-2KLISFFM.mjs";
import "./chunks/chunk-KED5T5VX.mjs";
import "./chunks/chunk-U4SARRG2.mjs";
import "./chunks/chunk-FXIWWUR2.mjs";
import "./chunks/chunk-KRBQM5DG.mjs";
import "./chunks/chunk-FMT22XJ6.mjs";
import "./chunks/chunk-SDLF6XDM.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-2X5UCPFC.mjs";
import "./chunks/chunk-X4AJKPWV.mjs";
import "./chunks/chunk-YYNDCL4E.mjs";
import "./chunks/chunk-TEETQRVX.mjs";
import "./chunks/chunk-NSZWSRHX.mjs";
import "./chunks/chunk-RV4AR7YN.mjs";
import "./chunks/chunk-EHJ6SIO2.mjs";
import "./chunks/chunk-7D3KSWP2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-ZZRW53EC.mjs";
import "./chunks/chunk-SRG2MJZ4.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-57K74ERZ.mjs";
import "./chunks/chunk-KNF77QUJ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-LXEDD7VT.mjs";
import {
  openRun
} from "./chunks/chunk-U2U5FCYW.mjs";
import "./chunks/chunk-FJDCKYUQ.mjs";
import "./chunks/chunk-6UME4EVL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-7VNXWJHR.mjs";
import "./chunks/chunk-TQNBL2HL.mjs";
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
