import { defineCommand } from '../command.ts';
import { environmentOption } from '../command-options.ts';
import { visible } from '../output/wording.ts';
import { SYNC_OPTIONS, syncOptions } from '../sync/command-options.ts';
import { commitOnly } from '../sync/commit-only.ts';
import { openRun } from '../sync/run.ts';

export const command = defineCommand({
  name: 'commit-codex',
  positionals: { label: '', most: 0 },
  options: { ...SYNC_OPTIONS.environment, ...SYNC_OPTIONS.selection, ...SYNC_OPTIONS.overrides },
  examples: [
    'fractary-codex commit-codex --json',
    'fractary-codex commit-codex --env prod && fractary-codex push-codex --env prod',
  ],
  async run(context, { options }) {
    const sync = syncOptions('commit-codex', undefined, options);
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: 'write',
      command: sync.command,
      discover: true,
    });
    return {
      status: 'success',
      operation: 'commit-codex',
      ...(await commitOnly(run, { ...sync, direction: 'to-codex' })),
    };
  },
  text({ commit_sha, parent, files_synced, files_deleted, warnings }) {
    const lines = warnings.map((warning) => `⚠ ${visible(warning)}\n`).join('');
    if (!commit_sha) return `${lines}Nothing to commit: the codex is up to date\n`;
    const on = parent ? ` on ${parent.slice(0, 7)}` : '';
    return `${lines}Wrote ${commit_sha.slice(0, 7)}${on}: ${files_synced} synced, ${files_deleted} deleted. Next: fractary-codex push-codex\n`;
  },
});
