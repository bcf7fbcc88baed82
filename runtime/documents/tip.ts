import { fetchBranches } from '../codex/fetch-branches.ts';
import type { Session } from '../codex/session.ts';
import { isCodexError } from '../errors.ts';
import type { ProjectRun } from '../sync/run.ts';
import { listTips } from '../sync/tips.ts';

/** The commit of the codex that an environment reads. */
export interface Tip {
  /** Null where nothing was ever published. */
  commit: string | null;
  branch: string;
  warnings: string[];
}

/**
 * Brings the environment's branch to this machine, in one connection where it is there. Until somebody publishes to
 * an environment, production is read in its place (contract, section 4).
 * @throws BRANCH_NOT_FOUND where the codex has branches, but not production's
 */
export async function bringTip(session: Session, run: ProjectRun): Promise<Tip> {
  const { name, branch, prodBranch, isProd } = run.environment;
  const tip = await tipOf(session, run, branch);
  if (tip) return { commit: tip, branch, warnings: run.warnings };
  const prod = isProd ? null : await tipOf(session, run, prodBranch);
  if (prod) {
    const warning = `the codex has no branch ${branch} yet: ${name} reads production's documents (${prodBranch})`;
    return { commit: prod, branch: prodBranch, warnings: [...run.warnings, warning] };
  }
  // Says what is wrong with the codex, unless it is only empty.
  await listTips(run);
  const warning = `the codex ${run.codex} is empty: nothing was ever published to it`;
  return { commit: null, branch: prodBranch, warnings: [...run.warnings, warning] };
}

async function tipOf(session: Session, run: ProjectRun, branch: string): Promise<string | null> {
  try {
    const tips = await fetchBranches(
      session.mirror,
      session.remote,
      run.project,
      [branch],
      'all trees but at first',
    );
    return tips.get(branch) ?? null;
  } catch (error) {
    if (isCodexError(error, 'BRANCH_NOT_FOUND')) return null;
    throw error;
  }
}
