import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Credential, TOKEN_VARIABLES } from '../git/credentials.ts';
import { parseRemote } from '../project/remote-url.ts';

export const PUBLIC_HOST = 'github.com';

export interface GhCredential {
  /** How messages name it, e.g. `the token in GH_TOKEN`. */
  label: string;
  /** Absent for gh's own login. */
  secret?: string;
}

/** gh's own variables for every host but github.com. */
const ENTERPRISE = ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'];

/** What would make gh print for a terminal, log requests, or ask another host than ours. */
const UNWANTED = ['GH_FORCE_TTY', 'CLICOLOR_FORCE', 'GH_DEBUG', 'DEBUG', 'GH_REPO', 'GH_HOST'];

/**
 * The host whose API is asked for a project: that of its `origin` where it is github.com, `GH_HOST` or one that gh
 * is logged in to; else `GH_HOST`, else github.com.
 */
export function githubHost(originUrl: string | null, env: NodeJS.ProcessEnv): string {
  const named = env.GH_HOST?.trim().toLowerCase() || null;
  const origin = originUrl === null ? null : parseRemote(originUrl);
  const host = origin?.host.toLowerCase().replace(/^(?:ssh|www)\.github\.com$/, PUBLIC_HOST) ?? '';
  if (host === PUBLIC_HOST) return host;
  const withPort = origin?.port === undefined ? host : `${host}:${origin.port}`;
  if (named !== null) return named;
  return host !== '' && ghHosts(env).includes(withPort) ? withPort : PUBLIC_HOST;
}

/**
 * The token gh gets for a host (contract, section 3): only github.com, `GH_HOST` and `CODEX_TOKEN_HOST` get one of
 * ours. Everywhere else gh's own login counts, which belongs to its host.
 */
export function ghCredential(host: string, env: NodeJS.ProcessEnv): GhCredential {
  const trusted = [PUBLIC_HOST, env.GH_HOST, env.CODEX_TOKEN_HOST].map((one) => one?.trim().toLowerCase());
  if (trusted.includes(host.toLowerCase())) {
    const [first, ...rest] = TOKEN_VARIABLES;
    const variables = host === PUBLIC_HOST ? TOKEN_VARIABLES : [first, ...ENTERPRISE, ...rest];
    for (const variable of variables) {
      const secret = env[variable]?.trim();
      if (secret) return { label: `the token in ${variable}`, secret };
    }
  }
  return { label: "gh's own login" };
}

/** The environment gh runs in: it never asks, never colours, and holds one token for one host at most. */
export function ghEnvironment(
  host: string,
  credential: GhCredential,
  base: NodeJS.ProcessEnv,
): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [key, value] of Object.entries(base)) {
    if (value !== undefined && ![...TOKEN_VARIABLES, ...ENTERPRISE, ...UNWANTED].includes(key))
      env[key] = value;
  }
  if (credential.secret) {
    env.GH_TOKEN = credential.secret;
    if (host !== PUBLIC_HOST) env.GH_ENTERPRISE_TOKEN = credential.secret;
  }
  // gh takes a host that is named for one it is logged in to, and asks it as nobody: unnamed, it says what is wrong.
  if (credential.secret || ghHosts(base).length > 0) env.GH_HOST = host;
  return { ...env, GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' };
}

/** Every secret of the environment, for redaction: a server may repeat what another program sent it. */
export function secretsIn(env: NodeJS.ProcessEnv): Credential[] {
  return [...TOKEN_VARIABLES, ...ENTERPRISE].flatMap((variable) => {
    const secret = env[variable]?.trim();
    return secret ? [{ label: variable, secret }] : [];
  });
}

/** The hosts gh is logged in to: the keys at the left margin of its hosts.yml. Asking gh would take a process. */
export function ghHosts(env: NodeJS.ProcessEnv): string[] {
  const folder =
    env.GH_CONFIG_DIR ||
    (env.XDG_CONFIG_HOME && join(env.XDG_CONFIG_HOME, 'gh')) ||
    (env.AppData && join(env.AppData, 'GitHub CLI')) ||
    join(env.HOME ?? '', '.config', 'gh');
  try {
    const text = readFileSync(join(folder, 'hosts.yml'), 'utf8');
    return [...text.matchAll(/^["']?([^\s#"'][^\s"']*?)["']?:\s*$/gm)].map(([, host]) => host!.toLowerCase());
  } catch {
    return [];
  }
}
