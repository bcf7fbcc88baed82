import type { Context } from '../context.ts';
import { type GitConfiguration, readGitConfiguration } from '../git/configuration.ts';
import { stripCredentials } from '../git/credentials.ts';
import { gitEnvironment } from '../git/environment.ts';
import { type Remote, remote } from '../git/remote.ts';
import { discovery } from '../github/discovery.ts';
import { refuseBroughtAlong } from '../project/brought-along.ts';
import { codexName, codexUrl } from '../project/codex-url.ts';
import { loadConfig } from '../project/config.ts';
import type { Config } from '../project/config-schema.ts';
import { type Environment, resolveEnvironment } from '../project/environment.ts';
import { projectName } from '../project/identity.ts';
import { cleanUrl, isSameRepository, parseRemote } from '../project/remote-url.ts';
import { findProject, type ProjectPlace } from '../project/root.ts';
import { isName } from '../reference.ts';

/** What every step of a sync knows: the project, its configuration, the environment, and the way to the codex. */
export interface ProjectRun {
  context: Context;
  place: ProjectPlace;
  config: Config;
  project: string;
  /** The codex's name in references. */
  codex: string;
  environment: Environment;
  remote: Remote;
  /** Environment of git processes. */
  env: Record<string, string>;
  originUrl: string | null;
  warnings: string[];
  gitConfig: () => Promise<GitConfiguration>;
}

export interface RunOptions {
  env?: string | undefined;
  /** In place of the configured organization. */
  organization?: string | undefined;
  /** What the run is for; it may depend on the configuration. */
  purpose: 'read' | 'write' | ((config: Config) => 'read' | 'write');
  command: string;
  /** For what uses the network anyway: a codex that nothing names is looked for on GitHub. */
  discover?: boolean;
}

/**
 * Finds the project and validates configuration and environment: everything that can be wrong with them is said
 * before anything is read from or written to a repository.
 */
export async function openRun(context: Context, options: RunOptions): Promise<ProjectRun> {
  const place = await findProject(context.cwd, context.env);
  const loaded = await loadConfig({
    ...{ ...place, env: context.env, home: context.home },
    ...(options.discover ? discovery(context, place.root, options.organization) : {}),
  });
  const { warnings } = loaded;
  const config = await aboutOrganization(context, place.root, loaded.config, options.organization);
  const environment = resolveEnvironment(config, {
    requested: options.env,
    purpose: typeof options.purpose === 'function' ? options.purpose(config) : options.purpose,
    env: context.env,
    command: options.command,
  });
  const env = gitEnvironment({ base: context.env, interactive: context.interactive });
  let read: Promise<GitConfiguration> | undefined;
  const gitConfig = () => {
    read ??= readGitConfiguration({ cwd: place.root, env, signal: context.signal, debug: context.debug });
    return read;
  };
  const needsOrigin = isName('project', config.codex_repo) || config.project_name === undefined;
  const originUrl = needsOrigin ? ((await gitConfig()).get('remote.origin.url') ?? null) : null;
  const url = codexUrl({
    codexRepo: config.codex_repo,
    organization: config.organization,
    originUrl,
    root: place.root,
    env: context.env,
  });
  return {
    context,
    place,
    config,
    project: projectName({ project_name: config.project_name, originUrl, ...place }),
    codex: codexName(config.codex_repo),
    environment,
    remote: await remoteFor(context, env, url, config, gitConfig),
    env,
    originUrl: originUrl === null ? null : cleanUrl(originUrl),
    warnings: [...warnings, ...credentialWarnings(config.codex_repo)],
    gitConfig,
  };
}

/** Of another organization than the configured one, the codex is another one as well: it is looked for. */
async function aboutOrganization(
  context: Context,
  root: string,
  config: Config,
  organization: string | undefined,
): Promise<Config> {
  if (organization === undefined || organization.toLowerCase() === config.organization.toLowerCase()) {
    return config;
  }
  const names = await discovery(context, root).discover({ organization });
  return { ...config, organization, codex_repo: names?.codex_repo ?? config.codex_repo, projects: [] };
}

function credentialWarnings(codexRepo: string): string[] {
  if (stripCredentials(codexRepo) === codexRepo) return [];
  return [
    'codex_repo carries credentials, which everybody has who can read the configuration: put the token into CODEX_SYNC_PAT',
  ];
}

/**
 * A remote as this project's set-up reaches it.
 * @throws CONFIG_INVALID for a repository that came along with a clone
 */
export async function remoteFor(
  context: Context,
  env: Record<string, string>,
  url: string,
  config: Pick<Config, 'network' | 'handlers'>,
  gitConfig: () => Promise<GitConfiguration>,
): Promise<Remote> {
  await refuseBroughtAlong(url, { env, signal: context.signal, debug: context.debug });
  const timeoutSeconds = config.network.timeout_seconds;
  return remote({
    url,
    env: { ...env, ...(await sshSettings(context, url, timeoutSeconds, gitConfig)) },
    tokens: context.env,
    signal: context.signal,
    debug: context.debug,
    timeoutSeconds,
    interactive: context.interactive,
    filter: config.handlers.sync.options.github.sparse_checkout,
  });
}

/**
 * Over SSH the user's own command is kept, from the environment or git's configuration; where there is none, ssh
 * must not ask on a terminal that is not there, nor wait for ever.
 */
async function sshSettings(
  context: Context,
  url: string,
  timeoutSeconds: number,
  gitConfig: () => Promise<GitConfiguration>,
): Promise<Record<string, string>> {
  const protocol = parseRemote(url)?.protocol;
  if (protocol !== 'ssh' && protocol !== 'scp') return {};
  if (context.env.GIT_SSH_COMMAND || context.env.GIT_SSH) return {};
  const configured = (await gitConfig()).get('core.sshcommand');
  if (configured) return { GIT_SSH_COMMAND: configured };
  const batch = context.interactive ? '' : ' -o BatchMode=yes';
  return { GIT_SSH_COMMAND: `ssh -o ConnectTimeout=${Math.ceil(timeoutSeconds)}${batch}` };
}

/** The origin's URL for a trailer, read only when it is needed. */
export async function originOf(run: ProjectRun): Promise<string | null> {
  const url = (await run.gitConfig()).get('remote.origin.url');
  return url === undefined ? null : cleanUrl(url);
}

/** Whether the project is a clone of the codex, as on a runner of the codex's own workflows. */
export function isCodexItself({ originUrl, remote }: ProjectRun): boolean {
  return originUrl !== null && isSameRepository(originUrl, remote.url);
}
