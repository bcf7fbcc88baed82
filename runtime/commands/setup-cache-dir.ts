import { setUpCache } from '../cache/setup.ts';
import { defineCommand } from '../command.ts';
import { environmentOption } from '../command-options.ts';
import { SYNC_OPTIONS } from '../sync/command-options.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import { openRun } from '../sync/run.ts';

export const command = defineCommand({
  name: 'setup-cache-dir',
  positionals: { label: '', most: 0 },
  options: { ...SYNC_OPTIONS.environment },
  examples: ['fractary-codex setup-cache-dir', 'fractary-codex setup-cache-dir --json'],
  async run(context, { options }) {
    const run = await openRun(context, { env: environmentOption(options), purpose: 'read', command: '' });
    return { status: 'success', operation: 'setup-cache-dir', ...(await setUpCache(scopeOf(run))) };
  },
  text: ({ cache_path, created, updated, gitignore_updated }) =>
    `${created ? 'Created' : updated ? 'Completed' : 'Already there:'} ${cache_path}${gitignore_updated ? ' and its .gitignore entry' : ''}\n`,
});
