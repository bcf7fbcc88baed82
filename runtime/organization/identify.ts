import path from 'node:path';
import { discardMirror, MirrorBroken, openMirror } from '../codex/mirror.ts';
import { readCommit } from '../codex/objects.ts';
import { openSession, type Session } from '../codex/session.ts';
import { inPhase, isCodexError } from '../errors.ts';
import type { PhaseOutcome, ProjectFailure } from '../output/organization-results.ts';
import { emptyRepository } from '../sync/other-project.ts';
import { prefixOf, readOwnConfiguration, withOwn } from '../sync/project-tree.ts';
import type { ProjectRun } from '../sync/run.ts';
import { memoKeyOf } from './memo.ts';
import type { Organization } from './organization.ts';
import { failureOf } from './outcome.ts';
import { ensureProjectName, withoutRivals } from './project-names.ts';
import type { Candidate } from './repositories.ts';
import { type OpenedRepository, openRepository } from './repository.ts';

/** A project that is known by name, with its repository at hand. */
export interface Project {
  /** As it is called in the codex. */
  name: string;
  /** This run, but about the project: its name, patterns and thresholds. */
  run: ProjectRun;
  repository: OpenedRepository;
}

export interface Identified {
  projects: Project[];
  failures: ProjectFailure[];
  /** Names that several repositories claim. */
  claimed: string[];
  /** Repositories that turned out to be none to sync, and why. */
  leftOut: { name: string; reason: string }[];
}

/** So many repositories are looked into through one git process. */
export const TOGETHER = 50;

/**
 * Opens every repository and reads who it is: the configuration on the branch that is read decides name, patterns
 * and thresholds. Two repositories of one name are an error for both; one that cannot be read is one for itself.
 * `elsewhere` are names that other runs may be about, which are not for others to take.
 */
export async function identify(
  org: Organization,
  candidates: readonly Candidate[],
  elsewhere: readonly string[],
): Promise<Identified> {
  const found: Identified = { projects: [], failures: [], claimed: [], leftOut: [] };
  for (let at = 0; at < candidates.length; at += TOGETHER) {
    await identifySome(org, candidates.slice(at, at + TOGETHER), found, at, candidates.length);
  }
  const { alone, claimed, failures } = withoutRivals(found.projects, new Set(elsewhere));
  return { ...found, projects: alone, claimed, failures: [...found.failures, ...failures] };
}

async function identifySome(
  org: Organization,
  some: readonly Candidate[],
  found: Identified,
  before: number,
  total: number,
): Promise<void> {
  const { context } = org.run;
  const opened: OpenedRepository[] = [];
  let done = before;
  await org.each(some, (candidate) =>
    attempt(candidate, found, async () => {
      const repository = await openRepository(org.run, candidate, { fetch: false });
      if (repository === null) found.leftOut.push({ name: candidate.name, reason: 'empty' });
      else opened.push(repository);
      done += 1;
      context.progress(`Reading ${candidate.name} (${done} of ${total})`);
    }),
  );
  const broken: OpenedRepository[] = [];
  const recognizeAll = (repositories: readonly OpenedRepository[], isLast: boolean) =>
    withRepositories(org, repositories, (sessionOf) =>
      org.each(repositories, (repository) =>
        attempt(repository.candidate, found, async () => {
          try {
            await recognize(org, repository, sessionOf(repository), found);
          } catch (error) {
            if (!(error instanceof MirrorBroken) || isLast) throw error;
            broken.push(repository);
          }
        }),
      ),
    );
  await recognizeAll(opened, false);
  if (broken.length === 0) return;
  const remade: OpenedRepository[] = [];
  for (const repository of broken) {
    await attempt(repository.candidate, found, async () => {
      remade.push(await fetchAnew(org, repository));
    });
  }
  await recognizeAll(remade, true);
}

/** What fails for one repository is noted, and stops no other; an interruption stops all. */
async function attempt(candidate: Candidate, found: Identified, work: () => Promise<void>): Promise<void> {
  try {
    await inPhase('clone', work());
  } catch (error) {
    if (isCodexError(error, 'INTERRUPTED')) throw error;
    found.failures.push(failureOf(candidate.name, error));
  }
}

/** A damaged mirror shows when it is read: it is made anew. What was read in place is fetched. */
async function fetchAnew(
  org: Organization,
  { mirror, remote, candidate }: OpenedRepository,
): Promise<OpenedRepository> {
  if (mirror) await discardMirror(mirror, remote);
  const again = await openRepository(org.run, candidate, { fetch: true });
  if (again === null) throw emptyRepository(candidate.name, remote.url);
  return again;
}

/** Makes the mirrors of projects anew, and the codex's with them, as it is not known whose damage it was. */
export async function reopen(
  org: Organization,
  projects: readonly Project[],
  outcome: PhaseOutcome,
): Promise<Project[]> {
  const { run } = org;
  await discardMirror(org.mirror, run.remote);
  org.mirror = await openMirror(run.remote, run.context.home);
  const again: Project[] = [];
  await org.each(projects, async (project) => {
    try {
      again.push({ ...project, repository: await fetchAnew(org, project.repository) });
    } catch (error) {
      if (isCodexError(error, 'INTERRUPTED')) throw error;
      outcome.failed_projects.push(failureOf(project.name, error));
    }
  });
  return again;
}

async function recognize(
  org: Organization,
  repository: OpenedRepository,
  session: Session,
  found: Identified,
): Promise<void> {
  const { candidate, commit } = repository;
  const key = memoKeyOf(candidate);
  let memo = org.memo.recall(key);
  if (memo?.commit !== commit) {
    const { tree } = await readCommit(session, commit);
    const own = await readOwnConfiguration(
      session,
      { tree, prefix: prefixOf(candidate.folder) },
      candidate.name,
    );
    memo = { commit, own };
    org.memo.remember(key, memo);
  }
  const { own } = memo;
  if (own === null && org.settings.only_configured) {
    found.leftOut.push({ name: candidate.name, reason: 'no configuration' });
    return;
  }
  const name = own?.project_name ?? candidate.name;
  ensureProjectName(name);
  const run = { ...org.run, config: withOwn(org.run.config, own), project: name };
  found.projects.push({ name, run, repository });
}

/** Opens the repositories' objects for one git process, and hands out a way to read each of them. */
export async function withRepositories<T>(
  { run, mirror }: Organization,
  repositories: readonly OpenedRepository[],
  work: (sessionOf: (repository: OpenedRepository) => Session, codex: Session) => Promise<T>,
): Promise<T> {
  const objects = [...new Set(repositories.map((one) => one.objects))];
  const { session, close } = await openSession(run.remote, run.context.home, mirror, objects);
  try {
    // What a repository that is read in place lacks is fetched to where it is thrown away afterwards.
    const aside = { dir: session.workspace, root: path.join(session.workspace, 'lock'), created: false };
    return await work(({ remote, mirror: own }) => ({ ...session, remote, mirror: own ?? aside }), session);
  } finally {
    await close();
  }
}
