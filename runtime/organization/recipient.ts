import { CodexError } from '../errors.ts';
import { listHeads, listWithHead, type Remote } from '../git/remote.ts';
import { shellWord } from '../shell.ts';
import { emptyRepository } from '../sync/other-project.ts';

/** A project that gets what the codex offers. */
export interface Recipient {
  project: string;
  remote: Remote;
  /** The branch to write to; null: the default branch, asked of the remote. */
  targetBranch: string | null;
  /** `owner/name` on GitHub; null elsewhere. */
  repository: string | null;
  /** The project's folder in its repository; '' or nothing: all of it. */
  folder?: string;
}

export interface RecipientTips {
  branch: string;
  target: string;
  /** Tip of the branch that a pull request is made from, if asked for and there. */
  own: string | null;
}

/**
 * Asks a project's repository for the branch to write to, and for another one along with it; one connection.
 * @throws BRANCH_NOT_FOUND where that branch is not there, which is made by people and not by a sync
 */
export async function askRecipient(
  { project, remote, targetBranch }: Recipient,
  own: string | null,
  cwd: string,
): Promise<RecipientTips> {
  const wanted = targetBranch === null ? 'HEAD' : `refs/heads/${targetBranch}`;
  const more = own === null ? [] : [`refs/heads/${own}`];
  const { head, refs } = await listWithHead(remote, cwd, [wanted, ...more]);
  const branch = targetBranch ?? head;
  const target = refs.get(wanted);
  if (branch === null || target === undefined) throw await noBranch(project, remote, branch, cwd);
  return { branch, target, own: own === null ? null : (refs.get(`refs/heads/${own}`) ?? null) };
}

async function noBranch(
  project: string,
  remote: Remote,
  branch: string | null,
  cwd: string,
): Promise<CodexError> {
  const all = [...(await listHeads(remote, cwd)).keys()];
  if (all.length === 0) return emptyRepository(project, remote.url);
  const has = `it has ${all.slice(0, 10).join(', ')}${all.length > 10 ? ', …' : ''}`;
  if (branch === null) {
    return new CodexError('BRANCH_NOT_FOUND', `${remote.url} names no default branch; ${has}`, {
      fixes: [`Name the branch to write to: --target-branch ${shellWord(all[0]!)}`],
    });
  }
  return new CodexError('BRANCH_NOT_FOUND', `${remote.url} has no branch ${branch} to write to; ${has}`, {
    fixes: [
      `Make it, in a clone of ${project}: git push origin ${shellWord(`origin/${all[0]}:refs/heads/${branch}`)}`,
      `or name another one: --target-branch ${shellWord(all[0]!)}`,
    ],
  });
}
