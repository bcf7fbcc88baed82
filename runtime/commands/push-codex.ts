import { publishOnce } from '../codex/publish.ts';
import { withSession } from '../codex/session.ts';
import { defineCommand } from '../command.ts';
import { environmentOption } from '../command-options.ts';
import { inPhase } from '../errors.ts';
import { removeTemporary } from '../home/temporary.ts';
import { commitUrl } from '../project/remote-url.ts';
import { SYNC_OPTIONS } from '../sync/command-options.ts';
import { findKeptCommit } from '../sync/kept-commit.ts';
import { withProjectLock } from '../sync/project-lock.ts';
import { openRun } from '../sync/run.ts';

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
    });
    const { kept, objects, dir } = await findKeptCommit(run, options.commit);
    const published = await inPhase(
      'push',
      withProjectLock(run, () =>
        withSession(run.remote, context.home, [objects], (session) =>
          publishOnce(session, {
            ...kept,
            progress: context.progress,
          }),
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
