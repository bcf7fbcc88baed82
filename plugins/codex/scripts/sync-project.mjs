import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-U3EBIPC5.mjs";
import {
  rememberCodex
} from "./chunks/chunk-F6MS6JGE.mjs";
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-7IC4JCOO.mjs";
import {
  syncOtherProject,
  syncProject
} from "./chunks/chunk-WUWG237J.mjs";
import "./chunks/chunk-GSX3XE3X.mjs";
import "./chunks/chunk-MMEGKO2Z.mjs";
import "./chunks/chunk-ITLZTI2Q.mjs";
import "./chunks/chunk-6ZH7PV2M.mjs";
import "./chunks/chunk-46JXHWXW.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-5CKLSJVY.mjs";
import "./chunks/chunk-362CIX2W.mjs";
import "./chunks/chunk-J527DSC7.mjs";
import "./chunks/chunk-SLSTDIW4.mjs";
import "./chunks/chunk-4FPWNFTD.mjs";
import "./chunks/chunk-HA6RQPSC.mjs";
import "./chunks/chunk-UZHKUXL6.mjs";
import "./chunks/chunk-I6CKRJDS.mjs";
import "./chunks/chunk-PL4BCTRK.mjs";
import "./chunks/chunk-SBIHIUKL.mjs";
import "./chunks/chunk-A7YLDCEG.mjs";
import "./chunks/chunk-CS7H3Q5K.mjs";
import "./chunks/chunk-25Y5B2H3.mjs";
import "./chunks/chunk-B76NRCPC.mjs";
import "./chunks/chunk-B3UTYBUD.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-FTYFF6F6.mjs";
import "./chunks/chunk-XRXIIANN.mjs";
import "./chunks/chunk-DRUWXXTH.mjs";
import "./chunks/chunk-HJ33PLPP.mjs";
import "./chunks/chunk-AIEQOQJW.mjs";
import "./chunks/chunk-ZOCQ52V4.mjs";
import "./chunks/chunk-Y4SKMFQV.mjs";
import "./chunks/chunk-W7V6AJE2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-TAS2GN54.mjs";
import "./chunks/chunk-D7Y3LVIX.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-CYZ45ZP3.mjs";
import "./chunks/chunk-GZDO6G3O.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-XKGGBHEX.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-S52VQOTP.mjs";
import "./chunks/chunk-3O34RKU7.mjs";
import "./chunks/chunk-MMTDSN6M.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-2Z3OFNHR.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-CP5BV2WD.mjs";
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
      const { syncEveryProject } = await import("./chunks/every-project-DX7GL3J3.mjs");
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
