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
} from "./chunks/chunk-WKGIHDJF.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-IBYPCMM5.mjs";
import {
  keepCommit
} from "./chunks/chunk-2JGHL7TS.mjs";
import "./chunks/chunk-6AJFWWP2.mjs";
import "./chunks/chunk-WPYLZEC5.mjs";
import {
  withSession
} from "./chunks/chunk-JQP7IR3M.mjs";
import "./chunks/chunk-56D76BAG.mjs";
import {
  readLayout
} from "./chunks/chunk-RIXCBCUX.mjs";
import "./chunks/chunk-RLIXFVSA.mjs";
import "./chunks/chunk-DRJXBBDW.mjs";
import "./chunks/chunk-WCYD6I2Y.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-4ZRRRGRU.mjs";
import "./chunks/chunk-GIMPGJ5L.mjs";
import "./chunks/chunk-YRQFES4X.mjs";
import "./chunks/chunk-NLX4RDMA.mjs";
import "./chunks/chunk-LU7Y5WRN.mjs";
import "./chunks/chunk-FCKTVHOH.mjs";
import "./chunks/chunk-IUD65T62.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-ZTKI7FOO.mjs";
import "./chunks/chunk-ZLZ63C4V.mjs";
import "./chunks/chunk-UVCJUXME.mjs";
import {
  withProjectLock
} from "./chunks/chunk-FQNQLRMW.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-2LGP3JNQ.mjs";
import "./chunks/chunk-ZUQ7UKAI.mjs";
import "./chunks/chunk-4ZGZITNF.mjs";
import "./chunks/chunk-XTBCWYS3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-SO2OIR7V.mjs";
import "./chunks/chunk-PK4KYV5A.mjs";
import "./chunks/chunk-BW22OMDM.mjs";
import "./chunks/chunk-2JELASJO.mjs";
import "./chunks/chunk-T3RRHDYC.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-3YNO6PUT.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-36QDDSWQ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-R2YRUQO6.mjs";
import {
  openRun
} from "./chunks/chunk-I4B4HPMF.mjs";
import "./chunks/chunk-ASZCNK6S.mjs";
import "./chunks/chunk-Z5MROL2J.mjs";
import "./chunks/chunk-NM5TL23D.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  inPhase,
  main,
  visible
} from "./chunks/chunk-6DOJUWP2.mjs";
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
