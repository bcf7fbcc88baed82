import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findKeptCommit
} from "./chunks/chunk-UG6FWZTW.mjs";
import {
  withProjectLock
} from "./chunks/chunk-XHUKCZOU.mjs";
import {
  publishOnce,
  withSession
} from "./chunks/chunk-IPUFUGKG.mjs";
import "./chunks/chunk-BN4LX3NL.mjs";
import "./chunks/chunk-NKMFTKPG.mjs";
import {
  removeTemporary
} from "./chunks/chunk-IHIGJL52.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-LYDU5I4I.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  environmentOption
} from "./chunks/chunk-5T7OZQ3N.mjs";
import {
  openRun
} from "./chunks/chunk-VTG7TKLA.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-MOHDHRZH.mjs";
import {
  commitUrl
} from "./chunks/chunk-73DJKEQU.mjs";
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
          (session) => publishOnce(session, {
            ...kept,
            progress: context.progress
          })
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

// entry:entry:push-codex
await main(command);
