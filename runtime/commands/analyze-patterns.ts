import { defineCommand } from '../command.ts';
import { environmentOption } from '../command-options.ts';
import { visible } from '../output/wording.ts';
import { patternOptions, SYNC_OPTIONS } from '../sync/command-options.ts';
import { analyzePatterns } from '../sync/pattern-analysis.ts';
import { openRun } from '../sync/run.ts';

export const command = defineCommand({
  name: 'analyze-patterns',
  positionals: { label: '', most: 0 },
  options: { ...SYNC_OPTIONS.environment, ...SYNC_OPTIONS.selection },
  examples: [
    'fractary-codex analyze-patterns',
    "fractary-codex analyze-patterns --exclude 'drafts/**' --json",
  ],
  async run(context, { options }) {
    const patterns = patternOptions(options);
    const run = await openRun(context, { env: environmentOption(options), purpose: 'read', command: '' });
    return { status: 'success', operation: 'analyze-patterns', ...(await analyzePatterns(run, patterns)) };
  },
  text: ({ include_patterns, exclude_patterns, warnings }) =>
    [
      'Included:',
      ...include_patterns.map((glob) => `  ${glob}`),
      'Excluded:',
      ...exclude_patterns.map((glob) => `  ${glob}`),
      ...warnings.map((warning) => `⚠ ${visible(warning)}`),
      '',
    ].join('\n'),
});
