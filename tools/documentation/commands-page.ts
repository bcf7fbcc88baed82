import { COMMON_OPTIONS, type Command, type OptionTable } from '../../runtime/command.ts';
import { COMMANDS, type ListedCommand } from '../../runtime/command-list.ts';
import { cell, code, GENERATED, table } from './markdown.ts';

/** `docs/reference/commands.md`: every command as `--help` shows it. */
export async function commandsPage(): Promise<string> {
  const shown = COMMANDS.filter(({ hidden }) => !hidden);
  const definitions = new Map<string, Command>();
  for (const { name } of shown) {
    const { command } = (await import(`../../runtime/commands/${name}.ts`)) as { command: Command };
    definitions.set(name, command);
  }
  const sections = (steps: boolean) =>
    shown.filter(({ step }) => step === steps).map((one) => section(one, definitions.get(one.name)!));
  const links = (steps: boolean) =>
    shown
      .filter(({ step }) => step === steps)
      .map(({ name }) => `[\`${name}\`](#${name})`)
      .join(' · ');
  return `# Commands

Every command and option, as \`fractary-codex COMMAND --help\` shows them. ${GENERATED}

${links(false)}

Single steps of a sync: ${links(true)}

Every command takes these, too:

${optionTable(COMMON_OPTIONS)}

${sections(false).join('\n')}
## Single steps of a sync

\`sync-project\` runs them all. One at a time they are for looking, repeating, and scripts of your own.

${sections(true).join('\n')}`;
}

function section({ name, summary }: ListedCommand, { positionals, options, examples }: Command): string {
  const usage = ['fractary-codex', name, positionals.label, '[options]'].filter(Boolean).join(' ');
  const parts = [`## ${name}`, summary, `\`\`\`text\n${usage}\n\`\`\``];
  if (Object.keys(options).length > 0) parts.push(optionTable(options));
  if (examples.length > 0) parts.push(`\`\`\`text\n${examples.join('\n')}\n\`\`\``);
  return `${parts.join('\n\n')}\n`;
}

function optionTable(options: OptionTable): string {
  const rows = Object.entries(options).map(([name, { value, description, multiple }]) => [
    code(`--${name}${value ? ` ${value}` : ''}`),
    `${cell(description)}${multiple && !/repeated/.test(description) ? '; may be repeated' : ''}`,
  ]);
  return table(['option', ''], rows);
}
