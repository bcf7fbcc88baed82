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

/** Where our tokens stand, in the order in which they count (contract, section 3). */
export const TOKEN_VARIABLES = ['CODEX_SYNC_PAT', 'GH_TOKEN', 'GITHUB_TOKEN'] as const;

export const OWN_SETUP: Credential = { label: "git's own credentials" };

/**
 * The credentials to try for a URL, in order (contract, section 3): a token goes to github.com, `GH_HOST` and
 * `CODEX_TOKEN_HOST` alone. `CODEX_SYNC_PAT` is final; after a refused `GH_TOKEN` or `GITHUB_TOKEN` the user's
 * own set-up is tried.
 */
export function credentialsFor(rawUrl: string, env: NodeJS.ProcessEnv): [Credential, ...Credential[]] {
  const url = httpUrl(rawUrl);
  if (!url) return [OWN_SETUP];
  const inUrl = credentialIn(url);
  if (!mayHaveToken(url, env)) return [inUrl];
  for (const variable of TOKEN_VARIABLES) {
    const secret = env[variable]?.trim();
    if (!secret) continue;
    const token = { label: `the token in ${variable}`, variable, username: 'x-access-token', secret };
    return variable === 'CODEX_SYNC_PAT' ? [token] : [token, inUrl];
  }
  return [inUrl];
}

/** What the URL itself carries: a password, or a token in the user's place, as GitHub takes it. */
function credentialIn(url: URL): Credential {
  const label = `the credentials in the URL of ${url.host}`;
  const [username, password] = [decoded(url.username), decoded(url.password)];
  if (password && password !== 'x-oauth-basic') {
    return { label, username: username || 'x-access-token', secret: password };
  }
  return isToken(username) ? { label, username: 'x-access-token', secret: username } : OWN_SETUP;
}

/** Line ends would be further lines of the answer that git reads from a credential helper. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text).replace(/[\0\r\n]/g, '');
  } catch {
    return text;
  }
}

/** What GitHub, GitLab and Bitbucket put before their tokens, and what is too long for a person's name. */
const TOKEN =
  /^(?:gh[a-z]_|github_pat_|glpat-|ATBB|x-(?:access-token|token-auth|oauth-basic)$|oauth2$|[\w-]{32,}$)/;

/** Whether the user part of a URL is a secret rather than somebody's name. */
export function isToken(username: string): boolean {
  return TOKEN.test(username);
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

/**
 * The URL as it may be shown, stored and given to git as an argument: http without password and token. A plain user
 * name stays, because the user's own credential helpers go by it.
 */
export function stripCredentials(text: string): string {
  const url = httpUrl(text);
  if (!url || (!url.username && !url.password)) return text;
  if (url.password || isToken(decoded(url.username))) url.username = '';
  url.password = '';
  return url.href;
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
 * (`printf`, since the `echo` of some shells would read a backslash in a password as the start of something else.)
 */
export function withCredential(
  env: Record<string, string>,
  url: string,
  credential: Credential,
): Record<string, string> {
  const target = httpUrl(url);
  if (!credential.secret || !target) return env;
  const helper =
    '!f() { test "$1" = get && printf "username=%s\\npassword=%s\\n" "$CODEX_GIT_USERNAME" "$CODEX_GIT_SECRET"; }; f';
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

/** What is a token whoever it belongs to: the user's own credentials are not known to us, and servers repeat them. */
const SHAPES = /\b(?:gh[a-z]_|github_pat_|glpat-)[\w-]{16,}|(?<=authorization: *[a-z]+ )\S+/gi;

/**
 * The text without the credentials, in whatever form they travel (as they are, in a URL, in a header), and without
 * credentials in URLs: for messages and logs.
 */
export function redact(text: string, credentials: readonly Credential[]): string {
  let clean = text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@'"]+@/gi, '$1');
  for (const { username = 'x-access-token', secret } of credentials) {
    if (!secret || secret.length < 4) continue;
    for (const form of [base64(`${username}:${secret}`), encodeURIComponent(secret), base64(secret), secret])
      clean = clean.replaceAll(form, '***');
  }
  return clean.replace(SHAPES, '***');
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
