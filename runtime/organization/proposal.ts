import type { FileEntry } from '../codex/objects.ts';
import { publish } from '../codex/publish.ts';
import type { Session } from '../codex/session.ts';
import { CodexError, inPhase, isCodexError } from '../errors.ts';
import type { ProjectRun } from '../sync/run.ts';
import { type DistributionPhase, isInArea } from './areas.ts';
import { type Comparison, compareAt, type Delivery, type Outcome } from './delivery.ts';
import { writeDistribution } from './distribution-commit.ts';
import { afterPlan, isNothing, sameRecords } from './distribution-plan.ts';
import { readProjectState } from './project-state.ts';
import type { Recipient, RecipientTips } from './recipient.ts';

/** @throws INVALID_ARGUMENT for a project that no pull request can be opened for */
export function ensureOnGithub({ project, remote, repository }: Recipient): void {
  if (repository !== null) return;
  throw new CodexError('INVALID_ARGUMENT', `Pull requests need GitHub, and ${project} is at ${remote.url}`, {
    phase: 'validate',
    fixes: [`Leave out --pull-request for it, or leave it out: --exclude ${project}`],
  });
}

/** The branch that only we write to: one a phase and environment, and in a monorepo one a project. */
export function proposalBranch(
  { environment }: Pick<ProjectRun, 'environment'>,
  phase: DistributionPhase,
  { project, folder }: Recipient,
): string {
  const parts = [phase, ...(environment.isProd ? [] : [environment.name]), ...(folder ? [project] : [])];
  // A name may end as no branch may, or hold two dots.
  const name = parts.join('-').replace(/\.{2,}|\.(?=lock$)|\.$/g, '-');
  return `fractary-codex/${name}`;
}

/**
 * Puts the changes on our own branch of the repository and a pull request in front of them. The branch only ever
 * moves forward: each commit has the branch to write to as its first parent, and differs from it in our files alone,
 * and what the branch was before as its second. Where it proposes this already, nothing is written.
 */
export async function propose(
  session: Session,
  delivery: Delivery,
  tips: RecipientTips & { ownBranch: string },
  dryRun: boolean,
): Promise<Outcome> {
  const { run, recipient } = delivery;
  const { target, ownBranch } = tips;
  const { project } = recipient;
  const comparison = await inPhase('plan', compareAt(session, delivery, target));
  const nothing = isNothing(comparison.plan);
  const isUpToDate = (own: string | null) =>
    own === null ? nothing : holdsAll(session, delivery, comparison, own);
  const plain = { comparison, commit: null, pullRequest: null, warnings: [] };
  if (dryRun) return { ...plain, changed: !(await isUpToDate(tips.own)), settled: null };
  const build = async (own: string | null) => {
    if (await isUpToDate(own)) return null;
    const merges = own !== null && own !== target ? [own] : [];
    const commit = await inPhase('commit', writeDistribution(session, delivery, comparison, merges));
    return { commit, rests: [target, ...merges] };
  };
  const progress = (line: string) => run.context.progress(`${project}: ${line}`);
  const publication = { branch: ownBranch, tip: tips.own, project, build, progress };
  const done = await inPhase('push', publish(session, publication));
  return {
    ...plain,
    changed: done.commit !== null,
    commit: done.commit,
    settled: done.commit === null || done.commit === done.tip ? { target, own: done.tip } : null,
  };
}

/** Whether our branch has, of all files that are ours, just what it would get. */
async function holdsAll(
  session: Session,
  delivery: Delivery,
  { at, question, plan }: Comparison,
  own: string,
): Promise<boolean> {
  const nothing = isNothing(plan);
  if (own === at) return nothing;
  const { phase } = delivery.offering;
  const state = await readProjectState(session, own, delivery.recipient.folder ?? '', phase).catch(
    (error: unknown) => {
      if (isCodexError(error, 'CONFIG_INVALID')) return null;
      throw error;
    },
  );
  if (!state) return false;
  const inArea = (records: ReadonlyMap<string, string>) =>
    new Map([...records].filter(([path]) => isInArea(phase, path)));
  const after = afterPlan(question, plan);
  const ours = [...inArea(question.records).keys(), ...inArea(plan.records).keys()];
  if (!ours.every((path) => isSame(after.get(path), state.existing.get(path)))) return false;
  // The other phase's records move, too; that matters only while ours are to be merged into the same file.
  return nothing
    ? sameRecords(inArea(plan.records), inArea(state.records))
    : sameRecords(plan.records, state.records);
}

function isSame(a: FileEntry | undefined, b: FileEntry | undefined): boolean {
  return a?.oid === b?.oid && a?.mode === b?.mode;
}
