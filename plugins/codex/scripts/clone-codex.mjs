import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listTips
} from "./chunks/chunk-QBW3A2CH.mjs";
import {
  fetchNamedBranches,
  withMirror
} from "./chunks/chunk-75CKWEUN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-HHEEIZAH.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-Y4RTAQP5.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-MZZTAHFV.mjs";
import {
  openRun
} from "./chunks/chunk-32GVHZAB.mjs";
import "./chunks/chunk-3ISXMW5N.mjs";
import "./chunks/chunk-6GFWY6R4.mjs";
import "./chunks/chunk-P2FWYLTS.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-4N4YVASK.mjs";
import {
  CodexError,
  inPhase
} from "./chunks/chunk-SCJYE53S.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/clone-codex.ts
var command = defineCommand({
  name: "clone-codex",
  positionals: { label: "", most: 0 },
  options: { ...SYNC_OPTIONS.environment },
  examples: ["fractary-codex clone-codex", "fractary-codex clone-codex --env prod --json"],
  async run(context, { options }) {
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: "read",
      command: "",
      discover: true
    });
    const { remote, environment, project } = run;
    const tips = await inPhase("clone", listTips(run));
    if (!tips.prod) throw empty(remote.url);
    const branch = tips.target ? environment.branch : environment.prodBranch;
    const fetched = await inPhase(
      "clone",
      withMirror(remote, context.home, async (mirror) => ({
        mirror: mirror.dir,
        created: mirror.created,
        tip: (await fetchNamedBranches(mirror, remote, project, [branch])).get(branch)
      }))
    );
    return { status: "success", operation: "clone-codex", ...fetched, branch };
  },
  text: ({ mirror, branch, tip, created }) => `${created ? "Made" : "Updated"} the mirror ${mirror}: ${branch} is at ${tip.slice(0, 7)}
`
});
function empty(url) {
  return new CodexError("BRANCH_NOT_FOUND", `The codex ${url} is empty, so there is no branch to bring`, {
    phase: "clone",
    fixes: ["Publish something first: fractary-codex sync-project --to-codex"]
  });
}

// entry:entry:clone-codex
await main(command);
