import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-BQRTGZRH.mjs";
import {
  publishOnce
} from "./chunks/chunk-VJAGYSIH.mjs";
import {
  withSession
} from "./chunks/chunk-UQ7SKTG5.mjs";
import "./chunks/chunk-5R5LVZGW.mjs";
import {
  removeTemporary
} from "./chunks/chunk-2KLISFFM.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-X4AJKPWV.mjs";
import {
  withProjectLock
} from "./chunks/chunk-TEETQRVX.mjs";
import {
  listTips
} from "./chunks/chunk-ZZRW53EC.mjs";
import "./chunks/chunk-SRG2MJZ4.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-57K74ERZ.mjs";
import "./chunks/chunk-KNF77QUJ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-LXEDD7VT.mjs";
import {
  openRun
} from "./chunks/chunk-U2U5FCYW.mjs";
import "./chunks/chunk-FJDCKYUQ.mjs";
import "./chunks/chunk-6UME4EVL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-7VNXWJHR.mjs";
import {
  CodexError,
  commitUrl,
  inPhase,
  isCodexError
} from "./chunks/chunk-TQNBL2HL.mjs";
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
