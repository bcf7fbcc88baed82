import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-TD4PEEPI.mjs";
import {
  publishOnce
} from "./chunks/chunk-MBX5UUW2.mjs";
import {
  withSession
} from "./chunks/chunk-HB2F4B2Z.mjs";
import "./chunks/chunk-H2Q5RKHE.mjs";
import {
  removeTemporary
} from "./chunks/chunk-PA3ORSWQ.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-POHW2WL7.mjs";
import {
  withProjectLock
} from "./chunks/chunk-D6N3NACW.mjs";
import {
  listTips
} from "./chunks/chunk-ANWVXVNQ.mjs";
import "./chunks/chunk-ZAGX742U.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS
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
  CodexError,
  commitUrl,
  inPhase,
  isCodexError
} from "./chunks/chunk-BMMA7E7U.mjs";
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
