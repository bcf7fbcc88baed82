import { statSync } from 'node:fs';
import { join } from 'node:path';

export type Service = 'git-upload-pack' | 'git-receive-pack';

export type Access = 'none' | 'read' | 'write';

export interface AccessRules {
  /** What a token may do: everywhere, or by repository (`acme/codex`, no `.git`); not named is 'none'. */
  tokens?: Record<string, Access | Record<string, Access>>;
  /** What anybody may do without a token; default none. */
  anonymous?: Access;
}

export interface Answer {
  /** 200: let git answer. */
  status: number;
  headers: Record<string, string>;
  body: string;
  path: string;
  service: Service | undefined;
  /** Path below the root for git http-backend, and the query. */
  backendPath: string;
  query: string;
  user: string | undefined;
  token: 'none' | 'right' | 'wrong';
}

/**
 * Decides a request as GitHub does: a wrong token is 401 even where anybody may read; no token where one is
 * needed 401; a repository that is not there, or that the token may not see, 404; a push with a token that
 * may only read 403.
 */
export function authorize(
  rules: AccessRules & { root: string },
  authorization: string | undefined,
  url: string,
): Answer {
  const { pathname: path, search } = new URL(url, 'http://localhost');
  const [, named, action] = /^\/([\w.-]+(?:\/[\w.-]+)*)\/(info\/refs|git-[a-z-]+)$/.exec(path) ?? [];
  const repo = named?.replace(/\.git$/, '');
  const asked = action === 'info/refs' ? new URLSearchParams(search).get('service') : action;
  const service = asked === 'git-upload-pack' || asked === 'git-receive-pack' ? asked : undefined;
  const { user, token: given } = credentials(authorization);
  const known = given === undefined ? rules.anonymous : rules.tokens?.[given];
  const token = given === undefined ? 'none' : known === undefined ? 'wrong' : 'right';
  const access = (typeof known === 'object' ? known[repo ?? ''] : known) ?? 'none';

  const answer = (status: number, body = '', headers: Record<string, string> = {}): Answer => ({
    ...{
      status,
      body,
      headers: { 'content-type': 'text/plain', ...headers },
      path,
      service,
      user,
      token,
    },
    ...{ backendPath: `/${repo}.git/${action}`, query: search.slice(1) },
  });
  const challenge = () =>
    answer(401, 'Authentication required\n', {
      'www-authenticate': 'Basic realm="Git"',
    });

  if (token === 'wrong') return challenge();
  if (access === 'none' && token === 'none') return challenge();
  if (!repo || !service || access === 'none' || !isRepo(rules.root, repo)) {
    return answer(404, 'Repository not found.\n');
  }
  if (service === 'git-receive-pack' && access !== 'write') {
    return token === 'none' ? challenge() : answer(403, `Permission to ${repo}.git denied to ${user}.\n`);
  }
  return answer(200);
}

function credentials(authorization = ''): {
  user: string | undefined;
  token: string | undefined;
} {
  const encoded = /^Basic (.+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return { user: undefined, token: authorization || undefined };
  const [user = '', ...token] = Buffer.from(encoded, 'base64').toString().split(':');
  return { user, token: token.join(':') };
}

function isRepo(root: string, repo: string): boolean {
  if (repo.split('/').some((segment) => /^\.+$/.test(segment))) return false;
  return (
    statSync(join(root, `${repo}.git`, 'HEAD'), {
      throwIfNoEntry: false,
    })?.isFile() === true
  );
}
