import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Context } from '../context.ts';
import { wholeLines } from './lines.ts';
import { makeServer } from './server.ts';

/** How long requests that came before the end of input may go on. */
const LAST_ANSWERS_MS = 10_000;

/**
 * Speaks MCP on two streams until the input ends, the output is closed by its reader, or `context.signal` says so.
 * Nothing but the protocol is written.
 */
export async function serve(context: Context, input: Readable, output: Writable): Promise<void> {
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  const signal = AbortSignal.any([context.signal, stopped.signal]);
  const transport = new StdioServerTransport(input.pipe(wholeLines()), output);
  const server = makeServer({ ...context, signal });
  output.on('error', stop);
  await server.connect(transport);
  const pending = countPending(transport);
  const ended = Promise.race([once(input, 'end', { signal }), once(input, 'error', { signal })]);
  await ended.catch(() => {});
  if (!signal.aborted) await pending.settled(LAST_ANSWERS_MS);
  stop();
  await server.close();
  input.destroy();
}

/** Counts the requests that are not answered yet. */
function countPending(transport: StdioServerTransport): { settled: (ms: number) => Promise<void> } {
  const open = new Set<string | number>();
  let idle: (() => void) | undefined;
  const receive = transport.onmessage;
  transport.onmessage = (message) => {
    if ('method' in message && 'id' in message) open.add(message.id);
    receive?.(message);
  };
  const send = transport.send.bind(transport);
  transport.send = async (message) => {
    await send(message);
    if (!('method' in message) && 'id' in message && message.id !== undefined) open.delete(message.id);
    if (open.size === 0) idle?.();
  };
  return {
    settled: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        idle = () => {
          clearTimeout(timer);
          resolve();
        };
        if (open.size === 0) idle();
      }),
  };
}
