import { publishOnce } from '../codex/publish.ts';
import { withSession } from '../codex/session.ts';
import { defineCommand } from '../command.ts';
import { environmentOption } from '../command-options.ts';
import { CodexError, inPhase, isCodexError } from '../errors.ts';
import { removeTemporary } from '../home/temporary.ts';
import { commitUrl } from '../project/remote-url.ts';
import { SYNC_OPTIONS } from '../sync/command-options.ts';
import { findKeptCommit, type KeptCommit } from '../sync/kept-commit.ts';
import { withProjectLock } from '../sync/project-lock.ts';
import { openRun, type ProjectRun } from '../sync/run.ts';
import { listTips } from '../sync/tips.ts';

export const command = defineCommand({
  name: 'push-codex',
  positionals: { label: '', most: 0 },
  options: {
    ...SYNC_OPTIONS.environment,
    commit: {
      type: 'string',
      value: 'SHA',
      description: 'the commit; the last one of commit-codex unless given',
    },
  },
  examples: ['fractary-codex push-codex', 'fractary-codex push-codex --env prod --json'],
  async run(context, { options }) {
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: 'write',
      command: 'fractary-codex push-codex',
      discover: true,
    });
    const { kept, objects, dir } = await findKeptCommit(run, options.commit);
    const published = await inPhase(
      'push',
      withProjectLock(run, () =>
        withSession(run.remote, context.home, [objects], (session) =>
          publishOnce(session, { ...kept, progress: context.progress }).catch((error: unknown) =>
            explainMoved(run, kept, error),
          ),
        ),
      ),
    );
    await removeTemporary(dir);
    return {
      status: 'success',
      operation: 'push-codex',
      commit_sha: kept.commit,
      commit_url: commitUrl(run.remote.url, kept.commit, context.env.GH_HOST),
      target_branch: kept.branch,
      attempts: published.attempts,
    };
  },
  text: ({ commit_sha, target_branch }) => `Published ${commit_sha.slice(0, 7)} to ${target_branch}\n`,
});

/** Only a commit built on the branch's tip goes forward: on a branch that moved, it has to be written again. */
async function explainMoved(run: ProjectRun, kept: KeptCommit, error: unknown): Promise<never> {
  if (!isCodexError(error, 'PUSH_REJECTED')) throw error;
  const now = await listTips(run).catch(() => null);
  if (!now || now.target === kept.tip) throw error;
  const env = run.environment.name;
  throw new CodexError(
    'PUSH_REJECTED',
    `The branch ${kept.branch} moved since commit-codex wrote ${kept.commit.slice(0, 7)}, which does not go forward any more`,
    {
      phase: 'push',
      fixes: [`Write it anew: fractary-codex commit-codex --env ${env}, then push-codex --env ${env}`],
      cause: error,
    },
  );
}
