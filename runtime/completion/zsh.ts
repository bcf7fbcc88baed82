import type { Offer } from '../command.ts';
import type { CompletedCommand, CompletedOption } from './table.ts';

/** For zsh with its completion system (`compinit`): to be sourced, or put into a folder of `$fpath` as `_fractary-codex`. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`);
  const arms = commands.map(
    (command) => `    ${command.name})\n      _arguments ${argumentsOf(command)}\n      ;;`,
  );
  return `#compdef fractary-codex
# fractary-codex: completion for zsh.
# In this shell: eval "$(fractary-codex completion zsh)"; in every shell: put that line into ~/.zshrc, after compinit
_fractary-codex_environments() {
  local -a names
  names=(\${(f)"$(fractary-codex completion --environments 2>/dev/null)"})
  compadd -a names
}
_fractary-codex() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    return
  fi
  shift words
  (( CURRENT -= 1 ))
  case $words[1] in
${arms.join('\n')}
  esac
}
if [[ $funcstack[1] == _fractary-codex ]]; then
  _fractary-codex "$@"
else
  compdef _fractary-codex fractary-codex
fi
`;
}

function argumentsOf({ options, label, offers }: CompletedCommand): string {
  const specs = options.map(optionSpec);
  if (label) specs.push(`*:${plain(label)}:${action(offers)}`);
  return specs.map((spec) => `\\\n        ${quoted(spec)}`).join(' ');
}

/** See _arguments in zshcompsys(1): \`--name=[what it does]:VALUE:action\`. */
function optionSpec({ name, description, value, offers, multiple }: CompletedOption): string {
  const text = description.replace(/[\\[\]]/g, '\\$&');
  if (value === null) return `--${name}[${text}]`;
  return `${multiple ? '*' : ''}--${name}=[${text}]:${plain(value)}:${action(offers)}`;
}

function action(offers: Offer | null): string {
  if (offers === null) return ' ';
  if (offers === 'environments') return '_fractary-codex_environments';
  return offers === 'files' ? '_files' : `(${offers.join(' ')})`;
}

function plain(label: string): string {
  return label.replace(/[[\]:\\]/g, '');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
