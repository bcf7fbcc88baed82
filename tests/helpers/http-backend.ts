import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable, Writable } from 'node:stream';
import type { Answer } from './http-access.ts';
import { type Fault, replaceAnswer } from './http-fault.ts';

export type Backend = ChildProcessByStdio<Writable, Readable, null>;

/** Answers a request with `git http-backend` (CGI), cut short where `fault` says so, or `afterwards` otherwise. */
export function startBackend(
  { root, backendPath, query, user }: Answer & { root: string },
  request: IncomingMessage,
  response: ServerResponse,
  fault: Fault | undefined,
  afterwards: boolean,
): Backend {
  const header = (name: string) => String(request.headers[name] ?? '');
  const backend = spawn('git', ['http-backend'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      PATH: process.env.PATH,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: header('git-protocol'),
      PATH_INFO: backendPath,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: header('content-type'),
      // Absent for a chunked body: git then reads to its end. Of a body that is too short it never sees the end (2.39).
      ...(request.headers['content-length'] && fault?.kind !== 'cutUpload'
        ? { CONTENT_LENGTH: header('content-length') }
        : {}),
      HTTP_CONTENT_ENCODING: header('content-encoding'),
      REMOTE_USER: user ?? 'anonymous',
      REMOTE_ADDR: '127.0.0.1',
    },
  });
  backend.stdin.on('error', () => {}); // EPIPE: git ended before it read everything
  request.on('error', () => {}); // the client went away
  if (fault?.kind === 'cutUpload') {
    void cutUpload(request, backend);
    return backend;
  }
  request.pipe(backend.stdin);

  if (fault && afterwards) {
    backend.stdout.resume();
    backend.on('close', () => replaceAnswer(fault, request, response));
    return backend;
  }
  response.on('close', () => {
    if (!response.writableFinished) backend.kill('SIGKILL');
  });
  const limit = fault?.kind === 'dropDuring' || fault?.kind === 'hangDuring' ? (fault.bytes ?? 16) : Infinity;
  relay(backend.stdout, response, limit, () => {
    if (fault?.kind === 'dropDuring') request.socket.destroy();
  });
  return backend;
}

/** Gives git the first half of a request; the connection is closed when git has ended. */
async function cutUpload(request: IncomingMessage, backend: Backend): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  backend.stdout.resume();
  backend.on('close', () => request.socket.destroy());
  backend.stdin.end(whole.subarray(0, whole.length >> 1));
}

/** Turns CGI output into a response; after `limit` bytes of the body no more is sent and `cut` is called. */
function relay(output: Readable, response: ServerResponse, limit: number, cut: () => void): void {
  let head: Buffer | undefined = Buffer.alloc(0);
  let sent = 0;
  let done = false;
  output.on('data', (chunk: Buffer) => {
    let body = chunk;
    if (head) {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      writeHead(response, head.toString('latin1', 0, end));
      body = head.subarray(end + 4);
      head = undefined;
    }
    if (done) return;
    const part = body.subarray(0, limit - sent);
    sent += part.length;
    const free = response.write(part, () => {
      if (sent >= limit && !done) {
        done = true;
        cut();
      }
    });
    if (!free) {
      output.pause();
      response.once('drain', () => output.resume());
    }
  });
  output.on('end', () => {
    if (limit === Infinity) response.end();
    else if (!done) cut();
  });
}

function writeHead(response: ServerResponse, head: string): void {
  for (const line of head.split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]+): *(.*)$/.exec(line) ?? [];
    if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
    else if (name) response.setHeader(name, value);
  }
}
