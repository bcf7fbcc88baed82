import type { Context } from '../context.ts';
import { readGitConfiguration } from '../git/configuration.ts';
import { gitEnvironment } from '../git/environment.ts';
import type { CodexNames } from '../project/config-names.ts';
import { detectOrganization } from '../project/init-detect.ts';
import { repositoryName } from '../project/remote-url.ts';
import { discoverCodex, isCodexName } from './discover.ts';
import { openGh } from './gh.ts';
import { githubHost } from './gh-environment.ts';

const asked = new WeakMap<Context, Map<string, Promise<CodexNames | null>>>();

/**
 * What configuration and `.env` leave open (contract, section 3): the organization is the owner of `origin`, the
 * codex the one repository `codex.*` of the organization. Inside the codex itself its `origin` says both. Null
 * where nothing tells the organization. One run asks once; with `retry` it is patient with a server that stumbles.
 *
 * @throws what `discoverCodex` throws
 */
export function discoverNames(
  context: Context,
  root: string,
  known: CodexNames,
  options: { retry?: boolean } = {},
): Promise<CodexNames | null> {
  const answers = asked.get(context) ?? new Map<string, Promise<CodexNames | null>>();
  asked.set(context, answers);
  const key = JSON.stringify([root, known.organization, known.codex_repo]);
  const answer = answers.get(key) ?? discover(context, root, known, options.retry === true);
  answers.set(key, answer);
  return answer;
}

async function discover(
  context: Context,
  root: string,
  known: CodexNames,
  retry: boolean,
): Promise<CodexNames | null> {
  const originUrl = await readOrigin(context, root);
  const organization = known.organization ?? detectOrganization(originUrl);
  if (organization === null) return null;
  if (known.codex_repo !== undefined) return { organization };
  const own = ownCodex(organization, originUrl);
  if (own !== null) return { organization, codex_repo: own };
  context.progress(`Looking for the codex of ${organization} on GitHub`);
  const gh = openGh(context, githubHost(originUrl, context.env));
  return {
    organization,
    codex_repo: await discoverCodex(gh, organization, {
      originUrl,
      root,
      ...(retry ? { retry: context } : {}),
    }),
  };
}

/** The name of the codex, where the project is a clone of it. */
export function ownCodex(organization: string, originUrl: string | null): string | null {
  const owner = detectOrganization(originUrl);
  const name = originUrl === null ? '' : repositoryName(originUrl);
  return owner?.toLowerCase() === organization.toLowerCase() && isCodexName(name) ? name : null;
}

/** The URL of a project's `origin`; null without one. */
export async function readOrigin(context: Context, root: string): Promise<string | null> {
  const env = gitEnvironment({ base: context.env, interactive: context.interactive });
  const config = await readGitConfiguration({
    cwd: root,
    env,
    signal: context.signal,
    debug: context.debug,
  });
  return config.get('remote.origin.url') ?? null;
}
