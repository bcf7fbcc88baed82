import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Service } from './http-access.ts';

// Of more than one line: git takes a page of one line for a repository without refs (exit 0).
const page = '<!doctype html>\n<html>\n<body>Please sign in</body>\n</html>\n';

/**
 * What goes wrong, set at any time as `server.fault`.
 * - `drop`: the connection is closed instead of an answer.
 * - `dropBeforePush`: a push is cut off before git sees it; `dropAfterPush`: after git applied it, unanswered.
 * - `cutUpload`: git gets half of what a push sends, then the connection is closed.
 * - `dropDuring`, `hangDuring`: a POST's answer is cut off, or stops coming, after `bytes` (default 16) of it.
 * - `status`: that status instead of an answer; `html`: a web page, 200; `hang`: no answer ever.
 * - `redirect`: 302 to the same path at `to`.
 */
export type FaultKind =
  | { kind: 'drop' | 'dropBeforePush' | 'dropAfterPush' | 'cutUpload' | 'hang' }
  | { kind: 'html'; body?: string }
  | { kind: 'dropDuring' | 'hangDuring'; bytes?: number }
  | {
      kind: 'status';
      status: number;
      headers?: Record<string, string>;
      body?: string;
    }
  | { kind: 'redirect'; to: string };

/**
 * From when on it goes wrong, and for which requests.
 * - `listing`: from the first one on, all; `fetch`: from the second contact to read on, all.
 * - `advertisement`: all that belong to a push; `upload`: those that carry one.
 * - `applied`: those that carry one, after git applied it; `gone`: then all others, too.
 */
export type Moment = 'listing' | 'fetch' | 'advertisement' | 'upload' | 'applied' | 'gone';

export type Fault = FaultKind & {
  moment?: Moment;
  /** Only requests of this service (the GET that starts it and its POSTs). */
  service?: Service;
  /** Only requests whose path this fits. */
  path?: RegExp;
  /** So many matching requests pass first (default 0). */
  skip?: number;
  /** So many are hit (default all); curl itself repeats a dropped push once, so 1 may go unnoticed. */
  times?: number;
};

interface Contact {
  method: string;
  service: Service | undefined;
}

/** Whether git applies the push before the fault hits its answer. */
export function hitsAfterwards(
  fault: Fault,
  request: IncomingMessage,
  service: Service | undefined,
): boolean {
  if (fault.moment !== 'applied' && fault.moment !== 'gone') return fault.kind === 'dropAfterPush';
  return fault.kind !== 'dropDuring' && fault.kind !== 'hangDuring' && isPush(request, service);
}

/** A POST of 4 bytes only asks whether a big push would be let in. */
function isPush(request: IncomingMessage, service: Service | undefined): boolean {
  const { method, headers } = request;
  return method === 'POST' && service === 'git-receive-pack' && headers['content-length'] !== '4';
}

/** Whether the moment of a fault has come, for this request, after `earlier` ones. */
function hasCome(
  { moment }: Fault,
  request: IncomingMessage,
  service: Service | undefined,
  earlier: readonly Contact[],
): boolean {
  const posted = (to: Service) => earlier.some((one) => one.method === 'POST' && one.service === to);
  if (moment === 'fetch') return posted('git-upload-pack');
  if (moment === 'advertisement') return service === 'git-receive-pack';
  if (moment === 'upload' || moment === 'applied') return isPush(request, service);
  if (moment === 'gone') return isPush(request, service) || posted('git-receive-pack');
  return true;
}

/** The fault that hits this request, counted; a `…Push` one hits only the POST that carries a push. */
export function takeFault(
  server: { fault: Fault | undefined; log: readonly Contact[] },
  request: IncomingMessage,
  service: Service | undefined,
): Fault | undefined {
  const { fault } = server;
  if (!fault || (fault.service && fault.service !== service)) return undefined;
  if (fault.path && !fault.path.test(request.url ?? '')) return undefined;
  if (fault.kind.endsWith('During') && request.method !== 'POST') return undefined;
  if ((fault.kind.endsWith('Push') || fault.kind === 'cutUpload') && !isPush(request, service))
    return undefined;
  if (!hasCome(fault, request, service, server.log.slice(0, -1))) return undefined;
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
    case 'drop':
    case 'dropBeforePush':
    case 'dropAfterPush':
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
