import { simpleGit } from 'simple-git';
import { CodexError, interrupted } from '../errors.ts';
import { SAFE_FLAGS } from './environment.ts';

/** What git answered. `code` is its exit status; nothing here decides whether that is a failure. */
export interface GitOutput {
  code: number;
  stdout: string;
  stderr: string;
  /** git was killed because it said nothing for too long. */
  timedOut: boolean;
}

export interface GitCall {
  cwd: string;
  args: readonly string[];
  env: Record<string, string>;
  signal: AbortSignal;
  debug?: (line: string) => void;
  /** Give up after so many milliseconds of silence. */
  silenceMs?: number;
  /** Standard input, as text. */
  input?: string;
}

/**
 * The caller's own settings are the caller's decision, and every argument here is ours: what simple-git would
 * strip or refuse (`GIT_SSH_COMMAND`, `GIT_ASKPASS`, …) is what makes the user's own set-up work.
 */
const UNSAFE = Object.fromEntries(
  [
    'allowUnsafeAskPass',
    'allowUnsafeConfigEnvCount',
    'allowUnsafeConfigPaths',
    'allowUnsafeCredentialHelper',
    'allowUnsafeEditor',
    'allowUnsafeExec',
    'allowUnsafeFsMonitor',
    'allowUnsafeGitProxy',
    'allowUnsafeHooksPath',
    'allowUnsafeInclude',
    'allowUnsafePager',
    'allowUnsafeProtocolOverride',
    'allowUnsafeSshCommand',
    'allowUnsafeTemplateDir',
    'allowUnsafeUrlRewrite',
    'allowUnsafeDiffExternal',
    'allowUnsafeFilter',
    'allowUnsafePack',
    'allowUnsafeAlias',
    'allowUnsafeCommandBinaries',
    'allowUnsafeDiffTextConv',
    'allowUnsafeGpgProgram',
    'allowUnsafeMergeDriver',
    'allowUnsafeSubmodule',
  ].map((name) => [name, true]),
);

/**
 * Runs one git command whose output is text, through simple-git. Rejects only when git could not run at all
 * (`GIT_MISSING`) or was interrupted (`INTERRUPTED`).
 */
export async function git(call: GitCall): Promise<GitOutput> {
  call.debug?.(`git ${call.args.join(' ')}`);
  let output: GitOutput | undefined;
  const client = simpleGit({
    baseDir: call.cwd,
    abort: call.signal,
    // The defaults wait 50 ms after a command without output and 50 ms at exit.
    completion: { onClose: true, onExit: false },
    allowEnvironment: Object.keys(call.env),
    unsafe: UNSAFE,
    ...(call.silenceMs ? { timeout: { block: call.silenceMs } } : {}),
    ...(call.input === undefined ? {} : { input: () => call.input }),
    errors(error, result) {
      output = {
        code: result.exitCode,
        stdout: Buffer.concat(result.stdOut).toString(),
        stderr: Buffer.concat(result.stdErr).toString(),
        timedOut: error instanceof Error && /block timeout/.test(error.message),
      };
      return error;
    },
  }).env(call.env);
  try {
    const stdout = await client.raw([...SAFE_FLAGS, ...call.args]);
    return { code: 0, stdout, stderr: output?.stderr ?? '', timedOut: false };
  } catch (error) {
    if (call.signal.aborted) throw interrupted();
    const message = error instanceof Error ? error.message : String(error);
    if (/spawn git ENOENT/.test(message)) throw gitMissing(error);
    if (/block timeout/.test(message)) {
      return { code: -1, stdout: output?.stdout ?? '', stderr: output?.stderr ?? '', timedOut: true };
    }
    if (output && (output.code !== 0 || output.stderr)) return output;
    throw error;
  }
}

export function gitMissing(cause: unknown): CodexError {
  return new CodexError('GIT_MISSING', 'The program git was not found on the PATH, and every sync needs it', {
    fixes: ['Install git 2.39 or newer (https://git-scm.com/downloads), then run the command again'],
    cause,
  });
}
