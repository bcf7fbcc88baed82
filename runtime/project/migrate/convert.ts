import { isObject, put, take } from './key-path.ts';
import { type Dropped, GONE } from './old-keys.ts';
import { takePatterns } from './old-patterns.ts';

export interface Conversion {
  config: Record<string, unknown>;
  dropped: Dropped[];
  /** What goes on under its name, but is not quite what it was. */
  warnings: string[];
}

/** Keys that mean here what they meant there. */
const KEPT = [
  'codex_repo',
  'sync_direction',
  'auto_sync',
  'from_codex_patterns',
  'routed_patterns',
  'source_branches',
  'secrets',
  'network',
  'projects',
  'organization_sync',
  'cache.default_ttl',
  'cache.offline_mode',
  'cache.fallback_to_stale',
  'cache.max_size_mb',
  'handlers.sync.options.github.deletion_threshold',
  'handlers.sync.options.github.deletion_threshold_percent',
  'handlers.sync.options.github.sparse_checkout',
];

const DAY = 86_400;
const SECONDS = { s: 1, m: 60, h: 3600, d: DAY, w: 7 * DAY, M: 30 * DAY, y: 365 * DAY };
const MEBIBYTES = { '': 1 / 1024 ** 2, B: 1 / 1024 ** 2, KB: 1 / 1024, MB: 1, GB: 1024 };

/**
 * A configuration of the predecessor as one of ours, and every key of it that has no place here with what to do
 * instead. Whether the values can be used is not looked at yet.
 */
export function convert(old: Record<string, unknown>): Conversion {
  const rest = structuredClone(old);
  const takeOut = (path: string) => take(rest, path);
  const config: Record<string, unknown> = { version: '3.0' };
  const [organization, slug] = [takeOut('organization'), takeOut('organizationSlug')];
  put(config, 'organization', organization ?? slug);
  const [project, name] = [takeOut('project_name'), takeOut('project')];
  put(config, 'project_name', project ?? name);
  for (const key of KEPT) put(config, key, takeOut(key));
  const names = { organization: text(config.organization), codex_repo: text(config.codex_repo) };
  const patterns = takePatterns(takeOut, { ...names, project: text(config.project_name) });
  if (patterns.include.length > 0) config.sync_patterns = patterns.include;
  if (patterns.exclude.length > 0) config.exclude_patterns = patterns.exclude;
  if (patterns.fromCodex.length > 0) config.from_codex_patterns = patterns.fromCodex;
  const environments = takeEnvironments(takeOut);
  put(config, 'environments', environments.value);
  takeLimits(takeOut, config);
  const dropped = [...patterns.dropped, ...environments.dropped, ...takeSwitches(takeOut)];
  return {
    config,
    dropped: [...dropped, ...leftovers(rest)],
    warnings:
      config.auto_sync === true
        ? ['auto_sync brings documents from the codex when a session starts; it never publishes']
        : [],
  };
}

/** `dev: { branch: test }` and `dev: test` become `branches: { dev: test }`. */
function takeEnvironments(takeOut: (path: string) => unknown): { value: unknown; dropped: Dropped[] } {
  const [own, flat, fallback] = ['environments', 'sync.environments', 'sync.defaultEnvironment'].map(takeOut);
  const given = own ?? flat;
  const standard = fallback === undefined ? {} : { default: fallback };
  if (given === undefined) return { value: fallback === undefined ? undefined : standard, dropped: [] };
  if (!isObject(given) || 'branches' in given || typeof given.default === 'string') {
    return { value: given, dropped: [] };
  }
  const branches: [string, unknown][] = [];
  const dropped: Dropped[] = [];
  for (const [name, one] of Object.entries(given)) {
    if (!isObject(one)) branches.push([name, one]);
    else if (one.branch !== undefined) branches.push([name, one.branch]);
    const more = isObject(one) ? Object.keys(one).filter((key) => key !== 'branch') : [];
    const reason = 'an environment is a name and a branch, nothing more';
    dropped.push(...more.map((key) => ({ key: `environments.${name}.${key}`, reason })));
  }
  return { value: { ...standard, branches: Object.fromEntries(branches) }, dropped };
}

function takeLimits(takeOut: (path: string) => unknown, config: Record<string, unknown>): void {
  const [days, ttl, size] = ['cache.ttl_days', 'cache.defaultTtl', 'cache.maxSize'].map(takeOut);
  put(config, 'cache.default_ttl', measured(ttl, { ...SECONDS, '': 1 }));
  put(config, 'cache.default_ttl', typeof days === 'number' ? Math.round(days * DAY) : days);
  put(config, 'cache.max_size_mb', measured(size, MEBIBYTES));
}

/** Settings of which only one value has a successor, which is the default. */
function takeSwitches(takeOut: (path: string) => unknown): Dropped[] {
  const [bidirectional, handler] = ['sync.bidirectional', 'handlers.sync.active'].map(takeOut);
  for (const key of ['version', 'schema_version']) takeOut(key);
  const dropped: Dropped[] = [];
  if (bidirectional !== undefined && bidirectional !== true) {
    dropped.push({ key: 'sync.bidirectional', reason: 'sync_direction says to-codex or from-codex' });
  }
  if (handler !== undefined && handler !== 'github') {
    dropped.push({
      key: 'handlers.sync.active',
      reason: 'the codex is a git repository: its handler is git',
    });
  }
  return dropped;
}

/** A number, or one with a unit such as `7d` and `100MB`; anything else as it is, for the check to name it. */
function measured(value: unknown, units: Record<string, number>): unknown {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/.exec(String(value).trim()) ?? [];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return number === undefined || factor === undefined ? value : Math.ceil(Number(number) * factor);
}

/** What nothing above took. */
function leftovers(node: Record<string, unknown>, prefix = ''): Dropped[] {
  return Object.entries(node).flatMap(([key, value]): Dropped[] => {
    const path = `${prefix}${key}`;
    if (Object.hasOwn(GONE, path)) return [{ key: path, reason: GONE[path]! }];
    if (isObject(value) && Object.keys(value).length > 0) return leftovers(value, `${path}.`);
    return [{ key: path, reason: 'no setting corresponds to it' }];
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
