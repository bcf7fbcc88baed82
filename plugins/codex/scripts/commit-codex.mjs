import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepCommit
} from "./chunks/chunk-2GES55GQ.mjs";
import {
  lookAtCodex
} from "./chunks/chunk-2FL7ZEJI.mjs";
import "./chunks/chunk-ZOJQA7AJ.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-Y77RR5WB.mjs";
import "./chunks/chunk-FELI2H6X.mjs";
import "./chunks/chunk-TBQ7KBI6.mjs";
import {
  withSession
} from "./chunks/chunk-PURL2EBK.mjs";
import "./chunks/chunk-V3G4ZFOF.mjs";
import {
  readLayout
} from "./chunks/chunk-HXB6OTAZ.mjs";
import "./chunks/chunk-7PQE66SZ.mjs";
import "./chunks/chunk-DNPFSM5I.mjs";
import "./chunks/chunk-YSDV2GLE.mjs";
import "./chunks/chunk-J55YK3QW.mjs";
import "./chunks/chunk-TCTFKLTH.mjs";
import "./chunks/chunk-XHOT4ROZ.mjs";
import "./chunks/chunk-KALFBLLM.mjs";
import "./chunks/chunk-D4OA5E6Q.mjs";
import "./chunks/chunk-3327H7YM.mjs";
import "./chunks/chunk-DKW7GK7Z.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-K7TPY5LZ.mjs";
import "./chunks/chunk-XNCVAW2O.mjs";
import {
  withProjectLock
} from "./chunks/chunk-FWP7NW3I.mjs";
import "./chunks/chunk-AYNI3WLE.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-2TN6PBPG.mjs";
import "./chunks/chunk-PKARFJAE.mjs";
import "./chunks/chunk-4I2VQLT2.mjs";
import "./chunks/chunk-MIAR3HQB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-IFTUI4CW.mjs";
import "./chunks/chunk-TLV6YJYZ.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-5NQYLJCT.mjs";
import {
  openRun
} from "./chunks/chunk-XREZCZLM.mjs";
import "./chunks/chunk-DHYYTAD5.mjs";
import "./chunks/chunk-UU742B43.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-2OLSBGOK.mjs";
import "./chunks/chunk-U2E5F5O2.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-V5OXL27Q.mjs";
import {
  inPhase
} from "./chunks/chunk-PRHETEJD.mjs";
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
        const published = {
          commit: source.commit,
          dirty: look.uncommitted > 0,
          repository: await source.repository()
        };
        const written = await inPhase(
          "commit",
          (async () => writeSyncCommits(session, {
            projects: [{ run, plan, source: published }],
            own: tips.target ? await readLayout(session, tips.target) : null,
            prod: tips.prod ? await readLayout(session, tips.prod) : null
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
