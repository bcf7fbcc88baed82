import { follow } from '../codex/follow.ts';
import { type CodexLayout, readLayout } from '../codex/layout.ts';
import { type Session, withSession } from '../codex/session.ts';
import { inPhase, isCodexError } from '../errors.ts';
import { githubRepository } from '../github/repository.ts';
import type { PhaseOutcome } from '../output/organization-results.ts';
import { predicted } from '../sync/codex-view.ts';
import type { ProjectRun } from '../sync/run.ts';
import { ensureTips } from '../sync/tips.ts';
import type { DistributionPhase } from './areas.ts';
import { distribute } from './distribute.ts';
import type { Project } from './identify.ts';
import { type Offering, readOffering } from './offering.ts';
import type { Organization } from './organization.ts';
import { failureOf, noteChange } from './outcome.ts';

/** The second and third phase: what the codex offers goes into each project's repository, one commit each. */
export async function pushPhase(
  org: Organization,
  phase: DistributionPhase,
  projects: readonly Project[],
  outcome: PhaseOutcome,
  before: readonly PhaseOutcome[],
): Promise<void> {
  const { run, settings, options } = org;
  const offering = await inPhase('clone', offer(org, phase, before));
  if (offering === null) {
    outcome.warnings.push(`the codex ${run.codex} is empty: there is nothing to push`);
    for (const { name } of projects) noteChange(outcome, unchanged(name));
    return;
  }
  outcome.warnings.push(...offering.warnings);
  for (const { path, reason } of offering.skipped) outcome.warnings.push(`${path} is left out: ${reason}`);
  let done = 0;
  await org.each(projects, async ({ name, repository: { remote, candidate } }) => {
    try {
      const recipient = {
        project: name,
        remote,
        targetBranch: options.targetBranch ?? null,
        repository: repositoryOnGithub(run, remote.url),
        ...(candidate.folder === undefined ? {} : { folder: candidate.folder }),
      };
      const pushed = await distribute(run, offering, recipient, {
        dryRun: options.dryRun,
        pullRequest: settings.pull_request,
        // The checks that a pull request needs must run.
        skipCi: settings.skip_ci && !settings.pull_request,
      });
      for (const conflict of pushed.conflicts) outcome.conflicts.push({ project: name, ...conflict });
      outcome.warnings.push(...pushed.warnings.map((warning) => `${name}: ${warning}`));
      noteChange(outcome, {
        project: name,
        files_synced: pushed.files_synced,
        files_deleted: pushed.files_deleted,
        commit_sha: pushed.commit,
        ...(pushed.pull_request ? { pull_request: pushed.pull_request } : {}),
      });
    } catch (error) {
      if (isCodexError(error, 'INTERRUPTED')) throw error;
      outcome.failed_projects.push(failureOf(name, error));
    }
    done += 1;
    run.context.progress(`${phase}: ${name} (${done} of ${projects.length})`);
  });
}

/** `owner/name` where gh can propose changes; null elsewhere. */
function repositoryOnGithub({ context }: ProjectRun, url: string): string | null {
  const found = githubRepository(url, context.env);
  return found && `${found.owner}/${found.name}`;
}

function unchanged(project: string) {
  return { project, files_synced: 0, files_deleted: 0, commit_sha: null };
}

/** What the codex offers now; in a dry run, what it will once the first phase has been there. */
function offer(
  org: Organization,
  phase: DistributionPhase,
  before: readonly PhaseOutcome[],
): Promise<Offering | null> {
  const { run, options } = org;
  return withSession(run.remote, run.context.home, [], async (session) => {
    org.tips = await ensureTips(session, run, org.tips, { prod: 'now' });
    const tip = org.tips.target ?? org.tips.prod;
    if (tip === null) return null;
    const layout = await readLayout(session, tip);
    const published = before.find(({ name }) => name === 'pull-docs')?.changed_projects ?? [];
    const foresees = options.dryRun && published.length > 0;
    const there = foresees ? await afterFollowing(org, session, layout, published) : layout;
    return readOffering(session, there, phase);
  });
}

/** A commit on another environment takes over what follows prod (contract, section 4). */
async function afterFollowing(
  { run, tips }: Organization,
  session: Session,
  layout: CodexLayout,
  published: readonly { project: string }[],
): Promise<CodexLayout> {
  if (run.environment.isProd || !tips.target || !tips.prod) return layout;
  const names = new Set(published.map(({ project }) => project));
  const { changes } = await follow(session, layout, await readLayout(session, tips.prod), names);
  return predicted(layout, changes);
}
