import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-CVMDDFGO.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-VSHNOB6G.mjs";
import "./chunks/chunk-BZZC4OEC.mjs";
import "./chunks/chunk-VV7MGCL2.mjs";
import "./chunks/chunk-GM2OFB4M.mjs";
import "./chunks/chunk-CUMPQQRO.mjs";
import "./chunks/chunk-RXUS7DCL.mjs";
import "./chunks/chunk-DHOWW565.mjs";
import "./chunks/chunk-KO4WQTO4.mjs";
import "./chunks/chunk-WXZ57OVV.mjs";
import "./chunks/chunk-LKLVUDMS.mjs";
import "./chunks/chunk-WLIOBDGJ.mjs";
import "./chunks/chunk-MBYW3YTL.mjs";
import "./chunks/chunk-OVD7YERD.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-ISHCRKDQ.mjs";
import "./chunks/chunk-UMBCJAVM.mjs";
import "./chunks/chunk-WXAN724Q.mjs";
import "./chunks/chunk-V7AF3ASO.mjs";
import "./chunks/chunk-BOIU22PG.mjs";
import "./chunks/chunk-3MYCQI3F.mjs";
import "./chunks/chunk-FDA42A53.mjs";
import "./chunks/chunk-YLNRJJHD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-M3TECBYQ.mjs";
import "./chunks/chunk-FBDDUON4.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-FVLKT7OP.mjs";
import {
  openRun
} from "./chunks/chunk-LLWLNP2A.mjs";
import "./chunks/chunk-MNJIWEF2.mjs";
import "./chunks/chunk-5AT3FY5B.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-EFAFV67D.mjs";
import "./chunks/chunk-F4EO2DXW.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-CDN7OXWW.mjs";
import "./chunks/chunk-JFAADMWN.mjs";
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
