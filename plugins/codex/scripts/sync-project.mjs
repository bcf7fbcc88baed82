import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-JRQQQ6Q6.mjs";
import {
  rememberCodex
} from "./chunks/chunk-JYVAPO3V.mjs";
import {
  summarizeSync,
  syncText
} from "./chunks/chunk-M3IEKRSY.mjs";
import {
  syncOtherProject,
  syncProject
} from "./chunks/chunk-7GBBOO6E.mjs";
import "./chunks/chunk-W5IS4FH7.mjs";
import "./chunks/chunk-TMPRZY6U.mjs";
import "./chunks/chunk-RDDU52KI.mjs";
import "./chunks/chunk-O4S7J2W5.mjs";
import "./chunks/chunk-PCYLYM6W.mjs";
import "./chunks/chunk-NTPVOVPP.mjs";
import "./chunks/chunk-BGT6NTUE.mjs";
import "./chunks/chunk-DX4WILDX.mjs";
import "./chunks/chunk-XNVNKB6X.mjs";
import "./chunks/chunk-5MXMPYSI.mjs";
import "./chunks/chunk-WQMRJL4G.mjs";
import "./chunks/chunk-DIV4G7C6.mjs";
import "./chunks/chunk-KZDS6SXJ.mjs";
import "./chunks/chunk-Q3YPVBSX.mjs";
import "./chunks/chunk-MXC6YHO2.mjs";
import "./chunks/chunk-Z57IV2EF.mjs";
import "./chunks/chunk-YTUHPEBU.mjs";
import "./chunks/chunk-OSU4AT6D.mjs";
import "./chunks/chunk-DEX7UTIM.mjs";
import "./chunks/chunk-FLY3NYTW.mjs";
import "./chunks/chunk-2SV3USM6.mjs";
import "./chunks/chunk-WYFARX5G.mjs";
import "./chunks/chunk-JN355OQJ.mjs";
import "./chunks/chunk-DGVBQJBZ.mjs";
import "./chunks/chunk-SCLAS76C.mjs";
import "./chunks/chunk-F6QABIZB.mjs";
import "./chunks/chunk-RAJIEN2P.mjs";
import "./chunks/chunk-GW46C6G4.mjs";
import "./chunks/chunk-NNUEQ7RJ.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-AOA7OWC7.mjs";
import "./chunks/chunk-PQOIBLHV.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-GAU6W2AC.mjs";
import "./chunks/chunk-CL4GUE5O.mjs";
import "./chunks/chunk-TI5XEVAW.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-PY3CZMQ7.mjs";
import "./chunks/chunk-CGJQ4EWI.mjs";
import "./chunks/chunk-ZHBBAWCQ.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-NNYNUZF5.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-WVVKNGIU.mjs";
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
      const { syncEveryProject } = await import("./chunks/every-project-PCQITZHV.mjs");
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
