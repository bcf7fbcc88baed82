import path from 'node:path';
import { fetchNamedBranches, knownTip } from '../codex/fetch-branches.ts';
import { type Mirror, withMirror } from '../codex/mirror.ts';
import { CodexError } from '../errors.ts';
import { defaultBranch, listHeads, listRefs, type Remote } from '../git/remote.ts';
import { localRepository } from '../project/local-repository.ts';
import { shellWord } from '../shell.ts';
import { type ProjectRun, remoteFor } from '../sync/run.ts';
import type { Candidate } from './repositories.ts';

/** A repository whose newest commit is at hand. */
export interface OpenedRepository {
  candidate: Candidate;
  remote: Remote;
  branch: string;
  commit: string;
  /** Null where its objects are read in place. */
  mirror: Mirror | null;
  /** The object folder where its content is, or is fetched to. */
  objects: string;
}

/**
 * Finds the tip of the branch that is read, `source_branches[env]` or else the default branch, and brings it here:
 * one connection where it did not move. A repository on this machine is read in place, unless `fetch`. Null for one
 * without a commit.
 * @throws BRANCH_NOT_FOUND and whatever its server says
 */
export async function openRepository(
  run: ProjectRun,
  candidate: Candidate,
  { fetch }: { fetch: boolean },
): Promise<OpenedRepository | null> {
  const { context, config, environment } = run;
  const remote = await remoteFor(context, run.env, candidate.url, config, run.gitConfig);
  const wanted = config.source_branches[environment.name];
  const local = fetch ? null : localRepository(remote.url, wanted);
  if (local) return { candidate, remote, ...local, mirror: null };
  const tip = wanted ? await tipOf(run, candidate, remote, wanted) : await defaultTip(run, candidate, remote);
  if (tip === null) return null;
  const { branch, commit } = tip;
  return withMirror(remote, context.home, async (mirror) => {
    const known = knownTip(mirror, branch, candidate.name);
    const tips =
      known === commit
        ? new Map([[branch, commit]])
        : await fetchNamedBranches(mirror, remote, candidate.name, [branch], 'all trees');
    const objects = path.join(mirror.dir, 'objects');
    return { candidate, remote, branch, commit: tips.get(branch)!, mirror, objects };
  });
}

interface Tip {
  branch: string;
  commit: string;
}

async function defaultTip({ context }: ProjectRun, { name }: Candidate, remote: Remote): Promise<Tip | null> {
  const { branch, commit } = await defaultBranch(remote, context.home);
  if (branch && commit) return { branch, commit };
  const others = [...(await listHeads(remote, context.home)).keys()].slice(0, 10);
  if (others.length === 0) return null;
  throw new CodexError(
    'BRANCH_NOT_FOUND',
    `The default branch of ${name} (${remote.url}) is not there; it has ${others.join(', ')}`,
    {
      phase: 'clone',
      fixes: [`Make one of its branches the default branch of the repository, for instance ${others[0]}`],
    },
  );
}

async function tipOf(
  run: ProjectRun,
  { name }: Candidate,
  remote: Remote,
  branch: string,
): Promise<Tip | null> {
  const ref = `refs/heads/${branch}`;
  const commit = (await listRefs(remote, run.context.home, [ref])).get(ref);
  if (commit) return { branch, commit };
  if ((await listHeads(remote, run.context.home)).size === 0) return null;
  throw new CodexError(
    'BRANCH_NOT_FOUND',
    `The repository of ${name} has no branch ${branch}, from which ${run.environment.name} is published`,
    {
      phase: 'clone',
      fixes: [
        `Make it: git push ${shellWord(remote.url)} ${shellWord(`HEAD:${branch}`)}`,
        `or name another one in source_branches.${run.environment.name} of the configuration`,
      ],
    },
  );
}
