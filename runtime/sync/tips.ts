import { mkdirSync } from 'node:fs';
import { fetchAnyOf, fetchNamedBranches, knownTip } from '../codex/fetch-branches.ts';
import { currentDirectory, MirrorBroken, mirrorRoot, openMirror } from '../codex/mirror.ts';
import type { Session } from '../codex/session.ts';
import { CodexError } from '../errors.ts';
import { listHeads, listRefs } from '../git/remote.ts';
import { shellWord } from '../shell.ts';
import type { ProjectRun } from './run.ts';

/** Where the codex's branches stood when we asked. */
export interface Tips {
  /** The environment's branch, or null when it does not exist yet. */
  target: string | null;
  /** Prod's branch; null only in an empty codex. */
  prod: string | null;
}

/**
 * Asks the codex for its branches, in one connection. A codex that has branches but not prod's is a mistake in
 * the configuration: `BRANCH_NOT_FOUND`, naming those there are.
 */
export async function listTips(run: ProjectRun): Promise<Tips> {
  const { environment, remote, context } = run;
  mkdirSync(context.home, { recursive: true, mode: 0o700 });
  const name = (branch: string) => `refs/heads/${branch}`;
  const wanted = [...new Set([name(environment.branch), name(environment.prodBranch)])];
  const refs = await listRefs(remote, context.home, wanted);
  const released = refs.get(name(environment.prodBranch));
  if (released) return { target: refs.get(name(environment.branch)) ?? null, prod: released };
  // Somebody else may have filled an empty codex between the two questions: the second answer counts.
  const all = await listHeads(remote, context.home);
  const prod = all.get(environment.prodBranch) ?? null;
  if (all.size > 0 && !prod) throw noProdBranch(run, [...all.keys()]);
  return { target: all.get(environment.branch) ?? null, prod };
}

/** Like `listTips`; where nothing of the branches is here from an earlier run of this project, it brings them, too. */
export function listOrBringTips(run: ProjectRun): Promise<Tips> {
  const dir = currentDirectory(mirrorRoot(run.context.home, run.remote.url));
  const isKnown = (branch: string) => dir !== null && knownTip({ dir }, branch, run.project) !== null;
  const { branch, prodBranch } = run.environment;
  return isKnown(branch) || isKnown(prodBranch) ? listTips(run) : bringTips(run);
}

/** Like `listTips`, and brings the branches in the same connection: for a run that will want them. */
export async function bringTips(run: ProjectRun): Promise<Tips> {
  const { environment, remote, context, project } = run;
  const { branch, prodBranch } = environment;
  try {
    const mirror = await openMirror(remote, context.home);
    const tips = await fetchAnyOf(mirror, remote, project, [...new Set([branch, prodBranch])]);
    const prod = tips.get(prodBranch);
    // Without prod's branch there is more to ask, and to say.
    return prod === undefined ? listTips(run) : { target: tips.get(branch) ?? null, prod };
  } catch (error) {
    if (error instanceof MirrorBroken) return listTips(run);
    throw error;
  }
}

export function noProdBranch(run: ProjectRun, names: readonly string[]): CodexError {
  return new CodexError(
    'BRANCH_NOT_FOUND',
    `The codex ${run.remote.url} has no branch ${run.environment.prodBranch}, which production documents live on; it has ${names.slice(0, 10).join(', ')}`,
    {
      phase: 'clone',
      fixes: [
        `Name the right branch in the configuration: "environments": { "branches": { "prod": "${names[0]}" } }`,
        `or make the branch: git push ${shellWord(run.remote.url)} ${shellWord(`${names[0]}:${run.environment.prodBranch}`)}`,
      ],
    },
  );
}

/**
 * Brings the tips to this machine and returns them as they are now. Prod's comes when it is wanted now, or along
 * with the environment's branch when that has to be fetched anyway: it will be wanted for a commit.
 */
export async function ensureTips(
  session: Session,
  run: ProjectRun,
  tips: Tips,
  want: { prod: 'now' | 'along' | 'no' },
): Promise<Tips> {
  const { branch, prodBranch } = run.environment;
  const isHere = async (oid: string | null) => oid === null || (await session.reader.info(oid)) !== null;
  const [targetHere, prodHere] = [await isHere(tips.target), await isHere(tips.prod)];
  const missing = new Set<string>();
  if (!targetHere) missing.add(branch);
  const along = want.prod === 'along' && missing.size > 0;
  if (!prodHere && tips.prod && (want.prod === 'now' || along || tips.target === null))
    missing.add(prodBranch);
  if (missing.size === 0) return tips;
  const now = await fetchNamedBranches(session.mirror, session.remote, run.project, [...missing]);
  return {
    target: tips.target === null ? null : (now.get(branch) ?? tips.target),
    prod: tips.prod === null ? null : (now.get(prodBranch) ?? tips.prod),
  };
}
