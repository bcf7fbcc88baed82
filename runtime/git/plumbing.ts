import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitMissing, interrupted } from '../errors.ts';
import { SAFE_FLAGS } from './environment.ts';

export interface PlumbingCall {
  cwd: string;
  args: readonly string[];
  env: Record<string, string>;
  signal: AbortSignal;
  debug?: (line: string) => void;
  input?: string | Uint8Array | Iterable<string | Uint8Array>;
  /** Give up after so many milliseconds of silence. */
  silenceMs?: number;
  /**
   * In a process group of its own, so that what git started is stopped with it: git that is killed leaves its
   * git-remote-http and ssh behind. Such a group has no terminal to ask on.
   */
  ownGroup?: boolean;
}

export interface PlumbingOutput {
  code: number;
  stdout: Buffer;
  stderr: string;
  /** git was stopped because it said nothing for too long. */
  timedOut: boolean;
}

/** What does not end when it is told to is killed after so long. */
const GRACE_MS = 2000;

/**
 * Runs one git command that takes standard input or prints bytes (file names need not be UTF-8), where
 * simple-git, which knows text alone, would destroy them. Never rejects for an exit status.
 */
export function plumbing(call: PlumbingCall): Promise<PlumbingOutput> {
  call.debug?.(`git ${call.args.join(' ')}`);
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...SAFE_FLAGS, ...call.args], {
      cwd: call.cwd,
      env: call.env,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      detached: hasGroup(call),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let timedOut = false;
    const stop = stopper(child, hasGroup(call));
    const silence = call.silenceMs
      ? setTimeout(() => {
          timedOut = true;
          stop();
        }, call.silenceMs)
      : undefined;
    child.stdout.on('data', (chunk: Buffer) => {
      out.push(chunk);
      silence?.refresh();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err.push(chunk);
      silence?.refresh();
    });
    call.signal.addEventListener('abort', stop);
    if (call.signal.aborted) stop();
    const ended = () => {
      clearTimeout(silence);
      call.signal.removeEventListener('abort', stop);
    };
    child.on('error', (error: NodeJS.ErrnoException) => {
      ended();
      if (call.signal.aborted) reject(interrupted());
      else reject(error.code === 'ENOENT' && error.syscall?.startsWith('spawn') ? gitMissing(error) : error);
    });
    child.on('close', (code) => {
      ended();
      if (call.signal.aborted) return reject(interrupted());
      const [stdout, stderr] = [Buffer.concat(out), Buffer.concat(err).toString()];
      resolve({ code: code ?? -1, stdout, stderr, timedOut });
    });
    // A git that stops reading early says why on stderr; the broken pipe itself is no news.
    child.stdin.on('error', () => {});
    void feed(child.stdin, call.input);
  });
}

function hasGroup({ ownGroup }: PlumbingCall): boolean {
  return ownGroup === true && process.platform !== 'win32';
}

/** Ends git, which removes its temporary files, and what it started; in the end by force. */
function stopper(child: ChildProcessWithoutNullStreams, group: boolean): () => void {
  const send = (signal: NodeJS.Signals) => {
    try {
      if (group && child.pid !== undefined) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // It ended by itself.
    }
  };
  return () => {
    send('SIGTERM');
    const grace = setTimeout(() => {
      send('SIGKILL');
      // What git started and nobody could stop may hold its output open.
      child.stdout.destroy();
      child.stderr.destroy();
    }, GRACE_MS);
    child.once('close', () => clearTimeout(grace));
  };
}

async function feed(stdin: NodeJS.WritableStream, input: PlumbingCall['input']): Promise<void> {
  if (input !== undefined) {
    const chunks = typeof input === 'string' || input instanceof Uint8Array ? [input] : input;
    for (const chunk of chunks) {
      if (!stdin.write(chunk)) {
        await new Promise((resolve) => {
          stdin.once('drain', resolve);
          stdin.once('close', resolve);
        });
      }
    }
  }
  stdin.end();
}
