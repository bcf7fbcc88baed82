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
} from "./chunks/chunk-6VWYUO3T.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-DPCA5ED4.mjs";
import {
  keepCommit
} from "./chunks/chunk-XLHARTJW.mjs";
import "./chunks/chunk-MP4WJBKH.mjs";
import "./chunks/chunk-DVTNSYRR.mjs";
import {
  withSession
} from "./chunks/chunk-6SNPKZ37.mjs";
import "./chunks/chunk-2CXLLGL4.mjs";
import {
  readLayout
} from "./chunks/chunk-DEISZ7GN.mjs";
import "./chunks/chunk-6JVXT5KM.mjs";
import "./chunks/chunk-XHTWCUJL.mjs";
import "./chunks/chunk-ASKOLJWY.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-UNMKQ3ZE.mjs";
import "./chunks/chunk-MZSGL7CR.mjs";
import "./chunks/chunk-5QFVN5RF.mjs";
import "./chunks/chunk-VWIB3MID.mjs";
import "./chunks/chunk-KZYLMA6P.mjs";
import "./chunks/chunk-BK2KEFQX.mjs";
import "./chunks/chunk-AGSAAZEI.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-F7CTX5UT.mjs";
import "./chunks/chunk-526VOFAN.mjs";
import "./chunks/chunk-373COUPJ.mjs";
import {
  withProjectLock
} from "./chunks/chunk-4TWCERBZ.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-J25TYADD.mjs";
import "./chunks/chunk-6QL7OMML.mjs";
import "./chunks/chunk-ML3RIWQS.mjs";
import "./chunks/chunk-4HWUDIF6.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-575O2GXJ.mjs";
import "./chunks/chunk-FW35L577.mjs";
import "./chunks/chunk-PRTDCOI3.mjs";
import "./chunks/chunk-SPY3RNON.mjs";
import "./chunks/chunk-T3RRHDYC.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-KRSJWX6M.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-VGBS5XH5.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-WB7KY5CU.mjs";
import {
  openRun
} from "./chunks/chunk-SXVO6GDT.mjs";
import "./chunks/chunk-5LHRMRT3.mjs";
import "./chunks/chunk-ZAMBGNVZ.mjs";
import "./chunks/chunk-VJMETMPH.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-IQPW6T26.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-4YHNJY4P.mjs";
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
