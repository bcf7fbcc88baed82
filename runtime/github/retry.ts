import { setTimeout as sleep } from 'node:timers/promises';
import { interrupted } from '../errors.ts';
import { isTransient, patience } from './failure.ts';
import type { Gh, GhRequest } from './gh.ts';
import type { GhAnswer } from './gh-answer.ts';

/** Seconds before the second, third and last try (contract, section 10). */
const WAITS = [2, 4, 8];

/** A server that wants more patience than this is not waited for: the failure says until when. */
const LONGEST_WAIT = 60;

export interface RetryOptions {
  signal: AbortSignal;
  progress: (line: string) => void;
}

/**
 * One request that may be sent again without harm: up to three more tries, after 2, 4 and 8 seconds or what
 * `Retry-After` says, on a lost connection, a 5xx and rate limits. The last answer is returned, whatever it is.
 */
export async function requestWithRetry(gh: Gh, request: GhRequest, options: RetryOptions): Promise<GhAnswer> {
  for (let failed = 0; ; failed += 1) {
    const answer = await gh.request(request);
    const seconds = waitAfter(answer, failed);
    if (seconds === null) return answer;
    await waitBeforeRetry(answer, seconds, options);
  }
}

/**
 * How many seconds to wait after an answer before the next try; null where there should be none, because it is
 * final, too many tries `failed` before, or the server asks for more patience than we have.
 */
export function waitAfter(answer: GhAnswer, failed: number, now = Date.now()): number | null {
  const planned = WAITS[failed];
  if (planned === undefined || !isTransient(answer)) return null;
  const asked = patience(answer, now) ?? planned;
  return asked > LONGEST_WAIT ? null : asked;
}

/** What GitHub did, after its name. */
export function reaction({ status }: GhAnswer): string {
  return status === null ? 'did not answer' : `answered ${status}`;
}

/** Says why, and waits. @throws INTERRUPTED */
export async function waitBeforeRetry(
  answer: GhAnswer,
  seconds: number,
  { signal, progress }: RetryOptions,
): Promise<void> {
  progress(`GitHub ${reaction(answer)}; trying again in ${seconds} s`);
  await sleep(seconds * 1000, undefined, { signal }).catch(() => {
    throw interrupted();
  });
}
