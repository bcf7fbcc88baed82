import { spawnSync } from 'node:child_process';
import type { Env } from './git.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes the clock of a Node program jump so many days, `afterMs` into its run (0: it is wrong from the start). Files
 * get their times from the machine's clock all the same, as on a network disk.
 */
export function jumpingClock(days: number, afterMs: number): Env {
  const code = `
    const RealDate = Date;
    let ahead = ${afterMs === 0 ? days * DAY_MS : 0};
    setTimeout(() => { ahead = ${days * DAY_MS}; }, ${afterMs}).unref();
    globalThis.Date = class Date extends RealDate {
      constructor(...given) { if (given.length) super(...given); else super(RealDate.now() + ahead); }
      static now() { return RealDate.now() + ahead; }
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

/** Everything, git too, with a clock that is wrong by so many days; null without libfaketime (Debian: faketime). */
export function wrongClock(days: number): Env | null {
  const spec = `${days < 0 ? '-' : '+'}${Math.abs(days)}d`;
  const shown = spawnSync('faketime', ['-f', spec, 'sh', '-c', 'echo "$LD_PRELOAD"'], { encoding: 'utf8' });
  const library = shown.stdout?.trim();
  return library ? { LD_PRELOAD: library, FAKETIME: spec, FAKETIME_DONT_FAKE_MONOTONIC: '1' } : null;
}
