import type { Context } from '../context.ts';
import { CodexError, isCodexError } from '../errors.ts';
import { codexName, codexUrl, ownerAndName } from '../project/codex-url.ts';
import { loadConfig } from '../project/config.ts';
import { detectOrganization } from '../project/init-detect.ts';
import { cleanUrl, parseRemote, segments } from '../project/remote-url.ts';
import { findProject } from '../project/root.ts';
import { isName } from '../reference.ts';
import { ownCodex, readOrigin } from './codex-names.ts';
import { chooseCodex, codexCandidates } from './discover.ts';
import { openGh } from './gh.ts';
import { githubHost } from './gh-environment.ts';
import { listRepositories, type Repository } from './repositories.ts';

export interface Discovered {
  organization: string;
  /** Its name, as references have it. */
  codex_repo: string;
  url: string;
  source: 'config' | 'env' | 'github';
  /** What was to choose from on GitHub; empty where nobody had to ask there. */
  candidates: string[];
  /** `owner/name` */
  full_name: string;
}

export interface Organization {
  organization: string;
  /** Null where it is not known which it is. */
  codex_repo: string | null;
  repositories: (Repository & { codex: boolean })[];
}

/** Where the question is asked: in a project, or in any folder. */
interface Standpoint {
  context: Context;
  root: string;
  originUrl: string | null;
  organization: string;
  /** As configured. */
  timeoutSeconds: number;
  /** Null where neither configuration nor `.env` names it. */
  codex: { repo: string; source: 'config' | 'env' } | null;
}

/**
 * The codex of the project, or of `org`: as configuration or `.env` name it, else the repository `codex.*` of the
 * organization (contract, section 8).
 * @throws REPO_NOT_FOUND where there are none or several, and what loading a configuration and asking gh throw
 */
export async function findCodex(context: Context, org?: string): Promise<Discovered> {
  const at = await stand(context, org);
  const { organization, originUrl, root, codex } = at;
  const own = ownCodex(organization, originUrl);
  if (codex === null && own === null) {
    const repositories = await list(at);
    const name = chooseCodex(organization, repositories);
    const { url } = repositories.find((one) => one.name === name)!;
    return answer(organization, name, url, 'github', codexCandidates(repositories));
  }
  if (codex === null) return answer(organization, own!, originUrl!, 'github', [own!]);
  const url = codexUrl({ codexRepo: codex.repo, organization, originUrl, root, env: context.env });
  return {
    ...answer(organization, codexName(codex.repo), url, codex.source, []),
    full_name: nameOf(at, url),
  };
}

/** Every repository of the organization, with the codex marked: each that may be it, where nothing says which. */
export async function listOrganization(context: Context, org?: string): Promise<Organization> {
  const at = await stand(context, org);
  const repositories = await list(at);
  const known = at.codex ? codexName(at.codex.repo) : ownCodex(at.organization, at.originUrl);
  const marked = known === null ? codexCandidates(repositories) : [known];
  return {
    organization: at.organization,
    codex_repo: marked.length === 1 ? marked[0]! : null,
    repositories: repositories.map((one) => ({ ...one, codex: marked.includes(one.name) })),
  };
}

/** Stands for a codex that nobody named, so that the configuration is otherwise read as always. */
const UNNAMED = 'codex';

async function stand(context: Context, org: string | undefined): Promise<Standpoint> {
  const place = await findProject(context.cwd, context.env).catch((error: unknown) => {
    if (isCodexError(error, 'PROJECT_NOT_DETECTED') && (org ?? context.env.CODEX_GITHUB_ORG)) return null;
    throw error;
  });
  const [root, configPath] = [place?.root ?? context.cwd, place?.configPath ?? null];
  const originUrl = place ? await readOrigin(context, root) : null;
  const { config, sources } = await loadConfig({
    ...{ root, configPath, env: context.env, home: context.home },
    async discover(known) {
      const organization = known.organization ?? org ?? detectOrganization(originUrl);
      if (organization === null) throw nobody(originUrl);
      return { organization, codex_repo: UNNAMED };
    },
  });
  const { organization, codex_repo: repo } = config;
  const at = { context, root, originUrl, timeoutSeconds: config.network.timeout_seconds };
  if (org !== undefined && org.toLowerCase() !== organization.toLowerCase()) {
    return { ...at, organization: org, codex: null };
  }
  const source = sources.codex_repo;
  return { ...at, organization, codex: source === 'discovered' ? null : { repo, source } };
}

function list({ context, organization, originUrl, root, timeoutSeconds }: Standpoint): Promise<Repository[]> {
  context.progress(`Listing the repositories of ${organization}`);
  const gh = openGh(context, githubHost(originUrl, context.env), { timeoutSeconds });
  return listRepositories(gh, organization, { originUrl, root, retry: context });
}

function answer(
  organization: string,
  codex_repo: string,
  url: string,
  source: Discovered['source'],
  candidates: string[],
): Discovered {
  const full_name = `${organization}/${codex_repo}`;
  return { organization, codex_repo, url: cleanUrl(url), source, candidates, full_name };
}

/** A codex named by its URL has the owner that stands there. */
function nameOf({ organization, codex }: Standpoint, url: string): string {
  const repo = codex!.repo;
  const remote = parseRemote(repo);
  if (isName('project', repo)) return `${organization}/${repo}`;
  const owned = ownerAndName(repo);
  if (owned && parseRemote(url)?.host) return `${owned.owner}/${owned.name}`;
  if (!remote?.host) return `${organization}/${codexName(repo)}`;
  return [...segments(remote).slice(0, -1), codexName(repo)].join('/');
}

function nobody(originUrl: string | null): CodexError {
  const origin =
    originUrl === null ? 'there is no remote "origin"' : `nor does origin (${cleanUrl(originUrl)})`;
  return new CodexError(
    'REPO_NOT_FOUND',
    `Could not determine Codex repository: neither configuration nor .env names the organization, ${origin}`,
    {
      fixes: [
        'fractary-codex discover --org ORGANIZATION',
        'or put two lines into .env: CODEX_GITHUB_ORG=… and CODEX_GITHUB_REPO=…',
      ],
      phase: 'discover',
    },
  );
}
