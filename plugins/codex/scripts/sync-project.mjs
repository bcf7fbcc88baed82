import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-NKFVL7TS.mjs";
import {
  rememberCodex
} from "./chunks/chunk-DV347LDP.mjs";
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-HSPLK5NH.mjs";
import {
  syncOtherProject,
  syncProject
} from "./chunks/chunk-HZFWOSX2.mjs";
import "./chunks/chunk-ITROZXO3.mjs";
import "./chunks/chunk-HNSRYIZO.mjs";
import "./chunks/chunk-AQYTKEDV.mjs";
import "./chunks/chunk-OAB3IPI3.mjs";
import "./chunks/chunk-XYZYMDMB.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-2XRALSNF.mjs";
import "./chunks/chunk-7SXGEXXV.mjs";
import "./chunks/chunk-KHCKIVFP.mjs";
import "./chunks/chunk-G7BVL3M3.mjs";
import "./chunks/chunk-WPZI2B6S.mjs";
import "./chunks/chunk-T5AMG3FL.mjs";
import "./chunks/chunk-T7W2ETJ2.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-TPUUQWI4.mjs";
import "./chunks/chunk-TZF63F2A.mjs";
import "./chunks/chunk-LHIBEKZC.mjs";
import "./chunks/chunk-Z73D6XQI.mjs";
import "./chunks/chunk-K3UJCABR.mjs";
import "./chunks/chunk-45B7I7QI.mjs";
import "./chunks/chunk-JPQXXA5B.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-ZDD6DT7O.mjs";
import "./chunks/chunk-EGALOXFN.mjs";
import "./chunks/chunk-IQW6VLXB.mjs";
import "./chunks/chunk-QREJ6GBF.mjs";
import "./chunks/chunk-DPSEDMWK.mjs";
import "./chunks/chunk-BV3AURGW.mjs";
import "./chunks/chunk-XCEBJASS.mjs";
import "./chunks/chunk-3A6TSWUU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-LH7RRURT.mjs";
import "./chunks/chunk-XS6YFECK.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-XCYJTCRL.mjs";
import "./chunks/chunk-GJIZKU5R.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-GILJ2LDN.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-NENCVQBX.mjs";
import "./chunks/chunk-QNBEWCJU.mjs";
import "./chunks/chunk-YLD7ECIC.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-QIB6GMMG.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-RECAFOB4.mjs";
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
      const { syncEveryProject } = await import("./chunks/every-project-MOG3FBQK.mjs");
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
