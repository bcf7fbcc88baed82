import { defineCommand } from '../command.ts';
import { summarizeSync, syncText } from '../output/sync-text.ts';
import type { Config } from '../project/config-schema.ts';
import { environmentOption, invalid, SYNC_OPTIONS, syncOptions } from '../sync/command-options.ts';
import { syncProject } from '../sync/project.ts';
import { openRun } from '../sync/run.ts';

export const command = defineCommand({
  name: 'sync-project',
  summary:
    "Syncs a project's documents with the codex: to the codex by commit and push, and back into the local cache.",
  positionals: { label: '[PROJECT]', most: 1 },
  options: {
    ...SYNC_OPTIONS.directions,
    ...SYNC_OPTIONS.environment,
    'dry-run': { type: 'boolean', description: 'show what would happen and change nothing' },
    'exit-code': { type: 'boolean', description: 'with --dry-run: exit 4 when there is something to sync' },
    ...SYNC_OPTIONS.selection,
    ...SYNC_OPTIONS.overrides,
    summary: { type: 'boolean', description: 'with --json: at most 20 names a list' },
  },
  examples: [
    'fractary-codex sync-project --dry-run      what a sync would do',
    'fractary-codex sync-project                both ways, environment test',
    'fractary-codex sync-project --env prod     to production, and back',
    "fractary-codex sync-project --to-codex --patterns 'docs/**,README.md'",
    'fractary-codex sync-project billing        another project of the organization, from its remote',
  ],
  async run(context, { options, positionals: [name] }) {
    if (options['exit-code'] && !options['dry-run']) {
      throw invalid('--exit-code goes with --dry-run', 'Add --dry-run, or leave --exit-code out');
    }
    const typed = syncOptions('sync-project', name, options);
    const directionIn = (config: Config) => typed.direction ?? config.sync_direction;
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: (config) => (directionIn(config) === 'from-codex' ? 'read' : 'write'),
      command: typed.command,
    });
    return syncProject(run, { ...typed, direction: directionIn(run.config) });
  },
  text: syncText,
  summarize: summarizeSync,
  exitCode(result, { options }) {
    if (result.status !== 'success') return 1;
    const changes = [result.to_codex, result.from_codex].some(
      (one) => one?.status === 'success' && one.files_synced + one.files_deleted > 0,
    );
    return options['exit-code'] && changes ? 4 : 0;
  },
});
