import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-NCHMMX53.mjs";
import {
  syncProject
} from "./chunks/chunk-XEAEJO2R.mjs";
import "./chunks/chunk-WW4G623D.mjs";
import "./chunks/chunk-PSIDFFC2.mjs";
import "./chunks/chunk-QHOZDBPZ.mjs";
import "./chunks/chunk-YWMPVPZA.mjs";
import "./chunks/chunk-E3DE6GPG.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-KBBGHVHF.mjs";
import "./chunks/chunk-RPAUOOYU.mjs";
import "./chunks/chunk-O54EUSZL.mjs";
import "./chunks/chunk-VK6RBAWT.mjs";
import "./chunks/chunk-DMHVO6UD.mjs";
import "./chunks/chunk-OJLA5O4Z.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-IKP3FUH4.mjs";
import "./chunks/chunk-467COJIK.mjs";
import "./chunks/chunk-HL4RCVSF.mjs";
import "./chunks/chunk-BXMEAMPG.mjs";
import "./chunks/chunk-KINAQHMI.mjs";
import "./chunks/chunk-EZXTS6WV.mjs";
import "./chunks/chunk-IV6AP6SC.mjs";
import "./chunks/chunk-LJUTN2B3.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-5OU6GDUD.mjs";
import "./chunks/chunk-KGA5PBZF.mjs";
import "./chunks/chunk-4BA2X2UA.mjs";
import "./chunks/chunk-TR6OXNB5.mjs";
import "./chunks/chunk-62XWWLN5.mjs";
import "./chunks/chunk-HO5A62BK.mjs";
import "./chunks/chunk-BDIFMS2A.mjs";
import "./chunks/chunk-DF7CURPB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-GL6L3EEF.mjs";
import "./chunks/chunk-RJYJ6K55.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-T3NKBGLG.mjs";
import "./chunks/chunk-AWGJDCMA.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KEFJLOPU.mjs";
import {
  openRun
} from "./chunks/chunk-KAOJBDM7.mjs";
import "./chunks/chunk-VVFKEUMC.mjs";
import "./chunks/chunk-NA675BBG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-UG3KK5CM.mjs";
import "./chunks/chunk-CEVB3LAD.mjs";
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
