import type { GithubApi, Recorded } from './github-api.ts';
import type { Reply } from './github-routes.ts';
import type { FakeRepo } from './github-state.ts';

const FIELDS: Record<string, (repo: FakeRepo) => unknown> = {
  name: ({ name }) => name,
  nameWithOwner: ({ owner, name }) => `${owner}/${name}`,
  url: ({ owner, name }) => `https://github.com/${owner}/${name}`,
  isArchived: ({ archived }) => archived,
  isFork: ({ fork }) => fork,
  isEmpty: ({ defaultBranch }) => defaultBranch === null,
  isPrivate: (repo) => repo.private,
  defaultBranchRef: ({ defaultBranch }) => (defaultBranch === null ? null : { name: defaultBranch }),
};

/** What `gh repo list` sends: one page of an owner's repositories, with the fields that it names. */
export function graphql(api: GithubApi, request: Recorded): Reply {
  const { query, variables } = request.body as { query: string; variables: Record<string, unknown> };
  const owner = String(variables.owner).toLowerCase();
  const names = /nodes\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/
    .exec(query)?.[1]
    ?.replace(/\{[^}]*\}/g, '')
    .split(/[\s,]+/);
  if (!query.includes('repositoryOwner') || !names) {
    return { status: 200, body: { errors: [{ message: 'The fake knows no such query' }] } };
  }
  const all = api.repos.filter((repo) => repo.owner.toLowerCase() === owner);
  if (all.length === 0) return { status: 200, body: { data: { repositoryOwner: null } } };
  const first = Number(/^cursor(\d+)$/.exec(String(variables.endCursor ?? ''))?.[1] ?? 0);
  const last = Math.min(first + Number(variables.perPage), all.length);
  const nodes = all
    .slice(first, last)
    .map((repo) => Object.fromEntries(names.filter(Boolean).map((name) => [name, FIELDS[name]?.(repo)])));
  const pageInfo = { hasNextPage: last < all.length, endCursor: `cursor${last}` };
  const repositories = { nodes, totalCount: all.length, pageInfo };
  return { status: 200, body: { data: { repositoryOwner: { login: all[0]!.owner, repositories } } } };
}
