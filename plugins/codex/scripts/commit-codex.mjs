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
} from "./chunks/chunk-RKASY7ZC.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-XKQVCVOO.mjs";
import {
  keepCommit
} from "./chunks/chunk-KVV32FQT.mjs";
import "./chunks/chunk-CGQZCYWR.mjs";
import "./chunks/chunk-OUHS44NK.mjs";
import {
  withSession
} from "./chunks/chunk-JHDFOQII.mjs";
import "./chunks/chunk-XGW44JB6.mjs";
import {
  readLayout
} from "./chunks/chunk-YPGIHEKS.mjs";
import "./chunks/chunk-J4ENZMIG.mjs";
import "./chunks/chunk-WCV3R2WC.mjs";
import "./chunks/chunk-SOV4SOXK.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-5MFQYR2W.mjs";
import "./chunks/chunk-H6A2TOJS.mjs";
import "./chunks/chunk-B2AHL5T7.mjs";
import "./chunks/chunk-WMACLGC3.mjs";
import "./chunks/chunk-LDGLRYIH.mjs";
import "./chunks/chunk-O363VFBE.mjs";
import "./chunks/chunk-5YHSKU5B.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-NTBAANKN.mjs";
import "./chunks/chunk-CFIUA6WH.mjs";
import "./chunks/chunk-HGGQQPCO.mjs";
import {
  withProjectLock
} from "./chunks/chunk-D42HJ25D.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-CMCFOKRJ.mjs";
import "./chunks/chunk-2EBDEZZR.mjs";
import "./chunks/chunk-BA476SA5.mjs";
import "./chunks/chunk-B55YVRLD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-QBW3A2CH.mjs";
import "./chunks/chunk-75CKWEUN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-HHEEIZAH.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-Y4RTAQP5.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-MZZTAHFV.mjs";
import {
  openRun
} from "./chunks/chunk-32GVHZAB.mjs";
import "./chunks/chunk-3ISXMW5N.mjs";
import "./chunks/chunk-6GFWY6R4.mjs";
import "./chunks/chunk-P2FWYLTS.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4N4YVASK.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-SCJYE53S.mjs";
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
