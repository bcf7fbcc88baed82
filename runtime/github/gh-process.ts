import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { parse } from 'node:path';
import { $ } from 'zx/core';

export interface GhCall {
  args: readonly string[];
  env: Record<string, string>;
  input: string;
  signal: AbortSignal;
}

export interface GhOutput {
  /** Null where gh was stopped. */
  code: number | null;
  stdout: string;
  stderr: string;
  /** gh could not be started. */
  missing: boolean;
}

/**
 * Runs gh through zx, to its end. zx wants a shell for every command; ours has none, so that no argument is ever
 * quoted or read by one, and the same code runs on Windows.
 */
export async function runGh({ args, env, input, signal }: GhCall): Promise<GhOutput> {
  let missing = false;
  const gh = $({
    spawn: ((_command: string, _args: readonly string[], options: object) => {
      const child = spawn('gh', args, { ...options, shell: false, windowsHide: true, signal });
      child.on('error', (error: NodeJS.ErrnoException) => {
        missing ||= error.code === 'ENOENT' || error.code === 'EACCES';
      });
      // A gh that stops before it has read its input says why on stderr; the broken pipe itself is no news.
      child.stdin?.on('error', () => {});
      return child;
    }) as typeof spawn,
    // Not the project: Windows looks for a program in the current folder first, and gh for a repository.
    cwd: parse(tmpdir()).root,
    env,
    ...(input === '' ? { stdio: ['ignore', 'pipe', 'pipe'] as const } : { input }),
    nothrow: true,
    quiet: true,
    verbose: false,
    shell: true,
    prefix: '',
    postfix: '',
    quote: String,
  });
  const { exitCode, stdout, stderr } = await gh`gh ${[...args]}`;
  return { code: exitCode, stdout, stderr, missing };
}
