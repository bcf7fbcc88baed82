import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type AccessRules, authorize, type Service } from './http-access.ts';
import { type Backend, startBackend } from './http-backend.ts';
import { type Fault, type FaultKind, hitsAfterwards, replaceAnswer, takeFault } from './http-fault.ts';
import { cleanup } from './temp.ts';

export interface LoggedRequest {
  method: string;
  path: string;
  service: Service | undefined;
  user: string | undefined;
  token: 'none' | 'right' | 'wrong';
  /** `undefined`: not answered (yet). */
  status: number | undefined;
  fault: FaultKind['kind'] | undefined;
}

export interface GitHttp {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** `127.0.0.1:PORT`, as CODEX_TOKEN_HOST wants it. */
  host: string;
  url(repo: string): string;
  fault: Fault | undefined;
  log: LoggedRequest[];
  readonly connections: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  close(): Promise<void>;
}

/**
 * Serves the bare repositories below `root` over smart HTTP with Basic authentication, as GitHub answers.
 * `/acme/codex` and `/acme/codex.git` are both `root/acme/codex.git`. Closed when the test ends. It runs in
 * this process: use `runGit`, `run` … against it, never the blocking `git`.
 */
export async function startGitHttp(options: AccessRules & { root: string }): Promise<GitHttp> {
  const sockets = new Set<Socket>();
  const backends = new Set<Backend>();
  const total = { connections: 0, in: 0, out: 0 };

  const server: Server = createServer((request, response) => {
    const answer = authorize(options, request.headers.authorization, request.url ?? '/');
    const { service, path } = answer;
    const entry: LoggedRequest = {
      ...{
        method: request.method ?? '',
        path,
        service,
        user: answer.user,
        token: answer.token,
      },
      ...{ status: undefined, fault: undefined },
    };
    api.log.push(entry);
    response.on('finish', () => {
      entry.status = response.statusCode;
    });
    const fault = takeFault(api, request, service);
    entry.fault = fault?.kind;
    const afterwards = fault !== undefined && hitsAfterwards(fault, request, service);
    if (fault && !afterwards && replaceAnswer(fault, request, response)) return;
    if (answer.status !== 200) {
      request.resume();
      response.writeHead(answer.status, answer.headers).end(answer.body);
      return;
    }
    const backend = startBackend({ ...answer, root: options.root }, request, response, fault, afterwards);
    backends.add(backend);
    backend.once('close', () => backends.delete(backend));
  });
  server.on('connection', (socket) => {
    total.connections += 1;
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      total.in += socket.bytesRead;
      total.out += socket.bytesWritten;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const api: GitHttp = {
    origin: `http://${host}`,
    host,
    url: (repo) => `http://${host}/${repo}`,
    fault: undefined,
    log: [],
    get connections() {
      return total.connections;
    },
    get bytesIn() {
      return total.in + [...sockets].reduce((sum, socket) => sum + socket.bytesRead, 0);
    },
    get bytesOut() {
      return total.out + [...sockets].reduce((sum, socket) => sum + socket.bytesWritten, 0);
    },
    close: () =>
      new Promise((resolve) => {
        for (const backend of backends) backend.kill('SIGKILL');
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  cleanup(api.close);
  return api;
}
