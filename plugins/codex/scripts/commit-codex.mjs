import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  keepCommit
} from "./chunks/chunk-UG6FWZTW.mjs";
import {
  guardPublication,
  isEmpty,
  lookAtCodex,
  prepare,
  readLayout,
  stepTimer,
  writeSyncCommit
} from "./chunks/chunk-6KZMFZK2.mjs";
import {
  withProjectLock
} from "./chunks/chunk-XHUKCZOU.mjs";
import {
  countsOf
} from "./chunks/chunk-HJHV7X3N.mjs";
import {
  withSession
} from "./chunks/chunk-IPUFUGKG.mjs";
import "./chunks/chunk-VWUF3BTV.mjs";
import {
  ensureTips
} from "./chunks/chunk-FWBFZSN7.mjs";
import "./chunks/chunk-BN4LX3NL.mjs";
import "./chunks/chunk-NKMFTKPG.mjs";
import "./chunks/chunk-KAM5INJU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-IHIGJL52.mjs";
import "./chunks/chunk-EMRPQV6N.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-LYDU5I4I.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  environmentOption,
  syncOptions
} from "./chunks/chunk-5T7OZQ3N.mjs";
import {
  openRun
} from "./chunks/chunk-VTG7TKLA.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-E62D6IG2.mjs";
import "./chunks/chunk-MOHDHRZH.mjs";
import "./chunks/chunk-73DJKEQU.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-B2YCQAQC.mjs";
import {
  inPhase
} from "./chunks/chunk-HMZQS2IO.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
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
        await guardPublication(prepared, plan, async () => plan.planId);
        const counts = countsOf(plan.changes, plan.skipped);
        const parent = look.tips.target ?? look.tips.prod;
        if (isEmpty(plan))
          return { commit_sha: null, parent, ...counts, followed: 0, warnings: plan.warnings };
        const tips = await ensureTips(session, run, look.tips, { prod: "now" });
        const written = await inPhase(
          "commit",
          (async () => writeSyncCommit(session, run, {
            plan,
            own: tips.target ? await readLayout(session, tips.target) : null,
            prod: tips.prod ? await readLayout(session, tips.prod) : null,
            source: {
              commit: source.commit,
              dirty: look.uncommitted > 0,
              repository: await source.repository()
            }
          }))()
        );
        const { commit, along, rests, followed, warnings } = written;
        await keepCommit(session, run, source, { commit, parent, tip: tips.target, along, rests });
        return { commit_sha: commit, parent, ...counts, followed, warnings: [...plan.warnings, ...warnings] };
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
    const sync = syncOptions("commit-codex", void 0, { ...options, "to-codex": true });
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: "write",
      command: sync.command
    });
    return { status: "success", operation: "commit-codex", ...await commitOnly(run, sync) };
  },
  text: ({ commit_sha, parent, files_synced, files_deleted }) => commit_sha ? `Wrote ${commit_sha.slice(0, 7)} on ${parent?.slice(0, 7)}: ${files_synced} synced, ${files_deleted} deleted. Next: fractary-codex push-codex
` : "Nothing to commit: the codex is up to date\n"
});

// entry:entry:commit-codex
await main(command);
