import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepCommit
} from "./chunks/chunk-5ZEV4FQS.mjs";
import {
  guardPublication,
  isEmpty,
  lookAtCodex,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-JNSRZRGE.mjs";
import "./chunks/chunk-KKBM3XM5.mjs";
import {
  withSession
} from "./chunks/chunk-MSRWO6AT.mjs";
import "./chunks/chunk-3HL2UT5X.mjs";
import {
  readLayout
} from "./chunks/chunk-OGFRMU4N.mjs";
import "./chunks/chunk-CGN7H5WN.mjs";
import "./chunks/chunk-WFORADU3.mjs";
import "./chunks/chunk-4MRIJHG4.mjs";
import "./chunks/chunk-EPVJDZLJ.mjs";
import "./chunks/chunk-DZHRVSJR.mjs";
import "./chunks/chunk-MY37IN4U.mjs";
import "./chunks/chunk-CVUUY2BI.mjs";
import "./chunks/chunk-5AGF3XX7.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-GXABTHCA.mjs";
import "./chunks/chunk-K45SBKEC.mjs";
import {
  withProjectLock
} from "./chunks/chunk-2FQA5RRU.mjs";
import "./chunks/chunk-BSG5SKGI.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-R5Z44G2L.mjs";
import "./chunks/chunk-7QZO3H6Q.mjs";
import "./chunks/chunk-73RM3FFG.mjs";
import "./chunks/chunk-XQQVFT5I.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-7QC5X4Q6.mjs";
import "./chunks/chunk-JHJ2WA47.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-MSBYJYJQ.mjs";
import {
  openRun
} from "./chunks/chunk-TK3NS6EY.mjs";
import "./chunks/chunk-IVDFNR3G.mjs";
import "./chunks/chunk-XRTM3YQW.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-77YQDFCS.mjs";
import "./chunks/chunk-T6OTN7OD.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-K7EXL2ZQ.mjs";
import {
  inPhase
} from "./chunks/chunk-F7ZEGYBJ.mjs";
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
