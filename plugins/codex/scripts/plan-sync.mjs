import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-M3IEKRSY.mjs";
import {
  syncProject
} from "./chunks/chunk-7GBBOO6E.mjs";
import "./chunks/chunk-W5IS4FH7.mjs";
import "./chunks/chunk-TMPRZY6U.mjs";
import "./chunks/chunk-RDDU52KI.mjs";
import "./chunks/chunk-O4S7J2W5.mjs";
import "./chunks/chunk-PCYLYM6W.mjs";
import "./chunks/chunk-NTPVOVPP.mjs";
import "./chunks/chunk-BGT6NTUE.mjs";
import "./chunks/chunk-DX4WILDX.mjs";
import "./chunks/chunk-XNVNKB6X.mjs";
import "./chunks/chunk-5MXMPYSI.mjs";
import "./chunks/chunk-WQMRJL4G.mjs";
import "./chunks/chunk-DIV4G7C6.mjs";
import "./chunks/chunk-KZDS6SXJ.mjs";
import "./chunks/chunk-Q3YPVBSX.mjs";
import "./chunks/chunk-MXC6YHO2.mjs";
import "./chunks/chunk-Z57IV2EF.mjs";
import "./chunks/chunk-YTUHPEBU.mjs";
import "./chunks/chunk-OSU4AT6D.mjs";
import "./chunks/chunk-DEX7UTIM.mjs";
import "./chunks/chunk-FLY3NYTW.mjs";
import "./chunks/chunk-2SV3USM6.mjs";
import "./chunks/chunk-WYFARX5G.mjs";
import "./chunks/chunk-JN355OQJ.mjs";
import "./chunks/chunk-DGVBQJBZ.mjs";
import "./chunks/chunk-SCLAS76C.mjs";
import "./chunks/chunk-F6QABIZB.mjs";
import "./chunks/chunk-RAJIEN2P.mjs";
import "./chunks/chunk-GW46C6G4.mjs";
import "./chunks/chunk-NNUEQ7RJ.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-AOA7OWC7.mjs";
import "./chunks/chunk-PQOIBLHV.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-GAU6W2AC.mjs";
import "./chunks/chunk-CL4GUE5O.mjs";
import "./chunks/chunk-TI5XEVAW.mjs";
import {
  openRun
} from "./chunks/chunk-PY3CZMQ7.mjs";
import "./chunks/chunk-CGJQ4EWI.mjs";
import "./chunks/chunk-ZHBBAWCQ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-NNYNUZF5.mjs";
import "./chunks/chunk-WVVKNGIU.mjs";
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
