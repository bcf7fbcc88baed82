import { defineCommand } from '../command.ts';
import { invalid } from '../command-options.ts';
import { installWorkflows } from '../workflows/install/install.ts';
import { installText } from '../workflows/install/text.ts';

export const command = defineCommand({
  name: 'workflows',
  positionals: { label: 'install', most: 1 },
  options: {
    codex: { type: 'string', value: 'DIR', description: 'a checkout of the codex to write into' },
    push: { type: 'boolean', description: 'commit to the codex, without a checkout' },
    project: { type: 'boolean', description: "write this project's own workflow: sync on merge" },
    'dry-run': { type: 'boolean', description: 'show what would be written' },
  },
  examples: [
    'fractary-codex workflows install --codex ../codex.acme.com',
    'fractary-codex workflows install --project',
  ],
  async run(context, { options, positionals: [action] }) {
    if (action !== 'install') throw invalid('workflows wants an action', 'fractary-codex workflows install');
    return installWorkflows(context, options);
  },
  text: installText,
  exitCode: ({ status }) => (status === 'success' ? 0 : 1),
});
