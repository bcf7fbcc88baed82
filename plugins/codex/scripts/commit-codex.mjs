import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lookAtCodex
} from "./chunks/chunk-MMEGKO2Z.mjs";
import "./chunks/chunk-ITLZTI2Q.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-6ZH7PV2M.mjs";
import "./chunks/chunk-46JXHWXW.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import {
  keepCommit
} from "./chunks/chunk-PRBTIB4S.mjs";
import "./chunks/chunk-5CKLSJVY.mjs";
import {
  withSession
} from "./chunks/chunk-362CIX2W.mjs";
import "./chunks/chunk-J527DSC7.mjs";
import {
  readLayout
} from "./chunks/chunk-SLSTDIW4.mjs";
import "./chunks/chunk-4FPWNFTD.mjs";
import "./chunks/chunk-HA6RQPSC.mjs";
import "./chunks/chunk-UZHKUXL6.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-PL4BCTRK.mjs";
import "./chunks/chunk-SBIHIUKL.mjs";
import "./chunks/chunk-A7YLDCEG.mjs";
import "./chunks/chunk-CS7H3Q5K.mjs";
import "./chunks/chunk-25Y5B2H3.mjs";
import "./chunks/chunk-B76NRCPC.mjs";
import "./chunks/chunk-B3UTYBUD.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-FTYFF6F6.mjs";
import "./chunks/chunk-XRXIIANN.mjs";
import "./chunks/chunk-DRUWXXTH.mjs";
import {
  withProjectLock
} from "./chunks/chunk-HJ33PLPP.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-AIEQOQJW.mjs";
import "./chunks/chunk-ZOCQ52V4.mjs";
import "./chunks/chunk-Y4SKMFQV.mjs";
import "./chunks/chunk-W7V6AJE2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-TAS2GN54.mjs";
import "./chunks/chunk-D7Y3LVIX.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-CYZ45ZP3.mjs";
import "./chunks/chunk-GZDO6G3O.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-XKGGBHEX.mjs";
import {
  openRun
} from "./chunks/chunk-S52VQOTP.mjs";
import "./chunks/chunk-3O34RKU7.mjs";
import "./chunks/chunk-MMTDSN6M.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-2Z3OFNHR.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-CP5BV2WD.mjs";
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
      command: sync.command,
      discover: true
    });
    return {
      status: "success",
      operation: "commit-codex",
      ...await commitOnly(run, { ...sync, direction: "to-codex" })
    };
  },
  text({ commit_sha, parent, files_synced, files_deleted, warnings }) {
    const lines = warnings.map((warning) => `⚠ ${visible(warning)}
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
