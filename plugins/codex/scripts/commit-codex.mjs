import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lookAtCodex
} from "./chunks/chunk-PSIDFFC2.mjs";
import "./chunks/chunk-QHOZDBPZ.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-YWMPVPZA.mjs";
import "./chunks/chunk-E3DE6GPG.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import {
  keepCommit
} from "./chunks/chunk-W4SXZDRF.mjs";
import "./chunks/chunk-KBBGHVHF.mjs";
import {
  withSession
} from "./chunks/chunk-RPAUOOYU.mjs";
import "./chunks/chunk-O54EUSZL.mjs";
import {
  readLayout
} from "./chunks/chunk-VK6RBAWT.mjs";
import "./chunks/chunk-DMHVO6UD.mjs";
import "./chunks/chunk-OJLA5O4Z.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-IKP3FUH4.mjs";
import "./chunks/chunk-467COJIK.mjs";
import "./chunks/chunk-HL4RCVSF.mjs";
import "./chunks/chunk-BXMEAMPG.mjs";
import "./chunks/chunk-KINAQHMI.mjs";
import "./chunks/chunk-EZXTS6WV.mjs";
import "./chunks/chunk-IV6AP6SC.mjs";
import "./chunks/chunk-LJUTN2B3.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-5OU6GDUD.mjs";
import "./chunks/chunk-KGA5PBZF.mjs";
import "./chunks/chunk-4BA2X2UA.mjs";
import {
  withProjectLock
} from "./chunks/chunk-TR6OXNB5.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-62XWWLN5.mjs";
import "./chunks/chunk-HO5A62BK.mjs";
import "./chunks/chunk-BDIFMS2A.mjs";
import "./chunks/chunk-DF7CURPB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-GL6L3EEF.mjs";
import "./chunks/chunk-RJYJ6K55.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-T3NKBGLG.mjs";
import "./chunks/chunk-AWGJDCMA.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KEFJLOPU.mjs";
import {
  openRun
} from "./chunks/chunk-KAOJBDM7.mjs";
import "./chunks/chunk-VVFKEUMC.mjs";
import "./chunks/chunk-NA675BBG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-UG3KK5CM.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-CEVB3LAD.mjs";
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
