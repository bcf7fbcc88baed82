import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-OADI5T5H.mjs";
import {
  syncProject
} from "./chunks/chunk-LH5NFBNA.mjs";
import "./chunks/chunk-FMH7P6UH.mjs";
import "./chunks/chunk-IILHOGNJ.mjs";
import "./chunks/chunk-R5BG7JSA.mjs";
import "./chunks/chunk-GL4PAB5W.mjs";
import "./chunks/chunk-4BJH5VKR.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-TKNUVG6P.mjs";
import "./chunks/chunk-NBC3K5G5.mjs";
import "./chunks/chunk-YUNOY5I3.mjs";
import "./chunks/chunk-ERYH5YWW.mjs";
import "./chunks/chunk-W23UUAK5.mjs";
import "./chunks/chunk-5CKNHF22.mjs";
import "./chunks/chunk-OSFMADFZ.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-2XJPBAD7.mjs";
import "./chunks/chunk-5Z766S7R.mjs";
import "./chunks/chunk-SK3FNZFN.mjs";
import "./chunks/chunk-TFLYQZGP.mjs";
import "./chunks/chunk-LEKDLQVZ.mjs";
import "./chunks/chunk-VZL5IA7E.mjs";
import "./chunks/chunk-FLHR3T6L.mjs";
import "./chunks/chunk-PAIGKAPP.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-GARBO4AU.mjs";
import "./chunks/chunk-ZY6N2O4Q.mjs";
import "./chunks/chunk-YBSSLDPR.mjs";
import "./chunks/chunk-GBOLFYAT.mjs";
import "./chunks/chunk-XWNQAK2T.mjs";
import "./chunks/chunk-7ML3TU4G.mjs";
import "./chunks/chunk-4YU2RKC7.mjs";
import "./chunks/chunk-T3O4MSFT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-NNJP3FIN.mjs";
import "./chunks/chunk-NKDNMHRY.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-CRVM6ON6.mjs";
import "./chunks/chunk-LUCUTEYO.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-BBUQFRB3.mjs";
import {
  openRun
} from "./chunks/chunk-3GZWLHDX.mjs";
import "./chunks/chunk-WXLWNOR2.mjs";
import "./chunks/chunk-2RDLISGO.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-Z5GHCK5N.mjs";
import "./chunks/chunk-DMG2IB3S.mjs";
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
