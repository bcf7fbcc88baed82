import type { HealthCheck } from '../cache/health.ts';
import type { Context } from '../context.ts';
import { isCodexError } from '../errors.ts';
import { property } from '../github/actions.ts';
import { answerOfRun, githubFailure } from '../github/failure.ts';
import { type Gh, type GhAnswer, openGh } from '../github/gh.ts';
import type { GithubRepository } from '../github/repository.ts';
import { pass, warning } from './findings.ts';
import { install } from './machine.ts';

/** Whether gh is there, for those who need it: null says that nobody knows yet whether it is needed. */
export async function checkGh(context: Context, isNeeded: boolean | null): Promise<HealthCheck> {
  const name = 'gh';
  try {
    const { stdout } = await openGh(context).run(['--version']);
    return pass(name, /\d+\.\d+[\w.-]*/.exec(stdout)?.[0] ?? 'it is there');
  } catch (error) {
    if (!isCodexError(error, 'GH_MISSING')) throw error;
    if (isNeeded === false) return pass(name, 'not here, and not needed: the codex is not on GitHub');
    return warning(
      name,
      'not found on the PATH: without it no codex is discovered, no workflow started, no pull request opened',
      install('gh'),
    );
  }
}

/** Whether the organization's repositories can be listed, as discovery does it. */
export async function checkOrganization(gh: Gh, organization: string): Promise<HealthCheck> {
  const name = 'organization';
  const output = await gh.run(['repo', 'list', organization, '--limit', '1', '--json', 'name']);
  if (output.code === 0)
    return pass(name, `the repositories of ${organization} can be listed with ${gh.credential}`);
  const what = `list the repositories of ${organization}`;
  return refused(name, answerOfRun(output), { what, repo: organization, credential: gh.credential });
}

/** Whether workflows of the codex could be started, and written, as far as GitHub tells without trying. */
export async function checkWorkflows(
  gh: Gh,
  { host, owner, name: repo }: GithubRepository,
): Promise<HealthCheck> {
  const name = 'workflows';
  const full = `${owner}/${repo}`;
  const about = await gh.request({ path: `repos/${full}` });
  const asked = { repo: full, credential: gh.credential };
  if (about.status !== 200) return refused(name, about, { ...asked, what: `look at ${full}` });
  const permissions = property(property(about.body, 'permissions'), 'push');
  const may = `${gh.credential[0]!.toUpperCase()}${gh.credential.slice(1)}`;
  if (permissions === false) {
    return warning(
      name,
      `${may} may read ${full} and not write to it, so it starts no workflow`,
      `Ask an admin of ${owner} for the role Write on ${full}, or give another token: export CODEX_SYNC_PAT=…`,
    );
  }
  const lacking = lackingScopes(about, property(about.body, 'private') === false);
  if (lacking.length > 0) {
    return warning(
      name,
      `${may} lacks the scope ${lacking.join(' and ')}, without which no workflow is ${lacking.includes('workflow') && lacking.length === 1 ? 'installed' : 'started'}`,
      gh.credential === "gh's own login"
        ? `gh auth refresh --hostname ${host} --scopes ${lacking.join(',')}`
        : 'Give a token with the scopes `repo` and `workflow`: export CODEX_SYNC_PAT=…',
    );
  }
  const listed = await gh.request({ path: `repos/${full}/actions/workflows?per_page=100` });
  if (listed.status !== 200)
    return refused(name, listed, { ...asked, what: `list the workflows of ${full}` });
  return pass(name, `workflows of ${full} can be started with ${gh.credential}`);
}

/** Scopes that a classic token should have; a fine-grained one has none, and GitHub does not tell what it may. */
function lackingScopes({ headers }: GhAnswer, isPublic: boolean): string[] {
  const header = headers.get('x-oauth-scopes');
  if (header === undefined || header.trim() === '') return [];
  const has = new Set(header.split(',').map((scope) => scope.trim()));
  const writes = has.has('repo') || (isPublic && has.has('public_repo'));
  return [...(writes ? [] : ['repo']), ...(has.has('workflow') ? [] : ['workflow'])];
}

/** Syncing needs none of this, so that it is no more than a warning. */
function refused(
  name: string,
  answer: GhAnswer,
  attempt: { what: string; repo: string; credential: string },
): HealthCheck {
  const { message, fixes } = githubFailure(answer, { ...attempt, phase: 'discover' });
  return warning(name, message, fixes[0]);
}
