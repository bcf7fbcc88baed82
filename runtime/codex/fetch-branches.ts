import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isCodexError } from '../errors.ts';
import { isNothingToFetch } from '../git/failure.ts';
import { ensureGitServer, type Remote } from '../git/remote.ts';
import { fetchInto } from '../git/transfer.ts';
import { fetchFailure, type Mirror, MirrorBroken, withMirrorLock } from './mirror.ts';

/** The mirror's own ref for a branch as this project's runs saw it: no two projects ever move the same one. */
function refName(branch: string, project: string): string {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20);
  return `refs/codex/${hash(branch)}/${hash(project)}`;
}

/** The tip of a branch as this project's last fetch of it saw it, or null. */
export function knownTip({ dir }: Pick<Mirror, 'dir'>, branch: string, project: string): string | null {
  try {
    const tip = readFileSync(path.join(dir, refName(branch, project)), 'utf8').trim();
    return /^[0-9a-f]{40,64}$/.test(tip) ? tip : null;
  } catch {
    return null;
  }
}

/**
 * How much of each commit a fetch brings; never files' contents. A server sends a tree as the difference from an older
 * one that it believes to be here: where all trees come of a commit whose forerunner is not whole, git may fetch some
 * behind our back.
 */
type Trees = 'uppermost trees' | 'all trees' | 'all trees but at first';

/** Where a branch was changed by hand, what it took over last stands some commits before its tip. */
const FIRST_COMMITS = 10;

/**
 * Brings branches to this machine and returns their tips, which may be newer than what the caller saw. The first
 * fetch of a branch is shallow and brings its newest commits, later ones what came since; of each its two uppermost
 * levels of trees, or more.
 * @throws where one of the branches is not there
 */
export async function fetchBranches(
  mirror: Mirror,
  from: Remote,
  project: string,
  branches: readonly string[],
  trees: Trees = 'uppermost trees',
): Promise<Map<string, string>> {
  const tips = await fetchTips(mirror, from, project, branches, { trees, some: false });
  for (const branch of branches)
    if (!tips.has(branch)) throw new MirrorBroken(`no ref for ${branch} after a fetch`);
  return tips;
}

/** The same for branches of which some may not be there: the tips are of those that are, the others are forgotten. */
export function fetchAnyOf(
  mirror: Mirror,
  from: Remote,
  project: string,
  branches: readonly string[],
): Promise<Map<string, string>> {
  return fetchTips(mirror, from, project, branches, { trees: 'uppermost trees', some: true });
}

async function fetchTips(
  mirror: Mirror,
  from: Remote,
  project: string,
  branches: readonly string[],
  { trees, some }: { trees: Trees; some: boolean },
): Promise<Map<string, string>> {
  // What a pattern names, git does not miss; an empty text in the star's place makes it the branch's own name.
  const refspec = (branch: string) =>
    some
      ? `+refs/head*s/${branch}:${refName(branch, project)}*`
      : `+refs/heads/${branch}:${refName(branch, project)}`;
  const isKnown = (branch: string) => hasAny(path.join(mirror.dir, path.dirname(refName(branch, project))));
  const isFirst = !branches.every(isKnown);
  const fetch = () =>
    fetchInto(from, mirror.dir, {
      kind: 'refs',
      want: branches.map(refspec),
      prune: some,
      filter:
        trees === 'all trees' || (trees === 'all trees but at first' && !isFirst) ? 'blob:none' : 'tree:2',
      ...(isFirst ? { depth: FIRST_COMMITS } : {}),
    });
  const output = isFirst
    ? await withMirrorLock(mirror.root, 'fetching the codex', from, fetch)
    : await fetch();
  if (output.code !== 0 && !(some && isNothingToFetch(output))) throw fetchFailure(from, output);
  const tips = new Map<string, string>();
  for (const branch of branches) {
    const tip = knownTip(mirror, branch, project);
    if (tip !== null) tips.set(branch, tip);
  }
  return tips;
}

/**
 * Like `fetchBranches`, for branches that the remote named a moment ago. If it has none of them now, somebody else
 * may be answering: a web page of one line looks to git like a repository without branches, and is then the reason.
 */
export async function fetchNamedBranches(
  ...[mirror, from, project, branches, trees]: Parameters<typeof fetchBranches>
): Promise<Map<string, string>> {
  try {
    return await fetchBranches(mirror, from, project, branches, trees);
  } catch (error) {
    if (isCodexError(error, 'BRANCH_NOT_FOUND')) await ensureGitServer(from, mirror.dir);
    throw error;
  }
}

function hasAny(dir: string): boolean {
  try {
    return readdirSync(dir).some((name) => !name.endsWith('.lock'));
  } catch {
    return false;
  }
}
