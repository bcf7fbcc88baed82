import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-HQP5YHTG.mjs";
import {
  withProjectLock
} from "./chunks/chunk-J4R5CLVF.mjs";
import {
  publishOnce,
  withSession
} from "./chunks/chunk-CCL32HNG.mjs";
import "./chunks/chunk-CEUO67TR.mjs";
import {
  listTips
} from "./chunks/chunk-MKPRDNVU.mjs";
import "./chunks/chunk-HDUUPNFT.mjs";
import "./chunks/chunk-77GJMKMR.mjs";
import {
  removeTemporary
} from "./chunks/chunk-RVZAHIBY.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-LYDU5I4I.mjs";
import {
  openRun
} from "./chunks/chunk-Q3TMIL52.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-ZEXPWWYO.mjs";
import {
  commitUrl
} from "./chunks/chunk-73DJKEQU.mjs";
import {
  SYNC_OPTIONS,
  environmentOption
} from "./chunks/chunk-FXF4EIWP.mjs";
import "./chunks/chunk-VZQ2ZQVU.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-4NIW4DNR.mjs";
import {
  CodexError,
  inPhase,
  isCodexError
} from "./chunks/chunk-HMZQS2IO.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
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
