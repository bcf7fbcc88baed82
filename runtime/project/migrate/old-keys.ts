import { at, isObject } from './key-path.ts';

/*
 * The keys of the predecessor's configurations, versions 1.0 to 4.0: plugin, SDK and command line had one each.
 */

const TOKENS =
  'tokens come from CODEX_SYNC_PAT, GH_TOKEN or GITHUB_TOKEN, else git uses its own credentials; none was copied';
const ONE_SOURCE = `documents come from the codex of the organization alone; ${TOKENS}`;
const PLACE = 'the cache is .fractary/plugins/codex/cache; a folder elsewhere can be deleted';
const RETRIES = 'a push that was overtaken is repeated for two minutes by itself';

/** A key that was not taken over, and what to do instead. */
export interface Dropped {
  key: string;
  reason: string;
}

/** Keys that nothing takes the place of, and what to do instead. */
export const GONE: Readonly<Record<string, string>> = {
  logging: 'no log is written: every sync is a commit in the codex, and --verbose shows the git calls',
  notifications: 'GitHub notifies of its workflows: fractary-codex workflows install',
  cli: '--json, --quiet and --verbose say how a command answers',
  auth: TOKENS,
  remotes: TOKENS,
  storage: ONE_SOURCE,
  sources: ONE_SOURCE,
  default_source: ONE_SOURCE,
  types: 'all documents have one lifetime, cache.default_ttl',
  permissions: 'front matter decides: visibility: private, codex_sync_include, codex_sync_exclude',
  archive: 'archived documents are not looked for; what shall be found has to be in the project',
  mcp: 'the plugin starts its MCP server itself, without settings',
  role: 'the codex is recognized by its origin',
  sync_targets: 'fractary-codex sync-org finds the projects, or "projects" in the configuration of the codex',
  cacheDir: PLACE,
  'cache.dir': PLACE,
  'cache.directory': PLACE,
  'cache.location': PLACE,
  'cache.enabled': 'there is always a cache',
  'cache.check_expiration': 'a copy that expired is refreshed when it is read',
  'cache.auto_cleanup':
    'what expired is refreshed when it is read; fractary-codex cache-clear --expired removes it',
  'cache.cleanup_interval_days': 'fractary-codex cache-clear --expired removes what expired',
  'cache.cleanupInterval': 'fractary-codex cache-clear --expired removes what expired',
  'cache.maxMemoryEntries': 'nothing is kept in memory',
  'cache.maxMemorySize': 'nothing is kept in memory',
  'cache.enablePersistence': 'the cache is always on disk',
  'handlers.sync.options.github.parallel_repos':
    'sync-org has it as organization_sync.parallel in the configuration of the codex',
  'handlers.sync.options.github.retry_attempts': RETRIES,
  'handlers.sync.options.github.retry_delay': RETRIES,
  'handlers.sync.options.vector': 'the codex is a git repository, and nothing else holds its documents',
  'handlers.sync.options.mcp': 'the codex is a git repository, and nothing else holds its documents',
  'sync.conflictResolution':
    'a project owns its folder in the codex: the next sync brings it to what the project has',
  'sync.rules': 'sync_patterns and exclude_patterns say the same',
  'sync.from_codex.exclude': 'exclude_patterns holds for both directions: add there what shall not come',
};

/** Keys that live on under another name or in another form. */
export const RENAMED: readonly string[] = [
  'schema_version',
  'organizationSlug',
  'project',
  'default_sync_patterns',
  'default_exclude_patterns',
  'sync_patterns.include',
  'sync_patterns.exclude',
  'sync',
  'exclude',
  'cache.ttl_days',
  'cache.defaultTtl',
  'cache.maxSize',
];

const OLD_VERSIONS = new Set(['1.0', '1.1', '2.0', '4.0', '1', '2', '4']);

/** Whether a configuration in our place was written for the predecessor: by its version, or by a key of its own. */
export function isPredecessor(value: Record<string, unknown>): boolean {
  if (OLD_VERSIONS.has(String(value.version))) return true;
  const own = [...Object.keys(GONE), ...RENAMED].filter((key) => at(value, key) !== undefined);
  return own.length > 0 || namesBranchOfEnvironment(value.environments);
}

/** `environments: { dev: { branch: test } }`, where ours has `environments.branches`. */
function namesBranchOfEnvironment(environments: unknown): boolean {
  return (
    isObject(environments) && Object.values(environments).some((one) => isObject(one) && 'branch' in one)
  );
}
