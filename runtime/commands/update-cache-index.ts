import { updateIndex } from '../cache/setup.ts';
import { defineCommand } from '../command.ts';
import { environmentOption } from '../command-options.ts';
import { SYNC_OPTIONS } from '../sync/command-options.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import { openRun } from '../sync/run.ts';

export const command = defineCommand({
  name: 'update-cache-index',
  positionals: { label: '', most: 0 },
  options: { ...SYNC_OPTIONS.environment },
  examples: ['fractary-codex update-cache-index', 'fractary-codex update-cache-index --env prod --json'],
  async run(context, { options }) {
    const run = await openRun(context, { env: environmentOption(options), purpose: 'read', command: '' });
    return { status: 'success', operation: 'update-cache-index', ...(await updateIndex(scopeOf(run))) };
  },
  text: ({ entries, repaired, removed }) =>
    `${entries} documents in the index, ${repaired} repaired, ${removed} removed\n`,
});
