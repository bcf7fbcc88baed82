import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepCommit
} from "./chunks/chunk-VZF63OL2.mjs";
import {
  lookAtCodex
} from "./chunks/chunk-REERQ35D.mjs";
import "./chunks/chunk-3FRUDG6A.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-V5F4BMH6.mjs";
import "./chunks/chunk-QQSWDTJG.mjs";
import "./chunks/chunk-UA773VXM.mjs";
import {
  withSession
} from "./chunks/chunk-O4LNBAGP.mjs";
import "./chunks/chunk-YKQSCIEZ.mjs";
import {
  readLayout
} from "./chunks/chunk-QQCLGCGA.mjs";
import "./chunks/chunk-WBCYVGB4.mjs";
import "./chunks/chunk-LIB363TB.mjs";
import "./chunks/chunk-NWQG7FEA.mjs";
import "./chunks/chunk-RFACA3V2.mjs";
import "./chunks/chunk-YZSPBEOX.mjs";
import "./chunks/chunk-S7QNTYJA.mjs";
import "./chunks/chunk-RJ4VJLV4.mjs";
import "./chunks/chunk-ZKEV7QXA.mjs";
import "./chunks/chunk-23UQ3ZCX.mjs";
import "./chunks/chunk-EPCMXJHX.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-467PVODF.mjs";
import "./chunks/chunk-U7EZA3QL.mjs";
import {
  withProjectLock
} from "./chunks/chunk-UZSUUFJM.mjs";
import "./chunks/chunk-V72WVTJZ.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-5C3LDZRW.mjs";
import "./chunks/chunk-EZQ772VT.mjs";
import "./chunks/chunk-ELNUOP2R.mjs";
import "./chunks/chunk-3VGN2TRA.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-M5NNGWJ4.mjs";
import "./chunks/chunk-5OY23HRC.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-W6HXXI5V.mjs";
import {
  openRun
} from "./chunks/chunk-325EYJNR.mjs";
import "./chunks/chunk-NZI3QXU7.mjs";
import "./chunks/chunk-3OPMULNH.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-ACCEB727.mjs";
import "./chunks/chunk-CJOEJ6UB.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-DDXKDTXL.mjs";
import {
  inPhase
} from "./chunks/chunk-5BVUVH66.mjs";
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
