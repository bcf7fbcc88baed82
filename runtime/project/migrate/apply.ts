import { constants } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathInside, writeWhole } from '../write-file.ts';
import type { Migration } from './find.ts';

/**
 * Keeps the old configuration beside itself, writes the new one with `write`, and only then takes the old one away:
 * whenever this is interrupted, one of them is there.
 * @throws PERMISSION_DENIED when a symbolic link leads out of the project
 */
export async function applyMigration(
  root: string,
  { from, backup, rest, untouched }: Migration,
  { target, write }: { target: string; write: () => Promise<void> },
): Promise<void> {
  const [old, copy] = [await pathInside(root, from), await pathInside(root, backup)];
  await mkdir(dirname(copy), { recursive: true });
  await copyFile(old, copy, constants.COPYFILE_EXCL);
  await write();
  if (untouched) return;
  if (rest !== null) await writeWhole(old, rest);
  else if (old !== resolve(target)) await rm(old);
}
