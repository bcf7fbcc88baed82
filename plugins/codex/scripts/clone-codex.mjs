import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listTips
} from "./chunks/chunk-MKPRDNVU.mjs";
import {
  fetchBranches,
  withMirror
} from "./chunks/chunk-HDUUPNFT.mjs";
import "./chunks/chunk-77GJMKMR.mjs";
import "./chunks/chunk-LYDU5I4I.mjs";
import {
  openRun
} from "./chunks/chunk-Q3TMIL52.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-ZEXPWWYO.mjs";
import "./chunks/chunk-73DJKEQU.mjs";
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
  inPhase
} from "./chunks/chunk-HMZQS2IO.mjs";
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
