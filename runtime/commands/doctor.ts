import { defineCommand } from '../command.ts';
import { type Examination, examineAll } from '../doctor/examination.ts';
import { counted, MARKS, visible } from '../output/wording.ts';

export const command = defineCommand({
  name: 'doctor',
  positionals: { label: '', most: 0 },
  options: {
    fix: {
      type: 'boolean',
      description: 'repair what is ours: the cache and its index, the .gitignore entry, the mirror',
    },
    offline: { type: 'boolean', description: 'ask no server' },
  },
  examples: [
    'fractary-codex doctor              everything a sync depends on, and how to mend what is broken',
    'fractary-codex doctor --offline    this machine and this project alone',
    'fractary-codex doctor --fix --json',
  ],
  async run(context, { options }) {
    const { fix = false, offline = false } = options;
    const manifest = new URL('../.claude-plugin/plugin.json', import.meta.url);
    const node = process.version;
    return {
      status: 'success',
      operation: 'doctor',
      ...(await examineAll(context, { fix, offline, node, manifest })),
    };
  },
  text: doctorText,
  exitCode: ({ overall }) => (overall === 'fail' ? 1 : 0),
});

function doctorText({ checks, overall, repaired, skipped }: Examination): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.flatMap(({ name, status, message, fix }) => [
    `${MARKS[status]} ${name.padEnd(width)}  ${visible(message)}`,
    ...(fix === null || status === 'pass' ? [] : [`  ${' '.repeat(width)}  → ${visible(fix)}`]),
  ]);
  for (const reason of new Set(skipped.map((one) => one.reason))) {
    const names = skipped.filter((one) => one.reason === reason).map(({ name }) => name);
    lines.push(`· not checked, as ${reason}: ${names.join(', ')}`);
  }
  const count = (wanted: string) => checks.filter(({ status }) => status === wanted).length;
  const parts = [
    `${count('pass')} of ${counted(checks.length, 'check')} pass`,
    ...(count('warning') > 0 ? [counted(count('warning'), 'warning')] : []),
    ...(count('fail') > 0 ? [`${count('fail')} failed`] : []),
    ...(repaired > 0 ? [`${counted(repaired, 'thing')} repaired`] : []),
  ];
  return `${[...lines, `${MARKS[overall]} ${parts.join(', ')}`].join('\n')}\n`;
}
