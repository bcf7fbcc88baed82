import { setTimeout as sleep } from 'node:timers/promises';
import { interrupted } from '../errors.ts';

/** How long something may take in all. */
export interface Deadline {
  seconds: number;
  /** Seconds until then, never below 0. */
  left: () => number;
}

export function deadlineIn(seconds: number): Deadline {
  const end = performance.now() + seconds * 1000;
  return { seconds, left: () => Math.max(0, (end - performance.now()) / 1000) };
}

/** The nearer one. */
export function sooner(one: Deadline, seconds: number): Deadline {
  return one.left() <= seconds ? one : deadlineIn(seconds);
}

/** Waits, but not past the deadline. @throws INTERRUPTED */
export async function pause(seconds: number, { left }: Deadline, signal: AbortSignal): Promise<void> {
  await sleep(Math.min(seconds, left()) * 1000, undefined, { signal }).catch(() => {
    throw interrupted();
  });
}
