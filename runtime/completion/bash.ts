import type { CompletedCommand } from './table.ts';

/**
 * For bash 3.2 and newer, without the package bash-completion. Nothing that is computed at a TAB is read as shell
 * code: of what we are told of environments only letters that a name may have are kept.
 */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const arms = commands.map(({ name, options }) => {
    const names = options.map((option) => `--${option.name}`).join(' ');
    return `    ${name}) options='${names}' ;;`;
  });
  return `# fractary-codex: completion for bash.
# In this shell: eval "$(fractary-codex completion bash)"; in every shell: put that line into ~/.bashrc
_fractary_codex() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} options= words=
  # bash cuts --env=test into three words.
  if [[ $cur == '=' ]]; then
    cur=
  elif [[ $prev == '=' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words='${commands.map(({ name }) => name).join(' ')}'
    [[ $cur == -* ]] && words='--help --version'
    compopt +o default 2>/dev/null
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    return
  fi
  case \${COMP_WORDS[1]} in
${arms.join('\n')}
    *) return ;;
  esac
  case \${COMP_WORDS[1]}:$prev in
${valueArms(commands).join('\n')}
    *)
      if [[ $cur == -* ]]; then
        words=$options
      else
        case \${COMP_WORDS[1]} in
${positionalArms(commands).join('\n')}
        esac
      fi
      ;;
  esac
  # Without words the shell would offer files.
  compopt +o default 2>/dev/null
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _fractary_codex fractary-codex
`;
}

const ENVIRONMENTS = `words=$("$1" completion --environments 2>/dev/null); words=\${words//[^A-Za-z0-9._[:space:]-]/} ;;`;

/** Options that want a value: what is offered for it, or nothing at all. */
function valueArms(commands: readonly CompletedCommand[]): string[] {
  const all = commands.flatMap(({ name, options }) =>
    options
      .filter(({ value }) => value !== null)
      .map((option) => ({ pattern: `${name}:--${option.name}`, ...option })),
  );
  const group = (wanted: (offers: (typeof all)[number]['offers']) => boolean) =>
    all.filter(({ offers }) => wanted(offers)).map(({ pattern }) => pattern);
  const words = all.filter(({ offers }) => Array.isArray(offers));
  return [
    ...arm(
      group((offers) => offers === 'environments'),
      ENVIRONMENTS,
    ),
    ...arm(
      group((offers) => offers === 'files'),
      'return ;;',
    ),
    ...words.map(({ pattern, offers }) => `    ${pattern}) words='${(offers as string[]).join(' ')}' ;;`),
    ...arm(
      group((offers) => offers === null),
      ';;',
    ),
  ];
}

function arm(patterns: readonly string[], action: string): string[] {
  return patterns.length > 0 ? [`    ${patterns.join(' | ')}) ${action}`] : [];
}

function positionalArms(commands: readonly CompletedCommand[]): string[] {
  const files = commands.filter(({ offers }) => offers === 'files').map(({ name }) => name);
  const words = commands.filter(({ offers }) => Array.isArray(offers));
  return [
    ...(files.length > 0 ? [`          ${files.join(' | ')}) return ;;`] : []),
    ...words.map(({ name, offers }) => `          ${name}) words='${(offers as string[]).join(' ')}' ;;`),
    '          *) ;;',
  ];
}
