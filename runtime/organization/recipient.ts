import { CodexError } from '../errors.ts';
import { contact, ensureGitServer, failure, listRefs, type Remote } from '../git/remote.ts';

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
  const output = await contact(remote, cwd, ['ls-remote', '--symref', '--', remote.url, wanted, ...more]);
  if (output.code !== 0) throw failure(remote, output, 'read');
  const lines = output.stdout.split('\n').map((line) => line.split('\t'));
  const named = (ref: string) =>
    lines.find(([oid, name]) => name === ref && /^[0-9a-f]{40,64}$/.test(oid!))?.[0];
  const symbolic = lines.find(([text, name]) => name === 'HEAD' && text!.startsWith('ref: '))?.[0];
  const branch = targetBranch ?? symbolic?.replace('ref: refs/heads/', '');
  const target = named(wanted);
  if (branch === undefined || target === undefined)
    throw await noBranch(project, remote, targetBranch ?? branch ?? null, cwd);
  return { branch, target, own: own === null ? null : (named(`refs/heads/${own}`) ?? null) };
}

async function noBranch(
  project: string,
  remote: Remote,
  branch: string | null,
  cwd: string,
): Promise<CodexError> {
  const refs = await listRefs(remote, cwd, ['refs/heads/*']);
  const all = [...refs.keys()].map((ref) => ref.replace('refs/heads/', ''));
  if (all.length === 0) {
    await ensureGitServer(remote, cwd);
    return new CodexError('BRANCH_NOT_FOUND', `The repository of ${project}, ${remote.url}, is empty`, {
      fixes: [`Push something to it first: git push ${remote.url} HEAD:${branch ?? 'main'}`],
    });
  }
  const has = `it has ${all.slice(0, 10).join(', ')}${all.length > 10 ? ', …' : ''}`;
  if (branch === null) {
    return new CodexError('BRANCH_NOT_FOUND', `${remote.url} names no default branch; ${has}`, {
      fixes: [`Name the branch to write to: --target-branch ${all[0]}`],
    });
  }
  return new CodexError('BRANCH_NOT_FOUND', `${remote.url} has no branch ${branch} to write to; ${has}`, {
    fixes: [
      `Make it, in a clone of ${project}: git push origin origin/${all[0]}:refs/heads/${branch}`,
      `or name another one: --target-branch ${all[0]}`,
    ],
  });
}
