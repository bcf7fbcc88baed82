import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lookAtCodex
} from "./chunks/chunk-REHLHGYG.mjs";
import "./chunks/chunk-WIGM5PTV.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-RFSJDG7Z.mjs";
import "./chunks/chunk-P5HKEQA3.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import {
  keepCommit
} from "./chunks/chunk-AJLYMWL7.mjs";
import "./chunks/chunk-QA3COU52.mjs";
import {
  withSession
} from "./chunks/chunk-ZNGR2PRZ.mjs";
import "./chunks/chunk-JHHHHTWO.mjs";
import {
  readLayout
} from "./chunks/chunk-LSUTPSH2.mjs";
import "./chunks/chunk-QC6PJK62.mjs";
import "./chunks/chunk-2EA6RUHJ.mjs";
import "./chunks/chunk-PQMOHPUK.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-75455JTC.mjs";
import "./chunks/chunk-5GYLK5T7.mjs";
import "./chunks/chunk-GD62NRHM.mjs";
import "./chunks/chunk-UC5FCPPW.mjs";
import "./chunks/chunk-PJKQDJRR.mjs";
import "./chunks/chunk-LFYRPRYO.mjs";
import "./chunks/chunk-PNRAC3AN.mjs";
import "./chunks/chunk-2SV3USM6.mjs";
import "./chunks/chunk-QC2FFMMP.mjs";
import "./chunks/chunk-2JRCH5F7.mjs";
import "./chunks/chunk-ZSFJHPIO.mjs";
import {
  withProjectLock
} from "./chunks/chunk-XTIYLNYI.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-7Y45ZA32.mjs";
import "./chunks/chunk-FWC4PKRQ.mjs";
import "./chunks/chunk-QEEDLCBT.mjs";
import "./chunks/chunk-GEV4J4JT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-7HQ5SYIB.mjs";
import "./chunks/chunk-XEH7LY7W.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-IROSG4C4.mjs";
import "./chunks/chunk-FDIYUCLI.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-34K6TXS2.mjs";
import {
  openRun
} from "./chunks/chunk-ABAS3YFL.mjs";
import "./chunks/chunk-7GO73HCB.mjs";
import "./chunks/chunk-QI7XX2SU.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-MNZ32V5M.mjs";
import {
  inPhase
} from "./chunks/chunk-BBFDJOKS.mjs";
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
