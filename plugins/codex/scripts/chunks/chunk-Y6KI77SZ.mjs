import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  number,
  record,
  strictObject,
  string,
  toJSONSchema
} from "./chunk-ZPR65HYL.mjs";
import {
  isBranchName
} from "./chunk-2USOSYJR.mjs";
import {
  holdsSecret,
  isName,
  isRepositoryAddress,
  parseRemote
} from "./chunk-F5FNDNLT.mjs";

// runtime/project/config-fields.ts
var LETTERS = 'letters, digits, ".", "_" and "-"';
var organizationName = string().refine((name) => isName("organization", name), {
  error: `an organization's name (${LETTERS}, not starting with "-" or ".")`
});
var projectNameField = string().refine((name) => isName("project", name), {
  error: `a project's name (${LETTERS}, not starting with "-", not "shared" or "systems")`
});
var environmentName = string().refine((name) => isName("environment", name), {
  error: `an environment's name (${LETTERS}, not starting with "-" or ".")`
});
var branchName = string().refine(isBranchName, {
  error: 'a branch name that "git check-ref-format --branch" accepts'
});
var repositoryAddress = string().refine((value) => isRepositoryAddress(value), {
  error: "a repository name, a git URL (https, http, ssh, git, file, git@host:path) or a path such as ./codex.git",
  abort: true
}).refine((value) => !(value.includes("@") && hasUnusableSecret(value)), {
  error: "a URL without a password, which git could only show in a process list (ssh takes keys)"
});
var glob = string().regex(/^[^!/]/, {
  error: 'a glob from the root, without a leading "!" or "/" (exclude with "exclude_patterns")'
});
var globs = array(glob);
var nameGlobs = array(
  string().regex(/^[^!]/, {
    error: 'a glob over repository names, without a leading "!"'
  })
);
var innerFolder = string().refine(
  (path) => path.split("/").every((part) => !["", ".", "..", ".git"].includes(part)) && !/[\\\u0000-\u001f]/.test(path),
  {
    error: "a folder inside the repository, such as packages/auth"
  }
);
function hasUnusableSecret(value) {
  const remote = parseRemote(value);
  return remote !== null && !/^https?$/.test(remote.protocol) && holdsSecret(remote);
}

// runtime/project/config-schema.ts
var DEFAULT_BRANCHES = { test: "test", prod: "main" };
var branches = record(environmentName, branchName).default({}).check((ctx) => {
  const { prod, production } = ctx.value;
  if (prod === void 0 || production === void 0 || prod === production) return;
  ctx.issues.push({
    code: "custom",
    input: production,
    path: ["production"],
    message: `the branch of "prod" ("${prod}"), as both name one environment`
  });
}).transform((set) => {
  const prod = set.prod ?? set.production ?? DEFAULT_BRANCHES.prod;
  return { ...DEFAULT_BRANCHES, ...set, prod, production: prod };
}).describe("Environment name → branch of the codex; merged over test, prod and production");
var environments = strictObject({
  default: environmentName.default("test").transform((name) => name === "production" ? "prod" : name).describe("The environment that is used when --env is not given"),
  branches
}).check((ctx) => {
  const { default: name, branches: known } = ctx.value;
  if (Object.hasOwn(known, name) || !Object.hasOwn(known, "production")) return;
  const names = Object.keys(known).join(", ");
  ctx.issues.push({
    code: "custom",
    input: name,
    path: ["default"],
    message: `one of the environments in "environments.branches" (${names})`
  });
});
var github = strictObject({
  deletion_threshold: int().min(0).default(50).describe("A sync that would delete more files than this stops; --force overrides"),
  deletion_threshold_percent: number().min(0).max(100).default(20).describe("From 3 deletions on, more than this share of the files in scope stops, too"),
  sparse_checkout: boolean().default(true).describe("Fetch only what is needed; false: a plain shallow fetch, for servers that mishandle filters")
});
var cache = strictObject({
  default_ttl: int().min(0).default(604800).describe("Seconds until a cached document counts as expired"),
  offline_mode: boolean().default(false).describe("Never ask the codex when a document is fetched"),
  fallback_to_stale: boolean().default(true).describe("Serve an expired copy, with a warning, when the codex cannot be reached"),
  max_size_mb: number().min(0).default(0).describe("Limit of documents fetched on demand, in MiB; 0: none")
});
var organizationSync = strictObject({
  include: nameGlobs.default([]).describe("Only repositories whose name matches; empty: all"),
  exclude: nameGlobs.default([]).describe("Never repositories whose name matches"),
  only_configured: boolean().default(false).describe("Only repositories that have a configuration"),
  forks: boolean().default(false).describe("Forks, too"),
  pull_request: boolean().default(false).describe("Open a pull request instead of pushing to the branch"),
  skip_ci: boolean().default(true).describe("Add [skip ci] to commits in projects"),
  parallel: int().min(1).max(100).default(5).describe("Projects worked on at a time")
}).describe("How sync-org treats the organization; read from the configuration of the codex");
var orgProject = strictObject({
  name: projectNameField.describe("The name of the project in the codex"),
  url: repositoryAddress.describe("Where its repository is: a name, a git URL or a path"),
  path: innerFolder.optional().describe("The folder of the project in that repository, when it is not the top level")
});
var configSchema = strictObject({
  $schema: string().optional().describe("The JSON Schema that an editor checks this file with"),
  version: literal("3.0").default("3.0").describe("The version of this format"),
  organization: organizationName.optional().describe("The organization whose codex this is"),
  project_name: projectNameField.optional().describe("The project's name in the codex; default: the repository's name"),
  codex_repo: repositoryAddress.optional().describe("The codex: a repository name in the organization, a git URL, or a path"),
  sync_patterns: globs.default(["docs/**", "CLAUDE.md", "README.md", ".claude/**", "standards/**", "guides/**"]).describe("Which of the project’s files go to the codex"),
  exclude_patterns: globs.default(["**/node_modules/**", "**/*.log", "**/dist/**", "**/build/**"]).describe("Which files never travel, in either direction"),
  from_codex_patterns: globs.default(["projects/{project}/**", "shared/**", "systems/**"]).describe("Which files of the codex come to this project, unless their front matter excludes it"),
  routed_patterns: globs.default([]).describe("Where to look for documents whose front matter addresses this project, e.g. projects/**"),
  sync_direction: _enum(["to-codex", "from-codex", "bidirectional"]).default("bidirectional").describe("What sync-project does without a direction option"),
  environments: environments.prefault({}).describe("The environments, which are branches of the codex"),
  source_branches: record(environmentName, branchName).default({}).describe("Environment name → branch of the project it is published from"),
  handlers: strictObject({
    sync: strictObject({
      active: literal("github").default("github").describe('The handler; "github" is git on any server'),
      options: strictObject({ github: github.prefault({}) }).prefault({})
    }).prefault({})
  }).prefault({}).describe("Guards and fetching"),
  cache: cache.prefault({}).describe("The copies of codex documents in the project"),
  secrets: strictObject({
    allow_paths: globs.default([]).describe("Files in which the secret scanner finds nothing")
  }).prefault({}).describe("The secret guard"),
  network: strictObject({
    timeout_seconds: number().positive().max(86400).default(60).describe("A server that sends nothing for so long is given up")
  }).prefault({}).describe("Talking to the codex"),
  projects: array(orgProject).default([]).describe("The projects of sync-org; empty: what gh lists"),
  organization_sync: organizationSync.prefault({}),
  auto_sync: boolean().default(false).describe("Bring documents from the codex at session start")
});
function configJsonSchema() {
  const { $schema, ...schema } = toJSONSchema(configSchema, {
    io: "input",
    target: "draft-7"
  });
  return { $schema, title: "Configuration of fractary-codex", ...schema };
}

export {
  configSchema,
  configJsonSchema
};
