import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../runtime/home/lock.ts';
import { tempDir } from '../helpers/temp.ts';

const live = new AbortController().signal;

function lockFile(holder?: unknown): string {
  const file = join(tempDir(), 'locks', 'a.lock');
  if (holder === undefined) return file;
  mkdirSync(join(file, '..'));
  writeFileSync(file, typeof holder === 'string' ? holder : JSON.stringify(holder));
  return file;
}

const me = { pid: process.pid, started: null, host: hostname(), what: 'A sync of billing', since: 'noon' };
const age = (file: string, seconds: number) => {
  const then = Date.now() / 1000 - seconds;
  utimesSync(file, then, then);
};
const done = async () => 'done';

describe('a lock', () => {
  it('is there during the work and gone after it, also after a failure', async () => {
    const file = lockFile();
    await withLock(file, 'A sync', 0, live, async () => {
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, what: 'A sync' });
    });
    expect(existsSync(file)).toBe(false);
    const failing = withLock(file, 'A sync', 0, live, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(existsSync(file)).toBe(false);
  });

  it('lets one in at a time', async () => {
    const file = lockFile();
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(file, 'A sync', 30_000, live, work)));
    expect(most).toBe(1);
  });

  it.each([
    ['on this machine', me],
    ['on another machine, where nobody can look', { ...me, pid: 1 << 21, host: 'elsewhere' }],
  ])('of a holder %s is LOCKED after the wait, naming it', async (_name, holder) => {
    const file = lockFile(holder);
    const waiting = withLock(file, 'A sync', 50, live, done);
    await expect(waiting).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringMatching(/^A sync of billing \(process \d+ on .*, since noon\)/),
      fixes: [expect.any(String), expect.stringContaining(file)],
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(holder);
  });

  it('waits for a holder that comes to its end', async () => {
    const file = lockFile();
    const order: string[] = [];
    let holds = () => {};
    const held = new Promise<void>((resolve) => {
      holds = resolve;
    });
    const first = withLock(file, 'A sync', 0, live, async () => {
      holds();
      await new Promise((resolve) => setTimeout(resolve, 100));
      order.push('first');
    });
    await held;
    const second = withLock(file, 'A sync', 30_000, live, async () => void order.push('second'));
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('of a dead process is taken over, by one of many', async () => {
    const { pid } = spawnSync('true');
    const file = lockFile({ ...me, pid });
    let inside = 0;
    const work = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLock(file, 'A sync', 30_000, live, work)));
    expect(existsSync(file)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('of a process whose id another has now is taken over', async () => {
    const file = lockFile({ ...me, started: '1' });
    expect(await withLock(file, 'A sync', 0, live, done)).toBe('done');
  });

  it.each(['', 'garbage', '{"pid":"x"}', '[]', 'null', '{"pid":'])(
    'file with %j in it is taken over when old',
    async (text) => {
      const file = lockFile(text);
      // Young, it may be half written by a process that lives.
      await expect(withLock(file, 'A sync', 20, live, done)).rejects.toMatchObject({ code: 'LOCKED' });
      age(file, 60);
      expect(await withLock(file, 'A sync', 0, live, done)).toBe('done');
    },
  );

  it('survives a guard that a killed process left', async () => {
    const file = lockFile('garbage');
    age(file, 60);
    mkdirSync(`${file}.takeover`);
    age(`${file}.takeover`, 60);
    expect(await withLock(file, 'A sync', 5000, live, done)).toBe('done');
    expect(existsSync(`${file}.takeover`)).toBe(false);
  });

  it('wait ends with INTERRUPTED when the run is stopped', async () => {
    const file = lockFile(me);
    const stop = new AbortController();
    const waiting = withLock(file, 'A sync', 30_000, stop.signal, done);
    setTimeout(() => stop.abort(), 30);
    await expect(waiting).rejects.toMatchObject({ code: 'INTERRUPTED' });
    expect(existsSync(file)).toBe(true);
  });
});
