import { VERSION } from '../../version.ts';
import type { InstallPlan } from './plan.ts';

/** What `workflows install` did, in all its three ways. */
export interface InstallResult {
  status: 'success' | 'partial';
  operation: 'workflows install';
  /** `checkout`: files in a work tree; `codex`: a commit there; `project`: the workflow of a project. */
  target: 'checkout' | 'codex' | 'project';
  /** The folder that was written to, or the codex's URL. */
  place: string;
  version: string;
  dry_run: boolean;
  written: string[];
  unchanged: string[];
  removed: string[];
  /** Files that somebody edited: left alone. */
  conflicts: string[];
  /** How large everything that is installed is. */
  size_bytes: number;
  warnings: string[];
  /** Of `codex`: the branch, and the commit, null where nothing had to change. */
  branch?: string;
  commit_sha?: string | null;
  commit_url?: string | null;
  /** Of `project`: which environments a branch is published to. */
  branches?: Record<string, string[]>;
}

/** The part that all ways have in common. Where something was left alone, the installation is not whole. */
export function resultOf(
  target: InstallResult['target'],
  place: string,
  wanted: ReadonlyMap<string, Buffer>,
  plan: InstallPlan,
  { dryRun, warnings }: { dryRun: boolean; warnings: string[] },
): InstallResult {
  return {
    status: plan.conflicts.length > 0 ? 'partial' : 'success',
    operation: 'workflows install',
    target,
    place,
    version: VERSION,
    dry_run: dryRun,
    written: [...plan.write.keys()].sort(),
    unchanged: plan.unchanged.toSorted(),
    removed: plan.remove.toSorted(),
    conflicts: plan.conflicts.toSorted(),
    size_bytes: [...wanted.values()].reduce((sum, { length }) => sum + length, 0),
    warnings,
  };
}
