import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncOtherProject,
  syncProject,
  syncText
} from "./chunks/chunk-IK4WW6K3.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-6T2JLZWO.mjs";
import "./chunks/chunk-4JQXZQFI.mjs";
import {
  rememberCodex
} from "./chunks/chunk-REXQ4FVC.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-DUKJBDKB.mjs";
import "./chunks/chunk-F7IPFYGL.mjs";
import "./chunks/chunk-MYAKCR2F.mjs";
import "./chunks/chunk-ITZJAIKF.mjs";
import "./chunks/chunk-K2QWLEZF.mjs";
import "./chunks/chunk-QO7PR34P.mjs";
import "./chunks/chunk-IBOIR6DH.mjs";
import "./chunks/chunk-ADSRCB7R.mjs";
import "./chunks/chunk-BUXDGC2C.mjs";
import "./chunks/chunk-JQKVH5P3.mjs";
import "./chunks/chunk-VEHUG5PQ.mjs";
import "./chunks/chunk-2JR3MDQH.mjs";
import "./chunks/chunk-ZEGP22O3.mjs";
import "./chunks/chunk-IST63YYD.mjs";
import "./chunks/chunk-LJ4JOLLR.mjs";
import "./chunks/chunk-YJ6TFECR.mjs";
import "./chunks/chunk-FKVTBDG4.mjs";
import "./chunks/chunk-UM6S2KGX.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-7T5HS34D.mjs";
import "./chunks/chunk-4RICOBIZ.mjs";
import "./chunks/chunk-IJFRU6PO.mjs";
import "./chunks/chunk-ZYCSHHNT.mjs";
import "./chunks/chunk-QYZNNNHS.mjs";
import "./chunks/chunk-363ACYXA.mjs";
import "./chunks/chunk-YSMLDND4.mjs";
import "./chunks/chunk-HZUUBUOD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-SQ5C6EHV.mjs";
import "./chunks/chunk-WS7Q3VEK.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-LUIKVVYP.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-7NPRTQ4E.mjs";
import "./chunks/chunk-GMNZY5KV.mjs";
import "./chunks/chunk-MU32YO35.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-UIUM6CUR.mjs";
import "./chunks/chunk-VON63DN3.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-F5V3ZLH4.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-M225BYIF.mjs";
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
      const { syncEveryProject } = await import("./chunks/every-project-BGWB3D6H.mjs");
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
