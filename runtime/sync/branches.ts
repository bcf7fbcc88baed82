import { mkdir } from 'node:fs/promises';
import { fetchBranches } from '../codex/fetch-branches.ts';
import type { Session } from '../codex/session.ts';
import { listHeads } from '../git/remote.ts';
import type { ProjectRun } from './run.ts';
import { noProdBranch } from './tips.ts';

/** Tips of the codex's branches by name. */
export type Branches = ReadonlyMap<string, string>;

/** Asks the codex for all its branches, in one connection; none means that nothing was ever published. */
export async function listBranches({ remote, context }: ProjectRun): Promise<Branches> {
  await mkdir(context.home, { recursive: true, mode: 0o700 });
  return listHeads(remote, context.home);
}

/** @throws BRANCH_NOT_FOUND where the codex has branches, but not production's */
export function ensureProdBranch(run: ProjectRun, branches: Branches): void {
  if (branches.size > 0 && !branches.has(run.environment.prodBranch))
    throw noProdBranch(run, [...branches.keys()]);
}

/** Brings those of the branches to this machine that are not here, in one connection; returns their tips. */
export async function bringBranches(
  session: Session,
  run: ProjectRun,
  branches: Branches,
  wanted: readonly string[],
): Promise<Branches> {
  const there = [...new Set(wanted)].filter((name) => branches.has(name));
  const missing: string[] = [];
  for (const name of there) if (!(await session.reader.info(branches.get(name)!))) missing.push(name);
  const now =
    missing.length > 0
      ? await fetchBranches(session.mirror, session.remote, run.project, missing, 'all trees but at first')
      : new Map<string, string>();
  return new Map(there.map((name) => [name, now.get(name) ?? branches.get(name)!]));
}
