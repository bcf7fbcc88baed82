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
} from "./chunks/chunk-VAFI5N75.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-CPAIUNDQ.mjs";
import {
  keepCommit
} from "./chunks/chunk-UXZUI6RY.mjs";
import "./chunks/chunk-XC4HS5GT.mjs";
import "./chunks/chunk-QOKVHVDD.mjs";
import {
  withSession
} from "./chunks/chunk-3YXJQMP4.mjs";
import "./chunks/chunk-SME637YS.mjs";
import {
  readLayout
} from "./chunks/chunk-LIVRIQB2.mjs";
import "./chunks/chunk-OMRFCFYJ.mjs";
import "./chunks/chunk-LX7LGTM7.mjs";
import "./chunks/chunk-LUQDRX4A.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-6X5FOI2V.mjs";
import "./chunks/chunk-ASNNKCBR.mjs";
import "./chunks/chunk-6QNIH7JM.mjs";
import "./chunks/chunk-PM3AUIVW.mjs";
import "./chunks/chunk-O7V2MLI4.mjs";
import "./chunks/chunk-EFZQNF6W.mjs";
import "./chunks/chunk-2KKYBHOX.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-ZAOT5H23.mjs";
import "./chunks/chunk-TI7VF6GL.mjs";
import "./chunks/chunk-E5CWBU5N.mjs";
import {
  withProjectLock
} from "./chunks/chunk-NRRYCG5Z.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-FY42SKHL.mjs";
import "./chunks/chunk-I6PECLM5.mjs";
import "./chunks/chunk-EAHJ2362.mjs";
import "./chunks/chunk-FSLH6YD3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-7KYFAUYP.mjs";
import "./chunks/chunk-TQXYR22C.mjs";
import "./chunks/chunk-GQBROBHZ.mjs";
import "./chunks/chunk-GPYDKKFW.mjs";
import "./chunks/chunk-T3RRHDYC.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-WRGNK2XG.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-24Z2M7ZM.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-E7VQNV3L.mjs";
import {
  openRun
} from "./chunks/chunk-BLPQ76ZH.mjs";
import "./chunks/chunk-PQK32OQO.mjs";
import "./chunks/chunk-XLZDQWLE.mjs";
import "./chunks/chunk-MYFBRE6X.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  inPhase,
  main,
  visible
} from "./chunks/chunk-FAMPJYGD.mjs";
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
