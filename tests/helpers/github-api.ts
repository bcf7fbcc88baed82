import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { graphql } from './github-graphql.ts';
import { rest } from './github-routes.ts';
import { type FakeRepo, type FakeRun, type FakeWorkflow, fakeRepo, type RunScript } from './github-state.ts';
import { cleanup } from './temp.ts';

/** Whether the real gh is here, which talks to the fake API: `describe.skipIf(!hasGh)`. */
export const hasGh = spawnSync('gh', ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasGh) console.warn('gh is not installed: tests that need it are skipped');

export interface Recorded {
  method: string;
  /** Without slash, query and `api/v3/`: `repos/acme/auth`; `graphql`. */
  path: string;
  query: URLSearchParams;
  host: string;
  authorization: string | undefined;
  body: unknown;
  /** What it was answered; null: nothing. */
  status: number | null;
}

/**
 * What happens to the next request that fits, instead of or after its answer.
 * - `status`: that answer; `drop`: the connection is closed; `dropAfter`: it is, once the request was carried out;
 *   `hang`: nothing, ever.
 */
export type ApiFault = (
  | { kind: 'status'; status: number; headers?: Record<string, string>; message?: string }
  | { kind: 'drop' | 'dropAfter' | 'hang' }
) & {
  method?: string;
  path?: RegExp;
  /** So many requests are hit (default 1). */
  times?: number;
};

export interface GithubApi {
  /** What gh needs, to be added to a script's environment: `isolatedEnv(dir, api.env)`. */
  env: { GH_CONFIG_DIR: string; GH_TOKEN: string };
  /** Tokens that are accepted; at first the one in `env`. */
  tokens: Set<string>;
  /** The user behind every token. */
  login: string;
  /** What a classic token may do (`repo, workflow`); null for a fine-grained one, of which GitHub does not tell. */
  scopes: string | null;
  repos: FakeRepo[];
  requests: Recorded[];
  /** Taken in order by the requests that they fit. */
  faults: ApiFault[];
  /** How the next dispatched runs behave; the default is a success at once. */
  runScripts: RunScript[];
  /** `details`: today's GitHub; `empty`: an older one; `refused`: one that takes `return_run_details` for an error. */
  dispatchAnswer: 'details' | 'empty' | 'refused';
  add(owner: string, name: string, more?: Partial<FakeRepo>): FakeRepo;
  find(owner: string, name: string): FakeRepo | undefined;
  addRun(
    repo: FakeRepo,
    workflow: FakeWorkflow,
    more?: Partial<Omit<FakeRun, 'script'>> & { script?: RunScript },
  ): FakeRun;
  /** The requests as `GET repos/acme/auth`. */
  readonly asked: string[];
  /** Connections that are open now. */
  readonly connections: number;
  close(): Promise<void>;
}

/**
 * A GitHub of our own below `dir`, which the real gh talks to: over a unix socket, so nothing leaves the machine.
 * Closed when the test ends. It runs in this process: never block while a script asks it.
 */
export async function startGithubApi(dir: string): Promise<GithubApi> {
  const folder = join(dir, 'gh');
  const socket = join(folder, 'api.sock');
  mkdirSync(folder, { recursive: true });
  // With that version gh 2.40 and newer finds nothing to migrate.
  writeFileSync(join(folder, 'config.yml'), `version: "1"\nhttp_unix_socket: ${socket}\n`);
  const sockets = new Set<Socket>();
  let lastRun = 1000;

  const api: GithubApi = {
    env: { GH_CONFIG_DIR: folder, GH_TOKEN: 'ghp_Token0fTheTests000000000000000000000' },
    tokens: new Set(['ghp_Token0fTheTests000000000000000000000']),
    login: 'tester',
    scopes: null,
    ...{ repos: [], requests: [], faults: [], runScripts: [], dispatchAnswer: 'details' },
    add(owner, name, more) {
      const repo = fakeRepo(owner, name, more);
      api.repos.push(repo);
      return repo;
    },
    find: (owner, name) =>
      api.repos.find(
        (repo) => `${repo.owner}/${repo.name}`.toLowerCase() === `${owner}/${name}`.toLowerCase(),
      ),
    addRun(repo, workflow, { script = {}, ...more } = {}) {
      lastRun += 1;
      const {
        appearsAfter = 0,
        statuses = ['completed'],
        conclusion = 'success',
        actor = api.login,
        jobs = [],
      } = script;
      const run: FakeRun = {
        ...{ id: lastRun, workflow, branch: 'main', event: 'workflow_dispatch', inputs: {}, asked: 0 },
        ...more,
        script: { appearsAfter, statuses, conclusion, actor, jobs },
      };
      repo.runs.push(run);
      return run;
    },
    get asked() {
      return api.requests.map(({ method, path }) => `${method} ${path}`);
    },
    get connections() {
      return sockets.size;
    },
    close: () =>
      new Promise((resolve) => {
        for (const one of sockets) one.destroy();
        server.close(() => resolve());
      }),
  };

  const server: Server = createServer((request, response) => {
    void read(request).then((text) => answer(api, request, text, response));
  });
  server.on('connection', (one) => {
    sockets.add(one);
    one.on('error', () => {});
    one.on('close', () => sockets.delete(one));
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  cleanup(api.close);
  return api;
}

function answer(api: GithubApi, request: IncomingMessage, text: string, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'https://api.github.com');
  const recorded: Recorded = {
    method: request.method ?? '',
    path: url.pathname.replace(/^\/(?:api\/(?:v3\/)?)?/, ''),
    query: url.searchParams,
    host: request.headers.host ?? '',
    authorization: request.headers.authorization,
    body: text === '' ? null : JSON.parse(text),
    status: null,
  };
  api.requests.push(recorded);
  const send = (status: number, body: unknown, headers: Record<string, string> = {}) => {
    recorded.status = status;
    const json = body === undefined ? undefined : JSON.stringify(body);
    response.writeHead(status, {
      ...(json ? { 'content-type': 'application/json; charset=utf-8' } : {}),
      ...headers,
    });
    response.end(json);
  };
  const fault = takeFault(api, recorded);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'drop') {
    request.socket.destroy();
    return;
  }
  if (fault?.kind === 'status') {
    send(fault.status, { message: fault.message ?? `Status ${fault.status}` }, fault.headers);
    return;
  }
  const token = /^(?:token|bearer) (.+)$/i.exec(recorded.authorization ?? '')?.[1];
  if (!token || !api.tokens.has(token)) {
    send(401, { message: token ? 'Bad credentials' : 'Requires authentication' });
    return;
  }
  const reply = recorded.path === 'graphql' ? graphql(api, recorded) : rest(api, recorded);
  if (fault?.kind === 'dropAfter') request.socket.destroy();
  else send(reply.status, reply.body, api.scopes === null ? {} : { 'x-oauth-scopes': api.scopes });
}

function takeFault(api: GithubApi, { method, path }: Recorded): ApiFault | undefined {
  const at = api.faults.findIndex(
    (fault) => (fault.method ?? method) === method && (fault.path?.test(path) ?? true),
  );
  const fault = api.faults[at];
  if (!fault) return undefined;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) api.faults.splice(at, 1);
  return fault;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
