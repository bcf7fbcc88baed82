import type { CacheScope } from '../cache/paths.ts';
import type { Context } from '../context.ts';
import { discovery } from '../github/discovery.ts';
import { codexName } from '../project/codex-url.ts';
import { loadConfig } from '../project/config.ts';
import type { Config } from '../project/config-schema.ts';
import { type Environment, resolveEnvironment } from '../project/environment.ts';
import { findProject, type ProjectPlace } from '../project/root.ts';

/** What reading the cache takes: project, configuration and environment, but no git and no way to the codex. */
export interface Place {
  context: Context;
  place: ProjectPlace;
  config: Config;
  environment: Environment;
  scope: CacheScope;
  /** What the configuration was found to be wanting. */
  warnings: string[];
}

/**
 * Finds the project and the environment to read, in a few milliseconds: with a configuration that was validated
 * before it loads neither a schema nor a YAML library, and it starts no process. With `discover`, which is for what
 * may use the network, a codex that nothing names is looked for on GitHub.
 */
export async function openPlace(
  context: Context,
  { env, discover }: { env?: string | undefined; discover?: boolean } = {},
): Promise<Place> {
  const place = await findProject(context.cwd, context.env);
  const { config, warnings } = await loadConfig({
    ...{ ...place, env: context.env, home: context.home },
    ...(discover ? discovery(context, place.root) : {}),
  });
  const environment = resolveEnvironment(config, { requested: env, purpose: 'read', env: context.env });
  const scope = {
    root: place.root,
    organization: config.organization,
    environment: environment.name,
    codex: codexName(config.codex_repo),
  };
  return { context, place, config, environment, scope, warnings };
}
