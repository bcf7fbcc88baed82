import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  summarizeSync,
  syncOtherProject,
  syncProject,
  syncText
} from "./chunks/chunk-IGT4BGL3.mjs";
import "./chunks/chunk-6KZMFZK2.mjs";
import "./chunks/chunk-XHUKCZOU.mjs";
import "./chunks/chunk-HJHV7X3N.mjs";
import "./chunks/chunk-IPUFUGKG.mjs";
import "./chunks/chunk-VWUF3BTV.mjs";
import "./chunks/chunk-FWBFZSN7.mjs";
import "./chunks/chunk-BN4LX3NL.mjs";
import "./chunks/chunk-NKMFTKPG.mjs";
import "./chunks/chunk-KAM5INJU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-IHIGJL52.mjs";
import "./chunks/chunk-EMRPQV6N.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-LYDU5I4I.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  environmentOption,
  invalid,
  syncOptions
} from "./chunks/chunk-5T7OZQ3N.mjs";
import {
  isCodexItself,
  openRun
} from "./chunks/chunk-VTG7TKLA.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-E62D6IG2.mjs";
import "./chunks/chunk-MOHDHRZH.mjs";
import "./chunks/chunk-73DJKEQU.mjs";
import "./chunks/chunk-GVJDZHJ2.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-B2YCQAQC.mjs";
import {
  isName,
  shown
} from "./chunks/chunk-HMZQS2IO.mjs";
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
    const sync = syncOptions("sync-project", name, options);
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: sync.direction === "from-codex" ? "read" : "write",
      command: sync.command
    });
    if (name === void 0 && isCodexItself(run)) {
      throw invalid(
        "This is a checkout of the codex itself, which has no documents of its own to sync",
        "Name the project to sync: fractary-codex sync-project NAME"
      );
    }
    return name === void 0 || name === run.project ? syncProject(run, sync) : syncOtherProject(run, name, sync);
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
