import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncOtherProject,
  syncProject,
  syncText
} from "./chunks/chunk-ZKZXQIQV.mjs";
import {
  organizationText,
  summarizeOrganization
} from "./chunks/chunk-K2W2W2SS.mjs";
import "./chunks/chunk-WQ6UZN6G.mjs";
import {
  rememberCodex
} from "./chunks/chunk-CFBLFO4C.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-XEAEWRFA.mjs";
import "./chunks/chunk-E3EAPBXN.mjs";
import "./chunks/chunk-L7RWZG7L.mjs";
import "./chunks/chunk-BLI37DXL.mjs";
import "./chunks/chunk-VDPKDIXW.mjs";
import "./chunks/chunk-4CH3TWCZ.mjs";
import "./chunks/chunk-F2BIHXUY.mjs";
import "./chunks/chunk-BDZOBCEB.mjs";
import "./chunks/chunk-BNSLO5S5.mjs";
import "./chunks/chunk-53LADSHE.mjs";
import "./chunks/chunk-IUBOYOL5.mjs";
import "./chunks/chunk-MGYV3ZSS.mjs";
import "./chunks/chunk-DX6IUG6H.mjs";
import "./chunks/chunk-MVVIP7U5.mjs";
import "./chunks/chunk-BJ6G5EDJ.mjs";
import "./chunks/chunk-LS3SLZRQ.mjs";
import "./chunks/chunk-BLSJSHYF.mjs";
import "./chunks/chunk-F62BWYPP.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-OSZAOMSS.mjs";
import "./chunks/chunk-JEUDXVF4.mjs";
import "./chunks/chunk-KWOV7CS4.mjs";
import "./chunks/chunk-DWLT7RLY.mjs";
import "./chunks/chunk-LC6PNZHY.mjs";
import "./chunks/chunk-K34JXWUI.mjs";
import "./chunks/chunk-IS5PMJFI.mjs";
import "./chunks/chunk-QIC2VGOS.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-3E4ULXMG.mjs";
import "./chunks/chunk-TPRCK6D7.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-D525YIGF.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-5WBOFZGC.mjs";
import "./chunks/chunk-PFKY2VPZ.mjs";
import "./chunks/chunk-MGJ4W4LI.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-43UJAXOF.mjs";
import "./chunks/chunk-KRO2ISLV.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-AB4HJNOQ.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-CIUBWFZT.mjs";
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
      const { syncEveryProject } = await import("./chunks/every-project-LXTSG3CS.mjs");
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
