import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  defineCommand,
  environmentNames,
  invalid,
  main,
  openPlace,
  shown
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/completion.ts
import { readFile } from "node:fs/promises";

// runtime/completion/bash.ts
function bashScript(commands) {
  const arms = commands.map(({ name, options }) => {
    const names = options.map((option) => `--${option.name}`).join(" ");
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
    words='${commands.map(({ name }) => name).join(" ")}'
    [[ $cur == -* ]] && words='--help --version'
    compopt +o default 2>/dev/null
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    return
  fi
  case \${COMP_WORDS[1]} in
${arms.join("\n")}
    *) return ;;
  esac
  case \${COMP_WORDS[1]}:$prev in
${valueArms(commands).join("\n")}
    *)
      if [[ $cur == -* ]]; then
        words=$options
      else
        case \${COMP_WORDS[1]} in
${positionalArms(commands).join("\n")}
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
var ENVIRONMENTS = `words=$("$1" completion --environments 2>/dev/null); words=\${words//[^A-Za-z0-9._[:space:]-]/} ;;`;
function valueArms(commands) {
  const all = commands.flatMap(
    ({ name, options }) => options.filter(({ value }) => value !== null).map((option) => ({ pattern: `${name}:--${option.name}`, ...option }))
  );
  const group = (wanted) => all.filter(({ offers }) => wanted(offers)).map(({ pattern }) => pattern);
  const words = all.filter(({ offers }) => Array.isArray(offers));
  return [
    ...arm(
      group((offers) => offers === "environments"),
      ENVIRONMENTS
    ),
    ...arm(
      group((offers) => offers === "files"),
      "return ;;"
    ),
    ...words.map(({ pattern, offers }) => `    ${pattern}) words='${offers.join(" ")}' ;;`),
    ...arm(
      group((offers) => offers === null),
      ";;"
    )
  ];
}
function arm(patterns, action2) {
  return patterns.length > 0 ? [`    ${patterns.join(" | ")}) ${action2}`] : [];
}
function positionalArms(commands) {
  const files = commands.filter(({ offers }) => offers === "files").map(({ name }) => name);
  const words = commands.filter(({ offers }) => Array.isArray(offers));
  return [
    ...files.length > 0 ? [`          ${files.join(" | ")}) return ;;`] : [],
    ...words.map(({ name, offers }) => `          ${name}) words='${offers.join(" ")}' ;;`),
    "          *) ;;"
  ];
}

// runtime/completion/fish.ts
function fishScript(commands) {
  const lines = commands.flatMap((command2) => [
    `complete -c fractary-codex -n __fractary_codex_first -a ${command2.name} -d ${quoted(command2.summary)}`,
    ...command2.options.map((option) => optionLine(command2, option)),
    ...positionalLines(command2)
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
${lines.join("\n")}
`;
}
function optionLine({ name: command2 }, option) {
  const { name, description, value, offers } = option;
  const line = `complete -c fractary-codex -n ${quoted(`__fractary_codex_is ${command2}`)} -l ${name}`;
  const words = offers === "environments" ? ` -a ${quoted("(fractary-codex completion --environments 2>/dev/null)")}` : Array.isArray(offers) ? ` -a ${quoted(offers.join(" "))}` : "";
  const wants = value === null ? "" : offers === "files" ? " -r -F" : " -x";
  return `${line}${wants}${words} -d ${quoted(description)}`;
}
function positionalLines({ name, offers }) {
  const line = `complete -c fractary-codex -n ${quoted(`__fractary_codex_is ${name}`)}`;
  if (offers === "files") return [`${line} -F`];
  return Array.isArray(offers) ? [`${line} -a ${quoted(offers.join(" "))}`] : [];
}
function quoted(text) {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

// runtime/completion/zsh.ts
function zshScript(commands) {
  const names = commands.map(({ name, summary }) => `    ${quoted2(`${name}:${summary}`)}`);
  const arms = commands.map(
    (command2) => `    ${command2.name})
      _arguments ${argumentsOf(command2)}
      ;;`
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
${names.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    return
  fi
  shift words
  (( CURRENT -= 1 ))
  case $words[1] in
${arms.join("\n")}
  esac
}
if [[ $funcstack[1] == _fractary-codex ]]; then
  _fractary-codex "$@"
else
  compdef _fractary-codex fractary-codex
fi
`;
}
function argumentsOf({ options, label, offers }) {
  const specs = options.map(optionSpec);
  if (label) specs.push(`*:${plain(label)}:${action(offers)}`);
  return specs.map((spec) => `\\
        ${quoted2(spec)}`).join(" ");
}
function optionSpec({ name, description, value, offers, multiple }) {
  const text = description.replace(/[\\[\]]/g, "\\$&");
  if (value === null) return `--${name}[${text}]`;
  return `${multiple ? "*" : ""}--${name}=[${text}]:${plain(value)}:${action(offers)}`;
}
function action(offers) {
  if (offers === null) return " ";
  if (offers === "environments") return "_fractary-codex_environments";
  return offers === "files" ? "_files" : `(${offers.join(" ")})`;
}
function plain(label) {
  return label.replace(/[[\]:\\]/g, "");
}
function quoted2(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

// runtime/commands/completion.ts
var SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript };
var command = defineCommand({
  name: "completion",
  positionals: { label: "SHELL", most: 1, offers: Object.keys(SHELLS) },
  options: {
    environments: {
      type: "boolean",
      description: "the names of this project's environments, as the scripts ask for them"
    }
  },
  examples: [
    'eval "$(fractary-codex completion bash)"      in ~/.bashrc',
    'eval "$(fractary-codex completion zsh)"       in ~/.zshrc, after compinit',
    "fractary-codex completion fish | source       in ~/.config/fish/config.fish"
  ],
  async run(context, { options, positionals: [shell] }) {
    if (options.environments) {
      const { config } = await openPlace(context);
      return { shell: null, environments: environmentNames(config), script: null };
    }
    if (shell === void 0 || !Object.hasOwn(SHELLS, shell)) {
      throw invalid(
        shell === void 0 ? "completion needs the name of a shell" : `There is no completion for the shell ${shown(shell)}`,
        `Give one of them: ${Object.keys(SHELLS).map((name) => `fractary-codex completion ${name}`).join(", ")}`
      );
    }
    const table = await readFile(new URL("./completion.json", import.meta.url), "utf8");
    const script = SHELLS[shell](JSON.parse(table));
    return { shell, environments: null, script };
  },
  text: ({ script, environments }) => script ?? `${environments.join("\n")}
`,
  json: (result) => ({ status: "success", operation: "completion", ...result })
});

// entry:completion
await main(command);
