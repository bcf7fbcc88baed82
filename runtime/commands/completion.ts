import { readFile } from 'node:fs/promises';
import { defineCommand } from '../command.ts';
import { invalid } from '../command-options.ts';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import type { CompletedCommand } from '../completion/table.ts';
import { zshScript } from '../completion/zsh.ts';
import { openPlace } from '../documents/open.ts';
import { environmentNames } from '../project/environment.ts';
import { shown } from '../reference.ts';

const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript };

export const command = defineCommand({
  name: 'completion',
  positionals: { label: 'SHELL', most: 1, offers: Object.keys(SHELLS) },
  options: {
    environments: {
      type: 'boolean',
      description: "the names of this project's environments, as the scripts ask for them",
    },
  },
  examples: [
    'eval "$(fractary-codex completion bash)"      in ~/.bashrc',
    'eval "$(fractary-codex completion zsh)"       in ~/.zshrc, after compinit',
    'fractary-codex completion fish | source       in ~/.config/fish/config.fish',
  ],
  async run(context, { options, positionals: [shell] }) {
    if (options.environments) {
      const { config } = await openPlace(context);
      return { shell: null, environments: environmentNames(config), script: null };
    }
    if (shell === undefined || !Object.hasOwn(SHELLS, shell)) {
      throw invalid(
        shell === undefined
          ? 'completion needs the name of a shell'
          : `There is no completion for the shell ${shown(shell)}`,
        `Give one of them: ${Object.keys(SHELLS)
          .map((name) => `fractary-codex completion ${name}`)
          .join(', ')}`,
      );
    }
    const table = await readFile(new URL('./completion.json', import.meta.url), 'utf8');
    const script = SHELLS[shell as keyof typeof SHELLS](JSON.parse(table) as CompletedCommand[]);
    return { shell, environments: null, script };
  },
  text: ({ script, environments }) => script ?? `${environments!.join('\n')}\n`,
  json: (result) => ({ status: 'success', operation: 'completion', ...result }),
});
