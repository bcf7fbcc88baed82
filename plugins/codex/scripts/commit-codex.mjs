import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lookAtCodex
} from "./chunks/chunk-KFNX5EMA.mjs";
import "./chunks/chunk-GF3KS3HH.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-GFUJ5VP2.mjs";
import "./chunks/chunk-YB5ZR3UJ.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import {
  keepCommit
} from "./chunks/chunk-BQRTGZRH.mjs";
import "./chunks/chunk-VJAGYSIH.mjs";
import {
  withSession
} from "./chunks/chunk-UQ7SKTG5.mjs";
import "./chunks/chunk-TLRI6G4Z.mjs";
import {
  readLayout
} from "./chunks/chunk-U2NEJ2OT.mjs";
import "./chunks/chunk-5R5LVZGW.mjs";
import "./chunks/chunk-NNE3A3NT.mjs";
import "./chunks/chunk-67NQBSZT.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-2KLISFFM.mjs";
import "./chunks/chunk-KED5T5VX.mjs";
import "./chunks/chunk-U4SARRG2.mjs";
import "./chunks/chunk-FXIWWUR2.mjs";
import "./chunks/chunk-KRBQM5DG.mjs";
import "./chunks/chunk-FMT22XJ6.mjs";
import "./chunks/chunk-SDLF6XDM.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-2X5UCPFC.mjs";
import "./chunks/chunk-X4AJKPWV.mjs";
import "./chunks/chunk-YYNDCL4E.mjs";
import {
  withProjectLock
} from "./chunks/chunk-TEETQRVX.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-NSZWSRHX.mjs";
import "./chunks/chunk-RV4AR7YN.mjs";
import "./chunks/chunk-EHJ6SIO2.mjs";
import "./chunks/chunk-7D3KSWP2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-ZZRW53EC.mjs";
import "./chunks/chunk-SRG2MJZ4.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-57K74ERZ.mjs";
import "./chunks/chunk-KNF77QUJ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-LXEDD7VT.mjs";
import {
  openRun
} from "./chunks/chunk-U2U5FCYW.mjs";
import "./chunks/chunk-FJDCKYUQ.mjs";
import "./chunks/chunk-6UME4EVL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-7VNXWJHR.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-TQNBL2HL.mjs";
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
