import type { ChildProcess } from 'node:child_process';
import { type Run, type RunOptions, runClaude } from './client.ts';
import { startMessagesApi } from './messages-api.ts';

/** A question for permission that reached the user. */
export interface Asked {
  command: string;
  /** What our hook gave as reason; undefined where the client asks by itself. */
  reason: string | undefined;
}

export interface ConversationOptions extends Omit<RunOptions, 'prompt'> {
  /** What the user says, each when the model has ended its turn. */
  says: string[];
  /** What the user answers to a question for permission; without it: no. */
  permits?: (asked: Asked) => boolean;
}

/** A conversation in which the user is there to be asked, and the client waits for what runs in the background. */
export async function converse(
  options: ConversationOptions,
): Promise<Omit<Run, 'stdout'> & { asked: Asked[] }> {
  const { says, script, pluginDir, cwd, env, permits = () => false } = options;
  const api = await startMessagesApi(script);
  const asked: Asked[] = [];
  const events: Run['events'] = [];
  const left = [...says];
  function talk(child: ChildProcess): void {
    const send = (line: object) => child.stdin?.write(`${JSON.stringify(line)}\n`);
    const speak = () => {
      const content = left.shift();
      if (content === undefined) child.stdin?.end();
      else send({ type: 'user', message: { role: 'user', content } });
    };
    onLines(child, (line) => {
      const event = JSON.parse(line);
      events.push(event);
      if (event.type === 'result') speak();
      if (event.type !== 'control_request' || event.request.subtype !== 'can_use_tool') return;
      const { input, decision_reason, decision_reason_type } = event.request;
      const question = {
        command: String(input.command),
        reason: decision_reason_type === 'hook' ? decision_reason : undefined,
      };
      asked.push(question);
      const response = permits(question)
        ? { behavior: 'allow', updatedInput: input }
        : { behavior: 'deny', message: 'The user said no' };
      const answer = { subtype: 'success', request_id: event.request_id, response };
      send({ type: 'control_response', response: answer });
    });
    speak();
  }
  const streams = ['--input-format', 'stream-json', '--output-format', 'stream-json', '--verbose'];
  const plugin = pluginDir ? ['--plugin-dir', pluginDir] : [];
  const args = ['-p', ...plugin, ...streams, '--permission-prompt-tool', 'stdio'];
  try {
    const { stderr, code } = await runClaude([...args, ...(options.args ?? [])], {
      cwd,
      env: { ...env, ANTHROPIC_BASE_URL: api.url },
      talk,
    });
    return { requests: api.requests, events, asked, stderr, code };
  } finally {
    await api.close();
  }
}

function onLines(child: ChildProcess, take: (line: string) => void): void {
  let rest = '';
  child.stdout?.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) take(line);
  });
}
