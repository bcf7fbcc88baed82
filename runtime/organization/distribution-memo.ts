import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../project/write-file.ts';
import type { Conflict } from './distribution-plan.ts';

/**
 * A comparison after which a project had what the codex offers it, remembered by everything it depended on. It is
 * a saved computation, never a baseline: another id on either side, another comparison.
 */
export interface Settled {
  key: string;
  conflicts: Conflict[];
  warnings: string[];
  pullRequest: string | null;
}

/** The file of one project, phase and branch below the home; `about` says which they are. */
export function settledFile(home: string, about: readonly unknown[]): string {
  return path.join(home, 'distributed', `${digest(about).slice(0, 32)}.json`);
}

export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

export async function recallSettled(file: string, key: string): Promise<Settled | null> {
  try {
    const settled = JSON.parse(await readFile(file, 'utf8')) as Settled;
    return settled.key === key ? settled : null;
  } catch {
    return null;
  }
}

/** Remembering is a convenience: a home that cannot be written costs the next run some time, no more. */
export async function rememberSettled(file: string, settled: Settled): Promise<void> {
  await writeWhole(file, JSON.stringify(settled)).catch(() => {});
}
