import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-VR32KV3J.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-A25TYGJQ.mjs";
import "./chunks/chunk-DPNWSUQX.mjs";
import "./chunks/chunk-OINM75SX.mjs";
import "./chunks/chunk-VOY7UGGD.mjs";
import "./chunks/chunk-UVDPXX2N.mjs";
import "./chunks/chunk-4CFAIFTA.mjs";
import "./chunks/chunk-VZPBUGYT.mjs";
import "./chunks/chunk-LFPP3BMI.mjs";
import "./chunks/chunk-BXMCAUPQ.mjs";
import "./chunks/chunk-BRVGXT2S.mjs";
import "./chunks/chunk-2JJRFF6T.mjs";
import "./chunks/chunk-UIGMEQ3Z.mjs";
import "./chunks/chunk-TIFRU7YJ.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-XDIV5AHS.mjs";
import "./chunks/chunk-S3S4BW3Q.mjs";
import "./chunks/chunk-SFRSN3T5.mjs";
import "./chunks/chunk-XMLFXX37.mjs";
import "./chunks/chunk-VNZ6IXGQ.mjs";
import "./chunks/chunk-5VDPBBS5.mjs";
import "./chunks/chunk-A6P6M5Y7.mjs";
import "./chunks/chunk-D3WUVDNP.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-FW3TINZB.mjs";
import "./chunks/chunk-TVHQ24DN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-DT4YPA5Q.mjs";
import {
  openRun
} from "./chunks/chunk-45QFZOXO.mjs";
import "./chunks/chunk-CG4P4QTS.mjs";
import "./chunks/chunk-JXOXY4MF.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-GK7WXKM6.mjs";
import "./chunks/chunk-FUVMFBV3.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-OBHWENQ2.mjs";
import "./chunks/chunk-YTDC6MRQ.mjs";
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
