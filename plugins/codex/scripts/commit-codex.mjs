import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepCommit
} from "./chunks/chunk-3XJYWUCC.mjs";
import {
  guardPublication,
  isEmpty,
  lookAtCodex,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommit
} from "./chunks/chunk-Z6OVL3EP.mjs";
import "./chunks/chunk-RRDP4YDC.mjs";
import {
  withSession
} from "./chunks/chunk-4FSP366I.mjs";
import "./chunks/chunk-DOIWGBRR.mjs";
import {
  readLayout
} from "./chunks/chunk-75ETQI5N.mjs";
import "./chunks/chunk-CJJLNOUO.mjs";
import "./chunks/chunk-IUQE7FPZ.mjs";
import "./chunks/chunk-XMO7MGOH.mjs";
import "./chunks/chunk-MX6GW7RG.mjs";
import "./chunks/chunk-IVJ26W22.mjs";
import "./chunks/chunk-XIZPJNQ3.mjs";
import "./chunks/chunk-24V6PKAS.mjs";
import "./chunks/chunk-PB5BAIJU.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-BOQCNYST.mjs";
import "./chunks/chunk-GUVWQO43.mjs";
import {
  withProjectLock
} from "./chunks/chunk-75AX7MDM.mjs";
import "./chunks/chunk-XGUMIGB4.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-HFVP6L3Z.mjs";
import "./chunks/chunk-UUYGPUIQ.mjs";
import "./chunks/chunk-IKYYJHR7.mjs";
import "./chunks/chunk-RYP7GHO2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-53ZSUCA2.mjs";
import "./chunks/chunk-QPUSDP3C.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-3YDMU3IA.mjs";
import {
  openRun
} from "./chunks/chunk-L5GQ5OQO.mjs";
import "./chunks/chunk-LGPBPGG7.mjs";
import "./chunks/chunk-MFIDRPCJ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-7F7G54CR.mjs";
import "./chunks/chunk-3E74TAKT.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-Y6YH5JJS.mjs";
import {
  inPhase
} from "./chunks/chunk-YZRVSOMV.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/sync/commit-only.ts
function commitOnly(run, options) {
  return withProjectLock(run, async () => {
    const prepared = await prepare(run, options, stepTimer());
    const source = prepared.source;
    try {
      return await withSession(run.remote, run.context.home, source.objects, async (session) => {
        const look = await lookAtCodex(session, prepared, { publishing: true, delivering: false });
        const plan = look.plan;
        if (options.plan !== void 0 && options.plan !== plan.planId) {
          const now = toCodexResult(run, plan, { dryRun: true, seconds: 0 });
          throw planChanged(options.plan, { ...options, planId: plan.planId, plan: now });
        }
        await guardPublication(prepared, plan, async () => plan.planId);
        const counts = countsOf(plan.changes, plan.skipped);
        const parent = look.tips.target ?? look.tips.prod;
        const before = [...run.warnings, ...plan.warnings];
        if (isEmpty(plan)) return { commit_sha: null, parent, ...counts, followed: 0, warnings: before };
        before.push(...productionWarnings(run, source, look.uncommitted));
        const tips = await ensureTips(session, run, look.tips, { prod: "now" });
        const written = await inPhase(
          "commit",
          (async () => writeSyncCommit(session, run, {
            plan,
            own: tips.target ? await readLayout(session, tips.target) : null,
            prod: tips.prod ? await readLayout(session, tips.prod) : null,
            source: {
              commit: source.commit,
              dirty: look.uncommitted > 0,
              repository: await source.repository()
            }
          }))()
        );
        const { commit, along, rests, followed, warnings } = written;
        await keepCommit(session, run, source, { commit, parent, tip: tips.target, along, rests });
        return { commit_sha: commit, parent, ...counts, followed, warnings: [...before, ...warnings] };
      });
    } finally {
      await source.close();
    }
  });
}

// runtime/commands/commit-codex.ts
var command = defineCommand({
  name: "commit-codex",
  positionals: { label: "", most: 0 },
  options: { ...SYNC_OPTIONS.environment, ...SYNC_OPTIONS.selection, ...SYNC_OPTIONS.overrides },
  examples: [
    "fractary-codex commit-codex --json",
    "fractary-codex commit-codex --env prod && fractary-codex push-codex --env prod"
  ],
  async run(context, { options }) {
    const sync = syncOptions("commit-codex", void 0, options);
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: "write",
      command: sync.command
    });
    return {
      status: "success",
      operation: "commit-codex",
      ...await commitOnly(run, { ...sync, direction: "to-codex" })
    };
  },
  text({ commit_sha, parent, files_synced, files_deleted, warnings }) {
    const lines = warnings.map((warning) => `⚠ ${warning}
`).join("");
    if (!commit_sha) return `${lines}Nothing to commit: the codex is up to date
`;
    const on = parent ? ` on ${parent.slice(0, 7)}` : "";
    return `${lines}Wrote ${commit_sha.slice(0, 7)}${on}: ${files_synced} synced, ${files_deleted} deleted. Next: fractary-codex push-codex
`;
  }
});

// entry:entry:commit-codex
await main(command);
