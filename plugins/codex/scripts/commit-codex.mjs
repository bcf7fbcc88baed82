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
} from "./chunks/chunk-BJALBZNX.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-TYPOXWDO.mjs";
import {
  keepCommit
} from "./chunks/chunk-SXMYEYT4.mjs";
import "./chunks/chunk-VHINIPXN.mjs";
import "./chunks/chunk-C2JNB32N.mjs";
import {
  withSession
} from "./chunks/chunk-CM25GM5C.mjs";
import "./chunks/chunk-ET4GJWW5.mjs";
import {
  readLayout
} from "./chunks/chunk-L2EPSTX6.mjs";
import "./chunks/chunk-UUZ3WAS6.mjs";
import "./chunks/chunk-TKVY4XWS.mjs";
import "./chunks/chunk-GLT4WGYC.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-K236SNL7.mjs";
import "./chunks/chunk-74NMYBQ6.mjs";
import "./chunks/chunk-YAV455FM.mjs";
import "./chunks/chunk-GRXLSN3L.mjs";
import "./chunks/chunk-YFYVA32R.mjs";
import "./chunks/chunk-UCS53UR7.mjs";
import "./chunks/chunk-XRSN22AT.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-OTOOAILA.mjs";
import "./chunks/chunk-YRUKVDXH.mjs";
import "./chunks/chunk-47YDKZWX.mjs";
import {
  withProjectLock
} from "./chunks/chunk-RSX6VGYK.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-37QDUR7A.mjs";
import "./chunks/chunk-V5U4OU6J.mjs";
import "./chunks/chunk-P46REJOP.mjs";
import "./chunks/chunk-XMYOCNMR.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-MFOP2MR5.mjs";
import "./chunks/chunk-BE5FHBPX.mjs";
import "./chunks/chunk-T3RRHDYC.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-RAUPWGZQ.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-2WGTWSSZ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-TMA3QVVD.mjs";
import {
  openRun
} from "./chunks/chunk-CWNZEHG2.mjs";
import "./chunks/chunk-WRIZ2EKR.mjs";
import "./chunks/chunk-UHJUCJEI.mjs";
import "./chunks/chunk-DG3XR3KF.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4EA6BJUW.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-IWY4QSDG.mjs";
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
