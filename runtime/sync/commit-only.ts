import { readLayout } from '../codex/layout.ts';
import { withSession } from '../codex/session.ts';
import { inPhase } from '../errors.ts';
import { writeSyncCommits } from './commit.ts';
import { planChanged } from './guards.ts';
import { keepCommit } from './kept-commit.ts';
import { lookAtCodex } from './look.ts';
import type { SyncOptions } from './options.ts';
import { prepare } from './preparation.ts';
import { productionWarnings } from './production.ts';
import { withProjectLock } from './project-lock.ts';
import { guardPublication } from './publish-plan.ts';
import type { ProjectRun } from './run.ts';
import { stepTimer } from './steps.ts';
import { ensureTips } from './tips.ts';
import { isEmpty } from './to-codex.ts';
import { countsOf, toCodexResult } from './to-codex-result.ts';

/** Plans, guards and writes the commit of a sync, and keeps it for `push-codex`; no branch moves. */
export function commitOnly(run: ProjectRun, options: SyncOptions) {
  return withProjectLock(run, async () => {
    const prepared = await prepare(run, options, stepTimer());
    const source = prepared.source!;
    try {
      return await withSession(run.remote, run.context.home, source.objects, async (session) => {
        const look = await lookAtCodex(session, prepared, { publishing: true, delivering: false });
        const plan = look.plan!;
        if (options.plan !== undefined && options.plan !== plan.planId) {
          const now = toCodexResult(run, plan, { dryRun: true, seconds: 0 });
          throw planChanged(options.plan, { ...options, planId: plan.planId, plan: now });
        }
        await guardPublication(prepared, plan, async () => plan.planId);
        const counts = countsOf(plan.changes, plan.skipped);
        const parent = look.tips.target ?? look.tips.prod;
        const before = [...run.warnings, ...plan.warnings];
        if (isEmpty(plan)) return { commit_sha: null, parent, ...counts, followed: 0, warnings: before };
        before.push(...productionWarnings(run, source, look.uncommitted));
        const tips = await ensureTips(session, run, look.tips, { prod: 'now' });
        const published = {
          commit: source.commit,
          dirty: look.uncommitted > 0,
          repository: await source.repository(),
        };
        const written = await inPhase(
          'commit',
          (async () =>
            writeSyncCommits(session, {
              projects: [{ run, plan, source: published }],
              own: tips.target ? await readLayout(session, tips.target) : null,
              prod: tips.prod ? await readLayout(session, tips.prod) : null,
            }))(),
        );
        const { commit, along, rests, followed, warnings } = written;
        await keepCommit(session, run, source, { commit, parent, tip: tips.target, along, rests });
        return { commit_sha: commit, parent, ...counts, followed, warnings: [...before, ...warnings] };
      });
    } finally {
      await source.close();
    }
  });
}
