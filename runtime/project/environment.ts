import { closest, distance } from 'fastest-levenshtein';
import { CodexError } from '../errors.ts';
import type { Config } from './config-schema.ts';

/** A branch of the codex by the name users know it by. */
export interface Environment {
  /** As configured; `prod` where `production` was asked for. */
  name: string;
  branch: string;
  prodBranch: string;
  /** The branch is prod's, under whatever name. */
  isProd: boolean;
  /** It was typed (`--env`), not taken from CODEX_ENV or the configuration. */
  explicit: boolean;
}

export interface EnvironmentRequest {
  /** The value of `--env`. */
  requested?: string | undefined;
  purpose: 'read' | 'write';
  env: NodeJS.ProcessEnv;
  /** The command that a refusal tells to repeat with `--env`. */
  command?: string;
}

/**
 * Chooses the environment (contract, section 4): `--env`, for reading CODEX_ENV, else `environments.default`.
 * @throws INVALID_ENVIRONMENT for a name that is not configured; CONFIRMATION_REQUIRED for writing to prod's
 * branch, under whatever name, without `--env`
 */
export function resolveEnvironment(
  config: Pick<Config, 'environments'>,
  { requested, purpose, env, command = 'fractary-codex sync-project' }: EnvironmentRequest,
): Environment {
  const { branches } = config.environments;
  const fromShell = purpose === 'read' ? env.CODEX_ENV || undefined : undefined;
  const name = canonicalEnvironment(requested ?? fromShell ?? config.environments.default);
  const branch = Object.hasOwn(branches, name) ? branches[name] : undefined;
  if (branch === undefined)
    throw unknown(name, requested === undefined && !!fromShell, environmentNames(config));
  const prodBranch = branches.prod ?? 'main';
  const environment = {
    name,
    branch,
    prodBranch,
    isProd: branch === prodBranch,
    explicit: requested !== undefined,
  };
  if (purpose === 'write' && environment.isProd && !environment.explicit) {
    throw new CodexError(
      'CONFIRMATION_REQUIRED',
      `the default environment "${name}" is production (branch ${branch}), which is written to only when --env is typed`,
      { fixes: [`${command} --env ${name}`], phase: 'validate' },
    );
  }
  return environment;
}

/** The names to offer: those configured, without the alias `production`. */
export function environmentNames(config: Pick<Config, 'environments'>): string[] {
  return Object.keys(config.environments.branches).filter((name) => name !== 'production');
}

/** `production` is read as `prod` everywhere. */
export function canonicalEnvironment(name: string): string {
  return name === 'production' ? 'prod' : name;
}

function unknown(name: string, fromShell: boolean, names: string[]): CodexError {
  const near = closest(name.toLowerCase(), names);
  const hint = distance(name.toLowerCase(), near) <= 2 ? `; did you mean "${near}"?` : '';
  const from = fromShell ? ' (from CODEX_ENV)' : '';
  return new CodexError(
    'INVALID_ENVIRONMENT',
    `there is no environment "${name}"${from}; valid are ${names.join(', ')}${hint}`,
    {
      fixes: [
        fromShell ? 'set CODEX_ENV to a valid name, or unset it' : `--env ${near}`,
        `add "${name}" to "environments.branches" in the configuration`,
      ],
      phase: 'validate',
      extra: { valid_environments: names },
    },
  );
}
