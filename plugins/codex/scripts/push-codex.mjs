import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-DPT2EGJY.mjs";
import {
  publishOnce
} from "./chunks/chunk-556CIZIF.mjs";
import {
  withSession
} from "./chunks/chunk-TKJMZYNB.mjs";
import "./chunks/chunk-ASSLHPQW.mjs";
import {
  removeTemporary
} from "./chunks/chunk-QN7FA4VX.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-RE565XBI.mjs";
import {
  withProjectLock
} from "./chunks/chunk-M3T7JLGK.mjs";
import {
  listTips
} from "./chunks/chunk-G5BBICTQ.mjs";
import "./chunks/chunk-CIML5YZT.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-BPQEBNJ2.mjs";
import "./chunks/chunk-2X6G5W26.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-NBKX3RNE.mjs";
import {
  openRun
} from "./chunks/chunk-QTSLW3BX.mjs";
import "./chunks/chunk-YKR3ENBL.mjs";
import "./chunks/chunk-CU7NCG4P.mjs";
import "./chunks/chunk-VQOAHGQW.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-EIKS3X4I.mjs";
import {
  CodexError,
  commitUrl,
  inPhase,
  isCodexError
} from "./chunks/chunk-LS24I6JE.mjs";
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
