import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncOtherProject,
  syncProject,
  syncText
} from "./chunks/chunk-UKPGYQ5T.mjs";
import "./chunks/chunk-N4MARNIV.mjs";
import {
  rememberCodex
} from "./chunks/chunk-S62RTEOJ.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-REERQ35D.mjs";
import "./chunks/chunk-3FRUDG6A.mjs";
import "./chunks/chunk-V5F4BMH6.mjs";
import "./chunks/chunk-QQSWDTJG.mjs";
import "./chunks/chunk-UA773VXM.mjs";
import "./chunks/chunk-O4LNBAGP.mjs";
import "./chunks/chunk-YKQSCIEZ.mjs";
import "./chunks/chunk-QQCLGCGA.mjs";
import "./chunks/chunk-WBCYVGB4.mjs";
import "./chunks/chunk-LIB363TB.mjs";
import "./chunks/chunk-NWQG7FEA.mjs";
import "./chunks/chunk-RFACA3V2.mjs";
import "./chunks/chunk-YZSPBEOX.mjs";
import "./chunks/chunk-S7QNTYJA.mjs";
import "./chunks/chunk-RJ4VJLV4.mjs";
import "./chunks/chunk-ZKEV7QXA.mjs";
import "./chunks/chunk-23UQ3ZCX.mjs";
import "./chunks/chunk-EPCMXJHX.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-467PVODF.mjs";
import "./chunks/chunk-U7EZA3QL.mjs";
import "./chunks/chunk-UZSUUFJM.mjs";
import "./chunks/chunk-V72WVTJZ.mjs";
import "./chunks/chunk-5C3LDZRW.mjs";
import "./chunks/chunk-EZQ772VT.mjs";
import "./chunks/chunk-ELNUOP2R.mjs";
import "./chunks/chunk-3VGN2TRA.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-M5NNGWJ4.mjs";
import "./chunks/chunk-5OY23HRC.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-W6HXXI5V.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-325EYJNR.mjs";
import "./chunks/chunk-NZI3QXU7.mjs";
import "./chunks/chunk-3OPMULNH.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-ACCEB727.mjs";
import "./chunks/chunk-CJOEJ6UB.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-DDXKDTXL.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-5BVUVH66.mjs";
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
