import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rmdir, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CodexError, interrupted } from '../errors.ts';
import { shellWord } from '../shell.ts';
import { isAlive, startedAt } from './process.ts';

interface Holder {
  pid: number;
  started: string | null;
  host: string;
  what: string;
  since: string;
}

/** A file that is written in two steps may be seen empty; after so long its writer died in between. */
const HALF_WRITTEN_MS = 5000;

/**
 * Runs `work` while holding the lock file, and waits up to `waitMs` for another holder (`LOCKED`, naming it).
 * The lock is a file with the holder's process id in it, not a heartbeat: a dead holder is known at once and a
 * slow one is never robbed, whatever the clock does.
 */
export async function withLock<T>(
  file: string,
  what: string,
  waitMs: number,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  await acquire(file, what, waitMs, signal);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function acquire(file: string, what: string, waitMs: number, signal: AbortSignal): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const deadline = performance.now() + waitMs;
  const me: Holder = {
    pid: process.pid,
    started: startedAt(process.pid),
    host: hostname(),
    what,
    since: new Date().toISOString(),
  };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) continue;
    if (await isDead(file, text)) {
      await takeOver(file, text);
      continue;
    }
    if (performance.now() >= deadline) throw locked(file, text);
    if (signal.aborted) throw interrupted();
    await sleep(30 + Math.random() * 70, undefined, { signal }).catch(() => {});
  }
}

function parse(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return typeof holder.pid === 'number' ? holder : null;
  } catch {
    return null;
  }
}

async function isDead(file: string, text: string): Promise<boolean> {
  const holder = parse(text);
  if (!holder) {
    const age = await stat(file).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    return Math.abs(age) > HALF_WRITTEN_MS;
  }
  if (holder.host !== hostname()) return false;
  if (!isAlive(holder.pid)) return true;
  const started = startedAt(holder.pid);
  return started !== null && holder.started !== null && started !== holder.started;
}

/** Removes a dead holder's file; the guard lets one process at a time look again and remove. */
async function takeOver(file: string, dead: string): Promise<void> {
  const guard = `${file}.takeover`;
  try {
    await mkdir(guard);
  } catch {
    const age = await stat(guard).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (Math.abs(age) > HALF_WRITTEN_MS) await rmdir(guard).catch(() => {});
    await sleep(10);
    return;
  }
  try {
    if ((await readFile(file, 'utf8').catch(() => null)) === dead) await unlink(file).catch(() => {});
  } finally {
    await rmdir(guard).catch(() => {});
  }
}

function locked(file: string, text: string): CodexError {
  const holder = parse(text);
  const who = holder
    ? `${holder.what} (process ${holder.pid} on ${holder.host}, since ${holder.since})`
    : 'another process';
  return new CodexError('LOCKED', `${who} holds the lock, and two syncs of one project must not mix`, {
    fixes: [
      'Wait until it is done and run the command again',
      `If it is gone for certain: rm ${shellWord(file)}`,
    ],
  });
}
