import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { temporaryDirectory } from './paths.ts';

/**
 * Puts a file of the cache in its place whole or not at all. What a killed process leaves of it carries that
 * process's id, for the sweep; it stands in a folder of its own, so that nobody takes it for a document.
 */
export async function replaceFile(
  root: string,
  target: string,
  data: string | Uint8Array,
  { overFolder = false } = {},
): Promise<void> {
  const whole = path.join(temporaryDirectory(root), `${process.pid}-${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(whole, 'wx', 0o644);
    await file.writeFile(data).finally(() => file.close());
    const there = overFolder ? await lstat(target).catch(() => null) : null;
    if (there?.isDirectory()) await rm(target, { recursive: true });
    await rename(whole, target);
  } catch (error) {
    await rm(whole, { force: true }).catch(() => {});
    throw error;
  }
}
