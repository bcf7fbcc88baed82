import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncOtherProject,
  syncProject,
  syncText
} from "./chunks/chunk-DH5ZV23K.mjs";
import "./chunks/chunk-MXZ2SUZQ.mjs";
import "./chunks/chunk-PO6AYZML.mjs";
import "./chunks/chunk-MWEXPS56.mjs";
import "./chunks/chunk-JHYVLDCG.mjs";
import "./chunks/chunk-AYLA7V7U.mjs";
import "./chunks/chunk-7VKEKEXI.mjs";
import "./chunks/chunk-JTA2AIGG.mjs";
import "./chunks/chunk-ARQURRK4.mjs";
import "./chunks/chunk-2O7UUS7W.mjs";
import "./chunks/chunk-E2GHWPXU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-RGKM3TLO.mjs";
import "./chunks/chunk-ACELSOB4.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-TA4EPWPB.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-57LAQJRK.mjs";
import "./chunks/chunk-PV3WXGO6.mjs";
import "./chunks/chunk-HPE5TUXB.mjs";
import {
  SYNC_OPTIONS,
  environmentOption,
  invalid,
  syncOptions
} from "./chunks/chunk-VHQXIFD3.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-Z2HJIB4E.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-SXMJM6YA.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
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
    return name === void 0 || name === run.project ? syncProject(run, { ...typed, direction: directionIn(run.config) }) : syncOtherProject(run, name, { ...typed, direction: typed.direction ?? "to-codex" });
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
