import { type CodexLayout, readLayout } from '../codex/layout.ts';
import { MirrorBroken } from '../codex/mirror.ts';
import { ensureTrees, readCommit } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { inPhase, isCodexError } from '../errors.ts';
import type { PhaseOutcome } from '../output/organization-results.ts';
import { selectionRules } from '../selection/rules.ts';
import { expectSecretScan } from '../selection/secrets.ts';
import { stopAtGuards } from '../sync/guards.ts';
import { questionOf } from '../sync/preparation.ts';
import { prefixOf, readCommitted } from '../sync/project-tree.ts';
import { guarded } from '../sync/publish-plan.ts';
import { ensureTips } from '../sync/tips.ts';
import { planToCodex, type ToCodexPlan } from '../sync/to-codex-plan.ts';
import { type Project, reopen, TOGETHER, withRepositories } from './identify.ts';
import type { Organization } from './organization.ts';
import { failureOf } from './outcome.ts';
import { type Planned, publishTogether } from './publish-together.ts';
import { recallNothing } from './up-to-date.ts';

/**
 * The first phase: each project's documents to `projects/<project>/` of the codex, by the rules of a sync of that
 * project, one commit each. As many projects are published together as are read together.
 */
export async function pullDocs(
  org: Organization,
  projects: readonly Project[],
  outcome: PhaseOutcome,
): Promise<void> {
  for (let at = 0; at < projects.length; at += TOGETHER) {
    const some = projects.slice(at, at + TOGETHER);
    const broken = await pullSome(org, some, outcome, projects.length);
    if (broken.length === 0) continue;
    const again = await reopen(org, broken, outcome);
    const stillBroken = await pullSome(org, again, outcome, projects.length);
    for (const { name } of stillBroken) {
      outcome.failed_projects.push(failureOf(name, new Error('its copy on this machine is damaged')));
    }
  }
}

/** Returns the projects whose mirror, or the codex's, proved damaged while they were looked at. */
async function pullSome(
  org: Organization,
  projects: readonly Project[],
  outcome: PhaseOutcome,
  total: number,
): Promise<Project[]> {
  const { run } = org;
  const repositories = projects.map(({ repository }) => repository);
  return withRepositories(org, repositories, async (sessionOf, codex) => {
    const prod = run.environment.isProd ? 'no' : 'now';
    org.tips = await inPhase('clone', ensureTips(codex, run, org.tips, { prod }));
    const tip = org.tips.target ?? org.tips.prod;
    const layout = tip ? await readLayout(codex, tip) : null;
    const broken: Project[] = [];
    const planned: Planned[] = [];
    const fail = (project: Project, error: unknown) => {
      if (isCodexError(error, 'INTERRUPTED')) throw error;
      outcome.failed_projects.push(failureOf(project.name, error));
      run.context.progress(`${project.name}: ${(error as Error).message}`);
    };
    const open = projects.filter((project) => !recallNothing(org, project, layout, outcome));
    let done = outcome.succeeded;
    const trees = open.flatMap(({ name }) => layout?.projects.get(name) ?? []);
    if (open.length > 0) expectSecretScan();
    // In one connection for all of them; what is damaged in one shows when that one is planned.
    await ensureTrees(codex, trees, { contents: false }).catch((error: unknown) => {
      if (!(error instanceof MirrorBroken) && !isCodexError(error, 'REPO_NOT_FOUND')) throw error;
    });
    await org.each(open, async (project) => {
      try {
        planned.push(
          await planOne(org, project, { layout, codex, own: sessionOf(project.repository), fail }),
        );
      } catch (error) {
        if (error instanceof MirrorBroken) broken.push(project);
        else fail(project, error);
      }
      done += 1;
      run.context.progress(`pull-docs: ${project.name} (${done} of ${total})`);
    });
    await publishTogether(org, codex, layout, planned, outcome);
    return broken;
  });
}

interface Planning {
  layout: CodexLayout | null;
  codex: Session;
  /** Reads the project's repository. */
  own: Session;
  fail: (project: Project, error: unknown) => void;
}

async function planOne(
  org: Organization,
  project: Project,
  { layout, codex, own, fail }: Planning,
): Promise<Planned> {
  const { run, repository } = project;
  const { commit, branch, objects, candidate } = repository;
  const rules = selectionRules(run.config, {});
  const { tree } = await readCommit(own, commit);
  const at = { commit, tree, branch, prefix: prefixOf(candidate.folder), objects: [objects] };
  const source = await readCommitted(own, at, rules);
  const question = questionOf(run, { prune: false }, rules, source.brought);
  const planOn = async (there: CodexLayout | null): Promise<ToCodexPlan> => {
    const plan = await inPhase('plan', planToCodex(codex, there, source, question));
    stopAtGuards(guarded(plan), {
      force: org.options.force,
      allowSecrets: false,
      command: `fractary-codex sync-project ${candidate.name} --to-codex --env ${run.environment.name}`,
      planId: plan.planId,
      plan: null,
    });
    return plan;
  };
  return {
    project,
    run,
    source: { commit, dirty: false, repository: repository.remote.url },
    plan: await planOn(layout),
    replan: (there) =>
      planOn(there).catch((error: unknown) => {
        fail(project, error);
        return null;
      }),
  };
}
