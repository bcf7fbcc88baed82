import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Service } from './http-access.ts';

// Of more than one line: git takes a page of one line for a repository without refs (exit 0).
const page = '<!doctype html>\n<html>\n<body>Please sign in</body>\n</html>\n';

/**
 * What goes wrong, set at any time as `server.fault`.
 * - `dropBeforePush`: a push is cut off before git sees it; `dropAfterPush`: after git applied it, unanswered.
 * - `dropDuring`, `hangDuring`: a POST's answer is cut off, or stops coming, after `bytes` (default 16) of it.
 * - `status`: that status instead of an answer; `html`: a web page, 200; `hang`: no answer ever.
 * - `redirect`: 302 to the same path at `to`.
 */
export type FaultKind =
  | { kind: 'dropBeforePush' | 'dropAfterPush' | 'hang' }
  | { kind: 'html'; body?: string }
  | { kind: 'dropDuring' | 'hangDuring'; bytes?: number }
  | {
      kind: 'status';
      status: number;
      headers?: Record<string, string>;
      body?: string;
    }
  | { kind: 'redirect'; to: string };

export type Fault = FaultKind & {
  /** Only requests of this service (the GET that starts it and its POSTs). */
  service?: Service;
  /** Only requests whose path this fits. */
  path?: RegExp;
  /** So many matching requests pass first (default 0). */
  skip?: number;
  /** So many are hit (default all); curl itself repeats a dropped push once, so 1 may go unnoticed. */
  times?: number;
};

/** The fault that hits this request, counted; a `…Push` one hits only the POST that carries a push. */
export function takeFault(
  server: { fault: Fault | undefined },
  request: IncomingMessage,
  service: Service | undefined,
): Fault | undefined {
  const { fault } = server;
  if (!fault || (fault.service && fault.service !== service)) return undefined;
  if (fault.path && !fault.path.test(request.url ?? '')) return undefined;
  const post = request.method === 'POST';
  if (fault.kind.endsWith('During') && !post) return undefined;
  // A POST of 4 bytes only asks whether a big push would be let in.
  const push = post && service === 'git-receive-pack' && request.headers['content-length'] !== '4';
  if (fault.kind.endsWith('Push') && !push) return undefined;
  if (fault.skip) {
    fault.skip -= 1;
    return undefined;
  }
  if (fault.times !== undefined) {
    fault.times -= 1;
    if (fault.times <= 0) server.fault = undefined;
  }
  return fault;
}

/** Carries out a fault that needs no git; false: it concerns git's answer. */
export function replaceAnswer(fault: Fault, request: IncomingMessage, response: ServerResponse): boolean {
  switch (fault.kind) {
    case 'dropBeforePush':
      request.socket.destroy();
      break;
    case 'status':
      response.writeHead(fault.status, {
        'content-type': 'text/plain',
        ...fault.headers,
      });
      response.end(fault.body ?? `Status ${fault.status}\n`);
      break;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end(fault.body ?? page);
      break;
    case 'redirect':
      response.writeHead(302, { location: fault.to + request.url }).end();
      break;
    case 'hang':
      break;
    default:
      return false;
  }
  request.resume();
  return true;
}
