import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncOtherProject,
  syncProject,
  syncText
} from "./chunks/chunk-EISMEGWK.mjs";
import {
  rememberCodex
} from "./chunks/chunk-KRXACTJC.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-Z6OVL3EP.mjs";
import "./chunks/chunk-RRDP4YDC.mjs";
import "./chunks/chunk-4FSP366I.mjs";
import "./chunks/chunk-DOIWGBRR.mjs";
import "./chunks/chunk-75ETQI5N.mjs";
import "./chunks/chunk-CJJLNOUO.mjs";
import "./chunks/chunk-IUQE7FPZ.mjs";
import "./chunks/chunk-XMO7MGOH.mjs";
import "./chunks/chunk-MX6GW7RG.mjs";
import "./chunks/chunk-IVJ26W22.mjs";
import "./chunks/chunk-XIZPJNQ3.mjs";
import "./chunks/chunk-24V6PKAS.mjs";
import "./chunks/chunk-PB5BAIJU.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-BOQCNYST.mjs";
import "./chunks/chunk-GUVWQO43.mjs";
import "./chunks/chunk-75AX7MDM.mjs";
import "./chunks/chunk-XGUMIGB4.mjs";
import "./chunks/chunk-HFVP6L3Z.mjs";
import "./chunks/chunk-UUYGPUIQ.mjs";
import "./chunks/chunk-IKYYJHR7.mjs";
import "./chunks/chunk-RYP7GHO2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-53ZSUCA2.mjs";
import "./chunks/chunk-QPUSDP3C.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-3YDMU3IA.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-L5GQ5OQO.mjs";
import "./chunks/chunk-LGPBPGG7.mjs";
import "./chunks/chunk-MFIDRPCJ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-7F7G54CR.mjs";
import "./chunks/chunk-3E74TAKT.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-Y6YH5JJS.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-YZRVSOMV.mjs";
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
