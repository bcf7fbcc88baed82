import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup } from './temp.ts';

export interface SmallDisk {
  dir: string;
  /** Leaves that much room, by a file that takes the rest; null takes it away again. */
  leave(kib: number | null): void;
  readOnly(on: boolean): void;
}

/** A right that a developer's machine rarely gives: those of us who are not root ask `sudo`, which must not ask back. */
const AS_ROOT = process.getuid?.() === 0 ? [] : ['sudo', '-n'];

function asRoot(...words: string[]): string | null {
  const [program, ...args] = [...AS_ROOT, ...words];
  const { status, stderr, error } = spawnSync(program!, args, { encoding: 'utf8' });
  return status === 0 ? null : (error?.message ?? stderr.trim());
}

/**
 * Mounts a disk of its own in memory at `dir`, gone with the test; or says, in one sentence, why that cannot be
 * had here (it takes Linux and root).
 */
export function smallDisk(dir: string, mib = 8): SmallDisk | string {
  mkdirSync(dir, { recursive: true });
  const owner = `uid=${process.getuid?.() ?? 0},gid=${process.getgid?.() ?? 0},mode=0755`;
  const problem = asRoot('mount', '-t', 'tmpfs', '-o', `size=${mib}m,${owner}`, 'codex-test', dir);
  if (problem !== null) return `no disk of its own can be mounted here: ${problem}`;
  cleanup(() => asRoot('umount', '-l', dir));
  const filler = join(dir, '.filler');
  return {
    dir,
    leave(kib) {
      rmSync(filler, { force: true });
      if (kib === null) return;
      const { bavail, bsize } = statfsSync(dir);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - kib * 1024)));
    },
    readOnly(on) {
      const answer = asRoot('mount', '-o', `remount,${on ? 'ro' : 'rw'}`, dir);
      if (answer !== null) throw new Error(answer);
    },
  };
}
