import { isToken } from '../git/credentials.ts';

/** `scp` is git's short form of ssh, `git@host:path`; `path` is a folder on this machine. */
export type Protocol = 'https' | 'http' | 'ssh' | 'scp' | 'git' | 'file' | 'path';

/** A remote's address in parts; nothing is decoded, so that `formatRemote` gives back what was parsed. */
export interface Remote {
  protocol: Protocol;
  /** Empty for `file` and `path`. */
  host: string;
  port?: number;
  path: string;
  /** The first part of the path on a server (`acme` of `acme/backend/auth`); absent for `file` and `path`. */
  owner?: string;
  /** The last part of the path without `.git`. */
  repo?: string;
  username?: string;
  password?: string;
}

const SERVER = /^(https?|ssh|git):\/\/(?:([^/]*)@)?(\[[^\]/]+\]|[^:/?#@[\]]+)(?::(\d{1,5}))?(\/.*)$/su;
const SCP = /^(?:([^@:/]+)@)?(\[[^\]/]+\]|[^:/@[\]]+):(.+)$/su;
const CONTROL = /[\u0000-\u001f\u007f]/;
/** ssh puts host and user where a shell may read them (`%h` and `%r` in ProxyCommand); no server is named like that. */
const SHELL = /[\s'"`$;&<>|(){}\\]/;
const DRIVE = /^[A-Za-z]:[\\/]/;

/**
 * Takes a remote's address apart, by git-fetch(1), "GIT URLS". Null for what is not one of https, http, ssh, git,
 * file, `git@host:path` or a path, and for what git could be tricked with: remote helpers (`ext::…`), a host,
 * user or path that begins with `-`, a host that a shell could read as a command, control characters.
 */
export function parseRemote(url: string): Remote | null {
  if (url === '' || url.startsWith('-') || CONTROL.test(url) || /^[A-Za-z0-9+.-]*::/.test(url)) return null;
  if (url.startsWith('file://')) {
    const path = url.slice('file://'.length);
    return path.startsWith('/') ? withNames({ protocol: 'file', host: '', path }) : null;
  }
  const server = SERVER.exec(url);
  if (server) {
    const [, protocol, userinfo, host = '', port, path = ''] = server;
    const [username, password] = splitUser(userinfo);
    return onServer({
      protocol: protocol as Protocol,
      host,
      path,
      ...(port === undefined ? {} : { port: Number(port) }),
      ...(username === undefined ? {} : { username }),
      ...(password === undefined ? {} : { password }),
    });
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(url)) return null;
  const beforeColon = url.slice(0, Math.max(url.indexOf(':'), 0));
  if (!url.includes(':') || beforeColon.includes('/') || DRIVE.test(url)) {
    return withNames({ protocol: 'path', host: '', path: url });
  }
  const scp = SCP.exec(url);
  if (!scp) return null;
  const [, username, host = '', path = ''] = scp;
  return onServer({
    protocol: 'scp',
    host,
    path,
    ...(username === undefined ? {} : { username }),
  });
}

/** The inverse of `parseRemote`. */
export function formatRemote({ protocol, host, port, path, username, password }: Remote): string {
  if (protocol === 'path') return path;
  if (protocol === 'file') return `file://${path}`;
  const user = username === undefined ? '' : `${username}${password === undefined ? '' : `:${password}`}@`;
  if (protocol === 'scp') return `${user}${host}:${path}`;
  return `${protocol}://${user}${host}${port === undefined ? '' : `:${port}`}${path}`;
}

/** Whether the address itself holds a secret: a password, or a token in the user's place. */
export function holdsSecret(remote: Remote): boolean {
  return remote.password !== undefined || isToken(remote.username ?? '');
}

/** The remote without password, token and query; a plain user name (`git@`, Azure's `acme@`) stays. */
export function withoutSecret(remote: Remote): Remote {
  const { username, password, ...rest } = remote;
  const secretUser = isHttp(remote) ? holdsSecret(remote) : isToken(username ?? '');
  const path = isHttp(remote) ? remote.path.replace(/[?#].*$/s, '') : remote.path;
  return {
    ...rest,
    path,
    ...(username === undefined || secretUser ? {} : { username }),
  };
}

/** A URL that may be shown, logged and committed. What cannot be parsed loses whatever stands before an `@`. */
export function cleanUrl(url: string): string {
  const remote = parseRemote(url);
  return remote ? formatRemote(withoutSecret(remote)) : hideCredentials(url);
}

/** Whether two addresses are of one repository, whatever the protocol, the user and how the end is written. */
export function isSameRepository(one: string, other: string): boolean {
  const [a, b] = [parseRemote(one), parseRemote(other)];
  // One server has a port for each protocol.
  if (a?.protocol === b?.protocol && a?.port !== b?.port) return false;
  return placeOf(one, a) === placeOf(other, b);
}

function placeOf(url: string, remote: Remote | null): string {
  const path = (remote?.path ?? url).replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return remote?.host ? `${remote.host}/${path}`.toLowerCase() : path;
}

/** Text in which the user part of every URL reads `***`. */
export function hideCredentials(text: string): string {
  return text.replace(/(:\/\/)[^/\s]*@/g, '$1***@');
}

/** The last part of a URL or path without `.git`; empty where there is none (`/`, `..`). */
export function repositoryName(url: string): string {
  return parseRemote(url)?.repo ?? '';
}

/**
 * The page of a commit: on github.com, over whatever protocol, and on GitHub Enterprise named by `ghHost`
 * (GH_HOST). Null for other servers, whose pages we do not know.
 */
export function commitUrl(url: string, sha: string, ghHost?: string): string | null {
  const remote = parseRemote(url);
  if (!remote) return null;
  const host = remote.host.toLowerCase().replace(/^(?:ssh|www)\.github\.com$/, 'github.com');
  const enterprise = ghHost?.toLowerCase();
  if (host !== 'github.com' && host !== enterprise && `${host}:${remote.port}` !== enterprise) return null;
  const [owner, repo, ...more] = segments(remote);
  if (owner === undefined || repo === undefined || more.length > 0) return null;
  return `https://${host === 'github.com' ? host : enterprise}/${owner}/${remote.repo}/commit/${sha}`;
}

/** The parts of the path, without query, empty parts and a `.git` folder at the end. */
export function segments({ protocol, path }: Pick<Remote, 'protocol' | 'path'>): string[] {
  const bare = protocol === 'http' || protocol === 'https' ? path.replace(/[?#].*$/s, '') : path;
  const parts = bare.split(protocol === 'path' ? /[\\/]/ : '/').filter((part) => part !== '');
  if (parts.length > 1 && parts.at(-1) === '.git') parts.pop();
  return parts;
}

function isHttp({ protocol }: Remote): boolean {
  return protocol === 'http' || protocol === 'https';
}

function splitUser(userinfo: string | undefined): [username?: string, password?: string] {
  if (userinfo === undefined) return [];
  const colon = userinfo.indexOf(':');
  return colon < 0 ? [userinfo] : [userinfo.slice(0, colon), userinfo.slice(colon + 1)];
}

function onServer(remote: Remote): Remote | null {
  const { host, username = '', path, port = 0 } = remote;
  if ([host, username, path].some((part) => part.startsWith('-')) || port > 65_535) return null;
  if (SHELL.test(host) || segments(remote).length === 0) return null;
  if (isHttp(remote) ? /\s/.test(username) : SHELL.test(username)) return null;
  return withNames(remote);
}

function withNames(remote: Remote): Remote {
  const parts = segments(remote);
  const last = parts.at(-1) ?? '';
  const repo = last === '.' || last === '..' ? '' : last.replace(/\.git$/, '');
  const owner = remote.host === '' || parts.length < 2 ? undefined : parts[0];
  return {
    ...remote,
    ...(owner === undefined ? {} : { owner }),
    ...(repo === '' ? {} : { repo }),
  };
}
