import { type CacheMetrics, type Counts, cacheMetrics } from '../cache/metrics.ts';
import { defineCommand } from '../command.ts';
import { openPlace } from '../documents/open.ts';
import { sized, table } from '../output/wording.ts';

export const command = defineCommand({
  name: 'cache-metrics',
  positionals: { label: '', most: 0 },
  options: {},
  examples: ['fractary-codex cache-metrics', 'fractary-codex cache-metrics --json'],
  async run(context) {
    const { scope, warnings } = await openPlace(context);
    const metrics = await cacheMetrics(scope, Date.now());
    return { status: 'success', operation: 'cache-metrics', ...metrics, warnings };
  },
  text: metricsText,
});

function metricsText(metrics: CacheMetrics): string {
  if (metrics.environments.length === 0)
    return 'Nothing is cached yet. fractary-codex sync-project --from-codex fills the cache\n';
  const rows = metrics.environments.flatMap(({ environment, projects }) =>
    projects.map((one) => [environment, one.project, ...cells(one)]),
  );
  const { hits, misses } = metrics;
  const rate = hits + misses > 0 ? ` (${Math.round((100 * hits) / (hits + misses))} % from the cache)` : '';
  return [
    ...table([
      ['ENVIRONMENT', 'PROJECT', 'DOCUMENTS', 'SIZE', 'FRESH', 'EXPIRED'],
      ...rows,
      ['all', '', ...cells(metrics)],
    ]),
    `Fetches: ${hits} hits, ${misses} misses${rate}`,
    '',
  ].join('\n');
}

function cells({ entries, size_bytes, fresh, expired }: Counts): string[] {
  return [String(entries), sized(size_bytes), String(fresh), String(expired)];
}
