import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../project/write-file.ts';
import type { SkippedFile } from '../selection/listing.ts';
import type { ProjectRun } from './run.ts';

/**
 * A comparison that found nothing to publish, remembered by everything it depended on: content ids on both sides,
 * rules, and the project's commit. It is a saved computation, never a baseline: another id, another comparison.
 */
export interface UpToDate {
  key: string;
  unchanged: number;
  skipped: SkippedFile[];
  warnings: string[];
  uncommitted: number;
  planId: string;
}

export function memoKey(parts: {
  tip: string | null;
  digest: string;
  rules: unknown;
  commit: string | null;
}): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function memoFile(run: ProjectRun): string {
  const about = JSON.stringify([run.remote.url, run.project, run.environment.branch, run.place.root]);
  const name = createHash('sha256').update(about).digest('hex').slice(0, 32);
  return path.join(run.context.home, 'up-to-date', `${name}.json`);
}

export async function recallUpToDate(run: ProjectRun, key: string): Promise<UpToDate | null> {
  try {
    const memo = JSON.parse(await readFile(memoFile(run), 'utf8')) as UpToDate;
    return memo.key === key ? memo : null;
  } catch {
    return null;
  }
}

/** Remembering is a convenience: a home that cannot be written costs the next run some time, no more. */
export async function rememberUpToDate(run: ProjectRun, memo: UpToDate): Promise<void> {
  await writeWhole(memoFile(run), JSON.stringify(memo)).catch(() => {});
}
