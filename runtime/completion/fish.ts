import type { CompletedCommand, CompletedOption } from './table.ts';

/** For fish 3 and newer: to be sourced, or put into ~/.config/fish/completions. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c fractary-codex -n __fractary_codex_first -a ${command.name} -d ${quoted(command.summary)}`,
    ...command.options.map((option) => optionLine(command, option)),
    ...positionalLines(command),
  ]);
  return `# fractary-codex: completion for fish.
# In this shell: fractary-codex completion fish | source
# In every shell: fractary-codex completion fish > ~/.config/fish/completions/fractary-codex.fish
function __fractary_codex_first
    test (count (commandline -opc)) -eq 1
end
function __fractary_codex_is
    set -l typed (commandline -opc)
    test (count $typed) -gt 1; and test "$typed[2]" = $argv[1]
end
complete -c fractary-codex -f
${lines.join('\n')}
`;
}

function optionLine({ name: command }: CompletedCommand, option: CompletedOption): string {
  const { name, description, value, offers } = option;
  const line = `complete -c fractary-codex -n ${quoted(`__fractary_codex_is ${command}`)} -l ${name}`;
  const words =
    offers === 'environments'
      ? ` -a ${quoted('(fractary-codex completion --environments 2>/dev/null)')}`
      : Array.isArray(offers)
        ? ` -a ${quoted(offers.join(' '))}`
        : '';
  const wants = value === null ? '' : offers === 'files' ? ' -r -F' : ' -x';
  return `${line}${wants}${words} -d ${quoted(description)}`;
}

function positionalLines({ name, offers }: CompletedCommand): string[] {
  const line = `complete -c fractary-codex -n ${quoted(`__fractary_codex_is ${name}`)}`;
  if (offers === 'files') return [`${line} -F`];
  return Array.isArray(offers) ? [`${line} -a ${quoted(offers.join(' '))}`] : [];
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
