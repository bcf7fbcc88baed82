import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-UCU3JF7K.mjs";
import {
  publishOnce
} from "./chunks/chunk-DPNWSUQX.mjs";
import {
  withSession
} from "./chunks/chunk-OINM75SX.mjs";
import "./chunks/chunk-4CFAIFTA.mjs";
import {
  removeTemporary
} from "./chunks/chunk-LFPP3BMI.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-S3S4BW3Q.mjs";
import {
  withProjectLock
} from "./chunks/chunk-SFRSN3T5.mjs";
import {
  listTips
} from "./chunks/chunk-FW3TINZB.mjs";
import "./chunks/chunk-TVHQ24DN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-DT4YPA5Q.mjs";
import {
  openRun
} from "./chunks/chunk-45QFZOXO.mjs";
import "./chunks/chunk-CG4P4QTS.mjs";
import "./chunks/chunk-JXOXY4MF.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-GK7WXKM6.mjs";
import "./chunks/chunk-FUVMFBV3.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-OBHWENQ2.mjs";
import {
  CodexError,
  commitUrl,
  inPhase,
  isCodexError
} from "./chunks/chunk-YTDC6MRQ.mjs";
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
      command: "fractary-codex push-codex"
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
