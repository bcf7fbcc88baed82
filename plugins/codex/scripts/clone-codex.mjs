import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listTips
} from "./chunks/chunk-53ZSUCA2.mjs";
import {
  fetchBranches,
  withMirror
} from "./chunks/chunk-QPUSDP3C.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-3YDMU3IA.mjs";
import {
  openRun
} from "./chunks/chunk-L5GQ5OQO.mjs";
import "./chunks/chunk-LGPBPGG7.mjs";
import "./chunks/chunk-MFIDRPCJ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-7F7G54CR.mjs";
import "./chunks/chunk-3E74TAKT.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-Y6YH5JJS.mjs";
import {
  CodexError,
  inPhase
} from "./chunks/chunk-YZRVSOMV.mjs";
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
