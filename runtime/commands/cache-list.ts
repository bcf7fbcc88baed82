import { type CacheListing, type ListedEntry, listCache, SORT_KEYS, type SortKey } from '../cache/list.ts';
import { defineCommand } from '../command.ts';
import { ENVIRONMENT_OPTIONS, environmentOption, invalid } from '../command-options.ts';
import { openPlace } from '../documents/open.ts';
import { counted, sized, span, table, visible } from '../output/wording.ts';
import { shown } from '../reference.ts';

const LISTED = 20;

export const command = defineCommand({
  name: 'cache-list',
  positionals: { label: '', most: 0 },
  options: {
    env: { ...ENVIRONMENT_OPTIONS.env, description: 'only this environment; all of them unless given' },
    environment: ENVIRONMENT_OPTIONS.environment,
    project: { type: 'string', value: 'NAME', description: "only this project's; also shared and systems" },
    expired: { type: 'boolean', description: 'only what has expired' },
    fresh: { type: 'boolean', description: 'only what is fresh' },
    sort: {
      type: 'string',
      value: 'KEY',
      offers: SORT_KEYS,
      description: `${SORT_KEYS.join(', ')} (default uri)`,
    },
    limit: { type: 'string', value: 'N', description: 'at most so many entries' },
    summary: { type: 'boolean', description: 'with --json: at most 20 entries' },
  },
  examples: [
    'fractary-codex cache-list',
    'fractary-codex cache-list --env prod --expired',
    'fractary-codex cache-list --sort size --limit 10 --json',
  ],
  async run(context, { options }) {
    const { expired, fresh, project } = options;
    if (expired && fresh)
      throw invalid('--expired and --fresh leave nothing to list', 'Give one of them, or neither for both');
    const [sort, limit] = [sortOption(options.sort), limitOption(options.limit)];
    const env = environmentOption(options);
    const { scope, environment, warnings } = await openPlace(context, { env });
    const listing = await listCache(
      scope,
      {
        environment: env === undefined ? undefined : environment.name,
        project,
        status: expired ? 'expired' : fresh ? 'fresh' : undefined,
        sort,
        limit,
      },
      Date.now(),
    );
    return {
      status: 'success',
      operation: 'cache-list',
      ...listing,
      warnings: [...warnings, ...listing.warnings],
      limited: limit !== undefined,
    };
  },
  text: listText,
  json({ limited: _, ...result }, summary) {
    const entries = summary ? result.entries.slice(0, LISTED) : result.entries;
    return { ...result, entries, ...(summary && { files_omitted: result.entries.length - entries.length }) };
  },
});

function sortOption(value: string | undefined): SortKey {
  const key = SORT_KEYS.find((one) => one === (value ?? 'uri'));
  if (key) return key;
  throw invalid(`--sort ${shown(value!)} is no key to sort by`, `Give one of ${SORT_KEYS.join(', ')}`);
}

function limitOption(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw invalid(
    `--limit ${shown(value)} is no number of entries`,
    'Give a whole number from 1 on: --limit 20',
  );
}

function listText({ entries, stats, warnings, limited }: CacheListing & { limited: boolean }): string {
  const now = Date.now();
  const rows = (limited ? entries : entries.slice(0, LISTED)).map((entry) => row(entry, now));
  const more = stats.total_entries - rows.length;
  return [
    ...table(rows.length > 0 ? [['REFERENCE', 'ENVIRONMENT', 'SIZE', 'AGE', 'STATUS'], ...rows] : []),
    ...(more > 0
      ? [`… and ${more} more: --limit ${stats.total_entries} shows all, --project and --env narrow`]
      : []),
    ...warnings.map((warning) => `⚠ ${visible(warning)}`),
    stats.total_entries === 0
      ? 'Nothing of that is cached. fractary-codex sync-project --from-codex fills the cache'
      : `${counted(stats.total_entries, 'document')}, ${sized(stats.total_size_bytes)}: ${stats.fresh} fresh, ${stats.expired} expired`,
    '',
  ].join('\n');
}

function row(
  { uri, environment, size_bytes, cached_at, expires_at, status }: ListedEntry,
  now: number,
): string[] {
  const at = Date.parse(cached_at);
  const age = at === 0 ? 'unknown' : span(now - at);
  const left = Date.parse(expires_at) - now;
  const state =
    status === 'fresh' ? `fresh for ${span(left)}` : at === 0 ? 'expired' : `expired ${span(left)} ago`;
  return [uri, environment, sized(size_bytes), age, state];
}
