import { gitMissing, interrupted } from '../errors.ts';
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
 * Runs one git command that stays on this machine and whose output is text, through simple-git. Rejects only when
 * git could not run at all (`GIT_MISSING`) or was interrupted (`INTERRUPTED`). What crosses a network, takes
 * standard input or prints bytes goes through `plumbing`, which can stop whatever git started.
 */
export async function git(call: GitCall): Promise<GitOutput> {
  call.debug?.(`git ${call.args.join(' ')}`);
  let output: GitOutput | undefined;
  // Loaded for those who ask: it costs 10 ms, and most questions go to the plumbing.
  const { simpleGit } = await import('simple-git');
  const client = simpleGit({
    baseDir: call.cwd,
    abort: call.signal,
    // The defaults wait 50 ms after a command without output and 50 ms at exit.
    completion: { onClose: true, onExit: false },
    allowEnvironment: Object.keys(call.env),
    unsafe: UNSAFE,
    errors(error, { exitCode, stdOut, stdErr }) {
      const [stdout, stderr] = [stdOut, stdErr].map((chunks) => Buffer.concat(chunks).toString());
      output = { code: exitCode, stdout: stdout!, stderr: stderr!, timedOut: false };
      return error;
    },
  }).env(call.env);
  try {
    const stdout = await client.raw([...SAFE_FLAGS, ...call.args]);
    return { code: 0, stdout, stderr: output?.stderr ?? '', timedOut: false };
  } catch (error) {
    if (call.signal.aborted) throw interrupted();
    if (error instanceof Error && /spawn git ENOENT/.test(error.message)) throw gitMissing(error);
    if (output && (output.code !== 0 || output.stderr)) return output;
    throw error;
  }
}
