import type { GitOutput } from './client.ts';
import { isFilterRefusal, isNothingToPush } from './failure.ts';
import { contact, failure, type Remote } from './remote.ts';

export interface Fetch {
  /** Refspecs, or object ids. */
  want: readonly string[];
  kind: 'refs' | 'objects';
  /** What to leave out, e.g. `blob:none`; null brings everything. */
  filter: string | null;
  depth?: number;
  /** Forget refs that the refspecs are for and that the remote does not have. */
  prune?: boolean;
}

/**
 * Fetches into the bare repository at `cwd`. Its configuration never learns of a partial clone: only this one
 * command does, so that no other git command can go and fetch single objects by itself. A server that refuses to
 * filter is asked once more without, and not again for a filter in this run.
 */
export async function fetchInto(to: Remote, cwd: string, what: Fetch): Promise<GitOutput> {
  const output = await fetchOnce(to, cwd, what);
  if (output.code === 0 || !to.filter || !isFilterRefusal(output)) return output;
  to.filter = false;
  return fetchOnce(to, cwd, what);
}

function fetchOnce(to: Remote, cwd: string, what: Fetch): Promise<GitOutput> {
  const filter = to.filter ? what.filter : null;
  const promisor = to.filter
    ? ['-c', 'remote.codex.promisor=true', '-c', `remote.codex.partialclonefilter=${filter ?? 'blob:none'}`]
    : [];
  const objects = what.kind === 'objects';
  return contact(
    to,
    cwd,
    [
      ...promisor,
      // Asked for by id, an object is wanted whatever our commits seem to reach already.
      ...(objects ? ['-c', 'fetch.negotiationAlgorithm=noop'] : []),
      '-c',
      `remote.codex.url=${to.url}`,
      'fetch',
      '--progress',
      '--no-tags',
      '--no-write-fetch-head',
      '--no-auto-maintenance',
      '--recurse-submodules=no',
      ...(what.depth ? [`--depth=${what.depth}`] : []),
      ...(what.prune ? ['--prune'] : []),
      // Without --refetch git skips an id that is here, whether its children are or not.
      ...(objects ? ['--refetch'] : []),
      ...(to.filter ? [filter ? `--filter=${filter}` : '--no-filter'] : []),
      ...(objects ? ['--stdin', 'codex'] : ['codex', ...what.want]),
    ],
    objects ? { input: `${what.want.join('\n')}\n` } : {},
  );
}

/** Pushes without force; what came of it is for the caller to find out from the remote. */
export function push(to: Remote, cwd: string, refspecs: readonly string[]): Promise<GitOutput> {
  const atomic = refspecs.length > 1 ? ['--atomic'] : [];
  return contact(
    to,
    cwd,
    [
      'push',
      '--progress',
      '--porcelain',
      '--no-verify',
      '--no-follow-tags',
      '--recurse-submodules=no',
      ...atomic,
      '--',
      to.url,
      ...refspecs,
    ],
    { once: true },
  );
}

/**
 * Asks whether we may push, and sends nothing: a dry run from an empty bare repository at `cwd` has no branch to
 * offer, but the server has to let us in before that is known. What its hooks and rules say of a branch it cannot tell.
 * @throws what the server says where it does not let us in
 */
export async function probePush(to: Remote, cwd: string): Promise<void> {
  const args = ['push', '--dry-run', '--porcelain', '--no-verify', '--', to.url, 'refs/heads/*:refs/heads/*'];
  const output = await contact(to, cwd, args);
  if (!isNothingToPush(output)) throw failure(to, output, 'write');
}
