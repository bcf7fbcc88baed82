import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, TestRunner } from 'vitest';
import { rootDir } from './run.ts';

/** `npm run torture` tries everything so many times as often as `npm test` does. */
export const TORTURE = Math.max(1, Number(process.env.TORTURE) || 1);

/** How often to try what CI tries `count` times. */
export function rounds(count: number): number {
  return Math.ceil(count * TORTURE);
}

/** Time enough for a test that takes CI at most `seconds`. */
export function timeFor(seconds: number): number {
  return seconds * TORTURE * 1000;
}

/**
 * Numbers from 0 to 1, the same in every run of the suite, as far as a machine repeats itself; other ones with
 * another `FC_SEED`, which `npm run torture` changes from pass to pass.
 */
export function randomNumbers(seed: number): () => number {
  let state = (seed + Math.imul(Number(process.env.FC_SEED) || 0, 2_654_435_761)) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Notes that the running test tried an attack so many times, for the table in SECURITY.md. */
export function tried(attack: string, count = 1): void {
  const log = process.env.ATTACKS;
  if (!log) return;
  const { testPath = '' } = expect.getState();
  const test = TestRunner.getCurrentTest();
  // Of tests that run side by side nobody can say which one is the current.
  const name = test && !test.concurrent ? test.fullTestName : null;
  appendFileSync(
    log,
    `${JSON.stringify({ file: relative(rootDir, testPath), test: name, attack, count })}\n`,
  );
}
