import path from 'node:path';
import { digestOf, fileNameOf, type Remembered, recall, remember } from '../project/remembered.ts';
import type { SkippedFile } from '../selection/listing.ts';
import type { ProjectRun } from './run.ts';

/** A comparison that found nothing to publish: its key holds content ids on both sides, rules, and the commit. */
export interface UpToDate extends Remembered {
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
  return digestOf(parts);
}

function memoFile(run: ProjectRun): string {
  const about = [run.remote.url, run.project, run.environment.branch, run.place.root];
  return path.join(run.context.home, 'up-to-date', fileNameOf(about));
}

export function recallUpToDate(run: ProjectRun, key: string): Promise<UpToDate | null> {
  return recall(memoFile(run), key);
}

export function rememberUpToDate(run: ProjectRun, memo: UpToDate): Promise<void> {
  return remember(memoFile(run), memo);
}
