import { expiresAt, readIndex } from '../cache/index.ts';
import { compareTrees, type Difference } from '../codex/compare.ts';
import { type LastSync, lastSyncs } from '../codex/last-sync.ts';
import { readLayout } from '../codex/layout.ts';
import { type Session, withSession } from '../codex/session.ts';
import { inPhase } from '../errors.ts';
import type { SyncResult } from '../output/results.ts';
import { type Branches, bringBranches, ensureProdBranch, listBranches } from '../sync/branches.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import { syncProject } from '../sync/project.ts';
import type { ProjectRun } from '../sync/run.ts';
import { pairsOf } from './environments-diff.ts';

export interface Counts {
  added: number;
  modified: number;
  deleted: number;
}

/** Where a project stands in one environment. */
export interface EnvironmentStanding {
  environment: string;
  branch: string;
  /** Whether the branch is there; the first sync that publishes makes it. */
  exists: boolean;
  /** What a sync would publish, and bring; null where the configuration leaves that direction out. */
  to_codex: Counts | null;
  from_codex: Counts | null;
  last_sync: (Omit<LastSync, 'time'> & { time: string }) | null;
  cache: {
    documents: number;
    expired: number;
    /** When a sync last brought everything; null where none did. */
    renewed_at: string | null;
  };
  /** Documents of this project by which the environment differs from prod; null for prod and where there is no branch. */
  ahead_of_prod: Counts | null;
}

export interface Standing {
  source: SyncResult['source'];
  environments: EnvironmentStanding[];
  warnings: string[];
}

/**
 * Where a project stands in each environment, one run for each: what a sync would do by its own dry run, and what
 * the codex's commits and trees tell. Changes nothing but the mirror.
 */
export async function standingOf(runs: readonly [ProjectRun, ...ProjectRun[]]): Promise<Standing> {
  const [run] = runs;
  const branches = await inPhase('clone', listBranches(run));
  ensureProdBranch(run, branches);
  const plans: SyncResult[] = [];
  for (const one of runs) plans.push(await planOf(one));
  const told = await withSession(run.remote, run.context.home, [], (session) =>
    lookInto(session, runs, branches),
  );
  const environments = await Promise.all(
    runs.map(async (one, i): Promise<EnvironmentStanding> => {
      const { name, branch } = one.environment;
      return {
        environment: name,
        branch,
        exists: branches.has(branch),
        to_codex: countsOf(plans[i]!.to_codex),
        from_codex: countsOf(plans[i]!.from_codex),
        ...told[i]!,
        cache: await cacheOf(one),
      };
    }),
  );
  // What a sync would warn about is for its dry run to say: nobody is syncing.
  const source = plans.find((plan) => plan.source !== null)?.source ?? null;
  return { source, environments, warnings: run.warnings };
}

function planOf(run: ProjectRun): Promise<SyncResult> {
  const direction = run.config.sync_direction;
  const switches = { dryRun: true, prune: false, force: false, allowSecrets: false };
  return syncProject(run, { direction, command: 'fractary-codex sync-project', ...switches });
}

function countsOf(direction: SyncResult['to_codex'] | SyncResult['from_codex']): Counts | null {
  if (direction?.status !== 'success') return null;
  return {
    added: direction.files_added,
    modified: direction.files_modified,
    deleted: direction.files_deleted,
  };
}

type Told = Pick<EnvironmentStanding, 'last_sync' | 'ahead_of_prod'>;

async function lookInto(
  session: Session,
  runs: readonly [ProjectRun, ...ProjectRun[]],
  branches: Branches,
): Promise<Told[]> {
  const [run] = runs;
  const { prodBranch } = run.environment;
  const names = runs.map(({ environment }) => environment.branch);
  const tips = await bringBranches(session, run, branches, [...names, prodBranch]);
  const syncs = await lastSyncs(session, [...tips.values()], run.project);
  const aheadOf = async (branch: string): Promise<Counts | null> => {
    const [ours, theirs] = [tips.get(branch), tips.get(prodBranch)];
    if (!ours || !theirs || branch === prodBranch) return null;
    const layouts = [await readLayout(session, ours), await readLayout(session, theirs)] as const;
    return lengths(await compareTrees(session, pairsOf(...layouts, run.project)));
  };
  const told: Told[] = [];
  for (const branch of names) {
    const sync = syncs.get(tips.get(branch) ?? '');
    told.push({
      last_sync: sync ? { ...sync, time: new Date(sync.time).toISOString() } : null,
      ahead_of_prod: await aheadOf(branch),
    });
  }
  return told;
}

function lengths({ added, modified, deleted }: Difference): Counts {
  return { added: added.length, modified: modified.length, deleted: deleted.length };
}

async function cacheOf(run: ProjectRun): Promise<EnvironmentStanding['cache']> {
  const index = await readIndex(scopeOf(run));
  const entries = Object.values(index?.entries ?? {});
  const now = Date.now();
  return {
    documents: entries.length,
    expired: index ? entries.filter((entry) => expiresAt(index, entry) <= now).length : 0,
    renewed_at: index?.synced_at ? new Date(index.synced_at).toISOString() : null,
  };
}
