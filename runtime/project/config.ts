import { dirname, join, relative } from 'node:path';
import { CodexError, isCodexError } from '../errors.ts';
import { memoOf, recall, remember } from './config-memo.ts';
import { type CodexNames, namesFromEnvironment } from './config-names.ts';
import type { Config, FileConfig } from './config-schema.ts';
import { parseConfigText, readSmallFile } from './config-text.ts';
import { CODEX_FOLDER, type ConfigFormat } from './root.ts';

/** Where `organization` and `codex_repo` were found. */
export type ConfigSource = 'config' | 'env' | 'discovered';

export interface LoadedConfig {
  config: Config;
  warnings: string[];
  sources: { organization: ConfigSource; codex_repo: ConfigSource };
}

export interface ConfigPlace {
  root: string;
  configPath: string | null;
  env: NodeJS.ProcessEnv;
  /** FRACTARY_CODEX_HOME: validated configurations are remembered there. */
  home: string;
  /** Asked only when configuration and `.env` leave something open; why it fails is said with what is missing. */
  discover?: (known: CodexNames) => Promise<CodexNames | null>;
}

const LISTED_ISSUES = 5;
const MIGRATE =
  'fractary-codex init   # in that project: takes over what the predecessor wrote, with a backup';

/**
 * Loads a project's configuration (contract, section 3): the file, config.local.json over it, then for what still
 * lacks of organization and codex CODEX_GITHUB_ORG and CODEX_GITHUB_REPO from the environment or `.env`, then
 * `discover`.
 *
 * @throws CONFIG_NOT_FOUND without any configuration; CONFIG_INVALID with everything that is wrong in one error
 */
export async function loadConfig(place: ConfigPlace): Promise<LoadedConfig> {
  const { root, configPath } = place;
  const format: ConfigFormat = configPath === null || configPath.endsWith('.json') ? 'json' : 'yaml';
  const source = configPath === null ? `${CODEX_FOLDER}/config.json` : named(root, configPath);
  const main = configPath === null ? null : await readSmallFile(configPath, source);
  const localPath = join(
    configPath === null ? join(root, CODEX_FOLDER) : dirname(configPath),
    'config.local.json',
  );
  const local = await readSmallFile(localPath, named(root, localPath));

  const memo = memoOf(place.home, [format, main, local]);
  let file = await recall(memo);
  if (!file) {
    const under = main === null ? {} : await parseConfigText(main, format, source);
    const over = local === null ? {} : await parseConfigText(local, 'json', named(root, localPath));
    file = await validate(merge(under, over), (path) =>
      reaches(over, path) ? named(root, localPath) : source,
    );
    await remember(memo, file);
  }
  return complete(file, place, main === null && local === null ? null : source);
}

/**
 * Validates one configuration on its own, from another repository's tree for instance: without local file, `.env`
 * and discovery. `source` is what errors call it.
 * @throws CONFIG_INVALID with everything that is wrong in one error
 */
export async function parseConfig(
  bytes: Uint8Array | string,
  format: ConfigFormat,
  source: string,
): Promise<FileConfig> {
  const value = await parseConfigText(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, format, source);
  return validate(value, () => source);
}

/** `over` over `under`: objects are merged key by key, anything else is replaced. */
export function merge(
  under: Record<string, unknown>,
  over: Record<string, unknown>,
  depth = 0,
): Record<string, unknown> {
  const merged = new Map(Object.entries(under));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    // No key of ours lies deeper than 5; the limit keeps a hostile file from exhausting the stack.
    merged.set(
      key,
      depth < 10 && isObject(below) && isObject(value) ? merge(below, value, depth + 1) : value,
    );
  }
  return Object.fromEntries(merged);
}

async function validate(
  value: Record<string, unknown>,
  sourceOf: (path: PropertyKey[]) => string,
): Promise<FileConfig> {
  const { configSchema } = await import('./config-schema.ts');
  // YAML reads an unquoted 3.0 as the number 3.
  const result = configSchema.safeParse(value.version === 3 ? { ...value, version: '3.0' } : value, {
    // It compiles what it parses for the next time, which there is not.
    jitless: true,
  });
  if (result.success) return result.data;
  const { describeIssues, keyPath } = await import('./config-issues.ts');
  const issues = describeIssues(result.error.issues, value).map((issue) => ({
    ...issue,
    source: sourceOf(issue.path),
  }));
  const sources = [...new Set(issues.map(({ source }) => source))];
  const listed = issues
    .slice(0, LISTED_ISSUES)
    .map(({ message, source }) => (sources.length > 1 ? `${source}: ${message}` : message));
  const { isPredecessor } = await import('./migrate/old-keys.ts');
  const correct = `correct ${issues
    .slice(0, LISTED_ISSUES)
    .map(({ path }) => keyPath(path))
    .join(', ')} in ${sources.join(' and ')}`;
  const more = issues.length - listed.length;
  const message = `${sources.join(' and ')} cannot be used: ${listed.join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
  throw new CodexError('CONFIG_INVALID', message, {
    fixes: isPredecessor(value) ? [MIGRATE, correct] : [correct],
    phase: 'validate',
    extra: {
      issues: issues.map(({ path, message, source }) => ({
        key: keyPath(path),
        message,
        source,
      })),
    },
  });
}

async function complete(file: FileConfig, place: ConfigPlace, source: string | null): Promise<LoadedConfig> {
  const sources: LoadedConfig['sources'] = {
    organization: 'config',
    codex_repo: 'config',
  };
  const warnings: string[] = [];
  let names: CodexNames = {
    organization: file.organization,
    codex_repo: file.codex_repo,
  };
  const add = (more: CodexNames, from: ConfigSource) => {
    for (const key of ['organization', 'codex_repo'] as const) {
      if (names[key] !== undefined || more[key] === undefined) continue;
      names = { ...names, [key]: more[key] };
      sources[key] = from;
    }
  };
  if (lacks(names)) {
    const found = await namesFromEnvironment(names, place.root, place.env);
    warnings.push(...found.warnings);
    add(found.names, 'env');
  }
  let failure: CodexError | undefined;
  if (lacks(names) && place.discover) {
    const found = await place.discover(names).catch((error: unknown) => {
      if (!isCodexError(error) || error.code === 'INTERRUPTED') throw error;
      failure = error;
      return null;
    });
    add(found ?? {}, 'discovered');
  }
  const { organization, codex_repo } = names;
  if (organization === undefined || codex_repo === undefined) {
    throw incomplete(names, source, place.root, failure);
  }
  if (sources.codex_repo === 'discovered') {
    warnings.push(
      `codex_repo is not configured: ${organization}/${codex_repo} was found; "fractary-codex init" writes it down`,
    );
  }
  return { config: { ...file, organization, codex_repo }, warnings, sources };
}

function lacks({ organization, codex_repo }: CodexNames): boolean {
  return organization === undefined || codex_repo === undefined;
}

function incomplete(
  { organization, codex_repo }: CodexNames,
  source: string | null,
  root: string,
  failure?: CodexError,
): CodexError {
  const why = failure ? `; on GitHub it was not found: ${failure.message}` : '';
  const details = { phase: 'validate' as const, cause: failure };
  const hints = failure?.fixes ?? [];
  const missing = [
    ...(organization === undefined ? ['organization'] : []),
    ...(codex_repo === undefined ? ['codex_repo'] : []),
  ];
  const keys = missing.map((key) => `"${key}"`).join(' and ');
  if (source === null) {
    return new CodexError(
      'CONFIG_NOT_FOUND',
      `${root} has no configuration (${CODEX_FOLDER}/config.json)${why}`,
      {
        fixes: ['fractary-codex init', ...hints],
        ...details,
      },
    );
  }
  return new CodexError('CONFIG_INVALID', `${source} lacks ${keys}, and .env does not say it either${why}`, {
    fixes: [`add ${keys} to ${source}`, 'fractary-codex init', ...hints],
    ...details,
    extra: {
      issues: missing.map((key) => ({
        key,
        message: `${key} is missing`,
        source,
      })),
    },
  });
}

/** Whether the local configuration sets the key or something below or above it. */
function reaches(value: unknown, [key, ...rest]: PropertyKey[]): boolean {
  if (key === undefined) return true;
  if (!isObject(value)) return true;
  return Object.hasOwn(value, key) && reaches(Reflect.get(value, key), rest);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function named(root: string, path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
