import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Place } from '../documents/open.ts';
import { withLock } from '../home/lock.ts';
import { isAlive, startedAt } from '../home/process.ts';
import { isKnownCodex } from '../project/known-codex.ts';

/** How `sync-project` is started. */
export interface Program {
  node: string;
  script: string;
}

/**
 * Starts a sync from the codex that outlives us, holds none of our streams and publishes nothing: only from a codex
 * that this user has synced the project with by hand, and not while an earlier one is still at it. Returns whether
 * it was started; throws `LOCKED` where another session is starting one at this moment.
 */
export async function syncInBackground(
  { context, config, scope }: Place,
  { node, script }: Program,
): Promise<boolean> {
  if (!(await isKnownCodex(context.home, scope.root, config))) return false;
  const digest = createHash('sha256').update(scope.root).digest('hex');
  const file = path.join(context.home, 'auto-sync', digest.slice(0, 32));
  return withLock(`${file}.lock`, 'Starting a sync in the background', 0, context.signal, async () => {
    if (await isRunning(file)) return false;
    const child = spawn(node, [script, '--from-codex', '--quiet'], {
      cwd: scope.root,
      env: { ...context.env, CLAUDE_PROJECT_DIR: scope.root },
      detached: true,
      stdio: 'ignore',
      windowsHide: true,
    });
    child.on('error', () => {});
    child.unref();
    if (child.pid === undefined) return false;
    await writeFile(file, JSON.stringify({ pid: child.pid, started: startedAt(child.pid) }));
    return true;
  });
}

async function isRunning(file: string): Promise<boolean> {
  try {
    const { pid, started } = JSON.parse(await readFile(file, 'utf8'));
    return typeof pid === 'number' && isAlive(pid) && startedAt(pid) === started;
  } catch {
    return false;
  }
}
