import { withConfig } from './environment.ts';

/** One way to authenticate: a token of ours, what the URL carried, or the user's own set-up. */
export interface Credential {
  /** How messages name it, e.g. `the token in GH_TOKEN`. */
  label: string;
  /** The variable that holds the token, where it is one. */
  variable?: string;
  username?: string;
  secret?: string;
}

export const OWN_SETUP: Credential = { label: "git's own credentials" };

/**
 * The credentials to try for a URL, in order (contract, section 3): a token goes to github.com, `GH_HOST` and
 * `CODEX_TOKEN_HOST` alone. `CODEX_SYNC_PAT` is final; after a refused `GH_TOKEN` or `GITHUB_TOKEN` the user's
 * own set-up is tried.
 */
export function credentialsFor(rawUrl: string, env: NodeJS.ProcessEnv): [Credential, ...Credential[]] {
  const url = httpUrl(rawUrl);
  if (!url) return [OWN_SETUP];
  const inUrl: Credential = url.password
    ? {
        label: `the credentials in the URL of ${url.host}`,
        username: decodeURIComponent(url.username) || 'x-access-token',
        secret: decodeURIComponent(url.password),
      }
    : OWN_SETUP;
  if (!mayHaveToken(url, env)) return [inUrl];
  for (const variable of ['CODEX_SYNC_PAT', 'GH_TOKEN', 'GITHUB_TOKEN']) {
    const secret = env[variable]?.trim();
    if (!secret) continue;
    const token = { label: `the token in ${variable}`, variable, username: 'x-access-token', secret };
    return variable === 'CODEX_SYNC_PAT' ? [token] : [token, inUrl];
  }
  return [inUrl];
}

function mayHaveToken(url: URL, env: NodeJS.ProcessEnv): boolean {
  const own = env.CODEX_TOKEN_HOST?.trim().toLowerCase();
  if (own && (own === url.host || own === `${url.hostname}:${url.port || defaultPort(url)}`)) return true;
  const hosts = ['github.com', env.GH_HOST?.trim().toLowerCase()];
  return url.protocol === 'https:' && hosts.includes(url.host);
}

function defaultPort(url: URL): string {
  return url.protocol === 'https:' ? '443' : '80';
}

export function httpUrl(text: string): URL | null {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * Hands a secret to git through a credential helper in the environment: it is in no argument, no file and no
 * URL, and git still says `Authentication failed` when it is refused. Other helpers are silenced for the call.
 */
export function withCredential(
  env: Record<string, string>,
  url: string,
  credential: Credential,
): Record<string, string> {
  const target = httpUrl(url);
  if (!credential.secret || !target) return env;
  const helper =
    '!f() { test "$1" = get && echo "username=$CODEX_GIT_USERNAME" && echo "password=$CODEX_GIT_SECRET"; }; f';
  return {
    ...withConfig(env, [
      ['credential.helper', ''],
      [`credential.${target.protocol}//${target.host}.helper`, helper],
      ['core.askPass', ''],
    ]),
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    CODEX_GIT_USERNAME: credential.username ?? 'x-access-token',
    CODEX_GIT_SECRET: credential.secret,
  };
}

/** The text without any of the secrets, and without credentials in URLs: for messages and logs. */
export function redact(text: string, secrets: readonly (string | undefined)[]): string {
  let clean = text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@'"]+@/gi, '$1');
  for (const secret of secrets) {
    if (secret && secret.length >= 4) clean = clean.replaceAll(secret, '***');
  }
  return clean;
}
