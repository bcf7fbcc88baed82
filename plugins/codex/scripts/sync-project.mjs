import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncOtherProject,
  syncProject,
  syncText
} from "./chunks/chunk-VM4JHVUU.mjs";
import {
  rememberCodex
} from "./chunks/chunk-QG77XNAN.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-RXNSKLAM.mjs";
import "./chunks/chunk-CN6PFSR7.mjs";
import "./chunks/chunk-ZHBHWLQD.mjs";
import "./chunks/chunk-CBTYRFHR.mjs";
import "./chunks/chunk-LDBAYPIF.mjs";
import "./chunks/chunk-CT3YPLWQ.mjs";
import "./chunks/chunk-7CNIBKLH.mjs";
import "./chunks/chunk-E4LTZRSX.mjs";
import "./chunks/chunk-PLRPBEB3.mjs";
import "./chunks/chunk-56YEMNQZ.mjs";
import "./chunks/chunk-A2ULSC5M.mjs";
import "./chunks/chunk-ATNLQGVV.mjs";
import "./chunks/chunk-P6Z7AGGN.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-EVJJRQ4D.mjs";
import "./chunks/chunk-3BOQ3F6M.mjs";
import "./chunks/chunk-NJFEYZE3.mjs";
import "./chunks/chunk-I4Z56Y7T.mjs";
import "./chunks/chunk-SDW467V7.mjs";
import "./chunks/chunk-NYV3SJ4G.mjs";
import "./chunks/chunk-R3T3755U.mjs";
import "./chunks/chunk-Y6EOQEIR.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-D2ZCKHBL.mjs";
import "./chunks/chunk-XCOHQX5P.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-APTN72RS.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-FEDCEQAW.mjs";
import "./chunks/chunk-YF53L3XJ.mjs";
import "./chunks/chunk-QLRWHBFJ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-Y3DYCDR5.mjs";
import "./chunks/chunk-HJMS6JRC.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-T5PDBX5E.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-ARLONESM.mjs";
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
