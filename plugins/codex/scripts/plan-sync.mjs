import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-XDKWGEXI.mjs";
import "./chunks/chunk-UFVUQ6JG.mjs";
import "./chunks/chunk-CPE5LMBU.mjs";
import "./chunks/chunk-YXS42376.mjs";
import "./chunks/chunk-YVD2ALKG.mjs";
import "./chunks/chunk-ZD4AGGTM.mjs";
import "./chunks/chunk-GNQCJ4AT.mjs";
import "./chunks/chunk-MX6K3I3J.mjs";
import "./chunks/chunk-MM36GK2I.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-Q22EWCCR.mjs";
import "./chunks/chunk-L365CKPT.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-LYDU5I4I.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  environmentOption,
  syncOptions
} from "./chunks/chunk-YKE4HVPY.mjs";
import {
  openRun
} from "./chunks/chunk-Z53QIO5S.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-SJSNRYCW.mjs";
import "./chunks/chunk-N2IAZD3E.mjs";
import "./chunks/chunk-YQIZKAQF.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-JRS7GVCN.mjs";
import "./chunks/chunk-AOPT75EE.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
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
    summary: { type: "boolean", description: "with --json: at most 20 names a list" }
  },
  examples: ["fractary-codex plan-sync --to-codex", "fractary-codex plan-sync --from-codex --json --summary"],
  async run(context, { options }) {
    const sync = syncOptions("sync-project", void 0, {
      ...options,
      "to-codex": options["to-codex"] ?? !(options["from-codex"] || options.bidirectional),
      "dry-run": true
    });
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: sync.direction === "from-codex" ? "read" : "write",
      command: sync.command
    });
    return syncProject(run, sync);
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
