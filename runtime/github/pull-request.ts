import { githubFailure } from './failure.ts';
import type { Gh, GhRequest } from './gh.ts';
import type { GhAnswer } from './gh-answer.ts';
import { type RetryOptions, requestWithRetry, waitAfter, waitBeforeRetry } from './retry.ts';

export interface PullRequestWish {
  /** `owner/name` */
  repo: string;
  /** The branch to merge, which has been pushed already. */
  head: string;
  /** The branch to merge it into. */
  base: string;
  title: string;
  body: string;
}

export interface PullRequest {
  url: string;
  number: number;
  /**
   * `unchanged`: it was open and says the same; `closed`: people closed it without merging, and the branch has not
   * changed since, so it stays closed.
   */
  state: 'opened' | 'updated' | 'unchanged' | 'closed';
}

interface Pull {
  number: number;
  html_url: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  merged_at: string | null;
  head: { ref: string; sha: string };
  base: { ref: string };
}

/**
 * Sees to it that one pull request is open from `head` to `base` with that title and body, and never opens a second
 * one: not after a lost answer, and not where people have said no to the same commit.
 * @throws what `githubFailure` makes of an answer
 */
export async function openOrUpdatePullRequest(
  gh: Gh,
  wish: PullRequestWish,
  retry: RetryOptions,
): Promise<PullRequest> {
  const ask = (request: GhRequest) => requestWithRetry(gh, request, retry);
  for (let failed = 0; ; failed += 1) {
    const pulls = await list(gh, wish, ask);
    const open = pulls.find(({ state }) => state === 'open');
    if (open) return update(gh, wish, open, ask);
    const refused = await findRefused(gh, wish, pulls, ask);
    if (refused) return result(refused, 'closed');

    const { repo, ...body } = wish;
    const answer = await gh.request({ method: 'POST', path: `repos/${repo}/pulls`, body });
    if (answer.status === 201) return result(answer.body as Pull, 'opened');
    // It may have arrived all the same: the next round looks before it opens another one.
    const seconds = waitAfter(answer, failed);
    if (seconds === null) throw failure(gh, wish, answer, `open a pull request in ${repo}`);
    await waitBeforeRetry(answer, seconds, retry);
  }
}

type Ask = (request: GhRequest) => Promise<GhAnswer>;

/** The pull requests from this branch of the same repository to that base, the latest first. */
async function list(gh: Gh, wish: PullRequestWish, ask: Ask): Promise<Pull[]> {
  const { repo, head, base } = wish;
  const query = new URLSearchParams({
    head: `${repo.split('/')[0]}:${head}`,
    base,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: '100',
  });
  const answer = await ask({ path: `repos/${repo}/pulls?${query}` });
  if (answer.status !== 200) throw failure(gh, wish, answer, `list the pull requests of ${repo}`);
  // A server that does not know a parameter lists everything.
  return (answer.body as Pull[]).filter((pull) => pull.head.ref === head && pull.base.ref === base);
}

async function update(gh: Gh, wish: PullRequestWish, pull: Pull, ask: Ask): Promise<PullRequest> {
  const { repo, title, body } = wish;
  // GitHub stores the line ends of a web form.
  if (pull.title === title && (pull.body ?? '').replaceAll('\r\n', '\n') === body) {
    return result(pull, 'unchanged');
  }
  const answer = await ask({
    method: 'PATCH',
    path: `repos/${repo}/pulls/${pull.number}`,
    body: { title, body },
  });
  if (answer.status !== 200) throw failure(gh, wish, answer, `update pull request ${pull.number} of ${repo}`);
  return result(answer.body as Pull, 'updated');
}

/** The latest pull request, where it was closed unmerged at the very commit that the branch has now. */
async function findRefused(
  gh: Gh,
  wish: PullRequestWish,
  pulls: readonly Pull[],
  ask: Ask,
): Promise<Pull | null> {
  const [latest] = pulls;
  if (!latest || latest.merged_at !== null) return null;
  const branch = wish.head.split('/').map(encodeURIComponent).join('/');
  const answer = await ask({ path: `repos/${wish.repo}/git/ref/heads/${branch}` });
  // What the branch is wanted for says so, too.
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw failure(gh, wish, answer, `find the branch ${wish.head} of ${wish.repo}`);
  const { object } = answer.body as { object: { sha: string } };
  return object.sha === latest.head.sha ? latest : null;
}

function failure(gh: Gh, { repo }: PullRequestWish, answer: GhAnswer, what: string): Error {
  return githubFailure(answer, { what, repo, phase: 'push', credential: gh.credential });
}

function result({ html_url, number }: Pull, state: PullRequest['state']): PullRequest {
  return { url: html_url, number, state };
}
