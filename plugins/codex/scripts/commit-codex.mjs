import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lookAtCodex
} from "./chunks/chunk-RDDU52KI.mjs";
import "./chunks/chunk-O4S7J2W5.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-PCYLYM6W.mjs";
import "./chunks/chunk-NTPVOVPP.mjs";
import {
  keepCommit
} from "./chunks/chunk-2RYFJWEM.mjs";
import "./chunks/chunk-BGT6NTUE.mjs";
import {
  withSession
} from "./chunks/chunk-DX4WILDX.mjs";
import "./chunks/chunk-XNVNKB6X.mjs";
import {
  readLayout
} from "./chunks/chunk-5MXMPYSI.mjs";
import "./chunks/chunk-WQMRJL4G.mjs";
import "./chunks/chunk-DIV4G7C6.mjs";
import "./chunks/chunk-KZDS6SXJ.mjs";
import "./chunks/chunk-Q3YPVBSX.mjs";
import "./chunks/chunk-MXC6YHO2.mjs";
import "./chunks/chunk-Z57IV2EF.mjs";
import "./chunks/chunk-YTUHPEBU.mjs";
import "./chunks/chunk-OSU4AT6D.mjs";
import "./chunks/chunk-DEX7UTIM.mjs";
import "./chunks/chunk-FLY3NYTW.mjs";
import "./chunks/chunk-2SV3USM6.mjs";
import "./chunks/chunk-WYFARX5G.mjs";
import "./chunks/chunk-JN355OQJ.mjs";
import "./chunks/chunk-DGVBQJBZ.mjs";
import {
  withProjectLock
} from "./chunks/chunk-SCLAS76C.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-F6QABIZB.mjs";
import "./chunks/chunk-RAJIEN2P.mjs";
import "./chunks/chunk-GW46C6G4.mjs";
import "./chunks/chunk-NNUEQ7RJ.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-AOA7OWC7.mjs";
import "./chunks/chunk-PQOIBLHV.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-GAU6W2AC.mjs";
import "./chunks/chunk-CL4GUE5O.mjs";
import "./chunks/chunk-TI5XEVAW.mjs";
import {
  openRun
} from "./chunks/chunk-PY3CZMQ7.mjs";
import "./chunks/chunk-CGJQ4EWI.mjs";
import "./chunks/chunk-ZHBBAWCQ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-NNYNUZF5.mjs";
import {
  inPhase
} from "./chunks/chunk-WVVKNGIU.mjs";
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
