import { CodexError, inPhase } from '../errors.ts';
import { codexUrl, siblingUrl } from '../project/codex-url.ts';
import { parseRemote } from '../project/remote-url.ts';
import { isName } from '../reference.ts';
import { answerOfRun, type GithubAttempt, githubFailure } from './failure.ts';
import type { Gh } from './gh.ts';
import { type RetryOptions, waitAfter, waitBeforeRetry } from './retry.ts';

/** A repository of an organization, as gh lists it. */
export interface Repository {
  name: string;
  /** Over the host and protocol of the project's `origin`, without credentials. */
  url: string;
  /** Null while the repository is empty. */
  default_branch: string | null;
  archived: boolean;
  fork: boolean;
  empty: boolean;
}

export interface ListOptions {
  /** The URL of the project's `origin`, if it has one. */
  originUrl: string | null;
  /** The project root, for an `origin` that is a relative path. */
  root?: string;
  /** Tries again on network errors, 5xx and rate limits; without it the first failure is final. */
  retry?: RetryOptions;
}

/** gh asks for as many pages as there are; its own default is 30 repositories. */
const ALL = '1000000';

/** A hundred repositories a page: an organization may have many of them, and a server may hang. */
const PAGES_WAITED_FOR = 5;

const FIELDS = 'name,url,isArchived,isFork,isEmpty,defaultBranchRef';

/**
 * Every repository of an organization or user that the credential can see, by name.
 * @throws AUTH_FAILED, PERMISSION_DENIED, REPO_NOT_FOUND, NETWORK, GH_MISSING, TIMEOUT, INTERRUPTED
 */
export async function listRepositories(
  gh: Gh,
  organization: string,
  options: ListOptions,
): Promise<Repository[]> {
  const args = ['repo', 'list', organization, '--limit', ALL, '--json', FIELDS];
  const attempt = {
    what: `list the repositories of ${organization}`,
    repo: organization,
    phase: 'discover' as const,
    credential: gh.credential,
  };
  for (let failed = 0; ; failed += 1) {
    const output = await inPhase('discover', gh.run(args, { times: PAGES_WAITED_FOR }));
    if (output.code === 0) {
      const found = read(output.stdout, gh, organization, options);
      if (found.length === 0) await ensureOwner(gh, organization, attempt);
      return found;
    }
    const answer = answerOfRun(output);
    const seconds = options.retry ? waitAfter(answer, failed) : null;
    if (seconds === null) throw githubFailure(answer, attempt);
    await waitBeforeRetry(answer, seconds, options.retry!);
  }
}

/** gh takes an owner that does not exist for one without repositories. */
async function ensureOwner(gh: Gh, organization: string, attempt: GithubAttempt): Promise<void> {
  const answer = await inPhase('discover', gh.request({ path: `users/${organization}` }));
  if (answer.status !== 200) throw githubFailure(answer, attempt);
}

interface Listed {
  name: string;
  url: string;
  isArchived: boolean;
  isFork: boolean;
  isEmpty: boolean;
  defaultBranchRef: { name: string } | null;
}

function read(stdout: string, gh: Gh, organization: string, options: ListOptions): Repository[] {
  const repositories = parse(stdout, gh).map((one) => ({
    name: one.name,
    url: urlOf(one, organization, options),
    default_branch: one.defaultBranchRef?.name || null,
    archived: one.isArchived,
    fork: one.isFork,
    empty: one.isEmpty,
  }));
  return repositories.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function parse(stdout: string, gh: Gh): Listed[] {
  try {
    return JSON.parse(stdout) as Listed[];
  } catch (cause) {
    throw new CodexError('NETWORK', `gh listed the repositories of ${gh.host} in no form that is known`, {
      fixes: ['Update gh (https://cli.github.com), then run the command again'],
      phase: 'discover',
      cause,
    });
  }
}

function urlOf({ name, url }: Listed, organization: string, { originUrl, root = '/' }: ListOptions): string {
  const origin = originUrl === null ? null : parseRemote(originUrl);
  if (!origin) return url;
  if (origin.host !== '') return siblingUrl(originUrl, organization, name);
  if (!isName('project', name)) return url;
  return codexUrl({ codexRepo: name, organization, originUrl, root, env: {} });
}
