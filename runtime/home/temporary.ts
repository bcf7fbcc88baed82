import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from './process.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Makes a folder that belongs to this process; whoever makes it removes it, else a later run's sweep does. */
export async function makeTemporary(home: string): Promise<string> {
  const dir = path.join(home, 'tmp', `${process.pid}-${randomBytes(6).toString('hex')}`);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  return dir;
}

export function removeTemporary(dir: string): Promise<void> {
  return rm(dir, { recursive: true, force: true, maxRetries: 3 });
}

/** Removes what killed runs left: folders of dead processes, and any that is older than a day. */
export async function sweepTemporary(home: string): Promise<void> {
  await Promise.all([
    sweep(path.join(home, 'tmp'), async (name, dir) => {
      const pid = Number(name.split('-')[0]);
      return !Number.isInteger(pid) || !isAlive(pid) || (await isOlderThanADay(dir));
    }),
    sweep(path.join(home, 'commits'), (_name, dir) => isOlderThanADay(dir)),
  ]);
}

async function sweep(
  root: string,
  isLeftover: (name: string, dir: string) => Promise<boolean>,
): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names) {
    const dir = path.join(root, name);
    if (await isLeftover(name, dir)) await removeTemporary(dir).catch(() => {});
  }
}

async function isOlderThanADay(dir: string): Promise<boolean> {
  const found = await stat(dir).catch(() => null);
  return found !== null && Math.abs(Date.now() - found.mtimeMs) > DAY_MS;
}
