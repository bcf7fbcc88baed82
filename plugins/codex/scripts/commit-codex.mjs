import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepCommit
} from "./chunks/chunk-NGTUAQ4M.mjs";
import {
  lookAtCodex
} from "./chunks/chunk-XEAEWRFA.mjs";
import "./chunks/chunk-E3EAPBXN.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-L7RWZG7L.mjs";
import "./chunks/chunk-BLI37DXL.mjs";
import "./chunks/chunk-VDPKDIXW.mjs";
import {
  withSession
} from "./chunks/chunk-4CH3TWCZ.mjs";
import "./chunks/chunk-F2BIHXUY.mjs";
import {
  readLayout
} from "./chunks/chunk-BDZOBCEB.mjs";
import "./chunks/chunk-BNSLO5S5.mjs";
import "./chunks/chunk-53LADSHE.mjs";
import "./chunks/chunk-IUBOYOL5.mjs";
import "./chunks/chunk-MGYV3ZSS.mjs";
import "./chunks/chunk-DX6IUG6H.mjs";
import "./chunks/chunk-MVVIP7U5.mjs";
import "./chunks/chunk-BJ6G5EDJ.mjs";
import "./chunks/chunk-LS3SLZRQ.mjs";
import "./chunks/chunk-BLSJSHYF.mjs";
import "./chunks/chunk-F62BWYPP.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-OSZAOMSS.mjs";
import "./chunks/chunk-JEUDXVF4.mjs";
import {
  withProjectLock
} from "./chunks/chunk-KWOV7CS4.mjs";
import "./chunks/chunk-DWLT7RLY.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-LC6PNZHY.mjs";
import "./chunks/chunk-K34JXWUI.mjs";
import "./chunks/chunk-IS5PMJFI.mjs";
import "./chunks/chunk-QIC2VGOS.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-3E4ULXMG.mjs";
import "./chunks/chunk-TPRCK6D7.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-D525YIGF.mjs";
import {
  openRun
} from "./chunks/chunk-5WBOFZGC.mjs";
import "./chunks/chunk-PFKY2VPZ.mjs";
import "./chunks/chunk-MGJ4W4LI.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-43UJAXOF.mjs";
import "./chunks/chunk-KRO2ISLV.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-AB4HJNOQ.mjs";
import {
  inPhase
} from "./chunks/chunk-CIUBWFZT.mjs";
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
