import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lookAtCodex
} from "./chunks/chunk-CD5KPLEW.mjs";
import "./chunks/chunk-4HX6PMOJ.mjs";
import {
  guardPublication,
  isEmpty,
  planChanged,
  prepare,
  productionWarnings,
  stepTimer,
  writeSyncCommits
} from "./chunks/chunk-FZ42SROR.mjs";
import "./chunks/chunk-4PCSGIF2.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import {
  keepCommit
} from "./chunks/chunk-TD4PEEPI.mjs";
import "./chunks/chunk-MBX5UUW2.mjs";
import {
  withSession
} from "./chunks/chunk-HB2F4B2Z.mjs";
import "./chunks/chunk-Z7I2EKCR.mjs";
import {
  readLayout
} from "./chunks/chunk-BWLMNSHN.mjs";
import "./chunks/chunk-H2Q5RKHE.mjs";
import "./chunks/chunk-PQPAVX5N.mjs";
import "./chunks/chunk-R436INXJ.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-PA3ORSWQ.mjs";
import "./chunks/chunk-VX3TB3RW.mjs";
import "./chunks/chunk-2KBQTEQZ.mjs";
import "./chunks/chunk-VPIQTKXT.mjs";
import "./chunks/chunk-FX5A6FD7.mjs";
import "./chunks/chunk-67VUM2OQ.mjs";
import "./chunks/chunk-7SE46X4O.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-DFFVA5QL.mjs";
import "./chunks/chunk-POHW2WL7.mjs";
import "./chunks/chunk-A4FDCLU2.mjs";
import {
  withProjectLock
} from "./chunks/chunk-D6N3NACW.mjs";
import {
  countsOf,
  toCodexResult
} from "./chunks/chunk-3WSCXX6H.mjs";
import "./chunks/chunk-M6YQJJS3.mjs";
import "./chunks/chunk-2HNN7DUX.mjs";
import "./chunks/chunk-3DAVJF6E.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import {
  ensureTips
} from "./chunks/chunk-ANWVXVNQ.mjs";
import "./chunks/chunk-ZAGX742U.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-SG73GNEI.mjs";
import "./chunks/chunk-DOOHUW7V.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-KGCGQGU3.mjs";
import {
  openRun
} from "./chunks/chunk-CRZVXVYU.mjs";
import "./chunks/chunk-DUCYOK4S.mjs";
import "./chunks/chunk-2QQOR6NL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4LSG6MWM.mjs";
import {
  inPhase,
  visible
} from "./chunks/chunk-BMMA7E7U.mjs";
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
