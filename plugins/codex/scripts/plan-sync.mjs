import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-65C4J2VG.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-JNSRZRGE.mjs";
import "./chunks/chunk-KKBM3XM5.mjs";
import "./chunks/chunk-MSRWO6AT.mjs";
import "./chunks/chunk-3HL2UT5X.mjs";
import "./chunks/chunk-OGFRMU4N.mjs";
import "./chunks/chunk-CGN7H5WN.mjs";
import "./chunks/chunk-WFORADU3.mjs";
import "./chunks/chunk-4MRIJHG4.mjs";
import "./chunks/chunk-EPVJDZLJ.mjs";
import "./chunks/chunk-DZHRVSJR.mjs";
import "./chunks/chunk-MY37IN4U.mjs";
import "./chunks/chunk-CVUUY2BI.mjs";
import "./chunks/chunk-5AGF3XX7.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-GXABTHCA.mjs";
import "./chunks/chunk-K45SBKEC.mjs";
import "./chunks/chunk-2FQA5RRU.mjs";
import "./chunks/chunk-BSG5SKGI.mjs";
import "./chunks/chunk-R5Z44G2L.mjs";
import "./chunks/chunk-7QZO3H6Q.mjs";
import "./chunks/chunk-73RM3FFG.mjs";
import "./chunks/chunk-XQQVFT5I.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-7QC5X4Q6.mjs";
import "./chunks/chunk-JHJ2WA47.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-MSBYJYJQ.mjs";
import {
  openRun
} from "./chunks/chunk-TK3NS6EY.mjs";
import "./chunks/chunk-IVDFNR3G.mjs";
import "./chunks/chunk-XRTM3YQW.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-77YQDFCS.mjs";
import "./chunks/chunk-T6OTN7OD.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-K7EXL2ZQ.mjs";
import "./chunks/chunk-F7ZEGYBJ.mjs";
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
