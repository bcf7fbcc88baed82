import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-PBDW6IWK.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-U4A4ZFYZ.mjs";
import "./chunks/chunk-IUTFN2ZC.mjs";
import "./chunks/chunk-MSVKN3YU.mjs";
import "./chunks/chunk-66MNSOSM.mjs";
import "./chunks/chunk-F47V3QSY.mjs";
import "./chunks/chunk-FKSQIYMF.mjs";
import "./chunks/chunk-BWXU6NZA.mjs";
import "./chunks/chunk-T7SQI372.mjs";
import "./chunks/chunk-XU56XHXM.mjs";
import "./chunks/chunk-PJLHYQ6L.mjs";
import "./chunks/chunk-OULDNZYC.mjs";
import "./chunks/chunk-2BZVB7RZ.mjs";
import "./chunks/chunk-CFSAUSHV.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-77FXNOCU.mjs";
import "./chunks/chunk-B6HYV4IW.mjs";
import "./chunks/chunk-JSQOAVHI.mjs";
import "./chunks/chunk-YZ6N7SBH.mjs";
import "./chunks/chunk-SYU6PU32.mjs";
import "./chunks/chunk-FHHDOAFL.mjs";
import "./chunks/chunk-BDXP3NOK.mjs";
import "./chunks/chunk-DLZ2H5P3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-5XPAZ2J2.mjs";
import "./chunks/chunk-AJDCQNQW.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-EE66SXHM.mjs";
import {
  openRun
} from "./chunks/chunk-KRGBAAFD.mjs";
import "./chunks/chunk-CKHWW267.mjs";
import "./chunks/chunk-ECJRPYM2.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-XD33D4AX.mjs";
import "./chunks/chunk-LOOEOQ5A.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-FIJR37BH.mjs";
import "./chunks/chunk-A6MCTELN.mjs";
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
