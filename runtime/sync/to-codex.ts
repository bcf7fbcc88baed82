import { type CodexLayout, readLayout } from '../codex/layout.ts';
import { type Built, type Published, publish } from '../codex/publish.ts';
import type { Session } from '../codex/session.ts';
import { type ProjectChanges, writeSyncCommits } from './commit.ts';
import type { ProjectRun } from './run.ts';
import { ensureTips, listTips, type Tips } from './tips.ts';
import type { ToCodexPlan } from './to-codex-plan.ts';

/** A project's plan on its way to the codex. */
export interface ProjectPlan extends ProjectChanges {
  /** Plans and guards anew, because the project's own directory changed meanwhile; null leaves the project out. */
  replan: (layout: CodexLayout | null) => Promise<ToCodexPlan | null>;
}

export interface ToCodexWork {
  projects: readonly ProjectPlan[];
  tips: Tips;
  /** What the plans were made against. */
  layout: CodexLayout | null;
  /** Makes sure that the session has the contents which the plans add, where it does not read the projects in place. */
  bring?: (plans: readonly ToCodexPlan[]) => Promise<void>;
}

export interface ToCodexOutcome extends Published {
  /** What was published of each project, in their order: the last plan, and its commit where it changed something. */
  projects: { plan: ToCodexPlan | null; commit: string | null }[];
  branchCreated: boolean;
  followed: number;
  warnings: string[];
}

/**
 * Publishes plans: one commit a project, one push, asked after. On a branch that moved, the commits are built on the
 * new tip; where a project's directory is the same there, so is its plan.
 */
export async function applyToCodex(
  session: Session,
  run: ProjectRun,
  work: ToCodexWork,
): Promise<ToCodexOutcome> {
  const { environment, context } = run;
  let { tips } = work;
  const plans = work.projects.map(({ plan }): ToCodexPlan | null => plan);
  const plannedOn = work.projects.map((one) => work.layout?.projects.get(one.run.project));
  let commits = new Map<number, string>();
  let last = { followed: 0, warnings: [] as string[] };

  const build = async (tip: string | null, again: boolean): Promise<Built | null> => {
    // Somebody else filled the empty codex that we saw: prod's branch is there now, too.
    const filled = tip !== null && tips.prod === null;
    if (again || filled) tips = await listTips(run);
    tips = await ensureTips(
      session,
      run,
      { ...tips, target: tip ?? tips.target },
      { prod: environment.isProd ? 'no' : 'now' },
    );
    const own = tips.target ? await layoutOf(session, tips.target, work.layout) : null;
    const prod = !tips.prod
      ? null
      : environment.isProd && own
        ? own
        : await layoutOf(session, tips.prod, work.layout);
    const there = own ?? prod;
    for (const [index, project] of work.projects.entries()) {
      const tree = there?.projects.get(project.run.project);
      if (plans[index] === null || tree === plannedOn[index]) continue;
      plans[index] = await project.replan(there);
      plannedOn[index] = tree;
    }
    const changed = [...work.projects.keys()].filter((index) => plans[index] && !isEmpty(plans[index]));
    if (changed.length === 0) return null;
    await work.bring?.(changed.map((index) => plans[index]!));
    const written = await writeSyncCommits(session, {
      projects: changed.map((index) => ({ ...work.projects[index]!, plan: plans[index]! })),
      own,
      prod,
    });
    commits = new Map(changed.map((index, at) => [index, written.commits[at]!]));
    last = written;
    return written;
  };

  const published = await publish(session, {
    branch: environment.branch,
    tip: tips.target,
    project: run.project,
    build,
    progress: context.progress,
  });
  return {
    ...published,
    projects: plans.map((plan, index) => ({
      plan,
      commit: published.commit ? (commits.get(index) ?? null) : null,
    })),
    branchCreated: work.tips.target === null && published.commit !== null,
    followed: published.commit ? last.followed : 0,
    warnings: last.warnings,
  };
}

function layoutOf(session: Session, commit: string, known: CodexLayout | null): Promise<CodexLayout> {
  return known?.commit === commit ? Promise.resolve(known) : readLayout(session, commit);
}

export function isEmpty({ changes }: ToCodexPlan): boolean {
  return changes.added.length + changes.modified.length + changes.deleted.length === 0;
}
