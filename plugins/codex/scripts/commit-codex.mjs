import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lookAtCodex
} from "./chunks/chunk-HNSRYIZO.mjs";
import "./chunks/chunk-AQYTKEDV.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-OAB3IPI3.mjs";
import "./chunks/chunk-XYZYMDMB.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import {
  keepCommit
} from "./chunks/chunk-I5HCBAOK.mjs";
import "./chunks/chunk-2XRALSNF.mjs";
import {
  withSession
} from "./chunks/chunk-7SXGEXXV.mjs";
import "./chunks/chunk-KHCKIVFP.mjs";
import {
  readLayout
} from "./chunks/chunk-G7BVL3M3.mjs";
import "./chunks/chunk-WPZI2B6S.mjs";
import "./chunks/chunk-T5AMG3FL.mjs";
import "./chunks/chunk-T7W2ETJ2.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-TPUUQWI4.mjs";
import "./chunks/chunk-TZF63F2A.mjs";
import "./chunks/chunk-LHIBEKZC.mjs";
import "./chunks/chunk-Z73D6XQI.mjs";
import "./chunks/chunk-K3UJCABR.mjs";
import "./chunks/chunk-45B7I7QI.mjs";
import "./chunks/chunk-JPQXXA5B.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-ZDD6DT7O.mjs";
import "./chunks/chunk-EGALOXFN.mjs";
import "./chunks/chunk-IQW6VLXB.mjs";
import {
  withProjectLock
} from "./chunks/chunk-QREJ6GBF.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-DPSEDMWK.mjs";
import "./chunks/chunk-BV3AURGW.mjs";
import "./chunks/chunk-XCEBJASS.mjs";
import "./chunks/chunk-3A6TSWUU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-LH7RRURT.mjs";
import "./chunks/chunk-XS6YFECK.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-XCYJTCRL.mjs";
import "./chunks/chunk-GJIZKU5R.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-GILJ2LDN.mjs";
import {
  openRun
} from "./chunks/chunk-NENCVQBX.mjs";
import "./chunks/chunk-QNBEWCJU.mjs";
import "./chunks/chunk-YLD7ECIC.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-QIB6GMMG.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-RECAFOB4.mjs";
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
