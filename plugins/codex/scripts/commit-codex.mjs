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
} from "./chunks/chunk-NZCDW6SJ.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-ULR5KEXT.mjs";
import {
  keepCommit
} from "./chunks/chunk-DPT2EGJY.mjs";
import "./chunks/chunk-556CIZIF.mjs";
import {
  withSession
} from "./chunks/chunk-TKJMZYNB.mjs";
import "./chunks/chunk-2I3WUXTR.mjs";
import {
  readLayout
} from "./chunks/chunk-VCLOR5LR.mjs";
import "./chunks/chunk-ASSLHPQW.mjs";
import "./chunks/chunk-3T63QYSY.mjs";
import "./chunks/chunk-5P7EAMU4.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-YR3VI4YK.mjs";
import "./chunks/chunk-QN7FA4VX.mjs";
import "./chunks/chunk-42SMAMT6.mjs";
import "./chunks/chunk-33ZFOTLQ.mjs";
import "./chunks/chunk-UIAUC3QF.mjs";
import "./chunks/chunk-WEC7D7QN.mjs";
import "./chunks/chunk-2CN3NBZO.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-G7REQKZP.mjs";
import "./chunks/chunk-RE565XBI.mjs";
import "./chunks/chunk-LVWKVSTG.mjs";
import {
  withProjectLock
} from "./chunks/chunk-M3T7JLGK.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-3Z4YCE5X.mjs";
import "./chunks/chunk-WNRDMZZ7.mjs";
import "./chunks/chunk-B2WYKT4Y.mjs";
import "./chunks/chunk-QUFLII7O.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-G5BBICTQ.mjs";
import "./chunks/chunk-CIML5YZT.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-BPQEBNJ2.mjs";
import "./chunks/chunk-2X6G5W26.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-NBKX3RNE.mjs";
import {
  openRun
} from "./chunks/chunk-QTSLW3BX.mjs";
import "./chunks/chunk-YKR3ENBL.mjs";
import "./chunks/chunk-CU7NCG4P.mjs";
import "./chunks/chunk-VQOAHGQW.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-EIKS3X4I.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-LS24I6JE.mjs";
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
