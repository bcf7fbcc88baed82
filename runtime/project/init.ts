import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CodexError, isCodexError } from '../errors.ts';
import { codexName } from './codex-url.ts';
import { completeNames, namesFromEnvironment } from './config-names.ts';
import { IGNORED, missingIgnores } from './gitignore.ts';
import {
  detectOrganization,
  detectProject,
  type InitOptions,
  type InitPlace,
  readOptions,
} from './init-detect.ts';
import {
  type Difference,
  type FilePlan,
  type HeldSettings,
  planFile,
  readHeld,
  type Settings,
} from './init-files.ts';
import { isBareRepository, localCodexPath } from './local-codex.ts';
import { cleanUrl } from './remote-url.ts';
import { CODEX_FOLDER } from './root.ts';

/** What `init` would do, found without writing anything. */
export interface InitPlan {
  root: string;
  organization: string;
  project: string;
  codex_repo: string;
  config: FilePlan;
  /** config.local.json, with `--local`. */
  local: FilePlan | null;
  /** The bare repository that `local` leads to, and whether it has to be made. */
  bareCodex: { path: string; create: boolean } | null;
  /** Whether the cache directory has to be made. */
  makeCache: boolean;
  /** Lines that `.gitignore` lacks. */
  ignore: string[];
  /** Values that were asked for where others stand: nothing is written until somebody consents. */
  differences: Difference[];
  warnings: string[];
}

/**
 * Plans a first or repeated `init` (contract, section 3). Organization and project come from the options, the
 * configuration that is there, the environment and `.env`, or the `origin` URL, in this order; the codex
 * likewise, then from `discover`. An existing value is kept; see `differences`.
 *
 * @throws INVALID_ARGUMENT for an option that cannot be a name, and naming `--org`, `--codex` or `--project` where
 * nothing tells it; CONFIG_INVALID for a configuration that is there and broken
 */
export async function planInit(options: InitOptions, place: InitPlace): Promise<InitPlan> {
  const asked = readOptions(options, place);
  const held = await readHeld(place);
  const names = await findNames(options, asked, held, place);
  const { organization, codex_repo, project } = names;
  const bare = options.local ? localCodexPath(place.home, organization, codexName(codex_repo)) : null;

  const complete: Settings = { version: '3.0', organization, project_name: project, codex_repo };
  if (held.local.codex_repo !== undefined && !options.local) delete complete.codex_repo;
  const askedCodex = asked.codex === undefined ? {} : { codex_repo };
  const config = planFile(held.configFile, held.config, {
    asked: { ...asked.settings, ...askedCodex },
    lacking: held.configFile.isNew ? complete : names.detected,
  });
  const local =
    bare === null ? null : planFile(held.localFile, held.local, { asked: { codex_repo: bare }, lacking: {} });
  return {
    root: place.root,
    organization,
    project,
    codex_repo,
    config: config.file,
    local: local?.file ?? null,
    bareCodex: bare === null ? null : { path: bare, create: !isBareRepository(bare) },
    makeCache: !existsSync(join(place.root, CODEX_FOLDER, 'cache')),
    ignore: await missingIgnores(place.root, IGNORED),
    differences: [...config.differences, ...(local?.differences ?? [])],
    warnings: [...names.warnings, ...overridden(held, askedCodex.codex_repo)],
  };
}

interface FoundNames {
  organization: string;
  codex_repo: string;
  project: string;
  /** What a configuration that is there still needs, as neither it nor `.env` tells it. */
  detected: Settings;
  warnings: string[];
}

async function findNames(
  options: InitOptions,
  asked: ReturnType<typeof readOptions>,
  held: HeldSettings,
  place: InitPlace,
): Promise<FoundNames> {
  const current = { ...held.config, ...held.local };
  // In a local set-up config.json names the codex, and config.local.json says where this machine has it.
  const heldCodex = options.local ? held.config.codex_repo : current.codex_repo;
  const typed = completeNames(
    { organization: asked.settings.organization ?? current.organization },
    undefined,
    asked.codex,
  );
  const { names, warnings } = await namesFromEnvironment(
    { organization: typed.organization, codex_repo: typed.codex_repo ?? heldCodex },
    place.root,
    place.env,
  );
  const detected: Settings = {};
  let { organization, codex_repo } = names;
  if (organization === undefined) {
    organization = detectOrganization(place.originUrl) ?? undefined;
    const origin =
      place.originUrl === null
        ? 'there is no remote "origin"'
        : `origin (${cleanUrl(place.originUrl)}) does not tell it`;
    if (organization === undefined) throw needed('--org', 'organization', origin);
    detected.organization = organization;
  }
  if (codex_repo === undefined) {
    codex_repo = options.local ? `codex.${organization}` : ((await askFor(organization, place)) ?? undefined);
    if (codex_repo === undefined)
      throw needed('--codex', 'codex', `no codex of "${organization}" was named or found`);
    detected.codex_repo = codex_repo;
  }
  let project = asked.settings.project_name ?? current.project_name;
  if (project === undefined) {
    project = detectProject(place) ?? undefined;
    if (project === undefined)
      throw needed('--project', 'project', 'the name of its repository cannot be one');
    if (place.root !== place.topLevel) detected.project_name = project;
  }
  return { organization, codex_repo, project, detected, warnings };
}

function overridden({ local }: HeldSettings, codex: string | undefined): string[] {
  if (codex === undefined || local.codex_repo === undefined || local.codex_repo === codex) return [];
  return [
    `config.local.json sets codex_repo to ${cleanUrl(local.codex_repo)}, which goes before config.json on this machine`,
  ];
}

/** @throws INVALID_ARGUMENT for `--codex`, which says why the codex was not found */
async function askFor(organization: string, { discover }: InitPlace): Promise<string | null> {
  try {
    return (await discover?.(organization)) ?? null;
  } catch (error) {
    if (!isCodexError(error) || error.code === 'INTERRUPTED') throw error;
    throw needed('--codex', 'codex', error.message, error);
  }
}

function needed(option: string, what: string, why: string, cause?: CodexError): CodexError {
  const example = { organization: 'acme', codex: 'codex.acme.com', project: 'auth-service' }[what];
  return new CodexError('INVALID_ARGUMENT', `the ${what} is not known, give it with ${option}: ${why}`, {
    fixes: [`fractary-codex init ${option} ${example}`, ...(cause?.fixes ?? [])],
    phase: 'validate',
    cause,
    extra: cause?.extra ?? {},
  });
}
