import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  guardPublication,
  isEmpty,
  lookAtCodex,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-KZESHX2M.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-T5FYUHCY.mjs";
import {
  keepCommit
} from "./chunks/chunk-XPR26WV2.mjs";
import "./chunks/chunk-UHOVFD5T.mjs";
import "./chunks/chunk-HO4NWSJ2.mjs";
import {
  withSession
} from "./chunks/chunk-FQR5V65J.mjs";
import "./chunks/chunk-5JYSR3I2.mjs";
import {
  readLayout
} from "./chunks/chunk-Z7XJ2CZN.mjs";
import "./chunks/chunk-CECNWBTG.mjs";
import "./chunks/chunk-DNRCJ2HO.mjs";
import "./chunks/chunk-HH42VSQE.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-EXZS6LCV.mjs";
import "./chunks/chunk-I2LF6PIW.mjs";
import "./chunks/chunk-AE6BENZ6.mjs";
import "./chunks/chunk-IETJCMD4.mjs";
import "./chunks/chunk-6E7HRQNK.mjs";
import "./chunks/chunk-MSDSVG3W.mjs";
import "./chunks/chunk-K43WVTJA.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-7U3FVZ2C.mjs";
import "./chunks/chunk-IFOS766Y.mjs";
import "./chunks/chunk-O33DXWXJ.mjs";
import {
  withProjectLock
} from "./chunks/chunk-5IKRH5AM.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-TVAXDROW.mjs";
import "./chunks/chunk-CIR2FW2C.mjs";
import "./chunks/chunk-GRUES2VB.mjs";
import "./chunks/chunk-BNKTW54I.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-IKLEYCPG.mjs";
import "./chunks/chunk-D4WNNH32.mjs";
import "./chunks/chunk-4YYOYBVG.mjs";
import "./chunks/chunk-GOMSGLRV.mjs";
import "./chunks/chunk-T3RRHDYC.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-ZGSOD7ZW.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-LDTJJQWH.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-RZZ35YA5.mjs";
import {
  openRun
} from "./chunks/chunk-QD5J3BUG.mjs";
import "./chunks/chunk-BM7H6QG4.mjs";
import "./chunks/chunk-WGZOYJNJ.mjs";
import "./chunks/chunk-K5KJ3WWG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  inPhase,
  main,
  visible
} from "./chunks/chunk-YA5JLRUO.mjs";
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
