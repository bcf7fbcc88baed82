import { cachedAt, expiresAt, readIndex } from '../cache/index.ts';
import { compareTrees, type Difference } from '../codex/compare.ts';
import { type AllSyncs, lastSyncOfEach } from '../codex/last-sync.ts';
import { readLayout } from '../codex/layout.ts';
import { type Session, withSession } from '../codex/session.ts';
import { pairsOf, readWarnings, type Side, sideOf } from '../documents/environments-diff.ts';
import { documentFiles } from '../documents/list-remote.ts';
import type { TargetFinder } from '../documents/targets.ts';
import { inPhase } from '../errors.ts';
import type { Environment } from '../project/environment.ts';
import { commitUrl } from '../project/remote-url.ts';
import { codexPathOf } from '../reference.ts';
import { type Branches, bringBranches, ensureProdBranch, listBranches } from '../sync/branches.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import type { ProjectRun } from '../sync/run.ts';
import type { Gathered } from './assemble.ts';
import { readContents } from './contents.ts';

const NO_SYNCS: AllSyncs = { syncs: new Map(), since: null };
const NO_DIFFERENCE: Difference = { added: [], modified: [], deleted: [] };

/**
 * Gathers a map from the codex: one connection for its branches, and one each for what is not here of branches,
 * trees, documents and history. `other` is the environment to compare with, null for none.
 */
export async function gatherFromCodex(
  run: ProjectRun,
  other: Environment | null,
  { all }: { all: boolean },
): Promise<Gathered> {
  const { context, environment } = run;
  context.progress(`Looking at ${run.codex} (${environment.name})`);
  const branches = await inPhase('clone', listBranches(run));
  ensureProdBranch(run, branches);
  const sides = [environment, ...(other ? [other] : [])];
  const [own, compared] = sides.map((side) => sideOf(side, branches));
  const warnings = [...run.warnings, ...readWarnings(run, sides, branches)];
  const look = (session: Session) => lookInto(session, run, branches, [own!, compared ?? null], all);
  const seen = await inPhase('clone', withSession(run.remote, context.home, [], look));
  return {
    ...{ organization: run.config.organization, codex: run.codex, environment: environment.name },
    ...{ compared: other?.name ?? null, offline: false, warnings, target: answerFor(run, seen.difference) },
    cached: await copiesOf(run),
    ...seen,
  };
}

type Seen = Pick<Gathered, 'commit' | 'web' | 'paths' | 'difference' | 'contents' | 'syncs'>;

async function lookInto(
  session: Session,
  run: ProjectRun,
  branches: Branches,
  [own, compared]: [Side, Side | null],
  all: boolean,
): Promise<Seen> {
  const wanted = [own.branch, ...(compared ? [compared.branch] : [])];
  const tips = await bringBranches(session, run, branches, wanted);
  const commit = tips.get(own.branch);
  if (!commit)
    return {
      commit: null,
      web: null,
      paths: [],
      contents: new Map(),
      syncs: NO_SYNCS,
      difference: NO_DIFFERENCE,
    };
  const layout = await readLayout(session, commit);
  const files = await documentFiles(session, run, layout, undefined);
  const theirs = compared ? tips.get(compared.branch) : undefined;
  const difference = theirs
    ? await compareTrees(session, pairsOf(layout, await readLayout(session, theirs), null))
    : NO_DIFFERENCE;
  const syncs = await newestSyncs(session, [commit, ...(theirs && theirs !== commit ? [theirs] : [])]);
  run.context.progress('Reading what documents refer to');
  const scope = scopeOf(run);
  const contents = await readContents(session, files, {
    ...{ project: run.project, all, scope, index: await readIndex(scope) },
  });
  return { commit, web: pagesOf(run, commit), paths: [...files.keys()], difference, contents, syncs };
}

/** What an environment took over from another one was synced there: the newer of both counts. */
async function newestSyncs(session: Session, tips: readonly string[]): Promise<AllSyncs> {
  const newest: AllSyncs = { syncs: new Map(), since: null };
  for (const tip of tips) {
    const { syncs, since } = await lastSyncOfEach(session, tip);
    for (const [project, sync] of syncs) {
      if (sync.time > (newest.syncs.get(project)?.time ?? -1)) newest.syncs.set(project, sync);
    }
    newest.since = since === null ? newest.since : Math.max(since, newest.since ?? 0);
  }
  return newest;
}

function pagesOf(run: ProjectRun, commit: string): string | null {
  const page = commitUrl(run.remote.url, commit, run.context.env.GH_HOST);
  return page === null ? null : `${page.replace(/\/commit\/(\w+)$/, '/blob/$1')}/`;
}

function answerFor(run: ProjectRun, { deleted }: Difference): TargetFinder {
  const gone = new Set(deleted);
  return async (reference) => {
    const isGone = gone.has(codexPathOf(reference, run.codex));
    const reason = `the codex has no such document in ${run.environment.name}`;
    return {
      status: 'missing',
      reason: isGone ? `${reason} any more, only in the other environment` : reason,
    };
  };
}

async function copiesOf(run: ProjectRun): Promise<Gathered['cached']> {
  const index = await readIndex(scopeOf(run));
  const entries = Object.entries(index?.entries ?? {});
  return new Map(
    entries.map(([path, entry]) => [
      path,
      { at: cachedAt(index!, entry), expires: expiresAt(index!, entry) },
    ]),
  );
}
