import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-2GES55GQ.mjs";
import {
  publishOnce
} from "./chunks/chunk-TBQ7KBI6.mjs";
import {
  withSession
} from "./chunks/chunk-PURL2EBK.mjs";
import "./chunks/chunk-7PQE66SZ.mjs";
import {
  removeTemporary
} from "./chunks/chunk-J55YK3QW.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-XNCVAW2O.mjs";
import {
  withProjectLock
} from "./chunks/chunk-FWP7NW3I.mjs";
import {
  listTips
} from "./chunks/chunk-IFTUI4CW.mjs";
import "./chunks/chunk-TLV6YJYZ.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-5NQYLJCT.mjs";
import {
  openRun
} from "./chunks/chunk-XREZCZLM.mjs";
import "./chunks/chunk-DHYYTAD5.mjs";
import "./chunks/chunk-UU742B43.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-2OLSBGOK.mjs";
import "./chunks/chunk-U2E5F5O2.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-V5OXL27Q.mjs";
import {
  CodexError,
  commitUrl,
  inPhase,
  isCodexError
} from "./chunks/chunk-PRHETEJD.mjs";
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
