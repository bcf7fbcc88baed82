import pLimit from 'p-limit';
import type { Mirror } from '../codex/mirror.ts';
import type { ProjectRun } from '../sync/run.ts';
import type { Tips } from '../sync/tips.ts';
import type { Memo } from './memo.ts';
import type { OrganizationOptions, OrganizationSettings } from './settings.ts';

/** What every phase of an organization's sync knows. */
export interface Organization {
  run: ProjectRun;
  settings: OrganizationSettings;
  options: OrganizationOptions;
  /** The codex's. */
  mirror: Mirror;
  memo: Memo;
  /** Where the codex's branches stand, as far as this run knows. */
  tips: Tips;
  /** Does something for each, so many at a time as the settings say. */
  each: <T>(all: readonly T[], work: (one: T) => Promise<void>) => Promise<void>;
}

/**
 * Several at a time. What one of them throws ends the whole, once those under way have ended: nothing goes on in the
 * background of a failure.
 */
export function inParallel(most: number): Organization['each'] {
  return async (all, work) => {
    const limit = pLimit(most);
    const results = await Promise.allSettled(all.map((one) => limit(work, one)));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  };
}
