import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  diffEnvironments
} from "./chunks/chunk-QHQ2JBXC.mjs";
import "./chunks/chunk-B2FILZZM.mjs";
import "./chunks/chunk-XWCPMU5A.mjs";
import "./chunks/chunk-G77T6WM2.mjs";
import {
  openRun
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  ENVIRONMENT_OPTIONS,
  counted,
  defineCommand,
  environmentOption,
  invalid,
  isName,
  main,
  resolveEnvironment,
  shown,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/diff.ts
var LISTED = 20;
var KINDS = ["added", "modified", "deleted"];
var command = defineCommand({
  name: "diff",
  positionals: { label: "[PROJECT]", most: 1 },
  options: {
    ...ENVIRONMENT_OPTIONS,
    to: {
      type: "string",
      value: "NAME",
      offers: "environments",
      description: "the environment to compare with, prod unless given"
    },
    all: { type: "boolean", description: "all projects, shared and systems" },
    summary: { type: "boolean", description: "with --json: at most 20 names a list, and no progress" }
  },
  examples: [
    "fractary-codex diff                          what of this project is in test and not yet in prod",
    "fractary-codex diff --env prod --to test     the same from the other side",
    "fractary-codex diff billing                  another project; shared and systems, too",
    "fractary-codex diff --all --json --summary"
  ],
  async run(context, { options, positionals: [named] }) {
    if (named !== void 0) checkName(named, options.all ?? false);
    const run = await openRun(context, { env: environmentOption(options), purpose: "read", command: "" });
    const { name } = run.environment;
    const requested = options.to ?? "prod";
    const other = resolveEnvironment(run.config, { requested, purpose: "read", env: context.env });
    if (other.name === name) {
      throw invalid(
        `${name} cannot be compared with itself`,
        `Name two environments: fractary-codex diff --env ${name} --to NAME`
      );
    }
    return diffEnvironments(run, other, options.all ? null : named ?? run.project);
  },
  text: diffText,
  warnings: ({ warnings }) => warnings,
  json(result, summary) {
    const { files, warnings, ...about } = result;
    const shownFiles = Object.fromEntries(
      KINDS.map((kind) => [kind, summary ? files[kind].slice(0, LISTED) : files[kind]])
    );
    const omitted = KINDS.reduce((sum, kind) => sum + Math.max(0, files[kind].length - LISTED), 0);
    return {
      status: "success",
      operation: "diff",
      ...about,
      ...Object.fromEntries(KINDS.map((kind) => [`files_${kind}`, files[kind].length])),
      files: shownFiles,
      ...summary ? { files_omitted: omitted } : {},
      warnings
    };
  }
});
function checkName(name, all) {
  if (all) throw invalid(`--all and the project ${shown(name)} contradict each other`, "Give one of them");
  if (isName("project", name) || name === "shared" || name === "systems") return;
  throw invalid(`${shown(name)} is no project's name`, "See which projects there are: fractary-codex list");
}
var MARKS = { added: "+", modified: "~", deleted: "-" };
function diffText({ from, to, project, files }) {
  const about = `${project ?? "all projects"} · ${sideText(from)} against ${sideText(to)}`;
  const rows = KINDS.flatMap((kind) => files[kind].map((path) => `  ${MARKS[kind]} ${visible(path)}`));
  if (rows.length === 0) return `✓ No difference: ${about}
`;
  const more = rows.length > LISTED ? [`  … and ${rows.length - LISTED} more: --json lists all`] : [];
  const parts = [
    `${files.added.length} only in ${from.environment} (+)`,
    `${files.modified.length} different (~)`,
    `${files.deleted.length} only in ${to.environment} (-)`
  ];
  return `${[`${counted(rows.length, "document")}: ${about}`, ...rows.slice(0, LISTED), ...more, parts.join(", ")].join("\n")}
`;
}
function sideText({ environment, commit }) {
  return commit === null ? environment : `${environment} @${commit.slice(0, 7)}`;
}

// entry:diff
await main(command);
