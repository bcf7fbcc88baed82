import { CodexError } from '../errors.ts';
import { isName } from '../reference.ts';
import type { Gh } from './gh.ts';
import { type ListOptions, listRepositories, type Repository } from './repositories.ts';

const PREFIX = 'codex.';
const LISTED = 20;

/** The repositories that may be the codex: named `codex.…` and in use (contract, section 8). */
export function codexCandidates(repositories: readonly Repository[]): string[] {
  return repositories.filter(({ name, archived }) => isCodexName(name) && !archived).map(({ name }) => name);
}

export function isCodexName(name: string): boolean {
  return name.startsWith(PREFIX) && isName('project', name);
}

/**
 * The one codex of an organization.
 * @throws REPO_NOT_FOUND where there is none or more than one, listing what was seen; what `listRepositories` throws
 */
export async function discoverCodex(gh: Gh, organization: string, options: ListOptions): Promise<string> {
  return chooseCodex(organization, await listRepositories(gh, organization, options));
}

/** @throws REPO_NOT_FOUND where there is none or more than one, listing what was seen */
export function chooseCodex(organization: string, repositories: readonly Repository[]): string {
  const candidates = codexCandidates(repositories);
  const [codex, another] = candidates;
  if (codex !== undefined && another === undefined) return codex;
  const example = codex ?? `codex.${organization}`;
  const choose = [
    `fractary-codex init --org ${organization} --codex ${example}`,
    `or put two lines into .env: CODEX_GITHUB_ORG=${organization} and CODEX_GITHUB_REPO=${example}`,
  ] as const;
  throw new CodexError(
    'REPO_NOT_FOUND',
    `Could not determine Codex repository: ${seen(organization, repositories)}`,
    {
      fixes: codex
        ? [...choose]
        : [
            ...choose,
            `See whether an invitation to it is pending, and ask an admin of ${organization} for access: https://github.com/notifications`,
          ],
      phase: 'discover',
      extra: { organization, candidates },
    },
  );
}

function seen(organization: string, repositories: readonly Repository[]): string {
  const candidates = codexCandidates(repositories);
  if (candidates.length > 0) {
    return `${organization} has ${candidates.length} repositories that begin with "${PREFIX}": ${listed(candidates)}`;
  }
  const archived = repositories.filter(({ name }) => isCodexName(name)).map(({ name }) => name);
  if (archived.length > 0) {
    return `what ${organization} has of "${PREFIX}*" is archived: ${listed(archived)}`;
  }
  const names = repositories.filter((one) => !one.archived).map(({ name }) => name);
  return names.length === 0
    ? `${organization} has no repository that can be seen`
    : `${organization} has no repository that begins with "${PREFIX}", only ${listed(names)}`;
}

function listed(names: readonly string[]): string {
  const more = names.length - LISTED;
  return `${names.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
