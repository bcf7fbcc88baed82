import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepCommit
} from "./chunks/chunk-HABOJXLY.mjs";
import {
  lookAtCodex
} from "./chunks/chunk-DUKJBDKB.mjs";
import "./chunks/chunk-F7IPFYGL.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-MYAKCR2F.mjs";
import "./chunks/chunk-ITZJAIKF.mjs";
import "./chunks/chunk-K2QWLEZF.mjs";
import {
  withSession
} from "./chunks/chunk-QO7PR34P.mjs";
import "./chunks/chunk-IBOIR6DH.mjs";
import {
  readLayout
} from "./chunks/chunk-ADSRCB7R.mjs";
import "./chunks/chunk-BUXDGC2C.mjs";
import "./chunks/chunk-JQKVH5P3.mjs";
import "./chunks/chunk-VEHUG5PQ.mjs";
import "./chunks/chunk-2JR3MDQH.mjs";
import "./chunks/chunk-ZEGP22O3.mjs";
import "./chunks/chunk-IST63YYD.mjs";
import "./chunks/chunk-LJ4JOLLR.mjs";
import "./chunks/chunk-YJ6TFECR.mjs";
import "./chunks/chunk-FKVTBDG4.mjs";
import "./chunks/chunk-UM6S2KGX.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-7T5HS34D.mjs";
import "./chunks/chunk-4RICOBIZ.mjs";
import {
  withProjectLock
} from "./chunks/chunk-IJFRU6PO.mjs";
import "./chunks/chunk-ZYCSHHNT.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-QYZNNNHS.mjs";
import "./chunks/chunk-363ACYXA.mjs";
import "./chunks/chunk-YSMLDND4.mjs";
import "./chunks/chunk-HZUUBUOD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-SQ5C6EHV.mjs";
import "./chunks/chunk-WS7Q3VEK.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-LUIKVVYP.mjs";
import {
  openRun
} from "./chunks/chunk-7NPRTQ4E.mjs";
import "./chunks/chunk-GMNZY5KV.mjs";
import "./chunks/chunk-MU32YO35.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-UIUM6CUR.mjs";
import "./chunks/chunk-VON63DN3.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-F5V3ZLH4.mjs";
import {
  inPhase
} from "./chunks/chunk-M225BYIF.mjs";
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
