export type PhaseName = 'pull-docs' | 'push-docs' | 'push-claude';

/** One of the three phases of an organization's sync, in the order in which they run (contract, section 9). */
export interface SyncPhase {
  name: PhaseName;
  /** Its workflow's file without prefix and extension. */
  file: string;
  doing: string;
  done: string;
}

export const SYNC_PHASES: readonly SyncPhase[] = [
  {
    name: 'pull-docs',
    file: 'codex-sync-pull-docs',
    doing: 'Pulling documentation from projects',
    done: 'Documentation pulled from projects',
  },
  {
    name: 'push-docs',
    file: 'codex-sync-push-docs',
    doing: 'Pushing documentation to projects',
    done: 'Documentation pushed to projects',
  },
  {
    name: 'push-claude',
    file: 'codex-sync-push-claude',
    doing: 'Pushing Claude tools to projects',
    done: 'Claude tools pushed to projects',
  },
];

/**
 * Why a phase is not run: without a branch named for it, what an environment other than production holds must not
 * reach the default branch of any project. Null for a phase that is.
 */
export function skipReason(
  phase: Pick<SyncPhase, 'name'>,
  environment: { name: string; isProd: boolean },
  targetBranch: string | undefined,
): string | null {
  if (phase.name === 'pull-docs' || environment.isProd || targetBranch !== undefined) return null;
  return `${environment.name} is not production: --target-branch NAME says which branch of the projects gets its documents`;
}
