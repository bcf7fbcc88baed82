import { type CacheHealth, cacheHealth } from '../cache/health.ts';
import { defineCommand } from '../command.ts';
import { counted, MARKS, visible } from '../output/wording.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import { withProjectLock } from '../sync/project-lock.ts';
import { openRun } from '../sync/run.ts';

export const command = defineCommand({
  name: 'cache-health',
  positionals: { label: '', most: 0 },
  options: {
    fix: {
      type: 'boolean',
      description: 'repair, without the network: what is wrong goes, a sync brings it again',
    },
  },
  examples: ['fractary-codex cache-health', 'fractary-codex cache-health --fix --json'],
  async run(context, { options }) {
    const fix = options.fix ?? false;
    const run = await openRun(context, { purpose: 'read', command: '' });
    const check = () => cacheHealth(scopeOf(run), fix, Date.now());
    const health = await (fix ? withProjectLock(run, check) : check());
    return { status: 'success', operation: 'cache-health', ...health, warnings: run.warnings };
  },
  text: healthText,
  exitCode: ({ overall }) => (overall === 'fail' ? 1 : 0),
});

function healthText({ checks, overall, repaired }: CacheHealth): string {
  const lines = checks.map(({ name, status, message }) => `${MARKS[status]} ${name}: ${visible(message)}`);
  const fixes = new Set(checks.flatMap(({ status, fix }) => (status === 'pass' || !fix ? [] : [fix])));
  return [
    ...lines,
    `Cache: ${overall}${repaired > 0 ? `, ${counted(repaired, 'thing')} repaired; the next sync or fetch brings what is missing` : ''}`,
    ...[...fixes].map((fix, i) => `${i === 0 ? '   Next: ' : '         '}${fix}`),
    '',
  ].join('\n');
}
