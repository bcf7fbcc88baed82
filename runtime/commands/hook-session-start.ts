import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Context } from '../context.ts';
import { dataDirectory, homeDirectory } from '../home/location.ts';
import { greet } from '../session/greeting.ts';

/**
 * The plugin's SessionStart hook: one line about the documents at hand on stdout, which the model reads, or nothing.
 * Always exit 0: whatever is wrong here must not disturb a session. Loads neither schema, YAML nor git.
 */
export async function main(): Promise<void> {
  try {
    const context: Context = {
      cwd: folderIn(await text(process.stdin)) ?? process.cwd(),
      env: process.env,
      home: homeDirectory(process.env, process.platform),
      data: dataDirectory(process.env, process.platform),
      signal: new AbortController().signal,
      progress: () => {},
      debug: () => {},
      readStdin: async () => '',
      interactive: false,
    };
    const script = fileURLToPath(new URL('./sync-project.mjs', import.meta.url));
    const line = await greet(context, { node: process.execPath, script });
    if (line !== null) process.stdout.write(`${line}\n`);
  } catch {
    // Says nothing: the commands and the server tell what is wrong when they are asked.
  }
}

/** Where the session is, as Claude Code tells its hooks. */
function folderIn(input: string): string | undefined {
  try {
    const { cwd } = JSON.parse(input) as { cwd?: unknown };
    return typeof cwd === 'string' ? cwd : undefined;
  } catch {
    return undefined;
  }
}
