import type { Context } from '../context.ts';
import { CodexError, interrupted } from '../errors.ts';
import { type Credential, redact } from '../git/credentials.ts';
import { type GhAnswer, parseAnswer } from './gh-answer.ts';
import { ghCredential, ghEnvironment, PUBLIC_HOST, secretsIn } from './gh-environment.ts';

export type { GhAnswer };

export interface GhRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** Without a slash at the start: `repos/acme/codex.acme.com/actions/runs/1`. */
  path: string;
  /** Sent as JSON. */
  body?: unknown;
}

/** The way to one GitHub host, through the user's gh. Nothing is loaded or started before the first call. */
export interface Gh {
  host: string;
  /** Which credential is used, for messages. */
  credential: string;
  /**
   * One request; never throws for an HTTP status or a lost connection.
   * @throws GH_MISSING, TIMEOUT, INTERRUPTED
   */
  request(request: GhRequest): Promise<GhAnswer>;
  /**
   * Runs another gh command, e.g. `['repo', 'list', 'acme']`, on the same host; `times` the usual time limit is for
   * what makes several requests.
   * @throws GH_MISSING, TIMEOUT, INTERRUPTED
   */
  run(
    args: readonly string[],
    options?: { times?: number },
  ): Promise<{ code: number; stdout: string; stderr: string }>;
}

const TIMEOUT_SECONDS = 60;

/** Opens gh for a host, by default `GH_HOST` or github.com; a call may take `timeoutSeconds`. */
export function openGh(
  context: Context,
  host = context.env.GH_HOST?.trim().toLowerCase() || PUBLIC_HOST,
  { timeoutSeconds = TIMEOUT_SECONDS }: { timeoutSeconds?: number } = {},
): Gh {
  const credential = ghCredential(host, context.env);
  const env = ghEnvironment(host, credential, context.env);
  const secrets = secretsIn(context.env);

  const call = async (args: readonly string[], input: string, limit: number) => {
    if (context.signal.aborted) throw interrupted();
    context.debug(`gh ${args.join(' ')}`);
    const { runGh } = await import('./gh-process.ts');
    const stop = new AbortController();
    const abort = () => stop.abort();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stop.abort();
    }, limit * 1000);
    context.signal.addEventListener('abort', abort);
    try {
      const { code, stdout, stderr, missing } = await runGh({ args, env, input, signal: stop.signal });
      if (context.signal.aborted) throw interrupted();
      if (late) throw timeout(host, limit);
      if (missing) throw ghMissing();
      return { code: code ?? -1, stdout: withoutSecrets(stdout, secrets), stderr: readable(stderr, secrets) };
    } finally {
      clearTimeout(timer);
      context.signal.removeEventListener('abort', abort);
    }
  };

  return {
    host,
    credential: credential.label,
    async request({ method = 'GET', path, body }) {
      const input = body === undefined ? [] : ['--input', '-'];
      const where = env.GH_HOST === undefined ? [] : ['--hostname', host];
      const args = ['api', '-i', ...where, '-X', method, ...input, '--', path];
      const { stdout, stderr } = await call(
        args,
        body === undefined ? '' : JSON.stringify(body),
        timeoutSeconds,
      );
      return parseAnswer(stdout, stderr);
    },
    run: (args, { times = 1 } = {}) => call(args, '', timeoutSeconds * times),
  };
}

/** What is data to us stays as it is but for the secrets themselves. */
function withoutSecrets(text: string, secrets: readonly Credential[]): string {
  return secrets.reduce((clean, { secret }) => (secret ? clean.replaceAll(secret, '***') : clean), text);
}

/** A server's words may hold what would move a terminal's cursor. */
function readable(text: string, secrets: readonly Credential[]): string {
  return redact(text.replace(/[\x00-\x08\x0b-\x1f\x7f]+/g, ' '), secrets).trim();
}

function ghMissing(): CodexError {
  return new CodexError(
    'GH_MISSING',
    "GitHub's program gh was not found on the PATH, and this step needs it",
    {
      fixes: [
        'Install gh 2.23 or newer (https://cli.github.com), then: gh auth login',
        'Without gh: set organization and codex_repo in .fractary/plugins/codex/config.json; sync-project, fetch, list and search need nothing else',
      ],
    },
  );
}

function timeout(host: string, seconds: number): CodexError {
  return new CodexError('TIMEOUT', `gh got no answer from ${host} within ${seconds} seconds`, {
    fixes: [
      'Run the command again; for a slow server raise network.timeout_seconds in the configuration',
      `Try it by hand: gh api --hostname ${host} rate_limit`,
    ],
  });
}
