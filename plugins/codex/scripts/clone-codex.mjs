import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listTips
} from "./chunks/chunk-7KYFAUYP.mjs";
import {
  fetchNamedBranches
} from "./chunks/chunk-TQXYR22C.mjs";
import "./chunks/chunk-GQBROBHZ.mjs";
import {
  withMirror
} from "./chunks/chunk-GPYDKKFW.mjs";
import "./chunks/chunk-T3RRHDYC.mjs";
import {
  SYNC_OPTIONS
} from "./chunks/chunk-WRGNK2XG.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-24Z2M7ZM.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-E7VQNV3L.mjs";
import {
  openRun
} from "./chunks/chunk-BLPQ76ZH.mjs";
import "./chunks/chunk-PQK32OQO.mjs";
import "./chunks/chunk-XLZDQWLE.mjs";
import "./chunks/chunk-MYFBRE6X.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  CodexError,
  defineCommand,
  environmentOption,
  inPhase,
  main
} from "./chunks/chunk-FAMPJYGD.mjs";
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
