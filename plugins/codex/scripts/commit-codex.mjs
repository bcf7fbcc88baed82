import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lookAtCodex
} from "./chunks/chunk-PL5IRHWN.mjs";
import "./chunks/chunk-3U7C6YSR.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-UYGILRHK.mjs";
import "./chunks/chunk-Z26BQIOY.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-FN3IAUUD.mjs";
import {
  keepCommit
} from "./chunks/chunk-TSUNGMKX.mjs";
import "./chunks/chunk-RJD2RQRG.mjs";
import {
  withSession
} from "./chunks/chunk-2B3F3U43.mjs";
import "./chunks/chunk-KM4D3OMY.mjs";
import {
  readLayout
} from "./chunks/chunk-WKOSYTA7.mjs";
import "./chunks/chunk-VYJHDM33.mjs";
import "./chunks/chunk-X2D3Q57H.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-OO4QFPUR.mjs";
import "./chunks/chunk-XXXLGYOE.mjs";
import "./chunks/chunk-KXXVS4DF.mjs";
import "./chunks/chunk-A5TIT3IK.mjs";
import "./chunks/chunk-NJCIIWSB.mjs";
import "./chunks/chunk-IHTZM6YL.mjs";
import "./chunks/chunk-R6DBLWSZ.mjs";
import "./chunks/chunk-5KE5DJ2Q.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-2W6E3X6D.mjs";
import "./chunks/chunk-6XICQVU6.mjs";
import "./chunks/chunk-PRIZCJQR.mjs";
import {
  withProjectLock
} from "./chunks/chunk-XTCKRSBG.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-2AER2VMY.mjs";
import "./chunks/chunk-G4ZEGVT3.mjs";
import "./chunks/chunk-FKKEXCSK.mjs";
import "./chunks/chunk-JG7H7FOE.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-KW2J4IUY.mjs";
import "./chunks/chunk-YPHS2CHN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-ODVCOCEW.mjs";
import "./chunks/chunk-O7ITJT2Q.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-DZBYAQLL.mjs";
import {
  openRun
} from "./chunks/chunk-P3WEJPRK.mjs";
import "./chunks/chunk-F23ZBP6F.mjs";
import "./chunks/chunk-WF5Q5WSG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-5HT7RP64.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-VLS2ZDPR.mjs";
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
