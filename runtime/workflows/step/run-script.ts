import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { Context } from '../../context.ts';
import { interrupted } from '../../errors.ts';
import { scriptsFolder } from '../../home/own-scripts.ts';
import { inert } from './annotation.ts';

export interface ScriptResult {
  code: number | null;
  /** What it printed under `--json`; null where that was no JSON. */
  document: unknown;
}

/**
 * Runs another script of this folder with `--json`. Arguments reach it as they are, through no shell, and what it
 * reports meanwhile goes to the log as text that cannot command the runner.
 */
export async function runScript(
  context: Context,
  script: string,
  args: readonly string[],
): Promise<ScriptResult> {
  const { cwd, env, signal } = context;
  const argv = [path.join(scriptsFolder(), `${script}.mjs`), ...args, '--json'];
  context.debug(`node ${argv.join(' ')}`);
  const child = spawn(process.execPath, argv, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  // It cleans up after itself: told to stop, it is waited for.
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  try {
    createInterface({ input: child.stderr }).on('line', (line) => context.progress(inert(line)));
    const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    if (signal.aborted) throw interrupted();
    return { code: code as number | null, document: parsed(printed) };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function parsed(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return null;
  }
}
