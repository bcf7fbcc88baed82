import { randomBytes } from 'node:crypto';
import { closeSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryDirectory } from './paths.ts';

let run: string | undefined;
let serial = 0;

/**
 * Puts a file of the cache in its place whole or not at all. What a killed process leaves of it carries that
 * process's id, for the sweep; it stands in a folder of its own, so that nobody takes it for a document. A first sync
 * writes hundreds of small files, for each of which five calls that wait for a thread would take ten times as long.
 */
export function replaceFile(
  root: string,
  target: string,
  data: string | Uint8Array,
  { overFolder = false } = {},
): void {
  run ??= randomBytes(6).toString('hex');
  serial += 1;
  const whole = path.join(temporaryDirectory(root), `${process.pid}-${run}-${serial}`);
  try {
    const file = openSync(whole, 'wx', 0o644);
    try {
      writeFileSync(file, data);
    } finally {
      closeSync(file);
    }
    const there = overFolder ? lstatSync(target, { throwIfNoEntry: false }) : undefined;
    if (there?.isDirectory()) rmSync(target, { recursive: true });
    renameSync(whole, target);
  } catch (error) {
    try {
      rmSync(whole, { force: true });
    } catch {
      // The next run's sweep removes it.
    }
    throw error;
  }
}
