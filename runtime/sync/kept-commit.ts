import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from '../codex/session.ts';
import { CodexError } from '../errors.ts';
import { writeWhole } from '../project/write-file.ts';
import { shown } from '../reference.ts';
import type { ProjectRun } from './run.ts';
import type { Source } from './source.ts';

/** A commit that `commit-codex` wrote for `push-codex`; kept until it is pushed, or a day. */
export interface KeptCommit {
  commit: string;
  parent: string | null;
  /** The environment's tip that the commit was built on; null where the branch has to be made. */
  tip: string | null;
  along: string[];
  /** The codex's commits that it is made from. */
  rests: string[];
  url: string;
  branch: string;
  project: string;
  created_at: string;
}

const META = 'commit.json';

function folder(run: ProjectRun): string {
  return path.join(run.context.home, 'commits');
}

/** Sets the session's workspace aside, with the objects of changed files that exist nowhere else. */
export async function keepCommit(
  session: Session,
  run: ProjectRun,
  source: Source,
  kept: Omit<KeptCommit, 'url' | 'branch' | 'project' | 'created_at'>,
): Promise<void> {
  for (const objects of source.objects) {
    if (!objects.startsWith(run.context.home)) continue;
    await cp(objects, path.join(session.workspace, 'objects'), { recursive: true, force: false });
  }
  const meta: KeptCommit = {
    ...kept,
    url: run.remote.url,
    branch: run.environment.branch,
    project: run.project,
    created_at: new Date().toISOString(),
  };
  await writeWhole(path.join(session.workspace, META), JSON.stringify(meta));
  await mkdir(folder(run), { recursive: true });
  const target = path.join(folder(run), kept.commit);
  await rm(target, { recursive: true, force: true });
  await rename(session.workspace, target);
}

/** Null for what a killed run left half made. */
async function readMeta(dir: string): Promise<KeptCommit | null> {
  try {
    return JSON.parse(await readFile(path.join(dir, META), 'utf8')) as KeptCommit;
  } catch {
    return null;
  }
}

/** The commit that was asked for, else the newest one kept for this project and environment. */
export async function findKeptCommit(
  run: ProjectRun,
  commit: string | undefined,
): Promise<{ kept: KeptCommit; objects: string; dir: string }> {
  const found: { kept: KeptCommit; objects: string; dir: string }[] = [];
  for (const name of await readdir(folder(run)).catch(() => [])) {
    const dir = path.join(folder(run), name);
    const kept = await readMeta(dir);
    const mine =
      kept !== null &&
      kept.url === run.remote.url &&
      kept.branch === run.environment.branch &&
      kept.project === run.project;
    if (mine && (commit === undefined || kept.commit === commit)) {
      found.push({ kept, objects: path.join(dir, 'objects'), dir });
    }
  }
  found.sort((a, b) => (a.kept.created_at < b.kept.created_at ? 1 : -1));
  if (found[0]) return found[0];
  throw new CodexError(
    'INVALID_ARGUMENT',
    commit === undefined
      ? `No commit is kept for ${run.project} and the branch ${run.environment.branch}`
      : `No commit ${shown(commit)} is kept for ${run.project}`,
    {
      phase: 'validate',
      fixes: [`Write one first: fractary-codex commit-codex --env ${run.environment.name}`],
    },
  );
}
