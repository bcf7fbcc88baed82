import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listTips
} from "./chunks/chunk-JTA2AIGG.mjs";
import {
  fetchBranches,
  withMirror
} from "./chunks/chunk-ARQURRK4.mjs";
import "./chunks/chunk-2O7UUS7W.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  openRun
} from "./chunks/chunk-TA4EPWPB.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-PV3WXGO6.mjs";
import "./chunks/chunk-HPE5TUXB.mjs";
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
  inPhase
} from "./chunks/chunk-SXMJM6YA.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/clone-codex.ts
var command = defineCommand({
  name: "clone-codex",
  positionals: { label: "", most: 0 },
  options: { ...SYNC_OPTIONS.environment },
  examples: ["fractary-codex clone-codex", "fractary-codex clone-codex --env prod --json"],
  async run(context, { options }) {
    const run = await openRun(context, { env: environmentOption(options), purpose: "read", command: "" });
    const { remote, environment, project } = run;
    const tips = await inPhase("clone", listTips(run));
    if (!tips.prod) throw empty(remote.url);
    const branch = tips.target ? environment.branch : environment.prodBranch;
    const fetched = await inPhase(
      "clone",
      withMirror(remote, context.home, async (mirror) => ({
        mirror: mirror.dir,
        created: mirror.created,
        tip: (await fetchBranches(mirror, remote, project, [branch])).get(branch)
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
