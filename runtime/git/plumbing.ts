import { spawn } from 'node:child_process';
import { interrupted } from '../errors.ts';
import { gitMissing } from './client.ts';
import { SAFE_FLAGS } from './environment.ts';

export interface PlumbingCall {
  cwd: string;
  args: readonly string[];
  env: Record<string, string>;
  signal: AbortSignal;
  debug?: (line: string) => void;
  input?: string | Uint8Array | Iterable<string | Uint8Array>;
}

export interface PlumbingOutput {
  code: number;
  stdout: Buffer;
  stderr: string;
}

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
      signal: call.signal,
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (call.signal.aborted) reject(interrupted());
      else reject(error.code === 'ENOENT' && error.syscall?.startsWith('spawn') ? gitMissing(error) : error);
    });
    child.on('close', (code) => {
      if (call.signal.aborted) return reject(interrupted());
      resolve({ code: code ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() });
    });
    // A git that stops reading early says why on stderr; the broken pipe itself is no news.
    child.stdin.on('error', () => {});
    void feed(child.stdin, call.input);
  });
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
