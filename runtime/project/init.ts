import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isCodex, missingFolders, ORGANIZATION_SYNC, type StartFile } from './codex-folders.ts';
import { codexName } from './codex-url.ts';
import { IGNORED, missingIgnores } from './gitignore.ts';
import { type InitOptions, type InitPlace, readOptions } from './init-detect.ts';
import {
  type Difference,
  type FilePlan,
  type HeldSettings,
  planFile,
  readHeld,
  type Settings,
} from './init-files.ts';
import { findNames } from './init-names.ts';
import { isBareRepository, localCodexPath } from './local-codex.ts';
import { findMigration, type Migration } from './migrate/find.ts';
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
  /** A configuration of the predecessor that this one takes the place of. */
  migration: Migration | null;
  /** In a checkout of the codex itself the files it lacks; null in a project. */
  folders: StartFile[] | null;
  /** Values that were asked for where others stand: nothing is written until somebody consents. */
  differences: Difference[];
  warnings: string[];
}

/**
 * Plans a first or repeated `init` (contract, section 3). Organization and project come from the options, the
 * configuration that is there, the environment and `.env`, or the `origin` URL, in this order; the codex
 * likewise, then from `discover`. An existing value is kept; see `differences`. A configuration of the predecessor
 * is taken over, and a checkout of the codex itself gets what a codex begins with.
 *
 * @throws INVALID_ARGUMENT for an option that cannot be a name, and naming `--org`, `--codex` or `--project` where
 * nothing tells it; CONFIG_INVALID for a configuration that is there and broken
 */
export async function planInit(options: InitOptions, place: InitPlace): Promise<InitPlan> {
  const asked = readOptions(options, place);
  const migration = await findMigration(place);
  const held = await readHeld(place, migration?.config);
  const names = await findNames(options, asked, held, place);
  const { organization, codex_repo, project } = names;
  const bare = options.local ? localCodexPath(place.home, organization, codexName(codex_repo)) : null;

  const itself =
    !options.local && isCodex({ ...place, organization, codexRepo: held.local.codex_repo ?? codex_repo });
  const complete: Settings = { version: '3.0', organization, project_name: project, codex_repo };
  if (itself) delete complete.project_name;
  if (held.local.codex_repo !== undefined && !options.local) delete complete.codex_repo;
  const askedCodex = asked.codex === undefined ? {} : { codex_repo };
  const config = planFile(held.configFile, held.config, {
    asked: { ...asked.settings, ...askedCodex },
    lacking: held.configFile.isNew ? complete : names.detected,
  });
  const local =
    bare === null ? null : planFile(held.localFile, held.local, { asked: { codex_repo: bare }, lacking: {} });
  const base = { ...(itself ? { organization_sync: ORGANIZATION_SYNC } : {}), ...migration?.config };
  return {
    root: place.root,
    organization,
    project: itself ? codexName(codex_repo) : project,
    codex_repo,
    config: { ...config.file, base },
    local: local?.file ?? null,
    bareCodex: bare === null ? null : { path: bare, create: !isBareRepository(bare) },
    makeCache: !existsSync(join(place.root, CODEX_FOLDER, 'cache')),
    ignore: await missingIgnores(place.root, IGNORED),
    migration,
    folders: itself ? missingFolders(place.root, { organization, codex: codexName(codex_repo) }) : null,
    differences: [...config.differences, ...(local?.differences ?? [])],
    warnings: [...names.warnings, ...(migration?.warnings ?? []), ...overridden(held, askedCodex.codex_repo)],
  };
}

function overridden({ local }: HeldSettings, codex: string | undefined): string[] {
  if (codex === undefined || local.codex_repo === undefined || local.codex_repo === codex) return [];
  return [
    `config.local.json sets codex_repo to ${cleanUrl(local.codex_repo)}, which goes before config.json on this machine`,
  ];
}
