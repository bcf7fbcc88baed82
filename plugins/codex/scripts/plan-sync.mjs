import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-ZKZXQIQV.mjs";
import "./chunks/chunk-WQ6UZN6G.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-XEAEWRFA.mjs";
import "./chunks/chunk-E3EAPBXN.mjs";
import "./chunks/chunk-L7RWZG7L.mjs";
import "./chunks/chunk-BLI37DXL.mjs";
import "./chunks/chunk-VDPKDIXW.mjs";
import "./chunks/chunk-4CH3TWCZ.mjs";
import "./chunks/chunk-F2BIHXUY.mjs";
import "./chunks/chunk-BDZOBCEB.mjs";
import "./chunks/chunk-BNSLO5S5.mjs";
import "./chunks/chunk-53LADSHE.mjs";
import "./chunks/chunk-IUBOYOL5.mjs";
import "./chunks/chunk-MGYV3ZSS.mjs";
import "./chunks/chunk-DX6IUG6H.mjs";
import "./chunks/chunk-MVVIP7U5.mjs";
import "./chunks/chunk-BJ6G5EDJ.mjs";
import "./chunks/chunk-LS3SLZRQ.mjs";
import "./chunks/chunk-BLSJSHYF.mjs";
import "./chunks/chunk-F62BWYPP.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-OSZAOMSS.mjs";
import "./chunks/chunk-JEUDXVF4.mjs";
import "./chunks/chunk-KWOV7CS4.mjs";
import "./chunks/chunk-DWLT7RLY.mjs";
import "./chunks/chunk-LC6PNZHY.mjs";
import "./chunks/chunk-K34JXWUI.mjs";
import "./chunks/chunk-IS5PMJFI.mjs";
import "./chunks/chunk-QIC2VGOS.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-3E4ULXMG.mjs";
import "./chunks/chunk-TPRCK6D7.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-D525YIGF.mjs";
import {
  openRun
} from "./chunks/chunk-5WBOFZGC.mjs";
import "./chunks/chunk-PFKY2VPZ.mjs";
import "./chunks/chunk-MGJ4W4LI.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-43UJAXOF.mjs";
import "./chunks/chunk-KRO2ISLV.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-AB4HJNOQ.mjs";
import "./chunks/chunk-CIUBWFZT.mjs";
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
