import { invalid } from '../command-options.ts';
import type { Repository } from '../github/repositories.ts';
import { nearest } from '../output/nearest.ts';
import { isSameRepository } from '../project/remote-url.ts';
import { compile } from '../selection/patterns.ts';
import { repositoryUrl } from '../sync/other-project.ts';
import { originOf, type ProjectRun } from '../sync/run.ts';
import { type Memo, memoKeyOf } from './memo.ts';
import { isInShard, type OrganizationOptions, type OrganizationSettings } from './settings.ts';

/** A repository of the organization, or a project's folder in one, before it is looked into. */
export interface Candidate {
  /** The name in the configuration's list, else the repository's. */
  name: string;
  url: string;
  /** The folder of the project in its repository. */
  folder?: string | undefined;
}

export interface Discovered {
  /** How many there are, whatever was asked for. */
  total: number;
  excluded: { name: string; reason: string }[];
  /** Names of projects that other runs may be about. */
  elsewhere: string[];
  candidates: Candidate[];
}

const OTHER_SHARD = 'in another shard';

interface Listed extends Candidate {
  reason: string | null;
}

/**
 * The repositories of the organization and those of them that a sync is about (contract, section 9): `projects` of
 * the configuration if given, else what gh lists.
 * @throws INVALID_ARGUMENT for a `--project` that names none of them, or one that is left out
 */
export async function discoverRepositories(
  run: ProjectRun,
  settings: OrganizationSettings,
  options: Pick<OrganizationOptions, 'projects' | 'shard'>,
  memo: Memo,
): Promise<Discovered> {
  const listed = run.config.projects.length > 0 ? await configured(run) : await onGithub(run, settings);
  // A project that calls itself otherwise than its repository is asked for by either name.
  const namesOf = (one: Candidate) => [one.name, memo.recall(memoKeyOf(one))?.own?.project_name];
  const isAskedFor = (one: Candidate) => namesOf(one).some((name) => options.projects.includes(name ?? ''));
  const isCodex = (url: string) => isSameRepository(url, run.remote.url);
  const included = compile(settings.include);
  const excluded = compile(settings.exclude);
  const reasonFor = (one: Listed): string | null => {
    const { name, url, reason } = one;
    if (isCodex(url)) return 'the codex itself';
    if (reason !== null) return reason;
    if (settings.include.length > 0 && !included(name)) return 'not included';
    if (excluded(name)) return 'excluded';
    if (options.projects.length > 0 && !isAskedFor(one)) return 'not asked for';
    return isInShard(name, options.shard) ? null : OTHER_SHARD;
  };
  const known = listed.flatMap(namesOf).filter((name) => name !== undefined);
  checkAskedFor(options.projects, known, run.config.organization);
  const found: Discovered = {
    total: listed.length,
    excluded: [],
    elsewhere: [],
    candidates: [],
  };
  for (const one of listed) {
    const reason = reasonFor(one);
    if (reason === null) found.candidates.push({ name: one.name, url: one.url, folder: one.folder });
    else if (reason !== OTHER_SHARD && isAskedFor(one)) throw leftOut(one.name, reason);
    else {
      found.excluded.push({ name: one.name, reason });
      // One that was archived, say, leaves its name to the repository that takes its place.
      if (one.reason === null && !isCodex(one.url)) found.elsewhere.push(namesOf(one)[1] ?? one.name);
    }
  }
  return found;
}

function leftOut(name: string, reason: string) {
  return invalid(
    `${name} was asked for, and is left out: ${reason}`,
    'Leave out the --project, or the --include, --exclude or organization_sync setting that leaves it out',
  );
}

async function configured(run: ProjectRun): Promise<Listed[]> {
  return Promise.all(
    run.config.projects.map(async ({ name, url, path }) => ({
      name,
      url: await repositoryUrl(run, url),
      folder: path,
      reason: null,
    })),
  );
}

async function onGithub(run: ProjectRun, settings: OrganizationSettings): Promise<Listed[]> {
  const { context, config, place } = run;
  context.progress(`Listing the repositories of ${config.organization}`);
  const [{ openGh }, { githubHost }, { listRepositories }] = await Promise.all([
    import('../github/gh.ts'),
    import('../github/gh-environment.ts'),
    import('../github/repositories.ts'),
  ]);
  const originUrl = run.originUrl ?? (await originOf(run));
  const gh = openGh(context, githubHost(originUrl, context.env));
  const repositories = await listRepositories(gh, config.organization, {
    originUrl,
    root: place.root,
    retry: { signal: context.signal, progress: context.progress },
  });
  return repositories.map((one) => ({ name: one.name, url: one.url, reason: reasonAgainst(one, settings) }));
}

function reasonAgainst({ archived, empty, fork }: Repository, settings: OrganizationSettings): string | null {
  if (archived) return 'archived';
  if (empty) return 'empty';
  return fork && !settings.forks ? 'a fork' : null;
}

function checkAskedFor(asked: readonly string[], names: readonly string[], organization: string): void {
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, names);
  throw invalid(
    `${organization} has no repository named ${unknown}${near ? `; did you mean ${near}?` : ''}`,
    'See what there is: fractary-codex discover --repos',
  );
}
