import { publish } from '../codex/publish.ts';
import type { Session } from '../codex/session.ts';
import { CodexError, inPhase, isCodexError } from '../errors.ts';
import { openGh } from '../github/gh.ts';
import { openOrUpdatePullRequest, type PullRequest } from '../github/pull-request.ts';
import type { ProjectRun } from '../sync/run.ts';
import { type DistributionPhase, isInArea } from './areas.ts';
import { type Comparison, compareAt, type Delivery, type Outcome } from './delivery.ts';
import { subjectOf, writeDistribution } from './distribution-commit.ts';
import { afterPlan, type DistributionPlan, isNothing, sameRecords } from './distribution-plan.ts';
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
 * and what the branch was before as its second. Where it proposes this already, nothing is written, and what people
 * closed without merging stays closed.
 */
export async function propose(
  session: Session,
  delivery: Delivery,
  tips: RecipientTips & { ownBranch: string },
  dryRun: boolean,
): Promise<Outcome> {
  const { run, recipient } = delivery;
  const { target, own: before, ownBranch } = tips;
  const { project } = recipient;
  const comparison = await inPhase('plan', compareAt(session, delivery, target));
  const nothing = isNothing(comparison.plan);
  const stateOf = (own: string | null) => proposed(session, delivery, comparison, own);
  const state = await inPhase('plan', stateOf(before));
  const plain = { comparison, changed: false, commit: null, pullRequest: null, warnings: [] };
  if (dryRun) return { ...plain, changed: state !== 'all', settled: null };

  const open = () => inPhase('push', openProposal(delivery, comparison, tips));
  // Asked before the branch moves: a new commit would look like something new.
  let pull = state === 'other' || nothing ? null : await open();
  if (pull?.state === 'closed') {
    const warning = `${pull.url} was closed without merging; it is opened again when there is something new`;
    return { ...plain, warnings: [warning], settled: { target, own: before } };
  }
  const build = async (own: string | null) => {
    if ((own === before ? state : await stateOf(own)) === 'all') return null;
    const merges = own !== null && own !== target ? [own] : [];
    const commit = await inPhase('commit', writeDistribution(session, delivery, comparison, merges));
    return { commit, rests: [target, ...merges] };
  };
  const progress = (line: string) => run.context.progress(`${project}: ${line}`);
  const publication = { branch: ownBranch, tip: before, project, build, progress };
  const done = await inPhase('push', publish(session, publication));
  if (!nothing) pull ??= await open();
  return {
    ...plain,
    changed: done.commit !== null,
    commit: done.commit,
    pullRequest: pull?.url ?? null,
    settled: done.commit === null || done.commit === done.tip ? { target, own: done.tip } : null,
  };
}

function openProposal(
  delivery: Delivery,
  { plan }: Comparison,
  { branch, ownBranch }: RecipientTips & { ownBranch: string },
): Promise<PullRequest> {
  const { run, recipient } = delivery;
  const wish = {
    repo: recipient.repository!,
    head: ownBranch,
    base: branch,
    title: subjectOf(delivery, plan),
    body: bodyOf(delivery, plan),
  };
  return openOrUpdatePullRequest(openGh(run.context), wish, run.context);
}

function bodyOf({ run, offering }: Delivery, plan: DistributionPlan): string {
  const { added, modified, deleted, conflicts } = plan;
  const code = (path: string) => `\`${path.replaceAll('`', "'")}\``;
  const what = offering.phase === 'push-docs' ? 'Documents' : 'Claude tools';
  const lines = [
    `${what} that ${run.codex} offers to this project (${run.environment.name}): ${added.length} added, ${modified.length} modified, ${deleted.length} deleted.`,
    ...conflicts.slice(0, 20).map(({ path, reason }) => `- left alone: ${code(path)}, because ${reason}`),
    ...(conflicts.length > 20 ? [`- and ${conflicts.length - 20} more`] : []),
  ];
  const end =
    'Opened by `fractary-codex sync-org`, which updates this branch; change the files in the codex.';
  return `${lines.join('\n')}\n\n${end}\n`;
}

/**
 * What of a comparison our branch holds: nothing of it or another state, all `files` that are ours while the other
 * phase's records have moved, which would be a conflict in a merge, or `all`.
 */
async function proposed(
  session: Session,
  delivery: Delivery,
  { at, question, plan }: Comparison,
  own: string | null,
): Promise<'other' | 'files' | 'all'> {
  const nothing = isNothing(plan);
  if (own === null || own === at) return nothing ? 'all' : 'other';
  const { phase } = delivery.offering;
  const state = await readProjectState(session, own, delivery.recipient.folder ?? '', phase).catch(
    (error: unknown) => {
      if (isCodexError(error, 'CONFIG_INVALID')) return null;
      throw error;
    },
  );
  if (!state) return 'other';
  const inArea = (records: ReadonlyMap<string, string>) =>
    new Map([...records].filter(([path]) => isInArea(phase, path)));
  const after = afterPlan(question, plan);
  const ours = [...inArea(question.records).keys(), ...inArea(plan.records).keys()];
  const isSame = (path: string) => {
    const [a, b] = [after.get(path), state.existing.get(path)];
    return a?.oid === b?.oid && a?.mode === b?.mode;
  };
  if (!ours.every(isSame) || !sameRecords(inArea(plan.records), inArea(state.records))) return 'other';
  return nothing || sameRecords(plan.records, state.records) ? 'all' : 'files';
}
