import { defineCommand } from '../command.ts';
import { invalid } from '../command-options.ts';
import { serve } from '../mcp/serve.ts';

export const command = defineCommand({
  name: 'mcp',
  positionals: { label: '', most: 0 },
  options: {},
  examples: ['claude mcp add codex -- fractary-codex mcp     for a client without the plugin'],
  async run(context, { options }) {
    if ((options as { json?: boolean }).json) {
      throw invalid('mcp speaks the protocol of MCP on stdout and prints no document', 'Leave --json out');
    }
    // What people are told of the progress would fill the client's log.
    await serve({ ...context, progress: () => {} }, process.stdin, process.stdout);
  },
  text: () => '',
});
