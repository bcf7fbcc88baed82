import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncOtherProject,
  syncProject,
  syncText
} from "./chunks/chunk-VR32KV3J.mjs";
import {
  rememberCodex
} from "./chunks/chunk-IPCO4YH2.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-A25TYGJQ.mjs";
import "./chunks/chunk-DPNWSUQX.mjs";
import "./chunks/chunk-OINM75SX.mjs";
import "./chunks/chunk-VOY7UGGD.mjs";
import "./chunks/chunk-UVDPXX2N.mjs";
import "./chunks/chunk-4CFAIFTA.mjs";
import "./chunks/chunk-VZPBUGYT.mjs";
import "./chunks/chunk-LFPP3BMI.mjs";
import "./chunks/chunk-BXMCAUPQ.mjs";
import "./chunks/chunk-BRVGXT2S.mjs";
import "./chunks/chunk-2JJRFF6T.mjs";
import "./chunks/chunk-UIGMEQ3Z.mjs";
import "./chunks/chunk-TIFRU7YJ.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-XDIV5AHS.mjs";
import "./chunks/chunk-S3S4BW3Q.mjs";
import "./chunks/chunk-SFRSN3T5.mjs";
import "./chunks/chunk-XMLFXX37.mjs";
import "./chunks/chunk-VNZ6IXGQ.mjs";
import "./chunks/chunk-5VDPBBS5.mjs";
import "./chunks/chunk-A6P6M5Y7.mjs";
import "./chunks/chunk-D3WUVDNP.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-FW3TINZB.mjs";
import "./chunks/chunk-TVHQ24DN.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-DT4YPA5Q.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-45QFZOXO.mjs";
import "./chunks/chunk-CG4P4QTS.mjs";
import "./chunks/chunk-JXOXY4MF.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-GK7WXKM6.mjs";
import "./chunks/chunk-FUVMFBV3.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-OBHWENQ2.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-YTDC6MRQ.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/sync-project.ts
var command = defineCommand({
  name: "sync-project",
  positionals: { label: "[PROJECT]", most: 1 },
  options: {
    ...SYNC_OPTIONS.directions,
    ...SYNC_OPTIONS.environment,
    "dry-run": { type: "boolean", description: "show what would happen and change nothing" },
    "exit-code": { type: "boolean", description: "with --dry-run: exit 4 when there is something to sync" },
    ...SYNC_OPTIONS.selection,
    ...SYNC_OPTIONS.overrides,
    summary: { type: "boolean", description: "with --json: at most 20 names a list, and no progress" }
  },
  examples: [
    "fractary-codex sync-project --dry-run      what a sync would do",
    "fractary-codex sync-project                both ways, environment test",
    "fractary-codex sync-project --env prod     to production, and back",
    "fractary-codex sync-project --to-codex --patterns 'docs/**,README.md'",
    "fractary-codex sync-project billing        another project of the organization, from its remote"
  ],
  async run(context, { options, positionals: [name] }) {
    if (options["exit-code"] && !options["dry-run"]) {
      throw invalid("--exit-code goes with --dry-run", "Add --dry-run, or leave --exit-code out");
    }
    if (name !== void 0) checkName(name);
    const typed = syncOptions("sync-project", name, options);
    const directionIn = (config) => typed.direction ?? config.sync_direction;
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: (config) => directionIn(config) === "from-codex" ? "read" : "write",
      command: typed.command
    });
    if (name === void 0 && isCodexItself(run)) {
      throw invalid(
        "This is a checkout of the codex itself, which has no documents of its own to sync",
        "Name the project to sync: fractary-codex sync-project NAME"
      );
    }
    if (name !== void 0 && name !== run.project)
      return syncOtherProject(run, name, { ...typed, direction: typed.direction ?? "to-codex" });
    const result = await syncProject(run, { ...typed, direction: directionIn(run.config) });
    if (!typed.dryRun) await rememberCodex(context.home, run.place.root, run.config);
    return result;
  },
  text: syncText,
  json: (result, summary) => summary ? summarizeSync(result) : result,
  exitCode(result, { options }) {
    if (result.status !== "success") return 1;
    const changes = [result.to_codex, result.from_codex].some(
      (one) => one?.status === "success" && one.files_synced + one.files_deleted > 0
    );
    return options["exit-code"] && changes ? 4 : 0;
  }
});
function checkName(name) {
  if (name === "*") {
    throw invalid(
      "sync-project '*' means every project of the organization, which this version cannot sync in one go",
      "Sync one project: fractary-codex sync-project NAME"
    );
  }
  if (isName("project", name)) return;
  throw invalid(
    `${shown(name)} is no project's name`,
    "Give a name such as auth-service: fractary-codex sync-project NAME"
  );
}

// entry:entry:sync-project
await main(command);
