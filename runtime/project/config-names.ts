import { join } from 'node:path';
import { CodexError, isCodexError } from '../errors.ts';
import { isName } from '../reference.ts';
import { isRepositoryAddress, ownerAndName } from './codex-url.ts';
import { readSmallFile } from './config-text.ts';
import { type DotenvNames, parseDotenv } from './dotenv.ts';
import { hideCredentials, holdsSecret, parseRemote } from './remote-url.ts';

/** The two things without which nothing works. */
export interface CodexNames {
  organization?: string | undefined;
  codex_repo?: string | undefined;
}

/**
 * Fills in what a configuration lacks from CODEX_GITHUB_ORG and CODEX_GITHUB_REPO: the environment, then `.env` in
 * the project root. CODEX_GITHUB_REPO may be `owner/name`; then the owner is the organization unless another one
 * is named, in which case the codex is that owner's.
 * @throws CONFIG_INVALID for a value that cannot be a name; an unreadable `.env` is a warning only
 */
export async function namesFromEnvironment(
  known: CodexNames,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<{ names: CodexNames; warnings: string[] }> {
  const { dotenv, warnings } = await readDotenv(root);
  const org = env.CODEX_GITHUB_ORG || dotenv.CODEX_GITHUB_ORG;
  const repo = env.CODEX_GITHUB_REPO || dotenv.CODEX_GITHUB_REPO;
  if (org !== undefined && !isName('organization', org))
    throw badName('CODEX_GITHUB_ORG', org, 'an organization');
  if (repo !== undefined && !isUsable(repo)) throw badName('CODEX_GITHUB_REPO', repo, 'a repository');

  return { names: completeNames(known, org, repo), warnings };
}

/**
 * `known`, completed by an organization and a repository, which may be `owner/name`: then the owner is the
 * organization if nothing else says it, and of another organization the codex stays `owner/name`.
 */
export function completeNames(known: CodexNames, org?: string, repo?: string): CodexNames {
  const owned = repo === undefined ? null : ownerAndName(repo);
  const organization = known.organization ?? org ?? owned?.owner;
  const ours = owned?.owner.toLowerCase() === organization?.toLowerCase();
  return { organization, codex_repo: known.codex_repo ?? (owned && ours ? owned.name : repo) };
}

async function readDotenv(root: string): Promise<{ dotenv: DotenvNames; warnings: string[] }> {
  try {
    const bytes = await readSmallFile(join(root, '.env'), '.env');
    return { dotenv: parseDotenv(bytes?.toString('utf8') ?? ''), warnings: [] };
  } catch (error) {
    if (!isCodexError(error)) throw error;
    return {
      dotenv: {},
      warnings: [`${error.message}, so CODEX_GITHUB_ORG and CODEX_GITHUB_REPO in it do not count`],
    };
  }
}

function isUsable(repo: string): boolean {
  const remote = parseRemote(repo);
  return isRepositoryAddress(repo) && !(remote && holdsSecret(remote));
}

function badName(key: string, value: string, what: string): CodexError {
  return new CodexError(
    'CONFIG_INVALID',
    `${key} is ${JSON.stringify(hideCredentials(value))}, which does not name ${what}`,
    {
      fixes: [`correct ${key} in .env or in the environment`, 'fractary-codex init'],
      phase: 'validate',
    },
  );
}
