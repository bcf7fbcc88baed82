import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncOtherProject,
  syncProject,
  syncText
} from "./chunks/chunk-WIWCJAZ5.mjs";
import "./chunks/chunk-L7SLKQE5.mjs";
import {
  rememberCodex
} from "./chunks/chunk-HGLUHTSZ.mjs";
import "./chunks/chunk-4QOTFP4T.mjs";
import "./chunks/chunk-2FL7ZEJI.mjs";
import "./chunks/chunk-ZOJQA7AJ.mjs";
import "./chunks/chunk-Y77RR5WB.mjs";
import "./chunks/chunk-FELI2H6X.mjs";
import "./chunks/chunk-TBQ7KBI6.mjs";
import "./chunks/chunk-PURL2EBK.mjs";
import "./chunks/chunk-V3G4ZFOF.mjs";
import "./chunks/chunk-HXB6OTAZ.mjs";
import "./chunks/chunk-7PQE66SZ.mjs";
import "./chunks/chunk-DNPFSM5I.mjs";
import "./chunks/chunk-YSDV2GLE.mjs";
import "./chunks/chunk-J55YK3QW.mjs";
import "./chunks/chunk-TCTFKLTH.mjs";
import "./chunks/chunk-XHOT4ROZ.mjs";
import "./chunks/chunk-KALFBLLM.mjs";
import "./chunks/chunk-D4OA5E6Q.mjs";
import "./chunks/chunk-3327H7YM.mjs";
import "./chunks/chunk-DKW7GK7Z.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-K7TPY5LZ.mjs";
import "./chunks/chunk-XNCVAW2O.mjs";
import "./chunks/chunk-FWP7NW3I.mjs";
import "./chunks/chunk-AYNI3WLE.mjs";
import "./chunks/chunk-2TN6PBPG.mjs";
import "./chunks/chunk-PKARFJAE.mjs";
import "./chunks/chunk-4I2VQLT2.mjs";
import "./chunks/chunk-MIAR3HQB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-IFTUI4CW.mjs";
import "./chunks/chunk-TLV6YJYZ.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import "./chunks/chunk-5NQYLJCT.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-XREZCZLM.mjs";
import "./chunks/chunk-DHYYTAD5.mjs";
import "./chunks/chunk-UU742B43.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-2OLSBGOK.mjs";
import "./chunks/chunk-U2E5F5O2.mjs";
import {
  defineCommand,
  environmentOption,
  invalid,
  main
} from "./chunks/chunk-V5OXL27Q.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-PRHETEJD.mjs";
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
