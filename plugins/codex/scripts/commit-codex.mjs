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
} from "./chunks/chunk-CWGHT6OP.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-GRPB63M5.mjs";
import {
  keepCommit
} from "./chunks/chunk-Y7KJCOGF.mjs";
import "./chunks/chunk-4CFTII2H.mjs";
import {
  withSession
} from "./chunks/chunk-SFZ6OZQ2.mjs";
import "./chunks/chunk-UCI32RYU.mjs";
import {
  readLayout
} from "./chunks/chunk-KQA57YKT.mjs";
import "./chunks/chunk-BMKKYJZ5.mjs";
import "./chunks/chunk-YXB7E7OU.mjs";
import "./chunks/chunk-MBCIMPJP.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-E45ISERJ.mjs";
import "./chunks/chunk-YGIG2RC4.mjs";
import "./chunks/chunk-OADILZBU.mjs";
import "./chunks/chunk-LNTHFCMX.mjs";
import "./chunks/chunk-4H633AIT.mjs";
import "./chunks/chunk-ADJNE6UW.mjs";
import "./chunks/chunk-TVJBKQMN.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-C7XJLBKW.mjs";
import "./chunks/chunk-6KJ5DUMO.mjs";
import "./chunks/chunk-FGUEKNYN.mjs";
import {
  withProjectLock
} from "./chunks/chunk-ORH66LTO.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-HKFGCWGI.mjs";
import "./chunks/chunk-6WNKYT5I.mjs";
import "./chunks/chunk-M5V65V6Z.mjs";
import "./chunks/chunk-TNDPUWDV.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-IHTAHLDD.mjs";
import "./chunks/chunk-YVWW55RT.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-CG4FAUR3.mjs";
import "./chunks/chunk-PGAZX7DJ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-U7JPXFD4.mjs";
import {
  openRun
} from "./chunks/chunk-5GMWRLUO.mjs";
import "./chunks/chunk-PVQYNN3V.mjs";
import "./chunks/chunk-6CO4DW35.mjs";
import "./chunks/chunk-OIJ2BV5B.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-SEDTPTL2.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-ONFLSGQZ.mjs";
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
