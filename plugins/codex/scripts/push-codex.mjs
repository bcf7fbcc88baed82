import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-TSUNGMKX.mjs";
import {
  publishOnce
} from "./chunks/chunk-RJD2RQRG.mjs";
import {
  withSession
} from "./chunks/chunk-2B3F3U43.mjs";
import "./chunks/chunk-VYJHDM33.mjs";
import {
  removeTemporary
} from "./chunks/chunk-XXXLGYOE.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-6XICQVU6.mjs";
import {
  withProjectLock
} from "./chunks/chunk-XTCKRSBG.mjs";
import {
  listTips
} from "./chunks/chunk-KW2J4IUY.mjs";
import "./chunks/chunk-YPHS2CHN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-ODVCOCEW.mjs";
import "./chunks/chunk-O7ITJT2Q.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-DZBYAQLL.mjs";
import {
  openRun
} from "./chunks/chunk-P3WEJPRK.mjs";
import "./chunks/chunk-F23ZBP6F.mjs";
import "./chunks/chunk-WF5Q5WSG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-5HT7RP64.mjs";
import {
  CodexError,
  commitUrl,
  inPhase,
  isCodexError
} from "./chunks/chunk-VLS2ZDPR.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/push-codex.ts
var command = defineCommand({
  name: "push-codex",
  positionals: { label: "", most: 0 },
  options: {
    ...SYNC_OPTIONS.environment,
    commit: {
      type: "string",
      value: "SHA",
      description: "the commit; the last one of commit-codex unless given"
    }
  },
  examples: ["fractary-codex push-codex", "fractary-codex push-codex --env prod --json"],
  async run(context, { options }) {
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: "write",
      command: "fractary-codex push-codex",
      discover: true
    });
    const { kept, objects, dir } = await findKeptCommit(run, options.commit);
    const published = await inPhase(
      "push",
      withProjectLock(
        run,
        () => withSession(
          run.remote,
          context.home,
          [objects],
          (session) => publishOnce(session, { ...kept, progress: context.progress }).catch(
            (error) => explainMoved(run, kept, error)
          )
        )
      )
    );
    await removeTemporary(dir);
    return {
      status: "success",
      operation: "push-codex",
      commit_sha: kept.commit,
      commit_url: commitUrl(run.remote.url, kept.commit, context.env.GH_HOST),
      target_branch: kept.branch,
      attempts: published.attempts
    };
  },
  text: ({ commit_sha, target_branch }) => `Published ${commit_sha.slice(0, 7)} to ${target_branch}
`
});
async function explainMoved(run, kept, error) {
  if (!isCodexError(error, "PUSH_REJECTED")) throw error;
  const now = await listTips(run).catch(() => null);
  if (!now || now.target === kept.tip) throw error;
  const env = run.environment.name;
  throw new CodexError(
    "PUSH_REJECTED",
    `The branch ${kept.branch} moved since commit-codex wrote ${kept.commit.slice(0, 7)}, which does not go forward any more`,
    {
      phase: "push",
      fixes: [`Write it anew: fractary-codex commit-codex --env ${env}, then push-codex --env ${env}`],
      cause: error
    }
  );
}

// entry:entry:push-codex
await main(command);
