import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-XGLQB5TT.mjs";
import {
  rememberCodex
} from "./chunks/chunk-UQWA4KUJ.mjs";
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-B7SFPDW5.mjs";
import {
  syncOtherProject,
  syncProject
} from "./chunks/chunk-EQMP6WZK.mjs";
import "./chunks/chunk-EUXQY46G.mjs";
import "./chunks/chunk-TMPRZY6U.mjs";
import "./chunks/chunk-REHLHGYG.mjs";
import "./chunks/chunk-WIGM5PTV.mjs";
import "./chunks/chunk-RFSJDG7Z.mjs";
import "./chunks/chunk-P5HKEQA3.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-QA3COU52.mjs";
import "./chunks/chunk-ZNGR2PRZ.mjs";
import "./chunks/chunk-JHHHHTWO.mjs";
import "./chunks/chunk-LSUTPSH2.mjs";
import "./chunks/chunk-QC6PJK62.mjs";
import "./chunks/chunk-2EA6RUHJ.mjs";
import "./chunks/chunk-PQMOHPUK.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-75455JTC.mjs";
import "./chunks/chunk-5GYLK5T7.mjs";
import "./chunks/chunk-GD62NRHM.mjs";
import "./chunks/chunk-UC5FCPPW.mjs";
import "./chunks/chunk-PJKQDJRR.mjs";
import "./chunks/chunk-LFYRPRYO.mjs";
import "./chunks/chunk-PNRAC3AN.mjs";
import "./chunks/chunk-2SV3USM6.mjs";
import "./chunks/chunk-QC2FFMMP.mjs";
import "./chunks/chunk-2JRCH5F7.mjs";
import "./chunks/chunk-ZSFJHPIO.mjs";
import "./chunks/chunk-XTIYLNYI.mjs";
import "./chunks/chunk-7Y45ZA32.mjs";
import "./chunks/chunk-FWC4PKRQ.mjs";
import "./chunks/chunk-QEEDLCBT.mjs";
import "./chunks/chunk-GEV4J4JT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-7HQ5SYIB.mjs";
import "./chunks/chunk-XEH7LY7W.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-IROSG4C4.mjs";
import "./chunks/chunk-FDIYUCLI.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-34K6TXS2.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-ABAS3YFL.mjs";
import "./chunks/chunk-7GO73HCB.mjs";
import "./chunks/chunk-QI7XX2SU.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-MNZ32V5M.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-BBFDJOKS.mjs";
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
    "fractary-codex sync-project billing        another project of the organization, from its remote",
    "fractary-codex sync-project '*' --dry-run  every project of the organization: see sync-org"
  ],
  async run(context, { options, positionals: [name] }) {
    if (name === "*") {
      const { syncEveryProject } = await import("./chunks/every-project-Q5VHPWBX.mjs");
      return syncEveryProject(context, options);
    }
    if (options["exit-code"] && !options["dry-run"]) {
      throw invalid("--exit-code goes with --dry-run", "Add --dry-run, or leave --exit-code out");
    }
    if (name !== void 0) checkName(name);
    const typed = syncOptions("sync-project", name, options);
    const directionIn = (config) => typed.direction ?? config.sync_direction;
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: (config) => directionIn(config) === "from-codex" ? "read" : "write",
      command: typed.command,
      discover: true
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
  text: (result) => isOfAll(result) ? organizationText(result) : syncText(result),
  json(result, summary) {
    if (!summary) return result;
    return isOfAll(result) ? summarizeOrganization(result) : summarizeSync(result);
  },
  exitCode(result, { options }) {
    if (result.status !== "success") return 1;
    if (isOfAll(result)) return 0;
    const changes = [result.to_codex, result.from_codex].some(
      (one) => one?.status === "success" && one.files_synced + one.files_deleted > 0
    );
    return options["exit-code"] && changes ? 4 : 0;
  }
});
function isOfAll(result) {
  return result.operation === "sync-org";
}
function checkName(name) {
  if (isName("project", name)) return;
  throw invalid(
    `${shown(name)} is no project's name`,
    "Give a name such as auth-service: fractary-codex sync-project NAME"
  );
}

// entry:entry:sync-project
await main(command);
