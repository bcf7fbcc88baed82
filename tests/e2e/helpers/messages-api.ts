import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What the scripted model answers: a text, or calls of tools. */
export type Reply = string | ToolUse[];

/** A reply, or how it follows from the request. */
export type Step = Reply | ((request: MessagesRequest) => Reply);

export interface ToolUse {
  tool: string;
  input: Record<string, unknown>;
}

interface Block {
  type: string;
  text?: string;
  tool_use_id?: string;
  is_error?: boolean;
  content?: string | Block[];
}

/** A request as the client sent it, as far as the tests look at it. */
export interface MessagesRequest {
  system?: string | Block[];
  messages: { role: string; content: string | Block[] }[];
  tools?: { name: string; description?: string; input_schema: unknown }[];
  stream?: boolean;
}

export interface MessagesApi {
  url: string;
  /** The requests that a reply of the script answered, in order. */
  requests: MessagesRequest[];
  close: () => Promise<void>;
}

/**
 * A Messages API on loopback that answers from a script, one reply a request, and then with an empty text. Requests
 * without tools (titles, quota checks) are answered beside the script.
 */
export async function startMessagesApi(script: Step[]): Promise<MessagesApi> {
  const requests: MessagesRequest[] = [];
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return send(response, {});
    const body = (await json(request)) as MessagesRequest;
    if (isPath(request, '/v1/messages/count_tokens')) return send(response, { input_tokens: 1 });
    if (!isPath(request, '/v1/messages')) return send(response, {}, 404);
    const step = body.tools?.length ? script[requests.push(body) - 1] : undefined;
    const reply = typeof step === 'function' ? step(body) : step;
    answer(response, reply ?? 'done', body.stream === true);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** All texts of a request's messages, listings and tool results included, in order. */
export function textsOf(request: MessagesRequest | undefined): string {
  return (request?.messages ?? []).map((message) => flatten(message.content)).join('\n');
}

/** The tool results that came back with the newest message of a request. */
export function toolResults(request: MessagesRequest | undefined): { text: string; isError: boolean }[] {
  const content = request?.messages.findLast((message) => message.role === 'user')?.content;
  if (!Array.isArray(content)) return [];
  return content
    .filter((block) => block.type === 'tool_result')
    .map((block) => ({ text: flatten(block.content ?? ''), isError: block.is_error === true }));
}

function flatten(content: string | Block[]): string {
  if (typeof content === 'string') return content;
  return content.map((block) => block.text ?? flatten(block.content ?? '')).join('\n');
}

function isPath(request: IncomingMessage, path: string): boolean {
  return new URL(request.url ?? '/', 'http://localhost').pathname === path;
}

function send(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

let ids = 0;

function answer(response: ServerResponse, reply: Reply, stream: boolean): void {
  const content =
    typeof reply === 'string'
      ? [{ type: 'text', text: reply }]
      : reply.map(({ tool, input }) => ({ type: 'tool_use', id: `toolu_${++ids}`, name: tool, input }));
  const stop = { stop_reason: typeof reply === 'string' ? 'end_turn' : 'tool_use', stop_sequence: null };
  const usage = { input_tokens: 1, output_tokens: 1 };
  const message = { id: `msg_${++ids}`, type: 'message', role: 'assistant', model: 'scripted', usage };
  if (!stream) {
    send(response, { ...message, content, ...stop });
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const event = (type: string, data: object) =>
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  event('message_start', { message: { ...message, content: [], stop_reason: null, stop_sequence: null } });
  content.forEach((block, index) => {
    const [start, delta] =
      'text' in block
        ? [
            { ...block, text: '' },
            { type: 'text_delta', text: block.text },
          ]
        : [
            { ...block, input: {} },
            { type: 'input_json_delta', partial_json: JSON.stringify(block.input) },
          ];
    event('content_block_start', { index, content_block: start });
    event('content_block_delta', { index, delta });
    event('content_block_stop', { index });
  });
  event('message_delta', { delta: stop, usage });
  event('message_stop', {});
  response.end();
}
