import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-242PJDA2.mjs";
import {
  withProjectLock
} from "./chunks/chunk-PO6AYZML.mjs";
import {
  publishOnce,
  withSession
} from "./chunks/chunk-JHYVLDCG.mjs";
import "./chunks/chunk-7VKEKEXI.mjs";
import {
  listTips
} from "./chunks/chunk-JTA2AIGG.mjs";
import "./chunks/chunk-ARQURRK4.mjs";
import "./chunks/chunk-2O7UUS7W.mjs";
import {
  removeTemporary
} from "./chunks/chunk-RGKM3TLO.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  openRun
} from "./chunks/chunk-TA4EPWPB.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-PV3WXGO6.mjs";
import {
  commitUrl
} from "./chunks/chunk-HPE5TUXB.mjs";
import {
  SYNC_OPTIONS,
  environmentOption
} from "./chunks/chunk-VHQXIFD3.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-Z2HJIB4E.mjs";
import {
  CodexError,
  inPhase,
  isCodexError
} from "./chunks/chunk-SXMJM6YA.mjs";
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
