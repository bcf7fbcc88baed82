import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-I5PZEO5Z.mjs";
import {
  syncProject
} from "./chunks/chunk-3EY2BZXO.mjs";
import "./chunks/chunk-3FKW2XH2.mjs";
import "./chunks/chunk-CD5KPLEW.mjs";
import "./chunks/chunk-4HX6PMOJ.mjs";
import "./chunks/chunk-FZ42SROR.mjs";
import "./chunks/chunk-4PCSGIF2.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-MBX5UUW2.mjs";
import "./chunks/chunk-HB2F4B2Z.mjs";
import "./chunks/chunk-Z7I2EKCR.mjs";
import "./chunks/chunk-BWLMNSHN.mjs";
import "./chunks/chunk-H2Q5RKHE.mjs";
import "./chunks/chunk-PQPAVX5N.mjs";
import "./chunks/chunk-R436INXJ.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-PA3ORSWQ.mjs";
import "./chunks/chunk-VX3TB3RW.mjs";
import "./chunks/chunk-2KBQTEQZ.mjs";
import "./chunks/chunk-VPIQTKXT.mjs";
import "./chunks/chunk-FX5A6FD7.mjs";
import "./chunks/chunk-67VUM2OQ.mjs";
import "./chunks/chunk-7SE46X4O.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-DFFVA5QL.mjs";
import "./chunks/chunk-POHW2WL7.mjs";
import "./chunks/chunk-A4FDCLU2.mjs";
import "./chunks/chunk-D6N3NACW.mjs";
import "./chunks/chunk-3WSCXX6H.mjs";
import "./chunks/chunk-M6YQJJS3.mjs";
import "./chunks/chunk-2HNN7DUX.mjs";
import "./chunks/chunk-3DAVJF6E.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-ANWVXVNQ.mjs";
import "./chunks/chunk-ZAGX742U.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-SG73GNEI.mjs";
import "./chunks/chunk-DOOHUW7V.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KGCGQGU3.mjs";
import {
  openRun
} from "./chunks/chunk-CRZVXVYU.mjs";
import "./chunks/chunk-DUCYOK4S.mjs";
import "./chunks/chunk-2QQOR6NL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4LSG6MWM.mjs";
import "./chunks/chunk-BMMA7E7U.mjs";
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
