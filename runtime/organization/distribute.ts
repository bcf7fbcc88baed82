import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fetchBranches } from '../codex/fetch-branches.ts';
import { withMirror } from '../codex/mirror.ts';
import { publish } from '../codex/publish.ts';
import { openSession, type Session } from '../codex/session.ts';
import { CodexError, inPhase, isCodexError } from '../errors.ts';
import { digestOf, fileNameOf, type Remembered, recall, remember } from '../project/remembered.ts';
import type { ProjectRun } from '../sync/run.ts';
import { compareAt, type Delivery, type Outcome } from './delivery.ts';
import { writeDistribution } from './distribution-commit.ts';
import { type Conflict, isNothing } from './distribution-plan.ts';
import { type Offering, offeredTo } from './offering.ts';
import { ensureOnGithub, proposalBranch, propose } from './proposal.ts';
import { askRecipient, type Recipient, type RecipientTips } from './recipient.ts';

export interface DistributionOptions {
  dryRun: boolean;
  /** Propose the changes instead of pushing them to the branch. */
  pullRequest: boolean;
  skipCi: boolean;
}

/** What came of one phase for one project. */
export interface Distribution {
  /** Added and modified. */
  files_synced: number;
  files_deleted: number;
  /** Null where nothing had to change, and in a dry run. */
  commit: string | null;
  conflicts: Conflict[];
  warnings: string[];
  /** The pull request's URL. */
  pull_request: string | null;
  /** The branch that was written to, or that the pull request is for. */
  branch: string;
}

/** A comparison after which a project had what the codex offers it. */
interface Settled extends Remembered {
  conflicts: Conflict[];
  warnings: string[];
  pullRequest: string | null;
}

/**
 * Brings what the codex offers into one project's repository, in one commit or none (contract, section 9). Success
 * means that the remote has it. Where the repository and what it is offered are as after an earlier run, that is
 * all that is asked; a dry run moves nothing and counts the same.
 */
export async function distribute(
  run: ProjectRun,
  offering: Offering,
  recipient: Recipient,
  options: DistributionOptions,
): Promise<Distribution> {
  const { home } = run.context;
  const { remote, project } = recipient;
  const { phase } = offering;
  if (options.pullRequest) ensureOnGithub(recipient);
  await mkdir(home, { recursive: true, mode: 0o700 });
  const own = options.pullRequest ? proposalBranch(run, phase, recipient) : null;
  const tips = await inPhase('clone', askRecipient(recipient, own, home));
  const offered = offeredTo(offering, project);
  const about = [phase, project, remote.url, recipient.folder ?? '', tips.branch, own];
  const file = path.join(home, 'distributed', fileNameOf(about));
  const files = [...offered].map(([path, { mode, oid }]) => `${mode} ${oid} ${path}`).sort();
  const keyOf = (state: { target: string; own: string | null }) =>
    digestOf([about, state.target, state.own, files]);

  const settled = await recall<Settled>(file, keyOf(tips));
  const base = { files_synced: 0, files_deleted: 0, commit: null, branch: tips.branch };
  if (settled) {
    const { conflicts, warnings, pullRequest } = settled;
    return { ...base, conflicts, warnings, pull_request: pullRequest };
  }
  const warnings = new Set<string>();
  const delivery = { run, offering, recipient, offered, skipCi: options.skipCi, warnings };
  const outcome = await withRecipient(delivery, tips, own, (session, now) => {
    if (own !== null) return propose(session, delivery, { ...now, ownBranch: own }, options.dryRun);
    return pushTo(session, delivery, now, options.dryRun);
  });
  const { plan } = outcome.comparison;
  const { conflicts, released } = plan;
  const { changed, pullRequest } = outcome;
  if (outcome.settled && !options.dryRun) {
    const key = keyOf(outcome.settled);
    const found: Settled = { key, conflicts, warnings: outcome.warnings, pullRequest };
    await remember(file, found);
  }
  return {
    ...base,
    files_synced: changed ? plan.added.length + plan.modified.length : 0,
    files_deleted: changed ? plan.deleted.length : 0,
    commit: outcome.commit,
    conflicts: [...conflicts, ...released],
    warnings: [...outcome.warnings, ...warnings],
    pull_request: pullRequest,
  };
}

/** Opens the project's mirror with the tips in it; they may be newer than those asked for. */
function withRecipient<T>(
  { run, offering, recipient }: Delivery,
  tips: RecipientTips,
  own: string | null,
  work: (session: Session, tips: RecipientTips) => Promise<T>,
): Promise<T> {
  const { remote, project } = recipient;
  return withMirror(remote, run.context.home, async (mirror) => {
    const { session, close } = await openSession(remote, run.context.home, mirror, [offering.objects]);
    try {
      const isMissing = async (oid: string | null) => oid !== null && !(await session.reader.info(oid));
      const branches: string[] = [];
      if (await isMissing(tips.target)) branches.push(tips.branch);
      if (own !== null && (await isMissing(tips.own))) branches.push(own);
      const brought =
        branches.length > 0
          ? await inPhase('clone', fetchBranches(mirror, remote, project, branches))
          : new Map<string, string>();
      return await work(session, {
        branch: tips.branch,
        target: brought.get(tips.branch) ?? tips.target,
        own: own === null ? null : (brought.get(own) ?? tips.own),
      });
    } finally {
      await close();
    }
  });
}

/** One commit on the branch; where the branch moves meanwhile it is compared anew. */
async function pushTo(
  session: Session,
  delivery: Delivery,
  { branch, target }: RecipientTips,
  dryRun: boolean,
): Promise<Outcome> {
  const { run, recipient } = delivery;
  const { project } = recipient;
  let comparison = await inPhase('plan', compareAt(session, delivery, target));
  const changed = !isNothing(comparison.plan);
  const plain = { commit: null, pullRequest: null, warnings: [] };
  if (dryRun || !changed) return { ...plain, comparison, changed, settled: { target, own: null } };
  const build = async (tip: string | null) => {
    if (tip !== null && tip !== comparison.at) comparison = await compareAt(session, delivery, tip);
    if (isNothing(comparison.plan)) return null;
    const commit = await inPhase('commit', writeDistribution(session, delivery, comparison, []));
    return { commit, rests: [comparison.at] };
  };
  const progress = (line: string) => run.context.progress(`${project}: ${line}`);
  const publication = { branch, tip: target, project, build, progress };
  const done = await inPhase('push', publish(session, publication)).catch((error: unknown) => {
    throw isCodexError(error, 'PUSH_REJECTED') ? withAdvice(error, project) : error;
  });
  const holds = done.commit === null ? comparison.at : done.commit;
  return {
    ...plain,
    comparison,
    changed: done.commit !== null,
    commit: done.commit,
    settled: done.tip === holds ? { target: holds, own: null } : null,
  };
}

function withAdvice(error: CodexError, project: string): CodexError {
  return new CodexError(error.code, error.message, {
    phase: error.phase ?? 'push',
    cause: error.cause,
    fixes: [
      `Propose it instead: fractary-codex sync-org --from-codex --project ${project} --pull-request, with the same --env`,
      'or let the identity that syncs bypass the rule that protects the branch',
    ],
  });
}
