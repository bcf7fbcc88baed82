import { type CodexLayout, readLayout } from '../codex/layout.ts';
import { type Built, type Published, publish } from '../codex/publish.ts';
import type { Session } from '../codex/session.ts';
import { writeSyncCommits } from './commit.ts';
import type { ProjectRun } from './run.ts';
import type { Source } from './source.ts';
import { ensureTips, listTips, type Tips } from './tips.ts';
import { planToCodex, type ToCodexPlan, type ToCodexQuestion } from './to-codex-plan.ts';

export interface ToCodexOutcome extends Published {
  plan: ToCodexPlan;
  branchCreated: boolean;
  followed: number;
  warnings: string[];
}

export interface ToCodexWork {
  source: Source;
  question: ToCodexQuestion;
  plan: ToCodexPlan;
  tips: Tips;
  layout: CodexLayout | null;
  trailer: { dirty: boolean; repository: string | null };
  /** Asked again about a plan that had to be made anew, because the project's own directory changed meanwhile. */
  guard: (plan: ToCodexPlan) => void;
}

/**
 * Publishes a plan: one commit, one push, asked after. On a branch that moved, the commit is built on the new tip;
 * where this project's directory is the same there, so is the plan.
 */
export async function applyToCodex(
  session: Session,
  run: ProjectRun,
  work: ToCodexWork,
): Promise<ToCodexOutcome> {
  const { environment, project, context } = run;
  let { plan, tips } = work;
  let last = { followed: 0, warnings: [] as string[] };
  let first = true;

  const build = async (tip: string | null, again: boolean): Promise<Built | null> => {
    if (again) tips = await listTips(run);
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
    if (!first && there?.projects.get(project) !== work.layout?.projects.get(project)) {
      plan = await planToCodex(session, there, work.source, work.question);
      work.guard(plan);
    }
    first = false;
    if (isEmpty(plan)) return null;
    const written = await writeSyncCommits(session, {
      projects: [{ run, plan, source: { commit: work.source.commit, ...work.trailer } }],
      own,
      prod,
    });
    last = written;
    return written;
  };

  const published = await publish(session, {
    branch: environment.branch,
    tip: tips.target,
    project,
    build,
    progress: context.progress,
  });
  return {
    ...published,
    plan,
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
