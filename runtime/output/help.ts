import { COMMON_OPTIONS, type Command, type OptionTable } from '../command.ts';
import { summaryOf } from '../command-list.ts';

/** The text of `--help`. */
export function helpText(command: Command): string {
  const { name, positionals, options, examples } = command;
  const usage = ['fractary-codex', name, positionals.label, '[options]'].filter(Boolean).join(' ');
  const parts = [`${summaryOf(name)}\n`, `Usage: ${usage}\n`];
  if (Object.keys(options).length > 0) parts.push(`Options:\n${optionLines(options)}\n`);
  parts.push(`Always there:\n${optionLines(COMMON_OPTIONS)}\n`);
  if (examples.length > 0) parts.push(`Examples:\n${examples.map((one) => `  ${one}`).join('\n')}\n`);
  return parts.join('\n');
}

function optionLines(options: OptionTable): string {
  const rows = Object.entries(options).map(([name, { value, description }]) => {
    return [`  --${name}${value ? ` ${value}` : ''}`, description] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => left.padEnd(width) + right).join('\n');
}
