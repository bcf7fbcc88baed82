import { invalid } from '../command-options.ts';
import type { Repository } from '../github/repositories.ts';
import { nearest } from '../output/nearest.ts';
import { parseRemote } from '../project/remote-url.ts';
import { compile } from '../selection/patterns.ts';
import { repositoryUrl } from '../sync/other-project.ts';
import { originOf, type ProjectRun } from '../sync/run.ts';
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
  /** Names of all of them. */
  names: string[];
  excluded: { name: string; reason: string }[];
  candidates: Candidate[];
}

interface Listed extends Candidate {
  reason: string | null;
}

/**
 * The repositories of the organization and those of them that a sync is about (contract, section 9): `projects` of
 * the configuration if given, else what gh lists.
 * @throws INVALID_ARGUMENT for a `--project` that names none of them
 */
export async function discoverRepositories(
  run: ProjectRun,
  settings: OrganizationSettings,
  options: Pick<OrganizationOptions, 'projects' | 'shard'>,
): Promise<Discovered> {
  const listed = run.config.projects.length > 0 ? await configured(run) : await onGithub(run, settings);
  const isCodex = isCodexOf(run);
  const included = compile(settings.include);
  const excluded = compile(settings.exclude);
  const reasonFor = ({ name, url, reason }: Listed): string | null => {
    if (isCodex(url)) return 'the codex itself';
    if (reason !== null) return reason;
    if (settings.include.length > 0 && !included(name)) return 'not included';
    if (excluded(name)) return 'excluded';
    if (options.projects.length > 0 && !options.projects.includes(name)) return 'not asked for';
    return isInShard(name, options.shard) ? null : 'in another shard';
  };
  checkAskedFor(options.projects, listed, run.config.organization);
  const found: Discovered = {
    total: listed.length,
    names: listed.map(({ name }) => name),
    excluded: [],
    candidates: [],
  };
  for (const one of listed) {
    const reason = reasonFor(one);
    if (reason === null) found.candidates.push({ name: one.name, url: one.url, folder: one.folder });
    else found.excluded.push({ name: one.name, reason });
  }
  return found;
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

function isCodexOf(run: ProjectRun): (url: string) => boolean {
  const codex = place(run.remote.url);
  return (url) => place(url) === codex;
}

/** Where a repository is, whatever the protocol. */
function place(url: string): string {
  const remote = parseRemote(url);
  const path = (remote?.path ?? url).replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return remote?.host ? `${remote.host}/${path}`.toLowerCase() : path;
}

function checkAskedFor(asked: readonly string[], listed: readonly Listed[], organization: string): void {
  const names = listed.map(({ name }) => name);
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const near = nearest(unknown, names);
  throw invalid(
    `${organization} has no repository named ${unknown}${near ? `; did you mean ${near}?` : ''}`,
    'See what there is: fractary-codex discover --repos',
  );
}
