import { compareTrees, type Difference, type TreePair } from '../codex/compare.ts';
import { type CodexLayout, readLayout } from '../codex/layout.ts';
import { type Session, withSession } from '../codex/session.ts';
import { CodexError, inPhase } from '../errors.ts';
import { nearest } from '../output/nearest.ts';
import type { Environment } from '../project/environment.ts';
import { shown } from '../reference.ts';
import { type Branches, bringBranches, ensureProdBranch, listBranches } from '../sync/branches.ts';
import type { ProjectRun } from '../sync/run.ts';
import { nearNames } from './suggestions.ts';

/** An environment and the commit of the codex that it reads. */
export interface Side {
  environment: string;
  /** The branch that is read: production's where the environment has none yet. */
  branch: string;
  /** Null where nothing was ever published. */
  commit: string | null;
}

export interface EnvironmentsDiff {
  from: Side;
  to: Side;
  /** Null for all projects, `shared` and `systems`. */
  project: string | null;
  /** Paths in the codex: `added` are in `from` alone, `deleted` in `to` alone. */
  files: Difference;
  warnings: string[];
}

/** What of a codex is addressed by a name of its own, beside the projects. */
const COMMON = ['shared', 'systems'];

/**
 * By which documents one environment of the codex differs from another, told from trees alone: one connection where
 * both branches are here, a second and third one where not.
 * @throws DOCUMENT_NOT_FOUND for a project that neither has, unless it is the one we are in
 */
export async function diffEnvironments(
  run: ProjectRun,
  other: Environment,
  project: string | null,
): Promise<EnvironmentsDiff> {
  const { context, environment } = run;
  context.progress(`Comparing ${environment.name} with ${other.name} in ${run.codex}`);
  const branches = await inPhase('clone', listBranches(run));
  ensureProdBranch(run, branches);
  const read = [environment, other].map((one) => sideOf(one, branches));
  const warnings = [...run.warnings, ...readWarnings(run, [environment, other], branches)];
  return inPhase(
    'plan',
    withSession(run.remote, context.home, [], async (session) => {
      const tips = await bringBranches(
        session,
        run,
        branches,
        read.map(({ branch }) => branch),
      );
      const [from, to] = read.map((one) => ({ ...one, commit: tips.get(one.branch) ?? null }));
      const [ours, theirs] = [await layoutOf(session, from!), await layoutOf(session, to!)];
      if (project !== null) ensureProject(run, project, [ours, theirs]);
      const files = await compareTrees(session, pairsOf(ours, theirs, project));
      return { from: from!, to: to!, project, files, warnings };
    }),
  );
}

/** What an environment reads, by the codex's branches. */
export function sideOf({ name, branch, prodBranch }: Environment, branches: Branches): Side {
  const read = branches.has(branch) ? branch : prodBranch;
  return { environment: name, branch: read, commit: branches.get(read) ?? null };
}

/** What people should know who read these environments. */
export function readWarnings(run: ProjectRun, sides: readonly Environment[], branches: Branches): string[] {
  if (branches.size === 0) return [`the codex ${run.codex} is empty: nothing was ever published to it`];
  return sides
    .filter(({ branch }) => !branches.has(branch))
    .map(
      ({ name, branch, prodBranch }) =>
        `the codex has no branch ${branch} yet: ${name} reads production's documents (${prodBranch})`,
    );
}

async function layoutOf(session: Session, { commit }: Side): Promise<CodexLayout | null> {
  return commit === null ? null : readLayout(session, commit);
}

/** The trees to compare: of one project (or `shared`, `systems`), or of all of them. */
export function pairsOf(
  ours: CodexLayout | null,
  theirs: CodexLayout | null,
  project: string | null,
): TreePair[] {
  const tree = (layout: CodexLayout | null, name: string) =>
    (COMMON.includes(name) ? layout?.top : layout?.projects)?.get(name) ?? null;
  const names = project === null ? [...namesIn([ours, theirs]), ...COMMON] : [project];
  return names.map((name) => ({
    prefix: COMMON.includes(name) ? `${name}/` : `projects/${name}/`,
    ours: tree(ours, name),
    theirs: tree(theirs, name),
  }));
}

function namesIn(layouts: readonly (CodexLayout | null)[]): Set<string> {
  return new Set(layouts.flatMap((layout) => [...(layout?.projects.keys() ?? [])]));
}

function ensureProject(run: ProjectRun, project: string, layouts: readonly (CodexLayout | null)[]): void {
  const names = namesIn(layouts);
  if (names.has(project) || COMMON.includes(project) || project === run.project) return;
  const near = nearNames(project, [...names]);
  throw new CodexError('DOCUMENT_NOT_FOUND', `Neither environment has a project ${shown(project)}`, {
    fixes: [
      nearest(project, near)
        ? `Did you mean ${near[0]}? fractary-codex diff ${near[0]}`
        : 'Compare all projects: fractary-codex diff --all',
      'See which projects there are: fractary-codex list',
    ],
    extra: { suggestions: near },
  });
}
