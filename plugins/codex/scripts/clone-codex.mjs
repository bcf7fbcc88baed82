import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listTips
} from "./chunks/chunk-SO2OIR7V.mjs";
import {
  fetchNamedBranches
} from "./chunks/chunk-PK4KYV5A.mjs";
import "./chunks/chunk-BW22OMDM.mjs";
import {
  withMirror
} from "./chunks/chunk-2JELASJO.mjs";
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
  defineCommand,
  environmentOption,
  inPhase,
  main
} from "./chunks/chunk-6DOJUWP2.mjs";
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
