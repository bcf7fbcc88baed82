import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-2JGHL7TS.mjs";
import {
  publishOnce
} from "./chunks/chunk-6AJFWWP2.mjs";
import "./chunks/chunk-WPYLZEC5.mjs";
import {
  withSession
} from "./chunks/chunk-JQP7IR3M.mjs";
import "./chunks/chunk-RLIXFVSA.mjs";
import {
  removeTemporary
} from "./chunks/chunk-GIMPGJ5L.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-ZLZ63C4V.mjs";
import {
  withProjectLock
} from "./chunks/chunk-FQNQLRMW.mjs";
import {
  listTips
} from "./chunks/chunk-SO2OIR7V.mjs";
import "./chunks/chunk-PK4KYV5A.mjs";
import "./chunks/chunk-BW22OMDM.mjs";
import "./chunks/chunk-2JELASJO.mjs";
import "./chunks/chunk-T3RRHDYC.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-3YNO6PUT.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-36QDDSWQ.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-R2YRUQO6.mjs";
import {
  openRun
} from "./chunks/chunk-I4B4HPMF.mjs";
import "./chunks/chunk-ASZCNK6S.mjs";
import "./chunks/chunk-Z5MROL2J.mjs";
import "./chunks/chunk-NM5TL23D.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  CodexError,
  commitUrl,
  defineCommand,
  environmentOption,
  inPhase,
  isCodexError,
  main
} from "./chunks/chunk-6DOJUWP2.mjs";
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
