import { setTimeout as sleep } from 'node:timers/promises';
import type { CodexError } from '../errors.ts';
import type { GitOutput } from './client.ts';
import {
  type Credential,
  credentialsFor,
  httpUrl,
  redact,
  stripCredentials,
  withCredential,
} from './credentials.ts';
import { withConfig } from './environment.ts';
import { gitFailure, isLockRace, isTransient } from './failure.ts';
import { plumbing } from './plumbing.ts';

/** A repository elsewhere, and how this run speaks to it. */
export interface Remote {
  /** Without credentials: fit for arguments, messages and trailers. */
  url: string;
  env: Record<string, string>;
  signal: AbortSignal;
  debug: (line: string) => void;
  timeoutSeconds: number;
  /** Whether somebody sits at a terminal. */
  interactive: boolean;
  credentials: [Credential, ...Credential[]];
  /** The credential that works, found at the first contact. */
  active: number;
  /** How many of the credentials have been tried. */
  tried: number;
  /** Whether to ask for partial fetches; goes off when the server refuses them. */
  filter: boolean;
}

export interface RemoteSettings {
  /** May carry credentials: they are taken out and handed to git another way. */
  url: string;
  /** Environment of git, from `gitEnvironment`. */
  env: Record<string, string>;
  /** Environment of the caller, where the tokens are. */
  tokens: NodeJS.ProcessEnv;
  signal: AbortSignal;
  debug: (line: string) => void;
  timeoutSeconds: number;
  interactive: boolean;
  filter: boolean;
}

/** Prepares a remote; nothing is contacted yet. */
export function remote(settings: RemoteSettings): Remote {
  const credentials = credentialsFor(settings.url, settings.tokens);
  return {
    url: stripCredentials(settings.url),
    env: withConfig(settings.env, [
      ['http.lowSpeedLimit', '1'],
      ['http.lowSpeedTime', String(Math.max(1, Math.ceil(settings.timeoutSeconds)))],
    ]),
    signal: settings.signal,
    debug: (line) => settings.debug(redact(line, credentials)),
    timeoutSeconds: settings.timeoutSeconds,
    interactive: settings.interactive,
    credentials,
    active: 0,
    tried: 1,
    filter: settings.filter,
  };
}

const WAITS_MS = [300, 1000];

/**
 * Runs a git command that speaks to the remote. A refused token gives way to the next credential; when all are
 * refused, what was said to the first is the answer. Answers that may be better a moment later are asked for again
 * unless `once`. The output may still be a failure.
 */
export async function contact(
  to: Remote,
  cwd: string,
  args: readonly string[],
  options: ContactOptions = {},
): Promise<GitOutput> {
  const first = to.active;
  let refusal: GitOutput | undefined;
  for (let waited = 0; ; ) {
    const output = await call(to, cwd, args, options);
    if (output.code === 0) return output;
    if (isRefusal(output, to)) {
      refusal ??= output;
      if (to.active + 1 < to.credentials.length) {
        to.active += 1;
        to.tried = Math.max(to.tried, to.active + 1);
        continue;
      }
      // Refused a push, the first may still be the one that can read.
      to.active = first;
      return refusal;
    }
    const wait = WAITS_MS[waited];
    if (options.once || wait === undefined || !(isTransient(output) || isLockRace(output))) return output;
    waited += 1;
    await sleep(wait * (0.5 + Math.random()), undefined, { signal: to.signal }).catch(() => {});
  }
}

interface ContactOptions {
  input?: string;
  once?: boolean;
  /** More variables for git. */
  env?: Record<string, string>;
}

async function call(
  to: Remote,
  cwd: string,
  args: readonly string[],
  { input, env = {} }: ContactOptions,
): Promise<GitOutput> {
  const credential = to.credentials[to.active] ?? to.credentials[0];
  const output = await plumbing({
    cwd,
    args,
    env: { ...withCredential(to.env, to.url, credential), ...env },
    signal: to.signal,
    debug: to.debug,
    // http has its own limit; this one is for everything else, and a little later.
    silenceMs: to.timeoutSeconds * 1000 + (httpUrl(to.url) ? 3000 : 0),
    // On a terminal ssh may have to ask for a passphrase, and Ctrl-C reaches all of them anyway.
    ownGroup: !to.interactive,
    ...(input === undefined ? {} : { input }),
  });
  return { ...output, stdout: output.stdout.toString() };
}

function isRefusal(output: GitOutput, to: Remote): boolean {
  const code = failure(to, output, 'read').code;
  return code === 'AUTH_FAILED' || code === 'PERMISSION_DENIED' || code === 'REPO_NOT_FOUND';
}

/** The error for a failed contact, naming the credentials that were tried. */
export function failure(to: Remote, output: GitOutput, action: 'read' | 'write'): CodexError {
  const tried = to.credentials.slice(0, to.tried).map((one) => one.label);
  const error = gitFailure(output, {
    url: to.url,
    credential: tried.join(' and '),
    action,
    timeoutSeconds: to.timeoutSeconds,
  });
  error.message = redact(error.message, to.credentials);
  if (typeof error.cause === 'string') error.cause = redact(error.cause, to.credentials);
  return error;
}

/** Ids by full ref name of what the patterns match; one connection. */
export async function listRefs(
  to: Remote,
  cwd: string,
  patterns: readonly string[],
): Promise<Map<string, string>> {
  const output = await contact(to, cwd, ['ls-remote', '--', to.url, ...patterns]);
  if (output.code !== 0) throw failure(to, output, 'read');
  return refsIn(output.stdout);
}

/**
 * Makes sure that no refs means an empty repository. Over http git takes any page of one line, say that of a
 * proxy that wants a login, for a list of no refs and succeeds (2.39). Only a git server opens with a version or
 * a service, which git's own packet trace shows. One connection, and only where a remote shows no refs.
 * @throws REPO_NOT_FOUND for what is no git server
 */
export async function ensureGitServer(to: Remote, cwd: string): Promise<void> {
  if (!httpUrl(to.url)) return;
  const output = await contact(to, cwd, ['ls-remote', '--', to.url], { env: { GIT_TRACE_PACKET: '1' } });
  if (output.code !== 0) throw failure(to, output, 'read');
  if (/ packet: .*< (version [12]|# service=git-upload-pack)/.test(output.stderr)) return;
  throw failure(
    to,
    { ...output, code: 128, stderr: 'fatal: the answer is not valid: is this a git repository?' },
    'read',
  );
}

/** Tips of all branches by name, in one connection; none means an empty repository. */
export async function listHeads(to: Remote, cwd: string): Promise<Map<string, string>> {
  const refs = await listRefs(to, cwd, ['refs/heads/*']);
  if (refs.size === 0) await ensureGitServer(to, cwd);
  return new Map([...refs].map(([ref, oid]) => [ref.slice('refs/heads/'.length), oid]));
}

/** The remote's default branch, or null when it names none; one connection. */
export async function defaultBranch(
  to: Remote,
  cwd: string,
): Promise<{ branch: string | null; commit: string | null }> {
  const { head, refs } = await listWithHead(to, cwd, ['HEAD']);
  if (head === null && refs.size === 0) await ensureGitServer(to, cwd);
  return { branch: head, commit: refs.get('HEAD') ?? null };
}

/** Like `listRefs`, and the branch that HEAD names where it is among the patterns. */
export async function listWithHead(
  to: Remote,
  cwd: string,
  patterns: readonly string[],
): Promise<{ head: string | null; refs: Map<string, string> }> {
  const output = await contact(to, cwd, ['ls-remote', '--symref', '--', to.url, ...patterns]);
  if (output.code !== 0) throw failure(to, output, 'read');
  const head = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(output.stdout)?.[1] ?? null;
  return { head, refs: refsIn(output.stdout) };
}

function refsIn(listing: string): Map<string, string> {
  return new Map([...listing.matchAll(/^([0-9a-f]{40,64})\t(.+)$/gm)].map(([, oid, ref]) => [ref!, oid!]));
}
