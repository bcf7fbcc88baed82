import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncProject,
  syncText
} from "./chunks/chunk-DH5ZV23K.mjs";
import "./chunks/chunk-MXZ2SUZQ.mjs";
import "./chunks/chunk-PO6AYZML.mjs";
import "./chunks/chunk-MWEXPS56.mjs";
import "./chunks/chunk-JHYVLDCG.mjs";
import "./chunks/chunk-AYLA7V7U.mjs";
import "./chunks/chunk-7VKEKEXI.mjs";
import "./chunks/chunk-JTA2AIGG.mjs";
import "./chunks/chunk-ARQURRK4.mjs";
import "./chunks/chunk-2O7UUS7W.mjs";
import "./chunks/chunk-E2GHWPXU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-RGKM3TLO.mjs";
import "./chunks/chunk-ACELSOB4.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  openRun
} from "./chunks/chunk-TA4EPWPB.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-57LAQJRK.mjs";
import "./chunks/chunk-PV3WXGO6.mjs";
import "./chunks/chunk-HPE5TUXB.mjs";
import {
  SYNC_OPTIONS,
  environmentOption,
  syncOptions
} from "./chunks/chunk-VHQXIFD3.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-Z2HJIB4E.mjs";
import "./chunks/chunk-SXMJM6YA.mjs";
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
