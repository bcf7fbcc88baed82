import { type Change, commitTo } from './codex.ts';
import { git } from './git.ts';
import { beforeFirstPush } from './git-shim.ts';

/** Lets somebody else's commit arrive on a branch right before our first push does. Returns the PATH for that run. */
export function rivalBeforeFirstPush(
  dir: string,
  bare: string,
  { branch, change, path }: { branch: string; change: Change; path: string | undefined },
): { PATH: string } {
  const tip = git(bare, ['rev-parse', branch]);
  const rival = commitTo(bare, branch, change, 'A rival');
  git(bare, ['update-ref', `refs/heads/${branch}`, tip]);
  git(bare, ['update-ref', 'refs/rival', rival]);
  return beforeFirstPush(dir, `"$git" -C '${bare}' update-ref refs/heads/${branch} ${rival}`, path);
}
