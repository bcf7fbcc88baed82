import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepCommit
} from "./chunks/chunk-4AK7HAWB.mjs";
import {
  guardPublication,
  isEmpty,
  lookAtCodex,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommit
} from "./chunks/chunk-RXNSKLAM.mjs";
import "./chunks/chunk-CN6PFSR7.mjs";
import {
  withSession
} from "./chunks/chunk-ZHBHWLQD.mjs";
import "./chunks/chunk-CBTYRFHR.mjs";
import {
  readLayout
} from "./chunks/chunk-LDBAYPIF.mjs";
import "./chunks/chunk-CT3YPLWQ.mjs";
import "./chunks/chunk-7CNIBKLH.mjs";
import "./chunks/chunk-E4LTZRSX.mjs";
import "./chunks/chunk-PLRPBEB3.mjs";
import "./chunks/chunk-56YEMNQZ.mjs";
import "./chunks/chunk-A2ULSC5M.mjs";
import "./chunks/chunk-ATNLQGVV.mjs";
import "./chunks/chunk-P6Z7AGGN.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-EVJJRQ4D.mjs";
import "./chunks/chunk-3BOQ3F6M.mjs";
import {
  withProjectLock
} from "./chunks/chunk-NJFEYZE3.mjs";
import "./chunks/chunk-I4Z56Y7T.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-SDW467V7.mjs";
import "./chunks/chunk-NYV3SJ4G.mjs";
import "./chunks/chunk-R3T3755U.mjs";
import "./chunks/chunk-Y6EOQEIR.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-D2ZCKHBL.mjs";
import "./chunks/chunk-XCOHQX5P.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-APTN72RS.mjs";
import {
  openRun
} from "./chunks/chunk-FEDCEQAW.mjs";
import "./chunks/chunk-YF53L3XJ.mjs";
import "./chunks/chunk-QLRWHBFJ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-Y3DYCDR5.mjs";
import "./chunks/chunk-HJMS6JRC.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-T5PDBX5E.mjs";
import {
  inPhase
} from "./chunks/chunk-ARLONESM.mjs";
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
