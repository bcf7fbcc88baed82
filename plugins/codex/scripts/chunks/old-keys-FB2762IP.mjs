import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-XLO57QZ6.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/project/migrate/key-path.ts
function at(value, path) {
  return path.split(".").reduce(
    (node, key) => isObject(node) && Object.hasOwn(node, key) ? node[key] : void 0,
    value
  );
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// runtime/project/migrate/old-keys.ts
var TOKENS = "tokens come from CODEX_SYNC_PAT, GH_TOKEN or GITHUB_TOKEN, else git uses its own credentials; none was copied";
var ONE_SOURCE = `documents come from the codex of the organization alone; ${TOKENS}`;
var PLACE = "the cache is .fractary/plugins/codex/cache; a folder elsewhere can be deleted";
var RETRIES = "a push that was overtaken is repeated for two minutes by itself";
var GONE = {
  logging: "no log is written: every sync is a commit in the codex, and --verbose shows the git calls",
  notifications: "GitHub notifies of its workflows: fractary-codex workflows install",
  cli: "--json, --quiet and --verbose say how a command answers",
  auth: TOKENS,
  remotes: TOKENS,
  storage: ONE_SOURCE,
  sources: ONE_SOURCE,
  default_source: ONE_SOURCE,
  types: "all documents have one lifetime, cache.default_ttl",
  permissions: "front matter decides: visibility: private, codex_sync_include, codex_sync_exclude",
  archive: "archived documents are not looked for; what shall be found has to be in the project",
  mcp: "the plugin starts its MCP server itself, without settings",
  role: "the codex is recognized by its origin",
  sync_targets: 'fractary-codex sync-org finds the projects, or "projects" in the configuration of the codex',
  cacheDir: PLACE,
  "cache.dir": PLACE,
  "cache.directory": PLACE,
  "cache.location": PLACE,
  "cache.enabled": "there is always a cache",
  "cache.check_expiration": "a copy that expired is refreshed when it is read",
  "cache.auto_cleanup": "what expired is refreshed when it is read; fractary-codex cache-clear --expired removes it",
  "cache.cleanup_interval_days": "fractary-codex cache-clear --expired removes what expired",
  "cache.cleanupInterval": "fractary-codex cache-clear --expired removes what expired",
  "cache.maxMemoryEntries": "nothing is kept in memory",
  "cache.maxMemorySize": "nothing is kept in memory",
  "cache.enablePersistence": "the cache is always on disk",
  "handlers.sync.options.github.parallel_repos": "sync-org has it as organization_sync.parallel in the configuration of the codex",
  "handlers.sync.options.github.retry_attempts": RETRIES,
  "handlers.sync.options.github.retry_delay": RETRIES,
  "handlers.sync.options.vector": "the codex is a git repository, and nothing else holds its documents",
  "handlers.sync.options.mcp": "the codex is a git repository, and nothing else holds its documents",
  "sync.conflictResolution": "a project owns its folder in the codex: the next sync brings it to what the project has",
  "sync.rules": "sync_patterns and exclude_patterns say the same",
  "sync.from_codex.exclude": "exclude_patterns holds for both directions: add there what shall not come"
};
var RENAMED = [
  "schema_version",
  "organizationSlug",
  "project",
  "default_sync_patterns",
  "default_exclude_patterns",
  "sync_patterns.include",
  "sync_patterns.exclude",
  "sync",
  "exclude",
  "cache.ttl_days",
  "cache.defaultTtl",
  "cache.maxSize"
];
var OLD_VERSIONS = /* @__PURE__ */ new Set(["1.0", "1.1", "2.0", "4.0", "1", "2", "4"]);
function isPredecessor(value) {
  if (OLD_VERSIONS.has(String(value.version))) return true;
  const own = [...Object.keys(GONE), ...RENAMED].filter((key) => at(value, key) !== void 0);
  return own.length > 0 || namesBranchOfEnvironment(value.environments);
}
function namesBranchOfEnvironment(environments) {
  return isObject(environments) && Object.values(environments).some((one) => isObject(one) && "branch" in one);
}
export {
  GONE,
  RENAMED,
  isPredecessor
};
