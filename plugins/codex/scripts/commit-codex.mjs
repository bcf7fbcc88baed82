import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepCommit
} from "./chunks/chunk-UCU3JF7K.mjs";
import {
  guardPublication,
  isEmpty,
  lookAtCodex,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-A25TYGJQ.mjs";
import "./chunks/chunk-DPNWSUQX.mjs";
import {
  withSession
} from "./chunks/chunk-OINM75SX.mjs";
import "./chunks/chunk-VOY7UGGD.mjs";
import {
  readLayout
} from "./chunks/chunk-UVDPXX2N.mjs";
import "./chunks/chunk-4CFAIFTA.mjs";
import "./chunks/chunk-VZPBUGYT.mjs";
import "./chunks/chunk-LFPP3BMI.mjs";
import "./chunks/chunk-BXMCAUPQ.mjs";
import "./chunks/chunk-BRVGXT2S.mjs";
import "./chunks/chunk-2JJRFF6T.mjs";
import "./chunks/chunk-UIGMEQ3Z.mjs";
import "./chunks/chunk-TIFRU7YJ.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-XDIV5AHS.mjs";
import "./chunks/chunk-S3S4BW3Q.mjs";
import {
  withProjectLock
} from "./chunks/chunk-SFRSN3T5.mjs";
import "./chunks/chunk-XMLFXX37.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-VNZ6IXGQ.mjs";
import "./chunks/chunk-5VDPBBS5.mjs";
import "./chunks/chunk-A6P6M5Y7.mjs";
import "./chunks/chunk-D3WUVDNP.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-FW3TINZB.mjs";
import "./chunks/chunk-TVHQ24DN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-DT4YPA5Q.mjs";
import {
  openRun
} from "./chunks/chunk-45QFZOXO.mjs";
import "./chunks/chunk-CG4P4QTS.mjs";
import "./chunks/chunk-JXOXY4MF.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-GK7WXKM6.mjs";
import "./chunks/chunk-FUVMFBV3.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-OBHWENQ2.mjs";
import {
  inPhase
} from "./chunks/chunk-YTDC6MRQ.mjs";
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
