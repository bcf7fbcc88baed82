import type { ProjectRun } from './run.ts';
import type { Source } from './source.ts';

/**
 * What to say about a sync to prod that takes documents from an unusual state: it is done, and named (contract,
 * section 6, Production).
 */
export function productionWarnings(run: ProjectRun, source: Source, uncommitted: number): string[] {
  if (!run.environment.isProd) return [];
  const warnings: string[] = [];
  if (uncommitted > 0) {
    warnings.push(
      `published to production from ${uncommitted} uncommitted document${uncommitted === 1 ? '' : 's'}`,
    );
  }
  if (source.commit !== null && !source.usualBranches.includes(source.branch ?? '')) {
    const from = source.branch === null ? 'a detached HEAD' : `the branch ${source.branch}`;
    warnings.push(`published to production from ${from}, not from ${source.usualBranches.join(' or ')}`);
  }
  return warnings;
}
