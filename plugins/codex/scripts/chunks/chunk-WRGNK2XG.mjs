import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isBranchName
} from "./chunk-ZFMYMP2M.mjs";
import {
  splitList
} from "./chunk-24Z2M7ZM.mjs";
import {
  ENVIRONMENT_OPTIONS,
  environmentOption,
  invalid,
  shellWord,
  shown
} from "./chunk-FAMPJYGD.mjs";

// runtime/sync/command-options.ts
var selection = {
  patterns: {
    type: "string",
    multiple: true,
    value: "GLOB,…",
    description: "only these files, in place of the configured patterns"
  },
  exclude: { type: "string", multiple: true, value: "GLOB,…", description: "and not these" }
};
var directions = {
  "to-codex": { type: "boolean", description: "publish only" },
  "from-codex": { type: "boolean", description: "fill the cache only" },
  bidirectional: {
    type: "boolean",
    description: "both ways (default, unless sync_direction says otherwise)"
  }
};
var DIRECTIONS = ["to-codex", "from-codex", "bidirectional"];
var overrides = {
  plan: {
    type: "string",
    value: "ID",
    description: "sync only if the plan is still this one (from a dry run)"
  },
  prune: {
    type: "boolean",
    description: "delete files of this project's folder in the codex that no pattern matches"
  },
  force: { type: "boolean", description: "go on although too many files would be deleted" },
  "allow-secrets": { type: "boolean", description: "publish what looks like a secret" }
};
var SYNC_OPTIONS = { environment: ENVIRONMENT_OPTIONS, selection, directions, overrides };
function patternOptions(given) {
  const lists = {};
  for (const key of ["patterns", "exclude"]) {
    const values = given[key];
    if (!values) continue;
    lists[key] = splitList(values);
    if (lists[key].length === 0) throw invalid(`--${key} is empty`, `Give a glob: --${key} 'docs/**'`);
  }
  return lists;
}
function directionOption(given) {
  const typed = DIRECTIONS.filter((name) => given[name]);
  if (typed.length > 1) {
    throw invalid(
      `${typed.map((name) => `--${name}`).join(" and ")} contradict each other`,
      "Give one of --to-codex, --from-codex and --bidirectional"
    );
  }
  return typed[0];
}
function targetBranchOption(branch) {
  if (branch === void 0 || isBranchName(branch)) return branch;
  throw invalid(
    `--target-branch ${shown(branch)} cannot be the name of a branch`,
    "Give one such as --target-branch docs-test"
  );
}
function syncOptions(command, project, given) {
  const direction = directionOption(given);
  return {
    ...patternOptions(given),
    direction,
    dryRun: given["dry-run"] ?? false,
    plan: given.plan,
    prune: given.prune ?? false,
    force: given.force ?? false,
    allowSecrets: given["allow-secrets"] ?? false,
    command: typedCommand(command, project, given)
  };
}
function typedCommand(command, project, given) {
  const words = ["fractary-codex", command];
  if (project !== void 0) words.push(shellWord(project));
  for (const name of DIRECTIONS) if (given[name]) words.push(`--${name}`);
  const env = environmentOption(given);
  if (env !== void 0) words.push("--env", shellWord(env));
  for (const key of ["patterns", "exclude"]) {
    for (const value of given[key] ?? [])
      words.push(
        ...value.startsWith("-") ? [`--${key}=${shellWord(value)}`] : [`--${key}`, shellWord(value)]
      );
  }
  if (given.prune) words.push("--prune");
  return words.join(" ");
}

export {
  SYNC_OPTIONS,
  patternOptions,
  targetBranchOption,
  syncOptions
};
