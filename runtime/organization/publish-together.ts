import { type CodexLayout, readLayout } from '../codex/layout.ts';
import type { Session } from '../codex/session.ts';
import { inPhase, isCodexError } from '../errors.ts';
import type { PhaseOutcome } from '../output/organization-results.ts';
import { listTips } from '../sync/tips.ts';
import { applyToCodex, isEmpty, type ProjectPlan, type ToCodexOutcome } from '../sync/to-codex.ts';
import type { Project } from './identify.ts';
import type { Organization } from './organization.ts';
import { withOutbox } from './outbox.ts';
import { failureOf, noteChange } from './outcome.ts';
import { rememberNothing } from './up-to-date.ts';

/** A project on its way to the codex, with its plan. */
export interface Planned extends ProjectPlan {
  project: Project;
}

/**
 * Publishes the plans of several projects in one push. What the codex's server refuses is pushed project by project,
 * so that one project's content is refused alone.
 */
export async function publishTogether(
  org: Organization,
  codex: Session,
  layout: CodexLayout | null,
  planned: readonly Planned[],
  outcome: PhaseOutcome,
): Promise<void> {
  for (const one of planned.filter(({ plan }) => isEmpty(plan))) {
    rememberNothing(org, one, layout);
    note(outcome, one, null);
  }
  const changed = planned
    .filter(({ plan }) => !isEmpty(plan))
    .sort((a, b) => (a.project.name < b.project.name ? -1 : 1));
  if (org.options.dryRun) for (const one of changed) note(outcome, one, null);
  else if (changed.length > 0) await publishChanged(org, codex, layout, changed, outcome);
}

async function publishChanged(
  org: Organization,
  codex: Session,
  layout: CodexLayout | null,
  changed: readonly Planned[],
  outcome: PhaseOutcome,
): Promise<void> {
  const { run } = org;
  run.context.progress(`Publishing ${changed.length} projects to ${run.codex} (${run.environment.branch})`);
  let done: ToCodexOutcome;
  let after: CodexLayout | null;
  try {
    [done, after] = await inPhase(
      'push',
      withOutbox(org, codex, changed.length, async ({ session, bring }) => {
        const one = await applyToCodex(session, run, { projects: changed, tips: org.tips, layout, bring });
        return [one, one.commit && one.commit === one.tip ? await readLayout(session, one.commit) : null];
      }),
    );
  } catch (error) {
    if (!isCodexError(error, 'PUSH_REJECTED')) throw error;
    if (changed.length > 1) {
      // A guard may have stopped some of them while their plans were made anew.
      const stopped = new Set(outcome.failed_projects.map(({ project }) => project));
      for (const one of changed.filter(({ project }) => !stopped.has(project.name))) {
        await publishChanged(org, codex, layout, [one], outcome);
      }
    } else outcome.failed_projects.push(failureOf(changed[0]!.project.name, error));
    return;
  }
  await follow(org, done);
  outcome.warnings.push(...done.warnings.filter((warning) => !outcome.warnings.includes(warning)));
  for (const [index, { plan, commit }] of done.projects.entries()) {
    if (plan === null) continue;
    const one = { ...changed[index]!, plan };
    if (after) rememberNothing(org, one, after);
    note(outcome, one, commit);
  }
}

/** Where the codex's branches stand after a push; an empty codex has got both of them. */
async function follow(org: Organization, done: ToCodexOutcome): Promise<void> {
  if (org.tips.prod === null) org.tips = await listTips(org.run);
  else org.tips = { target: done.tip, prod: org.run.environment.isProd ? done.tip : org.tips.prod };
}

function note(outcome: PhaseOutcome, { project, plan }: Planned, commit: string | null): void {
  const { added, modified, deleted } = plan.changes;
  outcome.warnings.push(...plan.warnings.map((warning) => `${project.name}: ${warning}`));
  noteChange(outcome, {
    project: project.name,
    files_synced: added.length + modified.length,
    files_deleted: deleted.length,
    commit_sha: commit,
  });
}
