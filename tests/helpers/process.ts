import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Env } from './git.ts';
import { cleanup } from './temp.ts';

export interface StartOptions {
  cwd: string;
  /** The whole environment: nothing is inherited. */
  env: Env;
  /** After so long the process and its children are killed and `done` rejects with what was printed. */
  timeoutMs?: number;
}

export interface RunOptions extends StartOptions {
  input?: string | Buffer;
  /** Sends a signal (default SIGINT), to the process alone, when stderr matches or after `ms`. */
  signalAfter?: { signal?: NodeJS.Signals } & ({ stderr: RegExp } | { ms: number });
}

export interface RunResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  stdoutBytes: Buffer;
  /** The one JSON document on stdout; throws with all output when it is not one. */
  // biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
  json<T = any>(): T;
}

export interface Running {
  child: ChildProcessWithoutNullStreams;
  readonly stdout: string;
  readonly stderr: string;
  /** Resolves once the text so far matches; rejects when the process ends without. */
  waitForStdout(pattern: RegExp): Promise<RegExpExecArray>;
  waitForStderr(pattern: RegExp): Promise<RegExpExecArray>;
  /** Default: the process alone, as `kill` does; 'group': its children too, as Ctrl-C does. */
  kill(signal?: NodeJS.Signals, whom?: 'process' | 'group'): void;
  /** The end: exited, and its output closed by all that held it. Never rejects for an exit code. */
  done: Promise<RunResult>;
}

/** Starts a program in a process group of its own; what is left of it is killed when the test ends. */
export function startCommand(command: string, args: readonly string[], options: StartOptions): Running {
  const { cwd, env, timeoutMs = 45_000 } = options;
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: 'pipe',
    detached: true,
  });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const text = (stream: 'stdout' | 'stderr') => Buffer.concat(chunks[stream]).toString('utf8');
  const report = () =>
    `${[command, ...args].join(' ')}\n--- stdout\n${text('stdout')}\n--- stderr\n${text('stderr')}`;
  let open = true;
  const kill: Running['kill'] = (signal = 'SIGTERM', whom = 'process') => {
    if (!open || child.pid === undefined) return;
    if (whom === 'process') child.kill(signal);
    else process.kill(-child.pid, signal);
  };

  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].on('data', (chunk: Buffer) => void chunks[stream].push(chunk));
  }
  child.stdin.on('error', () => {}); // EPIPE: the program did not read its input
  const done = new Promise<RunResult>((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      kill('SIGKILL', 'group');
    }, timeoutMs);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      open = false;
      clearTimeout(timer);
      if (late) reject(new Error(`No end after ${timeoutMs} ms: ${report()}`));
      else resolve(result(code, signal));
    });
  });
  done.catch(() => {}); // whoever awaits it sees the failure
  cleanup(async () => {
    kill('SIGKILL', 'group');
    await done.catch(() => {});
  });

  const result = (code: number | null, signal: NodeJS.Signals | null): RunResult => ({
    code,
    signal,
    stdout: text('stdout'),
    stderr: text('stderr'),
    stdoutBytes: Buffer.concat(chunks.stdout),
    json: () => {
      try {
        return JSON.parse(text('stdout'));
      } catch (cause) {
        throw new Error(`Not one JSON document (exit ${code ?? signal}): ${report()}`, { cause });
      }
    },
  });

  const waitFor = async (stream: 'stdout' | 'stderr', pattern: RegExp) => {
    for (;;) {
      const match = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).exec(text(stream));
      if (match) return match;
      if (!open) throw new Error(`Ended without ${pattern} on ${stream}: ${report()}`);
      const stop = new AbortController();
      const heard = once(child[stream], 'data', { signal: stop.signal }).catch(() => {});
      await Promise.race([heard, done]);
      stop.abort();
    }
  };

  return {
    child,
    get stdout() {
      return text('stdout');
    },
    get stderr() {
      return text('stderr');
    },
    waitForStdout: (pattern) => waitFor('stdout', pattern),
    waitForStderr: (pattern) => waitFor('stderr', pattern),
    kill,
    done,
  };
}

/** Runs a program to its end. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const { input, signalAfter: after } = options;
  const running = startCommand(command, args, options);
  running.child.stdin.end(input);
  if (after) {
    const send = () => running.kill(after.signal ?? 'SIGINT');
    if ('ms' in after) setTimeout(send, after.ms).unref();
    else await running.waitForStderr(after.stderr).then(send);
  }
  return running.done;
}

/** Runs git without blocking, so that a server in this process can answer it. */
export function runGit(cwd: string, args: readonly string[], env: Env): Promise<RunResult> {
  return runCommand('git', args, { cwd, env });
}
